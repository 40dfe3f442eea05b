package screen

import (
	"slices"
	"testing"
	"time"

	"throughline/actuarial"
)

func on(year int, month time.Month, day int) actuarial.Date {
	return actuarial.DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

func set(t testing.TB, in *actuarial.Input, text string, fields ...actuarial.Field) {
	t.Helper()
	for _, f := range fields {
		if err := in.Set(f, text); err != nil {
			t.Fatal(err)
		}
	}
}

// young is a man of 20 for whom nothing is a problem.
func young(t testing.TB) actuarial.Input {
	in := actuarial.Input{AssessmentDate: on(2026, 6, 1), DateOfBirth: on(2006, 1, 1), Gender: actuarial.Male}
	for _, f := range maturityAnswers {
		if in.Set(f, "no_problems") != nil && in.Set(f, "yes") != nil {
			t.Fatal(f)
		}
	}
	in.PeerGroupInfluences = actuarial.No
	return in
}

func TestMaturityIsForMenOf18To25(t *testing.T) {
	for born, want := range map[actuarial.Date]actuarial.YesNo{
		on(2008, 6, 1): actuarial.Yes, on(2008, 6, 2): actuarial.No, on(2000, 6, 2): actuarial.Yes, on(2000, 6, 1): actuarial.No,
		on(2030, 1, 1): actuarial.No, on(2000, 2, 29): actuarial.No,
	} {
		in := young(t)
		in.DateOfBirth = born
		if m := MaturityOf(&in); m.Applicable != want || m.Score.Answered() != (want == actuarial.Yes) || m.Flag != actuarial.No || len(m.Errors) > 0 {
			t.Errorf("born on %s: %+v", born, m)
		}
	}
	in := young(t)
	in.Gender = actuarial.Female
	if m := MaturityOf(&in); m.Applicable != actuarial.No || m.Flag != actuarial.No || m.Score.Answered() {
		t.Errorf("a woman: %+v", m)
	}
	in.AttitudesTowardsSelf, in.TemperControl = "", ""
	if m := MaturityOf(&in); m.Applicable.Answered() || len(m.Errors) != 1 || len(m.Errors[0].Fields) != 2 {
		t.Errorf("a woman with two answers missing: %+v", m)
	}
	in = young(t)
	in.AssessmentDate = actuarial.Date{}
	if m := MaturityOf(&in); m.Applicable.Answered() || len(m.Errors) != 1 || !slices.Equal(m.Errors[0].Fields, []actuarial.Field{actuarial.FieldAssessmentDate}) {
		t.Errorf("of an age nobody can reckon: %+v", m)
	}
	if m := MaturityOf(&actuarial.Input{}); len(m.Errors) != 1 || len(m.Errors[0].Fields) != 13 || m.Flag.Answered() {
		t.Errorf("nothing answered: %+v", m)
	}
}

func TestTenPointsOfMaturityAskForACloserLook(t *testing.T) {
	in := young(t)
	set(t, &in, "significant_problems", actuarial.FieldCriminalAssociates, actuarial.FieldRecklessness, actuarial.FieldDifficultiesCoping, actuarial.FieldTemperControl)
	in.PeerGroupInfluences = actuarial.Yes
	nine := MaturityOf(&in)
	in.AwarenessOfConsequences = actuarial.SometimesAware
	ten := MaturityOf(&in)
	if nine.Score != actuarial.NumberOf(9) || nine.Flag != actuarial.No || ten.Score != actuarial.NumberOf(10) || ten.Flag != actuarial.Yes {
		t.Errorf("%+v, %+v", nine, ten)
	}
	in.AwarenessOfConsequences = ""
	if one := MaturityOf(&in); one.Score != actuarial.NumberOf(9) || one.Flag != actuarial.No {
		t.Errorf("one answer missing: %+v", one)
	}
	for _, f := range maturityAnswers {
		if in.Set(f, "significant_problems") != nil {
			in.PeerGroupInfluences, in.AwarenessOfConsequences = actuarial.Yes, actuarial.NotAware
		}
	}
	if m := MaturityOf(&in); m.Score != actuarial.NumberOf(19) || len(m.Terms) != 10 || m.Flag != actuarial.Yes {
		t.Errorf("the most there is: %+v", m)
	}
}

func TestLearningIsReadFromThePointsOfSevenAnswers(t *testing.T) {
	for _, c := range []struct {
		abode, reading, numeracy string
		work, literacy, learning string
		qualified                actuarial.Qualifications
		points, score            int
	}{
		{"no", "no", "no", "no_problems", "no_problems", "no_problems", actuarial.AnyQualification, 0, 0},
		{"no", "no", "no", "no_problems", "no_problems", "no_problems", actuarial.NoQualifications, 2, 0},
		{"yes", "no", "no", "no_problems", "no_problems", "no_problems", actuarial.NoQualifications, 3, 1},
		{"yes", "yes", "no", "no_problems", "no_problems", "no_problems", actuarial.NoQualifications, 4, 1},
		{"yes", "yes", "yes", "no_problems", "no_problems", "no_problems", actuarial.NoQualifications, 5, 2},
		{"yes", "yes", "yes", "significant_problems", "significant_problems", "significant_problems", actuarial.NoQualifications, 11, 2},
	} {
		in := actuarial.Input{}
		set(t, &in, c.abode, actuarial.FieldNoFixedAbode)
		set(t, &in, c.reading, actuarial.FieldReading)
		set(t, &in, c.numeracy, actuarial.FieldNumeracy)
		set(t, &in, c.work, actuarial.FieldWorkRelatedSkills)
		set(t, &in, c.literacy, actuarial.FieldReadingWritingNumeracy)
		set(t, &in, c.learning, actuarial.FieldLearningDifficulties)
		in.Qualifications = c.qualified
		if l := LearningOf(&in); l.Points != c.points || l.Score != actuarial.NumberOf(c.score) || len(l.Terms) != 7 {
			t.Errorf("%+v gives %+v", c, l)
		}
	}
}

func TestLearningNeedsThreeOfFourAndTheQuestionBeforeItsParts(t *testing.T) {
	in := actuarial.Input{}
	set(t, &in, "no", actuarial.FieldReading, actuarial.FieldNumeracy)
	l := LearningOf(&in)
	if len(l.Errors) != 2 || l.Errors[0].Code != actuarial.MissingMandatory || l.Errors[1].Code != actuarial.LearningTooLittle ||
		!slices.Equal(l.Errors[0].Fields, []actuarial.Field{actuarial.FieldReading, actuarial.FieldNumeracy}) || l.Score.Answered() {
		t.Errorf("parts alone: %+v", l)
	}
	in = actuarial.Input{}
	set(t, &in, "some_problems", actuarial.FieldWorkRelatedSkills, actuarial.FieldLearningDifficulties)
	if l := LearningOf(&in); len(l.Errors) != 1 || l.Errors[0].Code != actuarial.LearningTooLittle {
		t.Errorf("two of four: %+v", l)
	}
	in.Qualifications = actuarial.NoQualifications
	if l := LearningOf(&in); l.Score != actuarial.NumberOf(1) || len(l.Errors) > 0 {
		t.Errorf("three of four: %+v", l)
	}
}

func TestEveryScreenIsListedOnce(t *testing.T) {
	if got := Screens(); !slices.Equal(got, []actuarial.Predictor{MST, LDS, OPD, PNI}) {
		t.Errorf("%v", got)
	}
}
