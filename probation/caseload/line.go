package caseload

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"throughline/platform/day"
	"throughline/platform/id"
)

// Line is one person on a caseload.
type Line struct {
	Person       id.ID
	CRN          string
	Called       string // what they want to be called
	FullName     string
	Family       string // by which the list is ordered
	Born         day.Date
	Practitioner string
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
const Most = 200

// narrow keeps the lines that the words fit, by family name, at most Most of them.
func narrow(lines []Line, text string) []Line {
	sought := wordsIn(text)
	kept := slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return !l.fits(sought) })
	slices.SortFunc(kept, func(a, b Line) int {
		return cmp.Or(cmp.Compare(fold(a.Family), fold(b.Family)), cmp.Compare(fold(a.FullName), fold(b.FullName)), cmp.Compare(a.CRN, b.CRN))
	})
	return kept[:min(len(kept), Most)]
}

// fits reports whether every word sought begins a part of a name, or the CRN.
func (l Line) fits(sought []string) bool {
	parts := append(wordsIn(l.FullName+" "+l.Called), fold(l.CRN))
	for _, word := range sought {
		begins := func(part string) bool { return strings.HasPrefix(part, word) }
		if !slices.ContainsFunc(parts, begins) {
			return false
		}
	}
	return true
}

// wordsIn splits a name where people would: Lloyd-Jones is found by Jones too.
func wordsIn(name string) []string {
	return strings.FieldsFunc(fold(name), func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
}

// fold writes a name as somebody in a hurry types it: small letters, no accents, no
// apostrophes. The engines fold only English letters, and each sorts by its own rules,
// so this is done here.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '‘', r == 'ʼ':
			return -1
		case r < 0x80:
			return r
		}
		for _, letter := range plainLetters {
			if strings.ContainsRune(letter.accented, r) {
				return letter.plain
			}
		}
		return r
	}, name)
}

// plainLetters are the accented letters of Welsh and of its neighbours' names.
var plainLetters = []struct {
	plain    rune
	accented string
}{
	{'a', "àáâãäåāăą"}, {'c', "çćĉċč"}, {'d', "ďđð"}, {'e', "èéêëēĕėęě"}, {'g', "ĝğġģ"}, {'h', "ĥħ"}, {'i', "ìíîïĩīĭįı"},
	{'j', "ĵ"}, {'k', "ķ"}, {'l', "ĺļľŀł"}, {'n', "ñńņňŋ"}, {'o', "òóôõöøōŏő"}, {'r', "ŕŗř"}, {'s', "śŝşšș"},
	{'t', "ţťŧț"}, {'u', "ùúûüũūŭůűų"}, {'w', "ŵẁẃẅ"}, {'y', "ýÿŷỳ"}, {'z', "źżž"},
}
