package planweb

import (
	"context"
	"strconv"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// addition is the form for a new goal, with suggestions beside it.
type addition struct {
	Form        page.Form
	Boxes       goalBoxes
	Steps       []stepBoxes
	CancelURL   string
	Suggestions []suggestions
}

// suggestions are texts to start from for one area of life.
type suggestions struct {
	Name       string
	Open       bool // the area that is chosen
	SectionURL string
	Goals      []link // each starts the form with its words
	Steps      []string
}

// AskGoal shows the form. A section in the address is chosen already, and one of its
// suggested goals may stand in the box to start from.
func (p *Pages) AskGoal(v *web.Visit) (web.Response, error) {
	return p.askGoal(v, page.Fresh(v), chosen(v.Context(), v.Query()))
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

// AddGoal adds the goal with its first steps.
func (p *Pages) AddGoal(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	ca := accessweb.CaseAccess(v)
	wanted := plan.NewGoal{Wording: readWording(sent)}
	for n := 1; n <= plan.FirstSteps; n++ {
		step, blank := readStep(sent, "step-"+strconv.Itoa(n))
		if !blank {
			step.ID = v.NewID()
			wanted.Steps = append(wanted.Steps, step)
		}
	}
	if err = sent.Checks().Problem(); err == nil {
		err = p.plans.Add(v.Context(), ca, wanted, act)
	}
	if form, back := page.Again(v, err); back {
		return p.askGoal(v, form, plan.Wording{})
	}
	return page.Done(v, err, cardURL(ca, act.ID))
}

func (p *Pages) askGoal(v *web.Visit, f page.Form, start plan.Wording) (web.Response, error) {
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	a := addition{Form: f, Boxes: boxesOf(ctx, f, start, called), Steps: stepRows(ctx, f, called), CancelURL: planURL(ca)}
	a.Suggestions = suggestionsFor(ctx, ca, a.Boxes.Section.Value)
	return web.Page{Title: f.Title(ctx, say.AddGoal.To(ctx)), Body: a.view(), Status: f.Status(), Active: tab}, nil
}

// suggestionsFor lists the suggestions of every area, the chosen one open and first.
func suggestionsFor(ctx context.Context, ca access.CaseAccess, open string) []suggestions {
	var first, rest []suggestions
	for _, section := range instrument.Latest().Sections {
		texts := plan.SuggestedFor(section.Key)
		s := suggestions{Name: section.Name.To(ctx), Open: section.Key == open, SectionURL: sectionURL(ca, section.Key), Steps: said(ctx, texts.Steps)}
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

func said(ctx context.Context, phrases []words.Phrase) (all []string) {
	for _, phrase := range phrases {
		all = append(all, phrase.To(ctx))
	}
	return all
}
