package legacy

import (
	"strconv"
	"sync"

	"throughline/actuarial"
)

// snsvModel is one version of SNSV, static or dynamic. Weights are log-odds.
type snsvModel struct {
	constant, female                     float64
	first, second, perSanction           float64
	onceViolent, perViolent, violentRate float64
	freeMonths                           [4]float64 // by power of the months
	bySex                                map[actuarial.Gender]snsvBySex

	// Only in the dynamic version.
	weapon, accommodation, unemployed, partner, drinking, binge float64
	impulsivity, temper, attitudes, abuse                       float64
	past                                                        []snsvPast
}

// snsvBySex are the weights that women and men have apart.
type snsvBySex struct {
	age                            [4]float64 // by power of the years
	secondGap, copas, neverViolent float64
}

// snsvPast is what one kind of earlier conviction adds, once.
type snsvPast struct {
	offence actuarial.PastOffence
	weight  float64
}

var snsvPublished = sync.OnceValue(func() map[actuarial.Kind]*snsvModel {
	p := parametersOf("SNSV")
	models := map[actuarial.Kind]*snsvModel{}
	for _, kind := range []actuarial.Kind{actuarial.Static, actuarial.Dynamic} {
		read := func(name string) float64 { return p.powers(kind, name, "")[0] }
		m := &snsvModel{
			constant: read("two_year_constant"), female: p.powers(kind, "female", actuarial.Female)[0],
			first: read("first_sanction"), second: read("second_sanction"), perSanction: read("per_sanction"),
			onceViolent: read("once_violent"), perViolent: read("per_violent_sanction"), violentRate: read("violent_log_rate"),
			freeMonths: [4]float64(p.powers(kind, "offence_free_months_power_coefficient", "")),
			bySex:      map[actuarial.Gender]snsvBySex{},
		}
		for _, sex := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
			m.bySex[sex] = snsvBySex{
				age:          [4]float64(p.powers(kind, "age_power_coefficient", sex)),
				secondGap:    p.powers(kind, "second_sanction_gap_per_year", sex)[0],
				copas:        p.powers(kind, "three_plus_sanctions_log_rate", sex)[0],
				neverViolent: p.powers(kind, "never_violent", sex)[0],
			}
		}
		models[kind] = m
	}
	models[actuarial.Dynamic].readDynamic(p)
	return models
})

func (m *snsvModel) readDynamic(p parameters) {
	read := func(name string) float64 { return p.powers(actuarial.Dynamic, name, "")[0] }
	m.weapon, m.accommodation, m.unemployed = read("weapon_in_offence"), read("accommodation_per_point"), read("unemployed_per_point")
	m.partner, m.drinking, m.binge = read("relationship_with_partner_per_point"), read("chronic_drinking_per_point"), read("binge_drinking_per_point")
	m.impulsivity, m.temper = read("impulsivity_per_point"), read("temper_control_per_point")
	m.attitudes, m.abuse = read("pro_criminal_attitudes_per_point"), read("domestic_abuse_against_partner")
	for _, offence := range actuarial.PastOffences() {
		m.past = append(m.past, snsvPast{offence, read("previous_" + string(offence))})
	}
}

// powers reads the rows of a parameter in their order, which is that of the powers where
// it has more than one.
func (p parameters) powers(kind actuarial.Kind, name string, sex actuarial.Gender) []float64 {
	var values []float64
	for i, row := range p.rows(parameterName{string(kind), name, string(sex)}) {
		if row.From != "" && row.From != strconv.Itoa(i+1) {
			panic("legacy tables: the powers of " + name + " are not in order")
		}
		values = append(values, number(row.Value))
	}
	return values
}

var snsvCurves = []Curve{{Years: 2, Slope: 1}}

// snsvTerms are those of the dynamic version; the static one ends with the number of
// sanctions.
var snsvTerms = [...]actuarial.Term{
	{Name: "two_year_intercept_weight"},
	{Name: "gender_weight", From: []actuarial.Field{actuarial.FieldGender}},
	{Name: "age_gender_polynomial_weight", From: []actuarial.Field{actuarial.FieldDateOfBirth, actuarial.FieldFollowUpUserInput, actuarial.FieldGender}},
	{Name: "snsv_weighting", From: []actuarial.Field{actuarial.FieldCurrentOffenceCode, actuarial.FieldSNSVWeight}},
	{Name: "second_sanction_cases_only_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions, actuarial.FieldDateOfBirth,
		actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction, actuarial.FieldGender}},
	{Name: "months_since_last_sanction_weight", From: []actuarial.Field{actuarial.FieldFollowUpUserInput, actuarial.FieldAssessmentDate}},
	{Name: "three_plus_sanction_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions, actuarial.FieldDateOfBirth,
		actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction, actuarial.FieldGender}},
	{Name: "violent_history_weight", From: []actuarial.Field{actuarial.FieldViolentSanctions, actuarial.FieldGender}},
	{Name: "violent_sanctions_weight", From: []actuarial.Field{actuarial.FieldViolentSanctions}},
	{Name: "violence_rate_weight", From: []actuarial.Field{actuarial.FieldViolentSanctions, actuarial.FieldDateOfBirth,
		actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction}},
	{Name: "snsv_vatp_weight", From: []actuarial.Field{actuarial.FieldCurrentOffenceCode, actuarial.FieldSNSVViolenceWeight}},
	{Name: "total_number_of_sanctions_for_all_offences_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "number_of_sanctions_weight", From: []actuarial.Field{actuarial.FieldTotalSanctions}},
	{Name: "offence_involve_carrying_or_using_weapons_weight", From: []actuarial.Field{actuarial.FieldWeapon}},
	{Name: "suitability_of_accommodation_weight", From: []actuarial.Field{actuarial.FieldSuitabilityOfAccommodation}},
	{Name: "unemployed_weight", From: []actuarial.Field{actuarial.FieldUnemployed}},
	{Name: "current_relationship_with_partner", From: []actuarial.Field{actuarial.FieldCurrentRelationshipWithPartner}},
	{Name: "chronic_drinking_problems_weight", From: []actuarial.Field{actuarial.FieldCurrentAlcoholUseProblems}},
	{Name: "binge_drinking_problems_weight", From: []actuarial.Field{actuarial.FieldExcessiveAlcoholUse}},
	{Name: "impulsivity_problems_weight", From: []actuarial.Field{actuarial.FieldImpulsivityProblems}},
	{Name: "temper_control_weight", From: []actuarial.Field{actuarial.FieldTemperControl}},
	{Name: "pro_criminal_attitudes_weight", From: []actuarial.Field{actuarial.FieldProCriminalAttitudes}},
	{Name: "domestic_violence_weight", From: []actuarial.Field{actuarial.FieldEvidenceOfDomesticAbuse, actuarial.FieldAbuseAgainstPartner}},
	{Name: "previous_convictions_weight", From: []actuarial.Field{actuarial.FieldPreviousConvictions}},
}
