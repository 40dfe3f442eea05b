// Package actuarial keeps the published predictors of reoffending of England and
// Wales: arithmetic over stated answers, with the published coefficients as data. It
// does not look at a clock, a file or a network; the same answers give the same score
// on every machine, with every term that made it.
//
// Source: the Ministry of Justice's public repository hmpps-arns-risk-actuarial-api
// (MIT); see tables/NOTICE. What the scores mean is in docs/predictors.md.
package actuarial

import (
	"fmt"
	"slices"
)

// Predictor names a predictor in records: "arp".
type Predictor string

// AllReoffending is ARP, the All Reoffending Predictor: any proven reoffence within
// two years.
const AllReoffending Predictor = "arp"

// Generation names a family of predictors that were published together.
type Generation string

// OGRS4 is the current family, which followed OGRS3 and its kin in 2026.
const OGRS4 Generation = "ogrs4"

// ogrs4Version is the state of the source from which the family's tables were taken.
const ogrs4Version = "016919c of 4 August 2026"

// Kind tells which answers a score rests on.
type Kind string

// The kinds of score. A result without a score has no kind, the empty text.
const (
	Static  Kind = "static"  // age, sanctions and offence only
	Dynamic Kind = "dynamic" // these and how life is now
)

// Band is a published range of scores with a name.
type Band string

// The bands, from the lowest.
const (
	Low      Band = "low"
	Medium   Band = "medium"
	High     Band = "high"
	VeryHigh Band = "very_high"
)

// CutOff says where a band begins; it ends where the next begins.
type CutOff struct {
	Band Band
	From Percent // the lowest score in the band
}

// Percent is a percentage with two decimals, held exactly as hundredths: 881 is 8.81 %.
type Percent int

// String writes the number with two decimals, "8.81", without a sign for percent.
func (p Percent) String() string {
	sign, n := "", int(p)
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// Term is one addend of a score, on the scale of log-odds: above nought it raises the
// score, below nought it lowers it. Terms that are nought are listed too.
type Term struct {
	Name  string  // the published name in small letters: "heroin_usage_weight"
	Value float64 // log-odds, rounded half-up to 15 decimals
	From  []Field // the inputs it comes from, none for a constant; not to be changed
}

// Result is what a predictor answers.
type Result struct {
	Predictor  Predictor
	Generation Generation
	Version    string // the state of the published parameters
	Kind       Kind   // static or dynamic; empty when there is no score
	// Score is the chance in percent, 0.01 to 99.99 for ARP; see Scored.
	Score Percent
	// Band is the range Score falls in; empty when there is no score.
	Band    Band
	CutOffs []CutOff // where the bands begin, from the lowest; not to be changed
	Terms   []Term   // what the score adds up, in the published order
	// Total is the sum of the terms in log-odds, rounded half-up to 15 decimals. It is
	// added up before the terms are rounded, so it may differ from the sum of the
	// rounded terms in the last decimals.
	Total float64
	// Errors says what was missing or impossible. A static score may stand beside
	// errors that only stop the dynamic one.
	Errors []InputError
}

// Scored reports whether there is a score.
func (r Result) Scored() bool { return r.Kind != "" }

// Missing lists the inputs that were not answered and that the predictor needs for its
// best score, those it cannot do without first. Answering them all gives a dynamic
// score, unless other errors stand.
func (r Result) Missing() []Field {
	var missing []Field
	for _, e := range r.Errors {
		switch e.Code {
		case MissingMandatory, FollowUpRequired, MissingDynamic:
			missing = append(missing, e.Fields...)
		case MotivationInconsistent: // the error names the drugs; what is missing is the answer about them
			missing = append(missing, FieldMotivationToTackleDrugMisuse)
		}
	}
	return missing
}

// bandOf finds the band; cut-offs are in rising order and the first begins at nought.
func bandOf(score Percent, cutOffs []CutOff) Band {
	var band Band
	for _, c := range cutOffs {
		if score >= c.From {
			band = c.Band
		}
	}
	return band
}

// Necessity is how much a predictor needs an input.
type Necessity string

// The necessities of an input.
const (
	Always     Necessity = "always"      // no score without it
	ForDynamic Necessity = "for_dynamic" // without it the score stays static
	IfKnown    Necessity = "if_known"    // counted when answered
)

// Need is one input a predictor reads.
type Need struct {
	Field     Field
	Necessity Necessity
}

// Inputs lists what a predictor reads, in the published order; nothing for a
// predictor this package does not have.
func Inputs(p Predictor) []Need {
	if p != AllReoffending {
		return nil
	}
	return slices.Clone(arpNeeds)
}
