package sentenceweb

import (
	"context"
	"strconv"
	"strings"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// recording is the form, filled in.
type recording struct {
	Title                      string
	Form                       page.Form
	Sentence, Base, CountsBase string
	Another                    string
	Kind                       govuk.Radios
	Court, Offence             govuk.Input
	Convicted, From, Ends      govuk.DateInput
	Requirements               govuk.Textarea
	Total, Violent, First      govuk.Input
	Conflict                   bool
	Differs                    govuk.Table // what somebody else stored beside what the writer typed
	CancelURL                  string
}

func recordingOf(ctx context.Context, f page.Form, s sentence.Sentence, counted sentence.Sanctions) recording {
	r := recording{
		Title: say.RecordTitle.To(ctx), Form: f,
		Sentence:   f.Value("sentence", string(s.ID)),
		Base:       f.Value("base", strconv.Itoa(s.Version)),
		CountsBase: f.Value("counts-base", strconv.Itoa(counted.Version)),
		Kind:       kindBox(ctx, f, s.Kind),
		Court:      textBox(ctx, f, "court", say.Court, s.Court),
		Offence:    textBox(ctx, f, "offence", say.OffenceCode, string(s.OffenceCode)),
		Convicted:  dateBox(ctx, f, "convicted", say.Convicted, s.ConvictedOn),
		From:       dateBox(ctx, f, "from", say.From, s.FollowUpFrom),
		Ends:       dateBox(ctx, f, "ends", say.Ends, s.EndsOn),
		Requirements: govuk.Textarea{
			Name: "requirements", Label: govuk.Label{Text: say.Requirements.To(ctx), Classes: govuk.SmallLabel}, Hint: say.RequirementsHint.To(ctx),
			Value: f.Value("requirements", strings.Join(s.Texts(), "\n")), ErrorMessage: f.Error(ctx, "requirements"),
		},
		Total:   numberBox(ctx, f, counted, counted.Total, "total"),
		Violent: numberBox(ctx, f, counted, counted.Violent, "violent"),
		First:   numberBox(ctx, f, counted, counted.AgeAtFirst, "first"),
	}
	if s.Version > 0 {
		r.Title = say.AmendTitle.To(ctx)
	}
	r.From.Hint, r.Ends.Hint = say.FromHint.To(ctx), say.EndsHint.To(ctx)
	r.Court.Classes = "govuk-!-width-two-thirds"
	r.Offence.Classes, r.Offence.Inputmode, r.Offence.Hint = "govuk-input--width-5", "numeric", offenceHint(ctx, r.Offence.Value)
	r.Total.Hint = say.TotalHint.To(ctx)
	return r
}

// offenceHint says in words what a code that stands in the box means.
func offenceHint(ctx context.Context, code string) string {
	typed := sentence.Terms{OffenceCode: sentence.OffenceCode(code)}
	if _, known := typed.Offence(); known {
		return say.OffenceIs.To(ctx, "offence", offenceOf(typed))
	}
	return say.OffenceHint.To(ctx)
}

func kindBox(ctx context.Context, f page.Form, stored sentence.Kind) govuk.Radios {
	box := govuk.Radios{
		Name: "kind", Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Kind.To(ctx), Classes: govuk.SmallLegend}},
		Value: f.Value("kind", string(stored)), ErrorMessage: f.Error(ctx, "kind"),
	}
	for _, kind := range sentence.LawOf("").Kinds {
		box.Items = append(box.Items, govuk.Choice{Value: string(kind.Key), Text: kind.Name.To(ctx)})
	}
	return box
}

func textBox(ctx context.Context, f page.Form, name string, label words.Phrase, stored string) govuk.Input {
	return govuk.Input{
		Name: name, Label: govuk.Label{Text: label.To(ctx), Classes: govuk.SmallLabel}, Autocomplete: "off",
		Value: f.Value(name, stored), ErrorMessage: f.Error(ctx, name),
	}
}

func dateBox(ctx context.Context, f page.Form, name string, label words.Phrase, stored day.Date) govuk.DateInput {
	return f.Date(ctx, name, stored, govuk.DateInput{
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: label.To(ctx), Classes: govuk.SmallLegend}},
	})
}

var countLabels = map[string]words.Phrase{"total": say.Total, "violent": say.Violent, "first": say.First}

func numberBox(ctx context.Context, f page.Form, counted sentence.Sanctions, n int, name string) govuk.Input {
	stored := ""
	if counted.Recorded() {
		stored = strconv.Itoa(n)
	}
	box := textBox(ctx, f, name, countLabels[name], stored)
	box.Classes, box.Inputmode = "govuk-input--width-3", "numeric"
	return box
}

// against sets what stands now beside what was typed, and puts the form on the new
// base: sent again, it says that the writer has seen both.
func (r recording) against(ctx context.Context, s sentence.Sentence, counted sentence.Sanctions, typed sentence.Recording) recording {
	r.Conflict, r.Sentence = true, string(s.ID)
	r.Base, r.CountsBase = strconv.Itoa(s.Version), strconv.Itoa(counted.Version)
	r.Differs = govuk.Table{
		Caption: say.BothReadings.To(ctx), CaptionClasses: "govuk-table__caption--m", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: say.Detail.To(ctx)}, {Text: say.StandsNow.To(ctx)}, {Text: say.YouTyped.To(ctx)}},
	}
	compare := func(what words.Phrase, stands, mine string) {
		if stands != mine {
			r.Differs.Rows = append(r.Differs.Rows, []govuk.Cell{{Text: what.To(ctx)}, {Text: stands}, {Text: mine}})
		}
	}
	if mine := typed.Terms; s.Version > 0 {
		compare(say.Kind, s.Kind.Words().To(ctx), mine.Kind.Words().To(ctx))
		compare(say.Court, s.Court, mine.Court)
		compare(say.Convicted, words.Date(ctx, s.ConvictedOn), words.Date(ctx, mine.ConvictedOn))
		compare(say.From, words.Date(ctx, s.FollowUpFrom), words.Date(ctx, mine.FollowUpFrom))
		compare(say.Ends, words.Date(ctx, s.EndsOn), words.Date(ctx, mine.EndsOn))
		compare(say.Offence, offenceOf(s.Terms), offenceOf(mine))
		compare(say.Requirements, strings.Join(s.Texts(), "\n"), strings.Join(mine.Texts(), "\n"))
	}
	compare(say.Total, strconv.Itoa(counted.Total), r.Total.Value)
	compare(say.Violent, strconv.Itoa(counted.Violent), r.Violent.Value)
	compare(say.First, strconv.Itoa(counted.AgeAtFirst), r.First.Value)
	return r
}
