package actuarial

import "strings"

// Code is the published name of something wrong with the inputs.
type Code string

// The codes of the OGRS4 family and of the screens, in the order in which errors are
// listed, except that the two about the dynamic version (MissingDynamic,
// MotivationInconsistent) come last of a predictor's own.
const (
	MissingMandatory          Code = "MISSING_MANDATORY_INPUT"                                           // needed for any score
	OffenceCodeFormat         Code = "OFFENCE_CODE_INCORRECT_FORMAT"                                     // not five digits
	OffenceCodeUnknown        Code = "OFFENCE_CODE_MAPPING_NOT_FOUND"                                    // not in the table, withdrawn, or without a category
	SanctionsOutOfRange       Code = "TOTAL_NUMBER_OF_SANCTIONS_OUT_OF_RANGE"                            // not 1 to 999
	ViolentOutOfRange         Code = "VIOLENT_SANCTION_OUT_OF_RANGE"                                     // below 0 or more than all sanctions; 0 is fine, whatever the message says
	FirstSanctionAfterConvict Code = "AGE_AT_FIRST_SANCTION_AFTER_AGE_AT_CURRENT_CONVICTION"             // equal ages are fine
	FirstSanctionOutOfRange   Code = "AGE_AT_FIRST_SANCTION_OUT_OF_RANGE"                                // not 0 to 109 years
	ConvictionBeforeBirth     Code = "DATE_OF_CURRENT_CONVICTION_BEFORE_DATE_OF_BIRTH"                   // on the day of birth or earlier
	ConvictionAfterAssessment Code = "DATE_OF_CURRENT_CONVICTION_WITHIN_THREE_MONTHS_OF_ASSESSMENT_DATE" // more than three months later, whatever the code says
	SexualNoSanctions         Code = "SEXUAL_REOFFENDING_PREDICTOR_NO_SANCTIONS"                         // a history, or none known, and all four counts nought
	SexualOutOfRange          Code = "TOTAL_NUMBER_OF_SEXUAL_SANCTIONS_OUT_OF_RANGE"                     // the four counts add up to more than all sanctions
	LatestSexualBeforeBirth   Code = "DATE_OF_MOST_RECENT_SEXUAL_OFFENCE_BEFORE_DATE_OF_BIRTH"           // on the day of birth or earlier
	LatestSexualOutOfRange    Code = "DATE_OF_MOST_RECENT_SEXUAL_OFFENCE_OUT_OF_RANGE"                   // aged 110 or more by then
	FollowUpRequired          Code = "DATE_OF_START_OF_FOLLOWUP_REQUIRED"                                // neither start of follow-up nor conviction
	FollowUpBeforeBirth       Code = "DATE_OF_START_OF_FOLLOWUP_BEFORE_DATE_OF_BIRTH"                    // on the day of birth or earlier
	FollowUpOutOfRange        Code = "DATE_OF_START_OF_FOLLOWUP_OUT_OF_RANGE"                            // aged 110 or more by then
	SexualInconsistent        Code = "SEXUAL_REOFFENDING_PREDICTOR_INCONSISTENT_INPUT"                   // a count above nought, and a history is denied or not known
	MissingDynamic            Code = "MISSING_DYNAMIC_INPUT"                                             // needed for the dynamic version; the static score stands
	MotivationInconsistent    Code = "MOTIVATION_TO_TACKLE_DRUG_MISUSE_INCONSISTENT"                     // a drug is used and motivation is not answered; the static score stands
	ComponentInvalid          Code = "COMPONENT_VALIDATION_ERROR"                                        // a predictor this one adds up has no score; Fields are those predictors
	AbuseInconsistent         Code = "DOMESTIC_ABUSE_INCONSISTENT_INPUT"                                 // said against whom, without evidence of domestic abuse
	LearningTooLittle         Code = "LDS_NOT_ENOUGH_FIELDS_PRESENT"                                     // fewer than three of the four main answers
	Unexpected                Code = "UNEXPECTED_ERROR"                                                  // the calculation itself failed; see Cause
)

// Cause says why a calculation failed that had all it needed. The reference gives one
// code for all of them, and no field.
type Cause string

// The causes of a failure.
const (
	// ScoreRoundsToNought: a predictor whose lowest score is 0.01 % arrived below half of
	// that. The reference gives no score then, and nor do we.
	ScoreRoundsToNought Cause = "score_rounds_to_nought"
	// FollowUpNotAfterBirth: where that is not checked, there is no age to reckon with.
	FollowUpNotAfterBirth Cause = "date_at_start_of_followup_not_after_date_of_birth"
	// CountsNotAnswered: a predictor for men reads the counts of a woman who did not have
	// to give them.
	CountsNotAnswered Cause = "sexual_sanctions_not_answered"
	// NoSuchPredictor: the predictor is not one of those asked.
	NoSuchPredictor Cause = "no_such_predictor"
)

// InputError is one thing wrong with the inputs, with every input that takes part in
// it: when two dates contradict each other both are named, because either may be the
// wrong one.
type InputError struct {
	Code   Code
	Fields []Field
	Cause  Cause // beside Unexpected, and where a code alone does not say which of two things is wrong
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

// MissingOf names the inputs of one necessity that are not answered, in the order of
// the needs.
func (in *Input) MissingOf(needs []Need, n Necessity) []Field {
	var missing []Field
	for _, need := range needs {
		if need.Necessity == n && !in.Answer(need.Field).Answered() {
			missing = append(missing, need.Field)
		}
	}
	return missing
}
