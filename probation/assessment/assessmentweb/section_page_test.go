package assessmentweb

import (
	"strings"
	"testing"

	"throughline/probation/assessment/instrument"
)

func TestASectionOfAnEarlierInstrumentOffersTodaysQuestions(t *testing.T) {
	for _, c := range []struct {
		version string
		may     bool
		offers  bool
	}{
		{"2020-1", true, true}, {"2020-1", false, false}, {instrument.Latest().Version, true, false},
	} {
		asked := *instrument.Latest()
		asked.Version = c.version
		page := previousWords{sectionDraft: sectionDraft{opened: opened{asked: &asked, section: asked.Sections[0]}}, ctx: t.Context(), may: c.may}
		var drawn strings.Builder
		for _, notice := range page.notices() {
			if err := notice.Render(t.Context(), &drawn); err != nil {
				t.Fatal(err)
			}
		}
		if offers := strings.Contains(drawn.String(), "?questions="+instrument.Latest().Version); offers != c.offers {
			t.Errorf("version %s, may write %v: offered %v", c.version, c.may, offers)
		}
	}
}
