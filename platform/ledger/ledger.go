// Package ledger keeps the memory of the house: what happened to whom, when, by
// whom, and how each thing stood afterwards. Rows are the truth of today; the
// ledger is how today came about.
//
// There is one chain per person (and one per team, account and instrument), so that
// writers never queue behind one another. Each link covers the hash of its body and
// of the link before it: a lawful erasure can remove the words and leave the proof.
package ledger

import (
	"errors"

	"throughline/platform/day"
	"throughline/platform/id"
)

// Chain names one chain of events, "person/<id>".
type Chain string

// Of names the chain of one thing of a kind.
func Of(kind string, thing id.ID) Chain { return Chain(kind + "/" + string(thing)) }

// Thing names what an event is about: a goal, a contact, a page that was read.
type Thing struct {
	Kind string
	ID   string
}

// Actor is who acts: an account in a role. The product itself acts as System.
type Actor struct {
	ID   id.ID
	Role string
}

// System is the product acting by its own stated rules, never a person.
var System = Actor{Role: "system"}

// Act is one wish of one actor: saving a form, agreeing to a plan. Its id is made
// by whoever acts first, often before the form is shown; sent twice, it is still
// one act.
type Act struct {
	ID          id.ID
	By          Actor
	At          day.Instant
	Fingerprint string // a digest of what was sent, to tell a repeat from a different act
}

// Wish is an act that is about to be done to a chain, when nobody else can write to it.
type Wish struct {
	Chain  Chain
	Act    Act
	Latest day.Instant // of the last event of the chain, by whichever node's clock
}

// Event is something that happened, in the past tense.
type Event struct {
	Chain Chain
	Name  string // "GoalAchieved"
	Thing Thing
	Act   Act
	Why   string // the reason given, in the actor's words
	State any    // the whole thing as it stood afterwards; nil for a read
}

// Happened makes the event of an act.
func (a Act) Happened(name string, chain Chain, thing Thing, state any) Event {
	return Event{Chain: chain, Name: name, Thing: thing, Act: a, State: state}
}

// Because adds the reason given.
func (e Event) Because(why string) Event {
	e.Why = why
	return e
}

// ErrAlreadyDone says that this very act was recorded before. Whoever receives it
// has nothing left to do, and answers as it did the first time.
var ErrAlreadyDone = errors.New("this act was done before")

// ErrActReused says that an act's id came again with other content.
var ErrActReused = errors.New("this act's id was used for something else")

// Link is an event as it stands in its chain.
type Link struct {
	Chain  Chain
	Seq    int64 // 1 for the first of its chain
	Name   string
	Thing  Thing
	Act    id.ID
	By     Actor
	At     day.Instant
	Before string // hash of the link before; empty for the first
	Body   string // hash of the body; empty when the event has no words
	Hash   string // hash of this link
}
