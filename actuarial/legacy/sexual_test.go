package legacy

import (
	"reflect"
	"testing"

	"throughline/actuarial"
)

func counts(in *actuarial.Input, adult, child, nonContact, image int) {
	in.ContactAdultSanctions, in.ContactChildSanctions = actuarial.NumberOf(adult), actuarial.NumberOf(child)
	in.NonContactSanctions, in.IndecentImageSanctions = actuarial.NumberOf(nonContact), actuarial.NumberOf(image)
}

// highest gives every point OSP/DC has: 64.
func highest(in *actuarial.Input) {
	counts(in, 9, 9, 9, 0)
	in.DateOfBirth, in.FollowUpUserInput, in.AssessmentDate = on(2005, 1, 1), on(2025, 6, 1), on(2026, 5, 28)
	in.MostRecentSexualOffence, in.MostRecentOffence = on(2024, 1, 1), on(2024, 1, 1)
	in.AgainstStranger, in.TotalSanctions = actuarial.Yes, actuarial.NumberOf(30)
	in.DateOfCurrentConviction, in.AgeAtFirstSanction = on(2025, 1, 1), actuarial.NumberOf(15)
}

func TestEveryTermOfOSPDCReachesItsPublishedMaximum(t *testing.T) {
	r := Score(OSPDC, with(highest))
	maxima := []float64{15, 9, 6, 14, 10, 6, 4}
	for i, term := range r.Terms {
		if term.Value != maxima[i] {
			t.Errorf("%s is %v of %v", term.Name, term.Value, maxima[i])
		}
	}
	if len(r.Terms) != 7 || r.Points != 64 || r.Band != actuarial.VeryHigh || r.Score != 8312 || !r.HasPoints() {
		t.Errorf("%d terms, %d points, %s %% %s, %v", len(r.Terms), r.Points, r.Score, r.Band, r.Errors)
	}
}

// TestTheTableOfOSPDCDiffersFromTheTestOfItsSourceAsStated holds the constant in the
// table beside the one that is used; see ospdcConstant.
func TestTheTableOfOSPDCDiffersFromTheTestOfItsSourceAsStated(t *testing.T) {
	used := ospdcPublished().curves[0]
	table := Curve{Slope: used.Slope, Constant: parametersOf("OSP_DC").number("logit_constant")}
	if got := used.chance(64); !near(got, 0.8311640984549419) {
		t.Errorf("64 points give %v", got)
	}
	if got := table.chance(64); !near(got, 0.8312061933744967) {
		t.Errorf("by the table 64 points give %v", got)
	}
	differ := 0
	for points := 1; points <= 64; points++ {
		switch table.ofPoints(float64(points)) - used.ofPoints(float64(points)) {
		case 0:
		case 1:
			differ++
		default:
			t.Errorf("%d points differ by more than 0.01", points)
		}
	}
	if differ != 13 {
		t.Errorf("%d scores differ, not 13", differ)
	}
}

func TestNoPointsOfOSPDCAreExactlyNoughtAndWeighNoReduction(t *testing.T) {
	r := Score(OSPDC, with(func(in *actuarial.Input) {
		counts(in, 0, 0, 0, 1)
		in.DateOfBirth, in.TotalSanctions, in.MostRecentSexualOffence = on(1950, 1, 1), actuarial.NumberOf(1), on(1963, 1, 1)
	}))
	if !r.Scored() || r.Score != 0 || r.Points != 0 || !r.HasPoints() || r.Band != actuarial.Low || r.Reduction.Weighed || len(r.Terms) != 7 {
		t.Errorf("%+v", r)
	}
}

func TestPointsOfOSPDCNeverFallWithMoreSanctionsOrYoungerYears(t *testing.T) {
	previous := -1
	for n := range 6 {
		r := Score(OSPDC, with(func(in *actuarial.Input) { counts(in, n, n, n, 1); in.TotalSanctions = actuarial.NumberOf(n + 1) }))
		if !r.Scored() || r.Points < previous {
			t.Errorf("%d of each: %d points after %d", n, r.Points, previous)
		}
		previous = r.Points
	}
	last := 15.0
	for age := 1; age <= 110; age++ {
		r := Score(OSPDC, with(func(in *actuarial.Input) {
			in.FollowUpUserInput, in.MostRecentSexualOffence = on(1986+age, 3, 1), actuarial.Date{}
		}))
		got := termOf(t, r, "age_at_start_of_follow_up_weight")
		want := float64(max(0, min(14, 13-(age-21)/3)))
		if age < 21 {
			want = 14
		}
		if got != want || got > last {
			t.Errorf("at %d the start of follow-up is worth %v, not %v", age, got, want)
		}
		last = got
	}
	for age, want := range map[int]float64{10: 0, 15: 0, 16: 5, 17: 5, 18: 10, 39: 10} {
		r := Score(OSPDC, with(func(in *actuarial.Input) { in.MostRecentSexualOffence = on(1986+age, 3, 1) }))
		if got := termOf(t, r, "age_at_last_sanction_for_sexual_offence_weight"); got != want {
			t.Errorf("a most recent sexual offence at %d is worth %v, not %v", age, got, want)
		}
	}
}

// longSince is a man with 33 points whose last offence and start of follow-up are five
// years ago to the day.
func longSince(in *actuarial.Input) {
	highest(in)
	counts(in, 1, 0, 0, 0)
	in.DateOfBirth, in.AgainstStranger = on(1996, 1, 1), actuarial.No
	in.AssessmentDate, in.FollowUpUserInput = on(2026, 5, 28), on(2021, 5, 28)
	in.MostRecentOffence, in.MostRecentSexualOffence = on(2021, 5, 28), on(2021, 5, 28)
}

func TestTheBandOfOSPDCGoesDownAStepOnlyWhenEveryConditionHolds(t *testing.T) {
	reduced := Score(OSPDC, with(longSince))
	if !reduced.Reduction.Applied || reduced.Reduction.Before != actuarial.High || reduced.Band != actuarial.Medium || reduced.Points != 33 {
		t.Fatalf("%d points, %s: %+v", reduced.Points, reduced.Band, reduced.Reduction)
	}
	for name, c := range map[string]struct {
		change func(*actuarial.Input)
		fails  string // the condition that does not hold; empty when all do
	}{
		"in custody":                          {func(in *actuarial.Input) { in.SupervisionStatus = actuarial.Custody }, "not_in_custody"},
		"on remand":                           {func(in *actuarial.Input) { in.SupervisionStatus = actuarial.Remand }, ""},
		"an offence a day too late":           {func(in *actuarial.Input) { in.MostRecentOffence = on(2021, 5, 29) }, "five_years_since_most_recent_offence"},
		"a sexual offence a day too late":     {func(in *actuarial.Input) { in.MostRecentSexualOffence = on(2021, 5, 29) }, "five_years_since_most_recent_sexual_offence"},
		"a start a day too late":              {func(in *actuarial.Input) { in.FollowUpUserInput = on(2021, 5, 29) }, "five_years_since_start_of_followup"},
		"a start after the assessment":        {func(in *actuarial.Input) { in.FollowUpUserInput = on(2027, 1, 1) }, "five_years_since_start_of_followup"},
		"the day of the offence is not known": {func(in *actuarial.Input) { in.MostRecentOffence = actuarial.Date{} }, ""},
		"a leap day that has not come": {func(in *actuarial.Input) {
			in.MostRecentOffence, in.AssessmentDate = on(2020, 2, 29), on(2025, 2, 28)
			in.FollowUpUserInput, in.MostRecentSexualOffence = on(2020, 1, 1), on(2019, 1, 1)
		}, "five_years_since_most_recent_offence"},
		"a leap day that has come": {func(in *actuarial.Input) {
			in.MostRecentOffence, in.AssessmentDate = on(2020, 2, 29), on(2025, 3, 1)
			in.FollowUpUserInput, in.MostRecentSexualOffence = on(2020, 1, 1), on(2019, 1, 1)
		}, ""},
	} {
		r := Score(OSPDC, with(func(in *actuarial.Input) { longSince(in); c.change(in) }))
		if !r.Scored() || r.Reduction.Applied != (c.fails == "") || (r.Band == r.Reduction.Before) == r.Reduction.Applied || len(r.Reduction.Conditions) != 5 {
			t.Errorf("%s: %s, %+v, %v", name, r.Band, r.Reduction, r.Errors)
		}
		for _, condition := range r.Reduction.Conditions {
			if condition.Holds != (condition.Name != c.fails) || (len(condition.From) == 0) != (condition.Name == "band_above_low") {
				t.Errorf("%s: %+v", name, condition)
			}
		}
	}
}

func TestTheReductionTakesEachBandDownOneStepAndLowStaysLow(t *testing.T) {
	want := map[actuarial.Band]actuarial.Band{
		actuarial.VeryHigh: actuarial.High, actuarial.High: actuarial.Medium, actuarial.Medium: actuarial.Low, actuarial.Low: actuarial.Low,
	}
	seen := map[actuarial.Band]bool{}
	for n := range 4 {
		for child := range 4 {
			r := Score(OSPDC, with(func(in *actuarial.Input) { longSince(in); counts(in, n, child, 0, 1) }))
			before := r.Reduction.Before
			seen[before] = true
			if r.Band != want[before] || r.Reduction.Applied != (before != actuarial.Low) || before != bandOfPoints(r.Total) {
				t.Errorf("%d points: %s after %+v", r.Points, r.Band, r.Reduction)
			}
			if chance := actuarial.PercentOf(r.Curves[0].chance(r.Total)); r.Score != chance {
				t.Errorf("%d points: the percentage moved from %s to %s", r.Points, chance, r.Score)
			}
		}
	}
	if older := Score(OSPDC, with(func(in *actuarial.Input) { longSince(in); in.DateOfBirth = on(1950, 1, 1); counts(in, 0, 0, 1, 0) })); older.Reduction.Before != actuarial.Low || older.Reduction.Applied || older.Band != actuarial.Low {
		t.Errorf("low became %s: %+v", older.Band, older.Reduction)
	}
	if !seen[actuarial.Medium] || !seen[actuarial.High] || !seen[actuarial.VeryHigh] {
		t.Errorf("only %v were tried", seen)
	}
}

func TestTheFirstRuleOfOSPIICThatFitsDecides(t *testing.T) {
	for _, c := range []struct {
		adult, child, nonContact, image int
		rule                            string
		score                           actuarial.Percent
		band                            actuarial.Band
	}{
		{0, 9, 9, 2, "two_or_more_indecent_image_sanctions", 1031, actuarial.High},
		{9, 9, 9, 1, "one_indecent_image_sanction", 333, actuarial.Medium},
		{9, 2, 9, 0, "two_or_more_contact_child_sanctions", 93, actuarial.Low},
		{0, 1, 0, 0, "one_contact_child_sanction", 63, actuarial.Low},
		{1, 0, 0, 0, "any_other_sexual_sanction", 28, actuarial.Low},
		{0, 0, 1, 0, "any_other_sexual_sanction", 28, actuarial.Low},
	} {
		r := Score(OSPIIC, with(func(in *actuarial.Input) { counts(in, c.adult, c.child, c.nonContact, c.image) }))
		if r.Score != c.score || r.Band != c.band || len(r.Terms) != 1 || r.Terms[0].Name != c.rule || r.Terms[0].Value != float64(c.score)/100 {
			t.Errorf("%+v: %s %% %s, %+v", c, r.Score, r.Band, r.Terms)
		}
		if actuarial.BandOf(r.Score, r.CutOffs) != r.Band {
			t.Errorf("%s %% is %s by the cut-offs %v", r.Score, r.Band, r.CutOffs)
		}
	}
	if unreachable := hierarchy[4]; !unreachable.fits(sexualCounts{}) || unreachable.fits(sexualCounts{adult: 1}) {
		t.Error("the rule of no sanction does not fit no sanction")
	}
}

func TestBothOSPSayNothingAboutWomenAndMenWithoutHistory(t *testing.T) {
	without := func(in *actuarial.Input) {
		in.HasEverCommittedSexualOffence = actuarial.No
		in.ContactAdultSanctions, in.ContactChildSanctions, in.NonContactSanctions, in.IndecentImageSanctions =
			actuarial.Number{}, actuarial.Number{}, actuarial.Number{}, actuarial.Number{}
		in.AssessmentDate, in.SexuallyMotivated = actuarial.Date{}, 0
	}
	for name, c := range map[string]struct {
		change  func(*actuarial.Input)
		female  bool
		history map[actuarial.Predictor]bool
	}{
		"a man without":    {without, false, nil},
		"a woman without":  {func(in *actuarial.Input) { without(in); in.Gender = actuarial.Female }, true, nil},
		"a woman with one": {func(in *actuarial.Input) { in.Gender = actuarial.Female }, true, map[actuarial.Predictor]bool{OSPIIC: true}},
		"a woman with counts below nought": {func(in *actuarial.Input) { in.Gender = actuarial.Female; counts(in, -1, 0, 0, 0) }, true,
			map[actuarial.Predictor]bool{OSPIIC: true}},
	} {
		for _, p := range []actuarial.Predictor{OSPDC, OSPIIC} {
			r := Score(p, with(c.change))
			if !r.Scored() || r.Band != actuarial.NotApplicable || r.Score != 0 || r.HasPoints() || len(r.Terms) > 0 || r.Reduction.Weighed ||
				r.FemaleVersion != actuarial.YesIf(c.female) || r.SexualHistory != actuarial.YesIf(c.history[p]) {
				t.Errorf("%s, %s: %+v", p, name, r)
			}
		}
	}
}

func TestAWomansSexualHistoryAddsToRSRWhatBothOSPDoNot(t *testing.T) {
	with := func(history actuarial.YesNo) Result {
		return Score(RSR, with(func(in *actuarial.Input) { in.Gender, in.HasEverCommittedSexualOffence = actuarial.Female, history }))
	}
	yes, no := with(actuarial.Yes), with(actuarial.No)
	if yes.Score-no.Score != 38 || yes.Terms[3].Value != 0.38 || no.Terms[3].Value != 0 || yes.SexualHistory != actuarial.Yes || no.SexualHistory != actuarial.No || yes.FemaleVersion != actuarial.Yes {
		t.Errorf("%s %% with a history, %s %% without", yes.Score, no.Score)
	}
	if !reflect.DeepEqual(yes.Components[0].Terms, no.Components[0].Terms) {
		t.Error("the history changed SNSV")
	}
}
