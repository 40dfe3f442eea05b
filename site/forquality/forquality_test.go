package forquality_test

import (
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/probationtest"
	"throughline/quality/evaluation"
	"throughline/quality/evaluation/evaluationdb"
	"throughline/schema/schematest"
	"throughline/site/forpractitioner"
	"throughline/site/forquality"
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
	pages := forquality.New(evaluation.New(evaluationdb.New(db), town.Clock))
	return webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "staff", SignIn: "/", Idle: time.Hour, Frame: staff.Frame, Routes: append(staff.Routes(), pages.Routes()...)}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: account.ID, Now: town.Clock.Now(),
	})
}

func TestAReviewerReadsCountsAndRulesAndNobodysName(t *testing.T) {
	v := entered(t, access.Reviewer)
	v.Get("/staff").LeadsTo("/quality")
	page := v.Get("/quality").Is(200).Page().Has("h1", htmlcheck.Text("Quality")).Says("Nia Rees", "fewer than 10 people", "A judgement of serious harm", "names nobody")
	page.In("main").SaysNot("Gareth", "Dylan", "X100001", "Amira")
	page.Has("nav a[aria-current=page]").HasNot("main a[href^='/cases']")
}

func TestTheHomeIsInWelshToo(t *testing.T) {
	v := entered(t, access.Reviewer)
	v.Post("/staff/language", map[string][]string{"language": {"cy"}})
	v.Get("/quality").Is(200).Page().Has("h1", htmlcheck.Text("Ansawdd"))
}

func TestNobodyElseOfTheStaffGetsThisHome(t *testing.T) {
	for _, role := range access.Roles {
		if role.Staff() && role != access.Reviewer {
			entered(t, role).Get("/quality").Is(403)
		}
	}
}
