package forperson_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/sentence"
)

func TestMyOrderSaysTheDaysAndWhatToDo(t *testing.T) {
	r, _, _ := full(t)
	r.visit(t, "/me/sentence").Has("h1", htmlcheck.Text("My order")).
		Says("Community order", "Day 112 of 365", "First day 27 May 2026", "Last day 26 May 2027", "60 hours of unpaid work", "tell Amira Khan early")
}

func TestWhatIsWorkedOffIsSaidOnce(t *testing.T) {
	r := enter(t)
	r.impose(t, func(s *sentence.Terms) {
		s.Requirements = append(s.Requirements, sentence.Requirement{ID: r.IDs.New(), Code: "unpaid_work", Length: 80, From: s.FollowUpFrom})
	})
	p := r.visit(t, "/me/sentence")
	p.HasTimes(1, ".tl-counted").In(".tl-counted").Says("Unpaid work, 80 hours", "0 of 80")
	p.HasTimes(1, "main li").In("main li").Says("60 hours of unpaid work")
}

func TestAnOrderNotYetRecordedSaysWhomToTell(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/sentence").Says("There is nothing here yet.", "tell Amira Khan").HasNot("dl")
	r.impose(t, func(s *sentence.Terms) { s.Requirements, s.EndsOn = nil, r.Town.Clock.Now().Date().Add(-1) })
	r.visit(t, "/me/sentence").Says("It ended on 14 September 2026", "Nothing more is written here.").HasNot("main li")
}

func TestWhatIsWrittenShowsStrengthsAndWhatHelps(t *testing.T) {
	r, _, _ := full(t)
	p := r.visit(t, "/me/written")
	p.HasTimes(1, ".tl-card").In(".tl-card").Says("Where I live", "He asked for a place himself", "Keeps a tidy room", "Written on 15 September 2026")
	p.Says("More is written about you than this page shows.", "You have a right in law")
}

func TestNothingWrittenSaysSo(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/written").Says("Nothing is written here yet. You and Amira Khan will do it together.").HasNot(".tl-card")
}

func TestAFormSentAfterTheSessionEndedGivesTheWordsBack(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/life/finance")
	act := string(r.IDs.New())
	sent := url.Values{"score": {"3"}, "words": {"\nRent is <late>"}, "then": {"next"}, "act": {act}}
	r.Forget()
	p := r.Post("/me/life/finance", sent).Is(401).Page()
	p.Has("h1", htmlcheck.Text("You have been away for a while")).Says("Nothing you typed is lost.", "Your number: 3")
	p.Has("a.govuk-button", htmlcheck.Attr("href", "/sign-in"), htmlcheck.Attr("target", "_blank"))
	form := p.In("main form", htmlcheck.Attr("action", "/me/life/finance"))
	form.Has("input[name=then]", htmlcheck.Attr("value", "next")).Has("input[name=act]", htmlcheck.Attr("value", act)).Has("button", htmlcheck.Text("Send it again"))
	if kept := form.Raw("textarea[name=words]"); !strings.Contains(kept, "\nRent is <late>") {
		t.Errorf("the words came back as %q", kept)
	}
	r.Visitor.SignIn("person", r.PersonOwn.ID)
	r.Post("/me/life/finance", sent).LeadsTo("/me/life/relationships_family?saved=finance")
}

func TestAProblemSaysInWordsWhichAnswerWasChosen(t *testing.T) {
	r := enter(t)
	r.Forget()
	r.Post("/me/plan/answer", url.Values{"answer": {"disagreed"}, "words": {"No"}, "print": {"x"}}).Is(401).Page().
		Says("Your answer: I do not agree").HasNot(".tl-nav").Has(".govuk-exit-this-page")
}

func TestAPageThatIsNotThereIsWarm(t *testing.T) {
	r := enter(t)
	r.Get("/me/nowhere").Is(404).Page().Has("h1", htmlcheck.Text("We could not find that page")).
		Has("a.govuk-button", htmlcheck.Attr("href", "/me")).Says("Nothing of yours is lost.")
	r.Post("/me/life/finance", url.Values{"score": {"1"}, "act": {"odd"}}).Is(400).Page().Says("We could not read all of that")
}

func TestNothingHiddenFromThePersonStandsOnAnyPage(t *testing.T) {
	r, goal, step := full(t)
	ca := r.seeing(t, access.SeeCase)
	record := r.seeing(t, access.RecordContact)
	must(t, r.Contacts.Record(t.Context(), record, contact.Appointment{Kind: contact.PhoneCall, At: r.Town.Clock.Now().Add(-time.Hour), Place: "PRIVATE-call"},
		contact.Said{Outcome: contact.Attended, Note: "PRIVATE-note", Sensitive: true}, r.Act(r.Practitioner)))
	must(t, r.Assessments.JudgeHarm(t.Context(), r.seeing(t, access.JudgeRisk), assessment.HarmDraft{
		Level: assessment.HighHarm, Reason: "PRIVATE-harm-reason", AtRisk: "PRIVATE-at-risk",
	}, "", r.Act(r.Practitioner)))
	removed, _ := r.goal(t, "PRIVATE-removed-goal")
	must(t, r.Plans.Remove(t.Context(), r.seeing(t, access.WritePlan), removed, "PRIVATE-why-removed", r.Act(r.Practitioner)))
	reached, _ := r.goal(t, "SHARED-reached-goal")
	must(t, r.Plans.Achieve(t.Context(), r.seeing(t, access.WritePlan), reached, "PRIVATE-how", r.Act(r.Practitioner)))
	must(t, r.Authoriser.Restrict(t.Context(), r.CaseAccess(t, r.Manager, access.RestrictCase), access.Restriction{
		Kind: access.Exclusion, Account: r.Elsewhere.ID, Message: "PRIVATE-restriction", From: r.Town.Clock.Now(),
	}, r.Act(r.Manager)))
	one, err := r.Town.People.Of(t.Context(), ca)
	must(t, err)

	shown := ""
	for _, path := range []string{
		"/me", "/me/life", "/me/life/accommodation", "/me/life/accommodation?both=yes", "/me/plan", "/me/plan/answer", "/me/sentence", "/me/written",
		"/me/plan/" + string(goal) + "/steps/" + string(step) + "/stuck", "/me?done=" + string(step), "/me?stuck=" + string(step), "/me/nowhere",
	} {
		shown += r.Get(path).Body
	}
	r.visit(t, "/me/plan/answer")
	shown += r.Post("/me/plan/answer", url.Values{"answer": {"disagreed"}, "print": {"old"}}).Is(422).Body
	shown += r.Post("/me/plan/answer", url.Values{"answer": {"agreed"}, "print": {"old"}}).Is(409).Body
	shown += r.score(t, "accommodation", "11", "").Is(422).Body
	for _, hidden := range []string{"PRIVATE-", one.CRN, one.Family, "04600", string(r.Person), string(r.Practitioner.ID), "1991"} {
		if at := strings.Index(shown, hidden); at >= 0 {
			t.Errorf("a page says %q: %s", hidden, shown[max(0, at-60):min(len(shown), at+60)])
		}
	}
	for _, token := range []string{"place", "requirement", "protective", "strength", "own", "goal", "step", "reached-goal"} {
		if !strings.Contains(shown, "SHARED-"+token) {
			t.Errorf("no page says SHARED-%s", token)
		}
	}
}
