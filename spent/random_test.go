package spent_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"throughline/spent"
)

// sound makes a record that is possible, of up to six entries within a few years, so that
// they often meet.
func sound(r *rand.Rand) []spent.Entry {
	var entries []spent.Entry
	for range 1 + r.IntN(6) {
		e := spent.Entry{Kind: spent.Conviction, Under18: spent.YesIf(r.IntN(4) == 0), Approximate: r.IntN(9) == 0}
		e.Date, _ = spent.DateOf(2008+r.IntN(9), time.Month(1+r.IntN(12)), 1+r.IntN(28))
		if r.IntN(12) == 0 { // leap days, and the ends of months
			e.Date, _ = spent.DateOf(2008+4*r.IntN(3), time.February, 29)
		}
		if r.IntN(8) == 0 {
			e.Kind, e.Caution, e.ConditionsEnd = spent.Caution, spent.ConditionalCaution, e.Date.AddDays(r.IntN(200))
		} else {
			for range 1 + r.IntN(3) {
				e.Sentences = append(e.Sentences, sentence(r, e))
			}
		}
		entries = append(entries, e)
	}
	return entries
}

var imposed = slices.DeleteFunc(spent.Disposals(), func(d spent.Disposal) bool {
	return d.Caution() || !d.Answerable() || d == "surcharge" || d == "criminal_courts_charge"
})

var units = []spent.Unit{spent.Days, spent.Weeks, spent.Months, spent.Years}

func sentence(r *rand.Rand, e spent.Entry) (s spent.Sentence) {
	for s.Disposal = ""; !s.Disposal.GivenTo(e.Under18); {
		s.Disposal = imposed[r.IntN(len(imposed))]
		if r.IntN(3) > 0 && s.Disposal.Custodial() { // fewer that are never spent
			s.Disposal = ""
		}
	}
	s.Start = e.Date.AddDays(r.IntN(2) * r.IntN(40))
	if s.Disposal.AsksLength() {
		s.Length.Unit = units[r.IntN(len(units))]
		s.Length.Count = 1 + r.IntN(map[spent.Unit]int{spent.Days: 3000, spent.Weeks: 400, spent.Months: 90, spent.Years: 8}[s.Length.Unit])
		if s.Disposal.MayHaveNoLength() && r.IntN(6) == 0 {
			s.Length = spent.Length{Unit: []spent.Unit{spent.NoLength, spent.UntilFurtherOrder}[r.IntN(2)]}
		}
	}
	s.Schedule18, s.Several, s.OneOver4Years = spent.YesNo(r.IntN(3)), spent.YesIf(r.IntN(2) == 0), spent.YesIf(r.IntN(2) == 0)
	s.Endorsement = spent.YesIf(r.IntN(2) == 0)
	if s.Disposal.AsksPayment() {
		if s.PaidInFull = spent.YesIf(r.IntN(3) > 0); s.PaidInFull == spent.Yes {
			s.PaidInFullDate = e.Date.AddDays(r.IntN(900))
		}
	}
	return s
}

// rank orders results by how late they are: a day, then without end, then never.
func rank(r spent.Result) int {
	switch r.Outcome {
	case spent.OnDate:
		return r.Date.Year()*372 + int(r.Date.Month())*31 + r.Date.Day()
	case spent.NoDate:
		return 1 << 29
	case spent.Indefinite:
		return 1 << 30
	case spent.Never:
		return 1 << 31
	}
	return 0 // when given, or invalid
}

// tries is how many random records each property is held against: fewer where the tests
// themselves are being tried (tools/mutants).
func tries() int {
	if testing.Short() {
		return 3_000
	}
	return 20_000
}

func eachRandom(t *testing.T, try func(r *rand.Rand, entries []spent.Entry, a *spent.Report)) {
	t.Helper()
	for seed := range uint64(tries()) {
		r := rand.New(rand.NewPCG(seed, 18))
		entries := sound(r)
		try(r, entries, when(t, entries...))
		if t.Failed() {
			t.Fatalf("seed %d: %+v", seed, entries)
		}
	}
}

func TestTheOrderOfEntryMakesNoDifference(t *testing.T) {
	eachRandom(t, func(r *rand.Rand, entries []spent.Entry, a *spent.Report) {
		places := r.Perm(len(entries))
		var mixed []spent.Entry
		for _, at := range places {
			mixed = append(mixed, entries[at])
		}
		b := when(t, mixed...)
		for i, at := range places {
			if b.Results[i] != a.Results[at] {
				t.Errorf("entry %d gives %v, and at place %d %v", at, a.Results[at], i, b.Results[i])
			}
		}
	})
}

func TestALaterConvictionNeverMakesAnEarlierOneSpentSooner(t *testing.T) {
	eachRandom(t, func(r *rand.Rand, entries []spent.Entry, a *spent.Report) {
		last := spent.Date{}
		for _, e := range entries {
			if last.Before(e.Date) {
				last = e.Date
			}
		}
		next := conviction(last.AddDays(r.IntN(500)))
		next.Sentences = append(next.Sentences, sentence(r, next))
		b := when(t, append(slices.Clone(entries), next)...)
		for i := range entries {
			if rank(b.Results[i]) < rank(a.Results[i]) {
				t.Errorf("entry %d gives %v, and %v with a conviction on %v", i, a.Results[i], b.Results[i], next)
			}
		}
	})
}

func TestALongerSentenceIsNeverSpentEarlier(t *testing.T) {
	eachRandom(t, func(r *rand.Rand, entries []spent.Entry, a *spent.Report) {
		at := r.IntN(len(entries))
		if entries[at].Kind == spent.Caution {
			return
		}
		longer := slices.Clone(entries)
		longer[at].Sentences = slices.Clone(entries[at].Sentences)
		s := &longer[at].Sentences[0]
		if s.Length.Count == 0 {
			return
		}
		s.Length.Count += 1 + r.IntN(5)
		b := when(t, longer...)
		if a.Results[at].Outcome == spent.Invalid || b.Results[at].Outcome == spent.Invalid {
			return
		}
		excluded := b.Results[at].Outcome == spent.Never && a.Results[at].Outcome != spent.Never
		for i := range entries {
			// A term that is now never spent takes no later conviction on any more: section 6(4)(b).
			if (i == at || !excluded) && rank(b.Results[i]) < rank(a.Results[i]) {
				t.Errorf("entry %d gives %v, and %v when a sentence of %d is longer", i, a.Results[i], b.Results[i], at)
			}
		}
	})
}

func TestCautionsStandApart(t *testing.T) {
	eachRandom(t, func(r *rand.Rand, entries []spent.Entry, a *spent.Report) {
		for i, e := range entries {
			if e.Kind == spent.Caution && when(t, e).Results[0] != a.Results[i] {
				t.Errorf("the caution %d gives %v among others", i, a.Results[i])
			}
		}
		alone := slices.DeleteFunc(slices.Clone(entries), func(e spent.Entry) bool { return e.Kind == spent.Caution })
		if len(alone) == 0 || len(alone) == len(entries) {
			return
		}
		b := when(t, alone...)
		for i, e := range entries {
			if e.Kind == spent.Conviction {
				if b.Results[0] != a.Results[i] {
					t.Errorf("without cautions %d gives %v", i, b.Results[0])
				}
				b.Results = b.Results[1:]
			}
		}
	})
}

// bySection6 is the rule of overlapping convictions written down a second time, as the
// published checker's rule has it, for records of which the Act says the same: orders
// that end and take others on.
func bySection6(own []spent.Date, at []spent.Date) []spent.Date {
	ends, order := slices.Clone(own), make([]int, len(own))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case at[i].Before(at[j]):
			return -1
		case at[j].Before(at[i]):
			return 1
		}
		return 0
	})
	for n, i := range order {
		group, latest := []int{i}, ends[i]
		for _, j := range order[:n] {
			if !ends[j].Before(at[i]) {
				group = append(group, j)
				if latest.Before(ends[j]) {
					latest = ends[j]
				}
			}
		}
		for _, j := range group {
			ends[j] = latest
		}
	}
	return ends
}

func TestOverlapsAgreeWithASecondStatementOfTheRule(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 4))
	for range tries() {
		var entries []spent.Entry
		var own, at []spent.Date
		for range 1 + r.IntN(7) {
			d, _ := spent.DateOf(2010+r.IntN(8), time.Month(1+r.IntN(12)), 1+r.IntN(28))
			days := 1 + r.IntN(1000)
			entries = append(entries, conviction(d, spent.Sentence{Disposal: "bind_over", Start: d, Length: spent.Length{Count: days, Unit: spent.Days}}))
			own, at = append(own, d.AddDays(days)), append(at, d)
		}
		for i, want := range bySection6(own, at) {
			if got := when(t, entries...).Results[i]; got.Date != want {
				t.Fatalf("entry %d gives %v, not %v: %+v", i, got, want, entries)
			}
		}
	}
}

// strange makes any record at all, mostly impossible ones.
func strange(seed uint64, text string, number int) spent.Record {
	r := rand.New(rand.NewPCG(seed, 3))
	entries := sound(r)
	for i := range entries {
		e := &entries[i]
		switch r.IntN(9) {
		case 0:
			e.Kind = spent.Kind(text)
		case 1:
			e.Under18 = spent.YesNo(number)
		case 2:
			e.Date = e.Date.AddDays(number % 700_000)
		case 3:
			e.Caution = spent.Disposal(text)
		case 4:
			e.Date, e.ConditionsEnd = spent.Date{}, e.Date
		case 5:
			e.Sentences = append(e.Sentences, spent.Sentence{Disposal: spent.Disposal(text), Length: spent.Length{Count: number}})
		case 6:
			for j := range e.Sentences {
				e.Sentences[j].Length.Count = number
			}
		case 7:
			for j := range e.Sentences {
				e.Sentences[j].Length.Unit = spent.Unit(text)
			}
		}
	}
	return spent.Record{Jurisdiction: spent.EnglandAndWales, Entries: entries}
}

func FuzzSpent(f *testing.F) {
	f.Add(uint64(1), "", 0)
	f.Add(uint64(2), "no_length", -1)
	f.Add(uint64(3), "confiscation_order", 1<<40)
	f.Add(uint64(4), "fixed_penalty_notice", 36_525)
	f.Add(uint64(5), "\xff", 1)
	for seed := range uint64(300) {
		f.Add(seed, "until_further_order", int(seed)*spread)
	}
	var a spent.Report
	f.Fuzz(func(t *testing.T, seed uint64, text string, number int) {
		record := strange(seed, text, number)
		err := spent.When(record, &a)
		if err != nil {
			var impossible *spent.Impossible
			if !errors.As(err, &impossible) || len(impossible.Faults) == 0 || impossible.Faults[0].Text(spent.Welsh) == "" {
				t.Errorf("refused without a reason: %v", err)
			}
			return
		}
		if len(a.Results) != len(record.Entries) {
			t.Errorf("%d results for %d entries", len(a.Results), len(record.Entries))
		}
		for i, r := range a.Results {
			last := a.Reasons(i)[len(a.Reasons(i))-1]
			if last.Code != spent.NotLegalAdvice || (r.Outcome == spent.OnDate) != r.Date.Given() || r.Date.Year() > 2500 {
				t.Errorf("%v because %v", r, a.Reasons(i))
			}
		}
	})
}

// spread spreads the seeds of the fuzz test over all numbers.
const spread = 2_654_435_761

// BenchmarkWhen works out the examples' records, one after another, into one answer.
func BenchmarkWhen(b *testing.B) {
	records := exampleRecords(b)
	var a spent.Report
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := spent.When(records[i%len(records)], &a); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func TestAnAnswerThatIsUsedAgainAllocatesNothing(t *testing.T) {
	records := exampleRecords(t)
	var a spent.Report
	work := func() {
		for _, r := range records {
			if err := spent.When(r, &a); err != nil {
				t.Error(err)
			}
		}
	}
	work()
	if allocated := testing.AllocsPerRun(10, work); allocated != 0 {
		t.Errorf("%v allocations", allocated)
	}
}
