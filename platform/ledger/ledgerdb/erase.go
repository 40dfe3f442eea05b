package ledgerdb

import (
	"context"
	"fmt"
	"strconv"

	"throughline/platform/database"
	"throughline/platform/ledger"
)

// wordsErased is the event that says which event's words were taken away, and why.
const wordsErased = "WordsErased"

// erasedEvent is what such an event is about.
const erasedEvent = "event"

// Erase takes the words of one event away for good, as the law may demand, and records in
// the same chain that it was done, by whom and why. The link stays: what happened, when
// and by whom can still be proven. An event whose words are gone without such a record is
// a fault that Verify names.
func (l *Ledger) Erase(ctx context.Context, chain ledger.Chain, seq int64, act ledger.Act, why string) error {
	return l.Change(ctx, chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		found, err := database.All(ctx, l.db, database.Value[string], `SELECT e.name FROM ledger_event e
			JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq WHERE e.chain = $1 AND e.seq = $2`, chain, seq)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 || found[0] == wordsErased {
			return nil, fmt.Errorf("chain %s: event %d has no words to be erased", chain, seq)
		}
		if err := l.db.Put(ctx, `DELETE FROM ledger_body WHERE chain = $1 AND seq = $2`, chain, seq); err != nil {
			return nil, err
		}
		thing := ledger.Thing{Kind: erasedEvent, ID: strconv.FormatInt(seq, 10)}
		return []ledger.Event{act.Happened(wordsErased, chain, thing, nil).Because(why)}, nil
	})
}

// checkErased finds the first event whose words went without a record of it.
func checkErased(chain ledger.Chain, links []Kept) error {
	lawful := map[string]bool{}
	for _, link := range links {
		if link.Name == wordsErased && !link.Erased && link.Thing.Kind == erasedEvent {
			lawful[link.Thing.ID] = true
		}
	}
	for _, link := range links {
		if link.Erased && !lawful[strconv.FormatInt(link.Seq, 10)] {
			return fmt.Errorf("chain %s, event %d (%s): its words are gone, and nothing says that they were erased", chain, link.Seq, link.Name)
		}
	}
	return nil
}
