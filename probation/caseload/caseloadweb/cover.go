package caseloadweb

import (
	"context"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/page"
)

// cover is the form, filled in.
type cover struct {
	Form        page.Form
	Title       string
	Now, NowWhy string // who stands in already, and until when; the reason that was given
	End         string // address to end it; empty when there is nothing to end
	EndForm     page.Form
	By          govuk.Select
	First, Last govuk.DateInput
	Why         govuk.Textarea
}

// AskCover asks who stands in for somebody, and when.
func (p *Pages) AskCover(v *web.Visit) (web.Response, error) { return p.askCover(v, page.Fresh(v)) }

func (p *Pages) askCover(v *web.Visit, f page.Form) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	which, err := v.Name("account")
	if err != nil {
		return nil, err
	}
	away, err := p.teams.Colleague(ctx, viewer, which)
	if err != nil {
		return nil, err
	}
	_, all, err := p.teams.Mine(ctx, viewer)
	if err != nil {
		return nil, err
	}
	c := coverOf(ctx, f, away, all, v.Now.Date())
	if away.Absence.ID.Known() {
		c.EndForm = page.Fresh(v)
		c.End = v.R.URL.Path + "/end"
	}
	return web.Page{Title: f.Title(ctx, c.Title), Body: c.body(), Status: f.Status()}, nil
}

func coverOf(ctx context.Context, f page.Form, away caseload.Colleague, all []caseload.Colleague, today day.Date) cover {
	date := func(name string, label words.Phrase, stored day.Date) govuk.DateInput {
		return f.Date(ctx, name, stored, govuk.DateInput{Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: label.To(ctx), Classes: govuk.SmallLegend}}})
	}
	c := cover{
		Form: f, Title: say.CoverTitle.To(ctx, "name", away.Name),
		By: govuk.Select{
			Name: "by", Label: govuk.Label{Text: say.CoverBy.To(ctx), Classes: govuk.SmallLabel}, Hint: say.CoverByHint.To(ctx, "name", away.Name),
			Value: f.Value("by", ""), ErrorMessage: f.Error(ctx, "by"), Items: []govuk.Option{{Text: say.CoverChoose.To(ctx)}},
		},
		First: date("first", say.CoverFirst, today), Last: date("last", say.CoverLast, day.Date{}),
		Why: govuk.Textarea{
			Name: "why", Label: govuk.Label{Text: say.CoverWhy.To(ctx), Classes: govuk.SmallLabel}, Hint: say.CoverWhyHint.To(ctx), Rows: 2,
			Value: f.Value("why", ""), ErrorMessage: f.Error(ctx, "why"),
		},
	}
	for _, one := range all {
		if one.Account != away.Account {
			c.By.Items = append(c.By.Items, govuk.Option{Value: string(one.Account), Text: one.Name})
		}
	}
	if a := away.Absence; a.ID.Known() {
		c.Now = say.CoverNow.To(ctx, "name", away.Cover, "first", words.Date(ctx, a.From.Date()), "last", words.Date(ctx, a.Until.Date().Add(-1)))
		if a.Why != "" {
			c.NowWhy = say.CoverNowWhy.To(ctx, "why", a.Why)
		}
	}
	return c
}

// ArrangeCover lets a colleague stand in.
func (p *Pages) ArrangeCover(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	which, err := v.Name("account")
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	wish := caseload.Cover{By: id.ID(sent.Text("by")), First: sent.Date("first"), Last: sent.Date("last"), Why: sent.Text("why")}
	if err = sent.Checks().Problem(); err == nil {
		err = p.teams.Cover(ctx, viewer, which, wish, act)
	}
	if form, back := page.Again(v, err); back {
		return p.askCover(v, form)
	}
	return page.Done(v, err, teamURL)
}

// EndCover says that somebody is back.
func (p *Pages) EndCover(v *web.Visit) (web.Response, error) {
	which, err := v.Name("account")
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	return page.Done(v, p.teams.EndCover(v.Context(), accessweb.Viewer(v), which, act), teamURL)
}
