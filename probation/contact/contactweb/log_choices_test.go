package contactweb_test

import (
	"net/http"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/contact"
)

// talked is a log of three contacts, a day apart, and one ahead.
func (r room) talked() {
	r.t.Helper()
	r.told(72*time.Hour, contact.Said{Outcome: contact.Attended, Note: "The housing office rang.\nHe was pleased."})
	r.told(48*time.Hour, contact.Said{Outcome: contact.DidNotAttend})
	r.told(24*time.Hour, contact.Said{Outcome: contact.Attended, Note: "About work, and housing again."})
	r.arranged(24 * time.Hour)
}

func TestTheLogShowsOnlyWhatIsChosen(t *testing.T) {
	r := enter(t, amira)
	r.talked()
	for query, want := range map[string]struct {
		count int
		says  string
	}{
		"": {4, "4 contacts"}, "?q=housing": {2, "2 contacts"}, "?q=housing+pleased": {1, "1 contact"}, "?kind=phone_call": {3, "3 contacts"},
		"?outcome=did_not_attend": {1, "1 contact"}, "?outcome=open": {1, "1 contact"}, "?from=2026-09-13&until=2026-09-14": {2, "2 contacts"},
		"?q=housing&from=2026-09-14": {1, "1 contact"}, "?kind=home_visit": {0, "No contact fits all of that."}, "?kind=nonsense&outcome=%00": {4, "4 contacts"},
	} {
		page := r.Get(r.path(query)).Is(http.StatusOK).Page()
		page.HasTimes(want.count, ".moj-timeline__item:not(.tl-moment--house)").Says(want.says)
	}
}

func TestWhatWasLookedForIsMarkedAndEachChoiceCanBeTakenBack(t *testing.T) {
	r := enter(t, amira)
	r.talked()
	page := r.Get(r.path("?q=hous&outcome=attended&from=2026-09-01")).Is(http.StatusOK).Page()
	page.HasTimes(2, "mark").Has("details[open]").Has("#q", htmlcheck.Attr("value", "hous")).
		Has("a.moj-filter__tag", htmlcheck.Attr("href", r.path("?from=2026-09-01&q=hous"))).
		Has("a.moj-filter__tag", htmlcheck.Attr("href", r.path("?outcome=attended&q=hous"))).
		Has("a", htmlcheck.Text("Show everything"), htmlcheck.Attr("href", r.path("")))
	r.Get(r.path("")).Page().HasNot("details[open]").HasNot("mark")
}

func TestADayThatIsNoDayIsSaidBesideItsBoxAndTheRestIsShown(t *testing.T) {
	r := enter(t, amira)
	r.talked()
	page := r.Get(r.path("?from=2026-02-31&q=housing")).Is(http.StatusBadRequest).Page()
	page.Says("Enter a real day").HasTimes(2, ".moj-timeline__item").Has("#from", htmlcheck.Attr("value", "2026-02-31")).Has("details[open]")
	r.Get(r.path("?from=2026-09-14&until=2026-09-13")).Is(http.StatusBadRequest).Page().Says("The last day must not be before the first")
}

func TestPagesOfAChoiceKeepIt(t *testing.T) {
	r := enter(t, amira)
	for i := range 30 {
		note := "Nothing much."
		if i%10 != 0 {
			note = "About housing."
		}
		r.told(time.Duration(30-i)*time.Hour, contact.Said{Outcome: contact.Attended, Note: note})
	}
	first := r.Get(r.path("?q=housing")).Is(http.StatusOK).Page()
	first.HasTimes(25, "mark").Says("27 contacts")
	r.Get(first.Attr("href", "a[rel=next]")).Is(http.StatusOK).Page().HasTimes(2, "mark").Says("27 contacts", "Newer contacts").SaysNot("Older contacts")
}

func TestWhatTheHouseRecordedStandsBetweenTheContactsUnlessItIsHidden(t *testing.T) {
	r := enter(t, amira)
	r.told(time.Hour, contact.Said{Outcome: contact.Attended})
	r.pass(time.Hour)
	exclusion := access.Restriction{Kind: access.Exclusion, Account: r.Colleague.ID, From: r.Clock.Now(), Message: "Ask Ruth"}
	r.must(r.Authoriser.Restrict(t.Context(), r.CaseAccess(t, r.Manager, access.RestrictCase), exclusion, r.Act(r.Manager)))
	r.pass(time.Hour)
	r.told(time.Minute, contact.Said{Outcome: contact.Attended})
	page := r.Get(r.path("")).Is(http.StatusOK).Page()
	page.Has(".moj-timeline__item + .tl-moment--house + .moj-timeline__item").Says("The case was restricted", "The record began")
	r.Get(r.path("?house=hide")).Page().SaysNot("The case was restricted", "The record began").Has("input[name=house][checked]")
	r.Get(r.path("?kind=phone_call")).Page().HasNot(".tl-moment--house")
}
