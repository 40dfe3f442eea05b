package screen

import (
	"slices"

	"throughline/actuarial"
)

// Scale is the points that a screen, or one of its lists, adds up.
type Scale struct {
	Name    string // that of the List; empty where a screen has one scale
	Highest int    // points that the worst answers give; the lowest is 0
	From    []int  // points from which each answer after the first begins, rising; not to be changed
}

// Scales lists what a screen adds up, in the published order: for OPD two lists for men
// and one for women, for PNI the need. A predictor that is no screen has none. The figures
// are those by which the screens decide.
func Scales(p actuarial.Predictor) []Scale {
	switch p {
	case MST:
		return []Scale{{Highest: 19, From: []int{immature}}}
	case LDS:
		return []Scale{{Highest: 11, From: []int{someLearning, muchLearning}}}
	case OPD:
		return []Scale{
			{personalityList, 10, []int{menPersonality}}, {indicatorList, 4, []int{menIndicators}}, {womenList, 15, []int{womenAll}},
		}
	case PNI:
		return []Scale{{Highest: 2 * len(domains), From: []int{mediumNeed, highNeed}}}
	}
	return nil
}

// Ages are the youngest and the eldest, in completed years, that MST is about.
func Ages() (from, to int) { return youngest, eldest }

// Enough says how many of the main answers of a screen must be there, and how many there
// are; noughts where no number is asked for.
func Enough(p actuarial.Predictor) (needed, of int) {
	switch p {
	case MST:
		return len(maturityAnswers) - mayLack, len(maturityAnswers)
	case LDS:
		return learningNeeded, len(learningAnswers)
	}
	return 0, 0
}

// Inputs lists what a screen reads, those first that it cannot do without for anyone;
// nothing for a predictor that is no screen. OPD asks women for public protection
// arrangements too, and both questions about domestic abuse where there is evidence of it.
// PNI also takes what the predictors said; see Scores.
func Inputs(p actuarial.Predictor) []actuarial.Need {
	switch p {
	case MST:
		return reads(maturityNeeded, maturityAnswers)
	case LDS:
		return reads(nil, append([]actuarial.Field{actuarial.FieldNoFixedAbode, actuarial.FieldReading, actuarial.FieldNumeracy}, learningAnswers...))
	case OPD:
		more := []actuarial.Field{actuarial.FieldEligibleForMAPPA, actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldOPDOverride}
		return reads(pathwayNeeded, slices.Concat(more, menAnswers, womenAnswers))
	case PNI:
		asked := []actuarial.Field{actuarial.FieldHasEverCommittedSexualOffence, actuarial.FieldRiskOfSexualHarm}
		for i := range domains {
			asked = append(asked, domains[i].fields...)
		}
		return reads([]actuarial.Field{actuarial.FieldSupervisionStatus}, append(asked, actuarial.FieldSARAPartner, actuarial.FieldSARAOthers))
	}
	return nil
}

// reads joins both kinds of inputs, each input once.
func reads(needed, known []actuarial.Field) []actuarial.Need {
	var all []actuarial.Need
	add := func(n actuarial.Necessity, fields []actuarial.Field) {
		for _, f := range fields {
			if !slices.ContainsFunc(all, func(other actuarial.Need) bool { return other.Field == f }) {
				all = append(all, actuarial.Need{Field: f, Necessity: n})
			}
		}
	}
	add(actuarial.Always, needed)
	add(actuarial.IfKnown, known)
	return all
}
