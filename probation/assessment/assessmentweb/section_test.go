package assessmentweb_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/database"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/assessment/assessmentweb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// world is a town whose assessment pages are served.
type world struct {
	*probationtest.Town
	t      *testing.T
	store  *assessmentdb.Store
	door   *assessment.Assessments
	routes []web.Route
	base   string // of the addresses
}

func begin(t *testing.T) world {
	t.Helper()
	return within(t, schematest.SQLite(t))
}

func within(t *testing.T, db *database.DB) world {
	town := probationtest.New(t, db)
	store := assessmentdb.New(db, town.Ledger)
	door := assessment.NewAssessments(store)
	pages := assessmentweb.New(door, town.People)
	return world{town, t, store, door, pages.Routes(), "/cases/" + string(town.Person) + "/assessment"}
}

// visitor lets somebody in through the real guard.
func (w world) visitor(as access.Viewer) *webtest.Visitor {
	return webtest.Enter(w.t, webtest.Room{Routes: w.routes, Guard: accessweb.NewGuard(w.Authoriser, w.Ledger), As: as.ID, Now: w.Clock.Now()})
}

func (w world) entry(section string) assessment.Entry {
	w.t.Helper()
	all, err := w.store.EntriesOf(w.t.Context(), w.Person)
	if err != nil {
		w.t.Fatal(err)
	}
	return all[section]
}

// written puts a full section of relationships in place.
func (w world) written() {
	w.t.Helper()
	eight := 8
	w.write(assessment.Draft{
		Section: "relationships_family", History: "Grew up with his nan.", Current: "Lives with Carys.\nSees his son.",
		Analysis: "Arguments about money come before drinking.", Protective: "Carys and his nan.",
		Answers:      map[string][]string{"current_relationship_status": {"in_relationship_living_together"}},
		LinkedToHarm: assessment.Yes, HarmWhy: "He pushed her in May", LinkedToReoffending: assessment.No,
		IsNeed: assessment.Yes, NeedWhy: "Talking when angry", IsStrength: assessment.Yes, StrengthWhy: "He is a steady father",
		Readiness: "getting_ready", Sources: []string{"person", "family_or_friend"}, Score: &eight,
	}, 0)
}

func (w world) write(d assessment.Draft, base int) {
	w.t.Helper()
	if err := w.door.Write(w.t.Context(), w.CaseAccess(w.t, w.Colleague, access.Assess), d, base, w.Act(w.Colleague)); err != nil {
		w.t.Fatal(err)
	}
	w.Clock.Move(time.Minute)
}

func boxes(pairs ...string) url.Values {
	sent := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		sent.Add(pairs[i], pairs[i+1])
	}
	return sent
}

func TestAnUnbegunSectionAsksEverythingWithoutScript(t *testing.T) {
	w := begin(t)
	page := w.visitor(w.Practitioner).Get(w.base + "/drug_use").Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Drug use")).Says("Nothing is saved in this section yet.")
	page.HasTimes(1, "h1").HasNot(".tl-then").HasNot("[style]").HasNot("script")
	form := page.In("form[data-autosave]", htmlcheck.Attr("method", "post"), htmlcheck.Attr("action", w.base+"/drug_use"))
	form.Has("input[name=base]", htmlcheck.Attr("value", "0")).Has("input[name=act]").Has("input[name=token]")
	for _, box := range []string{"history", "current", "analysis", "protective"} {
		form.Has("textarea#"+box).Has("label[for="+box+"]").Has("#"+box+"-hint", htmlcheck.Containing("?"))
	}
	form.HasTimes(11, ".tl-scale input[type=radio][name=score]").HasTimes(5, "details dt")
	form.Has("input[type=checkbox][name=drugs_used_now]", htmlcheck.Attr("value", "none"), htmlcheck.Attr("data-behaviour", "exclusive"))
	form.HasTimes(3, "input[type=radio][name=motivation_to_tackle_drug_misuse]").HasNot("input:checked").HasNot("input[checked]")
	form.Has("textarea#linked-to-harm-why").HasTimes(9, "input[name=sources]").HasTimes(5, "input[name=readiness]")
	form.Says("What predictors use from here", "Not answered (used by ARP)")
	page.In("nav", htmlcheck.Attr("aria-label", "Sections of the assessment")).HasTimes(11, "a").Has("a[aria-current]", htmlcheck.Containing("Drug use"))
	page.Has("a", htmlcheck.Attr("href", w.base+"/lifestyle_associates")).Has("a", htmlcheck.Attr("href", w.base+"/alcohol_use"))
}

func TestLastTimesWordsStandAboveEmptyBoxes(t *testing.T) {
	w := begin(t)
	w.written()
	page := w.visitor(w.Practitioner).Get(w.base + "/relationships_family").Is(http.StatusOK).Page()
	then := page.In("#current-then").Says("Written on 15 September 2026", "Lives with Carys.", "Sees his son.").HasTimes(2, "p:not([class])")
	then.Has("button[name=still-true][value=current]", htmlcheck.Containing("Still true")).Has("button[name=take-up][value=current]")
	page.Has("textarea#current", htmlcheck.Text("")).Has("input[name=base]", htmlcheck.Attr("value", "1"))
	page.Has("input[name=score][value='8'][checked]").Has("input[name=linked-to-harm][value=yes][checked]")
	page.Has("textarea#linked-to-harm-why", htmlcheck.Text("He pushed her in May")).Has("input[name=sources][value=person][checked]")
	page.Says("Last saved on 15 September 2026, 10:00.")
	page.In("nav[aria-label='Sections of the assessment'] a[aria-current]").Says("12 of 14")
}

func TestASavedSectionLeadsOnAndSaysSo(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/drug_use")
	answer := v.Post(w.base+"/drug_use", boxes("base", "0", "current", " At weekends.\r\nMostly alone. ", "drugs_used_now", "none", "score", "0",
		"is-need", "yes", "is-need-why", "Support", "sources", "police", "sources", "person", "then", "next"))
	answer.LeadsTo(w.base + "/alcohol_use?saved=drug_use")
	kept := w.entry("drug_use")
	if kept.Current != "At weekends.\nMostly alone." || *kept.Score != 0 || strings.Join(kept.Sources, " ") != "person police" ||
		kept.Answers["drugs_used_now"][0] != "none" || kept.IsStrength != assessment.Unanswered || kept.By != w.Practitioner.ID {
		t.Errorf("kept as %+v", kept)
	}
	v.Follow().Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Alcohol use")).Says("Drug use is saved.")
	v.Get(w.base + "/identity_hope")
	v.Post(w.base+"/identity_hope", boxes("base", "0", "then", "next")).LeadsTo(w.base)
	v.Get(w.base + "/finance")
	v.Post(w.base+"/finance", boxes("base", "0")).LeadsTo(w.base + "/finance?saved=finance")
	w.CheckStoredRows(t, w.store.StoredRows())
}

func TestASecondPressOfSaveStoresNothingTwice(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	sent := boxes("base", "0", "current", "Renting", "score", "6", "act", string(w.IDs.New()))
	for range 2 {
		v.Post(w.base+"/accommodation", sent).LeadsTo(w.base + "/accommodation?saved=accommodation")
	}
	if kept := w.entry("accommodation"); kept.Version != 1 {
		t.Errorf("saved %d times", kept.Version)
	}
	sent.Set("current", "Something else")
	v.Post(w.base+"/accommodation", sent).Is(http.StatusConflict).Page().Says("Something else")
}

func TestAScoreOfElevenGivesEveryWordBack(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/finance")
	page := v.Post(w.base+"/finance", boxes("base", "0", "history", "Debts since 2019 <b>", "score", "11", "linked-to-harm", "yes", "is-strength", "yes",
		"is-strength-why", "Budgets well", "sources", "court", "readiness", "doing_it")).Is(http.StatusUnprocessableEntity).Page()
	page.In(".govuk-error-summary").Has("a", htmlcheck.Attr("href", "#score"), htmlcheck.Text("Choose a number from 0 to 10")).
		Has("a", htmlcheck.Attr("href", "#linked-to-harm-why"))
	page.Has("#score").Has("#score-error").Has("#linked-to-harm-why.govuk-textarea--error")
	page.Has("textarea#history", htmlcheck.Text("Debts since 2019 <b>")).Has("textarea#is-strength-why", htmlcheck.Text("Budgets well"))
	page.Has("input[name=sources][value=court][checked]").Has("input[name=readiness][value=doing_it][checked]")
	page.Has("input[name=linked-to-harm][value=yes][checked]").Has("input[name=base]", htmlcheck.Attr("value", "0"))
	if w.entry("finance").Begun() {
		t.Error("something was stored")
	}
	for _, odd := range []string{"-1", "3.5", "ten", "99999999999999999999"} {
		v.Post(w.base+"/finance", boxes("base", "0", "history", "Debts", "score", odd)).Is(http.StatusUnprocessableEntity).Page().Has("textarea#history", htmlcheck.Text("Debts"))
	}
}

func TestFiveMegabytesInABoxComeBackWhole(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/finance")
	long := strings.Repeat("word ", 1<<20) + "end"
	answer := v.Post(w.base+"/finance", boxes("base", "0", "analysis", long, "protective", "His sister")).Is(http.StatusUnprocessableEntity)
	if !strings.Contains(answer.Body, long) {
		t.Error("the words did not all come back")
	}
	page := answer.Page().Has(".govuk-error-summary a[href='#analysis']", htmlcheck.Containing("4,000"))
	page.Has("textarea#protective", htmlcheck.Text("His sister"))
	if w.entry("finance").Begun() {
		t.Error("something was stored")
	}
}

func TestUnreadableCharactersAreShownAndNotStored(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/finance")
	page := v.Post(w.base+"/finance", boxes("base", "0", "history", "a\x00b", "current", "c\xff")).Is(http.StatusUnprocessableEntity).Page()
	page.Has("textarea#history", htmlcheck.Text("a\uFFFDb")).Has("textarea#current", htmlcheck.Text("c\uFFFD")).HasTimes(2, ".govuk-error-summary a")
	if w.entry("finance").Begun() {
		t.Error("something was stored")
	}
}

func TestAStaleSaveShowsBothTextsAndGoesThroughWhenSentAgain(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/relationships_family").Is(http.StatusOK)
	w.written()
	mine := boxes("base", "0", "current", "He moved out.", "score", "3", "is-strength", "no")
	page := v.Post(w.base+"/relationships_family", mine).Is(http.StatusConflict).Page()
	page.Says("Somebody changed this section while you were writing", "Nothing of yours is lost")
	differ := page.In("table", htmlcheck.Containing("What differs"))
	differ.Has("tr", htmlcheck.Containing("Lives with Carys."), htmlcheck.Containing("He moved out."))
	differ.Has("tr", htmlcheck.Containing("Yes: He is a steady father"), htmlcheck.Containing("No"))
	differ.HasTimes(4, "tr") // the head, the box, the score and the strength: what was left open gives way
	page.Has("input[name=linked-to-harm][value=yes][checked]").Has("textarea#linked-to-harm-why", htmlcheck.Text("He pushed her in May"))
	page.Has("input[name=current_relationship_status][value=in_relationship_living_together][checked]").Has("input[name=sources][value=person][checked]")
	page.In("#current-then").Says("Lives with Carys.")
	page.Has("textarea#current", htmlcheck.Text("He moved out.")).Has("input[name=base]", htmlcheck.Attr("value", "1"))
	if w.entry("relationships_family").Current != "Lives with Carys.\nSees his son." {
		t.Error("the words of the other one were overwritten")
	}
	mine.Set("base", page.Attr("value", "input[name=base]"))
	v.Post(w.base+"/relationships_family", mine).LeadsTo(w.base + "/relationships_family?saved=relationships_family")
	if kept := w.entry("relationships_family"); kept.Current != "He moved out." || kept.History != "Grew up with his nan." || kept.Version != 2 {
		t.Errorf("kept as %+v", kept)
	}
	for _, base := range []string{"", "one", "-1", "7"} {
		mine.Set("base", base)
		v.Get(w.base + "/relationships_family")
		v.Post(w.base+"/relationships_family", mine).Is(http.StatusConflict)
	}
	w.CheckStoredRows(t, w.store.StoredRows())
}

func TestStillTrueIsOnePressAndLosesNoWord(t *testing.T) {
	w := begin(t)
	w.written()
	w.Clock.Move(7 * 24 * time.Hour)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/relationships_family")
	sent := boxes("base", "1", "still-true", "protective", "current", "Half a sentence")
	page := v.Post(w.base+"/relationships_family", sent).Is(http.StatusOK).Page()
	page.Says("Protective factors: recorded as still true today").Has("textarea#current", htmlcheck.Text("Half a sentence"))
	page.In("#protective-then").Says("Written on 15 September 2026. Still true on 22 September 2026")
	page.Has("input[name=base]", htmlcheck.Attr("value", "2"))
	kept := w.entry("relationships_family")
	if kept.Version != 2 || kept.Current != "Lives with Carys.\nSees his son." {
		t.Errorf("kept as %+v", kept)
	}
	v.Post(w.base+"/relationships_family", sent).Is(http.StatusConflict)
	sent.Set("base", "2")
	sent.Set("still-true", "biography")
	v.Get(w.base + "/relationships_family")
	v.Post(w.base+"/relationships_family", sent).Is(http.StatusUnprocessableEntity)
	w.CheckStoredRows(t, w.store.StoredRows())
}

func TestWordsAreTakenUpForChangingOnlyWhenAsked(t *testing.T) {
	w := begin(t)
	w.written()
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/relationships_family")
	page := v.Post(w.base+"/relationships_family", boxes("base", "1", "take-up", "history", "history", "And his aunt.", "analysis", "Thinking")).Is(http.StatusOK).Page()
	page.Has("textarea#history", htmlcheck.Text("Grew up with his nan. And his aunt.")).Has("textarea#analysis", htmlcheck.Text("Thinking")).Has("textarea#current", htmlcheck.Text(""))
	if w.entry("relationships_family").Version != 1 {
		t.Error("taking words up stored something")
	}
}

func TestADraftComesBackWithItsDate(t *testing.T) {
	w := begin(t)
	w.written()
	v := w.visitor(w.Practitioner)
	draft := web.Draft{Fields: boxes("base", "0", "current", "What I typed", "score", "2", "is-need", "no"), SavedAt: w.Clock.Now()}
	if err := v.Drafts.Save(t.Context(), w.Practitioner.ID, w.base+"/relationships_family", draft); err != nil {
		t.Fatal(err)
	}
	page := v.Get(w.base + "/relationships_family").Is(http.StatusOK).Page()
	page.In(".tl-notice--restored").Says("what you were writing on 15 September 2026, 10:01")
	page.Has("textarea#current", htmlcheck.Text("What I typed")).Has("input[name=score][value='2'][checked]").Has("input[name=is-need][value=no][checked]")
	page.Has("input[name=base]", htmlcheck.Attr("value", "0"))
	v.Post(w.base+"/relationships_family", boxes("base", "1", "current", "What I typed")).Is(http.StatusSeeOther)
	v.Get(w.base + "/relationships_family").Page().HasNot(".tl-notice--restored")
}

func TestASectionThereNeverWasIsNotFound(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	for _, section := range []string{"astrology", "Finance", "%00"} {
		v.Get(w.base + "/" + section).Is(http.StatusNotFound)
		v.Post(w.base+"/"+section, boxes("base", "0", "act", string(w.IDs.New()))).Is(http.StatusNotFound)
	}
}

func TestWhoeverOpenedTheCaseReadsWithoutAForm(t *testing.T) {
	w := begin(t)
	w.written()
	act := ledger.Act{ID: w.IDs.New(), By: w.Elsewhere.Actor(), At: w.Clock.Now()}
	if err := w.Authoriser.Open(t.Context(), w.Elsewhere, w.Person, "Covering for Amira this week", act); err != nil {
		t.Fatal(err)
	}
	v := w.visitor(w.Elsewhere)
	page := v.Get(w.base + "/relationships_family").Is(http.StatusOK).Page()
	page.Says("Grew up with his nan.", "Yes: Talking when angry", "Getting ready").HasNot("form").HasNot("button[type=submit]")
	v.Post(w.base+"/relationships_family", boxes("base", "1", "act", string(w.IDs.New()))).Is(http.StatusForbidden)
}

func TestASectionSpeaksWelsh(t *testing.T) {
	w := begin(t)
	w.written()
	v := w.visitor(w.Practitioner)
	v.Header.Set("Accept-Language", "cy")
	v.Get(w.base+"/relationships_family").Is(http.StatusOK).Page().Says("Yn dal yn wir", "Sgôr yr ymarferydd", "Cadw").
		SaysNot("Still true", "Practitioner's score")
}
