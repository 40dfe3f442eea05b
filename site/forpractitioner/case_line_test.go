package forpractitioner

import (
	"context"
	"slices"
	"testing"

	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/rating"
)

var (
	friday = day.MustParse("2026-11-20")
	welsh  = words.Speak(context.Background(), words.Welsh)
)

func at(d day.Date) *contact.Summary { return &contact.Summary{ID: "c", At: d.AtClock(10, 0)} }

func TestWhatIsLateIsDueBeforeWhatIsToCome(t *testing.T) {
	arranged := contact.LastAndNext{Next: at(friday.Add(3))}
	for _, c := range []struct {
		line     caseLine
		en, cy   string
		path     string
		pressing bool
	}{
		{caseLine{LastAndNext: contact.LastAndNext{OutcomeMissing: at(friday.Add(-2))}, Progress: plan.Progress{NextDue: friday.Add(-9)}}, "Say how Wed 18 Nov went", "Dywedwch sut aeth Mer 18 Tach", "/contacts/c/outcome", true},
		{caseLine{Progress: plan.Progress{NextDue: friday.Add(-1)}}, "A step is 1 day late", "Mae cam 1 diwrnod yn hwyr", "/plan", true},
		{caseLine{Ends: friday.Add(3)}, "Arrange the next contact", "Trefnwch y cyswllt nesaf", "/contacts/arrange", false},
		{caseLine{LastAndNext: arranged, Levels: rating.Levels{Harm: rating.Stand{Held: true}}}, "Confirm or leave a lower rating", "Cadarnhewch neu gadewch sgôr is", "/rating", false},
		{caseLine{LastAndNext: arranged, Ends: friday.Add(28)}, "The order ends in 28 days", "Daw'r gorchymyn i ben ymhen 28 diwrnod", "/sentence", false},
		{caseLine{LastAndNext: arranged, Progress: plan.Progress{NextDue: friday.Add(7)}}, "A step by Fri 27 Nov", "Cam erbyn Gwe 27 Tach", "/plan", false},
		{caseLine{LastAndNext: arranged, Ends: friday.Add(29), Progress: plan.Progress{NextDue: friday.Add(8)}}, "", "", "", false},
		{caseLine{LastAndNext: arranged, Ends: friday.Add(-1)}, "", "", "", false},
	} {
		d := dueOf(context.Background(), c.line, friday)
		if d.text != c.en || d.path != c.path || d.late() != c.pressing || (d.rank == 0) != (c.en == "") {
			t.Errorf("%+v, not %q", d, c.en)
		}
		if cy := dueOf(welsh, c.line, friday); cy.text != c.cy {
			t.Errorf("in Welsh %q, not %q", cy.text, c.cy)
		}
	}
}

// street is a list of people of whom each stands out in one way.
func street() []caseLine {
	line := func(name string, change func(*caseLine)) caseLine {
		l := caseLine{Line: caseload.Line{FullName: name, From: friday.Add(-100).AtClock(9, 0)}, LastAndNext: contact.LastAndNext{Last: at(friday.Add(-5)), Next: at(friday.Add(30))}}
		l.Reoffending = rating.Stand{Level: rating.Low, Before: rating.Low, Since: friday.Add(-100)}
		change(&l)
		l.due = dueOf(context.Background(), l, friday)
		return l
	}
	return []caseLine{
		line("Ann", func(l *caseLine) { l.Progress = plan.Progress{Steps: 4, StepsDone: 2} }),
		line("Bob", func(l *caseLine) { l.Next = nil }),
		line("Cat", func(l *caseLine) {
			l.Reoffending = rating.Stand{Level: rating.High, Before: rating.Low, Since: friday.Add(-3)}
		}),
		line("Dai", func(l *caseLine) { l.From, l.Last = friday.Add(-28).AtClock(9, 0), at(friday.Add(-40)) }),
		line("Eve", func(l *caseLine) {
			l.Progress, l.Next = plan.Progress{Steps: 4, StepsDone: 1, NextDue: friday.Add(-2)}, at(friday.Add(1))
		}),
	}
}

func names(all []caseLine) (list string) {
	for _, l := range all {
		list += l.FullName + " "
	}
	return list
}

func TestTheSavedFiltersKeepWhatTheySay(t *testing.T) {
	for name, want := range map[string]string{
		"": "Ann Bob Cat Dai Eve ", "due": "Bob Eve ", "no-contact": "Bob ", "moved-up": "Cat ", "new": "Dai ", "misspelt": "Ann Bob Cat Dai Eve ",
	} {
		if got := names(narrowed(street(), filterOf(name), orderOf(""), friday)); got != want {
			t.Errorf("%q keeps %q, not %q", name, got, want)
		}
	}
}

func TestTheListIsSortedByWhatIsLookedFor(t *testing.T) {
	for name, want := range map[string]string{
		"": "Ann Bob Cat Dai Eve ", "rating": "Cat Ann Bob Dai Eve ", "due": "Eve Bob Ann Cat Dai ", "last": "Dai Ann Bob Cat Eve ",
		"next": "Eve Ann Cat Dai Bob ", "plan": "Bob Cat Dai Eve Ann ", "misspelt": "Ann Bob Cat Dai Eve ",
	} {
		if got := names(narrowed(street(), filterOf(""), orderOf(name), friday)); got != want {
			t.Errorf("%q sorts %q, not %q", name, got, want)
		}
	}
}

func TestAPageHoldsFiftyAndNobodyIsLostBetweenPages(t *testing.T) {
	all := slices.Repeat(street(), 21)
	seen := 0
	for number := 1; ; number++ {
		shown, more := turn(all, number)
		if seen += len(shown); len(shown) > casesPerPage || more != (seen < len(all)) {
			t.Fatalf("page %d holds %d, more %v", number, len(shown), more)
		}
		if !more {
			break
		}
	}
	if seen != 105 {
		t.Errorf("%d of 105 were shown", seen)
	}
	if shown, more := turn(all, 99); len(shown) != 0 || more {
		t.Errorf("a page that is not there holds %d", len(shown))
	}
}
