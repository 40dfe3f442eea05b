package forperson_test

import (
	"net/url"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/plan"
)

func TestMyPlanSaysWhoDoesWhat(t *testing.T) {
	r, _, _ := full(t)
	p := r.visit(t, "/me/plan")
	p.Has("h1", htmlcheck.Text("My plan")).Says("This is what you and Amira Khan work on.")
	p.In(".tl-agreement--agreed").Says("You agreed to this plan on 15 September 2026.").Has("a", htmlcheck.Text("Answer again"))
	p.In(".tl-goal").Says("A front door of my own", "Where I live", "By 14 December 2026").HasTimes(2, "li.tl-step").HasTimes(1, "form")
	p.Has("li.tl-step", htmlcheck.Containing("Find my birth certificate You · By 25 September 2026"))
	p.Has("li.tl-step", htmlcheck.Containing("Ring the housing team Amira Khan"))
}

func TestAnEmptyPlanSaysHowItWillCome(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/plan").Says("There is no plan yet. You will make it together with Amira Khan.").HasNot(".tl-agreement").HasNot(".tl-goal")
	r.visit(t, "/me/plan/answer").Says("There is no plan yet.").HasNot("main form")
}

func TestAGoalReachedMovesToWhereTheyGot(t *testing.T) {
	r, goal, _ := full(t)
	must(t, r.Plans.Achieve(t.Context(), r.seeing(t, access.WritePlan), goal, "PRIVATE-how", r.Act(r.Practitioner)))
	r.visit(t, "/me/plan").Has("h2", htmlcheck.Text("You got there")).Says("Reached on 15 September 2026").HasNot("main form")
}

func TestTheirAnswerIsKeptInTheirWords(t *testing.T) {
	for _, c := range []struct{ answer, words, event, shows string }{
		{"agreed", "", "PlanAgreed", "You agreed to this plan on 15 September 2026."},
		{"disagreed", "Too much in one week", "PlanDisagreed", "You said on 15 September 2026 that you do not agree."},
		{"could_not_answer", "The part about the hostel", "PlanNotAnswered", "You said on 15 September 2026 that you need to talk about it first, and Amira Khan can see that."},
	} {
		t.Run(c.answer, func(t *testing.T) {
			r := enter(t)
			r.goal(t, "A front door of my own")
			p := r.visit(t, "/me/plan/answer")
			p.Says("A front door of my own", "Find my birth certificate", "I agree", "I do not agree", "I need to talk about it first")
			sent := url.Values{"answer": {c.answer}, "words": {c.words}, "print": {p.Attr("value", "input[name=print]")}, "act": {string(r.IDs.New())}}
			r.Post("/me/plan/answer", sent).LeadsTo("/me/plan?answered=yes")
			r.Post("/me/plan/answer", sent).LeadsTo("/me/plan?answered=yes")
			r.Follow().Is(200).Page().Says("Thank you. Your answer is kept, and Amira Khan can see it.", c.shows, c.words)
			if n := r.events(t, c.event); n != 1 {
				t.Errorf("%s happened %d times", c.event, n)
			}
		})
	}
}

func TestANoWithoutAReasonAsksForAFewWords(t *testing.T) {
	r := enter(t)
	r.goal(t, "A front door of my own")
	for answer, says := range map[string]string{
		"disagreed": "Tell us why you do not agree.", "could_not_answer": "Tell us what you want to talk about.", "": "Choose one of the three answers", "maybe": "Choose one of the three answers",
	} {
		p := r.visit(t, "/me/plan/answer")
		back := r.Post("/me/plan/answer", url.Values{"answer": {answer}, "print": {p.Attr("value", "input[name=print]")}}).Is(422).Page()
		back.Says(says, "A front door of my own").Has(".govuk-error-summary")
		if answer == "disagreed" {
			back.Has("input[checked]", htmlcheck.Attr("value", "disagreed"))
		}
	}
}

func TestAStaleAnswerShowsThePlanAsItIsNowAndKeepsTheWords(t *testing.T) {
	r := enter(t)
	r.goal(t, "A front door of my own")
	before := r.visit(t, "/me/plan/answer").Attr("value", "input[name=print]")
	r.goal(t, "Work I am proud of")
	sent := url.Values{"answer": {"disagreed"}, "words": {"Not the hostel"}, "print": {before}, "act": {string(r.IDs.New())}}
	p := r.Post("/me/plan/answer", sent).Is(409).Page()
	p.Says("The plan changed while you were answering.", "Work I am proud of").Has("input[checked]", htmlcheck.Attr("value", "disagreed"))
	if kept := p.Raw("textarea"); !strings.Contains(kept, "Not the hostel") {
		t.Errorf("the box holds %q", kept)
	}
	if n := r.events(t, "PlanDisagreed"); n != 0 {
		t.Fatalf("%d answers were kept", n)
	}
	now := p.Attr("value", "input[name=print]")
	r.Post("/me/plan/answer", url.Values{"answer": {"disagreed"}, "words": {"Not the hostel"}, "print": {now}}).LeadsTo("/me/plan?answered=yes")
	if n := r.events(t, "PlanDisagreed"); n != 1 {
		t.Errorf("%d answers were kept", n)
	}
}

func TestAnAnswerRecordedForThemCanBeGivenByThemself(t *testing.T) {
	r := enter(t)
	r.goal(t, "A front door of my own")
	must(t, r.Plans.AnswerFor(t.Context(), r.seeing(t, access.WritePlan), plan.Reply{Answer: plan.CouldNotAnswer, Words: "Too ill to talk", Fingerprint: r.print(t)}, r.Act(r.Practitioner)))
	r.visit(t, "/me").Has(".tl-call")
	r.visit(t, "/me/plan").In(".tl-agreement").Says("On 15 September 2026 Amira Khan wrote down that you could not answer yet.").Has("a", htmlcheck.Text("Say what I think"))
	r.agree(t)
	r.visit(t, "/me").HasNot(".tl-call")
}
