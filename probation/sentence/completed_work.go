package sentence

import (
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// CompletedWork is some days, hours or sessions of a requirement that were done. It is never
// changed: one that was put down wrongly is struck out, and the right one put beside it.
type CompletedWork struct {
	ID          id.ID       `json:"id"`
	Person      id.ID       `json:"person"`
	Sentence    id.ID       `json:"sentence"`
	Requirement id.ID       `json:"requirement"`
	On          day.Date    `json:"on"`
	Amount      int         `json:"amount"` // in the unit of the requirement
	Note        string      `json:"note,omitempty"`
	By          id.ID       `json:"by"`
	At          day.Instant `json:"at"`
	Struck      *Struck     `json:"struck,omitempty"`
}

// Struck tells who struck a doing out, and why.
type Struck struct {
	By  id.ID       `json:"by"`
	At  day.Instant `json:"at"`
	Why string      `json:"why"`
}

// Thing names the doing in the ledger.
func (d CompletedWork) Thing() ledger.Thing { return ledger.Thing{Kind: "doing", ID: string(d.ID)} }

// most of one day, in hours: days and sessions are one or two.
const (
	mostHours = 16
	mostOfDay = 2
	noteLimit = 500
)

// Did is what was done of a requirement on a day.
type Completed struct {
	On     day.Date
	Amount int
	Note   string
}

// Do puts down what was done. More than was asked may be done; it is not lost.
func (s Sentence) Do(which id.ID, did Completed, act ledger.Act) (CompletedWork, ledger.Event, error) {
	r, found := s.Requirement(which)
	if !found {
		return CompletedWork{}, ledger.Event{}, problem.NotFound()
	}
	kind, _ := r.Kind(s.Law())
	if !kind.Unit.Counted() {
		return CompletedWork{}, ledger.Event{}, problem.New(problem.Conflict, "not-counted", saying.NotCounted)
	}
	did.Note = strings.TrimSpace(did.Note)
	most := mostOfDay
	if kind.Unit == Hours {
		most = mostHours
	}
	var c problem.Checks
	if c.Require(did.On.Known() && !did.On.After(act.At.Date()), FieldOn, saying.DoneOn) {
		c.Require(!did.On.Before(r.From), FieldOn, saying.DoneBefore.With("date", words.DateIn(r.From)))
	}
	c.Require(did.Amount >= 1 && did.Amount <= most, FieldAmount, saying.Amount.With("most", kind.Unit.Of(most)))
	c.Require(len([]rune(did.Note)) <= noteLimit, FieldNote, saying.NoteTooLong)
	if err := c.Problem(); err != nil {
		return CompletedWork{}, ledger.Event{}, err
	}
	d := CompletedWork{
		ID: act.ID, Person: s.Person, Sentence: s.ID, Requirement: which, On: did.On, Amount: did.Amount, Note: did.Note, By: act.By.ID, At: act.At,
	}
	return d, act.Happened("RequirementDone", ledger.Of("person", s.Person), d.Thing(), d), nil
}

// Strike strikes a doing out.
func (d CompletedWork) Strike(why string, act ledger.Act) (CompletedWork, ledger.Event, error) {
	if d.Struck != nil {
		return d, ledger.Event{}, problem.New(problem.Conflict, "doing-struck", saying.StruckAlready)
	}
	why, err := reason(why)
	if err != nil {
		return d, ledger.Event{}, err
	}
	d.Struck = &Struck{act.By.ID, act.At, why}
	return d, act.Happened("DoingStruck", ledger.Of("person", d.Person), d.Thing(), d).Because(why), nil
}

// DoneOf adds up what was done of a requirement.
func (h History) DoneOf(which id.ID) int {
	done := 0
	for _, d := range h.Doings {
		if d.Requirement == which && d.Struck == nil {
			done += d.Amount
		}
	}
	return done
}

// DoingsOf lists what was put down for a requirement, the newest day first.
func (h History) DoingsOf(which id.ID) []CompletedWork {
	var all []CompletedWork
	for _, d := range h.Doings {
		if d.Requirement == which {
			all = append(all, d)
		}
	}
	return all
}
