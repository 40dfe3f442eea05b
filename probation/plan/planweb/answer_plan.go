package planweb

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// theirPlan is somebody's plan as it is now, and what they are called.
type theirPlan struct {
	plan.Plan
	ca     access.CaseAccess
	called string
}

// answerPlan records for the person that they disagree or could not answer. When the plan
// changed meanwhile, it comes back as it is now with every word typed.
func (p *Pages) answerPlan() page.Asked {
	return page.Asking[theirPlan, plan.Reply]{
		Load: func(v *web.Visit) (at theirPlan, err error) {
			at.ca = accessweb.CaseAccess(v)
			if at.Plan, err = p.plans.Of(v.Context(), at.ca); err == nil {
				at.called, err = p.called(v)
			}
			return at, err
		},
		Page: func(v *web.Visit, at theirPlan, f page.Form) (web.Page, error) {
			ctx := v.Context()
			d := drawer{ctx: ctx, ca: at.ca, called: at.called, today: v.Now.Date()}
			var goals []goalCard
			for _, g := range at.Goals {
				goals = append(goals, d.card(g, 3))
			}
			return page.Plain{
				Title: say.AnswerTitle.With("name", at.called), Lead: lead(say.AnswerLead.With("name", at.called)), Above: planNow(goals),
				Boxes: []page.Box{
					page.Choice{Name: "answer", Legend: say.AnswerLabel.With("name", at.called), Of: []page.Option{
						{Value: string(plan.Disagreed), Words: say.TheyDisagree.With("name", at.called)},
						{Value: string(plan.CouldNotAnswer), Words: say.TheyCouldNot.With("name", at.called)},
					}},
					page.Text{Name: "words", Label: say.AnswerWordsLabel.With("name", at.called), Hint: say.AnswerWordsHint, Limit: plan.LongLimit},
				},
				Base: at.Fingerprint(), Save: say.SaveAnswer, Cancel: planURL(at.ca), Tab: tab,
			}.Page(ctx, f), nil
		},
		Read: func(_ *web.Visit, _ theirPlan, sent *web.Form) plan.Reply {
			return plan.Reply{Answer: plan.AgreementAnswer(sent.Text("answer")), Words: sent.Text("words"), Fingerprint: sent.Text("base")}
		},
		Do: func(v *web.Visit, at theirPlan, reply plan.Reply, act ledger.Act) error {
			return p.plans.AnswerFor(v.Context(), at.ca, reply, act)
		},
		Next: func(_ *web.Visit, at theirPlan, _ ledger.Act) string { return planURL(at.ca) },
	}
}
