package rules

import "testing"

func TestAThingWithoutItsOwnerIsFound(t *testing.T) {
	store := func(line string) map[string]string {
		return map[string]string{"probation/plan/plandb/plandb.go": "package plandb\n\nfunc (s *Store) save() error {\n\treturn " + line + "\n}\n"}
	}
	find(t, ownerRule, []fault{{
		name:  "a thing found by its id alone",
		files: store("s.find(ctx, `SELECT words FROM goal WHERE id = $1`)"),
		says:  []string{"plandb.go:4 finds a thing by its id alone"},
	}, {
		name:  "one of its person",
		files: store("s.find(ctx, `SELECT words FROM goal WHERE id = $1 AND person_id = $2`)"),
	}, {
		name:  "an owner",
		files: store("s.find(ctx, `SELECT name FROM team WHERE id = $1`)"),
	}, {
		name:  "an upsert of its own",
		files: store("s.db.Put(ctx, `INSERT INTO goal (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET words = excluded.words`)"),
		says:  []string{"plandb.go:4 says by itself how an INSERT meets a row"},
	}, {
		name:  "a new thing that nobody counts",
		files: store("s.db.Put(ctx, `INSERT INTO goal (id) VALUES ($1)`+database.OnlyNew)"),
		says:  []string{"plandb.go:4 hands database.OnlyNew to Put"},
	}, {
		name:  "a new thing of an owner",
		files: store("s.db.PutOwn(ctx, `INSERT INTO goal (id) VALUES ($1)`+database.OnlyNew)"),
	}})
}
