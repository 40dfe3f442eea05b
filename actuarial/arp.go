package actuarial

import "sync"

var arpTables = sync.OnceValue(func() tables { return readTables("ARP") })

// ARP is the All Reoffending Predictor: the chance in percent that someone with these
// answers is proven to have reoffended within two years of the start of follow-up.
//
// With all the static answers it gives a static score, and with the dynamic ones too a
// dynamic score, which replaces the static one. Where static answers are missing or
// impossible there is no score, and Errors names everything wrong at once. Where only
// dynamic ones are missing, or a drug is used and motivation is not answered, the
// static score stands beside the errors.
//
// Scores run from 0.01 to 99.99, rounded half-up to two decimals; lower ones give
// Unexpected with the cause ScoreRoundsToNought. Source: coefficients and rules of the
// reference implementation (see the package); no paper on this estimation is public.
func ARP(in Input) Result {
	t := arpTables()
	r := Result{Predictor: AllReoffending, Generation: OGRS4, Version: ogrs4Version, CutOffs: t.cutOffs}
	static := in.staticFaults(arpNeeds)
	dynamic := in.dynamicFaults(arpNeeds)
	r.Errors = append(static, dynamic...)
	if len(static) > 0 {
		return r
	}
	kind := Dynamic
	if len(dynamic) > 0 {
		kind = Static
	}
	return arpSheet(t.versions[kind], in.history(), kind, &in).scored(kind, r)
}

func arpSheet(m model, h history, kind Kind, in *Input) *sheet {
	s := &sheet{model: m, terms: make([]Term, 0, 11+len(arpLife))}
	s.addHistory(h)
	rate := s.copasRate(h)
	plain := s.coefficients[h.bySex("three_plus_sanctions_copas_g_male", "three_plus_sanctions_copas_g_female")]
	squared := s.coefficients[h.bySex("three_plus_sanctions_copas_squared_male", "three_plus_sanctions_copas_squared_female")]
	s.add("copas_score", plain.scaled(rate), copasFields...)
	s.add("copas_score_squared", squared.scaled(rate*rate), copasFields...)
	if kind == Dynamic {
		for _, l := range arpLife {
			s.add(l.name, s.coefficients[l.coefficient].times(l.points(in)), l.from...)
		}
	}
	return s
}

// dynamicFaults checks what only the dynamic version needs.
func (in *Input) dynamicFaults(needs []Need) faults {
	var f faults
	missing := in.missing(needs, ForDynamic)
	f.add(len(missing) > 0, MissingDynamic, missing...)
	if !in.MotivationToTackleDrugMisuse.Answered() {
		var used []Field
		for _, drug := range arpDrugs {
			if *in.Answer(drug).(*YesNo) == Yes {
				used = append(used, drug)
			}
		}
		f.add(len(used) > 0, MotivationInconsistent, used...)
	}
	return f
}

var copasFields = []Field{FieldTotalSanctions, FieldDateOfBirth, FieldDateOfCurrentConviction, FieldAgeAtFirstSanction, FieldGender}

var arpDrugs = []Field{
	FieldHeroin, FieldOtherOpiate, FieldCrackCocaine, FieldPowderCocaine, FieldMisusedPrescriptionDrug, FieldBenzodiazepines,
	FieldCannabis, FieldSteroids, FieldOtherDrugs, FieldKetamine, FieldSpice, FieldHallucinogens, FieldSolvents,
}

// arpNeeds is in the published order, which is the order of fields in errors.
var arpNeeds = append([]Need{
	{FieldAssessmentDate, Always}, {FieldDateOfBirth, Always}, {FieldDateOfCurrentConviction, Always},
	{FieldAgeAtFirstSanction, Always}, {FieldGender, Always}, {FieldCurrentOffenceCode, Always}, {FieldTotalSanctions, Always},
	{FieldDateAtStartOfFollowUp, IfKnown},
	{FieldSuitabilityOfAccommodation, ForDynamic}, {FieldUnemployed, ForDynamic}, {FieldCurrentRelationshipWithPartner, ForDynamic},
	{FieldEvidenceOfDomesticAbuse, ForDynamic}, {FieldCurrentRelationshipStatus, ForDynamic}, {FieldRegularOffendingActivities, ForDynamic},
	{FieldCurrentAlcoholUseProblems, ForDynamic}, {FieldExcessiveAlcoholUse, ForDynamic},
	{FieldImpulsivityProblems, ForDynamic}, {FieldProCriminalAttitudes, ForDynamic}, {FieldMotivationToTackleDrugMisuse, IfKnown},
}, ifKnown(arpDrugs)...)

func ifKnown(fields []Field) []Need {
	var needs []Need
	for _, f := range fields {
		needs = append(needs, Need{f, IfKnown})
	}
	return needs
}

// life is one term about how life is now: points times coefficient.
type life struct {
	name, coefficient string
	points            func(*Input) int
	from              []Field
}

var arpLife = []life{
	{"suitable_accommodation_weight", "accommodation_suitability",
		func(in *Input) int { return in.SuitabilityOfAccommodation.Points() }, []Field{FieldSuitabilityOfAccommodation}},
	{"unemployed_weight", "unemployed", // a question of 0 or 2 points in the source, never 1
		func(in *Input) int { return 2 * in.Unemployed.once() }, []Field{FieldUnemployed}},
	{"live_in_relationship_weight", "live_in_relationship", livesTogether, []Field{FieldCurrentRelationshipStatus}},
	{"relationship_quality_weight", "relationship_quality",
		func(in *Input) int { return in.CurrentRelationshipWithPartner.Points() }, []Field{FieldCurrentRelationshipWithPartner}},
	{"multiplicative_relationship_weight", "quality_of_live_in_relationship",
		func(in *Input) int { return livesTogether(in) * in.CurrentRelationshipWithPartner.Points() },
		[]Field{FieldCurrentRelationshipStatus, FieldCurrentRelationshipWithPartner}},
	{"domestic_violence_weight", "domestic_abuse",
		func(in *Input) int { return in.EvidenceOfDomesticAbuse.once() }, []Field{FieldEvidenceOfDomesticAbuse}},
	{"regular_offending_activities_weight", "activities_encourage_offending",
		func(in *Input) int { return in.RegularOffendingActivities.Points() }, []Field{FieldRegularOffendingActivities}},
	{"drug_motivation_weight", "motivation_to_tackle_drug_misuse",
		func(in *Input) int { return in.MotivationToTackleDrugMisuse.Points() }, []Field{FieldMotivationToTackleDrugMisuse}},
	{"chronic_drinking_problems_weight", "chronic_drinking",
		func(in *Input) int { return in.CurrentAlcoholUseProblems.Points() }, []Field{FieldCurrentAlcoholUseProblems}},
	{"binge_drinking_problems_weight", "binge_drinking",
		func(in *Input) int { return in.ExcessiveAlcoholUse.Points() }, []Field{FieldExcessiveAlcoholUse}},
	{"impulsivity_problems_weight", "impulsivity",
		func(in *Input) int { return in.ImpulsivityProblems.Points() }, []Field{FieldImpulsivityProblems}},
	{"pro_criminal_attitudes_weight", "pro_criminal_attitude",
		func(in *Input) int { return in.ProCriminalAttitudes.Points() }, []Field{FieldProCriminalAttitudes}},
	{"heroin_usage_weight", "heroin", func(in *Input) int { return in.Heroin.once() }, []Field{FieldHeroin}},
	{"other_opiate_usage_weight", "other_opiate", func(in *Input) int { return in.OtherOpiate.once() }, []Field{FieldOtherOpiate}},
	{"crack_cocaine_usage_weight", "crack_cocaine", func(in *Input) int { return in.CrackCocaine.once() }, []Field{FieldCrackCocaine}},
	{"powder_cocaine_usage_weight", "powder_cocaine", func(in *Input) int { return in.PowderCocaine.once() }, []Field{FieldPowderCocaine}},
	{"misused_prescription_drug_usage_weight", "prescription_drug_misuse",
		func(in *Input) int { return in.MisusedPrescriptionDrug.once() }, []Field{FieldMisusedPrescriptionDrug}},
	{"benzodiazepines_usage_weight", "benzodiazepines", func(in *Input) int { return in.Benzodiazepines.once() }, []Field{FieldBenzodiazepines}},
	{"cannabis_usage_weight", "cannabis", func(in *Input) int { return in.Cannabis.once() }, []Field{FieldCannabis}},
	{"steroid_usage_weight", "steroids", func(in *Input) int { return in.Steroids.once() }, []Field{FieldSteroids}},
	{"other_drug_usage_weight", "other_drugs", func(in *Input) int {
		return max(in.OtherDrugs.once(), in.Ketamine.once(), in.Spice.once(), in.Hallucinogens.once(), in.Solvents.once())
	}, []Field{FieldOtherDrugs, FieldKetamine, FieldSpice, FieldHallucinogens, FieldSolvents}},
}

// once is 1 for yes, 0 for no and for no answer.
func (y YesNo) once() int {
	if y == Yes {
		return 1
	}
	return 0
}

func livesTogether(in *Input) int {
	if in.CurrentRelationshipStatus == LivingTogether {
		return 1
	}
	return 0
}
