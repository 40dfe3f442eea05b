package schema_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/schema"
	"throughline/schema/schematest"
)

// eachAt runs a test on both engines, on a database as it was at the number of a migration.
func eachAt(t *testing.T, number int64, statements []string, test func(t *testing.T, db *database.DB)) {
	t.Helper()
	for engine, address := range map[string]func() string{
		"on SQLite":     func() string { return "sqlite:" + filepath.Join(t.TempDir(), "town.db") },
		"on PostgreSQL": func() string { return schematest.PostgresURL(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			db, err := database.Open(t.Context(), address())
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := schema.BringUpTo(t.Context(), db, number); err != nil {
				t.Fatal(err)
			}
			if err := db.Change(t.Context(), func(ctx context.Context) error {
				for _, statement := range statements {
					if _, err := db.Exec(ctx, statement); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			test(t, db)
		})
	}
}

// threePeople are "a", "b" and "c" of one region.
var threePeople = []string{
	`INSERT INTO region (id, name) VALUES ('r', 'North')`,
	`INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
		SELECT n, 'r', n, '', '', '', '', '', '', '', 1 FROM (SELECT 'a' AS n UNION SELECT 'b' UNION SELECT 'c') names`,
}

func TestOfManyRatingsTheOneInForceKeepsItsRow(t *testing.T) {
	eachAt(t, 15, append(threePeople[:2:2],
		`INSERT INTO rating (id, person_id, number, at, reoffending, reoffending_before, reoffending_since, reoffending_held,
			harm, harm_before, harm_since, harm_held, reread_on, body)
			SELECT w.n || v.n, w.n, v.n, 0, 'low', '', '', 0, 'low', '', '', v.n % 2, '', w.n || v.n
			FROM (SELECT 'a' AS n UNION SELECT 'b') w CROSS JOIN (SELECT 9 AS n UNION SELECT 10 UNION SELECT 2) v`,
	), func(t *testing.T, db *database.DB) {
		if _, err := schema.BringUpToDate(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		found, err := database.All(t.Context(), db, func(row database.Scanner) (text string, err error) {
			var person, body string
			var held int
			if err := row.Scan(&person, &body, &held); err != nil || held != 0 {
				return "held", err
			}
			return person + " " + body, nil
		}, `SELECT person_id, body, harm_held FROM rating_in_force ORDER BY person_id`)
		if err != nil || !slices.Equal(found, []string{"a a10", "b b10"}) {
			t.Errorf("%v, %v", found, err)
		}
	})
}

// answered are two answers of "a" and one of "b", as the ledger tells of them, among other events.
var answered = append(threePeople[:2:2],
	`INSERT INTO plan_agreement (id, person_id, number, answer, words, by_id, by_role, at, plan_print)
		VALUES ('z', 'a', 1, 'agreed', '', '', '', 1, ''), ('y', 'a', 2, 'disagreed', '', '', '', 2, ''), ('x', 'b', 1, 'agreed', '', '', '', 3, '')`,
	`INSERT INTO ledger_event (chain, seq, name, thing_kind, thing_id, act, by_id, by_role, at, before_hash, body_hash, hash)
		VALUES ('person/a', 1, '', 'goal', 'z', '', '', '', 1, '', 'h', ''), ('person/a', 2, '', 'agreement', 'z', '', '', '', 1, '', 'h', ''),
			('person/a', 3, '', 'agreement', 'y', '', '', '', 2, '', 'h', ''), ('person/b', 1, '', 'agreement', 'x', '', '', '', 3, '', 'h', '')`,
	`INSERT INTO ledger_body (chain, seq, salt, print, why, state)
		VALUES ('person/a', 1, '', '', '', 'goal'), ('person/a', 2, '', '', '', 'one'), ('person/a', 3, '', '', '', 'two'), ('person/b', 1, '', '', '', 'three')`,
)

func TestAnswersOfAnOlderFileComeOverAsTheirEventsHoldThem(t *testing.T) {
	eachAt(t, 17, answered, func(t *testing.T, db *database.DB) {
		if _, err := schema.BringUpToDate(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		found, err := database.All(t.Context(), db, func(row database.Scanner) (text string, err error) {
			cells := make([]string, 6)
			err = row.Scan(&cells[0], &cells[1], &cells[2], &cells[3], &cells[4], &cells[5])
			return strings.Join(cells, " "), err
		}, `SELECT owner, number, id, kind, due, body FROM thing ORDER BY owner, number`)
		if err != nil || !slices.Equal(found, []string{"a 1 z agreement  one", "a 2 y agreement  two", "b 1 x agreement  three"}) {
			t.Errorf("%q, %v", found, err)
		}
	})
}

func TestAnswersThatCannotComeOverStayWhereTheyAre(t *testing.T) {
	eachAt(t, 17, append(answered[:len(answered):len(answered)], `DELETE FROM ledger_body WHERE state = 'two'`), func(t *testing.T, db *database.DB) {
		if _, err := schema.BringUpToDate(t.Context(), db); err == nil {
			t.Fatal("an answer was left behind")
		}
		left, err := database.One(t.Context(), db, database.Value[int], `SELECT COUNT(*) FROM plan_agreement`)
		if err != nil || left != 3 {
			t.Errorf("%d answers are left, %v", left, err)
		}
	})
}
