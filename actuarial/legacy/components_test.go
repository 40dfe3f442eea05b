package legacy

import (
	"fmt"
	"testing"
	"time"

	"throughline/actuarial"
)

func on(year int, month time.Month, day int) actuarial.Date {
	return actuarial.DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// plainRecord has every answer that any predictor of this generation reads, for a man
// of 40 with a sexual history.
func plainRecord() actuarial.Input {
	in := actuarial.Input{
		AssessmentDate: on(2026, 5, 28), DateOfBirth: on(1986, 3, 1), Gender: actuarial.Male,
		DateOfCurrentConviction: on(2026, 1, 10), AgeAtFirstSanction: actuarial.NumberOf(20),
		CurrentOffenceCode: "00101", TotalSanctions: actuarial.NumberOf(10),
		SuitabilityOfAccommodation: actuarial.NoProblems, Unemployed: actuarial.No,
		CurrentRelationshipWithPartner: actuarial.NoProblems, EvidenceOfDomesticAbuse: actuarial.No,
		RegularOffendingActivities: actuarial.NoProblems, MotivationToTackleDrugMisuse: actuarial.FullMotivation,
		CurrentAlcoholUseProblems: actuarial.NoProblems, ExcessiveAlcoholUse: actuarial.NoProblems,
		ImpulsivityProblems: actuarial.NoProblems, ProCriminalAttitudes: actuarial.NoProblems,
	}
	in.FollowUpCalculated, in.FollowUpUserInput = on(2026, 4, 1), on(2026, 4, 1)
	in.ViolentSanctions, in.PreviousConvictions = actuarial.NumberOf(3), actuarial.ConvictedOf()
	in.HasEverCommittedSexualOffence = actuarial.Yes
	in.ContactAdultSanctions, in.ContactChildSanctions = actuarial.NumberOf(1), actuarial.NumberOf(0)
	in.NonContactSanctions, in.IndecentImageSanctions = actuarial.NumberOf(0), actuarial.NumberOf(0)
	in.MostRecentSexualOffence, in.MostRecentOffence = on(2025, 10, 1), on(2025, 10, 1)
	in.SupervisionStatus, in.SexuallyMotivated, in.AgainstStranger = actuarial.Community, actuarial.No, actuarial.No
	in.Weapon, in.RecognisesImpact, in.PsychiatricTreatment = actuarial.No, actuarial.Yes, actuarial.No
	in.NoFixedAbode, in.CurrentDrugMisuse, in.TemperControl = actuarial.No, actuarial.NoProblems, actuarial.NoProblems
	in.ProblemSolving, in.AwarenessOfConsequences, in.UnderstandsOthers = actuarial.NoProblems, actuarial.Aware, actuarial.NoProblems
	return in
}

// with is the plain record, changed.
func with(change func(*actuarial.Input)) *actuarial.Input {
	in := plainRecord()
	change(&in)
	return &in
}

func termOf(t testing.TB, r Result, name string) float64 {
	t.Helper()
	if !r.Scored() {
		t.Fatalf("%s gives no score: %v", r.Predictor, r.Errors)
	}
	for _, term := range r.Terms {
		if term.Name == name {
			return term.Value
		}
	}
	t.Fatalf("%s has no term %s", r.Predictor, name)
	return 0
}

// componentsOf compares every published component of a predictor with what calculate
// makes of it.
func componentsOf(t *testing.T, p actuarial.Predictor, want int, calculate func(example) any) {
	t.Helper()
	all := examples(t, string(p), "component")
	if len(all) != want {
		t.Errorf("%s has %d components, not %d", p, len(all), want)
	}
	for _, e := range all {
		got, expected := calculate(e), e.Expected["value"]
		if text, is := expected.(string); is {
			if fmt.Sprint(got) != text {
				t.Errorf("%s of %v is %v, expected %v", e.Component, e.Input, got, text)
			}
			continue
		}
		if number, is := got.(float64); !is || !near(number, expected.(float64)) {
			t.Errorf("%s of %v is %v, expected %v", e.Component, e.Input, got, expected)
		}
	}
}

func TestThePublishedComponentsOfOGRS3AreReproduced(t *testing.T) {
	componentsOf(t, OGRS3, 4, func(e example) any {
		published := ogrs3Published()
		switch e.Component {
		case "one_year_probability":
			return fiveDecimals(published.curves[0].chance(e.Input["total_of_parameters"].(float64)))
		case "two_year_probability":
			return fiveDecimals(published.curves[1].chance(e.Input["total_of_parameters"].(float64)))
		}
		return bandOfWhole(int(e.Input["two_year_percent"].(float64)), published.cutOffs)
	})
}

func TestThePublishedBandsOfOGPAreReproduced(t *testing.T) {
	componentsOf(t, OGP, 3, func(e example) any {
		return bandOfWhole(int(e.Input["two_year_percent"].(float64)), ogpPublished().cutOffs)
	})
}

func TestThePublishedPointsOfOVPAreReproduced(t *testing.T) {
	componentsOf(t, OVP, 6, func(e example) any {
		in := with(func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(40) })
		if violent, is := e.Input["value"].(float64); is {
			in.ViolentSanctions = actuarial.NumberOf(int(violent))
		} else {
			fill(t, in, e.Input)
		}
		return termOf(t, Score(OVP, in), e.Component)
	})
}

func TestThePublishedPointsOfOSPDCAreReproduced(t *testing.T) {
	componentsOf(t, OSPDC, 19, func(e example) any {
		in := with(func(in *actuarial.Input) {})
		value, _ := e.Input["value"].(float64)
		age, _ := e.Input["age"].(float64)
		name := e.Component
		switch e.Component {
		case "band":
			return bandOfPoints(e.Input["score"].(float64))
		case "score":
			return ospdcPublished().curves[0].chance(value)
		case "total_contact_adult_sexual_sanctions_weight":
			in.ContactAdultSanctions, in.IndecentImageSanctions = actuarial.NumberOf(int(value)), actuarial.NumberOf(1)
		case "total_contact_child_sexual_sanctions_weight":
			in.ContactChildSanctions = actuarial.NumberOf(int(value))
		case "total_number_of_sanctions_for_all_offences_weight":
			in.TotalSanctions = actuarial.NumberOf(int(value))
		case "age_at_start_of_followup_weight":
			name = "age_at_start_of_follow_up_weight"
			in.FollowUpUserInput = on(1986+int(age), 3, 1)
		case "age_at_last_sanction_for_sexual_offence_weight":
			in.MostRecentSexualOffence = on(1986+int(age), 3, 1)
		case "is_current_offence_against_victim_stranger_weight":
			name = "current_offence_against_victim_stranger_weight"
			in.AgainstStranger = 0
			if stranger, is := e.Input["value"].(bool); is {
				in.AgainstStranger = actuarial.YesIf(stranger)
			}
		}
		return termOf(t, Score(OSPDC, in), name)
	})
}

func bandOfPoints(points float64) actuarial.Band {
	t := ospdcPublished()
	return actuarial.BandOf(t.curves[0].ofPoints(points), t.cutOffs)
}

func TestThePublishedComponentsOfSNSVAreReproduced(t *testing.T) {
	componentsOf(t, SNSV, 16, func(e example) any {
		in := with(func(in *actuarial.Input) {
			in.AgeAtFirstSanction, in.ViolentSanctions = actuarial.NumberOf(18), actuarial.NumberOf(1)
			in.SNSVVersion = actuarial.Kind(e.Input["version"].(string))
		})
		for name, value := range e.Input {
			switch field := actuarial.Field(name); field {
			case "version":
			case actuarial.FieldDateAtStartOfFollowUp:
				day, err := actuarial.ParseDate(value.(string))
				if err != nil {
					t.Error(err)
				}
				in.FollowUpUserInput, in.DateOfCurrentConviction = day, on(2024, 1, 1)
			default:
				if err := in.Set(field, fmt.Sprint(value)); err != nil {
					t.Error(err)
				}
			}
		}
		name := e.Component
		if name == "total_sanction_weight" {
			name = "total_number_of_sanctions_for_all_offences_weight"
		}
		return termOf(t, Score(SNSV, in), name)
	})
}

func TestThePublishedSumsOfRSRAreReproduced(t *testing.T) {
	componentsOf(t, RSR, 3, func(e example) any {
		parts := []actuarial.Percent{0}
		for _, name := range []string{"osp_dc_probability", "osp_iic_probability", "snsv_probability"} {
			parts = append(parts, actuarial.PercentOf(e.Input[name].(float64)))
		}
		if e.Input["gender"] == "female" && e.Input["has_ever_committed_sexual_offence"] == true {
			parts[0] = rsrPublished().women
		}
		return float64(overall(parts)) / 100
	})
}
