package sentenceweb

import (
	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// AskEnd asks how a sentence ended before, or on, its last day.
func (p *Pages) AskEnd(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence")
	if err != nil {
		return nil, err
	}
	return askEnd(v, at, page.Fresh(v)), nil
}

func askEnd(v *web.Visit, at place, f page.Form) web.Response {
	ctx, law := v.Context(), at.sentence.Law()
	kind, _ := law.Kind(at.sentence.Kind)
	where := textBox(ctx, f, sentence.FieldWhere, say.Where, "")
	where.ID = sentence.FieldWhere
	how := govuk.Radios{Name: sentence.FieldHow, Value: f.Value(sentence.FieldHow, ""), ErrorMessage: f.Error(ctx, sentence.FieldHow),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.HowEnded.To(ctx), Classes: govuk.SmallLegend}}}
	for _, key := range kind.Endings {
		ending, _ := law.Ending(key)
		item := govuk.Choice{Value: string(key), Text: ending.Name.To(ctx)}
		if ending.AsksWhere {
			item.Conditional = where
		}
		how.Items = append(how.Items, item)
	}
	return asking{
		Form: f, Title: say.EndTitle.To(ctx), Lead: []string{say.EndLead.To(ctx)},
		Boxes:  []templ.Component{how, dateBox(ctx, f, sentence.FieldOn, say.EndedOnDay, v.Now.Date()), whyBox(ctx, f, say.EndWhy)},
		Button: say.EndTitle.To(ctx), Back: sentenceURL(at.ca),
	}.answer(ctx)
}

// EndSentence ends it.
func (p *Pages) EndSentence(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence")
	if err != nil {
		return nil, err
	}
	return p.take(v, at, func(f page.Form) web.Response { return askEnd(v, at, f) }, func(sent *web.Form, act ledger.Act) error {
		e := sentence.Ending{
			How: sentence.How(sent.Text(sentence.FieldHow)), On: sent.Date(sentence.FieldOn), Where: sent.Text(sentence.FieldWhere), Why: sent.Text(sentence.FieldWhy),
		}
		return p.sentences.End(v.Context(), at.ca, at.sentence.ID, e, act)
	})
}
