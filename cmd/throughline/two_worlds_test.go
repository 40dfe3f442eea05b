package main

import (
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// somebody is a person whom one world has and the other never had.
type somebody struct {
	id                        id.ID
	crn, given, family, born  string
	team, practitioner, words string // words are the beginning of a note about them
}

// chosen are people who are nobody's persona: one of the practitioner's own, one of a
// colleague's, and one of another team, with as much written about them as there is.
func chosen(t *testing.T, h *house) []somebody {
	t.Helper()
	all, err := database.All(t.Context(), h.db, func(row database.Scanner) (s somebody, err error) {
		return s, row.Scan(&s.id, &s.crn, &s.given, &s.family, &s.born, &s.team, &s.practitioner, &s.words)
	}, `SELECT p.id, p.crn, p.given_name, p.family_name, p.born, a.team_id, COALESCE(a.practitioner_id, ''),
			COALESCE((SELECT c.note FROM contact c WHERE c.person_id = p.id AND length(c.note) > 20 ORDER BY c.id LIMIT 1), '')
		FROM person p JOIN allocation a ON a.person_id = p.id AND a.until_at = 0
		WHERE p.id NOT IN ($1, $2) AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.person_id = p.id)
		ORDER BY (SELECT count(*) FROM contact c WHERE c.person_id = p.id) DESC, p.id`, caseOf("person"), caseOf("person-other"))
	if err != nil {
		t.Fatal(err)
	}
	account, err := h.stores.accounts.Account(t.Context(), accountOf("practitioner"))
	if err != nil {
		t.Fatal(err)
	}
	var found []somebody
	for _, fits := range []func(somebody) bool{
		func(s somebody) bool { return s.practitioner == string(account.ID) },
		func(s somebody) bool { return s.practitioner != string(account.ID) && s.team == string(account.Team) },
		func(s somebody) bool { return s.team != string(account.Team) },
	} {
		i := slices.IndexFunc(all, func(s somebody) bool { return fits(s) && s.words != "" })
		if i < 0 {
			t.Fatal("the town has nobody of that kind with a note")
		}
		found = append(found, all[i])
	}
	return found
}

// hide restricts a case to somebody who looks at no cases, so that it is kept from all.
func (h *house) hide(t *testing.T, person id.ID) {
	t.Helper()
	at := townDay.AtClock(7, 0)
	r := access.Restriction{ID: person.Derive("hidden"), Person: person, Kind: access.Restricted, Account: accountOf("evaluator"), From: at, Message: "Kept apart for a test."}
	act := ledger.Act{ID: r.ID.Derive("act"), By: ledger.System, At: at}
	err := h.stores.accounts.Restrict(t.Context(), person, r.ID, act, func(access.Restriction) (access.Restriction, ledger.Event, error) { return r.Restrict(act) })
	if err != nil {
		t.Fatal(err)
	}
}

// neverWere takes people out of a database as if nobody had ever heard of them: their
// rows, what hangs on those, and what the ledger remembers.
func neverWere(t *testing.T, path string, people []somebody) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(statement string, args ...any) int64 {
		done, err := db.Exec(statement, args...)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		rows, err := done.RowsAffected()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	list := func(query string) (all []string) {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var one string
			if err := rows.Scan(&one); err != nil {
				t.Fatal(err)
			}
			all = append(all, one)
		}
		return all
	}
	about := list(`SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'person_id'`)
	gone := int64(0)
	for _, who := range people {
		for _, table := range about {
			gone += do(`DELETE FROM "`+table+`" WHERE person_id = $1`, who.id)
		}
		gone += do(`DELETE FROM thing WHERE owner = $1`, who.id)
		gone += do(`DELETE FROM person WHERE id = $1`, who.id)
		for _, table := range []string{"ledger_body", "ledger_event", "ledger_head"} {
			gone += do(`DELETE FROM `+table+` WHERE chain = $1`, ledger.Of("person", who.id))
		}
		gone += do(`DELETE FROM ledger_body WHERE (chain, seq) IN (SELECT chain, seq FROM ledger_event WHERE thing_id = $1)`, who.id)
		gone += do(`DELETE FROM ledger_event WHERE thing_id = $1`, who.id)
	}
	for dangling := true; dangling; {
		dangling = false
		for _, table := range list(`SELECT DISTINCT "table" FROM pragma_foreign_key_check`) {
			gone += do(`DELETE FROM "`+table+`" WHERE rowid IN (SELECT rowid FROM pragma_foreign_key_check WHERE "table" = $1)`, table)
			dangling = true
		}
	}
	if gone < 100 {
		t.Fatalf("only %d rows knew them", gone)
	}
}

// made anew at every visit: nothing in them can tell one world from another.
// Each begins with letters of its own, which is what makes a pattern quick to look for.
var passing = []*regexp.Regexp{
	regexp.MustCompile(`nonce="[^"]*"`), regexp.MustCompile(`name="(token|act|csrf)" value="[^"]*"`), regexp.MustCompile(`: [0-9A-F]{8}<`),
}

func withoutPassing(body string) string {
	for _, p := range passing {
		body = p.ReplaceAllString(body, "*")
	}
	return body
}

// madeNow is an id that a page makes for what somebody may write on it: of this very
// moment, and random from there on.
var madeNow = regexp.MustCompile(string(id.From(standingClock(townNow), nil).New()[:13]) + `-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)

var addresses = regexp.MustCompile(`="(/[^"#]*)"`)

// links finds where a page leads.
func links(body string) (all []string) {
	for _, at := range addresses.FindAllStringSubmatchIndex(body, -1) {
		if before := body[:at[0]]; strings.HasSuffix(before, "href") || strings.HasSuffix(before, "src") {
			all = append(all, strings.ReplaceAll(body[at[2]:at[3]], "&amp;", "&"))
		}
	}
	return all
}

func (v *visitor) page(t *testing.T, path string) (int, string) {
	t.Helper()
	answer := v.send(t, http.MethodGet, path, nil)
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	var headers strings.Builder
	for _, name := range []string{"Location", "Content-Type", "Content-Length", "Content-Disposition", "Cache-Control"} {
		fmt.Fprintln(&headers, name, answer.Header.Get(name))
	}
	return answer.StatusCode, headers.String() + string(body)
}

// Z4. To somebody who may not know of a person, the house with them reads as the house
// that never heard of them: every page, list, count and search, byte for byte.
func TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow(t *testing.T) {
	folder := t.TempDir()
	with, without := filepath.Join(folder, "with.db"), filepath.Join(folder, "without.db")
	h, err := openHouse(t.Context(), "sqlite:"+with, standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := populate(t.Context(), h, 60, seed); err != nil {
		t.Fatal(err)
	}
	hidden := chosen(t, h)
	for _, who := range hidden {
		h.hide(t, who.id)
	}
	if err := h.close(); err != nil { // the file is then whole by itself
		t.Fatal(err)
	}
	town, err := os.ReadFile(with)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(without, town, 0o600); err != nil {
		t.Fatal(err)
	}
	neverWere(t, without, hidden)
	worlds := [2]http.Handler{}
	for i, path := range []string{with, without} {
		h, err := openHouse(t.Context(), "sqlite:"+path, standingClock(townNow), nil)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { h.close() })
		worlds[i], _ = lines(t, h)
	}
	pages := 0
	for _, p := range personas {
		pages += sameForBoth(t, worlds, p, hidden)
	}
	t.Logf("%d pages are the same", pages)
	if pages < 300 {
		t.Errorf("only %d pages were compared", pages)
	}
}

// begun are where everybody's walk begins, beside their own front page: searches for all
// that is known of the hidden.
func begun(hidden []somebody) []string {
	paths := []string{"/", "/cases", "/team", "/find", "/notes", "/staff", "/partner", "/shared", "/quality", "/evaluation", "/council", "/administration", "/me", "/cases?sort=name", "/cases?page=2"}
	for _, who := range hidden {
		born, err := day.Parse(who.born)
		if err != nil {
			panic(err)
		}
		for _, q := range []string{
			who.given, who.family, who.family[:2], who.given + " " + who.family, who.crn, who.crn[:4], who.born,
			fmt.Sprintf("%d/%d/%d", born.Day(), born.Month(), born.Year()), strings.ReplaceAll(who.family, "e", "a"),
		} {
			paths = append(paths, "/find?q="+url.QueryEscape(q), "/cases?q="+url.QueryEscape(q))
		}
		for _, word := range strings.Fields(who.words)[:3] {
			paths = append(paths, "/notes?q="+url.QueryEscape(word))
		}
		paths = append(paths, "/notes?q="+url.QueryEscape(who.words))
	}
	return paths
}

// sameForBoth walks both worlds as one persona, along every link of either.
func sameForBoth(t *testing.T, worlds [2]http.Handler, as persona, hidden []somebody) int {
	t.Helper()
	visitors := [2]*visitor{playing(t, worlds[0], as.Name), playing(t, worlds[1], as.Name)}
	queue := begun(hidden)
	if !as.Role.Staff() {
		for _, who := range hidden { // staff are told that they may not
			queue = append(queue, "/cases/"+string(who.id), "/cases/"+string(who.id)+"/contacts")
		}
	}
	seen := map[string]bool{}
	for _, path := range queue {
		seen[path] = true
	}
	visited := 0
	for len(queue) > 0 && visited < often(250, 2000) {
		path := queue[0]
		queue = queue[1:]
		visited++
		var codes [2]int
		var bodies [2]string
		for i, v := range visitors {
			codes[i], bodies[i] = v.page(t, path)
			for _, to := range links(bodies[i]) {
				if !seen[to] && !strings.HasPrefix(to, "/assets/") && !strings.Contains(to, "sign-out") {
					seen[to] = true
					queue = append(queue, to)
				}
			}
		}
		for i := range bodies {
			bodies[i] = madeNow.ReplaceAllString(withoutPassing(bodies[i]), "*")
		}
		a, b := bodies[0], bodies[1]
		if codes[0] != codes[1] || a != b {
			t.Errorf("%s at %s: %d with them and %d without:\n%s", as.Name, path, codes[0], codes[1], difference(a, b))
		}
	}
	return visited
}

// difference shows where two texts part.
func difference(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	around := func(s string) string { return s[max(0, at-80):min(len(s), at+160)] }
	return "with    …" + around(a) + "…\nwithout …" + around(b) + "…"
}
