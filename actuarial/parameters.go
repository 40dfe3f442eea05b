package actuarial

import (
	_ "embed" // the published parameters are part of the program
	"iter"
	"strings"
)

//go:embed tables/scalar-parameters.csv
var scalarParameters string

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
		for row := range Rows(scalarParameters, predictor) {
			if !yield(Parameter{row[1], row[2], row[3], row[4], row[5], row[6]}) {
				return
			}
		}
	}
}

// Rows goes through the rows of a published table whose first cell names one predictor;
// cells that a row does not have are empty.
func Rows(table, predictor string) iter.Seq[[7]string] {
	return func(yield func([7]string) bool) {
		for line := range strings.Lines(table) {
			var row [7]string
			Cells(strings.TrimSuffix(line, "\n"), row[:])
			if row[0] == predictor && !yield(row) {
				return
			}
		}
	}
}
