package ledger

import (
	"context"
	"fmt"

	"throughline/platform/day"
	"throughline/platform/id"
)

// Storable is what a Store keeps: a thing that says how the ledger names it. Its kind must
// not depend on what it holds.
type Storable interface{ Thing() Thing }

// Due is a thing that somebody must see to by a day; one that waits for nobody says the zero
// Date. Only things with such a day are found by it.
type Due interface{ DueOn() day.Date }

// Store keeps things of one kind, each with its owner: the person, the account, whoever's
// chain remembers it. No method reaches a thing of another owner: an id that names one is a
// Missing problem, like an id that names nothing.
//
// A verb is a rule of the noun. It is given things as they are in the transaction that keeps
// its answer, and gives each with the one event that says what happened to it; a version that
// somebody else changed first is its to find.
type Store[T Storable] interface {
	// Of reads what an owner has, in the order in which it came.
	Of(ctx context.Context, owner id.ID) ([]T, error)
	// OfEach is Of for many owners in one statement. Owners without anything are left out.
	OfEach(ctx context.Context, owners []id.ID) (map[id.ID][]T, error)
	// Find reads one thing.
	Find(ctx context.Context, owner, thing id.ID) (T, error)
	// Create keeps a new thing with its event. An id that something of this kind has
	// already, whoever owns it, is ErrTaken.
	Create(ctx context.Context, owner id.ID, act Act, verb func() (T, Event, error)) error
	// Change keeps what the verb makes of a thing, with its event.
	Change(ctx context.Context, owner, thing id.ID, act Act, verb func(T) (T, Event, error)) error
	// ChangeAll is for rules about all things of an owner. The verb gives only those that
	// are new or changed, and their events in the same order; none when nothing happens.
	ChangeAll(ctx context.Context, owner id.ID, act Act, verb func([]T) ([]T, []Event, error)) error
}

// ErrTaken says that a new thing came with an id that another thing has, perhaps one of
// somebody else. People cannot bring that about through our pages.
var ErrTaken = fmt.Errorf("something else has this id: %w", ErrActReused)
