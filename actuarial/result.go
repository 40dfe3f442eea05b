// Package actuarial keeps what the published predictors of reoffending of England and
// Wales share: the answers they are asked with, the offences, the errors, and numbers
// rounded as published. It does not look at a clock, a file or a network. The predictors
// are in ogrs4, the current family, and legacy, the one before; the screens in screen.
//
// Source: the Ministry of Justice's public repository hmpps-arns-risk-actuarial-api
// (MIT); see tables/NOTICE. What the scores mean is in docs/predictors.md.
package actuarial

import "fmt"

// Predictor names a predictor in records: "arp".
type Predictor string

// Generation names a family of predictors that were published together.
type Generation string

// Kind tells which answers a score rests on.
type Kind string

// The kinds of score. A result without a score has no kind, the empty text.
const (
	Static  Kind = "static"  // age, sanctions and offence only
	Dynamic Kind = "dynamic" // these and how life is now
	// Combined is the kind of a score that adds up other predictors.
	Combined Kind = "combined"
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

// NotApplicable is the band of a predictor of sexual reoffending for whoever it says
// nothing about. Their score is then 0.00.
const NotApplicable Band = "not_applicable"

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

// PercentOf gives a chance, 0 to 1, as a percentage rounded half-up to two decimals.
func PercentOf(chance float64) Percent { return Percent(RoundHalfUp(chance, 4)) }

// Clamped keeps a percentage within 0.00 to 99.99: nobody is certain to reoffend.
func (p Percent) Clamped() Percent { return min(max(p, 0), 9999) }

// Term is one addend of a score: above nought it raises the score, below nought it
// lowers it. Terms that are nought are listed too.
type Term struct {
	Name string // the published name in small letters: "heroin_usage_weight"
	// Value is in log-odds, rounded half-up to 15 decimals, or in what the predictor
	// counts: points, a chance, percent.
	Value float64
	From  []Field // the inputs it comes from, none for a constant; not to be changed
}

// BandOf finds the band; cut-offs are in rising order and the first begins at nought.
func BandOf(score Percent, cutOffs []CutOff) Band {
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
	// ForMenWithHistory inputs are asked of men who ever committed a sexual offence:
	// there is no score for them without it, and nobody else is asked.
	ForMenWithHistory Necessity = "for_men_with_sexual_history"
)

// Need is one input a predictor reads.
type Need struct {
	Field     Field
	Necessity Necessity
}
