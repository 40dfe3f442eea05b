package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Still runs work on one unmoving state of the database: whatever others commit
// meanwhile, every read through the context it is given sees the moment it began. Work
// cannot write. Inside a change, work sees the change.
func (db *DB) Still(ctx context.Context, work func(context.Context) error) error {
	if txOf(ctx) != nil {
		return work(ctx)
	}
	var as *sql.TxOptions // SQLite's readers refuse to write, and a transaction of theirs stands still
	if db.engine == Postgres {
		as = &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
	}
	t, err := db.reads.BeginTx(ctx, as)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if db.engine == Postgres {
		return errors.Join(guarded(work, withTx(ctx, &pooledTx{t: t})), t.Rollback())
	}
	ready := &prepared{on: t}
	defer ready.close()
	return errors.Join(guarded(work, withTx(ctx, ready)), t.Rollback())
}
