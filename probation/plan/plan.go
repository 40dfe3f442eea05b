// Package plan keeps what a person and their practitioner want to get to, the small
// steps on the way, and whether the person agreed, in their own words.
package plan

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Plan is everything planned with one person.
type Plan struct {
	Person    id.ID
	Goals     []Goal     // open, in the order they are to be worked on
	Closed    []Goal     // achieved or removed, newest first
	Agreement *Agreement // the newest answer; nil while nobody has asked
}

// New sorts a person's goals into a plan.
func New(person id.ID, goals []Goal, newest *Agreement) Plan {
	p := Plan{Person: person, Agreement: newest}
	for _, g := range goals {
		if g.Open() {
			p.Goals = append(p.Goals, g)
		} else {
			p.Closed = append(p.Closed, g)
		}
	}
	slices.SortStableFunc(p.Goals, func(a, b Goal) int { return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID)) })
	slices.SortStableFunc(p.Closed, func(a, b Goal) int { return cmp.Or(cmp.Compare(b.Closure.At, a.Closure.At), cmp.Compare(b.ID, a.ID)) })
	return p
}

// Goal finds a goal of the plan, open or closed; a Missing problem when it is not
// one of this person's.
func (p Plan) Goal(goal id.ID) (Goal, error) {
	for _, all := range [][]Goal{p.Goals, p.Closed} {
		for _, g := range all {
			if g.ID == goal {
				return g, nil
			}
		}
	}
	return Goal{}, problem.NotFound()
}

// State is how the person stands to the plan as it is now.
type State string

// The states. A plan is a draft until the person themself agrees to it.
const (
	Draft     State = "draft"     // nobody has answered yet
	InForce   State = "agreed"    // agreed, and as it was when they agreed
	Changed   State = "changed"   // agreed, and changed since
	Contested State = "disagreed" // they disagree with it
	Awaiting  State = "awaiting"  // they could not answer when it was asked of them
)

// State tells how the person stands to the plan as it is now.
func (p Plan) State() State {
	switch {
	case p.Agreement == nil:
		return Draft
	case p.Agreement.Answer == Disagreed:
		return Contested
	case p.Agreement.Answer == CouldNotAnswer:
		return Awaiting
	case p.ChangedSince():
		return Changed
	}
	return InForce
}

// ChangedSince reports whether the plan differs from the one last answered.
func (p Plan) ChangedSince() bool {
	return p.Agreement != nil && p.Agreement.PlanFingerprint != p.Fingerprint()
}

// printed is what of a goal the person is asked to agree to: no more than Shared
// shows them, so that a plan never changes for them without their seeing where.
type printed struct {
	Goal    id.ID
	Words   string
	Section string
	Target  day.Date
	Steps   []printedStep
}

type printedStep struct {
	Words string
	Who   Who
	By    day.Date
}

// Fingerprint is a digest of what the person is asked to agree to. A step done, a goal
// achieved or a card moved leaves it as it was: nobody is asked again because
// something went well. A goal added, reworded or removed and a step added change it.
func (p Plan) Fingerprint() string {
	var all []printed
	for _, goals := range [][]Goal{p.Goals, p.Closed} {
		for _, g := range goals {
			if !g.Open() && g.Closure.Kind == Removed {
				continue
			}
			one := printed{Goal: g.ID, Words: g.Words, Section: g.Section, Target: g.Target}
			for _, s := range g.Steps {
				one.Steps = append(one.Steps, printedStep{s.Words, s.Who, s.By})
			}
			all = append(all, one)
		}
	}
	slices.SortFunc(all, func(a, b printed) int { return cmp.Compare(a.Goal, b.Goal) })
	text, err := json.Marshal(all)
	if err != nil {
		panic(err) // texts and dates always have a JSON form
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16])
}

// Add puts a new goal at the end of the plan, under the act's own id.
func (p Plan) Add(n NewGoal, act ledger.Act) (Goal, ledger.Event, error) {
	last := 0
	for _, g := range p.Goals {
		last = max(last, g.Order)
	}
	return Goal{ID: act.ID, Person: p.Person, Order: last + 1}.add(n, act)
}

// Direction is where a goal is moved to in the order.
type Direction string

// The directions.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Move lets an open goal change places with its neighbour. At the end of the order
// there is nowhere to go, and nothing happens.
func (p Plan) Move(goal id.ID, to Direction, act ledger.Act) ([]Goal, []ledger.Event, error) {
	moving, err := p.Goal(goal)
	if err != nil {
		return nil, nil, err
	}
	if err := moving.MustBeOpen(); err != nil {
		return nil, nil, err
	}
	at := slices.IndexFunc(p.Goals, func(g Goal) bool { return g.ID == goal })
	beside := at + 1
	switch {
	case to == Up:
		beside = at - 1
	case to != Down:
		return nil, nil, problem.FieldProblem("to", saying.Direction)
	}
	if beside < 0 || beside >= len(p.Goals) {
		return nil, nil, nil
	}
	passed := p.Goals[beside]
	moving.Order, passed.Order = passed.Order, moving.Order
	return []Goal{moving, passed}, []ledger.Event{moving.happened("GoalMoved", act), passed.happened("GoalMoved", act)}, nil
}

// Progress is how far somebody has come: steps of the goals that were not removed.
type Progress struct {
	StepsDone, Steps int
	NextDue          day.Date // the earliest date of a step to be done; not known when none has one
}

// earlier is the earlier of two dates that are known.
func earlier(a, b day.Date) day.Date {
	if !a.Known() || b.Known() && b.Before(a) {
		return b
	}
	return a
}

// Progress counts the plan's steps.
func (p Plan) Progress() Progress {
	var total Progress
	for _, goals := range [][]Goal{p.Goals, p.Closed} {
		for _, g := range goals {
			if g.Open() || g.Closure.Kind == Achieved {
				p := g.Progress()
				total.StepsDone, total.Steps = total.StepsDone+p.StepsDone, total.Steps+p.Steps
				total.NextDue = earlier(total.NextDue, p.NextDue)
			}
		}
	}
	return total
}
