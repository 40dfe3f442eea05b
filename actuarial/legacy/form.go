package legacy

import (
	"encoding/json"

	"throughline/actuarial"
	"throughline/actuarial/form"
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
	keys := map[string]any{
		"predictor": r.Predictor, "generation": r.Generation, "version": r.Version,
		"band": form.OrNull(r.Band != "", r.Band), "score_type": form.OrNull(r.Kind != "", r.Kind),
		"features": r.features(), "errors": form.Errors(r.Errors),
		"cut_offs": form.CutOffs(r.CutOffs),
		"terms":    form.Terms(r.Terms), "terms_in": form.OrNull(r.TermsIn != "", r.TermsIn),
		"total": form.OrNull(r.Scored(), r.Total), "curves": curveForms(r.Curves),
	}
	switch r.Predictor {
	case OGRS3, OGP, OVP:
		keys["one_year_score"] = form.OrNull(r.Scored(), r.OneYear)
		keys["two_year_score"] = form.OrNull(r.Scored(), r.TwoYear)
	case SNSV:
		keys["score"], keys["probability"] = form.OrNull(r.Scored(), form.TwoDecimals(r.Score)), form.OrNull(r.Scored(), r.Chance)
	case RSR:
		keys["overall_score"] = form.OrNull(r.Scored(), form.TwoDecimals(r.Score))
	default: // the two sexual predictors
		keys["score"] = form.OrNull(r.Scored(), form.TwoDecimals(r.Score))
	}
	switch r.Predictor {
	case OGP, OVP, OSPDC:
		keys["point_score"] = form.OrNull(r.HasPoints(), r.Points)
	}
	switch r.Predictor {
	case OSPDC, OSPIIC, RSR:
		keys["female_version"] = form.YesOrNull(r.FemaleVersion)
		keys["has_sexual_offence_history"] = form.YesOrNull(r.SexualHistory)
	}
	if r.Predictor == OSPDC {
		keys["risk_band_reduction_applied"] = form.OrNull(r.Reduction.Weighed, r.Reduction.Applied)
		keys["risk_band_before_reduction"] = form.OrNull(r.Reduction.Weighed, r.Reduction.Before)
		keys["risk_band_reduction_conditions"] = conditionForms(r.Reduction.Conditions)
	}
	if r.Predictor == RSR || len(r.Components) > 0 {
		components := map[string]any{}
		for i := range r.Components {
			components[componentKeys[r.Components[i].Predictor]] = r.Components[i].form()
		}
		keys["component_scores"] = components
	}
	return keys
}

// features are the terms by their published names, for the predictors whose source
// reports them; the others have the empty object.
func (r *Result) features() map[string]float64 {
	switch r.Predictor {
	case OGRS3, OSPDC, SNSV:
		return form.Features(r.Terms)
	}
	return map[string]float64{}
}

func curveForms(curves []Curve) []map[string]any {
	forms := []map[string]any{}
	for _, c := range curves {
		forms = append(forms, map[string]any{"years": form.OrNull(c.Years > 0, c.Years), "slope": c.Slope, "constant": c.Constant})
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
