// Package contact keeps what is due between a person and those who supervise them,
// and what happened: appointments, how they went, and what was said there. Every
// contact is a chance for change, so each may say which moment it served.
package contact

import (
	"strings"
	"time"
	"unicode/utf8"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// The room in the boxes, in characters.
const (
	NoteLimit  = 12000
	PlaceLimit = 200
)

// How far from now a contact may lie. Beyond these a date is a slip of the hand.
const (
	clockSlack  = 5 * time.Minute
	yearsBack   = 10
	monthsAhead = 24
)

// Contact is one event between a person and those who supervise them. One without
// an outcome is still to come, or still to be told.
type Contact struct {
	ID           id.ID        `json:"id"`
	Person       id.ID        `json:"person"`
	Kind         Kind         `json:"kind"`
	At           day.Instant  `json:"at"`
	Place        string       `json:"place,omitempty"`
	Outcome      Outcome      `json:"outcome,omitempty"`
	Absence      Absence      `json:"absence,omitempty"` // why an absence was accepted
	Note         string       `json:"note,omitempty"`
	Sensitive    bool         `json:"sensitive,omitempty"` // never shown to the person
	ChangeMoment ChangeMoment `json:"moment,omitempty"`    // what it did for a new identity
	RecordedBy   id.ID        `json:"recorded_by"`         // the account that wrote last
	RecordedAt   day.Instant  `json:"recorded_at"`
	Version      int          `json:"version"` // counts writings, to notice two at once
}

// Thing names the contact in the ledger.
func (c Contact) Thing() ledger.Thing { return ledger.Thing{Kind: "contact", ID: string(c.ID)} }

// Waiting reports whether the contact's time has come and nobody has said how it went.
func (c Contact) Waiting(now day.Instant) bool { return c.Outcome == "" && c.At <= now }

// Ahead reports whether the contact's time is still to come. Five minutes do not
// count: clocks differ, and notes are begun while people talk.
func (c Contact) Ahead(now day.Instant) bool { return c.At > now.Add(clockSlack) }

// Appointment is what a contact is before anything has happened.
type Appointment struct {
	Kind  Kind
	At    day.Instant
	Place string // up to PlaceLimit characters; may be empty
}

// Said is what there is to say of how a contact went.
type Said struct {
	Outcome      Outcome
	Absence      Absence // only with an accepted absence
	Note         string  // up to NoteLimit characters
	Sensitive    bool
	ChangeMoment ChangeMoment // may be empty
}

// The events of contacts. How a contact went names its event, so that whoever
// answers a missed one need not read the others.
const (
	EventArranged  = "ContactArranged"
	EventAttended  = "ContactAttended"  // they came, whether or not they took part
	EventMissed    = "ContactMissed"    // they did not come, and no reason was accepted
	EventExcused   = "ContactExcused"   // they could not come, for a reason that was accepted
	EventCalledOff = "ContactCalledOff" // it fell through because of the service
	EventPostponed = "ContactPostponed" // another time is to be found
	EventCorrected = "ContactCorrected" // its words changed, its outcome did not
)

// OutcomeEvents are the events that tell a new outcome. A correction may tell one
// too: a contact that was missed can turn out to be excused.
var OutcomeEvents = []string{EventAttended, EventMissed, EventExcused, EventCalledOff, EventPostponed}

// Arrange makes an appointment: a contact that lies ahead, without an outcome. The
// contact must have its ID and Person. What is wrong is told by the names of boxes:
// kind, at, date or time, place.
func (c Contact) Arrange(a Appointment, act ledger.Act) (Contact, ledger.Event, error) {
	var checks problem.Checks
	a.check(&checks, act.At)
	checks.Require(!a.Kind.Known() || a.Kind.CanBeArranged(), "kind", saying.NotArranged)
	if a.At.Known() {
		checks.Require(a.At > act.At, box(a.At, act.At), saying.NotAhead)
	}
	if err := checks.Problem(); err != nil {
		return c, ledger.Event{}, err
	}
	c.Kind, c.At, c.Place = a.Kind, a.At, strings.TrimSpace(a.Place)
	return c.written(EventArranged, act)
}

// Record tells of a contact that took place, or was missed, without having been
// arranged here before. It may not lie ahead by more than five minutes.
func (c Contact) Record(a Appointment, s Said, act ledger.Act) (Contact, ledger.Event, error) {
	var checks problem.Checks
	a.check(&checks, act.At)
	if a.At.Known() {
		checks.Require(a.At <= act.At.Add(clockSlack), box(a.At, act.At), saying.NotYet)
	}
	s.check(&checks)
	if err := checks.Problem(); err != nil {
		return c, ledger.Event{}, err
	}
	c.Kind, c.At, c.Place = a.Kind, a.At, strings.TrimSpace(a.Place)
	return c.with(s).written(s.Outcome.event(), act)
}

// SayOutcome tells how a contact went, or corrects what was told. Base is the
// version the writer had before them: when somebody else was quicker it is a
// Conflict, and nothing is overwritten.
func (c Contact) SayOutcome(s Said, base int, act ledger.Act) (Contact, ledger.Event, error) {
	if base != c.Version {
		return c, ledger.Event{}, problem.New(problem.Conflict, "contact-changed", saying.Changed)
	}
	var checks problem.Checks
	s.check(&checks)
	early := s.Outcome.Known() && !s.Outcome.CanBeSaidEarly() && c.Ahead(act.At)
	checks.Require(!early, "outcome", saying.TooEarly)
	if err := checks.Problem(); err != nil {
		return c, ledger.Event{}, err
	}
	event := s.Outcome.event()
	if s.Outcome == c.Outcome {
		event = EventCorrected
	}
	return c.with(s).written(event, act)
}

func (c Contact) with(s Said) Contact {
	c.Outcome, c.Absence, c.Note, c.Sensitive, c.ChangeMoment = s.Outcome, s.Absence, strings.TrimSpace(s.Note), s.Sensitive, s.ChangeMoment
	return c
}

func (c Contact) written(event string, act ledger.Act) (Contact, ledger.Event, error) {
	c.RecordedBy, c.RecordedAt = act.By.ID, act.At
	c.Version++
	return c, act.Happened(event, ledger.Of("person", c.Person), c.Thing(), c), nil
}

// box names the box to change: on the same day it is the time that is wrong.
func box(at, now day.Instant) string {
	if at.Date() == now.Date() {
		return "time"
	}
	return "date"
}

func (a Appointment) check(c *problem.Checks, now day.Instant) {
	c.Require(a.Kind.Known(), "kind", saying.ChooseKind)
	if c.Require(a.At.Known(), "at", saying.WhenMissing) {
		today, on := now.Date(), a.At.Date()
		near := !on.Before(today.AddMonths(-12*yearsBack)) && !on.After(today.AddMonths(monthsAhead))
		c.Require(near, "date", saying.TooFar)
	}
	c.Require(utf8.RuneCountInString(a.Place) <= PlaceLimit, "place", saying.PlaceTooLong)
	c.Require(storable(a.Place), "place", saying.Unreadable)
}

func (s Said) check(c *problem.Checks) {
	c.Require(s.Outcome.Known(), "outcome", saying.ChooseOutcome)
	if s.Outcome == AcceptableAbsence {
		c.Require(s.Absence.Known(), "absence", saying.ChooseAbsence)
	} else {
		c.Require(s.Absence == "", "absence", saying.AbsenceNotAccepted)
	}
	written := utf8.RuneCountInString(s.Note)
	c.Require(written <= NoteLimit, "note", saying.NoteTooLong.With("n", written))
	c.Require(storable(s.Note), "note", saying.Unreadable)
	c.Require(!s.Outcome.needsWords() || strings.TrimSpace(s.Note) != "", "note", saying.SayWhy)
	c.Require(s.ChangeMoment == "" || s.ChangeMoment.Known(), "moment", saying.ChooseMoment)
}

// storable reports whether both engines keep the text exactly.
func storable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }
