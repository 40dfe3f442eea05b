package spent

import (
	_ "embed" // the tables are part of the program
	"strconv"
	"strings"
)

// Disposal is a kind of caution, sentence or order, by its name in records.
type Disposal string

// The disposals that the code itself speaks of; tables/disposals.csv has them all.
const (
	SimpleCaution      Disposal = "simple_caution"      // a caution without conditions
	ConditionalCaution Disposal = "conditional_caution" // a caution with conditions
	MotoringFine       Disposal = "motoring_fine"       // a fine for driving, with or without an endorsed licence
	PenaltyPoints      Disposal = "penalty_points"
	FixedPenalty       Disposal = "fixed_penalty_endorsement" // a fixed penalty notice with points
	AttendanceCentre   Disposal = "attendance_centre_order"
	Supervision        Disposal = "supervision_order"
)

// rule is how a disposal is counted.
type rule string

const (
	whenGiven    rule = "when_given"    // a caution that is spent at once
	conditions   rule = "conditions"    // a caution that waits for its conditions, at most so many months
	excluded     rule = "excluded"      // never spent
	custody      rule = "custody"       // the term, then what tables/custody.csv adds
	added        rule = "added"         // the term, then so many months
	fixed        rule = "fixed"         // so many months from the day of conviction
	order        rule = "order"         // until the order ends
	atOnce       rule = "at_once"       // spent on the day of conviction
	paid         rule = "paid"          // until it is paid in full
	noSentence   rule = "no_sentence"   // makes no difference
	notCovered   rule = "not_covered"   // refused: the answer would be a guess
	noConviction rule = "no_conviction" // refused: there is nothing to work out
)

// asks is whether a disposal has a length.
type asks string

const (
	needed asks = "needed" // a length in days, weeks, months or years
	open   asks = "open"   // that, or none stated, or without end
)

// reach is how far a sentence lengthens convictions that overlap.
type reach string

const (
	others reach = "others" // its own conviction and those that overlap
	itself reach = "itself" // its own conviction only: section 6(5)
	apart  reach = "apart"  // it has no period that could lengthen or be lengthened
)

// byAge holds a figure for adults and one for those under 18 on the day of conviction.
type byAge[T any] struct{ adult, youth T }

func (b byAge[T]) of(under18 YesNo) T {
	if under18 == Yes {
		return b.youth
	}
	return b.adult
}

// row is one line of tables/disposals.csv.
type row struct {
	rule     rule
	asks     asks
	months   byAge[int]
	endorsed byAge[int]
	exists   byAge[bool]
	most     int // months; 0 when nothing bounds it
	reach    byAge[reach]
	source   string
}

func (r *row) caution() bool { return r.rule == whenGiven || r.rule == conditions }

var (
	//go:embed tables/disposals.csv
	disposalTable string
	//go:embed tables/custody.csv
	custodyTable string

	rows, tableOrder = readDisposals(disposalTable)
	terms            = readCustody(custodyTable)
)

// term is one line of tables/custody.csv.
type term struct {
	upTo  int // months; 0 is any length
	added byAge[int]
}

// cells gives the lines of a table after its heading. Only the last column may be
// quoted, because only it holds commas.
func cells(table string, columns int) [][]string {
	var read [][]string
	for _, line := range strings.Split(strings.TrimSpace(table), "\n")[1:] {
		line := strings.SplitN(line, ",", columns)
		line[columns-1] = strings.Trim(line[columns-1], `"`)
		read = append(read, line)
	}
	return read
}

// number reads a figure of a table; what is no figure there ("-", nothing) is 0.
func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

func readDisposals(table string) (map[Disposal]*row, []Disposal) {
	read, inOrder := map[Disposal]*row{}, []Disposal(nil)
	for _, c := range cells(table, 11) {
		name := Disposal(c[0])
		inOrder = append(inOrder, name)
		read[name] = &row{
			rule: rule(c[1]), asks: asks(c[2]), months: byAge[int]{number(c[3]), number(c[4])}, exists: byAge[bool]{c[3] != "-", c[4] != "-"},
			endorsed: byAge[int]{number(c[5]), number(c[6])}, most: number(c[7]), reach: byAge[reach]{reach(c[8]), reach(c[9])}, source: c[10],
		}
	}
	return read, inOrder
}

func readCustody(table string) []term {
	var read []term
	for _, c := range cells(table, 3) {
		read = append(read, term{number(c[0]), byAge[int]{number(c[1]), number(c[2])}})
	}
	return read
}

// Disposals lists every caution, sentence and order this package knows, in the order of
// its table: cautions first, motoring last.
func Disposals() []Disposal { return append([]Disposal(nil), tableOrder...) }

// Known reports whether the package knows the disposal.
func (d Disposal) Known() bool { return rows[d] != nil }

// Caution reports whether it is a caution and not a sentence.
func (d Disposal) Caution() bool { return d.Known() && rows[d].caution() }

// GivenTo reports whether it can be given to somebody of that age.
func (d Disposal) GivenTo(under18 YesNo) bool { return d.Known() && rows[d].exists.of(under18) }

// Answerable reports whether its date can be worked out here at all.
func (d Disposal) Answerable() bool {
	return d.Known() && rows[d].rule != notCovered && rows[d].rule != noConviction
}

// AsksConditions reports whether it ends with its conditions.
func (d Disposal) AsksConditions() bool { return d.Known() && rows[d].rule == conditions }

// AsksLength reports whether it has a start and a length.
func (d Disposal) AsksLength() bool {
	return d.Known() && (rows[d].asks == needed || rows[d].asks == open)
}

// MayHaveNoLength reports whether its length may be NoLength or UntilFurtherOrder.
func (d Disposal) MayHaveNoLength() bool { return d.Known() && rows[d].asks == open }

// MostMonths is the longest that it may last, in months; 0 when nothing bounds it.
func (d Disposal) MostMonths() int {
	if !d.Known() {
		return 0
	}
	return rows[d].most
}

// AsksPayment reports whether it ends when it is paid.
func (d Disposal) AsksPayment() bool { return d.Known() && rows[d].rule == paid }

// Custodial reports whether it takes somebody's freedom, at once or suspended.
func (d Disposal) Custodial() bool {
	return d.Known() && (rows[d].rule == custody || rows[d].rule == excluded || rows[d].rule == added)
}

// AsksSchedule18 reports whether a term of that length may be one that is never spent,
// so that the questions about Schedule 18 to the Sentencing Code matter.
func (d Disposal) AsksSchedule18(l Length) bool {
	return d.Known() && rows[d].rule == custody && rows[d].most == 0 && l.Exceeds(fourYears)
}

// Source is the place in the 1974 Act, or the guidance, that the disposal's period
// stands on.
func (d Disposal) Source() string {
	if !d.Known() {
		return ""
	}
	return rows[d].source
}

// fourYears is the line of section 5(1)(b), in months.
const fourYears = 48
