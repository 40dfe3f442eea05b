package personweb_test

import (
	"context"
	"net/http"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
	"throughline/probation/person/personweb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	*webtest.Visitor
	details string
}

func enter(t *testing.T, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	return enterOn(t, schematest.SQLite(t), as)
}

func enterOn(t *testing.T, db *database.DB, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	town := probationtest.New(t, db)
	visitor := webtest.Enter(t, webtest.Room{
		Routes: personweb.New(town.People, person.NewFinder(persondb.New(db, town.Ledger), town.Authoriser)).Routes(), Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: as(town).ID, Now: town.Clock.Now(),
	})
	return room{town, visitor, "/cases/" + string(town.Person) + "/details"}
}

func amira(town *probationtest.Town) access.Viewer { return town.Practitioner }

func filled() url.Values {
	return url.Values{
		"given": {"Gareth"}, "family": {"Hughes-Price"}, "preferred": {"Gaz"}, "born-day": {"17"}, "born-month": {"7"}, "born-year": {"1991"},
		"gender": {"male"}, "language": {"cy"}, "access-needs": {"Large print\r\nand <mornings>"}, "base": {"1"},
	}
}

func (r room) stored(t *testing.T) person.Person {
	t.Helper()
	p, err := r.People.Of(context.Background(), r.CaseAccess(t, r.Practitioner, access.SeeCase))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDetailsThatNobodyAskedForSaySo(t *testing.T) {
	r := enter(t, amira)
	page := r.Get(r.details).Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Details")).HasTimes(1, "h1").
		Says("Gareth Hughes", "X100001", "17 July 1991 (age 35)", "Male", "English").
		Has(".govuk-summary-list__row", htmlcheck.Containing("What helps them take part Not recorded")).
		Has(".govuk-summary-list__row", htmlcheck.Containing("What they want to be called Not recorded")).
		Has("a", htmlcheck.Attr("href", r.details+"/correct"))
}

func TestDetailsShowAllThatIsKnown(t *testing.T) {
	r := enter(t, amira)
	full := person.Details{
		Given: "Gareth", Family: "Hughes", Preferred: "Gaz <b>", Born: day.MustParse("1991-07-17"), Gender: person.Female, Language: words.Welsh, AccessNeeds: "Mornings",
	}
	if err := r.People.Correct(context.Background(), r.CaseAccess(t, r.Practitioner, access.CorrectDetails), full, 1, r.Act(r.Practitioner)); err != nil {
		t.Fatal(err)
	}
	r.Get(r.details).Is(http.StatusOK).Page().Says("Gaz <b>", "Female", "Welsh", "Mornings").SaysNot("Not recorded").HasNot("b")
}

func TestWhoMayOnlyLookIsOfferedNoCorrection(t *testing.T) {
	r := enter(t, func(town *probationtest.Town) access.Viewer { return town.Elsewhere })
	r.Get(r.details).Is(http.StatusForbidden)
	if err := r.Authoriser.Open(context.Background(), r.Elsewhere, r.Person, "covering for Amira today", r.Act(r.Elsewhere)); err != nil {
		t.Fatal(err)
	}
	r.Get(r.details).Is(http.StatusOK).Page().Says("Gareth Hughes").HasNot("a")
	r.Get(r.details + "/correct").Is(http.StatusForbidden)
}

func TestTheFormExplainsWhyItAsksForGender(t *testing.T) {
	r := enter(t, amira)
	form := r.Get(r.details + "/correct").Is(http.StatusOK).Page().In("form")
	form.Says("give no score without one of the two", "used for that and for nothing else").
		Has("input[name=given]", htmlcheck.Attr("value", "Gareth")).
		Has("input[name=born-year]", htmlcheck.Attr("value", "1991")).
		Has("input[name=gender][value=male]", htmlcheck.With("checked")).
		HasNot("input[name=gender][value=female]", htmlcheck.With("checked")).
		Has("input[name=language][value=en]", htmlcheck.With("checked")).
		Has("input[name=base]", htmlcheck.Attr("value", "1")).
		Has("input[name=act]").Has("input[name=token]").
		Has("label[for=given]").Has("label[for=access-needs]")
}

func TestACorrectionIsStoredOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enterOn(t, db, amira)
		boxes := filled()
		boxes.Set("act", r.Get(r.details+"/correct").Page().Attr("value", "input[name=act]"))
		r.Post(r.details+"/correct", boxes).LeadsTo(r.details)
		r.Post(r.details+"/correct", boxes).LeadsTo(r.details)
		if p := r.stored(t); p.Version != 2 || p.Family != "Hughes-Price" || p.AccessNeeds != "Large print\nand <mornings>" || p.Language != words.Welsh {
			t.Errorf("it stands as %+v", p)
		}
		boxes.Set("family", "Other")
		r.Post(r.details+"/correct", boxes).Is(http.StatusConflict)
		if p := r.stored(t); p.Family != "Hughes-Price" {
			t.Errorf("an act used twice stored %+v", p)
		}
		chain, err := r.Ledger.Chain(context.Background(), ledger.Of("person", r.Person))
		if err != nil || len(chain) != 3 { // registered, the form read, corrected
			t.Errorf("the ledger tells %d events: %v", len(chain), err)
		}
	})
}

func TestAFormWithAProblemGivesEveryWordBack(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.details + "/correct")
	wrong := filled()
	wrong.Set("given", "")
	wrong.Set("born-month", "7")
	wrong.Set("born-year", "2025")
	page := r.Post(r.details+"/correct", wrong).Is(http.StatusUnprocessableEntity).Page()
	page.In(".govuk-error-summary").Has("a", htmlcheck.Attr("href", "#given")).Has("a", htmlcheck.Attr("href", "#born"))
	page.Has("#given").Has("#born").
		Has("input[name=family]", htmlcheck.Attr("value", "Hughes-Price")).
		Has("input[name=born-year]", htmlcheck.Attr("value", "2025")).
		Has("textarea", htmlcheck.Containing("and <mornings>")).
		Has("input[name=language][value=cy]", htmlcheck.With("checked"))
	wrong.Set("born-day", "31")
	wrong.Set("born-month", "2")
	r.Post(r.details+"/correct", wrong).Is(http.StatusUnprocessableEntity).Page().
		Has("a", htmlcheck.Attr("href", "#born")).Has("input[name=born-day]", htmlcheck.Attr("value", "31"))
	if p := r.stored(t); p.Version != 1 {
		t.Errorf("something was stored: %+v", p)
	}
}

func TestAConflictShowsBothReadingsAndLosesNothing(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.details + "/correct")
	quicker := person.Details{Given: "Gareth", Family: "Hughes", Preferred: "Garth", Born: day.MustParse("1991-07-17"), Gender: person.Male, Language: words.English}
	if err := r.People.Correct(context.Background(), r.CaseAccess(t, r.Colleague, access.CorrectDetails), quicker, 1, r.Act(r.Colleague)); err != nil {
		t.Fatal(err)
	}
	page := r.Post(r.details+"/correct", filled()).Is(http.StatusConflict).Page()
	page.In("#changed").Has("tr", htmlcheck.Containing("What they want to be called Garth Gaz")).
		Has("tr", htmlcheck.Containing("Last name Hughes Hughes-Price")).
		HasNot("tr", htmlcheck.Containing("First name"))
	page.Has(".govuk-error-summary a", htmlcheck.Attr("href", "#changed")).
		Has("input[name=preferred]", htmlcheck.Attr("value", "Gaz")).
		Has("input[name=base]", htmlcheck.Attr("value", "2"))
	if p := r.stored(t); p.Preferred != "Garth" {
		t.Errorf("it was overwritten: %+v", p)
	}
	again := filled()
	again.Set("base", "2")
	r.Post(r.details+"/correct", again).LeadsTo(r.details)
	if p := r.stored(t); p.Preferred != "Gaz" || p.Version != 3 {
		t.Errorf("sent again it stands as %+v", p)
	}
}

func TestTheFormSpeaksWelsh(t *testing.T) {
	r := enter(t, amira)
	r.Header.Set("Accept-Language", "cy")
	r.Get(r.details).Page().Has("h1", htmlcheck.Text("Manylion")).Says("Gwryw", "Saesneg", "17 Gorffennaf 1991 (35 oed)").SaysNot("Male")
}
