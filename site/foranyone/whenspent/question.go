package whenspent

import (
	"context"
	"net/url"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// asking is the page of one question.
type asking struct {
	journey journey
	at      place
	facts   facts
	typed   url.Values
	wrong   []problem.Field
}

// isLength tells the one question with a number beside its radios.
func (a asking) isLength() bool { return a.at.question.name == "length" }

func (a asking) legend(ctx context.Context) govuk.Legend {
	return govuk.Legend{Text: a.at.question.title(a.facts).To(ctx), Classes: govuk.LargeLegend, IsPageHeading: true}
}

func (a asking) hint(ctx context.Context) string {
	if a.at.question.hint == nil {
		return ""
	}
	return a.at.question.hint(a.facts).To(ctx)
}

// caption says of which entry a question is, once there are several.
func (a asking) caption(ctx context.Context) string {
	if len(a.journey.entries) == 1 || a.at.question == questions[0] {
		return ""
	}
	return saying.OfMany.To(ctx, "n", a.at.entry+1)
}

func (a asking) error(ctx context.Context, box string) string {
	for _, f := range a.wrong {
		if f.Name == box {
			return f.Words.To(ctx)
		}
	}
	return ""
}

func (a asking) errors(ctx context.Context) []govuk.ErrorItem {
	var items []govuk.ErrorItem
	for _, f := range a.wrong {
		href := "#" + f.Name
		if a.at.question.date {
			href += "-day"
		}
		items = append(items, govuk.ErrorItem{Text: f.Words.To(ctx), Href: href})
	}
	return items
}

func (a asking) radios(ctx context.Context) templ.Component {
	q := a.at.question
	r := govuk.Radios{
		Name: q.name, Value: a.typed.Get(q.name), Hint: a.hint(ctx), ErrorMessage: a.error(ctx, q.name), Items: items(ctx, q.choices(a.facts)),
		Fieldset: govuk.Fieldset{Legend: a.legend(ctx)},
	}
	if len(r.Items) == 2 && r.Items[0].Hint == "" && r.Items[0].Value == yes {
		r.Classes = govuk.InlineRadios
	}
	return r
}

func items(ctx context.Context, choices []choice) []govuk.Choice {
	var all []govuk.Choice
	for _, c := range choices {
		all = append(all, govuk.Choice{Value: c.value, Text: c.text.To(ctx), Hint: c.hint.To(ctx)})
	}
	return all
}

func (a asking) date(ctx context.Context) templ.Component {
	name := a.at.question.name
	part := func(of string) govuk.DatePart { return govuk.DatePart{Value: a.typed.Get(name + "-" + of)} }
	return govuk.DateInput{
		ID: name, NamePrefix: name, Hint: a.hint(ctx), ErrorMessage: a.error(ctx, name), Fieldset: govuk.Fieldset{Legend: a.legend(ctx)},
		Day: part("day"), Month: part("month"), Year: part("year"),
	}
}

// unsure is the tick beside a date that is not known to the day.
func (a asking) unsure(ctx context.Context) templ.Component {
	return govuk.Checkboxes{
		Name: "about", Values: a.typed["about"], Classes: govuk.SmallCheckboxes, Items: []govuk.Choice{{Value: yes, Text: ask.About.To(ctx)}},
	}
}

func (a asking) number(ctx context.Context) templ.Component {
	return govuk.Input{
		Name: "count", Value: a.typed.Get("count"), Label: govuk.Label{Text: ask.Number.To(ctx)}, ErrorMessage: a.error(ctx, "count"),
		Inputmode: "numeric", Classes: "govuk-input--width-4", Autocomplete: "off",
	}
}

func (a asking) unit(ctx context.Context) templ.Component {
	return govuk.Radios{
		Name: "unit", Value: a.typed.Get("unit"), ErrorMessage: a.error(ctx, "unit"), Items: items(ctx, unitsOf(a.facts)),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: ask.Unit.To(ctx), Classes: govuk.SmallLegend}},
	}
}

// given says an answer in words, for the answers' page.
func (j journey) given(ctx context.Context, p place) string {
	q, f, typed := p.question, j.facts(p), j.values(p)
	switch {
	case q.name == "length":
		return inWords(f.sentence.Length).To(ctx)
	case q.date:
		text := words.Date(ctx, dateIn(typed, q.name))
		if q.name == "date" && typed.Get("about") != "" {
			text += " (" + saying.Approx.To(ctx) + ")"
		}
		return text
	}
	for _, c := range q.choices(f) {
		if c.value == typed.Get(q.name) {
			return c.text.To(ctx)
		}
	}
	return ""
}
