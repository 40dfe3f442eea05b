package spelling

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Piece is a part of a text, marked where it is what somebody looked for.
type Piece struct {
	Text   string
	Marked bool
}

// Mark takes a text apart without losing a letter of it: marked are the words that begin
// with one of those sought, which are folded.
func Mark(text string, sought []string) []Piece {
	var pieces []Piece
	plain := 0
	for from, to := range wordsOf(text) {
		folded := Fold(text[from:to])
		if !slices.ContainsFunc(sought, func(begin string) bool { return strings.HasPrefix(folded, begin) }) {
			continue
		}
		if from > plain {
			pieces = append(pieces, Piece{Text: text[plain:from]})
		}
		pieces = append(pieces, Piece{text[from:to], true})
		plain = to
	}
	if plain < len(text) {
		pieces = append(pieces, Piece{Text: text[plain:]})
	}
	return pieces
}

// wordsOf gives where each word begins and ends, in bytes. Marks and apostrophes belong
// to the word that they stand in.
func wordsOf(text string) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		from := -1
		for i, r := range text {
			inside := unicode.IsLetter(r) || unicode.IsDigit(r) || from >= 0 && (unicode.Is(unicode.Mn, r) || strings.ContainsRune("'’‘ʼ`", r))
			switch {
			case inside && from < 0:
				from = i
			case !inside && from >= 0:
				if !yield(from, i) {
					return
				}
				from = -1
			}
		}
		if from >= 0 {
			yield(from, len(text))
		}
	}
}

// Excerpt shortens marked text to about so many letters round the first mark, cut
// between words; what was left out is shown by an ellipsis.
func Excerpt(pieces []Piece, letters int) []Piece {
	first := slices.IndexFunc(pieces, func(p Piece) bool { return p.Marked })
	if first < 0 {
		first = 0
	}
	var kept []Piece
	if first > 0 {
		kept = append(kept, Piece{Text: ending(pieces[first-1].Text, letters/3, first > 1)})
	}
	left := letters
	for i := first; i < len(pieces) && left > 0; i++ {
		p := pieces[i]
		if size := utf8.RuneCountInString(p.Text); size > left && !p.Marked {
			p.Text = beginning(p.Text, left)
		} else if i+1 < len(pieces) && size >= left {
			p.Text += " …"
		}
		left -= utf8.RuneCountInString(p.Text)
		kept = append(kept, p)
	}
	return kept
}

func beginning(text string, letters int) string {
	cut := string([]rune(text)[:letters])
	if at := strings.LastIndexFunc(cut, unicode.IsSpace); at > 0 {
		cut = cut[:at]
	}
	return cut + " …"
}

func ending(text string, letters int, more bool) string {
	runes := []rune(text)
	if len(runes) <= letters {
		if more {
			return "… " + text
		}
		return text
	}
	cut := string(runes[len(runes)-letters:])
	if at := strings.IndexFunc(cut, unicode.IsSpace); at >= 0 {
		cut = cut[at:]
	}
	return "…" + cut
}
