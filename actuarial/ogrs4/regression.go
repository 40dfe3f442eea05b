package ogrs4

import (
	"math"
	"sync"

	"throughline/actuarial"
)

// regression is one of the three predictors that add up log-odds and turn them into a
// chance: ARP, VRP and SVRP.
type regression struct {
	needs     needs // in the order of fields in errors
	always    needs // those without which there is no score
	forLife   needs // those without which there is no dynamic one
	drugs     needs // those whose use asks for motivation
	parts     func() *parts
	checked   bool // whether the start of follow-up is checked
	lowest    actuarial.Percent
	squared   bool // whether the rate of sanctions counts by its square too
	violent   bool // whether violent sanctions count
	violentBy [2]actuarial.Term
}

var (
	arp = regression{needs: arpNeeds, always: arpNeeds.only(actuarial.Always), forLife: arpNeeds.only(actuarial.ForDynamic),
		drugs: arpDrugs, checked: true, lowest: 1, squared: true,
		parts: sync.OnceValue(func() *parts { return read("ARP") })}
	vrp = regression{needs: vrpNeeds, always: vrpNeeds.only(actuarial.Always), forLife: vrpNeeds.only(actuarial.ForDynamic),
		drugs: vrpDrugs, checked: true, lowest: 1, violent: true,
		violentBy: [2]actuarial.Term{
			{Name: "total_number_of_violent_sanctions_weight", From: fromViolent},
			{Name: "copas_violent_offences_score", From: fromViolentRate}},
		parts: sync.OnceValue(func() *parts { return read("VRP") })}
	svrp = regression{needs: svrpNeeds, always: svrpNeeds.only(actuarial.Always), forLife: svrpNeeds.only(actuarial.ForDynamic),
		violent: true,
		violentBy: [2]actuarial.Term{
			{Name: "violent_sanctions_weight", From: fromViolent},
			{Name: "violence_rate_weight", From: fromViolentRate}},
		parts: sync.OnceValue(func() *parts { return read("SVRP") })}
)

// score checks the answers and adds up. Where the lowest score of a predictor is 0.01 %
// a lower one is a failure of the calculation, as it is in the reference.
func (g *regression) score(r *Result, in *actuarial.Input) {
	p := g.parts()
	r.CutOffs = p.cutOffs
	h := g.check(r, in)
	impossible := len(r.Errors) > 0
	g.checkDynamic(r, in)
	if impossible {
		return
	}
	if !h.start.After(in.DateOfBirth) {
		r.unexpected(actuarial.FollowUpNotAfterBirth)
		return
	}
	kind := actuarial.Dynamic
	if len(r.Errors) > 0 {
		kind = actuarial.Static
	}
	total := g.addUp(r, &h, kind, in)
	r.Score = actuarial.PercentOf(logistic(total)).Clamped()
	if r.Score < g.lowest {
		r.unexpected(actuarial.ScoreRoundsToNought)
		return
	}
	r.Kind, r.Band, r.Total = kind, actuarial.BandOf(r.Score, r.CutOffs), total.reported()
}

// sheet adds up the terms of one calculation.
type sheet struct {
	*model
	terms []actuarial.Term
	total weight
}

func (s *sheet) add(name string, w weight, from []actuarial.Field) {
	s.total += w
	s.terms = append(s.terms, actuarial.Term{Name: name, Value: w.reported(), From: from})
}

// addIf adds a term that is nought unless the condition holds.
func (s *sheet) addIf(holds bool, name string, w weight, from []actuarial.Field) {
	if !holds {
		w = 0
	}
	s.add(name, w, from)
}

// addUp fills in the terms and gives their sum before it is rounded.
func (g *regression) addUp(r *Result, h *history, kind actuarial.Kind, in *actuarial.Input) weight {
	p := g.parts()
	s := sheet{model: &p.static, terms: r.Terms}
	if kind == actuarial.Dynamic {
		s.model = &p.dynamic
	}
	s.addHistory(h)
	rate := 0.0
	if h.sanctions >= 3 {
		rate = rateOf(h.sanctions, h.yearsBetween+p.career)
	}
	s.add("copas_score", s.copas[h.sex].scaled(rate), fromRate)
	if g.squared {
		s.add("copas_score_squared", s.copasSquared[h.sex].scaled(rate*rate), fromRate)
	}
	if g.violent {
		s.addIf(h.violent == 0, "never_violent_weight", s.never[h.sex], fromViolentBySex)
		s.addIf(h.violent == 1, "once_violent_weight", s.once, fromViolent)
		s.add(g.violentBy[0].Name, s.perViolent.times(h.violent), g.violentBy[0].From)
		rate := 0.0
		if h.violent >= 1 {
			rate = rateOf(h.violent, h.yearsBetween+p.violentCareer)
		}
		s.add(g.violentBy[1].Name, s.violentRate.scaled(rate), g.violentBy[1].From)
	}
	for i, w := range s.life {
		l := &p.life[i]
		s.add(l.name, w.times(l.points(in)), l.from)
	}
	r.Terms = s.terms
	return s.total
}

// rateOf is the logarithm of sanctions a year over the career, the measure of J. B. Copas.
func rateOf(sanctions, years int) float64 { return math.Log(float64(sanctions) / float64(years)) }

// addHistory adds the terms that the three share: all that is known from birth, sex,
// sanctions and offence, without the rates of offending.
func (s *sheet) addHistory(h *history) {
	from := &startsFrom[h.followUp]
	s.add("two_year_intercept_weight", s.constant, nil)
	s.add("age_gender_polynomial_weight", polynomial(h.ageAtFollowUp, &s.age[h.sex]), from.age)
	s.addIf(h.sex == woman, "gender_weight", s.female, fromGender)
	s.add("offence_group_weight", s.categories[h.category], fromOffence)
	s.addIf(h.sanctions == 1, "first_sanction_weight", s.first, fromSanctions)
	s.addIf(h.sanctions == 2, "second_sanction_weight", s.second, fromSanctions)
	s.add("total_number_of_sanctions_for_all_offences_weight", s.perSanction.times(h.sanctions), fromSanctions)
	s.addIf(h.sanctions == 2, "second_sanction_gap_weight", s.gap[h.sex].times(h.yearsBetween), fromRate)
	s.add("offence_free_months_weight", polynomial(h.offenceFreeMonths, &s.free), from.freeMonths)
}
