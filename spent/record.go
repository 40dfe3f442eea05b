// Package spent works out when each caution or conviction of a person's record becomes
// spent, in England and Wales, by the 1974 Act as amended up to 28 October 2023. It is
// pure: it knows no today, and the same record gives the same answer.
//
// Days are printed as the Ministry of Justice's public checker prints them. Where that
// checker and the Act differ the Act is followed, and a reason says so. What the package
// cannot know it refuses by name; it never guesses.
package spent

// Record is what is asked about one person.
type Record struct {
	Jurisdiction Jurisdiction
	Entries      []Entry // in any order, 1 to MostEntries
}

// MostEntries is how many cautions and convictions one record may hold, and
// MostSentences how many sentences one conviction may.
const (
	MostEntries   = 1000
	MostSentences = 100
)

// Jurisdiction is whose law applies. Its zero value is "not given".
type Jurisdiction string

// The jurisdictions; only the first is answered.
const (
	EnglandAndWales Jurisdiction = "england-wales"
	Scotland        Jurisdiction = "scotland"
	NorthernIreland Jurisdiction = "northern-ireland"
)

// Kind tells a caution from a conviction.
type Kind string

// The two kinds of entry.
const (
	Caution    Kind = "caution"
	Conviction Kind = "conviction"
)

// YesNo answers a plain question; its zero value is "not answered".
type YesNo uint8

// The two answers to a plain question.
const (
	No  YesNo = 1
	Yes YesNo = 2
)

// YesIf is Yes when true, No when false.
func YesIf(yes bool) YesNo {
	if yes {
		return Yes
	}
	return No
}

// Entry is one caution, or one conviction with everything imposed for it: one set of
// proceedings with one day of conviction.
type Entry struct {
	Kind    Kind
	Under18 YesNo // whether the person was under 18 on the day of the caution or conviction; needed
	// Date is the day of the caution or conviction, in the years 1900 to 2199. A caution
	// without conditions needs none.
	Date          Date
	Approximate   bool       // the person is not sure of the exact days
	Caution       Disposal   // a caution's kind
	ConditionsEnd Date       // a conditional caution's: the day its conditions ended or will end
	Sentences     []Sentence // a conviction's
}

// Sentence is one sentence or order of a conviction.
type Sentence struct {
	Disposal Disposal
	Start    Date // the day it began, not before the conviction; needed with a length that ends
	Length   Length

	Schedule18     YesNo // custody over 4 years: the offence is listed in Schedule 18 to the Sentencing Code
	Several        YesNo // for such an offence: the length is the total of several terms
	OneOver4Years  YesNo // several terms: one of them alone is over 4 years
	PaidInFull     YesNo // compensation
	PaidInFullDate Date  // compensation paid in full: the day of the last payment
	Endorsement    YesNo // a motoring fine: the licence was endorsed
}

// Outcome is what can be said of an entry.
type Outcome string

// The outcomes. Only OnDate has a date.
const (
	OnDate     Outcome = "date"
	WhenGiven  Outcome = "when_given" // a caution without conditions: spent on the day it was given
	Never      Outcome = "never"
	Indefinite Outcome = "indefinite" // until an order without end is ended
	NoDate     Outcome = "no_date"    // compensation is not paid in full
	Invalid    Outcome = "invalid"    // a length above what the disposal allows
)

// Result is the answer about one entry.
type Result struct {
	Outcome Outcome
	// Date is the printed day. The entry is spent once that day is over: never too
	// early, and at most two days cautious.
	Date Date
	// Provisional says that another conviction without an answer may still move the
	// date; until then the entry counts as unspent.
	Provisional bool
	Approximate bool // the record's dates are not exact, so this one is not either
}

// String is the day, yyyy-mm-dd, or the outcome's name where there is none.
func (r Result) String() string {
	if r.Outcome == OnDate {
		return r.Date.String()
	}
	return string(r.Outcome)
}

// Spent reports whether the entry is spent on a day.
func (r Result) Spent(today Date) bool {
	return r.Outcome == WhenGiven || r.Outcome == OnDate && !r.Provisional && r.Date.Before(today)
}

// AllSpent reports whether every entry is spent on a day.
func AllSpent(results []Result, today Date) bool {
	for _, r := range results {
		if !r.Spent(today) {
			return false
		}
	}
	return true
}

// Report is what is known of a record, entry by entry in the order of the record. It may
// be handed to When again and again: its room is used again.
type Report struct {
	Results []Result
	reasons []Reason // by entry, in order
	ends    []int    // where each entry's reasons end

	steps []Reason // working room: the reasons of sentences, before it is known what overlaps
	runs  []run    // one for each conviction, in the order of the record
	order []int    // of runs, by day of conviction
}

// Reasons are the steps that led to an entry's result, in order. They hold until the
// Answer is used again.
func (a *Report) Reasons(entry int) []Reason {
	from := 0
	if entry > 0 {
		from = a.ends[entry-1]
	}
	return a.reasons[from:a.ends[entry]:a.ends[entry]]
}

// When works out when each entry of a record becomes spent. A jurisdiction other than
// England and Wales gives *Elsewhere; a record that cannot be, *Impossible with every
// field at fault. The answer is then as it was.
func When(record Record, into *Report) error {
	if err := check(record); err != nil {
		return err
	}
	into.begin()
	for i := range record.Entries {
		if record.Entries[i].Kind == Conviction {
			into.alone(i, &record.Entries[i])
		}
	}
	into.overlap()
	convictions := into.runs
	for i := range record.Entries {
		e := &record.Entries[i]
		if e.Kind == Caution {
			into.caution(i, e)
		} else {
			into.conclude(e, &convictions[0])
			convictions = convictions[1:]
		}
		into.ends = append(into.ends, len(into.reasons))
	}
	return nil
}

// begin empties the answer and keeps its room.
func (a *Report) begin() {
	a.Results, a.reasons, a.ends = a.Results[:0], a.reasons[:0], a.ends[:0]
	a.steps, a.runs, a.order = a.steps[:0], a.runs[:0], a.order[:0]
}
