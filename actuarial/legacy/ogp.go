package legacy

import (
	"sync"

	"throughline/actuarial"
)

var ogpNeeds = append([]actuarial.Need{
	{Field: actuarial.FieldNoFixedAbode, Necessity: actuarial.Always},
	{Field: actuarial.FieldUnemployed, Necessity: actuarial.Always},
	{Field: actuarial.FieldRegularOffendingActivities, Necessity: actuarial.Always},
	{Field: actuarial.FieldCurrentDrugMisuse, Necessity: actuarial.Always},
	{Field: actuarial.FieldMotivationToTackleDrugMisuse, Necessity: actuarial.Always},
	{Field: actuarial.FieldProblemSolving, Necessity: actuarial.Always},
	{Field: actuarial.FieldAwarenessOfConsequences, Necessity: actuarial.Always},
	{Field: actuarial.FieldUnderstandsOthers, Necessity: actuarial.Always},
	{Field: actuarial.FieldProCriminalAttitudes, Necessity: actuarial.Always},
	{Field: actuarial.FieldOGRS3TwoYear, Necessity: actuarial.IfKnown},
}, whereOGRS3IsNotGiven()...)

// whereOGRS3IsNotGiven lists what OGRS3 reads: needed for OGP only when its percentage
// is not among the answers.
func whereOGRS3IsNotGiven() []actuarial.Need {
	var needs []actuarial.Need
	for _, need := range ogrs3Needs {
		needs = append(needs, actuarial.Need{Field: need.Field, Necessity: actuarial.IfKnown})
	}
	return needs
}

var ogpTerms = []actuarial.Term{
	{Name: "ogrs3_two_year_points", From: []actuarial.Field{actuarial.FieldOGRS3TwoYear}},
	{Name: "no_fixed_abode_points", From: []actuarial.Field{actuarial.FieldNoFixedAbode}},
	{Name: "unemployed_points", From: []actuarial.Field{actuarial.FieldUnemployed}},
	{Name: "regular_offending_activities_points", From: []actuarial.Field{actuarial.FieldRegularOffendingActivities}},
	{Name: "drug_misuse_points", From: []actuarial.Field{actuarial.FieldCurrentDrugMisuse, actuarial.FieldMotivationToTackleDrugMisuse}},
	{Name: "thinking_and_behaviour_points", From: []actuarial.Field{actuarial.FieldProblemSolving,
		actuarial.FieldAwarenessOfConsequences, actuarial.FieldUnderstandsOthers}},
	{Name: "pro_criminal_attitudes_points", From: []actuarial.Field{actuarial.FieldProCriminalAttitudes}},
}

type ogpTables struct {
	ogrs3, drugs, thinking   multiplier
	noFixedAbode, unemployed float64
	activities, attitudes    scale
	curves                   []Curve
	cutOffs                  []actuarial.CutOff
}

var ogpPublished = sync.OnceValue(func() ogpTables {
	p := parametersOf("OGP")
	return ogpTables{
		ogrs3:        multiplier(p.number("ogrs3_two_year_multiplier")),
		drugs:        multiplier(p.number("drug_misuse_multiplier")),
		thinking:     multiplier(p.number("thinking_and_behaviour_multiplier")),
		noFixedAbode: p.number("no_fixed_abode_points"),
		unemployed:   p.number("unemployed_points"),
		activities:   p.scale("regular_offending_activities_points", ""),
		attitudes:    p.scale("pro_criminal_attitudes_points", ""),
		curves:       p.pointCurves(),
		cutOffs:      p.cutOffs("band_two_year_percent", asPercent),
	}
})

// pointCurves are those of a predictor that turns points into a chance in one year and
// in two.
func (p parameters) pointCurves() []Curve {
	return []Curve{
		{Years: 1, Slope: p.number("logit_slope"), Constant: p.number("one_year_constant")},
		{Years: 2, Slope: p.number("logit_slope"), Constant: p.number("two_year_constant")},
	}
}

// scoreOGP follows the general predictor: Howard, Ministry of Justice Research Summary
// 2/09 (2009) and Research Series 3/11 (2011). It builds on the two-year percentage of
// OGRS3, which is worked out from the same answers unless it is given; where that fails
// its percentage counts as missing, and the component says why.
func (r *Result) scoreOGP(in *actuarial.Input) {
	t := ogpPublished()
	r.Kind, r.CutOffs, r.Curves = actuarial.Dynamic, t.cutOffs, t.curves
	missing := in.MissingOf(ogpNeeds, actuarial.Always)
	general, given := in.OGRS3TwoYear.Value()
	if !given {
		built := r.component(OGRS3, in)
		general = built.TwoYear
		if !built.Scored() {
			missing = append(missing, actuarial.FieldOGRS3TwoYear)
		}
	}
	if len(missing) > 0 {
		r.wrong(actuarial.MissingMandatory, missing...)
	}
	if given && general != clampWhole(general) {
		r.unexpected(OGRS3PercentOutOfRange, actuarial.FieldOGRS3TwoYear)
	}
	if r.failed() {
		return
	}
	r.sum(Points, ogpTerms, []float64{
		t.ogrs3.halfUp(general),
		t.noFixedAbode * once(in.NoFixedAbode, actuarial.Yes),
		t.unemployed * once(in.Unemployed, actuarial.Yes),
		t.activities.at(in.RegularOffendingActivities.Points()),
		t.drugs.halfUp(in.CurrentDrugMisuse.Points() + in.MotivationToTackleDrugMisuse.Points()),
		t.thinking.halfUp(in.ProblemSolving.Points() + in.AwarenessOfConsequences.Points() + in.UnderstandsOthers.Points()),
		t.attitudes.at(in.ProCriminalAttitudes.Points()),
	})
	r.scoredByPoints()
}

// scoredByPoints completes OGP and OVP from the total of their terms.
func (r *Result) scoredByPoints() {
	r.Points = int(r.Total)
	r.OneYear = wholePercent(r.Curves[0].chance(r.Total))
	r.TwoYear = wholePercent(r.Curves[1].chance(r.Total))
	r.Band = bandOfWhole(r.TwoYear, r.CutOffs)
}
