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

func entered(t *testing.T, role access.Role) *webtest.Visitor {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	account := access.Account{ID: town.IDs.New(), Name: "Nia Rees", Role: role}
	if err := accessdb.New(db, town.Ledger, town.Clock).Add(context.Background(), account, town.Act(town.Manager)); err != nil {
		t.Fatal(err)
	}
	pages := forpartner.New()
	return webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "partner", Root: forpartner.HomeURL, SignIn: "/", Frame: pages.Frame, Routes: pages.Routes()}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: account.ID, Now: town.Clock.Now(),
	})
}

func TestAPartnerIsToldTruthfullyThatNothingIsOpenToThem(t *testing.T) {
	entered(t, access.Partner).Get("/partner").Is(200).Page().Has("h1", htmlcheck.Text("Hello Nia Rees")).Says("Nobody has been referred to you", "does not carry referrals").
		Has("main a[href='/spent']").SaysNot("Gareth")
}

func TestTheSiteSpeaksWelshAndLetsOneOut(t *testing.T) {
	v := entered(t, access.Partner)
	v.Post("/partner/language", map[string][]string{"language": {"cy"}}).LeadsTo("/partner")
	v.Get("/partner").Is(200).Page().Has("h1", htmlcheck.Text("Helo Nia Rees")).Has("form[action='/partner/sign-out']")
}

func TestNobodyElseHasAPageHere(t *testing.T) {
	for role, status := range map[access.Role]int{access.Practitioner: 403, access.Person: 404, access.Supporter: 404} {
		entered(t, role).Get("/partner").Is(status).Page().In("main").SaysNot("Hello")
	}
}
