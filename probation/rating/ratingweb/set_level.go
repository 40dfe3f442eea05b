package ratingweb

import (
	"context"
	"errors"
	"net/http"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/rating"
)

// decision is a form by which somebody decides about the level: sets it, countersigns
// it or ends what was set.
type decision struct {
	Form    page.Form
	Title   string
	Lead    []string
	Nothing bool // there is nothing to decide any more; what was written is given back
	Kept    string
	Base    string
	Level   *govuk.Radios
	Until   *govuk.DateInput
	Answer  *govuk.Radios
	Why     govuk.CharacterCount
	Button  string
	Back    string
}

// AskLevel asks a practitioner for a level of their own.
func (p *Pages) AskLevel(v *web.Visit) (web.Response, error) { return p.askLevel(v, page.Fresh(v)) }

func (p *Pages) askLevel(v *web.Visit, f page.Form) (web.Response, error) {
	ctx, now, err := p.now(v)
	if err != nil {
		return nil, err
	}
	d := decisionOf(ctx, now, f, say.SetTitle)
	reading := now.Reoffending
	d.Nothing = !now.Recorded() || reading.Override != nil
	d.Lead = []string{say.SetLead.To(ctx, "level", reading.Level.Words().To(ctx), "today", reading.Today.Words().To(ctx)), say.SetLeadLower.To(ctx)}
	d.Level = &govuk.Radios{Name: rating.FieldLevel, Classes: govuk.InlineRadios, Value: f.Value(rating.FieldLevel, ""), ErrorMessage: f.Error(ctx, rating.FieldLevel),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.SetLevel.To(ctx), Classes: govuk.SmallLegend}}}
	for _, level := range rating.Ladder {
		if level != reading.Level {
			d.Level.Items = append(d.Level.Items, govuk.Choice{Value: string(level), Text: level.Words().To(ctx)})
		}
	}
	until := f.Date(ctx, rating.FieldUntil, day.Date{}, govuk.DateInput{Hint: say.SetUntilHint.To(ctx, "date", words.Date(ctx, v.Now.Date().Add(rating.LongestOverride))),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.SetUntil.To(ctx), Classes: govuk.SmallLegend}}})
	d.Until, d.Button = &until, say.SetButton.To(ctx)
	d.Why = whyBox(ctx, f, say.SetWhy)
	return d.answer(ctx), nil
}

// SetLevel sets the level of reoffending in the place of the reading.
func (p *Pages) SetLevel(v *web.Visit) (web.Response, error) {
	return p.decide(v, p.askLevel, func(ctx context.Context, sent *web.Form, act ledger.Act) error {
		w := rating.Overriding{
			Base: id.ID(sent.Text("base")), Level: rating.Level(sent.Text(rating.FieldLevel)), Until: sent.Date(rating.FieldUntil), Why: sent.Text(rating.FieldWhy),
		}
		if err := sent.Checks().Problem(); err != nil {
			return err
		}
		return p.ratings.Override(ctx, accessweb.CaseAccess(v), w, act)
	})
}

// AskCountersign shows a manager the lower level that waits.
func (p *Pages) AskCountersign(v *web.Visit) (web.Response, error) {
	return p.askCountersign(v, page.Fresh(v))
}

func (p *Pages) askCountersign(v *web.Visit, f page.Form) (web.Response, error) {
	ctx, now, err := p.now(v)
	if err != nil {
		return nil, err
	}
	d := decisionOf(ctx, now, f, say.SignTitle)
	o := now.Reoffending.Override
	if d.Nothing = o == nil || !o.Waits(); !d.Nothing {
		d.Lead = []string{
			say.SignLead.To(ctx, "level", o.Level.Words().To(ctx), "from", o.From.Words().To(ctx), "date", words.Date(ctx, o.At.Date()), "until", words.Date(ctx, o.Until)),
			"“" + o.Why + "”", say.SignReads.To(ctx, "today", now.Reoffending.Today.Words().To(ctx)),
		}
	}
	d.Answer = &govuk.Radios{Name: "answer", Value: f.Value("answer", ""), ErrorMessage: f.Error(ctx, "answer"),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.SignAnswer.To(ctx), Classes: govuk.SmallLegend}},
		Items:    []govuk.Choice{{Value: "agree", Text: say.SignAgree.To(ctx)}, {Value: "decline", Text: say.SignDecline.To(ctx)}}}
	d.Why, d.Button = whyBox(ctx, f, say.SignWhy), say.SignButton.To(ctx)
	return d.answer(ctx), nil
}

// Countersign answers a lower level that waits.
func (p *Pages) Countersign(v *web.Visit) (web.Response, error) {
	return p.decide(v, p.askCountersign, func(ctx context.Context, sent *web.Form, act ledger.Act) error {
		answer := sent.Text("answer")
		sent.Checks().Require(answer == "agree" || answer == "decline", "answer", say.SignChoose)
		if err := sent.Checks().Problem(); err != nil {
			return err
		}
		c := rating.Countersigning{Base: id.ID(sent.Text("base")), Agree: answer == "agree", Why: sent.Text(rating.FieldWhy)}
		return p.ratings.Countersign(ctx, accessweb.CaseAccess(v), c, act)
	})
}

// AskEnd asks why a level that was set is no longer needed.
func (p *Pages) AskEnd(v *web.Visit) (web.Response, error) { return p.askEnd(v, page.Fresh(v)) }

func (p *Pages) askEnd(v *web.Visit, f page.Form) (web.Response, error) {
	ctx, now, err := p.now(v)
	if err != nil {
		return nil, err
	}
	d := decisionOf(ctx, now, f, say.EndTitle)
	o := now.Reoffending.Override
	if d.Nothing = o == nil; !d.Nothing {
		d.Lead = []string{say.EndLead.To(ctx, "level", o.Level.Words().To(ctx), "until", words.Date(ctx, o.Until), "today", now.Reoffending.Today.Words().To(ctx))}
	}
	d.Why, d.Button = whyBox(ctx, f, say.EndWhy), say.EndButton.To(ctx)
	return d.answer(ctx), nil
}

// EndLevel takes back a level that was set.
func (p *Pages) EndLevel(v *web.Visit) (web.Response, error) {
	return p.decide(v, p.askEnd, func(ctx context.Context, sent *web.Form, act ledger.Act) error {
		if err := sent.Checks().Problem(); err != nil {
			return err
		}
		return p.ratings.EndOverride(ctx, accessweb.CaseAccess(v), rating.Ending{Base: id.ID(sent.Text("base")), Why: sent.Text(rating.FieldWhy)}, act)
	})
}

func (p *Pages) now(v *web.Visit) (context.Context, rating.Rating, error) {
	now, err := p.ratings.Now(v.Context(), accessweb.CaseAccess(v))
	return v.Context(), now, err
}

// decide takes a decision that was sent. When the rating moved meanwhile, the form comes
// back over today's rating with every word.
func (p *Pages) decide(v *web.Visit, again func(*web.Visit, page.Form) (web.Response, error), do func(context.Context, *web.Form, ledger.Act) error) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	err = do(v.Context(), sent, act)
	wrong, status := err, http.StatusUnprocessableEntity
	if moved := (*problem.Problem)(nil); errors.As(err, &moved) && moved.Code == rating.CodeMoved {
		wrong, status = problem.FieldProblem("moved", moved.Title), http.StatusConflict
	}
	if form, back := page.Again(v, wrong); back {
		answer, err := again(v, form)
		if shown, is := answer.(web.Page); is {
			shown.Status = status
			return shown, err
		}
		return answer, err
	}
	return page.Done(v, err, whyPath(accessweb.CaseAccess(v).Person()))
}

func decisionOf(ctx context.Context, now rating.Rating, f page.Form, title words.Phrase) decision {
	return decision{Form: f, Title: title.To(ctx), Base: string(now.ID), Kept: f.Value(rating.FieldWhy, ""), Back: whyPath(now.Person)}
}

func whyBox(ctx context.Context, f page.Form, label words.Phrase) govuk.CharacterCount {
	return govuk.CharacterCount{
		ID: rating.FieldWhy, Name: rating.FieldWhy, Rows: 5, MaxLength: rating.WhyLimit, Value: f.Value(rating.FieldWhy, ""), ErrorMessage: f.Error(ctx, rating.FieldWhy),
		Label: govuk.Label{Text: label.To(ctx), Classes: govuk.SmallLabel}, Hint: say.ConfirmWhyHint.To(ctx),
	}
}

func (d decision) answer(ctx context.Context) web.Response {
	return web.Page{Title: d.Form.Title(ctx, d.Title), Body: d.body(), Active: tab, Status: d.Form.Status()}
}
