package actuarial

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"
)

func on(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// plainRecord is a man in his thirties with every answer given and no drug in use.
func plainRecord() Input {
	return Input{
		AssessmentDate: on(2026, 8, 4), DateOfBirth: on(1991, 7, 17), Gender: Male,
		DateOfCurrentConviction: on(2025, 8, 5), DateAtStartOfFollowUp: on(2025, 12, 12),
		AgeAtFirstSanction: NumberOf(21), CurrentOffenceCode: "11618", TotalSanctions: NumberOf(5),
		SuitabilityOfAccommodation: SomeProblems, Unemployed: No, CurrentRelationshipWithPartner: SomeProblems,
		EvidenceOfDomesticAbuse: No, CurrentRelationshipStatus: NotInRelationship, RegularOffendingActivities: SomeProblems,
		CurrentAlcoholUseProblems: NoProblems, ExcessiveAlcoholUse: SomeProblems, ImpulsivityProblems: SomeProblems,
		ProCriminalAttitudes: NoProblems,
	}
}

func with(change func(*Input)) Input {
	in := plainRecord()
	change(&in)
	return in
}

func TestTermsAddUpToTheTotal(t *testing.T) {
	for _, e := range examples(t) {
		if e.Kind != "result" || e.Predictor != "arp" {
			continue
		}
		r := ARP(inputOf(t, e))
		sum := 0.0
		for _, term := range r.Terms {
			sum += term.Value
		}
		// Each of at most 32 terms was rounded by at most half of 10^-15, the floats add their own.
		if math.Abs(sum-r.Total) > 5e-14 {
			t.Errorf("the terms add up to %.16g, not %.16g", sum, r.Total)
		}
		chance := 100 / (1 + math.Exp(-r.Total))
		if r.Scored() && math.Abs(chance-float64(r.Score)/100) > 0.00501 {
			t.Errorf("a total of %g is a chance of %g %%, not %s", r.Total, chance, r.Score)
		}
	}
}

func TestAResultSaysWhatItIs(t *testing.T) {
	r := ARP(plainRecord())
	if !r.Scored() || r.Predictor != AllReoffending || r.Generation != OGRS4 || r.Version == "" || r.Kind != Dynamic || len(r.Errors) > 0 {
		t.Errorf("a full record gives %+v", r)
	}
	want := []CutOff{{Low, 0}, {Medium, 5000}, {High, 7500}, {VeryHigh, 9000}}
	if !slices.Equal(r.CutOffs, want) {
		t.Errorf("the bands begin at %v, not %v", r.CutOffs, want)
	}
	for score, band := range map[Percent]Band{1: Low, 4999: Low, 5000: Medium, 7499: Medium, 7500: High, 8999: High, 9000: VeryHigh, 9999: VeryHigh} {
		if got := bandOf(score, r.CutOffs); got != band {
			t.Errorf("%s %% is %s, not %s", score, got, band)
		}
	}
}

func TestEveryTermNamesInputsThePredictorReads(t *testing.T) {
	read := map[Field]bool{}
	for _, need := range Inputs(AllReoffending) {
		read[need.Field] = false
	}
	for _, term := range ARP(plainRecord()).Terms {
		for _, f := range term.From {
			if _, ok := read[f]; !ok {
				t.Errorf("%s comes from %s, which ARP does not read", term.Name, f)
			}
			read[f] = true
		}
	}
	for f, used := range read {
		if !used {
			t.Errorf("%s is read and no term names it", f)
		}
	}
	if Inputs("nothing") != nil {
		t.Error("a predictor that is not there has inputs")
	}
}

func TestWithoutAStartOfFollowUpTheConvictionStandsIn(t *testing.T) {
	without := ARP(with(func(in *Input) { in.DateAtStartOfFollowUp = Date{} }))
	same := ARP(with(func(in *Input) { in.DateAtStartOfFollowUp = in.DateOfCurrentConviction }))
	if !without.Scored() || without.Score != same.Score {
		t.Errorf("without a start of follow-up %s, with the conviction's date %s", without.Score, same.Score)
	}
	if from := without.Terms[1].From; !slices.Contains(from, FieldDateOfCurrentConviction) {
		t.Errorf("the term of age says it comes from %v", from)
	}
}

func TestMissingDynamicAnswersLeaveTheStaticScore(t *testing.T) {
	static := ARP(with(func(in *Input) { *in = staticOf(*in) }))
	if static.Kind != Static || len(static.Terms) != 11 || len(static.Errors) != 1 || len(static.Errors[0].Fields) != 10 {
		t.Fatalf("static answers alone give %+v", static)
	}
	for _, need := range Inputs(AllReoffending) {
		r := ARP(with(func(in *Input) { reflect.ValueOf(in.Answer(need.Field)).Elem().SetZero() }))
		named := slices.Contains(r.Missing(), need.Field)
		switch need.Necessity {
		case Always:
			if r.Scored() || !named {
				t.Errorf("without %s: %+v", need.Field, r)
			}
		case ForDynamic:
			if r.Kind != Static || r.Score != static.Score || !named {
				t.Errorf("without %s: %+v", need.Field, r)
			}
		case IfKnown:
			if r.Kind != Dynamic || named {
				t.Errorf("without %s: %+v", need.Field, r)
			}
		}
	}
}

func staticOf(in Input) Input {
	return Input{AssessmentDate: in.AssessmentDate, DateOfBirth: in.DateOfBirth, Gender: in.Gender,
		DateOfCurrentConviction: in.DateOfCurrentConviction, DateAtStartOfFollowUp: in.DateAtStartOfFollowUp,
		AgeAtFirstSanction: in.AgeAtFirstSanction, CurrentOffenceCode: in.CurrentOffenceCode, TotalSanctions: in.TotalSanctions}
}

func TestADrugInUseWithoutMotivationLeavesTheStaticScore(t *testing.T) {
	for _, drug := range arpDrugs {
		r := ARP(with(func(in *Input) { *in.Answer(drug).(*YesNo) = Yes }))
		want := []InputError{{Code: MotivationInconsistent, Fields: []Field{drug}}}
		if r.Kind != Static || !reflect.DeepEqual(r.Errors, want) {
			t.Errorf("%s without motivation gives %s and %v", drug, r.Kind, r.Errors)
		}
		if !slices.Equal(r.Missing(), []Field{FieldMotivationToTackleDrugMisuse}) {
			t.Errorf("%s without motivation: missing are %v", drug, r.Missing())
		}
	}
	two := ARP(with(func(in *Input) { in.Spice, in.Heroin, in.Unemployed = Yes, Yes, 0 }))
	want := []InputError{{Code: MissingDynamic, Fields: []Field{FieldUnemployed}},
		{Code: MotivationInconsistent, Fields: []Field{FieldHeroin, FieldSpice}}}
	if two.Kind != Static || !reflect.DeepEqual(two.Errors, want) {
		t.Errorf("errors are %v, not %v", two.Errors, want)
	}
}

func TestImpossibleAnswersNameEveryFieldAtFault(t *testing.T) {
	cases := []struct {
		name   string
		change func(*Input)
		want   []InputError
	}{
		{"a code of four digits", func(in *Input) { in.CurrentOffenceCode = "1161" }, []InputError{{Code: OffenceCodeFormat, Fields: []Field{FieldCurrentOffenceCode}}}},
		{"a code of letters", func(in *Input) { in.CurrentOffenceCode = "1161a" }, []InputError{{Code: OffenceCodeFormat, Fields: []Field{FieldCurrentOffenceCode}}}},
		{"a code of foreign digits", func(in *Input) { in.CurrentOffenceCode = "١١٦١٨" }, []InputError{{Code: OffenceCodeFormat, Fields: []Field{FieldCurrentOffenceCode}}}},
		{"a code not in the table", func(in *Input) { in.CurrentOffenceCode = "99999" }, []InputError{{Code: OffenceCodeUnknown, Fields: []Field{FieldCurrentOffenceCode}}}},
		{"no sanction", func(in *Input) { in.TotalSanctions = NumberOf(0) }, []InputError{{Code: SanctionsOutOfRange, Fields: []Field{FieldTotalSanctions}}}},
		{"a thousand sanctions", func(in *Input) { in.TotalSanctions = NumberOf(1000) }, []InputError{{Code: SanctionsOutOfRange, Fields: []Field{FieldTotalSanctions}}}},
		{"first sanction a year after the current one", func(in *Input) { in.AgeAtFirstSanction = NumberOf(35) },
			[]InputError{{Code: FirstSanctionAfterConvict, Fields: []Field{FieldAgeAtFirstSanction, FieldDateOfBirth, FieldDateOfCurrentConviction}}}},
		{"first sanction before birth", func(in *Input) { in.AgeAtFirstSanction = NumberOf(-1) }, []InputError{{Code: FirstSanctionOutOfRange, Fields: []Field{FieldAgeAtFirstSanction}}}},
		{"first sanction at 110", func(in *Input) { in.AgeAtFirstSanction = NumberOf(110) },
			[]InputError{{Code: FirstSanctionAfterConvict, Fields: []Field{FieldAgeAtFirstSanction, FieldDateOfBirth, FieldDateOfCurrentConviction}},
				{Code: FirstSanctionOutOfRange, Fields: []Field{FieldAgeAtFirstSanction}}}},
		{"convicted at birth", func(in *Input) { in.DateOfCurrentConviction = in.DateOfBirth },
			[]InputError{{Code: ConvictionBeforeBirth, Fields: []Field{FieldDateOfCurrentConviction, FieldDateOfBirth}}}},
		{"convicted three months and a day from now", func(in *Input) { in.DateOfCurrentConviction = on(2026, 11, 5) },
			[]InputError{{Code: ConvictionAfterAssessment, Fields: []Field{FieldDateOfCurrentConviction, FieldAssessmentDate}}}},
		{"followed up from birth", func(in *Input) { in.DateAtStartOfFollowUp = in.DateOfBirth },
			[]InputError{{Code: FollowUpBeforeBirth, Fields: []Field{FieldDateAtStartOfFollowUp, FieldDateOfBirth}}}},
		{"followed up from 110", func(in *Input) { in.DateAtStartOfFollowUp = on(2101, 7, 17) },
			[]InputError{{Code: FollowUpOutOfRange, Fields: []Field{FieldDateAtStartOfFollowUp, FieldDateOfBirth}}}},
		{"convicted at 110, no start of follow-up", func(in *Input) { in.DateOfBirth, in.DateAtStartOfFollowUp = on(1915, 8, 5), Date{} },
			[]InputError{{Code: FollowUpOutOfRange, Fields: []Field{FieldDateOfCurrentConviction, FieldDateOfBirth}}}},
		{"a gender without parameters", func(in *Input) { in.Gender = "other" }, []InputError{{Code: MissingMandatory, Fields: []Field{FieldGender}}}},
		{"no conviction and no start of follow-up", func(in *Input) { in.DateOfCurrentConviction, in.DateAtStartOfFollowUp = Date{}, Date{} },
			[]InputError{{Code: MissingMandatory, Fields: []Field{FieldDateOfCurrentConviction}}, {Code: FollowUpRequired, Fields: []Field{FieldDateAtStartOfFollowUp}}}},
		{"a static and a dynamic fault", func(in *Input) { in.TotalSanctions, in.Unemployed = NumberOf(0), 0 },
			[]InputError{{Code: SanctionsOutOfRange, Fields: []Field{FieldTotalSanctions}}, {Code: MissingDynamic, Fields: []Field{FieldUnemployed}}}},
	}
	for _, c := range cases {
		r := ARP(with(c.change))
		if r.Scored() || len(r.Terms) > 0 || !reflect.DeepEqual(r.Errors, c.want) {
			t.Errorf("%s: score %s, errors %v, expected %v", c.name, r.Score, r.Errors, c.want)
		}
	}
}

func TestTheEdgesOfWhatIsPossibleAreAccepted(t *testing.T) {
	for name, change := range map[string]func(*Input){
		"convicted three months from now":               func(in *Input) { in.DateOfCurrentConviction = on(2026, 11, 4) },
		"first sanction is the current one":             func(in *Input) { in.AgeAtFirstSanction, in.TotalSanctions = NumberOf(34), NumberOf(1) },
		"first sanction at nought, as old records have": func(in *Input) { in.AgeAtFirstSanction = NumberOf(0) },
		"999 sanctions":                   func(in *Input) { in.TotalSanctions = NumberOf(999) },
		"follow-up on the eve of 110":     func(in *Input) { in.DateAtStartOfFollowUp = on(2101, 7, 16) },
		"follow-up before the conviction": func(in *Input) { in.DateAtStartOfFollowUp = on(2024, 1, 1) },
		"follow-up the day after birth":   func(in *Input) { in.DateAtStartOfFollowUp = on(1991, 7, 18) },
	} {
		if r := ARP(with(change)); !r.Scored() {
			t.Errorf("%s: %v", name, r.Errors)
		}
	}
}

func TestAScoreThatRoundsToNoughtIsAnErrorWithItsCause(t *testing.T) {
	r := ARP(with(func(in *Input) {
		*in = staticOf(*in)
		in.Gender, in.DateOfBirth, in.TotalSanctions, in.AgeAtFirstSanction = Female, on(1917, 1, 1), NumberOf(1), NumberOf(108)
		in.CurrentOffenceCode = OffenceCode(anyCodeOf(t, "WELFARE_FRAUD"))
		in.DateAtStartOfFollowUp = on(2023, 1, 1)
	}))
	want := []InputError{{Code: Unexpected, Cause: ScoreRoundsToNought}}
	if r.Scored() || r.Band != "" || len(r.Terms) > 0 || !reflect.DeepEqual(r.Errors, want) {
		t.Errorf("%+v", r)
	}
	if text := r.Errors[0].Error(); text != "UNEXPECTED_ERROR: score_rounds_to_nought" {
		t.Error(text)
	}
}

func TestMoreTroubleNeverLowersTheDynamicScore(t *testing.T) {
	base := ARP(with(func(in *Input) { in.MotivationToTackleDrugMisuse = FullMotivation }))
	for name, change := range map[string]func(*Input){
		"nowhere to live":        func(in *Input) { in.SuitabilityOfAccommodation = SignificantProblems },
		"out of work":            func(in *Input) { in.Unemployed = Yes },
		"a hard relationship":    func(in *Input) { in.CurrentRelationshipWithPartner = SignificantProblems },
		"abuse at home":          func(in *Input) { in.EvidenceOfDomesticAbuse = Yes },
		"activities":             func(in *Input) { in.RegularOffendingActivities = SignificantProblems },
		"less motivation":        func(in *Input) { in.MotivationToTackleDrugMisuse = PartialMotivation },
		"drinking":               func(in *Input) { in.CurrentAlcoholUseProblems = SomeProblems },
		"bingeing":               func(in *Input) { in.ExcessiveAlcoholUse = SignificantProblems },
		"impulsive":              func(in *Input) { in.ImpulsivityProblems = SignificantProblems },
		"attitudes":              func(in *Input) { in.ProCriminalAttitudes = SomeProblems },
		"a shorter way to here":  func(in *Input) { in.AgeAtFirstSanction = NumberOf(25) },
		"less time without harm": func(in *Input) { in.AssessmentDate = on(2026, 2, 4) },
	} {
		in := with(func(in *Input) { in.MotivationToTackleDrugMisuse = FullMotivation })
		change(&in)
		if r := ARP(in); r.Kind != Dynamic || r.Score <= base.Score {
			t.Errorf("%s: %s after %s", name, r.Score, base.Score)
		}
	}
	for _, drug := range arpDrugs {
		in := with(func(in *Input) { in.MotivationToTackleDrugMisuse = FullMotivation })
		*in.Answer(drug).(*YesNo) = Yes
		if r := ARP(in); r.Score <= base.Score {
			t.Errorf("%s: %s after %s", drug, r.Score, base.Score)
		}
	}
}

func TestFiveOtherDrugsCountOnce(t *testing.T) {
	scores := map[Percent]bool{}
	for _, change := range []func(*Input){
		func(in *Input) { in.OtherDrugs = Yes }, func(in *Input) { in.Ketamine = Yes }, func(in *Input) { in.Spice = Yes },
		func(in *Input) { in.Hallucinogens = Yes }, func(in *Input) { in.Solvents = Yes },
		func(in *Input) {
			in.OtherDrugs, in.Ketamine, in.Spice, in.Hallucinogens, in.Solvents = Yes, Yes, Yes, Yes, Yes
		},
	} {
		in := with(func(in *Input) { in.MotivationToTackleDrugMisuse = FullMotivation })
		change(&in)
		scores[ARP(in).Score] = true
	}
	if len(scores) != 1 || scores[0] {
		t.Errorf("the scores differ: %v", scores)
	}
}

func TestOffenceFreeTimeStopsCountingAfterThreeYears(t *testing.T) {
	at := func(y int, m time.Month, d int) Percent {
		return ARP(with(func(in *Input) { in.AssessmentDate = on(y, m, d) })).Score
	}
	if at(2028, 12, 12) != at(2035, 1, 1) {
		t.Error("time beyond 36 months still counts")
	}
	if at(2028, 12, 11) == at(2028, 12, 12) {
		t.Error("the last day of the 36th month does not count")
	}
	if at(2025, 12, 12) != at(2025, 11, 1) {
		t.Error("an assessment before follow-up is not the same as no month yet")
	}
}

func TestABirthdayOnALeapDayComesOnTheFirstOfMarch(t *testing.T) {
	age := func(y int, m time.Month, d int) float64 {
		in := with(func(in *Input) { in.DateOfBirth, in.DateAtStartOfFollowUp = on(2000, 2, 29), on(y, m, d) })
		return ARP(in).Terms[1].Value
	}
	if age(2025, 2, 28) != age(2024, 12, 31) || age(2025, 3, 1) == age(2025, 2, 28) {
		t.Error("in a common year the year is not completed on 1 March")
	}
	if age(2024, 2, 29) == age(2024, 2, 28) {
		t.Error("in a leap year the year is not completed on 29 February")
	}
}

// TestEveryCoefficientCounts takes out one coefficient at a time: some record must
// then score differently, or the coefficient is not wired to anything.
func TestEveryCoefficientCounts(t *testing.T) {
	for kind, m := range arpTables().versions {
		if want := map[Kind]int{Static: 23, Dynamic: 42}[kind]; len(m.coefficients) != want || len(m.categories) != 24 || m.career != 26 {
			t.Errorf("%s: %d coefficients, %d categories, %d years", kind, len(m.coefficients), len(m.categories), m.career)
		}
		for name := range m.coefficients {
			less := model{maps.Clone(m.coefficients), m.categories, m.career}
			delete(less.coefficients, name)
			if !matters(m, less, kind) {
				t.Errorf("the %s coefficient %s counts for nobody", kind, name)
			}
		}
	}
}

func matters(whole, less model, kind Kind) bool {
	for _, gender := range []Gender{Male, Female} {
		for sanctions := 1; sanctions <= 3; sanctions++ {
			in := with(func(in *Input) {
				in.Gender, in.TotalSanctions, in.Unemployed, in.CurrentRelationshipStatus = gender, NumberOf(sanctions), Yes, LivingTogether
				in.EvidenceOfDomesticAbuse, in.MotivationToTackleDrugMisuse = Yes, NoMotivation
				in.CurrentAlcoholUseProblems, in.ProCriminalAttitudes = SomeProblems, SomeProblems
				for _, drug := range arpDrugs {
					*in.Answer(drug).(*YesNo) = Yes
				}
			})
			if arpSheet(whole, in.history(), kind, &in).total != arpSheet(less, in.history(), kind, &in).total {
				return true
			}
		}
	}
	return false
}

func ExampleARP() {
	r := ARP(Input{
		AssessmentDate: on(2026, time.August, 4), DateOfBirth: on(1991, time.July, 17), Gender: Male,
		DateOfCurrentConviction: on(2021, time.August, 5), DateAtStartOfFollowUp: on(2021, time.December, 12),
		AgeAtFirstSanction: NumberOf(21), CurrentOffenceCode: "11618", TotalSanctions: NumberOf(2),
	})
	fmt.Printf("%s %% %s, %s, %d answers missing\n", r.Score, r.Band, r.Kind, len(r.Missing()))
	// Output: 4.27 % low, static, 10 answers missing
}
