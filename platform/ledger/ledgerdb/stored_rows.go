package ledgerdb

import (
	"context"

	"throughline/platform/id"
)

// StoredRows shows how one kind of thing stands in its rows, by the owner of a chain,
// so that verify can hold the rows against the ledger. Every store has one for each
// kind of thing it keeps.
type StoredRows struct {
	Chain string // the kind of chain the things hang on: "person", "account"
	Kind  string // the kind of thing: "goal"
	// LastOnly says that only the thing of the newest event of this kind has a row: those
	// before it, which it took the place of, stand in the ledger alone.
	LastOnly bool
	// Of gives the things of one owner as they stand, by their id in the ledger; each
	// must marshal to the same JSON as the state of its last event, or be that JSON.
	Of func(ctx context.Context, owner id.ID) (map[string]any, error)
}
