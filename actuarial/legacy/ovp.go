package legacy

import (
	"sync"

	"throughline/actuarial"
)

var ovpNeeds = []actuarial.Need{
	{Field: actuarial.FieldGender, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfBirth, Necessity: actuarial.Always},
	{Field: actuarial.FieldFollowUpCalculated, Necessity: actuarial.Always},
	{Field: actuarial.FieldTotalSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldViolentSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldRecognisesImpact, Necessity: actuarial.Always},
	{Field: actuarial.FieldNoFixedAbode, Necessity: actuarial.Always},
	{Field: actuarial.FieldUnemployed, Necessity: actuarial.Always},
	{Field: actuarial.FieldCurrentAlcoholUseProblems, Necessity: actuarial.Always},
	{Field: actuarial.FieldExcessiveAlcoholUse, Necessity: actuarial.Always},
	{Field: actuarial.FieldPsychiatricTreatment, Necessity: actuarial.Always},
	{Field: actuarial.FieldTemperControl, Necessity: actuarial.Always},
	{Field: actuarial.FieldProCriminalAttitudes, Necessity: actuarial.Always},
}

var ovpTerms = []actuarial.Term{
	{Name: "any_sanction_points", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "violent_sanctions_points", From: []actuarial.Field{actuarial.FieldViolentSanctions}},
	{Name: "non_violent_sanctions_points", From: []actuarial.Field{actuarial.FieldTotalSanctions, actuarial.FieldViolentSanctions}},
	{Name: "age_at_follow_up_points", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldFollowUpCalculated}},
	{Name: "sex_points", From: []actuarial.Field{actuarial.FieldGender}},
	{Name: "does_not_recognise_impact_points", From: []actuarial.Field{actuarial.FieldRecognisesImpact}},
	{Name: "no_fixed_abode_points", From: []actuarial.Field{actuarial.FieldNoFixedAbode}},
	{Name: "unemployed_points", From: []actuarial.Field{actuarial.FieldUnemployed}},
	{Name: "alcohol_points", From: []actuarial.Field{actuarial.FieldCurrentAlcoholUseProblems, actuarial.FieldExcessiveAlcoholUse}},
	{Name: "current_psychiatric_treatment_points", From: []actuarial.Field{actuarial.FieldPsychiatricTreatment}},
	{Name: "temper_control_points", From: []actuarial.Field{actuarial.FieldTemperControl}},
	{Name: "pro_criminal_attitudes_points", From: []actuarial.Field{actuarial.FieldProCriminalAttitudes}},
}

type ovpTables struct {
	any, violent, other, ages        scale // other: sanctions that are not violent
	sexes                            map[actuarial.Gender]float64
	noImpact, noFixedAbode           float64
	unemployed, psychiatricTreatment float64
	alcohol, temper, attitudes       multiplier
	curves                           []Curve
	cutOffs                          []actuarial.CutOff
}

var ovpPublished = sync.OnceValue(func() ovpTables {
	p := parametersOf("OVP")
	sex := func(g actuarial.Gender) float64 {
		return number(p.rows(parameterName{name: "sex_points", sex: string(g)})[0].Value)
	}
	return ovpTables{
		any:                  p.scale("any_sanction_points", ""),
		violent:              p.scale("violent_sanctions_points", ""),
		other:                p.scale("non_violent_sanctions_points", ""),
		ages:                 p.scale("age_at_follow_up_points", ""),
		sexes:                map[actuarial.Gender]float64{actuarial.Male: sex(actuarial.Male), actuarial.Female: sex(actuarial.Female)},
		noImpact:             p.number("does_not_recognise_impact_points"),
		noFixedAbode:         p.number("no_fixed_abode_points"),
		unemployed:           p.number("unemployed_points"),
		psychiatricTreatment: p.number("current_psychiatric_treatment_points"),
		alcohol:              multiplier(p.number("alcohol_multiplier_then_ceiling")),
		temper:               multiplier(p.number("temper_control_multiplier")),
		attitudes:            multiplier(p.number("pro_criminal_attitudes_multiplier")),
		curves:               p.pointCurves(),
		cutOffs:              p.cutOffs("band_two_year_percent", asPercent),
	}
})

// scoreOVP follows the violence predictor: Howard and Dixon, Criminal Justice and
// Behavior 39(3) (2012). It speaks of adults.
func (r *Result) scoreOVP(in *actuarial.Input) {
	t := ovpPublished()
	r.Kind, r.CutOffs, r.Curves = actuarial.Dynamic, t.cutOffs, t.curves
	r.needAll(in, ovpNeeds)
	r.checkSanctions(in)
	total, counted := in.TotalSanctions.Value()
	violent, given := in.ViolentSanctions.Value()
	switch {
	case given && violent < 0:
		r.unexpected(ViolentOutOfRange, actuarial.FieldViolentSanctions)
	case given && counted && violent > total:
		r.unexpected(ViolentOutOfRange, actuarial.FieldTotalSanctions, actuarial.FieldViolentSanctions)
	}
	r.checkFollowUp(in, in.FollowUpCalculated, actuarial.FieldFollowUpCalculated, adultYears)
	if r.failed() {
		return
	}
	age, _ := ageAt(in, in.FollowUpCalculated)
	r.sum(Points, ovpTerms, []float64{
		t.any.at(total),
		t.violent.at(violent),
		t.other.at(total - violent),
		t.ages.at(age),
		t.sexes[in.Gender],
		t.noImpact * once(in.RecognisesImpact, actuarial.No),
		t.noFixedAbode * once(in.NoFixedAbode, actuarial.Yes),
		t.unemployed * once(in.Unemployed, actuarial.Yes),
		t.alcohol.ceiling(in.CurrentAlcoholUseProblems.Points() + in.ExcessiveAlcoholUse.Points()),
		t.psychiatricTreatment * once(in.PsychiatricTreatment, actuarial.Yes),
		t.temper.halfUp(in.TemperControl.Points()),
		t.attitudes.halfUp(in.ProCriminalAttitudes.Points()),
	})
	r.scoredByPoints()
}
