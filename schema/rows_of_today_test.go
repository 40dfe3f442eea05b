package schema_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"throughline/platform/database"
	"throughline/schema"
	"throughline/schema/schematest"
)

func TestOfManyRatingsTheOneInForceKeepsItsRow(t *testing.T) {
	for engine, address := range map[string]func() string{
		"on SQLite":     func() string { return "sqlite:" + filepath.Join(t.TempDir(), "town.db") },
		"on PostgreSQL": func() string { return schematest.PostgresURL(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			ctx := context.Background()
			db, err := database.Open(ctx, address())
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := schema.BringUpTo(ctx, db, 15); err != nil {
				t.Fatal(err)
			}
			if err := db.Change(ctx, func(ctx context.Context) error {
				for _, statement := range []string{
					`INSERT INTO region (id, name) VALUES ('r', 'North')`,
					`INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
						SELECT n, 'r', n, '', '', '', '', '', '', '', 1 FROM (SELECT 'a' AS n UNION SELECT 'b' UNION SELECT 'c') names`,
					`INSERT INTO rating (id, person_id, number, at, reoffending, reoffending_before, reoffending_since, reoffending_held,
						harm, harm_before, harm_since, harm_held, reread_on, body)
						SELECT w.n || v.n, w.n, v.n, 0, 'low', '', '', 0, 'low', '', '', v.n % 2, '', w.n || v.n
						FROM (SELECT 'a' AS n UNION SELECT 'b') w CROSS JOIN (SELECT 9 AS n UNION SELECT 10 UNION SELECT 2) v`,
				} {
					if _, err := db.Exec(ctx, statement); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			if _, err := schema.BringUpToDate(ctx, db); err != nil {
				t.Fatal(err)
			}
			found, err := database.All(ctx, db, func(row database.Scanner) (text string, err error) {
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
}
