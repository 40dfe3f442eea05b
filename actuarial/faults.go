package actuarial

import "strings"

// Code is the published name of something wrong with the inputs.
type Code string

// The codes of the OGRS4 family, in the order in which errors are listed, except that
// the two about the dynamic version (MissingDynamic, MotivationInconsistent) come last.
const (
	MissingMandatory          Code = "MISSING_MANDATORY_INPUT"                                           // needed for any score
	OffenceCodeFormat         Code = "OFFENCE_CODE_INCORRECT_FORMAT"                                     // not five digits
	OffenceCodeUnknown        Code = "OFFENCE_CODE_MAPPING_NOT_FOUND"                                    // not in the table, withdrawn, or without a category
	SanctionsOutOfRange       Code = "TOTAL_NUMBER_OF_SANCTIONS_OUT_OF_RANGE"                            // not 1 to 999
	FirstSanctionAfterConvict Code = "AGE_AT_FIRST_SANCTION_AFTER_AGE_AT_CURRENT_CONVICTION"             // equal ages are fine
	FirstSanctionOutOfRange   Code = "AGE_AT_FIRST_SANCTION_OUT_OF_RANGE"                                // not 0 to 109 years
	ConvictionBeforeBirth     Code = "DATE_OF_CURRENT_CONVICTION_BEFORE_DATE_OF_BIRTH"                   // on the day of birth or earlier
	ConvictionAfterAssessment Code = "DATE_OF_CURRENT_CONVICTION_WITHIN_THREE_MONTHS_OF_ASSESSMENT_DATE" // more than three months later, whatever the code says
	FollowUpRequired          Code = "DATE_OF_START_OF_FOLLOWUP_REQUIRED"                                // neither start of follow-up nor conviction
	FollowUpBeforeBirth       Code = "DATE_OF_START_OF_FOLLOWUP_BEFORE_DATE_OF_BIRTH"                    // on the day of birth or earlier
	FollowUpOutOfRange        Code = "DATE_OF_START_OF_FOLLOWUP_OUT_OF_RANGE"                            // aged 110 or more by then
	MissingDynamic            Code = "MISSING_DYNAMIC_INPUT"                                             // needed for the dynamic version; the static score stands
	MotivationInconsistent    Code = "MOTIVATION_TO_TACKLE_DRUG_MISUSE_INCONSISTENT"                     // a drug is used and motivation is not answered; the static score stands
	Unexpected                Code = "UNEXPECTED_ERROR"                                                  // the calculation itself failed; see Cause
)

// Cause says why a calculation failed that had all it needed.
type Cause string

// ScoreRoundsToNought is the cause when a predictor whose lowest score is 0.01 %
// arrives below half of that. The reference gives no score then, and nor do we.
const ScoreRoundsToNought Cause = "score_rounds_to_nought"

// InputError is one thing wrong with the inputs, with every input that takes part in
// it: when two dates contradict each other both are named, because either may be the
// wrong one.
type InputError struct {
	Code   Code
	Fields []Field
	Cause  Cause // only beside Unexpected
}

// Error gives the code, the fields and the cause; never what was typed.
func (e InputError) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Code))
	for _, f := range e.Fields {
		b.WriteString(" " + string(f))
	}
	if e.Cause != "" {
		b.WriteString(": " + string(e.Cause))
	}
	return b.String()
}

// faults gathers errors in the order found.
type faults []InputError

func (f *faults) add(wrong bool, code Code, fields ...Field) {
	if wrong {
		*f = append(*f, InputError{Code: code, Fields: fields})
	}
}

// missing names the inputs of one necessity that are not answered.
func (in *Input) missing(needs []Need, n Necessity) []Field {
	var missing []Field
	for _, need := range needs {
		if need.Necessity == n && !in.Answer(need.Field).Answered() {
			missing = append(missing, need.Field)
		}
	}
	return missing
}

// staticFaults checks what every predictor of the OGRS4 family needs. A check whose
// inputs are missing is left out: the missing ones are named already.
func (in *Input) staticFaults(needs []Need) faults {
	var f faults
	birth, conviction := in.DateOfBirth, in.DateOfCurrentConviction
	born, convicted := birth.Answered(), conviction.Answered()

	missing := in.missing(needs, Always)
	f.add(len(missing) > 0, MissingMandatory, missing...)

	if code := in.CurrentOffenceCode; code.Answered() {
		offence, known := OffenceOf(code)
		f.add(!code.fiveDigits(), OffenceCodeFormat, FieldCurrentOffenceCode)
		f.add(code.fiveDigits() && !(known && offence.Scorable()), OffenceCodeUnknown, FieldCurrentOffenceCode)
	}
	if total, ok := in.TotalSanctions.Value(); ok {
		f.add(total < 1 || total > 999, SanctionsOutOfRange, FieldTotalSanctions)
	}
	if first, ok := in.AgeAtFirstSanction.Value(); ok {
		f.add(born && convicted && conviction.after(birth) && first > birth.yearsAt(conviction), FirstSanctionAfterConvict,
			FieldAgeAtFirstSanction, FieldDateOfBirth, FieldDateOfCurrentConviction)
		f.add(first < 0 || first > 109, FirstSanctionOutOfRange, FieldAgeAtFirstSanction)
	}
	f.add(born && convicted && !conviction.after(birth), ConvictionBeforeBirth, FieldDateOfCurrentConviction, FieldDateOfBirth)
	f.add(convicted && in.AssessmentDate.Answered() && conviction.after(in.AssessmentDate.addMonths(3)), ConvictionAfterAssessment,
		FieldDateOfCurrentConviction, FieldAssessmentDate)

	start, from := in.followUp()
	f.add(!start.Answered(), FollowUpRequired, FieldDateAtStartOfFollowUp)
	if born && start.Answered() {
		f.add(from == FieldDateAtStartOfFollowUp && !start.after(birth), FollowUpBeforeBirth, from, FieldDateOfBirth)
		f.add(birth.yearsAt(start) >= 110, FollowUpOutOfRange, from, FieldDateOfBirth)
	}
	return f
}

// followUp gives the day from which reoffending counts and the input it came from.
func (in *Input) followUp() (Date, Field) {
	if in.DateAtStartOfFollowUp.Answered() {
		return in.DateAtStartOfFollowUp, FieldDateAtStartOfFollowUp
	}
	return in.DateOfCurrentConviction, FieldDateOfCurrentConviction
}
