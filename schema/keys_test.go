package schema_test

import (
	"slices"
	"testing"

	"throughline/platform/database"
	"throughline/schema/schematest"
)

// seldomFollowed are the keys that no index leads by: the row they lead to stays for good
// once it is made, so that nobody ever has to look for those that point to it.
var seldomFollowed = []string{
	"ledger_body.seq", // found by chain and seq together
	"person.region_id",
	"requirement_doing.sentence_id",
	"restriction.account_id",
	"team.region_id",
	"team.unit_id",
	"unit.region_id",
}

// TestWhatGoesIsLookedForByAnIndex keeps the removal of one row from reading a whole
// other table: the engine looks there for rows that would be left pointing to nothing.
func TestWhatGoesIsLookedForByAnIndex(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		if db.Engine() != database.SQLite {
			t.Skip("the keys and the indexes that lead by them are the same on either engine")
		}
		found, err := database.All(t.Context(), db, database.Value[string], `SELECT m.name || '.' || k."from"
			FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) k
			WHERE m.type = 'table' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.name) i
				JOIN pragma_index_info(i.name) c ON c.seqno = 0 AND c.name = k."from" WHERE i.partial = 0)
			ORDER BY 1`)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(found, seldomFollowed) {
			t.Errorf("no index leads by these keys:\n%q\nwant only:\n%q", found, seldomFollowed)
		}
	})
}
