package instrument

import (
	"errors"
	"strings"
	"testing"

	"throughline/platform/problem"
)

func section(t *testing.T, key string) Section {
	t.Helper()
	s, found := Latest().Section(key)
	if !found {
		t.Fatalf("there is no section %s", key)
	}
	return s
}

// fields gives the field problems, after making sure that each speaks both languages.
func fields(t *testing.T, err error) []problem.Field {
	t.Helper()
	var p *problem.Problem
	if !errors.As(err, &p) || p.Kind != problem.Invalid {
		t.Fatalf("not a problem with fields: %v", err)
	}
	for _, f := range p.Fields {
		if f.Words.En == "" || f.Words.Cy == "" || f.Words.En == f.Words.Cy || strings.ContainsAny(f.Words.En+f.Words.Cy, "{}") {
			t.Errorf("%s is said as %q", f.Name, f.Words)
		}
	}
	return p.Fields
}

func TestListedAnswersAreTaken(t *testing.T) {
	err := section(t, "relationships_family").CheckAnswers(map[string][]string{
		"current_relationship_with_partner": {"some_problems"}, "current_relationship_status": {"not_in_relationship"}, "evidence_of_domestic_abuse": {"no"},
	})
	if err != nil {
		t.Error(err)
	}
}

func TestAnUnfinishedSectionIsNoProblem(t *testing.T) {
	if err := section(t, "drug_use").CheckAnswers(map[string][]string{"drugs_used_now": {}}); err != nil {
		t.Error(err)
	}
	if err := section(t, "finance").CheckAnswers(nil); err != nil {
		t.Error(err)
	}
}

func TestAnAnswerThatIsNotListedIsRefusedByQuestion(t *testing.T) {
	s := section(t, "alcohol_use")
	for _, value := range []string{"", "No_problems", "2", "\x00", strings.Repeat("a", 1<<20)} {
		got := fields(t, s.CheckAnswers(map[string][]string{"current_alcohol_use_problems": {value}, "excessive_alcohol_use": {"no_problems"}}))
		if len(got) != 1 || got[0].Name != "current_alcohol_use_problems" {
			t.Errorf("%.20q gives %v", value, got)
		}
	}
}

func TestProblemsComeInTheOrderAsked(t *testing.T) {
	got := fields(t, section(t, "alcohol_use").CheckAnswers(map[string][]string{
		"excessive_alcohol_use": {"often"}, "current_alcohol_use_problems": {"never"}, "something": {"else"}, "another": {"one"},
	}))
	names := pick(got, func(f problem.Field) string { return f.Name })
	if strings.Join(names, " ") != "current_alcohol_use_problems excessive_alcohol_use alcohol_use" {
		t.Errorf("problems are named %v", names)
	}
}

func TestAQuestionOfAnotherSectionIsRefusedWithoutEchoingItsName(t *testing.T) {
	err := section(t, "finance").CheckAnswers(map[string][]string{"is_unemployed": {"yes"}})
	if got := fields(t, err); len(got) != 1 || got[0].Name != "finance" || strings.Contains(err.Error(), "is_unemployed") {
		t.Errorf("the problem is %v", err)
	}
}

func TestAChoiceTakesOneAnswerOnly(t *testing.T) {
	got := fields(t, section(t, "employment_training_education").CheckAnswers(map[string][]string{"is_unemployed": {"yes", "no"}}))
	if len(got) != 1 || got[0].Name != "is_unemployed" || !strings.Contains(got[0].Words.En, "only one") {
		t.Errorf("two answers give %v", got)
	}
}

func TestSeveralDrugsMayBeTickedButNoneStandsAlone(t *testing.T) {
	s := section(t, "drug_use")
	for _, good := range [][]string{{"none"}, {"has_heroin_usage"}, {"has_heroin_usage", "has_cannabis_usage", "has_other_drugs_usage"}} {
		if err := s.CheckAnswers(map[string][]string{"drugs_used_now": good}); err != nil {
			t.Errorf("%v gives %v", good, err)
		}
	}
	got := fields(t, s.CheckAnswers(map[string][]string{"drugs_used_now": {"none", "has_heroin_usage"}}))
	if len(got) != 1 || !strings.Contains(got[0].Words.En, "“None of these” by itself") || !strings.Contains(got[0].Words.Cy, "“Dim un o'r rhain”") {
		t.Errorf("none beside a drug gives %v", got)
	}
}

func TestNoneIsNoInputOfItsOwn(t *testing.T) {
	q, found := section(t, "drug_use").Question("drugs_used_now")
	if got := q.Inputs(); !found || len(got) != 13 {
		t.Errorf("the drugs answer %v", got)
	}
}
