package forperson_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/web/htmlcheck"
)

func TestMyLifeShowsElevenAreasWithTheirOwnMarksOnly(t *testing.T) {
	r, _, _ := full(t)
	p := r.visit(t, "/me/life")
	p.HasTimes(11, "a.tl-row-link").Says("You have marked 1 of 11 areas", "There are no wrong answers")
	p.In("a[href='/me/life/accommodation']").Says("Where I live", "6 out of 10").HasTimes(1, "circle.tl-dot").HasNot(".tl-ring")
	p.In("a[href='/me/life/finance']").Says("My money", "Not marked yet").HasNot("svg")
	p.Has("a.govuk-button", htmlcheck.Attr("href", "/me/life/employment_training_education"))
	p.SaysNot("4 out of 10")
}

func TestAMarkFromBeforeStaysAsATrail(t *testing.T) {
	r, _, _ := full(t)
	r.later(24 * time.Hour)
	r.Visitor.SignIn("person", r.PersonOwn.ID)
	r.score(t, "accommodation", "7", "")
	row := r.visit(t, "/me/life").In("a[href='/me/life/accommodation']")
	row.Says("7 out of 10", "You were at 6 on 15 September 2026").HasTimes(1, "circle.tl-faint")
	r.visit(t, "/me/life/accommodation").Says("Where you were before", "You were at 7 on 16 September 2026", "You were at 6 on 15 September 2026", "The room is mine & warm")
}

func TestOneQuestionStandsOnAPage(t *testing.T) {
	r := enter(t)
	p := r.visit(t, "/me/life/finance")
	p.Has("h1", htmlcheck.Text("How are you doing for money right now?")).HasTimes(11, ".tl-scale input[type=radio][name=score]")
	p.HasTimes(5, ".tl-anchors li").Says("My money (3 of 11)", "Fewer money worries leave more room for the rest of life.")
	p.HasNot("input[type=radio][checked]").HasTimes(1, "textarea").HasTimes(2, "button[name=then]")
	r.visit(t, "/me/life/identity_hope").HasTimes(1, "button[name=then]")
	r.Get("/me/life/no-such-area").Is(404)
}

func TestSavingGoesOnToTheNextAreaOrBack(t *testing.T) {
	r := enter(t)
	r.score(t, "finance", "3", "").LeadsTo("/me/life/relationships_family?saved=finance")
	r.Follow().Is(200).Page().Has("[role=status]", htmlcheck.Containing("Kept. My money: 3 out of 10."))
	r.Get("/me/life/finance")
	r.Post("/me/life/finance", url.Values{"score": {"4"}, "then": {"back"}}).LeadsTo("/me/life?saved=finance")
	r.Follow().Is(200).Page().Says("Kept. My money: 4 out of 10.")
	r.score(t, "identity_hope", "9", "").LeadsTo("/me/life?saved=identity_hope")
	r.visit(t, "/me/life?saved=drug_use").HasNot("main [role=status]")
}

func TestThePractitionersMarkStaysBehindTheCurtain(t *testing.T) {
	r := enter(t)
	r.write(t)
	for _, path := range []string{"/me/life", "/me/life/accommodation"} {
		r.visit(t, path).HasNot(".tl-ring").HasNot("#both").SaysNot("4 apart", "SHARED-strength")
	}
	r.visit(t, "/me/life/accommodation").Says("You can see theirs once you have marked yours.")
	r.score(t, "accommodation", "8", "").Is(303)
	r.Follow().Page().Has("[role=status] a", htmlcheck.Text("See both marks side by side"), htmlcheck.Attr("href", "/me/life/accommodation?both=yes#both"))
	folded := r.visit(t, "/me/life/accommodation").In("details#both")
	folded.Has(".tl-ring").Says("You see this 4 apart: what does each of you see?", "You 8", "Your practitioner 4")
	if folded.Attr("open") != "" {
		t.Error("the curtain is open before anybody asked")
	}
	r.visit(t, "/me/life/accommodation?both=yes").Has("details#both[open]")
}

func TestMarksNearEachOtherAreSaidSo(t *testing.T) {
	r := enter(t)
	r.write(t)
	r.score(t, "accommodation", "4", "")
	r.visit(t, "/me/life/accommodation").Says("You both see it at the same place.")
	r.score(t, "accommodation", "5", "")
	r.visit(t, "/me/life/accommodation").Says("You see this nearly the same")
}

func TestAScoreOffTheLineIsRefusedWithEveryWordKept(t *testing.T) {
	r := enter(t)
	for _, odd := range []string{"11", "-1", "six", "", "999999999999999999999"} {
		p := r.score(t, "finance", odd, "It is <hard>\nthis month").Is(422).Page()
		p.Has("title", htmlcheck.Containing("Error: ")).Has(".govuk-error-summary a", htmlcheck.Attr("href", "#score"))
		if kept := p.Raw("textarea[name=words]"); !strings.Contains(kept, "It is <hard>\nthis month") {
			t.Errorf("%q: the words came back as %q", odd, kept)
		}
	}
	if n := r.events(t, "OwnScoreGiven"); n != 0 {
		t.Errorf("%d marks were kept", n)
	}
}

func TestADoublePressMarksTheLineOnce(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/life/finance")
	sent := url.Values{"score": {"5"}, "words": {"Payday"}, "then": {"back"}, "act": {string(r.IDs.New())}}
	r.Post("/me/life/finance", sent).LeadsTo("/me/life?saved=finance")
	r.Post("/me/life/finance", sent).LeadsTo("/me/life?saved=finance")
	if n := r.events(t, "OwnScoreGiven"); n != 1 {
		t.Errorf("%d marks were kept", n)
	}
	r.visit(t, "/me/life/finance").HasTimes(1, "blockquote", htmlcheck.Text("Payday"))
	sent.Set("score", "9")
	r.Post("/me/life/finance", sent).Is(409).Page().Says("This form was sent before with other words", "Payday")
}

func TestWhatWasTypedAndNotSentIsThereNextTime(t *testing.T) {
	r := enter(t)
	r.visit(t, "/me/life/finance").Has("form[data-autosave] [data-autosave-status]", htmlcheck.With("data-saved"))
	r.Post("/me/draft", url.Values{"draft-of": {"/me/life/finance"}, "score": {"2"}, "words": {"Half a sentence"}}).Is(200)
	p := r.visit(t, "/me/life/finance")
	p.Has("input[value='2'][checked]").Says("You typed this on 15 September 2026, 10:00")
	if kept := p.Raw("textarea"); !strings.Contains(kept, "Half a sentence") {
		t.Errorf("the box holds %q", kept)
	}
	r.Post("/me/life/finance", url.Values{"score": {"2"}, "words": {"A whole one"}}).Is(303)
	r.visit(t, "/me/life/finance").HasNot("input[checked]")
}

func TestMarksOfOneArePrivateToThem(t *testing.T) {
	r, _, _ := full(t)
	r.Visitor.SignIn("person", r.Other.ID)
	r.visit(t, "/me/life").Says("You have marked 0 of 11 areas")
	r.visit(t, "/me/life/accommodation").SaysNot("SHARED-", "out of 10", "6 on")
	shared, err := r.Assessments.SharedWith(t.Context(), r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord))
	must(t, err)
	if len(shared[0].Own) != 1 {
		t.Errorf("Gareth's own marks: %v", shared[0].Own)
	}
}
