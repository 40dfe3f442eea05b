package contactweb

import (
	"context"
	"net/http"
	"strings"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/frame"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/spelling"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
)

// perPage is how many contacts stand on one page of the log.
const perPage = 25

// SeeContacts shows the log: what is due and what happened, newest first.
func (p *Pages) SeeContacts(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	filter, err := readFilter(v)
	if err != nil {
		return nil, err
	}
	chosen := readChoices(ca.Person(), v.Query())
	filter.Wanted = chosen.wanted
	log, err := p.contacts.Of(ctx, ca, filter)
	if err != nil {
		return nil, err
	}
	waiting, err := p.contacts.Waiting(ctx, ca)
	if err != nil {
		return nil, err
	}
	house, err := p.houseEntries(v, chosen, log)
	if err != nil {
		return nil, err
	}
	shown := logPageOf(ctx, ca, log, chosen, v.Now)
	shown.Waiting = waitingOf(ctx, ca, waiting)
	shown.Timeline.Items = among(ctx, momentsOf(ctx, ca, log.Entries, chosen, v.Now), house)
	status := http.StatusOK
	if chosen.problem() != nil {
		status = http.StatusBadRequest
	}
	return web.Page{Title: say.Log.To(ctx), Body: shown.view(), Active: tab, Status: status}, nil
}

// readFilter reads which part of the log was asked for.
func readFilter(v *web.Visit) (contact.Filter, error) {
	filter, asked := contact.Filter{Limit: perPage}, v.R.URL.Query()
	for name, into := range map[string]*id.ID{"before": &filter.Before, "after": &filter.After} {
		if !asked.Has(name) {
			continue
		}
		from, err := id.Parse(asked.Get(name))
		if err != nil {
			return filter, problem.NotFound().Because(err)
		}
		*into = from
	}
	if filter.Before.Known() {
		filter.After = ""
	}
	return filter, nil
}

// logPage is the log as it is shown.
type logPage struct {
	Buttons  []govuk.Button // but for recording a contact: that stands over every page of the case
	Waiting  waiting
	Filter   filterForm
	Count    string
	Timeline casework.Timeline
	Empty    string // said instead of the log when there is nothing in it
	Pages    frame.Pagination
	Paged    bool
}

func logPageOf(ctx context.Context, ca access.CaseAccess, log contact.Log, chosen choices, now day.Instant) logPage {
	shown := logPage{Paged: log.Newer || log.Older, Filter: chosen.form(ctx), Count: say.LogCount.To(ctx, log.Count)}
	if ca.May(access.RecordContact) {
		shown.Buttons = []govuk.Button{
			{Text: say.Arrange.To(ctx), Href: arrangePath(ca.Person()), Classes: govuk.SecondaryButton},
		}
	}
	if len(log.Entries) == 0 {
		shown.Empty = say.NoContacts.To(ctx)
		if !chosen.wanted.All() {
			shown.Empty = say.NoneFits.To(ctx)
		}
		return shown
	}
	first, last := log.Entries[0].ID, log.Entries[len(log.Entries)-1].ID
	if log.Newer {
		shown.Pages.Previous = frame.PageLink{Href: chosen.href("after", string(first)), Text: say.Newer.To(ctx)}
	}
	if log.Older {
		shown.Pages.Next = frame.PageLink{Href: chosen.href("before", string(last)), Text: say.Older.To(ctx)}
	}
	return shown
}

func momentsOf(ctx context.Context, ca access.CaseAccess, all []contact.Entry, chosen choices, now day.Instant) []timed {
	moments := make([]timed, len(all))
	for i, e := range all {
		moments[i] = timed{casework.TimelineItem{
			Title: e.Kind.Words().To(ctx), Byline: e.By,
			When: words.DateTime(ctx, e.At), Datetime: e.At.Time().Format("2006-01-02T15:04"),
			Content: entryOf(ctx, ca, e, chosen.wanted.Words, now).view(),
		}, e.At}
	}
	return moments
}

// entry is one contact in the log.
type entry struct {
	Anchor     string
	Tags       []govuk.Tag
	Facts      []string // place, reason, moment: one line each
	Paragraphs [][][]spelling.Piece
	RecordedOn string // when it was written down
	Link       string // to its outcome; empty when the reader may not write
	LinkHref   string
	LinkHidden string // which contact the link is about, for who hears links alone
}

func entryOf(ctx context.Context, ca access.CaseAccess, e contact.Entry, sought contact.SoughtWords, now day.Instant) entry {
	shown := entry{
		Anchor: anchor(e.ID), Tags: tagsOf(ctx, e.Contact, now), Facts: factLines(ctx, e.Contact), Paragraphs: paragraphs(e.Note, sought),
		RecordedOn: say.Told.To(ctx, "when", words.DateTime(ctx, e.RecordedAt)),
	}
	if ca.May(access.RecordContact) {
		shown.Link, shown.LinkHref = outcomeLink(e.Contact, now).To(ctx), outcomePath(ca.Person(), e.ID)
		shown.LinkHidden = e.Kind.Words().To(ctx) + ", " + words.DateTime(ctx, e.At)
	}
	return shown
}

// factLines says in a line each what a contact has beside its note.
func factLines(ctx context.Context, c contact.Contact) []string {
	var facts []string
	if c.Place != "" {
		facts = append(facts, say.AtPlace.To(ctx, "place", c.Place))
	}
	if c.Absence != "" {
		facts = append(facts, say.Reason.To(ctx, "reason", c.Absence.Words().To(ctx)))
	}
	if c.ChangeMoment != "" {
		facts = append(facts, say.Served.To(ctx, "moment", c.ChangeMoment.Words().To(ctx)))
	}
	return facts
}

func outcomeLink(c contact.Contact, now day.Instant) words.Phrase {
	switch {
	case c.Outcome != "":
		return say.Change
	case c.Waiting(now):
		return say.SayHow
	}
	return say.ExcuseOrMove
}

func tagsOf(ctx context.Context, c contact.Contact, now day.Instant) []govuk.Tag {
	tags := []govuk.Tag{{Text: c.Outcome.Tag().To(ctx), Classes: colours[c.Outcome]}}
	if c.Outcome == "" {
		tags[0] = govuk.Tag{Text: say.Arranged.To(ctx), Classes: "govuk-tag--blue"}
	}
	if c.Waiting(now) {
		tags[0] = govuk.Tag{Text: say.OutcomeNeeded.To(ctx), Classes: "govuk-tag--yellow"}
	}
	if c.Sensitive {
		tags = append(tags, govuk.Tag{Text: say.SensitiveTag.To(ctx), Classes: "govuk-tag--purple"})
	}
	return tags
}

// colours go with the words of an outcome; nobody is told by colour alone.
var colours = map[contact.Outcome]string{
	contact.Attended: "govuk-tag--green", contact.DidNotTakePart: "govuk-tag--yellow",
	contact.AcceptableAbsence: "govuk-tag--grey", contact.UnacceptableAbsence: "govuk-tag--red",
	contact.DidNotAttend: "govuk-tag--red", contact.SentHome: "govuk-tag--grey", contact.Rescheduled: "govuk-tag--grey",
}

// paragraphs breaks a note where its writer did: an empty line begins a paragraph. Words
// that were looked for are marked.
func paragraphs(note string, sought contact.SoughtWords) [][][]spelling.Piece {
	var all [][][]spelling.Piece
	for part := range strings.SplitSeq(note, "\n\n") {
		if part = strings.Trim(part, "\n"); part == "" {
			continue
		}
		var lines [][]spelling.Piece
		for line := range strings.SplitSeq(part, "\n") {
			lines = append(lines, spelling.Mark(line, sought.Each()))
		}
		all = append(all, lines)
	}
	return all
}

// waiting is the appointments whose outcome nobody has said.
type waiting struct {
	Heading string // empty when there are none
	Links   []casework.Link
}

func waitingOf(ctx context.Context, ca access.CaseAccess, open []contact.Contact) waiting {
	var w waiting
	if len(open) == 0 || !ca.May(access.RecordContact) {
		return w
	}
	w.Heading = say.Waiting.To(ctx, len(open))
	for _, c := range open {
		w.Links = append(w.Links, casework.Link{
			Text: c.Kind.Words().To(ctx) + ", " + words.DateTime(ctx, c.At), Href: outcomePath(ca.Person(), c.ID),
		})
	}
	return w
}
