package database

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// OpenScratch opens a SQLite file in which rows are prepared, to be copied into another
// database by a BulkLoad. It keeps no journal and waits for no disk, because nothing in it
// has to outlive a fault: whoever meets one throws the file away.
func OpenScratch(ctx context.Context, path string) (*DB, error) {
	address := sqliteURL(path, "_txlock=immediate", "journal_mode(OFF)", "synchronous(OFF)", "cache_size(-16384)")
	writes, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, err
	}
	writes.SetMaxOpenConns(1)
	writer, err := writes.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("open a scratch database: %w", err)
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

// Mark is how far a table of a scratch database was filled at a moment.
type Mark struct {
	Table      string
	row        int64 // the last row; -1 when there was none
	unnumbered bool  // its rows have no numbers
}

// since is the condition for the rows that came after the mark.
func (m Mark) since() string {
	if m.row < 0 {
		return ""
	}
	return fmt.Sprintf(" WHERE rowid > %d", m.row)
}

// Marks tells how far every table of a scratch database is filled, in an order in which a
// row never points to one of a later table. The tables of the
// migrations are not among them. A table whose rows have no numbers must be empty.
func (db *DB) Marks(ctx context.Context) ([]Mark, error) {
	marks, err := db.Beginnings(ctx)
	if err != nil {
		return nil, err
	}
	for i := range marks {
		m := &marks[i]
		last := `MAX(rowid)`
		if m.unnumbered {
			last = `COUNT(*) - 1`
		}
		if m.row, err = One(ctx, db, Value[int64], `SELECT COALESCE(`+last+`, 0) FROM `+quoted(m.Table)); err != nil {
			return nil, err
		}
		if m.unnumbered && m.row >= 0 {
			return nil, fmt.Errorf("%s holds rows that cannot be told from later ones", m.Table)
		}
	}
	return marks, nil
}

// Beginnings marks where every table of a scratch database begins, in the order of Marks:
// after them come all its rows.
func (db *DB) Beginnings(ctx context.Context) ([]Mark, error) {
	marks, err := All(ctx, db, func(row Scanner) (Mark, error) {
		m := Mark{row: -1}
		return m, row.Scan(&m.Table, &m.unnumbered)
	}, `SELECT m.name, l.wr FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'goose_%' ORDER BY m.rowid`)
	if err != nil {
		return nil, err
	}
	type pointer struct{ from, to string }
	pointers, err := All(ctx, db, func(row Scanner) (p pointer, err error) { return p, row.Scan(&p.from, &p.to) },
		`SELECT m.name, f."table" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" <> m.name`)
	if err != nil {
		return nil, err
	}
	var ordered []Mark
	for len(marks) > 0 {
		free := slices.IndexFunc(marks, func(m Mark) bool {
			return !slices.ContainsFunc(pointers, func(p pointer) bool {
				return p.from == m.Table && slices.ContainsFunc(marks, func(later Mark) bool { return later.Table == p.to })
			})
		})
		if free < 0 {
			return nil, fmt.Errorf("%s and other tables point to each other in a ring", marks[0].Table)
		}
		ordered, marks = append(ordered, marks[free]), slices.Delete(marks, free, free+1)
	}
	return ordered, nil
}

// ChangeInAnyOrder is Change for a scratch database, in which a row may be written before
// the row it points to. When it is done every row must be there: the first table with a
// row that points to nothing is an error that names it, and nothing is kept.
func (db *DB) ChangeInAnyOrder(ctx context.Context, work func(context.Context) error) error {
	return db.Change(ctx, func(ctx context.Context) error {
		if _, err := db.Exec(ctx, `PRAGMA defer_foreign_keys = ON`); err != nil {
			return err
		}
		if err := work(ctx); err != nil {
			return err
		}
		lost, err := All(ctx, db, func(row Scanner) (from string, err error) {
			var number, to, key any
			return from, row.Scan(&from, &number, &to, &key)
		}, `PRAGMA foreign_key_check`)
		if err == nil && len(lost) > 0 {
			err = fmt.Errorf("%d rows point to rows that are not there; the first is of the table %s", len(lost), lost[0])
		}
		return err
	})
}

// Insert writes rows of one table, whose cells stand one after another, in one statement.
func (db *DB) Insert(ctx context.Context, table string, columns []string, cells []any) error {
	names := make([]string, len(columns))
	for i, name := range columns {
		names[i] = quoted(name)
	}
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ") + ")"
	rows := strings.TrimSuffix(strings.Repeat(row+", ", len(cells)/len(columns)), ", ")
	_, err := db.Exec(ctx, `INSERT INTO `+quoted(table)+` (`+strings.Join(names, ", ")+`) VALUES `+rows, cells...)
	return err
}

func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
