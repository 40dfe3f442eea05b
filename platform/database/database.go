// Package database keeps the two engines behind one narrow door: SQLite for one
// machine, PostgreSQL for many. Stores write portable SQL with $1 placeholders and
// never learn which engine answers.
//
// A transaction travels in the context, so that several nouns can take part in one
// change without knowing of each other, and no transaction type leaks into a rule.
package database

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"throughline/platform/problem"
)

// Engine names a database engine, as GET /health reports it.
type Engine string

// The engines the product runs on.
const (
	SQLite   Engine = "sqlite"
	Postgres Engine = "postgres"
)

// DB is an open database. It is safe for use by many goroutines.
type DB struct {
	engine  Engine
	reads   *sql.DB
	prepare *prepared // reads; nil where the driver caches by itself
	change  changer
}

// changer runs units of work, each all or nothing and durable once acknowledged.
type changer interface {
	change(ctx context.Context, work func(context.Context) error) error
	close() error
}

// Open opens the database a URL names: sqlite:PATH or postgres://… . It asserts
// what durability rests on (see open_sqlite.go) and returns an error that names the
// setting at fault, never its password.
func Open(ctx context.Context, url string) (*DB, error) {
	return OpenThrough(ctx, url, func(c driver.Connector) driver.Connector { return c })
}

// Through puts something between the database and its driver: it is given what makes
// the driver's connections and gives what is used in its place.
type Through func(driver.Connector) driver.Connector

// OpenThrough is Open with something between, which sees every statement: the
// benchmark learns so what a page asks.
func OpenThrough(ctx context.Context, url string, through Through) (*DB, error) {
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		return openSQLite(ctx, strings.TrimPrefix(url, "sqlite:"), through)
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		return openPostgres(ctx, url, through)
	}
	return nil, errors.New("DATABASE_URL must begin with sqlite: or postgres://")
}

// Engine tells which engine answers.
func (db *DB) Engine() Engine { return db.engine }

// Close waits for the change under way and closes every connection.
func (db *DB) Close() error {
	err := db.change.close()
	if db.prepare != nil {
		db.prepare.close()
	}
	return errors.Join(err, db.reads.Close())
}

// Change runs work in one transaction: when it returns nil, everything work wrote
// is on disk; when it returns an error, nothing is. Work must read and write only
// through the context it is given. On PostgreSQL it is run again from its beginning when
// the engine undid it for the sake of another change: what it leaves outside the database
// must be the same however often it ran. Inside a change, Change joins it.
func (db *DB) Change(ctx context.Context, work func(context.Context) error) error {
	if txOf(ctx) != nil {
		return work(ctx)
	}
	return db.change.change(ctx, work)
}

// Undone tells how many runs of changes were undone and begun again, since the start.
func (db *DB) Undone() int64 {
	if p, is := db.change.(*pooled); is {
		return p.undone.Load()
	}
	return 0
}

// Alive reports whether the database answers.
func (db *DB) Alive(ctx context.Context) error { return db.reads.PingContext(ctx) }

// tx is what a unit of work speaks to.
type tx interface {
	query(ctx context.Context, query string, args []any) (*sql.Rows, error)
	exec(ctx context.Context, query string, args []any) (sql.Result, error)
	put(ctx context.Context, w write) error
}

type txKey struct{}

func txOf(ctx context.Context) tx {
	t, _ := ctx.Value(txKey{}).(tx)
	return t
}

// OneAtATime reports whether a transaction travels in the context: its statements go over
// one connection, so nobody may ask two things side by side.
func OneAtATime(ctx context.Context) bool { return txOf(ctx) != nil }

func withTx(ctx context.Context, t tx) context.Context {
	return context.WithValue(ctx, txKey{}, t)
}

// Query reads rows: inside a change it sees the change, outside the last committed state.
func (db *DB) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if t := txOf(ctx); t != nil {
		return t.query(ctx, query, args)
	}
	if db.prepare != nil {
		return db.prepare.query(ctx, query, args)
	}
	return db.reads.QueryContext(ctx, query, args...)
}

var errOutside = errors.New("a write outside a change")

// Put writes. Whatever is asked later in the same change sees it, but a fault may show as
// late as that: PostgreSQL is sent many writes in one journey. Like Exec it is refused
// outside a change.
func (db *DB) Put(ctx context.Context, query string, args ...any) error {
	return put(ctx, write{query: query, args: args})
}

// Exec writes at once and tells how many rows it wrote, or what was wrong with them. It is
// refused outside a change: every write belongs to a transaction with its ledger entry.
func (db *DB) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	t := txOf(ctx)
	if t == nil {
		return 0, errOutside
	}
	result, err := t.exec(ctx, query, args)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", firstWords(query), err)
	}
	return result.RowsAffected()
}

// Scanner is a row being read.
type Scanner interface{ Scan(into ...any) error }

// All reads every row. The rows are closed before it returns, so that the next
// statement of the same transaction finds the connection free.
func All[T any](ctx context.Context, db *DB, scan func(Scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", firstWords(query), err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", firstWords(query), err)
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// One reads one row; none is a Missing problem.
func One[T any](ctx context.Context, db *DB, scan func(Scanner) (T, error), query string, args ...any) (T, error) {
	var none T
	all, err := All(ctx, db, scan, query, args...)
	if err != nil {
		return none, err
	}
	if len(all) == 0 {
		return none, problem.NotFound().Because(fmt.Errorf("%s: no row", firstWords(query)))
	}
	return all[0], nil
}

// Value scans a row of one column.
func Value[T any](row Scanner) (T, error) {
	var v T
	err := row.Scan(&v)
	return v, err
}

// firstWords names a statement in a log without its values.
func firstWords(query string) string {
	words := strings.Fields(query)
	return strings.Join(words[:min(len(words), 6)], " ")
}
