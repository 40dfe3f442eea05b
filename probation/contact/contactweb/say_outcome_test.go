package contactweb_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/contact"
)

func TestAnAppointmentThatIsOverAsksHowItWent(t *testing.T) {
	r := enter(t, amira)
	outcome := r.path("/" + string(r.arranged(time.Hour)) + "/outcome")
	r.pass(2 * time.Hour)
	page := r.Get(outcome).Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Say how it went")).Says("Office visit", "Tuesday 15 September 2026, 11:00", "Riverside office").
		HasTimes(7, "input[name=outcome]").HasNot("input[name=outcome][checked]").HasNot(".tl-then").HasNot("input[name=date-day]").
		Has("input[name=base]", htmlcheck.Attr("value", "1")).HasNot(".govuk-inset-text")
	r.Post(outcome, url.Values{"base": {"1"}, "outcome": {"did_not_attend"}}).LeadsTo(r.path("") + "#contact-" + string(r.log()[0].ID))
	missed, err := r.store.Missed(t.Context(), r.Person, 0)
	r.must(err)
	if len(missed) != 1 {
		t.Errorf("%d contacts are missed", len(missed))
	}
	r.Get(outcome).Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Change what was recorded")).
		Has("input[name=outcome][checked]", htmlcheck.Attr("value", "did_not_attend")).Has("input[name=base]", htmlcheck.Attr("value", "2"))
	r.CheckStoredRows(t, r.store.StoredRows())
}

func TestAnAppointmentStillToComeCanOnlyBeExcusedOrRearranged(t *testing.T) {
	r := enter(t, amira)
	outcome := r.path("/" + string(r.arranged(24*time.Hour)) + "/outcome")
	r.Get(outcome).Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Accept an absence or rearrange")).
		HasTimes(2, "input[name=outcome]").In(".govuk-inset-text").Says("still to come")
	r.Post(outcome, url.Values{"base": {"1"}, "outcome": {"attended"}, "note": {"Typed"}}).Is(http.StatusUnprocessableEntity).Page().
		Has(".govuk-error-summary a", htmlcheck.Containing("has not happened yet")).Has("textarea#note", htmlcheck.Text("Typed"))
	r.Post(outcome, url.Values{"base": {"1"}, "outcome": {"rescheduled"}}).LeadsTo(r.path("/arrange"))
	if e := r.log()[0]; e.Outcome != contact.Rescheduled || e.Version != 2 {
		t.Errorf("stands as %+v", e.Contact)
	}
}

func TestAStaleOutcomeShowsBothAndCanBeSentAgain(t *testing.T) {
	r := enter(t, amira)
	which := r.arranged(time.Hour)
	outcome := r.path("/" + string(which) + "/outcome")
	r.pass(2 * time.Hour)
	r.Get(outcome).Is(http.StatusOK)
	r.must(r.door.SayOutcome(t.Context(), r.CaseAccess(t, r.Colleague, access.RecordContact), contact.Telling{
		Contact: which, Base: 1, Said: contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Medical, Note: "Rang from the hospital."},
	}, r.Act(r.Colleague)))
	page := r.Post(outcome, url.Values{"base": {"1"}, "outcome": {"did_not_attend"}, "note": {"Nobody came."}}).Is(http.StatusConflict).Page()
	page.In(".tl-then").Says("What is recorded now", "Written by Tom Ellis", "Absence accepted", "Reason: Illness or a medical appointment", "Rang from the hospital.")
	page.Has(".govuk-error-summary a", htmlcheck.Containing("Somebody else wrote"), htmlcheck.Attr("href", "#changed")).
		Has("textarea#note", htmlcheck.Text("Nobody came.")).
		Has("input[name=outcome][checked]", htmlcheck.Attr("value", "did_not_attend")).
		Has("input[name=base]", htmlcheck.Attr("value", "2"))
	if e := r.log()[0]; e.Note != "Rang from the hospital." || e.Version != 2 {
		t.Fatalf("the stale form overwrote: %+v", e.Contact)
	}
	again := url.Values{"base": {"2"}, "outcome": {"acceptable_absence"}, "absence": {"medical"}, "note": {"Rang from the hospital. Nobody came."}}
	r.Post(outcome, again).Is(http.StatusSeeOther)
	if e := r.log()[0]; e.Note != "Rang from the hospital. Nobody came." || e.Version != 3 || e.RecordedBy != r.Practitioner.ID {
		t.Errorf("sent again it stands as %+v", e.Contact)
	}
}

func TestABaseThatCannotBeReadIsAStaleOne(t *testing.T) {
	r := enter(t, amira)
	outcome := r.path("/" + string(r.arranged(time.Hour)) + "/outcome")
	r.pass(2 * time.Hour)
	for _, base := range []string{"", "one", "\xff", "99999999999999999999"} {
		r.Get(outcome)
		answer := r.Post(outcome, url.Values{"base": {base}, "outcome": {"attended"}, "note": {"Kept"}})
		if answer.Status != http.StatusConflict && answer.Status != http.StatusUnprocessableEntity {
			t.Errorf("base %q answered %d", base, answer.Status)
		}
		answer.Page().Has("textarea#note", htmlcheck.Text("Kept"))
	}
	if e := r.log()[0]; e.Version != 1 {
		t.Errorf("something was stored: %+v", e.Contact)
	}
}

func TestASecondPressOfAnOutcomeIsTheSameOutcome(t *testing.T) {
	r := enter(t, amira)
	which := r.arranged(time.Hour)
	outcome := r.path("/" + string(which) + "/outcome")
	r.pass(2 * time.Hour)
	r.Get(outcome)
	boxes := url.Values{"base": {"1"}, "outcome": {"attended"}, "note": {"Good talk."}, "act": {string(r.IDs.New())}}
	first := r.Post(outcome, boxes).Is(http.StatusSeeOther).Location()
	r.Post(outcome, boxes).LeadsTo(first)
	if e := r.log()[0]; e.Version != 2 {
		t.Errorf("stored %d times", e.Version-1)
	}
}

func TestADraftOfAnOutcomeKeepsTheBaseItWasWrittenOn(t *testing.T) {
	r := enter(t, amira)
	which := r.arranged(time.Hour)
	outcome := r.path("/" + string(which) + "/outcome")
	r.pass(2 * time.Hour)
	draft := web.Draft{Fields: url.Values{"base": {"1"}, "outcome": {"attended"}, "note": {"Half"}}, SavedAt: r.Clock.Now()}
	r.must(r.Drafts.Save(t.Context(), r.Practitioner.ID, outcome, draft))
	r.must(r.door.SayOutcome(t.Context(), r.CaseAccess(t, r.Colleague, access.RecordContact),
		contact.Telling{Contact: which, Base: 1, Said: contact.Said{Outcome: contact.SentHome}}, r.Act(r.Colleague)))
	r.Get(outcome).Is(http.StatusOK).Page().Has("input[name=base]", htmlcheck.Attr("value", "1")).Has("textarea#note", htmlcheck.Text("Half"))
	r.Post(outcome, draft.Fields).Is(http.StatusConflict)
}

func TestAnOutcomeOfAContactThatIsNotThereIsNotFound(t *testing.T) {
	r := enter(t, amira)
	for _, which := range []string{string(r.IDs.New()), "x"} {
		r.Get(r.path("/" + which + "/outcome")).Is(http.StatusNotFound)
		r.Post(r.path("/"+which+"/outcome"), url.Values{"base": {"1"}, "outcome": {"attended"}, "act": {string(r.IDs.New())}}).Is(http.StatusNotFound)
	}
	if _, err := r.door.One(t.Context(), r.CaseAccess(t, r.Practitioner, access.SeeCase), "x"); !problem.IsKind(err, problem.Missing) {
		t.Errorf("the door gave %v", err)
	}
}
