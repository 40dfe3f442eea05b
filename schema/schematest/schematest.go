// Package schematest keeps the two-engine harness: every store's suite runs on a
// fresh SQLite and a fresh PostgreSQL, never on a mock.
package schematest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
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

// SQLite opens a fresh SQLite database.
func SQLite(t *testing.T) *database.DB {
	t.Helper()
	return open(t, "sqlite:"+filepath.Join(t.TempDir(), "town.db"))
}

// Postgres opens a fresh PostgreSQL database on the private cluster: the one that
// TEST_POSTGRES names, or one that this test binary starts and stops itself.
func Postgres(t *testing.T) *database.DB {
	t.Helper()
	return open(t, PostgresURL(t))
}

// PostgresURL makes an empty PostgreSQL database and gives its address.
func PostgresURL(t *testing.T) string {
	t.Helper()
	address, err := cluster()
	if err != nil {
		t.Fatalf("start PostgreSQL: %v", err)
	}
	var random [8]byte
	rand.Read(random[:])
	name := "town_" + hex.EncodeToString(random[:])
	root, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	if _, err := root.Exec("CREATE DATABASE " + name); err != nil {
		t.Fatalf("make a database: %v", err)
	}
	t.Cleanup(func() { root.Exec("DROP DATABASE " + name + " WITH (FORCE)") })
	at, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	at.Path = "/" + name
	return at.String()
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

// cluster is started once per test binary when no suite has started one before. It
// dies with the process that started it.
var cluster = sync.OnceValues(func() (string, error) {
	if given := os.Getenv("TEST_POSTGRES"); given != "" {
		return given, nil
	}
	folder, err := os.MkdirTemp("", "postgres")
	if err != nil {
		return "", err
	}
	started, err := postgrestest.Start(folder)
	if err != nil {
		return "", err
	}
	return started.URL(), nil
})
