package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// Filling moves rows that were prepared aside into a database, thousands at a time. It
// has a connection of its own; other writers wait while it moves. The indexes that only
// make reading quicker are made at the end, each in one go: rows with random keys would
// otherwise touch all of every index again and again.
type Filling struct {
	conn    *sql.Conn
	release func() error
	move    func(ctx context.Context, conn *sql.Conn, path string, after []Mark) error
}

// Fill begins a filling. It must be closed whatever happens, or the database is without
// its indexes until it is brought up to date again.
func (db *DB) Fill(ctx context.Context) (*Filling, error) {
	f := &Filling{release: func() error { return nil }, move: copyIn}
	pool, made := db.reads, indexesOfPostgres
	if c, ok := db.change.(*committer); ok {
		var err error
		// The places that random keys go to must stay at hand: they lie all over the indexes.
		if pool, err = sql.Open("sqlite", c.address+"&_pragma=cache_size(-65536)"); err != nil {
			return nil, err
		}
		f.release, f.move, made = pool.Close, attach, indexesOfSQLite
	}
	var err error
	if f.conn, err = pool.Conn(ctx); err != nil {
		return nil, errors.Join(err, f.release())
	}
	if err := f.dropIndexes(ctx, made); err != nil {
		return nil, errors.Join(err, f.conn.Close(), f.release())
	}
	return f, nil
}

// Indexes that are not unique: they refuse nothing, and the migrations made them.
const (
	indexesOfSQLite   = `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name NOT LIKE 'goose_%' ORDER BY name`
	indexesOfPostgres = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE INDEX%'
		AND tablename NOT LIKE 'goose_%' ORDER BY indexname`
)

func (f *Filling) dropIndexes(ctx context.Context, made string) error {
	rows, err := f.conn.QueryContext(ctx, made)
	if err != nil {
		return err
	}
	defer rows.Close()
	indexes := map[string]string{}
	for rows.Next() {
		var name, as string
		if err := rows.Scan(&name, &as); err != nil {
			return err
		}
		indexes[name] = as
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return inOne(ctx, f.conn, func(t *sql.Tx) error {
		for _, name := range slices.Sorted(maps.Keys(indexes)) {
			if _, err := t.ExecContext(ctx, `INSERT INTO index_dropped (name, made_as) VALUES ($1, $2)`, name, indexes[name]); err != nil {
				return err
			}
			if _, err := t.ExecContext(ctx, `DROP INDEX `+quoted(name)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Close ends the filling and makes the indexes again, even when the work was called off.
func (f *Filling) Close() error {
	return errors.Join(makeDropped(context.Background(), f.conn), f.conn.Close(), f.release())
}

// makeDropped makes the indexes that a filling dropped.
func makeDropped(ctx context.Context, conn *sql.Conn) error {
	return inOne(ctx, conn, func(t *sql.Tx) error {
		rows, err := t.QueryContext(ctx, `SELECT made_as FROM index_dropped ORDER BY name`)
		if err != nil {
			return err
		}
		defer rows.Close()
		var all []string
		for rows.Next() {
			var as string
			if err := rows.Scan(&as); err != nil {
				return err
			}
			all = append(all, as)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return err
		}
		for _, as := range append(all, `DELETE FROM index_dropped`) {
			if _, err := t.ExecContext(ctx, as); err != nil {
				return err
			}
		}
		return nil
	})
}

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
