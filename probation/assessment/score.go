package assessment

import (
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment/instrument"
)

// Whose tells who gave a score.
type Whose string

// The two who score.
const (
	Own          Whose = "own"          // the person, of their own life
	Practitioner Whose = "practitioner" // beside them
)

// Score is one mark on the 0 to 10 scale of a section. Scores are only ever added, so
// that the distance travelled shows.
type Score struct {
	ID      id.ID       `json:"id"`
	Person  id.ID       `json:"person"`
	Section string      `json:"section"`
	Whose   Whose       `json:"whose"`
	Value   int         `json:"value"`           // 0 very hard right now, 10 going really well
	Words   string      `json:"words,omitempty"` // the person's own words, at most OwnLimit characters
	At      day.Instant `json:"at"`
	By      id.ID       `json:"by"` // the account that gave it
}

// Thing names the score in the ledger, on the person's chain.
func (s Score) Thing() ledger.Thing { return ledger.Thing{Kind: "score", ID: string(s.ID)} }

// OwnScore is what a person says about one section of their life.
type OwnScore struct {
	Section string
	Value   int    // 0 to 10; anything else is a problem of the field "score"
	Words   string // may be empty; too long is a problem of the field "words"
}

// Give makes the person's own score.
func (o OwnScore) Give(person id.ID, act ledger.Act) (Score, ledger.Event, error) {
	if _, asked := instrument.Latest().Section(o.Section); !asked {
		return Score{}, ledger.Event{}, problem.NotFound()
	}
	var c problem.Checks
	c.Require(onScale(o.Value), FieldScore, saying.OffScale)
	requireText(&c, "words", o.Words, OwnLimit)
	if err := c.Problem(); err != nil {
		return Score{}, ledger.Event{}, err
	}
	given := Score{act.ID, person, o.Section, Own, o.Value, o.Words, act.At, act.By.ID}
	return given, given.happened("OwnScoreGiven", act), nil
}

// scored gives the practitioner's score that a save brought, if it brought a new one.
func (e Entry) scored(before Entry, act ledger.Act) (*Score, ledger.Event) {
	if e.Score == nil || before.Score != nil && *before.Score == *e.Score {
		return nil, ledger.Event{}
	}
	given := Score{ID: act.ID, Person: e.Person, Section: e.Section, Whose: Practitioner, Value: *e.Score, At: act.At, By: act.By.ID}
	return &given, given.happened("ScoreGiven", act)
}

func (s Score) happened(name string, act ledger.Act) ledger.Event {
	return act.Happened(name, ledger.Of("person", s.Person), s.Thing(), s)
}

// Trails are the scores of one person, oldest first.
type Trails []Score

// Of gives one trail: a section's scores of one side, oldest first.
func (t Trails) Of(section string, whose Whose) Trails {
	var trail Trails
	for _, s := range t {
		if s.Section == section && s.Whose == whose {
			trail = append(trail, s)
		}
	}
	return trail
}

// Now gives the newest score of a trail; nil when there is none.
func (t Trails) Now() *Score { return t.back(1) }

// Last gives the score before the newest: last time's. Nil when there is none.
func (t Trails) Last() *Score { return t.back(2) }

func (t Trails) back(steps int) *Score {
	if len(t) < steps {
		return nil
	}
	found := t[len(t)-steps]
	return &found
}
