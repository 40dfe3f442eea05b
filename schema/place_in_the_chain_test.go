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

func TestRowsOfBeforeTakeTheirPlaceFromTheChain(t *testing.T) {
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
			if _, err := schema.BringUpTo(ctx, db, 17); err != nil {
				t.Fatal(err)
			}
			if err := db.Change(ctx, func(ctx context.Context) error {
				for _, statement := range []string{
					`INSERT INTO region (id, name) VALUES ('r', 'North')`,
					`INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
						VALUES ('a', 'r', 'a', '', '', '', '', '', '', '', 1)`,
					`INSERT INTO harm_judgement (id, person_id, level, reason, at_risk, changed, by_id, at)
						VALUES ('early', 'a', 'high', '', '', '', '', 9), ('late', 'a', 'low', '', '', '', '', 7)`,
					`INSERT INTO assessment_score (id, person_id, section, whose, value, words, at, by_id)
						VALUES ('first', 'a', 's', 'own', 1, '', 9, ''), ('second', 'a', 's', 'own', 2, '', 7, '')`,
					`INSERT INTO ledger_event (chain, seq, name, thing_kind, thing_id, act, by_id, by_role, at, before_hash, body_hash, hash) VALUES
						('person/a', 2, 'HarmJudged', 'harm', 'early', 'w', '', '', 9, '', 'b', '2'), ('person/a', 3, 'OwnScoreGiven', 'score', 'first', 'x', '', '', 9, '', 'b', '3'),
						('person/a', 5, 'HarmJudged', 'harm', 'late', 'y', '', '', 9, '', 'b', '5'), ('person/a', 6, 'OwnScoreGiven', 'score', 'second', 'z', '', '', 9, '', 'b', '6')`,
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
			found, err := database.All(ctx, db, database.Value[string], `SELECT id FROM (
				SELECT id, place FROM harm_judgement UNION ALL SELECT id, place FROM assessment_score) all_rows ORDER BY place`)
			if err != nil || !slices.Equal(found, []string{"early", "first", "late", "second"}) {
				t.Errorf("%v, %v", found, err)
			}
		})
	}
}
