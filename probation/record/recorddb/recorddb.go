// Package recorddb keeps the way from the ledger's chain of a person to their record.
package recorddb

import (
	"context"
	"fmt"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/probation/record"
)

// Memory implements record.Memory.
type Memory struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Memory.
func New(db *database.DB, l *ledgerdb.Ledger) *Memory { return &Memory{db, l} }

// AsItStood reads the last state of each thing at or before the instant.
func (m *Memory) AsItStood(ctx context.Context, person id.ID, at day.Instant) ([]record.State, error) {
	kept, err := m.ledger.AsItStood(ctx, ledger.Of("person", person), at)
	if err != nil {
		return nil, err
	}
	states := make([]record.State, len(kept))
	for i, k := range kept {
		states[i] = record.State{Kind: k.Thing.Kind, ID: k.Thing.ID, At: k.At, JSON: k.State}
	}
	return states, nil
}

// Changes reads what happened, newest first.
func (m *Memory) Changes(ctx context.Context, person id.ID, w record.Window) ([]record.Change, error) {
	query := `SELECT e.seq, e.at, e.name, e.thing_kind, e.thing_id, COALESCE(a.name, ''), e.by_role, COALESCE(b.why, '')
		FROM ledger_event e
		LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq
		LEFT JOIN account a ON a.id = e.by_id
		WHERE e.chain = $1 AND ($2 = 0 OR e.seq < $2)`
	if !w.Reads {
		query += ` AND e.thing_kind <> 'page'`
	}
	args := []any{ledger.Of("person", person), w.Before, w.Limit}
	for _, also := range []struct {
		wanted    bool
		condition string
		value     any
	}{{w.Since.Known(), `e.at >= `, w.Since}, {w.Until.Known(), `e.at < `, w.Until}, {w.But != "", `e.thing_kind <> `, w.But}} {
		if also.wanted {
			args = append(args, also.value)
			query += fmt.Sprintf(` AND %s$%d`, also.condition, len(args))
		}
	}
	return database.All(ctx, m.db, func(row database.Scanner) (c record.Change, err error) {
		return c, row.Scan(&c.Seq, &c.At, &c.Name, &c.Kind, &c.Thing, &c.By, &c.Role, &c.Why)
	}, query+` ORDER BY e.seq DESC LIMIT $3`, args...)
}
