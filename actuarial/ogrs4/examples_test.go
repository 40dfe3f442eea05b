package ogrs4

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"throughline/actuarial"
)

type example struct {
	Predictor, Kind, Component, Source string
	Input                              map[string]any
	Expected                           expected
	keys                               map[string]json.RawMessage // what the example expects at all
}

type expected struct {
	Score      *float64
	Overall    *float64 `json:"overall_score"`
	Points     *int     `json:"point_score"`
	Band       *string
	ScoreType  *string `json:"score_type"`
	Female     *bool   `json:"female_version"`
	History    *bool   `json:"has_sexual_offence_history"`
	Reduced    *bool   `json:"risk_band_reduction_applied"`
	Features   map[string]float64
	Errors     []expectedError
	Components map[string]json.RawMessage `json:"component_scores"`
	Value      any
}

type expectedError struct {
	Code   string
	Fields []string
}

func examples(t testing.TB, predictor string) []example {
	t.Helper()
	text, err := os.ReadFile("../testdata/" + predictor + "-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Examples []json.RawMessage }
	if err := json.Unmarshal(text, &file); err != nil {
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
func inputOf(t testing.TB, e example) actuarial.Input {
	t.Helper()
	var in actuarial.Input
	for name, value := range e.Input {
		if value == nil {
			continue
		}
		if err := in.Set(actuarial.Field(name), fmt.Sprint(value)); err != nil {
			t.Error(err)
		}
	}
	return in
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*math.Abs(want) }

func TestEveryPublishedExampleOfAWholeCalculationIsReproduced(t *testing.T) {
	for predictor, want := range map[string]int{"arp": 35, "vrp": 33, "svrp": 37, "dc-srp": 10, "iic-srp": 7, "csrp": 4} {
		seen := 0
		for _, e := range examples(t, predictor) {
			if e.Kind != "result" {
				continue
			}
			seen++
			t.Run(predictor+" "+e.Source[strings.LastIndexAny(e.Source, "/ ")+1:], func(t *testing.T) {
				in := inputOf(t, e)
				r := Score(actuarial.Predictor(e.Predictor), &in)
				compare(t, &r, e.Expected, e.keys)
			})
		}
		if seen != want {
			t.Errorf("%s: %d whole calculations were compared, not %d", predictor, seen, want)
		}
	}
}

func compare(t *testing.T, r *Result, want expected, keys map[string]json.RawMessage) {
	t.Helper()
	score := want.Score
	if want.Overall != nil {
		score = want.Overall
	}
	if score == nil {
		if r.Scored() || r.Score != 0 || r.Band != "" || r.Kind != "" || len(r.Terms) > 0 {
			t.Errorf("there should be no score: %+v", r)
		}
	} else if r.Score.String() != fmt.Sprintf("%.2f", *score) {
		t.Errorf("score %s, expected %v", r.Score, *score)
	}
	if want.Band != nil && string(r.Band) != *want.Band {
		t.Errorf("band %q, expected %q", r.Band, *want.Band)
	}
	if want.ScoreType != nil && r.Scored() && string(r.Kind) != *want.ScoreType {
		t.Errorf("kind %q, expected %q", r.Kind, *want.ScoreType)
	}
	if _, asked := keys["point_score"]; asked && (r.HasPoints() != (want.Points != nil) || r.HasPoints() && r.Points != *want.Points) {
		t.Errorf("%d points, expected %v", r.Points, want.Points)
	}
	for key, pair := range map[string]struct {
		got  actuarial.YesNo
		want *bool
	}{
		"female_version": {r.FemaleVersion, want.Female}, "has_sexual_offence_history": {r.SexualHistory, want.History},
		"risk_band_reduction_applied": {r.Reduced, want.Reduced},
	} {
		if _, asked := keys[key]; asked && (pair.got.Answered() != (pair.want != nil) || pair.want != nil && pair.got != actuarial.YesIf(*pair.want)) {
			t.Errorf("%s is %v, expected %s", key, pair.got, keys[key])
		}
	}
	if _, asked := keys["features"]; asked && r.Predictor != CSRP { // its addends are its components, in the source
		compareTerms(t, r, want.Features)
	}
	if _, asked := keys["errors"]; asked {
		compareErrors(t, r.Errors, want.Errors)
	}
	for i, name := range []string{"direct_contact_sexual_predictor_score", "indirect_contact_sexual_predictor_score", "serious_violent_predictor_score"} {
		if raw, asked := want.Components[name]; asked {
			var component expected
			var keys map[string]json.RawMessage
			if json.Unmarshal(raw, &component) != nil || json.Unmarshal(raw, &keys) != nil {
				t.Fatalf("%s cannot be read", raw)
			}
			compare(t, &r.Components[i], component, keys)
		}
	}
}

func compareErrors(t *testing.T, got []actuarial.InputError, want []expectedError) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("errors %v, expected %v", got, want)
	}
	for i, w := range want {
		var fields []string
		for _, f := range got[i].Fields {
			fields = append(fields, string(f))
		}
		slices.Sort(fields)
		slices.Sort(w.Fields)
		if string(got[i].Code) != w.Code || !slices.Equal(fields, w.Fields) {
			t.Errorf("error %v, expected %v", got[i], w)
		}
	}
}

func compareTerms(t *testing.T, r *Result, want map[string]float64) {
	t.Helper()
	got := map[string]float64{}
	for _, term := range r.Terms {
		got[term.Name] = term.Value
	}
	if _, summed := want["total_weight"]; summed {
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

func TestEveryPublishedComponentIsReproduced(t *testing.T) {
	for predictor, c := range map[string]struct {
		want int
		of   func(*testing.T, example) any
	}{
		"arp":    {29, func(t *testing.T, e example) any { return termOf(t, &arp, e) }},
		"vrp":    {34, func(t *testing.T, e example) any { return termOf(t, &vrp, e) }},
		"svrp":   {25, func(t *testing.T, e example) any { return termOf(t, &svrp, e) }},
		"dc-srp": {22, contactComponent}, "iic-srp": {6, imageComponent}, "csrp": {1, combinedComponent},
	} {
		seen := 0
		for _, e := range examples(t, predictor) {
			if e.Kind != "component" {
				continue
			}
			seen++
			got := c.of(t, e)
			if x, is := got.(float64); is && near(x, e.Expected.Value.(float64)) || !is && got == e.Expected.Value {
				continue
			}
			t.Errorf("%s: %s of %v is %v, expected %v", predictor, e.Component, e.Input, got, e.Expected.Value)
		}
		if seen != c.want {
			t.Errorf("%s: %d components were compared, not %d", predictor, seen, c.want)
		}
	}
}

func (e example) whole(names ...string) int {
	for _, name := range names {
		if n, ok := e.Input[name].(float64); ok {
			return int(n)
		}
	}
	return 0
}

func (e example) text(name string) string { s, _ := e.Input[name].(string); return s }

// termOf calculates a whole sheet from the few answers of a component's example and
// takes the one term out.
func termOf(t *testing.T, g *regression, e example) any {
	if e.Component == "risk_band" {
		return string(actuarial.BandOf(actuarial.Percent(math.Round(e.Input["percentage_score"].(float64)*100)), g.parts().cutOffs))
	}
	kind := actuarial.Dynamic
	if e.text("version") == "static" {
		kind = actuarial.Static
	}
	h := history{
		category:      actuarial.Category(strings.ToUpper(e.text("category"))),
		sanctions:     e.whole("total_number_of_sanctions_for_all_offences"),
		violent:       e.whole("total_number_of_violent_sanctions"),
		ageAtFollowUp: e.whole("age_at_start_of_followup"),
		yearsBetween:  e.whole("age_at_current_sanction", "age_at_current") - e.whole("age_at_first_sanction", "age_at_first"),
	}
	if e.text("gender") == "female" {
		h.sex = woman
	}
	in := actuarial.Input{CurrentRelationshipStatus: actuarial.RelationshipStatus(e.text("current_relationship_status")),
		CurrentRelationshipWithPartner: actuarial.ProblemLevel(e.text("problem_level"))}
	for name, value := range e.Input {
		if strings.HasPrefix(name, "has_") {
			if err := in.Set(actuarial.Field(name), fmt.Sprint(value)); err != nil {
				t.Error(err)
			}
		}
	}
	name := e.Component
	if in, is := map[string]string{
		"gap_between_first_and_second_sanction_weight": "second_sanction_gap_weight", "copas_weight": "copas_score",
		"copas_v_weight": "copas_score", "copas_violent_offences_weight": "copas_violent_offences_score",
		"other_drugs_usage_weight": "other_drug_usage_weight", "total_sanction_weight": "total_number_of_sanctions_for_all_offences_weight",
	}[e.Component]; is {
		name = in
	}
	var r Result
	g.addUp(&r, &h, kind, &in)
	for _, term := range r.Terms {
		if term.Name == name {
			return term.Value
		}
	}
	t.Errorf("there is no term for the component %s", e.Component)
	return nil
}

func contactComponent(t *testing.T, e example) any {
	c := contactTable()
	value := e.whole("value", "age")
	points := map[string]scale{
		"total_contact_adult_sexual_sanctions_weight": c.adult, "total_contact_child_sexual_sanctions_weight": c.child,
		"age_at_start_of_followup_weight": c.ageAtFollowUp, "age_at_last_sanction_for_sexual_offence_weight": c.ageAtLatest,
		"total_number_of_sanctions_for_all_offences_weight": c.sanctions,
	}
	switch e.Component {
	case "is_current_offence_against_victim_stranger_weight":
		return float64(c.stranger * once(actuarial.YesIf(e.Input["value"] == true)))
	case "band":
		band, _ := c.band(e.whole("score"))
		return string(band)
	case "score":
		return logistic(c.constant + c.slope.times(value))
	case "risk_reduction":
		in := inputOf(t, example{Input: without(e.Input, "risk_band")})
		return e.text("risk_band") != "" && fiveYearsFree(&in)
	}
	s, is := points[e.Component]
	if !is {
		t.Errorf("there is no scale for the component %s", e.Component)
	}
	return float64(s.at(value))
}

func without(all map[string]any, name string) map[string]any {
	less := map[string]any{}
	for k, v := range all {
		if k != name {
			less[k] = v
		}
	}
	return less
}

func imageComponent(t *testing.T, e example) any {
	if e.Component == "risk_band" {
		for _, f := range imageTable().figures {
			if f.chance == e.Input["hierarchy_weight"] {
				return string(f.band)
			}
		}
		t.Errorf("no rule gives %v", e.Input["hierarchy_weight"])
	}
	in := inputOf(t, e)
	in.HasEverCommittedSexualOffence = actuarial.Yes
	r := Score(IICSRP, &in)
	return r.Total
}

func combinedComponent(t *testing.T, e example) any {
	if e.Input["female_addition"] != nil {
		t.Errorf("%v", e)
	}
	hundredths := func(name string) actuarial.Percent {
		return actuarial.Percent(math.Round(e.Input[name].(float64) * 100))
	}
	return float64(hundredths("serious_violent")+hundredths("direct_contact_sexual_reoffending_predictor")+hundredths("iicsrp")) / 100
}

// TestReportedTermsEqualThePublishedOnesToTheLastDecimal goes beyond the tolerance of
// the examples: terms that only multiply and add are exact to all 15 decimals.
func TestReportedTermsEqualThePublishedOnesToTheLastDecimal(t *testing.T) {
	compared := 0
	for _, predictor := range []string{"arp", "vrp", "svrp"} {
		for _, e := range examples(t, predictor) {
			if e.Kind != "result" || len(e.Expected.Features) == 0 {
				continue
			}
			in := inputOf(t, e)
			r := Score(actuarial.Predictor(predictor), &in)
			for _, term := range append(r.Terms, actuarial.Term{Name: "total_weight", Value: r.Total}) {
				compared++
				if term.Value != e.Expected.Features[term.Name] {
					t.Errorf("%s: %s is %.17g, expected %.17g", predictor, term.Name, term.Value, e.Expected.Features[term.Name])
				}
			}
		}
	}
	if compared != 180 {
		t.Errorf("%d terms were compared, not 180", compared)
	}
}
