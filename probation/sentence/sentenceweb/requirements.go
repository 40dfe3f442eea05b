package sentenceweb

import (
	"context"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// AskRequirement asks for one more requirement of a sentence.
func (p *Pages) AskRequirement(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence")
	if err != nil {
		return nil, err
	}
	return askRequirement(v.Context(), at, page.Fresh(v)), nil
}

func askRequirement(ctx context.Context, at place, f page.Form) web.Response {
	law := at.sentence.Law()
	kind, _ := law.Kind(at.sentence.Kind)
	codes := govuk.Radios{Name: sentence.FieldCode, Value: f.Value(sentence.FieldCode, ""), ErrorMessage: f.Error(ctx, sentence.FieldCode), Classes: govuk.SmallRadios + " tl-columns",
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.WhichRequirement.To(ctx), Classes: govuk.SmallLegend}}}
	for _, code := range kind.Requirements {
		r, _ := law.Requirement(code)
		item := govuk.Choice{Value: string(code), Text: r.Name.To(ctx)}
		if r.Unit != "" {
			item.Hint = say.InUnit.To(ctx, "unit", unitNames[r.Unit].To(ctx))
		}
		codes.Items = append(codes.Items, item)
	}
	codes.Items = append(codes.Items, govuk.Choice{Value: string(sentence.InWords), Text: say.AnotherInWords.To(ctx)})
	from := dateBox(ctx, f, sentence.FieldFrom, say.HoldsFrom, at.sentence.FollowUpFrom)
	length := textBox(ctx, f, sentence.FieldLength, say.HowLong, "")
	length.ID, length.Classes, length.Inputmode, length.Hint = sentence.FieldLength, "govuk-input--width-3", "numeric", say.HowLongHint.To(ctx)
	detail := textBox(ctx, f, sentence.FieldDetail, say.InWhichWords, "")
	detail.ID, detail.Hint = sentence.FieldDetail, say.InWhichWordsHint.To(ctx)
	return asking{
		Form: f, Title: say.AddTitle.To(ctx), Lead: []string{say.AddLead.To(ctx, "kind", at.sentence.Kind.Words().To(ctx))},
		Boxes: []templ.Component{codes, length, detail, from}, Button: say.AddButton.To(ctx), Back: sentenceURL(at.ca),
	}.answer(ctx)
}

// AddRequirement adds it.
func (p *Pages) AddRequirement(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence")
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	return p.take(v, at, func(f page.Form) web.Response { return askRequirement(ctx, at, f) }, func(sent *web.Form, act ledger.Act) error {
		a := sentence.Adding{Code: sentence.Code(sent.Text(sentence.FieldCode)), Detail: sent.Text(sentence.FieldDetail), From: sent.Date(sentence.FieldFrom)}
		a.Length, _ = sent.Number(sentence.FieldLength)
		if a.Code == sentence.InWords {
			a.Length = 0
		}
		return p.sentences.Require(ctx, at.ca, at.sentence.ID, a, act)
	})
}

// AskDone asks what was done of a requirement.
func (p *Pages) AskDone(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "requirement")
	if err != nil {
		return nil, err
	}
	return askDone(v, at, page.Fresh(v)), nil
}

func askDone(v *web.Visit, at place, f page.Form) web.Response {
	ctx := v.Context()
	kind, _ := at.requirement.Kind(at.sentence.Law())
	amount := textBox(ctx, f, sentence.FieldAmount, say.HowMuch, "1")
	amount.ID, amount.Classes, amount.Inputmode, amount.Suffix = sentence.FieldAmount, "govuk-input--width-3", "numeric", unitNames[kind.Unit].To(ctx)
	note := textBox(ctx, f, sentence.FieldNote, say.DoneNote, "")
	note.ID, note.Hint = sentence.FieldNote, say.DoneNoteHint.To(ctx)
	lead := say.DoneLead.To(ctx, "requirement", at.requirement.Words(at.sentence.Law()).To(ctx), "done", at.history.DoneOf(at.requirement.ID))
	return asking{
		Form: f, Title: say.DoTitle.To(ctx), Lead: []string{lead},
		Boxes:  []templ.Component{dateBox(ctx, f, sentence.FieldOn, say.DoneOnDay, v.Now.Date()), amount, note},
		Button: say.DoButton.To(ctx), Back: sentenceURL(at.ca),
	}.answer(ctx)
}

// RecordDone puts it down.
func (p *Pages) RecordDone(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "requirement")
	if err != nil {
		return nil, err
	}
	return p.take(v, at, func(f page.Form) web.Response { return askDone(v, at, f) }, func(sent *web.Form, act ledger.Act) error {
		did := sentence.Completed{On: sent.Date(sentence.FieldOn), Note: sent.Text(sentence.FieldNote)}
		did.Amount, _ = sent.Number(sentence.FieldAmount)
		return p.sentences.Do(v.Context(), at.ca, at.at(), did, act)
	})
}

// AskLift asks why a requirement no longer holds.
func (p *Pages) AskLift(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "requirement")
	if err != nil {
		return nil, err
	}
	return askLift(v.Context(), at, page.Fresh(v)), nil
}

func askLift(ctx context.Context, at place, f page.Form) web.Response {
	return asking{
		Form: f, Title: say.LiftTitle.To(ctx), Lead: []string{at.requirement.Words(at.sentence.Law()).To(ctx), say.LiftLead.To(ctx)},
		Boxes: []templ.Component{whyBox(ctx, f, say.LiftWhy)}, Button: say.LiftTitle.To(ctx), Back: sentenceURL(at.ca),
	}.answer(ctx)
}

// LiftRequirement lifts it.
func (p *Pages) LiftRequirement(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "requirement")
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	return p.take(v, at, func(f page.Form) web.Response { return askLift(ctx, at, f) }, func(sent *web.Form, act ledger.Act) error {
		return p.sentences.Lift(ctx, at.ca, at.at(), sent.Text(sentence.FieldWhy), act)
	})
}

// AskStrike asks why something that was put down was wrong.
func (p *Pages) AskStrike(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "doing")
	if err != nil {
		return nil, err
	}
	return askStrike(v.Context(), at, page.Fresh(v)), nil
}

func askStrike(ctx context.Context, at place, f page.Form) web.Response {
	kind, _ := at.requirement.Kind(at.sentence.Law())
	lead := say.StrikeLead.To(ctx, "requirement", at.requirement.Words(at.sentence.Law()).To(ctx), "date", words.Date(ctx, at.doing.On), "amount", kind.Unit.Of(at.doing.Amount).To(ctx))
	return asking{
		Form: f, Title: say.StrikeTitle.To(ctx), Lead: []string{lead, say.StrikeStays.To(ctx)},
		Boxes: []templ.Component{whyBox(ctx, f, say.StrikeWhy)}, Button: say.StrikeTitle.To(ctx), Back: sentenceURL(at.ca),
	}.answer(ctx)
}

// StrikeDone strikes it out.
func (p *Pages) StrikeDone(v *web.Visit) (web.Response, error) {
	at, err := p.place(v, "sentence", "doing")
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	return p.take(v, at, func(f page.Form) web.Response { return askStrike(ctx, at, f) }, func(sent *web.Form, act ledger.Act) error {
		return p.sentences.Strike(ctx, at.ca, at.doing.ID, sent.Text(sentence.FieldWhy), act)
	})
}
