// Package caseloaddb keeps regions, teams and allocations in the database.
package caseloaddb

import (
	"context"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/probation/caseload"
	"throughline/probation/person"
)

// Store implements caseload.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

// Lines lists people by the allocation in force, within the scope.
func (s *Store) Lines(ctx context.Context, scope access.Scope, practitioner, team id.ID) ([]caseload.Line, error) {
	var where accessdb.Args
	whose := ``
	if practitioner.Known() {
		me, at := where.Add(practitioner), where.Add(scope.At)
		// One list of accounts, so that the index leads to their people: an OR would read everybody.
		whose = `a.practitioner_id IN (SELECT id FROM account WHERE id = ` + me + ` UNION ALL SELECT b.account_id FROM absence b
			WHERE b.covered_by = ` + me + ` AND b.from_at <= ` + at + ` AND b.until_at > ` + at + `)`
	} else {
		whose = `a.team_id = ` + where.Add(team)
	}
	return database.All(ctx, s.db, func(row database.Scanner) (l caseload.Line, err error) {
		var p person.Person
		if err := row.Scan(&l.Person, &l.CRN, &p.Given, &p.Family, &p.Preferred, &l.Born, &l.Practitioner, &l.With, &l.From); err != nil {
			return l, err
		}
		l.Called, l.FullName, l.Family = p.Called(), p.FullName(), p.Family
		return l, nil
	}, `SELECT p.id, p.crn, p.given_name, p.family_name, p.preferred_name, p.born, COALESCE(w.name, ''), COALESCE(w.id, ''), a.from_at
		FROM allocation a JOIN person p ON p.id = a.person_id LEFT JOIN account w ON w.id = a.practitioner_id
		WHERE a.until_at = 0 AND `+whose+` AND `+accessdb.Visible(scope, "p.id", &where), where.Values...)
}

// Supervisor finds who supervises a person.
func (s *Store) Supervisor(ctx context.Context, who id.ID) (caseload.Supervisor, error) {
	found, err := database.All(ctx, s.db, func(row database.Scanner) (f caseload.Supervisor, err error) {
		return f, row.Scan(&f.Allocation, &f.Account, &f.Name, &f.Team, &f.From)
	}, `SELECT a.id, COALESCE(w.id, ''), COALESCE(w.name, ''), t.name, a.from_at FROM allocation a
		LEFT JOIN account w ON w.id = a.practitioner_id JOIN team t ON t.id = a.team_id
		WHERE a.person_id = $1 AND a.until_at = 0`, who)
	if err != nil || len(found) == 0 {
		return caseload.Supervisor{}, err
	}
	return found[0], nil
}

// Candidates lists whom a person can be allocated to.
func (s *Store) Candidates(ctx context.Context) ([]caseload.Candidate, error) {
	return database.All(ctx, s.db, func(row database.Scanner) (c caseload.Candidate, err error) {
		return c, row.Scan(&c.Account, &c.Name, &c.Team)
	}, `SELECT w.id, w.name, t.name FROM account w JOIN team t ON t.id = w.team_id
		WHERE w.role IN ('practitioner', 'manager') AND w.closed_at = 0 ORDER BY t.name, t.id, w.name, w.id`)
}

const allocationColumns = `id, person_id, COALESCE(practitioner_id, ''), team_id, from_at, until_at, why, talked`

func scanAllocation(row database.Scanner) (a caseload.Allocation, err error) {
	return a, row.Scan(&a.ID, &a.Person, &a.Practitioner, &a.Team, &a.From, &a.Until, &a.Why, &a.Talked)
}

// Change stores what the verb makes of the allocation in force, with its events.
func (s *Store) Change(ctx context.Context, who id.ID, act ledger.Act,
	verb func(context.Context, caseload.Allocation) ([]caseload.Allocation, []ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", who), act, func(ctx context.Context) ([]ledger.Event, error) {
		inForce, err := database.All(ctx, s.db, scanAllocation,
			`SELECT `+allocationColumns+` FROM allocation WHERE person_id = $1 AND until_at = 0`, who)
		if err != nil {
			return nil, err
		}
		before := caseload.Allocation{Person: who}
		if len(inForce) == 1 {
			before = inForce[0]
		}
		after, happened, err := verb(ctx, before)
		if err != nil {
			return nil, err
		}
		for _, a := range after {
			if err := s.save(ctx, !before.InForce() || a.ID != before.ID, a); err != nil {
				return nil, err
			}
		}
		return happened, nil
	})
}

// Begin stores the first allocation of somebody who has just been registered. It may
// be called inside the change that registers them.
func (s *Store) Begin(ctx context.Context, a caseload.Allocation, act ledger.Act) error {
	return s.Change(ctx, a.Person, act, func(_ context.Context, inForce caseload.Allocation) ([]caseload.Allocation, []ledger.Event, error) {
		if inForce.InForce() {
			return nil, nil, problem.New(problem.Conflict, "already-allocated", saying.AlreadyAllocated)
		}
		begun, happened, err := a.Begin(act)
		return []caseload.Allocation{begun}, []ledger.Event{happened}, err
	})
}

var endAllocation = database.Rewriting("allocation", "person_id", "until_at")

func (s *Store) save(ctx context.Context, fresh bool, a caseload.Allocation) error {
	standing := database.OnlyNew
	if !fresh {
		standing = endAllocation
	}
	return s.db.PutOwn(ctx, `INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why, talked) VALUES ($1, $2, NULLIF($3, ''), $4, $5, $6, $7, $8)`+standing,
		a.ID, a.Person, a.Practitioner, a.Team, a.From, a.Until, a.Why, a.Talked)
}
