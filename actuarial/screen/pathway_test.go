package screen

import (
	"reflect"
	"slices"
	"testing"

	"throughline/actuarial"
)

// inScope is someone in scope of the pathway for whom nothing counts.
func inScope(gender actuarial.Gender) actuarial.Input {
	in := actuarial.Input{Gender: gender, CurrentOffenceCode: "00100", AgeAtFirstSanction: actuarial.NumberOf(30)}
	in.OverallRisk, in.HighestRisk, in.CustodialSentence = actuarial.HighHarm, actuarial.HighHarm, actuarial.Yes
	in.EligibleForMAPPA, in.RecognisesImpact, in.SelfHarm = actuarial.No, actuarial.Yes, actuarial.No
	return in
}

func TestWhoIsInScopeOfThePathway(t *testing.T) {
	for _, c := range []struct {
		name     string
		change   func(*actuarial.Input)
		men, all bool // in scope as a man, as a woman
	}{
		{"high risk, violent offence, custody", func(*actuarial.Input) {}, true, true},
		{"very high risk", func(in *actuarial.Input) { in.OverallRisk = actuarial.VeryHighHarm }, true, true},
		{"medium risk", func(in *actuarial.Input) { in.OverallRisk = actuarial.MediumHarm }, false, false},
		{"another offence", func(in *actuarial.Input) { in.CurrentOffenceCode = "11618" }, false, true},
		{"a community sentence", func(in *actuarial.Input) { in.CustodialSentence = actuarial.No }, false, true},
		{"low risk, but public protection", func(in *actuarial.Input) {
			in.OverallRisk, in.EligibleForMAPPA = actuarial.LowHarm, actuarial.Yes
		}, false, true},
	} {
		for gender, want := range map[actuarial.Gender]bool{actuarial.Male: c.men, actuarial.Female: c.all} {
			in := inScope(gender)
			c.change(&in)
			p := PathwayOf(&in)
			if !p.Checked || p.InScope != want || p.Result != ScreenOut || (p.Override == actuarial.No) != want || (len(p.Lists) > 0) != want {
				t.Errorf("%s, %s: %+v", c.name, gender, p)
			}
			in.OPDOverride = actuarial.Yes
			if p := PathwayOf(&in); (p.Override == actuarial.Yes) != want || p.Result != ScreenOut {
				t.Errorf("%s, %s, overridden: %+v", c.name, gender, p)
			}
		}
	}
}

func TestMenAreScreenedInByEitherList(t *testing.T) {
	in := inScope(actuarial.Male)
	in.AgeAtFirstSanction, in.RecognisesImpact = actuarial.NumberOf(17), 0
	set(t, &in, "yes", actuarial.FieldViolenceOrThreat, actuarial.FieldExcessiveViolence)
	set(t, &in, "some_problems", actuarial.FieldFinancialReliance, actuarial.FieldManipulative)
	six := PathwayOf(&in)
	set(t, &in, "significant_problems", actuarial.FieldRecklessness)
	seven := PathwayOf(&in)
	if six.Result != ScreenOut || six.Lists[0].Points != 6 || seven.Result != ScreenIn || seven.Lists[0].Points != 7 || seven.Override.Answered() {
		t.Errorf("%+v, %+v", six.Lists, seven.Lists)
	}
	for _, pair := range [][]actuarial.Field{
		{actuarial.FieldChildhoodBehaviour, actuarial.FieldSelfHarm}, {actuarial.FieldObsessiveBehaviour, actuarial.FieldControlIssues},
		{actuarial.FieldMentalHealthMedication, actuarial.FieldAbsconded},
	} {
		in := inScope(actuarial.Male)
		set(t, &in, "yes", pair[0])
		one := PathwayOf(&in)
		set(t, &in, "yes", pair[1])
		two := PathwayOf(&in)
		if one.Result != ScreenOut || one.Lists[1].Points != 1 || two.Result != ScreenIn || two.Lists[1].Points != 2 {
			t.Errorf("%v: %+v, %+v", pair, one.Lists, two.Lists)
		}
	}
	in = inScope(actuarial.Male)
	set(t, &in, "yes", actuarial.FieldPsychiatricTreatment, actuarial.FieldSpecialHospital, actuarial.FieldHistoryOfPsychiatricTreatment)
	set(t, &in, "some_problems", actuarial.FieldPsychologicalProblems, actuarial.FieldPsychiatricProblems)
	if p := PathwayOf(&in); p.Lists[1].Points != 1 || p.Result != ScreenOut {
		t.Errorf("one kind of difficulty counts more than once: %+v", p.Lists)
	}
}

func TestAnUnknownAgeAtTheFirstSanctionIsNotYoung(t *testing.T) {
	in := inScope(actuarial.Male)
	points := map[string]int{}
	for _, age := range []string{"", "17", "18"} {
		set(t, &in, age, actuarial.FieldAgeAtFirstSanction)
		points[age] = PathwayOf(&in).Lists[0].Points
	}
	if points["17"] != points["18"]+1 || points[""] != points["18"] {
		t.Errorf("by age at the first sanction: %v", points)
	}
}

func TestExcessiveViolenceCountsTwiceWithoutTheQuestionBeforeIt(t *testing.T) {
	for _, gender := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
		in := inScope(gender)
		set(t, &in, "yes", actuarial.FieldExcessiveViolence)
		alone := PathwayOf(&in)
		set(t, &in, "yes", actuarial.FieldViolenceOrThreat)
		both := PathwayOf(&in)
		if alone.Lists[0].Points != 2 || both.Lists[0].Points != 2 {
			t.Errorf("%s: %+v, %+v", gender, alone.Lists, both.Lists)
		}
	}
}

func TestWomenAreScreenedInByTenPoints(t *testing.T) {
	in := inScope(actuarial.Female)
	set(t, &in, "yes", actuarial.FieldWeapon, actuarial.FieldViolenceOrThreat, actuarial.FieldArson, actuarial.FieldEmotionalMotivation,
		actuarial.FieldOffenceLinkedToRisk, actuarial.FieldAccommodationLinkedToRisk, actuarial.FieldRelationshipsLinkedToRisk, actuarial.FieldSelfHarm)
	set(t, &in, "some_problems", actuarial.FieldExperienceOfChildhood)
	nine := PathwayOf(&in)
	set(t, &in, "yes", actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldAbuseAgainstPartner, actuarial.FieldAbuseAgainstFamily)
	ten := PathwayOf(&in)
	if nine.Result != ScreenOut || nine.Lists[0].Points != 9 || ten.Result != ScreenIn || ten.Lists[0].Points != 10 || len(ten.Terms) != 15 {
		t.Errorf("%+v, %+v", nine, ten)
	}
}

func TestWhatIsWrongLeavesThePathwayUndone(t *testing.T) {
	f := func(fields ...actuarial.Field) []actuarial.Field { return fields }
	for _, c := range []struct {
		name   string
		change func(*actuarial.Input)
		want   []actuarial.InputError
	}{
		{"nothing answered", func(in *actuarial.Input) { *in = actuarial.Input{} }, []actuarial.InputError{{Code: actuarial.MissingMandatory,
			Fields: f(actuarial.FieldGender, actuarial.FieldOverallRisk, actuarial.FieldHighestRisk, actuarial.FieldCurrentOffenceCode, actuarial.FieldCustodialSentence)}}},
		{"public protection not said of a woman", func(in *actuarial.Input) { in.Gender, in.EligibleForMAPPA = actuarial.Female, 0 },
			[]actuarial.InputError{{Code: actuarial.MissingMandatory, Fields: f(actuarial.FieldEligibleForMAPPA)}}},
		{"abuse, and not against whom", func(in *actuarial.Input) {
			in.EvidenceOfDomesticAbuse, in.AbuseAgainstFamily = actuarial.Yes, actuarial.Yes
		},
			[]actuarial.InputError{{Code: actuarial.MissingMandatory, Fields: f(actuarial.FieldAbuseAgainstPartner)}}},
		{"no abuse, but against a partner", func(in *actuarial.Input) {
			in.EvidenceOfDomesticAbuse, in.AbuseAgainstPartner = actuarial.No, actuarial.Yes
		},
			[]actuarial.InputError{{Code: actuarial.AbuseInconsistent, Fields: f(actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldAbuseAgainstPartner)}}},
		{"a code of four digits", func(in *actuarial.Input) { in.CurrentOffenceCode = "0010" },
			[]actuarial.InputError{{Code: actuarial.OffenceCodeFormat, Fields: f(actuarial.FieldCurrentOffenceCode)}}},
		{"a code not in the table", func(in *actuarial.Input) { in.CurrentOffenceCode = "99999" },
			[]actuarial.InputError{{Code: actuarial.OffenceCodeUnknown, Fields: f(actuarial.FieldCurrentOffenceCode)}}},
	} {
		in := inScope(actuarial.Male)
		c.change(&in)
		if p := PathwayOf(&in); p.Checked || p.Result != "" || p.Override.Answered() || !reflect.DeepEqual(p.Errors, c.want) {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
	for _, gender := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
		in := inScope(gender)
		in.AgeAtFirstSanction, in.RecognisesImpact, in.SelfHarm = actuarial.Number{}, 0, 0
		if p := PathwayOf(&in); p.Checked || p.Result != "" || len(p.Errors) > 0 {
			t.Errorf("%s, no question answered: %+v", gender, p)
		}
	}
}

// TestOneMoreYesNeverTakesAnyoneOffThePathway holds for every question but the one about
// violence, whose yes takes the second point off excessive violence and adds its own.
func TestOneMoreYesNeverTakesAnyoneOffThePathway(t *testing.T) {
	for gender, questions := range map[actuarial.Gender][]actuarial.Field{actuarial.Male: menAnswers, actuarial.Female: womenAnswers} {
		in := inScope(gender)
		in.EvidenceOfDomesticAbuse, in.AbuseAgainstFamily, in.AbuseAgainstPartner = actuarial.Yes, actuarial.No, actuarial.No
		points := 0
		for _, f := range questions {
			if f == actuarial.FieldAgeAtFirstSanction || f == actuarial.FieldRecognisesImpact {
				continue
			}
			if in.Set(f, "some_problems") != nil {
				set(t, &in, "yes", f)
			}
			sum := 0
			for _, l := range PathwayOf(&in).Lists {
				sum += l.Points
			}
			if sum < points {
				t.Errorf("%s: %s lowers the points from %d to %d", gender, f, points, sum)
			}
			points = sum
		}
		if p := PathwayOf(&in); p.Result != ScreenIn || !slices.ContainsFunc(p.Terms, func(term actuarial.Term) bool { return term.Value == 1 }) {
			t.Errorf("%s, everything answered yes: %+v", gender, p)
		}
	}
}
