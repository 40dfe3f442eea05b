// Package contactdb keeps contacts in the database.
package contactdb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/probation/contact"
)

// Store implements contact.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

const (
	columns = `c.id, c.person_id, c.kind, c.at, c.place, c.outcome, c.absence, c.note, c.sensitive, c.moment, c.recorded_by, c.recorded_at, c.version`
	entries = `SELECT ` + columns + `, COALESCE(a.name, '') FROM contact c LEFT JOIN account a ON a.id = c.recorded_by `
)

func into(c *contact.Contact, sensitive *int) []any {
	return []any{&c.ID, &c.Person, &c.Kind, &c.At, &c.Place, &c.Outcome, &c.Absence, &c.Note, sensitive, &c.ChangeMoment, &c.RecordedBy, &c.RecordedAt, &c.Version}
}

func scan(row database.Scanner) (c contact.Contact, err error) {
	var sensitive int
	err = row.Scan(into(&c, &sensitive)...)
	c.Sensitive = sensitive != 0
	return c, err
}

func scanEntry(row database.Scanner) (e contact.Entry, err error) {
	var sensitive int
	err = row.Scan(append(into(&e.Contact, &sensitive), &e.By)...)
	e.Sensitive = sensitive != 0
	return e, err
}

// Find reads a person's contact.
func (s *Store) Find(ctx context.Context, person, which id.ID) (contact.Entry, error) {
	return database.One(ctx, s.db, scanEntry, entries+`WHERE c.id = $1 AND c.person_id = $2`, which, person)
}

// Open reads a person's contacts without an outcome, earliest first.
func (s *Store) Open(ctx context.Context, person id.ID) ([]contact.Contact, error) {
	return database.All(ctx, s.db, scan, `SELECT `+columns+` FROM contact c
		WHERE c.person_id = $1 AND c.outcome = '' ORDER BY c.at, c.id`, person)
}

// Missed reads the contacts a person missed since the instant, newest first.
func (s *Store) Missed(ctx context.Context, person id.ID, since day.Instant) ([]contact.Summary, error) {
	found, err := database.All(ctx, s.db, scanGlance, `SELECT `+glanceColumns+` FROM contact c
		WHERE c.person_id = $1 AND c.at >= $2 AND c.outcome IN ($3, $4) ORDER BY c.at DESC, c.id DESC`,
		person, since, contact.UnacceptableAbsence, contact.DidNotAttend)
	missed := make([]contact.Summary, len(found))
	for i, g := range found {
		missed[i] = g.Summary
	}
	return missed, err
}

// Create stores what the verb makes of a new contact, with its event.
func (s *Store) Create(ctx context.Context, blank contact.Contact, act ledger.Act, verb contact.Verb) error {
	return s.ledger.Change(ctx, ledger.Of("person", blank.Person), act, func(ctx context.Context) ([]ledger.Event, error) {
		return s.keep(ctx, blank, verb)
	})
}

// Change stores what the verb makes of the contact, with its event.
func (s *Store) Change(ctx context.Context, which contact.Contact, act ledger.Act, verb contact.Verb) error {
	return s.ledger.Change(ctx, ledger.Of("person", which.Person), act, func(ctx context.Context) ([]ledger.Event, error) {
		found, err := s.Find(ctx, which.Person, which.ID)
		switch {
		case err == nil:
			which = found.Contact
		case !problem.IsKind(err, problem.Missing):
			return nil, err
		}
		return s.keep(ctx, which, verb)
	})
}

func (s *Store) keep(ctx context.Context, before contact.Contact, verb contact.Verb) ([]ledger.Event, error) {
	after, happened, err := verb(before)
	if err != nil {
		return nil, err
	}
	if err := s.save(ctx, before.Version == 0, after); err != nil {
		return nil, err
	}
	return []ledger.Event{happened}, s.index(ctx, before.Version == 0, after)
}

// save inserts a new contact or rewrites one; a new one never takes another's place.
func (s *Store) save(ctx context.Context, fresh bool, c contact.Contact) error {
	sensitive := 0
	if c.Sensitive {
		sensitive = 1
	}
	if fresh {
		return s.db.PutOwn(ctx, `INSERT INTO contact (id, person_id, kind, at, place, outcome, absence, note, sensitive, moment, recorded_by, recorded_at, version)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`+database.OnlyNew,
			c.ID, c.Person, c.Kind, c.At, c.Place, c.Outcome, c.Absence, c.Note, sensitive, c.ChangeMoment, c.RecordedBy, c.RecordedAt, c.Version)
	}
	return s.db.PutOwn(ctx, `UPDATE contact SET kind = $1, at = $2, place = $3, outcome = $4, absence = $5, note = $6, sensitive = $7,
		moment = $8, recorded_by = $9, recorded_at = $10, version = $11 WHERE id = $12 AND person_id = $13`,
		c.Kind, c.At, c.Place, c.Outcome, c.Absence, c.Note, sensitive, c.ChangeMoment, c.RecordedBy, c.RecordedAt, c.Version, c.ID, c.Person)
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{{Chain: "person", Kind: "contact", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
		all, err := database.All(ctx, s.db, scan, `SELECT `+columns+` FROM contact c WHERE c.person_id = $1`, person)
		standing := map[string]any{}
		for _, c := range all {
			standing[c.Thing().ID] = c
		}
		return standing, err
	}}}
}
