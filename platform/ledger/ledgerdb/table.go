package ledgerdb

import (
	"context"
	"encoding/json"
	"fmt"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Table implements ledger.Store in the table that many kinds of things share. Each is kept
// as JSON, byte for byte as its newest event holds it, so that a field more needs neither a
// migration nor SQL. Every statement names the owner.
type Table[T ledger.Storable] struct {
	db     *database.DB
	ledger *Ledger
	owners string
	kind   string
}

// NewTable makes the Table of the things that T says, which hang on chains of the given
// kind: "person".
func NewTable[T ledger.Storable](db *database.DB, l *Ledger, owners string) *Table[T] {
	var any T
	return &Table[T]{db: db, ledger: l, owners: owners, kind: any.Thing().Kind}
}

// row is a thing with what stands beside it.
type row[T ledger.Storable] struct {
	id, owner id.ID
	number    int // 1 for the owner's first of this kind
	due       day.Date
	body      string
	thing     T
}

const thingColumns = `id, owner, number, due, body`

func (t *Table[T]) rows(ctx context.Context, query string, args ...any) ([]row[T], error) {
	return database.All(ctx, t.db, func(scanner database.Scanner) (r row[T], err error) {
		if err := scanner.Scan(&r.id, &r.owner, &r.number, &r.due, &r.body); err != nil {
			return r, err
		}
		if err := json.Unmarshal([]byte(r.body), &r.thing); err != nil {
			return r, fmt.Errorf("read %s %s: %w", t.kind, r.id, err)
		}
		return r, nil
	}, query, args...)
}

func (t *Table[T]) of(ctx context.Context, owner id.ID) ([]row[T], error) {
	return t.rows(ctx, `SELECT `+thingColumns+` FROM thing WHERE kind = $1 AND owner = $2 ORDER BY number`, t.kind, owner)
}

// Of reads what an owner has, in the order in which it came.
func (t *Table[T]) Of(ctx context.Context, owner id.ID) ([]T, error) {
	rows, err := t.of(ctx, owner)
	return things(rows), err
}

// OfEach reads what many owners have.
func (t *Table[T]) OfEach(ctx context.Context, owners []id.ID) (map[id.ID][]T, error) {
	args := []any{t.kind}
	rows, err := t.rows(ctx, `SELECT `+thingColumns+` FROM thing WHERE kind = $1 AND owner IN `+database.In(owners, &args)+` ORDER BY owner, number`, args...)
	all := map[id.ID][]T{}
	for _, r := range rows {
		all[r.owner] = append(all[r.owner], r.thing)
	}
	return all, err
}

// DueBy reads what is due on the day or before it, of all owners, the earliest first. It asks
// nobody's leave: it is for what the house does by itself, not for lists that people see.
func (t *Table[T]) DueBy(ctx context.Context, on day.Date) ([]T, error) {
	rows, err := t.rows(ctx, `SELECT `+thingColumns+` FROM thing WHERE kind = $1 AND due <> '' AND due <= $2 ORDER BY due, id`, t.kind, on)
	return things(rows), err
}

// Find reads one thing of the owner.
func (t *Table[T]) Find(ctx context.Context, owner, thing id.ID) (T, error) {
	found, err := t.rows(ctx, `SELECT `+thingColumns+` FROM thing WHERE kind = $1 AND id = $2 AND owner = $3`, t.kind, thing, owner)
	if err == nil && len(found) == 0 {
		err = problem.NotFound().Because(fmt.Errorf("%s %s has no such %s", t.owners, owner, t.kind))
	}
	return append(found, row[T]{})[0].thing, err
}

// Create keeps a new thing of the owner.
func (t *Table[T]) Create(ctx context.Context, owner id.ID, act ledger.Act, verb func() (T, ledger.Event, error)) error {
	return t.ledger.Change(ctx, t.chain(owner), act, func(ctx context.Context) ([]ledger.Event, error) {
		made, happened, err := verb()
		if err != nil {
			return nil, err
		}
		return t.keep(ctx, owner, nil, []T{made}, []ledger.Event{happened})
	})
}

// Change keeps what the verb makes of a thing of the owner.
func (t *Table[T]) Change(ctx context.Context, owner, thing id.ID, act ledger.Act, verb func(T) (T, ledger.Event, error)) error {
	return t.ledger.Change(ctx, t.chain(owner), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := t.Find(ctx, owner, thing)
		if err != nil {
			return nil, err
		}
		after, happened, err := verb(before)
		if err != nil {
			return nil, err
		}
		if after.Thing() != before.Thing() {
			return nil, fmt.Errorf("%s: a change made %v of %v", happened.Name, after.Thing(), before.Thing())
		}
		return t.keep(ctx, owner, []T{before}, []T{after}, []ledger.Event{happened})
	})
}

// ChangeAll keeps what the verb makes of all things of the owner.
func (t *Table[T]) ChangeAll(ctx context.Context, owner id.ID, act ledger.Act, verb func([]T) ([]T, []ledger.Event, error)) error {
	return t.ledger.Change(ctx, t.chain(owner), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := t.Of(ctx, owner)
		if err != nil {
			return nil, err
		}
		known := append([]T(nil), before...) // the verb may sort what it is given
		after, happened, err := verb(before)
		if err != nil {
			return nil, err
		}
		return t.keep(ctx, owner, known, after, happened)
	})
}

func (t *Table[T]) chain(owner id.ID) ledger.Chain { return ledger.Of(t.owners, owner) }

// keep writes things over those that were there before, or as new ones. What the ledger
// remembers of each is what the row holds.
func (t *Table[T]) keep(ctx context.Context, owner id.ID, before, after []T, happened []ledger.Event) ([]ledger.Event, error) {
	if len(after) != len(happened) {
		return nil, fmt.Errorf("%d things of the kind %s with %d events", len(after), t.kind, len(happened))
	}
	known := map[ledger.Thing]bool{}
	for _, thing := range before {
		known[thing.Thing()] = true
	}
	for i, thing := range after {
		if event := happened[i]; event.Name == "" || event.Thing != thing.Thing() || event.Chain != t.chain(owner) || event.Thing.ID == "" {
			return nil, fmt.Errorf("event %q of %v on %s does not tell of %v of %s", event.Name, event.Thing, event.Chain, thing.Thing(), t.chain(owner))
		}
		happened[i].State = thing
		body, err := json.Marshal(thing)
		if err == nil && known[thing.Thing()] {
			err = t.rewrite(ctx, owner, thing, string(body))
		} else if err == nil {
			err = t.insert(ctx, owner, thing, string(body))
		}
		if err != nil {
			return nil, err
		}
		known[thing.Thing()] = true
	}
	return happened, nil
}

func (t *Table[T]) rewrite(ctx context.Context, owner id.ID, thing T, body string) error {
	return t.db.PutOwn(ctx, `UPDATE thing SET due = $1, body = $2 WHERE kind = $3 AND id = $4 AND owner = $5`,
		due(thing), body, t.kind, thing.Thing().ID, owner)
}

// insert answers at once, because the id may be one that somebody made up.
func (t *Table[T]) insert(ctx context.Context, owner id.ID, thing T, body string) error {
	_, err := t.db.Exec(ctx, `INSERT INTO thing (kind, id, owner, number, due, body)
		SELECT $1, $2, $3, COALESCE(MAX(number), 0) + 1, $4, $5 FROM thing WHERE owner = $3 AND kind = $1`,
		t.kind, thing.Thing().ID, owner, due(thing), body)
	if database.IsDuplicate(err) {
		return fmt.Errorf("%s %s for %s %s: %w", t.kind, thing.Thing().ID, t.owners, owner, ledger.ErrTaken)
	}
	return err
}

// StoredRows shows the rows to verify, and finds those that do not say beside the body what
// the body says.
func (t *Table[T]) StoredRows() []StoredRows {
	return []StoredRows{{Chain: t.owners, Kind: t.kind, Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
		rows, err := t.of(ctx, owner)
		stored := map[string]any{}
		for i, r := range rows {
			if r.number != i+1 {
				return nil, fmt.Errorf("%s %s of %s %s: it stands %d, where %d belongs", t.kind, r.id, t.owners, owner, r.number, i+1)
			}
			if r.thing.Thing().ID != string(r.id) || due(r.thing) != r.due {
				return nil, fmt.Errorf("%s %s of %s %s: its row is found by what its body does not say", t.kind, r.id, t.owners, owner)
			}
			stored[string(r.id)] = json.RawMessage(r.body)
		}
		return stored, err
	}}}
}

func due(thing any) day.Date {
	if d, is := thing.(ledger.Due); is {
		return d.DueOn()
	}
	return day.Date{}
}

func things[T ledger.Storable](rows []row[T]) []T {
	var all []T
	for _, r := range rows {
		all = append(all, r.thing)
	}
	return all
}
