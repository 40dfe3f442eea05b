package jsonform

import (
	"throughline/actuarial"
	"throughline/actuarial/form"
	"throughline/actuarial/ogrs4"
	"throughline/actuarial/screen"
)

// The names of CSRP's components in its form.
var componentKeys = map[actuarial.Predictor]string{
	ogrs4.DCSRP: "direct_contact_sexual_predictor_score", ogrs4.IICSRP: "indirect_contact_sexual_predictor_score",
	ogrs4.SVRP: "serious_violent_predictor_score",
}

// currentForm is a result of the OGRS4 family. "features" holds the terms with their
// total as the source reports them; "terms" holds them with the inputs they come from.
func currentForm(r *ogrs4.Result) map[string]any {
	features := form.Features(r.Terms)
	kind := form.OrNull(r.Scored(), r.Kind)
	score := form.OrNull(r.Scored(), form.TwoDecimals(r.Score))
	measure := "log_odds"
	keys := map[string]any{
		"predictor": r.Predictor, "generation": r.Generation, "version": r.Version,
		"band": form.OrNull(r.Scored(), r.Band), "score": score, "errors": form.Errors(r.Errors),
		"cut_offs": form.CutOffs(r.CutOffs), "terms": form.Terms(r.Terms), "total": form.OrNull(r.Scored(), r.Total),
	}
	switch r.Predictor {
	case ogrs4.DCSRP, ogrs4.IICSRP, ogrs4.CSRP: // these have one kind, with or without a score
		keys["female_version"], keys["has_sexual_offence_history"] = form.YesOrNull(r.FemaleVersion), form.YesOrNull(r.SexualHistory)
		kind = actuarial.Static
	}
	switch r.Predictor {
	case ogrs4.DCSRP:
		measure = "points"
		keys["point_score"] = form.OrNull(r.HasPoints(), r.Points)
		keys["risk_band_reduction_applied"] = form.YesOrNull(r.Reduced)
		keys["risk_band_before_reduction"] = form.OrNull(r.Reduced.Answered(), r.BandByPoints)
	case ogrs4.IICSRP:
		measure = "chance"
	case ogrs4.CSRP:
		measure, kind, features = "percent", actuarial.Combined, map[string]float64{} // the source reports none: they are the components
		delete(keys, "score")
		keys["overall_score"] = score
		components := map[string]any{}
		for i := range r.Components {
			components[componentKeys[r.Components[i].Predictor]] = currentForm(&r.Components[i])
		}
		keys["component_scores"] = components
	}
	if len(features) > 0 && r.Predictor != ogrs4.IICSRP {
		features["total_weight"] = r.Total
	}
	keys["features"], keys["score_type"], keys["terms_in"] = features, kind, form.OrNull(r.Scored(), measure)
	return keys
}

// screenForm is what all screens say.
func screenForm(p actuarial.Predictor, terms []actuarial.Term, errors []actuarial.InputError) map[string]any {
	return map[string]any{
		"predictor": p, "generation": Both, "version": screen.Version,
		"features": form.Features(terms), "terms": form.Terms(terms), "errors": form.Errors(errors),
	}
}

func number(n actuarial.Number) any {
	value, given := n.Value()
	return form.OrNull(given, value)
}

func maturityForm(m screen.Maturity) map[string]any {
	keys := screenForm(screen.MST, m.Terms, m.Errors)
	keys["maturity_score"], keys["maturity_flag"], keys["is_mst_applicable"] = number(m.Score), form.YesOrNull(m.Flag), form.YesOrNull(m.Applicable)
	return keys
}

func learningForm(l screen.Learning) map[string]any {
	keys := screenForm(screen.LDS, l.Terms, l.Errors)
	keys["lds_score"], keys["point_score"] = number(l.Score), form.OrNull(l.Score.Answered(), l.Points)
	return keys
}

func pathwayForm(p screen.Pathway) map[string]any {
	keys := screenForm(screen.OPD, p.Terms, p.Errors)
	lists := []map[string]any{}
	for _, l := range p.Lists {
		lists = append(lists, map[string]any{"name": l.Name, "points": l.Points, "screens_in_from": l.From})
	}
	keys["opd_check"], keys["opd_result"], keys["opd_override"] = p.Checked, form.OrNull(p.Result != "", p.Result), form.YesOrNull(p.Override)
	keys["in_scope"], keys["lists"] = form.OrNull(p.Checked, p.InScope), lists
	return keys
}

func programmeForm(p screen.Programme) map[string]any {
	keys := screenForm(screen.PNI, p.Terms, p.Errors)
	signs := []map[string]any{}
	for _, s := range p.Signs {
		signs = append(signs, map[string]any{"name": s.Name, "risk": s.Risk})
	}
	keys["pni_pathway"], keys["point_score"], keys["signs"] = p.Pathway, form.OrNull(len(p.Terms) > 0, p.Points), signs
	keys["need"], keys["need_when_answered"] = form.OrNull(p.Need != "", p.Need), form.OrNull(p.NeedWhenAnswered != "", p.NeedWhenAnswered)
	keys["risk"] = form.OrNull(p.Risk != "", p.Risk)
	return keys
}
