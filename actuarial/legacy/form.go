package legacy

import (
	"encoding/json"

	"throughline/actuarial"
)

// MarshalJSON gives the result with the keys of the published examples, each predictor
// with its own, and null where there is no figure. Beyond those keys every result has
// its generation and version, its cut-offs, and its terms with the inputs they come
// from: "features" holds terms only for the predictors whose source reports any.
func (r Result) MarshalJSON() ([]byte, error) { return json.Marshal(r.form()) }

// The names of RSR's components in its form.
var componentKeys = map[actuarial.Predictor]string{
	OGRS3: "ogrs3", SNSV: "serious_violence_predictor_score",
	OSPDC: "direct_contact_sexual_predictor_score", OSPIIC: "indirect_contact_sexual_predictor_score",
}

func (r *Result) form() map[string]any {
	form := map[string]any{
		"predictor": r.Predictor, "generation": r.Generation, "version": r.Version,
		"band": orNull(r.Band != "", r.Band), "score_type": orNull(r.Kind != "", r.Kind),
		"features": r.features(), "errors": errorForms(r.Errors),
		"cut_offs": cutOffForms(r.CutOffs),
		"terms":    termForms(r.Terms), "terms_in": orNull(r.TermsIn != "", r.TermsIn),
		"total": orNull(r.Scored(), r.Total), "curves": curveForms(r.Curves),
	}
	switch r.Predictor {
	case OGRS3, OGP, OVP:
		form["one_year_score"] = orNull(r.Scored(), r.OneYear)
		form["two_year_score"] = orNull(r.Scored(), r.TwoYear)
	case SNSV:
		form["score"], form["probability"] = orNull(r.Scored(), twoDecimals(r.Score)), orNull(r.Scored(), r.Chance)
	case RSR:
		form["overall_score"] = orNull(r.Scored(), twoDecimals(r.Score))
	case OSPDC, OSPIIC:
		form["score"] = orNull(r.Scored(), twoDecimals(r.Score))
	}
	switch r.Predictor {
	case OGP, OVP, OSPDC:
		form["point_score"] = orNull(r.HasPoints(), r.Points)
	}
	switch r.Predictor {
	case OSPDC, OSPIIC, RSR:
		form["female_version"] = yesOrNull(r.FemaleVersion)
		form["has_sexual_offence_history"] = yesOrNull(r.SexualHistory)
	}
	if r.Predictor == OSPDC {
		form["risk_band_reduction_applied"] = orNull(r.Reduction.Weighed, r.Reduction.Applied)
		form["risk_band_before_reduction"] = orNull(r.Reduction.Weighed, r.Reduction.Before)
		form["risk_band_reduction_conditions"] = conditionForms(r.Reduction.Conditions)
	}
	if r.Predictor == RSR || len(r.Components) > 0 {
		components := map[string]any{}
		for i := range r.Components {
			components[componentKeys[r.Components[i].Predictor]] = r.Components[i].form()
		}
		form["component_scores"] = components
	}
	return form
}

// features are the terms by their published names, for the predictors whose source
// reports them; the others have the empty object.
func (r *Result) features() map[string]float64 {
	features := map[string]float64{}
	switch r.Predictor {
	case OGRS3, OSPDC, SNSV:
		for _, term := range r.Terms {
			features[term.Name] = term.Value
		}
	}
	return features
}

// errorForms lists the errors. Everything unexpected is one error without fields, as in
// the source; its causes say more.
func errorForms(errors []actuarial.InputError) []map[string]any {
	forms := []map[string]any{}
	var causes []actuarial.Cause
	for _, e := range errors {
		if e.Code == actuarial.Unexpected {
			causes = append(causes, e.Cause)
			continue
		}
		form := map[string]any{"code": e.Code, "fields": e.Fields}
		if e.Cause != "" {
			form["causes"] = []actuarial.Cause{e.Cause}
		}
		forms = append(forms, form)
	}
	if len(causes) > 0 {
		forms = append(forms, map[string]any{"code": actuarial.Unexpected, "fields": []actuarial.Field{}, "causes": causes})
	}
	return forms
}

func cutOffForms(cutOffs []actuarial.CutOff) []map[string]any {
	forms := []map[string]any{}
	for _, c := range cutOffs {
		forms = append(forms, map[string]any{"band": c.Band, "from": twoDecimals(c.From)})
	}
	return forms
}

func termForms(terms []actuarial.Term) []map[string]any {
	forms := []map[string]any{}
	for _, term := range terms {
		forms = append(forms, map[string]any{"name": term.Name, "value": term.Value, "from": append([]actuarial.Field{}, term.From...)})
	}
	return forms
}

func curveForms(curves []Curve) []map[string]any {
	forms := []map[string]any{}
	for _, c := range curves {
		forms = append(forms, map[string]any{"years": orNull(c.Years > 0, c.Years), "slope": c.Slope, "constant": c.Constant})
	}
	return forms
}

func conditionForms(conditions []Condition) []map[string]any {
	forms := []map[string]any{}
	for _, c := range conditions {
		forms = append(forms, map[string]any{"name": c.Name, "holds": c.Holds, "known": !c.Unknown, "from": c.From})
	}
	return forms
}

// twoDecimals writes a percentage as a number with two decimals, "0.60".
func twoDecimals(p actuarial.Percent) json.Number { return json.Number(p.String()) }

// orNull is the value when there is one, null when there is not.
func orNull(there bool, value any) any {
	if there {
		return value
	}
	return nil
}

// yesOrNull is true for yes, false for no, null without an answer.
func yesOrNull(y actuarial.YesNo) any { return orNull(y.Answered(), y == actuarial.Yes) }
