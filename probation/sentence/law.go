package sentence

import (
	_ "embed"
	"encoding/json"
	"slices"

	"throughline/platform/words"
)

// Law is what a jurisdiction knows: its kinds of sentence, what each may ask of somebody,
// and how it may end. It is data, so that another jurisdiction is another file.
type Law struct {
	Key          string            `json:"key"`
	Name         words.Phrase      `json:"name"`
	Source       string            `json:"source"` // the public law it was taken from
	Kinds        []KindInLaw       `json:"kinds"`
	Requirements []RequirementKind `json:"requirements"`
	Endings      []EndingKind      `json:"endings"`
}

// KindInLaw is a kind of sentence as its law has it.
type KindInLaw struct {
	Key          Kind         `json:"key"`
	Name         words.Phrase `json:"name"`
	MayHaveNoEnd bool         `json:"may_have_no_end"`
	Requirements []Code       `json:"requirements"` // in the order they are offered
	Endings      []How        `json:"endings"`
}

// Code names a kind of requirement or condition.
type Code string

// InWords is the code of what the law's list does not have: it is said in words only.
const InWords Code = "in_words"

// Unit is what a requirement is measured in; empty when it is kept, not counted.
type Unit string

// The units.
const (
	Days     Unit = "days"
	Hours    Unit = "hours"
	Sessions Unit = "sessions"
	Weeks    Unit = "weeks"
	Months   Unit = "months"
)

// Counted reports whether somebody works it off day by day or hour by hour; weeks and
// months pass by themselves.
func (u Unit) Counted() bool { return u == Days || u == Hours || u == Sessions }

// RequirementKind is a kind of requirement or condition.
type RequirementKind struct {
	Key   Code         `json:"key"`
	Name  words.Phrase `json:"name"`
	Unit  Unit         `json:"unit"`
	Least int          `json:"least"` // of the unit; 0 for 1
	Most  int          `json:"most"`
}

// How a sentence came to its end.
type How string

// EndingKind is a way in which a sentence may end.
type EndingKind struct {
	Key       How          `json:"key"`
	Name      words.Phrase `json:"name"`
	Good      bool         `json:"good"`       // a success of the person's
	AsksWhere bool         `json:"asks_where"` // another area takes over
}

//go:embed england_and_wales.json
var englandAndWales []byte

// laws are the jurisdictions, the first of them for sentences that name none.
var laws = func() []Law {
	var all []Law
	for _, written := range [][]byte{englandAndWales} {
		var l Law
		if err := json.Unmarshal(written, &l); err != nil {
			panic(err) // the file ships with the program, and a test reads it
		}
		all = append(all, l)
	}
	return all
}()

// LawOf finds the law of a jurisdiction; the first for one that is not named or known.
func LawOf(jurisdiction string) Law {
	for _, l := range laws {
		if l.Key == jurisdiction {
			return l
		}
	}
	return laws[0]
}

// Law is the law that a sentence was passed under.
func (t Terms) Law() Law { return LawOf(t.Jurisdiction) }

// Kind finds a kind of sentence; false when the law has none such.
func (l Law) Kind(k Kind) (KindInLaw, bool) {
	i := slices.IndexFunc(l.Kinds, func(in KindInLaw) bool { return in.Key == k })
	if i < 0 {
		return KindInLaw{}, false
	}
	return l.Kinds[i], true
}

// Requirement finds a kind of requirement; false for one that is said in words only.
func (l Law) Requirement(c Code) (RequirementKind, bool) {
	i := slices.IndexFunc(l.Requirements, func(in RequirementKind) bool { return in.Key == c })
	if i < 0 {
		return RequirementKind{}, false
	}
	return l.Requirements[i], true
}

// Ending finds a way to end; false when the law has none such.
func (l Law) Ending(h How) (EndingKind, bool) {
	i := slices.IndexFunc(l.Endings, func(in EndingKind) bool { return in.Key == h })
	if i < 0 {
		return EndingKind{}, false
	}
	return l.Endings[i], true
}
