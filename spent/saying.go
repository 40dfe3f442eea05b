package spent

import (
	"strconv"
	"strings"
	"time"
)

// Language is what reasons are said in: English or Welsh, by their BCP 47 tags.
type Language string

// The two languages; any other tag is read as English.
const (
	English Language = "en"
	Welsh   Language = "cy"
)

// phrase is one thing said in both languages; {name} is filled in. The package keeps its
// own kind because it stands on the standard library alone.
type phrase struct{ en, cy string }

// in says the phrase, with pairs of what stands in braces and what fills it.
func (p phrase) in(l Language, pairs ...string) string {
	text := p.en
	if l == Welsh {
		text = p.cy
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

var monthNames = [13]phrase{
	1: {"January", "Ionawr"}, 2: {"February", "Chwefror"}, 3: {"March", "Mawrth"}, 4: {"April", "Ebrill"},
	5: {"May", "Mai"}, 6: {"June", "Mehefin"}, 7: {"July", "Gorffennaf"}, 8: {"August", "Awst"},
	9: {"September", "Medi"}, 10: {"October", "Hydref"}, 11: {"November", "Tachwedd"}, 12: {"December", "Rhagfyr"},
}

// Text says the day in full, "3 October 2026"; nothing when no day is given.
func (d Date) Text(l Language) string {
	if !d.Given() || d.Month() > time.December {
		return ""
	}
	return strconv.Itoa(d.Day()) + " " + monthNames[d.Month()].in(l) + " " + strconv.Itoa(d.Year())
}

// Text says the length, "22 months"; how an order without one is spoken of, or nothing
// when none is given.
func (l Length) Text(in Language) string {
	switch l.Unit {
	case Days:
		return counted(l.Count, in, days)
	case Weeks:
		return counted(l.Count, in, weeks)
	case Months:
		return counted(l.Count, in, months)
	case Years:
		return counted(l.Count, in, years)
	case NoLength:
		return noLengthPhrase.in(in)
	case UntilFurtherOrder:
		return untilFurtherPhrase.in(in)
	}
	return ""
}

// monthsText says months as years where they make whole ones.
func monthsText(n int, l Language) string {
	if n%12 == 0 && n > 12 {
		return counted(n/12, l, years)
	}
	return counted(n, l, months)
}

// A measure is how one and how many of a unit are called. Welsh counts in the singular
// and softens or nasalises what follows some numbers.
type measure struct {
	one, many     string // English
	cy, soft, nas string // Welsh: plain, after 2, after 5, 7 to 10, 12, 15, 18, 20, 50 and 100
}

var (
	days   = measure{"day", "days", "diwrnod", "ddiwrnod", "diwrnod"}
	weeks  = measure{"week", "weeks", "wythnos", "wythnos", "wythnos"}
	months = measure{"month", "months", "mis", "fis", "mis"}
	years  = measure{"year", "years", "blynedd", "flynedd", "mlynedd"}
)

func counted(n int, l Language, m measure) string {
	number := strconv.Itoa(n) + " "
	if l == Welsh {
		switch n {
		case 1:
			if m == years {
				return number + "flwyddyn"
			}
			return number + m.cy
		case 2:
			return number + m.soft
		case 5, 7, 8, 9, 10, 12, 15, 18, 20, 50, 100:
			return number + m.nas
		}
		return number + m.cy
	}
	if n == 1 {
		return number + m.one
	}
	return number + m.many
}

// Text is the disposal's name for people; nothing when the package does not know it.
func (d Disposal) Text(l Language) string { return names[d].in(l) }

// Text is the outcome in words, with its day where it has one.
func (r Result) Text(l Language) string {
	return outcomePhrases[r.Outcome].in(l, "{date}", r.Date.Text(l))
}
