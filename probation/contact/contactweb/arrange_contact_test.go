package contactweb_test

import (
	"net/http"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/contact"
)

var goodAppointment = url.Values{
	"kind": {"office_visit"}, "date-day": {"22"}, "date-month": {"9"}, "date-year": {"2026"}, "time": {"9:30"}, "place": {"Riverside office"},
}

func TestTheArrangePageOffersOnlyWhatCanBeArranged(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/arrange")).Is(http.StatusOK).Page().
		Has("h1", htmlcheck.Text("Arrange an appointment")).HasTimes(6, "input[name=kind]").HasNot("input[value=text_message]").
		HasNot("#date-day[value]").Says("The person sees this").
		Has("form", htmlcheck.Attr("action", r.path("/arrange"))).Has("button", htmlcheck.Text("Save appointment")).
		HasNot("textarea").HasNot("input[name=outcome]")
}

func TestAnAppointmentIsArrangedAndThePersonSeesIt(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("/arrange"))
	boxes := filled(goodAppointment, "act", string(r.IDs.New()))
	first := r.Post(r.path("/arrange"), boxes).Is(http.StatusSeeOther).Location()
	r.Post(r.path("/arrange"), boxes).LeadsTo(first)
	r.Get(r.path("")).Is(http.StatusOK).Page().HasTimes(1, ".moj-timeline__item:not(.tl-moment--house)").Says("Arranged", "Office visit", "22 September 2026, 09:30")
	shared, err := r.door.SharedWith(t.Context(), r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord))
	r.must(err)
	if shared.Next == nil || shared.Next.At != day.MustParse("2026-09-22").AtClock(9, 30) || shared.Next.Kind != contact.OfficeVisit {
		t.Errorf("the person sees %+v", shared.Next)
	}
}

func TestAnAppointmentThatCannotBeComesBackWithEveryWord(t *testing.T) {
	for name, try := range map[string]struct {
		changed   []string
		box, says string
	}{
		"in the past":       {[]string{"date-day", "14"}, "date", "An appointment must be in the future"},
		"earlier today":     {[]string{"date-day", "15"}, "time", "An appointment must be in the future"},
		"at 25:00":          {[]string{"time", "25:00"}, "time", "Enter a time, like 10:30"},
		"in the year 2062":  {[]string{"date-year", "2062"}, "date", "Check the year"},
		"a text message":    {[]string{"kind", "text_message"}, "kind", "This kind of contact cannot be arranged ahead"},
		"of no kind":        {[]string{"kind", ""}, "kind", "Choose what kind of contact it is"},
		"in a NUL place":    {[]string{"place", "Riverside\x00"}, "place", "Some characters could not be read"},
		"on a day of words": {[]string{"date-day", "Tuesday"}, "date", "Enter a real date"},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t, amira)
			r.Get(r.path("/arrange"))
			boxes := filled(goodAppointment, try.changed...)
			page := r.Post(r.path("/arrange"), boxes).Is(http.StatusUnprocessableEntity).Page()
			page.HasTimes(1, ".govuk-error-summary__list li").
				Has(".govuk-error-summary a", htmlcheck.Containing(try.says), htmlcheck.Attr("href", "#"+try.box))
			holds(page, "date-day", boxes.Get("date-day"))
			holds(page, "time", boxes.Get("time"))
			holds(page, "place", web.Readable(boxes.Get("place")))
			if entries := r.log(); len(entries) != 0 {
				t.Errorf("something was stored: %+v", entries)
			}
		})
	}
}
