package ogrs4

import (
	"reflect"
	"slices"
	"testing"

	"throughline/actuarial"
)

func setCounts(in *actuarial.Input, images, adult, child, nonContact int) {
	in.IndecentImageSanctions, in.ContactAdultSanctions = actuarial.NumberOf(images), actuarial.NumberOf(adult)
	in.ContactChildSanctions, in.NonContactSanctions = actuarial.NumberOf(child), actuarial.NumberOf(nonContact)
}

func TestImpossibleSexualHistoriesNameEveryFieldAtFault(t *testing.T) {
	cases := []struct {
		wrong
		images bool // whether IIC-SRP says the same
	}{
		{wrong{"nothing answered", func(in *actuarial.Input) { *in = actuarial.Input{} }, []actuarial.InputError{fault(actuarial.MissingMandatory,
			actuarial.FieldGender, actuarial.FieldSupervisionStatus, actuarial.FieldHasEverCommittedSexualOffence,
			actuarial.FieldDateOfBirth, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldTotalSanctions)}}, false},
		{wrong{"days not given", func(in *actuarial.Input) {
			in.AssessmentDate, in.MostRecentSexualOffence = actuarial.Date{}, actuarial.Date{}
		}, []actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldAssessmentDate, actuarial.FieldMostRecentSexualOffence)}}, false},
		{wrong{"two counts not given", func(in *actuarial.Input) {
			in.IndecentImageSanctions, in.NonContactSanctions = actuarial.Number{}, actuarial.Number{}
		}, []actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldIndecentImageSanctions, actuarial.FieldNonContactSanctions)}}, true},
		{wrong{"one count not given", func(in *actuarial.Input) { in.NonContactSanctions = actuarial.Number{} },
			[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldNonContactSanctions)}}, true},
		{wrong{"no sexual sanction after all", func(in *actuarial.Input) { setCounts(in, 0, 0, 0, 0) },
			[]actuarial.InputError{fault(actuarial.SexualNoSanctions, countFields...)}}, true},
		{wrong{"no sexual sanction, and not said whether ever", func(in *actuarial.Input) {
			setCounts(in, 0, 0, 0, 0)
			in.HasEverCommittedSexualOffence = 0
		}, []actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldHasEverCommittedSexualOffence), fault(actuarial.SexualNoSanctions, countFields...)}}, true},
		{wrong{"more sexual sanctions than sanctions", func(in *actuarial.Input) { setCounts(in, 1, 2, 3, 1<<62) },
			[]actuarial.InputError{fault(actuarial.SexualOutOfRange, append([]actuarial.Field{actuarial.FieldTotalSanctions}, countFields...)...)}}, true},
		{wrong{"a thousand sanctions", func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(1000) },
			[]actuarial.InputError{fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions)}}, true},
		{wrong{"an offence at birth", func(in *actuarial.Input) { in.MostRecentSexualOffence = in.DateOfBirth },
			[]actuarial.InputError{fault(actuarial.LatestSexualBeforeBirth, actuarial.FieldMostRecentSexualOffence, actuarial.FieldDateOfBirth)}}, false},
		{wrong{"an offence at 110", func(in *actuarial.Input) { in.MostRecentSexualOffence = on(2101, 7, 17) },
			[]actuarial.InputError{fault(actuarial.LatestSexualOutOfRange, actuarial.FieldMostRecentSexualOffence, actuarial.FieldDateOfBirth)}}, false},
		{wrong{"followed up from 110", func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2101, 7, 17) },
			[]actuarial.InputError{fault(actuarial.FollowUpOutOfRange, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldDateOfBirth)}}, false},
		{wrong{"sanctions without a history", func(in *actuarial.Input) {
			in.HasEverCommittedSexualOffence = actuarial.No
		}, []actuarial.InputError{fault(actuarial.SexualInconsistent, actuarial.FieldHasEverCommittedSexualOffence, actuarial.FieldContactAdultSanctions, actuarial.FieldContactChildSanctions)}}, true},
		{wrong{"sanctions, and not said whether ever", func(in *actuarial.Input) { in.HasEverCommittedSexualOffence = 0 },
			[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldHasEverCommittedSexualOffence),
				fault(actuarial.SexualInconsistent, actuarial.FieldHasEverCommittedSexualOffence, actuarial.FieldContactAdultSanctions, actuarial.FieldContactChildSanctions)}}, true},
		{wrong{"followed up from birth, which nobody checks", func(in *actuarial.Input) { in.DateAtStartOfFollowUp = in.DateOfBirth },
			failure(actuarial.FollowUpNotAfterBirth)}, false},
	}
	for _, c := range cases {
		if r := scoreOf(DCSRP, withHistory(c.change)); r.Scored() || len(r.Terms) > 0 || !reflect.DeepEqual(r.Errors, c.want) {
			t.Errorf("%s: %v, expected %v", c.name, r.Errors, c.want)
		}
		if r := scoreOf(IICSRP, withHistory(c.change)); c.images && (r.Scored() || !reflect.DeepEqual(r.Errors, c.want)) {
			t.Errorf("%s, images: %v, expected %v", c.name, r.Errors, c.want)
		}
	}
}

func TestWomenAndMenWithoutAHistoryAreOutOfScope(t *testing.T) {
	woman := withHistory(func(in *actuarial.Input) {
		in.Gender, in.ContactAdultSanctions, in.MostRecentSexualOffence = actuarial.Female, actuarial.Number{}, actuarial.Date{}
	})
	if r := scoreOf(DCSRP, woman); r.Band != actuarial.NotApplicable || r.Score != 0 || r.FemaleVersion != actuarial.Yes || r.SexualHistory != actuarial.Yes || r.HasPoints() || r.Reduced.Answered() {
		t.Errorf("a woman with a history: %+v", r)
	}
	for _, p := range []actuarial.Predictor{DCSRP, IICSRP} {
		for _, in := range []actuarial.Input{plainRecord(), with(func(in *actuarial.Input) { in.Gender = actuarial.Female }),
			with(func(in *actuarial.Input) { setCounts(in, 0, 0, 0, 0) })} {
			r := scoreOf(p, in)
			if r.Kind != actuarial.Static || r.Band != actuarial.NotApplicable || r.Score != 0 || r.SexualHistory != actuarial.No ||
				r.FemaleVersion != actuarial.YesIf(in.Gender == actuarial.Female) || len(r.Terms) > 0 || len(r.Errors) > 0 {
				t.Errorf("%s without a history: %+v", p, r)
			}
		}
	}
}

func TestAWomanWithAHistoryGetsNoughtInTheLowestBandForImages(t *testing.T) {
	full := withHistory(func(in *actuarial.Input) { in.Gender = actuarial.Female; setCounts(in, 2, 0, 0, 0) })
	if r := scoreOf(IICSRP, full); r.Score != 0 || r.Band != actuarial.Low || len(r.Terms) != 1 || r.Total != 0 || r.FemaleVersion != actuarial.Yes {
		t.Errorf("%+v", r)
	}
	full.NonContactSanctions = actuarial.Number{}
	if r := scoreOf(IICSRP, full); r.Scored() || !reflect.DeepEqual(r.Errors, failure(actuarial.CountsNotAnswered)) {
		t.Errorf("without a count: %+v", r)
	}
}

func TestTheFirstRuleThatFitsDecidesAboutImages(t *testing.T) {
	for _, c := range []struct {
		images, adult, child, nonContact int
		score                            actuarial.Percent
		band                             actuarial.Band
	}{
		{2, 1, 1, 0, 1031, actuarial.High}, {5, 0, 0, 0, 1031, actuarial.High}, {1, 0, 3, 0, 333, actuarial.Medium},
		{0, 1, 2, 0, 93, actuarial.Low}, {0, 1, 1, 1, 63, actuarial.Low}, {0, 1, 0, 1, 28, actuarial.Low},
		{0, 1, 0, 0, 0, actuarial.Low}, {0, 0, 0, 1, 0, actuarial.Low}, {-1, 1, 0, 1, 28, actuarial.Low},
	} {
		r := scoreOf(IICSRP, withHistory(func(in *actuarial.Input) {
			in.TotalSanctions = actuarial.NumberOf(9)
			setCounts(in, c.images, c.adult, c.child, c.nonContact)
		}))
		if r.Score != c.score || r.Band != c.band || len(r.Terms) != 1 || r.Terms[0].Value != r.Total {
			t.Errorf("%+v gives %s %s", c, r.Score, r.Band)
		}
	}
}

func TestPointsStayWithinThePublishedScaleAndRiseWithIt(t *testing.T) {
	c := contactTable()
	if n := len(c.bands); n != 4 || c.bandFrom[0] != 0 {
		t.Fatalf("%d bands from %v", n, c.bandFrom)
	}
	before := actuarial.Percent(-1)
	for points := range 65 {
		score := c.percent(points)
		if score < before || actuarial.BandOf(score, c.cutOffs) != first(c.band(points)) {
			t.Errorf("%d points are %s %% and %s", points, score, first(c.band(points)))
		}
		before = score
	}
	worst := scoreOf(DCSRP, withHistory(func(in *actuarial.Input) {
		setCounts(in, 0, 3, 3, 3)
		in.DateOfBirth, in.DateAtStartOfFollowUp, in.MostRecentSexualOffence = on(2006, 1, 1), on(2026, 1, 1), on(2025, 1, 1)
		in.TotalSanctions, in.AgainstStranger = actuarial.NumberOf(9), actuarial.Yes
	}))
	if worst.Points != 64 || worst.Score != 8312 || worst.Band != actuarial.VeryHigh || worst.Total != 64 {
		t.Errorf("the most there is: %+v", worst)
	}
	least := scoreOf(DCSRP, withHistory(func(in *actuarial.Input) {
		setCounts(in, 1, 0, 0, -5)
		in.DateOfBirth, in.MostRecentSexualOffence = on(1960, 1, 1), on(1970, 1, 1)
		in.TotalSanctions = actuarial.NumberOf(1)
	}))
	if least.Points != 0 || least.Score != 0 || least.Band != actuarial.Low || !least.HasPoints() || least.Reduced.Answered() {
		t.Errorf("the least there is: %+v", least)
	}
}

func first(band, _ actuarial.Band) actuarial.Band { return band }

func TestTheBandGoesAStepDownAfterFiveYearsAndThePercentageStays(t *testing.T) {
	long := func(change func(*actuarial.Input)) *Result {
		return scoreOf(DCSRP, withHistory(func(in *actuarial.Input) {
			in.DateAtStartOfFollowUp, in.MostRecentSexualOffence = on(2021, 8, 4), on(2021, 8, 4)
			setCounts(in, 0, 1, 1, 0)
			change(in)
		}))
	}
	before := long(func(in *actuarial.Input) { in.AssessmentDate = on(2026, 8, 3) })
	after := long(func(*actuarial.Input) {})
	if before.Reduced != actuarial.No || before.Band != actuarial.High || after.Reduced != actuarial.Yes || after.Band != actuarial.Medium ||
		after.BandByPoints != actuarial.High || before.Score != after.Score {
		t.Errorf("a day before %+v, on the day %+v", before, after)
	}
	for name, stays := range map[string]func(*actuarial.Input){
		"in custody":         func(in *actuarial.Input) { in.SupervisionStatus = actuarial.Custody },
		"a later offence":    func(in *actuarial.Input) { in.MostRecentOffence = on(2022, 1, 1) },
		"a later follow-up":  func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2022, 1, 1) },
		"a later sexual one": func(in *actuarial.Input) { in.MostRecentSexualOffence = on(2022, 1, 1) },
		"in the lowest band": func(in *actuarial.Input) { setCounts(in, 1, 0, 0, 0); in.TotalSanctions = actuarial.NumberOf(1) },
		"a leap day too soon": func(in *actuarial.Input) {
			in.DateAtStartOfFollowUp, in.AssessmentDate = on(2024, 2, 29), on(2029, 2, 28)
		},
	} {
		if r := long(stays); r.Reduced != actuarial.No || r.Band != r.BandByPoints {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := long(func(in *actuarial.Input) { in.SupervisionStatus = actuarial.Remand }); r.Reduced != actuarial.Yes {
		t.Errorf("remand counts as custody: %+v", r)
	}
}

func TestTheCombinedScoreAddsUpItsThreeAndAnAdditionForWomen(t *testing.T) {
	for name, in := range map[string]actuarial.Input{"without a history": plainRecord(), "with one": historyRecord(),
		"a woman with one": withHistory(func(in *actuarial.Input) { in.Gender = actuarial.Female }),
		"a woman without":  with(func(in *actuarial.Input) { in.Gender = actuarial.Female }),
		"static":           withHistory(func(in *actuarial.Input) { in.TemperControl = "" })} {
		r := scoreOf(CSRP, in)
		sum := actuarial.Percent(0)
		for i, p := range []actuarial.Predictor{DCSRP, IICSRP, SVRP} {
			alone := scoreOf(p, in)
			if !reflect.DeepEqual(alone.Terms, r.Components[i].Terms) && len(alone.Terms) > 0 || alone.Score != r.Components[i].Score {
				t.Errorf("%s: %s is %s inside and %s alone", name, p, r.Components[i].Score, alone.Score)
			}
			sum += alone.Score
		}
		addition := actuarial.Percent(0)
		if name == "a woman with one" {
			addition = 38
		}
		if r.Kind != actuarial.Combined || r.Score != sum+addition || len(r.Errors) > 0 || len(r.Terms) != 4 || r.Terms[3].Value != float64(addition)/100 {
			t.Errorf("%s: %+v", name, r)
		}
		if missing := r.Missing(); (name == "static") != slices.Equal(missing, []actuarial.Field{actuarial.FieldTemperControl}) {
			t.Errorf("%s: missing are %v", name, missing)
		}
	}
}

func TestACombinedScoreWithoutAComponentSaysWhichAndWhatIsMissing(t *testing.T) {
	const direct, image, violent = "direct_contact_sexual_reoffending_predictor", "images_and_indirect_contact_sexual_reoffending_predictor", "serious_violent_reoffending_predictor"
	for _, c := range []wrong{
		{"no gender", func(in *actuarial.Input) { in.Gender = "" },
			[]actuarial.InputError{fault(actuarial.ComponentInvalid, direct, image, violent), fault(actuarial.MissingMandatory, actuarial.FieldGender)}},
		{"not said whether ever", func(in *actuarial.Input) { in.HasEverCommittedSexualOffence = 0 },
			[]actuarial.InputError{fault(actuarial.ComponentInvalid, direct, image), fault(actuarial.MissingMandatory, actuarial.FieldHasEverCommittedSexualOffence)}},
		{"an unknown code", func(in *actuarial.Input) { in.CurrentOffenceCode = "99999" },
			[]actuarial.InputError{fault(actuarial.ComponentInvalid, violent)}},
		{"no supervision", func(in *actuarial.Input) { in.SupervisionStatus = "" },
			[]actuarial.InputError{fault(actuarial.ComponentInvalid, direct)}},
	} {
		r := scoreOf(CSRP, withHistory(c.change))
		if r.Scored() || r.Score != 0 || len(r.Terms) > 0 || len(r.Components) != 3 || !reflect.DeepEqual(r.Errors, c.want) {
			t.Errorf("%s: %+v, expected %v", c.name, r.Errors, c.want)
		}
	}
}
