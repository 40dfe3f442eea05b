package caseloaddb

import (
	"context"
	"strings"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/probation/caseload"
)

// Members lists the accounts in some roles, by name.
func (s *Store) Members(ctx context.Context, roles []access.Role) ([]access.Account, error) {
	args := &accessdb.Args{}
	var any []string
	for _, role := range roles {
		any = append(any, args.Add(role))
	}
	return database.All(ctx, s.db, func(row database.Scanner) (a access.Account, err error) {
		return a, row.Scan(&a.ID, &a.Name, &a.Role, &a.Team, &a.ClosedAt)
	}, `SELECT id, name, role, COALESCE(team_id, ''), closed_at FROM account WHERE role IN (`+strings.Join(any, ", ")+`) ORDER BY name, id`, args.Values...)
}

// TeamHomes lists every team by region, unit and name.
func (s *Store) TeamHomes(ctx context.Context) ([]caseload.TeamOf, error) {
	return database.All(ctx, s.db, func(row database.Scanner) (t caseload.TeamOf, err error) {
		return t, row.Scan(&t.ID, &t.Team, &t.Unit, &t.Region)
	}, `SELECT t.id, t.name, COALESCE(u.name, ''), r.name FROM team t JOIN region r ON r.id = t.region_id
		LEFT JOIN unit u ON u.id = t.unit_id ORDER BY r.name, COALESCE(u.name, ''), t.name, t.id`)
}
