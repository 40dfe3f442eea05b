package database_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"throughline/platform/database"
	"throughline/platform/problem"
	"throughline/schema/schematest"
)

const sayIt = `INSERT INTO said (id, by_whom) VALUES ($1, $2)`

func TestWhatIsPutIsSeenByWhateverIsAskedLater(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		if err := db.Change(context.Background(), func(ctx context.Context) error {
			for _, id := range []string{"a", "b"} {
				if err := db.Put(ctx, sayIt, id, 1); err != nil {
					return err
				}
			}
			seen, err := database.All(ctx, db, database.Value[string], `SELECT id FROM said ORDER BY id`)
			if err != nil || !slices.Equal(seen, []string{"a", "b"}) {
				t.Errorf("%v, %v", seen, err)
			}
			if err := db.Put(ctx, sayIt, "c", 1); err != nil {
				return err
			}
			if n, err := db.Exec(ctx, `UPDATE said SET by_whom = 2`); n != 3 || err != nil {
				t.Errorf("%d rows, %v", n, err)
			}
			return db.Put(ctx, `DELETE FROM said WHERE id = $1 AND by_whom = 2`, "a")
		}); err != nil {
			t.Fatal(err)
		}
		if all := said(t, db); !slices.Equal(all, []string{"b", "c"}) {
			t.Errorf("kept are %v", all)
		}
	})
}

func TestAFaultOfWhatWasPutUndoesTheWholeChange(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		ctx := context.Background()
		for name, then := range map[string]func(context.Context) error{
			"nothing else": func(context.Context) error { return nil },
			"another put":  func(ctx context.Context) error { return db.Put(ctx, sayIt, "after", 1) },
			"a question": func(ctx context.Context) error {
				_, err := database.All(ctx, db, database.Value[string], `SELECT id FROM said`)
				return err
			},
			"a write at once": func(ctx context.Context) error {
				_, err := db.Exec(ctx, sayIt, "at once", 1)
				return err
			},
		} {
			err := db.Change(ctx, func(ctx context.Context) error {
				for range 2 {
					if err := db.Put(ctx, sayIt, "twice", 1); err != nil {
						return err
					}
				}
				return then(ctx)
			})
			if !database.IsDuplicate(err) {
				t.Errorf("%s: the change answers %v", name, err)
			}
			if all := said(t, db); len(all) > 0 {
				t.Errorf("%s: kept are %v", name, all)
			}
		}
		fault := errors.New("a fault")
		if err := db.Change(ctx, func(ctx context.Context) error { return errors.Join(db.Put(ctx, sayIt, "a", 1), fault) }); !errors.Is(err, fault) {
			t.Errorf("the change answers %v", err)
		}
		if err := db.Put(ctx, sayIt, "outside", 1); err == nil {
			t.Error("a write outside a change is taken")
		}
		if all := said(t, db); len(all) > 0 {
			t.Errorf("kept are %v", all)
		}
	})
}

// What is written under the id of somebody else's row meets none, and nothing is kept.
func TestAWriteThatMeetsAnotherOwnersRowUndoesTheChangeAndIsAnAlarm(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		ctx := context.Background()
		keep := func(standing, id string, by int) error {
			return db.Change(ctx, func(ctx context.Context) error {
				if err := db.Put(ctx, sayIt, "beside "+id, by); err != nil {
					return err
				}
				return db.PutOwn(ctx, sayIt+standing, id, by)
			})
		}
		if err := keep(database.OnlyNew, "a", 1); err != nil {
			t.Fatal(err)
		}
		rewriting := database.Rewriting("said", "by_whom", "id")
		for name, standing := range map[string]string{"a new thing": database.OnlyNew, "one that is there": rewriting} {
			err := db.Change(ctx, func(ctx context.Context) error {
				return errors.Join(db.Put(ctx, sayIt, name, 2), db.PutOwn(ctx, sayIt+standing, "a", 2))
			})
			if p := problem.Of(err); p.Kind != problem.Missing || !p.Alarm {
				t.Errorf("%s: the change answers %v", name, err)
			}
		}
		if err := db.Change(ctx, func(ctx context.Context) error { return db.PutOwn(ctx, sayIt+rewriting, "a", 1) }); err != nil {
			t.Errorf("its own: %v", err)
		}
		if all := said(t, db); !slices.Equal(all, []string{"a", "beside a"}) {
			t.Errorf("kept are %v", all)
		}
	})
}
