package ogrs4

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"throughline/actuarial"
)

func TestTermsAddUpToTheTotal(t *testing.T) {
	for p := range regressions {
		for _, e := range examples(t, string(p)) {
			if e.Kind != "result" {
				continue
			}
			r := scoreOf(p, inputOf(t, e))
			sum := 0.0
			for _, term := range r.Terms {
				sum += term.Value
			}
			// Each of at most 36 terms was rounded by at most half of 10^-15, the floats add their own.
			if math.Abs(sum-r.Total) > 5e-14 {
				t.Errorf("%s: the terms add up to %.16g, not %.16g", p, sum, r.Total)
			}
			chance := 100 / (1 + math.Exp(-r.Total))
			if r.Scored() && math.Abs(chance-float64(r.Score)/100) > 0.00501 {
				t.Errorf("%s: a total of %g is a chance of %g %%, not %s", p, r.Total, chance, r.Score)
			}
		}
	}
}

func TestAResultSaysWhatItIs(t *testing.T) {
	for p, want := range map[actuarial.Predictor][]actuarial.CutOff{
		ARP:    {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 5000}, {Band: actuarial.High, From: 7500}, {Band: actuarial.VeryHigh, From: 9000}},
		VRP:    {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 3000}, {Band: actuarial.High, From: 6000}, {Band: actuarial.VeryHigh, From: 8000}},
		SVRP:   {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 100}, {Band: actuarial.High, From: 300}, {Band: actuarial.VeryHigh, From: 690}},
		CSRP:   {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 100}, {Band: actuarial.High, From: 300}, {Band: actuarial.VeryHigh, From: 690}},
		DCSRP:  {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 60}, {Band: actuarial.High, From: 211}, {Band: actuarial.VeryHigh, From: 531}},
		IICSRP: {{Band: actuarial.Low, From: 0}, {Band: actuarial.Medium, From: 333}, {Band: actuarial.High, From: 1031}},
	} {
		r := scoreOf(p, historyRecord())
		if !r.Scored() || r.Predictor != p || r.Generation != Family || r.Version != Version || len(r.Errors) > 0 || len(r.Terms) == 0 {
			t.Errorf("%s: a full record gives %+v", p, r)
		}
		if !slices.Equal(r.CutOffs, want) {
			t.Errorf("%s: the bands begin at %v, not %v", p, r.CutOffs, want)
		}
		for i, c := range want {
			if got := actuarial.BandOf(c.From, r.CutOffs); got != c.Band {
				t.Errorf("%s: %s %% is %s, not %s", p, c.From, got, c.Band)
			}
			if i > 0 && actuarial.BandOf(c.From-1, r.CutOffs) != want[i-1].Band {
				t.Errorf("%s: what is just below %s %% is not %s", p, c.From, want[i-1].Band)
			}
		}
	}
	if r := scoreOf("ogrs3", plainRecord()); r.Scored() || !reflect.DeepEqual(r.Errors, failure(actuarial.NoSuchPredictor)) || len(r.Missing()) > 0 {
		t.Errorf("a predictor that is not of the family gives %+v", r)
	}
}

func TestEveryTermNamesInputsThePredictorReads(t *testing.T) {
	for _, p := range Predictors() {
		read := map[actuarial.Field]bool{}
		for _, need := range Inputs(p) {
			if _, twice := read[need.Field]; twice {
				t.Errorf("%s lists %s twice", p, need.Field)
			}
			read[need.Field] = false
		}
		r := scoreOf(p, historyRecord())
		if p == CSRP {
			for _, c := range r.Components {
				r.Terms = append(r.Terms, c.Terms...)
			}
		}
		for _, term := range r.Terms {
			for _, f := range term.From {
				if _, ok := read[f]; !ok {
					t.Errorf("%s: %s comes from %s, which is not read", p, term.Name, f)
				}
				read[f] = true
			}
		}
		if regressions[p] == nil {
			continue // these also read answers to decide whom they are about
		}
		for f, used := range read {
			if !used {
				t.Errorf("%s: %s is read and no term names it", p, f)
			}
		}
	}
	if Inputs("nothing") != nil {
		t.Error("a predictor that is not there has inputs")
	}
	for p, want := range map[actuarial.Predictor]int{ARP: 32, VRP: 33, SVRP: 16, DCSRP: 14, IICSRP: 7, CSRP: 25} {
		if got := len(Inputs(p)); got != want {
			t.Errorf("%s reads %d answers, not %d", p, got, want)
		}
	}
}

func TestMissingDynamicAnswersLeaveTheStaticScore(t *testing.T) {
	for p, dynamic := range map[actuarial.Predictor]int{ARP: 10, VRP: 11, SVRP: 7} {
		static := scoreOf(p, staticOf(plainRecord()))
		if static.Kind != actuarial.Static || len(static.Errors) != 1 || len(static.Errors[0].Fields) != dynamic {
			t.Fatalf("%s: static answers alone give %+v", p, static)
		}
		for _, need := range Inputs(p) {
			r := scoreOf(p, with(func(in *actuarial.Input) { reflect.ValueOf(in.Answer(need.Field)).Elem().SetZero() }))
			named := slices.Contains(r.Missing(), need.Field)
			switch need.Necessity {
			case actuarial.Always:
				if r.Scored() || !named {
					t.Errorf("%s without %s: %+v", p, need.Field, r)
				}
			case actuarial.ForDynamic:
				if r.Kind != actuarial.Static || r.Score != static.Score || !named {
					t.Errorf("%s without %s: %+v", p, need.Field, r)
				}
			case actuarial.IfKnown:
				if r.Kind != actuarial.Dynamic || named {
					t.Errorf("%s without %s: %+v", p, need.Field, r)
				}
			}
		}
	}
}

func TestADrugInUseWithoutMotivationLeavesTheStaticScore(t *testing.T) {
	for p, drugs := range map[actuarial.Predictor]needs{ARP: arpDrugs, VRP: vrpDrugs} {
		for _, drug := range drugs {
			r := scoreOf(p, with(func(in *actuarial.Input) {
				in.MotivationToTackleDrugMisuse = ""
				*in.Answer(drug.Field).(*actuarial.YesNo) = actuarial.Yes
			}))
			want := []actuarial.InputError{fault(actuarial.MotivationInconsistent, drug.Field)}
			if p == VRP {
				want = append([]actuarial.InputError{fault(actuarial.MissingDynamic, actuarial.FieldMotivationToTackleDrugMisuse)}, want...)
			}
			if r.Kind != actuarial.Static || !reflect.DeepEqual(r.Errors, want) {
				t.Errorf("%s: %s without motivation gives %s and %v", p, drug.Field, r.Kind, r.Errors)
			}
			if !slices.Equal(r.Missing(), []actuarial.Field{actuarial.FieldMotivationToTackleDrugMisuse}) {
				t.Errorf("%s: %s without motivation: missing are %v", p, drug.Field, r.Missing())
			}
		}
	}
	two := arpOf(with(func(in *actuarial.Input) {
		in.MotivationToTackleDrugMisuse, in.Spice, in.Heroin, in.Unemployed = "", actuarial.Yes, actuarial.Yes, 0
	}))
	want := []actuarial.InputError{fault(actuarial.MissingDynamic, actuarial.FieldUnemployed),
		fault(actuarial.MotivationInconsistent, actuarial.FieldHeroin, actuarial.FieldSpice)}
	if two.Kind != actuarial.Static || !reflect.DeepEqual(two.Errors, want) {
		t.Errorf("errors are %v, not %v", two.Errors, want)
	}
	if r := arpOf(with(func(in *actuarial.Input) { in.MotivationToTackleDrugMisuse, in.Methadone = "", actuarial.Yes })); r.Kind != actuarial.Dynamic {
		t.Errorf("ARP counts methadone: %v", r.Errors)
	}
}

// TestMoreTroubleNeverLowersTheDynamicScore tries every term about life in every step.
func TestMoreTroubleNeverLowersTheDynamicScore(t *testing.T) {
	for p, g := range regressions {
		steps := map[string][2]actuarial.Input{}
		asked := slices.Concat(g.forLife, g.drugs)
		if p == ARP {
			asked = append(asked, needing(actuarial.IfKnown, actuarial.FieldMotivationToTackleDrugMisuse)...)
		}
		for _, need := range asked {
			for from, to := range map[string]string{"no_problems": "some_problems", "some_problems": "significant_problems", "no": "yes",
				"full_motivation": "partial_motivation", "partial_motivation": "no_motivation", "[]": "[robbery]", "[robbery]": "[robbery arson]",
				"[robbery arson]": "[homicide wounding_gbh kidnapping firearms robbery aggravated_burglary weapon criminal_damage arson]"} {
				less, more := plainRecord(), plainRecord()
				if less.Set(need.Field, from) == nil && more.Set(need.Field, to) == nil {
					steps[fmt.Sprintf("%s from %s to %s", need.Field, from, to)] = [2]actuarial.Input{less, more}
				}
			}
		}
		if len(steps) < 10 {
			t.Errorf("%s: only %d steps", p, len(steps))
		}
		for name, step := range steps {
			less, more := scoreOf(p, step[0]), scoreOf(p, step[1])
			if less.Kind != actuarial.Dynamic || more.Kind != actuarial.Dynamic || more.Total <= less.Total {
				t.Errorf("%s, %s: %g after %g", p, name, more.Total, less.Total)
			}
		}
	}
}

// TestMoreSanctionsNeverLowerTheScoreAsFarAsTheModelSaysSo asserts what the published
// coefficients say, and no more. From the third sanction on a further one raises the
// score until the falling term for each sanction wins, far out. A second sanction, many
// years after the first, lowers it. Violent sanctions raise it from the first one on;
// that first one lowers VRP for men only when it came after very many years.
func TestMoreSanctionsNeverLowerTheScoreAsFarAsTheModelSaysSo(t *testing.T) {
	rising := map[actuarial.Predictor]int{ARP: 201, VRP: 70, SVRP: 33}
	for p, g := range regressions {
		for _, kind := range []actuarial.Kind{actuarial.Static, actuarial.Dynamic} {
			for sex := range 2 {
				var r Result
				sum := func(sanctions, violent, years int) weight {
					h := history{sex: sex, sanctions: sanctions, violent: violent, yearsBetween: years, category: "DRUNKENNESS"}
					r.Terms = r.Terms[:0]
					return g.addUp(&r, &h, kind, &actuarial.Input{})
				}
				for _, years := range []int{0, 1, 2, 3, 5, 8, 13, 21, 34, 45, 60, 80, 100} {
					for n := 3; n < rising[p]; n++ {
						if sum(n+1, 1, years) <= sum(n, 1, years) {
							t.Errorf("%s %s: sanction %d in %d years lowers the score", p, kind, n+1, years)
						}
					}
					for v := 0; g.violent && v < 999; v++ {
						if (v > 0 || years <= 60) && sum(999, v+1, years) <= sum(999, v, years) {
							t.Errorf("%s %s: violent sanction %d in %d years lowers the score", p, kind, v+1, years)
						}
					}
				}
				if sum(2, 1, 60) >= sum(1, 1, 60) {
					t.Errorf("%s %s: a second sanction after 60 years raises the score; say so in docs/predictors.md", p, kind)
				}
			}
		}
	}
}

func TestFiveOtherDrugsCountOnce(t *testing.T) {
	for _, p := range []actuarial.Predictor{ARP, VRP} {
		scores := map[actuarial.Percent]bool{}
		for _, change := range []func(*actuarial.Input){
			func(in *actuarial.Input) { in.OtherDrugs = actuarial.Yes }, func(in *actuarial.Input) { in.Ketamine = actuarial.Yes },
			func(in *actuarial.Input) { in.Spice = actuarial.Yes }, func(in *actuarial.Input) { in.Hallucinogens = actuarial.Yes },
			func(in *actuarial.Input) { in.Solvents = actuarial.Yes },
			func(in *actuarial.Input) {
				in.OtherDrugs, in.Ketamine, in.Spice = actuarial.Yes, actuarial.Yes, actuarial.Yes
				in.Hallucinogens, in.Solvents = actuarial.Yes, actuarial.Yes
			},
		} {
			scores[scoreOf(p, with(change)).Score] = true
		}
		if len(scores) != 1 || scores[scoreOf(p, plainRecord()).Score] {
			t.Errorf("%s: the scores differ: %v", p, scores)
		}
	}
}

// TestEveryCoefficientCounts takes out one coefficient at a time: some record must
// then score differently, or the coefficient is not wired to anything.
func TestEveryCoefficientCounts(t *testing.T) {
	for table, want := range map[string][2]int{"ARP": {23, 42}, "VRP": {26, 43}, "SVRP": {22, 37}} {
		for i, version := range []string{"static", "dynamic"} {
			named := coefficients{}
			for row := range actuarial.Rows(coefficientTable, table) {
				if row[1] == version {
					named[row[2]] = weight(mustDecimal(row[4], weightDecimals))
				}
			}
			terms := lifeIn(named)
			whole := named.model(terms, nil)
			if len(named) != want[i] || len(read(table).static.categories) != 24 || len(read(table).dynamic.categories) != 24 {
				t.Errorf("%s %s: %d coefficients", table, version, len(named))
			}
			for name := range named {
				less := maps.Clone(named)
				delete(less, name)
				if m := less.model(terms, nil); reflect.DeepEqual(m, whole) {
					t.Errorf("%s: the %s coefficient %s has no place", table, version, name)
				}
			}
		}
	}
	for p, g := range regressions {
		for kind, m := range map[actuarial.Kind]*model{actuarial.Static: &g.parts().static, actuarial.Dynamic: &g.parts().dynamic} {
			for _, place := range placesOf(m) {
				kept, before := *place, totals(g, kind)
				*place = 0
				if after := totals(g, kind); kept != 0 && slices.Equal(before, after) {
					t.Errorf("%s: a %s coefficient of %d counts for nobody", p, kind, kept)
				}
				*place = kept
			}
		}
	}
}

// placesOf finds every coefficient that a model holds, but those of offences.
func placesOf(m *model) []*weight {
	places := []*weight{&m.constant, &m.female, &m.first, &m.second, &m.perSanction, &m.once, &m.perViolent, &m.violentRate}
	for sex := range 2 {
		places = append(places, &m.gap[sex], &m.copas[sex], &m.copasSquared[sex], &m.never[sex])
		for power := range 4 {
			places = append(places, &m.age[sex][power])
		}
	}
	for power := range 4 {
		places = append(places, &m.free[power])
	}
	for i := range m.life {
		places = append(places, &m.life[i])
	}
	return places
}

// totals adds up for people of both sexes with one to three sanctions, none to two of
// them violent, for whom everything that can be answered yes is.
func totals(g *regression, kind actuarial.Kind) []weight {
	var all []weight
	for _, gender := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
		for sanctions := 1; sanctions <= 3; sanctions++ {
			in := plainRecord()
			in.Gender, in.TotalSanctions, in.ViolentSanctions = gender, actuarial.NumberOf(sanctions), actuarial.NumberOf(sanctions-1)
			for _, need := range slices.Concat(g.forLife, g.drugs) {
				for _, worst := range []string{"significant_problems", "yes", "no_motivation", "in_relationship_living_together",
					"[homicide wounding_gbh kidnapping firearms robbery aggravated_burglary weapon criminal_damage arson]"} {
					_ = in.Set(need.Field, worst)
				}
			}
			in.MotivationToTackleDrugMisuse = actuarial.NoMotivation
			var r Result
			h := g.check(&r, &in)
			all = append(all, g.addUp(&r, &h, kind, &in))
		}
	}
	return all
}

func TestWeightsNeitherOverflowNorCutOff(t *testing.T) {
	if w := weight(mustDecimal("-0.1712941019545757", weightDecimals)); w != -1712941019545757 || w.reported() != -0.171294101954576 || w.times(1_000_000) != -weightLimit {
		t.Errorf("%d, %.16g, %d", w, w.reported(), w.times(1_000_000))
	}
	if w := weight(weightLimit).scaled(-3); w != -weightLimit {
		t.Errorf("%d", w)
	}
	if logistic(weightLimit) != 1 || logistic(-weightLimit) > 1e-40 || logistic(0) != 0.5 {
		t.Error("the logistic curve is bent at its ends")
	}
	defer func() {
		if recover() == nil {
			t.Error("a row that cannot be read is passed over")
		}
	}()
	mustDecimal("one", 2)
}

func ExampleScore() {
	in := actuarial.Input{
		AssessmentDate: on(2026, time.August, 4), DateOfBirth: on(1991, time.July, 17), Gender: actuarial.Male,
		DateOfCurrentConviction: on(2021, time.August, 5), DateAtStartOfFollowUp: on(2021, time.December, 12),
		AgeAtFirstSanction: actuarial.NumberOf(21), CurrentOffenceCode: "11618", TotalSanctions: actuarial.NumberOf(2),
	}
	r := Score(ARP, &in)
	fmt.Printf("%s %% %s, %s, %d answers missing\n", r.Score, r.Band, r.Kind, len(r.Missing()))
	// Output: 4.27 % low, static, 10 answers missing
}
