package planweb

import (
	"net/http"
	"strconv"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// rewording is the form for another wording of a goal.
type rewording struct {
	Form      page.Form
	Boxes     goalBoxes
	Base      string      // the version in front of the writer
	Both      govuk.Table // what somebody else wrote beside what was typed; empty without a conflict
	Advice    string
	CancelURL string
}

// AskWording shows the form with what stands.
func (p *Pages) AskWording(v *web.Visit) (web.Response, error) {
	g, err := p.open(v)
	if err != nil {
		return nil, err
	}
	return p.askWording(v, page.Fresh(v), g, rewording{})
}

// RewordGoal gives the goal other words. When somebody else was quicker, both
// wordings come back side by side, and the writer decides.
func (p *Pages) RewordGoal(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	g, err := p.named(v)
	if err != nil {
		return nil, err
	}
	wanted := plan.Rewording{Goal: g.ID, Wording: readWording(sent)}
	wanted.Base, _ = sent.Number("base")
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.Reword(v.Context(), ca, wanted, act)
	}
	if found := problem.Of(err); err == nil || found.Code != plan.CodeReworded {
		if form, back := page.Again(v, err); back {
			return p.askWording(v, form, g, rewording{})
		}
		return page.Done(v, err, cardURL(ca, g.ID))
	}
	form, back := page.Again(v, problem.FieldProblem("both", problem.Of(err).Title))
	if !back {
		return nil, err
	}
	if g, err = p.named(v); err != nil { // what stands now, which may be newer than what was read above
		return nil, err
	}
	return p.askWording(v, form, g, rewording{
		Base: strconv.Itoa(g.Version), Both: differing(v.Context(), g.Wording(), wanted.Wording), Advice: say.RewordedAdvice.To(v.Context()),
	})
}

// askWording shows the form; a base given stands for the version both wordings of a
// conflict were shown with.
func (p *Pages) askWording(v *web.Visit, f page.Form, g plan.Goal, r rewording) (web.Response, error) {
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	ctx, status := v.Context(), http.StatusConflict
	if r.Base == "" {
		r.Base, status = f.Value("base", strconv.Itoa(g.Version)), f.Status()
	}
	r.Form, r.Boxes, r.CancelURL = f, boxesOf(ctx, f, g.Wording(), called), cardURL(accessweb.CaseAccess(v), g.ID)
	return web.Page{Title: f.Title(ctx, say.RewordTitle.To(ctx)), Body: r.view(), Status: status, Active: tab}, nil
}
