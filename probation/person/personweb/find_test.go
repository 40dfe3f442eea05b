package personweb_test

import (
	"net/http"
	"testing"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/probationtest"
)

func TestSomebodyIsFoundWithWhoWorksWithThem(t *testing.T) {
	r := enter(t, amira)
	page := r.Get("/find?q=hewes").Is(http.StatusOK).Page()
	page.Says("Gareth Hughes", "X100001", "17 July 1991 (age 35)", "Amira Khan", "Riverside", "Names that sound alike", "1 person found").
		Has("a", htmlcheck.Attr("href", "/cases/"+string(r.Person))).Has("input[type=search]", htmlcheck.Attr("value", "hewes"))
	r.Get("/find?q=gar").Page().Says("In your team").SaysNot("Names that sound alike")
}

func TestASearchThatFindsNobodySaysWhatToTry(t *testing.T) {
	r := enter(t, amira)
	r.Get("/find?q=%3Cscript%3E").Is(http.StatusOK).Page().Says("Nobody fits “<script>”", "Try fewer letters").HasNot("table")
	r.Get("/find").Is(http.StatusOK).Page().Says("Everybody in the service can be found here").HasNot("table")
}

func TestAPersonDoesNotSearch(t *testing.T) {
	r := enter(t, func(town *probationtest.Town) access.Viewer { return town.PersonOwn })
	r.Get("/find?q=gareth").Is(http.StatusNotFound)
}
