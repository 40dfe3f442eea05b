package plan

import (
	"context"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// Written is what a verb made: goals and an answer to store, and what happened.
type Written struct {
	Goals     []Goal
	Agreement *Agreement
	Events    []ledger.Event
}

// Store is what plan keeps.
type Store interface {
	// Find reads a person's plan; one without goals when nothing was planned yet.
	Find(ctx context.Context, person id.ID) (Plan, error)
	// Change loads the plan, lets the verb answer, and stores what it wrote with its
	// events in one transaction.
	Change(ctx context.Context, person id.ID, act ledger.Act, verb func(Plan) (Written, error)) error
	// Progress counts the steps of several people at once, in one statement; people
	// without a plan are left out.
	Progress(ctx context.Context, people []id.ID) (map[id.ID]Progress, error)
}

// Plans is the door to plans.
type Plans struct{ store Store }

// NewPlans opens the door over a store.
func NewPlans(store Store) *Plans { return &Plans{store} }

// Of reads the plan of the person whose case the access opens.
func (d *Plans) Of(ctx context.Context, ca access.CaseAccess) (Plan, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Plan{}, err
	}
	return d.store.Find(ctx, ca.Person())
}

// Progress counts the steps of everybody in a group.
func (d *Plans) Progress(ctx context.Context, g access.Group) (map[id.ID]Progress, error) {
	return d.store.Progress(ctx, g.People())
}

// Add adds a goal, with the act's id.
func (d *Plans) Add(ctx context.Context, ca access.CaseAccess, n NewGoal, act ledger.Act) error {
	if err := ca.Must(access.WritePlan); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(p Plan) (Written, error) {
		return one(p.Add(n, act))
	})
}

// Reword gives a goal other words.
func (d *Plans) Reword(ctx context.Context, ca access.CaseAccess, r Rewording, act ledger.Act) error {
	return d.write(ctx, ca, r.Goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.Reword(r, act) })
}

// AddStep adds a step to a goal, with the act's id.
func (d *Plans) AddStep(ctx context.Context, ca access.CaseAccess, goal id.ID, n NewStep, act ledger.Act) error {
	return d.write(ctx, ca, goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.AddStep(n, act) })
}

// Achieve closes a goal that the person got to, with how it helped.
func (d *Plans) Achieve(ctx context.Context, ca access.CaseAccess, goal id.ID, how string, act ledger.Act) error {
	return d.write(ctx, ca, goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.Achieve(how, act) })
}

// Remove closes a goal for a reason.
func (d *Plans) Remove(ctx context.Context, ca access.CaseAccess, goal id.ID, why string, act ledger.Act) error {
	return d.write(ctx, ca, goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.Remove(why, act) })
}

// Move lets a goal change places with its neighbour.
func (d *Plans) Move(ctx context.Context, ca access.CaseAccess, goal id.ID, to Direction, act ledger.Act) error {
	if err := ca.Must(access.WritePlan); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(p Plan) (Written, error) {
		goals, events, err := p.Move(goal, to, act)
		return Written{Goals: goals, Events: events}, err
	})
}

// FinishStep says that a step is done: for whoever writes the plan, and for the
// person themself.
func (d *Plans) FinishStep(ctx context.Context, ca access.CaseAccess, at StepRef, act ledger.Act) error {
	if !ca.May(access.AnswerPlan) {
		if err := ca.Must(access.WritePlan); err != nil {
			return err
		}
	}
	return d.change(ctx, ca, at.Goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.FinishStep(at.Step, act) })
}

// SayStuck lets the person say that they are stuck.
func (d *Plans) SayStuck(ctx context.Context, ca access.CaseAccess, at StepRef, why string, act ledger.Act) error {
	if err := ca.Must(access.AnswerPlan); err != nil {
		return err
	}
	return d.change(ctx, ca, at.Goal, act, func(g Goal) (Goal, ledger.Event, error) { return g.SayStuck(at.Step, why, act) })
}

// Answer records the person's own answer to the plan they had before them.
func (d *Plans) Answer(ctx context.Context, ca access.CaseAccess, r Reply, act ledger.Act) error {
	if err := ca.Must(access.AnswerPlan); err != nil {
		return err
	}
	return d.answer(ctx, ca, r, act)
}

// AnswerFor records on the person's behalf that they disagree or could not answer.
func (d *Plans) AnswerFor(ctx context.Context, ca access.CaseAccess, r Reply, act ledger.Act) error {
	if err := ca.Must(access.WritePlan); err != nil {
		return err
	}
	return d.answer(ctx, ca, r, act)
}

func (d *Plans) answer(ctx context.Context, ca access.CaseAccess, r Reply, act ledger.Act) error {
	return d.store.Change(ctx, ca.Person(), act, func(p Plan) (Written, error) {
		a, happened, err := p.Answer(r, act)
		return Written{Agreement: &a, Events: []ledger.Event{happened}}, err
	})
}

type goalVerb func(Goal) (Goal, ledger.Event, error)

func (d *Plans) write(ctx context.Context, ca access.CaseAccess, goal id.ID, act ledger.Act, verb goalVerb) error {
	if err := ca.Must(access.WritePlan); err != nil {
		return err
	}
	return d.change(ctx, ca, goal, act, verb)
}

func (d *Plans) change(ctx context.Context, ca access.CaseAccess, goal id.ID, act ledger.Act, verb goalVerb) error {
	return d.store.Change(ctx, ca.Person(), act, func(p Plan) (Written, error) {
		g, err := p.Goal(goal)
		if err != nil {
			return Written{}, err
		}
		return one(verb(g))
	})
}

func one(g Goal, happened ledger.Event, err error) (Written, error) {
	return Written{Goals: []Goal{g}, Events: []ledger.Event{happened}}, err
}
