package contact

import (
	"strings"
	"testing"
	"unicode"
)

// What is sought becomes part of a pattern, so nothing may be left in it that a pattern
// would take for more than a letter.
func FuzzWhateverIsSoughtInNotesIsLettersAndDigits(f *testing.F) {
	for _, seed := range []string{"work", `"two words" and`, `%`, `_ ' " \`, "ŵ\xff", `"""`, strings.Repeat("a ", 99)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sought := SeekWords(text)
		if len(sought) > mostSought {
			t.Errorf("%d words are sought", len(sought))
		}
		for _, words := range sought {
			if words == "" || strings.ContainsFunc(words, func(r rune) bool {
				return r != ' ' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !unicode.IsNumber(r)
			}) {
				t.Errorf("%q is sought", words)
			}
		}
	})
}
