package caseloadweb_test

import (
	"context"
	"net/http"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/caseload/caseloadweb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	*webtest.Visitor
	caseload *caseload.Caseload
	page     string
}

func enter(t *testing.T, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	return enterOn(t, schematest.SQLite(t), as)
}

func enterOn(t *testing.T, db *database.DB, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	town := probationtest.New(t, db)
	store := caseloaddb.New(db, town.Ledger)
	door := caseload.New(store, town.Authoriser)
	visitor := webtest.Enter(t, webtest.Room{
		Routes: caseloadweb.New(door, caseload.NewTeams(store, town.Authoriser, town.Clock)).Routes(), Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: as(town).ID, Now: town.Clock.Now(),
	})
	return room{town, visitor, door, "/cases/" + string(town.Person) + "/allocate"}
}

func ruth(town *probationtest.Town) access.Viewer { return town.Manager }

// ask opens the form and fills it in.
func (r room) ask(to access.Viewer) url.Values {
	page := r.Get(r.page).Page()
	return url.Values{
		"act": {page.Attr("value", "input[name=act]")}, "instead": {page.Attr("value", "input[name=instead]")},
		"to": {string(to.ID)}, "talked": {"together"}, "why": {"Amira is away until <spring>"},
	}
}

// first is the allocation the town begins with.
func (r room) first(t *testing.T) id.ID {
	t.Helper()
	now, err := r.caseload.Practitioner(context.Background(), r.CaseAccess(t, r.Manager, access.SeeCase))
	if err != nil {
		t.Fatal(err)
	}
	return now.Allocation
}

func TestTheFormSaysWhoSupervisesNowAndListsTheOthers(t *testing.T) {
	r := enter(t, ruth)
	page := r.Get(r.page).Is(http.StatusOK).Page()
	page.HasTimes(1, "h1", htmlcheck.Text("Allocate a practitioner")).
		Says("Amira Khan of Riverside has supervised this person since 15 September 2026.", "one practitioner who stays").
		HasTimes(5, "option").Has("option[value='']", htmlcheck.Text("Choose a practitioner")).
		Has("option", htmlcheck.Text("Nobody for now: they wait with Riverside")).Has("option", htmlcheck.Text("Tom Ellis, Riverside")).Has("option", htmlcheck.Text("Sean Doyle, Hillside")).
		HasNot("option", htmlcheck.Containing("Amira Khan")).
		Has("label[for=to]").Has("label[for=why]").Has("input[name=token]")
}

func TestSomebodyWithNobodyBelongsToNoManager(t *testing.T) {
	r := enter(t, ruth)
	form := r.ask(r.Colleague)
	if err := r.DB.Change(context.Background(), func(ctx context.Context) error {
		_, err := r.DB.Exec(ctx, `DELETE FROM allocation`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	r.Get(r.page).Is(http.StatusForbidden) // without a team the case belongs to nobody who may allocate it
	r.Post(r.page, form).Is(http.StatusForbidden)
}

func TestAllocatingWithinTheTeamLeadsBackToTheCase(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enterOn(t, db, ruth)
		form := r.ask(r.Colleague)
		r.Post(r.page, form).LeadsTo("/cases/" + string(r.Person))
		r.Post(r.page, form).LeadsTo("/cases/" + string(r.Person))
		now, err := r.caseload.Practitioner(context.Background(), r.CaseAccess(t, r.Manager, access.SeeCase))
		if err != nil || now.Name != "Tom Ellis" || string(now.Allocation) != form.Get("act") {
			t.Errorf("it is with %+v: %v", now, err)
		}
	})
}

func TestAllocatingToAnotherTeamLeadsHome(t *testing.T) {
	r := enter(t, ruth)
	r.Post(r.page, r.ask(r.Elsewhere)).LeadsTo("/staff")
	now, err := r.caseload.Practitioner(context.Background(), r.CaseAccess(t, r.Elsewhere, access.SeeCase))
	if err != nil || now.Name != "Sean Doyle" || now.Team != "Hillside" {
		t.Errorf("it is with %+v: %v", now, err)
	}
}

func TestAFormWithProblemsGivesEveryWordBack(t *testing.T) {
	r := enter(t, ruth)
	for _, c := range []struct{ to, why, href string }{
		{"", "Amira is away until <spring>", "#to"},
		{"somebody", "Amira is away until <spring>", "#to"},
		{string(r.Practitioner.ID), "Amira is away until <spring>", "#to"},
		{string(r.PersonOwn.ID), "Amira is away until <spring>", "#to"},
		{string(r.Colleague.ID), "away", "#why"},
	} {
		form := r.ask(r.Colleague)
		form.Set("to", c.to)
		form.Set("why", c.why)
		page := r.Post(r.page, form).Is(http.StatusUnprocessableEntity).Page()
		page.Has(".govuk-error-summary a", htmlcheck.Attr("href", c.href)).Has(c.href).Has("textarea", htmlcheck.Text(c.why)).
			Has("input[name=instead]", htmlcheck.Attr("value", form.Get("instead")))
	}
}

func TestAConflictSaysWhoSupervisesNowAndWhomTheWriterChose(t *testing.T) {
	r := enter(t, ruth)
	form := r.ask(r.Colleague)
	quicker := caseload.Handover{To: r.Manager.ID, Instead: r.first(t), Talked: caseload.NotTogether, Why: "I take this case myself"}
	if err := r.caseload.Allocate(context.Background(), r.CaseAccess(t, r.Manager, access.Allocate), quicker, r.Act(r.Manager)); err != nil {
		t.Fatal(err)
	}
	page := r.Post(r.page, form).Is(http.StatusConflict).Page()
	page.In("#changed").Says("Ruth Bowen of Riverside", "You typed", "Tom Ellis, Riverside")
	page.Has("option[selected]", htmlcheck.Text("Tom Ellis, Riverside")).Has("textarea", htmlcheck.Text("Amira is away until <spring>"))
	form.Set("instead", page.Attr("value", "input[name=instead]"))
	r.Post(r.page, form).LeadsTo("/cases/" + string(r.Person))
}

func TestOnlyManagersReachTheForm(t *testing.T) {
	r := enter(t, func(town *probationtest.Town) access.Viewer { return town.Practitioner })
	r.Get(r.page).Is(http.StatusForbidden)
	r.Post(r.page, url.Values{"to": {string(r.Colleague.ID)}}).Is(http.StatusForbidden)
	r.Visitor.SignIn("staff", r.PersonOwn.ID)
	r.Get(r.page).Is(http.StatusNotFound)
}

func TestTheFormSpeaksWelsh(t *testing.T) {
	r := enter(t, ruth)
	r.Header.Set("Accept-Language", "cy")
	r.Get(r.page).Page().Has("h1", htmlcheck.Text("Dyrannu ymarferydd")).Says("Mae Amira Khan o Riverside wedi goruchwylio")
}
