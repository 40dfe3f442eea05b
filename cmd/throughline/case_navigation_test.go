package main

import (
	"net/http"
	"strings"
	"testing"

	"throughline/platform/web/htmlcheck"
)

// askToOpen is the one page of a case that stands in no tab: whoever asks to open one may
// not see it yet.
const askToOpen = "/cases/{case}/open"

func TestEveryPageOfACaseSaysInWhichTabItIsAndOnWhichPageOfIt(t *testing.T) {
	site, all := lines(t, movedIn(t, sqliteURL(t), 12))
	for _, who := range []string{"practitioner", "manager"} {
		v, looked := playing(t, site, who), 0
		for _, l := range all {
			if l.Method != http.MethodGet || !strings.HasPrefix(l.Pattern, "/cases/{case}") || l.Pattern == askToOpen {
				continue
			}
			code, body := v.page(t, l.Example)
			if code != http.StatusOK {
				continue
			}
			looked++
			body = body[strings.Index(body, "<!"):]
			page := htmlcheck.Page(t, body)
			if page.Texts("nav.moj-sub-navigation:not(.tl-sub-pages) a[aria-current]") == nil {
				t.Errorf("%s says in no tab that it is open", l.Pattern)
			}
			page.HasTimes(1, "nav.moj-sub-navigation:not(.tl-sub-pages) a[aria-current]")
			if strings.Contains(body, "tl-sub-pages") {
				page.HasTimes(1, "nav.tl-sub-pages a[aria-current]")
			}
			page.HasTimes(1, "h1")
		}
		if looked < 15 {
			t.Errorf("the %s got only %d pages of a case", who, looked)
		}
	}
}
