package caseloaddb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/words"
	"throughline/probation/caseload"
)

// AddRegion opens a region, with its event on the region's own chain.
func (s *Store) AddRegion(ctx context.Context, r caseload.Region, act ledger.Act) error {
	chain := ledger.Of("region", r.ID)
	return s.ledger.Change(ctx, chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		err := s.db.Put(ctx, `INSERT INTO region (id, name) VALUES ($1, $2)`, r.ID, r.Name)
		return []ledger.Event{act.Happened("RegionOpened", chain, r.Thing(), r)}, err
	})
}

// AddUnit opens a unit, with its event on the unit's own chain.
func (s *Store) AddUnit(ctx context.Context, u caseload.Unit, act ledger.Act) error {
	chain := ledger.Of("unit", u.ID)
	return s.ledger.Change(ctx, chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		err := s.db.Put(ctx, `INSERT INTO unit (id, region_id, name) VALUES ($1, $2, $3)`, u.ID, u.Region, u.Name)
		return []ledger.Event{act.Happened("UnitOpened", chain, u.Thing(), u)}, err
	})
}

// AddTeam opens a team, with its event on the team's own chain.
func (s *Store) AddTeam(ctx context.Context, t caseload.Team, act ledger.Act) error {
	chain := ledger.Of("team", t.ID)
	return s.ledger.Change(ctx, chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		err := s.db.Put(ctx, `INSERT INTO team (id, region_id, unit_id, name) VALUES ($1, $2, NULLIF($3, ''), $4)`, t.ID, t.Region, t.Unit, t.Name)
		return []ledger.Event{act.Happened("TeamOpened", chain, t.Thing(), t)}, err
	})
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{
		{Chain: "region", Kind: "region", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, func(row database.Scanner) (r caseload.Region, err error) {
				return r, row.Scan(&r.ID, &r.Name)
			}, `SELECT id, name FROM region WHERE id = $1`, owner)
			return byThing(all), err
		}},
		{Chain: "team", Kind: "team", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, func(row database.Scanner) (t caseload.Team, err error) {
				return t, row.Scan(&t.ID, &t.Region, &t.Unit, &t.Name)
			}, `SELECT id, region_id, COALESCE(unit_id, ''), name FROM team WHERE id = $1`, owner)
			return byThing(all), err
		}},
		{Chain: "unit", Kind: "unit", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, func(row database.Scanner) (u caseload.Unit, err error) {
				return u, row.Scan(&u.ID, &u.Region, &u.Name)
			}, `SELECT id, region_id, name FROM unit WHERE id = $1`, owner)
			return byThing(all), err
		}},
		{Chain: "account", Kind: "absence", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, scanAbsence, `SELECT `+absenceColumns+` FROM absence WHERE account_id = $1`, owner)
			return byThing(all), err
		}},
		{Chain: "person", Kind: "allocation", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			all, err := database.All(ctx, s.db, scanAllocation, `SELECT `+allocationColumns+` FROM allocation WHERE person_id = $1`, owner)
			return byThing(all), err
		}},
	}
}

func byThing[T interface{ Thing() ledger.Thing }](all []T) map[string]any {
	standing := map[string]any{}
	for _, each := range all {
		standing[each.Thing().ID] = each
	}
	return standing
}

var saying = struct{ AlreadyAllocated words.Phrase }{
	AlreadyAllocated: words.Phrase{En: "This person has a practitioner already", Cy: "Mae gan y person hwn ymarferydd eisoes"},
}
