package record

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/sentence"
)

// Change is something that happened to a record.
type Change struct {
	Seq   int64 // in the person's chain, 1 for the first
	At    day.Instant
	Name  string // of the event: "GoalAchieved"
	Kind  string // of thing
	Thing string
	By    string // name of the account; empty for the house itself
	Role  string
	Why   string
}

// Memory is what the ledger remembers of one person.
type Memory interface {
	// AsItStood reads the last state of each thing at or before the instant.
	AsItStood(ctx context.Context, person id.ID, at day.Instant) ([]State, error)
	// Changes reads what happened, newest first: at most limit, before a place when
	// that is not zero. Reads are among them when reads is set.
	Changes(ctx context.Context, person id.ID, w Window) ([]Change, error)
}

// Window chooses a part of what happened.
type Window struct {
	Before int64 // only places before this one; 0 for the newest
	Limit  int
	Reads  bool        // who read the record, too
	Since  day.Instant // only what happened then or later
	Until  day.Instant // only what happened before; 0 for no end
	But    string      // a kind of thing whose events are left out
}

// Doors are the doors that the record of today is read through.
type Doors struct {
	People      *person.People
	Sentences   *sentence.Sentences
	Contacts    *contact.Contacts
	Assessments *assessment.Assessments
	Ratings     *rating.Ratings
	Plans       *plan.Plans
}

// Records is the door to whole records.
type Records struct {
	doors  Doors
	memory Memory
	known  Known
	clock  day.Clock
}

// New opens the door.
func New(doors Doors, memory Memory, known Known, clock day.Clock) *Records {
	return &Records{doors, memory, known, clock}
}

// EventWords says what an event was; one that has no words is said to be something else,
// so that a new event is never left out.
func (d *Records) EventWords(name string) words.Phrase {
	if said, ok := d.known.Events[name]; ok {
		return said
	}
	return somethingElse
}

// latestContacts is how much of a long log belongs to the record at a glance.
const latestContacts = 8

// Now reads the record as it stands.
func (d *Records) Now(ctx context.Context, ca access.CaseAccess) (r Record, err error) {
	r.At = d.clock.Now()
	if r.Person, err = d.doors.People.Of(ctx, ca); err != nil {
		return r, err
	}
	if r.Sentences, err = d.doors.Sentences.Of(ctx, ca); err != nil {
		return r, err
	}
	log, err := d.doors.Contacts.Of(ctx, ca, contact.Filter{Limit: latestContacts})
	if err != nil {
		return r, err
	}
	for _, entry := range log.Entries {
		r.Contacts = append(r.Contacts, entry.Contact)
	}
	if r.Areas, err = d.doors.Assessments.Overview(ctx, ca); err != nil {
		return r, err
	}
	if r.Harms, err = d.doors.Assessments.Harms(ctx, ca); err != nil {
		return r, err
	}
	if r.InForce, err = d.doors.Ratings.Now(ctx, ca); err != nil {
		return r, err
	}
	r.Plan, err = d.doors.Plans.Of(ctx, ca)
	return r, err
}

// AsItStood reads the record as it stood at a moment. Before the person was known
// here it is an empty Record.
func (d *Records) AsItStood(ctx context.Context, ca access.CaseAccess, at day.Instant) (Record, error) {
	if err := ca.Must(access.SeeHistory); err != nil {
		return Record{}, err
	}
	states, err := d.memory.AsItStood(ctx, ca.Person(), at)
	if err != nil {
		return Record{}, err
	}
	return Assemble(ca.Person(), at, d.known.Kinds, states)
}

// Changes reads what happened to the record, newest first.
func (d *Records) Changes(ctx context.Context, ca access.CaseAccess, w Window) ([]Change, error) {
	if err := ca.Must(access.SeeHistory); err != nil {
		return nil, err
	}
	return d.memory.Changes(ctx, ca.Person(), w)
}
