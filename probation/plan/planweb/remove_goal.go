package planweb

import (
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// AskRemoval shows the form.
func (p *Pages) AskRemoval(v *web.Visit) (web.Response, error) {
	g, err := p.open(v)
	if err != nil {
		return nil, err
	}
	return p.askRemoval(v, page.Fresh(v), g)
}

// RemoveGoal closes the goal for a reason.
func (p *Pages) RemoveGoal(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	g, err := p.named(v)
	if err != nil {
		return nil, err
	}
	ca, why := accessweb.CaseAccess(v), sent.Text("why")
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.Remove(v.Context(), ca, g.ID, why, act)
	}
	if form, back := page.Again(v, err); back {
		return p.askRemoval(v, form, g)
	}
	return page.Done(v, err, planURL(ca))
}

func (p *Pages) askRemoval(v *web.Visit, f page.Form, g plan.Goal) (web.Response, error) {
	ctx := v.Context()
	c := closing{
		Form: f, Title: say.RemoveTitle.To(ctx), Goal: g.Words, Lead: say.RemoveLead.To(ctx), Save: say.SaveRemoval.To(ctx),
		Box: govuk.CharacterCount{
			Name: "why", Label: label(say.WhyLabel.To(ctx)), MaxLength: plan.LongLimit, Threshold: 75,
			Value: f.Value("why", ""), ErrorMessage: f.Error(ctx, "why"),
		},
		CancelURL: cardURL(accessweb.CaseAccess(v), g.ID),
	}
	return web.Page{Title: f.Title(ctx, c.Title), Body: c.view(), Status: f.Status(), Active: tab}, nil
}
