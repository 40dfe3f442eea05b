package planweb

import (
	"net/http"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// answering is the form for an answer that is recorded for the person.
type answering struct {
	Form        page.Form
	Fingerprint string // of the plan that stands above the form
	Lead        string
	Advice      string // when the plan changed meanwhile
	Goals       []goalCard
	Answer      govuk.Radios
	Words       govuk.CharacterCount
	CancelURL   string
}

// AskAnswer shows the plan as it is and the form for an answer to it.
func (p *Pages) AskAnswer(v *web.Visit) (web.Response, error) {
	fresh := page.Fresh(v)
	return p.askAnswer(v, fresh, fresh.Status(), "")
}

// AnswerPlan records for the person that they disagree or could not answer. When the
// plan changed meanwhile, it comes back as it is now with every word typed.
func (p *Pages) AnswerPlan(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	reply := plan.Reply{Answer: plan.AgreementAnswer(sent.Text("answer")), Words: sent.Text("words"), Fingerprint: sent.Text("print")}
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.AnswerFor(v.Context(), ca, reply, act)
	}
	if err != nil && problem.Of(err).Code == plan.CodeChanged {
		changed := problem.Of(err)
		if form, back := page.Again(v, problem.FieldProblem("plan-now", changed.Title)); back {
			return p.askAnswer(v, form, http.StatusConflict, changed.Advice.To(v.Context()))
		}
	}
	if form, back := page.Again(v, err); back {
		return p.askAnswer(v, form, form.Status(), "")
	}
	return page.Done(v, err, planURL(ca))
}

func (p *Pages) askAnswer(v *web.Visit, f page.Form, status int, advice string) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	all, err := p.plans.Of(ctx, ca)
	if err != nil {
		return nil, err
	}
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	a := answering{
		Form: f, Fingerprint: all.Fingerprint(), Advice: advice, Lead: say.AnswerLead.To(ctx, "name", called), CancelURL: planURL(ca),
		Answer: govuk.Radios{
			Name: "answer", Fieldset: legend(say.AnswerLabel.To(ctx, "name", called)), Value: f.Value("answer", ""), ErrorMessage: f.Error(ctx, "answer"),
			Items: []govuk.Choice{
				{Value: string(plan.Disagreed), Text: say.TheyDisagree.To(ctx, "name", called)},
				{Value: string(plan.CouldNotAnswer), Text: say.TheyCouldNot.To(ctx, "name", called)},
			},
		},
		Words: govuk.CharacterCount{
			Name: "words", Label: label(say.AnswerWordsLabel.To(ctx, "name", called)), Hint: say.AnswerWordsHint.To(ctx), MaxLength: plan.LongLimit, Threshold: 75,
			Value: f.Value("words", ""), ErrorMessage: f.Error(ctx, "words"),
		},
	}
	d := drawer{ctx: ctx, ca: ca, called: called, today: v.Now.Date()}
	for _, g := range all.Goals {
		a.Goals = append(a.Goals, d.card(g, 3))
	}
	return web.Page{Title: f.Title(ctx, say.AnswerTitle.To(ctx, "name", called)), Body: a.view(say.AnswerTitle.To(ctx, "name", called)), Status: status, Active: tab}, nil
}
