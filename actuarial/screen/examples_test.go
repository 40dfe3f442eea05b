package screen

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"throughline/actuarial"
	"throughline/actuarial/ogrs4"
)

type example struct {
	Generation, Source string
	Input              map[string]any
	Expected           struct {
		Errors []struct {
			Code   string
			Fields []string
		}
		Learning   *int    `json:"lds_score"`
		Maturity   *int    `json:"maturity_score"`
		Flag       *bool   `json:"maturity_flag"`
		Applicable *bool   `json:"is_mst_applicable"`
		Check      *bool   `json:"opd_check"`
		Override   *bool   `json:"opd_override"`
		Result     *string `json:"opd_result"`
		Pathway    string  `json:"pni_pathway"`
	}
}

func examples(t *testing.T, screen actuarial.Predictor) []example {
	t.Helper()
	text, err := os.ReadFile("../testdata/" + string(screen) + "-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Examples []example }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	return file.Examples
}

func inputOf(t *testing.T, e example) actuarial.Input {
	t.Helper()
	var in actuarial.Input
	for name, value := range e.Input {
		if value == nil || name == "scores" {
			continue
		}
		if err := in.Set(actuarial.Field(name), fmt.Sprint(value)); err != nil {
			t.Error(err)
		}
	}
	return in
}

func (e example) compareErrors(t *testing.T, got []actuarial.InputError) {
	t.Helper()
	if len(got) != len(e.Expected.Errors) {
		t.Fatalf("errors %v, expected %v", got, e.Expected.Errors)
	}
	for i, want := range e.Expected.Errors {
		var fields []string
		for _, f := range got[i].Fields {
			fields = append(fields, string(f))
		}
		slices.Sort(fields)
		slices.Sort(want.Fields)
		if string(got[i].Code) != want.Code || !slices.Equal(fields, want.Fields) {
			t.Errorf("error %v, expected %v", got[i], want)
		}
	}
}

func each(t *testing.T, screen actuarial.Predictor, want int, compare func(*testing.T, example)) {
	t.Helper()
	all := examples(t, screen)
	if len(all) != want {
		t.Errorf("%d examples, not %d", len(all), want)
	}
	for _, e := range all {
		t.Run(e.Source[strings.LastIndexAny(e.Source, "/ ")+1:], func(t *testing.T) { compare(t, e) })
	}
}

func sameNumber(got actuarial.Number, want *int) bool {
	n, given := got.Value()
	return given == (want != nil) && (!given || n == *want)
}

func sameAnswer(got actuarial.YesNo, want *bool) bool {
	return got.Answered() == (want != nil) && (want == nil || got == actuarial.YesIf(*want))
}

func TestEveryPublishedExampleOfMaturityIsReproduced(t *testing.T) {
	each(t, MST, 6, func(t *testing.T, e example) {
		in := inputOf(t, e)
		m := MaturityOf(&in)
		if !sameNumber(m.Score, e.Expected.Maturity) || !sameAnswer(m.Flag, e.Expected.Flag) || !sameAnswer(m.Applicable, e.Expected.Applicable) {
			t.Errorf("%+v, expected %+v", m, e.Expected)
		}
		e.compareErrors(t, m.Errors)
	})
}

func TestEveryPublishedExampleOfLearningIsReproduced(t *testing.T) {
	each(t, LDS, 8, func(t *testing.T, e example) {
		in := inputOf(t, e)
		l := LearningOf(&in)
		if !sameNumber(l.Score, e.Expected.Learning) {
			t.Errorf("%+v, expected %v", l, e.Expected.Learning)
		}
		e.compareErrors(t, l.Errors)
	})
}

func TestEveryPublishedExampleOfThePathwayIsReproduced(t *testing.T) {
	each(t, OPD, 2, func(t *testing.T, e example) {
		in := inputOf(t, e)
		p := PathwayOf(&in)
		if p.Checked != *e.Expected.Check || string(p.Result) != *e.Expected.Result || !sameAnswer(p.Override, e.Expected.Override) {
			t.Errorf("%+v, expected %+v", p, e.Expected)
		}
		e.compareErrors(t, p.Errors)
	})
}

func TestEveryPublishedExampleOfProgrammeNeedsIsReproduced(t *testing.T) {
	each(t, PNI, 40, func(t *testing.T, e example) {
		in := inputOf(t, e)
		p := ProgrammeOf(&in, scoresOf(e, &in))
		if string(p.Pathway) != e.Expected.Pathway {
			t.Errorf("%+v, expected %s", p, e.Expected.Pathway)
		}
		if e.Generation != "both" { // the others list what is missing, which the source does not assert
			e.compareErrors(t, p.Errors)
		}
	})
}

// scoresOf takes the scores an example gives, or those of the family for its input.
func scoresOf(e example, in *actuarial.Input) Scores {
	given, has := e.Input["scores"].(map[string]any)
	if !has {
		all, violent, combined := ogrs4.Score(ogrs4.ARP, in), ogrs4.Score(ogrs4.VRP, in), ogrs4.Score(ogrs4.CSRP, in)
		return Scores{All: percent(&all), Violent: percent(&violent), Combined: percent(&combined)}
	}
	number := func(name string) actuarial.Decimal {
		if x, known := given[name].(float64); known {
			return actuarial.DecimalOf(x)
		}
		return actuarial.Decimal{}
	}
	band := func(name string) actuarial.Band { b, _ := given[name].(string); return actuarial.Band(b) }
	return Scores{number("all_score"), number("violent_score"), number("combined_score"), band("direct_contact_band"), band("indirect_contact_band")}
}

func percent(r *ogrs4.Result) actuarial.Decimal {
	if !r.Scored() {
		return actuarial.Decimal{}
	}
	return actuarial.DecimalOf(float64(r.Score) / 100)
}
