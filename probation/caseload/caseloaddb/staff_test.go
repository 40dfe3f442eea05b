package caseloaddb_test

import (
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/probation/caseload"
	"throughline/schema/schematest"
)

func TestAnAdministratorSeesWhoWorksWhereAndNobodyElseDoes(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		staff := caseload.NewStaff(r.store)
		teams, err := staff.Teams(t.Context(), access.Viewer{Account: access.Account{Role: access.Administrator}})
		must(t, err)
		if len(teams) != 3 || teams[0].Team != "Hillside" || teams[1].Region != "Wales" || teams[2].ID.Known() {
			t.Fatalf("%+v", teams)
		}
		if teams[0].Led() || !teams[1].Led() || len(teams[1].Members) != 3 || teams[1].Members[0].Name != "Amira Khan" {
			t.Errorf("%+v", teams)
		}
		for _, role := range access.Roles {
			_, err := staff.Teams(t.Context(), access.Viewer{Account: access.Account{Role: role}})
			if (err == nil) != (role == access.Administrator) {
				t.Errorf("%s: %v", role, err)
			}
		}
	})
}

func TestTheAccountsOfPeopleSupervisedAreAmongNoAccounts(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		teams, err := caseload.NewStaff(r.store).Teams(t.Context(), access.Viewer{Account: access.Account{Role: access.Administrator}})
		must(t, err)
		for _, team := range teams {
			for _, m := range team.Members {
				if m.Role == access.Person || m.Role == access.Supporter {
					t.Errorf("%s is listed", m.Name)
				}
			}
		}
	})
}
