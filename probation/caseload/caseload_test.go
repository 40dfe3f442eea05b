package caseload

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

var now = day.MustParse("2026-09-15").AtClock(10, 0)

func act() ledger.Act {
	return ledger.Act{ID: "act", By: ledger.Actor{ID: "ruth", Role: "manager"}, At: now}
}

func inForce() Allocation {
	return Allocation{ID: "first", Person: "gareth", Practitioner: "amira", Team: "riverside", From: now.Add(-1e9)}
}

func tom() access.Account {
	return access.Account{ID: "tom", Name: "Tom Ellis", Role: access.Practitioner, Team: "hillside"}
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

func TestAHandoverEndsOneAllocationAndBeginsAnother(t *testing.T) {
	all, happened, err := inForce().HandOver(Handover{To: "tom", Instead: "first", Talked: Together, Why: " Amira leaves the service "}, tom(), act())
	if err != nil || len(all) != 2 || len(happened) != 2 {
		t.Fatalf("%v, %v: %v", all, happened, err)
	}
	ended, begun := all[0], all[1]
	if ended.ID != "first" || ended.Until != now || ended.InForce() {
		t.Errorf("the old one is %+v", ended)
	}
	if begun != (Allocation{ID: "act", Person: "gareth", Practitioner: "tom", Team: "hillside", From: now, Why: "Amira leaves the service", Talked: Together}) || !begun.InForce() {
		t.Errorf("the new one is %+v", begun)
	}
	if happened[0].Name != "AllocationEnded" || happened[1].Name != "PersonAllocated" || happened[1].Why != begun.Why || happened[1].Chain != "person/gareth" {
		t.Errorf("the ledger hears %+v", happened)
	}
}

func TestSomebodyWithNobodyIsHandedOverWithoutAnEnd(t *testing.T) {
	all, happened, err := Allocation{Person: "gareth"}.HandOver(Handover{To: "tom", Talked: Together, Why: "Newly on licence here"}, tom(), act())
	if err != nil || len(all) != 1 || len(happened) != 1 || all[0].Practitioner != "tom" {
		t.Errorf("%v, %v: %v", all, happened, err)
	}
}

func TestAHandoverSaysWhatIsWrongWithIt(t *testing.T) {
	for _, c := range []struct {
		what  string
		make  func(*Handover, *access.Account)
		boxes string
	}{
		{"nobody chosen", func(h *Handover, a *access.Account) { h.To, *a = "", access.Account{} }, "to"},
		{"nobody of that id", func(h *Handover, a *access.Account) { *a = access.Account{} }, "to"},
		{"a partner", func(h *Handover, a *access.Account) { a.Role = access.Partner }, "to"},
		{"a person", func(h *Handover, a *access.Account) { a.Role = access.Person }, "to"},
		{"nobody's team", func(h *Handover, a *access.Account) { a.Team = "" }, "to"},
		{"a closed account", func(h *Handover, a *access.Account) { a.ClosedAt = now }, "to"},
		{"the same again", func(h *Handover, a *access.Account) { h.To, a.ID = "amira", "amira" }, "to"},
		{"no reason", func(h *Handover, a *access.Account) { h.Why = "  because " }, "why"},
		{"a long reason", func(h *Handover, a *access.Account) { h.Why = strings.Repeat("ŵ", 501) }, "why"},
		{"nothing at all", func(h *Handover, a *access.Account) { h.To, h.Why = "", "" }, "to why"},
		{"a reason of the longest", func(h *Handover, a *access.Account) { h.Why = strings.Repeat("ŵ", 500) }, ""},
		{"a manager", func(h *Handover, a *access.Account) { a.Role = access.Manager }, ""},
	} {
		h, to := Handover{To: "tom", Instead: "first", Talked: Together, Why: "Amira leaves the service"}, tom()
		c.make(&h, &to)
		_, _, err := inForce().HandOver(h, to, act())
		if got := boxes(err); got != c.boxes {
			t.Errorf("%s is refused at %q, not %q", c.what, got, c.boxes)
		}
	}
}

func TestAHandoverOnAStaleBaseChangesNothing(t *testing.T) {
	for _, instead := range []id.ID{"", "older"} {
		h := Handover{To: "tom", Instead: instead, Talked: Together, Why: "Amira leaves the service"}
		if all, _, err := inForce().HandOver(h, tom(), act()); !problem.IsKind(err, problem.Conflict) || all != nil {
			t.Errorf("instead of %q it gave %v: %v", instead, all, err)
		}
	}
}

func TestAnAllocationNeverEndsBeforeItBegan(t *testing.T) {
	late := inForce()
	late.From = now.Add(5e9) // another machine's clock ran ahead
	all, _, err := late.HandOver(Handover{To: "tom", Instead: "first", Talked: Together, Why: "Amira leaves the service"}, tom(), act())
	if err != nil || all[0].Until <= all[0].From {
		t.Errorf("it ended %s, begun %s: %v", all[0].Until, all[0].From, err)
	}
}

func lines() []Line {
	return []Line{
		{CRN: "X100001", Called: "Gaz", FullName: "Gareth Hughes", Family: "Hughes"},
		{CRN: "X100002", Called: "Siân", FullName: "Siân Lloyd-Jones", Family: "Lloyd-Jones"},
		{CRN: "D200003", Called: "Niamh", FullName: "Niamh O’Brien", Family: "O’Brien"},
		{CRN: "X100004", Called: "Łukasz", FullName: "Łukasz Żak", Family: "Żak"},
		{CRN: "X100005", Called: "Angharad", FullName: "Angharad Ŵyn hughes", Family: "hughes"},
	}
}

func TestPeopleAreFoundByTheBeginningOfAnyNameOrTheirNumber(t *testing.T) {
	for text, want := range map[string]string{
		"":            "Angharad Gareth Siân Niamh Łukasz",
		"  ":          "Angharad Gareth Siân Niamh Łukasz",
		"hug":         "Angharad Gareth",
		"HUGHES":      "Angharad Gareth",
		"gareth hu":   "Gareth",
		"hughes g":    "Gareth",
		"gaz":         "Gareth",
		"sian":        "Siân",
		"sia\u0302n":  "Siân",
		"jones":       "Siân",
		"lloyd-jones": "Siân",
		"o'brien":     "Niamh",
		"obrien":      "Niamh",
		"lukasz zak":  "Łukasz",
		"wyn":         "Angharad",
		"x1000":       "Angharad Gareth Siân Łukasz",
		"D200003":     "Niamh",
		"ughes":       "",
		"100001":      "",
		"%":           "",
		"gareth x9":   "",
	} {
		var got []string
		for _, l := range narrow(lines(), text) {
			got = append(got, strings.Fields(l.FullName)[0])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %q, not %q", text, strings.Join(got, " "), want)
		}
	}
}

func TestAListIsNeverLongerThanTheMost(t *testing.T) {
	many := slices.Repeat(lines(), 150)
	if got := len(narrow(many, "")); got != Most {
		t.Errorf("%d lines", got)
	}
	if got := len(narrow(many, "niamh")); got != 150 {
		t.Errorf("%d lines", got)
	}
}
