package legacy

import "throughline/actuarial"

// sexualCounts are the four counts of sexual sanctions, in the published order.
type sexualCounts struct{ adult, child, nonContact, image int }

var countFields = []actuarial.Field{
	actuarial.FieldContactAdultSanctions, actuarial.FieldContactChildSanctions,
	actuarial.FieldNonContactSanctions, actuarial.FieldIndecentImageSanctions,
}

// applies reports whether both OSP say anything: they speak of men with a history.
func applies(in *actuarial.Input) bool {
	return in.Gender == actuarial.Male && in.HasEverCommittedSexualOffence == actuarial.Yes
}

// checkCounts looks at the four counts of a man: all there, none below nought and not all
// nought with a history, none there without one. A woman's are not looked at.
func (r *Result) checkCounts(in *actuarial.Input) sexualCounts {
	if in.Gender == actuarial.Male && in.HasEverCommittedSexualOffence == actuarial.No {
		if given := countsThat(in, func(_ int, given bool) bool { return given }); len(given) > 0 {
			r.wrong(InconsistentCounts, given...)
		}
	}
	if !applies(in) {
		return sexualCounts{}
	}
	var counts sexualCounts
	counts.adult, _ = in.ContactAdultSanctions.Value()
	counts.child, _ = in.ContactChildSanctions.Value()
	counts.nonContact, _ = in.NonContactSanctions.Value()
	counts.image, _ = in.IndecentImageSanctions.Value()
	absent := countsThat(in, func(_ int, given bool) bool { return !given })
	switch {
	case len(absent) > 0:
		r.wrong(MissingCounts, absent...)
	case counts == sexualCounts{}:
		r.Errors = append(r.Errors, actuarial.InputError{Code: MissingCounts, Cause: CountsAllNought, Fields: countFields})
	}
	if below := countsThat(in, func(n int, _ bool) bool { return n < 0 }); len(below) > 0 {
		r.unexpected(CountBelowZero, below...)
	}
	return counts
}

// countsThat names the counts of which something holds.
func countsThat(in *actuarial.Input, holds func(n int, given bool) bool) []actuarial.Field {
	var named []actuarial.Field
	numbers := [...]actuarial.Number{in.ContactAdultSanctions, in.ContactChildSanctions, in.NonContactSanctions, in.IndecentImageSanctions}
	for i, number := range numbers {
		if holds(number.Value()) {
			named = append(named, countFields[i])
		}
	}
	return named
}

// notApplicable is the answer of both OSP about whoever they do not speak of.
func (r *Result) notApplicable() { r.Band = actuarial.NotApplicable }
