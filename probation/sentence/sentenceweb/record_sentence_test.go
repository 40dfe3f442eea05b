package sentenceweb_test

import (
	"context"
	"net/http"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/sentence"
	"throughline/schema/schematest"
)

func (r room) newID(t *testing.T) id.ID {
	t.Helper()
	return id.ID(r.Get(r.page+"/record").Is(http.StatusOK).Page().Attr("value", "input[name=sentence]"))
}

func TestTheFirstFormIsEmpty(t *testing.T) {
	r := enter(t, amira)
	form := r.Get(r.page+"/record").Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Record a sentence")).In("form")
	form.HasNot("input[type=radio]", htmlcheck.With("checked")).
		Has("input[name=total]", htmlcheck.Attr("inputmode", "numeric")).
		Has("input[name=base]", htmlcheck.Attr("value", "0")).
		Says("Five digits of the Home Office list", "they see this list").
		Has("label[for=court]").Has("label[for=requirements]").Has("input[name=act]").Has("input[name=token]")
	for _, box := range []string{"court", "offence", "convicted-day", "from-month", "ends-year", "total", "violent", "first"} {
		if got := form.Attr("value", "input[name="+box+"]"); got != "" {
			t.Errorf("the box %s holds %q", box, got)
		}
	}
}

func TestTheFormOfASentenceHoldsWhatIsStored(t *testing.T) {
	r := enter(t, amira)
	which := r.record(t, asItIs)
	form := r.Get(r.page+"/record").Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Amend the sentence")).In("form")
	form.Has("input[name=sentence]", htmlcheck.Attr("value", string(which))).
		Has("input[name=base]", htmlcheck.Attr("value", "1")).Has("input[name=counts-base]", htmlcheck.Attr("value", "1")).
		Has("input[value=community_order]", htmlcheck.With("checked")).
		Has("input[name=convicted-day]", htmlcheck.Attr("value", "27")).
		Has("input[name=offence]", htmlcheck.Attr("value", "04600")).
		Says("This one is: Stealing from shops and stalls").
		Has("textarea", htmlcheck.Containing("60 hours of unpaid work See your <practitioner>")).
		Has("input[name=total]", htmlcheck.Attr("value", "3"))
}

func TestARecordingIsStoredOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enterOn(t, db, amira)
		page := r.Get(r.page + "/record").Page()
		boxes := filled(id.ID(page.Attr("value", "input[name=sentence]")))
		boxes.Set("act", page.Attr("value", "input[name=act]"))
		r.Post(r.page+"/record", boxes).LeadsTo(r.page)
		r.Post(r.page+"/record", boxes).LeadsTo(r.page)
		h := r.stored(t)
		if len(h.Sentences) != 1 || h.Current().Version != 1 || len(h.Current().Requirements) != 2 || h.Sanctions.Counts != (sentence.Counts{Total: 3, Violent: 1, AgeAtFirst: 19}) {
			t.Errorf("it stands as %+v", h)
		}
		boxes.Set("court", "Newport")
		r.Post(r.page+"/record", boxes).Is(http.StatusConflict)
		if r.stored(t).Current().Court != "Cardiff Magistrates' Court" {
			t.Error("an act used twice was stored")
		}
		chain, err := r.Ledger.Chain(context.Background(), ledger.Of("person", r.Person))
		if err != nil || chain[len(chain)-1].Name != "SanctionsCounted" || chain[len(chain)-2].Name != "SentenceImposed" {
			t.Errorf("the ledger tells %+v: %v", chain, err)
		}
	})
}

func TestAnotherSentenceComesBesideTheFirst(t *testing.T) {
	r := enter(t, amira)
	first := r.record(t, asItIs)
	page := r.Get(r.page+"/record?another=yes").Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Record a sentence"))
	boxes := filled(id.ID(page.Attr("value", "input[name=sentence]")))
	boxes.Set("counts-base", page.Attr("value", "input[name=counts-base]"))
	boxes.Set("another", page.Attr("value", "input[name=another]"))
	boxes.Set("convicted-day", "1")
	boxes.Set("convicted-month", "9")
	boxes.Set("from-day", "1")
	boxes.Set("from-month", "9")
	boxes.Set("total", "4")
	r.Post(r.page+"/record", boxes).LeadsTo(r.page)
	if h := r.stored(t); len(h.Sentences) != 2 || h.Current().ID == first || h.Sanctions.Total != 4 {
		t.Errorf("it stands as %+v", h)
	}
}

func TestAFormWithProblemsGivesEveryWordBack(t *testing.T) {
	r := enter(t, amira)
	which := r.newID(t)
	wrong := filled(which)
	wrong.Set("court", "")
	wrong.Set("offence", "4600")
	wrong.Set("violent", "11")
	page := r.Post(r.page+"/record", wrong).Is(http.StatusUnprocessableEntity).Page()
	page.In(".govuk-error-summary").HasTimes(3, "a").
		Has("a", htmlcheck.Attr("href", "#court")).Has("a", htmlcheck.Attr("href", "#offence")).Has("a", htmlcheck.Attr("href", "#violent"))
	page.Has("#court").Has("#violent").Has("input[name=offence]", htmlcheck.Attr("value", "4600")).
		Has("input[name=sentence]", htmlcheck.Attr("value", string(which))).
		Has("input[name=violent]", htmlcheck.Attr("value", "11")).
		Has("textarea", htmlcheck.Containing("See your <practitioner>"))
	for box, value := range map[string]string{"total": "many", "ends-day": "31", "first": ""} {
		wrong := filled(which)
		wrong.Set(box, value)
		wrong.Set("ends-month", "2")
		page := r.Post(r.page+"/record", wrong).Is(http.StatusUnprocessableEntity).Page()
		if got := page.Attr("value", "input[name="+box+"]"); got != value {
			t.Errorf("the box %s came back with %q, not %q", box, got, value)
		}
	}
	if h := r.stored(t); h.Current().Recorded() || h.Sanctions.Recorded() {
		t.Errorf("something was stored: %+v", h)
	}
}

func TestWhatWasTypedAndNotSentStandsInTheBoxesAgain(t *testing.T) {
	r := enter(t, amira)
	which, address := r.newID(t), r.page+"/record"
	draft := web.Draft{Fields: filled(which), SavedAt: r.Town.Clock.Now()}
	if err := r.Drafts.Save(context.Background(), r.Practitioner.ID, address, draft); err != nil {
		t.Fatal(err)
	}
	page := r.Get(address).Is(http.StatusOK).Page()
	page.Says("15 September 2026, 10:00", "Nothing was lost").
		Has("input[name=court]", htmlcheck.Attr("value", "Cardiff Magistrates' Court")).
		Has("input[name=sentence]", htmlcheck.Attr("value", string(which))).
		Has("form[data-autosave]")
	r.Post(address, filled(which)).LeadsTo(r.page)
	if _, kept, err := r.Drafts.Find(context.Background(), r.Practitioner.ID, address); kept || err != nil {
		t.Errorf("the draft of what was sent is still there: %v", err)
	}
}

func TestASentenceWithoutAnIDIsNotFound(t *testing.T) {
	r := enter(t, amira)
	r.newID(t)
	r.Post(r.page+"/record", filled("01")).Is(http.StatusNotFound)
	if r.stored(t).Current().Recorded() {
		t.Error("something was stored")
	}
}

func TestAConflictShowsBothReadingsAndLosesNothing(t *testing.T) {
	r := enter(t, amira)
	which := r.record(t, asItIs)
	mine := filled(which)
	mine.Set("base", r.Get(r.page+"/record").Page().Attr("value", "input[name=base]"))
	mine.Set("counts-base", "1")
	mine.Set("court", "Newport Crown Court")
	r.record(t, func(what *sentence.Recording) {
		what.Sentence, what.Base, what.CountsBase = which, 1, 1
		what.Terms.Court, what.Counts.Total = "Swansea Crown Court", 5
	})
	page := r.Post(r.page+"/record", mine).Is(http.StatusConflict).Page()
	page.In("#changed").HasTimes(2, "tbody tr").
		Has("tr", htmlcheck.Containing("Court Swansea Crown Court Newport Crown Court")).
		Has("tr", htmlcheck.Containing("All sanctions, with this one 5 3"))
	page.Has(".govuk-error-summary a", htmlcheck.Attr("href", "#changed")).
		Has("input[name=court]", htmlcheck.Attr("value", "Newport Crown Court")).
		Has("input[name=base]", htmlcheck.Attr("value", "2")).Has("input[name=counts-base]", htmlcheck.Attr("value", "2"))
	if r.stored(t).Current().Court != "Swansea Crown Court" {
		t.Error("it was overwritten")
	}
	mine.Set("base", "2")
	mine.Set("counts-base", "2")
	r.Post(r.page+"/record", mine).LeadsTo(r.page)
	if h := r.stored(t); h.Current().Court != "Newport Crown Court" || h.Current().Version != 3 {
		t.Errorf("sent again it stands as %+v", h)
	}
}

func TestTwoFirstRecordingsMeetInsteadOfMakingTwoSentences(t *testing.T) {
	r := enter(t, amira)
	mine := filled(r.newID(t))
	mine.Set("court", "Newport Crown Court")
	quicker := r.record(t, asItIs)
	page := r.Post(r.page+"/record", mine).Is(http.StatusConflict).Page()
	page.In("#changed").HasTimes(1, "tbody tr", htmlcheck.Containing("Newport Crown Court"))
	page.Has("input[name=sentence]", htmlcheck.Attr("value", string(quicker))).Has("input[name=base]", htmlcheck.Attr("value", "1"))
	if got := r.stored(t); len(got.Sentences) != 1 {
		t.Errorf("it stands as %+v", got)
	}
}

func TestAPersonNeverReachesTheStaffForm(t *testing.T) {
	r := enter(t, amira)
	r.Visitor.SignIn("staff", r.PersonOwn.ID)
	r.Get(r.page).Is(http.StatusNotFound)
	r.Get(r.page + "/record").Is(http.StatusNotFound)
	r.Post(r.page+"/record", filled(r.IDs.New())).Is(http.StatusNotFound)
	if _, err := r.Authoriser.CaseAccess(context.Background(), r.PersonOwn, r.Person, access.RecordSentence); err == nil {
		t.Error("the policy lets a person record a sentence")
	}
}
