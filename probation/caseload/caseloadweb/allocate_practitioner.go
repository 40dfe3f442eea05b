package caseloadweb

import (
	"context"
	"net/http"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/page"
)

// allocation is the form, filled in.
type allocation struct {
	Form      page.Form
	Now       string // who supervises the person today
	Instead   string
	Conflict  bool
	Chosen    string // whom the writer had chosen when somebody else was quicker
	To        govuk.Select
	Talked    *govuk.Radios // nil while there is no practitioner to change from
	Why       govuk.Textarea
	Past      govuk.Table // who has worked with the person
	CancelURL string
}

// AskPractitioner shows who supervises the person and whom they can be given to.
func (p *Pages) AskPractitioner(v *web.Visit) (web.Response, error) {
	return p.ask(v, page.Fresh(v), false)
}

// AllocatePractitioner hands the person over. When somebody else was quicker, the
// page says who supervises the person now, and the writer decides.
func (p *Pages) AllocatePractitioner(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	wish := caseload.Handover{To: id.ID(sent.Text("to")), Instead: id.ID(sent.Text("instead")), Talked: caseload.Talked(sent.Text("talked")), Why: sent.Text("why")}
	if err = sent.Checks().Problem(); err == nil {
		err = p.caseload.Allocate(ctx, ca, wish, act)
	}
	changed := problem.IsKind(err, problem.Conflict)
	wrong := err
	if changed {
		wrong = problem.FieldProblem("changed", problem.Of(err).Title)
	}
	if form, back := page.Again(v, wrong); back {
		return p.ask(v, form, changed)
	}
	next := home
	if p.caseload.StillSees(ctx, accessweb.Viewer(v), ca.Person()) {
		next = caseURL(ca)
	}
	return page.Done(v, err, next)
}

func (p *Pages) ask(v *web.Visit, f page.Form, changed bool) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	now, err := p.caseload.Practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	candidates, err := p.caseload.Candidates(ctx, ca)
	if err != nil {
		return nil, err
	}
	past, err := p.teams.Past(ctx, ca)
	if err != nil {
		return nil, err
	}
	a, status := allocationOf(ctx, f, now, candidates), f.Status()
	a.Past = pastOf(ctx, past)
	a.CancelURL = caseURL(ca)
	if changed {
		a.Conflict, a.Instead, status = true, string(now.Allocation), http.StatusConflict
	}
	return web.Page{Title: f.Title(ctx, say.Title.To(ctx)), Body: allocatePractitioner(a), Status: status, Active: "people/practitioner"}, nil
}

func allocationOf(ctx context.Context, f page.Form, now caseload.Supervisor, candidates []caseload.Candidate) allocation {
	a := allocation{
		Form: f, Now: say.Nobody.To(ctx), Instead: f.Value("instead", string(now.Allocation)),
		To: govuk.Select{
			Name: "to", Label: govuk.Label{Text: say.To.To(ctx), Classes: govuk.SmallLabel}, Hint: say.ToHint.To(ctx),
			Value: f.Value("to", ""), ErrorMessage: f.Error(ctx, "to"), Items: []govuk.Option{{Text: say.Choose.To(ctx)}},
		},
		Why: govuk.Textarea{
			Name: "why", Label: govuk.Label{Text: say.Why.To(ctx), Classes: govuk.SmallLabel}, Hint: say.WhyHint.To(ctx), Rows: 3,
			Value: f.Value("why", ""), ErrorMessage: f.Error(ctx, "why"),
		},
	}
	if now.Known() {
		if string(now.Account) == a.To.Value {
			a.Chosen = now.Name + ", " + now.Team
		}
		a.Now = say.Now.To(ctx, "name", now.Name, "team", now.Team, "date", words.Date(ctx, now.From.Date()))
		a.To.Items = append(a.To.Items, govuk.Option{Value: string(caseload.Nobody), Text: say.NobodyForNow.To(ctx, "team", now.Team)})
		a.Talked = &govuk.Radios{
			Name: "talked", Classes: govuk.SmallRadios, Value: f.Value("talked", ""), ErrorMessage: f.Error(ctx, "talked"),
			Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Talked.To(ctx), Classes: govuk.SmallLegend}},
			Items: []govuk.Choice{
				{Value: string(caseload.Together), Text: say.TalkedTogether.To(ctx)}, {Value: string(caseload.NotTogether), Text: say.TalkedNot.To(ctx), Hint: say.TalkedNotHint.To(ctx)},
			},
		}
	} else {
		// Nothing changes for somebody who has nobody yet.
		a.To.Label.Text, a.Why.Label.Text = say.ToFirst.To(ctx), say.WhyFirst.To(ctx)
	}
	if !now.Known() && now.Allocation.Known() {
		a.Now = say.Waits.To(ctx, "team", now.Team, "date", words.Date(ctx, now.From.Date()))
	}
	for _, c := range candidates {
		item := govuk.Option{Value: string(c.Account), Text: c.Name + ", " + c.Team}
		if item.Value == a.To.Value {
			a.Chosen = item.Text
		}
		a.To.Items = append(a.To.Items, item)
	}
	return a
}

// pastOf lists who has worked with the person, the newest first.
func pastOf(ctx context.Context, all []caseload.Past) govuk.Table {
	table := govuk.Table{
		Caption: say.Past.To(ctx), CaptionClasses: "govuk-table__caption--m", Stack: true,
		Head: []govuk.Cell{{Text: say.PastWho.To(ctx)}, {Text: say.PastFrom.To(ctx)}, {Text: say.PastUntil.To(ctx)}, {Text: say.PastWhy.To(ctx)}, {Text: say.PastTalked.To(ctx)}},
	}
	for _, p := range all {
		who, until, talked := p.Name+", "+p.TeamName, say.PastNow.To(ctx), ""
		if !p.Practitioner.Known() {
			who = say.PastWaited.To(ctx, "team", p.TeamName)
		}
		if p.Until.Known() {
			until = words.Date(ctx, p.Until.Date())
		}
		switch p.Talked {
		case caseload.Together:
			talked = say.TalkedTogether.To(ctx)
		case caseload.NotTogether:
			talked = say.TalkedNot.To(ctx)
		}
		table.Rows = append(table.Rows, []govuk.Cell{{Text: who}, {Text: words.Date(ctx, p.From.Date()), Classes: "tl-nowrap"}, {Text: until, Classes: "tl-nowrap"}, {Text: p.Why}, {Text: talked}})
	}
	return table
}
