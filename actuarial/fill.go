package actuarial

import "fmt"

// Answer gives the answer to an input, to be read or to be filled, whatever its type;
// nil when the predictors here have no such input.
func (in *Input) Answer(f Field) Answer {
	if at, ok := answers[f]; ok {
		return at(in)
	}
	return nil
}

// AnswerOf finds an input's answer in any Input, as Answer does in one: for those who ask
// many people the same; nil when the predictors here have no such input.
func AnswerOf(f Field) func(*Input) Answer { return answers[f] }

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

	FieldFollowUpCalculated:      func(in *Input) Answer { return &in.FollowUpCalculated },
	FieldFollowUpUserInput:       func(in *Input) Answer { return &in.FollowUpUserInput },
	FieldMostRecentOffence:       func(in *Input) Answer { return &in.MostRecentOffence },
	FieldMostRecentSexualOffence: func(in *Input) Answer { return &in.MostRecentSexualOffence },

	FieldViolentSanctions:              func(in *Input) Answer { return &in.ViolentSanctions },
	FieldPreviousConvictions:           func(in *Input) Answer { return &in.PreviousConvictions },
	FieldHasEverCommittedSexualOffence: func(in *Input) Answer { return &in.HasEverCommittedSexualOffence },
	FieldContactAdultSanctions:         func(in *Input) Answer { return &in.ContactAdultSanctions },
	FieldContactChildSanctions:         func(in *Input) Answer { return &in.ContactChildSanctions },
	FieldIndecentImageSanctions:        func(in *Input) Answer { return &in.IndecentImageSanctions },
	FieldNonContactSanctions:           func(in *Input) Answer { return &in.NonContactSanctions },

	FieldSupervisionStatus:   func(in *Input) Answer { return &in.SupervisionStatus },
	FieldCustodialSentence:   func(in *Input) Answer { return &in.CustodialSentence },
	FieldEligibleForMAPPA:    func(in *Input) Answer { return &in.EligibleForMAPPA },
	FieldAgainstStranger:     func(in *Input) Answer { return &in.AgainstStranger },
	FieldSexuallyMotivated:   func(in *Input) Answer { return &in.SexuallyMotivated },
	FieldWeapon:              func(in *Input) Answer { return &in.Weapon },
	FieldViolenceOrThreat:    func(in *Input) Answer { return &in.ViolenceOrThreat },
	FieldExcessiveViolence:   func(in *Input) Answer { return &in.ExcessiveViolence },
	FieldArson:               func(in *Input) Answer { return &in.Arson },
	FieldEmotionalMotivation: func(in *Input) Answer { return &in.EmotionalMotivation },
	FieldOffenceLinkedToRisk: func(in *Input) Answer { return &in.OffenceLinkedToRisk },
	FieldRecognisesImpact:    func(in *Input) Answer { return &in.RecognisesImpact },

	FieldNoFixedAbode:               func(in *Input) Answer { return &in.NoFixedAbode },
	FieldAccommodationLinkedToRisk:  func(in *Input) Answer { return &in.AccommodationLinkedToRisk },
	FieldWorkRelatedSkills:          func(in *Input) Answer { return &in.WorkRelatedSkills },
	FieldReadingWritingNumeracy:     func(in *Input) Answer { return &in.ReadingWritingNumeracy },
	FieldReading:                    func(in *Input) Answer { return &in.Reading },
	FieldNumeracy:                   func(in *Input) Answer { return &in.Numeracy },
	FieldLearningDifficulties:       func(in *Input) Answer { return &in.LearningDifficulties },
	FieldQualifications:             func(in *Input) Answer { return &in.Qualifications },
	FieldFinancialReliance:          func(in *Input) Answer { return &in.FinancialReliance },
	FieldFamilyRelationship:         func(in *Input) Answer { return &in.FamilyRelationship },
	FieldPreviousCloseRelationships: func(in *Input) Answer { return &in.PreviousCloseRelationships },
	FieldExperienceOfChildhood:      func(in *Input) Answer { return &in.ExperienceOfChildhood },
	FieldChildhoodBehaviour:         func(in *Input) Answer { return &in.ChildhoodBehaviour },
	FieldAbuseAgainstPartner:        func(in *Input) Answer { return &in.AbuseAgainstPartner },
	FieldAbuseAgainstFamily:         func(in *Input) Answer { return &in.AbuseAgainstFamily },
	FieldRelationshipsLinkedToRisk:  func(in *Input) Answer { return &in.RelationshipsLinkedToRisk },
	FieldPeerGroupInfluences:        func(in *Input) Answer { return &in.PeerGroupInfluences },
	FieldCriminalAssociates:         func(in *Input) Answer { return &in.CriminalAssociates },
	FieldEasilyInfluenced:           func(in *Input) Answer { return &in.EasilyInfluenced },
	FieldManipulative:               func(in *Input) Answer { return &in.Manipulative },
	FieldRecklessness:               func(in *Input) Answer { return &in.Recklessness },
	FieldCurrentDrugMisuse:          func(in *Input) Answer { return &in.CurrentDrugMisuse },
	FieldMethadone:                  func(in *Input) Answer { return &in.Methadone },

	FieldTemperControl:                 func(in *Input) Answer { return &in.TemperControl },
	FieldProblemSolving:                func(in *Input) Answer { return &in.ProblemSolving },
	FieldAwarenessOfConsequences:       func(in *Input) Answer { return &in.AwarenessOfConsequences },
	FieldUnderstandsOthers:             func(in *Input) Answer { return &in.UnderstandsOthers },
	FieldDifficultiesCoping:            func(in *Input) Answer { return &in.DifficultiesCoping },
	FieldAttitudesTowardsSelf:          func(in *Input) Answer { return &in.AttitudesTowardsSelf },
	FieldControllingBehaviour:          func(in *Input) Answer { return &in.ControllingBehaviour },
	FieldHostileOrientation:            func(in *Input) Answer { return &in.HostileOrientation },
	FieldAttitudeToSupervision:         func(in *Input) Answer { return &in.AttitudeToSupervision },
	FieldPsychologicalProblems:         func(in *Input) Answer { return &in.PsychologicalProblems },
	FieldPsychiatricProblems:           func(in *Input) Answer { return &in.PsychiatricProblems },
	FieldSelfHarm:                      func(in *Input) Answer { return &in.SelfHarm },
	FieldHistoryOfPsychiatricTreatment: func(in *Input) Answer { return &in.HistoryOfPsychiatricTreatment },
	FieldMentalHealthMedication:        func(in *Input) Answer { return &in.MentalHealthMedication },
	FieldSpecialHospital:               func(in *Input) Answer { return &in.SpecialHospital },
	FieldPsychiatricTreatment:          func(in *Input) Answer { return &in.PsychiatricTreatment },
	FieldObsessiveBehaviour:            func(in *Input) Answer { return &in.ObsessiveBehaviour },
	FieldEmotionalIssuesLinkedToRisk:   func(in *Input) Answer { return &in.EmotionalIssuesLinkedToRisk },
	FieldThinkingLinkedToRisk:          func(in *Input) Answer { return &in.ThinkingLinkedToRisk },
	FieldAssaultedStaff:                func(in *Input) Answer { return &in.AssaultedStaff },
	FieldAbsconded:                     func(in *Input) Answer { return &in.Absconded },
	FieldControlIssues:                 func(in *Input) Answer { return &in.ControlIssues },
	FieldSexualPreoccupation:           func(in *Input) Answer { return &in.SexualPreoccupation },
	FieldSexualInterests:               func(in *Input) Answer { return &in.SexualInterests },
	FieldCongruenceWithChildren:        func(in *Input) Answer { return &in.CongruenceWithChildren },
	FieldRiskOfSexualHarm:              func(in *Input) Answer { return &in.RiskOfSexualHarm },

	FieldSARAPartner:        func(in *Input) Answer { return &in.SARAPartner },
	FieldSARAOthers:         func(in *Input) Answer { return &in.SARAOthers },
	FieldOverallRisk:        func(in *Input) Answer { return &in.OverallRisk },
	FieldHighestRisk:        func(in *Input) Answer { return &in.HighestRisk },
	FieldOPDOverride:        func(in *Input) Answer { return &in.OPDOverride },
	FieldOGRS3TwoYear:       func(in *Input) Answer { return &in.OGRS3TwoYear },
	FieldSNSVVersion:        func(in *Input) Answer { return &in.SNSVVersion },
	FieldOGRS3Weight:        func(in *Input) Answer { return &in.OGRS3Weight },
	FieldSNSVWeight:         func(in *Input) Answer { return &in.SNSVWeight },
	FieldSNSVViolenceWeight: func(in *Input) Answer { return &in.SNSVViolenceWeight },
}
