package caseloadweb_test

import (
	"net/http"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/caseload"
)

func TestCoverIsArrangedAndEndedByTheManager(t *testing.T) {
	r := enter(t, ruth)
	address := "/team/cover/" + string(r.Practitioner.ID)
	r.Get(address).Is(http.StatusOK).Page().Says("Who stands in for Amira Khan?").Has("option", htmlcheck.Text("Tom Ellis")).
		HasNot("option", htmlcheck.Text("Amira Khan")).HasNot("option", htmlcheck.Text("Sean Doyle")).HasNot(".govuk-inset-text")
	good := url.Values{"by": {string(r.Colleague.ID)}, "first-day": {"15"}, "first-month": {"9"}, "first-year": {"2026"}, "last-day": {"25"}, "last-month": {"9"}, "last-year": {"2026"}, "why": {"Leave"}}
	wrong := url.Values{"by": {""}, "first-day": {"15"}, "first-month": {"9"}, "first-year": {"2026"}, "last-day": {"14"}, "last-month": {"9"}, "last-year": {"2026"}, "why": {"<Leave>"}}
	r.Post(address, wrong).Is(http.StatusUnprocessableEntity).Page().Says("Choose a colleague who stands in", "Choose the first and the last day").Has("textarea", htmlcheck.Text("<Leave>"))
	r.Post(address, good).Is(http.StatusSeeOther)
	r.Get(address).Page().In(".govuk-inset-text").Says("Tom Ellis stands in from 15 September 2026 to 25 September 2026.")
	r.Post(address+"/end", url.Values{}).Is(http.StatusSeeOther)
	r.Get(address).Page().HasNot(".govuk-inset-text")
	r.Get("/team/cover/" + string(r.Elsewhere.ID)).Is(http.StatusNotFound)
}

func TestWhoWorkedWithThemIsListedWithWhyItChanged(t *testing.T) {
	r := enter(t, ruth)
	form := r.ask(r.Colleague)
	r.Post(r.page, form).Is(http.StatusSeeOther)
	page := r.Get(r.page).Page().Says("Who has worked with them", "Tom Ellis, Riverside", "Amira Khan, Riverside", "Amira is away until <spring>", "Yes, together")
	page.HasTimes(2, "tbody tr")
}

func TestAPersonCanWaitForAPractitioner(t *testing.T) {
	r := enter(t, ruth)
	form := r.ask(access.Viewer{Account: access.Account{ID: caseload.Nobody}})
	r.Post(r.page, form).Is(http.StatusSeeOther)
	r.Get(r.page).Page().Says("This person waits for a practitioner with Riverside", "Waiting, with Riverside").HasNot("input[name=talked]")
}
