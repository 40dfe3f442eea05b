package page

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"throughline/govuk"
	"throughline/platform/words"
)

// Difference is a part of what a form says that somebody else changed, or that the
// writer wants otherwise.
type Difference struct{ Part, Stands, Typed string }

// differ gives the difference of a box, if there is one: not a blank here or there.
func differ(ctx context.Context, part words.Phrase, stands, typed string) []Difference {
	if slices.Equal(strings.Fields(typed), strings.Fields(stands)) {
		return nil
	}
	return []Difference{{part.To(ctx), stands, typed}}
}

func (b Line) differing(ctx context.Context, f Form) []Difference {
	return differ(ctx, b.Label, b.Value, f.Value(b.Name, b.Value))
}

func (b Text) differing(ctx context.Context, f Form) []Difference {
	return differ(ctx, b.Label, b.Value, f.Value(b.Name, b.Value))
}

func (b Day) differing(ctx context.Context, f Form) []Difference {
	typed, stands := "", words.Date(ctx, b.Value)
	if day, month, year := f.Value(b.Name+"-day", ""), f.Value(b.Name+"-month", ""), f.Value(b.Name+"-year", ""); day+month+year != "" {
		typed = strings.Join([]string{day, month, year}, ".")
		if b.Value.Known() && typed == strings.Join([]string{strconv.Itoa(b.Value.Day()), strconv.Itoa(int(b.Value.Month())), strconv.Itoa(b.Value.Year())}, ".") {
			typed = stands
		}
	}
	return differ(ctx, b.Legend, stands, typed)
}

func (b Choice) differing(ctx context.Context, f Form) []Difference {
	all := differ(ctx, b.Legend, name(ctx, b.Of, b.Value), name(ctx, b.Of, f.Value(b.Name, b.Value)))
	for _, o := range b.Of {
		if o.Then != nil {
			all = append(all, o.Then.differing(ctx, f)...)
		}
	}
	return all
}

func (b Pick) differing(ctx context.Context, f Form) []Difference {
	return differ(ctx, b.Label, name(ctx, b.Of, b.Value), name(ctx, b.Of, f.Value(b.Name, b.Value)))
}

func (b Ticks) differing(ctx context.Context, f Form) []Difference {
	names := func(values []string) string {
		var all []string
		for _, v := range values {
			all = append(all, name(ctx, b.Of, v))
		}
		return strings.Join(all, ", ")
	}
	return differ(ctx, b.Legend, names(b.Values), names(f.Values(b.Name, b.Values)))
}

func (b Group) differing(ctx context.Context, f Form) []Difference {
	return allDiffering(ctx, f, b.Boxes)
}

func (b Hidden) differing(context.Context, Form) []Difference { return nil }

func (b Heading) differing(context.Context, Form) []Difference { return nil }

// What is drawn by hand says for itself where it differs.
func (b Drawn) differing(context.Context, Form) []Difference { return nil }

func allDiffering(ctx context.Context, f Form, boxes []Box) (all []Difference) {
	for _, b := range boxes {
		all = append(all, b.differing(ctx, f)...)
	}
	return all
}

func name(ctx context.Context, of []Option, value string) string {
	for _, o := range of {
		if o.Value == value {
			return o.Words.To(ctx)
		}
	}
	return value
}

// both draws what stands beside what was typed.
func both(ctx context.Context, all []Difference) govuk.Table {
	table := govuk.Table{
		Caption: saying.Both.To(ctx), CaptionClasses: "govuk-table__caption--m", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: saying.Part.To(ctx)}, {Text: saying.Stands.To(ctx)}, {Text: saying.YouTyped.To(ctx)}},
	}
	for _, d := range all {
		table.Rows = append(table.Rows, []govuk.Cell{{Text: d.Part}, {Content: lines(d.Stands)}, {Content: lines(d.Typed)}})
	}
	return table
}
