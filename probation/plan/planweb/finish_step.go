package planweb

import (
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// FinishStep says that a step is done.
func (p *Pages) FinishStep(v *web.Visit) (web.Response, error) {
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
	ca := accessweb.CaseAccess(v)
	err = p.plans.FinishStep(v.Context(), ca, plan.StepRef{Goal: goal, Step: step}, act)
	return page.Done(v, err, cardURL(ca, goal))
}
