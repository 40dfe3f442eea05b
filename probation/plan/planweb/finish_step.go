package planweb

import (
	"throughline/platform/web"
	"throughline/probation/access/accessweb"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// FinishStep says that a step is done.
func (p *Pages) FinishStep(v *web.Visit) (web.Answer, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	goal, err := v.Name("goal")
	if err != nil {
		return nil, err
	}
	step, err := v.Name("step")
	if err != nil {
		return nil, err
	}
	sight := accessweb.Sight(v)
	err = p.plans.FinishStep(v.Context(), sight, plan.Place{Goal: goal, Step: step}, act)
	return page.Done(v, err, cardURL(sight, goal))
}
