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
	address := sqliteURL(path, "_txlock=immediate", "journal_mode(OFF)", "synchronous(OFF)", "cache_size(-16384)")
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
	row   int64 // the last row; -1 for a table that numbers none and was empty
}

// since is the condition for the rows that came after the mark.
func (m Mark) since() string {
	if m.row < 0 {
		return ""
	}
	return fmt.Sprintf(" WHERE rowid > %d", m.row)
}

// Marks tells how far every table of a database aside is filled, in the order in which
// the tables were made: a row never names one of a later table. The tables of the
// migrations are not among them. A table whose rows have no numbers must be empty.
func (db *DB) Marks(ctx context.Context) ([]Mark, error) {
	type table struct {
		name       string
		unnumbered bool
	}
	tables, err := All(ctx, db, func(row Scanner) (t table, err error) { return t, row.Scan(&t.name, &t.unnumbered) },
		`SELECT m.name, l.wr FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'goose_%' ORDER BY m.rowid`)
	if err != nil {
		return nil, err
	}
	marks := make([]Mark, len(tables))
	for i, t := range tables {
		last := `MAX(rowid)`
		if t.unnumbered {
			last = `COUNT(*) - 1`
		}
		row, err := One(ctx, db, Value[int64], `SELECT COALESCE(`+last+`, 0) FROM `+quoted(t.name))
		if err != nil {
			return nil, err
		}
		if t.unnumbered && row >= 0 {
			return nil, fmt.Errorf("%s holds rows that cannot be told from later ones", t.name)
		}
		marks[i] = Mark{t.name, row}
	}
	return marks, nil
}

func quoted(name string) string { return `"` + name + `"` }
