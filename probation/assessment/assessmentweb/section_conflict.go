package assessmentweb

import (
	"context"

	"throughline/govuk"
	"throughline/probation/assessment"
)

// giveWay fills what the writer left unanswered with what somebody else answered
// meanwhile, so that sending again does not take an answer out of the record that the
// writer never saw: a link to harm above all.
func (w *writing) giveWay(stands assessment.Draft) {
	for _, j := range []struct {
		answer *assessment.YesNo
		why    *string
		theirs assessment.YesNo
		reason string
	}{
		{&w.LinkedToHarm, &w.HarmWhy, stands.LinkedToHarm, stands.HarmWhy},
		{&w.LinkedToReoffending, &w.ReoffendingWhy, stands.LinkedToReoffending, stands.ReoffendingWhy},
		{&w.IsNeed, &w.NeedWhy, stands.IsNeed, stands.NeedWhy},
		{&w.IsStrength, &w.StrengthWhy, stands.IsStrength, stands.StrengthWhy},
	} {
		if *j.answer == assessment.Unanswered {
			*j.answer = j.theirs
			if *j.why == "" {
				*j.why = j.reason
			}
		}
	}
	for question, answers := range stands.Answers {
		if len(w.Answers[question]) == 0 {
			w.Answers[question] = answers
		}
	}
	if w.Readiness == "" {
		w.Readiness = stands.Readiness
	}
	if len(w.Sources) == 0 {
		w.Sources = stands.Sources
	}
	if w.Score == nil {
		w.Score = stands.Score
	}
}

// table sets both texts beside each other, so that nobody has to remember what the
// other one said.
func (c conflictView) table(ctx context.Context) govuk.Table {
	table := govuk.Table{
		Caption: say.Differences.To(ctx), CaptionClasses: "govuk-table__caption--s", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: say.What.To(ctx)}, {Text: say.InForce.To(ctx)}, {Text: say.Yours.To(ctx)}},
	}
	for _, d := range c.Differences {
		table.Rows = append(table.Rows, []govuk.Cell{{Text: d.Name}, {Content: written(d.Theirs)}, {Content: written(d.Yours)}})
	}
	return table
}
