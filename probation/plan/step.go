package plan

import (
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// Who is meant to do a step.
type Who string

// Who may do a step.
const (
	ThePerson       Who = "person"
	ThePractitioner Who = "practitioner"
	APartner        Who = "partner"
	Family          Who = "family"
	SomebodyElse    Who = "other"
)

// Doers lists who may do a step, in the order they are offered.
var Doers = []Who{ThePerson, ThePractitioner, APartner, Family, SomebodyElse}

// Step is a small thing to do on the way to a goal.
type Step struct {
	ID    id.ID    `json:"id"`
	Words string   `json:"words"` // up to 300 characters
	Who   Who      `json:"who"`
	By    day.Date `json:"by"` // zero for no date
	Done  *Done    `json:"done,omitempty"`
	Stuck *Stuck   `json:"stuck,omitempty"` // stays when the step is done after all
}

// Done tells who said that a step is done, and when.
type Done struct {
	At   day.Instant `json:"at"`
	By   id.ID       `json:"by"`
	Role string      `json:"role"` // in which role they said it
}

// Stuck tells when the person said that they are stuck, in their words.
type Stuck struct {
	At    day.Instant `json:"at"`
	By    id.ID       `json:"by"`
	Words string      `json:"words,omitempty"` // up to 2,000 characters
}

// NewStep is a step about to be added. Its id is made by whoever acts first.
type NewStep struct {
	ID    id.ID
	Words string
	Who   Who
	By    day.Date
	Box   string // the name of its box, for problems; "step" when empty
}

// StepRef names one step of a person's plan.
type StepRef struct{ Goal, Step id.ID }

// Late reports whether the step is open and its day has passed.
func (s Step) Late(today day.Date) bool { return s.Done == nil && s.By.Known() && s.By.Before(today) }

func (n NewStep) step() Step { return Step{ID: n.ID, Words: n.Words, Who: n.Who, By: n.By} }

func (n NewStep) check(c *problem.Checks, today day.Date) {
	box := n.Box
	if box == "" {
		box = "step"
	}
	required(c, box, n.Words, StepLimit, saying.StepWordsMissing)
	known := false
	for _, doer := range Doers {
		known = known || n.Who == doer
	}
	c.Require(known, box+"-who", saying.Who)
	c.Require(!n.By.Known() || !n.By.Before(today), box+"-by", saying.DatePassed)
}

// AddStep adds a step under the act's own id.
func (g Goal) AddStep(n NewStep, act ledger.Act) (Goal, ledger.Event, error) {
	if err := g.MustBeOpen(); err != nil {
		return g, ledger.Event{}, err
	}
	var c problem.Checks
	n.check(&c, act.At.Date())
	c.Require(len(g.Steps) < stepsOfOneGoal, "step", saying.TooManySteps)
	if err := c.Problem(); err != nil {
		return g, ledger.Event{}, err
	}
	n.ID = act.ID
	g.Steps = append(g.Steps[:len(g.Steps):len(g.Steps)], n.step())
	return g, g.happened("StepAdded", act), nil
}

// FinishStep says that a step is done. Doing it once is enough: a second time is a
// Conflict.
func (g Goal) FinishStep(step id.ID, act ledger.Act) (Goal, ledger.Event, error) {
	g, err := g.changeStep(step, func(s Step) (Step, error) {
		if s.Done != nil {
			return s, alreadyDone(s)
		}
		s.Done = &Done{At: act.At, By: act.By.ID, Role: act.By.Role}
		return s, nil
	})
	if err != nil {
		return g, ledger.Event{}, err
	}
	return g, g.happened("StepFinished", act), nil
}

// SayStuck says that the person is stuck with a step; why is theirs to say or not.
// Said again, the newer words stand and the ledger keeps the older.
func (g Goal) SayStuck(step id.ID, why string, act ledger.Act) (Goal, ledger.Event, error) {
	var c problem.Checks
	short(&c, "words", why, LongLimit)
	if err := c.Problem(); err != nil {
		return g, ledger.Event{}, err
	}
	g, err := g.changeStep(step, func(s Step) (Step, error) {
		if s.Done != nil {
			return s, alreadyDone(s)
		}
		s.Stuck = &Stuck{At: act.At, By: act.By.ID, Words: why}
		return s, nil
	})
	if err != nil {
		return g, ledger.Event{}, err
	}
	return g, g.happened("StepStuck", act), nil
}

func alreadyDone(s Step) error {
	return problem.New(problem.Conflict, "step-done", saying.StepDone.With("date", words.DateIn(s.Done.At.Date())))
}

func required(c *problem.Checks, box, text string, limit int, missing words.Phrase) {
	if c.Require(strings.TrimSpace(text) != "", box, missing) {
		short(c, box, text, limit)
	}
}

func short(c *problem.Checks, box, text string, limit int) {
	c.Require(len([]rune(text)) <= limit, box, saying.TooLong.With("limit", limit))
}
