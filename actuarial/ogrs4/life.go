package ogrs4

import "throughline/actuarial"

// life is one term about the offence and how life is now: points times coefficient.
type life struct {
	name, coefficient string
	points            func(*actuarial.Input) int
	from              []actuarial.Field
}

// lifeIn chooses the terms for which a predictor has a coefficient.
func lifeIn(dynamic coefficients) []life {
	var chosen []life
	for _, l := range lives {
		if _, has := dynamic[l.coefficient]; has {
			chosen = append(chosen, l)
		}
	}
	return chosen
}

// lives are the terms of all predictors, in the published order.
var lives = []life{
	asked("offence_involve_carrying_or_using_weapons_weight", "carry_or_use_weapon", actuarial.FieldWeapon,
		func(in *actuarial.Input) actuarial.YesNo { return in.Weapon }),
	judged("suitable_accommodation_weight", "accommodation_suitability", actuarial.FieldSuitabilityOfAccommodation,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.SuitabilityOfAccommodation }),
	{"unemployed_weight", "unemployed", // a question of 0 or 2 points in the source, never 1
		func(in *actuarial.Input) int { return 2 * once(in.Unemployed) }, []actuarial.Field{actuarial.FieldUnemployed}},
	{"live_in_relationship_weight", "live_in_relationship", livesTogether, []actuarial.Field{actuarial.FieldCurrentRelationshipStatus}},
	judged("relationship_quality_weight", "relationship_quality", actuarial.FieldCurrentRelationshipWithPartner,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.CurrentRelationshipWithPartner }),
	{"multiplicative_relationship_weight", "quality_of_live_in_relationship",
		func(in *actuarial.Input) int { return livesTogether(in) * in.CurrentRelationshipWithPartner.Points() },
		[]actuarial.Field{actuarial.FieldCurrentRelationshipStatus, actuarial.FieldCurrentRelationshipWithPartner}},
	asked("domestic_violence_weight", "domestic_abuse", actuarial.FieldEvidenceOfDomesticAbuse,
		func(in *actuarial.Input) actuarial.YesNo { return in.EvidenceOfDomesticAbuse }),
	judged("regular_offending_activities_weight", "activities_encourage_offending", actuarial.FieldRegularOffendingActivities,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.RegularOffendingActivities }),
	{"drug_motivation_weight", "motivation_to_tackle_drug_misuse",
		func(in *actuarial.Input) int { return in.MotivationToTackleDrugMisuse.Points() }, []actuarial.Field{actuarial.FieldMotivationToTackleDrugMisuse}},
	judged("chronic_drinking_problems_weight", "chronic_drinking", actuarial.FieldCurrentAlcoholUseProblems,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.CurrentAlcoholUseProblems }),
	judged("binge_drinking_problems_weight", "binge_drinking", actuarial.FieldExcessiveAlcoholUse,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.ExcessiveAlcoholUse }),
	judged("impulsivity_problems_weight", "impulsivity", actuarial.FieldImpulsivityProblems,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.ImpulsivityProblems }),
	judged("temper_control_weight", "temper", actuarial.FieldTemperControl,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.TemperControl }),
	judged("pro_criminal_attitudes_weight", "pro_criminal_attitude", actuarial.FieldProCriminalAttitudes,
		func(in *actuarial.Input) actuarial.ProblemLevel { return in.ProCriminalAttitudes }),
	asked("heroin_usage_weight", "heroin", actuarial.FieldHeroin, func(in *actuarial.Input) actuarial.YesNo { return in.Heroin }),
	asked("methadone_usage_weight", "methadone", actuarial.FieldMethadone, func(in *actuarial.Input) actuarial.YesNo { return in.Methadone }),
	asked("other_opiate_usage_weight", "other_opiate", actuarial.FieldOtherOpiate, func(in *actuarial.Input) actuarial.YesNo { return in.OtherOpiate }),
	asked("crack_cocaine_usage_weight", "crack_cocaine", actuarial.FieldCrackCocaine, func(in *actuarial.Input) actuarial.YesNo { return in.CrackCocaine }),
	asked("powder_cocaine_usage_weight", "powder_cocaine", actuarial.FieldPowderCocaine, func(in *actuarial.Input) actuarial.YesNo { return in.PowderCocaine }),
	asked("misused_prescription_drug_usage_weight", "prescription_drug_misuse", actuarial.FieldMisusedPrescriptionDrug,
		func(in *actuarial.Input) actuarial.YesNo { return in.MisusedPrescriptionDrug }),
	asked("benzodiazepines_usage_weight", "benzodiazepines", actuarial.FieldBenzodiazepines, func(in *actuarial.Input) actuarial.YesNo { return in.Benzodiazepines }),
	asked("cannabis_usage_weight", "cannabis", actuarial.FieldCannabis, func(in *actuarial.Input) actuarial.YesNo { return in.Cannabis }),
	asked("steroid_usage_weight", "steroids", actuarial.FieldSteroids, func(in *actuarial.Input) actuarial.YesNo { return in.Steroids }),
	{"other_drug_usage_weight", "other_drugs", func(in *actuarial.Input) int {
		return max(once(in.OtherDrugs), once(in.Ketamine), once(in.Spice), once(in.Hallucinogens), once(in.Solvents))
	}, []actuarial.Field{actuarial.FieldOtherDrugs, actuarial.FieldKetamine, actuarial.FieldSpice, actuarial.FieldHallucinogens, actuarial.FieldSolvents}},
	convicted("past_homicide_offence_weight", "past_homicide_offence", actuarial.PastHomicide),
	convicted("past_wounding_grievous_bodily_harm_offence_weight", "past_gbh_offence", actuarial.PastWoundingGBH),
	convicted("past_kidnapping_offence_weight", "past_kidnapping_offence", actuarial.PastKidnapping),
	convicted("past_firearms_offence_weight", "past_firearms_offence", actuarial.PastFirearms),
	convicted("past_robbery_offence_weight", "past_robbery_offence", actuarial.PastRobbery),
	convicted("past_aggravated_burglary_offence_weight", "past_aggravated_burglary_offence", actuarial.PastAggravatedBurglary),
	convicted("past_non_firearm_weapon_offence_weight", "past_weapon_offence", actuarial.PastWeapon),
	convicted("past_criminal_damage_offence_weight", "past_criminal_damage_offence", actuarial.PastCriminalDamage),
	convicted("past_arson_offence_weight", "past_arson_offence", actuarial.PastArson),
}

func asked(name, coefficient string, f actuarial.Field, answer func(*actuarial.Input) actuarial.YesNo) life {
	return life{name, coefficient, func(in *actuarial.Input) int { return once(answer(in)) }, []actuarial.Field{f}}
}

func judged(name, coefficient string, f actuarial.Field, answer func(*actuarial.Input) actuarial.ProblemLevel) life {
	return life{name, coefficient, func(in *actuarial.Input) int { return answer(in).Points() }, []actuarial.Field{f}}
}

func convicted(name, coefficient string, of actuarial.PastOffence) life {
	return life{name, coefficient, func(in *actuarial.Input) int {
		if in.PreviousConvictions.Has(of) {
			return 1
		}
		return 0
	}, []actuarial.Field{actuarial.FieldPreviousConvictions}}
}

// once is 1 for yes, 0 for no and for no answer.
func once(answer actuarial.YesNo) int {
	if answer == actuarial.Yes {
		return 1
	}
	return 0
}

func livesTogether(in *actuarial.Input) int {
	if in.CurrentRelationshipStatus == actuarial.LivingTogether {
		return 1
	}
	return 0
}
