package ogrs4

import (
	"sync"

	"throughline/actuarial"
)

// step is one of a scale of points: so many from a number on.
type step struct{ from, points int }

// scale is steps in rising order. Below the first there are no points.
type scale []step

func (s scale) at(n int) int {
	points := 0
	for _, st := range s {
		if n >= st.from {
			points = st.points
		}
	}
	return points
}

// contact is the scale of 64 points for sexual reoffending in direct contact. It is the
// one of OSP/DC, whose rows the table has.
type contact struct {
	adult, child, nonContact              scale // by sanctions
	ageAtFollowUp, ageAtLatest, sanctions scale
	stranger                              int
	constant, slope                       weight
	bands                                 []actuarial.Band
	bandFrom                              []int // points
	cutOffs                               []actuarial.CutOff
}

var contactTable = sync.OnceValue(func() *contact {
	c := &contact{}
	scales := map[string]*scale{
		"contact_adult_sanctions_points": &c.adult, "contact_child_sanctions_points": &c.child, "non_contact_sanctions_points": &c.nonContact,
		"age_at_follow_up_points": &c.ageAtFollowUp, "age_at_last_sexual_sanction_points": &c.ageAtLatest, "total_sanctions_points": &c.sanctions,
	}
	for row := range actuarial.Parameters("OSP_DC") {
		whole := func(text string) int { return int(mustDecimal(text, 0)) }
		switch s := scales[row.Name]; {
		case s != nil:
			*s = append(*s, step{whole(row.From), whole(row.Value)})
		case row.Name == "stranger_victim_points":
			c.stranger = whole(row.Value)
		case row.Name == "logit_constant":
			c.constant = weight(mustDecimal(row.Value, weightDecimals))
		case row.Name == "logit_slope":
			c.slope = weight(mustDecimal(row.Value, weightDecimals))
		default: // band_points
			c.bands, c.bandFrom = append(c.bands, actuarial.Band(row.Value)), append(c.bandFrom, whole(row.From))
		}
	}
	for i, from := range c.bandFrom {
		c.cutOffs = append(c.cutOffs, actuarial.CutOff{Band: c.bands[i], From: c.percent(from)})
	}
	return c
})

// percent is the chance of so many points; none give no chance at all.
func (c *contact) percent(points int) actuarial.Percent {
	if points == 0 {
		return 0
	}
	return actuarial.PercentOf(logistic(c.constant + c.slope.times(points)))
}

// band gives the band of so many points, and the one a step below it.
func (c *contact) band(points int) (band, below actuarial.Band) {
	for i, from := range c.bandFrom {
		if points >= from {
			below, band = band, c.bands[i]
		}
	}
	return band, below
}

// scoreContact is DC-SRP. Women, and men without a history, get NotApplicable and 0.00.
func (r *Result) scoreContact(in *actuarial.Input) {
	c := contactTable()
	r.CutOffs = c.cutOffs
	history := in.HasEverCommittedSexualOffence
	r.checkRequired(contactAlways, datesForMen, in)
	start, birth := in.DateAtStartOfFollowUp, in.DateOfBirth
	if in.Gender != actuarial.Female && history != actuarial.No {
		r.checkCounts(in)
		r.checkLatest(in)
		if birth.Answered() && start.Answered() && birth.YearsAt(start) >= oldest {
			r.fault(actuarial.FollowUpOutOfRange, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldDateOfBirth)
		}
	}
	r.checkWithoutHistory(in)
	switch {
	case len(r.Errors) > 0:
		return
	case in.Gender == actuarial.Female, history == actuarial.No:
		r.notApplicable(in)
		return
	case !start.After(birth):
		r.unexpected(actuarial.FollowUpNotAfterBirth)
		return
	}
	r.addContact(c, in)
	r.Kind, r.Score = actuarial.Static, c.percent(r.Points)
	r.FemaleVersion, r.SexualHistory = actuarial.No, actuarial.Yes
	var below actuarial.Band
	r.BandByPoints, below = c.band(r.Points)
	r.Band = r.BandByPoints
	if r.Points > 0 {
		r.Reduced = actuarial.YesIf(below != "" && fiveYearsFree(in))
	}
	if r.Reduced == actuarial.Yes {
		r.Band = below
	}
}

// contactTerms are the terms of DC-SRP in the published order.
var contactTerms = [7]actuarial.Term{
	{Name: "total_contact_adult_sexual_sanctions_weight", From: []actuarial.Field{actuarial.FieldContactAdultSanctions}},
	{Name: "total_contact_child_sexual_sanctions_weight", From: []actuarial.Field{actuarial.FieldContactChildSanctions}},
	{Name: "total_non_contact_sexual_offences_weight", From: []actuarial.Field{actuarial.FieldNonContactSanctions}},
	{Name: "age_at_start_of_follow_up_weight", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldDateAtStartOfFollowUp}},
	{Name: "age_at_last_sanction_for_sexual_offence_weight", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldMostRecentSexualOffence}},
	{Name: "total_number_of_sanctions_for_all_offences_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "current_offence_against_victim_stranger_weight", From: []actuarial.Field{actuarial.FieldAgainstStranger}},
}

func (r *Result) addContact(c *contact, in *actuarial.Input) {
	adult, _ := in.ContactAdultSanctions.Value()
	child, _ := in.ContactChildSanctions.Value()
	nonContact, _ := in.NonContactSanctions.Value()
	total, _ := in.TotalSanctions.Value()
	for i, points := range [7]int{
		c.adult.at(adult), c.child.at(child), c.nonContact.at(nonContact),
		c.ageAtFollowUp.at(in.DateOfBirth.YearsAt(in.DateAtStartOfFollowUp)),
		c.ageAtLatest.at(in.DateOfBirth.YearsAt(in.MostRecentSexualOffence)),
		c.sanctions.at(total), c.stranger * once(in.AgainstStranger),
	} {
		term := contactTerms[i]
		term.Value = float64(points)
		r.Terms = append(r.Terms, term)
		r.Points += points
	}
	r.Total = float64(r.Points)
}

// YearsForReduction is how long someone must have lived in the community without an
// offence before DC-SRP takes its band down, in completed years.
const YearsForReduction = 5

// fiveYearsFree reports whether someone is not in custody, and every day that is known
// of their latest offences, and the start of follow-up, is long enough ago. Remand
// counts as not in custody.
func fiveYearsFree(in *actuarial.Input) bool {
	if in.SupervisionStatus == actuarial.Custody {
		return false
	}
	for _, since := range [3]actuarial.Date{in.MostRecentOffence, in.MostRecentSexualOffence, in.DateAtStartOfFollowUp} {
		if since.Answered() && since.YearsAt(in.AssessmentDate) < YearsForReduction {
			return false
		}
	}
	return true
}
