package legacy

import (
	"math"

	"throughline/actuarial"
)

// snsvNeeds begin with the answers without which SNSV gives nothing. Supervision status
// is among them although it is not used, as in the source.
var snsvNeeds = []actuarial.Need{
	{Field: actuarial.FieldAssessmentDate, Necessity: actuarial.Always},
	{Field: actuarial.FieldGender, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfBirth, Necessity: actuarial.Always},
	{Field: actuarial.FieldDateOfCurrentConviction, Necessity: actuarial.Always},
	{Field: actuarial.FieldCurrentOffenceCode, Necessity: actuarial.Always},
	{Field: actuarial.FieldTotalSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldAgeAtFirstSanction, Necessity: actuarial.Always},
	{Field: actuarial.FieldSupervisionStatus, Necessity: actuarial.Always},
	{Field: actuarial.FieldFollowUpUserInput, Necessity: actuarial.Always},
	{Field: actuarial.FieldViolentSanctions, Necessity: actuarial.Always},
	{Field: actuarial.FieldWeapon, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldSuitabilityOfAccommodation, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldUnemployed, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldCurrentRelationshipWithPartner, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldCurrentAlcoholUseProblems, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldExcessiveAlcoholUse, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldImpulsivityProblems, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldTemperControl, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldProCriminalAttitudes, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldPreviousConvictions, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldEvidenceOfDomesticAbuse, Necessity: actuarial.ForDynamic},
	{Field: actuarial.FieldAbuseAgainstPartner, Necessity: actuarial.IfKnown},
	{Field: actuarial.FieldSNSVVersion, Necessity: actuarial.IfKnown},
	{Field: actuarial.FieldSNSVWeight, Necessity: actuarial.IfKnown},
	{Field: actuarial.FieldSNSVViolenceWeight, Necessity: actuarial.IfKnown},
}

// scoreSNSV follows the predictor of serious violence that is not sexual, the greater
// part of RSR: Ministry of Justice guidance on RSR (2014); for its background Howard and
// Dixon, Identifying change in the likelihood of violent recidivism (2013).
//
// The version is the one asked for; when none is, the dynamic one if all its answers are
// there, else the static one beside the error that names what is missing.
func (r *Result) scoreSNSV(in *actuarial.Input) {
	r.Curves = snsvCurves
	offence := r.checkSNSV(in)
	if r.failed() {
		return
	}
	kind := r.chooseVersion(in)
	if kind == "" {
		return
	}
	m := snsvPublished()[kind]
	var room [len(snsvTerms)]float64
	values := m.static(room[:0], snsvHistoryOf(in, offence.in(kind)))
	if kind == actuarial.Dynamic {
		values = m.dynamic(values, in)
	}
	r.sum(LogOdds, snsvTerms[:], values)
	r.Kind = kind
	r.Chance = sixteenDecimals(r.Curves[0].chance(r.Total))
	r.Score = actuarial.PercentOf(r.Chance)
}

// chooseVersion says which version can be given, nothing when none can, and names what
// the dynamic one lacks.
func (r *Result) chooseVersion(in *actuarial.Input) actuarial.Kind {
	if in.SNSVVersion == actuarial.Static {
		return actuarial.Static
	}
	missing := in.MissingOf(snsvNeeds, actuarial.ForDynamic)
	if in.EvidenceOfDomesticAbuse == actuarial.Yes && !in.AbuseAgainstPartner.Answered() {
		missing = append(missing, actuarial.FieldAbuseAgainstPartner)
	}
	if len(missing) == 0 {
		return actuarial.Dynamic
	}
	r.wrong(actuarial.MissingDynamic, missing...)
	if in.SNSVVersion == actuarial.Dynamic {
		return ""
	}
	return actuarial.Static
}

// checkSNSV looks at what both versions need.
func (r *Result) checkSNSV(in *actuarial.Input) Offence {
	r.needAll(in, snsvNeeds)
	r.checkSanctions(in)
	total, counted := in.TotalSanctions.Value()
	violent, given := in.ViolentSanctions.Value()
	if given && counted && violent > total {
		r.wrong(ViolentAboveTotal, actuarial.FieldTotalSanctions, actuarial.FieldViolentSanctions)
	}
	r.checkFirstSanction(in)
	offence := r.checkOffence(in, actuarial.FieldSNSVWeight, actuarial.FieldSNSVViolenceWeight)
	start, conviction := in.FollowUpUserInput, in.DateOfCurrentConviction
	if start.Answered() && conviction.After(start) {
		r.wrong(FollowUpBeforeConviction, actuarial.FieldFollowUpUserInput, actuarial.FieldDateOfCurrentConviction)
	}
	if given && violent < 0 {
		r.unexpected(ViolentOutOfRange, actuarial.FieldViolentSanctions)
	}
	r.checkConviction(in)
	r.checkFollowUp(in, start, actuarial.FieldFollowUpUserInput, tenYears)
	return offence
}

// snsvHistory is what the checked static answers come to.
type snsvHistory struct {
	gender         actuarial.Gender
	age            int // at the start of follow-up, whole years
	gap            int // from first sanction to current conviction, whole years
	total, violent int // sanctions, the current one included
	freeMonths     int // completed months since the start of follow-up, at most 36
	offence        snsvWeights
}

// snsvWeights are what the group of the offence and its group of violence weigh in one
// version, in log-odds.
type snsvWeights struct{ group, violence float64 }

func (o Offence) in(kind actuarial.Kind) snsvWeights {
	if kind == actuarial.Dynamic {
		return snsvWeights{o.SNSVDynamic, o.ViolenceDynamic}
	}
	return snsvWeights{o.SNSVStatic, o.ViolenceStatic}
}

// longestFreeMonths is where offence-free time stops counting: three years.
const longestFreeMonths = 36

func snsvHistoryOf(in *actuarial.Input, published snsvWeights) snsvHistory {
	h := snsvHistory{
		gender:     in.Gender,
		freeMonths: min(in.FollowUpUserInput.MonthsUntil(in.AssessmentDate), longestFreeMonths),
		offence:    snsvWeights{instead(in.SNSVWeight, published.group), instead(in.SNSVViolenceWeight, published.violence)},
	}
	h.age, _ = ageAt(in, in.FollowUpUserInput)
	convicted, _ := ageAt(in, in.DateOfCurrentConviction)
	first, _ := in.AgeAtFirstSanction.Value()
	h.gap = convicted - first
	h.total, _ = in.TotalSanctions.Value()
	h.violent, _ = in.ViolentSanctions.Value()
	return h
}

// copasYears and violentYears are added to the length of the career in the two rates.
// They stand in the rules of the source, and not in the table of parameters.
const (
	copasYears   = 12
	violentYears = 30
)

// static appends the values of the terms that both versions have, in the published order.
func (m *snsvModel) static(values []float64, h snsvHistory) []float64 {
	sex := m.bySex[h.gender]
	history, rate := sex.neverViolent, 0.0
	if h.violent >= 1 {
		history = onlyIf(h.violent == 1, m.onceViolent)
		rate = sixteenDecimals(m.violentRate * math.Log(float64(h.violent)/float64(h.gap+violentYears)))
	}
	copas := onlyIf(h.total >= 3, sex.copas*math.Log(float64(h.total)/float64(h.gap+copasYears)))
	number := onlyIf(h.total == 1, m.first)
	if h.total == 2 {
		number = m.second
	}
	return append(values,
		m.constant,
		onlyIf(h.gender == actuarial.Female, m.female),
		polynomial(sex.age, h.age),
		h.offence.group,
		onlyIf(h.total == 2, sex.secondGap*float64(h.gap)),
		polynomial(m.freeMonths, h.freeMonths),
		copas,
		history,
		m.perViolent*float64(h.violent),
		rate,
		h.offence.violence,
		m.perSanction*float64(h.total),
		number,
	)
}

// dynamic appends the values of the terms about how life is now.
func (m *snsvModel) dynamic(values []float64, in *actuarial.Input) []float64 {
	abuse := once(in.EvidenceOfDomesticAbuse, actuarial.Yes) * once(in.AbuseAgainstPartner, actuarial.Yes)
	var past float64
	for _, kind := range m.past {
		if in.PreviousConvictions.Has(kind.offence) {
			past += kind.weight
		}
	}
	return append(values,
		m.weapon*once(in.Weapon, actuarial.Yes),
		m.accommodation*float64(in.SuitabilityOfAccommodation.Points()),
		m.unemployed*2*once(in.Unemployed, actuarial.Yes), // a question of 0 or 2 points, never 1
		m.partner*float64(in.CurrentRelationshipWithPartner.Points()),
		m.drinking*float64(in.CurrentAlcoholUseProblems.Points()),
		m.binge*float64(in.ExcessiveAlcoholUse.Points()),
		m.impulsivity*float64(in.ImpulsivityProblems.Points()),
		m.temper*float64(in.TemperControl.Points()),
		m.attitudes*float64(in.ProCriminalAttitudes.Points()),
		m.abuse*abuse,
		past,
	)
}

// onlyIf is a weight that counts only when something holds.
func onlyIf(holds bool, weight float64) float64 {
	if holds {
		return weight
	}
	return 0
}

func sixteenDecimals(x float64) float64 { return float64(actuarial.RoundHalfUp(x, 16)) / 1e16 }

// polynomial is the sum of the powers 1 to 4 of x with their coefficients. Its parts are
// rounded one by one, so that every machine gives the same.
func polynomial(coefficients [4]float64, x int) float64 {
	var sum float64
	power := 1.0
	for _, c := range coefficients {
		power *= float64(x)
		sum += float64(c * power)
	}
	return sum
}
