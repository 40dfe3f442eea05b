package planweb

import (
	"context"
	"strconv"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// goalBoxes are the boxes of a goal's wording.
type goalBoxes struct {
	Words        govuk.CharacterCount
	Section      govuk.Select
	Serves       govuk.Radios
	Target       govuk.DateInput
	GetsInTheWay govuk.CharacterCount
	Hint         string // when the typed words lead away from something
}

// readWording takes the boxes; what cannot be read is in the form's checks.
func readWording(sent *web.Form) plan.Wording {
	return plan.Wording{
		Words: sent.Text("words"), ServesKind: plan.Kind(sent.Text("serves")), Section: sent.Text("section"),
		Target: sent.Date("target"), GetsInTheWay: sent.Text("gets-in-the-way"),
	}
}

func boxesOf(ctx context.Context, f page.Form, stored plan.Wording, called string) goalBoxes {
	b := goalBoxes{
		Words: govuk.CharacterCount{
			Name: "words", Label: label(say.WordsLabel.To(ctx, "name", called)), Hint: say.WordsHint.To(ctx), Rows: 3,
			MaxLength: plan.WordsLimit, Value: startFrom(f, "words", stored.Words), ErrorMessage: f.Error(ctx, "words"),
		},
		Section: govuk.Select{
			Name: "section", Label: label(say.SectionLabel.To(ctx)), Items: []govuk.Option{{Text: say.ChooseSection.To(ctx)}},
			Value: startFrom(f, "section", stored.Section), ErrorMessage: f.Error(ctx, "section"),
		},
		Serves: govuk.Radios{
			Name: "serves", Classes: govuk.SmallRadios, Fieldset: legend(say.ServesLabel.To(ctx)), Value: f.Value("serves", string(stored.ServesKind)),
			ErrorMessage: f.Error(ctx, "serves"),
		},
		Target: f.Date(ctx, "target", stored.Target, govuk.DateInput{Fieldset: legend(say.TargetLabel.To(ctx)), Hint: say.TargetHint.To(ctx)}),
		GetsInTheWay: govuk.CharacterCount{
			Name: "gets-in-the-way", Label: label(say.GetsInTheWay.To(ctx)), Hint: say.GetsInTheWayHint.To(ctx), Rows: 3,
			MaxLength: plan.LongLimit, Threshold: 75, Value: f.Value("gets-in-the-way", stored.GetsInTheWay), ErrorMessage: f.Error(ctx, "gets-in-the-way"),
		},
	}
	for _, s := range instrument.Latest().Sections {
		b.Section.Items = append(b.Section.Items, govuk.Option{Value: s.Key, Text: s.Name.To(ctx)})
	}
	for _, kind := range []plan.Kind{plan.Need, plan.Risk, plan.Strength} {
		b.Serves.Items = append(b.Serves.Items, govuk.Choice{Value: string(kind), Text: kindWords[kind].To(ctx), Hint: kindHints[kind].To(ctx)})
	}
	if plan.LeadsAway(b.Words.Value) {
		b.Hint = say.LeadsAway.To(ctx, "name", called)
	}
	return b
}

// startFrom fills a box that nobody has written in, also when a draft of the other
// boxes was kept.
func startFrom(f page.Form, box, with string) string {
	if typed := f.Value(box, with); typed != "" || len(f.Errors) > 0 {
		return typed
	}
	return with
}

// stepBoxes are the boxes of one step.
type stepBoxes struct {
	Legend string
	Words  govuk.Input
	Who    govuk.Select
	By     govuk.DateInput
}

// readStep takes the boxes of a step; blank tells that nothing was written in them.
func readStep(sent *web.Form, box string) (step plan.NewStep, blank bool) {
	step = plan.NewStep{Words: sent.Text(box), Who: plan.Who(sent.Text(box + "-who")), By: sent.Date(box + "-by"), Box: box}
	return step, step.Words == "" && !step.By.Known()
}

func stepBoxesOf(ctx context.Context, f page.Form, box, called string) stepBoxes {
	b := stepBoxes{
		Words: govuk.Input{Name: box, Label: govuk.Label{Text: say.StepLabel.To(ctx)}, Value: f.Value(box, ""), ErrorMessage: f.Error(ctx, box), Autocomplete: "off"},
		Who: govuk.Select{
			Name: box + "-who", Label: govuk.Label{Text: say.WhoLabel.To(ctx)}, Value: f.Value(box+"-who", string(plan.ThePerson)), ErrorMessage: f.Error(ctx, box+"-who"),
		},
		By: f.Date(ctx, box+"-by", day.Date{}, govuk.DateInput{Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.ByLabel.To(ctx)}}}),
	}
	d := drawer{ctx: ctx, called: called}
	for _, who := range plan.Doers {
		b.Who.Items = append(b.Who.Items, govuk.Option{Value: string(who), Text: d.doer(who)})
	}
	return b
}

// rowsShown is how many steps a new goal shows boxes for, without script.
const rowsShown = 4

func stepRows(ctx context.Context, f page.Form, called string) (rows []stepBoxes) {
	for n := 1; n <= plan.FirstSteps; n++ {
		box := "step-" + strconv.Itoa(n)
		if n > rowsShown && f.Value(box, "") == "" {
			continue
		}
		row := stepBoxesOf(ctx, f, box, called)
		row.Legend = say.StepNumber.To(ctx, "n", n)
		rows = append(rows, row)
	}
	return rows
}

func label(text string) govuk.Label { return govuk.Label{Text: text, Classes: govuk.SmallLabel} }

func legend(text string) govuk.Fieldset {
	return govuk.Fieldset{Legend: govuk.Legend{Text: text, Classes: govuk.SmallLegend}}
}

// differing lists where two wordings differ, with both beside each other.
func differing(ctx context.Context, stands, typed plan.Wording) govuk.Table {
	table := govuk.Table{
		Caption: say.BothWordings.To(ctx), CaptionClasses: "govuk-table__caption--m", FirstCellIsHeader: true, Stack: true,
		Head: cells(ctx, say.Part, say.StandsNow, say.YouTyped),
	}
	compare := func(part words.Phrase, theirs, mine string) {
		if theirs != mine {
			table.Rows = append(table.Rows, []govuk.Cell{{Text: part.To(ctx)}, {Content: paragraphs(theirs)}, {Content: paragraphs(mine)}})
		}
	}
	section := func(key string) string {
		s, _ := instrument.Latest().Section(key)
		return s.Name.To(ctx)
	}
	compare(say.Goal, stands.Words, typed.Words)
	compare(say.SectionLabel, section(stands.Section), section(typed.Section))
	compare(say.ServesLabel, kindWords[stands.ServesKind].To(ctx), kindWords[typed.ServesKind].To(ctx))
	compare(say.TargetLabel, words.Date(ctx, stands.Target), words.Date(ctx, typed.Target))
	compare(say.GetsInTheWay, stands.GetsInTheWay, typed.GetsInTheWay)
	return table
}
