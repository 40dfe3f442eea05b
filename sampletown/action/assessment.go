package action

import (
	"context"

	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
)

// Wrote saves a section of the assessment.
type Wrote struct{ assessment.Draft }

// Do saves it over what was written before.
func (a Wrote) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Assessments.Write(ctx, t.Access, a.Draft, c.writeAgain(a.Section), t.Act)
}

// Reread says that the words of a box still hold.
type Reread struct {
	Section string
	Box     instrument.Box
}

// Do confirms them.
func (a Reread) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Assessments.StillTrue(ctx, t.Access, assessment.Confirmed{Section: a.Section, Box: a.Box, Base: c.writeAgain(a.Section)}, t.Act)
}

// writeAgain gives the version of a section that is written over.
func (c *Case) writeAgain(section string) (base int) {
	c.written[section]++
	return c.written[section] - 1
}

// Scored is the person's own score of a section of their life.
type Scored struct{ assessment.OwnScore }

// Do gives it.
func (a Scored) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Assessments.ScoreOwn(ctx, t.Access, a.OwnScore, t.Act)
}

// Judged is a judgement of serious harm.
type Judged struct{ assessment.HarmDraft }

// Do puts it in the place of the judgement in force.
func (a Judged) Do(ctx context.Context, c *Case, t Turn) error {
	base := c.harm
	c.harm = t.Act.ID
	return c.Assessments.JudgeHarm(ctx, t.Access, a.HarmDraft, base, t.Act)
}
