package person

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

func act() ledger.Act {
	return ledger.Act{ID: "act", By: ledger.Actor{ID: "amira", Role: "practitioner"}, At: day.MustParse("2026-09-15").AtClock(10, 0)}
}

func details() Details {
	return Details{Given: "Gareth", Family: "Hughes", Born: day.MustParse("1991-07-17"), Gender: Male, Language: words.Welsh}
}

func registered(t *testing.T) Person {
	t.Helper()
	p, _, err := Person{ID: "gareth", Region: "wales", CRN: "X100001"}.Register(details(), act())
	if err != nil {
		t.Fatal(err)
	}
	return p
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

func TestAPersonIsCalledWhatTheyWantToBeCalled(t *testing.T) {
	p := registered(t)
	if p.Called() != "Gareth" || p.FullName() != "Gareth Hughes" {
		t.Errorf("called %q, in full %q", p.Called(), p.FullName())
	}
	if p.Preferred = "Gaz"; p.Called() != "Gaz" || p.FullName() != "Gareth Hughes" {
		t.Errorf("called %q, in full %q", p.Called(), p.FullName())
	}
}

func TestAnAgeIsInCompletedYears(t *testing.T) {
	for on, want := range map[string]int{"2026-07-16": 34, "2026-07-17": 35, "1991-07-17": 0} {
		if got := registered(t).Age(day.MustParse(on)); got != want {
			t.Errorf("on %s they are %d, not %d", on, got, want)
		}
	}
}

func TestEachDetailIsCheckedAtItsOwnBox(t *testing.T) {
	for _, c := range []struct {
		boxes string
		make  func(*Details)
	}{
		{"", func(*Details) {}},
		{"given", func(d *Details) { d.Given = " " }},
		{"given", func(d *Details) { d.Given = strings.Repeat("ŵ", 101) }},
		{"", func(d *Details) { d.Given = strings.Repeat("ŵ", 100) }},
		{"family", func(d *Details) { d.Family = "" }},
		{"family", func(d *Details) { d.Family = strings.Repeat("a", 101) }},
		{"preferred", func(d *Details) { d.Preferred = strings.Repeat("a", 101) }},
		{"born", func(d *Details) { d.Born = day.Date{} }},
		{"born", func(d *Details) { d.Born = day.MustParse("2016-09-18") }},
		{"", func(d *Details) { d.Born = day.MustParse("2016-09-14") }},
		{"born", func(d *Details) { d.Born = day.MustParse("1899-12-31") }},
		{"gender", func(d *Details) { d.Gender = "" }},
		{"language", func(d *Details) { d.Language = "fr" }},
		{"access-needs", func(d *Details) { d.AccessNeeds = strings.Repeat("a", NeedsLimit+1) }},
		{"given family born gender language", func(d *Details) { *d = Details{} }},
	} {
		wanted := details()
		c.make(&wanted)
		_, _, err := registered(t).Correct(wanted, 1, act())
		if got := boxes(err); got != c.boxes {
			t.Errorf("%+v is refused at %q, not %q", wanted, got, c.boxes)
		}
	}
}

func TestACaseNumberIsALetterAndSixDigits(t *testing.T) {
	for crn, fine := range map[string]bool{"X100001": true, "x100001": false, "X10001": false, "X1000011": false, "1000011": false, "": false, "X100001\n": false} {
		_, _, err := Person{ID: "gareth", CRN: crn}.Register(details(), act())
		if (boxes(err) == "crn") == fine {
			t.Errorf("%q: %v", crn, err)
		}
	}
}

func TestNobodyIsRegisteredTwice(t *testing.T) {
	if _, _, err := registered(t).Register(details(), act()); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("a second registration gave %v", err)
	}
}

func TestACorrectionCountsAndSaysSo(t *testing.T) {
	wanted := details()
	wanted.Preferred, wanted.AccessNeeds = "Gaz", "Large print"
	p, happened, err := registered(t).Correct(wanted, 1, act())
	if err != nil || p.Version != 2 || p.Preferred != "Gaz" || p.CRN != "X100001" || p.Region != "wales" {
		t.Errorf("corrected to %+v: %v", p, err)
	}
	if happened.Name != "DetailsCorrected" || happened.Chain != "person/gareth" || happened.Thing != p.Thing() || happened.State != p {
		t.Errorf("the ledger hears %+v", happened)
	}
}

func TestACorrectionOnAStaleBaseChangesNothing(t *testing.T) {
	for _, base := range []int{-1, 0, 2} {
		if p, _, err := registered(t).Correct(Details{}, base, act()); !problem.IsKind(err, problem.Conflict) || p != registered(t) {
			t.Errorf("on base %d it gave %+v: %v", base, p, err)
		}
	}
	if _, _, err := (Person{ID: "nobody"}).Correct(details(), 0, act()); !problem.IsKind(err, problem.Missing) {
		t.Errorf("correcting nobody gave %v", err)
	}
}

func TestAPersonReadsBackFromTheirEventAsTheyWere(t *testing.T) {
	full := registered(t)
	full.Preferred, full.AccessNeeds = "\"Gaz\" <& Siân>", "line\nline"
	for _, p := range []Person{registered(t), full} {
		written, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var read Person
		if err := json.Unmarshal(written, &read); err != nil || read != p {
			t.Errorf("%s came back as %+v: %v", written, read, err)
		}
	}
}

// closed is a store that nobody must reach.
type closed struct{ t *testing.T }

func (c closed) Find(context.Context, id.ID) (Person, error) {
	c.t.Error("the store was read")
	return Person{}, nil
}

func (c closed) Change(context.Context, id.ID, ledger.Act, func(Person) (Person, ledger.Event, error)) error {
	c.t.Error("the store was changed")
	return nil
}

func TestTheZeroSightOpensNoDoor(t *testing.T) {
	door, ctx := NewPeople(closed{t}), context.Background()
	if _, err := door.Of(ctx, access.CaseAccess{}); !problem.IsKind(err, problem.Missing) {
		t.Errorf("it reads: %v", err)
	}
	if _, err := door.SharedWith(ctx, access.CaseAccess{}); !problem.IsKind(err, problem.Missing) {
		t.Errorf("it reads as the person: %v", err)
	}
	if err := door.Correct(ctx, access.CaseAccess{}, details(), 1, act()); !problem.IsKind(err, problem.Missing) {
		t.Errorf("it corrects: %v", err)
	}
}
