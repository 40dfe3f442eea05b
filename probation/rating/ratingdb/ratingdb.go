// Package ratingdb keeps ratings in the database: the one in force as a row, all of them
// in the ledger, where none is ever changed.
package ratingdb

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/probation/rating"
)

// Store implements rating.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
	read   read
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db: db, ledger: l} }

const bodyInForce = `SELECT body FROM rating_in_force WHERE person_id = $1`

// Now reads the rating in force.
func (s *Store) Now(ctx context.Context, person id.ID) (rating.Rating, error) {
	body, err := database.One(ctx, s.db, database.Value[string], bodyInForce, person)
	if err != nil {
		return rating.Rating{}, err
	}
	return s.read.apart(body)
}

// Mentions looks for a thing's name in the rating in force as it is written down, which
// is far quicker than to take the rating apart.
func (s *Store) Mentions(ctx context.Context, person, thing id.ID) (rated, mentioned bool, err error) {
	found, err := database.All(ctx, s.db, database.Value[string], bodyInForce, person)
	return len(found) == 1, len(found) == 1 && strings.Contains(found[0], string(thing)), err
}

// Over reads all ratings of a person, oldest first.
func (s *Store) Over(ctx context.Context, person id.ID) ([]rating.Rating, error) {
	written, err := s.ledger.States(ctx, ledger.Of("person", person), rating.KindOfThing)
	if err != nil {
		return nil, err
	}
	all := make([]rating.Rating, len(written))
	for i, state := range written {
		if err := json.Unmarshal([]byte(state), &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

type levelsOf struct {
	person id.ID
	rating.Levels
}

func scanLevels(row database.Scanner) (l levelsOf, err error) {
	var reoffendingHeld, harmHeld int
	err = row.Scan(&l.person, &l.Reoffending.Level, &l.Reoffending.Before, &l.Reoffending.Since, &reoffendingHeld,
		&l.Harm.Level, &l.Harm.Before, &l.Harm.Since, &harmHeld)
	l.Reoffending.Held, l.Harm.Held = reoffendingHeld != 0, harmHeld != 0
	return l, err
}

// LevelsOf reads the levels of many people in one statement.
func (s *Store) LevelsOf(ctx context.Context, people []id.ID) (map[id.ID]rating.Levels, error) {
	around := map[id.ID]rating.Levels{}
	if len(people) == 0 {
		return around, nil
	}
	var args []any
	found, err := database.All(ctx, s.db, scanLevels, `SELECT r.person_id, r.reoffending, r.reoffending_before, r.reoffending_since,
		r.reoffending_held, r.harm, r.harm_before, r.harm_since, r.harm_held
		FROM rating_in_force r WHERE r.person_id IN `+database.In(people, &args), args...)
	for _, l := range found {
		around[l.person] = l.Levels
	}
	return around, err
}

// Due lists the people whose rating in force may read differently on the day.
func (s *Store) Due(ctx context.Context, on day.Date) ([]id.ID, error) {
	return database.All(ctx, s.db, database.Value[id.ID], `SELECT person_id FROM rating_in_force
		WHERE reread_on > '' AND reread_on <= $1 ORDER BY reread_on, person_id`, on)
}

// Add keeps a rating as the one in force, inside the change under way.
func (s *Store) Add(ctx context.Context, r rating.Rating) error {
	body, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write down a rating: %w", err)
	}
	err = s.db.Put(ctx, `INSERT INTO rating_in_force (person_id, reoffending, reoffending_before, reoffending_since,
		reoffending_held, harm, harm_before, harm_since, harm_held, reread_on, body)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
		ON CONFLICT (person_id) DO UPDATE SET reoffending = excluded.reoffending, reoffending_before = excluded.reoffending_before,
		reoffending_since = excluded.reoffending_since, reoffending_held = excluded.reoffending_held, harm = excluded.harm,
		harm_before = excluded.harm_before, harm_since = excluded.harm_since, harm_held = excluded.harm_held,
		reread_on = excluded.reread_on, body = excluded.body`,
		r.Person, r.Reoffending.Level, r.Reoffending.Before, r.Reoffending.Since, flag(r.Reoffending.Held),
		r.Harm.Level, r.Harm.Before, r.Harm.Since, flag(r.Harm.Held), r.RereadOn, string(body))
	if err == nil {
		s.read.remember(string(body), r) // the next change of this person reads it again
	}
	return err
}

func flag(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Change keeps what the verb makes of the rating in force, with its event.
func (s *Store) Change(ctx context.Context, person id.ID, act ledger.Act, verb rating.Verb) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		inForce, err := s.Now(ctx, person)
		if err != nil && !problem.IsKind(err, problem.Missing) {
			return nil, err
		}
		next, happened, err := verb(ctx, inForce)
		if err != nil || happened.Name == "" {
			return nil, err
		}
		return []ledger.Event{happened}, s.Add(ctx, next)
	})
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{{Chain: "person", Kind: rating.KindOfThing, LastOnly: true, Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
		inForce, err := s.Now(ctx, person)
		if problem.IsKind(err, problem.Missing) {
			return nil, nil
		}
		return map[string]any{inForce.Thing().ID: inForce}, err
	}}}
}
