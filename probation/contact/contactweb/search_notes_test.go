package contactweb_test

import (
	"net/http"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/contact"
	"throughline/probation/contact/contactweb"
	"throughline/probation/probationtest"
)

// searching lets somebody in who looks for words in notes.
func searching(t *testing.T, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	r := enter(t, amira)
	notes := contact.NewNotes(r.store, r.Authoriser)
	r.Visitor = webtest.Enter(t, webtest.Room{
		Routes: contactweb.NewNotes(notes).Routes(), Guard: accessweb.NewGuard(r.Authoriser, r.Ledger), As: as(r.Town).ID, Now: r.Town.Clock.Now(),
	})
	return r
}

func TestWordsInNotesAreFoundAndMarked(t *testing.T) {
	r := searching(t, amira)
	r.told(time.Hour, contact.Said{Outcome: contact.Attended, Note: "The <b>housing</b> office rang."})
	page := r.Get("/notes?q=hous").Is(http.StatusOK).Page()
	page.Says("Gareth Hughes, X100001", "The <b>housing</b> office rang.", "1 note").Has("mark").HasNot("#found b").
		Has("a", htmlcheck.Attr("href", "/cases/"+string(r.Person)+"/contacts"))
	r.Get("/notes?q=nothing+at+all").Is(http.StatusOK).Page().Says("No note says “nothing at all”").HasNot("mark")
	r.Get("/notes").Is(http.StatusOK).Page().Says("can be searched here")
}

func TestTheTeamsNotesAreALinkAway(t *testing.T) {
	r := searching(t, func(town *probationtest.Town) access.Viewer { return town.Colleague })
	r.told(time.Hour, contact.Said{Outcome: contact.Attended, Note: "Housing rang."})
	r.Get("/notes?q=housing").Page().Says("No note says").Has("a", htmlcheck.Attr("href", "/notes?q=housing&whose=team"))
	r.Get("/notes?q=housing&whose=team").Page().Says("Gareth Hughes")
}

func TestAManagerSearchesTheTeamsNotes(t *testing.T) {
	r := searching(t, func(town *probationtest.Town) access.Viewer { return town.Manager })
	r.told(time.Hour, contact.Said{Outcome: contact.Attended, Note: "Housing rang."})
	r.Get("/notes?q=housing").Page().Says("Gareth Hughes").HasNot("nav.moj-sub-navigation")
}
