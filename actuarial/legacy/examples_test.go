package legacy

import (
	"embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"throughline/actuarial"
)

//go:embed testdata/*-examples.json
var exampleFiles embed.FS

type example struct {
	Predictor, Kind, Component, Source string
	Input, Expected                    map[string]any
}

// examples reads the published examples of one predictor, or of "rounding".
func examples(t testing.TB, predictor, kind string) []example {
	t.Helper()
	raw, err := exampleFiles.ReadFile("testdata/" + strings.ReplaceAll(predictor, "_", "-") + "-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Examples []example }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(file.Examples, func(e example) bool { return e.Kind != kind })
}

// fill reads an example's input through the same door as a caller.
func fill(t testing.TB, in *actuarial.Input, input map[string]any) {
	t.Helper()
	for name, value := range input {
		if weights, nested := value.(map[string]any); nested {
			fill(t, in, weights)
			continue
		}
		if value == nil {
			continue
		}
		if err := in.Set(actuarial.Field(name), fmt.Sprint(value)); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryPublishedExampleIsReproducedInEveryKey(t *testing.T) {
	compared := 0
	for predictor, want := range map[actuarial.Predictor]int{OGRS3: 5, OGP: 3, OVP: 3, OSPDC: 9, OSPIIC: 11, SNSV: 9, RSR: 6} {
		whole := examples(t, string(predictor), "result")
		if len(whole) != want {
			t.Errorf("%s has %d whole calculations, not %d", predictor, len(whole), want)
		}
		for _, e := range whole {
			t.Run(string(predictor)+" "+e.Source[strings.LastIndexAny(e.Source, "/ ")+1:], func(t *testing.T) {
				var in actuarial.Input
				fill(t, &in, e.Input)
				compared += compareForms(t, formOf(t, Score(predictor, &in)), e.Expected)
			})
		}
	}
	if compared != 600 {
		t.Errorf("%d keys were compared, not 600", compared)
	}
}

// formOf is a result as a reader of its JSON sees it.
func formOf(t testing.TB, r Result) map[string]any {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var form map[string]any
	if err := json.Unmarshal(text, &form); err != nil {
		t.Fatal(err)
	}
	return form
}

// compareForms compares every key that is expected and gives their number.
func compareForms(t *testing.T, got, want map[string]any) int {
	t.Helper()
	compared := 0
	for key, expected := range want {
		value, there := got[key]
		if !there {
			t.Errorf("the form has no %s", key)
		}
		switch key {
		case "errors":
			compareErrors(t, value.([]any), expected.([]any))
		case "component_scores":
			for name, component := range expected.(map[string]any) {
				of, ok := value.(map[string]any)[name].(map[string]any)
				if !ok {
					t.Errorf("there is no component %s", name)
					continue
				}
				compared += compareForms(t, of, component.(map[string]any))
			}
		case "features":
			compared += compareFeatures(t, value.(map[string]any), expected.(map[string]any))
		case "probability":
			if math.Abs(value.(float64)-expected.(float64)) > 1e-8 {
				t.Errorf("probability %v, expected %v", value, expected)
			}
		default:
			if value != expected {
				t.Errorf("%s is %v, expected %v", key, value, expected)
			}
		}
		compared++
	}
	return compared
}

func compareErrors(t *testing.T, got, want []any) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d errors, expected %d: %v", len(got), len(want), got)
		return
	}
	sorted := func(fields any) []string {
		names := []string{}
		for _, name := range fields.([]any) {
			names = append(names, name.(string))
		}
		slices.Sort(names)
		return names
	}
	for i := range want {
		g, w := got[i].(map[string]any), want[i].(map[string]any)
		if g["code"] != w["code"] || w["fields"] != nil && !slices.Equal(sorted(g["fields"]), sorted(w["fields"])) {
			t.Errorf("error %v, expected %v", g, w)
		}
	}
}

func compareFeatures(t *testing.T, got, want map[string]any) int {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d features, expected %d", len(got), len(want))
	}
	for name, w := range want {
		if g, ok := got[name].(float64); !ok || !near(g, w.(float64)) {
			t.Errorf("%s is %.17g, expected %.17g", name, g, w)
		}
	}
	return len(want)
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*math.Abs(want) }

func TestThePublishedRoundingOfWholePercentsIsReproduced(t *testing.T) {
	rules := map[string]func(float64) float64{
		"probability_to_whole_percent": func(x float64) float64 { return float64(actuarial.RoundHalfUp(x, 2)) },
		"clamp_whole_percent":          func(x float64) float64 { return float64(clampWhole(int(x))) },
		"round_5dp":                    fiveDecimals,
	}
	seen := 0
	for _, e := range examples(t, "rounding", "component") {
		seen++
		if got := rules[e.Component](e.Input["value"].(float64)); got != e.Expected["value"] {
			t.Errorf("%s of %v is %v, expected %v", e.Component, e.Input["value"], got, e.Expected["value"])
		}
	}
	if seen != 9 {
		t.Errorf("%d roundings were compared, not 9", seen)
	}
}
