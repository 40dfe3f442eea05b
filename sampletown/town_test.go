package sampletown

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"throughline/access"
	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/contact"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

var friday = day.MustParse("2026-11-20")

func town(t *testing.T, people int, today day.Date) Town {
	t.Helper()
	laid, err := New(people, 1, today)
	if err != nil {
		t.Fatal(err)
	}
	return laid
}

func TestTheSameNumberSeedAndDayGiveTheSameTown(t *testing.T) {
	one, other := town(t, 40, friday), town(t, 40, friday)
	if !reflect.DeepEqual(one, other) {
		t.Error("two towns were laid out")
	}
	for i := range one.People {
		if !reflect.DeepEqual(one.Person(i), other.Person(i)) {
			t.Errorf("person %d is two people", i)
		}
	}
	another, err := New(40, 2, friday)
	if err != nil || reflect.DeepEqual(one.Person(30), another.Person(30)) {
		t.Errorf("another seed gives the same person (%v)", err)
	}
}

func TestTheTownIsDealtOutToPractitioners(t *testing.T) {
	for _, c := range []struct{ people, regions, teams, least, most int }{
		{2, 2, 3, 0, 1}, {12, 2, 3, 3, 3}, {300, 2, 3, 38, 45}, {35_000, 11, 129, 40, 60}, {250_000, 12, 926, 40, 60},
	} {
		laid := town(t, c.people, friday)
		each := c.people / laid.practitioners()
		if len(laid.Regions) != c.regions || len(laid.Teams) != c.teams || each < c.least || each > c.most {
			t.Errorf("%d people: %d regions, %d teams, %d a practitioner", c.people, len(laid.Regions), len(laid.Teams), each)
		}
		if w := laid.Workers[laid.colleague()]; w.Role != access.Practitioner || w.Team != laid.Workers[theFirst].Team || w.Persona != "" {
			t.Errorf("%d people: the first practitioner's colleague is %+v", c.people, w)
		}
		if laid.Workers[theElsewhere].Team == laid.Workers[theFirst].Team {
			t.Errorf("%d people: two parts in one team", c.people)
		}
	}
	for _, n := range []int{-1, 0, 1, Most + 1} {
		if _, err := New(n, 1, friday); err == nil {
			t.Errorf("a town of %d was laid out", n)
		}
	}
}

func TestEveryPartHasSomebodyWhoPlaysIt(t *testing.T) {
	laid := town(t, 12, friday)
	played := map[string]bool{}
	for _, w := range laid.Workers {
		played[w.Persona] = true
	}
	for i := range laid.People {
		played[laid.Person(i).Persona] = true
	}
	for _, part := range strings.Fields("practitioner practitioner-elsewhere manager partner person person-other supporter reviewer council evaluator administrator") {
		if !played[part] {
			t.Errorf("nobody plays the %s", part)
		}
	}
}

func TestEveryLifeAgreesWithItself(t *testing.T) {
	laid := town(t, 600, friday)
	numbers, welsh, given := map[string]bool{}, 0, map[string]bool{}
	for i := range laid.People {
		p := laid.Person(i)
		if numbers[p.CRN] {
			t.Fatalf("%s is the number of two people", p.CRN)
		}
		numbers[p.CRN], given[p.Details.Given] = true, true
		if p.Details.Language == words.Welsh {
			welsh++
		}
		done, is := p.Actions[0].What.(action.Sentenced)
		if !is {
			t.Fatalf("person %d begins with a %T", i, p.Actions[0].What)
		}
		age := p.Details.Born.YearsAt(done.Terms.ConvictedOn)
		c := done.Counts
		if c.Total < 1 || c.Violent > c.Total || c.AgeAtFirst > age || c.AgeAtFirst < 10 || c.Total == 1 && c.AgeAtFirst != age {
			t.Errorf("person %d, convicted at %d: %+v", i, age, c)
		}
		if done.Terms.EndsOn.Before(friday) {
			t.Errorf("person %d served until %s", i, done.Terms.EndsOn)
		}
	}
	if welsh < 5 || len(given) < 100 {
		t.Errorf("%d speak Welsh, %d first names", welsh, len(given))
	}
}

func TestEverythingWasDoneInOrderWhateverTodayIs(t *testing.T) {
	for _, today := range []string{"2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2024-02-29", "2025-03-30", "2025-10-26", "2027-01-01"} {
		laid := town(t, 60, day.MustParse(today))
		for i := range laid.People {
			p := laid.Person(i)
			last, ahead := p.Registered, 0
			for _, d := range p.Actions {
				if d.At < last || !d.At.Date().Before(laid.Today) {
					t.Fatalf("%s, person %d: %T at %s after %s", today, i, d.What, d.At, last)
				}
				last = d.At
				if a, is := d.What.(action.Arranged); is {
					if a.At <= d.At {
						t.Errorf("%s, person %d: arranged at %s for %s", today, i, d.At, a.At)
					}
					if !a.At.Date().Before(laid.Today) {
						ahead++
					}
				}
			}
			if i == theFirst && ahead != 2 || ahead > 2 {
				t.Errorf("%s, person %d has %d appointments ahead", today, i, ahead)
			}
		}
	}
}

func TestTheOffencesCanBeScoredAndReadAloud(t *testing.T) {
	for _, o := range offences {
		found, known := actuarial.OffenceOf(o.code)
		if !known || !found.Scorable() || found.Violent != o.violent || found.Category == "" {
			t.Errorf("%s: %+v", o.code, found)
		}
		if unsaid.MatchString(found.Group + found.Class + found.Description) {
			t.Errorf("%s: its official words are not ours", o.code)
		}
	}
}

// unsaid is what no text of the town says: a word, filling, and a gap left open.
var unsaid = regexp.MustCompile(`(?i)` + "offen" + `der|lorem|ipsum|todo|[{}]|%!`)

func TestEveryTextIsFilledAndReadsLikeANote(t *testing.T) {
	laid := town(t, 400, friday)
	told := map[string]int{}
	for i := range laid.People {
		p := laid.Person(i)
		within := map[string]bool{}
		for _, d := range p.Actions {
			for _, text := range textsIn(reflect.ValueOf(d.What)) {
				if unsaid.MatchString(text) {
					t.Errorf("person %d: %q", i, text)
				}
			}
			note := noteOf(d.What)
			if note == "" {
				continue
			}
			if within[note] {
				t.Errorf("person %d reads twice: %q", i, note)
			}
			within[note] = true
			told[note]++
		}
	}
	if len(told) < 1500 {
		t.Errorf("only %d notes differ in a town of 400", len(told))
	}
	templates := len(telling.FirstNotes) + len(telling.OfficeNotes) + len(telling.HomeNotes) + len(telling.CallNotes) + len(telling.TextNotes) + len(telling.AfterMissedNotes)
	if templates < 60 {
		t.Errorf("%d notes to tell from", templates)
	}
}

func noteOf(do action.What) string {
	switch d := do.(type) {
	case action.OutcomeEntry:
		return d.Said.Note
	case action.Recorded:
		return d.Said.Note
	}
	return ""
}

// textsIn gathers every text of a action, however deep.
func textsIn(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		all = append(all, v.String())
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[day.Date]() {
			return nil
		}
		for i := range v.NumField() {
			all = append(all, textsIn(v.Field(i))...)
		}
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, textsIn(v.Index(i))...)
		}
	}
	return all
}

func TestGarethsStoryIsWhole(t *testing.T) {
	p := town(t, 12, friday).Person(theFirst)
	if p.Persona != "person" || p.Details.Given != "Gareth" {
		t.Fatalf("the first is %s %s", p.Details.Given, p.Details.Family)
	}
	count := map[string]int{}
	sections, next := map[string]int{}, false
	for _, d := range p.Actions {
		count[reflect.TypeOf(d.What).Name()]++
		next = next || d.Key == KeyContact
		switch do := d.What.(type) {
		case action.Wrote:
			sections[do.Section]++
		case action.OutcomeEntry:
			if do.Said.Outcome == contact.Attended && len(do.Said.Note) < 80 {
				t.Errorf("a thin note: %q", do.Said.Note)
			}
		}
	}
	if len(sections) < 9 || sections[telling.Accommodation] != 2 || !next || count["Planned"] != 2 || count["Answered"] != 1 || count["Finished"] < 3 || count["Scored"] < 10 {
		t.Errorf("sections %v, actions %v, next appointment %v", sections, count, next)
	}
}
