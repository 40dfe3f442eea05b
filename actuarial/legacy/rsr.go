package legacy

import (
	"slices"
	"sync"

	"throughline/actuarial"
)

var rsrTerms = []actuarial.Term{
	{Name: "serious_violence_predictor_score"},
	{Name: "direct_contact_sexual_predictor_score"},
	{Name: "indirect_contact_sexual_predictor_score"},
	{Name: "female_sexual_offence_score", From: []actuarial.Field{actuarial.FieldGender, actuarial.FieldHasEverCommittedSexualOffence}},
}

type rsrTables struct {
	women   actuarial.Percent // added for a woman who ever committed a sexual offence
	cutOffs []actuarial.CutOff
}

var rsrPublished = sync.OnceValue(func() rsrTables {
	p := parametersOf("RSR")
	return rsrTables{
		women:   actuarial.PercentOf(p.number("female_sexual_offence_probability")),
		cutOffs: p.cutOffs("band_percent_from_inclusive_to_exclusive", asPercent),
	}
})

// scoreRSR adds up the risk of serious recidivism: SNSV and both OSP, each as a percentage
// already rounded to two decimals, and a fixed addition for women with a sexual history.
// Source: Ministry of Justice guidance on RSR (2014), as in the reference. There is no
// score unless all three components have one; the terms' own terms stand in them.
func (r *Result) scoreRSR(in *actuarial.Input) {
	t := rsrPublished()
	r.Kind, r.CutOffs = actuarial.Combined, t.cutOffs
	r.Components = slices.Grow(r.Components, 3) // room first, so that none moves
	violence, contact, indirect := r.component(SNSV, in), r.component(OSPDC, in), r.component(OSPIIC, in)
	var failed []actuarial.Field
	if !contact.Scored() {
		failed = append(failed, ComponentOSPDC)
	}
	if !indirect.Scored() {
		failed = append(failed, ComponentOSPIIC)
	}
	if !violence.Scored() {
		failed = append(failed, ComponentSNSV)
	}
	if len(failed) > 0 {
		r.wrong(actuarial.ComponentInvalid, failed...)
		return
	}
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(in.Gender == actuarial.Female), in.HasEverCommittedSexualOffence
	var women actuarial.Percent
	if r.FemaleVersion == actuarial.Yes && r.SexualHistory == actuarial.Yes {
		women = t.women
	}
	parts := [...]actuarial.Percent{violence.Score, contact.Score, indirect.Score, women}
	var values [len(parts)]float64
	for i, part := range parts {
		values[i] = float64(part) / 100
	}
	r.Score = overall(parts[:])
	r.sum(Percent, rsrTerms, values[:])
	r.Band = actuarial.BandOf(r.Score, t.cutOffs)
}

// overall is the sum of percentages, kept within 0.00 to 99.99: nobody is certain to
// reoffend.
func overall(parts []actuarial.Percent) actuarial.Percent {
	var sum actuarial.Percent
	for _, part := range parts {
		sum += part
	}
	return sum.Clamped()
}
