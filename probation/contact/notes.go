package contact

import (
	"context"
	"strings"

	"throughline/access"
	"throughline/platform/spelling"
)

// MostNotes is how many notes one search shows.
const MostNotes = 25

// Whose tells among whose people to look; anything but TeamWide means the viewer's own.
type Whose string

// The people one can look among.
const (
	Mine     Whose = "mine"
	TeamWide Whose = "team"
)

// SoughtWords is what somebody looks for in notes: all of these, each the beginning of a
// word or, between quotation marks, of words that follow one another. They are folded.
type SoughtWords []string

// mostSought is how many words of a search count.
const mostSought = 8

// quotations are the marks that hold words together, however they were typed.
var quotations = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`)

// SeekWords reads what was typed. A quotation that is not closed is words like any other.
func SeekWords(text string) SoughtWords {
	var sought SoughtWords
	parts := strings.Split(quotations.Replace(text), `"`)
	for i, part := range parts {
		words := spelling.Words(part)
		if i%2 == 1 && i < len(parts)-1 && len(words) > 1 {
			words = []string{strings.Join(words, " ")}
		}
		sought = append(sought, words...)
	}
	return sought[:min(len(sought), mostSought)]
}

// Each lists the single words, for marking them in a text.
func (s SoughtWords) Each() []string {
	var each []string
	for _, phrase := range s {
		each = append(each, strings.Fields(phrase)...)
	}
	return each
}

// Words are what the note of a contact is found by: folded, with a space before each and
// after the last. Empty without a note.
func (c Contact) Words() string {
	words := spelling.Words(c.Note)
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, " ") + " "
}

// Noted is a contact in whose note the words stand, with whose it is.
type Noted struct {
	Entry
	Name, CRN string // of the person
}

// NoteStore is what a search in notes reads.
type NoteStore interface {
	// Notes lists, newest first and at most limit, the contacts of a practitioner's
	// people within the scope in whose note all the words stand; of the whole of their
	// team's people when team is set.
	Notes(ctx context.Context, scope access.Scope, team bool, sought SoughtWords, limit int) ([]Noted, error)
}

// Notes is the door to looking for words in notes.
type Notes struct {
	store      NoteStore
	authoriser *access.Authoriser
}

// NewNotes opens the door over a store.
func NewNotes(store NoteStore, authoriser *access.Authoriser) *Notes {
	return &Notes{store, authoriser}
}

// Find looks for words in the notes of the people the viewer works with: their own, or
// their team's. It tells whether there are more than it shows.
func (d *Notes) Find(ctx context.Context, v access.Viewer, whose Whose, sought SoughtWords) (found []Noted, more bool, err error) {
	if !access.MayList(v.Role, access.SearchNotes) {
		return nil, false, access.RefuseList(v.Role)
	}
	if len(sought) == 0 {
		return nil, false, nil
	}
	found, err = d.store.Notes(ctx, d.authoriser.Scope(v, access.SeeCase), whose == TeamWide, sought, MostNotes+1)
	if len(found) > MostNotes {
		return found[:MostNotes], true, err
	}
	return found, false, err
}
