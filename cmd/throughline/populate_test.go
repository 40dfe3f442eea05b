package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/probation/caseload"
	"throughline/sampletown"
	"throughline/schema/schematest"
)

// townDay is the day of the towns of these tests, a Friday, and townNow is when they
// are visited.
var (
	townDay = day.MustParse("2026-11-20")
	townNow = townDay.AtClock(9, 30)
)

// standingClock is a clock that stands.
type standingClock day.Instant

func (c standingClock) Now() day.Instant { return day.Instant(c) }

// movedIn opens a house with a small town in it.
func movedIn(t *testing.T, url string, people int) *house {
	t.Helper()
	return movedInAt(t, url, people, standingClock(townNow))
}

// movedInAt is movedIn by a clock of the test's own. In a file, the town is a copy of one
// that moved in once for all tests: the same people at the same day are the same bytes.
func movedInAt(t *testing.T, url string, people int, clock day.Clock) *house {
	t.Helper()
	path, isFile := strings.CutPrefix(url, "sqlite:")
	if !isFile {
		return movedInAnew(t, url, people, clock)
	}
	if err := os.WriteFile(path, townOf(t, people, clock.Now().Date()), 0o600); err != nil {
		t.Fatal(err)
	}
	return openedAt(t, url, clock)
}

// towns are the files of the towns that moved in already, by how many and when.
var towns = map[string][]byte{}

func townOf(t *testing.T, people int, today day.Date) []byte {
	t.Helper()
	key := fmt.Sprint(people, " ", today)
	if towns[key] == nil {
		path := filepath.Join(t.TempDir(), "pattern.db")
		h, err := openHouse(t.Context(), "sqlite:"+path, standingClock(today.AtClock(9, 30)), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(populate(t.Context(), h, people, seed), h.close()); err != nil { // closed, the file is whole by itself
			t.Fatal(err)
		}
		if towns[key], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return towns[key]
}

// movedInAnew lets everybody move in, for tests of just that.
func movedInAnew(t *testing.T, url string, people int, clock day.Clock) *house {
	t.Helper()
	h := openedAt(t, url, clock)
	if err := populate(t.Context(), h, people, seed); err != nil {
		t.Fatal(err)
	}
	return h
}

// openedAt opens a house that is closed when the test ends.
func openedAt(t *testing.T, url string, clock day.Clock) *house {
	t.Helper()
	h, err := openHouse(t.Context(), url, clock, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

// populate fills an empty house with a sample town as of the clock's day.
func populate(ctx context.Context, h *house, people int, seed uint64) error {
	return fill(ctx, h, people, seed, h.clock.Now().Date())
}

func sqliteURL(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "town.db") }

// engines gives a fresh, empty database of each engine.
func engines(t *testing.T) map[string]string {
	return map[string]string{"SQLite": sqliteURL(t), "PostgreSQL": schematest.PostgresURL(t)}
}

func TestASampleTownStandsUpToVerifyOnBothEngines(t *testing.T) {
	for engine, url := range engines(t) {
		t.Run(engine, func(t *testing.T) {
			h := movedInAnew(t, url, 24, standingClock(townNow)) // so many that every story told by hand is among them
			found, err := h.ledger.Verify(t.Context(), h.storedRows(), nil)
			if err != nil || found.Chains < 50 || found.Events < 900 {
				t.Errorf("%+v, %v", found, err)
			}
			if whole, err := h.whole(t.Context()); err != nil || !whole {
				t.Errorf("the town is not whole: %v", err)
			}
		})
	}
}

func TestTheSameTownComesOutByteForByte(t *testing.T) {
	anew := func(people int) *house { return movedInAnew(t, sqliteURL(t), people, standingClock(townNow)) }
	one, other := anew(9), anew(9)
	if a, b := digest(t, one), digest(t, other); a != b {
		t.Errorf("two towns: %s and %s", a, b)
	}
	if a, b := digest(t, one), digest(t, anew(8)); a == b {
		t.Error("a town of 8 is the same as a town of 9")
	}
}

// digest covers every row of every table in the order of its columns; when the schema
// was brought up to date is not the town's.
func digest(t *testing.T, h *house) string {
	t.Helper()
	tables, err := database.All(t.Context(), h.db, database.Value[string],
		`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose%' AND name NOT LIKE '%version%' ORDER BY name`)
	if err != nil || len(tables) < 15 {
		t.Fatalf("%d tables: %v", len(tables), err)
	}
	sum := sha256.New()
	for _, table := range tables {
		fmt.Fprintln(sum, table)
		digestTable(t, h, sum, table)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

func digestTable(t *testing.T, h *house, sum hash.Hash, table string) {
	t.Helper()
	columns, err := database.All(t.Context(), h.db, database.Value[string], `SELECT name FROM pragma_table_info($1) ORDER BY cid`, table)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := h.db.Query(t.Context(), `SELECT * FROM `+table+` ORDER BY `+strings.Join(columns, ", "))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		cells := make([]sql.NullString, len(columns))
		into := make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(sum, "%+v\n", cells)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

func TestListsShowWhoMaySeeWhichCaseOfTheTeam(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 12)
	ctx := context.Background()
	view := func(persona string) access.Viewer {
		v, err := h.doors.authoriser.Viewer(ctx, accountOf(persona))
		if err != nil {
			t.Fatalf("%s: %v", persona, err)
		}
		return v
	}
	count := func(persona string, whose caseload.Whose) int {
		lines, err := h.doors.caseload.Mine(ctx, view(persona), caseload.Filter{Whose: whose})
		if err != nil {
			t.Fatal(err)
		}
		return len(lines)
	}
	if own := count("practitioner", caseload.Mine); own != 3 {
		t.Errorf("the practitioner supervises %d", own)
	}
	// Of the team's six cases one is restricted to others and one excludes her.
	if team := count("practitioner", caseload.TeamWide); team != 4 {
		t.Errorf("the practitioner sees %d cases of the team", team)
	}
	if team := count("manager", caseload.TeamWide); team != 6 {
		t.Errorf("the manager sees %d cases of the team", team)
	}
	_, err := h.doors.authoriser.CaseAccess(ctx, view("practitioner-elsewhere"), caseOf("person"), access.SeeCase)
	if p := problem.Of(err); p.Code != access.CodeNeedsReason {
		t.Errorf("the practitioner elsewhere is told %v", err)
	}
	openings, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT account_id FROM opening WHERE until_at < $1`, townNow)
	if err != nil || len(openings) != 1 || openings[0] != accountOf("practitioner-elsewhere") {
		t.Errorf("opened with a reason: %v, %v", openings, err)
	}
}

func TestThePersonsCaseIsRatedAndPlanned(t *testing.T) {
	h := movedIn(t, sqliteURL(t), sampletown.Fewest)
	ctx := t.Context()
	v, err := h.doors.authoriser.Viewer(ctx, accountOf("practitioner"))
	if err != nil {
		t.Fatal(err)
	}
	ca, err := h.doors.authoriser.CaseAccess(ctx, v, caseOf("person"), access.SeeCase)
	if err != nil {
		t.Fatal(err)
	}
	record, err := h.doors.records.Now(ctx, ca)
	if err != nil {
		t.Fatal(err)
	}
	ratings, err := h.doors.ratings.Over(ctx, ca)
	if err != nil {
		t.Fatal(err)
	}
	now := record.InForce
	if !now.ARP.Given() || !now.Reoffending.Level.Rated() || !now.Harm.Level.Rated() || len(ratings) < 5 {
		t.Errorf("rated %+v", now.Reoffending)
	}
	if !now.Reoffending.CanBeConfirmed() {
		t.Error("nothing is held for the practitioner to confirm")
	}
	if len(record.Plan.Goals) != 2 || record.Plan.State() != "agreed" || record.Next() == nil {
		t.Errorf("planned %d goals, %s", len(record.Plan.Goals), record.Plan.State())
	}
	if record.Next().ID != madeOf("person", sampletown.KeyContact) {
		t.Errorf("the next contact is %s", record.Next().ID)
	}
}

func TestOnlyAnEmptyDatabaseIsFilledAndOnlyWithATown(t *testing.T) {
	full := sqliteURL(t)
	movedIn(t, full, sampletown.Fewest)
	for _, args := range [][]string{
		{"--database-url", full, "--people", "12"},
		{"--database-url", sqliteURL(t), "--people", "1"},
		{"--database-url", sqliteURL(t), "--people", "12", "--today", "yesterday"},
		{"--people", "12"},
	} {
		if code, out := printed(t, append([]string{"populate"}, args...)...); code != 2 || out != "" {
			t.Errorf("%v: exit %d, %q", args, code, out)
		}
	}
	code, out := printed(t, "populate", "--database-url", sqliteURL(t), "--people", "3", "--seed", "7", "--today", "2026-11-20")
	if code != 0 || !strings.HasPrefix(out, "a town of 3 people, seed 7, as of 2026-11-20") {
		t.Errorf("exit %d, %q", code, out)
	}
}

func TestATownThatWasInterruptedIsNotServed(t *testing.T) {
	h, err := openHouse(t.Context(), sqliteURL(t), standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	halfway, stop := context.WithCancel(t.Context())
	town, err := sampletown.New(12, seed, townDay)
	if err != nil {
		t.Fatal(err)
	}
	s := newBuilder(h, town)
	if err := h.db.Change(halfway, s.found); err != nil {
		t.Fatal(err)
	}
	stop()
	if err := (demoCommand{People: 12}).fillWhenEmpty(t.Context(), h, ""); err == nil || !strings.Contains(err.Error(), "interrupted") {
		t.Errorf("served half a town: %v", err)
	}
}
