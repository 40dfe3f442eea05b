package contact

import (
	"context"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// lateFor is how long an appointment stays the next one after its time: somebody
// running late still needs to see where to go.
const lateFor = time.Hour

// Entry is a contact with the name of the account that wrote last.
type Entry struct {
	Contact
	By string // empty when the account is not known here
}

// Filter chooses a part of the log. Of Before and After at most one is set; what is
// empty chooses nothing.
type Filter struct {
	Limit  int   // entries, 1 to 100
	Before id.ID // only what is older than this contact
	After  id.ID // only what is newer than this contact
	Wanted
}

// Wanted is what somebody wants to see of a log: all of it when it is empty.
type Wanted struct {
	Kind        Kind
	Outcome     Outcome
	Open        bool        // without an outcome, instead of with a certain one
	From, Until day.Date    // both among them
	Words       SoughtWords // all of them in the note
}

// All reports whether the whole log is wanted.
func (w Wanted) All() bool {
	return w.Kind == "" && w.Outcome == "" && !w.Open && !w.From.Known() && !w.Until.Known() && len(w.Words) == 0
}

// Log is a part of a person's contacts, newest first.
type Log struct {
	Entries      []Entry
	Newer, Older bool // whether there is more on either side
	Count        int  // of all that is wanted, on this page or another
}

// Summary is a contact without its words, for lists.
type Summary struct {
	ID      id.ID
	Kind    Kind
	At      day.Instant
	Place   string
	Outcome Outcome
}

// LastAndNext is what lies around today: nil where there is none.
type LastAndNext struct {
	Last           *Summary // the last one told, whether attended or not; never one postponed
	Next           *Summary // the next one arranged
	OutcomeMissing *Summary // the earliest whose time has come and whose outcome nobody has said
}

// Store is what contact keeps.
type Store interface {
	// Find reads a person's contact; a Missing problem when they have no such one.
	Find(ctx context.Context, person, contact id.ID) (Entry, error)
	// Log reads part of a person's contacts; a Missing problem when the contact that
	// the filter starts from is not theirs.
	Log(ctx context.Context, person id.ID, f Filter) (Log, error)
	// Open reads a person's contacts without an outcome, earliest first.
	Open(ctx context.Context, person id.ID) ([]Contact, error)
	// LastAndNext reads, for many people at once, the last contact told at or before told, the
	// first one open at or after from, and the first one open before told; people without
	// any are left out.
	LastAndNext(ctx context.Context, people []id.ID, told, from day.Instant) (map[id.ID]LastAndNext, error)
	// Missed reads the contacts that a person missed since the instant, newest first.
	// It is for reactions, which act for the house and ask no leave.
	Missed(ctx context.Context, person id.ID, since day.Instant) ([]Summary, error)
	// Create keeps what the verb makes of a contact that is named after its act, and so is
	// new when the act is, with its event in one transaction.
	Create(ctx context.Context, blank Contact, act ledger.Act, verb Verb) error
	// Change loads a person's contact (zero when there is none), lets the verb answer,
	// and stores the result with its event in one transaction.
	Change(ctx context.Context, which Contact, act ledger.Act, verb Verb) error
}

// Verb makes of a contact what becomes of it.
type Verb func(Contact) (Contact, ledger.Event, error)

// Contacts is the door to contacts.
type Contacts struct {
	store Store
	clock day.Clock
}

// NewContacts opens the door over a store.
func NewContacts(store Store, clock day.Clock) *Contacts { return &Contacts{store, clock} }

// Of reads part of a person's log, newest first; what lies ahead comes before what
// has happened.
func (d *Contacts) Of(ctx context.Context, ca access.CaseAccess, f Filter) (Log, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Log{}, err
	}
	f.Limit = min(max(f.Limit, 1), 100)
	return d.store.Log(ctx, ca.Person(), f)
}

// One reads one contact of the person.
func (d *Contacts) One(ctx context.Context, ca access.CaseAccess, contact id.ID) (Entry, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Entry{}, err
	}
	return d.store.Find(ctx, ca.Person(), contact)
}

// Waiting reads the appointments whose time has come and whose outcome nobody has
// said, earliest first.
func (d *Contacts) Waiting(ctx context.Context, ca access.CaseAccess) ([]Contact, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	open, err := d.store.Open(ctx, ca.Person())
	var waiting []Contact
	for _, c := range open {
		if c.Waiting(d.clock.Now()) {
			waiting = append(waiting, c)
		}
	}
	return waiting, err
}

// Next reads the next contact arranged with the person; nil when there is none.
func (d *Contacts) Next(ctx context.Context, ca access.CaseAccess) (*Summary, error) {
	around, err := d.lastAndNextOfOne(ctx, ca)
	return around.Next, err
}

// Last reads the last contact told, with how it went; nil when there is none.
func (d *Contacts) Last(ctx context.Context, ca access.CaseAccess) (*Summary, error) {
	around, err := d.lastAndNextOfOne(ctx, ca)
	return around.Last, err
}

func (d *Contacts) lastAndNextOfOne(ctx context.Context, ca access.CaseAccess) (LastAndNext, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return LastAndNext{}, err
	}
	found, err := d.lastAndNext(ctx, []id.ID{ca.Person()})
	return found[ca.Person()], err
}

// LastAndNext reads the last and the next contact of everybody in the group, in two
// statements however many they are. People without either are not in the map.
func (d *Contacts) LastAndNext(ctx context.Context, g access.Group) (map[id.ID]LastAndNext, error) {
	return d.lastAndNext(ctx, g.People())
}

func (d *Contacts) lastAndNext(ctx context.Context, people []id.ID) (map[id.ID]LastAndNext, error) {
	now := d.clock.Now()
	return d.store.LastAndNext(ctx, people, now.Add(clockSlack), now.Add(-lateFor))
}

// Arrange makes an appointment. The act's id names it.
func (d *Contacts) Arrange(ctx context.Context, ca access.CaseAccess, a Appointment, act ledger.Act) error {
	return d.create(ctx, ca, act, func(c Contact) (Contact, ledger.Event, error) { return c.Arrange(a, act) })
}

// Record tells of a contact that was not arranged here. The act's id names it.
func (d *Contacts) Record(ctx context.Context, ca access.CaseAccess, a Appointment, said Said, act ledger.Act) error {
	return d.create(ctx, ca, act, func(c Contact) (Contact, ledger.Event, error) { return c.Record(a, said, act) })
}

func (d *Contacts) create(ctx context.Context, ca access.CaseAccess, act ledger.Act, verb Verb) error {
	if err := ca.Must(access.RecordContact); err != nil {
		return err
	}
	return d.store.Create(ctx, Contact{ID: act.ID, Person: ca.Person()}, act, verb)
}

// Telling is somebody saying how a contact went: which contact, what they say,
// and the version of it that they had before them.
type Telling struct {
	Contact id.ID
	Said    Said
	Base    int
}

// SayOutcome tells how an appointment went, or corrects what was told.
func (d *Contacts) SayOutcome(ctx context.Context, ca access.CaseAccess, t Telling, act ledger.Act) error {
	if err := ca.Must(access.RecordContact); err != nil {
		return err
	}
	return d.store.Change(ctx, Contact{ID: t.Contact, Person: ca.Person()}, act, func(c Contact) (Contact, ledger.Event, error) {
		if c.Version == 0 {
			return c, ledger.Event{}, problem.NotFound()
		}
		return c.SayOutcome(t.Said, t.Base, act)
	})
}

// Shared is what a person sees of their contacts: where to be next, and nothing of
// what was written.
type Shared struct {
	Next *SharedAppointment // nil when nothing is arranged
}

// SharedAppointment is an appointment as the person sees it.
type SharedAppointment struct {
	ID    id.ID
	Kind  Kind
	At    day.Instant
	Place string
}

// SharedWith reads the person's own next appointment for them.
func (d *Contacts) SharedWith(ctx context.Context, ca access.CaseAccess) (Shared, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return Shared{}, err
	}
	open, err := d.store.Open(ctx, ca.Person())
	if err != nil {
		return Shared{}, err
	}
	for _, c := range open {
		if c.At >= d.clock.Now().Add(-lateFor) && !c.Sensitive {
			return Shared{Next: &SharedAppointment{c.ID, c.Kind, c.At, c.Place}}, nil
		}
	}
	return Shared{}, nil
}
