package ledgerdb

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"sync"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// Verified is what a walk over the whole ledger found in order.
type Verified struct {
	Chains, Events int
	Head           string // digest over every chain's head, in the order of the chains
}

// Verify walks every chain: each link against the one before it and against its
// body, each head against its last link, and the rows against the last events. A bad
// place ends the walk as an error that names it; of several, the first in the order of
// the chains. Progress, when given, is told how many of how many chains are done.
func (l *Ledger) Verify(ctx context.Context, standing []StoredRows, progress func(done, all int)) (Verified, error) {
	chains, err := database.All(ctx, l.db, database.Value[ledger.Chain],
		`SELECT chain FROM ledger_head UNION SELECT DISTINCT chain FROM ledger_event ORDER BY 1`)
	if err != nil {
		return Verified{}, err
	}
	all := make([]walked, len(chains))
	l.walkAll(ctx, chains, standing, func(i int, w walked) { all[i] = w }, progress)
	var found Verified
	heads := make([]string, 0, len(chains)*3)
	for i, w := range all {
		if w.err != nil {
			return found, w.err
		}
		if w.events > 0 {
			heads = append(heads, string(chains[i]), fmt.Sprint(w.events), w.head)
		}
		found.Chains++
		found.Events += w.events
	}
	found.Head = ledger.HashBody("", heads...)
	return found, nil
}

// walked is what the walk over one chain found.
type walked struct {
	events int
	head   string // hash of the last event
	err    error
}

// walkAll walks the chains on every core, as far as the context lets them ask side by
// side. They are begun in their order, and when one is bad no other is begun: whatever
// stands before it has been walked when this ends.
func (l *Ledger) walkAll(ctx context.Context, chains []ledger.Chain, standing []StoredRows, keep func(int, walked), progress func(done, all int)) {
	walkers := runtime.NumCPU()
	if database.OneAtATime(ctx) {
		walkers = 1
	}
	var mu sync.Mutex
	next, done, bad := 0, 0, false
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if bad || next == len(chains) {
			return 0, false
		}
		next++
		return next - 1, true
	}
	hand := func(i int, w walked) {
		mu.Lock()
		defer mu.Unlock()
		keep(i, w)
		bad = bad || w.err != nil
		if done++; progress != nil {
			progress(done, len(chains))
		}
	}
	var all sync.WaitGroup
	for range walkers {
		all.Go(func() {
			for i, more := take(); more; i, more = take() {
				hand(i, l.walk(ctx, chains[i], standing))
			}
		})
	}
	all.Wait()
}

func (l *Ledger) walk(ctx context.Context, chain ledger.Chain, standing []StoredRows) (w walked) {
	links, err := l.checkChain(ctx, chain)
	if err == nil {
		err = checkStoredRows(ctx, chain, links, standing)
	}
	if len(links) > 0 {
		w.events, w.head = len(links), links[len(links)-1].Hash
	}
	w.err = err
	return w
}

// CheckOwner verifies one chain and the rows that hang on it.
func (l *Ledger) CheckOwner(ctx context.Context, chain ledger.Chain, standing []StoredRows) error {
	return l.walk(ctx, chain, standing).err
}

func (l *Ledger) checkChain(ctx context.Context, chain ledger.Chain) ([]Kept, error) {
	links, err := l.Chain(ctx, chain)
	if err != nil {
		return nil, err
	}
	before := ""
	for i, link := range links {
		at := fmt.Sprintf("chain %s, event %d (%s)", chain, link.Seq, link.Name)
		switch {
		case link.Seq != int64(i+1):
			return nil, fmt.Errorf("chain %s: event %d stands where %d belongs", chain, link.Seq, i+1)
		case link.Before != before:
			return nil, fmt.Errorf("%s: does not follow the event before it", at)
		case link.Hash != ledger.HashLink(link.Link):
			return nil, fmt.Errorf("%s: was changed after it was written", at)
		case link.Body == "" && link.Salt != "":
			return nil, fmt.Errorf("%s: words were slipped in", at)
		case link.Body != "" && !link.Erased && link.Body != ledger.HashBody(link.Salt, link.Fingerprint, link.Why, string(link.State)):
			return nil, fmt.Errorf("%s: its words were changed after they were written", at)
		}
		before = link.Hash
	}
	head, err := database.All(ctx, l.db, func(row database.Scanner) (h head, err error) {
		return h, row.Scan(&h.seq, &h.hash)
	}, `SELECT seq, hash FROM ledger_head WHERE chain = $1`, chain)
	if err != nil {
		return nil, err
	}
	if len(head) != 1 || head[0].seq != int64(len(links)) || head[0].hash != before {
		return nil, fmt.Errorf("chain %s: its head does not name its last event", chain)
	}
	return links, checkErased(chain, links)
}

// checkStanding holds the rows of a chain's owner against the last event of each thing.
func checkStoredRows(ctx context.Context, chain ledger.Chain, links []Kept, standing []StoredRows) error {
	kind, owner, _ := strings.Cut(string(chain), "/")
	last := map[ledger.Thing]Kept{}
	for _, link := range links {
		if link.Erased || len(link.State) > 0 {
			last[link.Thing] = link
		}
	}
	for _, s := range standing {
		if s.Chain != kind {
			continue
		}
		if s.LastOnly {
			keepNewest(last, s.Kind)
		}
		rows, err := s.Of(ctx, id.ID(owner))
		if err != nil {
			return err
		}
		for thing, row := range rows {
			remembered, ok := last[ledger.Thing{Kind: s.Kind, ID: thing}]
			if !ok {
				return fmt.Errorf("chain %s: %s %s has a row but no event", chain, s.Kind, thing)
			}
			stands, asWritten := row.(json.RawMessage)
			if !asWritten {
				if stands, err = json.Marshal(row); err != nil {
					return err
				}
			}
			if !remembered.Erased && string(stands) != string(remembered.State) {
				return fmt.Errorf("chain %s: %s %s does not stand as event %d (%s) left it", chain, s.Kind, thing, remembered.Seq, remembered.Name)
			}
			delete(last, ledger.Thing{Kind: s.Kind, ID: thing})
		}
		for thing, link := range last {
			if thing.Kind == s.Kind && !link.Erased {
				return fmt.Errorf("chain %s: %s %s was remembered by event %d (%s) but its row is gone", chain, thing.Kind, thing.ID, link.Seq, link.Name)
			}
		}
	}
	return nil
}

// keepNewest forgets of one kind all things but that of the newest event.
func keepNewest(last map[ledger.Thing]Kept, kind string) {
	var newest Kept
	for thing, link := range last {
		if thing.Kind != kind {
			continue
		}
		if link.Seq > newest.Seq {
			delete(last, newest.Thing)
			newest = link
			continue
		}
		delete(last, thing)
	}
}
