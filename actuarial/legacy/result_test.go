package legacy

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"throughline/actuarial"
)

func TestEveryResultIsLabelledAsTheOlderVersion(t *testing.T) {
	for _, p := range Predictors() {
		for _, in := range []*actuarial.Input{with(func(*actuarial.Input) {}), {}} {
			r := Score(p, in)
			if r.Predictor != p || r.Generation != Family || !strings.HasPrefix(r.Version, "5e8ac24 ") || r.Scored() == r.failed() {
				t.Errorf("%s is labelled %s %s %q", p, r.Predictor, r.Generation, r.Version)
			}
			form := formOf(t, r)
			if form["generation"] != "legacy" || form["version"] != Version || form["predictor"] != string(p) {
				t.Errorf("the form of %s is labelled %v", p, form)
			}
		}
	}
}

func TestTheFormHasExactlyTheKeysOfItsPredictor(t *testing.T) {
	always := []string{"predictor", "generation", "version", "band", "score_type", "features", "errors", "cut_offs", "terms", "terms_in", "total", "curves"}
	for p, own := range map[actuarial.Predictor][]string{
		OGRS3: {"one_year_score", "two_year_score"}, OVP: {"one_year_score", "two_year_score", "point_score"},
		OGP: {"one_year_score", "two_year_score", "point_score", "component_scores"},
		OSPDC: {"score", "point_score", "female_version", "has_sexual_offence_history", "risk_band_reduction_applied",
			"risk_band_before_reduction", "risk_band_reduction_conditions"},
		OSPIIC: {"score", "female_version", "has_sexual_offence_history"}, SNSV: {"score", "probability"},
		RSR: {"overall_score", "female_version", "has_sexual_offence_history", "component_scores"},
	} {
		want := slices.Sorted(slices.Values(append(own, always...)))
		for _, in := range []*actuarial.Input{with(func(*actuarial.Input) {}), {}} {
			form := formOf(t, Score(p, in))
			var keys []string
			for key := range form {
				keys = append(keys, key)
			}
			slices.Sort(keys)
			if !slices.Equal(keys, want) {
				t.Errorf("%s has the keys %v, not %v", p, keys, want)
			}
		}
	}
}

func TestTheFormShowsEveryTermWithItsInputs(t *testing.T) {
	for _, p := range Predictors() {
		r := Score(p, with(func(*actuarial.Input) {}))
		terms := formOf(t, r)["terms"].([]any)
		if len(terms) != len(r.Terms) || len(terms) == 0 {
			t.Errorf("%s shows %d terms of %d", p, len(terms), len(r.Terms))
		}
		for i, shown := range terms {
			term := shown.(map[string]any)
			if term["name"] != r.Terms[i].Name || term["value"] != r.Terms[i].Value || len(term["from"].([]any)) != len(r.Terms[i].From) {
				t.Errorf("%s shows %v for %+v", p, term, r.Terms[i])
			}
		}
	}
}

func TestTheFormSaysHowTheTotalBecomesAChanceAndWhyTheBandWentDown(t *testing.T) {
	for p, want := range map[actuarial.Predictor]any{OGRS3: 1.0, SNSV: 2.0, OSPDC: nil} {
		form := formOf(t, Score(p, with(func(*actuarial.Input) {})))
		if curve := form["curves"].([]any)[0].(map[string]any); curve["years"] != want || curve["slope"] == 0.0 {
			t.Errorf("%s has the curve %v", p, curve)
		}
		if none := formOf(t, Score(p, new(actuarial.Input))); form["terms_in"] == nil || none["terms_in"] != nil || none["total"] != nil {
			t.Errorf("%s has terms in %v, and without a score in %v", p, form["terms_in"], none["terms_in"])
		}
	}
	form := formOf(t, Score(OSPDC, with(func(in *actuarial.Input) { longSince(in); in.MostRecentOffence = actuarial.Date{} })))
	for _, shown := range form["risk_band_reduction_conditions"].([]any) {
		condition := shown.(map[string]any)
		if condition["holds"] != true || condition["known"] != (condition["name"] != "five_years_since_most_recent_offence") {
			t.Errorf("%v", condition)
		}
	}
	if form["risk_band_reduction_applied"] != true || form["risk_band_before_reduction"] != "high" || form["band"] != "medium" {
		t.Errorf("%v", form)
	}
}

func TestTheFormFoldsWhatIsUnexpectedIntoOneErrorWithItsCauses(t *testing.T) {
	form := formOf(t, Score(OGRS3, with(func(in *actuarial.Input) {
		in.DateOfCurrentConviction, in.FollowUpCalculated, in.CurrentOffenceCode = on(1980, 1, 1), on(1980, 1, 1), "99999"
	})))
	want := []any{
		map[string]any{"code": "OFFENCE_CODE_MAPPING_NOT_FOUND", "fields": []any{"current_offence_code"}},
		map[string]any{"code": "UNEXPECTED_ERROR", "fields": []any{}, "causes": []any{string(ConvictionNotAfterBirth), string(actuarial.FollowUpNotAfterBirth)}},
	}
	if !reflect.DeepEqual(form["errors"], want) {
		t.Errorf("errors are %v", form["errors"])
	}
	nought := formOf(t, Score(OSPIIC, with(func(in *actuarial.Input) { counts(in, 0, 0, 0, 0) })))
	if got := nought["errors"].([]any)[0].(map[string]any)["causes"]; !reflect.DeepEqual(got, []any{string(CountsAllNought)}) {
		t.Errorf("counts of nought give the causes %v", got)
	}
}

func TestPercentagesAreWrittenWithTwoDecimals(t *testing.T) {
	text, err := json.Marshal(Score(OSPIIC, with(func(in *actuarial.Input) {
		in.HasEverCommittedSexualOffence, in.Gender = actuarial.No, actuarial.Female
	})))
	if err != nil || !strings.Contains(string(text), `"score":0.00`) {
		t.Errorf("%s, %v", text, err)
	}
}

// TestAResultUsedAgainIsAsGoodAsNew scores different people into one result.
func TestAResultUsedAgainIsAsGoodAsNew(t *testing.T) {
	var used Result
	for seed := range uint64(500) {
		in := recordOf(seed)
		for _, p := range Predictors() {
			ScoreInto(&used, p, &in)
			fresh := Score(p, &in)
			if got, want := mustJSON(t, used), mustJSON(t, fresh); got != want || !slices.Equal(used.Missing(), fresh.Missing()) {
				t.Fatalf("seed %d, %s: used again %s, fresh %s", seed, p, got, want)
			}
		}
	}
}

func mustJSON(t *testing.T, r Result) string {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestScoringIntoAUsedResultAllocatesNothing(t *testing.T) {
	in := plainRecord()
	for _, p := range Predictors() {
		var r Result
		ScoreInto(&r, p, &in)
		if n := testing.AllocsPerRun(100, func() { ScoreInto(&r, p, &in) }); n != 0 || !r.Scored() {
			t.Errorf("%s allocates %v times", p, n)
		}
	}
}
