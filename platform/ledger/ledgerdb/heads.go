package ledgerdb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/ledger/checkpoint"
)

// Heads reads the heads of the chains that moved since an instant, for a checkpoint: so
// many at most, in the order of their names, after the one named.
func (l *Ledger) Heads(ctx context.Context, since day.Instant, after ledger.Chain, most int) ([]checkpoint.Head, error) {
	return database.All(ctx, l.db, func(row database.Scanner) (h checkpoint.Head, err error) {
		return h, row.Scan(&h.Chain, &h.Seq, &h.Hash)
	}, `SELECT chain, seq, hash FROM ledger_head WHERE at >= $1 AND seq > 0 AND chain > $2 ORDER BY chain LIMIT $3`, since, after, most)
}

// HashAt tells the hash of one event; empty when there is none.
func (l *Ledger) HashAt(ctx context.Context, chain ledger.Chain, seq int64) (string, error) {
	found, err := database.All(ctx, l.db, database.Value[string],
		`SELECT hash FROM ledger_event WHERE chain = $1 AND seq = $2`, chain, seq)
	if err != nil || len(found) == 0 {
		return "", err
	}
	return found[0], nil
}
