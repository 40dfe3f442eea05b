package planweb

import (
	"strconv"

	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// rewordGoal gives a goal other words.
func (p *Pages) rewordGoal() page.Asked {
	return page.Asking[about, plan.Rewording]{
		Load: p.about, Ready: about.open,
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return page.Plain{
				Title: say.RewordTitle, Boxes: wordingBoxes(at.Wording(), at.called), Base: strconv.Itoa(at.Version),
				Save: say.SaveWording, Cancel: cardURL(at.ca, at.ID), Tab: tab,
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, at about, sent *web.Form) plan.Rewording {
			wanted := plan.Rewording{Goal: at.ID, Wording: readWording(sent)}
			wanted.Base, _ = sent.Number("base")
			return wanted
		},
		Do: func(v *web.Visit, at about, wanted plan.Rewording, act ledger.Act) error {
			return p.plans.Reword(v.Context(), at.ca, wanted, act)
		},
		Next: toCard,
	}
}

// addStep adds a step to a goal.
func (p *Pages) addStep() page.Asked {
	return page.Asking[about, plan.NewStep]{
		Load: p.about, Ready: about.open,
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return page.Plain{
				Title: say.AddStep, Quote: at.Words, Boxes: stepBoxes("step", at.called),
				Beside: suggestedSteps(plan.SuggestedFor(at.Section).Steps), Save: say.SaveStep, Cancel: cardURL(at.ca, at.ID), Tab: tab,
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) plan.NewStep {
			step, _ := readStep(sent, "step")
			return step
		},
		Do: func(v *web.Visit, at about, step plan.NewStep, act ledger.Act) error {
			return p.plans.AddStep(v.Context(), at.ca, at.ID, step, act)
		},
		Next: toCard,
	}
}
