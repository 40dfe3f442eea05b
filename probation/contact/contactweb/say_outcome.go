package contactweb

import (
	"context"
	"slices"
	"strconv"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/spelling"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
	"throughline/probation/page"
)

// outcomePage says how an appointment went, or corrects what was said.
type outcomePage struct {
	page.Form
	Title  string
	Early  bool // the appointment is still to come
	Facts  govuk.SummaryList
	Stands *standing // what somebody else wrote meanwhile; nil when nobody did
	How    howItWent
	Back   string
}

// standing is what is stored, shown beside what the reader typed.
type standing struct {
	Written    string
	Tags       []govuk.Tag
	Facts      []string
	Paragraphs [][][]spelling.Piece
}

func (p *Pages) one(v *web.Visit) (contact.Entry, error) {
	which, err := v.Name("contact")
	if err != nil {
		return contact.Entry{}, err
	}
	return p.contacts.One(v.Context(), accessweb.CaseAccess(v), which)
}

func outcomePageOf(v *web.Visit, f page.Form, stored contact.Entry) outcomePage {
	ctx := v.Context()
	shown := outcomePage{
		Form: f.Based(strconv.Itoa(stored.Version)), Title: outcomeLink(stored.Contact, v.Now).To(ctx), Early: stored.Ahead(v.Now),
		Facts: factsOf(ctx, stored.Contact), Back: logPath(stored.Person),
	}
	outcomes := contact.Outcomes()
	if shown.Early {
		outcomes = slices.DeleteFunc(outcomes, func(o contact.Outcome) bool { return !o.CanBeSaidEarly() })
	}
	shown.How = howItWentOf(ctx, f, outcomes, contact.Said{
		Outcome: stored.Outcome, Absence: stored.Absence, Note: stored.Note, Sensitive: stored.Sensitive, ChangeMoment: stored.ChangeMoment,
	})
	return shown
}

func factsOf(ctx context.Context, c contact.Contact) govuk.SummaryList {
	rows := []govuk.SummaryRow{
		{Key: say.KindKey.To(ctx), Value: c.Kind.Words().To(ctx)},
		{Key: say.WhenKey.To(ctx), Value: words.Weekday(ctx, c.At.Date()) + ", " + c.At.Time().Format("15:04")},
	}
	if c.Place != "" {
		rows = append(rows, govuk.SummaryRow{Key: say.Place.To(ctx), Value: c.Place})
	}
	return govuk.SummaryList{Rows: rows}
}

// sayOutcome stores how it went. When somebody else wrote first, the page shows what they
// wrote beside what was typed, and sending again is on the new version.
func (p *Pages) sayOutcome() page.Asked {
	return page.Asking[contact.Entry, contact.Telling]{
		Load: p.one,
		Page: func(v *web.Visit, stored contact.Entry, f page.Form) (web.Page, error) {
			shown := outcomePageOf(v, f, stored)
			if f.Conflict {
				shown.Stands = standingOf(v.Context(), stored, v.Now)
			}
			return web.Page{Title: shown.Title, Body: shown.view(), Active: tab}, nil
		},
		Read: func(_ *web.Visit, stored contact.Entry, sent *web.Form) contact.Telling {
			base, err := strconv.Atoi(sent.Text("base"))
			if err != nil {
				base = -1 // a base that cannot be read is a stale one
			}
			return contact.Telling{Contact: stored.ID, Said: readSaid(sent), Base: base}
		},
		Do: func(v *web.Visit, _ contact.Entry, t contact.Telling, act ledger.Act) error {
			return p.contacts.SayOutcome(v.Context(), accessweb.CaseAccess(v), t, act)
		},
		Next: func(v *web.Visit, stored contact.Entry, _ ledger.Act) string {
			sent, err := v.Form()
			if err == nil && contact.Outcome(sent.Text("outcome")) == contact.Rescheduled {
				return arrangePath(stored.Person) // what was put off is arranged next
			}
			return entryPath(stored.Person, stored.ID)
		},
	}
}

func standingOf(ctx context.Context, e contact.Entry, now day.Instant) *standing {
	return &standing{
		Written:    say.WrittenBy.To(ctx, "name", e.By, "when", words.DateTime(ctx, e.RecordedAt)),
		Tags:       tagsOf(ctx, e.Contact, now),
		Facts:      factLines(ctx, e.Contact),
		Paragraphs: paragraphs(e.Note, nil),
	}
}
