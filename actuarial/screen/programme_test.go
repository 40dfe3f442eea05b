package screen

import (
	"testing"

	"throughline/actuarial"
)

// answered is someone in custody with every answer of PNI at a level, a risk of sexual
// harm and low risks of SARA.
func answered(t testing.TB, level string) actuarial.Input {
	in := actuarial.Input{}
	in.SupervisionStatus, in.SARAPartner, in.SARAOthers = actuarial.Custody, actuarial.LowSARA, actuarial.LowSARA
	in.HasEverCommittedSexualOffence, in.RiskOfSexualHarm = actuarial.No, actuarial.Yes
	for _, d := range domains {
		set(t, &in, level, d.fields...)
	}
	return in
}

func known(all, violent, combined float64, direct actuarial.Band) Scores {
	return Scores{actuarial.DecimalOf(all), actuarial.DecimalOf(violent), actuarial.DecimalOf(combined), direct, actuarial.NotApplicable}
}

func TestNeedIsTheSumOfFourDomains(t *testing.T) {
	for level, want := range map[string]struct {
		points int
		need   actuarial.Band
	}{"no_problems": {0, actuarial.Low}, "some_problems": {4, actuarial.Medium}, "significant_problems": {8, actuarial.High}} {
		in := answered(t, level)
		p := ProgrammeOf(&in, Scores{})
		if p.Points != want.points || p.Need != want.need || p.NeedWhenAnswered != want.need || len(p.Terms) != 4 || len(p.Errors) > 0 {
			t.Errorf("%s: %+v", level, p)
		}
	}
	in := answered(t, "significant_problems")
	in.RiskOfSexualHarm = actuarial.No
	if p := ProgrammeOf(&in, Scores{}); p.Points != 6 || p.Terms[0].Value != 0 {
		t.Errorf("without a history or risk the sexual domain counts: %+v", p)
	}
	in = answered(t, "no_problems")
	set(t, &in, "significant_problems", actuarial.FieldSexualInterests, actuarial.FieldProCriminalAttitudes)
	if p := ProgrammeOf(&in, Scores{}); p.Terms[0].Value != 2 || p.Terms[1].Value != 2 {
		t.Errorf("the answers that decide alone do not: %+v", p.Terms)
	}
}

func TestAnIncompleteSexualDomainCountsOnlyWhenItIsGreat(t *testing.T) {
	in := answered(t, "some_problems")
	set(t, &in, "", actuarial.FieldSexualInterests)
	three, four := in, in
	set(t, &three, "significant_problems", actuarial.FieldSexualPreoccupation)
	set(t, &four, "significant_problems", actuarial.FieldSexualPreoccupation, actuarial.FieldCongruenceWithChildren)
	if p := ProgrammeOf(&three, Scores{}); p.Terms[0].Value != 0 {
		t.Errorf("three points of two answers: %+v", p.Terms[0])
	}
	if p := ProgrammeOf(&four, Scores{}); p.Terms[0].Value != 2 {
		t.Errorf("four points of two answers: %+v", p.Terms[0])
	}
}

func TestRiskIsTheHighestThatASignPointsTo(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores Scores
		sara   actuarial.SARALevel
		want   actuarial.Band
	}{
		{"nothing known", Scores{}, "", actuarial.Low},
		{"all reoffending below 50", known(49.99, 29.99, 0.99, actuarial.NotApplicable), "low", actuarial.Low},
		{"all reoffending 50", known(50, 0, 0, actuarial.NotApplicable), "low", actuarial.Medium},
		{"all reoffending 74.99", known(74.99, 0, 0, actuarial.NotApplicable), "low", actuarial.Medium},
		{"all reoffending 75", known(75, 0, 0, actuarial.NotApplicable), "low", actuarial.High},
		{"violent 30", known(0, 30, 0, actuarial.NotApplicable), "low", actuarial.Medium},
		{"violent 60", known(0, 60, 0, actuarial.NotApplicable), "low", actuarial.High},
		{"combined 1", known(0, 0, 1, actuarial.NotApplicable), "low", actuarial.Medium},
		{"combined 2.99, cut to its whole percent", known(0, 0, 2.99, actuarial.NotApplicable), "low", actuarial.Medium},
		{"combined 3", known(0, 0, 3, actuarial.NotApplicable), "low", actuarial.High},
		{"combined 99, beside a sexual band", known(0, 0, 99, actuarial.Low), "low", actuarial.Low},
		{"sexual medium", known(0, 0, 0, actuarial.Medium), "low", actuarial.Medium},
		{"sexual high", known(0, 0, 0, actuarial.High), "low", actuarial.High},
		{"sexual very high", known(0, 0, 0, actuarial.VeryHigh), "low", actuarial.High},
		{"SARA medium", Scores{}, "medium", actuarial.Medium},
		{"SARA high", Scores{}, "high", actuarial.High},
	} {
		for _, field := range []actuarial.Field{actuarial.FieldSARAPartner, actuarial.FieldSARAOthers} {
			in := answered(t, "no_problems")
			in.SARAPartner, in.SARAOthers = "", ""
			set(t, &in, string(c.sara), field)
			if p := ProgrammeOf(&in, c.scores); p.Risk != c.want {
				t.Errorf("%s: %s, %+v", c.name, p.Risk, p.Signs)
			}
		}
	}
}

func TestThePathwayFollowsNeedRiskAndWhereSomeoneIs(t *testing.T) {
	low, medium, high := "no_problems", "some_problems", "significant_problems"
	calm, middling, severe := known(0, 0, 0, ""), known(50, 0, 0, ""), known(75, 0, 0, "")
	for _, c := range []struct {
		name      string
		where     actuarial.SupervisionStatus
		need      string
		scores    Scores
		sara      actuarial.SARALevel
		programme Intensity
	}{
		{"high need, high risk", actuarial.Custody, high, severe, "low", HighIntensity},
		{"high need, high risk", actuarial.Community, high, severe, "low", ModerateIntensity},
		{"high need, high risk", actuarial.Remand, high, severe, "low", Alternative},
		{"high need, medium risk", actuarial.Custody, high, middling, "low", ModerateIntensity},
		{"high need, low risk", actuarial.Custody, high, calm, "low", Alternative},
		{"medium need, high risk", actuarial.Custody, medium, severe, "low", ModerateIntensity},
		{"medium need, medium risk", actuarial.Community, medium, middling, "low", ModerateIntensity},
		{"medium need, low risk", actuarial.Custody, medium, calm, "low", Alternative},
		{"low need, high risk", actuarial.Custody, low, severe, "low", Alternative},
		{"any and violent high", actuarial.Custody, low, known(75, 60, 0, ""), "low", HighIntensity},
		{"any and violent high", actuarial.Community, low, known(75, 60, 0, ""), "low", ModerateIntensity},
		{"any high, SARA high", actuarial.Custody, low, severe, "high", HighIntensity},
		{"any high, SARA high", actuarial.Community, low, severe, "high", ModerateIntensity},
		{"SARA medium", actuarial.Custody, low, calm, "medium", ModerateIntensity},
		{"SARA high", actuarial.Remand, low, calm, "high", ModerateIntensity},
	} {
		in := answered(t, c.need)
		in.SupervisionStatus, in.SARAOthers = c.where, c.sara
		if p := ProgrammeOf(&in, c.scores); p.Pathway != c.programme {
			t.Errorf("%s, %s: %s, expected %s", c.name, c.where, p.Pathway, c.programme)
		}
	}
}

func TestMissingAnswersOmitOnlyWhatTheyCouldChange(t *testing.T) {
	sure := known(0, 0, 0, actuarial.Low)
	sure.Indirect = actuarial.Low
	for _, c := range []struct {
		name   string
		where  actuarial.SupervisionStatus
		level  string
		change func(*actuarial.Input)
		scores Scores
		want   Intensity
		need   actuarial.Band
	}{
		{"nothing that matters", actuarial.Custody, "no_problems", func(in *actuarial.Input) { in.HostileOrientation = "" }, sure, Alternative, actuarial.Low},
		{"a risk of SARA too", actuarial.Custody, "no_problems", func(in *actuarial.Input) { in.HostileOrientation, in.SARAPartner = "", "" }, sure, Omission, actuarial.Low},
		{"both risks of SARA, moderate in custody", actuarial.Custody, "significant_problems", func(in *actuarial.Input) {
			in.HostileOrientation, in.SARAPartner, in.SARAOthers = "", "", ""
		}, Scores{actuarial.DecimalOf(50), actuarial.DecimalOf(0), actuarial.DecimalOf(0), actuarial.Low, actuarial.Low}, Omission, actuarial.High},
		{"both risks of SARA, moderate in the community", actuarial.Community, "significant_problems", func(in *actuarial.Input) {
			in.HostileOrientation, in.SARAPartner, in.SARAOthers = "", "", ""
		}, Scores{actuarial.DecimalOf(50), actuarial.DecimalOf(0), actuarial.DecimalOf(0), actuarial.Low, actuarial.Low}, ModerateIntensity, actuarial.High},
		{"a sexual predictor too", actuarial.Community, "no_problems", func(in *actuarial.Input) { in.HostileOrientation = "" },
			known(0, 0, 0, ""), Omission, actuarial.Low},
		{"a combined score too", actuarial.Community, "no_problems", func(in *actuarial.Input) { in.HostileOrientation = "" },
			Scores{DirectContact: actuarial.NotApplicable, Indirect: actuarial.NotApplicable}, Omission, actuarial.Low},
		{"an answer in every domain", actuarial.Remand, "no_problems", func(in *actuarial.Input) {
			in.SexualInterests, in.HostileOrientation, in.EasilyInfluenced, in.ProblemSolving = "", "", "", ""
		}, sure, Omission, ""},
		{"what may make medium high", actuarial.Custody, "some_problems", func(in *actuarial.Input) {
			in.ProCriminalAttitudes, in.ProblemSolving, in.DifficultiesCoping, in.SexualInterests = "", "", "", ""
			in.EasilyInfluenced, in.FamilyRelationship = "no_problems", actuarial.SignificantProblems
			in.SexualPreoccupation, in.CongruenceWithChildren = actuarial.SignificantProblems, actuarial.SignificantProblems
		}, sure, Omission, ""},
		{"what may make low medium, SARA medium, community", actuarial.Community, "no_problems", func(in *actuarial.Input) {
			in.ProCriminalAttitudes, in.SexualInterests, in.SARAPartner = "", "", actuarial.MediumSARA
		}, sure, ModerateIntensity, actuarial.Medium},
		{"what may make low medium, SARA high, custody", actuarial.Custody, "no_problems", func(in *actuarial.Input) {
			in.ProCriminalAttitudes, in.SexualInterests, in.SARAPartner = "", "", actuarial.HighSARA
		}, sure, HighIntensity, actuarial.High},
		{"what may make low medium, one risk of SARA medium and one unknown", actuarial.Custody, "no_problems", func(in *actuarial.Input) {
			in.ProCriminalAttitudes, in.SexualInterests, in.SARAPartner, in.SARAOthers = "", "", "", actuarial.MediumSARA
		}, sure, ModerateIntensity, actuarial.Low},
		{"what may make low medium, SARA low", actuarial.Custody, "no_problems", func(in *actuarial.Input) {
			in.ProCriminalAttitudes, in.SexualInterests = "", ""
		}, sure, Alternative, actuarial.Low},
		{"answers about sex where both are denied", actuarial.Remand, "no_problems", func(in *actuarial.Input) {
			in.RiskOfSexualHarm, in.SexualInterests = actuarial.No, ""
		}, Scores{}, Alternative, actuarial.Low},
	} {
		in := answered(t, c.level)
		in.SupervisionStatus = c.where
		c.change(&in)
		p := ProgrammeOf(&in, c.scores)
		if p.Pathway != c.want || p.Need != c.need {
			t.Errorf("%s: %+v, expected %s and need %q", c.name, p, c.want, c.need)
		}
		if named := len(p.Errors) == 1 && p.Errors[0].Code == actuarial.MissingMandatory; named == (c.name == "answers about sex where both are denied") {
			t.Errorf("%s: %v is named as missing", c.name, p.Errors)
		}
	}
	if p := ProgrammeOf(&actuarial.Input{}, Scores{}); p.Pathway != Omission || len(p.Errors) != 1 || p.Errors[0].Fields[0] != actuarial.FieldSupervisionStatus {
		t.Errorf("not known where: %+v", p)
	}
}

// TestNoRecordIsTooStrange goes through all levels of some answers, and all that scores
// can say, and asks that there is always a pathway, with its reasons.
func TestNoRecordIsTooStrange(t *testing.T) {
	levels := []actuarial.ProblemLevel{"", actuarial.NoProblems, actuarial.SomeProblems, actuarial.SignificantProblems, "dire"}
	bands := []actuarial.Band{"", actuarial.NotApplicable, actuarial.Low, actuarial.High, "dire"}
	found := map[Intensity]int{}
	for i := range 5 * 5 * 5 * 5 * 4 * 4 {
		pick := func(of, n int) int { return i / of % n }
		in := actuarial.Input{}
		if i%2 == 0 {
			in = answered(t, "no_problems")
		}
		in.SexualInterests, in.ProCriminalAttitudes = levels[pick(1, 5)], levels[pick(5, 5)]
		in.FamilyRelationship, in.TemperControl = levels[pick(25, 5)], levels[pick(25, 5)]
		in.ProblemSolving, in.DifficultiesCoping = levels[pick(5, 5)], levels[pick(1, 5)]
		in.SupervisionStatus = []actuarial.SupervisionStatus{actuarial.Custody, actuarial.Community, actuarial.Remand, ""}[pick(125, 4)]
		in.SARAPartner = []actuarial.SARALevel{"", actuarial.LowSARA, actuarial.MediumSARA, actuarial.HighSARA}[pick(500, 4)]
		in.RiskOfSexualHarm = actuarial.YesNo(pick(2000, 3))
		s := Scores{DirectContact: bands[pick(2000, 5)], Indirect: bands[pick(10, 5)]}
		if i%3 > 0 {
			s.All, s.Combined = actuarial.DecimalOf(float64(i%100)), actuarial.DecimalOf(-1e300)
		}
		p := ProgrammeOf(&in, s)
		found[p.Pathway]++
		if p.Pathway == "" || p.Pathway != Omission && (p.Need == "" || p.Risk == "" || len(p.Terms) != 4) || p.Pathway == Omission && len(p.Errors) == 0 {
			t.Errorf("%+v: %+v", in, p)
		}
	}
	if len(found) != 4 {
		t.Errorf("some pathways are never chosen: %v", found)
	}
}
