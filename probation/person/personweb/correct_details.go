package personweb

import (
	"context"
	"net/http"
	"strconv"

	"github.com/a-h/templ"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/person"
)

// correction is the form, filled in.
type correction struct {
	Form      page.Form
	Base      string
	Differs   govuk.Table       // what somebody else stored beside what the writer typed
	Boxes     []templ.Component // one for each detail, in the order they are asked
	Conflict  bool
	CancelURL string
}

// AskDetails shows the form with what is stored.
func (p *Pages) AskDetails(v *web.Visit) (web.Response, error) {
	who, err := p.people.Of(v.Context(), accessweb.CaseAccess(v))
	if err != nil {
		return nil, err
	}
	return p.ask(v, correctionOf(v.Context(), who, page.Fresh(v)), 0), nil
}

// CorrectDetails stores what was corrected. When somebody else was quicker, both
// readings come back side by side, and the writer decides.
func (p *Pages) CorrectDetails(v *web.Visit) (web.Response, error) {
	ca := accessweb.CaseAccess(v)
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	typed, base := read(sent)
	if err = sent.Checks().Problem(); err == nil {
		err = p.people.Correct(v.Context(), ca, typed, base, act)
	}
	changed := problem.IsKind(err, problem.Conflict)
	wrong := err
	if changed {
		wrong = problem.FieldProblem("changed", problem.Of(err).Title)
	}
	form, back := page.Again(v, wrong)
	if !back {
		return page.Done(v, err, detailsURL(ca))
	}
	who, err := p.people.Of(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	again := correctionOf(v.Context(), who, form)
	if !changed {
		return p.ask(v, again, form.Status()), nil
	}
	return p.ask(v, again.against(v.Context(), who, typed), http.StatusConflict), nil
}

func (p *Pages) ask(v *web.Visit, c correction, status int) web.Page {
	c.CancelURL = detailsURL(accessweb.CaseAccess(v))
	return web.Page{
		Title: c.Form.Title(v.Context(), say.CorrectTitle.To(v.Context())), Body: correctDetails(c), Status: status, Active: "record/details",
	}
}

// read takes the boxes of the form; what cannot be read is in its checks.
func read(sent *web.Form) (typed person.Details, base int) {
	base, _ = sent.Number("base")
	return person.Details{
		Given: sent.Text("given"), Family: sent.Text("family"), Preferred: sent.Text("preferred"),
		Born: sent.Date("born"), Gender: person.Gender(sent.Text("gender")),
		Language: words.Language(sent.Text("language")), AccessNeeds: sent.Text("access-needs"),
	}, base
}

func correctionOf(ctx context.Context, who person.Person, f page.Form) correction {
	input := func(name string, label, hint words.Phrase, stored string) govuk.Input {
		return govuk.Input{
			Name: name, Label: govuk.Label{Text: label.To(ctx)}, Hint: hint.To(ctx), Classes: "govuk-!-width-two-thirds",
			Value: f.Value(name, stored), ErrorMessage: f.Error(ctx, name), Autocomplete: "off", Spellcheck: "false",
		}
	}
	legend := func(w words.Phrase) govuk.Fieldset {
		return govuk.Fieldset{Legend: govuk.Legend{Text: w.To(ctx), Classes: govuk.SmallLegend}}
	}
	return correction{
		Form: f, Base: f.Value("base", strconv.Itoa(who.Version)),
		Boxes: []templ.Component{
			input("given", say.Given, words.Phrase{}, who.Given),
			input("family", say.Family, words.Phrase{}, who.Family),
			input("preferred", say.Preferred, say.PreferredHint, who.Preferred),
			f.Date(ctx, "born", who.Born, govuk.DateInput{Fieldset: legend(say.Born), Hint: say.BornHint.To(ctx)}),
			govuk.Radios{
				Name: "gender", Fieldset: legend(say.Gender), Hint: say.GenderWhy.To(ctx), Classes: govuk.InlineRadios,
				Value: f.Value("gender", string(who.Gender)), ErrorMessage: f.Error(ctx, "gender"),
				Items: []govuk.Choice{
					{Value: string(person.Female), Text: genderWords[person.Female].To(ctx)},
					{Value: string(person.Male), Text: genderWords[person.Male].To(ctx)},
				},
			},
			govuk.Radios{
				Name: "language", Fieldset: legend(say.Language), Hint: say.LanguageHint.To(ctx), Classes: govuk.InlineRadios,
				Value: f.Value("language", string(who.Language)), ErrorMessage: f.Error(ctx, "language"),
				Items: []govuk.Choice{
					{Value: string(words.English), Text: languageWords[words.English].To(ctx)},
					{Value: string(words.Welsh), Text: languageWords[words.Welsh].To(ctx)},
				},
			},
			govuk.CharacterCount{
				Name: "access-needs", Label: govuk.Label{Text: say.AccessNeeds.To(ctx), Classes: govuk.SmallLabel}, Hint: say.AccessNeedsHint.To(ctx),
				Rows: 4, MaxLength: person.NeedsLimit, Value: f.Value("access-needs", who.AccessNeeds), ErrorMessage: f.Error(ctx, "access-needs"),
			},
		},
	}
}

// against sets what stands now beside what was typed, and puts the form on the new
// base: sent again, it says that the writer has seen both.
func (c correction) against(ctx context.Context, who person.Person, typed person.Details) correction {
	c.Conflict, c.Base = true, strconv.Itoa(who.Version)
	c.Differs = govuk.Table{
		Caption: say.BothReadings.To(ctx), CaptionClasses: "govuk-table__caption--m", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: say.Detail.To(ctx)}, {Text: say.StandsNow.To(ctx)}, {Text: say.YouTyped.To(ctx)}},
	}
	compare := func(what words.Phrase, stands, mine string) {
		if stands != mine {
			c.Differs.Rows = append(c.Differs.Rows, []govuk.Cell{{Text: what.To(ctx)}, {Text: stands}, {Text: mine}})
		}
	}
	compare(say.Given, who.Given, typed.Given)
	compare(say.Family, who.Family, typed.Family)
	compare(say.Preferred, who.Preferred, typed.Preferred)
	compare(say.Born, words.Date(ctx, who.Born), words.Date(ctx, typed.Born))
	compare(say.Gender, genderWords[who.Gender].To(ctx), genderWords[typed.Gender].To(ctx))
	compare(say.Language, languageWords[who.Language].To(ctx), languageWords[typed.Language].To(ctx))
	compare(say.AccessNeeds, who.AccessNeeds, typed.AccessNeeds)
	return c
}
