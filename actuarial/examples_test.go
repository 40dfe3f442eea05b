package actuarial

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

//go:embed testdata/arp-examples.json
var exampleFile []byte

type example struct {
	Predictor, Kind, Component, Source string
	Input                              map[string]any
	Expected                           struct {
		Score     *float64
		Band      *string
		ScoreType *string `json:"score_type"`
		Features  map[string]float64
		Errors    []struct {
			Code   string
			Fields []string
		}
		Value any
	}
	keys map[string]json.RawMessage // what the example expects at all
}

func examples(t testing.TB) []example {
	t.Helper()
	var file struct{ Examples []json.RawMessage }
	if err := json.Unmarshal(exampleFile, &file); err != nil {
		t.Fatal(err)
	}
	var read []example
	for _, raw := range file.Examples {
		var e example
		var keys struct {
			Expected map[string]json.RawMessage
		}
		if err := json.Unmarshal(raw, &e); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &keys); err != nil {
			t.Fatal(err)
		}
		e.keys = keys.Expected
		read = append(read, e)
	}
	return read
}

// inputOf reads an example's input through the same door as a caller.
func inputOf(t testing.TB, e example) Input {
	t.Helper()
	var in Input
	for name, value := range e.Input {
		if in.Answer(Field(name)) == nil {
			t.Errorf("an example asks for the unknown input %s", name)
			continue
		}
		if err := in.Set(Field(name), fmt.Sprint(value)); err != nil {
			t.Error(err)
		}
	}
	return in
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*math.Abs(want) }

func TestEveryPublishedExampleOfARPIsReproduced(t *testing.T) {
	seen := 0
	for _, e := range examples(t) {
		if e.Predictor != "arp" || e.Kind != "result" {
			continue
		}
		seen++
		t.Run(e.Source[strings.LastIndexAny(e.Source, "/ ")+1:], func(t *testing.T) {
			compare(t, ARP(inputOf(t, e)), e)
		})
	}
	if seen != 35 {
		t.Errorf("%d whole calculations were compared, not 35", seen)
	}
}

func compare(t *testing.T, r Result, e example) {
	t.Helper()
	want := e.Expected
	if want.Score == nil {
		if r.Scored() || r.Score != 0 || r.Band != "" || r.Kind != "" || len(r.Terms) > 0 {
			t.Errorf("there should be no score: %+v", r)
		}
	} else if r.Score.String() != fmt.Sprintf("%.2f", *want.Score) {
		t.Errorf("score %s, expected %v", r.Score, *want.Score)
	}
	if want.Band != nil && string(r.Band) != *want.Band {
		t.Errorf("band %q, expected %q", r.Band, *want.Band)
	}
	if want.ScoreType != nil && string(r.Kind) != *want.ScoreType {
		t.Errorf("kind %q, expected %q", r.Kind, *want.ScoreType)
	}
	if _, asked := e.keys["features"]; asked {
		compareTerms(t, r, want.Features)
	}
	if _, asked := e.keys["errors"]; asked {
		if len(r.Errors) != len(want.Errors) {
			t.Fatalf("errors %v, expected %v", r.Errors, want.Errors)
		}
		for i, w := range want.Errors {
			var fields []string
			for _, f := range r.Errors[i].Fields {
				fields = append(fields, string(f))
			}
			slices.Sort(fields)
			slices.Sort(w.Fields)
			if string(r.Errors[i].Code) != w.Code || !slices.Equal(fields, w.Fields) {
				t.Errorf("error %v, expected %v", r.Errors[i], w)
			}
		}
	}
}

func compareTerms(t *testing.T, r Result, want map[string]float64) {
	t.Helper()
	got := map[string]float64{}
	for _, term := range r.Terms {
		got[term.Name] = term.Value
	}
	if r.Scored() {
		got["total_weight"] = r.Total
	}
	if len(got) != len(want) {
		t.Errorf("%d terms, expected %d", len(got), len(want))
	}
	for name, w := range want {
		if g, ok := got[name]; !ok || !near(g, w) {
			t.Errorf("%s is %.16g (%v), expected %.16g", name, g, ok, w)
		}
	}
}

func TestEveryPublishedComponentOfARPIsReproduced(t *testing.T) {
	seen := 0
	for _, e := range examples(t) {
		if e.Predictor != "arp" || e.Kind != "component" {
			continue
		}
		seen++
		if e.Component == "risk_band" {
			score := Percent(math.Round(e.Input["percentage_score"].(float64) * 100))
			if got := bandOf(score, arpTables().cutOffs); string(got) != e.Expected.Value {
				t.Errorf("band of %s is %s, expected %v", score, got, e.Expected.Value)
			}
			continue
		}
		if got, want := componentOf(t, e), e.Expected.Value.(float64); !near(got, want) {
			t.Errorf("%s of %v is %.16g, expected %.16g", e.Component, e.Input, got, want)
		}
	}
	if seen != 29 {
		t.Errorf("%d components were compared, not 29", seen)
	}
}

// componentOf calculates a whole sheet from the few answers of a component's example
// and takes the one term out.
func componentOf(t *testing.T, e example) float64 {
	t.Helper()
	whole := func(names ...string) int {
		for _, name := range names {
			if n, ok := e.Input[name].(float64); ok {
				return int(n)
			}
		}
		return 0
	}
	text := func(name string) string { s, _ := e.Input[name].(string); return s }
	kind := Dynamic
	if text("version") == "static" {
		kind = Static
	}
	h := history{
		female: text("gender") == "female", category: Category(strings.ToUpper(text("category"))),
		sanctions:  whole("total_number_of_sanctions_for_all_offences"),
		ageAtFirst: whole("age_at_first_sanction", "age_at_first"), ageAtConviction: whole("age_at_current_sanction", "age_at_current"),
	}
	in := Input{CurrentRelationshipStatus: RelationshipStatus(text("current_relationship_status")),
		CurrentRelationshipWithPartner: ProblemLevel(text("problem_level"))}
	for name, value := range e.Input {
		if strings.HasPrefix(name, "has_") {
			if err := in.Set(Field(name), fmt.Sprint(value)); err != nil {
				t.Error(err)
			}
		}
	}
	names := map[string][]string{
		"gap_between_first_and_second_sanction_weight": {"second_sanction_gap_weight"},
		"copas_weight":             {"copas_score"},
		"other_drugs_usage_weight": {"other_drug_usage_weight"},
	}[e.Component]
	if names == nil {
		names = []string{e.Component}
	}
	found, sum := 0, 0.0
	for _, term := range arpSheet(arpTables().versions[kind], h, kind, &in).terms {
		if slices.Contains(names, term.Name) {
			found++
			sum += term.Value
		}
	}
	if found != len(names) {
		t.Errorf("there is no term for the component %s", e.Component)
	}
	return sum
}

func TestThePublishedRoundingRulesAreReproduced(t *testing.T) {
	decimals := map[string]int{"probability_to_percent_2dp": 4, "probability_to_whole_percent": 2, "round_5dp": 5}
	shownAs := map[string]float64{"probability_to_percent_2dp": 100, "probability_to_whole_percent": 1, "round_5dp": 1e5}
	seen := 0
	for _, e := range examples(t) {
		if e.Predictor != "rounding" {
			continue
		}
		seen++
		got := float64(roundHalfUp(e.Input["value"].(float64), decimals[e.Component])) / shownAs[e.Component]
		if got != e.Expected.Value {
			t.Errorf("%s of %v is %v, expected %v", e.Component, e.Input["value"], got, e.Expected.Value)
		}
	}
	if seen != 8 {
		t.Errorf("%d roundings were compared, not 8", seen)
	}
}

// TestReportedTermsEqualThePublishedOnesToTheLastDecimal goes beyond the tolerance of
// the examples: terms that only multiply and add are exact to all 15 decimals.
func TestReportedTermsEqualThePublishedOnesToTheLastDecimal(t *testing.T) {
	compared := 0
	for _, e := range examples(t) {
		if e.Kind != "result" || len(e.Expected.Features) == 0 {
			continue
		}
		r := ARP(inputOf(t, e))
		for _, term := range append(r.Terms, Term{Name: "total_weight", Value: r.Total}) {
			compared++
			if term.Value != e.Expected.Features[term.Name] {
				t.Errorf("%s is %.17g, expected %.17g", term.Name, term.Value, e.Expected.Features[term.Name])
			}
		}
	}
	if compared != 45 {
		t.Errorf("%d terms were compared, not 45", compared)
	}
}
