package legacy

import (
	"sync"

	"throughline/actuarial"
)

var ospiicNeeds = []actuarial.Need{
	{Field: actuarial.FieldGender, Necessity: actuarial.Always},
	{Field: actuarial.FieldHasEverCommittedSexualOffence, Necessity: actuarial.Always},
	{Field: actuarial.FieldContactAdultSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldContactChildSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldNonContactSanctions, Necessity: actuarial.ForMenWithHistory},
	{Field: actuarial.FieldIndecentImageSanctions, Necessity: actuarial.ForMenWithHistory},
}

// hierarchy names the rules of OSP/IIC in their order; the first that fits decides.
var hierarchy = []struct {
	name string
	fits func(sexualCounts) bool
}{
	{"two_or_more_indecent_image_sanctions", func(c sexualCounts) bool { return c.image >= 2 }},
	{"one_indecent_image_sanction", func(c sexualCounts) bool { return c.image == 1 }},
	{"two_or_more_contact_child_sanctions", func(c sexualCounts) bool { return c.child >= 2 }},
	{"one_contact_child_sanction", func(c sexualCounts) bool { return c.child == 1 }},
	{"no_sexual_sanction", func(c sexualCounts) bool { return c == sexualCounts{} }}, // refused before it comes to this
	{"any_other_sexual_sanction", func(sexualCounts) bool { return true }},
}

// rung is one published rule: everybody whom it fits has the same chance and band.
type rung struct {
	terms  []actuarial.Term
	chance float64
	band   actuarial.Band
}

var ospiicPublished = sync.OnceValues(func() ([]rung, []actuarial.CutOff) {
	p := parametersOf("OSP_IIC")
	var rungs []rung
	for _, rule := range hierarchy {
		rungs = append(rungs, rung{
			terms:  []actuarial.Term{{Name: rule.name, From: countFields}},
			chance: p.number(rule.name + "_probability"),
			band:   actuarial.Band(p.text(rule.name + "_band")),
		})
	}
	return rungs, lowestOfEach(rungs)
})

// lowestOfEach gives the lowest score with which somebody is in each band: the bands are
// published for rules, and not for a scale.
func lowestOfEach(rungs []rung) []actuarial.CutOff {
	var cutOffs []actuarial.CutOff
	for _, b := range []actuarial.Band{actuarial.Low, actuarial.Medium, actuarial.High} {
		lowest := actuarial.CutOff{Band: b, From: actuarial.PercentOf(1)}
		for _, rung := range rungs {
			if rung.band == b {
				lowest.From = min(lowest.From, actuarial.PercentOf(rung.chance))
			}
		}
		cutOffs = append(cutOffs, lowest)
	}
	return cutOffs
}

// scoreOSPIIC follows the predictor of offences of images and indirect contact: Howard
// and Barnett in Moore (ed.), A compendium of research and analysis on OASys 2009-2013,
// Ministry of Justice (2015). Its one term is the rule that decided, in percent. Where
// gender is not known the source does not ask for the history yet, and nor is it named
// as missing here.
func (r *Result) scoreOSPIIC(in *actuarial.Input) {
	rungs, cutOffs := ospiicPublished()
	r.Kind, r.CutOffs = actuarial.Static, cutOffs
	switch {
	case !in.Gender.Answered():
		r.wrong(actuarial.MissingMandatory, actuarial.FieldGender)
	case !in.HasEverCommittedSexualOffence.Answered():
		r.wrong(actuarial.MissingMandatory, actuarial.FieldHasEverCommittedSexualOffence)
	}
	counts := r.checkCounts(in)
	if r.failed() {
		return
	}
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(in.Gender == actuarial.Female), in.HasEverCommittedSexualOffence
	if !applies(in) {
		r.notApplicable()
		return
	}
	for i, rule := range hierarchy {
		if rule.fits(counts) {
			r.Score = actuarial.PercentOf(rungs[i].chance)
			r.sum(Percent, rungs[i].terms, []float64{float64(r.Score) / 100})
			r.Band = rungs[i].band
			return
		}
	}
}
