package sentence

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

var (
	gareth = id.ID("01900000-0000-7000-8000-000000000001")
	order  = id.ID("01900000-0000-7000-8000-000000000002")
	born   = day.MustParse("1991-07-17")
)

func act(on string) ledger.Act {
	return ledger.Act{ID: order, By: ledger.Actor{ID: "amira", Role: "practitioner"}, At: day.MustParse(on).AtClock(10, 0)}
}

func terms() Terms {
	return Terms{
		Kind: CommunityOrder, Court: "Cardiff Magistrates' Court", ConvictedOn: day.MustParse("2026-05-27"),
		FollowUpFrom: day.MustParse("2026-05-27"), EndsOn: day.MustParse("2027-05-26"), OffenceCode: "04600",
		Requirements: []Requirement{Said("60 hours of unpaid work"), Said("See your practitioner")},
	}
}

func TestDaysAreCountedAsPeopleSayThem(t *testing.T) {
	for _, c := range []struct {
		on          string
		done, total int
		running     bool
	}{
		{"2026-05-26", 0, 365, false},
		{"2026-05-27", 1, 365, true},
		{"2026-09-15", 112, 365, true},
		{"2027-05-26", 365, 365, true},
		{"2027-05-27", 365, 365, false},
		{"2030-01-01", 365, 365, false},
	} {
		on := day.MustParse(c.on)
		done, total := terms().DaysDone(on)
		if done != c.done || total != c.total || terms().Running(on) != c.running {
			t.Errorf("on %s: day %d of %d, running %v; want day %d of %d, %v", c.on, done, total, terms().Running(on), c.done, c.total, c.running)
		}
	}
}

func TestALicenceForLifeHasDaysButNoTotal(t *testing.T) {
	forLife := terms()
	forLife.Kind, forLife.EndsOn = Licence, day.Date{}
	if err := forLife.check(born, day.MustParse("2026-06-01")); err != nil {
		t.Fatalf("a licence without an end is refused: %v", err)
	}
	done, total := forLife.DaysDone(day.MustParse("2036-05-27"))
	if done != 3654 || total != 0 || forLife.Ended(day.MustParse("2090-01-01")) {
		t.Errorf("ten years on: day %d of %d", done, total)
	}
	if done, total := (Terms{}).DaysDone(day.MustParse("2036-05-27")); done != 0 || total != 0 {
		t.Errorf("without a start: day %d of %d", done, total)
	}
}

func TestEachTermIsCheckedAtItsOwnBox(t *testing.T) {
	for _, c := range []struct {
		box  string
		make func(*Terms)
	}{
		{"", func(*Terms) {}},
		{"kind", func(t *Terms) { t.Kind = "fine" }},
		{"court", func(t *Terms) { t.Court = "  " }},
		{"court", func(t *Terms) { t.Court = strings.Repeat("é", 201) }},
		{"", func(t *Terms) { t.Court = strings.Repeat("é", 200) }},
		{"convicted", func(t *Terms) { t.ConvictedOn = day.Date{} }},
		{"convicted", func(t *Terms) {
			t.ConvictedOn, t.FollowUpFrom = day.MustParse("2026-09-16"), day.MustParse("2026-09-16")
		}},
		{"", func(t *Terms) {
			t.ConvictedOn, t.FollowUpFrom = day.MustParse("2026-09-15"), day.MustParse("2026-09-16")
		}},
		{"convicted", func(t *Terms) { t.ConvictedOn = born }},
		{"from", func(t *Terms) { t.FollowUpFrom = day.Date{} }},
		{"from", func(t *Terms) { t.FollowUpFrom = day.MustParse("2026-05-26") }},
		{"ends", func(t *Terms) { t.EndsOn = day.Date{} }},
		{"ends", func(t *Terms) { t.EndsOn = day.MustParse("2026-05-26") }},
		{"", func(t *Terms) { t.EndsOn = day.MustParse("2026-05-27") }},
		{"offence", func(t *Terms) { t.OffenceCode = "4600" }},
		{"offence", func(t *Terms) { t.OffenceCode = "99999" }},
		{"offence", func(t *Terms) { t.OffenceCode = "00000" }},
		{"requirements", func(t *Terms) { t.Requirements = slices.Repeat([]Requirement{Said("x")}, 31) }},
		{"requirements", func(t *Terms) { t.Requirements = []Requirement{Said(strings.Repeat("x", 301))} }},
	} {
		wanted := terms()
		c.make(&wanted)
		_, _, err := Sentence{ID: order, Person: gareth}.Impose(wanted, born, act("2026-09-15"))
		if got := boxes(err); got != c.box {
			t.Errorf("%+v is refused at %q, not %q", wanted, got, c.box)
		}
	}
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

func TestImposingASentenceSaysSo(t *testing.T) {
	s, happened, err := Sentence{ID: order, Person: gareth}.Impose(terms(), born, act("2026-09-15"))
	if err != nil || s.Version != 1 || happened.Name != "SentenceImposed" || happened.Chain != ledger.Of("person", gareth) {
		t.Errorf("imposed %+v with %+v: %v", s, happened, err)
	}
	if happened.Thing != (ledger.Thing{Kind: "sentence", ID: string(order)}) || happened.State.(Sentence).Court != s.Court {
		t.Errorf("the event is of %+v", happened.Thing)
	}
}

func TestAnAmendmentOnAStaleBaseChangesNothing(t *testing.T) {
	s, _, err := Sentence{ID: order, Person: gareth}.Impose(terms(), born, act("2026-09-15"))
	if err != nil {
		t.Fatal(err)
	}
	shorter := terms()
	shorter.EndsOn = day.MustParse("2026-12-26")
	if after, _, err := s.Amend(shorter, born, 0, act("2026-09-16")); !problem.IsKind(err, problem.Conflict) || after.EndsOn != s.EndsOn {
		t.Errorf("a stale base gave %+v: %v", after, err)
	}
	after, happened, err := s.Amend(shorter, born, 1, act("2026-09-16"))
	if err != nil || after.Version != 2 || after.EndsOn != shorter.EndsOn || happened.Name != "SentenceAmended" {
		t.Errorf("amended to %+v with %s: %v", after, happened.Name, err)
	}
}

func TestASentenceReadsBackFromItsEventAsItWas(t *testing.T) {
	wanted := terms()
	wanted.Requirements = []Requirement{Said(""), Said("  ")}
	for _, terms := range []Terms{terms(), wanted} {
		s, _, err := Sentence{ID: order, Person: gareth}.Impose(terms, born, act("2026-09-15"))
		if err != nil {
			t.Fatal(err)
		}
		written, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var read Sentence
		if err := json.Unmarshal(written, &read); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(read); err != nil || string(again) != string(written) {
			t.Errorf("%s came back as %s: %v", written, again, err)
		}
	}
}

func TestCountsKeepToTheirRanges(t *testing.T) {
	convicted := day.MustParse("2026-05-27") // at 34
	for _, c := range []struct {
		total, violent, first int
		boxes                 string
	}{
		{1, 0, 34, ""}, {999, 999, 0, ""}, {2, 2, 10, ""},
		{0, 0, 20, "total"}, {1000, 0, 20, "total"}, {-1, 0, 20, "total"},
		{2, 3, 20, "violent"}, {2, -1, 20, "violent"}, {2, 1000, 20, "violent"},
		{2, 0, -1, "first"}, {2, 0, 110, "first"}, {2, 0, 35, "first"},
		{-1, -1, -1, "total violent first"},
	} {
		_, _, err := Sanctions{Person: gareth}.Count(Counts{c.total, c.violent, c.first}, born, convicted, 0, act("2026-09-15"))
		if got := boxes(err); got != c.boxes {
			t.Errorf("%d, %d, %d is refused at %q, not %q", c.total, c.violent, c.first, got, c.boxes)
		}
	}
}

func TestNoCountIsNotTheSameAsNoSanctions(t *testing.T) {
	none := Sanctions{Person: gareth}
	if none.Recorded() || none.Earlier() != 0 {
		t.Errorf("nothing counted says %+v", none)
	}
	one, happened, err := none.Count(Counts{1, 0, 34}, born, day.MustParse("2026-05-27"), 0, act("2026-09-15"))
	if err != nil || !one.Recorded() || one.Earlier() != 0 || happened.Name != "SanctionsCounted" {
		t.Errorf("one counted says %+v with %s: %v", one, happened.Name, err)
	}
}

func TestARecordingTellsOnlyWhatChanged(t *testing.T) {
	h := History{Person: gareth, Sanctions: Sanctions{Person: gareth}}
	r := Recording{Terms: terms(), Counts: Counts{3, 1, 19}}
	names := func(h History, r Recording) string {
		t.Helper()
		s, counted, happened, err := h.Record(r, born, act("2026-09-15"))
		if err != nil {
			t.Fatal(err)
		}
		if s.ID != order || counted.Total != r.Counts.Total {
			t.Errorf("it stands as %+v, %+v", s, counted)
		}
		var all []string
		for _, e := range happened {
			all = append(all, e.Name)
		}
		return strings.Join(all, " ")
	}
	if got := names(h, r); got != "SentenceImposed SanctionsCounted" {
		t.Errorf("the first recording tells %q", got)
	}
	h.Sentences = []Sentence{{ID: order, Person: gareth, Terms: terms(), Version: 1}}
	h.Sanctions = Sanctions{Person: gareth, Counts: r.Counts, Version: 1}
	r.Sentence, r.Base, r.CountsBase = order, 1, 1
	if got := names(h, r); got != "" {
		t.Errorf("an unchanged recording tells %q", got)
	}
	r.Counts.Total = 4
	if got := names(h, r); got != "SanctionsCounted" {
		t.Errorf("other counts tell %q", got)
	}
	r.Counts.Total, r.Terms.Court = 3, "Newport Crown Court"
	if got := names(h, r); got != "SentenceAmended" {
		t.Errorf("another court tells %q", got)
	}
}

func TestARecordingSaysAllThatIsWrongAtOnce(t *testing.T) {
	h := History{Person: gareth, Sanctions: Sanctions{Person: gareth}}
	wrong := terms()
	wrong.Court = ""
	_, _, _, err := h.Record(Recording{Terms: wrong, Counts: Counts{1, 2, 19}}, born, act("2026-09-15"))
	if got := boxes(err); got != "court violent" {
		t.Errorf("what is wrong is %q", got)
	}
}

func TestANewConvictionStillHoldsTheOldCountsToTheirRange(t *testing.T) {
	h := History{Person: gareth, Sanctions: Sanctions{Person: gareth, Counts: Counts{1, 0, 34}, Version: 1}}
	earlier := terms()
	earlier.ConvictedOn, earlier.FollowUpFrom = day.MustParse("2015-05-27"), day.MustParse("2015-05-27") // at 23
	_, _, _, err := h.Record(Recording{Terms: earlier, Counts: Counts{1, 0, 34}, CountsBase: 1}, born, act("2026-09-15"))
	if got := boxes(err); got != "first" {
		t.Errorf("what is wrong is %q", got)
	}
}

func TestTwoWritersOfAFirstSentenceDoNotMakeTwo(t *testing.T) {
	h := History{Person: gareth, Sentences: []Sentence{{ID: order, Person: gareth, Terms: terms(), Version: 1}},
		Sanctions: Sanctions{Person: gareth, Counts: Counts{3, 1, 19}, Version: 1}}
	_, _, _, err := h.Record(Recording{Terms: terms(), Counts: Counts{3, 1, 19}}, born, act("2026-09-15"))
	if !problem.IsKind(err, problem.Conflict) {
		t.Errorf("the second writer is told %v", err)
	}
	_, _, _, err = h.Record(Recording{Sentence: "unknown", Base: 3, Terms: terms()}, born, act("2026-09-15"))
	if !problem.IsKind(err, problem.Missing) {
		t.Errorf("a sentence that is not there is %v", err)
	}
}

func TestTheCurrentSentenceStandsBeforeTheEarlierOnes(t *testing.T) {
	if (History{}).Current().Recorded() || (History{}).Earlier() != nil {
		t.Error("an empty history has a sentence")
	}
	h := History{Sentences: []Sentence{{ID: "new"}, {ID: "old"}}}
	if h.Current().ID != "new" || len(h.Earlier()) != 1 || h.Earlier()[0].ID != "old" {
		t.Errorf("current is %s, earlier %v", h.Current().ID, h.Earlier())
	}
}

func TestEveryKindHasWordsInBothLanguages(t *testing.T) {
	for _, kind := range []Kind{CommunityOrder, SuspendedSentenceOrder, Licence} {
		if kind.Words().In(words.English) == "" || kind.Words().In(words.Welsh) == "" {
			t.Errorf("%s has no words", kind)
		}
	}
}
