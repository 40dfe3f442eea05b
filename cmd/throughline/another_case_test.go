package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/tools/visiting"
)

// crossing is a town with two cases in it: mine, on which somebody may work, and another,
// of which they may not even know.
type crossing struct {
	*matrix
	mine, other    id.ID
	ids            map[string]string     // of the other case, to the column each stands in
	forms          map[string]url.Values // by the pattern they are sent to, as a page shows them
	said           map[string]bool       // by pattern and box, where an id is a word or a tick like any other
	posts, refused int
}

// everyID finds ids wherever they stand.
var everyID = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`)

// caseRows reads every row of a case, and its chain without those who only looked, as
// lines that begin with table and column.
func (m *matrix) caseRows(t *testing.T, who id.ID) []string {
	t.Helper()
	about, err := database.All(t.Context(), m.db, database.Value[string],
		`SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'person_id' AND m.name <> 'account' ORDER BY 1`)
	if err != nil || len(about) < 10 {
		t.Fatal(len(about), err)
	}
	chain := ledger.Of("person", who)
	var rows []string
	read := func(table, where string, value any) {
		rows = append(rows, m.cells(t, table, where, value)...)
	}
	for _, table := range about {
		read(table, `person_id = $1`, who)
	}
	read("person", `id = $1`, who)
	read("goal_step", `goal_id IN (SELECT g.id FROM goal g WHERE g.person_id = $1)`, who)
	const changed = `name NOT IN ('CaseRead', 'ListRead', 'VisitRefused')`
	read("ledger_event", `chain = $1 AND `+changed, chain)
	read("ledger_body", `chain = $1`, chain)
	return rows
}

func (m *matrix) cells(t *testing.T, table, where string, value any) (all []string) {
	t.Helper()
	rows, err := m.db.Query(t.Context(), `SELECT * FROM `+table+` WHERE `+where+` ORDER BY 1, 2`, value)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		cells, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for i, cell := range cells {
			all = append(all, fmt.Sprintf("%s.%s %v", table, columns[i], cell))
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// newCrossing lays the person's case, which has everything, beside another one of the same
// practitioner, and then keeps the practitioner and the manager out of the person's.
func newCrossing(t *testing.T) *crossing {
	t.Helper()
	c := &crossing{matrix: newMatrix(t), other: caseOf("person"), ids: map[string]string{}, forms: map[string]url.Values{}, said: map[string]bool{}}
	c.clock.at = townDay.AtClock(9, 0)
	c.readForms(t, sample(townDay)) // of the other case, for what mine has no form
	c.mine = id.ID(c.first(t, `SELECT a.person_id FROM allocation a WHERE a.practitioner_id = $1 AND a.until_at = 0 AND a.person_id <> $2
		AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.person_id = a.person_id AND r.until_at = 0)
		ORDER BY (SELECT count(*) FROM goal g WHERE g.person_id = a.person_id AND g.closed_at = 0) DESC, a.person_id LIMIT 1`, accountOf("practitioner"), c.other))
	c.readForms(t, c.names(t, c.mine))
	c.readForms(t, c.names(t, caseOf("person-other")))
	for pattern, boxes := range seldom {
		if c.forms[pattern] == nil {
			c.forms[pattern] = boxes
		}
	}
	c.keep(t, access.Exclusion, "practitioner", 8, 20)
	c.keep(t, access.Exclusion, "manager", 8, 20)
	shared := strings.Join(c.caseRows(t, c.mine), "\n")
	for _, cell := range c.caseRows(t, c.other) {
		column, _, _ := strings.Cut(cell, " ")
		for _, found := range everyID.FindAllString(cell, -1) {
			if c.ids[found] == "" && !strings.Contains(shared, found) {
				c.ids[found] = column
			}
		}
	}
	if kinds := c.kinds(); len(c.ids) < 60 || len(kinds) < 10 {
		t.Fatalf("the other case has only %d ids, of %v", len(c.ids), slices.Sorted(maps.Keys(kinds)))
	}
	return c
}

// first reads one cell; none is an id of nothing.
func (c *crossing) first(t *testing.T, query string, args ...any) string {
	t.Helper()
	found, err := database.All(t.Context(), c.db, database.Value[string], query, args...)
	if err != nil {
		t.Fatal(err)
	}
	return append(found, "0190b6e2-0000-7000-8000-00000000beef")[0]
}

// seldom are forms that no page of the town shows, because what they are about waits in
// none of these cases.
var seldom = map[string]url.Values{
	"/cases/{case}/rating/countersign":              {"base": {"x"}, "answer": {"agree"}, "why": {aWord}},
	"/cases/{case}/rating/end":                      {"base": {"x"}, "why": {aWord}},
	"/cases/{case}/restrictions/{restriction}/lift": {},
	"/me/plan/answer":                               {"print": {"x"}, "answer": {"agree"}, "words": {aWord}},
	"/me/plan/{goal}/steps/{step}/done":             {},
	"/me/plan/{goal}/steps/{step}/stuck":            {"words": {aWord}},
	"/team/cover/{account}/end":                     {},
}

// aWord stands in boxes in which an id would be a word like any other.
const aWord = "Said to see what comes of it"

// names are the names in addresses, as a case has them.
func (c *crossing) names(t *testing.T, who id.ID) map[string]string {
	t.Helper()
	all := sample(townDay)
	all["case"] = string(who)
	for name, query := range map[string]string{
		"sentence":    `SELECT id FROM sentence WHERE person_id = $1 ORDER BY convicted_on DESC, id DESC`,
		"requirement": `SELECT r.value ->> 'id' FROM sentence s, json_each(s.requirements) r WHERE s.person_id = $1 AND r.type = 'object' ORDER BY s.convicted_on DESC`,
		"doing":       `SELECT id FROM requirement_doing WHERE person_id = $1 ORDER BY id`,
		"contact":     `SELECT id FROM contact WHERE person_id = $1 ORDER BY outcome <> '', at`,
		"goal":        `SELECT id FROM goal WHERE person_id = $1 ORDER BY closed_at, id`,
		"restriction": `SELECT id FROM restriction WHERE person_id = $1 ORDER BY id`,
	} {
		all[name] = c.first(t, query, who)
	}
	all["step"] = c.first(t, `SELECT id FROM goal_step WHERE goal_id = $1 ORDER BY done_at, place`, all["goal"])
	return all
}

// named fills an address in.
func named(pattern string, names map[string]string) string {
	for name, value := range names {
		pattern = strings.ReplaceAll(pattern, "{"+name+"}", value)
	}
	return pattern
}

// player is who sends what a route takes.
func (c *crossing) player(l web.RouteLine) string {
	switch class := c.matrix.said[l.Method+" "+l.Pattern]; {
	case class == "my own record":
		return "person-other"
	case strings.HasPrefix(class, "leading"):
		return "manager"
	}
	return "practitioner"
}

// readForms opens every page and keeps its forms, filled in, by the route that takes them.
func (c *crossing) readForms(t *testing.T, names map[string]string) {
	t.Helper()
	takes := map[string]*regexp.Regexp{}
	for _, l := range c.all {
		if l.Method == http.MethodPost {
			takes[l.Pattern] = regexp.MustCompile("^" + regexp.MustCompile(`\\\{[a-z]+\\\}`).ReplaceAllString(regexp.QuoteMeta(l.Pattern), `[^/]+`) + "$")
		}
	}
	for _, who := range []string{"practitioner", "manager", "person-other"} {
		v := playing(t, c.site, who)
		for _, l := range c.all {
			if l.Method != http.MethodGet || c.player(l) != who || !strings.Contains(l.Pattern, "{") && !strings.HasPrefix(l.Pattern, "/me") && !strings.HasPrefix(l.Pattern, "/team") {
				continue
			}
			path := named(l.Pattern, names)
			code, body := v.page(t, path)
			_, page, _ := strings.Cut(body, "<")
			parsed, err := goquery.NewDocumentFromReader(strings.NewReader("<" + page))
			if err != nil || code != http.StatusOK {
				continue
			}
			parsed.Find("form[method=post]").Each(func(_ int, form *goquery.Selection) {
				to, _, _ := strings.Cut(form.AttrOr("action", path), "?")
				for pattern, is := range takes {
					if is.MatchString(to) {
						c.forms[pattern] = filledIn(form)
						form.Find("input:not([type]), input[type=text], textarea").Each(func(_ int, box *goquery.Selection) {
							c.said[pattern+" "+box.AttrOr("name", "")] = true
						})
					}
				}
			})
		}
	}
}

// filledIn is a form as somebody sends it: what stands in it, and something in every box
// that is empty.
func filledIn(form *goquery.Selection) url.Values {
	boxes := visiting.Boxes(form)
	form.Find("input[type=radio], option").Each(func(_ int, choice *goquery.Selection) {
		name := choice.AttrOr("name", choice.Closest("select").AttrOr("name", ""))
		if value := choice.AttrOr("value", ""); value != "" && boxes.Get(name) == "" {
			boxes.Set(name, value)
		}
	})
	for name, values := range boxes {
		if values[0] != "" || name == "another" {
			continue
		}
		switch box := form.Find(`[name="` + name + `"]`); {
		case strings.HasSuffix(name, "-day"):
			boxes.Set(name, "20")
		case strings.HasSuffix(name, "-month"):
			boxes.Set(name, "11")
		case strings.HasSuffix(name, "-year"):
			boxes.Set(name, "2026")
		case strings.HasSuffix(name, "hour") || box.AttrOr("inputmode", "") == "numeric":
			boxes.Set(name, "9")
		default:
			boxes.Set(name, aWord)
		}
	}
	return boxes
}

func (c *crossing) kinds() map[string][]string {
	all := map[string][]string{}
	for _, found := range slices.Sorted(maps.Keys(c.ids)) {
		all[c.ids[found]] = append(all[c.ids[found]], found)
	}
	return all
}

// sampled are ids of the other case to try at a place: all by night, by day those of
// their own column and of a few others in turn.
func (c *crossing) sampled(place string, turn int) (ids []string) {
	kinds := c.kinds()
	for i, kind := range slices.Sorted(maps.Keys(kinds)) {
		all := kinds[kind]
		switch {
		case often(0, 1) == 1:
			ids = append(ids, all...)
		case kind == place+".id" || kind == "goal_step.id" && (place == "act" || place == "step") || i%9 == turn%9:
			ids = append(ids, all[turn%len(all)])
		}
	}
	return ids
}

// isWords tells boxes in which an id is a word or a tick like any other.
func (c *crossing) isWords(pattern, box string) bool {
	return c.said[pattern+" "+box] || c.forms[pattern].Get(box) == aWord || box == "absence" || box == "another"
}

// A1 and Z1. No id of another case is believed, wherever it is put: in the address, in a
// box, or as the id of the act itself.
func TestNoIDOfAnotherCaseIsBelieved(t *testing.T) {
	c := newCrossing(t)
	turn, mine, own := 0, c.names(t, c.mine), c.names(t, caseOf("person-other"))
	stood := c.caseRows(t, c.other)
	players := map[string]*visitor{}
	for _, who := range []string{"practitioner", "manager", "person-other"} {
		players[who] = playing(t, c.site, who)
	}
	for _, l := range c.all {
		class := c.matrix.said[l.Method+" "+l.Pattern]
		if l.Method != http.MethodPost || !strings.Contains(l.Pattern, "{case}") && class != "my own record" && class != "leading a team" || strings.HasSuffix(l.Pattern, "/draft") {
			continue
		}
		form := c.forms[l.Pattern]
		if form == nil {
			t.Errorf("no page has a form for %s", l.Pattern)
			continue
		}
		v := players[c.player(l)]
		names := mine
		if class == "my own record" {
			names = own
		}
		form = c.fresh(form)
		form.Set("act", "")
		for _, name := range slices.Sorted(maps.Keys(names)) {
			if !strings.Contains(l.Pattern, "{"+name+"}") || name == "section" || name == "account" {
				continue
			}
			for _, other := range append(c.sampled(name, turn), string(c.other)) {
				crossed := maps.Clone(names)
				crossed[name] = other
				if code := c.try(t, v, other+" in the address", named(l.Pattern, crossed), c.fresh(form)); code != http.StatusNotFound && code != http.StatusForbidden && !(name == "step" && code == http.StatusConflict) { // its goal may be closed
					t.Errorf("%s finds %s %s: %d", l.Pattern, c.ids[other], other, code)
				}
			}
			turn++
		}
		for _, box := range slices.Sorted(maps.Keys(form)) {
			if box == "token" || c.isWords(l.Pattern, box) {
				continue
			}
			for _, other := range c.sampled(box, turn) {
				boxes := c.fresh(form)
				boxes.Set(box, other)
				if box == "sentence" {
					boxes.Set("base", "0")
				}
				// An id that was never an act's may be one now: it names what the act makes.
				may := box == "act" && !slices.Contains(stood, "ledger_event.act "+other)
				if code := c.try(t, v, other+" as "+box, named(l.Pattern, names), boxes); code < 400 && !may {
					t.Errorf("%s takes %s %s as its %s", l.Pattern, c.ids[other], other, box)
				}
			}
			turn++
		}
		if now := c.caseRows(t, c.other); !slices.Equal(now, stood) {
			t.Fatalf("%s changed the other case: %s", l.Pattern, difference(strings.Join(stood, "\n"), strings.Join(now, "\n")))
		}
	}
	if _, err := c.ledger.Verify(t.Context(), c.storedRows(), nil); err != nil {
		t.Error(err)
	}
	t.Logf("%d ids of %d kinds, %d posts, %d refused", len(c.ids), len(c.kinds()), c.posts, c.refused)
	if c.posts < 250 || c.refused < c.posts*9/10 {
		t.Error("too little was tried or refused")
	}
}

// fresh is a form as a new act.
func (c *crossing) fresh(form url.Values) url.Values {
	boxes := url.Values{}
	for name, values := range form {
		boxes[name] = slices.Clone(values)
	}
	boxes.Set("act", string(id.From(c.clock, nil).New()))
	return boxes
}

// try sends a form, and tells how it is answered. Refused it must leave all as it was.
func (c *crossing) try(t *testing.T, v *visitor, place, path string, boxes url.Values) int {
	t.Helper()
	before := c.changes(t)
	code := v.send(t, http.MethodPost, path, boxes).StatusCode
	c.posts++
	changed := c.changes(t) - before
	switch {
	case code >= 500:
		t.Errorf("%s breaks down: %d at %s", place, code, path)
	case code >= 400:
		c.refused++
		if changed != 0 {
			t.Errorf("%s is refused, and %d changes are made", place, changed)
		}
	}
	return code
}
