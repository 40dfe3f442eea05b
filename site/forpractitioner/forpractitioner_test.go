package forpractitioner_test

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/rating/ratingtest"
	"throughline/probation/record"
	"throughline/probation/record/recorddb"
	"throughline/probation/record/recordtest"
	"throughline/probation/record/recordweb"
	"throughline/schema/schematest"
	"throughline/site/forpractitioner"
)

var ctx = context.Background()

// staff is the small town with the staff's own pages served to somebody.
type staff struct {
	*ratingtest.World
	*webtest.Visitor
	t     *testing.T
	plans *plan.Plans
	base  string
}

func opened(t *testing.T, as func(*ratingtest.World) access.Viewer) staff {
	t.Helper()
	db := schematest.SQLite(t)
	world := ratingtest.New(t, db)
	plans := plan.NewPlans(plandb.New(db, world.Ledger))
	people := caseload.New(caseloaddb.New(db, world.Ledger), world.Authoriser)
	records := record.New(record.Doors{
		People: world.People, Sentences: world.Sentences, Contacts: world.Contacts, Assessments: world.Assessments,
		Ratings: world.Ratings, Plans: plans,
	}, recorddb.New(db, world.Ledger), recordtest.Known(), world.Town.Clock)
	shell := forpractitioner.New(forpractitioner.Doors{
		Authoriser: world.Authoriser, People: world.People, Sentences: world.Sentences, Caseload: people, Teams: caseload.NewTeams(caseloaddb.New(db, world.Ledger), world.Authoriser, world.Town.Clock), Contacts: world.Contacts,
		Ratings: world.Ratings, Plans: plans, Records: records,
	})
	room := webtest.Room{
		Sites: []web.Site{{Name: "staff", SignIn: "/", Idle: 48 * time.Hour, Absolute: 72 * time.Hour, Frame: shell.Frame, Routes: slices.Concat(
			shell.Routes(), accessweb.New(world.Authoriser).Routes(), recordweb.New(records).Routes())}},
		Guard: accessweb.NewGuard(world.Authoriser, world.Ledger), Now: world.Town.Clock.Now(), Problem: shell.Problem,
	}
	if as != nil {
		room.As = as(world).ID
	}
	return staff{world, webtest.Enter(t, room), t, plans, "/cases/" + string(world.Person)}
}

func practitioner(w *ratingtest.World) access.Viewer { return w.Practitioner }
func manager(w *ratingtest.World) access.Viewer      { return w.Manager }
func elsewhere(w *ratingtest.World) access.Viewer    { return w.Elsewhere }

func (s staff) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// lived gives the case a life: a sentence, a strength, a plan, contacts behind and ahead.
func (s staff) lived() {
	s.t.Helper()
	s.Sentenced("11618")
	s.Answered()
	s.Write("relationships_family", func(d *assessment.Draft) {
		d.IsStrength, d.StrengthWhy, d.Protective = assessment.Yes, "His sister rings every Sunday", "A sister close by"
	})
	now := s.Town.Clock.Now()
	s.must(s.Contacts.Record(ctx, s.Sighted(access.RecordContact), contact.Appointment{Kind: "office_visit", At: now.Add(-48 * time.Hour), Place: "Riverside"},
		contact.Said{Outcome: "attended", Note: "We talked about the tenancy letter."}, s.Act(s.Practitioner)))
	s.must(s.Contacts.Arrange(ctx, s.Sighted(access.RecordContact), contact.Appointment{Kind: "office_visit", At: now.Add(72 * time.Hour), Place: "Riverside"}, s.Act(s.Practitioner)))
	s.must(s.plans.Add(ctx, s.Sighted(access.WritePlan), plan.NewGoal{
		Wording: plan.Wording{Words: "Keep my own front door", ServesKind: plan.Need, Section: "accommodation"},
		Steps: []plan.NewStep{
			{ID: s.IDs.New(), Words: "Ring the housing team", Who: plan.ThePractitioner, By: now.Date().Add(3)},
			{ID: s.IDs.New(), Words: "Find my papers", Who: plan.ThePerson},
		},
	}, s.Act(s.Practitioner)))
}

func TestAnEmptyCaseSaysWhatIsMissingAndWhatToDo(t *testing.T) {
	s := opened(t, practitioner)
	s.Get(s.base).Is(200).Page().Says("Nothing is written here yet. Ask Gareth what is going well.", "Nothing is arranged.", "No contact has been recorded yet.").
		Has("nav a[aria-current]").SaysNot("day 0 of 0")
}

func TestTheOverviewAnswersFourQuestions(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	page := s.Get(s.base).Is(200).Page()
	page.In("#going-well").Says("His sister rings every Sunday")
	page.In("#next").Says("Office visit", "Riverside", "1 step due within a week", "Draft: not yet answered")
	page.In("#areas").Has("svg").Has("table")
	page.In("#plan").Says("Keep my own front door", "0 of 2 steps done")
	page.In("#timeline").Says("We talked about the tenancy letter.")
	page.In("#why").Says("Reoffending")
	page.In(".tl-case").Says("Gareth Hughes", "X100001", "Community order, day")
}

func TestEveryPageOfStaffLeadsToWhatTheScoresMean(t *testing.T) {
	s := opened(t, practitioner)
	s.Get("/cases").Is(200).Page().Has("footer a[href='/scores']", htmlcheck.Text("The published scores"))
}

func TestTheCaseloadShowsWhoIsNextAndFindsByNameAndNumber(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	s.Get("/cases").Is(200).Page().Says("1 person", "Gareth Hughes", "X100001").Has("table")
	s.Get("/cases?q=hug").Is(200).Page().Says("Gareth Hughes")
	s.Get("/cases?q=X100001").Is(200).Page().Says("Gareth Hughes")
	s.Get("/cases?q=nobody").Is(200).Page().Says("Nobody here fits").SaysNot("Gareth Hughes")
	s.Get("/cases?q=" + url.QueryEscape("\xff\x00")).Is(200).Page().SaysNot("Gareth Hughes")
}

func TestTheCaseloadIsFilteredAndSortedByLinks(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	page := s.Get("/cases").Is(200).Page()
	page.In("nav.moj-side-navigation").Says("Everybody", "Due this week", "No next contact", "Moved up", "New this month")
	page.Says("A step by Fri 18 Sep", "Office visit").Has("th[aria-sort]").Has("a", htmlcheck.Attr("href", "/cases?sort=due")).
		Has("[data-rows]").Has("form[data-live]").Has("[data-live-count]")
	s.Get("/cases?show=no-contact").Is(200).Page().Says("0 people", "Nobody is in this part of the list.").SaysNot("Gareth Hughes")
	s.Get("/cases?show=due&sort=due&q=gar").Is(200).Page().Says("1 person", "Gareth Hughes").
		Has("input[type=hidden][name=show]", htmlcheck.Attr("value", "due")).Has("a", htmlcheck.Attr("href", "/cases?q=gar&show=new&sort=due"))
	s.Get("/cases?page=7&show=%00&sort=x").Is(200).Page().SaysNot("Gareth Hughes")
	s.Get("/cases?whose=team").Is(200).Page().Says("with Amira Khan")
}

func TestTheManagersTeamShowsEveryFigureWithItsList(t *testing.T) {
	s := opened(t, manager)
	s.lived()
	page := s.Get("/team").Is(200).Page()
	amira := "with=" + string(s.Practitioner.ID)
	page.Says("Riverside team", "Wales", "Amira Khan", "Tom Ellis", "Arrange cover").HasNot(".tl-tile").
		Has("a", htmlcheck.Attr("href", "/cases?whose=team&"+amira)).Has("a", htmlcheck.Attr("href", "/team/cover/"+string(s.Practitioner.ID)))
	s.Get("/cases?whose=team&"+amira).Is(200).Page().Says("with Amira Khan", "Gareth Hughes", "Show the whole team").Has("input[type=hidden][name=with]")
	s.Get("/cases?whose=team&with=" + string(s.Colleague.ID)).Is(200).Page().SaysNot("Gareth Hughes")
}

func TestWhoWaitsForAPractitionerIsFirstOnTheTeamsPage(t *testing.T) {
	s := opened(t, manager)
	s.must(s.Town.DB.Change(ctx, func(ctx context.Context) error {
		_, err := s.Town.DB.Exec(ctx, `UPDATE allocation SET practitioner_id = NULL WHERE person_id = $1`, s.Person)
		return err
	}))
	s.Get("/team").Is(200).Page().In(".tl-tile").Says("Waiting for a practitioner", "Gareth Hughes", "X100001").
		Has("a", htmlcheck.Attr("href", s.base+"/allocate"))
	s.Get("/cases").Page().Says("Gareth Hughes", "waits for a practitioner")
}

func TestAPractitionerHasNoTeamPage(t *testing.T) {
	s := opened(t, practitioner)
	s.Get("/team").Is(403)
}

func TestTheCaseCanBeReadAsItStood(t *testing.T) {
	s := opened(t, practitioner)
	before := s.Town.Clock.Now()
	s.Town.Clock.Move(time.Hour)
	s.lived()
	s.Visitor.Clock.Move(2 * time.Hour)
	then := before.Add(time.Minute)
	past := s.Get(s.base + "/as-it-stood?on=" + then.Date().String() + "&at=" + then.Time().Format("15:04")).Is(200).Page()
	past.Says("As it stood on 15 September 2026, 10:01", "Gareth").SaysNot("Keep my own front door", "His sister rings every Sunday", "tenancy letter")
	s.Get(s.base+"/as-it-stood?on="+before.Date().String()).Is(200).Page().Says("Keep my own front door", "His sister rings every Sunday")
	s.Get(s.base + "/as-it-stood?on=2020-01-01").Is(404).Page().Says("There was no record yet")
	for _, on := range []string{"", "2026-02-31", "tomorrow", "%00"} {
		s.Get(s.base + "/as-it-stood?on=" + on).Is(400).Page().Says("Choose a real day")
	}
}

func TestTheHistorySaysWhoDidWhatAndWhoRead(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	s.Get(s.base).Is(200)
	s.Get(s.base+"/history").Is(200).Page().Says("A goal was added", "Amira Khan, practitioner", "The live rating changed", "by the published rule").SaysNot("A page was read")
	s.Get(s.base + "/history?reads=yes").Is(200).Page().Says("A page was read")
	s.Get(s.base + "/history?before=x").Is(422)
}

func TestReadingAListIsRememberedOnTheReadersOwnChain(t *testing.T) {
	s := opened(t, practitioner)
	s.Get("/cases").Is(200)
	links, err := s.Ledger.Chain(ctx, ledger.Of("account", s.Practitioner.ID))
	s.must(err)
	if last := links[len(links)-1]; last.Name != "ListRead" || last.By.ID != s.Practitioner.ID || last.Thing.ID != "GET /cases" {
		t.Errorf("the chain ends with %+v", last.Link)
	}
}

func TestAnotherTeamsCaseIsRefusedWithAWayToAsk(t *testing.T) {
	s := opened(t, elsewhere)
	s.Get(s.base).Is(403).Page().Says("This case belongs to another team").Has("a[href$='/open']").SaysNot("Hughes")
	s.Get(s.base + "/open").Is(200)
	s.Post(s.base+"/open", url.Values{"reason": {"no"}}).Is(422).Page().Says("Say why you need to see this case")
	s.Get(s.base + "/open").Is(200)
	s.Post(s.base+"/open", url.Values{"reason": {"He came to our office today"}}).LeadsTo(s.base)
	s.Get(s.base).Is(200).Page().Says("Opened with a reason")
	s.Visitor.Clock.Move(9 * time.Hour)
	s.Town.Clock.Move(9 * time.Hour)
	s.Get(s.base).Is(403).Page().Says("This case belongs to another team")
}

func TestAManagerKeepsSomebodyOutFromTheMinuteOn(t *testing.T) {
	s := opened(t, manager)
	page := s.base + "/restrictions"
	s.Get(page).Is(200).Page().Says("Nobody is kept out of this case.")
	s.Post(page, url.Values{"kind": {"exclusion"}, "account": {string(s.Practitioner.ID)}}).Is(422).Page().Says("Write what people who are kept out will read")
	s.Get(page).Is(200)
	wish := url.Values{"kind": {"exclusion"}, "account": {string(s.Practitioner.ID)}, "message": {"Ask the team's manager."}}
	s.Post(page, wish).LeadsTo(page)
	s.Get(page).Is(200).Page().Says("Amira Khan is kept out", "Ask the team's manager.")
	if _, err := s.Authoriser.CaseAccess(ctx, s.Practitioner, s.Person, access.SeeCase); err == nil || !strings.Contains(err.Error(), access.CodeKeptOut) {
		t.Fatalf("the excluded practitioner got %v", err)
	}
	lift := s.Get(page).Page().Attr("action", "form[action$='/lift']")
	s.Post(lift, nil).LeadsTo(page)
	s.Get(page).Is(200).Page().Says("Nobody is kept out of this case.", "Ended")
	if _, err := s.Authoriser.CaseAccess(ctx, s.Practitioner, s.Person, access.SeeCase); err != nil {
		t.Fatalf("after lifting: %v", err)
	}
}

func TestSomebodyWithoutASessionIsSentToTheDoor(t *testing.T) {
	s := opened(t, nil)
	s.Get(s.base).LeadsTo("/?next=" + url.QueryEscape(s.base))
}

func TestTheStaffPagesSpeakWelsh(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	s.Get("/cases").Is(200)
	s.Post("/staff/language", url.Values{"language": {string(words.Welsh)}, "next": {"/cases"}}).LeadsTo("/cases")
	s.Get("/cases").Is(200).Page().Has("html[lang=cy]").Says("Fy achosion")
	s.Get(s.base).Is(200).Page().Says("Beth sy'n mynd yn dda")
}

func TestADayOfTheOrderIsCountedFromItsFirst(t *testing.T) {
	s := opened(t, practitioner)
	s.lived()
	from, until := day.MustParse("2021-12-12"), day.MustParse("2027-12-11")
	today := from.Until(s.Town.Clock.Now().Date()) + 1
	s.Get(s.base).Is(200).Page().In(".tl-case").Says(fmt.Sprintf("Community order, day %d of %d", today, from.Until(until)+1))
}
