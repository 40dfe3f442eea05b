package forsupporter_test

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
	"throughline/site/forsupporter"
)

func entered(t *testing.T, role access.Role) *webtest.Visitor {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	account := access.Account{ID: town.IDs.New(), Name: "Nia Rees", Role: role}
	if err := accessdb.New(db, town.Ledger, town.Clock).Add(context.Background(), account, town.Act(town.Manager)); err != nil {
		t.Fatal(err)
	}
	pages := forsupporter.New()
	return webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "supporter", Root: forsupporter.HomeURL, SignIn: "/", Frame: pages.Frame, Routes: pages.Routes()}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: account.ID, Now: town.Clock.Now(),
	})
}

func TestASupporterIsToldTruthfullyThatNothingIsOpenToThem(t *testing.T) {
	entered(t, access.Supporter).Get("/shared").Is(200).Page().Has("h1", htmlcheck.Text("Hello Nia Rees")).Says("Nobody shares anything with you", "999").
		Has("main a[href='/spent']").SaysNot("Gareth")
}

func TestTheSiteSpeaksWelshAndLetsOneOut(t *testing.T) {
	v := entered(t, access.Supporter)
	v.Post("/shared/language", map[string][]string{"language": {"cy"}}).LeadsTo("/shared")
	v.Get("/shared").Is(200).Page().Has("h1", htmlcheck.Text("Helo Nia Rees")).Has("form[action='/shared/sign-out']")
}

func TestNobodyElseHasAPageHere(t *testing.T) {
	for role, status := range map[access.Role]int{access.Practitioner: 403, access.Person: 404, access.Partner: 404} {
		entered(t, role).Get("/shared").Is(status).Page().In("main").SaysNot("Hello")
	}
}
