package caseload

import (
	"slices"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

var today = day.MustParse("2026-09-15")

func managing() ledger.Act {
	return ledger.Act{ID: "act", By: ledger.Actor{ID: "ruth", Role: "manager"}, At: today.AtClock(9, 0)}
}

func TestSomebodyStandsInFromNowUntilTheEndOfTheLastDay(t *testing.T) {
	a, happened, err := Away(access.Account{ID: "amira"}, tom(), Cover{By: "tom", First: today, Last: today.Add(2), Why: " leave "}, managing())
	if err != nil || happened.Name != "CoverArranged" || happened.Chain != "account/amira" || a.Why != "leave" || a.CoveredBy != "tom" {
		t.Fatalf("%+v, %v", a, err)
	}
	for at, want := range map[day.Instant]bool{
		today.AtClock(8, 59): false, today.AtClock(9, 0): true, today.Add(2).AtClock(23, 59): true, today.Add(3).AtClock(0, 0): false,
	} {
		if a.InForce(at) != want {
			t.Errorf("at %s it is in force: %v", at, !want)
		}
	}
	back := managing()
	back.At = today.Add(1).AtClock(12, 0)
	ended, happened, err := a.End(back)
	if err != nil || happened.Name != "CoverEnded" || ended.InForce(back.At) {
		t.Errorf("%+v, %v", ended, err)
	}
	if _, _, err := ended.End(back); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("ended twice: %v", err)
	}
}

func TestNobodyStandsInForThemselvesOrForYearsOrInThePast(t *testing.T) {
	for box, change := range map[string]func(*Cover){
		"by": func(c *Cover) { c.By = "somebody" }, "last": func(c *Cover) { c.Last = c.First.Add(-1) },
	} {
		c := Cover{By: "tom", First: today, Last: today.Add(2)}
		change(&c)
		_, _, err := Away(access.Account{ID: "amira"}, tom(), c, managing())
		if p := problem.Of(err); p.Kind != problem.Invalid || !slices.ContainsFunc(p.Fields, func(f problem.Field) bool { return f.Name == box }) {
			t.Errorf("%s: %v", box, err)
		}
	}
	for name, c := range map[string]Cover{
		"yesterday": {By: "tom", First: today.Add(-1), Last: today}, "a year and a day": {By: "tom", First: today, Last: today.Add(366)}, "no day": {By: "tom"},
	} {
		if _, _, err := Away(access.Account{ID: "amira"}, tom(), c, managing()); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := Away(tom(), tom(), Cover{By: "tom", First: today, Last: today}, managing()); !problem.IsKind(err, problem.Invalid) {
		t.Errorf("Tom stands in for Tom: %v", err)
	}
}

func TestSomebodyMayWaitForAPractitionerWithTheirTeam(t *testing.T) {
	with := Allocation{ID: "first", Person: "gareth", Practitioner: "amira", Team: "riverside", From: 1}
	all, _, err := with.HandOver(Handover{To: Nobody, Instead: "first", Talked: NotTogether, Why: "Amira left on Friday"}, access.Account{}, managing())
	if err != nil || len(all) != 2 || !all[1].Waits() || all[1].Team != "riverside" {
		t.Fatalf("%+v, %v", all, err)
	}
	if _, _, err := all[1].HandOver(Handover{To: Nobody, Instead: all[1].ID, Why: "Still nobody here"}, access.Account{}, managing()); !problem.IsKind(err, problem.Invalid) {
		t.Errorf("they wait twice: %v", err)
	}
	again, _, err := all[1].HandOver(Handover{To: "tom", Instead: all[1].ID, Why: "Tom has room now"}, tom(), managing())
	if err != nil || again[1].Talked != "" || again[1].Practitioner != "tom" {
		t.Errorf("%+v, %v", again, err)
	}
}

func TestAChangeSaysWhetherItWasTalkedOver(t *testing.T) {
	with := Allocation{ID: "first", Person: "gareth", Practitioner: "amira", Team: "riverside", From: 1}
	_, _, err := with.HandOver(Handover{To: "tom", Instead: "first", Why: "Amira leaves the service"}, tom(), managing())
	if p := problem.Of(err); p.Kind != problem.Invalid || p.Fields[0].Name != "talked" {
		t.Errorf("%v", err)
	}
}
