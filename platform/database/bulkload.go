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

// BulkLoad copies rows that were prepared in scratch databases into a database, thousands
// at a time. It has a connection of its own; other writers wait meanwhile. The indexes
// that only make reading quicker are made at the end, each in one go: rows with random
// keys would otherwise touch all of every index again and again.
type BulkLoad struct {
	conn    *sql.Conn
	release func() error
	copy    func(ctx context.Context, conn *sql.Conn, path string, after []Mark) error
}

// BeginBulkLoad begins a bulk load. It must be closed whatever happens, or the database is
// without its indexes until it is brought up to date again.
func (db *DB) BeginBulkLoad(ctx context.Context) (*BulkLoad, error) {
	b := &BulkLoad{release: func() error { return nil }, copy: copyIntoPostgres}
	pool, made := db.reads, indexesOfPostgres
	if c, ok := db.change.(*committer); ok {
		var err error
		// The places that random keys go to must stay at hand: they lie all over the indexes.
		if pool, err = sql.Open("sqlite", c.address+"&_pragma=cache_size(-65536)"); err != nil {
			return nil, err
		}
		b.release, b.copy, made = pool.Close, copyIntoSQLite, indexesOfSQLite
	}
	var err error
	if b.conn, err = pool.Conn(ctx); err != nil {
		return nil, errors.Join(err, b.release())
	}
	if err := b.dropIndexes(ctx, made); err != nil {
		return nil, errors.Join(err, b.conn.Close(), b.release())
	}
	return b, nil
}

// Indexes that are not unique: they refuse nothing, and the migrations made them.
const (
	indexesOfSQLite   = `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name NOT LIKE 'goose_%' ORDER BY name`
	indexesOfPostgres = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE INDEX%'
		AND tablename NOT LIKE 'goose_%' ORDER BY indexname`
)

func (b *BulkLoad) dropIndexes(ctx context.Context, made string) error {
	rows, err := b.conn.QueryContext(ctx, made)
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
	return inOne(ctx, b.conn, func(t *sql.Tx) error {
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

// Close ends the bulk load and makes the indexes again, even when the work was called off.
func (b *BulkLoad) Close() error {
	return errors.Join(makeDropped(context.Background(), b.conn), b.conn.Close(), b.release())
}

// makeDropped makes the indexes that a bulk load dropped.
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

// Load copies what a scratch database holds beyond the marks, in one durable transaction.
// Its file must be closed, and have the same schema.
func (b *BulkLoad) Load(ctx context.Context, path string, after []Mark) error {
	return b.copy(ctx, b.conn, path, after)
}

// copyIntoSQLite lets SQLite read the file by itself.
func copyIntoSQLite(ctx context.Context, conn *sql.Conn, path string, after []Mark) (err error) {
	if _, err := conn.ExecContext(ctx, `ATTACH $1 AS scratch`, path); err != nil {
		return fmt.Errorf("attach: %w", err)
	}
	defer func() {
		_, undone := conn.ExecContext(context.WithoutCancel(ctx), `DETACH scratch`)
		err = errors.Join(err, undone)
	}()
	return inOne(ctx, conn, func(t *sql.Tx) error {
		for _, mark := range after {
			statement := `INSERT INTO main.` + quoted(mark.Table) + ` SELECT * FROM scratch.` + quoted(mark.Table) + mark.since()
			if _, err := t.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("copy into %s: %w", mark.Table, err)
			}
		}
		return nil
	})
}

// copyIntoPostgres sends PostgreSQL the rows in its own bulk form.
func copyIntoPostgres(ctx context.Context, conn *sql.Conn, path string, after []Mark) error {
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
					return fmt.Errorf("copy into %s: %w", mark.Table, err)
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

// Values gives the cells of the present row.
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
