package contactweb

import (
	"context"
	"net/http"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/spelling"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
)

// NotePages answer for looking for words in notes, across people.
type NotePages struct{ notes *contact.Notes }

// NewNotes makes the pages over their door.
func NewNotes(notes *contact.Notes) *NotePages { return &NotePages{notes} }

const notesURL = "/notes"

// Routes lists the address of the page.
func (p *NotePages) Routes() []web.Route {
	return []web.Route{
		{Method: http.MethodGet, Pattern: notesURL, Policy: string(access.SearchNotes), Audit: web.AuditRead, Example: notesURL + "?q=work", Handle: p.SearchNotes},
	}
}

// excerptLetters is how much of a note is shown round the first word found.
const excerptLetters = 280

// noteSearch is what the page shows.
type noteSearch struct {
	Search   casework.Search
	Whose    []casework.Link
	Timeline casework.Timeline
	Empty    string
	More     string
}

// SearchNotes looks for words in the notes of one's own people, or of the team's.
func (p *NotePages) SearchNotes(v *web.Visit) (web.Response, error) {
	ctx, viewer, query := v.Context(), accessweb.Viewer(v), v.Query()
	typed, whose := query.Text("q"), contact.Mine
	if viewer.Role == access.Manager || query.Text("whose") == string(contact.TeamWide) {
		whose = contact.TeamWide
	}
	sought := contact.SeekWords(typed)
	found, more, err := p.notes.Find(ctx, viewer, whose, sought)
	if err != nil {
		return nil, err
	}
	shown := noteSearch{Search: casework.Search{
		Action: notesURL, Name: "q", Value: typed, Label: say.NotesLabel.To(ctx), Hint: say.NotesHint.To(ctx), Button: say.NotesButton.To(ctx),
		Keep: []casework.Hidden{{Name: "whose", Value: string(whose)}}, Region: "found",
	}}
	if viewer.Role != access.Manager { // whose list is the team's
		for _, one := range []struct {
			whose contact.Whose
			words words.Phrase
		}{{contact.Mine, say.NotesMine}, {contact.TeamWide, say.NotesTeam}} {
			link := casework.Link{Text: one.words.To(ctx), Active: one.whose == whose}
			shown.Whose = append(shown.Whose, link.To(notesURL, "whose", string(one.whose), "q", typed))
		}
	}
	for _, n := range found {
		shown.Timeline.Items = append(shown.Timeline.Items, notedMoment(ctx, n, sought, v.Now))
	}
	switch {
	case len(sought) == 0:
		shown.Empty = say.NotesNothingYet.To(ctx)
	case len(found) == 0:
		shown.Search.Count = say.NotesNone.To(ctx, "sought", typed)
	case more:
		shown.Search.Count, shown.More = say.NotesMany.To(ctx, "n", contact.MostNotes), say.NotesMore.To(ctx)
	default:
		shown.Search.Count = say.NotesCount.To(ctx, len(found))
	}
	return web.Page{Title: say.NotesTitle.To(ctx), Body: shown.view()}, nil
}

func notedMoment(ctx context.Context, n contact.Noted, sought contact.SoughtWords, now day.Instant) casework.TimelineItem {
	shown := notedEntry{Tags: tagsOf(ctx, n.Contact, now), Kind: n.Kind.Words().To(ctx), Note: spelling.Excerpt(spelling.Mark(n.Note, sought.Each()), excerptLetters)}
	return casework.TimelineItem{
		Title: n.Name + ", " + n.CRN, Href: logPath(n.Person), Byline: n.By,
		When: words.DateTime(ctx, n.At), Datetime: n.At.Time().Format("2006-01-02T15:04"), Content: shown.view(),
	}
}
