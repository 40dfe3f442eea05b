package contactweb_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/contact"
)

// goodRecord is a form of the record page as a browser sends it.
var goodRecord = url.Values{
	"kind": {"home_visit"}, "outcome": {"attended"}, "note": {"We talked about work.\r\nHe has a trial shift."},
	"date-day": {"14"}, "date-month": {"9"}, "date-year": {"2026"}, "time": {"14.05"}, "place": {"At home"}, "moment": {"reinforce"},
}

func TestTheRecordPageIsReadyForThreeTaps(t *testing.T) {
	r := enter(t, amira)
	page := r.Get(r.path("/record")).Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Record a contact")).HasNot(".govuk-error-summary").HasNot(".govuk-inset-text")
	form := page.In("form", htmlcheck.Attr("method", "post"), htmlcheck.Attr("action", r.path("/record")), htmlcheck.With("data-autosave"))
	form.Has("#date-day", htmlcheck.Attr("value", "15")).Has("#date-month", htmlcheck.Attr("value", "9")).
		Has("#date-year", htmlcheck.Attr("value", "2026")).Has("#time", htmlcheck.Attr("value", "10:00"))
	form.HasTimes(7, "input[name=kind]").HasTimes(7, "input[name=outcome]").HasTimes(9, "input[name=absence]").HasTimes(8, "input[name=moment]")
	form.HasNot("input[name=kind][checked]").HasNot("input[name=outcome][checked]").HasNot("input[name=absence][checked]").
		HasNot("input[name=sensitive][checked]").Has("input[name=moment][checked]", htmlcheck.Attr("value", "")).HasNot("details[open]")
	form.Has("textarea#note").Has("#note-info", htmlcheck.Containing("up to 12")).Has("button", htmlcheck.Text("Save contact"))
	form.Has("input[name=token]").Has("input[name=act]")
}

func TestAContactIsRecordedAndShownInTheLog(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/record"))
	sent := r.Post(r.path("/record"), goodRecord)
	entries := r.log()
	if len(entries) != 1 {
		t.Fatalf("%d contacts are stored", len(entries))
	}
	e := entries[0]
	sent.LeadsTo(r.path("") + "#contact-" + string(e.ID))
	want := contact.Contact{
		ID: e.ID, Person: r.Person, Kind: contact.HomeVisit, At: day.MustParse("2026-09-14").AtClock(14, 5), Place: "At home",
		Outcome: contact.Attended, Note: "We talked about work.\nHe has a trial shift.", ChangeMoment: contact.Reinforce,
		RecordedBy: r.Practitioner.ID, RecordedAt: r.Clock.Now(), Version: 1,
	}
	if e.Contact != want {
		t.Errorf("stored %+v, want %+v", e.Contact, want)
	}
	r.Get(r.path("")).Is(http.StatusOK).Page().Says("We talked about work.", "Attended", "Moment of change: Reinforce", "by Amira Khan")
	r.CheckStoredRows(t, r.store.StoredRows())
}

func TestASecondPressRecordsNothingTwice(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/record"))
	boxes := filled(goodRecord, "act", string(r.IDs.New()))
	first := r.Post(r.path("/record"), boxes).Is(http.StatusSeeOther).Location()
	r.Post(r.path("/record"), boxes).LeadsTo(first)
	if entries := r.log(); len(entries) != 1 {
		t.Errorf("%d contacts are stored", len(entries))
	}
	boxes.Set("note", "Other words under the same act.")
	r.Post(r.path("/record"), boxes).Is(http.StatusConflict).Page().Says("Other words under the same act.")
	if entries := r.log(); len(entries) != 1 || strings.Contains(entries[0].Note, "Other") {
		t.Errorf("the second words took the place of the first: %+v", entries)
	}
}

func TestWhatCannotBeTakenComesBackWithEveryWord(t *testing.T) {
	for name, try := range map[string]struct {
		changed []string
		box     string
		says    string
	}{
		"a note of five megabytes": {[]string{"note", strings.Repeat("word ", 1<<20)}, "note", "Use 12,000 characters or fewer: this note has 5242879"},
		"a note with NUL":          {[]string{"note", "We talked.\x00"}, "note", "Some characters could not be read"},
		"a note that is not UTF-8": {[]string{"note", "We talked at a caf\xe9."}, "note", "Some characters could not be read"},
		"a time of 25:00":          {[]string{"time", "25:00"}, "time", "Enter a time, like 10:30"},
		"no time":                  {[]string{"time", ""}, "time", "Enter a time, like 10:30"},
		"a date in the future":     {[]string{"date-day", "16"}, "date", "This is in the future"},
		"later today":              {[]string{"date-day", "15"}, "time", "This is in the future"},
		"31 February":              {[]string{"date-day", "31", "date-month", "2"}, "date", "Enter a real date"},
		"no date":                  {[]string{"date-day", "", "date-month", "", "date-year", ""}, "date", "Enter a date"},
		"the hour that is not":     {[]string{"date-day", "29", "date-month", "3", "time", "1:30"}, "time", "There is no such time that night"},
		"an unknown kind":          {[]string{"kind", "seance"}, "kind", "Choose what kind of contact it is"},
		"a kind that is not UTF-8": {[]string{"kind", "\xff"}, "kind", "Some characters could not be read"},
		"no outcome":               {[]string{"outcome", ""}, "outcome", "Choose how it went"},
		"no reason for an absence": {[]string{"outcome", "acceptable_absence"}, "absence", "Choose why the absence is accepted"},
		"a judgement without why":  {[]string{"outcome", "unacceptable_absence", "note", " "}, "note", "a judgement needs its reason"},
		"an unknown moment":        {[]string{"moment", "eureka"}, "moment", "Choose one of the seven moments"},
		"too long a place":         {[]string{"place", strings.Repeat("p", 201)}, "place", "Use 200 characters or fewer"},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t, amira)
			r.Get(r.path("/record"))
			boxes := filled(goodRecord, try.changed...)
			page := r.Post(r.path("/record"), boxes).Is(http.StatusUnprocessableEntity).Page()
			page.HasTimes(1, ".govuk-error-summary__list li").
				Has(".govuk-error-summary a", htmlcheck.Containing(try.says), htmlcheck.Attr("href", "#"+try.box)).
				Has("#"+try.box).Has("#"+try.box+"-error", htmlcheck.Containing(try.says))
			for _, box := range []string{"place", "date-day", "date-month", "date-year", "time"} {
				holds(page, box, boxes.Get(box))
			}
			back := page.In("textarea#note").Text()
			if typed := strings.Join(strings.Fields(web.Readable(boxes.Get("note"))), " "); back != typed {
				t.Errorf("the note of %d characters came back with %d", len(typed), len(back))
			}
			if entries := r.log(); len(entries) != 0 {
				t.Errorf("something was stored: %+v", entries[0].Contact)
			}
		})
	}
}

func TestEverythingThatIsMissingIsToldAtOnceInTheOrderOfThePage(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/record"))
	page := r.Post(r.path("/record"), url.Values{}).Is(http.StatusUnprocessableEntity).Page()
	got := strings.Join(page.Texts(".govuk-error-summary__list li"), " / ")
	if want := "Choose what kind of contact it is / Choose how it went / Enter a date / Enter a time, like 10:30"; got != want {
		t.Errorf("told %q, want %q", got, want)
	}
	fixed := filled(goodRecord, "act", page.Attr("value", "form input[name=act]"))
	r.Post(r.path("/record"), fixed).Is(http.StatusSeeOther)
}

func TestAReasonLeftUnderAnotherOutcomeIsNotRecorded(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/record"))
	r.Post(r.path("/record"), filled(goodRecord, "absence", "medical", "sensitive", "yes")).Is(http.StatusSeeOther)
	if entries := r.log(); len(entries) != 1 || entries[0].Absence != "" || !entries[0].Sensitive {
		t.Errorf("stored %+v", entries)
	}
}

func TestWordsNotSentStandInTheBoxesAgain(t *testing.T) {
	r := enter(t, amira)
	draft := web.Draft{Fields: filled(goodRecord, "note", "Half a sent"), SavedAt: r.Clock.Now().Add(-time.Hour)}
	r.must(r.Drafts.Save(t.Context(), r.Practitioner.ID, r.path("/record"), draft))
	page := r.Get(r.path("/record")).Is(http.StatusOK).Page()
	page.Says("You typed this on 15 September 2026, 09:00 and did not send it").Has("textarea#note", htmlcheck.Text("Half a sent")).
		Has("input[name=outcome][checked]", htmlcheck.Attr("value", "attended")).
		Has("details[open] input[name=moment][checked]", htmlcheck.Attr("value", "reinforce"))
	r.Post(r.path("/record"), goodRecord).Is(http.StatusSeeOther)
	r.Get(r.path("/record")).Page().HasNot(".tl-notice").Has("textarea#note", htmlcheck.Text(""))
}

func TestTheRecordPagePointsToAnAppointmentThatWaitsForItsOutcome(t *testing.T) {
	r := enter(t, amira)
	which := r.arranged(time.Minute)
	r.pass(time.Hour)
	r.Get(r.path("/record")).Is(http.StatusOK).Page().In(".govuk-inset-text").
		Says("1 appointment needs its outcome").Has("a", htmlcheck.Attr("href", r.path("/"+string(which)+"/outcome")))
}

func TestAnActWithoutANameIsRefusedWithTheWordsGivenBack(t *testing.T) {
	r := enter(t, amira)
	r.Post(r.path("/record"), filled(goodRecord, "act", "not-an-id")).Is(http.StatusBadRequest).Page().Says("We talked about work.")
	if entries := r.log(); len(entries) != 0 {
		t.Errorf("something was stored: %+v", entries)
	}
}
