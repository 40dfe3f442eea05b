package actuarial

import "fmt"

// Input is what the predictors may be told about someone. Every answer may be left
// out; each predictor says which ones it needs (see Inputs) and which are missing.
type Input struct {
	// AssessmentDate is the day the score speaks about. The package has no clock, so
	// "today" is the caller's to say.
	AssessmentDate Date
	// DateOfBirth comes before the conviction and before the start of follow-up.
	DateOfBirth Date
	// Gender is the only one the published parameters know: male or female.
	Gender Gender
	// DateOfCurrentConviction is at most three months after the assessment.
	DateOfCurrentConviction Date
	// DateAtStartOfFollowUp is the start of the community sentence or the release. It
	// is optional: without it the date of conviction stands in.
	DateAtStartOfFollowUp Date
	// AgeAtFirstSanction is in whole years, 0 to 109, not above the age at conviction.
	AgeAtFirstSanction Number
	// CurrentOffenceCode is the Home Office code of the main current offence.
	CurrentOffenceCode OffenceCode
	// TotalSanctions counts all sanctions, 1 to 999, the current one included.
	TotalSanctions Number

	SuitabilityOfAccommodation     ProblemLevel       // how far the place they live is a problem
	Unemployed                     YesNo              // whether they are without work
	CurrentRelationshipWithPartner ProblemLevel       // how far that relationship, or having none, is a problem
	EvidenceOfDomesticAbuse        YesNo              // whether there is evidence that they abused a partner or family member
	CurrentRelationshipStatus      RelationshipStatus // whether they have a partner and live together
	RegularOffendingActivities     ProblemLevel       // how far what they regularly do encourages offending
	MotivationToTackleDrugMisuse   Motivation         // needed only when a drug is answered yes
	CurrentAlcoholUseProblems      ProblemLevel       // how far current drinking is a problem
	ExcessiveAlcoholUse            ProblemLevel       // how far binge drinking is a problem
	ImpulsivityProblems            ProblemLevel       // how far acting without thinking is a problem
	ProCriminalAttitudes           ProblemLevel       // how far attitudes favour crime

	DrugUse
}

// DrugUse is which drugs someone uses. An unanswered drug counts as not used.
type DrugUse struct {
	Heroin, OtherOpiate, CrackCocaine, PowderCocaine, MisusedPrescriptionDrug YesNo
	Benzodiazepines, Cannabis, Steroids, OtherDrugs                           YesNo
	Ketamine, Spice, Hallucinogens, Solvents                                  YesNo // scored together with OtherDrugs
}

// Field names one input, in records, in errors and in terms, by its published name
// in small letters: "age_at_first_sanction".
type Field string

// The inputs of the predictors.
const (
	FieldAssessmentDate                 Field = "assessment_date"
	FieldDateOfBirth                    Field = "date_of_birth"
	FieldGender                         Field = "gender"
	FieldDateOfCurrentConviction        Field = "date_of_current_conviction"
	FieldDateAtStartOfFollowUp          Field = "date_at_start_of_followup"
	FieldAgeAtFirstSanction             Field = "age_at_first_sanction"
	FieldCurrentOffenceCode             Field = "current_offence_code"
	FieldTotalSanctions                 Field = "total_number_of_sanctions_for_all_offences"
	FieldSuitabilityOfAccommodation     Field = "suitability_of_accommodation"
	FieldUnemployed                     Field = "is_unemployed"
	FieldCurrentRelationshipWithPartner Field = "current_relationship_with_partner"
	FieldEvidenceOfDomesticAbuse        Field = "evidence_of_domestic_abuse"
	FieldCurrentRelationshipStatus      Field = "current_relationship_status"
	FieldRegularOffendingActivities     Field = "regular_offending_activities"
	FieldMotivationToTackleDrugMisuse   Field = "motivation_to_tackle_drug_misuse"
	FieldCurrentAlcoholUseProblems      Field = "current_alcohol_use_problems"
	FieldExcessiveAlcoholUse            Field = "excessive_alcohol_use"
	FieldImpulsivityProblems            Field = "impulsivity_problems"
	FieldProCriminalAttitudes           Field = "pro_criminal_attitudes"
	FieldHeroin                         Field = "has_heroin_usage"
	FieldOtherOpiate                    Field = "has_other_opiate_usage"
	FieldCrackCocaine                   Field = "has_crack_cocaine_usage"
	FieldPowderCocaine                  Field = "has_powder_cocaine_usage"
	FieldMisusedPrescriptionDrug        Field = "has_misused_prescription_drug_usage"
	FieldBenzodiazepines                Field = "has_benzodiazepines_usage"
	FieldCannabis                       Field = "has_cannabis_usage"
	FieldSteroids                       Field = "has_steroids_usage"
	FieldOtherDrugs                     Field = "has_other_drugs_usage"
	FieldKetamine                       Field = "has_ketamine_usage"
	FieldSpice                          Field = "has_spice_usage"
	FieldHallucinogens                  Field = "has_hallucinogens_usage"
	FieldSolvents                       Field = "has_solvents_usage"
)

// Answer gives the answer to an input, to be read or to be filled, whatever its type;
// nil when the predictors here have no such input.
func (in *Input) Answer(f Field) Answer {
	if at, ok := answers[f]; ok {
		return at(in)
	}
	return nil
}

// Set fills one input from the text of a record. It gives an error that names the
// field when there is no such input or the text is no answer to it; the input is then
// left as it was.
func (in *Input) Set(f Field, text string) error {
	answer := in.Answer(f)
	if answer == nil {
		return fmt.Errorf("%.60q: no predictor has such an input", string(f))
	}
	if err := answer.UnmarshalText([]byte(text)); err != nil {
		return fmt.Errorf("%s: %w", f, err)
	}
	return nil
}

var answers = map[Field]func(*Input) Answer{
	FieldAssessmentDate:                 func(in *Input) Answer { return &in.AssessmentDate },
	FieldDateOfBirth:                    func(in *Input) Answer { return &in.DateOfBirth },
	FieldGender:                         func(in *Input) Answer { return &in.Gender },
	FieldDateOfCurrentConviction:        func(in *Input) Answer { return &in.DateOfCurrentConviction },
	FieldDateAtStartOfFollowUp:          func(in *Input) Answer { return &in.DateAtStartOfFollowUp },
	FieldAgeAtFirstSanction:             func(in *Input) Answer { return &in.AgeAtFirstSanction },
	FieldCurrentOffenceCode:             func(in *Input) Answer { return &in.CurrentOffenceCode },
	FieldTotalSanctions:                 func(in *Input) Answer { return &in.TotalSanctions },
	FieldSuitabilityOfAccommodation:     func(in *Input) Answer { return &in.SuitabilityOfAccommodation },
	FieldUnemployed:                     func(in *Input) Answer { return &in.Unemployed },
	FieldCurrentRelationshipWithPartner: func(in *Input) Answer { return &in.CurrentRelationshipWithPartner },
	FieldEvidenceOfDomesticAbuse:        func(in *Input) Answer { return &in.EvidenceOfDomesticAbuse },
	FieldCurrentRelationshipStatus:      func(in *Input) Answer { return &in.CurrentRelationshipStatus },
	FieldRegularOffendingActivities:     func(in *Input) Answer { return &in.RegularOffendingActivities },
	FieldMotivationToTackleDrugMisuse:   func(in *Input) Answer { return &in.MotivationToTackleDrugMisuse },
	FieldCurrentAlcoholUseProblems:      func(in *Input) Answer { return &in.CurrentAlcoholUseProblems },
	FieldExcessiveAlcoholUse:            func(in *Input) Answer { return &in.ExcessiveAlcoholUse },
	FieldImpulsivityProblems:            func(in *Input) Answer { return &in.ImpulsivityProblems },
	FieldProCriminalAttitudes:           func(in *Input) Answer { return &in.ProCriminalAttitudes },
	FieldHeroin:                         func(in *Input) Answer { return &in.Heroin },
	FieldOtherOpiate:                    func(in *Input) Answer { return &in.OtherOpiate },
	FieldCrackCocaine:                   func(in *Input) Answer { return &in.CrackCocaine },
	FieldPowderCocaine:                  func(in *Input) Answer { return &in.PowderCocaine },
	FieldMisusedPrescriptionDrug:        func(in *Input) Answer { return &in.MisusedPrescriptionDrug },
	FieldBenzodiazepines:                func(in *Input) Answer { return &in.Benzodiazepines },
	FieldCannabis:                       func(in *Input) Answer { return &in.Cannabis },
	FieldSteroids:                       func(in *Input) Answer { return &in.Steroids },
	FieldOtherDrugs:                     func(in *Input) Answer { return &in.OtherDrugs },
	FieldKetamine:                       func(in *Input) Answer { return &in.Ketamine },
	FieldSpice:                          func(in *Input) Answer { return &in.Spice },
	FieldHallucinogens:                  func(in *Input) Answer { return &in.Hallucinogens },
	FieldSolvents:                       func(in *Input) Answer { return &in.Solvents },
}
