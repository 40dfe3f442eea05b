package rules

import "testing"

func TestAWriteByItselfIsFound(t *testing.T) {
	const store = "package plandb\n\nfunc (s *Store) save() error {\n\t_, err := s.db.Exec(ctx, \"DELETE\")\n"
	find(t, writeRule, []fault{{
		name:  "a write whose answer nobody looks at",
		files: map[string]string{"probation/plan/plandb/plandb.go": store + "\treturn err\n}\n"},
		says:  []string{"plandb.go:4 writes by Exec"},
	}, {
		name:  "one whose fault is answered on the spot",
		files: map[string]string{"probation/plan/plandb/plandb.go": store + "\tif database.IsDuplicate(err) {\n\t\treturn taken\n\t}\n\treturn err\n}\n"},
	}, {
		name:  "a test",
		files: map[string]string{"probation/plan/plandb/plandb_test.go": store + "\treturn err\n}\n"},
	}})
}
