package actuarial

// Record is what is known of earlier sanctions and offences beyond their number.
type Record struct {
	// FollowUpCalculated and FollowUpUserInput are the start of the community sentence
	// or the release as the older generation takes it, in two inputs: the first is read
	// by OGRS3, OGP and OVP, the second by SNSV and both OSP.
	FollowUpCalculated, FollowUpUserInput Date

	MostRecentOffence       Date                // the day of the latest offence of any kind
	MostRecentSexualOffence Date                // the day of the latest sexual or sexually motivated offence
	ViolentSanctions        Number              // those for violence among all sanctions, 0 to their number
	PreviousConvictions     PreviousConvictions // the kinds of serious offence they were convicted of before

	HasEverCommittedSexualOffence YesNo  // whether any offence, now or before, was sexual or sexually motivated
	ContactAdultSanctions         Number // sanctions for sexual contact with an adult
	ContactChildSanctions         Number // sanctions for sexual contact with a child
	IndecentImageSanctions        Number // sanctions for indecent images of children
	NonContactSanctions           Number // sanctions for other sexual offences without contact
}

// CurrentOffence is what the current offence was like, and what was imposed for it.
type CurrentOffence struct {
	SupervisionStatus   SupervisionStatus // in custody, in the community or on remand
	CustodialSentence   YesNo             // whether the sentence is one of custody
	EligibleForMAPPA    YesNo             // whether multi-agency public protection arrangements apply
	AgainstStranger     YesNo             // whether the victim of a sexual offence was a stranger
	SexuallyMotivated   YesNo             // whether it had a sexual motive
	Weapon              YesNo             // whether a weapon was carried or used
	ViolenceOrThreat    YesNo             // whether there was violence or a threat of it
	ExcessiveViolence   YesNo             // whether the violence was excessive
	Arson               YesNo             // whether it was arson
	EmotionalMotivation YesNo             // whether an emotional state moved them to it
	OffenceLinkedToRisk YesNo             // whether the analysis of the offence is linked to risk
	RecognisesImpact    YesNo             // whether they see what it did to others
}

// Living is how someone lives and with whom, beyond what every predictor asks.
type Living struct {
	NoFixedAbode               YesNo          // whether they have no settled place to live
	AccommodationLinkedToRisk  YesNo          // whether where they live is linked to risk
	WorkRelatedSkills          ProblemLevel   // how far lacking skills for work are a problem
	ReadingWritingNumeracy     ProblemLevel   // how far reading, writing or numbers are a problem
	Reading                    YesNo          // whether reading is
	Numeracy                   YesNo          // whether numbers are
	LearningDifficulties       ProblemLevel   // how far learning is hard for them
	Qualifications             Qualifications // whether they have any from school or work
	FinancialReliance          ProblemLevel   // how far they rely on others for money
	FamilyRelationship         ProblemLevel   // how far relationships with close family are a problem
	PreviousCloseRelationships ProblemLevel   // how far earlier close relationships were
	ExperienceOfChildhood      ProblemLevel   // how far their childhood was hard
	ChildhoodBehaviour         YesNo          // whether there is evidence of problems of behaviour in childhood
	AbuseAgainstPartner        YesNo          // whether domestic abuse was against a partner
	AbuseAgainstFamily         YesNo          // whether domestic abuse was against family
	RelationshipsLinkedToRisk  YesNo          // whether relationships are linked to risk
	PeerGroupInfluences        YesNo          // whether peers led to the offending
	CriminalAssociates         ProblemLevel   // how far associates who commit crime influence them
	EasilyInfluenced           ProblemLevel   // how easily such associates influence them
	Manipulative               ProblemLevel   // how far they use or prey on others
	Recklessness               ProblemLevel   // how far they take risks without care
	CurrentDrugMisuse          ProblemLevel   // how far current drug misuse is a problem, in the older generation
}

// Behaviour is how someone feels, thinks and acts.
type Behaviour struct {
	TemperControl                 ProblemLevel // how far keeping their temper is a problem
	ProblemSolving                ProblemLevel // how far solving problems is
	AwarenessOfConsequences       Awareness    // whether they see what follows from what they do
	UnderstandsOthers             ProblemLevel // how far understanding how others see things is a problem
	DifficultiesCoping            ProblemLevel // how far coping is a problem
	AttitudesTowardsSelf          ProblemLevel // how far what they think of themselves is a problem
	ControllingBehaviour          ProblemLevel // how far controlling or aggressive behaviour is
	HostileOrientation            ProblemLevel // how far seeing others as hostile is
	AttitudeToSupervision         ProblemLevel // how far their attitude to supervision or licence is
	PsychologicalProblems         ProblemLevel // how far current psychological problems are
	PsychiatricProblems           ProblemLevel // how far current psychiatric problems are
	SelfHarm                      YesNo        // whether they ever harmed themselves or attempted suicide
	HistoryOfPsychiatricTreatment YesNo        // whether they ever had psychiatric treatment
	MentalHealthMedication        YesNo        // whether they ever had medication for their mental health
	SpecialHospital               YesNo        // whether they ever were in a special hospital or secure unit
	PsychiatricTreatment          YesNo        // whether psychiatric treatment is under way
	ObsessiveBehaviour            YesNo        // whether obsessive behaviour was linked to offending
	EmotionalIssuesLinkedToRisk   YesNo        // whether emotional issues are linked to risk
	ThinkingLinkedToRisk          YesNo        // whether thinking and behaviour are linked to risk
	AssaultedStaff                YesNo        // whether they assaulted or threatened staff
	Absconded                     YesNo        // whether they escaped or absconded
	ControlIssues                 YesNo        // whether there were breaches of control in custody or on licence
	SexualPreoccupation           ProblemLevel // how far sex is on their mind
	SexualInterests               ProblemLevel // how far they have sexual interests linked to offending
	CongruenceWithChildren        ProblemLevel // how far they are emotionally closer to children than to adults
	RiskOfSexualHarm              YesNo        // whether someone judged that they are a risk of sexual harm
}

// OtherInstruments is what other instruments and judgements said, which a predictor
// or screen takes over and does not work out.
type OtherInstruments struct {
	SARAPartner SARALevel // risk to a partner by the spousal assault assessment
	SARAOthers  SARALevel // risk to others by the same
	OverallRisk HarmLevel // the risk of serious harm in this assessment
	HighestRisk HarmLevel // the highest of it in any assessment
	OPDOverride YesNo     // whether a practitioner overrides the personality disorder screen

	OGRS3TwoYear Number // the two-year percentage of OGRS3 for OGP, 1 to 99; worked out when not given
	SNSVVersion  Kind   // the version SNSV must use; chosen by what is answered when not given

	// The weights of the current offence in the older generation, in log-odds, in place
	// of those in the table of offence codes; read from the table when not given.
	OGRS3Weight, SNSVWeight, SNSVViolenceWeight Decimal
}
