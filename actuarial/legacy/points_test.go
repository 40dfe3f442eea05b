package legacy

import (
	"fmt"
	"slices"
	"testing"

	"throughline/actuarial"
)

var levels = []actuarial.ProblemLevel{actuarial.NoProblems, actuarial.SomeProblems, actuarial.SignificantProblems}

// worst is the plain record with every answer that may raise OGP and OVP at its highest.
func worst(in *actuarial.Input) {
	in.OGRS3TwoYear = actuarial.NumberOf(99)
	in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(60), actuarial.NumberOf(20)
	in.FollowUpCalculated = on(2004, 3, 1)
	in.NoFixedAbode, in.Unemployed, in.PsychiatricTreatment, in.RecognisesImpact = actuarial.Yes, actuarial.Yes, actuarial.Yes, actuarial.No
	in.RegularOffendingActivities, in.ProCriminalAttitudes, in.CurrentDrugMisuse = levels[2], levels[2], levels[2]
	in.MotivationToTackleDrugMisuse, in.AwarenessOfConsequences = actuarial.NoMotivation, actuarial.NotAware
	in.ProblemSolving, in.UnderstandsOthers, in.TemperControl = levels[2], levels[2], levels[2]
	in.CurrentAlcoholUseProblems, in.ExcessiveAlcoholUse = levels[2], levels[2]
}

// best is the plain record with all of them at their lowest.
func best(in *actuarial.Input) {
	in.OGRS3TwoYear, in.Gender = actuarial.NumberOf(1), actuarial.Female
	in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(1), actuarial.NumberOf(0)
	in.FollowUpCalculated = on(2040, 1, 1)
}

func TestEveryTermOfPointsReachesItsPublishedMaximum(t *testing.T) {
	for p, maxima := range map[actuarial.Predictor][]float64{
		OGP: {59, 5, 5, 5, 15, 5, 5}, OVP: {5, 25, 5, 20, 5, 4, 4, 4, 10, 4, 6, 6},
	} {
		r := Score(p, with(worst))
		if len(r.Terms) != len(maxima) {
			t.Fatalf("%s has %d terms: %v", p, len(r.Terms), r.Errors)
		}
		sum := 0.0
		for i, term := range r.Terms {
			sum += maxima[i]
			if term.Value != maxima[i] || len(term.From) == 0 {
				t.Errorf("%s: %s is %v of %v, from %v", p, term.Name, term.Value, maxima[i], term.From)
			}
		}
		if float64(r.Points) != sum || r.Total != sum || r.TwoYear < 95 || r.TwoYear > 99 || r.Band != actuarial.VeryHigh {
			t.Errorf("%s: %d points, total %v, sum %v: %d %% %s", p, r.Points, r.Total, sum, r.TwoYear, r.Band)
		}
		r = Score(p, with(best))
		least := map[actuarial.Predictor]int{OGP: 1, OVP: 5}[p]
		if r.Points != least || r.Band != actuarial.Low || r.OneYear < 1 {
			t.Errorf("%s: %d points at least, not %d: %d %% %s", p, r.Points, least, r.OneYear, r.Band)
		}
	}
}

func TestPointsOfOGPFollowTheirPublishedSteps(t *testing.T) {
	drugs, thinking := []float64{0, 4, 8, 11, 15}, []float64{0, 1, 2, 3, 3, 4, 5}
	for i, misuse := range levels {
		for j, motivation := range []actuarial.Motivation{actuarial.FullMotivation, actuarial.PartialMotivation, actuarial.NoMotivation} {
			r := Score(OGP, with(func(in *actuarial.Input) { in.CurrentDrugMisuse, in.MotivationToTackleDrugMisuse = misuse, motivation }))
			if got := termOf(t, r, "drug_misuse_points"); got != drugs[i+j] {
				t.Errorf("drugs %d and %d are worth %v", i, j, got)
			}
		}
		for j, awareness := range []actuarial.Awareness{actuarial.Aware, actuarial.SometimesAware, actuarial.NotAware} {
			for k, others := range levels {
				r := Score(OGP, with(func(in *actuarial.Input) {
					in.ProblemSolving, in.AwarenessOfConsequences, in.UnderstandsOthers = misuse, awareness, others
				}))
				if got := termOf(t, r, "thinking_and_behaviour_points"); got != thinking[i+j+k] {
					t.Errorf("thinking %d, %d and %d is worth %v", i, j, k, got)
				}
			}
		}
	}
	previous := -1.0
	for percent := 1; percent <= 99; percent++ {
		got := termOf(t, Score(OGP, with(func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(percent) })), "ogrs3_two_year_points")
		if got < previous || got < 0.6*float64(percent)-0.5 || got > 0.6*float64(percent)+0.5 {
			t.Errorf("%d %% is worth %v after %v", percent, got, previous)
		}
		previous = got
	}
}

func TestOGPSaysWhichOGRS3ItIsBuiltOn(t *testing.T) {
	built := Score(OGP, with(func(*actuarial.Input) {}))
	if len(built.Components) != 1 || built.Components[0].Predictor != OGRS3 || len(built.Components[0].Terms) != 4 {
		t.Fatalf("components are %+v", built.Components)
	}
	given := Score(OGP, with(func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(built.Components[0].TwoYear) }))
	if given.Points != built.Points || len(given.Components) != 0 {
		t.Errorf("given the percentage, %d points and not %d", given.Points, built.Points)
	}
	failed := Score(OGP, with(func(in *actuarial.Input) { in.Gender = "" }))
	want := []actuarial.Field{actuarial.FieldOGRS3TwoYear, actuarial.FieldGender}
	if !slices.Equal(failed.Missing(), want) {
		t.Errorf("missing are %v, not %v", failed.Missing(), want)
	}
}

// TestMoreViolenceNeverLowersOVP adds violent sanctions to a record. Where one that was
// not violent is counted as violent instead, the published points themselves may fall:
// they stop rising at eighteen violent sanctions, and one fewer of the others may cost
// up to two points.
func TestMoreViolenceNeverLowersOVP(t *testing.T) {
	points := func(total, violent int) int {
		r := Score(OVP, with(func(in *actuarial.Input) {
			in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(total), actuarial.NumberOf(violent)
		}))
		if !r.Scored() {
			t.Fatalf("%d of %d sanctions: %v", violent, total, r.Errors)
		}
		return r.Points
	}
	lowered := map[string]bool{}
	for others := 0; others <= 30; others++ {
		for violent := 0; violent <= 40; violent++ {
			if others+violent == 0 {
				continue
			}
			if points(others+violent+1, violent+1) < points(others+violent, violent) {
				t.Errorf("one more violent sanction after %d of %d lowers OVP", violent, others+violent)
			}
			if others > 0 && points(others+violent, violent+1) < points(others+violent, violent) {
				lowered[fmt.Sprintf("%d others after %d violent", others, min(violent, 18))] = true
			}
		}
	}
	for n := range 15 { // from the fifth violent sanction on, each is worth one point, after the eighteenth none
		if violent := n + 4; !lowered[fmt.Sprintf("3 others after %d violent", violent)] {
			t.Errorf("the published fall from 3 others after %d violent sanctions is not there", violent)
		}
	}
	for at := range lowered {
		var others, violent int
		if _, err := fmt.Sscanf(at, "%d others after %d violent", &others, &violent); err != nil || others != 3 && violent < 18 {
			t.Errorf("the published points do not fall with %s", at)
		}
	}
}

func TestOVPSpeaksOfEveryAdultAge(t *testing.T) {
	want := map[int]float64{18: 20, 19: 20, 20: 17, 21: 17, 22: 14, 23: 14, 24: 12, 25: 12, 26: 10, 30: 10, 31: 8, 35: 8, 36: 6, 40: 6, 41: 4, 45: 4, 46: 2, 50: 2, 51: 0, 109: 0}
	for age := 18; age <= 120; age++ {
		got := termOf(t, Score(OVP, with(func(in *actuarial.Input) { in.FollowUpCalculated = on(1986+age, 3, 1) })), "age_at_follow_up_points")
		if points, stated := want[age]; stated && got != points || got > 20 {
			t.Errorf("at %d age is worth %v, not %v", age, got, points)
		}
	}
	alcohol := []float64{0, 3, 5, 8, 10}
	for i, chronic := range levels {
		for j, binge := range levels {
			r := Score(OVP, with(func(in *actuarial.Input) { in.CurrentAlcoholUseProblems, in.ExcessiveAlcoholUse = chronic, binge }))
			if got := termOf(t, r, "alcohol_points"); got != alcohol[i+j] {
				t.Errorf("drinking %d and %d is worth %v", i, j, got)
			}
		}
	}
}

func TestMoreTroubleNeverLowersOGPOrOVP(t *testing.T) {
	for _, p := range []actuarial.Predictor{OGP, OVP} {
		before := Score(p, with(func(*actuarial.Input) {}))
		for name, change := range map[string]func(*actuarial.Input){
			"no settled place":     func(in *actuarial.Input) { in.NoFixedAbode = actuarial.Yes },
			"no work":              func(in *actuarial.Input) { in.Unemployed = actuarial.Yes },
			"attitudes":            func(in *actuarial.Input) { in.ProCriminalAttitudes = actuarial.SomeProblems },
			"activities":           func(in *actuarial.Input) { in.RegularOffendingActivities = actuarial.SomeProblems },
			"drugs":                func(in *actuarial.Input) { in.CurrentDrugMisuse = actuarial.SomeProblems },
			"less motivation":      func(in *actuarial.Input) { in.MotivationToTackleDrugMisuse = actuarial.PartialMotivation },
			"consequences":         func(in *actuarial.Input) { in.AwarenessOfConsequences = actuarial.NotAware },
			"others not seen":      func(in *actuarial.Input) { in.UnderstandsOthers = actuarial.SomeProblems },
			"temper":               func(in *actuarial.Input) { in.TemperControl = actuarial.SomeProblems },
			"drinking":             func(in *actuarial.Input) { in.CurrentAlcoholUseProblems = actuarial.SomeProblems },
			"binge drinking":       func(in *actuarial.Input) { in.ExcessiveAlcoholUse = actuarial.SomeProblems },
			"impact not seen":      func(in *actuarial.Input) { in.RecognisesImpact = actuarial.No },
			"psychiatric care":     func(in *actuarial.Input) { in.PsychiatricTreatment = actuarial.Yes },
			"one more sanction":    func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(11) },
			"problems not solved":  func(in *actuarial.Input) { in.ProblemSolving = actuarial.SignificantProblems },
			"a year younger":       func(in *actuarial.Input) { in.FollowUpCalculated = on(2025, 4, 1) },
			"a career of one year": func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(38) },
		} {
			if r := Score(p, with(change)); !r.Scored() || r.Points < before.Points || r.TwoYear < before.TwoYear {
				t.Errorf("%s, %s: %d points after %d", p, name, r.Points, before.Points)
			}
		}
	}
}
