package access

import (
	"errors"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

func by(account string, at day.Instant) ledger.Act {
	return ledger.Act{ID: "act", By: ledger.Actor{ID: ruth, Role: account}, At: at}
}

func boxes(err error) string {
	var p *problem.Problem
	if !errors.As(err, &p) {
		return ""
	}
	var names []string
	for _, f := range p.Fields {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}

func TestARestrictionSaysWhatIsWrongWithIt(t *testing.T) {
	for _, c := range []struct {
		boxes string
		make  func(*Restriction)
	}{
		{"", func(*Restriction) {}},
		{"kind", func(r *Restriction) { r.Kind = "wall" }},
		{"account", func(r *Restriction) { r.Account = "" }},
		{"until", func(r *Restriction) { r.Until = r.From }},
		{"", func(r *Restriction) { r.Until = r.From + one }},
		{"message", func(r *Restriction) { r.Message = "" }},
		{"message", func(r *Restriction) { r.Message = strings.Repeat("ŵ", 501) }},
		{"", func(r *Restriction) { r.Message = strings.Repeat("ŵ", 500) }},
	} {
		r := exclude(tom, ten, 0)
		r.ID, r.Person = "r", gareth
		c.make(&r)
		made, happened, err := r.Restrict(by("manager", ten))
		if got := boxes(err); got != c.boxes {
			t.Errorf("%+v is refused at %q, not %q", r, got, c.boxes)
		}
		if err == nil && (made.By != ruth || happened.Name != "CaseRestricted" || happened.Chain != "person/gareth" || happened.State != made) {
			t.Errorf("it made %+v with %+v", made, happened)
		}
	}
}

func TestALiftedRestrictionHoldsNoLonger(t *testing.T) {
	for _, c := range []struct {
		what string
		r    Restriction
		over bool
	}{
		{"in force without an end", exclude(tom, ten-10, 0), false},
		{"in force with an end", exclude(tom, ten-10, ten+10), false},
		{"begun this moment", exclude(tom, ten, 0), false},
		{"not begun yet", exclude(tom, ten+10, 0), false},
		{"not begun yet, with an end", exclude(tom, ten+10, ten+20), false},
		{"over since this moment", exclude(tom, ten-10, ten), true},
		{"long over", exclude(tom, ten-10, ten-5), true},
	} {
		lifted, happened, err := c.r.Lift(by("manager", ten))
		if c.over {
			if !problem.IsKind(err, problem.Conflict) || lifted != c.r {
				t.Errorf("%s: %+v, %v", c.what, lifted, err)
			}
			continue
		}
		if err != nil || happened.Name != "RestrictionLifted" || happened.State != lifted {
			t.Fatalf("%s: %+v, %v", c.what, happened, err)
		}
		for _, at := range []day.Instant{ten, ten + one, ten + 10, ten + 11, ten + 1000} {
			if lifted.InForce(at) {
				t.Errorf("%s: it still holds at %+d", c.what, at-ten)
			}
		}
		if _, _, err := lifted.Lift(by("manager", ten+1)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("%s: lifted again gave %v", c.what, err)
		}
	}
}

func TestAnOpeningLastsAWorkingDayAndNeedsAReason(t *testing.T) {
	v := staff(sean, Practitioner, hillside)
	for reason, want := range map[string]string{
		"": "reason", strings.Repeat("ŵ", 9): "reason", strings.Repeat("ŵ", 10): "", strings.Repeat("ŵ", 500): "", strings.Repeat("ŵ", 501): "reason",
	} {
		if _, _, err := open(gareth, v, reason, by("practitioner", ten)); boxes(err) != want {
			t.Errorf("a reason of %d letters is refused at %q", len([]rune(reason)), boxes(err))
		}
	}
	o, happened, err := open(gareth, v, "covering for Amira today", by("practitioner", ten))
	if err != nil || o.Until != day.MustParse("2026-09-15").AtClock(18, 0) || o.Account != sean || happened.Why != o.Reason || happened.Name != "CaseOpenedWithReason" {
		t.Errorf("it opened %+v with %+v: %v", o, happened, err)
	}
	if o.InForce(ten-one) || !o.InForce(ten) || !o.InForce(o.Until-one) || o.InForce(o.Until) || (Opening{}).InForce(0) {
		t.Error("an opening holds at the wrong time")
	}
}

func TestARefusalIsToldOnlyToStaff(t *testing.T) {
	kept := Decision{Relation: Excluded, Message: "Ask Ruth Bowen"}
	for _, c := range []struct {
		role Role
		d    Decision
		kind problem.Kind
		code string
	}{
		{Practitioner, kept, problem.Refused, CodeKeptOut},
		{Manager, Decision{Relation: NotListed}, problem.Refused, CodeKeptOut},
		{Practitioner, Decision{Relation: Elsewhere, Permission: WithReason}, problem.Refused, CodeNeedsReason},
		{Administrator, Decision{Relation: Elsewhere}, problem.Refused, CodeNotYourWork},
		{Practitioner, Decision{Relation: Nothing}, problem.Missing, problem.NotFound().Code},
		{Partner, Decision{Relation: Elsewhere}, problem.Missing, problem.NotFound().Code},
		{Supporter, kept, problem.Missing, problem.NotFound().Code},
		{Person, Decision{Relation: Elsewhere}, problem.Missing, problem.NotFound().Code},
	} {
		if p := refusal(c.role, c.d); p.Kind != c.kind || p.Code != c.code {
			t.Errorf("a %s, %q, is told %v %q", c.role, c.d.Relation, p.Kind, p.Code)
		}
	}
	if p := refusal(Practitioner, kept); p.Advice.En != "Ask Ruth Bowen" || p.Advice.Cy != "Ask Ruth Bowen" {
		t.Errorf("the message is %+v", p.Advice)
	}
	if p := refusal(Supporter, kept); !p.Advice.Empty() && strings.Contains(p.Advice.En, "Ruth") {
		t.Errorf("a supporter reads %+v", p.Advice)
	}
}

func TestASightCoversWhatItsRelationAllows(t *testing.T) {
	ca := CaseAccess{viewer: staff(tom, Practitioner, riverside), person: gareth, relation: Opened}
	if !ca.May(SeeCase) || ca.May(RecordSentence) || ca.May(Allocate) || ca.Must(SeeCase) != nil || ca.Chain() != "person/gareth" {
		t.Errorf("%+v covers the wrong acts", ca)
	}
	if err := ca.Must(RecordSentence); !problem.IsKind(err, problem.Refused) {
		t.Errorf("it is refused with %v", err)
	}
	for _, act := range acts {
		if (CaseAccess{}).May(act) || (CaseAccess{viewer: staff(tom, Manager, riverside), relation: Own}).May(act) {
			t.Errorf("an access to nobody may %s", act)
		}
	}
}
