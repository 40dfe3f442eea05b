package jsonform

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

type example struct {
	Predictor, Generation, Kind, Source string
	Input                               map[string]any
	Expected                            map[string]any
}

// examples reads the whole calculations of every predictor and screen.
func examples(t testing.TB) []example {
	t.Helper()
	var all []example
	for _, folder := range []string{"../testdata", "../legacy/testdata"} {
		files, err := filepath.Glob(folder + "/*-examples.json")
		if err != nil || len(files) == 0 {
			t.Fatalf("no examples in %s: %v", folder, err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var file struct{ Examples []example }
			if err := json.Unmarshal(text, &file); err != nil {
				t.Fatal(err)
			}
			all = append(all, slices.DeleteFunc(file.Examples, func(e example) bool { return e.Kind != "result" })...)
		}
	}
	return all
}

func lineFor(t testing.TB, e example) []byte {
	t.Helper()
	line, err := json.Marshal(map[string]any{"predictor": e.Predictor, "generation": e.Generation, "input": e.Input})
	if err != nil {
		t.Fatal(err)
	}
	return line
}

func TestEveryPublishedExampleIsAnsweredInEveryKeyItExpects(t *testing.T) {
	seen := map[string]int{}
	for _, e := range examples(t) {
		seen[e.Predictor]++
		got := answerTo(t, e)
		for key, expected := range e.Expected {
			if value, there := got[key]; !there || !same(key, value, expected) {
				t.Errorf("%s %s: %s is %v, expected %v", e.Predictor, e.Source[max(0, len(e.Source)-40):], key, value, expected)
			}
		}
	}
	want := map[string]int{"arp": 35, "vrp": 33, "svrp": 37, "dc_srp": 10, "iic_srp": 7, "csrp": 4, "mst": 6, "lds": 8, "opd": 2, "pni": 40,
		"ogrs3": 5, "ogp": 3, "ovp": 3, "osp_dc": 9, "osp_iic": 11, "snsv": 9, "rsr": 6}
	if !reflect.DeepEqual(seen, want) {
		t.Errorf("there are %v examples, not %v", seen, want)
	}
}

// answerTo is the answer as a reader of its JSON sees it.
func answerTo(t testing.TB, e example) map[string]any {
	t.Helper()
	answer, err := Append(nil, lineFor(t, e))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(answer, &got); err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
	return got
}

// same compares as the examples ask: terms with a tolerance, the order of fields aside.
func same(key string, got, want any) bool {
	switch w := want.(type) {
	case map[string]any:
		g, is := got.(map[string]any)
		if !is || key == "features" && len(g) != len(w) {
			return false
		}
		for k, v := range w {
			value, there := g[k]
			if !there || !same(k, value, v) {
				return false
			}
		}
		return true
	case []any:
		g, is := got.([]any)
		if !is || len(g) != len(w) {
			return false
		}
		if key == "fields" {
			return reflect.DeepEqual(sorted(g), sorted(w))
		}
		for i := range w {
			if !same("", g[i], w[i]) {
				return false
			}
		}
		return true
	case float64:
		g, is := got.(float64)
		tolerance := 1e-12 * math.Abs(w)
		if key == "probability" {
			tolerance = 1e-8
		}
		return is && math.Abs(g-w) <= tolerance
	}
	return got == want
}

func sorted(list []any) []string {
	var texts []string
	for _, v := range list {
		texts = append(texts, fmt.Sprint(v))
	}
	slices.Sort(texts)
	return texts
}

func TestEveryFigureComesWithItsReasons(t *testing.T) {
	for _, e := range examples(t) {
		got := answerTo(t, e)
		if got["predictor"] != e.Predictor || got["version"] == "" || got["generation"] == nil {
			t.Errorf("%v does not say what it is", got)
		}
		terms, _ := got["terms"].([]any)
		scored := false
		for _, key := range []string{"score", "two_year_score", "overall_score", "maturity_score", "lds_score"} {
			scored = scored || got[key] != nil
		}
		if scored && got["band"] != "not_applicable" && len(terms) == 0 {
			t.Errorf("%s: a score without terms: %v", e.Source, got)
		}
		for _, term := range terms {
			if term := term.(map[string]any); term["name"] == "" || term["from"] == nil {
				t.Errorf("%s: a term without its name or inputs: %v", e.Source, term)
			}
		}
	}
}

func TestProgrammeNeedsTakeTheScoresOfTheGenerationTheyAreAskedFor(t *testing.T) {
	for generation, from := range map[string]string{"ogrs4": "csrp", "legacy": "rsr"} {
		asked := 0
		for _, e := range examples(t) {
			if e.Predictor != from || e.Expected["overall_score"] == nil {
				continue
			}
			asked++
			e.Predictor, e.Generation, e.Input["supervision_status"] = "pni", generation, "custody"
			signs, _ := answerTo(t, e)["signs"].([]any)
			if len(signs) == 0 || signs[len(signs)-1].(map[string]any)["name"] != "combined_score" {
				t.Errorf("%s: the signs are %v", generation, signs)
			}
		}
		if asked < 3 {
			t.Errorf("%s: %d were asked", generation, asked)
		}
	}
}
