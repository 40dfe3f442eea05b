package main

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/tools/bench/replay"
)

// wholeTables are the questions that read a whole table, by how they begin, each with the
// reason why its table stays small, or why all of it is wanted.
var wholeTables = map[string]string{
	"SELECT COUNT(*), COUNT(CASE WHEN EXISTS (SELECT 1 FROM harm_judgement": "figures of the town count everybody who is supervised",
	"SELECT f.harm, f.reoffending, COUNT(*) FROM allocation":                "figures of the town count everybody who is supervised",
	"SELECT CASE WHEN c.at <":                                                     "figures of the town count the contacts of everybody who is supervised, by their index",
	"SELECT t.id, t.name, COALESCE(u.name, ''), r.name FROM team":                 "an administrator sees every team, and there are a few hundred at most",
	"SELECT chain FROM ledger_head UNION SELECT DISTINCT chain FROM ledger_event": "verify walks every chain there is",
}

// TestNoQuestionReadsAWholeTable asks for every page as everybody, verifies everything, and
// lets the engine explain each statement that this took: what reads a whole table is slow
// in a large town, and what does so for each person is hopeless there.
func TestNoQuestionReadsAWholeTable(t *testing.T) {
	at := sqliteURL(t)
	movedIn(t, at, 12)
	recorder := &replay.Recorder{}
	db, err := database.OpenThrough(t.Context(), at, recorder.Through)
	if err != nil {
		t.Fatal(err)
	}
	h := joined(db, standingClock(townNow), nil)
	t.Cleanup(func() { h.close() })
	site, all := lines(t, h)
	ran := recorder.Record(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		for _, p := range personas {
			v := playing(t, site, p.Name)
			for _, l := range all {
				if l.Method == http.MethodGet {
					v.send(t, http.MethodGet, l.Example, nil)
				}
			}
			for _, path := range []string{"/find?q=hewes", "/find?q=1991-07-17", "/notes?q=work", "/cases?q=a"} {
				v.send(t, http.MethodGet, path, nil)
			}
		}
		if _, err := h.ledger.Verify(t.Context(), h.storedRows(), nil); err != nil {
			t.Error(err)
		}
		if _, err := h.watch.TurnOfDay(t.Context(), h.clock.Now()); err != nil {
			t.Error(err)
		}
	}), []replay.Request{{Method: http.MethodGet, Path: "/"}})[0].Statements
	seen, excused := map[string]bool{}, map[string]bool{}
	for _, s := range ran {
		if seen[s.Text] {
			continue
		}
		seen[s.Text] = true
		plan, err := db.Pool().QueryContext(t.Context(), `EXPLAIN QUERY PLAN `+s.Text, s.Args...)
		if err != nil {
			t.Fatalf("%s: %v", s.Text, err)
		}
		var steps []string
		for plan.Next() {
			var id, parent, unused int
			var step string
			if err := plan.Scan(&id, &parent, &unused, &step); err != nil {
				t.Fatal(err)
			}
			steps = append(steps, step)
		}
		if err := errors.Join(plan.Err(), plan.Close()); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(s.Text), " ")
		i := slices.IndexFunc(steps, func(step string) bool {
			what, scans := strings.CutPrefix(step, "SCAN ")
			ofItsOwn := strings.HasPrefix(what, "(") || strings.Contains(text, " "+what+" AS (") || strings.Contains(text, " "+what+" AS MATERIALIZED") || strings.Contains(text, ") "+what+" ")
			return scans && !ofItsOwn
		})
		if i < 0 {
			continue
		}
		known := false
		for begins := range wholeTables {
			if strings.HasPrefix(text, begins) {
				known, excused[begins] = true, true
			}
		}
		if !known {
			t.Errorf("%s\n\t%s", steps[i], text)
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d statements were looked at", len(seen))
	}
	for begins := range wholeTables {
		if !excused[begins] {
			t.Errorf("nothing begins %q and reads a whole table any more", begins)
		}
	}
}
