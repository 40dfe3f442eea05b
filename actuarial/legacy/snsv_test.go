package legacy

import (
	"math"
	"testing"
	"time"

	"throughline/actuarial"
)

func TestSNSVChoosesTheVersionItCanGive(t *testing.T) {
	ignored := func(*actuarial.Input) {}
	lacking := func(in *actuarial.Input) { in.Weapon, in.PreviousConvictions = 0, actuarial.PreviousConvictions{} }
	abused := func(in *actuarial.Input) { in.EvidenceOfDomesticAbuse, in.AbuseAgainstPartner = actuarial.Yes, 0 }
	for name, c := range map[string]struct {
		change  func(*actuarial.Input)
		version actuarial.Kind
		kind    actuarial.Kind
		terms   int
		missing []actuarial.Field
	}{
		"all answers":                    {ignored, "", actuarial.Dynamic, 24, nil},
		"all answers, dynamic asked for": {ignored, actuarial.Dynamic, actuarial.Dynamic, 24, nil},
		"all answers, static asked for":  {ignored, actuarial.Static, actuarial.Static, 13, nil},
		"two are missing":                {lacking, "", actuarial.Static, 13, []actuarial.Field{actuarial.FieldWeapon, actuarial.FieldPreviousConvictions}},
		"two are missing, static":        {lacking, actuarial.Static, actuarial.Static, 13, nil},
		"two are missing, dynamic":       {lacking, actuarial.Dynamic, "", 0, []actuarial.Field{actuarial.FieldWeapon, actuarial.FieldPreviousConvictions}},
		"whom the abuse was against":     {abused, "", actuarial.Static, 13, []actuarial.Field{actuarial.FieldAbuseAgainstPartner}},
	} {
		r := Score(SNSV, with(func(in *actuarial.Input) { c.change(in); in.SNSVVersion = c.version }))
		if r.Kind != c.kind || r.Scored() != (c.kind != "") || len(r.Terms) != c.terms || len(r.Errors) != min(1, len(c.missing)) || len(r.Missing()) != len(c.missing) {
			t.Errorf("%s: %q with %d terms, %v", name, r.Kind, len(r.Terms), r.Errors)
		}
		for i, field := range r.Missing() {
			if field != c.missing[i] {
				t.Errorf("%s: missing %v", name, r.Missing())
			}
		}
	}
}

func TestSNSVAddsUpAsItSays(t *testing.T) {
	r := Score(SNSV, with(func(in *actuarial.Input) { in.Gender = actuarial.Female }))
	sum := 0.0
	for _, term := range r.Terms {
		sum += term.Value
		if term.Name != "two_year_intercept_weight" && len(term.From) == 0 {
			t.Errorf("%s comes from nowhere", term.Name)
		}
		if term.Value == 0 && math.Signbit(term.Value) {
			t.Errorf("%s is less than nought and nought", term.Name)
		}
	}
	if chance := 1 / (1 + math.Exp(-sum)); sum != r.Total || math.Abs(chance-r.Chance) > 1e-15 || r.Score != actuarial.PercentOf(chance) || r.Band != "" {
		t.Errorf("terms sum to %v, total %v, chance %v, score %s", sum, r.Total, r.Chance, r.Score)
	}
}

// TestEveryCoefficientOfSNSVCounts changes one published number at a time: some record
// must then have another total, or the number is not wired to anything.
func TestEveryCoefficientOfSNSVCounts(t *testing.T) {
	tried := 0
	for kind, m := range snsvPublished() {
		sexes := map[actuarial.Gender]snsvBySex{}
		numbers := []*float64{&m.constant, &m.female, &m.first, &m.second, &m.perSanction, &m.onceViolent, &m.perViolent, &m.violentRate}
		for i := range m.freeMonths {
			numbers = append(numbers, &m.freeMonths[i])
		}
		if kind == actuarial.Dynamic {
			numbers = append(numbers, &m.weapon, &m.accommodation, &m.unemployed, &m.partner, &m.drinking, &m.binge, &m.impulsivity, &m.temper, &m.attitudes, &m.abuse)
			for i := range m.past {
				numbers = append(numbers, &m.past[i].weight)
			}
		}
		before := totalsOfSNSV(kind)
		check := func(what any) {
			tried++
			after, differs := totalsOfSNSV(kind), false
			for i := range before {
				differs = differs || after[i] != before[i]
			}
			if !differs {
				t.Errorf("%s: number %v counts for nobody", kind, what)
			}
		}
		for i, number := range numbers {
			published := *number
			if *number++; published == 0 {
				t.Errorf("%s: number %d is nought", kind, i)
			}
			check(i)
			*number = published
		}
		for sex, by := range m.bySex {
			sexes[sex] = by
			for i := range 7 {
				changed := by
				*[]*float64{&changed.age[0], &changed.age[1], &changed.age[2], &changed.age[3], &changed.secondGap, &changed.copas, &changed.neverViolent}[i] += 1e-3
				m.bySex[sex] = changed
				check([]any{sex, i})
			}
			m.bySex[sex] = sexes[sex]
		}
	}
	if tried != 71 {
		t.Errorf("%d numbers were tried, not 71, as many as published", tried)
	}
}

// totalsOfSNSV scores women and men with one to three sanctions, none to two of them
// violent, who have every problem.
func totalsOfSNSV(kind actuarial.Kind) []float64 {
	var totals []float64
	for _, sex := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
		for total := 1; total <= 3; total++ {
			for violent := 0; violent <= min(total, 2); violent++ {
				totals = append(totals, Score(SNSV, with(func(in *actuarial.Input) {
					worst(in)
					in.Gender, in.SNSVVersion = sex, kind
					in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(total), actuarial.NumberOf(violent)
					in.Weapon, in.SuitabilityOfAccommodation, in.CurrentRelationshipWithPartner = actuarial.Yes, levels[2], levels[1]
					in.ImpulsivityProblems, in.EvidenceOfDomesticAbuse, in.AbuseAgainstPartner = levels[1], actuarial.Yes, actuarial.Yes
					in.PreviousConvictions = actuarial.ConvictedOf(actuarial.PastOffences()...)
				})).Total)
			}
		}
	}
	return totals
}

func TestMoreTroubleNeverLowersDynamicSNSV(t *testing.T) {
	before := Score(SNSV, with(func(*actuarial.Input) {}))
	changes := map[string]func(*actuarial.Input){
		"weapon":        func(in *actuarial.Input) { in.Weapon = actuarial.Yes },
		"accommodation": func(in *actuarial.Input) { in.SuitabilityOfAccommodation = levels[1] },
		"work":          func(in *actuarial.Input) { in.Unemployed = actuarial.Yes },
		"partner":       func(in *actuarial.Input) { in.CurrentRelationshipWithPartner = levels[1] },
		"drinking":      func(in *actuarial.Input) { in.CurrentAlcoholUseProblems = levels[1] },
		"binge":         func(in *actuarial.Input) { in.ExcessiveAlcoholUse = levels[1] },
		"impulsivity":   func(in *actuarial.Input) { in.ImpulsivityProblems = levels[1] },
		"temper":        func(in *actuarial.Input) { in.TemperControl = levels[1] },
		"attitudes":     func(in *actuarial.Input) { in.ProCriminalAttitudes = levels[1] },
		"abuse": func(in *actuarial.Input) {
			in.EvidenceOfDomesticAbuse, in.AbuseAgainstPartner = actuarial.Yes, actuarial.Yes
		},
	}
	for _, offence := range actuarial.PastOffences() {
		changes[string(offence)] = func(in *actuarial.Input) { in.PreviousConvictions = actuarial.ConvictedOf(offence) }
	}
	for name, change := range changes {
		if r := Score(SNSV, with(change)); r.Total <= before.Total || r.Score < before.Score {
			t.Errorf("%s: %v after %v", name, r.Total, before.Total)
		}
	}
	family := Score(SNSV, with(func(in *actuarial.Input) {
		in.EvidenceOfDomesticAbuse, in.AbuseAgainstPartner, in.AbuseAgainstFamily = actuarial.Yes, actuarial.No, actuarial.Yes
	}))
	if family.Total != before.Total {
		t.Error("abuse that is not against a partner counts")
	}
}

func TestOffenceFreeTimeOfSNSVStopsCountingAfterThreeYears(t *testing.T) {
	at := func(y int, m time.Month, d int) float64 {
		return termOf(t, Score(SNSV, with(func(in *actuarial.Input) { in.AssessmentDate = on(y, m, d) })), "months_since_last_sanction_weight")
	}
	if at(2029, 4, 1) != at(2035, 1, 1) {
		t.Error("time beyond 36 months still counts")
	}
	if at(2029, 3, 31) == at(2029, 4, 1) {
		t.Error("the last day of the 36th month does not count")
	}
	if at(2026, 4, 30) != 0 || at(2025, 1, 1) != 0 || at(2026, 5, 1) >= 0 {
		t.Error("less than a month, or an assessment before follow-up, is not nought")
	}
}

func TestChancesBeyondEveryRecordStayChances(t *testing.T) {
	far := Score(SNSV, with(func(in *actuarial.Input) { in.SNSVWeight = actuarial.DecimalOf(100) }))
	if !far.Scored() || far.Score != 10000 || far.Chance != 1 {
		t.Errorf("far above: %s %%, %v, %v", far.Score, far.Chance, far.Errors)
	}
	near := Score(RSR, with(func(in *actuarial.Input) { in.SNSVWeight = actuarial.DecimalOf(100) }))
	if near.Score != 9999 || near.Band != actuarial.High {
		t.Errorf("RSR above it: %s %% %s", near.Score, near.Band)
	}
	low := Score(SNSV, with(func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(math.MaxInt) }))
	if !low.Scored() || low.Score != 0 || math.IsNaN(low.Total) || math.IsInf(low.Total, 0) {
		t.Errorf("far below: %s %%, %v, %v", low.Score, low.Total, low.Errors)
	}
	if logistic(-1e9) != 0 || logistic(1e9) != 1 || logistic(0) != 0.5 {
		t.Error("the curve leaves nought to one")
	}
}
