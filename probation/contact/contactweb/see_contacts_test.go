package contactweb_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/contact"
	"throughline/probation/probationtest"
)

func TestAnEmptyLogSaysSoAndOffersWhatToDo(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("")).Is(http.StatusOK).Page().
		Has("h1", htmlcheck.Text("Contacts")).
		Says("There are no contacts yet").
		HasNot("a", htmlcheck.Text("Record a contact")).
		Has("a", htmlcheck.Text("Arrange an appointment"), htmlcheck.Attr("href", r.path("/arrange"))).
		HasNot("nav").HasNot(".govuk-inset-text")
}

func TestTheLogShowsWhatIsDueAndWhatHappened(t *testing.T) {
	r := enter(t, amira)
	past := r.arranged(time.Hour)
	r.pass(2 * time.Hour)
	ahead := r.arranged(48 * time.Hour)
	told := r.told(24*time.Hour, contact.Said{
		Outcome: contact.AcceptableAbsence, Absence: contact.Medical, Sensitive: true, ChangeMoment: contact.Expect,
		Note: "First line\nsecond line\n\n<script>alert('x')</script>",
	})
	page := r.Get(r.path("")).Is(http.StatusOK).Page()
	page.HasTimes(3, ".moj-timeline__item:not(.tl-moment--house)").HasNot("script").HasNot("nav")
	page.In("#contact-"+string(told)).
		Has("strong.govuk-tag", htmlcheck.Text("Absence accepted")).
		Has("strong.govuk-tag", htmlcheck.Text("Sensitive: not shown to the person")).
		Says("Reason: Illness or a medical appointment", "Moment of change: Expect", "<script>alert('x')</script>", "Written down 15 September 2026, 12:00").
		Has("p", htmlcheck.Text("First line second line")).
		Has("a", htmlcheck.Attr("href", r.path("/"+string(told)+"/outcome")), htmlcheck.Containing("Change what was recorded: Phone call"))
	page.In("#contact-"+string(ahead)).
		Has("strong.govuk-tag", htmlcheck.Text("Arranged")).Says("Place: Riverside office").
		Has("a", htmlcheck.Containing("Accept an absence or rearrange"))
	page.In("#contact-"+string(past)).Has("strong.govuk-tag", htmlcheck.Text("Outcome needed")).
		Has("a", htmlcheck.Containing("Say how it went"))
	page.In(".govuk-inset-text").Says("1 appointment needs its outcome").
		Has("a", htmlcheck.Text("Office visit, 15 September 2026, 11:00"), htmlcheck.Attr("href", r.path("/"+string(past)+"/outcome")))
	page.Says("by Amira Khan")
}

func TestTheLogTurnsItsPagesBothWays(t *testing.T) {
	r := enter(t, amira)
	for i := range 60 {
		r.told(time.Duration(60-i)*time.Hour, contact.Said{Outcome: contact.Attended, Note: fmt.Sprintf("Call %d.", i)})
	}
	first := r.Get(r.path("")).Is(http.StatusOK).Page()
	first.HasTimes(25, ".moj-timeline__item:not(.tl-moment--house)").Says("Call 59.", "Call 35.", "Older contacts").SaysNot("Call 34.", "Newer contacts")
	second := r.Get(first.Attr("href", "a[rel=next]")).Is(http.StatusOK).Page()
	second.HasTimes(25, ".moj-timeline__item:not(.tl-moment--house)").Says("Call 34.", "Call 10.", "Newer contacts", "Older contacts")
	third := r.Get(second.Attr("href", "a[rel=next]")).Is(http.StatusOK).Page()
	third.HasTimes(10, ".moj-timeline__item:not(.tl-moment--house)").Says("Call 9.", "Call 0.").SaysNot("Older contacts")
	back := r.Get(third.Attr("href", "a[rel=prev]")).Is(http.StatusOK).Page()
	back.HasTimes(25, ".moj-timeline__item:not(.tl-moment--house)").Says("Call 34.", "Call 10.")
}

func TestAPageOfTheLogFromNowhereIsNotFound(t *testing.T) {
	r := enter(t, amira)
	for _, query := range []string{"?before=x", "?after=%00", "?before=", "?before=" + string(r.IDs.New())} {
		r.Get(r.path(query)).Is(http.StatusNotFound)
	}
}

func TestReadingTheLogIsRemembered(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.path("")).Is(http.StatusOK)
	links, err := r.Ledger.Chain(t.Context(), ledger.Of("person", r.Person))
	r.must(err)
	if last := links[len(links)-1]; last.Name != "CaseRead" || last.By.ID != r.Practitioner.ID {
		t.Errorf("the ledger's last memory is %s by %s", last.Name, last.By.ID)
	}
}

func TestNobodyElseSeesAnythingOfTheContacts(t *testing.T) {
	elsewhere := func(town *probationtest.Town) access.Viewer { return town.Elsewhere }
	person := func(town *probationtest.Town) access.Viewer { return town.PersonOwn }
	for as, want := range map[*func(*probationtest.Town) access.Viewer]int{&elsewhere: http.StatusForbidden, &person: http.StatusNotFound} {
		r := enter(t, *as)
		which := r.arranged(time.Hour)
		for _, below := range []string{"", "/record", "/arrange", "/" + string(which) + "/outcome"} {
			r.Get(r.path(below)).Is(want).Page().SaysNot("Riverside office")
		}
		for _, below := range []string{"/record", "/arrange", "/" + string(which) + "/outcome"} {
			r.Post(r.path(below), filled(goodRecord, "act", string(r.IDs.New()))).Is(want)
		}
		if entries := r.log(); len(entries) != 1 || entries[0].Version != 1 {
			t.Errorf("a refused visitor left a mark: %+v", entries)
		}
	}
}

func TestTheLogSpeaksWelsh(t *testing.T) {
	r := enter(t, amira)
	var waiting []id.ID
	for i := range 2 {
		waiting = append(waiting, r.arranged(time.Duration(i+1)*time.Minute))
	}
	r.pass(time.Hour)
	r.Header.Set("Accept-Language", "cy")
	r.Get(r.path("")).Is(http.StatusOK).Page().
		Has("h1", htmlcheck.Text("Cysylltiadau")).Says("Mae angen canlyniad ar 2 apwyntiad", "Ymweliad â'r swyddfa, 15 Medi 2026, 10:01").
		HasTimes(len(waiting), "strong.govuk-tag", htmlcheck.Text("Angen canlyniad"))
}
