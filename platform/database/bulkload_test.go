package database_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"throughline/platform/database"
	"throughline/schema"
	"throughline/schema/schematest"
)

// house makes the tables of a very small house.
func house(t *testing.T, db *database.DB) {
	t.Helper()
	change(t, db, `CREATE TABLE tenant (id TEXT NOT NULL PRIMARY KEY, born BIGINT NOT NULL)`,
		`CREATE TABLE memo (tenant_id TEXT NOT NULL REFERENCES tenant (id), id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tenant_id, id))`,
		`CREATE INDEX memo_body ON memo (body)`, `INSERT INTO tenant (id, born) VALUES ('founder', 1)`)
}

func change(t *testing.T, db *database.DB, statements ...string) {
	t.Helper()
	err := db.Change(t.Context(), func(ctx context.Context) error {
		for _, s := range statements {
			if _, err := db.Exec(ctx, s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func column(t *testing.T, db *database.DB, query string) []string {
	t.Helper()
	all, err := database.All(t.Context(), db, database.Value[string], query)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// scratch prepares a file with the people named, and gives how far it was filled before.
func scratch(t *testing.T, people ...string) (path string, founded []database.Mark) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "scratch.db")
	db, err := database.OpenScratch(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	house(t, db)
	if founded, err = db.Marks(t.Context()); err != nil || len(founded) != 2 {
		t.Fatalf("%+v, %v", founded, err)
	}
	for i, who := range people {
		change(t, db, fmt.Sprintf(`INSERT INTO tenant (id, born) VALUES ('%s', %d)`, who, i), fmt.Sprintf(`INSERT INTO memo (tenant_id, id, body) VALUES ('%s', '1', 'tŷ ''%s''')`, who, who))
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path, founded
}

func TestPreparedRowsAreLoadedOnceAndWhole(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		house(t, db)
		into, err := db.BeginBulkLoad(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		first, founded := scratch(t, "ann", "bob")
		second, _ := scratch(t, "cat")
		broken, _ := scratch(t, "dai", "ann")
		for _, path := range []string{first, second} {
			if err := into.Load(t.Context(), path, founded); err != nil {
				t.Fatal(err)
			}
		}
		if err := into.Load(t.Context(), broken, founded); err == nil {
			t.Error("somebody was loaded twice")
		}
		if err := into.Load(t.Context(), filepath.Join(filepath.Dir(first), "missing.db"), founded); err == nil {
			t.Error("a file that is not there was loaded")
		}
		if err := into.Close(); err != nil {
			t.Fatal(err)
		}
		if got := column(t, db, `SELECT id FROM tenant WHERE id <> '' ORDER BY id`); !slices.Equal(got, []string{"ann", "bob", "cat", "founder"}) {
			t.Errorf("the people are %q", got)
		}
		if got := column(t, db, `SELECT body FROM memo WHERE tenant_id = 'bob'`); !slices.Equal(got, []string{"tŷ 'bob'"}) {
			t.Errorf("the note says %q", got)
		}
		change(t, db, `DROP INDEX memo_body`) // it was made again
	})
}

func TestATableWhoseRowsCannotBeToldApartMustBeEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scratch.db")
	db, err := database.OpenScratch(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	change(t, db, `CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID`)
	if _, err := db.Marks(t.Context()); err != nil {
		t.Errorf("an empty one is refused: %v", err)
	}
	change(t, db, `INSERT INTO note (id) VALUES ('1')`)
	if _, err := db.Marks(t.Context()); err == nil {
		t.Error("a full one is taken")
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestIndexesThatACutBulkLoadLeftAwayAreMadeAtTheNextOpening(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		house(t, db)
		into, err := db.BeginBulkLoad(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if away := column(t, db, `SELECT name FROM index_dropped`); !slices.Contains(away, "memo_body") {
			t.Errorf("away are %q", away)
		}
		if _, err := schema.BringUpToDate(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		if away := column(t, db, `SELECT name FROM index_dropped`); len(away) > 0 {
			t.Errorf("still away are %q", away)
		}
		if err := into.Close(); err != nil { // it was not killed after all, and finds nothing to do
			t.Error(err)
		}
		change(t, db, `DROP INDEX memo_body`) // it is there
	})
}
