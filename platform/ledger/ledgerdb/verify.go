package ledgerdb

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

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
// body, each head against its last link, and the rows against the last events. The
// first bad place ends the walk as an error that names it. Progress, when given, is
// told how many of how many chains are done.
func (l *Ledger) Verify(ctx context.Context, standing []Standing, progress func(done, all int)) (Verified, error) {
	chains, err := database.All(ctx, l.db, database.Value[ledger.Chain],
		`SELECT chain FROM ledger_head UNION SELECT DISTINCT chain FROM ledger_event ORDER BY 1`)
	if err != nil {
		return Verified{}, err
	}
	var found Verified
	heads := make([]string, 0, len(chains)*3)
	for i, chain := range chains {
		links, err := l.checkChain(ctx, chain)
		if err != nil {
			return found, err
		}
		if len(links) > 0 {
			last := links[len(links)-1]
			heads = append(heads, string(chain), fmt.Sprint(last.Seq), last.Hash)
		}
		if err := checkStanding(ctx, chain, links, standing); err != nil {
			return found, err
		}
		found.Chains++
		found.Events += len(links)
		if progress != nil {
			progress(i+1, len(chains))
		}
	}
	found.Head = ledger.HashBody("", heads...)
	return found, nil
}

// CheckOwner verifies one chain and the rows that hang on it.
func (l *Ledger) CheckOwner(ctx context.Context, chain ledger.Chain, standing []Standing) error {
	links, err := l.checkChain(ctx, chain)
	if err != nil {
		return err
	}
	return checkStanding(ctx, chain, links, standing)
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
		case link.Body != "" && !link.Erased && link.Body != ledger.HashBody(link.Salt, link.Print, link.Why, string(link.State)):
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
func checkStanding(ctx context.Context, chain ledger.Chain, links []Kept, standing []Standing) error {
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
			stands, err := json.Marshal(row)
			if err != nil {
				return err
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
