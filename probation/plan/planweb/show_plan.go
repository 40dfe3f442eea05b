package planweb

import (
	"cmp"
	"context"
	"slices"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/plan"
)

// planPage is what the page shows.
type planPage struct {
	Agreement     casework.Agreement
	Empty, AddURL string // empty texts show nothing
	Goals         []goalCard
	Sequence      govuk.Table
	Achieved      []goalCard
	Removed       []goalCard
}

// ShowPlan shows what is planned with the person and what they say to it.
func (p *Pages) ShowPlan(v *web.Visit) (web.Response, error) {
	ca, ctx := accessweb.CaseAccess(v), v.Context()
	all, err := p.plans.Of(ctx, ca)
	if err != nil {
		return nil, err
	}
	called, err := p.called(v)
	if err != nil {
		return nil, err
	}
	d := drawer{ctx: ctx, ca: ca, called: called, today: v.Now.Date(), newID: v.NewID}
	if ca.May(access.WritePlan) {
		d.token = v.FormToken()
	}
	return web.Page{Title: say.Plan.To(ctx), Body: d.plan(all).view(), Active: tab}, nil
}

func (d drawer) plan(all plan.Plan) planPage {
	page := planPage{Agreement: d.agreement(all), Sequence: d.sequence(all)}
	if len(all.Goals) == 0 {
		page.Empty = say.NoGoals.To(d.ctx, "name", d.called)
	}
	if d.ca.May(access.WritePlan) {
		page.AddURL = planURL(d.ca) + "/add"
		if len(all.Goals) > 0 {
			page.Agreement.Actions = linkTo(planURL(d.ca)+"/agreement", say.RecordAnswer.To(d.ctx, "name", d.called))
		}
	}
	for i, g := range all.Goals {
		page.Goals = append(page.Goals, d.open(g, i > 0, i < len(all.Goals)-1))
	}
	for _, g := range all.Closed {
		if g.Closure.Kind == plan.Achieved {
			page.Achieved = append(page.Achieved, d.closed(g))
		} else {
			page.Removed = append(page.Removed, d.closed(g))
		}
	}
	return page
}

var stateWords = map[plan.State]words.Phrase{
	plan.Draft: say.Draft, plan.InForce: say.Agreed, plan.Changed: say.Changed, plan.Contested: say.Contested, plan.Awaiting: say.Awaiting,
}

// agreement says how the person stands to the plan, always with who recorded it.
func (d drawer) agreement(all plan.Plan) casework.Agreement {
	state := all.State()
	strip := casework.Agreement{Agreed: state == plan.InForce}
	a := all.Agreement
	if a == nil {
		strip.Text = stateWords[state].To(d.ctx, "name", d.called)
		return strip
	}
	strip.Text = stateWords[state].To(d.ctx, "name", d.called, "date", words.Date(d.ctx, a.At.Date()))
	if !a.Own() {
		strip.Text += " " + say.RecordedFor.To(d.ctx, "name", d.called, "role", roleWords[access.Role(a.ByRole)].To(d.ctx))
	}
	if all.ChangedSince() && state != plan.Changed {
		strip.Text += " " + say.ChangedToo.To(d.ctx)
	}
	strip.Quote = a.Words
	return strip
}

// due is one line of what comes next.
type due struct {
	on         day.Date
	what, goal string
	who        string
}

// sequence lists open steps and targets by their day.
func (d drawer) sequence(all plan.Plan) govuk.Table {
	var lines []due
	for _, g := range all.Goals {
		for _, s := range g.Steps {
			if s.Done == nil && s.By.Known() {
				lines = append(lines, due{s.By, s.Words, g.Words, d.doer(s.Who)})
			}
		}
		if g.Target.Known() {
			lines = append(lines, due{g.Target, say.GoalReached.To(d.ctx), g.Words, d.called})
		}
	}
	slices.SortStableFunc(lines, func(a, b due) int { return cmp.Compare(a.on.String(), b.on.String()) })
	table := govuk.Table{
		Caption: say.Sequence.To(d.ctx), CaptionClasses: "govuk-table__caption--m", Stack: true,
		Head: cells(d.ctx, say.When, say.What, say.Who, say.Goal),
	}
	for _, l := range lines {
		table.Rows = append(table.Rows, []govuk.Cell{{Text: words.Date(d.ctx, l.on), Classes: "tl-nowrap"}, {Text: l.what}, {Text: l.who}, {Text: l.goal}})
	}
	return table
}

func cells(ctx context.Context, heads ...words.Phrase) (all []govuk.Cell) {
	for _, head := range heads {
		all = append(all, govuk.Cell{Text: head.To(ctx)})
	}
	return all
}
