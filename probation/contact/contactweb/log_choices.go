package contactweb

import (
	"context"

	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
)

// outcomeOpen is the choice of what has no outcome yet, among the outcomes.
const outcomeOpen = "open"

// choices are what the address of a log says, as it was typed.
type choices struct {
	person                            id.ID
	words, kind, outcome, from, until string
	hide                              bool // what the house itself recorded
	wrong                             map[string]words.Phrase
	wanted                            contact.Wanted
}

// readChoices reads the address. What cannot be read chooses nothing, and is said beside
// its box.
func readChoices(person id.ID, query *web.Form) choices {
	c := choices{
		person: person, words: query.Text("q"), kind: query.Text("kind"), outcome: query.Text("outcome"),
		from: query.Text("from"), until: query.Text("until"), hide: query.Text("house") == "hide", wrong: map[string]words.Phrase{},
	}
	c.wanted.Words = contact.SeekWords(c.words)
	if kind := contact.Kind(c.kind); kind.Known() {
		c.wanted.Kind = kind
	}
	if outcome := contact.Outcome(c.outcome); outcome.Known() {
		c.wanted.Outcome = outcome
	}
	c.wanted.Open = c.outcome == outcomeOpen
	c.wanted.From, c.wanted.Until = c.date("from", c.from), c.date("until", c.until)
	if c.wanted.From.Known() && c.wanted.Until.Known() && c.wanted.Until.Before(c.wanted.From) {
		c.wrong["until"], c.wanted.Until = say.UntilBeforeFrom, day.Date{}
	}
	return c
}

func (c choices) date(box, typed string) day.Date {
	if typed == "" {
		return day.Date{}
	}
	d, err := day.Parse(typed)
	if err != nil {
		c.wrong[box] = say.NoSuchDay
	}
	return d
}

// problem is what is wrong with the choices, as a whole; nil when nothing is.
func (c choices) problem() error {
	var checks problem.Checks
	for _, box := range []string{"from", "until"} {
		said, wrong := c.wrong[box]
		checks.Require(!wrong, box, said)
	}
	return checks.Problem()
}

// href is the address of the log with these choices and others beside them.
func (c choices) href(more ...string) string {
	house := ""
	if c.hide {
		house = "hide"
	}
	pairs := append([]string{"q", c.words, "kind", c.kind, "outcome", c.outcome, "from", c.from, "until", c.until, "house", house}, more...)
	return casework.Link{}.To(logPath(c.person), pairs...).Href
}

// selected are the choices made, each with the way to take it back.
func (c choices) selected(ctx context.Context) []casework.SelectedFilter {
	var all []casework.SelectedFilter
	add := func(made bool, category words.Phrase, text string, without func(*choices)) {
		if made {
			rest := c
			without(&rest)
			all = append(all, casework.SelectedFilter{Category: category.To(ctx), Text: text, Href: rest.href()})
		}
	}
	w := c.wanted
	add(len(w.Words) > 0, say.FilterWords, c.words, func(c *choices) { c.words = "" })
	add(w.Kind != "", say.KindKey, w.Kind.Words().To(ctx), func(c *choices) { c.kind = "" })
	add(w.Outcome != "", say.FilterOutcome, w.Outcome.Tag().To(ctx), func(c *choices) { c.outcome = "" })
	add(w.Open, say.FilterOutcome, say.NoOutcomeYet.To(ctx), func(c *choices) { c.outcome = "" })
	add(w.From.Known(), say.FilterFrom, words.Date(ctx, w.From), func(c *choices) { c.from = "" })
	add(w.Until.Known(), say.FilterUntil, words.Date(ctx, w.Until), func(c *choices) { c.until = "" })
	return all
}

// filterForm is the boxes in which the choices are made.
type filterForm struct {
	casework.Filter
	Chosen      bool // something is chosen, or wrong
	Words       govuk.Input
	Kind        govuk.Select
	Outcome     govuk.Select
	From, Until govuk.Input
	House       govuk.Checkboxes
}

func (c choices) form(ctx context.Context) filterForm {
	f := filterForm{Filter: casework.Filter{
		Heading: say.FilterHeading.To(ctx), Action: logPath(c.person), SelectedHeading: say.FilterSelected.To(ctx),
		ClearText: say.FilterClear.To(ctx), ClearHref: logPath(c.person), Selected: c.selected(ctx), SubmitText: say.FilterApply.To(ctx),
	}}
	f.Chosen = len(f.Selected) > 0 || c.hide || len(c.wrong) > 0
	f.Words = govuk.Input{ID: "q", Name: "q", Type: "search", Value: c.words, Label: govuk.Label{Text: say.NotesLabel.To(ctx)}, Autocomplete: "off"}
	f.Kind = govuk.Select{Name: "kind", Value: c.kind, Label: govuk.Label{Text: say.KindKey.To(ctx)}, Items: []govuk.Option{{Text: say.AnyKind.To(ctx)}}}
	for _, k := range contact.Kinds() {
		f.Kind.Items = append(f.Kind.Items, govuk.Option{Value: string(k), Text: k.Words().To(ctx)})
	}
	f.Outcome = govuk.Select{Name: "outcome", Value: c.outcome, Label: govuk.Label{Text: say.FilterOutcome.To(ctx)}, Items: []govuk.Option{
		{Text: say.AnyOutcome.To(ctx)}, {Value: outcomeOpen, Text: say.NoOutcomeYet.To(ctx)},
	}}
	for _, o := range contact.Outcomes() {
		f.Outcome.Items = append(f.Outcome.Items, govuk.Option{Value: string(o), Text: o.Tag().To(ctx)})
	}
	date := func(name, value string, label words.Phrase) govuk.Input {
		return govuk.Input{ID: name, Name: name, Type: "date", Value: value, Label: govuk.Label{Text: label.To(ctx)}, ErrorMessage: c.wrong[name].To(ctx)}
	}
	f.From, f.Until = date("from", c.from, say.FilterFrom), date("until", c.until, say.FilterUntil)
	f.House = govuk.Checkboxes{Name: "house", Classes: "govuk-checkboxes--small", Items: []govuk.Choice{{Value: "hide", Text: say.HideHouse.To(ctx), Checked: c.hide}}}
	return f
}
