// Package drawing keeps the few pictures that say what words cannot: two scores on
// one line, areas of life under each other, a rating over time, the bands of a published
// score, steps as dots. Each
// is SVG without inline style, reads in black print, carries its meaning in shape
// and not in colour alone, and has its table one keystroke away.
//
// One grammar holds everywhere: own score = filled circle, the other's = open ring,
// last time = faint.
package drawing

import (
	"context"
	"strconv"
	"strings"

	"throughline/platform/words"
)

// say is what the drawings say by themselves.
var say = struct {
	AsTable, Who, Now, LastTime, Area, Of10, None, Date, Level, Why words.Phrase
	Last, Below, FromTo, AndAbove                                   words.Phrase
}{
	AsTable:  words.Phrase{En: "Show as a table", Cy: "Dangos fel tabl"},
	Who:      words.Phrase{En: "Who", Cy: "Pwy"},
	Now:      words.Phrase{En: "Now", Cy: "Nawr"},
	LastTime: words.Phrase{En: "Last time", Cy: "Y tro diwethaf"},
	Area:     words.Phrase{En: "Area of life", Cy: "Maes bywyd"},
	Of10:     words.Phrase{En: "{name} {score} out of 10", Cy: "{name} {score} allan o 10"},
	None:     words.Phrase{En: "not scored yet", Cy: "heb ei sgorio eto"},
	Date:     words.Phrase{En: "Date", Cy: "Dyddiad"},
	Level:    words.Phrase{En: "Rating", Cy: "Sgôr"},
	Why:      words.Phrase{En: "What happened", Cy: "Beth ddigwyddodd"},
	Last:     words.Phrase{En: "last time {score}", Cy: "y tro diwethaf {score}"},
	Below:    words.Phrase{En: "below {to}", Cy: "llai na {to}"},
	FromTo:   words.Phrase{En: "{from} to below {to}", Cy: "{from} hyd at lai na {to}"},
	AndAbove: words.Phrase{En: "{from} and above", Cy: "{from} ac uwch"},
}

// Score is a mark from 0 to 10, or none: the zero Score was not given.
type Score struct {
	value int
	given bool
}

// At is a score given; below 0 and above 10 are drawn at the ends of the line.
func At(value int) Score { return Score{min(max(value, 0), 10), true} }

// Given reports whether there is a score.
func (s Score) Given() bool { return s.given }

func (s Score) text() string {
	if !s.given {
		return "–"
	}
	return strconv.Itoa(s.value)
}

// Side is one of the two who score: now and, faintly, last time.
type Side struct {
	Name string // "You", "Sam", "Practitioner"
	Now  Score
	Last Score
}

func (s Side) words(ctx context.Context) string {
	if !s.Now.given {
		return s.Name + " " + say.None.To(ctx)
	}
	text := say.Of10.To(ctx, "name", s.Name, "score", s.Now.value)
	if s.Last.given {
		text += " (" + say.Last.To(ctx, "score", s.Last.value) + ")"
	}
	return text
}

// heard is the picture in words, for those who hear the page.
func heard(ctx context.Context, title string, sides ...Side) string {
	parts := []string{}
	for _, side := range sides {
		if side.Name != "" {
			parts = append(parts, side.words(ctx))
		}
	}
	text := strings.Join(parts, ", ")
	if title == "" {
		return text
	}
	return title + ": " + text
}

// ticks are the eleven places of a line.
var ticks = []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}

// place is where a score stands on a line that begins at left and has room for
// ten steps of the given width.
func place(score, left, step int) string { return strconv.Itoa(left + score*step) }
