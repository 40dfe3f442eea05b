package legacy

import (
	"math"
	"sync"

	"throughline/actuarial"
)

// ogrs3Needs is in the published order, like the needs of the other predictors.
var ogrs3Needs = []actuarial.Need{
	{Field: actuarial.FieldGender, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfBirth, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfCurrentConviction, Necessity: actuarial.Always},
	{Field: actuarial.FieldFollowUpCalculated, Necessity: actuarial.Always},
	{Field: actuarial.FieldTotalSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldAgeAtFirstSanction, Necessity: actuarial.Always},
	{Field: actuarial.FieldCurrentOffenceCode, Necessity: actuarial.Always},
	{Field: actuarial.FieldOGRS3Weight, Necessity: actuarial.IfKnown},
}

var ogrs3Terms = []actuarial.Term{
	{Name: "age_gender_score", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldFollowUpCalculated, actuarial.FieldGender}},
	{Name: "conviction_status_score", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "copas_score", From: []actuarial.Field{actuarial.FieldTotalSanctions, actuarial.FieldDateOfBirth,
		actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction}},
	{Name: "offence_group_parameter", From: []actuarial.Field{actuarial.FieldCurrentOffenceCode, actuarial.FieldOGRS3Weight}},
}

type ogrs3Tables struct {
	ages    map[actuarial.Gender]scale
	status  scale
	copas   float64 // times the logarithm of the rate
	career  float64 // years added to the length of the career
	curves  []Curve
	cutOffs []actuarial.CutOff
}

var ogrs3Published = sync.OnceValue(func() ogrs3Tables {
	p := parametersOf("OGRS3")
	return ogrs3Tables{
		ages: map[actuarial.Gender]scale{
			actuarial.Male:   p.scale("age_at_follow_up", "male"),
			actuarial.Female: p.scale("age_at_follow_up", "female"),
		},
		status: p.scale("conviction_status", ""),
		copas:  p.number("copas_coefficient"),
		career: p.number("copas_denominator_constant"),
		curves: []Curve{
			{Years: 1, Slope: 1, Constant: p.number("one_year_constant")},
			{Years: 2, Slope: 1, Constant: p.number("two_year_constant")},
		},
		cutOffs: p.cutOffs("band_two_year_percent", asPercent),
	}
})

// scoreOGRS3 follows the third version of the reconviction scale: Howard, Francis,
// Soothill and Humphreys, Ministry of Justice Research Summary 7/09 (2009). The value
// for women of 16 and 17 stands out from its neighbours; it is what the source has.
func (r *Result) scoreOGRS3(in *actuarial.Input) {
	t := ogrs3Published()
	r.Kind, r.CutOffs, r.Curves = actuarial.Static, t.cutOffs, t.curves
	r.needAll(in, ogrs3Needs)
	r.checkSanctions(in)
	convicted, known := ageAt(in, in.DateOfCurrentConviction)
	if known && convicted < tenYears.years {
		r.wrong(ConvictedBelowTen, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction)
	}
	r.checkFirstSanction(in)
	offence := r.checkOffence(in, actuarial.FieldOGRS3Weight)
	r.checkConviction(in)
	r.checkFollowUp(in, in.FollowUpCalculated, actuarial.FieldFollowUpCalculated, tenYears)
	if r.failed() {
		return
	}
	followedUp, _ := ageAt(in, in.FollowUpCalculated)
	total, _ := in.TotalSanctions.Value()
	first, _ := in.AgeAtFirstSanction.Value()
	rate := math.Log(float64(total) / (t.career + float64(convicted-first)))
	r.sum(LogOdds, ogrs3Terms, []float64{
		t.ages[in.Gender].at(followedUp),
		t.status.at(total),
		t.copas * rate,
		instead(in.OGRS3Weight, offence.OGRS3),
	})
	r.OneYear = roundedTwice(t.curves[0].chance(r.Total))
	r.TwoYear = roundedTwice(t.curves[1].chance(r.Total))
	r.Band = bandOfWhole(r.TwoYear, t.cutOffs)
}

func bandOfWhole(percent int, cutOffs []actuarial.CutOff) actuarial.Band {
	return actuarial.BandOf(actuarial.Percent(100*percent), cutOffs)
}

// roundedTwice is how OGRS3 arrives at a whole percentage: from a chance that was first
// rounded half-up to five decimals. A chance just below a half may so be lifted over it.
func roundedTwice(chance float64) int { return wholePercent(fiveDecimals(chance)) }

func fiveDecimals(chance float64) float64 { return float64(actuarial.RoundHalfUp(chance, 5)) / 1e5 }
