package caseloadweb

import (
	"context"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/page"
)

// handing is whose case is given to whom, and who has worked with the person.
type handing struct {
	ca         access.CaseAccess
	now        caseload.Supervisor
	candidates []caseload.Candidate
	past       []caseload.Past
}

// allocatePractitioner hands the person over. When somebody else was quicker, the page
// says who supervises the person now, and the writer decides.
func (p *Pages) allocatePractitioner() page.Asked {
	return page.Asking[handing, caseload.Handover]{
		Load: p.handing,
		Page: func(v *web.Visit, at handing, f page.Form) (web.Page, error) {
			ctx := v.Context()
			if f.Conflict {
				f.Advice = say.ConflictAdvice
				f.Differing = []page.Difference{{Part: say.PastWho.To(ctx), Stands: at.standsNow().To(ctx), Typed: at.chosen(f.Value("to", ""))}}
			}
			return page.Plain{
				Title: say.Title, Lead: []words.Phrase{at.standsNow(), say.OneStays}, Boxes: at.boxes(), Save: say.Save, Cancel: caseURL(at.ca),
				Below: below(pastOf(ctx, at.past)), Tab: "people/practitioner",
			}.Page(ctx, f), nil
		},
		Read: func(_ *web.Visit, _ handing, sent *web.Form) caseload.Handover {
			return caseload.Handover{To: id.ID(sent.Text("to")), Instead: id.ID(sent.Text("instead")), Talked: caseload.Talked(sent.Text("talked")), Why: sent.Text("why")}
		},
		Do: func(v *web.Visit, at handing, wish caseload.Handover, act ledger.Act) error {
			return p.caseload.Allocate(v.Context(), at.ca, wish, act)
		},
		Next: func(v *web.Visit, at handing, _ ledger.Act) string {
			if p.caseload.StillSees(v.Context(), accessweb.Viewer(v), at.ca.Person()) {
				return caseURL(at.ca)
			}
			return home
		},
	}
}

func (p *Pages) handing(v *web.Visit) (at handing, err error) {
	ctx := v.Context()
	at.ca = accessweb.CaseAccess(v)
	if at.now, err = p.caseload.Practitioner(ctx, at.ca); err != nil {
		return at, err
	}
	if at.candidates, err = p.caseload.Candidates(ctx, at.ca); err != nil {
		return at, err
	}
	at.past, err = p.teams.Past(ctx, at.ca)
	return at, err
}

// standsNow says who supervises the person today.
func (at handing) standsNow() words.Phrase {
	switch {
	case at.now.Known():
		return say.Now.With("name", at.now.Name, "team", at.now.Team, "date", words.DateIn(at.now.From.Date()))
	case at.now.Allocation.Known():
		return say.Waits.With("team", at.now.Team, "date", words.DateIn(at.now.From.Date()))
	}
	return say.Nobody
}

// chosen is whom the writer had chosen when somebody else was quicker.
func (at handing) chosen(to string) string {
	if string(at.now.Account) == to {
		return at.now.Name + ", " + at.now.Team
	}
	for _, c := range at.candidates {
		if string(c.Account) == to {
			return c.Name + ", " + c.Team
		}
	}
	return ""
}

func (at handing) boxes() []page.Box {
	to := page.Pick{Name: "to", Label: say.To, Hint: say.ToHint, Of: []page.Option{{Words: say.Choose}}}
	why := page.Text{Name: "why", Label: say.Why, Hint: say.WhyHint, Rows: 3}
	talked := page.Choice{Name: "talked", Legend: say.Talked, Classes: govuk.SmallRadios, Of: []page.Option{
		{Value: string(caseload.Together), Words: say.TalkedTogether}, {Value: string(caseload.NotTogether), Words: say.TalkedNot, Hint: say.TalkedNotHint},
	}}
	if at.now.Known() {
		to.Of = append(to.Of, page.Option{Value: string(caseload.Nobody), Words: say.NobodyForNow.With("team", at.now.Team)})
	} else {
		// Nothing changes for somebody who has nobody yet.
		to.Label, why.Label = say.ToFirst, say.WhyFirst
	}
	for _, c := range at.candidates {
		to.Of = append(to.Of, page.Option{Value: string(c.Account), Words: words.Same(c.Name + ", " + c.Team)})
	}
	boxes := []page.Box{page.Hidden{Name: "instead", Value: string(at.now.Allocation)}, to}
	if at.now.Known() {
		boxes = append(boxes, talked)
	}
	return append(boxes, why)
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

// below is nothing while nobody has worked with the person.
func below(past govuk.Table) templ.Component {
	if len(past.Rows) == 0 {
		return nil
	}
	return past
}
