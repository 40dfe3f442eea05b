package legacy

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"throughline/actuarial"
)

type fault = actuarial.InputError

func wrong(code actuarial.Code, fields ...actuarial.Field) fault {
	return fault{Code: code, Fields: fields}
}

func unexpected(cause actuarial.Cause, fields ...actuarial.Field) fault {
	return fault{Code: actuarial.Unexpected, Cause: cause, Fields: fields}
}

const (
	birth      = actuarial.FieldDateOfBirth
	conviction = actuarial.FieldDateOfCurrentConviction
	first      = actuarial.FieldAgeAtFirstSanction
	code       = actuarial.FieldCurrentOffenceCode
	sanctions  = actuarial.FieldTotalSanctions
	violentOf  = actuarial.FieldViolentSanctions
	calculated = actuarial.FieldFollowUpCalculated
	userInput  = actuarial.FieldFollowUpUserInput
)

type faultCase struct {
	name   string
	change func(*actuarial.Input)
	want   []fault
}

func expectFaults(t *testing.T, p actuarial.Predictor, cases []faultCase) {
	t.Helper()
	if r := Score(p, with(func(*actuarial.Input) {})); !r.Scored() || r.failed() {
		t.Fatalf("%s does not even score the plain record: %v", p, r.Errors)
	}
	for _, c := range cases {
		r := Score(p, with(c.change))
		if r.Scored() || len(r.Terms) > 0 || r.Band != "" || !reflect.DeepEqual(r.Errors, c.want) {
			t.Errorf("%s, %s: errors %v, expected %v (scored %v)", p, c.name, r.Errors, c.want, r.Scored())
		}
	}
}

func TestImpossibleAnswersToOGRS3NameEveryFieldAtFault(t *testing.T) {
	expectFaults(t, OGRS3, []faultCase{
		{"no sanction", func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(0) }, []fault{wrong(SanctionsBelowOne, sanctions)}},
		{"convicted at nine", func(in *actuarial.Input) {
			in.DateOfCurrentConviction, in.AgeAtFirstSanction = on(1996, 2, 29), actuarial.NumberOf(9)
		},
			[]fault{wrong(ConvictedBelowTen, birth, conviction)}},
		{"first sanction after the current one", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(40) },
			[]fault{wrong(actuarial.FirstSanctionAfterConvict, first, birth, conviction)}},
		{"first sanction before birth", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(math.MinInt) },
			[]fault{unexpected(FirstSanctionBelowZero, first)}},
		{"a code of four digits", func(in *actuarial.Input) { in.CurrentOffenceCode = "0010" }, []fault{wrong(actuarial.OffenceCodeFormat, code)}},
		{"five letters are no code", func(in *actuarial.Input) { in.CurrentOffenceCode = "theft" }, []fault{wrong(actuarial.OffenceCodeUnknown, code)}},
		{"a code not in the table", func(in *actuarial.Input) { in.CurrentOffenceCode = "99999" }, []fault{wrong(actuarial.OffenceCodeUnknown, code)}},
		{"a code without weight", func(in *actuarial.Input) { in.CurrentOffenceCode = "95000" }, []fault{wrong(actuarial.OffenceCodeUnknown, code)}},
		{"a code of several groups", func(in *actuarial.Input) { in.CurrentOffenceCode = "08800" }, []fault{wrong(OffenceNotExact, code)}},
		{"age and code at once", func(in *actuarial.Input) {
			in.AgeAtFirstSanction, in.CurrentOffenceCode = actuarial.NumberOf(40), "14100"
		},
			[]fault{wrong(actuarial.FirstSanctionAfterConvict, first, birth, conviction), wrong(OffenceNotExact, code)}},
		{"convicted at birth", func(in *actuarial.Input) { in.DateOfCurrentConviction = in.DateOfBirth },
			[]fault{unexpected(ConvictionNotAfterBirth, conviction, birth)}},
		{"followed up from birth", func(in *actuarial.Input) { in.FollowUpCalculated = in.DateOfBirth },
			[]fault{unexpected(actuarial.FollowUpNotAfterBirth, calculated, birth)}},
		{"followed up at nine", func(in *actuarial.Input) { in.FollowUpCalculated = on(1996, 2, 29) },
			[]fault{unexpected(FollowUpBelowTen, calculated, birth)}},
		{"a weight beyond all others", func(in *actuarial.Input) { in.OGRS3Weight = actuarial.DecimalOf(-101) },
			[]fault{unexpected(OffenceWeightOutOfRange, actuarial.FieldOGRS3Weight)}},
		{"a gender without parameters", func(in *actuarial.Input) { in.Gender = "other" }, []fault{wrong(actuarial.MissingMandatory, actuarial.FieldGender)}},
		{"no date of birth, so that no age can be told", func(in *actuarial.Input) {
			in.DateOfBirth, in.AgeAtFirstSanction = actuarial.Date{}, actuarial.NumberOf(5000)
		}, []fault{wrong(actuarial.MissingMandatory, birth)}},
		{"everything at once", func(in *actuarial.Input) {
			in.Gender, in.TotalSanctions, in.AgeAtFirstSanction, in.CurrentOffenceCode = "", actuarial.NumberOf(-3), actuarial.NumberOf(-1), ""
			in.DateOfCurrentConviction, in.FollowUpCalculated = on(1980, 1, 1), on(1980, 1, 1)
		}, []fault{wrong(actuarial.MissingMandatory, actuarial.FieldGender, code), wrong(SanctionsBelowOne, sanctions),
			unexpected(FirstSanctionBelowZero, first), unexpected(ConvictionNotAfterBirth, conviction, birth), unexpected(actuarial.FollowUpNotAfterBirth, calculated, birth)}},
	})
}

func TestImpossibleAnswersToOGPAndOVPNameEveryFieldAtFault(t *testing.T) {
	expectFaults(t, OGP, []faultCase{
		{"a percentage of nought", func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(0) }, []fault{unexpected(OGRS3PercentOutOfRange, actuarial.FieldOGRS3TwoYear)}},
		{"a percentage of 100", func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(100) }, []fault{unexpected(OGRS3PercentOutOfRange, actuarial.FieldOGRS3TwoYear)}},
		{"OGRS3 fails", func(in *actuarial.Input) { in.CurrentOffenceCode = "99999" }, []fault{wrong(actuarial.MissingMandatory, actuarial.FieldOGRS3TwoYear)}},
		{"OGRS3 fails and more is missing", func(in *actuarial.Input) { in.CurrentOffenceCode, in.Unemployed = "99999", 0 },
			[]fault{wrong(actuarial.MissingMandatory, actuarial.FieldUnemployed, actuarial.FieldOGRS3TwoYear)}},
	})
	expectFaults(t, OVP, []faultCase{
		{"no sanction", func(in *actuarial.Input) {
			in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(0), actuarial.NumberOf(0)
		},
			[]fault{wrong(SanctionsBelowOne, sanctions)}},
		{"more violent than all", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(11) },
			[]fault{unexpected(ViolentOutOfRange, sanctions, violentOf)}},
		{"fewer violent than none", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(math.MinInt) }, []fault{unexpected(ViolentOutOfRange, violentOf)}},
		{"on the eve of eighteen", func(in *actuarial.Input) { in.FollowUpCalculated = on(2004, 2, 29) }, []fault{unexpected(FollowUpBelowEighteen, calculated, birth)}},
		{"followed up before birth", func(in *actuarial.Input) { in.FollowUpCalculated = on(1900, 1, 1) }, []fault{unexpected(actuarial.FollowUpNotAfterBirth, calculated, birth)}},
	})
}

func TestImpossibleAnswersToSNSVNameEveryFieldAtFault(t *testing.T) {
	expectFaults(t, SNSV, []faultCase{
		{"no sanction", func(in *actuarial.Input) {
			in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(0), actuarial.NumberOf(0)
		},
			[]fault{wrong(SanctionsBelowOne, sanctions)}},
		{"more violent than all", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(11) }, []fault{wrong(ViolentAboveTotal, sanctions, violentOf)}},
		{"fewer violent than none", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(-1) }, []fault{unexpected(ViolentOutOfRange, violentOf)}},
		{"followed up before the conviction", func(in *actuarial.Input) { in.FollowUpUserInput = on(2026, 1, 9) }, []fault{wrong(FollowUpBeforeConviction, userInput, conviction)}},
		{"followed up at nine", func(in *actuarial.Input) {
			in.DateOfCurrentConviction, in.FollowUpUserInput, in.AgeAtFirstSanction = on(1996, 2, 1), on(1996, 2, 29), actuarial.NumberOf(9)
		}, []fault{unexpected(FollowUpBelowTen, userInput, birth)}},
		{"convicted before birth", func(in *actuarial.Input) { in.DateOfCurrentConviction = on(1980, 1, 1) }, []fault{unexpected(ConvictionNotAfterBirth, conviction, birth)}},
		{"a code not in the table", func(in *actuarial.Input) { in.CurrentOffenceCode = "00000" }, []fault{wrong(actuarial.OffenceCodeUnknown, code)}},
		{"one weight does not replace the table", func(in *actuarial.Input) { in.CurrentOffenceCode, in.SNSVWeight = "00000", actuarial.DecimalOf(0.1) },
			[]fault{wrong(actuarial.OffenceCodeUnknown, code)}},
		{"the dynamic version was asked for and one answer is missing", func(in *actuarial.Input) { in.SNSVVersion, in.TemperControl = actuarial.Dynamic, "" },
			[]fault{wrong(actuarial.MissingDynamic, actuarial.FieldTemperControl)}},
	})
}

func TestImpossibleAnswersToBothOSPNameEveryFieldAtFault(t *testing.T) {
	noCounts := func(in *actuarial.Input) {
		in.ContactAdultSanctions, in.ContactChildSanctions, in.NonContactSanctions, in.IndecentImageSanctions =
			actuarial.Number{}, actuarial.Number{}, actuarial.Number{}, actuarial.Number{}
	}
	both := []faultCase{
		{"one count is missing", func(in *actuarial.Input) { in.NonContactSanctions = actuarial.Number{} }, []fault{wrong(MissingCounts, actuarial.FieldNonContactSanctions)}},
		{"all counts are missing", noCounts, []fault{wrong(MissingCounts, countFields...)}},
		{"all counts are nought", func(in *actuarial.Input) { in.ContactAdultSanctions = actuarial.NumberOf(0) },
			[]fault{{Code: MissingCounts, Cause: CountsAllNought, Fields: countFields}}},
		{"a count below nought", func(in *actuarial.Input) { in.ContactChildSanctions = actuarial.NumberOf(-1) },
			[]fault{unexpected(CountBelowZero, actuarial.FieldContactChildSanctions)}},
		{"a count of nought without a history", func(in *actuarial.Input) {
			noCounts(in)
			in.HasEverCommittedSexualOffence, in.ContactChildSanctions = actuarial.No, actuarial.NumberOf(0)
		}, []fault{wrong(InconsistentCounts, actuarial.FieldContactChildSanctions)}},
		{"it is not said whether there is a history", func(in *actuarial.Input) { in.HasEverCommittedSexualOffence = 0 },
			[]fault{wrong(actuarial.MissingMandatory, actuarial.FieldHasEverCommittedSexualOffence)}},
		{"gender is not known", func(in *actuarial.Input) { in.Gender = "" }, []fault{wrong(actuarial.MissingMandatory, actuarial.FieldGender)}},
	}
	expectFaults(t, OSPIIC, both)
	expectFaults(t, OSPDC, append(both, []faultCase{
		{"no sanction", func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(0) }, []fault{wrong(SanctionsBelowOne, sanctions)}},
		{"motive and day of assessment are missing", func(in *actuarial.Input) { in.SexuallyMotivated, in.AssessmentDate = 0, actuarial.Date{} },
			[]fault{wrong(actuarial.MissingMandatory, actuarial.FieldSexuallyMotivated, actuarial.FieldAssessmentDate)}},
		{"followed up from birth", func(in *actuarial.Input) { in.FollowUpUserInput = in.DateOfBirth }, []fault{unexpected(actuarial.FollowUpNotAfterBirth, userInput, birth)}},
		{"a sexual offence at nine", func(in *actuarial.Input) { in.MostRecentSexualOffence = on(1996, 2, 29) },
			[]fault{unexpected(SexualSanctionBelowTen, actuarial.FieldMostRecentSexualOffence, birth)}},
	}...))
}

func TestRSRNamesTheComponentsThatFailed(t *testing.T) {
	expectFaults(t, RSR, []faultCase{
		{"one", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(40) }, []fault{wrong(actuarial.ComponentInvalid, ComponentSNSV)}},
		{"all", func(in *actuarial.Input) { in.Gender = "" }, []fault{wrong(actuarial.ComponentInvalid, ComponentOSPDC, ComponentOSPIIC, ComponentSNSV)}},
		{"the forced dynamic version without an answer", func(in *actuarial.Input) { in.SNSVVersion, in.Weapon = actuarial.Dynamic, 0 },
			[]fault{wrong(actuarial.ComponentInvalid, ComponentSNSV)}},
	})
	if r := Score(RSR, with(func(in *actuarial.Input) { in.Weapon = 0 })); !r.Scored() || r.failed() || !slices.Equal(r.Missing(), []actuarial.Field{actuarial.FieldWeapon}) {
		t.Errorf("a static component is a component: %v, missing %v", r.Errors, r.Missing())
	}
}

func TestWhatIsWrongIsNotMissing(t *testing.T) {
	for p, change := range map[actuarial.Predictor]func(*actuarial.Input){
		OGRS3:  func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(0) },
		OSPDC:  func(in *actuarial.Input) { in.ContactAdultSanctions = actuarial.NumberOf(0) }, // all four are nought
		OSPIIC: func(in *actuarial.Input) { in.ContactAdultSanctions = actuarial.NumberOf(0) },
		OVP:    func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(-1) },
	} {
		if r := Score(p, with(change)); r.Scored() || len(r.Missing()) > 0 {
			t.Errorf("%s says that %v are missing: %v", p, r.Missing(), r.Errors)
		}
	}
}

func TestTheEdgesOfWhatIsPossibleAreAccepted(t *testing.T) {
	for name, c := range map[string]struct {
		p      actuarial.Predictor
		change func(*actuarial.Input)
	}{
		"first sanction at nought, as old records have": {OGRS3, func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(0) }},
		"first sanction at the age of the current one":  {OGRS3, func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(39) }},
		"convicted on the tenth birthday": {OGRS3, func(in *actuarial.Input) {
			in.DateOfCurrentConviction, in.AgeAtFirstSanction = on(1996, 3, 1), actuarial.NumberOf(10)
		}},
		"followed up on the tenth birthday": {OGRS3, func(in *actuarial.Input) { in.FollowUpCalculated = on(1996, 3, 1) }},
		"a weight at the limit":             {OGRS3, func(in *actuarial.Input) { in.OGRS3Weight = actuarial.DecimalOf(-100) }},
		"one sanction": {OVP, func(in *actuarial.Input) {
			in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(1), actuarial.NumberOf(0)
		}},
		"every sanction was violent":               {OVP, func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(10) }},
		"every sanction was violent, SNSV":         {SNSV, func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(10) }},
		"no sanction was violent, SNSV":            {SNSV, func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(0) }},
		"followed up on the eighteenth birthday":   {OVP, func(in *actuarial.Input) { in.FollowUpCalculated = on(2004, 3, 1) }},
		"followed up on the day of the conviction": {SNSV, func(in *actuarial.Input) { in.FollowUpUserInput = in.DateOfCurrentConviction }},
		"followed up the day after birth":          {OSPDC, func(in *actuarial.Input) { in.FollowUpUserInput = on(1986, 3, 2) }},
		"a sexual offence on the tenth birthday":   {OSPDC, func(in *actuarial.Input) { in.MostRecentSexualOffence = on(1996, 3, 1) }},
		"OGRS3 of 1 %":                             {OGP, func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(1) }},
		"OGRS3 of 99 %":                            {OGP, func(in *actuarial.Input) { in.OGRS3TwoYear = actuarial.NumberOf(99) }},
	} {
		if r := Score(c.p, with(c.change)); !r.Scored() || r.failed() {
			t.Errorf("%s, %s: %v", c.p, name, r.Errors)
		}
	}
}

func TestAPredictorOfAnotherGenerationIsRefused(t *testing.T) {
	for _, p := range []actuarial.Predictor{"arp", "", "OVP"} {
		r := Score(p, with(func(*actuarial.Input) {}))
		if r.Scored() || !reflect.DeepEqual(r.Errors, []fault{{Code: actuarial.Unexpected, Cause: actuarial.NoSuchPredictor}}) || Inputs(p) != nil {
			t.Errorf("%q gives %+v", p, r)
		}
	}
}

// TestEveryInputThatIsNeededIsNamedWhenItIsMissing takes out one answer at a time.
func TestEveryInputThatIsNeededIsNamedWhenItIsMissing(t *testing.T) {
	tried := 0
	for _, p := range Predictors() {
		for _, need := range Inputs(p) {
			r := Score(p, with(func(in *actuarial.Input) { reflect.ValueOf(in.Answer(need.Field)).Elem().SetZero() }))
			named := slices.Contains(r.Missing(), need.Field)
			tried++
			switch need.Necessity {
			case actuarial.Always, actuarial.ForMenWithHistory:
				if r.Scored() || !named {
					t.Errorf("%s without %s: scored %v, missing %v", p, need.Field, r.Scored(), r.Missing())
				}
			case actuarial.ForDynamic:
				if !r.Scored() || !named {
					t.Errorf("%s without %s: scored %v, missing %v", p, need.Field, r.Scored(), r.Missing())
				}
			case actuarial.IfKnown:
				ofOGRS3 := p == OGP && slices.Contains(ogrs3Needs, actuarial.Need{Field: need.Field, Necessity: actuarial.Always})
				if r.Scored() == ofOGRS3 || named != ofOGRS3 {
					t.Errorf("%s without %s: scored %v, missing %v", p, need.Field, r.Scored(), r.Missing())
				}
			}
		}
	}
	if tried != 8+18+13+15+6+25+34 {
		t.Errorf("%d answers were taken out", tried)
	}
}
