package database_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"throughline/platform/database"
	"throughline/schema/schematest"
)

func addRegion(ctx context.Context, db *database.DB, name string) error {
	return db.Change(ctx, func(ctx context.Context) error {
		_, err := db.Exec(ctx, `INSERT INTO region (id, name) VALUES ($1, $1)`, name)
		return err
	})
}

func regions(ctx context.Context, t *testing.T, db *database.DB) int {
	t.Helper()
	n, err := database.One(ctx, db, database.Value[int], `SELECT COUNT(*) FROM region`)
	if err != nil {
		t.Error(err)
	}
	return n
}

func TestWhatIsLookedAtAtOnceIsOfOneMomentOnSQLite(t *testing.T) {
	db, ctx := schematest.SQLite(t), context.Background()
	var later context.Context
	if err := db.AtOnce(ctx, func(look context.Context) error {
		later = look
		before := regions(look, t, db)
		if err := addRegion(ctx, db, "by somebody else"); err != nil {
			return err
		}
		if err := addRegion(look, db, "by the one who looks"); err != nil {
			return err
		}
		if n := regions(look, t, db); before != 0 || n != 0 {
			t.Errorf("%d regions at first, and then %d", before, n)
		}
		if n := regions(ctx, t, db); n != 2 {
			t.Errorf("everybody else sees %d regions", n)
		}
		if _, err := db.Exec(look, `DELETE FROM region`); err == nil {
			t.Error("who only looks can write")
		}
		return db.AtOnce(look, func(within context.Context) error {
			if n := regions(within, t, db); n != 0 {
				t.Errorf("a look within a look sees %d regions", n)
			}
			return nil
		})
	}); err != nil {
		t.Fatal(err)
	}
	if n := regions(later, t, db); n != 2 {
		t.Errorf("when the look is over its context shows %d regions", n)
	}
}

func TestALookThatFailsIsSaidAndHarmsNoOther(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		ctx, fault := context.Background(), errors.New("a fault")
		for range 20 { // more than there are connections
			if err := db.AtOnce(ctx, func(context.Context) error { return fault }); !errors.Is(err, fault) {
				t.Fatalf("it gives %v", err)
			}
			if err := db.AtOnce(ctx, func(look context.Context) error {
				_, err := database.All(look, db, database.Value[int], `SELECT nothing FROM region`)
				return err
			}); err == nil {
				t.Fatal("a question that cannot be asked is answered")
			}
		}
		if n := regions(ctx, t, db); n != 0 {
			t.Errorf("%d regions", n)
		}
		gone, leave := context.WithCancel(ctx)
		leave()
		if err := db.AtOnce(gone, func(look context.Context) error {
			_, err := database.All(look, db, database.Value[int], `SELECT COUNT(*) FROM region`)
			return err
		}); !errors.Is(err, context.Canceled) {
			t.Errorf("somebody who has gone gets %v", err)
		}
	})
}

// A panic must give its connection back, or the house would stand still after a few.
func TestAPanicWhileLookingGivesItsConnectionBack(t *testing.T) {
	db := schematest.SQLite(t)
	for range 20 {
		if err := db.AtOnce(context.Background(), func(context.Context) error { panic("a fault") }); err == nil {
			t.Fatal("a panic is no error")
		}
	}
}

func TestManyLookWhileManyWrite(t *testing.T) {
	db, ctx := schematest.SQLite(t), context.Background()
	var all sync.WaitGroup
	for who := range 16 {
		all.Go(func() {
			for time := range 20 {
				if err := db.AtOnce(ctx, func(look context.Context) error {
					before := regions(look, t, db)
					if err := addRegion(look, db, fmt.Sprint(who, " ", time)); err != nil {
						return err
					}
					if after := regions(look, t, db); after != before {
						t.Errorf("%d regions became %d", before, after)
					}
					return nil
				}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if n := regions(ctx, t, db); n != 320 {
		t.Errorf("%d regions", n)
	}
}

func TestWhoStillLooksIsWaitedForAtTheEndAndNobodyComesAfter(t *testing.T) {
	db, ctx := schematest.SQLite(t), context.Background()
	looking, leave, closed := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		_ = db.AtOnce(ctx, func(look context.Context) error {
			close(looking)
			<-leave
			return nil
		})
	}()
	<-looking
	go func() { closed <- db.Close() }()
	for db.AtOnce(ctx, func(context.Context) error { return nil }) == nil {
		runtime.Gosched() // until it is closing
	}
	select {
	case err := <-closed:
		t.Fatalf("closed under somebody's eyes: %v", err)
	default:
	}
	close(leave)
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if err := db.AtOnce(ctx, func(context.Context) error { return nil }); err == nil {
		t.Error("a closed database is looked at")
	}
	if err := db.Close(); err != nil {
		t.Errorf("closed again: %v", err)
	}
}
