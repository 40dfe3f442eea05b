package database

import (
	"context"
	"database/sql"
	"fmt"
)

// OpenAside opens a SQLite file in which rows are prepared, to be moved into another
// database by a Filling. It keeps no journal and waits for no disk, because nothing in it
// has to outlive a fault: whoever meets one throws the file away.
func OpenAside(ctx context.Context, path string) (*DB, error) {
	address := sqliteURL(path, "_txlock=immediate", "journal_mode(OFF)", "synchronous(OFF)", "cache_size(-65536)")
	writes, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, err
	}
	writes.SetMaxOpenConns(1)
	writer, err := writes.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("open a database aside: %w", err)
	}
	reads, err := sql.Open("sqlite", sqliteURL(path, "_txlock=deferred", "query_only(1)"))
	if err != nil {
		return nil, err
	}
	return &DB{
		engine: SQLite, reads: reads, prepare: &prepared{on: reads},
		change: startCommitter(address, writer, writes.Close),
	}, nil
}

// Mark is how far a table of a database aside was filled at a moment.
type Mark struct {
	Table string
	Row   int64 // the last row; 0 in an empty table
}

// Marks tells how far every table of a database aside is filled, in the order in which
// the tables were made: a row never names one of a later table. The tables of the
// migrations are not among them.
func (db *DB) Marks(ctx context.Context) ([]Mark, error) {
	tables, err := All(ctx, db, Value[string], `SELECT name FROM sqlite_master
		WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose_%' ORDER BY rowid`)
	if err != nil {
		return nil, err
	}
	marks := make([]Mark, len(tables))
	for i, table := range tables {
		marks[i].Table = table
		if marks[i].Row, err = One(ctx, db, Value[int64], `SELECT COALESCE(MAX(rowid), 0) FROM `+quoted(table)); err != nil {
			return nil, err
		}
	}
	return marks, nil
}

func quoted(name string) string { return `"` + name + `"` }
