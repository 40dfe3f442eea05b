package actuarial

import "iter"

// Parameter is one row of the published scalar parameters, in text as published.
type Parameter struct {
	Version string // "static" or "dynamic"; empty where a predictor has one version
	Name    string // "age_at_follow_up"
	Sex     string // "male" or "female"; empty where it is the same for both
	From    string // the lowest whole number the row is for, or the power of the variable
	To      string // the highest, included; empty for "and above"
	Value   string // a number, or the name of a band
}

// Parameters goes through the rows of one predictor, named as in the table ("OVP",
// "OSP_DC"), in the order of the table. Those of the older generation stand in it too.
func Parameters(predictor string) iter.Seq[Parameter] {
	return func(yield func(Parameter) bool) {
		for row := range rowsOf(scalarParameters, predictor) {
			if !yield(Parameter{row[1], row[2], row[3], row[4], row[5], row[6]}) {
				return
			}
		}
	}
}

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.after(other) }

// YearsAt counts the completed years from d to a later day: an age, when d is a date of
// birth. Someone born on 29 February completes a year on 1 March of a common year. A
// day before d gives less than nought.
func (d Date) YearsAt(on Date) int { return d.yearsAt(on) }

// MonthsUntil counts completed calendar months; nought when other is not later.
func (d Date) MonthsUntil(other Date) int { return d.monthsUntil(other) }

// MissingOf names the inputs of one necessity that are not answered, in the order of
// the needs.
func (in *Input) MissingOf(needs []Need, n Necessity) []Field { return in.missing(needs, n) }

// RoundHalfUp gives x as a whole number of units of 10^-decimals. A half is rounded away
// from nought and is judged by the exact value of x, not by how x prints: 0.205, stored
// as 0.20499…, is no half. The result must fit 63 bits; nought is given when it does not.
func RoundHalfUp(x float64, decimals int) int64 { return roundHalfUp(x, decimals) }
