package schema_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/schema/schematest"
)

// TestTheSnapshotsShowTheSchemaAsItIs holds the schema of each engine against the
// file that shows it, so that a change of the schema is seen in its own diff. Run it
// with SNAPSHOT=write to write the files anew.
func TestTheSnapshotsShowTheSchemaAsItIs(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		found := snapshot(t, db)
		path := "snapshot_" + string(db.Engine()) + ".txt"
		if os.Getenv("SNAPSHOT") == "write" {
			if err := os.WriteFile(path, []byte(found), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(kept) != found {
			t.Errorf("%s no longer shows the schema: look at the change, then run SNAPSHOT=write go test ./schema", path)
		}
	})
}

// snapshot lists every table with its columns, and every index, in one order.
func snapshot(t *testing.T, db *database.DB) string {
	t.Helper()
	columns := `SELECT m.name, c.name, c.type, CASE WHEN c."notnull" = 1 THEN ' not null' ELSE '' END
		FROM sqlite_schema m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'goose_%' ORDER BY m.name, c.cid`
	indexes := `SELECT tbl_name, name, COALESCE(sql, ''), '' FROM sqlite_schema
		WHERE type = 'index' AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, name`
	if db.Engine() == database.Postgres {
		columns = `SELECT table_name, column_name, data_type, CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END
			FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'goose_%' ORDER BY table_name, ordinal_position`
		indexes = `SELECT tablename, indexname, indexdef, '' FROM pg_indexes
			WHERE schemaname = 'public' AND tablename NOT LIKE 'goose_%' ORDER BY tablename COLLATE "C", indexname COLLATE "C"`
	}
	var text strings.Builder
	for _, query := range []string{columns, indexes} {
		lines, err := database.All(context.Background(), db, func(row database.Scanner) (string, error) {
			var table, name, what, more string
			err := row.Scan(&table, &name, &what, &more)
			return fmt.Sprintf("%s.%s: %s%s", table, name, strings.Join(strings.Fields(what), " "), more), err
		}, query)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			fmt.Fprintln(&text, line)
		}
	}
	return text.String()
}
