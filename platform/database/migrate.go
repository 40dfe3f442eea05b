package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// Migrate brings the schema up to a number, that one too, with the numbered files of the
// folder and tells how many it applied. Each file runs in a transaction of its own.
func (db *DB) Migrate(ctx context.Context, files fs.FS, number int64) (applied int, err error) {
	dialect := goose.DialectSQLite3
	if db.engine == Postgres {
		dialect = goose.DialectPostgres
	}
	pool, finish, err := db.forMigration()
	if err != nil {
		return 0, err
	}
	defer finish()
	provider, err := goose.NewProvider(dialect, pool, files)
	if err != nil {
		return 0, fmt.Errorf("read the migrations: %w", err)
	}
	results, err := provider.UpTo(ctx, number)
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", err)
	}
	return len(results), nil
}

// SchemaVersion is the number of the last migration the database has; 0 before the first.
func (db *DB) SchemaVersion(ctx context.Context) (int64, error) {
	return One(ctx, db, Value[int64], `SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version`)
}

// MakeDroppedIndexes makes the indexes that a bulk load dropped and, killed, never made again.
func (db *DB) MakeDroppedIndexes(ctx context.Context) error {
	left, err := All(ctx, db, Value[string], `SELECT name FROM index_dropped LIMIT 1`)
	if err != nil || len(left) == 0 {
		return err
	}
	pool, finish, err := db.forMigration()
	if err != nil {
		return err
	}
	defer finish()
	conn, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	return errors.Join(makeDropped(ctx, conn), conn.Close())
}

// forMigration gives goose a pool that may write. SQLite's only writing connection
// belongs to the committer, so migration borrows a second one before work begins.
func (db *DB) forMigration() (*sql.DB, func() error, error) {
	c, ok := db.change.(*committer)
	if !ok {
		return db.reads, func() error { return nil }, nil
	}
	pool, err := sql.Open("sqlite", c.address)
	if err != nil {
		return nil, nil, err
	}
	pool.SetMaxOpenConns(1)
	return pool, pool.Close, nil
}

// Transaction-free access for the snapshot of the schema and for verification.

// Pool gives the reading pool, for tools that walk whole tables.
func (db *DB) Pool() *sql.DB { return db.reads }
