// Package ledgerdb keeps the ledger's chains in the database: every change with its
// events in one transaction, every read of a case recorded before the page leaves.
package ledgerdb

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// Reaction answers an event inside the transaction that made it, with events of its
// own. Reactions are wired in cmd, all on one screen.
type Reaction func(ctx context.Context, happened ledger.Event) ([]ledger.Event, error)

// Ledger writes and reads the chains.
type Ledger struct {
	db        *database.DB
	random    io.Reader
	reactions map[string][]Reaction
	stillMay  func(context.Context, ledger.Wish) error
}

// New makes a Ledger. A nil random means the system's own source of salts; the
// sample town hands in a seeded one so that it is the same town every time.
func New(db *database.DB, random io.Reader) *Ledger {
	if random == nil {
		random = rand.Reader
	}
	return &Ledger{db: db, random: random, reactions: map[string][]Reaction{}}
}

// React wires a reaction to events of a name. Call it before serving begins.
func (l *Ledger) React(to string, with Reaction) {
	l.reactions[to] = append(l.reactions[to], with)
}

// AskAgain sets who is asked, inside the transaction of every change and when its chain
// is held, whether the act may still be done; an error undoes it. Call it before serving
// begins.
func (l *Ledger) AskAgain(stillMay func(context.Context, ledger.Wish) error) { l.stillMay = stillMay }

// Verb does the work of one act inside its transaction and says what happened.
type Verb func(ctx context.Context) ([]ledger.Event, error)

type underWay struct{}

// Change runs an act's verb on one chain: rows, events and reactions in one durable
// transaction. Acts on one chain never run at the same time, so a verb may read,
// decide and write without anyone slipping between. A verb that needs other chains too
// names them, so that they are taken in an order in which nobody waits for one another.
// PostgreSQL may have it run again from its beginning: what it leaves outside the
// database must be the same however often it ran. An act that was recorded before
// gives ErrAlreadyDone, or ErrActReused when it came with other content.
func (l *Ledger) Change(ctx context.Context, chain ledger.Chain, act ledger.Act, verb Verb, also ...ledger.Chain) error {
	if !act.ID.Known() {
		return errors.New("an act without an id")
	}
	return l.db.Change(ctx, func(ctx context.Context) error {
		return l.withHeads(ctx, func(ctx context.Context) error {
			if err := l.lockAll(ctx, append([]ledger.Chain{chain}, also...)); err != nil {
				return err
			}
			h, err := l.lock(ctx, chain)
			if err != nil {
				return err
			}
			if ctx.Value(underWay{}) != act.ID && ctx.Value(allNew{}) == nil {
				if err := l.refuseRepeat(ctx, act); err != nil {
					return err
				}
				ctx = context.WithValue(ctx, underWay{}, act.ID)
			}
			if l.stillMay != nil {
				if err := l.stillMay(ctx, ledger.Wish{Chain: chain, Act: act, Latest: h.at}); err != nil {
					return err
				}
			}
			events, err := verb(ctx)
			if err != nil {
				return err
			}
			return l.appendAll(ctx, events)
		})
	})
}

// Together runs many acts in one transaction: all of them are kept, or none is. They must
// be new: nobody looks whether one was done before, as nobody could have sent it.
func (l *Ledger) Together(ctx context.Context, acts func(context.Context) error) error {
	return l.db.Change(context.WithValue(ctx, allNew{}, true), func(ctx context.Context) error { return l.withHeads(ctx, acts) })
}

type allNew struct{}

// Record appends events that change nothing, such as a read or a refusal, durably.
func (l *Ledger) Record(ctx context.Context, happened ledger.Event) error {
	return l.db.Change(ctx, func(ctx context.Context) error {
		return l.withHeads(ctx, func(ctx context.Context) error { return l.appendAll(ctx, []ledger.Event{happened}) })
	})
}

type head struct {
	chain ledger.Chain
	seq   int64
	hash  string
	at    day.Instant
	moved bool // since it was read
}

type headsKey struct{}

// withHeads lets everything inside one transaction, however nested, see the same
// heads: two copies of a head would give two events the same place. What moved is
// written when the outermost is done.
func (l *Ledger) withHeads(ctx context.Context, work func(context.Context) error) error {
	if ctx.Value(headsKey{}) != nil {
		return work(ctx)
	}
	heads := map[ledger.Chain]*head{}
	if err := work(context.WithValue(ctx, headsKey{}, heads)); err != nil {
		return err
	}
	for _, chain := range slices.Sorted(maps.Keys(heads)) {
		if h := heads[chain]; h.moved {
			if err := l.keep(ctx, h); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *Ledger) keep(ctx context.Context, h *head) error {
	return l.db.Put(ctx, `INSERT INTO ledger_head (chain, seq, hash, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at`,
		h.chain, h.seq, h.hash, h.at)
}

// lockAll takes the heads of several chains, in one order always: two changes that took
// them in different orders would wait for one another for ever.
func (l *Ledger) lockAll(ctx context.Context, chains []ledger.Chain) error {
	for _, chain := range slices.Sorted(slices.Values(chains)) {
		if _, err := l.lock(ctx, chain); err != nil {
			return err
		}
	}
	return nil
}

// lock takes the chain's head for this transaction. SQLite has one writer anyway; on
// PostgreSQL the head of a new chain is made first, so that there is a row to lock.
func (l *Ledger) lock(ctx context.Context, chain ledger.Chain) (*head, error) {
	heads := ctx.Value(headsKey{}).(map[ledger.Chain]*head)
	if h := heads[chain]; h != nil {
		return h, nil
	}
	found, err := l.head(ctx, chain)
	if err == nil && found == nil && l.db.Engine() == database.Postgres {
		if err := l.db.Put(ctx, `INSERT INTO ledger_head (chain, seq, hash, at) VALUES ($1, 0, '', 0) ON CONFLICT DO NOTHING`, chain); err != nil {
			return nil, err
		}
		found, err = l.head(ctx, chain)
	}
	if err != nil {
		return nil, err
	}
	if found == nil {
		found = &head{chain: chain}
	}
	heads[chain] = found
	return found, nil
}

// head reads a chain's head, and holds it where that is needed; nil when there is none.
func (l *Ledger) head(ctx context.Context, chain ledger.Chain) (*head, error) {
	query := `SELECT seq, hash, at FROM ledger_head WHERE chain = $1`
	if l.db.Engine() == database.Postgres {
		query += ` FOR UPDATE`
	}
	found, err := database.All(ctx, l.db, func(row database.Scanner) (*head, error) {
		h := &head{chain: chain}
		return h, row.Scan(&h.seq, &h.hash, &h.at)
	}, query, chain)
	return append(found, nil)[0], err
}

func (l *Ledger) refuseRepeat(ctx context.Context, act ledger.Act) error {
	type earlier struct {
		by    id.ID
		print string
	}
	found, err := database.All(ctx, l.db, func(row database.Scanner) (e earlier, err error) {
		return e, row.Scan(&e.by, &e.print)
	}, `SELECT e.by_id, CASE WHEN e.body_hash = '' THEN '' ELSE COALESCE(b.print, $2) END FROM ledger_event e LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq
		WHERE e.act = $1 ORDER BY e.chain, e.seq`, act.ID, act.Fingerprint) // of erased words only who acted is known
	if err != nil || len(found) == 0 {
		return err
	}
	if slices.Contains(found, earlier{act.By.ID, act.Fingerprint}) {
		return ledger.ErrAlreadyDone
	}
	return ledger.ErrActReused
}

// appendAll links the events in order, then lets the house react to each.
func (l *Ledger) appendAll(ctx context.Context, events []ledger.Event) error {
	chains := make([]ledger.Chain, len(events))
	for i, happened := range events {
		chains[i] = happened.Chain
	}
	if err := l.lockAll(ctx, chains); err != nil {
		return err
	}
	for _, happened := range events {
		h, err := l.lock(ctx, happened.Chain)
		if err != nil {
			return err
		}
		if err := l.link(ctx, h, happened); err != nil {
			return err
		}
		for _, react := range l.reactions[happened.Name] {
			answers, err := react(ctx, happened)
			if err != nil {
				return fmt.Errorf("react to %s: %w", happened.Name, err)
			}
			if err := l.appendAll(ctx, answers); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *Ledger) link(ctx context.Context, h *head, happened ledger.Event) error {
	state := ""
	if happened.State != nil {
		written, err := json.Marshal(happened.State)
		if err != nil {
			return fmt.Errorf("write down %s: %w", happened.Name, err)
		}
		state = string(written)
	}
	next := ledger.Link{
		Chain: h.chain, Seq: h.seq + 1, Name: happened.Name, Thing: happened.Thing,
		Act: happened.Act.ID, By: happened.Act.By, At: max(happened.Act.At, h.at), Before: h.hash,
	}
	salted := ""
	if wordless := state == "" && happened.Why == "" && happened.Act.Fingerprint == ""; !wordless {
		var salt [16]byte
		if _, err := io.ReadFull(l.random, salt[:]); err != nil {
			return err
		}
		salted = hex.EncodeToString(salt[:])
		next.Body = ledger.HashBody(salted, happened.Act.Fingerprint, happened.Why, state)
	}
	next.Hash = ledger.HashLink(next)
	if err := l.db.Put(ctx, `INSERT INTO ledger_event
		(chain, seq, name, thing_kind, thing_id, act, by_id, by_role, at, before_hash, body_hash, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		next.Chain, next.Seq, next.Name, next.Thing.Kind, next.Thing.ID, next.Act, next.By.ID, next.By.Role, next.At,
		next.Before, next.Body, next.Hash); err != nil {
		return err
	}
	h.seq, h.hash, h.at, h.moved = next.Seq, next.Hash, next.At, true
	if next.Body == "" {
		return nil // somebody looked: there are no words to keep
	}
	return l.db.Put(ctx, `INSERT INTO ledger_body (chain, seq, salt, print, why, state) VALUES ($1, $2, $3, $4, $5, $6)`,
		next.Chain, next.Seq, salted, happened.Act.Fingerprint, happened.Why, state)
}
