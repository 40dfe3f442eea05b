package caseloaddb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/caseload"
)

// Past lists a person's allocations, the newest first.
func (s *Store) Past(ctx context.Context, who id.ID) ([]caseload.Past, error) {
	return database.All(ctx, s.db, func(row database.Scanner) (p caseload.Past, err error) {
		a := &p.Allocation
		return p, row.Scan(&a.ID, &a.Person, &a.Practitioner, &a.Team, &a.From, &a.Until, &a.Why, &a.Talked, &p.Name, &p.TeamName)
	}, `SELECT a.id, a.person_id, COALESCE(a.practitioner_id, ''), a.team_id, a.from_at, a.until_at, a.why, a.talked, COALESCE(w.name, ''), t.name
		FROM allocation a LEFT JOIN account w ON w.id = a.practitioner_id JOIN team t ON t.id = a.team_id
		WHERE a.person_id = $1 ORDER BY a.from_at DESC, a.id DESC`, who)
}

// TeamHome finds where a team stands.
func (s *Store) TeamHome(ctx context.Context, team id.ID) (caseload.TeamHome, error) {
	return database.One(ctx, s.db, func(row database.Scanner) (p caseload.TeamHome, err error) {
		return p, row.Scan(&p.Team, &p.Unit, &p.Region)
	}, `SELECT t.name, COALESCE(u.name, ''), r.name FROM team t JOIN region r ON r.id = t.region_id LEFT JOIN unit u ON u.id = t.unit_id WHERE t.id = $1`, team)
}

// Colleagues lists a team's practitioners and managers with their next absence.
func (s *Store) Colleagues(ctx context.Context, team id.ID, at day.Instant) ([]caseload.Colleague, error) {
	return database.All(ctx, s.db, func(row database.Scanner) (c caseload.Colleague, err error) {
		a := &c.Absence
		err = row.Scan(&c.Account, &c.Name, &a.ID, &a.CoveredBy, &a.From, &a.Until, &a.Why, &a.By, &c.Cover)
		if a.ID.Known() {
			a.Account = c.Account
		}
		return c, err
	}, `SELECT w.id, w.name, COALESCE(b.id, ''), COALESCE(b.covered_by, ''), COALESCE(b.from_at, 0), COALESCE(b.until_at, 0), COALESCE(b.why, ''), COALESCE(b.by_id, ''), COALESCE(c.name, '')
		FROM account w
		LEFT JOIN absence b ON b.id = (SELECT n.id FROM absence n WHERE n.account_id = w.id AND n.until_at > $2 AND n.until_at > n.from_at ORDER BY n.from_at, n.id LIMIT 1)
		LEFT JOIN account c ON c.id = b.covered_by
		WHERE w.team_id = $1 AND w.role IN ('practitioner', 'manager') AND w.closed_at = 0 ORDER BY w.name, w.id`, team, at)
}

// Covering lists the names of those for whom an account stands in.
func (s *Store) Covering(ctx context.Context, account id.ID, at day.Instant) ([]string, error) {
	return database.All(ctx, s.db, database.Value[string], `SELECT w.name FROM absence b JOIN account w ON w.id = b.account_id
		WHERE b.covered_by = $1 AND b.from_at <= $2 AND b.until_at > $2 ORDER BY w.name`, account, at)
}

const absenceColumns = `id, account_id, covered_by, from_at, until_at, why, by_id`

func scanAbsence(row database.Scanner) (a caseload.Absence, err error) {
	return a, row.Scan(&a.ID, &a.Account, &a.CoveredBy, &a.From, &a.Until, &a.Why, &a.By)
}

var endAbsence = database.Rewriting("absence", "account_id", "until_at")

// ChangeAbsence stores what the verb makes of an absence, with its event.
func (s *Store) ChangeAbsence(ctx context.Context, account, absence id.ID, act ledger.Act,
	verb func(caseload.Absence) (caseload.Absence, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("account", account), act, func(ctx context.Context) ([]ledger.Event, error) {
		stored, err := database.All(ctx, s.db, scanAbsence, `SELECT `+absenceColumns+` FROM absence WHERE id = $1 AND account_id = $2`, absence, account)
		if err != nil {
			return nil, err
		}
		a, happened, err := verb(append(stored, caseload.Absence{})[0])
		if err != nil {
			return nil, err
		}
		standing := database.OnlyNew
		if len(stored) == 1 {
			standing = endAbsence
		}
		err = s.db.PutOwn(ctx, `INSERT INTO absence (`+absenceColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7)`+standing, a.ID, a.Account, a.CoveredBy, a.From, a.Until, a.Why, a.By)
		return []ledger.Event{happened}, err
	})
}
