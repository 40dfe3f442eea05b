package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
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
	return &DB{engine: Postgres, reads: pool, change: &pooled{pool}}, nil
}

// pooled runs each change in a transaction of its own.
type pooled struct{ pool *sql.DB }

func (p *pooled) change(ctx context.Context, work func(context.Context) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// A visitor who closes the page half way must not undo what was already said.
	steady := context.WithoutCancel(ctx)
	t, err := p.pool.BeginTx(steady, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := guarded(work, withTx(steady, pooledTx{t})); err != nil {
		return errors.Join(err, t.Rollback())
	}
	if err := t.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

func (p *pooled) close() error { return nil }

type pooledTx struct{ t *sql.Tx }

func (p pooledTx) query(ctx context.Context, query string, args []any) (*sql.Rows, error) {
	return p.t.QueryContext(ctx, query, args...)
}

func (p pooledTx) exec(ctx context.Context, query string, args []any) (sql.Result, error) {
	return p.t.ExecContext(ctx, query, args...)
}
