package forpartner_test

import (
	"context"
	"testing"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
	"throughline/site/forpartner"
)

func entered(t *testing.T, role access.Role) (*probationtest.Town, *webtest.Visitor) {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	account := access.Account{ID: town.IDs.New(), Name: "Nia Rees", Role: role}
	if err := accessdb.New(db, town.Ledger, town.Clock).Add(context.Background(), account, town.Act(town.Manager)); err != nil {
		t.Fatal(err)
	}
	pages := forpartner.New()
	return town, webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "partner", Root: "/shared", SignIn: "/", Frame: pages.Frame, Routes: pages.Routes()}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: account.ID, Now: town.Clock.Now(),
	})
}

func TestAPartnerIsToldWhyNothingIsOpenToThem(t *testing.T) {
	_, v := entered(t, access.Partner)
	v.Get("/shared").Is(200).Page().Has("h1", htmlcheck.Text("Hello Nia Rees")).Says("Nobody has been referred to you")
}

func TestASupporterSeesWhatIsSharedWhichIsNothingYet(t *testing.T) {
	_, v := entered(t, access.Supporter)
	v.Get("/shared").Is(200).Page().Says("Nobody shares anything with you").SaysNot("referred")
}

func TestNobodyElseHasAPageHere(t *testing.T) {
	for role, status := range map[access.Role]int{access.Practitioner: 403, access.Person: 404} {
		_, v := entered(t, role)
		v.Get("/shared").Is(status).Page().SaysNot("Nia Rees")
	}
}
