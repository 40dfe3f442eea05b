package planweb

import (
	"context"
	"strconv"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// suggestions are texts to start from for one area of life.
type suggestions struct {
	Name       string
	Open       bool // the area that is chosen
	SectionURL string
	Goals      []link // each starts the form with its words
	Steps      []words.Phrase
}

// newcomer is the person a goal is added for, with what the address asks to start from.
type newcomer struct {
	ca     access.CaseAccess
	called string
	start  plan.Wording
}

// addGoal adds a goal with its first steps. A section in the address is chosen already,
// and one of its suggested goals may stand in the box to start from.
func (p *Pages) addGoal() page.Asked {
	return page.Asking[newcomer, plan.NewGoal]{
		Load: func(v *web.Visit) (at newcomer, err error) {
			at.ca, at.start = accessweb.CaseAccess(v), chosen(v.Context(), v.Query())
			at.called, err = p.called(v)
			return at, err
		},
		Page: func(v *web.Visit, at newcomer, f page.Form) (web.Page, error) {
			ctx := v.Context()
			if len(f.Errors) == 0 {
				f = f.Starting("words", at.start.Words).Starting("section", at.start.Section)
			}
			return page.Plain{
				Title: say.AddGoal, Lead: nil, Above: toSuggestions(), Boxes: append(wordingBoxes(plan.Wording{}, at.called), firstSteps(f, at.called)...),
				Beside: suggested(suggestionsFor(ctx, at.ca, f.Value("section", ""))), Save: say.SaveGoal, Cancel: planURL(at.ca), Tab: tab,
			}.Page(ctx, f), nil
		},
		Read: func(v *web.Visit, _ newcomer, sent *web.Form) plan.NewGoal {
			wanted := plan.NewGoal{Wording: readWording(sent)}
			for n := 1; n <= plan.FirstSteps; n++ {
				step, blank := readStep(sent, "step-"+strconv.Itoa(n))
				if !blank {
					step.ID = v.NewID()
					wanted.Steps = append(wanted.Steps, step)
				}
			}
			return wanted
		},
		Do: func(v *web.Visit, at newcomer, wanted plan.NewGoal, act ledger.Act) error {
			return p.plans.Add(v.Context(), at.ca, wanted, act)
		},
		Next: func(_ *web.Visit, at newcomer, act ledger.Act) string { return cardURL(at.ca, act.ID) },
	}
}

// chosen reads what the address asks to start from; what it cannot read it leaves out.
func chosen(ctx context.Context, asked *web.Form) plan.Wording {
	section, known := instrument.Latest().Section(asked.Text("section"))
	if !known {
		return plan.Wording{}
	}
	w := plan.Wording{Section: section.Key}
	goals := plan.SuggestedFor(section.Key).Goals
	if n, ok := asked.Number("suggestion"); ok && n >= 1 && n <= len(goals) {
		w.Words = goals[n-1].To(ctx)
	}
	return w
}

// suggestionsFor lists the suggestions of every area, the chosen one open and first.
func suggestionsFor(ctx context.Context, ca access.CaseAccess, open string) []suggestions {
	var first, rest []suggestions
	for _, section := range instrument.Latest().Sections {
		texts := plan.SuggestedFor(section.Key)
		s := suggestions{Name: section.Name.To(ctx), Open: section.Key == open, SectionURL: sectionURL(ca, section.Key), Steps: texts.Steps}
		for i, goal := range texts.Goals {
			s.Goals = append(s.Goals, link{planURL(ca) + "/add?section=" + section.Key + "&suggestion=" + strconv.Itoa(i+1), goal.To(ctx)})
		}
		if s.Open {
			first = append(first, s)
		} else {
			rest = append(rest, s)
		}
	}
	return append(first, rest...)
}
