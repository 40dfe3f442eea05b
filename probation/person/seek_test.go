package person

import (
	"strings"
	"testing"
	"unicode"
)

func FuzzWhoeverIsSoughtIsNamedByLettersAndDigits(f *testing.F) {
	for _, seed := range []string{"gareth", "X123456", "12/3/1990", "1990-03-12 hughes", "31/2/1990", "0/0/0 '", "ŵ\xff %_", strings.Repeat("9", 80)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sought := Seek(text)
		if len(sought.Words) > mostWords {
			t.Errorf("%d words are sought", len(sought.Words))
		}
		for _, word := range sought.Words {
			if word == "" || strings.ContainsFunc(word, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !unicode.IsNumber(r)
			}) {
				t.Errorf("%q is sought", word)
			}
		}
	})
}
