// Package rating keeps the live rating: today's reading of the published predictor
// and of the practitioner's judgement, by a published rule, with the dated reasons.
// It changes the moment what it rests on changes. It goes up at once; it comes down
// only when a practitioner judges or confirms, never silently and never by arithmetic.
//
// The rule in plain words is docs/rating-rule.md.
package rating

import (
	"reflect"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/words"
)

// Level is how high a rating stands.
type Level string

// The levels, from none to the highest.
const (
	Unrated  Level = "unrated"
	Low      Level = "low"
	Medium   Level = "medium"
	High     Level = "high"
	VeryHigh Level = "very_high"
)

// Ladder lists the four levels that are a rating, lowest first.
var Ladder = []Level{Low, Medium, High, VeryHigh}

// Rank is the level's place, from 1 for low to 4 for very high; 0 while unrated.
func (l Level) Rank() int {
	for i, level := range Ladder {
		if l == level {
			return i + 1
		}
	}
	return 0
}

// Rated reports whether the level is a rating at all.
func (l Level) Rated() bool { return l.Rank() > 0 }

// Words say the level; anything that is not a rating is "Not rated yet".
func (l Level) Words() words.Phrase {
	if said, ok := levelWords[l]; ok {
		return said
	}
	return levelWords[Unrated]
}

// up is one step higher; the highest and no rating stay what they are.
func (l Level) up() Level {
	if rank := l.Rank(); rank > 0 && rank < len(Ladder) {
		return Ladder[rank]
	}
	return l
}

// Which tells the two ratings apart.
type Which string

// The two ratings.
const (
	OfReoffending Which = "reoffending"
	OfHarm        Which = "harm"
)

// Words name the rating.
func (w Which) Words() words.Phrase { return whichWords[w] }

// Effect is what a reason does.
type Effect string

// The effects.
const (
	Sets     Effect = "sets"     // is a practitioner's own level, in the place of the reading
	Holds    Effect = "holds"    // keeps the level above today's reading
	Base     Effect = "base"     // where the reading starts from
	Raises   Effect = "raises"   // speaks for a higher level
	Protects Effect = "protects" // speaks for the person; never lowers by itself
	Missing  Effect = "missing"  // is not known, and would be counted
)

// SourceKind is the sort of thing a reason comes from.
type SourceKind string

// The kinds of source.
const (
	FromSection   SourceKind = "section"   // an entry; its ID is the section's key
	FromContact   SourceKind = "contact"   // its ID is the contact's
	FromJudgement SourceKind = "judgement" // of serious harm; its ID may be empty
	FromSentence  SourceKind = "sentence"
	FromDetails   SourceKind = "details" // of the person
)

// Source names what a reason comes from, for a link to it.
type Source struct {
	Kind SourceKind `json:"kind"`
	ID   string     `json:"id,omitempty"`
}

// Reason is one ground of a reading.
type Reason struct {
	Code   string       `json:"code"` // stable, for machines: "missed-contacts", "missing:gender"
	Effect Effect       `json:"effect"`
	Since  day.Date     `json:"since"` // since when it has been so; not known for a missing answer of old
	Source Source       `json:"source"`
	Told   ReasonDetail `json:"told,omitzero"`
}

// Confirmed is a practitioner's word that a lower level is right.
type Confirmed struct {
	By   id.ID       `json:"by"`
	At   day.Instant `json:"at"`
	From Level       `json:"from"` // the level that was held until then
	Why  string      `json:"why"`
}

// Reading is one of the two ratings.
type Reading struct {
	Level     Level      `json:"level"`
	Since     day.Date   `json:"since"`            // the day the level became this
	Before    Level      `json:"before,omitempty"` // the level before that; empty when there was none
	Today     Level      `json:"today"`            // what the rule reads today
	Held      bool       `json:"held,omitempty"`   // the level stands above today's reading
	Confirmed *Confirmed `json:"confirmed,omitempty"`
	Override  *Override  `json:"override,omitempty"` // of reoffending only
	Reasons   []Reason   `json:"reasons"`            // strongest first; never none
}

// With picks the reasons of one effect, in their order.
func (r Reading) With(e Effect) []Reason {
	var found []Reason
	for _, reason := range r.Reasons {
		if reason.Effect == e {
			found = append(found, reason)
		}
	}
	return found
}

// CanBeConfirmed reports whether a practitioner may confirm a lower level now. A
// reading that cannot be made is no lower level: it asks for its answers.
func (r Reading) CanBeConfirmed() bool { return r.Held && r.Today.Rated() }

// Judged is the judgement of serious harm that a rating rests on.
type Judged struct {
	ID    id.ID       `json:"id"`
	Level Level       `json:"level"`
	By    id.ID       `json:"by"`
	At    day.Instant `json:"at"`
}

// Link remembers since when a section has been linked to something: an entry knows
// only that it is.
type Link struct {
	To      LinkedTo    `json:"to"`
	Section string      `json:"section"`
	At      day.Instant `json:"at"`
}

// LinkedTo is what a section is linked to.
type LinkedTo string

// What a section may be linked to.
const (
	ToHarm        LinkedTo = "harm"
	ToReoffending LinkedTo = "reoffending"
	ToStrength    LinkedTo = "strength"
)

// Miss is a contact that counts as missed.
type Miss struct {
	Contact id.ID    `json:"contact"`
	On      day.Date `json:"on"`
}

// Rating is both readings of one person at one moment, with all that shows why.
type Rating struct {
	ID          id.ID       `json:"id"`
	Person      id.ID       `json:"person"`
	At          day.Instant `json:"at"`
	Rule        string      `json:"rule"` // version of the rule it was read by
	Reoffending Reading     `json:"reoffending"`
	Harm        Reading     `json:"harm"`
	ARP         Score       `json:"arp"`
	Judged      *Judged     `json:"judged,omitempty"`
	Links       []Link      `json:"links,omitempty"`
	Missed      []Miss      `json:"missed,omitempty"` // newest first, while there are enough to count
	RereadOn    day.Date    `json:"reread_on"`        // the next day whose date alone may change the reading
}

// Recorded reports whether there is a rating at all.
func (r Rating) Recorded() bool { return r.ID.Known() }

// Of gives one of the two readings.
func (r Rating) Of(w Which) Reading {
	if w == OfHarm {
		return r.Harm
	}
	return r.Reoffending
}

// Thing names the rating in the ledger, on the person's chain.
func (r Rating) Thing() ledger.Thing { return ledger.Thing{Kind: KindOfThing, ID: string(r.ID)} }

// KindOfThing is what the ledger calls a rating.
const KindOfThing = "rating"

// says reports whether two ratings say the same, whatever they are called and
// whenever they were read.
func (r Rating) says(other Rating) bool {
	other.ID, other.At, other.RereadOn = r.ID, r.At, r.RereadOn
	return reflect.DeepEqual(r, other)
}
