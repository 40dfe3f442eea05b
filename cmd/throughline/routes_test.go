package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"throughline/platform/telemetry"
	"throughline/platform/web"
)

// visitor is a browser that plays one persona.
type visitor struct {
	site    http.Handler
	cookies []*http.Cookie
}

func (v *visitor) send(t *testing.T, method, path string, form url.Values) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for _, c := range v.cookies {
		r.AddCookie(c)
	}
	answered := httptest.NewRecorder()
	v.site.ServeHTTP(answered, r)
	return answered.Result()
}

func playing(t *testing.T, site http.Handler, persona string) *visitor {
	t.Helper()
	v := &visitor{site: site}
	in := v.send(t, "POST", "/demo/sign-in", url.Values{"persona": {persona}})
	if in.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s cannot sign in: %d", persona, in.StatusCode)
	}
	for _, c := range in.Cookies() {
		if c.MaxAge >= 0 {
			v.cookies = append(v.cookies, c)
		}
	}
	return v
}

// lines lists the routes of a town with their examples.
func lines(t *testing.T, h *house) (http.Handler, []web.RouteLine) {
	t.Helper()
	return linesServed(t, h, serving{log: slog.New(slog.DiscardHandler), metrics: telemetry.NewMetrics()})
}

// linesServed is lines with a log and figures of the test's own. How often the site is
// asked is counted, and must fit into what a route may cost.
func linesServed(t *testing.T, h *house, with serving) (http.Handler, []web.RouteLine) {
	t.Helper()
	with.demo = &demo{h}
	server, err := h.server(with)
	if err != nil {
		t.Fatal(err)
	}
	all := server.Routes(sample(townDay))
	if len(all) < 40 {
		t.Fatalf("%d routes", len(all))
	}
	return counted(t, server.Handler(), len(all)), all
}

func TestEveryExampleIsAPageForARoleThatIsListedAndNeverABreakdown(t *testing.T) {
	site, all := lines(t, movedIn(t, sqliteURL(t), 12))
	pages := map[string][]string{} // by example, who got one
	for _, p := range personas {
		v := playing(t, site, p.Name)
		for _, l := range all {
			if strings.Contains(l.Example, "{") {
				t.Fatalf("%s %s: its example %s has a gap", l.Method, l.Pattern, l.Example)
			}
			if l.Method != http.MethodGet {
				continue
			}
			code := v.send(t, "GET", l.Example, nil).StatusCode
			switch {
			case code >= 500:
				t.Errorf("%s gets %d from %s", p.Name, code, l.Example)
			case code == http.StatusOK:
				pages[l.Example] = append(pages[l.Example], string(p.Role))
				if len(l.Roles) > 0 && !slices.Contains(l.Roles, string(p.Role)) && !slices.Contains(l.Roles, "anyone") {
					t.Errorf("%s is not among %v and gets %s", p.Role, l.Roles, l.Example)
				}
			}
		}
	}
	for _, l := range all {
		if l.Method == http.MethodGet && len(pages[l.Example]) == 0 && !slices.Contains(noPage, l.Pattern) {
			t.Errorf("nobody gets %s, which is for %v", l.Example, l.Roles)
		}
	}
}

// noPage are addresses that give nobody a page by their example: an invitation opens only
// with its secret, and /staff leads on to where each role's work begins.
var noPage = []string{"/welcome/{token}", "/staff"}

func TestEverybodyOfTheStaffIsLedToAHomeThatIsTheirs(t *testing.T) {
	site, _ := lines(t, movedIn(t, sqliteURL(t), 12))
	for who, home := range map[string]string{
		"practitioner": "/cases", "manager": "/cases", "reviewer": "/quality", "evaluator": "/evaluation", "council": "/council", "administrator": "/administration",
	} {
		v := playing(t, site, who)
		if leads := v.send(t, "GET", "/staff", nil).Header.Get("Location"); leads != home {
			t.Errorf("the %s is led to %s", who, leads)
		}
		if code := v.send(t, "GET", home, nil).StatusCode; code != http.StatusOK {
			t.Errorf("the %s gets %d from %s", who, code, home)
		}
	}
}

func TestAPartnerAndASupporterHaveASiteEach(t *testing.T) {
	site, _ := lines(t, movedIn(t, sqliteURL(t), 12))
	for who, home := range map[string]string{"partner": "/partner", "supporter": "/shared"} {
		answer := (&visitor{site: site}).send(t, "POST", "/demo/sign-in", map[string][]string{"persona": {who}})
		if leads := answer.Header.Get("Location"); leads != home {
			t.Errorf("the %s is led to %s", who, leads)
		}
	}
}

func TestAnEmptyFormIsAnsweredAndNeverABreakdown(t *testing.T) {
	site, all := lines(t, movedIn(t, sqliteURL(t), 12))
	for _, p := range personas {
		v := playing(t, site, p.Name)
		for _, l := range all {
			if l.Method != http.MethodPost {
				continue
			}
			code := v.send(t, "POST", l.Example, nil).StatusCode
			if leavesTheRoom(l) {
				v = playing(t, site, p.Name)
			}
			if code != http.StatusSeeOther && code != http.StatusNoContent && (code < 400 || code >= 500) {
				t.Errorf("%s posts nothing to %s and gets %d", p.Name, l.Example, code)
			}
		}
	}
}

func TestRoutesAreListedWithoutADatabase(t *testing.T) {
	code, out := printed(t, "routes", "--json")
	var all []web.RouteLine
	if err := json.Unmarshal([]byte(out), &all); code != 0 || err != nil {
		t.Fatalf("exit %d, %v: %.200s", code, err, out)
	}
	at := slices.IndexFunc(all, func(l web.RouteLine) bool { return l.Method == "GET" && l.Pattern == "/cases/{case}" })
	if at < 0 || all[at].Example != "/cases/"+string(caseOf("person")) || !slices.Equal(all[at].Roles, []string{"practitioner", "manager"}) {
		t.Errorf("the case overview is not among them: %+v", all)
	}
	if code, out := printed(t, "routes"); code != 0 || !strings.Contains(out, "/cases/{case}/plan") {
		t.Errorf("exit %d: %.300s", code, out)
	}
}
