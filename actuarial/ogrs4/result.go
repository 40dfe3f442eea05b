package ogrs4

import (
	"slices"

	"throughline/actuarial"
)

// Result is what a predictor answers.
type Result struct {
	Predictor  actuarial.Predictor
	Generation actuarial.Generation
	Version    string // the state of the published parameters
	// Kind is static, dynamic or (CSRP) combined; empty when there is no score.
	Kind actuarial.Kind
	// Score is the chance in percent, 0.00 to 99.99; see Scored.
	Score actuarial.Percent
	// Band is the range Score falls in, for DC-SRP after the reduction; empty when there
	// is no score, NotApplicable where a sexual predictor says nothing about someone.
	Band    actuarial.Band
	CutOffs []actuarial.CutOff // where the bands begin, from the lowest; not to be changed
	// Terms is what the score adds up, in the published order: log-odds for ARP, VRP and
	// SVRP, points for DC-SRP, one chance for IIC-SRP, percent for CSRP.
	Terms []actuarial.Term
	// Total is the sum of the terms. Log-odds are added up before they are rounded to 15
	// decimals, so it may differ from the sum of the rounded terms in the last decimals.
	Total float64
	// Errors says what was missing or impossible. A static score may stand beside
	// errors that only stop the dynamic one.
	Errors []actuarial.InputError

	// Points is the sum of DC-SRP, 0 to 64; see HasPoints.
	Points int
	// FemaleVersion and SexualHistory say which version of a sexual predictor, or of
	// CSRP, gave the score and whether it knew of a history; not answered without one.
	FemaleVersion, SexualHistory actuarial.YesNo
	// Reduced says whether DC-SRP took its band a step down after five years, and is not
	// answered where it had no points to do so. BandByPoints is the band before that.
	Reduced      actuarial.YesNo
	BandByPoints actuarial.Band
	// Components are the results that CSRP adds up: DC-SRP, IIC-SRP and SVRP, in this
	// order, with or without scores of their own.
	Components []Result
}

// Scored reports whether there is a score.
func (r *Result) Scored() bool { return r.Kind != "" }

// HasPoints reports whether Points holds a figure, which may be nought.
func (r *Result) HasPoints() bool { return r.BandByPoints != "" }

// Missing lists the inputs that were not answered and that the predictor, or one it adds
// up, needs for its best score, those it cannot do without first; each once. Answering
// them all gives the best score, unless other errors stand.
func (r *Result) Missing() []actuarial.Field {
	var missing []actuarial.Field
	for _, e := range r.Errors {
		switch e.Code {
		case actuarial.MissingMandatory, actuarial.FollowUpRequired, actuarial.MissingDynamic:
			missing = append(missing, e.Fields...)
		case actuarial.MotivationInconsistent: // the error names the drugs; what is missing is the answer about them
			missing = append(missing, actuarial.FieldMotivationToTackleDrugMisuse)
		}
	}
	for i := range r.Components {
		missing = append(missing, r.Components[i].Missing()...)
	}
	var once []actuarial.Field
	for _, f := range missing {
		if !slices.Contains(once, f) {
			once = append(once, f)
		}
	}
	return once
}

// begin empties the result but keeps its memory.
func (r *Result) begin(p actuarial.Predictor) {
	*r = Result{
		Predictor: p, Generation: Family, Version: Version,
		Terms: r.Terms[:0], Errors: r.Errors[:0], Components: r.Components[:0],
	}
}

// component scores what this result adds up, into memory kept from before.
func (r *Result) component(p actuarial.Predictor, in *actuarial.Input) *Result {
	n := len(r.Components)
	if n == cap(r.Components) {
		r.Components = append(r.Components, Result{})
	}
	r.Components = r.Components[:n+1]
	ScoreInto(&r.Components[n], p, in)
	return &r.Components[n]
}

func (r *Result) fault(code actuarial.Code, fields ...actuarial.Field) {
	r.Errors = append(r.Errors, actuarial.InputError{Code: code, Fields: fields})
}

// unexpected says that the calculation failed; as in the reference, it stands alone.
func (r *Result) unexpected(cause actuarial.Cause) {
	r.Terms = r.Terms[:0]
	r.Errors = append(r.Errors[:0], actuarial.InputError{Code: actuarial.Unexpected, Cause: cause})
}
