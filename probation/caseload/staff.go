package caseload

import (
	"context"

	"throughline/access"
	"throughline/platform/id"
)

// TeamOf is a team with those who work in it.
type TeamOf struct {
	ID id.ID // empty for those who work in none
	TeamHome
	Members []access.Account
}

// Led reports whether a manager with an open account works in the team.
func (t TeamOf) Led() bool {
	for _, m := range t.Members {
		if m.Role == access.Manager && !m.ClosedAt.Known() {
			return true
		}
	}
	return false
}

// StaffStore is what the work with accounts reads.
type StaffStore interface {
	// Members lists the accounts in some roles, by name.
	Members(ctx context.Context, roles []access.Role) ([]access.Account, error)
	// TeamHomes lists every team by region, unit and name.
	TeamHomes(ctx context.Context) ([]TeamOf, error)
}

// Staff is the door to who has an account. It tells nothing of a case, and nothing of
// the people supervised or of who supports them: that somebody has such an account tells
// of one.
type Staff struct{ store StaffStore }

// NewStaff opens the door over a store.
func NewStaff(store StaffStore) *Staff { return &Staff{store} }

// Teams lists every team with who works in it, then those who work in none.
func (d *Staff) Teams(ctx context.Context, v access.Viewer) ([]TeamOf, error) {
	if !access.MayList(v.Role, access.SeeAccounts) {
		return nil, access.RefuseList(v.Role)
	}
	teams, err := d.store.TeamHomes(ctx)
	if err != nil {
		return nil, err
	}
	var roles []access.Role
	for _, role := range access.Roles {
		if role.Staff() || role == access.Partner {
			roles = append(roles, role)
		}
	}
	members, err := d.store.Members(ctx, roles)
	at, none := map[id.ID]int{}, TeamOf{}
	for i, t := range teams {
		at[t.ID] = i
	}
	for _, m := range members {
		if i, is := at[m.Team]; is {
			teams[i].Members = append(teams[i].Members, m)
		} else {
			none.Members = append(none.Members, m)
		}
	}
	return append(teams, none), err
}
