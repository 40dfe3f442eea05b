// Package spelling brings together ways of writing one name: small and capital letters,
// accents, apostrophes, and spellings that sound alike.
package spelling

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold writes text as somebody in a hurry types it: small letters, no accents, no
// apostrophes. Database engines fold only English letters, and each sorts by its own
// rules, so this is done here.
func Fold(text string) string {
	var folded strings.Builder
	folded.Grow(len(text))
	for _, r := range norm.NFD.String(text) {
		r = unicode.ToLower(r)
		switch {
		case unicode.Is(unicode.Mn, r), strings.ContainsRune("'’‘ʼ`", r):
		case r < unicode.MaxASCII:
			folded.WriteRune(r)
		default:
			if plain, is := undivided[r]; is {
				folded.WriteString(plain)
			} else {
				folded.WriteRune(r)
			}
		}
	}
	return folded.String()
}

// undivided are letters that Unicode does not take for a plain one with a mark.
var undivided = map[rune]string{
	'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ı': "i", 'ŧ': "t", 'ŋ': "n", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ŀ': "l",
}

// Words splits text, folded, at everything that is neither a letter nor a digit:
// Lloyd-Jones is found by Jones too.
func Words(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// Sounds gives the keys by which a name is found when it is written as it sounds: two
// names sound alike when they share one. There are two where the first letter is said in
// two ways (Ceri, Gill), and none for what has no letters of the Latin alphabet.
//
// The key keeps the first sound and the consonants: Davies and Davis are both DFS. It is
// wide rather than exact, because whoever looks sees the names and chooses.
func Sounds(name string) []string {
	letters := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, Fold(name))
	if letters == "" {
		return nil
	}
	keys := []string{key(letters)}
	if hard, two := saidHard(letters); two {
		keys = append(keys, key(hard))
	}
	return slices.Compact(keys)
}

// saidHard respells a name whose first letter may be said hard or soft, as said hard.
func saidHard(name string) (string, bool) {
	if len(name) < 2 || !strings.ContainsRune("eiy", rune(name[1])) {
		return name, false
	}
	switch name[0] {
	case 'c':
		return "k" + name[1:], true
	case 'g':
		return "gu" + name[1:], true
	}
	return name, false
}

// beginnings are respelt at the beginning of a name only.
var beginnings = []struct{ written, said string }{
	{"mac", "mk"}, {"mc", "mk"}, {"kn", "n"}, {"gn", "n"}, {"wr", "r"}, {"ps", "s"}, {"pt", "t"}, {"rh", "r"}, {"wh", "w"}, {"gh", "gu"}, {"x", "s"},
}

// respelt is done everywhere, in this order: one sound, one letter.
var respelt = strings.NewReplacer(
	"sch", "s", "tch", "C", "ch", "C", "sh", "s", "ph", "f", "th", "t", "ght", "t", "kh", "k", "gh", "h", "dge", "j", "dt", "t",
	"ck", "k", "cz", "C", "sz", "s", "mps", "ms", "mpt", "mt", "ce", "se", "ci", "si", "cy", "sy", "ge", "je", "gi", "ji", "gy", "jy",
	"c", "k", "q", "k", "x", "ks", "z", "s", "v", "f", "ff", "f",
)

func key(letters string) string {
	for _, b := range beginnings {
		if rest, begins := strings.CutPrefix(letters, b.written); begins {
			letters = b.said + rest
			break
		}
	}
	letters = respelt.Replace(letters)
	var sounds []byte
	last := byte(0)
	for i := range len(letters) {
		letter := letters[i]
		switch {
		case vowel(letter) && i == 0:
			letter = 'A'
		case vowel(letter), i > 0 && (letter == 'h' || letter == 'w' || letter == 'y'),
			letter == 'j' && i > 0 && vowel(letters[i-1]) && i+1 < len(letters) && !vowel(letters[i+1]): // Wójcik
			last = 0
			continue
		}
		if letter >= 'a' {
			letter -= 'a' - 'A'
		}
		if letter != last {
			sounds = append(sounds, letter)
		}
		last = letter
	}
	return string(sounds)
}

func vowel(letter byte) bool { return strings.IndexByte("aeiou", letter) >= 0 }
