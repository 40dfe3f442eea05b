package sentenceweb

import (
	"context"
	"net/http"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// asking is a form about one sentence or one requirement.
type asking struct {
	Form   page.Form
	Title  string
	Lead   []string
	Boxes  []templ.Component
	Button string
	Back   string
}

func (a asking) answer(ctx context.Context) web.Response {
	return web.Page{Title: a.Form.Title(ctx, a.Title), Body: a.body(), Active: "sentence", Status: a.Form.Status()}
}

// place is what an address names, as it stands.
type place struct {
	ca          access.CaseAccess
	history     sentence.History
	sentence    sentence.Sentence
	requirement sentence.Requirement   // zero where the address names none
	doing       sentence.CompletedWork // likewise
}

func (p place) at() sentence.RequirementRef {
	return sentence.RequirementRef{Sentence: p.sentence.ID, Requirement: p.requirement.ID}
}

// place reads what the address names; what is not there is not found.
func (p *Pages) place(v *web.Visit, names ...string) (at place, err error) {
	at.ca = accessweb.CaseAccess(v)
	if at.history, err = p.sentences.Of(v.Context(), at.ca); err != nil {
		return at, err
	}
	for _, name := range names {
		var which id.ID
		if which, err = v.Name(name); err != nil {
			return at, err
		}
		found := false
		switch name {
		case "sentence":
			at.sentence = at.history.Find(which)
			found = at.sentence.Recorded()
		case "requirement":
			at.requirement, found = at.sentence.Requirement(which)
		case "doing":
			for _, d := range at.history.Doings {
				if d.ID == which && d.Sentence == at.sentence.ID {
					at.doing, found = d, true
				}
			}
			at.requirement, _ = at.sentence.Requirement(at.doing.Requirement)
		}
		if !found {
			return at, problem.NotFound()
		}
	}
	return at, nil
}

// take takes a form that was sent. What stands in the way of it, such as somebody who was
// quicker, comes back over the form with every word.
func (p *Pages) take(v *web.Visit, at place, again func(page.Form) web.Response, do func(*web.Form, ledger.Act) error) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	err = do(sent, act)
	wrong, status := err, http.StatusUnprocessableEntity
	if problem.IsKind(err, problem.Conflict) {
		wrong, status = problem.FieldProblem("changed", problem.Of(err).Title), http.StatusConflict
	}
	if form, back := page.Again(v, wrong); back {
		answer := again(form)
		if shown, is := answer.(web.Page); is {
			shown.Status = status
			return shown, nil
		}
		return answer, nil
	}
	return page.Done(v, err, sentenceURL(at.ca))
}

func whyBox(ctx context.Context, f page.Form, label words.Phrase) templ.Component {
	return govuk.CharacterCount{
		ID: sentence.FieldWhy, Name: sentence.FieldWhy, Rows: 4, MaxLength: sentence.WhyLimit, Value: f.Value(sentence.FieldWhy, ""), ErrorMessage: f.Error(ctx, sentence.FieldWhy),
		Label: govuk.Label{Text: label.To(ctx), Classes: govuk.SmallLabel}, Hint: say.WhyHint.To(ctx),
	}
}
