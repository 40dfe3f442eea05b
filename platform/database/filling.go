package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// Filling moves rows that were prepared aside into a database, thousands at a time. It
// has a connection of its own; other writers wait while it moves.
type Filling struct {
	conn    *sql.Conn
	release func() error
	move    func(ctx context.Context, conn *sql.Conn, path string, after []Mark) error
}

// Fill begins a filling.
func (db *DB) Fill(ctx context.Context) (*Filling, error) {
	f := &Filling{release: func() error { return nil }, move: copyIn}
	pool := db.reads
	if c, ok := db.change.(*committer); ok {
		var err error
		// The places that random keys go to must stay at hand: they lie all over the indexes.
		if pool, err = sql.Open("sqlite", c.address+"&_pragma=cache_size(-524288)"); err != nil {
			return nil, err
		}
		f.release, f.move = pool.Close, attach
	}
	var err error
	f.conn, err = pool.Conn(ctx)
	return f, err
}

// Close ends the filling.
func (f *Filling) Close() error { return errors.Join(f.conn.Close(), f.release()) }

// TakeIn moves what a file aside holds beyond the marks, in one durable transaction. The
// file must be closed, and have the same schema.
func (f *Filling) TakeIn(ctx context.Context, path string, after []Mark) error {
	return f.move(ctx, f.conn, path, after)
}

// attach lets SQLite read the file by itself.
func attach(ctx context.Context, conn *sql.Conn, path string, after []Mark) (err error) {
	if _, err := conn.ExecContext(ctx, `ATTACH $1 AS aside`, path); err != nil {
		return fmt.Errorf("attach: %w", err)
	}
	defer func() {
		_, undone := conn.ExecContext(context.WithoutCancel(ctx), `DETACH aside`)
		err = errors.Join(err, undone)
	}()
	return inOne(ctx, conn, func(t *sql.Tx) error {
		for _, mark := range after {
			statement := `INSERT INTO main.` + quoted(mark.Table) + ` SELECT * FROM aside.` + quoted(mark.Table) + mark.since()
			if _, err := t.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("move into %s: %w", mark.Table, err)
			}
		}
		return nil
	})
}

// copyIn sends PostgreSQL the rows in its own bulk form.
func copyIn(ctx context.Context, conn *sql.Conn, path string, after []Mark) error {
	from, err := sql.Open("sqlite", sqliteURL(path, "_txlock=deferred", "query_only(1)"))
	if err != nil {
		return err
	}
	defer from.Close()
	return inOne(ctx, conn, func(*sql.Tx) error {
		return conn.Raw(func(driver any) error {
			to := driver.(*stdlib.Conn).Conn()
			for _, mark := range after {
				if err := copyTable(ctx, to, from, mark); err != nil {
					return fmt.Errorf("move into %s: %w", mark.Table, err)
				}
			}
			return nil
		})
	})
}

func copyTable(ctx context.Context, to *pgx.Conn, from *sql.DB, after Mark) error {
	rows, err := from.QueryContext(ctx, `SELECT * FROM `+quoted(after.Table)+after.since())
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	_, err = to.CopyFrom(ctx, pgx.Identifier{after.Table}, columns, &copied{Rows: rows, cells: make([]any, len(columns))})
	return err
}

// copied shows rows of one database as the source of a copy into another.
type copied struct {
	*sql.Rows
	cells []any
}

// Values gives the cells of the row at hand.
func (c *copied) Values() ([]any, error) {
	into := make([]any, len(c.cells))
	for i := range c.cells {
		c.cells[i] = nil
		into[i] = &c.cells[i]
	}
	return c.cells, c.Scan(into...)
}

func inOne(ctx context.Context, conn *sql.Conn, work func(*sql.Tx) error) error {
	t, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := work(t); err != nil {
		return errors.Join(err, t.Rollback())
	}
	return t.Commit()
}
