package instrument

import (
	"slices"

	"throughline/platform/problem"
	"throughline/platform/words"
)

var (
	notListed = words.Phrase{
		En: "Choose from the answers listed for “{question}”",
		Cy: "Dewiswch o'r atebion a restrir ar gyfer “{question}”",
	}
	onlyOne = words.Phrase{
		En: "Choose only one answer for “{question}”",
		Cy: "Dewiswch un ateb yn unig ar gyfer “{question}”",
	}
	noneAlone = words.Phrase{
		En: "For “{question}”, choose “{none}” by itself, or untick it",
		Cy: "Ar gyfer “{question}”, dewiswch “{none}” ar ei ben ei hun neu tynnwch y tic oddi arno",
	}
	unknownQuestion = words.Phrase{
		En: "The answers belong to other questions than the ones asked here. Open the page again and answer there",
		Cy: "Mae'r atebion yn perthyn i gwestiynau gwahanol i'r rhai a ofynnir yma. Agorwch y dudalen eto ac atebwch yno",
	}
)

// CheckAnswers looks at answers given to the section's structured questions, by the
// question's key. A question without a value is unanswered, and that is allowed: a
// draft may be unfinished. Everything else that does not fit comes back as one
// Invalid problem, its fields named by question in the order asked; answers to
// questions the section does not have come last, under the section's key, because
// their own names may be anything that was typed.
func (s Section) CheckAnswers(answers map[string][]string) error {
	var checks problem.Checks
	for _, q := range s.Questions {
		q.check(&checks, answers[q.Key])
	}
	for key := range answers {
		if _, asked := s.Question(key); !checks.Require(asked, s.Key, unknownQuestion) {
			break // said once, however many there are
		}
	}
	return checks.Problem()
}

func (q Question) check(checks *problem.Checks, values []string) {
	for _, value := range values {
		if _, listed := q.Option(value); !checks.Require(listed, q.Key, notListed.With("question", q.Text)) {
			return
		}
	}
	if q.Kind == Choice {
		checks.Require(len(values) <= 1, q.Key, onlyOne.With("question", q.Text))
		return
	}
	none, _ := q.Option(None)
	checks.Require(len(values) <= 1 || !slices.Contains(values, None), q.Key,
		noneAlone.With("question", q.Text, "none", none.Text))
}
