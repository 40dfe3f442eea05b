package contactdb_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// noting is a town whose practitioner writes notes.
type noting struct {
	*probationtest.Town
	store    *contactdb.Store
	contacts *contact.Contacts
	notes    *contact.Notes
}

func note(t *testing.T, db *database.DB, all ...string) noting {
	t.Helper()
	town := probationtest.New(t, db)
	store := contactdb.New(db, town.Ledger)
	n := noting{town, store, contact.NewContacts(store, town.Clock), contact.NewNotes(store, town.Authoriser)}
	for i, text := range all {
		act := town.Act(town.Practitioner)
		when := contact.Appointment{Kind: contact.PhoneCall, At: town.Clock.Now().Add(-time.Duration(len(all)-i) * time.Hour)}
		said := contact.Said{Outcome: contact.Attended, Note: text}
		if err := n.contacts.Record(t.Context(), town.CaseAccess(t, town.Practitioner, access.RecordContact), when, said, act); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func (n noting) finds(t *testing.T, v access.Viewer, whose contact.Whose, typed string) string {
	t.Helper()
	found, _, err := n.notes.Find(t.Context(), v, whose, contact.SeekWords(typed))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, f := range found {
		if f.Name != "Gareth Hughes" || f.CRN != "X100001" || f.By != "Amira Khan" {
			t.Errorf("%+v", f)
		}
		texts = append(texts, f.Note)
	}
	return strings.Join(texts, "|")
}

func TestNotesAreFoundByTheBeginningsOfTheirWords(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		n := note(t, db, "Housing rang. He's pleased.", "Tŷ newydd, and a safety card", "The card for 100% safety")
		for typed, want := range map[string]string{
			"hous":           "Housing rang. He's pleased.",
			"hes PLEASED":    "Housing rang. He's pleased.",
			"ty":             "Tŷ newydd, and a safety card",
			"card safety":    "The card for 100% safety|Tŷ newydd, and a safety card",
			`"safety card"`:  "Tŷ newydd, and a safety card",
			`“card for” saf`: "The card for 100% safety",
			`"safety card`:   "The card for 100% safety|Tŷ newydd, and a safety card",
			"ousing":         "",
			"100":            "The card for 100% safety",
			"%":              "",
			"_":              "",
			"":               "",
		} {
			if got := n.finds(t, n.Practitioner, contact.Mine, typed); got != want {
				t.Errorf("%q finds %q, not %q", typed, got, want)
			}
		}
	})
}

func TestNotesAreSearchedAmongOnesOwnPeopleOrTheTeams(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		n := note(t, db, "Housing rang")
		for _, c := range []struct {
			who   access.Viewer
			whose contact.Whose
			found bool
		}{
			{n.Practitioner, contact.Mine, true}, {n.Practitioner, contact.TeamWide, true}, {n.Colleague, contact.Mine, false},
			{n.Colleague, contact.TeamWide, true}, {n.Manager, contact.TeamWide, true}, {n.Elsewhere, contact.TeamWide, false},
		} {
			if got := n.finds(t, c.who, c.whose, "housing"); (got != "") != c.found {
				t.Errorf("%s, %s: %q", c.who.Name, c.whose, got)
			}
		}
		exclusion := access.Restriction{Kind: access.Exclusion, Account: n.Colleague.ID, From: n.Clock.Now(), Message: "Ask Ruth"}
		if err := n.Authoriser.Restrict(t.Context(), n.CaseAccess(t, n.Manager, access.RestrictCase), exclusion, n.Act(n.Manager)); err != nil {
			t.Fatal(err)
		}
		if got := n.finds(t, n.Colleague, contact.TeamWide, "housing"); got != "" {
			t.Errorf("the excluded colleague reads %q", got)
		}
		if _, _, err := n.notes.Find(t.Context(), n.PersonOwn, contact.Mine, contact.SeekWords("housing")); err == nil {
			t.Error("the person may search notes")
		}
	})
}

func TestACorrectedNoteIsFoundByWhatItSaysNow(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		n := note(t, db, "Housing rang")
		log, err := n.contacts.Of(t.Context(), n.CaseAccess(t, n.Practitioner, access.SeeCase), contact.Filter{Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		telling := contact.Telling{Contact: log.Entries[0].ID, Base: 1, Said: contact.Said{Outcome: contact.Attended, Note: "The doctor rang"}}
		if err := n.contacts.SayOutcome(t.Context(), n.CaseAccess(t, n.Practitioner, access.RecordContact), telling, n.Act(n.Practitioner)); err != nil {
			t.Fatal(err)
		}
		if old, now := n.finds(t, n.Practitioner, contact.Mine, "housing"), n.finds(t, n.Practitioner, contact.Mine, "doctor"); old != "" || now != "The doctor rang" {
			t.Errorf("%q and %q", old, now)
		}
	})
}

func TestNotesOlderThanTheSearchAreFoundOnceTheyAreIndexed(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		n := note(t, db, "Housing rang", "")
		if err := db.Change(t.Context(), func(ctx context.Context) error {
			_, err := db.Exec(ctx, `DELETE FROM contact_words`)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := n.store.IndexAll(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if got := n.finds(t, n.Practitioner, contact.Mine, "housing"); got != "Housing rang" {
			t.Errorf("%q", got)
		}
	})
}

func TestTheNewestNotesComeFirstAndNoMoreThanAPageHolds(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		all := make([]string, contact.MostNotes+2)
		for i := range all {
			all[i] = "work " + strings.Repeat("x", i)
		}
		n := note(t, db, all...)
		found, more, err := n.notes.Find(t.Context(), n.Practitioner, contact.Mine, contact.SeekWords("work"))
		if err != nil || !more || len(found) != contact.MostNotes || found[0].Note != all[len(all)-1] {
			t.Errorf("%d, more %v, %v", len(found), more, err)
		}
	})
}
