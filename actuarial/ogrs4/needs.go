package ogrs4

import (
	"slices"

	"throughline/actuarial"
)

// need is an input and the way to its answer.
type need struct {
	actuarial.Need
	at func(*actuarial.Input) actuarial.Answer
}

// needs is what one predictor reads, in the published order, which is the order of
// fields in errors.
type needs []need

func needing(n actuarial.Necessity, fields ...actuarial.Field) needs {
	var read needs
	for _, f := range fields {
		read = append(read, need{actuarial.Need{Field: f, Necessity: n}, actuarial.AnswerOf(f)})
	}
	return read
}

// only keeps the inputs of one necessity.
func (all needs) only(n actuarial.Necessity) needs {
	return slices.DeleteFunc(slices.Clone(all), func(one need) bool { return one.Necessity != n })
}

// missing names the inputs that are not answered.
func (all needs) missing(in *actuarial.Input) []actuarial.Field {
	var missing []actuarial.Field
	for i := range all {
		if !all[i].at(in).Answered() {
			missing = append(missing, all[i].Field)
		}
	}
	return missing
}

var historyNeeds = needing(actuarial.Always, actuarial.FieldAssessmentDate, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction,
	actuarial.FieldAgeAtFirstSanction, actuarial.FieldGender, actuarial.FieldCurrentOffenceCode, actuarial.FieldTotalSanctions)

var violenceNeeds = needing(actuarial.Always, actuarial.FieldViolentSanctions)

var followUpNeeds = needing(actuarial.IfKnown, actuarial.FieldDateAtStartOfFollowUp)

// The drugs that ask for motivation. The source counts heroin for any reoffending and
// methadone for violence.
var (
	arpDrugs = drugsWith(actuarial.FieldHeroin)
	vrpDrugs = drugsWith(actuarial.FieldMethadone)
)

func drugsWith(first actuarial.Field) needs {
	return needing(actuarial.IfKnown,
		first, actuarial.FieldOtherOpiate, actuarial.FieldCrackCocaine, actuarial.FieldPowderCocaine,
		actuarial.FieldMisusedPrescriptionDrug, actuarial.FieldBenzodiazepines, actuarial.FieldCannabis, actuarial.FieldSteroids,
		actuarial.FieldOtherDrugs, actuarial.FieldKetamine, actuarial.FieldSpice, actuarial.FieldHallucinogens, actuarial.FieldSolvents)
}

var arpNeeds = slices.Concat(historyNeeds, followUpNeeds, needing(actuarial.ForDynamic,
	actuarial.FieldSuitabilityOfAccommodation, actuarial.FieldUnemployed, actuarial.FieldCurrentRelationshipWithPartner,
	actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldCurrentRelationshipStatus, actuarial.FieldRegularOffendingActivities,
	actuarial.FieldCurrentAlcoholUseProblems, actuarial.FieldExcessiveAlcoholUse, actuarial.FieldImpulsivityProblems,
	actuarial.FieldProCriminalAttitudes,
), needing(actuarial.IfKnown, actuarial.FieldMotivationToTackleDrugMisuse), arpDrugs)

var vrpNeeds = slices.Concat(historyNeeds, violenceNeeds, followUpNeeds, needing(actuarial.ForDynamic,
	actuarial.FieldSuitabilityOfAccommodation, actuarial.FieldUnemployed, actuarial.FieldCurrentRelationshipWithPartner,
	actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldCurrentRelationshipStatus, actuarial.FieldRegularOffendingActivities,
	actuarial.FieldMotivationToTackleDrugMisuse, actuarial.FieldCurrentAlcoholUseProblems, actuarial.FieldExcessiveAlcoholUse,
	actuarial.FieldImpulsivityProblems, actuarial.FieldTemperControl,
), vrpDrugs)

var svrpNeeds = slices.Concat(historyNeeds, violenceNeeds, followUpNeeds, needing(actuarial.ForDynamic,
	actuarial.FieldWeapon, actuarial.FieldSuitabilityOfAccommodation, actuarial.FieldUnemployed,
	actuarial.FieldCurrentAlcoholUseProblems, actuarial.FieldTemperControl, actuarial.FieldProCriminalAttitudes,
	actuarial.FieldPreviousConvictions,
))

// countFields are the four counts of sexual sanctions, in the published order.
var countFields = []actuarial.Field{
	actuarial.FieldIndecentImageSanctions, actuarial.FieldContactAdultSanctions,
	actuarial.FieldContactChildSanctions, actuarial.FieldNonContactSanctions,
}

var countNeeds = needing(actuarial.ForMenWithHistory, countFields...)

// datesForMen are the days that DC-SRP asks of men with a history. The reference takes
// today where the day of assessment is not given; here it has to be said where it counts,
// in the five years.
var datesForMen = needing(actuarial.ForMenWithHistory, actuarial.FieldAssessmentDate, actuarial.FieldMostRecentSexualOffence)

var contactAlways = needing(actuarial.Always,
	actuarial.FieldGender, actuarial.FieldSupervisionStatus, actuarial.FieldHasEverCommittedSexualOffence,
	actuarial.FieldDateOfBirth, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldTotalSanctions)

var contactNeeds = slices.Concat(contactAlways, datesForMen, countNeeds, needing(actuarial.IfKnown, actuarial.FieldMostRecentOffence, actuarial.FieldAgainstStranger))

var imageAlways = needing(actuarial.Always, actuarial.FieldGender, actuarial.FieldHasEverCommittedSexualOffence)

var imageNeeds = slices.Concat(imageAlways, countNeeds, needing(actuarial.IfKnown, actuarial.FieldTotalSanctions))

// combinedNeeds joins what the components need; an input that two of them read is
// listed with the stronger need, which is the first in the order below.
func combinedNeeds() needs {
	var joined needs
	all := slices.Concat(contactNeeds, imageNeeds, svrpNeeds)
	for _, n := range []actuarial.Necessity{actuarial.Always, actuarial.ForMenWithHistory, actuarial.ForDynamic, actuarial.IfKnown} {
		for _, one := range all {
			known := slices.ContainsFunc(joined, func(other need) bool { return other.Field == one.Field })
			if one.Necessity == n && !known {
				joined = append(joined, one)
			}
		}
	}
	return joined
}
