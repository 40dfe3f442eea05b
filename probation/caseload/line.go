package caseload

import (
	"cmp"
	"slices"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/spelling"
)

// Line is one person on a caseload.
type Line struct {
	Person       id.ID
	CRN          string
	Called       string // what they want to be called
	FullName     string
	Family       string // by which the list is ordered
	Born         day.Date
	Practitioner string      // empty while the person waits for one
	With         id.ID       // the practitioner's account; likewise
	From         day.Instant // when they came to that practitioner
}

// Whose tells whose caseload to list.
type Whose string

// The caseloads one can ask for; anything else means Mine.
const (
	Mine     Whose = "mine"
	TeamWide Whose = "team"
)

// Filter is what somebody looks for on a caseload.
type Filter struct {
	Text  string // words that begin names or the CRN; empty for everybody
	Whose Whose
}

// Most is the longest list shown at once.
const Most = 600

// narrow keeps the lines that the words fit, by family name, at most Most of them.
func narrow(lines []Line, text string) []Line {
	sought := spelling.Words(text)
	if len(sought) == 0 && strings.TrimSpace(text) != "" {
		return nil // signs only: no name begins with them
	}
	kept := slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return !l.fits(sought) })
	slices.SortFunc(kept, func(a, b Line) int {
		return cmp.Or(cmp.Compare(spelling.Fold(a.Family), spelling.Fold(b.Family)), cmp.Compare(spelling.Fold(a.FullName), spelling.Fold(b.FullName)), cmp.Compare(a.CRN, b.CRN))
	})
	return kept[:min(len(kept), Most)]
}

// fits reports whether every word sought begins a part of a name, or the CRN.
func (l Line) fits(sought []string) bool {
	parts := append(spelling.Words(l.FullName+" "+l.Called), spelling.Fold(l.CRN))
	for _, word := range sought {
		begins := func(part string) bool { return strings.HasPrefix(part, word) }
		if !slices.ContainsFunc(parts, begins) {
			return false
		}
	}
	return true
}
