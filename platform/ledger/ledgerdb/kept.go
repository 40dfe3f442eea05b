package ledgerdb

import (
	"context"
	"encoding/json"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
)

// Kept is a link with its words. Erased bodies leave Why and State empty, as do events that
// never had words.
type Kept struct {
	ledger.Link
	Salt, Fingerprint, Why string
	State                  json.RawMessage
	Erased                 bool
}

const keptColumns = `e.chain, e.seq, e.name, e.thing_kind, e.thing_id, e.act, e.by_id, e.by_role, e.at,
	e.before_hash, e.body_hash, e.hash, COALESCE(b.salt, ''), COALESCE(b.print, ''), COALESCE(b.why, ''), COALESCE(b.state, ''), e.body_hash <> '' AND b.salt IS NULL`

func scanKept(row database.Scanner) (k Kept, err error) {
	var state string
	err = row.Scan(&k.Chain, &k.Seq, &k.Name, &k.Thing.Kind, &k.Thing.ID, &k.Act, &k.By.ID, &k.By.Role, &k.At,
		&k.Before, &k.Body, &k.Hash, &k.Salt, &k.Fingerprint, &k.Why, &state, &k.Erased)
	k.State = json.RawMessage(state)
	return k, err
}

// Chain reads a whole chain in order.
func (l *Ledger) Chain(ctx context.Context, chain ledger.Chain) ([]Kept, error) {
	return database.All(ctx, l.db, scanKept, `SELECT `+keptColumns+` FROM ledger_event e
		LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq WHERE e.chain = $1 ORDER BY e.seq`, chain)
}

// Changes reads the newest changes of a chain, newest first; reads and refusals,
// which leave no state behind, are not among them.
func (l *Ledger) Changes(ctx context.Context, chain ledger.Chain, limit int) ([]Kept, error) {
	return database.All(ctx, l.db, scanKept, `SELECT `+keptColumns+` FROM ledger_event e
		LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq
		WHERE e.chain = $1 AND e.body_hash <> '' AND (b.state IS NULL OR b.state <> '') ORDER BY e.seq DESC LIMIT $2`, chain, limit)
}

// AsItStood reads, for every thing of a chain, the last event at or before the
// instant: together they are the record as it stood then.
func (l *Ledger) AsItStood(ctx context.Context, chain ledger.Chain, at day.Instant) ([]Kept, error) {
	return database.All(ctx, l.db, scanKept, `SELECT `+keptColumns+` FROM ledger_event e
		LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq
		WHERE e.chain = $1 AND e.seq IN (SELECT MAX(s.seq) FROM ledger_event s
			LEFT JOIN ledger_body sb ON sb.chain = s.chain AND sb.seq = s.seq
			WHERE s.chain = $1 AND s.at <= $2 AND s.body_hash <> '' AND (sb.state IS NULL OR sb.state <> '') GROUP BY s.thing_kind, s.thing_id)
		ORDER BY e.seq`, chain, at)
}

// States reads how all things of one kind stood after each of their events, oldest first,
// as they were written. What was erased is not among them.
func (l *Ledger) States(ctx context.Context, chain ledger.Chain, kind string) ([]string, error) {
	return database.All(ctx, l.db, database.Value[string], `SELECT b.state FROM ledger_event e
		JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq
		WHERE e.chain = $1 AND e.thing_kind = $2 AND e.body_hash <> '' AND b.state <> '' ORDER BY e.seq`, chain, kind)
}
