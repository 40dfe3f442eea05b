package planweb

import (
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// stepAddition is the form for one more step.
type stepAddition struct {
	Form      page.Form
	Goal      string
	Boxes     stepBoxes
	Suggested []string
	CancelURL string
}

// AskStep shows the form.
func (p *Pages) AskStep(v *web.Visit) (web.Response, error) {
	g, err := p.open(v)
	if err != nil {
		return nil, err
	}
	return p.askStep(v, page.Fresh(v), g)
}

// AddStep adds a step to the goal.
func (p *Pages) AddStep(v *web.Visit) (web.Response, error) {
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
	ca := accessweb.CaseAccess(v)
	step, _ := readStep(sent, "step")
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.AddStep(v.Context(), ca, g.ID, step, act)
	}
	if form, back := page.Again(v, err); back {
		return p.askStep(v, form, g)
	}
	return page.Done(v, err, cardURL(ca, g.ID))
}

func (p *Pages) askStep(v *web.Visit, f page.Form, g plan.Goal) (web.Response, error) {
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	s := stepAddition{
		Form: f, Goal: g.Words, Boxes: stepBoxesOf(ctx, f, "step", called), Suggested: said(ctx, suggestedSteps(g)),
		CancelURL: cardURL(accessweb.CaseAccess(v), g.ID),
	}
	return web.Page{Title: f.Title(ctx, say.AddStep.To(ctx)), Body: s.view(), Status: f.Status(), Active: tab}, nil
}

func suggestedSteps(g plan.Goal) []words.Phrase { return plan.SuggestedFor(g.Section).Steps }
