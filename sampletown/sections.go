package sampletown

import (
	"time"

	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// sittings are the sections of the first assessment, in the three meetings it takes.
var sittings = [][]string{
	{telling.Accommodation, telling.Work, telling.Finance, telling.Family},
	{telling.Lifestyle, telling.Drugs, telling.Alcohol, telling.Thinking},
	{telling.Attitudes, telling.Health, telling.Hope},
}

// story gathers what is written and scored about one person.
type story struct {
	*life
	actions []action.Action
	scores  map[string]int // the practitioner's latest, by section
	wrote   map[string]assessment.Draft
	harm    assessment.HarmLevel
	goals   []planned
}

// sit writes the sections of one sitting, a few minutes each, and lets the person
// score some of them at home.
func (s *story) sit(nth int, at day.Instant) {
	for i, section := range sittings[nth] {
		if askedLater(section) && chance(s.random, 45) {
			continue
		}
		s.write(section, at.Add(time.Duration(6*i)*time.Minute))
	}
	home := evening(s.random, at.Date().Add(s.random.IntN(2)))
	if !s.done(home) || chance(s.random, 20) {
		return
	}
	for i, section := range sittings[nth] {
		if _, written := s.wrote[section]; written && chance(s.random, 65) {
			s.scoreOwn(section, home.Add(time.Duration(2*i)*time.Minute))
		}
	}
}

// askedLater are the sections that the predictor does not ask about: they are often
// left until there is time.
func askedLater(section string) bool {
	return section == telling.Finance || section == telling.Health || section == telling.Hope
}

func (s *story) write(section string, at day.Instant) {
	a, how := telling.Areas[section], s.levels[section]
	if how == fine && len(a.Never.History) > 0 {
		a.History, a.Protective, a.Strength, a.Current[fine] = a.Never.History, a.Never.Protective, a.Never.Strength, a.Never.Current
	}
	score := s.score(how)
	d := assessment.Draft{
		Section: section, History: s.say(pick(s.random, a.History)), Current: s.say(pick(s.random, a.Current[how])), Analysis: s.say(a.Analysis[how]),
		Protective: s.say(pick(s.random, a.Protective)), Answers: s.answers(section), Score: &score,
		LinkedToHarm: assessment.No, LinkedToReoffending: assessment.No, IsNeed: assessment.No, IsStrength: assessment.No,
		Readiness: []string{"keeping_it_up", "getting_ready", "thinking_about_it", "not_now", "doing_it"}[weighted(s.random, 10, 25, 35, 10, 20)],
		Sources:   s.sources(section),
	}
	s.judge(&d, a, how)
	if section == telling.Hope && chance(s.random, 30) {
		d.Analysis, d.Readiness = "", "" // not everything is asked at once
	}
	s.wrote[section], s.scores[section] = d, score
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Wrote{Draft: d}})
}

// judge answers the four questions of judgement as the level suggests.
func (s *story) judge(d *assessment.Draft, a telling.Area, how level) {
	if how == hard || how == uneven && chance(s.random, 60) {
		d.IsNeed, d.NeedWhy = assessment.Yes, s.say(a.Need)
	}
	if how == hard && chance(s.random, 70) {
		d.LinkedToReoffending, d.ReoffendingWhy = assessment.Yes, s.say("It was there in the weeks before the offence, and {name} names it too.")
	}
	if how == fine && chance(s.random, 65) {
		d.IsStrength, d.StrengthWhy = assessment.Yes, s.say(a.Strength)
	}
	harmful := d.Section == telling.Family && s.offence.theme == ofHome || d.Section == telling.Thinking && s.offence.theme == ofTemper && how == hard ||
		d.Section == telling.Alcohol && s.offence.violent && how == hard
	if harmful {
		d.LinkedToHarm, d.HarmWhy = assessment.Yes, s.say("When this goes badly, somebody close by may be hurt: so it was on the day of the offence.")
	}
}

// answers gives the section's structured questions the answers of this life.
func (s *story) answers(section string) map[string][]string {
	how := s.levels[section].answer()
	yes := func(is bool) []string {
		if is {
			return []string{"yes"}
		}
		return []string{"no"}
	}
	switch section {
	case telling.Accommodation:
		return map[string][]string{"suitability_of_accommodation": {how}}
	case telling.Work:
		return map[string][]string{"is_unemployed": yes(s.out)}
	case telling.Family:
		return map[string][]string{
			"current_relationship_status": {s.partner}, "current_relationship_with_partner": {how}, "evidence_of_domestic_abuse": yes(s.offence.theme == ofHome),
		}
	case telling.Lifestyle:
		return map[string][]string{"regular_offending_activities": {how}}
	case telling.Drugs:
		given := map[string][]string{"drugs_used_now": s.drugs}
		if s.levels[telling.Drugs] > fine {
			given["motivation_to_tackle_drug_misuse"] = []string{pick(s.random, []string{"full_motivation", "partial_motivation", "partial_motivation", "no_motivation"})}
		}
		return given
	case telling.Alcohol:
		return map[string][]string{"current_alcohol_use_problems": {how}, "excessive_alcohol_use": {max(s.levels[telling.Alcohol]-level(s.random.IntN(2)), fine).answer()}}
	case telling.Thinking:
		return map[string][]string{"impulsivity_problems": {how}}
	case telling.Attitudes:
		return map[string][]string{"pro_criminal_attitudes": {how}}
	}
	return nil
}

func (s *story) sources(section string) []string {
	all := []string{"person"}
	for _, more := range []struct {
		source string
		often  int
	}{{"court", 45}, {"police", 25}, {"earlier_records", 40}, {"family_or_friend", 30}, {"partner_agency", 25}, {"observation", 35}} {
		if chance(s.random, more.often) {
			all = append(all, more.source)
		}
	}
	if section == telling.Health && chance(s.random, 60) {
		all = append(all, "health")
	}
	if s.terms.Kind == "licence" {
		all = append(all, "prison")
	}
	return all
}

// score turns a level into a score: 7 to 9, 4 to 6, 1 to 3.
func (s *story) score(how level) int { return 7 - 3*int(how) + s.random.IntN(3) }

func (s *story) scoreOwn(section string, at day.Instant) {
	value := min(max(s.scores[section]-2+s.random.IntN(5), assessment.Lowest), assessment.Highest)
	said := ""
	if chance(s.random, 65) {
		said = s.ownWords(section, value)
	}
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePerson, What: action.Scored{OwnScore: assessment.OwnScore{Section: section, Value: value, Words: said}}})
}

// ownWords is what the person says of a score, in their own language.
func (s *story) ownWords(section string, value int) string {
	how := hard
	switch {
	case value >= 7:
		how = fine
	case value >= 4:
		how = uneven
	}
	from := telling.Areas[section].Own[how]
	if s.cymraeg {
		from = telling.OwnWordsInWelsh[how]
	}
	return s.fresh(from)
}

// review comes back to some sections after some months: what has moved is written anew,
// what has not is read again and left standing.
func (s *story) review(at day.Instant) {
	if len(s.wrote) == 0 {
		return
	}
	var again []string
	for _, i := range s.random.Perm(len(sittings)) {
		again = append(again, sittings[i][s.random.IntN(len(sittings[i]))])
	}
	home := evening(s.random, at.Date())
	for i, section := range again {
		before, begun := s.wrote[section]
		if !begun {
			continue
		}
		moment := at.Add(time.Duration(7*i) * time.Minute)
		was := s.levels[section]
		s.levels[section] = s.moved(was)
		if s.levels[section] == was {
			s.actions = append(s.actions, action.Action{At: moment, By: action.ThePractitioner, What: action.Reread{Section: section, Box: instrument.Current}})
			continue
		}
		if section == telling.Drugs {
			s.takeDrugs(s.levels[telling.Drugs])
		}
		s.rewrite(before, moment)
		if s.done(home) {
			s.scoreOwn(section, home.Add(time.Duration(3*i)*time.Minute))
		}
	}
}

func (s *story) moved(from level) level {
	switch {
	case from > fine && chance(s.random, 65):
		return from - 1
	case from < hard && chance(s.random, 15):
		return from + 1
	}
	return from
}

// rewrite leaves the history as it stands and says anew how things are.
func (s *story) rewrite(before assessment.Draft, at day.Instant) {
	a, how := telling.Areas[before.Section], s.levels[before.Section]
	score := s.score(how)
	d := before
	d.History, d.Protective, d.Current, d.Analysis = "", "", s.say(pick(s.random, a.Current[how])), s.say(a.Analysis[how])
	d.Answers, d.Score = s.answers(d.Section), &score
	d.IsNeed, d.NeedWhy, d.IsStrength, d.StrengthWhy = assessment.No, "", assessment.No, ""
	d.LinkedToReoffending, d.ReoffendingWhy, d.LinkedToHarm, d.HarmWhy = assessment.No, "", assessment.No, ""
	s.judge(&d, a, how)
	s.wrote[d.Section], s.scores[d.Section] = d, score
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Wrote{Draft: d}})
}
