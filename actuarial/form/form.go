// Package form writes as JSON what the results of both generations and of the screens
// have in common: errors, terms, cut-offs, figures that may not be there. The keys are
// those of the published examples.
package form

import (
	"encoding/json"

	"throughline/actuarial"
)

// Errors lists errors as objects of "code" and "fields". Everything unexpected is one
// error without fields, as in the source; its "causes" say more.
func Errors(errors []actuarial.InputError) []map[string]any {
	forms := []map[string]any{}
	var causes []actuarial.Cause
	for _, e := range errors {
		if e.Code == actuarial.Unexpected {
			causes = append(causes, e.Cause)
			continue
		}
		form := map[string]any{"code": e.Code, "fields": fields(e.Fields)}
		if e.Cause != "" {
			form["causes"] = []actuarial.Cause{e.Cause}
		}
		forms = append(forms, form)
	}
	if len(causes) > 0 {
		forms = append(forms, map[string]any{"code": actuarial.Unexpected, "fields": fields(nil), "causes": causes})
	}
	return forms
}

// fields is never null: no field is the empty list.
func fields(of []actuarial.Field) []actuarial.Field { return append([]actuarial.Field{}, of...) }

// Terms lists terms in their order as objects of "name", "value" and the inputs "from"
// which they come.
func Terms(terms []actuarial.Term) []map[string]any {
	forms := []map[string]any{}
	for _, term := range terms {
		forms = append(forms, map[string]any{"name": term.Name, "value": term.Value, "from": fields(term.From)})
	}
	return forms
}

// Features are terms as one object: the value of each by its name.
func Features(terms []actuarial.Term) map[string]float64 {
	features := map[string]float64{}
	for _, term := range terms {
		features[term.Name] = term.Value
	}
	return features
}

// CutOffs lists where bands begin as objects of "band" and "from", in percent.
func CutOffs(cutOffs []actuarial.CutOff) []map[string]any {
	forms := []map[string]any{}
	for _, c := range cutOffs {
		forms = append(forms, map[string]any{"band": c.Band, "from": TwoDecimals(c.From)})
	}
	return forms
}

// TwoDecimals writes a percentage as a number with two decimals, "0.60".
func TwoDecimals(p actuarial.Percent) json.Number { return json.Number(p.String()) }

// OrNull is the value when there is one, null when there is not.
func OrNull(there bool, value any) any {
	if there {
		return value
	}
	return nil
}

// YesOrNull is true for yes, false for no, null without an answer.
func YesOrNull(y actuarial.YesNo) any { return OrNull(y.Answered(), y == actuarial.Yes) }
