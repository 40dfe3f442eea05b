package sentence

import (
	"encoding/json"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// Requirement is one thing that a sentence asks of the person.
type Requirement struct {
	ID     id.ID    `json:"id"`               // of the act that added it; empty for one in words only
	Code   Code     `json:"code"`             // in the law, or InWords
	Detail string   `json:"detail,omitempty"` // in words the person understands: which programme, which street
	Length int      `json:"length,omitempty"` // in the unit of its kind
	From   day.Date `json:"from,omitzero"`
	Lifted *Lifted  `json:"lifted,omitempty"`
}

// Lifted tells that a requirement no longer holds, and why.
type Lifted struct {
	On  day.Date `json:"on"`
	By  id.ID    `json:"by"`
	Why string   `json:"why"`
}

// Said makes a requirement that is in words only.
func Said(text string) Requirement {
	return Requirement{Code: InWords, Detail: strings.TrimSpace(text)}
}

// MarshalJSON writes a requirement in words as the words.
func (r Requirement) MarshalJSON() ([]byte, error) {
	if r == Said(r.Detail) {
		return json.Marshal(r.Detail)
	}
	type plain Requirement
	return json.Marshal(plain(r))
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (r *Requirement) UnmarshalJSON(b []byte) error {
	var text string
	if json.Unmarshal(b, &text) == nil {
		*r = Said(text)
		return nil
	}
	type plain Requirement
	return json.Unmarshal(b, (*plain)(r))
}

// Holds reports whether it still asks something of the person on a day.
func (r Requirement) Holds(on day.Date) bool { return r.Lifted == nil || on.Before(r.Lifted.On) }

// Kind finds what the law says of it; false for one in words only.
func (r Requirement) Kind(l Law) (RequirementKind, bool) { return l.Requirement(r.Code) }

// Words say the requirement: "Unpaid work, 80 hours: the allotments".
func (r Requirement) Words(l Law) words.Phrase {
	kind, known := r.Kind(l)
	if !known {
		return words.Same(r.Detail)
	}
	said := kind.Name
	if r.Length > 0 {
		said = saying.Length.With("name", said, "length", kind.Unit.Of(r.Length))
	}
	if r.Detail != "" {
		said = saying.Detailed.With("name", said, "detail", words.Same(r.Detail))
	}
	return said
}

// InWords lists what the sentence asks, as the person reads it, of what holds on a day.
func (t Terms) InWords(on day.Date) []words.Phrase {
	var all []words.Phrase
	for _, r := range t.Requirements {
		if r.Holds(on) {
			all = append(all, r.Words(t.Law()))
		}
	}
	return all
}

// Texts lists the requirements that are in words only.
func (t Terms) Texts() []string {
	var all []string
	for _, r := range t.Requirements {
		if r.Code == InWords {
			all = append(all, r.Detail)
		}
	}
	return all
}

// counted are the requirements of the law's list: a form of words does not touch them.
func (t Terms) counted() []Requirement {
	var all []Requirement
	for _, r := range t.Requirements {
		if r.Code != InWords {
			all = append(all, r)
		}
	}
	return all
}

// Requirement finds a requirement of the law's list by its id.
func (t Terms) Requirement(which id.ID) (Requirement, bool) {
	for _, r := range t.Requirements {
		if r.ID == which && which.Known() {
			return r, true
		}
	}
	return Requirement{}, false
}

// Adding is a wish to add a requirement to a sentence.
type Adding struct {
	Code   Code
	Detail string
	Length int // in the unit of its kind; 0 for none
	From   day.Date
}

// Boxes of requirements; problems carry their names.
const (
	FieldCode   = "code"
	FieldDetail = "detail"
	FieldLength = "length"
	FieldFrom   = "from"
	FieldWhy    = "why"
	FieldHow    = "how"
	FieldOn     = "on"
	FieldWhere  = "where"
	FieldAmount = "amount"
	FieldNote   = "note"
)

// Require adds a requirement, named by the act.
func (s Sentence) Require(a Adding, act ledger.Act) (Sentence, ledger.Event, error) {
	if err := s.mustRun(act.At.Date()); err != nil {
		return s, ledger.Event{}, err
	}
	a.Detail = strings.TrimSpace(a.Detail)
	var c problem.Checks
	kind, known := s.Law().Requirement(a.Code)
	inKind, _ := s.Law().Kind(s.Kind)
	offered := known && has(inKind.Requirements, a.Code)
	if c.Require(offered || a.Code == InWords, FieldCode, saying.ChooseRequirement) {
		switch {
		case !known:
			c.Require(a.Detail != "", FieldDetail, saying.SayRequirement)
		case kind.Unit != "":
			least := max(kind.Least, 1)
			c.Require(a.Length >= least && a.Length <= kind.Most, FieldLength,
				saying.LengthOf.With("least", least, "most", kind.Unit.Of(kind.Most)))
		}
	}
	c.Require(len([]rune(a.Detail)) <= requirementLimit, FieldDetail, saying.TooLong)
	c.Require(len(s.Requirements) < requirementsMost, FieldCode, saying.TooMany)
	if c.Require(a.From.Known(), FieldFrom, saying.RequiredFrom) {
		c.Require(!a.From.Before(s.ConvictedOn), FieldFrom, saying.FromTooEarly)
	}
	if err := c.Problem(); err != nil {
		return s, ledger.Event{}, err
	}
	r := Requirement{ID: act.ID, Code: a.Code, Detail: a.Detail, Length: a.Length, From: a.From}
	if kind.Unit == "" {
		r.Length = 0
	}
	s.Requirements = append(append([]Requirement{}, s.Requirements...), r)
	return s.changed("RequirementAdded", act)
}

// Lift ends a requirement before the sentence ends, with the reason. What was done of it
// stays.
func (s Sentence) Lift(which id.ID, why string, act ledger.Act) (Sentence, ledger.Event, error) {
	r, found := s.Requirement(which)
	switch {
	case !found:
		return s, ledger.Event{}, problem.NotFound()
	case r.Lifted != nil:
		return s, ledger.Event{}, problem.New(problem.Conflict, "requirement-lifted", saying.LiftedAlready.With("date", words.DateIn(r.Lifted.On)))
	}
	why, err := reason(why)
	if err != nil {
		return s, ledger.Event{}, err
	}
	r.Lifted = &Lifted{act.At.Date(), act.By.ID, why}
	all := append([]Requirement{}, s.Requirements...)
	for i := range all {
		if all[i].ID == which {
			all[i] = r
		}
	}
	s.Requirements = all
	after, happened, err := s.changed("RequirementLifted", act)
	return after, happened.Because(why), err
}

// Ending is a sentence's end before, or at, its last day.
type Ending struct {
	On    day.Date `json:"on"`
	How   How      `json:"how"`
	Where string   `json:"where,omitempty"` // the area that takes over
	Why   string   `json:"why"`
}

// End ends a sentence. A sentence that nobody ends ends by itself on its last day.
func (s Sentence) End(e Ending, act ledger.Act) (Sentence, ledger.Event, error) {
	if s.Over != nil {
		return s, ledger.Event{}, problem.New(problem.Conflict, "sentence-ended", saying.EndedAlready.With("date", words.DateIn(s.Over.On)))
	}
	var c problem.Checks
	inKind, _ := s.Law().Kind(s.Kind)
	kind, known := s.Law().Ending(e.How)
	if c.Require(known && has(inKind.Endings, e.How), FieldHow, saying.ChooseEnding) && kind.AsksWhere {
		e.Where = strings.TrimSpace(e.Where)
		c.Require(e.Where != "" && len([]rune(e.Where)) <= courtLimit, FieldWhere, saying.SayWhere)
	} else {
		e.Where = ""
	}
	if c.Require(e.On.Known() && !e.On.After(act.At.Date()), FieldOn, saying.EndedOn) {
		c.Require(!e.On.Before(s.FollowUpFrom), FieldOn, saying.EndsTooEarly)
		c.Require(!s.EndsOn.Known() || !e.On.After(s.EndsOn), FieldOn, saying.EndedLate.With("date", words.DateIn(s.EndsOn)))
	}
	why, err := reason(e.Why)
	if err := c.Add(err); err != nil {
		return s, ledger.Event{}, err
	}
	if err := c.Problem(); err != nil {
		return s, ledger.Event{}, err
	}
	e.Why = why
	s.Over = &e
	after, happened, err := s.changed("SentenceEnded", act)
	return after, happened.Because(why), err
}

func (s Sentence) changed(event string, act ledger.Act) (Sentence, ledger.Event, error) {
	s.Version++
	return s, act.Happened(event, ledger.Of("person", s.Person), s.Thing(), s), nil
}

func (s Sentence) mustRun(today day.Date) error {
	if s.Ended(today) {
		return problem.New(problem.Conflict, "sentence-over", saying.IsOver)
	}
	return nil
}

// WhyLimit is how long a reason may be, in characters.
const WhyLimit = 1000

func reason(why string) (string, error) {
	why = strings.TrimSpace(why)
	var c problem.Checks
	c.Require(len([]rune(why)) >= 4, FieldWhy, saying.Why)
	c.Require(len([]rune(why)) <= WhyLimit, FieldWhy, saying.WhyTooLong)
	return why, c.Problem()
}

func has[T comparable](all []T, one T) bool {
	for _, x := range all {
		if x == one {
			return true
		}
	}
	return false
}
