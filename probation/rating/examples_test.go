package rating

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"throughline/actuarial"
	"throughline/actuarial/ogrs4"
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/person"
	"throughline/probation/sentence"
)

// example is one published calculation.
type example struct {
	Predictor, Kind string
	Input           map[string]any
	Expected        struct {
		Score *float64
		Band  *string
	}
}

func examples(t testing.TB) []example {
	t.Helper()
	text, err := os.ReadFile("../../actuarial/testdata/arp-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Examples []example }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	var whole []example
	for _, e := range file.Examples {
		if e.Predictor == "arp" && e.Kind == "result" {
			whole = append(whole, e)
		}
	}
	return whole
}

// predictorInput reads an example as the predictor's own callers do.
func predictorInput(t testing.TB, e example) (in actuarial.Input) {
	t.Helper()
	for name, value := range e.Input {
		if in.Answer(actuarial.Field(name)) != nil {
			if err := in.Set(actuarial.Field(name), fmt.Sprint(value)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return in
}

// factsOf writes an example down as practitioners do: in the person's details, the
// sentence and the sections.
func factsOf(e example) Facts {
	text := func(name string) string { s, _ := e.Input[name].(string); return s }
	number := func(name string) int { n, _ := e.Input[name].(float64); return int(n) }
	f := Facts{
		Today:  day.MustParse(text("assessment_date")),
		Person: person.Person{ID: "p", Born: day.MustParse(text("date_of_birth")), Gender: person.Gender(text("gender"))},
		Sentence: sentence.Sentence{ID: "s", Terms: sentence.Terms{
			ConvictedOn:  day.MustParse(text("date_of_current_conviction")),
			FollowUpFrom: day.MustParse(text("date_at_start_of_followup")),
			OffenceCode:  actuarial.OffenceCode(text("current_offence_code")),
		}},
		Entries: map[string]assessment.Entry{},
	}
	if _, counted := e.Input["total_number_of_sanctions_for_all_offences"]; counted {
		f.Sanctions.Total, f.Sanctions.Version = number("total_number_of_sanctions_for_all_offences"), 1
		f.Sanctions.AgeAtFirst = number("age_at_first_sanction")
	}
	for _, section := range instrument.Latest().Sections {
		answers := map[string][]string{}
		for _, q := range section.Questions {
			if given := answerIn(e, q); given != nil {
				answers[q.Key] = given
			}
		}
		if len(answers) > 0 {
			f.Entries[section.Key] = entry(section.Key, func(d *assessment.Draft) { d.Answers = answers })
		}
	}
	return f
}

func answerIn(e example, q instrument.Question) []string {
	if q.Kind != instrument.Several {
		switch given := e.Input[q.Key].(type) {
		case bool:
			return []string{map[bool]string{true: "yes", false: "no"}[given]}
		case string:
			return []string{given}
		}
		return nil
	}
	answered, ticked := false, []string{}
	for _, field := range q.Inputs() {
		used, ok := e.Input[field].(bool)
		answered = answered || ok
		if used {
			ticked = append(ticked, field)
		}
	}
	switch {
	case !answered:
		return nil
	case len(ticked) == 0:
		return []string{instrument.None}
	}
	return ticked
}

// entry is a section as it was saved at noon of 1 September 2025.
func entry(section string, write func(*assessment.Draft)) assessment.Entry {
	e := assessment.Entry{Person: "p", Draft: assessment.Draft{Section: section, Instrument: instrument.Latest().Version},
		Version: 1, At: day.MustParse("2025-09-01").AtClock(12, 0)}
	write(&e.Draft)
	if e.Protective != "" {
		e.WrittenAt = map[instrument.Box]day.Instant{instrument.Protective: e.At}
	}
	return e
}

// withScore finds the published example with a score, "86.19", and writes it down.
func withScore(t testing.TB, score string) Facts {
	t.Helper()
	for _, e := range examples(t) {
		if e.Expected.Score != nil && fmt.Sprintf("%.2f", *e.Expected.Score) == score {
			return factsOf(e)
		}
	}
	t.Fatalf("no example has the score %s", score)
	return Facts{}
}

func TestEveryPublishedExampleComesThroughTheRecordUnchanged(t *testing.T) {
	for _, e := range examples(t) {
		in := predictorInput(t, e)
		got, want := Predict(factsOf(e)), ogrs4.Score(ogrs4.ARP, &in)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%v: through the record %s %s, directly %s %s\n%v\n%v", e.Input, got.Score, got.Kind, want.Score, want.Kind, got.Errors, want.Errors)
		}
		if e.Expected.Score != nil && got.Score.String() != fmt.Sprintf("%.2f", *e.Expected.Score) {
			t.Errorf("the score is %s, published is %v", got.Score, *e.Expected.Score)
		}
	}
	if len(examples(t)) != 35 {
		t.Errorf("%d examples were compared, not 35", len(examples(t)))
	}
}

func TestTheRatingKeepsThePublishedScoreToTheLastDecimal(t *testing.T) {
	for _, e := range examples(t) {
		r := Read(factsOf(e))
		result := Predict(factsOf(e))
		if !result.Scored() {
			if r.ARP.Given() || r.ARP.String() != "" || r.Reoffending.Level != Unrated {
				t.Errorf("a rating was made of no score: %+v", r.ARP)
			}
			continue
		}
		if r.ARP.String() != result.Score.String() || r.ARP.Total != result.Total || len(r.ARP.Terms) != len(result.Terms) {
			t.Errorf("kept %s of %s", r.ARP, result.Score)
		}
		if r.Reoffending.Today != Level(result.Band) || !strings.Contains(r.Reoffending.Reasons[0].Words().En, result.Score.String()+"%") {
			t.Errorf("score %s, band %s was read as %s: %s", result.Score, result.Band, r.Reoffending.Today, r.Reoffending.Reasons[0].Words().En)
		}
	}
}

func TestADrugThatIsNotAskedAboutStaysNotAnswered(t *testing.T) {
	f := withScore(t, "8.81")
	use := f.Entries["drug_use"]
	delete(use.Answers, "drugs_used_now")
	in := f.input()
	if in.Heroin.Answered() || in.OtherDrugs.Answered() {
		t.Error("a question that nobody answered gave an answer")
	}
	said := inWords(Read(f).Reoffending)
	if !strings.Contains(said, "Not answered: Which drugs does the person use now? A drug without an answer counts as not used.") {
		t.Errorf("the reasons do not say that drugs are not answered:\n%s", said)
	}
}

func TestADrugWithoutMotivationIsSaidAndKeepsTheScoreStatic(t *testing.T) {
	f := withScore(t, "92.06")
	use := f.Entries["drug_use"]
	use.Answers["drugs_used_now"] = []string{"has_cannabis_usage"}
	delete(use.Answers, "motivation_to_tackle_drug_misuse")
	r := Read(f)
	if r.ARP.Kind != "static" {
		t.Errorf("the score is %s", r.ARP.Kind)
	}
	if said := inWords(r.Reoffending); !strings.Contains(said, "A drug is ticked, and not answered: How motivated is the person") {
		t.Errorf("the reasons do not ask for the motivation:\n%s", said)
	}
}

// inWords joins what the reasons say in English, a line each.
func inWords(r Reading) string {
	var said []string
	for _, reason := range r.Reasons {
		said = append(said, string(reason.Effect)+" "+reason.Words().En)
	}
	return strings.Join(said, "\n")
}
