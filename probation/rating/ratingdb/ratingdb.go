// Package ratingdb keeps ratings in the database. A rating is written once and never
// changed; the one with the highest number is in force.
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

func scan(row database.Scanner) (r rating.Rating, err error) {
	var body string
	if err := row.Scan(&body); err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(body), &r)
}

const bodyInForce = `SELECT body FROM rating WHERE person_id = $1 ORDER BY number DESC LIMIT 1`

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
	return database.All(ctx, s.db, scan, `SELECT body FROM rating WHERE person_id = $1 ORDER BY number`, person)
}

type levelsOf struct {
	person id.ID
	rating.Levels
}

func scanLevels(row database.Scanner) (l levelsOf, err error) {
	var reoffendingSince, harmSince string
	var reoffendingHeld, harmHeld int
	if err := row.Scan(&l.person, &l.Reoffending.Level, &l.Reoffending.Before, &reoffendingSince, &reoffendingHeld,
		&l.Harm.Level, &l.Harm.Before, &harmSince, &harmHeld); err != nil {
		return l, err
	}
	l.Reoffending.Held, l.Harm.Held = reoffendingHeld != 0, harmHeld != 0
	if l.Reoffending.Since, err = day.Parse(reoffendingSince); err != nil {
		return l, err
	}
	l.Harm.Since, err = day.Parse(harmSince)
	return l, err
}

// Around reads the levels of many people in one statement.
func (s *Store) Around(ctx context.Context, people []id.ID) (map[id.ID]rating.Levels, error) {
	around := map[id.ID]rating.Levels{}
	if len(people) == 0 {
		return around, nil
	}
	in, args := make([]string, len(people)), make([]any, len(people))
	for i, p := range people {
		in[i], args[i] = fmt.Sprintf("$%d", i+1), p
	}
	found, err := database.All(ctx, s.db, scanLevels, `SELECT r.person_id, r.reoffending, r.reoffending_before, r.reoffending_since,
		r.reoffending_held, r.harm, r.harm_before, r.harm_since, r.harm_held
		FROM person p JOIN rating r ON r.person_id = p.id AND r.number = (SELECT MAX(n.number) FROM rating n WHERE n.person_id = p.id)
		WHERE p.id IN (`+strings.Join(in, ", ")+`)`, args...)
	for _, l := range found {
		around[l.person] = l.Levels
	}
	return around, err
}

// Due lists the people whose rating in force may read differently on the day.
func (s *Store) Due(ctx context.Context, on day.Date) ([]id.ID, error) {
	return database.All(ctx, s.db, database.Value[id.ID], `SELECT r.person_id FROM rating r
		WHERE r.reread_on <> '' AND r.reread_on <= $1
		AND NOT EXISTS (SELECT 1 FROM rating n WHERE n.person_id = r.person_id AND n.number > r.number)
		ORDER BY r.person_id`, on.String())
}

// Add keeps a rating as the one in force, inside the change under way. Changes of one
// person never run at the same time, so the next number is free.
func (s *Store) Add(ctx context.Context, r rating.Rating) error {
	body, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write down a rating: %w", err)
	}
	_, err = s.db.Exec(ctx, `INSERT INTO rating (id, person_id, number, at, reoffending, reoffending_before, reoffending_since,
		reoffending_held, harm, harm_before, harm_since, harm_held, reread_on, body)
		VALUES ($1, $2, (SELECT COALESCE(MAX(n.number), 0) + 1 FROM rating n WHERE n.person_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
		r.ID, r.Person, r.At, r.Reoffending.Level, r.Reoffending.Before, r.Reoffending.Since.String(), flag(r.Reoffending.Held),
		r.Harm.Level, r.Harm.Before, r.Harm.Since.String(), flag(r.Harm.Held), r.RereadOn.String(), string(body))
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

// Standing shows the rows to verify.
func (s *Store) Standing() []ledgerdb.Standing {
	return []ledgerdb.Standing{{Chain: "person", Kind: "rating", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
		all, err := s.Over(ctx, person)
		standing := map[string]any{}
		for _, r := range all {
			standing[r.Thing().ID] = r
		}
		return standing, err
	}}}
}
