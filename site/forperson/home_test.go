package forperson_test

import (
	"regexp"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/plan"
	"throughline/probation/sentence"
)

func TestHomeTellsWhatComesNextAndNothingElse(t *testing.T) {
	r, _, step := full(t)
	p := r.visit(t, "/me")
	p.Has("h1", htmlcheck.Text("Hello Gaz")).Has("title", htmlcheck.Text("Home - Throughline"))
	p.In(".tl-next").Has("p", htmlcheck.Text("Thursday 17 September, 10:00")).Says("Office visit", "Riverside office", "tell Amira Khan")
	p.Says("Amira Khan works with you (Riverside).", "Day 112 of 365", "You have marked 1 of 11 areas")
	p.Has("h2", htmlcheck.Text("We agreed"))
	card := p.In("li.tl-card").Says("Find my birth certificate", "By 25 September 2026")
	card.Has("button", htmlcheck.Containing("Done")).Has("a", htmlcheck.Containing("Stuck"))
	if action := card.Attr("action", "form"); action == "" || action[len(action)-len(string(step))-5:] != string(step)+"/done" {
		t.Errorf("Done is sent to %q", action)
	}
	p.SaysNot("Ring the housing team").HasNot(".tl-call")
}

func TestHomeOfSomebodyNewSaysWhatWillCome(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me").Has("h1", htmlcheck.Text("Hello Gaz")).
		Says("Nothing is booked yet", "There is no plan yet. You will make it together with Amira Khan.", "Say how things are for you").
		SaysNot("Day ", "Your plan is waiting").HasNot("form[action$='/done']")
}

func TestNextSaysTodayAndTomorrow(t *testing.T) {
	r := enter(t)
	r.arrange(t, r.Town.Clock.Now().Add(26*time.Hour))
	r.visit(t, "/me").In(".tl-next").Says("Tomorrow, 12:00")
	r.later(22 * time.Hour)
	r.Visitor.SignIn("person", r.PersonOwn.ID)
	r.visit(t, "/me").In(".tl-next").Says("Today, 12:00")
}

func TestAPlanThatWaitsForAnAnswerCallsFromHome(t *testing.T) {
	r := enter(t)
	r.goal(t, "A front door of my own")
	r.visit(t, "/me").In(".tl-call").Has("a", htmlcheck.Text("Read my plan"), htmlcheck.Attr("href", "/me/plan/answer"))
	r.agree(t)
	r.visit(t, "/me").HasNot(".tl-call")
	r.goal(t, "Work I am proud of")
	r.visit(t, "/me").Has("h2", htmlcheck.Text("In your plan")).In(".tl-call").Says("It has changed since you answered")
}

func TestHomeShowsThreeStepsTheNearestFirst(t *testing.T) {
	r := enter(t)
	goal, _ := r.goal(t, "A front door of my own")
	today := r.Town.Clock.Now().Date()
	for _, s := range []plan.NewStep{
		{Words: "Without a day", Who: plan.ThePerson},
		{Words: "Very soon", Who: plan.ThePerson, By: today.Add(1)},
		{Words: "Soon", Who: plan.ThePerson, By: today.Add(2)},
	} {
		must(t, r.Plans.AddStep(t.Context(), r.seeing(t, access.WritePlan), goal, s, r.Act(r.Practitioner)))
	}
	got := r.visit(t, "/me").Texts("li.tl-card h3")
	if len(got) != 3 || got[0] != "Very soon" || got[1] != "Soon" || got[2] != "SHARED-step Find my birth certificate" {
		t.Errorf("the steps are %q", got)
	}
}

func TestDoneKeepsTheStepOnceAndSaysWhoSeesIt(t *testing.T) {
	r, goal, step := full(t)
	address := "/me/plan/" + string(goal) + "/steps/" + string(step) + "/done"
	r.visit(t, "/me")
	sealed := map[string][]string{"next": {"/me"}, "act": {string(r.IDs.New())}}
	r.Post(address, sealed).LeadsTo("/me?done=" + string(step))
	r.Follow().Is(200).Page().Has("[role=status]", htmlcheck.Containing("Kept, and Amira Khan can see it: you did “SHARED-step Find my birth certificate”.")).
		HasNot("li.tl-card").Says("There is nothing for you to do in your plan right now.")
	r.Post(address, sealed).LeadsTo("/me?done=" + string(step)) // the very same press again
	r.Post(address, map[string][]string{"next": {"/me/plan"}, "act": {string(r.IDs.New())}}).LeadsTo("/me/plan?done=" + string(step))
	if n := r.events(t, "StepFinished"); n != 1 {
		t.Errorf("the step was finished %d times", n)
	}
}

func TestStuckAsksWhatGetsInTheWay(t *testing.T) {
	r, goal, step := full(t)
	address := "/me/plan/" + string(goal) + "/steps/" + string(step) + "/stuck"
	r.visit(t, address).Has("h1", htmlcheck.Text("What gets in the way?")).Has("textarea[name=words]").Says("Find my birth certificate", "We show it to Amira Khan")
	r.Post(address, map[string][]string{"words": {"It costs money I have not got"}}).LeadsTo("/me?stuck=" + string(step))
	r.Follow().Is(200).Page().Says("Thank you for telling us.", "You told us on 15 September 2026 that you are stuck", "It costs money I have not got")
	r.visit(t, address).Says("It costs money I have not got")
}

func TestTooManyWordsAboutBeingStuckComeBack(t *testing.T) {
	r, goal, step := full(t)
	address := "/me/plan/" + string(goal) + "/steps/" + string(step) + "/stuck"
	long := make([]byte, 2001)
	for i := range long {
		long[i] = 'x'
	}
	r.Get(address)
	p := r.Post(address, map[string][]string{"words": {string(long)}, "next": {"/me/plan"}}).Is(422).Page()
	p.Has(".govuk-error-summary a", htmlcheck.Attr("href", "#words")).Has("input[name=next]", htmlcheck.Attr("value", "/me/plan"))
	if back := p.Raw("textarea"); len(back) < 2001 {
		t.Errorf("only %d letters came back", len(back))
	}
}

func TestAStepOfNobodyIsNotFound(t *testing.T) {
	r, goal, step := full(t)
	random := string(r.IDs.New())
	mine := "/me/plan/" + string(goal) + "/steps/" + string(step)
	for _, path := range []string{"/me/plan/" + random + "/steps/" + random + "/stuck", "/me/plan/x/steps/y/stuck"} {
		r.Get(path).Is(404).Page().Says("We could not find that page")
	}
	r.Visitor.SignIn("person", r.Other.ID)
	r.Get(mine + "/stuck").Is(404).Page().Says("We could not find that page").SaysNot("SHARED-")
	r.Post(mine+"/done", map[string][]string{"act": {random}}).Is(404)
	r.Post(mine+"/stuck", map[string][]string{"act": {random}, "words": {"mine"}}).Is(404)
	r.visit(t, "/me/plan").SaysNot("SHARED-")
	if n := r.events(t, "StepFinished") + r.events(t, "StepStuck"); n != 0 {
		t.Errorf("another's step changed %d times", n)
	}
}

func TestALicenceIsCalledALicence(t *testing.T) {
	r := enter(t)
	r.impose(t, func(s *sentence.Terms) { s.Kind, s.EndsOn = sentence.Licence, day.Date{} })
	r.visit(t, "/me").In(".tl-rows").Says("My licence", "Day 112")
	r.visit(t, "/me/sentence").Has("h1", htmlcheck.Text("My licence")).Says("No last day is set")
}

func TestEveryPageCanBeLeftQuicklyWithoutScript(t *testing.T) {
	r, goal, step := full(t)
	for _, path := range []string{"/me", "/me/life", "/me/life/finance", "/me/plan", "/me/plan/answer", "/me/sentence", "/me/written", "/me/plan/" + string(goal) + "/steps/" + string(step) + "/stuck"} {
		r.visit(t, path).Has(".govuk-exit-this-page a", htmlcheck.Containing("Leave quickly"), htmlcheck.Attr("href", "https://www.bbc.co.uk/weather")).
			Has("main#main-content h1").HasTimes(1, "h1").Has("form[action='/me/sign-out'] button")
	}
}

func TestTheSiteSpeaksWelshWhenAsked(t *testing.T) {
	r, _, _ := full(t)
	r.visit(t, "/me/plan")
	r.Post("/me/language", map[string][]string{"language": {"cy"}, "next": {"/me/plan"}}).LeadsTo("/me/plan")
	r.Follow().Is(200).Page().Has("html", htmlcheck.Attr("lang", "cy")).Has("h1", htmlcheck.Text("Fy nghynllun")).
		Has("button", htmlcheck.Attr("lang", "en"), htmlcheck.Text("English"))
	r.visit(t, "/me").In(".tl-next").Says("Dydd Iau 17 Medi, 10:00", "Ymweliad â'r swyddfa")
}

func TestSigningOutEndsTheSession(t *testing.T) {
	r, _, _ := full(t)
	r.visit(t, "/me")
	r.Post("/me/sign-out", nil).LeadsTo("/")
	r.Get("/me").LeadsTo("/sign-in?next=%2Fme")
}

func TestAReadOfTheirRecordIsRemembered(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me")
	r.visit(t, "/me/written")
	if n := r.events(t, "CaseRead"); n != 2 {
		t.Errorf("%d reads were remembered", n)
	}
}

func TestSomebodyWithoutAPractitionerReadsWholeSentences(t *testing.T) {
	r := enter(t)
	r.Visitor.SignIn("person", r.Other.ID)
	r.visit(t, "/me").Says("We have not said yet who will work with you.", "You will make it together with your practitioner.")
	atStart := regexp.MustCompile(`(^|[.?!:] )(your practitioner|eich ymarferydd)`)
	for _, path := range []string{"/me", "/me/life", "/me/life/finance", "/me/plan", "/me/sentence", "/me/written"} {
		if text := r.visit(t, path).In("main").Text(); atStart.MatchString(text) {
			t.Errorf("%s begins a sentence small: %s", path, atStart.FindString(text))
		}
	}
}
