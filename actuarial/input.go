package actuarial

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
	Record
	CurrentOffence
	Living
	Behaviour
	OtherInstruments
}

// DrugUse is which drugs someone uses. An unanswered drug counts as not used.
type DrugUse struct {
	Heroin, OtherOpiate, CrackCocaine, PowderCocaine, MisusedPrescriptionDrug YesNo
	Benzodiazepines, Cannabis, Steroids, OtherDrugs                           YesNo
	Ketamine, Spice, Hallucinogens, Solvents                                  YesNo // scored together with OtherDrugs
	Methadone                                                                 YesNo // not as prescribed; the violence predictor counts it in place of heroin
}
