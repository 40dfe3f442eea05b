package legacy

import (
	"slices"

	"throughline/actuarial"
)

// Measure is what terms count.
type Measure string

// The measures of terms.
const (
	LogOdds Measure = "log_odds" // of a chance, turned into it by a curve
	Points  Measure = "points"   // of a published scale
	Percent Measure = "percent"  // of people
)

// Curve turns the total of the terms into a chance: logistic(Constant + Slope × total).
type Curve struct {
	Years           int // the time the chance is about; nought where the source does not say
	Slope, Constant float64
}

// Condition is one of those that must all hold before OSP/DC takes its band down a step.
type Condition struct {
	Name  string
	Holds bool
	// Unknown says that the answer it rests on was not given. The published rule then
	// lets the condition hold.
	Unknown bool
	From    []actuarial.Field // the inputs it comes from, none where it follows from the points; not to be changed
}

// Reduction is the published rule by which OSP/DC takes its band down a step after five
// years in the community. The percentage stays as it is. It says what the predictor of
// its time said, and is no reason to lower a level today.
type Reduction struct {
	Weighed    bool           // whether the rule was looked at: only with points above nought
	Applied    bool           // whether every condition holds
	Before     actuarial.Band // the band that the points alone give
	Conditions []Condition    // why it was applied or not, in the published order
}

// Result is what a predictor of this generation answers.
type Result struct {
	Predictor  actuarial.Predictor
	Generation actuarial.Generation
	Version    string // the state of the published parameters
	// Kind is what the predictor rests on: static for OGRS3 and both OSP, dynamic for OGP
	// and OVP, combined for RSR, with or without a score. SNSV has the kind of its score,
	// and none without one.
	Kind actuarial.Kind

	OneYear, TwoYear int               // whole percent, 1 to 99: OGRS3, OGP, OVP
	Points           int               // OGP 1 to 99, OVP 5 to 98, OSP/DC 0 to 64; see HasPoints
	Score            actuarial.Percent // OSP/DC, OSP/IIC and RSR 0.00 to 99.99, SNSV to 100.00
	Chance           float64           // SNSV: the chance before it became a percentage, 0 to 1, rounded half-up to 16 decimals

	// Band is the range the score falls in, for OSP/DC after the reduction; empty without
	// a score, and always for SNSV, which has no bands of its own.
	Band actuarial.Band
	// CutOffs say where the bands begin, from the lowest, in percent: in two years for
	// OGRS3, OGP and OVP; for OSP/DC, whose bands are published in points, what the
	// fewest points of a band give; for OSP/IIC, whose bands are published by rule, the
	// lowest that a rule of the band gives. Not to be changed.
	CutOffs   []actuarial.CutOff
	Reduction Reduction // OSP/DC only

	TermsIn Measure          // what the terms count
	Terms   []actuarial.Term // what the score adds up, in the published order; values as calculated, in TermsIn
	Total   float64          // the sum of the terms
	Curves  []Curve          // how the total becomes a chance; none for OSP/IIC and RSR. Not to be changed
	Errors  []actuarial.InputError
	// Components are the results this one is built on: SNSV, OSP/DC and OSP/IIC in that
	// order for RSR, OGRS3 for OGP unless its percentage was given.
	Components []Result

	// FemaleVersion and SexualHistory say which version of OSP/DC, OSP/IIC or RSR gave the
	// score and whether it knew of a history; not answered without a score. OSP/DC knows
	// of no history of women, whatever the answer.
	FemaleVersion, SexualHistory actuarial.YesNo
}

// Scored reports whether there is a score. Without one all figures are nought.
func (r *Result) Scored() bool { return r.Band != "" || r.Predictor == SNSV && r.Kind != "" }

// HasPoints reports whether Points holds a figure, which may be nought.
func (r *Result) HasPoints() bool { return r.Scored() && r.TermsIn == Points }

// Missing lists the inputs that were not answered and that the predictor, or one it is
// built on, needs for its best score; each once.
func (r *Result) Missing() []actuarial.Field {
	var missing []actuarial.Field
	for _, e := range r.Errors {
		switch {
		case e.Code == actuarial.MissingMandatory, e.Code == actuarial.MissingDynamic, e.Code == MissingCounts && e.Cause == "":
			missing = append(missing, e.Fields...)
		}
	}
	for i := range r.Components {
		for _, field := range r.Components[i].Missing() {
			if !slices.Contains(missing, field) {
				missing = append(missing, field)
			}
		}
	}
	return missing
}

// begin empties the result but keeps its memory.
func (r *Result) begin(p actuarial.Predictor) {
	*r = Result{
		Predictor: p, Generation: Family, Version: Version,
		Terms: r.Terms[:0], Errors: r.Errors[:0], Components: r.Components[:0],
		Reduction: Reduction{Conditions: r.Reduction.Conditions[:0]},
	}
}

// component scores what this result is built on, into memory kept from before.
func (r *Result) component(p actuarial.Predictor, in *actuarial.Input) *Result {
	n := len(r.Components)
	if n == cap(r.Components) {
		r.Components = append(r.Components, Result{})
	}
	r.Components = r.Components[:n+1]
	ScoreInto(&r.Components[n], p, in)
	return &r.Components[n]
}

// sum adds the terms up: the values are in the order of the terms' names.
func (r *Result) sum(measure Measure, terms []actuarial.Term, values []float64) {
	r.TermsIn = measure
	r.Terms = slices.Grow(r.Terms, len(values))
	for i, value := range values {
		value += 0 // nought has no sign
		r.Terms = append(r.Terms, actuarial.Term{Name: terms[i].Name, Value: value, From: terms[i].From})
		r.Total += value
	}
}
