package main

import (
	"maps"

	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/record"
	"throughline/sampletown/action"
)

// nouns are the nouns of the house in their order of knowledge: each finds those before
// it open. A new noun has its registration beside the others, and its line here.
var nouns = []func(*house) noun{
	accessNoun, personNoun, sentenceNoun, caseloadNoun, contactNoun, assessmentNoun, ratingNoun, planNoun, signInNoun, recordNoun,
}

// noun is what the house knows of one noun of the field once its store and its doors are
// open.
type noun struct {
	name   string
	rows   interface{ StoredRows() []ledgerdb.StoredRows } // compared with the ledger by verify; nil when it keeps none
	staff  func() []web.Route                              // its pages for staff; nil when it has none
	kinds  []record.Kind                                   // of thing in a person's chain, for the record as it stood
	events map[string]words.Phrase                         // what each of its events was, for a history

	// What it does in the same transaction when a noun before it says that one of these
	// happened. Nouns never call downwards.
	answers []string
	react   ledgerdb.Reaction

	town func(*action.Doors) // hands over the door at which the sample town acts; nil when it does not
}

// openNouns opens every noun and lets it answer the events of those before it.
func (h *house) openNouns() {
	for _, open := range nouns {
		n := open(h)
		for _, event := range n.answers {
			h.ledger.React(event, n.react)
		}
		h.nouns = append(h.nouns, n)
	}
}

// storedRows is how every kind of thing stands in its rows, for verify.
func (h *house) storedRows() (all []ledgerdb.StoredRows) {
	for _, n := range h.nouns {
		if n.rows != nil {
			all = append(all, n.rows.StoredRows()...)
		}
	}
	return all
}

// staffPages are the pages of all nouns for staff.
func (h *house) staffPages() (all []web.Route) {
	for _, n := range h.nouns {
		if n.staff != nil {
			all = append(all, n.staff()...)
		}
	}
	return all
}

// townDoors are the doors of all nouns at which the sample town acts.
func (h *house) townDoors() *action.Doors {
	d := &action.Doors{}
	for _, n := range h.nouns {
		if n.town != nil {
			n.town(d)
		}
	}
	return d
}

// known is what the record is told of some nouns.
func known(nouns []noun) record.Known {
	k := record.Known{Events: map[string]words.Phrase{}}
	for _, n := range nouns {
		k.Kinds = append(k.Kinds, n.kinds...)
		maps.Copy(k.Events, n.events)
	}
	return k
}
