package sampletown

import (
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// judgeHarm judges the risk of serious harm for the first time.
func (s *story) judgeHarm(at day.Instant) {
	s.harm = assessment.LowHarm
	switch {
	case s.offence.theme == ofHome || s.offence.code == "00801":
		s.harm = []assessment.HarmLevel{assessment.MediumHarm, assessment.HighHarm, assessment.VeryHighHarm}[weighted(s.random, 45, 50, 5)]
	case s.offence.violent:
		s.harm = []assessment.HarmLevel{assessment.LowHarm, assessment.MediumHarm, assessment.HighHarm}[weighted(s.random, 35, 55, 10)]
	case s.offence.theme == ofStreet || s.offence.theme == ofDrink:
		s.harm = []assessment.HarmLevel{assessment.LowHarm, assessment.MediumHarm}[weighted(s.random, 55, 45)]
	}
	d := assessment.HarmDraft{Level: s.harm, Reason: s.say(telling.HarmReasons[s.harm][s.random.IntN(2)]), AtRisk: s.say(atRisk[s.offence.theme])}
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Judged{HarmDraft: d}})
}

// judgeHarmAgain comes back to the judgement when things have moved.
func (s *story) judgeHarmAgain(at day.Instant) {
	rank := s.harm.Rank()
	if rank <= 0 || !chance(s.random, 30) {
		return
	}
	s.harm = assessment.HarmLevels[rank-1]
	d := assessment.HarmDraft{
		Level: s.harm, Reason: s.say(telling.HarmReasons[s.harm][s.random.IntN(2)]), AtRisk: s.say(atRisk[s.offence.theme]),
		Changed: s.say(pick(s.random, telling.HarmChanged)),
	}
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Judged{HarmDraft: d}})
}

var atRisk = map[theme]string{
	ofNeed:   "Shop staff who get in the way, and {name} {himself} through debts.",
	ofTemper: "Men of about {his} own age in a quarrel, most of all after drinking.",
	ofHome:   "The former partner, her children, and anybody new in her life.",
	ofDrink:  "People on the road or in the street on a night when {he} has been drinking; officers who step in.",
	ofDrugs:  "{name} first of all. Family members from whom money is asked.",
	ofStreet: "Rivals, and young people who are drawn in.",
}
