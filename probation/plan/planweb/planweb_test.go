package planweb_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/plan/planweb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// room is the small town with the pages of the plan served to somebody signed in.
type room struct {
	*probationtest.Town
	*webtest.Visitor
	t     *testing.T
	plans *plan.Plans
	path  string // of the plan
}

func opened(t *testing.T) room {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	store := plandb.New(db, town.Ledger)
	plans := plan.NewPlans(store)
	visitor := webtest.Enter(t, webtest.Room{
		Routes: planweb.New(plans, town.People).Routes(), Guard: accessweb.NewGuard(town.Authoriser, town.Ledger),
		As: town.Practitioner.ID, Now: town.Clock.Now(),
	})
	t.Cleanup(func() { town.CheckStoredRows(t, store.StoredRows()) })
	return room{town, visitor, t, plans, "/cases/" + string(town.Person) + "/plan"}
}

var ctx = context.Background()

// back goes to the plan as a browser does after a form: without what follows the #,
// which never leaves the browser.
func (d room) back() *webtest.Response {
	d.t.Helper()
	return d.Get(d.path)
}

func (d room) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d room) plan() plan.Plan {
	d.t.Helper()
	p, err := d.plans.Of(ctx, d.CaseAccess(d.t, d.Practitioner, access.SeeCase))
	d.must(err)
	return p
}

// added puts a goal into the plan without a page, and gives it back.
func (d room) added(words string) plan.Goal {
	d.t.Helper()
	act := d.Act(d.Practitioner)
	today := d.Town.Clock.Now().Date()
	d.must(d.plans.Add(ctx, d.CaseAccess(d.t, d.Practitioner, access.WritePlan), plan.NewGoal{
		Wording: plan.Wording{Words: words, ServesKind: plan.Need, Section: "accommodation", Target: today.Add(90), GetsInTheWay: "Letters.\nWe open them together."},
		Steps: []plan.NewStep{
			{ID: d.IDs.New(), Words: "Ring the housing team", Who: plan.ThePractitioner, By: today.Add(7)},
			{ID: d.IDs.New(), Words: "Find my birth certificate", Who: plan.ThePerson},
		},
	}, act))
	g, err := d.plan().Goal(act.ID)
	d.must(err)
	return g
}

func (d room) at(g plan.Goal, verb string) string { return d.path + "/" + string(g.ID) + "/" + verb }

func (d room) answer(a plan.AgreementAnswer, words string) {
	d.t.Helper()
	d.must(d.plans.Answer(ctx, d.CaseAccess(d.t, d.PersonOwn, access.AnswerPlan), plan.Reply{Answer: a, Words: words, Fingerprint: d.plan().Fingerprint()}, d.Act(d.PersonOwn)))
}

// goalForm is a whole goal as it is typed.
func goalForm() url.Values {
	return url.Values{
		"words": {"I have my own front door"}, "section": {"accommodation"}, "serves": {"need"},
		"target-day": {"14"}, "target-month": {"12"}, "target-year": {"2026"}, "gets-in-the-way": {"Letters"},
		"step-1": {"Ring the housing team"}, "step-1-who": {"practitioner"}, "step-1-by-day": {"22"}, "step-1-by-month": {"9"}, "step-1-by-year": {"2026"},
		"step-2": {"Find my birth certificate"}, "step-2-who": {"person"}, "step-3-who": {"person"}, "step-4-who": {"person"},
	}
}

func with(form url.Values, box, value string) url.Values {
	form.Set(box, value)
	return form
}

func TestAnEmptyPlanInvitesAFirstGoal(t *testing.T) {
	d := opened(t)
	d.Get(d.path).Is(http.StatusOK).Page().
		Has("h1", htmlcheck.Text("Plan")).
		Says("DRAFT: Gareth has not answered yet", "There are no goals yet. Ask Gareth what a good life would look like").
		Has("a", htmlcheck.Text("Add a goal"), htmlcheck.Attr("href", d.path+"/add")).
		HasNot(".tl-goal").HasNot("table").HasNot("form")
}

func TestTheFormForAGoalWorksWithoutScript(t *testing.T) {
	d := opened(t)
	page := d.Get(d.path + "/add").Is(http.StatusOK).Page()
	page.In("form").
		Has("input[name=act]").Has("input[name=token]").
		Has("textarea[name=words]").Has("select[name=section] option", htmlcheck.Attr("value", "identity_hope")).
		HasTimes(3, "input[name=serves]").Has("input[name=target-day]").Has("textarea[name=gets-in-the-way]").
		Has("input[name=step-4]").Has("select[name=step-4-who]").Has("input[name=step-4-by-year]").HasNot("input[name=step-5]")
	page.Has("form[data-autosave]").HasTimes(11, "aside details").HasNot("aside details[open]")
}

func TestAnAreaAndASuggestionCanBeStartedFrom(t *testing.T) {
	d := opened(t)
	page := d.Get(d.path + "/add?section=finance&suggestion=1").Is(http.StatusOK).Page()
	page.Has("select[name=section] option[selected]", htmlcheck.Attr("value", "finance")).
		Has("textarea[name=words]", htmlcheck.Text("I know what comes in and what goes out, and it lasts the month"))
	page.In("aside details[open]").Says("Finance", "List every bill and debt on one page").
		Has("a", htmlcheck.Attr("href", "/cases/"+string(d.Person)+"/assessment/finance"))
	for _, odd := range []string{"?section=weather&suggestion=1", "?section=finance&suggestion=99", "?section=finance&suggestion=x", "?section=%00"} {
		d.Get(d.path+"/add"+odd).Is(http.StatusOK).Page().Has("textarea[name=words]", htmlcheck.Text(""))
	}
}

func TestAGoalIsAddedWithItsSteps(t *testing.T) {
	d := opened(t)
	d.Get(d.path + "/add")
	d.Post(d.path+"/add", goalForm()).Is(http.StatusSeeOther)
	g := d.plan().Goals[0]
	if g.Words != "I have my own front door" || g.Target != day.MustParse("2026-12-14") || len(g.Steps) != 2 || g.Steps[0].By != day.MustParse("2026-09-22") {
		t.Errorf("got %+v", g)
	}
	page := d.back().Is(http.StatusOK).Page()
	page.In("#goal-"+string(g.ID)).
		Has("h2", htmlcheck.Text("I have my own front door")).
		Has("a", htmlcheck.Text("Need: Accommodation"), htmlcheck.Attr("href", "/cases/"+string(d.Person)+"/assessment/accommodation")).
		Says("Wanted by 14 December 2026", "0 of 2 steps done", "Ring the housing team", "by 22 September 2026", "Letters").
		Has(".tl-avatar", htmlcheck.Attr("title", "Practitioner")).Has(".tl-avatar", htmlcheck.Attr("title", "Gareth")).
		HasTimes(2, "form button", htmlcheck.Containing("Done:")).
		HasNot("button", htmlcheck.Containing("Move"))
	page.In("table").Has("tr", htmlcheck.Containing("22 September 2026")).Has("tr", htmlcheck.Containing("14 December 2026"))
}

func TestASecondPressAddsNothingTwice(t *testing.T) {
	d := opened(t)
	form := with(goalForm(), "act", string(d.IDs.New()))
	first := d.Post(d.path+"/add", form).Is(http.StatusSeeOther).Location()
	d.Post(d.path+"/add", form).LeadsTo(first)
	if n := len(d.plan().Goals); n != 1 {
		t.Errorf("%d goals", n)
	}
	d.Post(d.path+"/add", with(form, "words", "Something else")).Is(http.StatusConflict).Page().Says("Something else")
}

func TestEveryWordComesBackWithWhatIsWrong(t *testing.T) {
	d := opened(t)
	form := goalForm()
	form.Del("serves")
	form.Set("target-day", "31")
	form.Set("target-month", "2")
	form.Set("step-2", "")
	form.Set("step-2-by-day", "1")
	form.Set("step-2-by-month", "10")
	form.Set("step-2-by-year", "2026")
	d.Get(d.path + "/add")
	page := d.Post(d.path+"/add", form).Is(http.StatusUnprocessableEntity).Page()
	page.In(".govuk-error-summary").Has("a", htmlcheck.Attr("href", "#target"))
	page.Has("textarea[name=words]", htmlcheck.Text("I have my own front door")).
		Has("input[name=target-day]", htmlcheck.Attr("value", "31")).Has("input[name=step-1]", htmlcheck.Attr("value", "Ring the housing team"))
	form.Set("target-month", "12")
	page = d.Post(d.path+"/add", form).Is(http.StatusUnprocessableEntity).Page()
	page.In(".govuk-error-summary").Has("a", htmlcheck.Attr("href", "#serves")).Has("a", htmlcheck.Attr("href", "#step-2"))
	page.Has("#serves").Has("#step-2")
	if n := len(d.plan().Goals); n != 0 {
		t.Errorf("%d goals were stored", n)
	}
}

func TestHostileWordsAreGivenBackAndNeverStored(t *testing.T) {
	d := opened(t)
	for name, words := range map[string]string{
		"NUL": "I have\x00a home", "broken UTF-8": "I have \xff a home", "five megabytes": strings.Repeat("home ", 1<<20),
	} {
		d.Get(d.path + "/add")
		page := d.Post(d.path+"/add", with(goalForm(), "words", words)).Is(http.StatusUnprocessableEntity).Page()
		page.Has(".govuk-error-summary a", htmlcheck.Attr("href", "#words")).Has("textarea[name=words]", htmlcheck.Containing("home"))
		if n := len(d.plan().Goals); n != 0 {
			t.Errorf("%s: %d goals were stored", name, n)
		}
	}
}

func TestMarkupInAGoalIsShownAsText(t *testing.T) {
	d := opened(t)
	d.added(`<script>alert("x")</script>`)
	d.Get(d.path).Page().HasNot("script").Has("h2", htmlcheck.Text(`<script>alert("x")</script>`))
}

func TestWordsThatLeadAwayGetASuggestionAndAreTaken(t *testing.T) {
	d := opened(t)
	d.Get(d.path + "/add")
	d.Post(d.path+"/add", with(goalForm(), "words", "Stop drinking")).Is(http.StatusSeeOther)
	d.back().Page().In(".tl-goal .govuk-inset-text").Says("moves away from")
	d.Get(d.at(d.plan().Goals[0], "reword")).Page().Has(".govuk-inset-text", htmlcheck.Containing("suggestion only"))
}

func TestAStaleRewordingShowsBothAndOverwritesNothing(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	path := d.at(g, "reword")
	d.Get(path).Is(http.StatusOK).Page().Has("input[name=base]", htmlcheck.Attr("value", "1")).Has("textarea[name=words]", htmlcheck.Text("I have a home"))
	other := g.Wording()
	other.Words = "I have a flat by the river"
	d.must(d.plans.Reword(ctx, d.CaseAccess(t, d.Manager, access.WritePlan), plan.Rewording{Goal: g.ID, Base: 1, Wording: other}, d.Act(d.Manager)))
	mine := goalForm()
	mine.Set("words", "I have a house with a garden")
	page := d.Post(path, with(mine, "base", "1")).Is(http.StatusConflict).Page()
	page.In("#changed").Says("I have a flat by the river", "I have a house with a garden")
	page.Has("textarea[name=words]", htmlcheck.Text("I have a house with a garden")).Has("input[name=base]", htmlcheck.Attr("value", "2"))
	if now := d.plan().Goals[0].Words; now != other.Words {
		t.Errorf("overwritten by %q", now)
	}
	d.Post(path, with(mine, "base", page.Attr("value", "input[name=base]"))).Is(http.StatusSeeOther)
	if now := d.plan().Goals[0]; now.Words != "I have a house with a garden" || now.Version != 3 {
		t.Errorf("got %+v", now)
	}
}

func TestAFormWithoutItsBaseIsAConflictToo(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	for _, base := range []string{"", "x", "999"} {
		d.Get(d.at(g, "reword"))
		if status := d.Post(d.at(g, "reword"), with(goalForm(), "base", base)).Status; status != http.StatusConflict && status != http.StatusUnprocessableEntity {
			t.Errorf("base %q answered %d", base, status)
		}
	}
	if now := d.plan().Goals[0]; now.Version != 1 {
		t.Errorf("got %+v", now)
	}
}

func TestAStepIsAddedFinishedAndCannotBeFinishedTwice(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	d.Get(d.at(g, "step")).Is(http.StatusOK).Page().Says("I have a home", "Put my papers for a housing form in one folder")
	d.Post(d.at(g, "step"), url.Values{"step-who": {"family"}}).Is(http.StatusUnprocessableEntity).Page().
		Has(".govuk-error-summary a", htmlcheck.Attr("href", "#step")).Has("select[name=step-who] option[selected]", htmlcheck.Attr("value", "family"))
	d.Post(d.at(g, "step"), url.Values{"step": {"View one flat"}, "step-who": {"family"}}).LeadsTo(d.path + "#goal-" + string(g.ID))
	step := d.plan().Goals[0].Steps[2]
	if step.Words != "View one flat" || step.Who != plan.Family {
		t.Errorf("got %+v", step)
	}
	d.Get(d.path)
	d.Post(d.at(g, "steps/"+string(step.ID)+"/finish"), nil).LeadsTo(d.path + "#goal-" + string(g.ID))
	d.back().Page().Says("1 of 3 steps done", "done 15 September 2026, said practitioner").HasTimes(2, "button", htmlcheck.Containing("Done:"))
	again := url.Values{"act": {string(d.IDs.New())}}
	d.Post(d.at(g, "steps/"+string(step.ID)+"/finish"), again).Is(http.StatusConflict).Page().Says("This step was already done on 15 September 2026")
	d.Post(d.at(g, "steps/"+string(d.IDs.New())+"/finish"), url.Values{"act": {string(d.IDs.New())}}).Is(http.StatusNotFound)
}

func TestWhatThePersonSaysOfAStepIsShown(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	own := d.CaseAccess(t, d.PersonOwn, access.AnswerPlan)
	d.must(d.plans.SayStuck(ctx, own, plan.StepRef{Goal: g.ID, Step: g.Steps[0].ID}, "No credit left", d.Act(d.PersonOwn)))
	d.must(d.plans.FinishStep(ctx, own, plan.StepRef{Goal: g.ID, Step: g.Steps[1].ID}, d.Act(d.PersonOwn)))
	d.Get(d.path).Page().Says("Stuck since 15 September 2026 “No credit left”", "done 15 September 2026, said Gareth")
}

func TestAGoalIsAchievedWithHowItHelped(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	d.Get(d.at(g, "achieve")).Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Gareth got there")).Says("I have a home")
	d.Post(d.at(g, "achieve"), url.Values{"how": {"He asked for help early"}}).Is(http.StatusSeeOther)
	d.back().Page().In("#goal-"+string(g.ID)).Says("Achieved on 15 September 2026", "He asked for help early").HasNot("form").HasNot("a", htmlcheck.Containing("Reword"))
	for _, verb := range []string{"reword", "step", "achieve", "remove"} {
		d.Get(d.at(g, verb)).Is(http.StatusConflict).Page().Says("This goal was closed on 15 September 2026")
	}
	d.Post(d.at(g, "step"), url.Values{"act": {string(d.IDs.New())}, "step": {"One more"}, "step-who": {"person"}}).Is(http.StatusConflict).Page().Says("One more")
}

func TestAGoalIsRemovedOnlyWithAReason(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	d.Get(d.at(g, "remove")).Is(http.StatusOK)
	d.Post(d.at(g, "remove"), url.Values{"why": {" "}}).Is(http.StatusUnprocessableEntity).Page().Has(".govuk-error-summary a", htmlcheck.Attr("href", "#why"))
	d.Post(d.at(g, "remove"), url.Values{"why": {"He moved in with his mother"}}).LeadsTo(d.path)
	d.back().Page().In("#removed").Says("I have a home", "Removed on 15 September 2026", "He moved in with his mother")
}

func TestGoalsAreMovedUpAndDown(t *testing.T) {
	d := opened(t)
	d.added("One")
	two := d.added("Two")
	d.Get(d.path).Page().HasTimes(1, "button", htmlcheck.Containing("Move up")).HasTimes(1, "button", htmlcheck.Containing("Move down"))
	d.Post(d.at(two, "move"), url.Values{"to": {"up"}}).Is(http.StatusSeeOther)
	if got := d.back().Page().Texts(".tl-goal__title"); len(got) != 2 || got[0] != "Two" {
		t.Errorf("got %v", got)
	}
	d.Post(d.at(two, "move"), url.Values{"act": {string(d.IDs.New())}, "to": {"sideways"}}).Is(http.StatusUnprocessableEntity)
}

func TestTheStripSaysHowThePersonStandsToThePlan(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	d.answer(plan.Agreed, "This is mine")
	d.Get(d.path).Page().In(".tl-agreement--agreed").Says("Agreed by Gareth on 15 September 2026", "This is mine")
	d.added("I see my daughter")
	d.Get(d.path).Page().HasNot(".tl-agreement--agreed").Says("Changed since it was agreed by Gareth on 15 September 2026")
	d.answer(plan.Disagreed, "Too much at once")
	d.Get(d.path).Page().In(".tl-agreement").Says("DRAFT: Gareth disagreed on 15 September 2026.", "Too much at once").SaysNot("Recorded for")
	d.must(d.plans.Remove(ctx, d.CaseAccess(t, d.Practitioner, access.WritePlan), g.ID, "Too much at once", d.Act(d.Practitioner)))
	d.Get(d.path).Page().In(".tl-agreement").Says("The plan has changed since.")
}

func TestDisagreementAndAbsenceAreRecordedForThePerson(t *testing.T) {
	d := opened(t)
	d.added("I have a home")
	path := d.path + "/agreement"
	d.Get(path).Is(http.StatusOK).Page().Says("I have a home", "Ring the housing team").HasTimes(2, "input[name=answer]").
		HasNot("input[value=agreed]").Has("input[name=base]", htmlcheck.Attr("value", d.plan().Fingerprint()))
	d.Post(path, url.Values{"answer": {"could_not_answer"}, "base": {d.plan().Fingerprint()}}).Is(http.StatusUnprocessableEntity).Page().
		Has(".govuk-error-summary a", htmlcheck.Attr("href", "#words")).Has("input[value=could_not_answer][checked]")
	d.Post(path, url.Values{"answer": {"agreed"}, "words": {"Yes"}, "base": {d.plan().Fingerprint()}}).Is(http.StatusUnprocessableEntity).Page().
		Says("Only the person themself can agree")
	d.Post(path, url.Values{"answer": {"could_not_answer"}, "words": {"In hospital"}, "base": {d.plan().Fingerprint()}}).LeadsTo(d.path)
	d.back().Page().In(".tl-agreement").Says("DRAFT: Gareth could not answer on 15 September 2026.", "Recorded for Gareth by the practitioner.", "In hospital")
}

func TestAnAnswerToAPlanThatChangedShowsThePlanAsItIsNow(t *testing.T) {
	d := opened(t)
	d.added("I have a home")
	path, seen := d.path+"/agreement", d.plan().Fingerprint()
	d.Get(path)
	d.added("I see my daughter")
	page := d.Post(path, url.Values{"answer": {"disagreed"}, "words": {"Too much"}, "base": {seen}}).Is(http.StatusConflict).Page()
	page.In(".tl-goals").Says("I see my daughter")
	page.Says("The plan changed while it was being answered").Has("textarea[name=words]", htmlcheck.Text("Too much")).
		Has("input[name=base]", htmlcheck.Attr("value", d.plan().Fingerprint()))
	if d.plan().Agreement != nil {
		t.Error("the answer was stored")
	}
	d.Post(path, url.Values{"answer": {"disagreed"}, "words": {"Too much"}, "base": {page.Attr("value", "input[name=base]")}}).LeadsTo(d.path)
}

func TestADraftThatWasNotSentComesBack(t *testing.T) {
	d := opened(t)
	at := d.Town.Clock.Now()
	d.must(d.Drafts.Save(ctx, d.Practitioner.ID, d.path+"/add", draft(at, "words", "Half a goal", "step-5", "A fifth")))
	d.Get(d.path+"/add").Page().Has("textarea[name=words]", htmlcheck.Text("Half a goal")).Says("15 September 2026, 10:00").
		Has("input[name=step-5]", htmlcheck.Attr("value", "A fifth"))
	d.must(d.Drafts.Save(ctx, d.Practitioner.ID, d.path+"/add", draft(at, "words", "", "step-1", "A first")))
	d.Get(d.path+"/add?section=attitudes&suggestion=1").Page().Has("textarea[name=words]", htmlcheck.Containing("I live by what I think is right")).
		Has("input[name=step-1]", htmlcheck.Attr("value", "A first"))
	d.Post(d.path+"/add", goalForm()).Is(http.StatusSeeOther)
	if _, found, _ := d.Drafts.Find(ctx, d.Practitioner.ID, d.path+"/add"); found {
		t.Error("the draft outlived its form")
	}
}

func TestUnknownAndOtherPeoplesGoalsAreNotFound(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	elsewhere := "/cases/" + string(d.Other.Account.Person) + "/plan/" + string(g.ID)
	for _, verb := range []string{"reword", "step", "achieve", "remove"} {
		d.Get(d.path + "/" + string(d.IDs.New()) + "/" + verb).Is(http.StatusNotFound)
		d.Get(d.path + "/not-an-id/" + verb).Is(http.StatusNotFound)
		if status := d.Get(elsewhere + "/" + verb).Status; status != http.StatusForbidden && status != http.StatusNotFound {
			t.Errorf("%s of a case elsewhere answered %d", verb, status)
		}
	}
}

func TestAnotherPersonsGoalIsNotFoundInOnesOwnCase(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	other := d.Other.Account.Person
	d.must(d.DB.Change(ctx, func(ctx context.Context) error {
		_, err := d.DB.Exec(ctx, `INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why) VALUES ($1, $2, $3, $4, 1, 0, '')`,
			d.IDs.New(), other, d.Practitioner.ID, d.Practitioner.Team)
		return err
	}))
	path := "/cases/" + string(other) + "/plan/" + string(g.ID)
	d.Get(path + "/reword").Is(http.StatusNotFound)
	for verb, form := range map[string]url.Values{
		"reword": goalForm(), "step": {"step": {"x"}, "step-who": {"person"}}, "achieve": {}, "remove": {"why": {"x"}}, "move": {"to": {"up"}},
		"steps/" + string(g.Steps[0].ID) + "/finish": {},
	} {
		d.Post(path+"/"+verb, with(form, "act", string(d.IDs.New()))).Is(http.StatusNotFound)
	}
	if now := d.plan().Goals[0]; now.Version != 1 || now.Progress().StepsDone != 0 || !now.Open() {
		t.Errorf("got %+v", now)
	}
}

func TestWhoMayOnlyReadSeesNoButtons(t *testing.T) {
	d := opened(t)
	d.added("I have a home")
	d.must(d.Authoriser.Open(ctx, d.Elsewhere, d.Person, "Covering for a colleague today", d.Act(d.Elsewhere)))
	d.SignIn("staff", d.Elsewhere.ID)
	d.Get(d.path).Is(http.StatusOK).Page().Says("I have a home").HasNot("form").HasNot("a", htmlcheck.Text("Add a goal")).HasNot("a", htmlcheck.Containing("Reword"))
	d.Get(d.path + "/add").Is(http.StatusForbidden)
	d.Post(d.path+"/add", with(goalForm(), "act", string(d.IDs.New()))).Is(http.StatusForbidden)
	if n := len(d.plan().Goals); n != 1 {
		t.Errorf("%d goals", n)
	}
}

func TestAPageSpeaksWelshToWhoChoseIt(t *testing.T) {
	d := opened(t)
	d.added("Mae gen i gartref")
	d.Header.Set("Accept-Language", "cy")
	d.Get(d.path).Page().Has("h1", htmlcheck.Text("Cynllun")).Says("DRAFFT", "Angen: Llety", "Wedi'i wneud")
	d.Get(d.path+"/add?section=finance&suggestion=1").Page().Has("textarea[name=words]", htmlcheck.Containing("Rwy'n gwybod beth sy'n dod i mewn"))
}

func TestALookChangesNothingButIsRemembered(t *testing.T) {
	d := opened(t)
	g := d.added("I have a home")
	before := d.links()
	for _, path := range []string{d.path, d.path + "/add", d.path + "/agreement", d.at(g, "reword"), d.at(g, "step"), d.at(g, "achieve"), d.at(g, "remove")} {
		d.Get(path).Is(http.StatusOK)
	}
	if got := d.links()[len(before):]; strings.Join(got, " ") != strings.TrimSpace(strings.Repeat("CaseRead ", 7)) {
		t.Errorf("got %v", got)
	}
}

func (d room) links() (names []string) {
	d.t.Helper()
	kept, err := d.Ledger.Chain(ctx, ledger.Of("person", d.Person))
	d.must(err)
	for _, k := range kept {
		names = append(names, k.Name)
	}
	return names
}

func draft(at day.Instant, pairs ...string) web.Draft {
	fields := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		fields.Set(pairs[i], pairs[i+1])
	}
	return web.Draft{Fields: fields, SavedAt: at}
}
