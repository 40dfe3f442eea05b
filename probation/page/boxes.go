package page

import (
	"cmp"
	"context"
	"strconv"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/words"
)

// Box is one question of a plain form.
type Box interface {
	// draw gives the box with what was typed, else what is stored.
	draw(ctx context.Context, f Form) templ.Component
	// differing gives what stands and what was typed, where they differ.
	differing(ctx context.Context, f Form) []Difference
}

// Line is a box of one line.
type Line struct {
	Name         string
	Label, Hint  words.Phrase
	Value        string // what is stored
	Width        int    // in characters; 0 takes the room there is
	Numeric      bool
	Suffix       words.Phrase
	Autocomplete string // off when empty: what is asked is about somebody else
}

// Text is a box of several lines that counts what is left.
type Text struct {
	Name        string
	Label, Hint words.Phrase
	Value       string
	Limit       int // characters; 0 does not count
	Rows        int // 4 when zero
}

// Choice is a list of which one is chosen.
type Choice struct {
	Name         string
	Legend, Hint words.Phrase
	Value        string
	Of           []Option
	Classes      string // govuk.InlineRadios and its kin
}

// Ticks is a list of which several are chosen.
type Ticks struct {
	Name         string
	Legend, Hint words.Phrase
	Values       []string
	Of           []Option
}

// Pick is a long list of which one is picked; Of begins with the empty one.
type Pick struct {
	Name        string
	Label, Hint words.Phrase
	Value       string
	Of          []Option
}

// Option is one of a list.
type Option struct {
	Value       string
	Words, Hint words.Phrase
	Then        Box // asked when this one is chosen; nil for nothing
}

// Day is a date in three boxes.
type Day struct {
	Name         string
	Legend, Hint words.Phrase
	Value        day.Date
}

// Group is several boxes that are answered together; Beside puts them beside one another.
type Group struct {
	Legend words.Phrase
	Boxes  []Box
	Beside bool
}

// Hidden travels with the form unseen: what it was filled from. Once both texts were shown
// it is what stands.
type Hidden struct{ Name, Value string }

// Heading begins a part of a form.
type Heading struct{ Words, Lead words.Phrase }

// Drawn is anything else that stands among the boxes.
type Drawn func(ctx context.Context, f Form) templ.Component

func (b Line) draw(ctx context.Context, f Form) templ.Component {
	in := govuk.Input{
		ID: b.Name, Name: b.Name, Label: label(ctx, b.Label), Hint: b.Hint.To(ctx), Value: f.Value(b.Name, b.Value),
		ErrorMessage: f.Error(ctx, b.Name), Suffix: b.Suffix.To(ctx), Autocomplete: cmp.Or(b.Autocomplete, "off"),
	}
	if b.Width > 0 {
		in.Classes = "govuk-input--width-" + strconv.Itoa(b.Width)
	}
	if b.Numeric {
		in.Inputmode = "numeric"
	}
	return in
}

// countFrom is how full a box is, in per cent, before it says what is left.
const countFrom = 75

func (b Text) draw(ctx context.Context, f Form) templ.Component {
	if b.Limit == 0 {
		return govuk.Textarea{
			ID: b.Name, Name: b.Name, Label: label(ctx, b.Label), Hint: b.Hint.To(ctx), Rows: cmp.Or(b.Rows, 4),
			Value: f.Value(b.Name, b.Value), ErrorMessage: f.Error(ctx, b.Name),
		}
	}
	return govuk.CharacterCount{
		ID: b.Name, Name: b.Name, Label: label(ctx, b.Label), Hint: b.Hint.To(ctx), Rows: cmp.Or(b.Rows, 4), MaxLength: b.Limit, Threshold: countFrom,
		Value: f.Value(b.Name, b.Value), ErrorMessage: f.Error(ctx, b.Name),
	}
}

func (b Choice) draw(ctx context.Context, f Form) templ.Component {
	return govuk.Radios{
		Name: b.Name, Fieldset: legend(ctx, b.Legend), Hint: b.Hint.To(ctx), Value: f.Value(b.Name, b.Value), ErrorMessage: f.Error(ctx, b.Name),
		Classes: b.Classes, Items: choices(ctx, f, b.Of),
	}
}

func (b Ticks) draw(ctx context.Context, f Form) templ.Component {
	return govuk.Checkboxes{
		Name: b.Name, Fieldset: legend(ctx, b.Legend), Hint: b.Hint.To(ctx), Values: f.Values(b.Name, b.Values), ErrorMessage: f.Error(ctx, b.Name),
		Items: choices(ctx, f, b.Of),
	}
}

func choices(ctx context.Context, f Form, of []Option) []govuk.Choice {
	all := make([]govuk.Choice, len(of))
	for i, o := range of {
		all[i] = govuk.Choice{Value: o.Value, Text: o.Words.To(ctx), Hint: o.Hint.To(ctx)}
		if o.Then != nil {
			all[i].Conditional = o.Then.draw(ctx, f)
		}
	}
	return all
}

func (b Pick) draw(ctx context.Context, f Form) templ.Component {
	pick := govuk.Select{
		Name: b.Name, Label: label(ctx, b.Label), Hint: b.Hint.To(ctx), Value: f.Value(b.Name, b.Value), ErrorMessage: f.Error(ctx, b.Name),
	}
	for _, o := range b.Of {
		pick.Items = append(pick.Items, govuk.Option{Value: o.Value, Text: o.Words.To(ctx)})
	}
	return pick
}

func (b Day) draw(ctx context.Context, f Form) templ.Component {
	return f.Date(ctx, b.Name, b.Value, govuk.DateInput{Fieldset: legend(ctx, b.Legend), Hint: b.Hint.To(ctx)})
}

func (b Group) draw(ctx context.Context, f Form) templ.Component {
	return group(b, b.Legend.To(ctx), drawAll(ctx, f, b.Boxes))
}

func (b Hidden) draw(_ context.Context, f Form) templ.Component {
	if f.Conflict {
		return hidden(b.Name, b.Value)
	}
	return hidden(b.Name, f.Value(b.Name, b.Value))
}

func (b Heading) draw(context.Context, Form) templ.Component { return heading(b) }

func (b Drawn) draw(ctx context.Context, f Form) templ.Component { return b(ctx, f) }

func drawAll(ctx context.Context, f Form, boxes []Box) []templ.Component {
	all := make([]templ.Component, 0, len(boxes))
	for _, b := range boxes {
		all = append(all, b.draw(ctx, f))
	}
	return all
}

func label(ctx context.Context, text words.Phrase) govuk.Label {
	return govuk.Label{Text: text.To(ctx), Classes: govuk.SmallLabel}
}

func legend(ctx context.Context, text words.Phrase) govuk.Fieldset {
	return govuk.Fieldset{Legend: govuk.Legend{Text: text.To(ctx), Classes: govuk.SmallLegend}}
}
