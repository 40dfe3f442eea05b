package foradministrator_test

import (
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
	"throughline/site/foradministrator"
	"throughline/site/forpractitioner"
)

func entered(t *testing.T, role access.Role) *webtest.Visitor {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	account := access.Account{ID: town.IDs.New(), Name: "Nia Rees", Role: role}
	if err := accessdb.New(db, town.Ledger, town.Clock).Add(t.Context(), account, town.Act(town.Manager)); err != nil {
		t.Fatal(err)
	}
	staff := forpractitioner.New(forpractitioner.Doors{Authoriser: town.Authoriser})
	pages := foradministrator.New(caseload.NewStaff(caseloaddb.New(db, town.Ledger)), foradministrator.House{Version: "1.2", Engine: "sqlite"})
	return webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "staff", SignIn: "/", Idle: time.Hour, Frame: staff.Frame, Routes: append(staff.Routes(), pages.Routes()...)}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: account.ID, Now: town.Clock.Now(),
	})
}

func TestAnAdministratorSeesAccountsByTeamAndNothingOfACase(t *testing.T) {
	v := entered(t, access.Administrator)
	v.Get("/staff").LeadsTo("/administration")
	page := v.Get("/administration").Is(200).Page().Has("h1", htmlcheck.Text("Administration")).Says("Nia Rees", "Nobody can allocate people or countersign in: Hillside", "Amira Khan", "Riverside", "1.2", "SQLite")
	page.In("main").SaysNot("Gareth", "Dylan", "X100001")
	page.Has("nav a[aria-current=page]").HasNot("main a[href^='/cases']")
}

func TestTheHomeIsInWelshToo(t *testing.T) {
	v := entered(t, access.Administrator)
	v.Post("/staff/language", map[string][]string{"language": {"cy"}})
	v.Get("/administration").Is(200).Page().Has("h1", htmlcheck.Text("Gweinyddu"))
}

func TestNobodyElseOfTheStaffGetsThisHome(t *testing.T) {
	for _, role := range access.Roles {
		if role.Staff() && role != access.Administrator {
			entered(t, role).Get("/administration").Is(403)
		}
	}
}
