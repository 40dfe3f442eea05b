package forperson

import (
	"throughline/access/accessweb"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// answerPage asks what the person says to their plan.
type answerPage struct {
	Form        page.Form
	Changed     bool // the plan changed while they were answering
	Fingerprint string
	Who         string
	Goals       []goalView
	None        string // there is nothing to answer yet
}

// answers are the three answers, in the order they are offered.
var answers = []struct {
	value       plan.AgreementAnswer
	words, hint words.Phrase
}{
	{
		plan.Agreed,
		words.Phrase{En: "I agree", Cy: "Rwy'n cytuno"},
		words.Phrase{En: "This is my plan", Cy: "Fy nghynllun i yw hwn"},
	},
	{
		plan.Disagreed,
		words.Phrase{En: "I do not agree", Cy: "Dydw i ddim yn cytuno"},
		words.Phrase{En: "Tell us why below, so we can change it together", Cy: "Dywedwch pam isod, er mwyn i ni ei newid gyda'n gilydd"},
	},
	{
		plan.CouldNotAnswer,
		words.Phrase{En: "I need to talk about it first", Cy: "Mae angen i mi siarad amdano'n gyntaf"},
		words.Phrase{En: "Tell us below what you want to talk about", Cy: "Dywedwch isod beth rydych am siarad amdano"},
	},
}

// AskAnswer shows the plan and asks for an answer to it.
func (p *Pages) AskAnswer(v *web.Visit) (web.Response, error) {
	return p.answer(v, answerPage{Form: page.Fresh(v)}, 0)
}

// AnswerPlan keeps the person's answer to the plan they had before them. When it has
// changed meanwhile they see it as it is now, with their own words still in the box.
func (p *Pages) AnswerPlan(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	reply := plan.Reply{Answer: plan.AgreementAnswer(form.Text("answer")), Words: form.Text("words"), Fingerprint: form.Text("print")}
	requireWords(form.Checks(), reply)
	if err = form.Checks().Problem(); err == nil {
		err = p.Plans.Answer(v.Context(), accessweb.CaseAccess(v), reply, act)
	}
	if again, back := page.Again(v, err); back && problem.Of(err).Code == plan.CodeChanged {
		return p.answer(v, answerPage{Form: keeping(v), Changed: true}, again.Status())
	} else if back {
		return p.answer(v, answerPage{Form: again}, 0)
	}
	return page.Done(v, err, planURL+"?answered=yes")
}

// requireWords asks for the reason here, in words said to the person: the plan's own
// speak to those who write it down for them.
func requireWords(c *problem.Checks, r plan.Reply) {
	switch r.Answer {
	case plan.Agreed:
	case plan.Disagreed:
		c.Require(r.Words != "", "words", saying.SayWhy)
	case plan.CouldNotAnswer:
		c.Require(r.Words != "", "words", saying.SayWhatAbout)
	default:
		c.Require(false, "answer", saying.ChooseAnswer)
	}
}

// keeping is the form with everything typed in it and nothing wrong with it.
func keeping(v *web.Visit) page.Form {
	form, _ := page.Again(v, &problem.Problem{Kind: problem.Invalid})
	return form
}

func (p *Pages) answer(v *web.Visit, a answerPage, status int) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	shared, err := p.Plans.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	if a.Who, err = p.practitioner(ctx, ca); err != nil {
		return nil, err
	}
	a.Fingerprint, a.Goals = shared.Fingerprint, goalsOf(v, shared.Goals, a.Who)
	if len(a.Goals) == 0 {
		a.None = saying.NoPlanYet.To(ctx, "who", a.Who)
	}
	if status == 0 {
		status = a.Form.Status()
	}
	title := a.Form.Title(ctx, saying.AnswerTitle.To(ctx))
	return web.Page{Title: title, Body: a.view(), Active: "answer", Status: status}, nil
}
