// Package sentence keeps what a court imposed and how far through it a person is,
// and the facts of earlier sanctions that the predictors ask for: recorded once,
// beside the sentence, and typed nowhere else.
package sentence

import (
	"slices"
	"strings"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// Kind is what sort of sentence a person serves in the community.
type Kind string

// The kinds of sentence that the program speaks of by name; a law may have more.
const (
	CommunityOrder         Kind = "community_order"
	SuspendedSentenceOrder Kind = "suspended_sentence_order"
	Licence                Kind = "licence"
)

// Words name the kind; an unknown kind says nothing.
func (k Kind) Words() words.Phrase {
	for _, l := range laws {
		if kind, known := l.Kind(k); known {
			return kind.Name
		}
	}
	return words.Phrase{}
}

// OffenceCode is five digits of the Home Office classification, as actuarial knows them.
type OffenceCode = actuarial.OffenceCode

// Terms are what was imposed. They are amended as a whole.
type Terms struct {
	Jurisdiction string        `json:"jurisdiction,omitempty"` // whose law it was passed under; empty for England and Wales
	Kind         Kind          `json:"kind"`
	Court        string        `json:"court"`
	ConvictedOn  day.Date      `json:"convicted_on"`   // of the current conviction
	FollowUpFrom day.Date      `json:"follow_up_from"` // start of the community sentence, or release: day 1
	EndsOn       day.Date      `json:"ends_on"`        // the last day; not known only on a licence for life
	OffenceCode  OffenceCode   `json:"offence_code"`   // five digits, in the published table
	Requirements []Requirement `json:"requirements,omitempty"`
	Over         *Ending       `json:"over,omitempty"` // when somebody ended it
}

// LastDay is the day on which the sentence ended or will end; not known without an end.
func (t Terms) LastDay() day.Date {
	if t.Over != nil {
		return t.Over.On
	}
	return t.EndsOn
}

// Sentence is one sentence of one person.
type Sentence struct {
	ID     id.ID `json:"id"`
	Person id.ID `json:"person"`
	Terms
	Version int `json:"version"` // counts amendments, to notice two at once
}

// Recorded reports whether there is a sentence at all.
func (s Sentence) Recorded() bool { return s.ID.Known() }

// Thing names the sentence in the ledger.
func (s Sentence) Thing() ledger.Thing { return ledger.Thing{Kind: "sentence", ID: string(s.ID)} }

// Offence finds the offence in the published table; false when no code is recorded.
func (t Terms) Offence() (actuarial.Offence, bool) { return actuarial.OffenceOf(t.OffenceCode) }

// DaysDone counts days as people say it, "day 112 of 365": the first day is 1, and
// a day counts while it lasts. Done is 0 before the first day and stops at the
// total. Total is 0 when the sentence has no end.
func (t Terms) DaysDone(on day.Date) (done, total int) {
	if !t.FollowUpFrom.Known() {
		return 0, 0
	}
	done = max(0, t.FollowUpFrom.Until(on)+1)
	if !t.EndsOn.Known() {
		return done, 0
	}
	total = t.FollowUpFrom.Until(t.EndsOn) + 1
	return min(done, total), total
}

// Running reports whether the person serves the sentence on a day.
func (t Terms) Running(on day.Date) bool {
	return t.FollowUpFrom.Known() && !on.Before(t.FollowUpFrom) && !t.Ended(on)
}

// Ended reports whether the last day of the sentence lies before a day, or somebody ended
// it by then.
func (t Terms) Ended(on day.Date) bool {
	return t.Over != nil && !on.Before(t.Over.On) || t.EndsOn.Known() && on.After(t.EndsOn)
}

// Impose records a sentence that a court has passed on somebody born on a day.
func (s Sentence) Impose(t Terms, born day.Date, act ledger.Act) (Sentence, ledger.Event, error) {
	return s.stand("SentenceImposed", t, born, act)
}

// Amend changes the terms of a sentence. Base is the version the writer had before
// them: when somebody else was quicker it is a Conflict, and nothing is overwritten.
func (s Sentence) Amend(t Terms, born day.Date, base int, act ledger.Act) (Sentence, ledger.Event, error) {
	if base != s.Version {
		return s, ledger.Event{}, changedMeanwhile()
	}
	return s.stand("SentenceAmended", t, born, act)
}

func (s Sentence) stand(event string, t Terms, born day.Date, act ledger.Act) (Sentence, ledger.Event, error) {
	t.Over = s.Over
	t = t.tidy()
	if err := t.check(born, act.At.Date()); err != nil {
		return s, ledger.Event{}, err
	}
	s.Terms = t
	s.Version++
	return s, act.Happened(event, ledger.Of("person", s.Person), s.Thing(), s), nil
}

func (t Terms) tidy() Terms {
	t.Requirements = slices.DeleteFunc(slices.Clone(t.Requirements), func(r Requirement) bool {
		return r.Code == InWords && strings.TrimSpace(r.Detail) == ""
	})
	if len(t.Requirements) == 0 {
		t.Requirements = nil
	}
	t.Court = strings.TrimSpace(t.Court)
	return t
}

func (t Terms) same(other Terms) bool {
	t, other = t.tidy(), other.tidy()
	return t.Jurisdiction == other.Jurisdiction && t.Kind == other.Kind && t.Court == other.Court && t.ConvictedOn == other.ConvictedOn &&
		t.FollowUpFrom == other.FollowUpFrom && t.EndsOn == other.EndsOn && t.OffenceCode == other.OffenceCode &&
		slices.Equal(t.Requirements, other.Requirements)
}

// limits of the boxes, in characters, and of the list of requirements.
const (
	courtLimit       = 200
	requirementLimit = 300
	requirementsMost = 30
)

func (t Terms) check(born, today day.Date) error {
	var c problem.Checks
	short := func(text string, limit int) bool { return len([]rune(text)) <= limit }
	kind, known := t.Law().Kind(t.Kind)
	c.Require(known, "kind", saying.Kind)
	c.Require(t.Court != "", "court", saying.Court)
	c.Require(short(t.Court, courtLimit), "court", saying.CourtTooLong)
	if c.Require(t.ConvictedOn.Known(), "convicted", saying.Convicted) {
		c.Require(!t.ConvictedOn.After(today), "convicted", saying.ConvictedLater)
		c.Require(t.ConvictedOn.After(born), "convicted", saying.ConvictedUnborn.With("born", words.DateIn(born)))
	}
	if c.Require(t.FollowUpFrom.Known(), "from", saying.From) {
		c.Require(!t.FollowUpFrom.Before(t.ConvictedOn), "from", saying.FromTooEarly)
	}
	c.Require(t.EndsOn.Known() || kind.MayHaveNoEnd, "ends", saying.Ends)
	c.Require(!t.EndsOn.Known() || !t.EndsOn.Before(t.FollowUpFrom), "ends", saying.EndsTooEarly)
	offence, listed := t.Offence()
	c.Require(listed && offence.Scorable(), "offence", saying.Offence)
	c.Require(len(t.Requirements) <= requirementsMost, "requirements", saying.TooMany)
	c.Require(!slices.ContainsFunc(t.Requirements, func(r Requirement) bool { return !short(r.Detail, requirementLimit) }), "requirements", saying.TooLong)
	return c.Problem()
}

func changedMeanwhile() error {
	return problem.New(problem.Conflict, "sentence-changed", saying.Changed)
}
