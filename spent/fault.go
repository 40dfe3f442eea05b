package spent

import (
	"strconv"
	"strings"
)

// Field names one thing in a record, as records write it: "conviction_date".
type Field string

// The fields of a record, an entry and a sentence.
const (
	FieldJurisdiction   Field = "jurisdiction"
	FieldEntries        Field = "caution_or_convictions"
	FieldKind           Field = "kind"
	FieldUnder18        Field = "under_18"
	FieldDate           Field = "date"            // of a caution
	FieldConvictionDate Field = "conviction_date" // of a conviction
	FieldConditionsEnd  Field = "conditions_end_date"
	FieldSentences      Field = "sentences"
	FieldDisposal       Field = "disposal"
	FieldStart          Field = "start_date"
	FieldLength         Field = "length"
	FieldLengthUnit     Field = "length_unit"
	FieldSchedule18     Field = "schedule_18_offence"
	FieldSeveral        Field = "several_sentences_at_once"
	FieldOneOver4Years  Field = "one_sentence_over_4_years"
	FieldPaidInFull     Field = "paid_in_full"
	FieldPaidInFullDate Field = "paid_in_full_date"
	FieldEndorsement    Field = "endorsement"
)

// FaultCode is the name of something wrong with a record.
type FaultCode string

// What can be wrong. Each names the fields that take part in it.
const (
	Missing           FaultCode = "missing"            // it is needed and not given
	Unknown           FaultCode = "unknown"            // it is no value that the package knows
	OutOfRange        FaultCode = "out_of_range"       // a date outside 1900 to 2199, a length outside 1 day to 100 years, or too many of them
	OutOfOrder        FaultCode = "out_of_order"       // one date comes before another that it must follow
	NotAtThisAge      FaultCode = "not_at_this_age"    // nobody of that age is given it
	NotForThisKind    FaultCode = "not_for_this_kind"  // a sentence in a caution, a caution among sentences, a length where there is none
	LengthNeeded      FaultCode = "length_needed"      // section 5(3) gives a length to orders only, and this is none
	NotCovered        FaultCode = "not_covered"        // the answer would be a guess
	NotAConviction    FaultCode = "not_a_conviction"   // there is nothing to become spent
	ContradictsItself FaultCode = "contradicts_itself" // two answers exclude each other
)

// Fault is one thing wrong with a record, with every field that takes part in it: when
// two dates contradict each other both are named, because either may be the wrong one.
type Fault struct {
	Code     FaultCode
	Entry    int // from 0; -1 when it is about the record
	Sentence int // from 0; -1 when it is about the entry
	Fields   []Field
}

// Paths are where the fields stand, "caution_or_convictions[0].sentences[1].length".
func (f Fault) Paths() []string {
	record, entry := "", ""
	if f.Entry != none {
		record = string(FieldEntries) + "[" + strconv.Itoa(f.Entry) + "]."
	}
	if f.Sentence != none {
		entry = string(FieldSentences) + "[" + strconv.Itoa(f.Sentence) + "]."
	}
	paths := make([]string, 0, len(f.Fields))
	for _, field := range f.Fields {
		switch field {
		case FieldConvictionDate, FieldKind, FieldUnder18: // of the entry, also where a sentence contradicts them
			paths = append(paths, record+string(field))
		default:
			paths = append(paths, record+entry+string(field))
		}
	}
	return paths
}

// Impossible is a record that cannot be, with every fault found in it, at least one.
type Impossible struct{ Faults []Fault }

// Error names codes and fields, never what was given.
func (i *Impossible) Error() string {
	var b strings.Builder
	for at, f := range i.Faults {
		if at > 0 {
			b.WriteString("; ")
		}
		b.WriteString(string(f.Code) + ": " + strings.Join(f.Paths(), ", "))
	}
	return b.String()
}

// Elsewhere is a record under law that this package does not know.
type Elsewhere struct{ Jurisdiction Jurisdiction }

// Error is the sentence that says why, in English.
func (e *Elsewhere) Error() string { return e.Text(English) }

// Text says why there is no answer, for people.
func (e *Elsewhere) Text(l Language) string {
	if e.Jurisdiction == Scotland {
		return elsewhereInScotland.in(l)
	}
	return elsewhereInNorthernIreland.in(l)
}

// Text says a fault for people; where it is, they are told by Paths.
func (f Fault) Text(l Language) string { return faultPhrases[f.Code].in(l) }

// The years in which the dates of a record may lie: no one alive was convicted before
// them, and what lies after them is a slip.
const (
	firstYear = 1900
	lastYear  = 2199
)

// checking gathers the faults of one entry or sentence.
type checking struct {
	entry, sentence int
	found           []Fault
}

// fault adds one, and is false: what it was found in is not in order.
func (c *checking) fault(code FaultCode, fields ...Field) bool {
	c.found = append(c.found, Fault{code, c.entry, c.sentence, fields})
	return false
}

// date asks for a day that a person's life can hold.
func (c *checking) date(d Date, field Field) bool {
	if !d.Given() {
		return c.fault(Missing, field)
	}
	if d.Year() < firstYear || d.Year() > lastYear {
		return c.fault(OutOfRange, field)
	}
	return true
}

// check finds everything that is wrong with a record.
func check(r Record) error {
	if r.Jurisdiction == Scotland || r.Jurisdiction == NorthernIreland {
		return &Elsewhere{r.Jurisdiction}
	}
	c := checking{entry: none, sentence: none}
	if r.Jurisdiction != EnglandAndWales {
		code := Unknown
		if r.Jurisdiction == "" {
			code = Missing
		}
		c.fault(code, FieldJurisdiction)
	}
	if len(r.Entries) == 0 {
		c.fault(Missing, FieldEntries)
	}
	if len(r.Entries) > MostEntries {
		c.fault(OutOfRange, FieldEntries)
	} else {
		for i := range r.Entries {
			c.entry = i
			c.checkEntry(&r.Entries[i])
		}
	}
	if len(c.found) > 0 {
		return &Impossible{c.found}
	}
	return nil
}
