package planweb

import (
	"context"
	"strconv"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// readWording takes the boxes; what cannot be read is in the form's checks.
func readWording(sent *web.Form) plan.Wording {
	return plan.Wording{
		Words: sent.Text("words"), ServesKind: plan.Kind(sent.Text("serves")), Section: sent.Text("section"),
		Target: sent.Date("target"), GetsInTheWay: sent.Text("gets-in-the-way"),
	}
}

// wordingBoxes ask what a goal says and serves.
func wordingBoxes(stored plan.Wording, called string) []page.Box {
	section := page.Pick{Name: "section", Label: say.SectionLabel, Value: stored.Section, Of: []page.Option{{Words: say.ChooseSection}}}
	for _, s := range instrument.Latest().Sections {
		section.Of = append(section.Of, page.Option{Value: s.Key, Words: s.Name})
	}
	serves := page.Choice{Name: "serves", Legend: say.ServesLabel, Value: string(stored.ServesKind), Classes: govuk.SmallRadios}
	for _, kind := range []plan.Kind{plan.Need, plan.Risk, plan.Strength} {
		serves.Of = append(serves.Of, page.Option{Value: string(kind), Words: kindWords[kind], Hint: kindHints[kind]})
	}
	return []page.Box{
		page.Text{Name: "words", Label: say.WordsLabel.With("name", called), Hint: say.WordsHint, Value: stored.Words, Limit: plan.WordsLimit, Rows: 3},
		leadsAway(stored.Words, called), section, serves,
		page.Day{Name: "target", Legend: say.TargetLabel, Hint: say.TargetHint, Value: stored.Target},
		page.Text{Name: "gets-in-the-way", Label: say.GetsInTheWay, Hint: say.GetsInTheWayHint, Value: stored.GetsInTheWay, Limit: plan.LongLimit, Rows: 3},
	}
}

// leadsAway suggests to say what the person moves towards, when the words say only what
// they leave.
func leadsAway(stored, called string) page.Box {
	return page.Drawn(func(ctx context.Context, f page.Form) templ.Component {
		if !plan.LeadsAway(f.Value("words", stored)) {
			return templ.NopComponent
		}
		return govuk.InsetText{Text: say.LeadsAway.To(ctx, "name", called)}
	})
}

// readStep takes the boxes of a step; blank tells that nothing was written in them.
func readStep(sent *web.Form, box string) (step plan.NewStep, blank bool) {
	step = plan.NewStep{Words: sent.Text(box), Who: plan.Who(sent.Text(box + "-who")), By: sent.Date(box + "-by"), Box: box}
	return step, step.Words == "" && !step.By.Known()
}

func stepBoxes(box, called string) []page.Box {
	who := page.Pick{Name: box + "-who", Label: say.WhoLabel, Value: string(plan.ThePerson)}
	for _, doer := range plan.Doers {
		who.Of = append(who.Of, page.Option{Value: string(doer), Words: doerWords(doer, called)})
	}
	return []page.Box{
		page.Line{Name: box, Label: say.StepLabel, Autocomplete: "off"},
		page.Group{Beside: true, Boxes: []page.Box{who, page.Day{Name: box + "-by", Legend: say.ByLabel}}},
	}
}

// rowsShown is how many steps a new goal shows boxes for, without script.
const rowsShown = 4

func firstSteps(f page.Form, called string) []page.Box {
	all := []page.Box{page.Heading{Words: say.FirstSteps, Lead: say.FirstStepsHint}}
	for n := 1; n <= plan.FirstSteps; n++ {
		box := "step-" + strconv.Itoa(n)
		if n <= rowsShown || f.Value(box, "") != "" {
			all = append(all, page.Group{Legend: say.StepNumber.With("n", n), Boxes: stepBoxes(box, called)})
		}
	}
	return all
}

func doerWords(who plan.Who, called string) words.Phrase {
	if who == plan.ThePerson {
		return words.Same(called)
	}
	return whoWords[who]
}

func lead(phrases ...words.Phrase) []words.Phrase { return phrases }
