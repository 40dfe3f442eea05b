package database_test

import (
	"slices"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/schema/schematest"
)

func TestInFindsThoseOfTheListAfterWhateverWasAskedBefore(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		for wanted, want := range map[string][]string{"": nil, "b": {"b"}, "bcx": {"b", "c"}} {
			args := []any{"d"}
			letters := make([]string, 0, len(wanted))
			for _, letter := range wanted {
				letters = append(letters, string(letter))
			}
			in := database.In(letters, &args)
			found, err := database.All(t.Context(), db, database.Value[string], `SELECT n.l FROM
				(SELECT 'a' AS l UNION SELECT 'b' UNION SELECT 'c' UNION SELECT 'd') n WHERE n.l <> $1 AND n.l IN `+in+` ORDER BY n.l`, args...)
			if err != nil || !slices.Equal(found, want) {
				t.Errorf("of %q it found %q, %v", wanted, found, err)
			}
		}
	})
}

func TestADateIsWrittenAndReadAsItIs(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		for _, d := range []day.Date{{}, day.MustParse("2026-11-22")} {
			back, err := database.One(t.Context(), db, database.Value[day.Date], `SELECT CAST($1 AS TEXT)`, d)
			if err != nil || back != d {
				t.Errorf("%s came back as %s, %v", d, back, err)
			}
		}
		for _, wrong := range []string{`'22.11.2026'`, `NULL`, `20261122`} {
			if d, err := database.One(t.Context(), db, database.Value[day.Date], `SELECT `+wrong); err == nil {
				t.Errorf("%s was taken for %s", wrong, d)
			}
		}
	})
}
