package legacy

import "throughline/actuarial"

// The codes that this generation has beside those of actuarial.
const (
	OffenceNotExact          actuarial.Code = "NEED_DETAILS_OF_EXACT_OFFENCE"                 // the code stands for offences of different groups in OGRS3
	SanctionsBelowOne        actuarial.Code = "TOTAL_NUMBER_OF_SANCTIONS_LESS_THAN_ONE"       // the current sanction is one
	ViolentAboveTotal        actuarial.Code = "VIOLENT_SANCTION_GREATER_THAN_TOTAL_SANCTIONS" // SNSV; in OVP the cause ViolentOutOfRange
	ConvictedBelowTen        actuarial.Code = "AGE_AT_CURRENT_CONVICTION_LESS_THAN_TEN"       // OGRS3 begins at ten years
	FollowUpBeforeConviction actuarial.Code = "FOLLOW_UP_DATE_BEFORE_CONVICTION_DATE"         // SNSV; the same day is fine
	MissingCounts            actuarial.Code = "SEXUAL_OFFENDING_MISSING_COUNTS"               // a man with a history lacks counts, or with the cause CountsAllNought has none above nought
	InconsistentCounts       actuarial.Code = "SEXUAL_OFFENDING_INCONSISTENT_INPUT"           // a man without a history has counts; nought counts as given
)

// Why a calculation failed that had all it needed, beside what actuarial has: the causes
// of actuarial.Unexpected, and CountsAllNought of MissingCounts.
const (
	ConvictionNotAfterBirth actuarial.Cause = "date_of_current_conviction_not_after_date_of_birth" // on the day of birth or earlier
	FollowUpBelowTen        actuarial.Cause = "followup_under_ten"                                 // OGRS3 and SNSV begin at ten years
	FollowUpBelowEighteen   actuarial.Cause = "followup_under_eighteen"                            // OVP begins at eighteen years
	FirstSanctionBelowZero  actuarial.Cause = "age_at_first_sanction_below_nought"                 // years
	ViolentOutOfRange       actuarial.Cause = "violent_sanctions_out_of_range"                     // below nought, or in OVP above all sanctions
	CountBelowZero          actuarial.Cause = "sexual_sanctions_below_nought"                      // one of the four counts
	CountsAllNought         actuarial.Cause = "sexual_sanctions_all_nought"                        // all four, although there is a history
	SexualSanctionBelowTen  actuarial.Cause = "most_recent_sexual_offence_under_ten"               // OSP/DC begins at ten years
	OGRS3PercentOutOfRange  actuarial.Cause = "ogrs3_two_year_out_of_range"                        // OGP was given a percentage that is not 1 to 99
	OffenceWeightOutOfRange actuarial.Cause = "offence_weight_out_of_range"                        // a weight given in place of the table's is beyond 100 in log-odds
)

// The names by which RSR's error tells which components failed.
const (
	ComponentOSPDC  actuarial.Field = "ospdc"
	ComponentOSPIIC actuarial.Field = "ospiic"
	ComponentSNSV   actuarial.Field = "snsv"
)

func (r *Result) wrong(code actuarial.Code, fields ...actuarial.Field) {
	r.Errors = append(r.Errors, actuarial.InputError{Code: code, Fields: fields})
}

func (r *Result) unexpected(cause actuarial.Cause, fields ...actuarial.Field) {
	r.Errors = append(r.Errors, actuarial.InputError{Code: actuarial.Unexpected, Cause: cause, Fields: fields})
}

// failed reports whether anything was found wrong.
func (r *Result) failed() bool { return len(r.Errors) > 0 }

// needAll names what is always needed and not answered.
func (r *Result) needAll(in *actuarial.Input, needs []actuarial.Need) {
	if missing := in.MissingOf(needs, actuarial.Always); len(missing) > 0 {
		r.wrong(actuarial.MissingMandatory, missing...)
	}
}

func (r *Result) checkSanctions(in *actuarial.Input) {
	if total, given := in.TotalSanctions.Value(); given && total < 1 {
		r.wrong(SanctionsBelowOne, actuarial.FieldTotalSanctions)
	}
}

// checkFirstSanction looks at the age at first sanction, whole years: not below nought,
// and not above the age at the current conviction, where that can be told.
func (r *Result) checkFirstSanction(in *actuarial.Input) {
	first, given := in.AgeAtFirstSanction.Value()
	convicted, known := ageAt(in, in.DateOfCurrentConviction)
	if given && known && first > convicted {
		r.wrong(actuarial.FirstSanctionAfterConvict,
			actuarial.FieldAgeAtFirstSanction, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction)
	}
	if given && first < 0 {
		r.unexpected(FirstSanctionBelowZero, actuarial.FieldAgeAtFirstSanction)
	}
}

// checkConviction looks for a conviction on the day of birth or before.
func (r *Result) checkConviction(in *actuarial.Input) {
	if on := in.DateOfCurrentConviction; on.Answered() && in.DateOfBirth.Answered() && !on.After(in.DateOfBirth) {
		r.unexpected(ConvictionNotAfterBirth, actuarial.FieldDateOfCurrentConviction, actuarial.FieldDateOfBirth)
	}
}

// youngest is the age from which a predictor speaks, and the cause when someone is below.
type youngest struct {
	years int
	below actuarial.Cause
}

var (
	anyAge     = youngest{}
	tenYears   = youngest{10, FollowUpBelowTen}
	adultYears = youngest{18, FollowUpBelowEighteen}
)

// checkFollowUp looks for a start of follow-up that is not after birth, or comes at an
// age the predictor does not know.
func (r *Result) checkFollowUp(in *actuarial.Input, start actuarial.Date, field actuarial.Field, from youngest) {
	if !start.Answered() || !in.DateOfBirth.Answered() {
		return
	}
	age, born := ageAt(in, start)
	if !born {
		r.unexpected(actuarial.FollowUpNotAfterBirth, field, actuarial.FieldDateOfBirth)
	} else if age < from.years {
		r.unexpected(from.below, field, actuarial.FieldDateOfBirth)
	}
}

// ageAt is the age on a day in completed years. It is known only for a day after birth.
func ageAt(in *actuarial.Input, on actuarial.Date) (int, bool) {
	if !on.Answered() || !in.DateOfBirth.Answered() || !on.After(in.DateOfBirth) {
		return 0, false
	}
	return in.DateOfBirth.YearsAt(on), true
}
