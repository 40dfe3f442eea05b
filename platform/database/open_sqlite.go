package database

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	sqlitedriver "modernc.org/sqlite" // without cgo
)

// oldestSQLite is the first version in which the write-ahead log cannot be reset
// under a second connection (a rare corruption in 3.7.0 to 3.51.2).
const oldestSQLite = "3.51.3"

// openSQLite opens one writing connection and a few reading ones. Readers refuse to
// write, so that no write can slip past the committer. The file holds people's
// lives: only its owner may read it.
func openSQLite(ctx context.Context, path string, through Through) (*DB, error) {
	if path == "" {
		return nil, fmt.Errorf("DATABASE_URL=sqlite: needs a path")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	file.Close()
	writes, err := sqlitePool(SQLiteWriting(path), through)
	if err != nil {
		return nil, err
	}
	writes.SetMaxOpenConns(1)
	writer, err := writes.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	if err := assertSafe(ctx, writer); err != nil {
		return nil, err
	}
	reads, err := sqlitePool(sqliteURL(path, "_txlock=deferred", "query_only(1)"), through)
	if err != nil {
		return nil, err
	}
	readers := max(4, runtime.NumCPU()*2)
	reads.SetMaxOpenConns(readers)
	reads.SetMaxIdleConns(readers)
	return &DB{
		engine: SQLite, reads: reads, prepare: &prepared{on: reads},
		change: startCommitter(SQLiteWriting(path), writer, writes.Close),
	}, nil
}

func sqlitePool(url string, through Through) (*sql.DB, error) {
	connector, err := sqlitedriver.NewConnector(url)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(through(connector)), nil
}

// SQLiteWriting is the address, with every setting, under which the driver opens the
// writing connection of a file. Whoever measures the product opens theirs by it too.
func SQLiteWriting(path string) string {
	return sqliteURL(path, "_txlock=immediate", "journal_mode(WAL)", "synchronous(FULL)")
}

func sqliteURL(path, txlock string, pragmas ...string) string {
	values := url.Values{}
	for _, p := range append([]string{"busy_timeout(5000)", "foreign_keys(1)", "cache_size(-4000)"}, pragmas...) {
		values.Add("_pragma", p)
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + txlock + "&" + values.Encode()
}

// assertSafe refuses to start on a SQLite that could lose an acknowledged record.
func assertSafe(ctx context.Context, writer *sql.Conn) error {
	var version, journal string
	var synchronous, foreign int
	for query, into := range map[string]any{
		"SELECT sqlite_version()": &version, "PRAGMA journal_mode": &journal,
		"PRAGMA synchronous": &synchronous, "PRAGMA foreign_keys": &foreign,
	} {
		if err := writer.QueryRowContext(ctx, query).Scan(into); err != nil {
			return fmt.Errorf("%s: %w", query, err)
		}
	}
	switch {
	case older(version, oldestSQLite):
		return fmt.Errorf("SQLite %s is too old to be safe; %s or later is needed", version, oldestSQLite)
	case journal != "wal":
		return fmt.Errorf("SQLite keeps its journal as %q; wal is needed (is the folder on a network disk?)", journal)
	case synchronous < 2:
		return fmt.Errorf("SQLite synchronous is %d; FULL is needed", synchronous)
	case foreign != 1:
		return fmt.Errorf("SQLite does not check foreign keys")
	}
	return nil
}

func older(version, than string) bool {
	var v, t [3]int
	fmt.Sscanf(version, "%d.%d.%d", &v[0], &v[1], &v[2])
	fmt.Sscanf(than, "%d.%d.%d", &t[0], &t[1], &t[2])
	for i := range v {
		if v[i] != t[i] {
			return v[i] < t[i]
		}
	}
	return false
}
