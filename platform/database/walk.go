package database

import (
	"context"
	"fmt"
	"strings"
)

// Table is one table of the database as it stands.
type Table struct {
	Name    string
	Columns []string // in their order
	key     []string // columns of the primary key, in its order
}

// Tables lists the tables by name, those of the migrations left aside.
func (db *DB) Tables(ctx context.Context) ([]Table, error) {
	query := `SELECT m.name, c.name, c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'goose_%' ORDER BY m.name, c.cid`
	if db.engine == Postgres {
		query = `SELECT c.table_name, c.column_name, COALESCE(array_position(i.indkey::int[], a.attnum::int) + 1, 0)
			FROM information_schema.columns c
			JOIN pg_class r ON r.relname = c.table_name AND r.relnamespace = current_schema()::regnamespace
			JOIN pg_attribute a ON a.attrelid = r.oid AND a.attname = c.column_name
			LEFT JOIN pg_index i ON i.indrelid = r.oid AND i.indisprimary
			WHERE c.table_schema = current_schema() AND r.relkind = 'r' AND c.table_name NOT LIKE 'goose_%'
			ORDER BY c.table_name COLLATE "C", c.ordinal_position`
	}
	type column struct {
		table, name string
		key         int
	}
	columns, err := All(ctx, db, func(row Scanner) (c column, err error) { return c, row.Scan(&c.table, &c.name, &c.key) }, query)
	if err != nil {
		return nil, err
	}
	var all []Table
	for _, c := range columns {
		if len(all) == 0 || all[len(all)-1].Name != c.table {
			all = append(all, Table{Name: c.table})
		}
		t := &all[len(all)-1]
		t.Columns = append(t.Columns, c.name)
		if c.key > 0 {
			t.key = append(t.key, make([]string, max(0, c.key-len(t.key)))...)
			t.key[c.key-1] = c.name
		}
	}
	return all, nil
}

// Count counts the rows of a table.
func (db *DB) Count(ctx context.Context, t Table) (int, error) {
	return One(ctx, db, Value[int], `SELECT COUNT(*) FROM `+quoted(t.Name))
}

// Walk gives every row of a table in the order of its key, the same on both engines. The
// cells belong to the walk: they change with the next row.
func (db *DB) Walk(ctx context.Context, t Table, each func(cells []any) error) error {
	collate := ""
	if db.engine == Postgres {
		collate = ` COLLATE "C"`
	}
	order := make([]string, len(t.key))
	for i, name := range t.key {
		order[i] = quoted(name)
		if collate != "" && isText(ctx, db, t.Name, name) {
			order[i] += collate
		}
	}
	columns := make([]string, len(t.Columns))
	for i, name := range t.Columns {
		columns[i] = quoted(name)
	}
	rows, err := db.Query(ctx, `SELECT `+strings.Join(columns, ", ")+` FROM `+quoted(t.Name)+` ORDER BY `+strings.Join(order, ", "))
	if err != nil {
		return fmt.Errorf("walk %s: %w", t.Name, err)
	}
	defer rows.Close()
	walked := &copied{Rows: rows, cells: make([]any, len(columns))}
	for rows.Next() {
		cells, err := walked.Values()
		if err != nil {
			return fmt.Errorf("walk %s: %w", t.Name, err)
		}
		if err := each(cells); err != nil {
			return err
		}
	}
	return rows.Err()
}

// isText reports whether a column of PostgreSQL holds text, which sorts by a collation.
func isText(ctx context.Context, db *DB, table, column string) bool {
	found, err := All(ctx, db, Value[string], `SELECT data_type FROM information_schema.columns
		WHERE table_schema = current_schema() AND table_name = $1 AND column_name = $2`, table, column)
	return err == nil && len(found) == 1 && found[0] == "text"
}
