// Package accessdb keeps accounts, restrictions and openings in the database, and
// writes the policy as a condition that lists obey.
package accessdb

import (
	"context"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
)

// Store implements access.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
	clock  day.Clock
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger, clock day.Clock) *Store { return &Store{db, l, clock} }

const accountColumns = `id, name, role, COALESCE(team_id, ''), COALESCE(person_id, ''), closed_at`

func scanAccount(row database.Scanner) (a access.Account, err error) {
	return a, row.Scan(&a.ID, &a.Name, &a.Role, &a.Team, &a.Person, &a.ClosedAt)
}

// Account finds a login.
func (s *Store) Account(ctx context.Context, account id.ID) (access.Account, error) {
	return database.One(ctx, s.db, scanAccount, `SELECT `+accountColumns+` FROM account WHERE id = $1`, account)
}

// Colleagues lists the practitioners and managers whose accounts are open.
func (s *Store) Colleagues(ctx context.Context) ([]access.Account, error) {
	return database.All(ctx, s.db, scanAccount, `SELECT `+accountColumns+` FROM account
		WHERE role IN ('practitioner', 'manager') AND closed_at = 0 ORDER BY name, id`)
}

// Add opens an account, with its event on the account's own chain.
func (s *Store) Add(ctx context.Context, a access.Account, act ledger.Act) error {
	chain := ledger.Of("account", a.ID)
	return s.ledger.Change(ctx, chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		if err := s.db.Put(ctx, `INSERT INTO account (id, name, role, team_id, person_id, closed_at)
			VALUES ($1, $2, $3, NULLIF($4, ''), NULLIF($5, ''), $6)`, a.ID, a.Name, a.Role, a.Team, a.Person, a.ClosedAt); err != nil {
			return nil, err
		}
		return []ledger.Event{act.Happened("AccountOpened", chain, ledger.Thing{Kind: "account", ID: string(a.ID)}, a)}, nil
	})
}

// Facts reads what a decision rests on, of the newest state: in one statement for the
// many whom no restriction was ever made for.
func (s *Store) Facts(ctx context.Context, person, account id.ID) (access.Facts, error) {
	restricted := false
	found, err := database.All(ctx, s.db, func(row database.Scanner) (f access.Facts, err error) {
		f.Exists = true
		return f, row.Scan(&f.Practitioner, &f.Team, &f.StandsIn, &restricted, &f.Opening.ID, &f.Opening.From, &f.Opening.Until,
			&f.Viewer.ID, &f.Viewer.Name, &f.Viewer.Role, &f.Viewer.Team, &f.Viewer.Person, &f.Viewer.ClosedAt)
	}, `SELECT COALESCE(a.practitioner_id, ''), COALESCE(a.team_id, ''),
			EXISTS (SELECT 1 FROM absence b WHERE b.account_id = a.practitioner_id AND b.covered_by = $2 AND b.from_at <= $3 AND b.until_at > $3),
			EXISTS (SELECT 1 FROM restriction r WHERE r.person_id = p.id),
			COALESCE(o.id, ''), COALESCE(o.from_at, 0), COALESCE(o.until_at, 0),
			COALESCE(v.id, ''), COALESCE(v.name, ''), COALESCE(v.role, ''), COALESCE(v.team_id, ''), COALESCE(v.person_id, ''), COALESCE(v.closed_at, 0)
		FROM person p
		LEFT JOIN account v ON v.id = $2
		LEFT JOIN allocation a ON a.person_id = p.id AND a.until_at = 0
		LEFT JOIN opening o ON o.person_id = p.id AND o.account_id = $2
		WHERE p.id = $1 ORDER BY o.until_at DESC LIMIT 1`, person, account, s.clock.Now())
	if err != nil || len(found) == 0 {
		return access.Facts{}, err
	}
	facts := found[0]
	if !restricted {
		return facts, nil
	}
	facts.Restrictions, err = s.Restrictions(ctx, person)
	return facts, err
}

const restrictionColumns = `id, person_id, kind, account_id, from_at, until_at, message, by_id`

func scanRestriction(row database.Scanner) (r access.Restriction, err error) {
	return r, row.Scan(&r.ID, &r.Person, &r.Kind, &r.Account, &r.From, &r.Until, &r.Message, &r.By)
}

// Restrictions lists a case's restrictions, newest first.
func (s *Store) Restrictions(ctx context.Context, person id.ID) ([]access.Restriction, error) {
	return database.All(ctx, s.db, scanRestriction,
		`SELECT `+restrictionColumns+` FROM restriction WHERE person_id = $1 ORDER BY from_at DESC, id`, person)
}

var endRestriction = database.Rewriting("restriction", "person_id", "until_at")

// Restrict stores a restriction with its event.
func (s *Store) Restrict(ctx context.Context, person, restriction id.ID, act ledger.Act,
	verb func(access.Restriction) (access.Restriction, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		stored, err := database.All(ctx, s.db, scanRestriction, `SELECT `+restrictionColumns+` FROM restriction WHERE id = $1 AND person_id = $2`, restriction, person)
		if err != nil {
			return nil, err
		}
		before := access.Restriction{}
		if len(stored) == 1 {
			before = stored[0]
		}
		r, happened, err := verb(before)
		if err != nil {
			return nil, err
		}
		standing := database.OnlyNew
		if before.ID.Known() {
			standing = endRestriction
		}
		err = s.db.PutOwn(ctx, `INSERT INTO restriction (`+restrictionColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`+standing,
			r.ID, r.Person, r.Kind, r.Account, r.From, r.Until, r.Message, r.By)
		return []ledger.Event{happened}, err
	})
}

// Open stores an opening with its event.
func (s *Store) Open(ctx context.Context, person id.ID, act ledger.Act, verb func() (access.Opening, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		o, happened, err := verb()
		if err != nil {
			return nil, err
		}
		err = s.db.PutOwn(ctx, `INSERT INTO opening (id, person_id, account_id, reason, from_at, until_at) VALUES ($1, $2, $3, $4, $5, $6)`+database.OnlyNew,
			o.ID, o.Person, o.Account, o.Reason, o.From, o.Until)
		return []ledger.Event{happened}, err
	})
}

// Among keeps those of the people who lie within the scope, in the order asked.
func (s *Store) Among(ctx context.Context, scope access.Scope, people []id.ID) ([]id.ID, error) {
	if len(people) == 0 {
		return nil, nil
	}
	var where Args
	seen, err := database.All(ctx, s.db, database.Value[id.ID],
		`SELECT p.id FROM person p WHERE p.id IN `+database.In(people, &where.Values)+` AND `+Visible(scope, "p.id", &where), where.Values...)
	if err != nil {
		return nil, err
	}
	within := map[id.ID]bool{}
	for _, p := range seen {
		within[p] = true
	}
	var kept []id.ID
	for _, p := range people {
		if within[p] {
			kept = append(kept, p)
		}
	}
	return kept, nil
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{
		{Chain: "account", Kind: "account", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			a, err := s.Account(ctx, owner)
			return map[string]any{string(a.ID): a}, err
		}},
		{Chain: "person", Kind: "restriction", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := s.Restrictions(ctx, owner)
			standing := map[string]any{}
			for _, r := range all {
				standing[string(r.ID)] = r
			}
			return standing, err
		}},
		{Chain: "person", Kind: "opening", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, func(row database.Scanner) (o access.Opening, err error) {
				return o, row.Scan(&o.ID, &o.Person, &o.Account, &o.Reason, &o.From, &o.Until)
			}, `SELECT id, person_id, account_id, reason, from_at, until_at FROM opening WHERE person_id = $1`, owner)
			standing := map[string]any{}
			for _, o := range all {
				standing[string(o.ID)] = o
			}
			return standing, err
		}},
	}
}
