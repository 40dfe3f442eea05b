package assessmentweb_test

import (
	"net/http"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/assessment"
)

func TestAnEmptyAssessmentShowsElevenAreasAndWhereToBegin(t *testing.T) {
	w := begin(t)
	page := w.visitor(w.Practitioner).Get(w.base).Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Assessment")).Says("0 of 11 sections are complete", "No strength is written down yet", "Not judged yet")
	page.In(".tl-areas").HasTimes(11, "li.tl-area").HasTimes(11, "li a").Has("details table")
	page.Has("a", htmlcheck.Text("Accommodation"), htmlcheck.Attr("href", w.base+"/accommodation"))
	page.Has("a", htmlcheck.Attr("href", w.base+"/harm")).HasTimes(11, "td", htmlcheck.Text("Not started")).HasNot("[style]")
}

func TestAnAreaShowsBothScoresLastTimeAndItsSigns(t *testing.T) {
	w := begin(t)
	w.written()
	for _, value := range []int{4, 6} {
		own := assessment.OwnScore{Section: "relationships_family", Value: value}
		if err := w.door.ScoreOwn(t.Context(), w.CaseAccess(t, w.PersonOwn, access.ScoreOwnLife), own, w.Act(w.PersonOwn)); err != nil {
			t.Fatal(err)
		}
		w.Clock.Move(time.Minute)
	}
	page := w.visitor(w.Practitioner).Get(w.base).Is(http.StatusOK).Page()
	area := page.In("li.tl-area", htmlcheck.Containing("Relationships and family"))
	area.Has("svg", htmlcheck.Attr("aria-label", "Gareth 6 out of 10 (last time 4), Practitioner 8 out of 10"))
	area.Says("linked to serious harm", "need", "strength").Has(".tl-mark--triangle").Has(".tl-mark--leaf").HasNot(".tl-mark--square")
	page.In("#strengths").Says("He is a steady father").Has("a", htmlcheck.Attr("href", w.base+"/relationships_family"))
	page.In(".tl-areas details").Has("tr", htmlcheck.Containing("Relationships and family (linked to serious harm, need, strength)"), htmlcheck.Containing("4 / –"))
	page.Has("tr", htmlcheck.Containing("12 of 14"), htmlcheck.Containing("15 September 2026"))
}

func TestAnotherTeamIsToldItMayNotSeeTheAssessment(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Elsewhere)
	for _, page := range []string{"", "/finance", "/harm"} {
		v.Get(w.base + page).Is(http.StatusForbidden)
	}
}

func TestEveryReadOfAnAssessmentIsRemembered(t *testing.T) {
	w := begin(t)
	w.visitor(w.Practitioner).Get(w.base).Is(http.StatusOK)
	kept, err := w.Ledger.Chain(t.Context(), w.CaseAccess(t, w.Practitioner, access.SeeCase).Chain())
	if err != nil {
		t.Fatal(err)
	}
	if last := kept[len(kept)-1]; last.Name != "CaseRead" || last.By.ID != w.Practitioner.ID {
		t.Errorf("the chain ends with %s by %s", last.Name, last.By.ID)
	}
}
