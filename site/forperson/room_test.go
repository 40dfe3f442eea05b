package forperson_test

import (
	"context"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/probationtest"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/schema/schematest"
	"throughline/site/forperson"
)

// room is the small town with the person's site, and the person in it.
type room struct {
	*probationtest.Town
	*webtest.Visitor
	forperson.Doors
}

// enter opens the site for Gareth Hughes, who is called Gaz, with nothing yet on record.
func enter(t *testing.T) room {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	doors := forperson.Doors{
		People:      town.People,
		Sentences:   sentence.NewSentences(sentencedb.New(db, town.Ledger), town.People),
		Caseload:    caseload.New(caseloaddb.New(db, town.Ledger), town.Authoriser),
		Contacts:    contact.NewContacts(contactdb.New(db, town.Ledger), town.Clock),
		Assessments: assessment.NewAssessments(assessmentdb.New(db, town.Ledger)),
		Plans:       plan.NewPlans(plandb.New(db, town.Ledger)),
		SignIn:      "/sign-in",
	}
	pages := forperson.New(doors)
	visitor := webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "person", Routes: pages.Routes(), Frame: pages.Frame, SignIn: "/sign-in", Root: "/me"}},
		Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: town.PersonOwn.ID, Now: town.Clock.Now(), Problem: pages.Problem,
	})
	r := room{town, visitor, doors}
	act := town.Act(town.Practitioner)
	must(t, town.People.Correct(t.Context(), r.seeing(t, access.CorrectDetails), person.Details{
		Given: "Gareth", Family: "Hughes", Preferred: "Gaz", Born: day.MustParse("1991-07-17"), Gender: person.Male, Language: words.English,
		AccessNeeds: "PRIVATE-needs",
	}, 1, act))
	return r
}

// seeing is the practitioner's access; own the person's.
func (r room) seeing(t *testing.T, act access.Act) access.CaseAccess {
	return r.CaseAccess(t, r.Practitioner, act)
}

func (r room) own(t *testing.T) access.CaseAccess {
	return r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord)
}

// later lets time pass for everybody.
func (r room) later(by time.Duration) {
	r.Town.Clock.Move(by)
	r.Visitor.Clock.Move(by)
}

// visit asks for a page that must be there and be sound.
func (r room) visit(t *testing.T, path string) *htmlcheck.Checked {
	t.Helper()
	return r.Get(path).Is(200).Page()
}

func (r room) arrange(t *testing.T, at day.Instant) {
	t.Helper()
	must(t, r.Contacts.Arrange(t.Context(), r.seeing(t, access.RecordContact),
		contact.Appointment{Kind: contact.OfficeVisit, At: at, Place: "SHARED-place Riverside office"}, r.Act(r.Practitioner)))
}

func (r room) impose(t *testing.T, change func(*sentence.Terms)) {
	t.Helper()
	act := r.Act(r.Practitioner)
	terms := sentence.Terms{
		Kind: sentence.CommunityOrder, Court: "PRIVATE-court", ConvictedOn: day.MustParse("2026-05-27"),
		FollowUpFrom: day.MustParse("2026-05-27"), EndsOn: day.MustParse("2027-05-26"), OffenceCode: "04600",
		Requirements: []sentence.Requirement{sentence.Said("SHARED-requirement 60 hours of unpaid work")},
	}
	change(&terms)
	must(t, r.Sentences.Record(t.Context(), r.seeing(t, access.RecordSentence), sentence.Recording{
		Terms: terms, Counts: sentence.Counts{Total: 3, Violent: 1, AgeAtFirst: 19},
	}, act))
}

// write is what the practitioner writes about where the person lives, with a mark of 4.
func (r room) write(t *testing.T) {
	t.Helper()
	four := 4
	must(t, r.Assessments.Write(t.Context(), r.seeing(t, access.Assess), assessment.Draft{
		Section: "accommodation", History: "PRIVATE-history", Current: "PRIVATE-current", Analysis: "PRIVATE-analysis",
		Protective: "SHARED-protective Keeps a tidy room", LinkedToHarm: assessment.Yes, HarmWhy: "PRIVATE-harm-why",
		LinkedToReoffending: assessment.Yes, ReoffendingWhy: "PRIVATE-reoffending-why", IsNeed: assessment.Yes, NeedWhy: "PRIVATE-need-why",
		IsStrength: assessment.Yes, StrengthWhy: "SHARED-strength He asked for a place himself", Score: &four,
	}, 0, r.Act(r.Practitioner)))
}

// score is the person's own mark, given on their own page.
func (r room) score(t *testing.T, section, value, said string) *webtest.Response {
	t.Helper()
	r.Get("/me/life/" + section).Is(200)
	return r.Post("/me/life/"+section, map[string][]string{"score": {value}, "words": {said}, "then": {"next"}})
}

// goal adds a goal with a step for the person and one for the practitioner.
func (r room) goal(t *testing.T, wish string) (goal, step id.ID) {
	t.Helper()
	act, step := r.Act(r.Practitioner), r.IDs.New()
	must(t, r.Plans.Add(t.Context(), r.seeing(t, access.WritePlan), plan.NewGoal{
		Wording: plan.Wording{
			Words: wish, ServesKind: plan.Risk, Section: "accommodation", Target: r.Town.Clock.Now().Date().Add(90),
			GetsInTheWay: "PRIVATE-in-the-way",
		},
		Steps: []plan.NewStep{
			{ID: step, Words: "SHARED-step Find my birth certificate", Who: plan.ThePerson, By: r.Town.Clock.Now().Date().Add(10)},
			{ID: r.IDs.New(), Words: "Ring the housing team", Who: plan.ThePractitioner},
		},
	}, act))
	return act.ID, step
}

// agree lets the person agree to the plan as it is.
func (r room) agree(t *testing.T) {
	t.Helper()
	r.Get("/me/plan/answer").Is(200)
	r.Post("/me/plan/answer", map[string][]string{"answer": {"agreed"}, "print": {r.print(t)}}).LeadsTo("/me/plan?answered=yes")
}

func (r room) print(t *testing.T) string {
	t.Helper()
	shared, err := r.Plans.SharedWith(t.Context(), r.own(t))
	must(t, err)
	return shared.Fingerprint
}

// events lists what happened on the person's chain, by name.
func (r room) events(t *testing.T, name string) (n int) {
	t.Helper()
	kept, err := r.Ledger.Chain(context.Background(), ledger.Of("person", r.Person))
	must(t, err)
	for _, k := range kept {
		if k.Name == name {
			n++
		}
	}
	return n
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// full is a person well into their order.
func full(t *testing.T) (r room, goal, step id.ID) {
	t.Helper()
	r = enter(t)
	r.arrange(t, day.MustParse("2026-09-17").AtClock(10, 0))
	r.impose(t, func(*sentence.Terms) {})
	r.write(t)
	r.score(t, "accommodation", "6", "SHARED-own The room is mine & warm")
	goal, step = r.goal(t, "SHARED-goal A front door of my own")
	r.agree(t)
	return r, goal, step
}
