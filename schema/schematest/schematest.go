// Package schematest keeps the two-engine harness: every store's suite runs on a
// fresh SQLite and a fresh PostgreSQL, never on a mock.
package schematest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver, for making databases

	"throughline/platform/database"
	"throughline/platform/database/postgrestest"
	"throughline/schema"
)

// Each runs the suite once on each engine, on a database of its own with the whole
// schema in place.
func Each(t *testing.T, suite func(t *testing.T, db *database.DB)) {
	t.Helper()
	t.Run("on SQLite", func(t *testing.T) { suite(t, SQLite(t)) })
	t.Run("on PostgreSQL", func(t *testing.T) { suite(t, Postgres(t)) })
}

// SQLite opens a fresh SQLite database, a copy of one that was brought up to date once.
func SQLite(t *testing.T) *database.DB {
	t.Helper()
	file := filepath.Join(t.TempDir(), "town.db")
	pattern, err := migratedFile()
	if err != nil {
		t.Fatalf("migrate SQLite: %v", err)
	}
	if err := os.WriteFile(file, pattern, 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, "sqlite:"+file)
}

// migratedFile is an SQLite file with the whole schema in place.
var migratedFile = sync.OnceValues(func() (pattern []byte, err error) {
	folder, err := os.MkdirTemp("", "throughline-schema-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	file := filepath.Join(folder, "town.db")
	db, err := database.Open(context.Background(), "sqlite:"+file)
	if err != nil {
		return nil, err
	}
	_, err = schema.BringUpToDate(context.Background(), db)
	if err := errors.Join(err, db.Close()); err != nil { // closed, the file is whole by itself
		return nil, err
	}
	return os.ReadFile(file)
})

// Postgres opens a fresh PostgreSQL database on the private cluster: the one that
// TEST_POSTGRES names, or one that this test binary starts and stops itself.
func Postgres(t *testing.T) *database.DB {
	t.Helper()
	pattern, err := migrated()
	if err != nil {
		t.Fatalf("migrate PostgreSQL: %v", err)
	}
	return open(t, create(t, "TEMPLATE "+pattern))
}

// PostgresURL makes an empty PostgreSQL database and gives its address.
func PostgresURL(t *testing.T) string {
	t.Helper()
	return create(t, "")
}

func create(t *testing.T, clause string) string {
	t.Helper()
	name, address, err := createNamed(clause)
	if err != nil {
		t.Fatalf("make a database: %v", err)
	}
	t.Cleanup(func() {
		if err := onCluster("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Errorf("drop the database: %v", err)
		}
	})
	return address
}

func createNamed(clause string) (name, address string, err error) {
	root, err := cluster()
	if err != nil {
		return "", "", err
	}
	var random [8]byte
	rand.Read(random[:])
	name = "town_" + hex.EncodeToString(random[:])
	at, err := url.Parse(root)
	if err != nil {
		return "", "", err
	}
	at.Path = "/" + name
	return name, at.String(), onCluster("CREATE DATABASE " + name + " " + clause)
}

func onCluster(statement string) error {
	root, err := cluster()
	if err != nil {
		return err
	}
	pool, err := sql.Open("pgx", root)
	if err != nil {
		return err
	}
	defer pool.Close()
	_, err = pool.Exec(statement)
	return err
}

func open(t *testing.T, address string) *database.DB {
	t.Helper()
	db, err := database.Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, err := schema.BringUpToDate(context.Background(), db); err != nil {
		t.Fatal(err)
	}
	return db
}

// migrated names a database with the whole schema in place, to copy from: copying
// is much quicker than migrating anew for every test.
var migrated = sync.OnceValues(func() (string, error) {
	name, address, err := createNamed("")
	if err != nil {
		return "", err
	}
	db, err := database.Open(context.Background(), address)
	if err != nil {
		return "", err
	}
	_, err = schema.BringUpToDate(context.Background(), db)
	return name, errors.Join(err, db.Close())
})

// cluster is started once per test binary when no suite has started one before. It
// dies with the process that started it.
var cluster = sync.OnceValues(func() (string, error) {
	if given := os.Getenv("TEST_POSTGRES"); given != "" {
		return given, nil
	}
	started, err := postgrestest.Start("")
	if err != nil {
		return "", err
	}
	return started.URL(), nil
})
