package actuarial

import (
	_ "embed" // the table of offence codes is part of the program
	"iter"
	"strings"
	"sync"
)

// Category is one of the 24 kinds of offence the OGRS4 family tells apart, or UNKNOWN.
type Category string

// UnknownCategory is the category of a code that stands in the table for "not
// recorded" and so cannot be scored.
const UnknownCategory Category = "UNKNOWN"

// Offence is one code of the Home Office classification, as the predictors see it.
// Its words are the official ones.
type Offence struct {
	Code            OffenceCode
	Category        Category
	Violent         bool   // counts as a violent sanction
	ViolentOrSexual bool   // violent or sexual for the personality disorder pathway screen
	Group           string // the widest heading, "Violence against the person"
	Class           string // the first three digits in words
	Description     string // all five digits in words, up to about 1,000 bytes
}

// Scorable reports whether the predictors can use the offence.
func (o Offence) Scorable() bool { return o.Category != "" && o.Category != UnknownCategory }

// OffenceOf finds an offence by its five-digit code. A code that is not in the table,
// withdrawn ones among them, gives false: never a default.
func OffenceOf(code OffenceCode) (Offence, bool) {
	line, ok := offenceTable().Line(code)
	if !ok {
		return Offence{}, false
	}
	return readOffence(line), true
}

// CategoryOf finds the kind of an offence, for those who need no more of it: the same
// kind, and the same refusals, as OffenceOf.
func CategoryOf(code OffenceCode) (Category, bool) {
	line, ok := offenceTable().Line(code)
	_, rest := cell(line)
	category, _ := cell(rest)
	return Category(category), ok
}

// Offences goes through the whole table in the order of the codes: 3,039 offences, two
// of them not scorable. Nothing is copied; the texts are pieces of the table.
func Offences() iter.Seq[Offence] {
	return func(yield func(Offence) bool) {
		for line := range offenceTable().Lines() {
			if !yield(readOffence(line)) {
				return
			}
		}
	}
}

//go:embed tables/ogrs4-offence-codes.csv
var offenceCodes string

// offenceTable is sorted by code, which a test proves.
var offenceTable = sync.OnceValue(func() CodeTable { return ReadCodeTable(offenceCodes) })

func readOffence(line string) Offence {
	var f [7]string
	Cells(line, f[:])
	return Offence{
		Code: OffenceCode(f[0]), Category: Category(f[1]), Violent: f[2] == "true", ViolentOrSexual: f[3] == "true",
		Group: f[4], Class: f[5], Description: f[6],
	}
}

// cell takes the first cell off a line, without copying. Cells with commas stand in
// quotation marks; the tables have no quotation mark inside a cell.
func cell(line string) (first, rest string) {
	if inner, quoted := strings.CutPrefix(line, `"`); quoted {
		first, rest, _ = strings.Cut(inner, `"`)
		return first, strings.TrimPrefix(rest, ",")
	}
	first, rest, _ = strings.Cut(line, ",")
	return first, rest
}
