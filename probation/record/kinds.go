package record

import (
	"encoding/json"
	"fmt"

	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/sentence"
)

// Kind is one kind of thing that a person's chain remembers, and how the last state of
// such a thing is read back into the record.
type Kind struct {
	Name string // as the events say it: "goal"
	read func(*parts, State) error
}

// The kinds of each noun.
var (
	AccessKinds   = []Kind{beside("restriction"), beside("opening")}
	PersonKinds   = []Kind{one("person", func(p *parts) *person.Person { return &p.Person })}
	SentenceKinds = []Kind{
		many("sentence", func(p *parts) *[]sentence.Sentence { return &p.Sentences.Sentences }),
		one("sanctions", func(p *parts) *sentence.Sanctions { return &p.Sentences.Sanctions }),
		beside("doing"),
	}
	CaseloadKinds   = []Kind{beside("allocation")}
	ContactKinds    = []Kind{many("contact", func(p *parts) *[]contact.Contact { return &p.Contacts })}
	AssessmentKinds = []Kind{
		{"entry", (*parts).readEntry},
		many("score", func(p *parts) *[]assessment.Score { return &p.scores }),
		many("harm", func(p *parts) *[]assessment.HarmJudgement { return &p.Harms }),
	}
	RatingKinds = []Kind{{rating.KindOfThing, (*parts).readRating}}
	PlanKinds   = []Kind{
		many("goal", func(p *parts) *[]plan.Goal { return &p.goals }),
		many("agreement", func(p *parts) *[]plan.Agreement { return &p.answers }),
	}
)

// beside is a kind of thing that the chain remembers and the record does not show.
func beside(name string) Kind { return Kind{name, func(*parts, State) error { return nil }} }

// one is a kind of which a person has one thing.
func one[T any](name string, of func(*parts) *T) Kind {
	return Kind{name, func(p *parts, s State) error { return json.Unmarshal(s.JSON, of(p)) }}
}

// many is a kind of which a person may have several things.
func many[T any](name string, of func(*parts) *[]T) Kind {
	return Kind{name, func(p *parts, s State) error {
		var next T
		err := json.Unmarshal(s.JSON, &next)
		*of(p) = append(*of(p), next)
		return err
	}}
}

// parts is a record while it is put together.
type parts struct {
	Record
	entries map[string]assessment.Entry // by section
	scores  []assessment.Score
	goals   []plan.Goal
	answers []plan.Agreement
	rated   State
}

func (p *parts) readEntry(s State) error {
	var e assessment.Entry
	err := json.Unmarshal(s.JSON, &e)
	p.entries[e.Section] = e
	return err
}

// readRating keeps the newest: of a long life's many ratings one is in force, and only
// that is read.
func (p *parts) readRating(s State) error {
	p.rated = s // the states come as they stand in the chain
	return nil
}

// record joins the parts.
func (p *parts) record(who id.ID) (Record, error) {
	if len(p.rated.JSON) > 0 {
		if err := json.Unmarshal(p.rated.JSON, &p.InForce); err != nil {
			return Record{}, fmt.Errorf("read the rating as it stood: %w", err)
		}
	}
	p.sort()
	p.Areas = assessment.AreasOf(who, p.entries, p.scores)
	p.Plan = plan.New(who, p.goals, newest(p.answers))
	return p.Record, nil
}

// Known is what the record knows of the nouns: their kinds of thing, and the words for
// their events.
type Known struct {
	Kinds  []Kind
	Events map[string]words.Phrase
}
