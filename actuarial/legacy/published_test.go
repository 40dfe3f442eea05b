package legacy

import (
	"math"
	"slices"
	"testing"

	"throughline/actuarial"
)

func TestEveryPublishedRowOfThisGenerationIsThere(t *testing.T) {
	want := map[string]int{"OGRS3": 32, "OGP": 18, "OVP": 52, "OSP_DC": 39, "OSP_IIC": 12, "SNSV": 71, "RSR": 4}
	for predictor, rows := range want {
		n := 0
		for row := range actuarial.Parameters(predictor) {
			n++
			if row.Name == "" || row.Value == "" {
				t.Errorf("%s has the row %v", predictor, row)
			}
		}
		if n != rows {
			t.Errorf("%s has %d rows, not %d", predictor, n, rows)
		}
	}
	for range actuarial.Parameters("OVP") {
		break
	}
}

func TestEveryScaleCoversItsWholeNumbersWithoutAGap(t *testing.T) {
	points, violence, contact, general := ogpPublished(), ovpPublished(), ospdcPublished(), ogrs3Published()
	for name, s := range map[string]struct {
		scale scale
		from  int
		to    int
	}{
		"OGRS3 ages of men": {general.ages[actuarial.Male], 10, math.MaxInt}, "OGRS3 ages of women": {general.ages[actuarial.Female], 10, math.MaxInt},
		"OGRS3 status": {general.status, 1, math.MaxInt}, "OGP activities": {points.activities, 0, 2}, "OGP attitudes": {points.attitudes, 0, 2},
		"OVP any sanction": {violence.any, 0, math.MaxInt}, "OVP violent": {violence.violent, 0, math.MaxInt},
		"OVP others": {violence.other, 0, math.MaxInt}, "OVP ages": {violence.ages, 18, math.MaxInt},
		"OSP/DC adult": {contact.adult, 0, math.MaxInt}, "OSP/DC child": {contact.child, 0, math.MaxInt},
		"OSP/DC non-contact": {contact.nonContact, 0, math.MaxInt}, "OSP/DC ages": {contact.ages, 0, math.MaxInt},
		"OSP/DC last ages": {contact.lastAges, 10, math.MaxInt}, "OSP/DC sanctions": {contact.total, 1, math.MaxInt},
	} {
		next := s.from
		for i, step := range s.scale {
			if step.from != next || step.to < step.from {
				t.Errorf("%s: step %d begins at %d, not %d", name, i, step.from, next)
			}
			next = step.to + 1
		}
		if last := s.scale[len(s.scale)-1].to; last != s.to {
			t.Errorf("%s ends at %d, not %d", name, last, s.to)
		}
		if s.scale.at(s.from-1) != 0 {
			t.Errorf("%s is worth something below its beginning", name)
		}
	}
}

func TestBandsCoverTheWholeScaleWithoutGaps(t *testing.T) {
	four := []actuarial.Band{actuarial.Low, actuarial.Medium, actuarial.High, actuarial.VeryHigh}
	whole := func(cutOffs []actuarial.CutOff) func(int) actuarial.Band {
		return func(percent int) actuarial.Band { return bandOfWhole(percent, cutOffs) }
	}
	for name, s := range map[string]struct {
		band     func(figure int) actuarial.Band
		from, to int
		begins   []int // where the second band and those after it begin
	}{
		"OGRS3":  {whole(ogrs3Published().cutOffs), 1, 99, []int{50, 75, 90}},
		"OGP":    {whole(ogpPublished().cutOffs), 1, 99, []int{34, 67, 85}},
		"OVP":    {whole(ovpPublished().cutOffs), 1, 99, []int{30, 60, 80}},
		"OSP/DC": {func(points int) actuarial.Band { return bandOfPoints(float64(points)) }, 0, 64, []int{22, 30, 36}},
		"RSR": {func(hundredths int) actuarial.Band {
			return actuarial.BandOf(actuarial.Percent(hundredths), rsrPublished().cutOffs)
		},
			0, 9999, []int{300, 690}},
	} {
		at := 0
		for figure := s.from; figure <= s.to; figure++ {
			if at < len(s.begins) && figure == s.begins[at] {
				at++
			}
			if got := s.band(figure); got != four[at] {
				t.Errorf("%s of %d is %q, not %s", name, figure, got, four[at])
			}
		}
		if at != len(s.begins) {
			t.Errorf("%s: only %d bands were met", name, at+1)
		}
	}
}

func TestATableThatCannotBeReadIsAFaultOfTheBuild(t *testing.T) {
	for name, read := range map[string]func(){
		"an absent row":           func() { parameters{}.number("two_year_constant") },
		"a number that is none":   func() { number("5,6") },
		"a fraction that is none": func() { number("5/x") },
		"powers out of order": func() {
			name := parameterName{version: "static", name: "age_power_coefficient"}
			parameters{name: {{From: "2", Value: "1"}}}.powers(actuarial.Static, name.name, "")
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s goes unnoticed", name)
				}
			}()
			read()
		}()
	}
	if number("5/6") != 5.0/6 {
		t.Error("a fraction is not read")
	}
}

func TestWhatAPredictorNeedsIsListedOnceAndInACopy(t *testing.T) {
	for _, p := range Predictors() {
		needs := Inputs(p)
		var fields []actuarial.Field
		for _, need := range needs {
			fields = append(fields, need.Field)
			if new(actuarial.Input).Answer(need.Field) == nil {
				t.Errorf("%s reads %s, which is no input", p, need.Field)
			}
		}
		slices.Sort(fields)
		if len(fields) == 0 || len(slices.Compact(fields)) != len(needs) {
			t.Errorf("%s lists an input twice: %v", p, needs)
		}
		needs[0] = actuarial.Need{}
		if Inputs(p)[0] == needs[0] {
			t.Errorf("%s hands out its own list", p)
		}
	}
}
