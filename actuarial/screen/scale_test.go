package screen

import (
	"slices"
	"testing"

	"throughline/actuarial"
)

// worstAnswers answers everything that a screen reads as badly as it can be answered.
func worstAnswers(t *testing.T, p actuarial.Predictor) *actuarial.Input {
	t.Helper()
	in := &actuarial.Input{}
	for _, need := range Inputs(p) {
		answer := in.Answer(need.Field)
		for _, text := range []string{"true", "significant_problems", "no_qualifications", "no", "very_high", "high"} {
			if answer.UnmarshalText([]byte(text)) == nil {
				break
			}
		}
	}
	in.RecognisesImpact = actuarial.No
	in.AgeAtFirstSanction = actuarial.NumberOf(12)
	in.CurrentOffenceCode, in.SupervisionStatus = "00101", actuarial.Community
	for date, iso := range map[*actuarial.Date]string{&in.AssessmentDate: "2026-08-04", &in.DateOfBirth: "2006-01-01"} {
		if err := date.UnmarshalText([]byte(iso)); err != nil {
			t.Fatal(err)
		}
	}
	return in
}

// listsOf gives the lists of OPD for the worst answers.
func listsOf(t *testing.T, g actuarial.Gender) []List {
	t.Helper()
	in := worstAnswers(t, OPD)
	in.Gender = g
	p := PathwayOf(in)
	if len(p.Errors) > 0 || !p.InScope {
		t.Fatalf("%s: %v, in scope %v", g, p.Errors, p.InScope)
	}
	return p.Lists
}

func TestEveryScaleEndsWhereTheWorstAnswersLead(t *testing.T) {
	mature := worstAnswers(t, MST)
	mature.Gender = actuarial.Male
	maturity, _ := MaturityOf(mature).Score.Value()
	if got := Scales(MST)[0].Highest; got != maturity {
		t.Errorf("MST ends at %d, and the worst answers give %d", got, maturity)
	}
	if got, learning := Scales(LDS)[0].Highest, LearningOf(worstAnswers(t, LDS)).Points; got != learning {
		t.Errorf("LDS ends at %d, and the worst answers give %d", got, learning)
	}
	if got, need := Scales(PNI)[0].Highest, ProgrammeOf(worstAnswers(t, PNI), Scores{}).Points; got != need {
		t.Errorf("PNI ends at %d, and the worst answers give %d", got, need)
	}
	for i, list := range append(listsOf(t, actuarial.Male), listsOf(t, actuarial.Female)...) {
		if got := Scales(OPD)[i]; got.Name != list.Name || got.Highest != list.Points || !slices.Equal(got.From, []int{list.From}) {
			t.Errorf("OPD says %+v, and the worst answers give %+v", got, list)
		}
	}
	if Scales("arp") != nil || Inputs("arp") != nil {
		t.Error("a predictor that is no screen has a scale")
	}
}

func TestWhatIsNoScreenHasNoScale(t *testing.T) {
	if needed, of := Enough("ARP"); Scales("ARP") != nil || needed != 0 || of != 0 {
		t.Errorf("%v, %d of %d", Scales("ARP"), needed, of)
	}
}

func TestEveryAnswerThatGivesPointsIsAmongTheInputs(t *testing.T) {
	man, woman := worstAnswers(t, OPD), worstAnswers(t, OPD)
	man.Gender, woman.Gender = actuarial.Male, actuarial.Female
	mature := worstAnswers(t, MST)
	mature.Gender = actuarial.Male
	for p, terms := range map[actuarial.Predictor][]actuarial.Term{
		MST: MaturityOf(mature).Terms, LDS: LearningOf(worstAnswers(t, LDS)).Terms,
		OPD: slices.Concat(PathwayOf(man).Terms, PathwayOf(woman).Terms), PNI: ProgrammeOf(worstAnswers(t, PNI), Scores{}).Terms,
	} {
		if len(terms) == 0 {
			t.Errorf("%s has no terms", p)
		}
		for _, term := range terms {
			for _, field := range term.From {
				if !slices.ContainsFunc(Inputs(p), func(n actuarial.Need) bool { return n.Field == field }) {
					t.Errorf("%s counts %s and does not list it", p, field)
				}
			}
		}
	}
}

func TestWhatAScreenCannotDoWithoutStandsFirst(t *testing.T) {
	for _, p := range Screens() {
		sawOther := false
		for _, need := range Inputs(p) {
			if sawOther && need.Necessity == actuarial.Always {
				t.Errorf("%s: %s is needed and stands late", p, need.Field)
			}
			sawOther = sawOther || need.Necessity != actuarial.Always
		}
	}
	if needed, of := Enough(MST); needed != 9 || of != 10 {
		t.Errorf("MST needs %d of %d", needed, of)
	}
	if needed, of := Enough(LDS); needed != 3 || of != 4 {
		t.Errorf("LDS needs %d of %d", needed, of)
	}
	if from, to := Ages(); from != 18 || to != 25 {
		t.Errorf("MST is about %d to %d", from, to)
	}
}
