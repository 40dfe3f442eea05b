package forperson

import (
	"cmp"
	"context"
	"unicode"
	"unicode/utf8"

	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// stepView is a step as the pages show it.
type stepView struct {
	Words, Who, When string
	Done             bool
	Yours            bool   // open and the person's own: it gets the two buttons
	Stuck, StuckSaid string // when they said so, and what they said
	DoneURL, StuckURL,
	Act, Token, Back string // what the form of Done carries
	due string // the day it is for, to put the nearest first
}

// noDay stands after every day that a step can have.
const noDay = "9999-12-31"

func viewOf(v *web.Visit, goal plan.SharedGoal, step plan.SharedStep, who string) stepView {
	ctx := v.Context()
	address := planURL + "/" + string(goal.ID) + "/steps/" + string(step.ID)
	view := stepView{
		Words: step.Words, Who: doer(ctx, step.Who, who), When: whenOf(ctx, step, v.Now.Date()), Done: step.Done.Known(),
		due: cmp.Or(step.By.String(), noDay),
	}
	if view.Done || step.Who != plan.ThePerson || goal.Achieved.Known() {
		return view
	}
	view.Yours, view.DoneURL, view.StuckURL, view.Back = true, address+"/done", address+"/stuck", v.R.URL.Path
	view.Act, view.Token = string(v.NewID()), v.FormToken()
	if step.Stuck.Known() {
		view.Stuck, view.StuckSaid = saying.StuckSince.To(ctx, "date", words.Date(ctx, step.Stuck)), step.StuckWords
	}
	return view
}

func doer(ctx context.Context, does plan.Who, practitioner string) string {
	switch does {
	case plan.ThePerson:
		return saying.You.To(ctx)
	case plan.ThePractitioner:
		first, size := utf8.DecodeRuneInString(practitioner)
		return string(unicode.ToUpper(first)) + practitioner[size:] // it stands alone in its line
	case plan.APartner:
		return saying.APartner.To(ctx)
	case plan.Family:
		return saying.YourFamily.To(ctx)
	}
	return saying.SomebodyElse.To(ctx)
}

func whenOf(ctx context.Context, step plan.SharedStep, today day.Date) string {
	switch {
	case step.DoneOwn:
		return saying.YouDidIt.To(ctx, "date", words.Date(ctx, step.Done))
	case step.Done.Known():
		return saying.DoneOn.To(ctx, "date", words.Date(ctx, step.Done))
	case !step.By.Known():
		return ""
	case step.By.Before(today):
		return saying.StillCounts.To(ctx, "date", words.Date(ctx, step.By))
	}
	return saying.By.To(ctx, "date", words.Date(ctx, step.By))
}

// stepNotice says what was kept of a step the person has just spoken of.
func stepNotice(v *web.Visit, p plan.Shared, who string) notice {
	asked, ctx := v.Query(), v.Context()
	for _, goals := range [][]plan.SharedGoal{p.Goals, p.Achieved} {
		for _, goal := range goals {
			for _, step := range goal.Steps {
				switch string(step.ID) {
				case asked.Text("done"):
					if step.Done.Known() {
						return notice{Text: saying.KeptDone.To(ctx, "step", step.Words, "who", who)}
					}
				case asked.Text("stuck"):
					if step.Stuck.Known() {
						return notice{Text: saying.KeptStuck.To(ctx, "step", step.Words, "who", who)}
					}
				}
			}
		}
	}
	return notice{}
}

// placeOf reads which step an address is about.
func placeOf(v *web.Visit) (plan.StepRef, error) {
	goal, err := v.Name("goal")
	if err != nil {
		return plan.StepRef{}, err
	}
	step, err := v.Name("step")
	return plan.StepRef{Goal: goal, Step: step}, err
}

// FinishStep keeps that a step is done. One that is done already is as it should be.
func (p *Pages) FinishStep(v *web.Visit) (web.Response, error) {
	at, err := placeOf(v)
	if err != nil {
		return nil, err
	}
	return page.Press(v, spokenOf(v, "done", at.Step), func(_ *web.Form, act ledger.Act) error {
		err := p.Plans.FinishStep(v.Context(), accessweb.CaseAccess(v), at, act)
		if err != nil && problem.Of(err).Code == "step-done" {
			return nil
		}
		return err
	})
}

// spokenOf leads back to the page the person came from, with what they spoke of.
func spokenOf(v *web.Visit, said string, step id.ID) string {
	back := homeURL
	if v.Next(homeURL) == planURL {
		back = planURL
	}
	return back + "?" + said + "=" + string(step)
}

// stuckPage asks what gets in the way.
type stuckPage struct {
	Form         page.Form
	Step, Who    string
	Before, Said string // when they were stuck before, and what they said
	Back         string // where they came from
}

// AskStuck asks what gets in the way of a step.
func (p *Pages) AskStuck(v *web.Visit) (web.Response, error) { return p.stuck(v, page.Fresh(v)) }

// SayStuck keeps that the person is stuck, in their words or without any.
func (p *Pages) SayStuck(v *web.Visit) (web.Response, error) {
	at, err := placeOf(v)
	if err != nil {
		return nil, err
	}
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	form.ReadAll()
	why := form.Text("words")
	if err = form.Checks().Problem(); err == nil {
		err = p.Plans.SayStuck(v.Context(), accessweb.CaseAccess(v), at, why, act)
	}
	if again, wrong := page.Again(v, err); wrong {
		return p.stuck(v, again)
	}
	return page.Done(v, err, spokenOf(v, "stuck", at.Step))
}

func (p *Pages) stuck(v *web.Visit, form page.Form) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	at, err := placeOf(v)
	if err != nil {
		return nil, err
	}
	shared, err := p.Plans.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	step, found := openStep(shared, at)
	if !found {
		return nil, problem.NotFound()
	}
	if step.Done.Known() {
		return web.SeeOther{URL: planURL}, nil
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	s := stuckPage{Form: form, Step: step.Words, Who: who, Back: v.Next(homeURL), Said: step.StuckWords}
	if step.Stuck.Known() {
		s.Before = saying.StuckSince.To(ctx, "date", words.Date(ctx, step.Stuck))
	}
	title := form.Title(ctx, saying.StuckTitle.To(ctx))
	return web.Page{Title: title, Body: s.view(), Active: "step", Status: form.Status()}, nil
}

func openStep(p plan.Shared, at plan.StepRef) (plan.SharedStep, bool) {
	for _, goal := range p.Goals {
		for _, step := range goal.Steps {
			if goal.ID == at.Goal && step.ID == at.Step {
				return step, true
			}
		}
	}
	return plan.SharedStep{}, false
}
