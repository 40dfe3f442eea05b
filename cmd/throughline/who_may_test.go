package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/web"
)

// What each heading of testdata/who_may.txt means, once more and independently of the
// policy: how a practitioner and a manager are answered by how they stand to the case.
// "in" is a page or a form's own answer; "ask" a refusal that offers to say why; "out" a
// refusal; "none" what a random id gives.
//
//	own case, own team's, opened with a reason, another team's, kept out, no such case
var standing = map[string]map[access.Role]string{
	"reading a case":        {access.Practitioner: "in in in ask out none", access.Manager: "in in in ask out none"},
	"recording with a case": {access.Practitioner: "in in in ask out none", access.Manager: "in in in ask out none"},
	"working on a case":     {access.Practitioner: "in in out out out none", access.Manager: "in in out out out none"},
	"leading a case":        {access.Practitioner: "out out out out out none", access.Manager: "in in out out out none"},
	"opening a case":        {access.Practitioner: "in in in in out none", access.Manager: "in in in in out none"},
}

var stands = []string{"own", "team", "opened", "elsewhere", "kept out", "no such case"}

// lists says who uses what concerns no single case; everybody else finds nothing there,
// and staff are told that it is not for them.
var lists = map[string][]access.Role{
	"daily lists":    {access.Practitioner, access.Manager},
	"leading a team": {access.Manager},
	"staff":          {access.Practitioner, access.Manager, access.Reviewer, access.Council, access.Evaluator, access.Administrator},
	"sharing":        {access.Supporter},
	"referrals":      {access.Partner},
	"reviewing":      {access.Reviewer},
	"evaluating":     {access.Evaluator},
	"administering":  {access.Administrator},

	"sitting on the council": {access.Council},
	"my own record":          {access.Person},
}

var staff = lists["staff"]

// wanted is the answer that the second statement gives.
func wanted(class string, l web.RouteLine, p persona, stand string) string {
	if class == "anyone" || class == "anyone signed in" {
		return "any"
	}
	if p.Name == "anonymous" {
		return "sign in"
	}
	outside := "none"
	if slices.Contains(staff, p.Role) {
		outside = "out"
	}
	if roles, is := lists[class]; is {
		switch {
		case class == "my own record" && outside == "out":
			return "outside"
		case !slices.Contains(roles, p.Role):
			return outside
		case p.Name == "person-other" && l.Method == http.MethodGet && strings.Contains(l.Pattern, "{goal}"):
			return "none" // the example's goal is another person's
		}
		return "in"
	}
	byStand, is := standing[class][p.Role]
	if is {
		return strings.Fields(byStand)[slices.Index(stands, stand)]
	}
	if outside == "out" && stand == "no such case" {
		return "none"
	}
	return outside
}

// given reads an answer in the same words.
func given(answer *http.Response, path, body string) string {
	switch code := answer.StatusCode; {
	case code >= 500:
		return "a breakdown"
	case code == http.StatusSeeOther && strings.Contains(answer.Header.Get("Location"), "next="), code == http.StatusUnauthorized:
		return "sign in"
	case code == http.StatusForbidden && strings.Contains(body, "/open\"") && !strings.HasSuffix(path, "/open"): // its language form leads there too
		return "ask"
	case code == http.StatusForbidden:
		return "out"
	case code == http.StatusNotFound:
		return "none"
	}
	return "in"
}

// movableClock is a clock that a test moves.
type movableClock struct{ at day.Instant }

func (c *movableClock) Now() day.Instant { return c.at }

// whoMay reads the second statement.
func whoMay(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("testdata/who_may.txt")
	if err != nil {
		t.Fatal(err)
	}
	said, class := map[string]string{}, ""
	for line := range strings.Lines(string(text)) {
		route, indented := strings.CutPrefix(strings.TrimRight(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#") || route == "":
		case indented:
			said[route] = class
		default:
			class = route
		}
	}
	return said
}

// matrix is a house in which the case of one person changes hands by the hour.
type matrix struct {
	*house
	clock *movableClock
	site  http.Handler
	all   []web.RouteLine
	said  map[string]string
}

func newMatrix(t *testing.T) *matrix {
	t.Helper()
	m := &matrix{clock: &movableClock{townNow}, said: whoMay(t)}
	m.house = movedInAt(t, sqliteURL(t), 24, m.clock)
	m.site, m.all = lines(t, m.house)
	for _, l := range m.all {
		if m.said[l.Method+" "+l.Pattern] == "" {
			t.Errorf("testdata/who_may.txt does not say who may %s %s", l.Method, l.Pattern)
		}
	}
	if len(m.said) != len(m.all) {
		t.Errorf("%d routes, and testdata/who_may.txt has %d", len(m.all), len(m.said))
	}
	return m
}

// keep sets a restriction on the case of the example, for somebody, between two hours.
func (m *matrix) keep(t *testing.T, kind access.RestrictionKind, who string, from, until int) {
	t.Helper()
	r := access.Restriction{
		ID: sampleID(fmt.Sprint(kind, who, from)), Person: caseOf("person"), Kind: kind, Account: accountOf(who),
		From: townDay.AtClock(from, 0), Until: townDay.AtClock(until, 0), Message: "Kept apart for a test.",
	}
	act := ledger.Act{ID: r.ID.Derive("act"), By: ledger.System, At: townDay.AtClock(7, 0)}
	err := m.stores.accounts.Restrict(t.Context(), r.Person, r.ID, act, func(access.Restriction) (access.Restriction, ledger.Event, error) { return r.Restrict(act) })
	if err != nil {
		t.Fatal(err)
	}
}

// events counts every event there is, by the ends of the chains.
func (m *matrix) events(t *testing.T) int { return m.count(t, `SELECT sum(seq) FROM ledger_head`) }

// changes counts the events that are not mere visits.
func (m *matrix) changes(t *testing.T) int {
	return m.count(t, `SELECT count(*) FROM ledger_event WHERE name NOT IN ('CaseRead', 'ListRead', 'VisitRefused')`)
}

func (m *matrix) count(t *testing.T, query string) int {
	t.Helper()
	found, err := database.All(t.Context(), m.db, database.Value[int], query)
	if err != nil {
		t.Fatal(err)
	}
	return found[0]
}

// visit asks for one address and holds every answer to what all of them promise.
func (m *matrix) visit(t *testing.T, v *visitor, method, path string) (*http.Response, string) {
	t.Helper()
	answer := v.send(t, method, path, nil)
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	policy := answer.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "unsafe") ||
		answer.Header.Get("X-Content-Type-Options") != "nosniff" || answer.Header.Get("Referrer-Policy") == "" ||
		answer.Header.Get("Cross-Origin-Opener-Policy") != "same-origin" {
		t.Errorf("%s %s, %d: %v", method, path, answer.StatusCode, answer.Header)
	}
	if answer.StatusCode == http.StatusOK && len(v.cookies) > 0 && !strings.HasPrefix(path, "/assets/") && !strings.Contains(answer.Header.Get("Cache-Control"), "no-store") {
		t.Errorf("%s %s may be kept by a browser: %q", method, path, answer.Header.Get("Cache-Control"))
	}
	return answer, string(body)
}

// Z1, W2, W4 and A4 in one walk: every route, as everybody, however they stand to the case.
func TestEveryRouteAnswersEveryRoleAsTheSecondStatementSays(t *testing.T) {
	m := newMatrix(t)
	m.keep(t, access.Exclusion, "practitioner", 8, 9) // over at the moment of the first visit
	m.keep(t, access.Exclusion, "manager", 23, 24)    // not begun
	for _, p := range personas {
		m.keep(t, access.Exclusion, p.Name, 11, 12)
		m.keep(t, access.Restricted, p.Name, 15, 16)
	}
	m.keep(t, access.Restricted, "evaluator", 13, 14) // and nobody else is listed
	rounds := []struct {
		name   string
		at     day.Instant
		stands map[string]string // of those who work with cases; the others stand nowhere
	}{
		{"an ordinary morning", townDay.AtClock(9, 0), map[string]string{"practitioner": "own", "manager": "team", "practitioner-elsewhere": "elsewhere"}},
		{"all are excluded", townDay.AtClock(11, 0), map[string]string{"practitioner": "kept out", "manager": "kept out", "practitioner-elsewhere": "kept out"}},
		{"an exclusion ends at its hour", townDay.AtClock(12, 0), map[string]string{"practitioner": "own", "manager": "team", "practitioner-elsewhere": "elsewhere"}},
		{"restricted to somebody else", townDay.AtClock(13, 0), map[string]string{"practitioner": "kept out", "manager": "kept out", "practitioner-elsewhere": "kept out"}},
		{"restricted, and listed", townDay.AtClock(15, 0), map[string]string{"practitioner": "own", "manager": "team", "practitioner-elsewhere": "elsewhere"}},
		{"opened with a reason", townDay.AtClock(16, 0), map[string]string{"practitioner": "own", "manager": "team", "practitioner-elsewhere": "opened"}},
		{"no such case", townDay.AtClock(17, 0), map[string]string{"practitioner": "no such case", "manager": "no such case", "practitioner-elsewhere": "no such case"}},
	}
	asked := slices.DeleteFunc(slices.Clone(m.all), leavesTheRoom)
	calls, random := 0, dice(t)
	drawn := map[string]int{} // by persona and route, the one round in which it is asked
	for i, round := range rounds {
		m.clock.at = round.at
		if strings.HasPrefix(round.name, "opened") {
			m.openFor(t, "practitioner-elsewhere")
		}
		before := m.changes(t)
		for _, p := range append([]persona{{Name: "anonymous"}}, personas...) {
			v := &visitor{site: m.site}
			if p.Name != "anonymous" {
				v = playing(t, m.site, p.Name)
			}
			stand := round.stands[p.Name]
			if strings.HasPrefix(round.name, "no such") {
				stand = "no such case"
			}
			for _, l := range asked {
				if ofCase := strings.Contains(l.Example, string(caseOf("person"))); i > 0 && often(0, 1) == 0 && !(ofCase && stand != "") {
					// How somebody stands makes no difference to this: of the other rounds
					// it is asked in one by day, and in all at night.
					key := p.Name + l.Method + l.Pattern
					if drawn[key] == 0 {
						drawn[key] = 1 + random.IntN(len(rounds)-1)
					}
					if drawn[key] != i {
						continue
					}
				}
				calls++
				m.ask(t, v, asking{p, stand, round.name}, l)
			}
		}
		if after := m.changes(t); after != before {
			t.Errorf("%s: %d changes were made by asking and by empty forms", round.name, after-before)
		}
	}
	if len(asked) < len(m.all)-6 {
		t.Errorf("only %d of %d routes were asked for", len(asked), len(m.all))
	}
	t.Logf("%d calls", calls)
}

// leavesTheRoom are the routes that end or begin the very session that asks.
func leavesTheRoom(l web.RouteLine) bool {
	return l.Method == http.MethodPost && (strings.HasSuffix(l.Pattern, "/sign-out") || strings.HasSuffix(l.Pattern, "sign-in"))
}

// asking is who asks, how they stand to the case, and when.
type asking struct {
	persona      persona
	stand, round string
}

// ask makes one call and holds its answer, and what is remembered of it, to what is wanted.
func (m *matrix) ask(t *testing.T, v *visitor, who asking, l web.RouteLine) {
	t.Helper()
	p, stand, round := who.persona, who.stand, who.round
	class, path := m.said[l.Method+" "+l.Pattern], l.Example
	if stand == "no such case" {
		path = strings.Replace(path, string(caseOf("person")), "0190b6e2-0000-7000-8000-00000000beef", 1)
	}
	had := m.events(t)
	answer, body := m.visit(t, v, l.Method, path)
	has := m.events(t)
	want, got := wanted(class, l, p, stand), given(answer, path, body)
	fits := want == got || want == "any" && got != "a breakdown" || want == "outside" && (got == "out" || got == "none")
	if !fits {
		t.Errorf("%s: %s who stands %q sends %s %s: %s, and %s is wanted (%d)", round, p.Name, stand, l.Method, path, got, want, answer.StatusCode)
	}
	remembered := 0
	if want != "any" && p.Name != "anonymous" && (got != "in" || l.Method == http.MethodGet && l.Audit == web.AuditRead && answer.StatusCode == http.StatusOK) {
		remembered = 1
	}
	if want != "any" && l.Method == http.MethodGet && has-had != remembered {
		t.Errorf("%s: %s sends %s %s: %d visits are remembered, and %d is wanted", round, p.Name, l.Method, path, has-had, remembered)
	}
}

func (m *matrix) openFor(t *testing.T, who string) {
	t.Helper()
	account, err := m.stores.accounts.Account(t.Context(), accountOf(who))
	if err != nil {
		t.Fatal(err)
	}
	v := access.Viewer{Account: account}
	act := ledger.Act{ID: sampleID("opening of a test"), By: v.Actor(), At: m.clock.at}
	if err := m.doors.authoriser.Open(access.Unasked(t.Context()), v, caseOf("person"), "Duty officer, they are at the desk now.", act); err != nil {
		t.Fatal(err)
	}
}

// W3. Whoever is lured to another page sends nothing from there.
func TestNoRouteTakesAPostFromAnotherSite(t *testing.T) {
	m := newMatrix(t)
	before := m.changes(t)
	for _, p := range personas {
		v := playing(t, m.site, p.Name)
		for _, l := range m.all {
			if l.Method != http.MethodPost {
				continue
			}
			for _, sign := range [][2]string{{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://elsewhere.example"}, {"Origin", "null"}} {
				r := httptest.NewRequest(http.MethodPost, l.Example, strings.NewReader(url.Values{"act": {string(sampleID(l.Example))}}.Encode()))
				r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				r.Header.Set(sign[0], sign[1])
				for _, c := range v.cookies {
					r.AddCookie(c)
				}
				answered := httptest.NewRecorder()
				m.site.ServeHTTP(answered, r)
				if answered.Code != http.StatusForbidden {
					t.Errorf("%s posts to %s with %v and gets %d", p.Name, l.Pattern, sign, answered.Code)
				}
			}
		}
	}
	if after := m.changes(t); after != before {
		t.Errorf("%d changes came from another site", after-before)
	}
}

// Z1, the rest of the methods: no address takes one that it does not say.
func TestNoAddressTakesAnotherMethod(t *testing.T) {
	m := newMatrix(t)
	takes := map[string][]string{}
	for _, l := range m.all {
		takes[l.Example] = append(takes[l.Example], l.Method)
	}
	before := m.changes(t)
	for _, who := range []string{"manager", "person"} {
		v := playing(t, m.site, who)
		for path, methods := range takes {
			for _, method := range []string{"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"} {
				if slices.Contains(methods, method) {
					continue
				}
				if answer, _ := m.visit(t, v, method, path); answer.StatusCode != http.StatusMethodNotAllowed && answer.StatusCode != http.StatusNotFound {
					t.Errorf("%s sends %s %s and gets %d", who, method, path, answer.StatusCode)
				}
			}
		}
	}
	if after := m.changes(t); after != before {
		t.Errorf("%d changes were made by other methods", after-before)
	}
}
