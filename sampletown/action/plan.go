package action

import (
	"context"
	"fmt"

	"throughline/platform/id"
	"throughline/probation/plan"
)

// StepOf names a step of a goal, counted from 0.
func StepOf(goal id.ID, step int) id.ID { return goal.Derive(fmt.Sprint("step/", step)) }

func (c *Case) step(goal string, step int) plan.StepRef {
	return plan.StepRef{Goal: c.Made[goal], Step: StepOf(c.Made[goal], step)}
}

// Planned adds a goal; its action has a Key.
type Planned struct{ plan.NewGoal }

// Do adds it under the id of the act, its steps under ids made from that.
func (a Planned) Do(ctx context.Context, c *Case, t Turn) error {
	steps := make([]plan.NewStep, len(a.Steps))
	for i, step := range a.Steps {
		step.ID = StepOf(t.Act.ID, i)
		steps[i] = step
	}
	return c.Plans.Add(ctx, t.Access, plan.NewGoal{Wording: a.Wording, Steps: steps}, t.Act)
}

// Finished says that a step of the goal with a Key is done. Steps count from 0.
type Finished struct {
	Goal string
	Step int
}

// Do finishes it.
func (a Finished) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Plans.FinishStep(ctx, t.Access, c.step(a.Goal, a.Step), t.Act)
}

// Stuck says that the person is stuck with a step.
type Stuck struct {
	Goal  string
	Step  int
	Words string
}

// Do says so.
func (a Stuck) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Plans.SayStuck(ctx, t.Access, c.step(a.Goal, a.Step), a.Words, t.Act)
}

// Achieved closes a goal that the person got to.
type Achieved struct{ Goal, How string }

// Do closes it.
func (a Achieved) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Plans.Achieve(ctx, t.Access, c.Made[a.Goal], a.How, t.Act)
}

// Answered is the person's answer to their plan as it is then.
type Answered struct {
	Answer plan.AgreementAnswer
	Words  string
}

// Do answers what the person sees.
func (a Answered) Do(ctx context.Context, c *Case, t Turn) error {
	seen, err := c.Plans.SharedWith(ctx, t.Access)
	if err != nil {
		return err
	}
	return c.Plans.Answer(ctx, t.Access, plan.Reply{Answer: a.Answer, Words: a.Words, Fingerprint: seen.Fingerprint}, t.Act)
}
