package database_test

import (
	"context"
	"slices"
	"testing"

	"throughline/schema/schematest"
)

// PostgreSQL alone undoes a change for the sake of another; here it is told to.
func TestAChangeThatIsUndoneRunsAgainFromItsBeginningAndNotForEver(t *testing.T) {
	db := schematest.Postgres(t)
	table(t, db)
	for name, c := range map[string]struct {
		code string
		ends int // the run that succeeds; 0 for none
		runs int
		left []string
	}{
		"a deadlock":               {"40P01", 3, 3, []string{"run 3"}},
		"an order that cannot be":  {"40001", 2, 2, []string{"run 2"}},
		"a deadlock that remains":  {"40P01", 0, 10, nil},
		"what is no such accident": {"23514", 2, 1, nil},
	} {
		t.Run(name, func(t *testing.T) {
			runs := 0
			err := db.Change(t.Context(), func(ctx context.Context) error {
				runs++
				if err := db.Put(ctx, sayIt, "run "+string(rune('0'+runs)), 1); err != nil {
					return err
				}
				if runs == c.ends {
					return nil
				}
				_, err := db.Exec(ctx, `DO $$ BEGIN RAISE EXCEPTION 'undone' USING ERRCODE = '`+c.code+`'; END $$`)
				return err
			})
			if runs != c.runs || (err == nil) != (c.left != nil) {
				t.Errorf("%d runs, and the change answers %v", runs, err)
			}
			if left := said(t, db); !slices.Equal(left, c.left) {
				t.Errorf("kept are %v", left)
			}
			if err := db.Change(t.Context(), func(ctx context.Context) error { return db.Put(ctx, `DELETE FROM said`) }); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// The fault may show as late as in the journey in which writes are sent.
func TestAChangeThatIsUndoneInItsLastJourneyRunsAgain(t *testing.T) {
	db := schematest.Postgres(t)
	table(t, db)
	runs := 0
	err := db.Change(t.Context(), func(ctx context.Context) error {
		runs++
		if err := db.Put(ctx, sayIt, "once", 1); err != nil || runs == 2 {
			return err
		}
		return db.Put(ctx, `DO $$ BEGIN RAISE EXCEPTION 'undone' USING ERRCODE = '40P01'; END $$`)
	})
	if err != nil || runs != 2 || !slices.Equal(said(t, db), []string{"once"}) || db.Undone() != 1 {
		t.Errorf("%d runs, %d undone, %v", runs, db.Undone(), err)
	}
}
