package database_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/schema/schematest"
)

// A language sorts letters as its readers expect, and each engine and each machine by its
// own idea of a language: only the order of the bytes is the same everywhere.
func TestRowsAreExportedInTheOrderOfTheirBytes(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		collation := "BINARY"
		if db.Engine() == database.Postgres {
			collation = "und-x-icu" // as a cluster made elsewhere may sort
		}
		change(t, db, fmt.Sprintf(`CREATE TABLE tenant (id TEXT COLLATE "%s" NOT NULL PRIMARY KEY)`, collation))
		for _, who := range []string{"é", "a", "B", "_x", "9", "10", "a/b", "a-c"} {
			change(t, db, fmt.Sprintf(`INSERT INTO tenant (id) VALUES ('%s')`, who))
		}
		var out bytes.Buffer
		if _, err := db.Export(t.Context(), &out, nil, nil); err != nil {
			t.Fatal(err)
		}
		var order []string
		for line := range strings.Lines(out.String()) {
			var row database.Exported
			if err := json.Unmarshal([]byte(line), &row); err != nil {
				t.Fatal(err)
			}
			if row.Table == "tenant" {
				order = append(order, row.Row["id"].(string))
			}
		}
		if want := []string{"10", "9", "B", "_x", "a", "a-c", "a/b", "é"}; !slices.Equal(order, want) {
			t.Errorf("exported as %q, want %q", order, want)
		}
	})
}
