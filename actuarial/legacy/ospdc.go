package legacy

import (
	"slices"
	"sync"

	"throughline/actuarial"
)

var ospdcNeeds = []actuarial.Need{
	{Field: actuarial.FieldGender, Necessity: actuarial.Always},
	{Field: actuarial.FieldHasEverCommittedSexualOffence, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfBirth, Necessity: actuarial.Always},
	{Field: actuarial.FieldFollowUpUserInput, Necessity: actuarial.Always},
	{Field: actuarial.FieldTotalSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldSupervisionStatus, Necessity: actuarial.Always},
	{Field: actuarial.FieldContactAdultSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldContactChildSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldNonContactSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldIndecentImageSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldSexuallyMotivated, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldAssessmentDate, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldMostRecentSexualOffence, Necessity: actuarial.IfKnown},
	{Field: actuarial.FieldMostRecentOffence, Necessity: actuarial.IfKnown},
	{Field: actuarial.FieldAgainstStranger, Necessity: actuarial.IfKnown},
}

var ospdcTerms = []actuarial.Term{
	{Name: "total_contact_adult_sexual_sanctions_weight", From: []actuarial.Field{actuarial.FieldContactAdultSanctions}},
	{Name: "total_contact_child_sexual_sanctions_weight", From: []actuarial.Field{actuarial.FieldContactChildSanctions}},
	{Name: "total_non_contact_sexual_offences_weight", From: []actuarial.Field{actuarial.FieldNonContactSanctions}},
	{Name: "age_at_start_of_follow_up_weight", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldFollowUpUserInput}},
	{Name: "age_at_last_sanction_for_sexual_offence_weight", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldMostRecentSexualOffence}},
	{Name: "total_number_of_sanctions_for_all_offences_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "current_offence_against_victim_stranger_weight", From: []actuarial.Field{actuarial.FieldAgainstStranger}},
}

type ospdcTables struct {
	adult, child, nonContact, ages, lastAges, total scale
	stranger                                        float64
	curves                                          []Curve
	cutOffs                                         []actuarial.CutOff
}

// ospdcConstant is the constant of the curve by which the source at this version, in its
// own test of 64 points, has the chance 0.8311640984549419. The table of parameters says
// -8.633, with which the successor DC-SRP has 0.8312061933744967 in the same test. Of
// the 64 possible scores 13 differ, each by 0.01 percent, none of them in its band.
const ospdcConstant = -8.6333

// ofPoints is the chance of so many points; none give no chance at all, by rule.
func (c Curve) ofPoints(points float64) actuarial.Percent {
	if points == 0 {
		return 0
	}
	return actuarial.PercentOf(c.chance(points))
}

var ospdcPublished = sync.OnceValue(func() ospdcTables {
	p := parametersOf("OSP_DC")
	curve := Curve{Slope: p.number("logit_slope"), Constant: ospdcConstant}
	return ospdcTables{
		adult:      p.scale("contact_adult_sanctions_points", ""),
		child:      p.scale("contact_child_sanctions_points", ""),
		nonContact: p.scale("non_contact_sanctions_points", ""),
		ages:       p.scale("age_at_follow_up_points", ""),
		lastAges:   p.scale("age_at_last_sexual_sanction_points", ""),
		total:      p.scale("total_sanctions_points", ""),
		stranger:   p.number("stranger_victim_points"),
		curves:     []Curve{curve},
		cutOffs:    p.cutOffs("band_points", curve.ofPoints),
	}
})

// scoreOSPDC follows the predictor of sexual reoffending in direct contact: Howard and
// Barnett in Moore (ed.), A compendium of research and analysis on OASys 2009-2013,
// Ministry of Justice (2015). The source gives one chance and no time it is about.
func (r *Result) scoreOSPDC(in *actuarial.Input) {
	t := ospdcPublished()
	r.Kind, r.CutOffs, r.Curves = actuarial.Static, t.cutOffs, t.curves
	missing := in.MissingOf(ospdcNeeds, actuarial.Always)
	if applies(in) {
		for _, field := range []actuarial.Field{actuarial.FieldSexuallyMotivated, actuarial.FieldAssessmentDate} {
			if !in.Answer(field).Answered() {
				missing = append(missing, field)
			}
		}
	}
	if len(missing) > 0 {
		r.wrong(actuarial.MissingMandatory, missing...)
	}
	r.checkSanctions(in)
	counts := r.checkCounts(in)
	r.checkFollowUp(in, in.FollowUpUserInput, actuarial.FieldFollowUpUserInput, anyAge)
	lastAge := r.checkLastSexualOffence(in)
	if r.failed() {
		return
	}
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(in.Gender == actuarial.Female), actuarial.YesIf(applies(in))
	if !applies(in) {
		r.notApplicable()
		return
	}
	age, _ := ageAt(in, in.FollowUpUserInput)
	total, _ := in.TotalSanctions.Value()
	r.sum(Points, ospdcTerms, []float64{
		t.adult.at(counts.adult),
		t.child.at(counts.child),
		t.nonContact.at(counts.nonContact),
		t.ages.at(age),
		t.lastAges.at(lastAge),
		t.total.at(total),
		t.stranger * once(in.AgainstStranger, actuarial.Yes),
	})
	r.Points, r.Score = int(r.Total), t.curves[0].ofPoints(r.Total)
	r.Band = actuarial.BandOf(r.Score, t.cutOffs)
	if r.Points > 0 {
		r.weighReduction(in)
	}
}

// checkLastSexualOffence gives the age at the most recent sexual offence in years;
// nought, which is worth no points, when its date is not known.
func (r *Result) checkLastSexualOffence(in *actuarial.Input) int {
	on := in.MostRecentSexualOffence
	if !applies(in) || !on.Answered() || !in.DateOfBirth.Answered() {
		return 0
	}
	age := in.DateOfBirth.YearsAt(on)
	if age < tenYears.years {
		r.unexpected(SexualSanctionBelowTen, actuarial.FieldMostRecentSexualOffence, actuarial.FieldDateOfBirth)
	}
	return age
}

// YearsForReduction is how long ago, in completed years, offences and the start of follow-up must be.
const YearsForReduction = 5

var (
	aboveLow     = Condition{Name: "band_above_low"}
	notInCustody = Condition{Name: "not_in_custody", From: []actuarial.Field{actuarial.FieldSupervisionStatus}} // remand is not custody here
	longAgo      = []Condition{
		{Name: "five_years_since_most_recent_offence", From: []actuarial.Field{actuarial.FieldMostRecentOffence, actuarial.FieldAssessmentDate}},
		{Name: "five_years_since_most_recent_sexual_offence", From: []actuarial.Field{actuarial.FieldMostRecentSexualOffence, actuarial.FieldAssessmentDate}},
		{Name: "five_years_since_start_of_followup", From: []actuarial.Field{actuarial.FieldFollowUpUserInput, actuarial.FieldAssessmentDate}},
	}
)

// weighReduction takes the band down a step when every condition holds.
func (r *Result) weighReduction(in *actuarial.Input) {
	before := r.Band
	r.Reduction.Weighed, r.Reduction.Before, r.Reduction.Applied = true, before, true
	r.Reduction.Conditions = slices.Grow(r.Reduction.Conditions, 2+len(longAgo))
	r.weigh(aboveLow, before != actuarial.Low)
	r.weigh(notInCustody, in.SupervisionStatus != actuarial.Custody)
	for i, day := range [...]actuarial.Date{in.MostRecentOffence, in.MostRecentSexualOffence, in.FollowUpUserInput} {
		c := longAgo[i]
		c.Unknown = !day.Answered()
		r.weigh(c, c.Unknown || day.YearsAt(in.AssessmentDate) >= YearsForReduction)
	}
	if r.Reduction.Applied {
		r.Band = stepDown[before]
	}
}

var stepDown = map[actuarial.Band]actuarial.Band{
	actuarial.VeryHigh: actuarial.High, actuarial.High: actuarial.Medium, actuarial.Medium: actuarial.Low,
}

func (r *Result) weigh(c Condition, holds bool) {
	c.Holds = holds
	r.Reduction.Applied = r.Reduction.Applied && holds
	r.Reduction.Conditions = append(r.Reduction.Conditions, c)
}
