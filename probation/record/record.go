// Package record keeps a person's record as one: everything the nouns hold about one
// life, as it stands now or as it stood at any past moment, and what happened to it,
// when and by whom.
package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/sentence"
)

// Record is one person's record at one moment.
type Record struct {
	At           day.Instant // the moment it speaks of
	Person       person.Person
	Sentences    sentence.History
	Practitioner id.ID             // the account that supervises; empty when nobody does
	Contacts     []contact.Contact // newest first; only the latest of a long log
	Areas        []assessment.Area
	Harms        []assessment.HarmJudgement // newest first: the first is in force
	InForce      rating.Rating              // the zero Rating before the first
	Plan         plan.Plan
}

// Known reports whether there was a record at all.
func (r Record) Known() bool { return r.Person.ID.Known() }

// Next gives the next contact arranged after the record's moment; nil without one.
func (r Record) Next() *contact.Contact {
	var next *contact.Contact
	for i, c := range r.Contacts {
		if c.Outcome == "" && c.At > r.At && (next == nil || c.At < next.At) {
			next = &r.Contacts[i]
		}
	}
	return next
}

// State is one thing as an event left it.
type State struct {
	Kind string
	ID   string
	At   day.Instant
	JSON json.RawMessage // empty when its words were erased
}

// Assemble puts a record together from the last state of each of its things, which are
// all of known kinds. A record with something missing would be a false one, so a state of
// another kind is an error.
func Assemble(who id.ID, at day.Instant, known []Kind, states []State) (Record, error) {
	p := parts{Record: Record{At: at, Sentences: sentence.History{Person: who}}, entries: map[string]assessment.Entry{}}
	for _, s := range states {
		if len(s.JSON) == 0 {
			continue
		}
		kind := slices.IndexFunc(known, func(k Kind) bool { return k.Name == s.Kind })
		if kind < 0 {
			return Record{}, fmt.Errorf("nobody says how to read a %q as it stood", s.Kind)
		}
		if err := known[kind].read(&p, s); err != nil {
			return Record{}, fmt.Errorf("read the %s as it stood: %w", s.Kind, err)
		}
	}
	return p.record(who)
}

// sort puts everything in the order the doors give it in.
func (r *Record) sort() {
	slices.SortStableFunc(r.Sentences.Sentences, func(a, b sentence.Sentence) int {
		return strings.Compare(b.ConvictedOn.String(), a.ConvictedOn.String())
	})
	slices.SortStableFunc(r.Contacts, func(a, b contact.Contact) int { return newestFirst(a.At, b.At) })
	slices.Reverse(r.Harms) // the states come as they stand in the chain, and so do the scores
}

func newestFirst(a, b day.Instant) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

func newest(answers []plan.Agreement) *plan.Agreement {
	var last *plan.Agreement
	for i := range answers {
		if last == nil || answers[i].Number > last.Number {
			last = &answers[i]
		}
	}
	return last
}
