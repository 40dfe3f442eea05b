package planweb

import (
	"throughline/platform/web"
	"throughline/probation/access/accessweb"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// MoveGoal lets a goal change places with the one above or below it.
func (p *Pages) MoveGoal(v *web.Visit) (web.Answer, error) {
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
	sight := accessweb.Sight(v)
	err = p.plans.Move(v.Context(), sight, goal, plan.Direction(sent.Text("to")), act)
	return page.Done(v, err, cardURL(sight, goal))
}
