package contactweb

import (
	"context"
	"slices"
	"strconv"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/problem"
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
	Base   string
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

// OfferOutcome shows the form with what is stored.
func (p *Pages) OfferOutcome(v *web.Visit) (web.Response, error) {
	stored, err := p.one(v)
	if err != nil {
		return nil, err
	}
	return outcomeForm(v, page.Fresh(v), stored), nil
}

func (p *Pages) one(v *web.Visit) (contact.Entry, error) {
	which, err := v.Name("contact")
	if err != nil {
		return contact.Entry{}, err
	}
	return p.contacts.One(v.Context(), accessweb.CaseAccess(v), which)
}

func outcomeForm(v *web.Visit, f page.Form, stored contact.Entry) web.Page {
	shown := outcomePageOf(v, f, stored)
	return web.Page{Title: f.Title(v.Context(), shown.Title), Body: shown.view(), Status: f.Status(), Active: tab}
}

func outcomePageOf(v *web.Visit, f page.Form, stored contact.Entry) outcomePage {
	ctx := v.Context()
	shown := outcomePage{
		Form: f, Title: outcomeLink(stored.Contact, v.Now).To(ctx), Early: stored.Ahead(v.Now),
		Facts: factsOf(ctx, stored.Contact), Base: f.Value("base", strconv.Itoa(stored.Version)), Back: logPath(stored.Person),
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

// SayOutcome stores how it went. When somebody else wrote first, the page shows what
// they wrote beside what was typed, and sending again is on the new version.
func (p *Pages) SayOutcome(v *web.Visit) (web.Response, error) {
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	stored, err := p.one(v)
	if err != nil {
		return nil, err
	}
	base, err := strconv.Atoi(sent.Text("base"))
	if err != nil {
		base = -1 // a base that cannot be read is a stale one
	}
	said := readSaid(sent)
	if err = together(sent, nil); err == nil {
		err = p.contacts.SayOutcome(v.Context(), accessweb.CaseAccess(v), contact.Telling{Contact: stored.ID, Said: said, Base: base}, act)
	}
	if problem.IsKind(err, problem.Conflict) {
		return p.conflict(v, err)
	}
	if f, again := page.Again(v, err); again {
		return outcomeForm(v, f, stored), nil
	}
	return page.Done(v, err, afterOutcome(stored.Contact, said))
}

// afterOutcome is where the writer goes on: an appointment to be rearranged is
// arranged next.
func afterOutcome(c contact.Contact, said contact.Said) string {
	if said.Outcome == contact.Rescheduled {
		return arrangePath(c.Person)
	}
	return entryPath(c.Person, c.ID)
}

func (p *Pages) conflict(v *web.Visit, found error) (web.Response, error) {
	now, err := p.one(v)
	if err != nil {
		return nil, err
	}
	f, _ := page.Again(v, problem.FieldProblem("note", problem.Of(found).Title))
	shown := outcomePageOf(v, f, now)
	shown.Base, shown.Stands = strconv.Itoa(now.Version), standingOf(v.Context(), now, v.Now)
	return web.Page{
		Title: f.Title(v.Context(), shown.Title), Body: shown.view(), Status: web.StatusOf(problem.Conflict), Active: tab,
	}, nil
}

func standingOf(ctx context.Context, e contact.Entry, now day.Instant) *standing {
	return &standing{
		Written:    say.WrittenBy.To(ctx, "name", e.By, "when", words.DateTime(ctx, e.RecordedAt)),
		Tags:       tagsOf(ctx, e.Contact, now),
		Facts:      factLines(ctx, e.Contact),
		Paragraphs: paragraphs(e.Note, nil),
	}
}
