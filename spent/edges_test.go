package spent

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// The edges that tools/resilience moved by one and no other test noticed.

func TestOnlyDaysOfTheCalendarAreDates(t *testing.T) {
	for _, d := range [][3]int{{1, 1, 1}, {9999, 12, 31}, {1904, 2, 29}, {2000, 2, 29}, {2400, 2, 29}, {2023, 1, 31}, {2023, 4, 30}} {
		if made, ok := DateOf(d[0], time.Month(d[1]), d[2]); !ok || made.Year() != d[0] || int(made.Month()) != d[1] || made.Day() != d[2] {
			t.Errorf("%v is %v", d, made)
		}
	}
	for _, d := range [][3]int{
		{0, 1, 1}, {10000, 1, 1}, {2023, 0, 1}, {2023, 13, 1}, {2023, 1, 0}, {2023, 1, 32}, {2023, 12, 32}, {2023, 4, 31}, {1900, 2, 29}, {2100, 2, 29}, {2023, 2, 29}, {2024, 2, 30},
	} {
		if made, ok := DateOf(d[0], time.Month(d[1]), d[2]); ok || made.Given() {
			t.Errorf("%v is %v", d, made)
		}
	}
	if (Date{}).Text(English) != "" || unending.Text(Welsh) != "" {
		t.Error("what is no day is said as one")
	}
}

func TestEveryDayOfACycleIsADayOfTheCalendar(t *testing.T) {
	at := pack(1600, 3, 1)
	for range daysInFourCenturies + 3 {
		if made, ok := DateOf(at.Year(), at.Month(), at.Day()); !ok || made != at {
			t.Fatalf("%v is no day", at)
		}
		if made := at.AddDays(1); made.Day() != at.Day()+1 && made.Day() != 1 {
			t.Fatalf("after %v comes %v", at, made)
		}
		at = at.AddDays(1)
	}
}

func TestMonthsOfFourCenturiesMeetTheirDaysExactly(t *testing.T) {
	exact := Length{daysInFourCenturies, Days}
	if !exact.Reaches(4800) || exact.Exceeds(4800) || !(Length{daysInFourCenturies + 1, Days}).Exceeds(4800) || (Length{daysInFourCenturies - 1, Days}).Reaches(4800) {
		t.Error("146,097 days are 4,800 months, no more and no less")
	}
}

func TestWhatADisposalAsksIsInItsTable(t *testing.T) {
	for _, c := range []struct {
		disposal                                                        Disposal
		caution, adult, youth, answerable, conditions, length, noLength bool
		payment, custodial, schedule18                                  bool
		most                                                            int
	}{
		{disposal: "simple_caution", caution: true, adult: true, youth: true, answerable: true},
		{disposal: "youth_caution", caution: true, youth: true, answerable: true},
		{disposal: "conditional_caution", caution: true, adult: true, youth: true, answerable: true, conditions: true},
		{disposal: "prison_sentence", adult: true, youth: true, answerable: true, length: true, custodial: true, schedule18: true},
		{disposal: "suspended_prison_sentence", adult: true, answerable: true, length: true, custodial: true, most: 24},
		{disposal: "detention_and_training_order", youth: true, answerable: true, length: true, custodial: true, most: 24},
		{disposal: "service_detention", adult: true, youth: true, answerable: true, length: true, custodial: true},
		{disposal: "life_sentence", adult: true, youth: true, answerable: true, custodial: true},
		{disposal: "hospital_order", adult: true, youth: true, answerable: true, length: true, noLength: true},
		{disposal: "compensation_order", adult: true, youth: true, answerable: true, payment: true},
		{disposal: "confiscation_order", adult: true, youth: true},
		{disposal: "fixed_penalty_notice", adult: true, youth: true},
	} {
		d := c.disposal
		if d.Caution() != c.caution || d.GivenTo(No) != c.adult || d.GivenTo(Yes) != c.youth || d.Answerable() != c.answerable || d.AsksConditions() != c.conditions ||
			d.AsksLength() != c.length || d.MayHaveNoLength() != c.noLength || d.AsksPayment() != c.payment || d.Custodial() != c.custodial ||
			d.AsksSchedule18(Length{49, Months}) != c.schedule18 || d.AsksSchedule18(Length{48, Months}) || d.MostMonths() != c.most {
			t.Errorf("%s asks otherwise", d)
		}
	}
}

// onlyFault gives the one fault of a record of one entry.
func onlyFault(t *testing.T, e Entry) Fault {
	t.Helper()
	var impossible *Impossible
	err := When(Record{EnglandAndWales, []Entry{e}}, new(Report))
	if !errors.As(err, &impossible) || len(impossible.Faults) != 1 {
		t.Fatalf("%v: %v", e, err)
	}
	return impossible.Faults[0]
}

func TestAFaultSaysWhetherItIsOfTheRecordTheEntryOrASentence(t *testing.T) {
	var impossible *Impossible
	if err := When(Record{}, new(Report)); !errors.As(err, &impossible) || impossible.Faults[0].Entry != -1 || impossible.Faults[0].Sentence != -1 {
		t.Errorf("%v", err)
	}
	day := pack(2020, 1, 1)
	if f := onlyFault(t, Entry{Kind: Conviction, Under18: No, Date: day, Sentences: []Sentence{{Disposal: "surcharge"}}}); f.Entry != 0 || f.Sentence != -1 {
		t.Errorf("%+v", f)
	}
	if f := onlyFault(t, Entry{Kind: Conviction, Under18: No, Date: day, Sentences: []Sentence{{Disposal: "fine"}, {Disposal: "fnie"}}}); f.Entry != 0 || f.Sentence != 1 {
		t.Errorf("%+v", f)
	}
	if f := onlyFault(t, Entry{Kind: Conviction, Under18: Yes, Date: day, Sentences: []Sentence{{Disposal: "suspended_prison_sentence", Start: day, Length: Length{6, Months}}}}); f.Code != NotAtThisAge {
		t.Errorf("%+v", f)
	}
}

func TestTheGreatestAndTheLeastAreStillPossible(t *testing.T) {
	for _, day := range []Date{pack(1900, 1, 1), pack(2199, 12, 31)} {
		all := make([]Sentence, MostSentences)
		for i := range all {
			all[i] = Sentence{Disposal: "bind_over", Start: day, Length: []Length{{36_525, Days}, {5_218, Weeks}, {1_200, Months}, {100, Years}, {1, Days}}[i%5]}
		}
		var a Report
		if err := When(Record{EnglandAndWales, []Entry{{Kind: Conviction, Under18: No, Date: day, Sentences: all}}}, &a); err != nil {
			t.Error(err)
		} else if want := day.AddDays(7 * 5_218); a.Results[0].Date != want {
			t.Errorf("%v, not %v", a.Results[0].Date, want)
		}
	}
}

func TestYoungPeopleHaveTheirOwnTimes(t *testing.T) {
	day := pack(2020, 1, 31)
	for _, c := range []struct {
		sentence Sentence
		want     string
	}{
		{Sentence{Disposal: MotoringFine, Endorsement: Yes}, "2022-07-31"}, {Sentence{Disposal: MotoringFine, Endorsement: No}, "2020-07-31"},
		{Sentence{Disposal: FixedPenalty}, "2022-07-31"}, {Sentence{Disposal: PenaltyPoints}, "2023-01-31"},
		{Sentence{Disposal: "service_detention", Start: day, Length: Length{1, Months}}, "2020-08-29"},
		{Sentence{Disposal: "prison_sentence", Start: day, Length: Length{60, Months}, Schedule18: No}, "2028-07-31"},
		{Sentence{Disposal: "dismissal"}, "2020-07-31"}, {Sentence{Disposal: "dismissal_with_disgrace"}, "2020-07-31"},
	} {
		var a Report
		if err := When(Record{EnglandAndWales, []Entry{{Kind: Conviction, Under18: Yes, Date: day, Sentences: []Sentence{c.sentence}}}}, &a); err != nil || a.Results[0].String() != c.want {
			t.Errorf("%s: %v, %v", c.sentence.Disposal, a.Results, err)
		}
	}
}

func TestWhatEndsServiceLastsTwiceAsLongForAdults(t *testing.T) {
	for _, d := range []Disposal{"dismissal", "dismissal_with_disgrace", "severe_reprimand_or_reprimand"} {
		for under18, want := range map[YesNo]string{No: "2021-01-31", Yes: "2020-07-31"} {
			e := Entry{Kind: Conviction, Under18: under18, Date: pack(2020, 1, 31), Sentences: []Sentence{{Disposal: d}}}
			if got := told(t, e).Results[0].String(); got != want {
				t.Errorf("%s, under 18 %v: %s, not %s", d, under18, got, want)
			}
		}
	}
}

func TestConditionsOfACautionEndItWithinThreeMonths(t *testing.T) {
	for _, under18 := range []YesNo{No, Yes} {
		for ends, want := range map[Date]string{
			pack(2020, 4, 29): "2020-04-29", pack(2020, 4, 30): "2020-04-30", pack(2020, 5, 1): "2020-04-30", pack(2020, 9, 30): "2020-04-30",
		} {
			e := Entry{Kind: Caution, Caution: "conditional_caution", Under18: under18, Date: pack(2020, 1, 31), ConditionsEnd: ends}
			if got := told(t, e).Results[0].String(); got != want {
				t.Errorf("under 18 %v, conditions to %s: %s, not %s", under18, ends, got, want)
			}
		}
	}
}

func TestAFixedPenaltyWithPointsTakesOthersOnForYoungPeopleOnly(t *testing.T) {
	first, second := pack(2020, 1, 1), pack(2021, 1, 1)
	for under18, want := range map[YesNo]string{No: "2022-01-01", Yes: "2022-07-01"} {
		var a Report
		err := When(Record{EnglandAndWales, []Entry{
			{Kind: Conviction, Under18: under18, Date: first, Sentences: []Sentence{{Disposal: FixedPenalty}}},
			{Kind: Conviction, Under18: No, Date: second, Sentences: []Sentence{{Disposal: "fine"}}},
		}}, &a)
		if err != nil || a.Results[1].String() != want {
			t.Errorf("%v: %v, %v", under18, a.Results, err)
		}
	}
}

func TestEachLawElsewhereIsCalledByItsName(t *testing.T) {
	for j, name := range map[Jurisdiction]string{Scotland: "Scotland", NorthernIreland: "Northern Ireland"} {
		if text := (&Elsewhere{j}).Error(); !strings.HasPrefix(text, name) {
			t.Errorf("%s is told %s", j, text)
		}
	}
}

// told is what a record of convictions gives, each made by its day and sentences.
func told(t *testing.T, entries ...Entry) *Report {
	t.Helper()
	var a Report
	if err := When(Record{EnglandAndWales, entries}, &a); err != nil {
		t.Fatal(err)
	}
	return &a
}

func convicted(year, month int, all ...Sentence) Entry {
	day := pack(year, month, 1)
	for i := range all {
		if all[i].Disposal.AsksLength() {
			all[i].Start = day
		}
	}
	return Entry{Kind: Conviction, Under18: No, Date: day, Sentences: all}
}

func lasting(d Disposal, years int) Sentence {
	return Sentence{Disposal: d, Length: Length{years, Years}}
}

// reason finds a reason of an entry by its code.
func reason(a *Report, entry int, code Code) (Reason, bool) {
	for _, r := range a.Reasons(entry) {
		if r.Code == code {
			return r, true
		}
	}
	return Reason{}, false
}

func TestAReasonNamesTheConvictionThatMadeTheDifference(t *testing.T) {
	life, fine := Sentence{Disposal: "life_sentence"}, Sentence{Disposal: "fine"}
	unpaid := Sentence{Disposal: "compensation_order", PaidInFull: No}
	for _, c := range []struct {
		name    string
		entries []Entry
		entry   int
		code    Code
		other   int
	}{
		{"the first of two that are never spent", []Entry{convicted(2012, 1, life), convicted(2010, 1, lasting("bind_over", 9)), convicted(2014, 1, life)}, 1, NeverWithLater, 0},
		{"the first of two, entered last", []Entry{convicted(2010, 1, lasting("bind_over", 9)), convicted(2014, 1, life), convicted(2012, 1, life)}, 0, NeverWithLater, 2},
		{"the unpaid one, entered first", []Entry{convicted(2010, 1, unpaid), convicted(2012, 1, fine)}, 1, WaitsForPayment, 0},
		{"the first unpaid of two", []Entry{convicted(2010, 1, fine), convicted(2010, 3, unpaid), convicted(2010, 4, unpaid), convicted(2010, 6, fine)}, 3, WaitsForPayment, 1},
		{"the unpaid one through one that waits for it", []Entry{convicted(2010, 1, fine), convicted(2010, 6, unpaid), convicted(2010, 8, fine)}, 0, WaitsForPayment, 1},
		{"the one with an impossible length", []Entry{convicted(2010, 1, lasting("suspended_prison_sentence", 3)), convicted(2019, 1, fine)}, 1, WaitsForCorrection, 0},
		{"the later one", []Entry{convicted(2010, 6, lasting("bind_over", 3)), convicted(2010, 1, fine)}, 1, RunsOnWithLater, 0},
		{"the earlier one", []Entry{convicted(2010, 6, fine), convicted(2010, 1, lasting("bind_over", 3))}, 0, RunsOnWithEarlier, 1},
		{"a later one on the same day", []Entry{convicted(2010, 1, fine), convicted(2010, 1, lasting("bind_over", 3))}, 0, RunsOnWithLater, 1},
		{"a later one without an end", []Entry{convicted(2010, 1, fine), convicted(2010, 6, Sentence{Disposal: "bind_over", Length: Length{Unit: UntilFurtherOrder}})}, 0, UnendingWithLater, 1},
		{"an earlier one without an end", []Entry{convicted(2010, 6, fine), convicted(2010, 1, Sentence{Disposal: "bind_over", Length: Length{Unit: UntilFurtherOrder}})}, 0, UnendingWithEarlier, 1},
		{"the furthest of several", []Entry{convicted(2010, 1, lasting("bind_over", 5)), convicted(2010, 2, lasting("restraining_order", 9)), convicted(2010, 3, fine)}, 2, RunsOnWithEarlier, 0},
	} {
		r, given := reason(told(t, c.entries...), c.entry, c.code)
		if !given || r.Other != c.other || r.OtherDate != c.entries[c.other].Date || r.Sentence != none {
			t.Errorf("%s: %v, %+v", c.name, given, r)
		}
	}
}

func TestReasonsAreGivenOnlyWhereTheyHold(t *testing.T) {
	life, fine := Sentence{Disposal: "life_sentence"}, Sentence{Disposal: "fine"}
	restraint, unpaid := lasting("restraining_order", 9), Sentence{Disposal: "compensation_order", PaidInFull: No}
	for _, c := range []struct {
		name    string
		entries []Entry
		entry   int
		want    []Code
	}{
		{"one sentence", []Entry{convicted(2024, 1, fine)}, 0, []Code{FromConviction, SpentAfter, NotLegalAdvice}},
		{"two sentences, before the change", []Entry{convicted(2023, 10, fine, restraint)}, 0, []Code{FromConviction, OrderEnds, LongestDecides, TodaysLaw, SpentAfter, NotLegalAdvice}},
		{"two convictions, and an order of its own", []Entry{convicted(2024, 1, fine, restraint), convicted(2024, 6, fine)}, 0, []Code{FromConviction, OrderEnds, LongestDecides, KeepsToItself, SpentAfter, NotLegalAdvice}},
		{"two convictions apart", []Entry{convicted(2024, 1, fine), convicted(2025, 6, fine)}, 1, []Code{FromConviction, SpentAfter, NotLegalAdvice}},
		{"two that meet", []Entry{convicted(2024, 1, fine), convicted(2024, 6, fine)}, 0, []Code{FromConviction, RunsOnWithLater, SpentAfter, NotLegalAdvice}},
		{"an order that outlasts what it was taken on by", []Entry{convicted(2024, 1, fine, restraint), convicted(2024, 6, restraint)}, 1, []Code{OrderEnds, KeepsToItself, SpentAfter, NotLegalAdvice}},
		{"never spent by itself", []Entry{convicted(2024, 1, life, fine), convicted(2024, 6, fine)}, 0, []Code{NeverByKind, FromConviction, NotLegalAdvice}},
		{"not paid", []Entry{convicted(2024, 1, unpaid, fine)}, 0, []Code{NotPaid, FromConviction, NotLegalAdvice}},
		{"not paid, and met by another", []Entry{convicted(2024, 1, unpaid), convicted(2024, 6, fine)}, 0, []Code{NotPaid, NotLegalAdvice}},
		{"after one that is not paid", []Entry{convicted(2024, 1, unpaid), convicted(2024, 6, fine)}, 1, []Code{FromConviction, WaitsForPayment, SpentAfter, NotLegalAdvice}},
		{"points, by guidance", []Entry{convicted(2024, 1, Sentence{Disposal: PenaltyPoints})}, 0, []Code{FromConviction, ByGuidance, SpentAfter, NotLegalAdvice}},
		{"an endorsed fine, by guidance", []Entry{convicted(2024, 1, Sentence{Disposal: MotoringFine, Endorsement: Yes})}, 0, []Code{FromConviction, ByGuidance, SpentAfter, NotLegalAdvice}},
		{"a fine for driving, by the Act", []Entry{convicted(2024, 1, Sentence{Disposal: MotoringFine, Endorsement: No})}, 0, []Code{FromConviction, SpentAfter, NotLegalAdvice}},
		{"a fixed penalty, by guidance", []Entry{convicted(2024, 1, Sentence{Disposal: FixedPenalty})}, 0, []Code{FromConviction, ByGuidance, SpentAfter, NotLegalAdvice}},
		{"a fine that does not ask for an endorsement", []Entry{convicted(2024, 1, Sentence{Disposal: "fine", Endorsement: Yes})}, 0, []Code{FromConviction, SpentAfter, NotLegalAdvice}},
		{"no length stated", []Entry{convicted(2024, 1, Sentence{Disposal: "bind_over", Length: Length{Unit: NoLength}})}, 0, []Code{LengthUnstated, SpentAfter, NotLegalAdvice}},
		{"neither length nor start stated", []Entry{{Kind: Conviction, Under18: No, Date: pack(2024, 1, 1), Sentences: []Sentence{{Disposal: "bind_over", Length: Length{Unit: NoLength}}}}}, 0, []Code{LengthUnstated, SpentAfter, NotLegalAdvice}},
		{"an older kind of order, alone", []Entry{convicted(2024, 1, lasting(Supervision, 1))}, 0, []Code{OrderEnds, SpentAfter, NotLegalAdvice}},
		{"over 4 years, not said", []Entry{convicted(2024, 1, lasting("prison_sentence", 5))}, 0, []Code{Schedule18NotSaid, TermEnds, CustodyOver4Years, DayInHand, SpentAfter, NotLegalAdvice}},
		{"4 years", []Entry{convicted(2024, 1, lasting("prison_sentence", 4))}, 0, []Code{TermEnds, CustodyUpTo4Years, DayInHand, SpentAfter, NotLegalAdvice}},
		{"a start beside the day of conviction", []Entry{{Kind: Conviction, Under18: No, Date: pack(2024, 1, 1), Sentences: []Sentence{{Disposal: "fine", Start: pack(2024, 1, 1)}}}}, 0, []Code{FromConviction, SpentAfter, NotLegalAdvice}},
	} {
		var codes []Code
		for _, r := range told(t, c.entries...).Reasons(c.entry) {
			codes = append(codes, r.Code)
		}
		if !slices.Equal(codes, c.want) {
			t.Errorf("%s: %v, not %v", c.name, codes, c.want)
		}
	}
}

func TestTheLimitsOfARecordAreThoseThatAreNamed(t *testing.T) {
	if MostEntries != 1000 || MostSentences != 100 {
		t.Errorf("%d entries, %d sentences", MostEntries, MostSentences)
	}
}

func TestAnEndorsementLengthensOnlyAFineForDriving(t *testing.T) {
	for d, want := range map[Disposal]string{"fine": "2021-01-01", MotoringFine: "2025-01-01", "dismissal": "2021-01-01"} {
		if a := told(t, convicted(2020, 1, Sentence{Disposal: d, Endorsement: Yes})); a.Results[0].String() != want {
			t.Errorf("%s: %v", d, a.Results[0])
		}
	}
}

func TestADayBeforeTheChangeOfTheLawIsBeforeIt(t *testing.T) {
	for day, before := range map[int]bool{27: true, 28: false} {
		e := Entry{Kind: Conviction, Under18: No, Date: pack(2023, 10, day), Sentences: []Sentence{{Disposal: "fine"}}}
		if _, given := reason(told(t, e), 0, TodaysLaw); given != before {
			t.Errorf("on %d October 2023: %v", day, given)
		}
	}
}
