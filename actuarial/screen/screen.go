// Package screen keeps four published screens: rules over stated answers that say who
// should be looked at more closely, not what anyone will do. They are the maturity
// screen (MST), the screen for learning disability and challenges (LDS), the screen for
// the personality disorder pathway (OPD) and the programme needs identifier (PNI). Each
// result has what it added up and what was missing. There is no clock, file or network.
//
// Source: the Ministry of Justice's public repository hmpps-arns-risk-actuarial-api (MIT),
// where the rules of both generations are the same; see docs/predictors.md. How often
// these screens are right is not published.
package screen

import "throughline/actuarial"

// Version is the state of the source from which the rules were taken. They stood the
// same at 5e8ac24 of 28 May 2026.
const Version = "016919c of 4 August 2026"

// The screens, as records name them.
const (
	MST actuarial.Predictor = "mst" // psychosocial maturity of men aged 18 to 25
	LDS actuarial.Predictor = "lds" // learning disability and challenges
	OPD actuarial.Predictor = "opd" // personality disorder pathway
	PNI actuarial.Predictor = "pni" // programme needs identifier
)

// Screens lists the screens; it is the caller's own.
func Screens() []actuarial.Predictor { return []actuarial.Predictor{MST, LDS, OPD, PNI} }

// tally gathers the points of a screen, each with the answer it comes from.
type tally struct {
	in    *actuarial.Input
	terms []actuarial.Term
	sum   int
}

// add counts points under a name, mostly that of the one answer they come from.
func (t *tally) add(name string, points int, from ...actuarial.Field) {
	t.terms = append(t.terms, actuarial.Term{Name: name, Value: float64(points), From: from})
	t.sum += points
}

// levels adds the points of problem levels, 0 to 2 each.
func (t *tally) levels(fields ...actuarial.Field) {
	for _, f := range fields {
		t.add(string(f), levelOf(t.in, f).Points(), f)
	}
}

// problems adds a point for each answer that is any problem, or yes.
func (t *tally) problems(fields ...actuarial.Field) {
	for _, f := range fields {
		t.add(string(f), once(present(t.in, f)), f)
	}
}

// group adds a point when any of the answers is a problem, or yes.
func (t *tally) group(name string, fields ...actuarial.Field) {
	any := false
	for _, f := range fields {
		any = any || present(t.in, f)
	}
	t.add(name, once(any), fields...)
}

func levelOf(in *actuarial.Input, f actuarial.Field) actuarial.ProblemLevel {
	return *in.Answer(f).(*actuarial.ProblemLevel)
}

// present reports whether an answer is some or significant problems, or yes.
func present(in *actuarial.Input, f actuarial.Field) bool {
	if yes, is := in.Answer(f).(*actuarial.YesNo); is {
		return *yes == actuarial.Yes
	}
	return levelOf(in, f).Points() > 0
}

func once(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// missing names the answers that are not given, in the order asked.
func missing(in *actuarial.Input, fields ...actuarial.Field) []actuarial.Field {
	var missing []actuarial.Field
	for _, f := range fields {
		if !in.Answer(f).Answered() {
			missing = append(missing, f)
		}
	}
	return missing
}

// fault is one error as a list, or none when no field is at fault.
func fault(code actuarial.Code, fields []actuarial.Field) []actuarial.InputError {
	if len(fields) == 0 {
		return nil
	}
	return []actuarial.InputError{{Code: code, Fields: fields}}
}
