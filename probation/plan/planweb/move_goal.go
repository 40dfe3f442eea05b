package planweb

import (
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// MoveGoal lets a goal change places with the one above or below it.
func (p *Pages) MoveGoal(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	goal, err := v.Name("goal")
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	err = p.plans.Move(v.Context(), ca, goal, plan.Direction(sent.Text("to")), act)
	return page.Done(v, err, cardURL(ca, goal))
}
