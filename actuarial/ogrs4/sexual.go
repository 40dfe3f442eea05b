package ogrs4

import "throughline/actuarial"

// forMenWithHistory reports whether the answers that are asked only of men with a
// history of sexual offences are asked. Who has not said that she is a woman is asked.
func forMenWithHistory(in *actuarial.Input) bool {
	return in.Gender != actuarial.Female && in.HasEverCommittedSexualOffence == actuarial.Yes
}

// counts are the four counts of sexual sanctions, in the order of countFields.
func counts(in *actuarial.Input) [4]actuarial.Number {
	return [4]actuarial.Number{in.IndecentImageSanctions, in.ContactAdultSanctions, in.ContactChildSanctions, in.NonContactSanctions}
}

// checkRequired names what is missing, the four counts excepted.
func (r *Result) checkRequired(always, forMen needs, in *actuarial.Input) {
	missing := always.missing(in)
	if forMenWithHistory(in) {
		missing = append(missing, forMen.missing(in)...)
	}
	if len(missing) > 0 {
		r.fault(actuarial.MissingMandatory, missing...)
	}
}

// checkCounts checks the four counts of a man with a history, or of one who has not
// said that there is none, against each other and against all sanctions.
func (r *Result) checkCounts(in *actuarial.Input) {
	if missing := countNeeds.missing(in); len(missing) > 0 && forMenWithHistory(in) {
		r.fault(actuarial.MissingMandatory, missing...)
	}
	total, counted := in.TotalSanctions.Value()
	if counted && !possibleSanctions(total) {
		r.fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions)
	}
	sum, noughts := 0, 0
	for _, count := range counts(in) {
		n, told := count.Value()
		sum += max(-tooMany, min(n, tooMany))
		if told && n == 0 {
			noughts++
		}
	}
	switch {
	case noughts == len(countFields):
		r.fault(actuarial.SexualNoSanctions, countFields...)
	case counted && sum > total:
		r.fault(actuarial.SexualOutOfRange, append([]actuarial.Field{actuarial.FieldTotalSanctions}, countFields...)...)
	}
}

// tooMany keeps absurd counts from overflowing when they are added up: it is beyond any
// number of sanctions that is accepted.
const tooMany = 1_000_000

// checkLatest checks the day of the latest sexual offence.
func (r *Result) checkLatest(in *actuarial.Input) {
	latest, birth := in.MostRecentSexualOffence, in.DateOfBirth
	switch {
	case !latest.Answered() || !birth.Answered():
	case !latest.After(birth):
		r.fault(actuarial.LatestSexualBeforeBirth, actuarial.FieldMostRecentSexualOffence, actuarial.FieldDateOfBirth)
	case birth.YearsAt(latest) >= oldest:
		r.fault(actuarial.LatestSexualOutOfRange, actuarial.FieldMostRecentSexualOffence, actuarial.FieldDateOfBirth)
	}
}

// checkWithoutHistory names the counts of a man who says, or does not say, that he has
// no history and yet has some.
func (r *Result) checkWithoutHistory(in *actuarial.Input) {
	if in.Gender == actuarial.Female || in.HasEverCommittedSexualOffence == actuarial.Yes {
		return
	}
	var counted []actuarial.Field
	for i, count := range counts(in) {
		if n, _ := count.Value(); n > 0 {
			counted = append(counted, countFields[i])
		}
	}
	if len(counted) > 0 {
		r.fault(actuarial.SexualInconsistent, append([]actuarial.Field{actuarial.FieldHasEverCommittedSexualOffence}, counted...)...)
	}
}

// notApplicable is the answer to whoever the predictor says nothing about.
func (r *Result) notApplicable(in *actuarial.Input) {
	r.Kind, r.Band = actuarial.Static, actuarial.NotApplicable
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(in.Gender == actuarial.Female), in.HasEverCommittedSexualOffence
}
