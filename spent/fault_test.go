package spent_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"throughline/spent"
)

func faultsOf(t *testing.T, r spent.Record) string {
	t.Helper()
	var impossible *spent.Impossible
	a := spent.Report{Results: []spent.Result{{Outcome: spent.Never}}}
	err := spent.When(r, &a)
	if !errors.As(err, &impossible) {
		t.Fatalf("%v gives %v", r, err)
	}
	if len(a.Results) != 1 || a.Results[0].Outcome != spent.Never {
		t.Error("a refusal changed the answer")
	}
	for _, f := range impossible.Faults {
		if f.Text(spent.English) == "" || f.Text(spent.Welsh) == "" || len(f.Fields) == 0 {
			t.Errorf("%s is not said, or has no field", f.Code)
		}
	}
	return strings.ReplaceAll(impossible.Error(), "caution_or_convictions", "")
}

func TestEveryFaultIsNamedWithEveryFieldThatTakesPart(t *testing.T) {
	fine := spent.Sentence{Disposal: "fine"}
	with := func(change func(e *spent.Entry)) spent.Entry {
		e := conviction(date("2020-01-01"), given("bind_over", "2020-01-01", 1, spent.Years))
		change(&e)
		return e
	}
	first := func(change func(s *spent.Sentence)) spent.Entry {
		return with(func(e *spent.Entry) { change(&e.Sentences[0]) })
	}
	only := func(s spent.Sentence) spent.Entry { return conviction(date("2020-01-01"), s) }
	long := given("prison_sentence", "2020-01-01", 5, spent.Years)
	long.Schedule18 = spent.Yes
	longer := long
	longer.Several = spent.Yes
	caution := func(d spent.Disposal, on, end string) spent.Entry {
		e := spent.Entry{Kind: spent.Caution, Under18: spent.No, Caution: d}
		e.Date, _ = spent.ParseDate(on)
		e.ConditionsEnd, _ = spent.ParseDate(end)
		return e
	}
	for _, c := range []struct {
		entry spent.Entry
		want  string
	}{
		{spent.Entry{}, "missing: [0].under_18; missing: [0].kind"},
		{with(func(e *spent.Entry) { e.Kind = "warning" }), "unknown: [0].kind"},
		{with(func(e *spent.Entry) { e.Under18 = 3 }), "missing: [0].under_18"},
		{with(func(e *spent.Entry) { e.Date = spent.Date{} }), "missing: [0].conviction_date"},
		{with(func(e *spent.Entry) { e.Date = date("1899-12-31") }), "out_of_range: [0].conviction_date"},
		{with(func(e *spent.Entry) { e.Date = date("2200-01-01") }), "out_of_range: [0].conviction_date"},
		{with(func(e *spent.Entry) { e.Sentences = nil }), "missing: [0].sentences"},
		{with(func(e *spent.Entry) { e.Sentences = []spent.Sentence{{Disposal: "surcharge"}} }), "missing: [0].sentences"},
		{with(func(e *spent.Entry) { e.Sentences = make([]spent.Sentence, spent.MostSentences+1) }), "out_of_range: [0].sentences"},
		{with(func(e *spent.Entry) { e.Caution = "fine" }), "not_for_this_kind: [0].kind, [0].disposal"},
		{with(func(e *spent.Entry) { e.ConditionsEnd = e.Date }), "not_for_this_kind: [0].kind, [0].disposal"},
		{first(func(s *spent.Sentence) { s.Disposal = "" }), "missing: [0].sentences[0].disposal"},
		{first(func(s *spent.Sentence) { s.Disposal = "birching" }), "unknown: [0].sentences[0].disposal"},
		{first(func(s *spent.Sentence) { s.Disposal = "simple_caution" }), "not_for_this_kind: [0].sentences[0].disposal, [0].kind"},
		{first(func(s *spent.Sentence) { s.Disposal = "confiscation_order" }), "not_covered: [0].sentences[0].disposal"},
		{first(func(s *spent.Sentence) { s.Disposal = "fixed_penalty_notice" }), "not_a_conviction: [0].sentences[0].disposal"},
		{first(func(s *spent.Sentence) { s.Disposal = "detention_and_training_order" }), "not_at_this_age: [0].sentences[0].disposal, [0].under_18"},
		{first(func(s *spent.Sentence) { s.Disposal = "fine" }), "not_for_this_kind: [0].sentences[0].length, [0].sentences[0].disposal"},
		{first(func(s *spent.Sentence) { s.Start = spent.Date{} }), "missing: [0].sentences[0].start_date"},
		{first(func(s *spent.Sentence) { s.Start = date("2019-12-31") }), "out_of_order: [0].conviction_date, [0].sentences[0].start_date"},
		{first(func(s *spent.Sentence) { s.Start = date("2200-12-31") }), "out_of_range: [0].sentences[0].start_date"},
		{first(func(s *spent.Sentence) { s.Length.Count = 0 }), "missing: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length.Count = -1 }), "out_of_range: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length.Count = 101 }), "out_of_range: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length = spent.Length{Count: 36526, Unit: spent.Days} }), "out_of_range: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length = spent.Length{Count: 5219, Unit: spent.Weeks} }), "out_of_range: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length = spent.Length{Count: 1201, Unit: spent.Months} }), "out_of_range: [0].sentences[0].length"},
		{first(func(s *spent.Sentence) { s.Length.Unit = "" }), "missing: [0].sentences[0].length_unit"},
		{first(func(s *spent.Sentence) { s.Length.Unit = "moons" }), "unknown: [0].sentences[0].length_unit"},
		{first(func(s *spent.Sentence) { s.Length.Unit = spent.NoLength }), "contradicts_itself: [0].sentences[0].length, [0].sentences[0].length_unit"},
		{only(given("prison_sentence", "2020-01-01", 0, spent.UntilFurtherOrder)), "length_needed: [0].sentences[0].length, [0].sentences[0].length_unit"},
		{only(long), "missing: [0].sentences[0].several_sentences_at_once"},
		{only(longer), "missing: [0].sentences[0].one_sentence_over_4_years"},
		{only(spent.Sentence{Disposal: "motoring_fine"}), "missing: [0].sentences[0].endorsement"},
		{only(spent.Sentence{Disposal: "compensation_order"}), "missing: [0].sentences[0].paid_in_full"},
		{only(spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.Yes}), "missing: [0].sentences[0].paid_in_full_date"},
		{only(spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.Yes, PaidInFullDate: date("2019-12-31")}), "out_of_order: [0].conviction_date, [0].sentences[0].paid_in_full_date"},
		{only(spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No, PaidInFullDate: date("2020-12-31")}), "contradicts_itself: [0].sentences[0].paid_in_full, [0].sentences[0].paid_in_full_date"},
		{caution("youth_caution", "2020-01-01", ""), "not_at_this_age: [0].disposal, [0].under_18"},
		{caution("fine", "2020-01-01", ""), "not_for_this_kind: [0].disposal, [0].kind"},
		{caution("simple_caution", "1800-01-01", ""), "out_of_range: [0].date"},
		{caution("simple_caution", "2020-01-01", "2020-02-01"), "not_for_this_kind: [0].conditions_end_date, [0].disposal"},
		{caution("conditional_caution", "", ""), "missing: [0].date; missing: [0].conditions_end_date"},
		{caution("conditional_caution", "2020-01-01", ""), "missing: [0].conditions_end_date"},
		{caution("conditional_caution", "2020-01-02", "2020-01-01"), "out_of_order: [0].date, [0].conditions_end_date"},
		{spent.Entry{Kind: spent.Caution, Under18: spent.No, Caution: "simple_caution", Sentences: []spent.Sentence{fine}}, "not_for_this_kind: [0].sentences, [0].kind"},
	} {
		got := faultsOf(t, spent.Record{Jurisdiction: spent.EnglandAndWales, Entries: []spent.Entry{c.entry}})
		if got != c.want {
			t.Errorf("%+v\n\tis refused for %s\n\tnot %s", c.entry, got, c.want)
		}
	}
}

func TestARecordIsRefusedForWhatIsWrongWithItAsAWhole(t *testing.T) {
	entry := conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"})
	for want, r := range map[string]spent.Record{
		"missing: jurisdiction; missing: ": {},
		"unknown: jurisdiction":            {Jurisdiction: "france", Entries: []spent.Entry{entry}},
		"out_of_range: ":                   {Jurisdiction: spent.EnglandAndWales, Entries: slices.Repeat([]spent.Entry{entry}, spent.MostEntries+1)},
		"missing: [0].under_18; missing: [0].kind; missing: [1].under_18; missing: [1].kind": {Jurisdiction: spent.EnglandAndWales, Entries: make([]spent.Entry, 2)},
	} {
		if got := faultsOf(t, r); got != want {
			t.Errorf("refused for %q, not %q", got, want)
		}
	}
	if a := when(t, slices.Repeat([]spent.Entry{entry}, spent.MostEntries)...); len(a.Results) != spent.MostEntries || len(a.Reasons(999)) == 0 {
		t.Errorf("%d results", len(a.Results))
	}
}

func TestScotlandAndNorthernIrelandAreRefusedAndToldWhy(t *testing.T) {
	said := map[string]bool{}
	for _, j := range []spent.Jurisdiction{spent.Scotland, spent.NorthernIreland} {
		var elsewhere *spent.Elsewhere
		err := spent.When(spent.Record{Jurisdiction: j, Entries: []spent.Entry{conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"})}}, new(spent.Report))
		if !errors.As(err, &elsewhere) || elsewhere.Jurisdiction != j {
			t.Fatalf("%s gives %v", j, err)
		}
		said[err.Error()], said[elsewhere.Text(spent.Welsh)] = true, true
	}
	if len(said) != 4 || said[""] {
		t.Errorf("told %v", said)
	}
}
