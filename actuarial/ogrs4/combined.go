package ogrs4

import (
	"sync"

	"throughline/actuarial"
)

// combined are the parameters of CSRP.
type combined struct {
	femaleAddition actuarial.Percent // for women with a history of sexual offences
	cutOffs        []actuarial.CutOff
}

var combinedTable = sync.OnceValue(func() combined {
	t := combined{cutOffs: cutOffsOf("CSRP")}
	for row := range actuarial.Parameters("CSRP") {
		if row.Name == "female_sexual_offence_probability" {
			t.femaleAddition = actuarial.PercentOf(weight(mustDecimal(row.Value, weightDecimals)).float())
		}
	}
	return t
})

// addends are what CSRP adds up, in the order of Components: the terms they become, and
// the names the published errors call them by.
var addends = [3]struct {
	predictor actuarial.Predictor
	term      actuarial.Term
	inErrors  actuarial.Field
}{
	{DCSRP, actuarial.Term{Name: "direct_contact_sexual_predictor_score"}, "direct_contact_sexual_reoffending_predictor"},
	{IICSRP, actuarial.Term{Name: "indirect_contact_sexual_predictor_score"}, "images_and_indirect_contact_sexual_reoffending_predictor"},
	{SVRP, actuarial.Term{Name: "serious_violent_predictor_score"}, "serious_violent_reoffending_predictor"},
}

var femaleAdditionTerm = actuarial.Term{
	Name: "female_sexual_offence_addition", From: []actuarial.Field{actuarial.FieldGender, actuarial.FieldHasEverCommittedSexualOffence},
}

// scoreCombined is CSRP: three percentages added up, each of two decimals.
func (r *Result) scoreCombined(in *actuarial.Input) {
	t := combinedTable()
	r.CutOffs = t.cutOffs
	var failed []actuarial.Field
	for _, a := range addends {
		c := r.component(a.predictor, in)
		if !c.Scored() {
			failed = append(failed, a.inErrors)
		}
		term := a.term
		term.Value = float64(c.Score) / 100
		r.Terms = append(r.Terms, term)
		r.Score += c.Score
	}
	if len(failed) > 0 {
		r.Terms, r.Score = r.Terms[:0], 0
		r.fault(actuarial.ComponentInvalid, failed...)
		if missing := imageAlways.missing(in); len(missing) > 0 {
			r.fault(actuarial.MissingMandatory, missing...)
		}
		return
	}
	female := in.Gender == actuarial.Female
	addition := femaleAdditionTerm
	if female && in.HasEverCommittedSexualOffence == actuarial.Yes {
		addition.Value = float64(t.femaleAddition) / 100
		r.Score += t.femaleAddition
	}
	r.Terms = append(r.Terms, addition)
	r.Total = float64(r.Score) / 100
	r.Score = r.Score.Clamped()
	r.Kind, r.Band = actuarial.Combined, actuarial.BandOf(r.Score, r.CutOffs)
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(female), in.HasEverCommittedSexualOffence
}
