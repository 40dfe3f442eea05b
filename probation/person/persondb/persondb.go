// Package persondb keeps people in the database.
package persondb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/person"
)

// Store implements person.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

const columns = `id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version`

func scan(row database.Scanner) (p person.Person, err error) {
	return p, row.Scan(&p.ID, &p.Region, &p.CRN, &p.Given, &p.Family, &p.Preferred, &p.Born, &p.Gender, &p.Language, &p.AccessNeeds, &p.Version)
}

// Find reads a person.
func (s *Store) Find(ctx context.Context, who id.ID) (person.Person, error) {
	return database.One(ctx, s.db, scan, `SELECT `+columns+` FROM person WHERE id = $1`, who)
}

// Change stores what the verb makes of the person, with its event.
func (s *Store) Change(ctx context.Context, who id.ID, act ledger.Act, verb func(person.Person) (person.Person, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", who), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := s.Find(ctx, who)
		if problem.IsKind(err, problem.Missing) {
			before, err = person.Person{ID: who}, nil
		}
		if err != nil {
			return nil, err
		}
		after, happened, err := verb(before)
		if err != nil {
			return nil, err
		}
		if err := s.save(ctx, after); err != nil {
			return nil, err
		}
		return []ledger.Event{happened}, s.name(ctx, after, before.Version == 0)
	})
}

var rewritePerson = database.Rewriting("person", "id", "given_name", "family_name", "preferred_name", "born", "gender", "language", "access_needs", "version")

func (s *Store) save(ctx context.Context, p person.Person) error {
	_, err := s.db.Exec(ctx, `INSERT INTO person (`+columns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`+rewritePerson,
		p.ID, p.Region, p.CRN, p.Given, p.Family, p.Preferred, p.Born, p.Gender, p.Language, p.AccessNeeds, p.Version)
	if database.IsDuplicate(err) {
		return problem.FieldProblem("crn", saying.CRNTaken)
	}
	return err
}

var saying = struct{ CRNTaken words.Phrase }{
	CRNTaken: words.Phrase{En: "Another person has this case number", Cy: "Mae'r rhif achos hwn gan berson arall"},
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{{Chain: "person", Kind: "person", Of: func(ctx context.Context, who id.ID) (map[string]any, error) {
		p, err := s.Find(ctx, who)
		if problem.IsKind(err, problem.Missing) {
			return nil, nil
		}
		return map[string]any{p.Thing().ID: p}, err
	}}}
}
