package forpractitioner_test

import (
	"strings"
	"testing"

	"throughline/platform/web/htmlcheck"
)

const tabs, pages = "nav[aria-label='Pages of this case']", "nav.tl-sub-pages"

func TestACaseHasATabForEachQuestionThatHasAnAnswer(t *testing.T) {
	s := opened(t, practitioner)
	if got := strings.Join(s.Get(s.base).Is(200).Page().Texts(tabs+" a"), ", "); got != "Overview, Assessment, Plan, Contacts, Sentence, Record" {
		t.Errorf("a practitioner's tabs are %s", got)
	}
	s = opened(t, manager)
	page := s.Get(s.base).Is(200).Page()
	if got := strings.Join(page.Texts(tabs+" a"), ", "); got != "Overview, Assessment, Plan, Contacts, People, Sentence, Record" {
		t.Errorf("a manager's tabs are %s", got)
	}
	page.In(tabs).Has("a[aria-current=page]", htmlcheck.Text("Overview")).HasTimes(1, "a[aria-current]")
	page.HasNot(pages)
}

func TestATabShowsItsPagesAndOnlyThoseOneMaySee(t *testing.T) {
	s := opened(t, practitioner)
	page := s.Get(s.base + "/history").Is(200).Page()
	page.In(tabs).Has("a[aria-current=true]", htmlcheck.Text("Record")).HasTimes(1, "a[aria-current]")
	page.In(pages).HasTimes(2, "a").Has("a[aria-current=page]", htmlcheck.Text("History")).Has("a", htmlcheck.Text("Details"))
	s = opened(t, manager)
	s.Get(s.base+"/restrictions").Is(200).Page().In(pages).HasTimes(3, "a").Has("a[aria-current=page]", htmlcheck.Text("Who may see it"))
}

func TestTheRecordAsItStoodKeepsItsTabs(t *testing.T) {
	s := opened(t, practitioner)
	page := s.Get(s.base + "/as-it-stood?on=" + s.Town.Clock.Now().Date().String()).Is(200).Page()
	page.In(tabs).Has("a[aria-current=true]", htmlcheck.Text("Record"))
	page.In(pages).Has("a[aria-current=true]", htmlcheck.Text("History"))
}

func TestTheTabsAreInWelshToo(t *testing.T) {
	s := opened(t, practitioner)
	s.Post("/staff/language", map[string][]string{"language": {"cy"}})
	s.Get(s.base+"/history").Is(200).Page().In("nav.tl-sub-pages").Has("a", htmlcheck.Text("Hanes")).Has("a", htmlcheck.Text("Manylion"))
}
