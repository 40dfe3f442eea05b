package jsonform_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"throughline/spent"
	"throughline/spent/jsonform"
)

func ask(t *testing.T, line string) (*spent.Report, error) {
	t.Helper()
	var q jsonform.Question
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		t.Fatal(err)
	}
	a := new(spent.Report)
	return a, q.When(a)
}

const twoEntries = `{"id": "a", "caution_or_convictions": [
	{"kind": "caution", "disposal": "simple_caution", "under_18": false, "date": null, "approximate_date": true},
	{"kind": "conviction", "under_18": false, "conviction_date": "2020-01-01", "sentences": [
		{"disposal": "compensation_order", "paid_in_full": true, "paid_in_full_date": "2020-03-01"},
		{"disposal": "bind_over", "start_date": "2020-01-01", "length": 12, "length_unit": "months", "endorsement": false}]},
	{"kind": "conviction", "under_18": true, "conviction_date": "2020-06-01", "sentences": [
		{"disposal": "fine", "start_date": "2020-06-01", "schedule_18_offence": false, "several_sentences_at_once": false, "one_sentence_over_4_years": false}]},
	{"kind": "caution", "disposal": "conditional_caution", "under_18": false, "date": "2020-01-01", "conditions_end_date": "2020-02-01"}]}`

func TestAnAnswerIsWrittenWithItsReasonsInBothLanguages(t *testing.T) {
	a, err := ask(t, twoEntries)
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonform.Append([]byte("before "), a)
	if err != nil {
		t.Fatal(err)
	}
	text, began := strings.CutPrefix(string(out), "before ")
	if !began || strings.Contains(text, "\n") || !strings.HasPrefix(text, `{"results":["when_given","2021-01-01","2021-01-01","2020-02-01"],"reasons":[[{"code":"spent_when_given","disposal":"simple_caution","en":"Caution: spent on the day it was given.","cy":`) {
		t.Errorf("written %s", text)
	}
	for _, part := range []string{
		`{"code":"runs_on_with_earlier","to":"2021-01-01","other":1,"en":"Your conviction of 1 January 2020 was not spent yet.`,
		`{"code":"order_ends","sentence":1,"disposal":"bind_over","from":"2020-01-01","to":"2021-01-01","en":"Bind over: 12 months from`,
		`{"code":"only_approximate",`, `"months":6,`,
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is not in %s", part, text)
		}
	}
}

func TestWhatCannotBeReadIsNamedByItsPlace(t *testing.T) {
	for line, want := range map[string]string{
		`{"caution_or_convictions": [{"kind": "conviction", "under18": true, "conviction_date": "2020-02-30", "sentences": [{"disposal": "fine", "start": "x"}]}]}`: "unknown: caution_or_convictions[0].conviction_date; unknown: caution_or_convictions[0].sentences[0].start; unknown: caution_or_convictions[0].under18; missing: caution_or_convictions[0].under_18",
		`{"caution_or_convictions": [{"kind": "conviction", "under_18": true, "date": "2020-02-03", "sentences": [{"disposal": "fine"}]}]}`:                         "unknown: caution_or_convictions[0].date; missing: caution_or_convictions[0].conviction_date",
		`{"caution_or_convictions": [{"kind": "caution", "under_18": true, "disposal": "simple_caution", "conviction_date": "2020-02-03"}]}`:                        "unknown: caution_or_convictions[0].conviction_date",
		`{"caution_or_convictions": []}`:     "missing: caution_or_convictions",
		`{}`:                                 "missing: caution_or_convictions",
		`{"jurisdiction": "france"}`:         "unknown: jurisdiction; missing: caution_or_convictions",
		`{"caution_or_convictions": [null]}`: "missing: caution_or_convictions[0].under_18; missing: caution_or_convictions[0].kind",
		`{"caution_or_convictions": [{"under_18": false, "kind": "ca"}]}`: "unknown: caution_or_convictions[0].kind",
	} {
		_, err := ask(t, line)
		var impossible *spent.Impossible
		if !errors.As(err, &impossible) || err.Error() != want {
			t.Errorf("%s\n\tis refused for %v\n\tnot %s", line, err, want)
		}
	}
}

func TestAnotherKindOfValueIsToldFromAnImpossibleOne(t *testing.T) {
	_, err := ask(t, `{"caution_or_convictions": [{"kind": 1, "under_18": "no", "conviction_date": 2020, "sentences": [{"length": "5", "disposal": ["fine"]}]}, {"sentences": {}}]}`)
	var other *jsonform.OtherKind
	if !errors.As(err, &other) || len(other.Paths) != 6 {
		t.Fatalf("%v", err)
	}
	want := "another kind of value is asked for at caution_or_convictions[0].conviction_date, caution_or_convictions[0].kind, " +
		"caution_or_convictions[0].sentences[0].disposal, caution_or_convictions[0].sentences[0].length, caution_or_convictions[0].under_18, caution_or_convictions[1].sentences"
	if err.Error() != want {
		t.Errorf("%v\nnot\n%s", err, want)
	}
}

func TestScotlandIsRefusedBeforeItsFields(t *testing.T) {
	_, err := ask(t, `{"jurisdiction": "scotland", "caution_or_convictions": [{"sort": "conviction"}]}`)
	var elsewhere *spent.Elsewhere
	if !errors.As(err, &elsewhere) {
		t.Errorf("%v", err)
	}
}
