package plan

import (
	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// AgreementAnswer is what the person says to their plan.
type AgreementAnswer string

// The answers.
const (
	Agreed         AgreementAnswer = "agreed"
	Disagreed      AgreementAnswer = "disagreed"
	CouldNotAnswer AgreementAnswer = "could_not_answer"
)

// Agreement is one answer to the plan. Answers are added, never changed: what
// somebody said in spring stays said.
type Agreement struct {
	ID              id.ID           `json:"id"`
	Person          id.ID           `json:"person"`
	Number          int             `json:"number"` // 1 for the person's first answer
	Answer          AgreementAnswer `json:"answer"`
	Words           string          `json:"words,omitempty"` // theirs; up to 2,000 characters
	By              id.ID           `json:"by"`              // the account that recorded it
	ByRole          string          `json:"by_role"`         // the person's own role, or whose on their behalf
	At              day.Instant     `json:"at"`
	PlanFingerprint string          `json:"plan_print"` // which plan was answered: see Plan.Print
}

// Own reports whether the person gave the answer themself.
func (a Agreement) Own() bool { return a.ByRole == string(access.Person) }

// Thing names the answer in the ledger.
func (a Agreement) Thing() ledger.Thing { return ledger.Thing{Kind: "agreement", ID: string(a.ID)} }

// Reply is an answer about to be given. Print is that of the plan the person had
// before them.
type Reply struct {
	Answer      AgreementAnswer
	Words       string
	Fingerprint string
}

// CodeChanged marks the Conflict of an answer to a plan that is no longer so.
const CodeChanged = "plan-changed"

var answered = map[AgreementAnswer]string{Agreed: "PlanAgreed", Disagreed: "PlanDisagreed", CouldNotAnswer: "PlanNotAnswered"}

// Answer records what the person says to the plan. Others may record for them that
// they disagree or could not answer; to agree is theirs alone. When the plan is no
// longer the one they had before them it is a Conflict.
func (p Plan) Answer(r Reply, act ledger.Act) (Agreement, ledger.Event, error) {
	name, known := answered[r.Answer]
	own := act.By.Role == string(access.Person)
	var c problem.Checks
	if c.Require(known, "answer", saying.Answer) {
		c.Require(own || r.Answer != Agreed, "answer", saying.AgreeingIsTheirs)
	}
	if r.Answer == Disagreed || r.Answer == CouldNotAnswer {
		required(&c, "words", r.Words, LongLimit, saying.AnswerWords)
	} else {
		short(&c, "words", r.Words, LongLimit)
	}
	if err := c.Problem(); err != nil {
		return Agreement{}, ledger.Event{}, err
	}
	if r.Fingerprint != p.Fingerprint() {
		return Agreement{}, ledger.Event{}, problem.New(problem.Conflict, CodeChanged, saying.PlanChanged).Advising(saying.PlanChangedAdvice)
	}
	if len(p.Goals) == 0 {
		return Agreement{}, ledger.Event{}, problem.New(problem.Conflict, "plan-empty", saying.PlanEmpty)
	}
	a := Agreement{
		ID: act.ID, Person: p.Person, Number: 1, Answer: r.Answer, Words: r.Words,
		By: act.By.ID, ByRole: act.By.Role, At: act.At, PlanFingerprint: r.Fingerprint,
	}
	if p.Agreement != nil {
		a.Number = p.Agreement.Number + 1
	}
	return a, act.Happened(name, ledger.Of("person", p.Person), a.Thing(), a), nil
}
