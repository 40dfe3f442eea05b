package database_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"throughline/platform/database"
	"throughline/platform/problem"
	"throughline/schema/schematest"
)

func table(t *testing.T, db *database.DB) {
	t.Helper()
	if err := db.Change(context.Background(), func(ctx context.Context) error {
		_, err := db.Exec(ctx, `CREATE TABLE said (id TEXT NOT NULL PRIMARY KEY, by_whom BIGINT NOT NULL)`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func say(db *database.DB, id string, by int) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := db.Exec(ctx, `INSERT INTO said (id, by_whom) VALUES ($1, $2)`, id, by)
		return err
	}
}

func said(t *testing.T, db *database.DB) []string {
	t.Helper()
	all, err := database.All(context.Background(), db, database.Value[string], `SELECT id FROM said ORDER BY id`)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAChangeThatFailsLeavesNothingBehind(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		refused := errors.New("refused")
		err := db.Change(context.Background(), func(ctx context.Context) error {
			if err := say(db, "half", 1)(ctx); err != nil {
				return err
			}
			return refused
		})
		if !errors.Is(err, refused) {
			t.Fatalf("the change answered %v, want its own error", err)
		}
		if all := said(t, db); len(all) != 0 {
			t.Fatalf("half a change was kept: %v", all)
		}
	})
}

func TestAPanicInOneChangeHarmsNoOther(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		var all sync.WaitGroup
		for i := range 20 {
			all.Go(func() {
				err := db.Change(context.Background(), func(ctx context.Context) error {
					if i%5 == 0 {
						say(db, fmt.Sprintf("bad-%02d", i), i)(ctx)
						panic("a fault in somebody's work")
					}
					return say(db, fmt.Sprintf("good-%02d", i), i)(ctx)
				})
				if (err != nil) != (i%5 == 0) {
					t.Errorf("change %d answered %v", i, err)
				}
			})
		}
		all.Wait()
		if found := said(t, db); len(found) != 16 {
			t.Fatalf("%d changes are there, want the 16 good ones: %v", len(found), found)
		}
	})
}

func TestAChangeInsideAChangeJoinsIt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		db.Change(context.Background(), func(ctx context.Context) error {
			if err := db.Change(ctx, say(db, "inner", 1)); err != nil {
				t.Errorf("the inner change: %v", err)
			}
			return errors.New("the outer change fails")
		})
		if all := said(t, db); len(all) != 0 {
			t.Fatalf("the inner change outlived the outer: %v", all)
		}
	})
}

func TestAWriteOutsideAChangeIsRefused(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		if err := say(db, "loose", 1)(context.Background()); err == nil {
			t.Fatal("a write without a transaction went through")
		}
	})
}

func TestReadersCannotWriteOnSQLite(t *testing.T) {
	db := schematest.SQLite(t)
	table(t, db)
	if _, err := db.Pool().Exec(`INSERT INTO said (id, by_whom) VALUES ('sly', 1)`); err == nil {
		t.Fatal("a reading connection wrote")
	}
}

func TestASecondRowUnderOneKeyIsADuplicate(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		if err := db.Change(context.Background(), say(db, "once", 1)); err != nil {
			t.Fatal(err)
		}
		if err := db.Change(context.Background(), say(db, "once", 2)); !database.IsDuplicate(err) {
			t.Fatalf("the second answered %v, want a duplicate", err)
		}
	})
}

func TestARowThatIsNotThereIsMissing(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		_, err := database.One(context.Background(), db, database.Value[string], `SELECT id FROM said WHERE id = $1`, "nobody")
		if !problem.IsKind(err, problem.Missing) {
			t.Fatalf("got %v, want a Missing problem", err)
		}
	})
}

func TestAClosedDatabaseTakesNoChange(t *testing.T) {
	db := schematest.SQLite(t)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := db.Change(context.Background(), func(context.Context) error { return nil }); err == nil {
		t.Fatal("a closed database took a change")
	}
}

func TestAnAddressOfNoEngineIsRefused(t *testing.T) {
	for _, address := range []string{"", "mysql://x", "town.db", "sqlite:"} {
		if db, err := database.Open(context.Background(), address); err == nil {
			db.Close()
			t.Errorf("%q was opened", address)
		}
	}
}

func TestAChangeAfterOneThatFailedFirstIsKept(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		table(t, db)
		held, behind := make(chan struct{}), make(chan error, 2)
		var all sync.WaitGroup
		all.Go(func() {
			behind <- db.Change(context.Background(), func(ctx context.Context) error {
				<-held // the others gather behind this one
				return errors.Join(say(db, "first", 1)(ctx), errors.New("refused"))
			})
		})
		for i := range 5 {
			all.Go(func() {
				if err := db.Change(context.Background(), say(db, fmt.Sprint("good-", i), i)); err != nil {
					t.Errorf("change %d answered %v", i, err)
				}
			})
		}
		close(held)
		all.Wait()
		if err := <-behind; err == nil {
			t.Error("the first change went through")
		}
		if found := said(t, db); len(found) != 5 {
			t.Errorf("%v is there, want the five good ones", found)
		}
	})
}
