package plan

import (
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// Kind tells what a goal serves: three different things, linked and never mixed.
type Kind string

// What a goal may serve.
const (
	Need     Kind = "need"     // something missing in the person's life
	Risk     Kind = "risk"     // something that could lead to harm or to reoffending
	Strength Kind = "strength" // something good, to keep or to build on
)

// Goal is something the person wants to get to, with the steps on the way.
type Goal struct {
	ID           id.ID       `json:"id"`
	Person       id.ID       `json:"person"`
	Words        string      `json:"words"` // the person's own, up to 500 characters
	ServesKind   Kind        `json:"serves_kind"`
	Section      string      `json:"section"`                   // key of the assessment's section it serves
	Target       day.Date    `json:"target"`                    // when they want to be there; zero for no date
	GetsInTheWay string      `json:"gets_in_the_way,omitempty"` // what could, and what we do then; up to 2,000 characters
	Order        int         `json:"order"`                     // smaller is earlier; gaps are allowed
	Steps        []Step      `json:"steps"`                     // in the order they were added, at least one
	Closure      *Closure    `json:"closure,omitempty"`         // nil while the goal is open
	Version      int         `json:"version"`                   // counts rewordings, to notice two at once
	AddedBy      id.ID       `json:"added_by"`
	AddedAt      day.Instant `json:"added_at"`
}

// Ending tells how a goal came to its end.
type Ending string

// The endings of a goal.
const (
	Achieved Ending = "achieved"
	Removed  Ending = "removed"
)

// Closure is the end of a goal.
type Closure struct {
	Kind  Ending      `json:"kind"`
	At    day.Instant `json:"at"`
	By    id.ID       `json:"by"`
	Words string      `json:"words,omitempty"` // how it helped, or why it was removed; up to 2,000 characters
}

// Wording is what a goal says and serves.
type Wording struct {
	Words        string
	ServesKind   Kind
	Section      string
	Target       day.Date
	GetsInTheWay string
}

// NewGoal is a goal about to be added, with its first steps (1 to 6).
type NewGoal struct {
	Wording
	Steps []NewStep
}

// Rewording is a new wording for a goal. Base is the version the writer had before
// them.
type Rewording struct {
	Goal id.ID
	Base int
	Wording
}

// limits of the boxes, in characters, and of the lists.
const (
	WordsLimit     = 500  // a goal
	StepLimit      = 300  // a step
	LongLimit      = 2000 // what gets in the way, closures, answers, being stuck
	FirstSteps     = 6    // with which a goal may begin
	stepsOfOneGoal = 20   // beyond that it is more than one goal
)

// Open reports whether the goal is still being worked on.
func (g Goal) Open() bool { return g.Closure == nil }

// Thing names the goal in the ledger; its steps belong to it.
func (g Goal) Thing() ledger.Thing { return ledger.Thing{Kind: "goal", ID: string(g.ID)} }

// Wording gives what the goal says now.
func (g Goal) Wording() Wording {
	return Wording{g.Words, g.ServesKind, g.Section, g.Target, g.GetsInTheWay}
}

// Progress counts the goal's steps.
func (g Goal) Progress() Progress {
	p := Progress{Steps: len(g.Steps)}
	for _, s := range g.Steps {
		switch {
		case s.Done != nil:
			p.StepsDone++
		case g.Open():
			p.NextDue = earlier(p.NextDue, s.By)
		}
	}
	return p
}

func (g Goal) happened(name string, act ledger.Act) ledger.Event {
	return act.Happened(name, ledger.Of("person", g.Person), g.Thing(), g)
}

// MustBeOpen is a Conflict when the goal has come to its end.
func (g Goal) MustBeOpen() error {
	if g.Open() {
		return nil
	}
	return problem.New(problem.Conflict, "goal-closed", saying.Closed.With("date", words.DateIn(g.Closure.At.Date())))
}

func (g Goal) add(n NewGoal, act ledger.Act) (Goal, ledger.Event, error) {
	var c problem.Checks
	n.Wording.check(&c, act.At.Date(), day.Date{})
	c.Require(len(n.Steps) > 0, "step-1", saying.StepMissing)
	c.Require(len(n.Steps) <= FirstSteps, "step-1", saying.TooManyFirstSteps)
	ids := map[id.ID]bool{"": true}
	for _, s := range n.Steps {
		s.check(&c, act.At.Date())
		c.Require(!ids[s.ID], "step-1", saying.StepTwice)
		ids[s.ID] = true
	}
	if err := c.Problem(); err != nil {
		return g, ledger.Event{}, err
	}
	g = g.with(n.Wording)
	for _, s := range n.Steps {
		g.Steps = append(g.Steps, s.step())
	}
	g.Version, g.AddedBy, g.AddedAt = 1, act.By.ID, act.At
	return g, g.happened("GoalAdded", act), nil
}

// Reword gives the goal other words. When somebody else reworded it first it is a
// Conflict, and nothing is overwritten.
func (g Goal) Reword(r Rewording, act ledger.Act) (Goal, ledger.Event, error) {
	if err := g.MustBeOpen(); err != nil {
		return g, ledger.Event{}, err
	}
	var c problem.Checks
	r.Wording.check(&c, act.At.Date(), g.Target)
	if err := c.Problem(); err != nil {
		return g, ledger.Event{}, err
	}
	if r.Base != g.Version {
		return g, ledger.Event{}, problem.New(problem.Conflict, CodeReworded, saying.Reworded).Advising(saying.RewordedAdvice)
	}
	g = g.with(r.Wording)
	g.Version++
	return g, g.happened("GoalReworded", act), nil
}

// CodeReworded marks the Conflict of two people rewording one goal.
const CodeReworded = "goal-reworded"

func (g Goal) with(w Wording) Goal {
	g.Words, g.ServesKind, g.Section, g.Target, g.GetsInTheWay = w.Words, w.ServesKind, w.Section, w.Target, w.GetsInTheWay
	return g
}

// check looks at a wording on a day. A target that stood before may have passed.
func (w Wording) check(c *problem.Checks, today, stood day.Date) {
	required(c, "words", w.Words, WordsLimit, saying.WordsMissing)
	c.Require(w.ServesKind == Need || w.ServesKind == Risk || w.ServesKind == Strength, "serves", saying.Serves)
	_, known := instrument.Latest().Section(w.Section)
	c.Require(known, "section", saying.Section)
	c.Require(!w.Target.Known() || w.Target == stood || !w.Target.Before(today), "target", saying.DatePassed)
	short(c, "gets-in-the-way", w.GetsInTheWay, LongLimit)
}

// Achieve closes the goal because the person got there; how it helped may be said.
func (g Goal) Achieve(how string, act ledger.Act) (Goal, ledger.Event, error) {
	var c problem.Checks
	short(&c, "how", how, LongLimit)
	return g.close(Closure{Kind: Achieved, At: act.At, By: act.By.ID, Words: how}, "GoalAchieved", c.Problem(), act)
}

// Remove closes the goal for another reason, which must be said.
func (g Goal) Remove(why string, act ledger.Act) (Goal, ledger.Event, error) {
	var c problem.Checks
	required(&c, "why", why, LongLimit, saying.WhyMissing)
	g, happened, err := g.close(Closure{Kind: Removed, At: act.At, By: act.By.ID, Words: why}, "GoalRemoved", c.Problem(), act)
	return g, happened.Because(why), err
}

func (g Goal) close(with Closure, name string, wrong error, act ledger.Act) (Goal, ledger.Event, error) {
	if err := g.MustBeOpen(); err != nil {
		return g, ledger.Event{}, err
	}
	if wrong != nil {
		return g, ledger.Event{}, wrong
	}
	g.Closure = &with
	return g, g.happened(name, act), nil
}

// changeStep gives the goal with one of its steps changed, leaving the steps of the
// goal it came from as they were.
func (g Goal) changeStep(step id.ID, change func(Step) (Step, error)) (Goal, error) {
	if err := g.MustBeOpen(); err != nil {
		return g, err
	}
	at := slices.IndexFunc(g.Steps, func(s Step) bool { return s.ID == step })
	if at < 0 {
		return g, problem.NotFound()
	}
	changed, err := change(g.Steps[at])
	if err != nil {
		return g, err
	}
	g.Steps = slices.Clone(g.Steps)
	g.Steps[at] = changed
	return g, nil
}
