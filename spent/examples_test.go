package spent_test

import (
	_ "embed"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"throughline/spent"
	"throughline/spent/jsonform"
)

//go:embed testdata/spent-examples.json
var exampleFile []byte

type example struct {
	ID, Basis, Dispute string
	jsonform.Question
	Expected []string
}

type fact struct {
	ID, Kind string
	Input    json.RawMessage
	Expected any
}

func examples(t testing.TB) ([]example, []fact) {
	t.Helper()
	var file struct {
		Vectors []json.RawMessage
		Facts   []fact `json:"helper_vectors"`
	}
	if err := json.Unmarshal(exampleFile, &file); err != nil {
		t.Fatal(err)
	}
	var all []example
	for _, raw := range file.Vectors {
		var e example
		if err := json.Unmarshal(raw, &e); err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all, file.Facts
}

func exampleRecords(t testing.TB) []spent.Record {
	t.Helper()
	var records []spent.Record
	all, _ := examples(t)
	for _, e := range all {
		records = append(records, e.Record())
	}
	return records
}

// resultsOf gives the results as the examples write them.
func resultsOf(a *spent.Report) []string {
	var said []string
	for _, r := range a.Results {
		said = append(said, r.String())
	}
	return said
}

// None of the examples here is marked as one in which the public checker and the Act
// differ; where they do, act_test.go says what the Act gives and why.
func TestEveryPublishedExampleIsReproduced(t *testing.T) {
	all, _ := examples(t)
	var answer spent.Report
	for _, e := range all {
		if e.Dispute != "" {
			t.Errorf("%s is disputed: say here what the Act gives: %s", e.ID, e.Dispute)
		}
		if err := e.When(&answer); err != nil {
			t.Errorf("%s: %v", e.ID, err)
			continue
		}
		if got := resultsOf(&answer); !slices.Equal(got, e.Expected) {
			t.Errorf("%s gives %v, not %v", e.ID, got, e.Expected)
		}
	}
	if len(all) != 61 {
		t.Errorf("%d examples were tried, not 61", len(all))
	}
}

func TestEverySmallerFactIsReproduced(t *testing.T) {
	_, facts := examples(t)
	for _, f := range facts {
		if got := factOf(t, f); got != f.Expected {
			t.Errorf("%s gives %v, not %v", f.ID, got, f.Expected)
		}
	}
	if len(facts) != 22 {
		t.Errorf("%d facts were tried, not 22", len(facts))
	}
}

// today is any day: the facts count from it.
var today = date("2026-11-29")

func date(iso string) spent.Date {
	d, err := spent.ParseDate(iso)
	if err != nil {
		panic(err)
	}
	return d
}

func factOf(t *testing.T, f fact) any {
	t.Helper()
	var in struct {
		From, To       string
		Length, Months int
		Unit           spent.Unit `json:"length_unit"`
		Schedule18     bool       `json:"schedule_18_offence"`
		Several        *bool      `json:"several_sentences_at_once"`
		OneOver        *bool      `json:"one_sentence_over_4_years"`
		Days           []any      `json:"spent_days_from_today"`
		Kind           spent.Kind
		Under18        bool `json:"under_18"`
		Spent          bool
		Custodial      bool
		YearsAgo       int `json:"years_ago"`
	}
	if err := json.Unmarshal(f.Input, &in); err != nil {
		t.Fatal(err)
	}
	ago, _ := spent.DateOf(today.Year()-in.YearsAgo, time.November, 29)
	result := spent.Result{Outcome: spent.OnDate, Date: today}
	if in.Spent {
		result.Date = today.AddDays(-1)
	}
	entry := spent.Entry{Kind: in.Kind, Under18: spent.YesIf(in.Under18), Date: ago, Sentences: []spent.Sentence{{Disposal: "fine"}}}
	if in.Custodial {
		entry.Sentences[0].Disposal = "prison_sentence"
	}
	switch f.Kind {
	case "whole_months_between":
		return float64(spent.WholeMonthsBetween(date(in.From), date(in.To)))
	case "length_reaches_months":
		return spent.Length{Count: in.Length, Unit: in.Unit}.Reaches(in.Months)
	case "schedule_18_excluded":
		s := spent.Sentence{Disposal: "prison_sentence", Start: ago, Length: spent.Length{Count: 5, Unit: spent.Years}, Schedule18: spent.YesIf(in.Schedule18)}
		if in.Several != nil {
			s.Several = spent.YesIf(*in.Several)
		}
		if in.OneOver != nil {
			s.OneOver4Years = spent.YesIf(*in.OneOver)
		}
		return one(t, conviction(ago, s)).Outcome == spent.Never
	case "all_spent":
		var all []spent.Result
		for _, d := range in.Days {
			if days, is := d.(float64); is {
				all = append(all, spent.Result{Outcome: spent.OnDate, Date: today.AddDays(int(days))})
			} else {
				all = append(all, spent.Result{Outcome: spent.Outcome(d.(string))})
			}
		}
		return spent.AllSpent(all, today)
	case "basic_dbs":
		return string(spent.BasicCheck(result, today))
	case "standard_or_enhanced_dbs":
		return string(spent.FullCheck(entry, result, today))
	}
	t.Fatalf("a kind of fact nobody knows: %s", f.Kind)
	return nil
}

// conviction is an adult's conviction.
func conviction(on spent.Date, sentences ...spent.Sentence) spent.Entry {
	return spent.Entry{Kind: spent.Conviction, Under18: spent.No, Date: on, Sentences: sentences}
}

// given is a sentence that begins on a day.
func given(d spent.Disposal, start string, count int, unit spent.Unit) spent.Sentence {
	return spent.Sentence{Disposal: d, Start: date(start), Length: spent.Length{Count: count, Unit: unit}}
}

func when(t testing.TB, entries ...spent.Entry) *spent.Report {
	t.Helper()
	var a spent.Report
	if err := spent.When(spent.Record{Jurisdiction: spent.EnglandAndWales, Entries: entries}, &a); err != nil {
		t.Fatal(err)
	}
	return &a
}

func one(t testing.TB, e spent.Entry) spent.Result {
	t.Helper()
	return when(t, e).Results[0]
}
