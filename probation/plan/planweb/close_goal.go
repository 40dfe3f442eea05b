package planweb

import (
	"throughline/access/accessweb"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// achieveGoal closes a goal because the person got there.
func (p *Pages) achieveGoal() page.Asked {
	return page.Asking[about, string]{
		Load: p.about, Ready: about.open,
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return page.Plain{
				Title: say.AchieveTitle.With("name", at.called), Quote: at.Words, Lead: lead(say.AchieveLead),
				Boxes: []page.Box{page.Text{Name: "how", Label: say.HowLabel.With("name", at.called), Hint: say.HowHint, Limit: plan.LongLimit}},
				Save:  say.SaveAchievement, Cancel: cardURL(at.ca, at.ID), Tab: tab,
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) string { return sent.Text("how") },
		Do: func(v *web.Visit, at about, how string, act ledger.Act) error {
			return p.plans.Achieve(v.Context(), at.ca, at.ID, how, act)
		},
		Next: toCard,
	}
}

// removeGoal closes a goal for another reason, which is said.
func (p *Pages) removeGoal() page.Asked {
	return page.Asking[about, string]{
		Load: p.about, Ready: about.open,
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return page.Plain{
				Title: say.RemoveTitle, Quote: at.Words, Lead: lead(say.RemoveLead),
				Boxes: []page.Box{page.Text{Name: "why", Label: say.WhyLabel, Limit: plan.LongLimit}},
				Save:  say.SaveRemoval, Cancel: cardURL(at.ca, at.ID), Tab: tab,
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) string { return sent.Text("why") },
		Do: func(v *web.Visit, at about, why string, act ledger.Act) error {
			return p.plans.Remove(v.Context(), at.ca, at.ID, why, act)
		},
		Next: func(_ *web.Visit, at about, _ ledger.Act) string { return planURL(at.ca) },
	}
}

// FinishStep says that a step is done.
func (p *Pages) FinishStep(v *web.Visit) (web.Response, error) {
	at, err := stepRef(v)
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	return page.Press(v, cardURL(ca, at.Goal), func(_ *web.Form, act ledger.Act) error {
		return p.plans.FinishStep(v.Context(), ca, at, act)
	})
}

// MoveGoal lets a goal change places with the one above or below it.
func (p *Pages) MoveGoal(v *web.Visit) (web.Response, error) {
	goal, err := v.Name("goal")
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	return page.Press(v, cardURL(ca, goal), func(sent *web.Form, act ledger.Act) error {
		return p.plans.Move(v.Context(), ca, goal, plan.Direction(sent.Text("to")), act)
	})
}

func stepRef(v *web.Visit) (at plan.StepRef, err error) {
	if at.Goal, err = v.Name("goal"); err == nil {
		at.Step, err = v.Name("step")
	}
	return at, err
}
