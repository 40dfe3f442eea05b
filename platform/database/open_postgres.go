package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

// connections is the size of the pool towards PostgreSQL: enough for two cores to
// be busy while others wait for the disk.
const connections = 16

// openPostgres opens a pool. The server groups commits by itself; a session that
// turned synchronous_commit off is refused, because an acknowledged record could
// then be lost.
func openPostgres(ctx context.Context, url string, through Through) (*DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, errors.New("DATABASE_URL is not an address PostgreSQL understands")
	}
	pool := sql.OpenDB(through(stdlib.GetConnector(*config)))
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	var synchronous string
	if err := pool.QueryRowContext(ctx, "SHOW synchronous_commit").Scan(&synchronous); err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	if synchronous == "off" {
		return nil, errors.New("PostgreSQL has synchronous_commit off; an acknowledged record could be lost")
	}
	return &DB{engine: Postgres, reads: pool, change: &pooled{pool: pool}}, nil
}

// pooled runs each change in a transaction of its own.
type pooled struct {
	pool   *sql.DB
	undone atomic.Int64 // runs that were undone for the sake of another change
}

// mostRuns is how often a change is run before it is given up. Of changes that wait for
// one another all but one are undone, so each run lets somebody through.
const mostRuns = 10

func (p *pooled) change(ctx context.Context, work func(context.Context) error) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	// A visitor who closes the page half way must not undo what was already said.
	steady := context.WithoutCancel(ctx)
	for range mostRuns {
		if err = p.once(steady, work); !isUndone(err) {
			return err
		}
		p.undone.Add(1)
	}
	return fmt.Errorf("undone %d times: %w", mostRuns, err)
}

// isUndone reports whether PostgreSQL undid a change only because of another beside it
// (a deadlock, or an order that cannot be), so that the same may well be done again.
func isUndone(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40P01" || pg.Code == "40001")
}

// once runs work in one transaction. Nothing of it outlives a fault: the next run begins
// with a connection, a transaction and a context that know nothing of this one.
func (p *pooled) once(steady context.Context, work func(context.Context) error) error {
	conn, err := p.pool.Conn(steady)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer conn.Close() // gives it back to the pool
	t, err := conn.BeginTx(steady, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	inside := &pooledTx{t: t, conn: conn}
	err = guarded(work, withTx(steady, inside))
	if err == nil {
		err = inside.send(steady)
	}
	if err != nil {
		return errors.Join(err, t.Rollback())
	}
	if err := t.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

func (p *pooled) close() error { return nil }

// pooledTx speaks to PostgreSQL inside a transaction. Writes whose answer nobody waits for
// are gathered, and sent in one journey before anything else is asked.
type pooledTx struct {
	t     *sql.Tx
	conn  *sql.Conn // nil where nothing is written
	later []write
}

func (p *pooledTx) query(ctx context.Context, query string, args []any) (*sql.Rows, error) {
	if err := p.send(ctx); err != nil {
		return nil, err
	}
	return p.t.QueryContext(ctx, query, args...)
}

func (p *pooledTx) exec(ctx context.Context, query string, args []any) (sql.Result, error) {
	if err := p.send(ctx); err != nil {
		return nil, err
	}
	return p.t.ExecContext(ctx, query, args...)
}

func (p *pooledTx) put(_ context.Context, w write) error {
	p.later = append(p.later, w)
	return nil
}

// send sends what was gathered. A connection that is listened to is sent one by one.
func (p *pooledTx) send(ctx context.Context) error {
	all := p.later
	p.later = nil
	if len(all) == 0 {
		return nil
	}
	sent := false
	err := p.conn.Raw(func(driver any) error {
		own, is := driver.(*stdlib.Conn)
		if !is {
			return nil
		}
		sent = true
		var batch pgx.Batch
		for _, w := range all {
			batch.Queue(w.query, w.args...).Exec(func(met pgconn.CommandTag) error { return w.met(met.RowsAffected()) })
		}
		return own.Conn().SendBatch(ctx, &batch).Close()
	})
	if err != nil || sent {
		return err
	}
	for _, w := range all {
		result, err := p.t.ExecContext(ctx, w.query, w.args...)
		if err != nil {
			return err
		}
		rows, err := result.RowsAffected()
		if err := errors.Join(err, w.met(rows)); err != nil {
			return err
		}
	}
	return nil
}
