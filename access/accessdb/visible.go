package accessdb

import (
	"fmt"
	"slices"
	"strings"

	"throughline/access"
)

// Args gathers the arguments of a statement whose text is put together from parts.
type Args struct{ Values []any }

// Add takes an argument and gives its placeholder.
func (a *Args) Add(value any) string {
	a.Values = append(a.Values, value)
	return fmt.Sprintf("$%d", len(a.Values))
}

// Visible writes a scope as a condition on a column that holds a person's id. A
// list, search or count that does not carry it shows what the policy hides. It takes
// no argument that its text does not use: PostgreSQL refuses those.
func Visible(scope access.Scope, person string, args *Args) string {
	if len(scope.Relations) == 0 {
		return "1 = 0"
	}
	if scope.Viewer.Role == access.Person { // whom no restriction concerns, and who sees nobody else
		return fmt.Sprintf("%s = %s", person, args.Add(scope.Viewer.Person))
	}
	var any []string
	account, at := args.Add(scope.Viewer.ID), args.Add(scope.At)
	relations := scope.Relations
	if slices.Contains(relations, access.Elsewhere) {
		relations = []access.Relation{access.Elsewhere} // whoever may see everybody's need not be asked whose it is
	}
	for _, relation := range relations {
		switch relation {
		case access.Own:
			any = append(any, fmt.Sprintf("EXISTS (SELECT 1 FROM allocation va WHERE va.person_id = %s AND va.until_at = 0 AND va.practitioner_id = %s)", person, account),
				fmt.Sprintf(`EXISTS (SELECT 1 FROM absence vb JOIN allocation va ON va.practitioner_id = vb.account_id AND va.until_at = 0
					WHERE vb.covered_by = %s AND vb.from_at <= %s AND vb.until_at > %s AND va.person_id = %s)`, account, at, at, person))
		case access.Team:
			any = append(any, fmt.Sprintf("EXISTS (SELECT 1 FROM allocation vt WHERE vt.person_id = %s AND vt.until_at = 0 AND vt.team_id = %s)", person, args.Add(scope.Viewer.Team)))
		case access.Opened:
			any = append(any, fmt.Sprintf("EXISTS (SELECT 1 FROM opening vo WHERE vo.person_id = %s AND vo.account_id = %s AND vo.from_at <= %s AND vo.until_at > %s)", person, account, at, at))
		case access.Elsewhere:
			any = append(any, "1 = 1")
		}
	}
	if len(any) == 0 {
		return "1 = 0" // in none of them can a case stand on a list
	}
	allowed := "(" + strings.Join(any, " OR ") + ")"
	inForce := fmt.Sprintf("vr.from_at <= %s AND (vr.until_at = 0 OR vr.until_at > %s)", at, at)
	return allowed + fmt.Sprintf(` AND NOT EXISTS (SELECT 1 FROM restriction vr WHERE vr.person_id = %[1]s AND vr.kind = 'exclusion' AND vr.account_id = %[2]s AND %[3]s)
		AND (NOT EXISTS (SELECT 1 FROM restriction vr WHERE vr.person_id = %[1]s AND vr.kind = 'restriction' AND %[3]s)
			OR EXISTS (SELECT 1 FROM restriction vr WHERE vr.person_id = %[1]s AND vr.kind = 'restriction' AND vr.account_id = %[2]s AND %[3]s))`,
		person, account, inForce)
}
