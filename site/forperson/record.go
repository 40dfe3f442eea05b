package forperson

import (
	"context"
	"slices"

	"throughline/access/accessweb"
	"throughline/govuk/casework"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/sentence"
)

// orderPage is the person's order.
type orderPage struct {
	Title       string
	None        string
	Kind        string
	Days        string
	Done, Total int
	Facts       []fact
	Todo        []string
	Counted     []countedLine
	TodoIntro   string
}

// fact is a name and what it is.
type fact struct{ Name, Value string }

// MyOrder shows the days done, the dates, and what there is to do.
func (p *Pages) MyOrder(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	shared, imposed, err := p.Sentences.SharedWith(ctx, ca, v.Now.Date())
	if err != nil {
		return nil, err
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	o := orderOf(ctx, shared, who)
	if !imposed {
		o = orderPage{Title: saying.MyOrder.To(ctx), None: saying.NoOrder.To(ctx, "who", who)}
	}
	return web.Page{Title: o.Title, Body: o.view(), Active: "order"}, nil
}

func orderOf(ctx context.Context, s sentence.Shared, who string) orderPage {
	o := orderPage{
		Title: orderTitle(s.Kind).To(ctx),
		Kind:  s.Kind.Words().To(ctx), Days: daysDone(ctx, s), Done: s.Done, Total: s.Total,
		TodoIntro: saying.NothingElse.To(ctx, "who", who), Facts: []fact{{saying.Began.To(ctx), words.Date(ctx, s.From)}},
	}
	for _, r := range s.Requirements {
		// What is worked off stands above, with how far they are.
		if !slices.ContainsFunc(s.Counted, func(c sentence.Counted) bool { return c.Words == r }) {
			o.Todo = append(o.Todo, r.To(ctx))
		}
	}
	for _, c := range s.Counted {
		o.Counted = append(o.Counted, countedLine{c.Words.To(ctx), saying.SoFar.To(ctx, "done", c.Done, "all", c.Asked), casework.ProgressBar{Done: min(c.Done, c.Asked), Total: c.Asked}})
	}
	if len(s.Requirements) > 0 {
		o.TodoIntro = saying.TodoIntro.To(ctx, "who", who)
	}
	ends := saying.NoEnd.To(ctx)
	if s.Ends.Known() {
		ends = words.Date(ctx, s.Ends)
	}
	o.Facts = append(o.Facts, fact{saying.LastDay.To(ctx), ends})
	return o
}

// countedLine is how far they are with something they work off.
type countedLine struct {
	What, SoFar string
	Bar         casework.ProgressBar
}

// orderTitle calls a licence a licence.
func orderTitle(k sentence.Kind) words.Phrase {
	if k == sentence.Licence {
		return saying.MyLicence
	}
	return saying.MyOrder
}

// writtenPage is what is written about the person, area by area.
type writtenPage struct {
	Lead, Empty, Rest string
	Areas             []writtenArea
}

// writtenArea is what is written about one area of the person's life.
type writtenArea struct {
	Name     string
	Strength string
	Helps    string
	HelpsOn  string
}

// WhatIsWritten shows what the disclosure decision of the assessment gives the person.
func (p *Pages) WhatIsWritten(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	areas, err := p.Assessments.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	w := writtenPage{Lead: saying.WrittenLead.To(ctx, "who", who), Rest: saying.WrittenRest.To(ctx, "who", who)}
	for _, area := range areas {
		if area.Strength != "" || area.Protective != "" {
			w.Areas = append(w.Areas, writtenOf(ctx, area))
		}
	}
	if len(w.Areas) == 0 {
		w.Empty = saying.WrittenEmpty.To(ctx, "who", who)
	}
	return web.Page{Title: saying.Written.To(ctx), Body: w.view(), Active: "written"}, nil
}

func writtenOf(ctx context.Context, area assessment.Shared) writtenArea {
	w := writtenArea{Name: area.Name.To(ctx), Strength: area.Strength, Helps: area.Protective}
	if area.ProtectiveAt.Known() {
		w.HelpsOn = saying.WrittenOn.To(ctx, "date", words.Date(ctx, area.ProtectiveAt.Date()))
	}
	return w
}
