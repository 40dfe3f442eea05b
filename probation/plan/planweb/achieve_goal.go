package planweb

import (
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// closing is the form that ends a goal: achieved, or removed for a reason.
type closing struct {
	Form      page.Form
	Title     string
	Goal      string
	Lead      string
	Box       govuk.CharacterCount
	Save      string
	CancelURL string
}

// AskAchievement shows the form.
func (p *Pages) AskAchievement(v *web.Visit) (web.Response, error) {
	g, err := p.open(v)
	if err != nil {
		return nil, err
	}
	return p.askAchievement(v, page.Fresh(v), g)
}

// AchieveGoal closes the goal because the person got there.
func (p *Pages) AchieveGoal(v *web.Visit) (web.Response, error) {
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
	ca, how := accessweb.CaseAccess(v), sent.Text("how")
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.Achieve(v.Context(), ca, g.ID, how, act)
	}
	if form, back := page.Again(v, err); back {
		return p.askAchievement(v, form, g)
	}
	return page.Done(v, err, cardURL(ca, g.ID))
}

func (p *Pages) askAchievement(v *web.Visit, f page.Form, g plan.Goal) (web.Response, error) {
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	c := closing{
		Form: f, Title: say.AchieveTitle.To(ctx, "name", called), Goal: g.Words, Lead: say.AchieveLead.To(ctx), Save: say.SaveAchievement.To(ctx),
		Box: govuk.CharacterCount{
			Name: "how", Label: label(say.HowLabel.To(ctx, "name", called)), Hint: say.HowHint.To(ctx), MaxLength: plan.LongLimit, Threshold: 75,
			Value: f.Value("how", ""), ErrorMessage: f.Error(ctx, "how"),
		},
		CancelURL: cardURL(accessweb.CaseAccess(v), g.ID),
	}
	return web.Page{Title: f.Title(ctx, c.Title), Body: c.view(), Status: f.Status(), Active: tab}, nil
}
