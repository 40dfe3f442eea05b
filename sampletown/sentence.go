package sampletown

import (
	"fmt"
	"slices"
	"time"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/probation/sentence"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// theme is what an offence most often goes along with.
type theme int

const (
	ofNeed   theme = iota // getting by
	ofTemper              // a row, a fight
	ofHome                // somebody close was hurt
	ofDrink
	ofDrugs
	ofStreet // who somebody goes about with
)

// offence is one of the commoner codes of the published table.
type offence struct {
	code       actuarial.OffenceCode
	weight     int // how common it is in the town
	theme      theme
	violent    bool // counts as a violent sanction
	persistent bool // often comes after many like it
	grave      bool // prison came first
	what       string
}

var offences = []offence{
	{code: "04600", weight: 14, theme: ofNeed, persistent: true, what: "taking things from shops"},
	{code: "10501", weight: 10, theme: ofTemper, violent: true, what: "hitting somebody in a row"},
	{code: "00806", weight: 9, theme: ofTemper, violent: true, what: "hurting somebody in a fight"},
	{code: "80302", weight: 9, theme: ofDrink, what: "driving after drinking"},
	{code: "00867", weight: 5, theme: ofHome, violent: true, grave: true, what: "controlling a former partner"},
	{code: "19594", weight: 4, theme: ofHome, violent: true, what: "messages and visits to a former partner that would not stop"},
	{code: "05800", weight: 6, theme: ofTemper, violent: true, what: "breaking windows and doors"},
	{code: "09250", weight: 4, theme: ofDrugs, what: "being found with cocaine"},
	{code: "09251", weight: 3, theme: ofDrugs, persistent: true, what: "being found with heroin"},
	{code: "09270", weight: 6, theme: ofStreet, grave: true, what: "carrying cocaine to be sold"},
	{code: "19304", weight: 4, theme: ofStreet, grave: true, what: "selling drugs for other people"},
	{code: "19305", weight: 3, theme: ofStreet, what: "growing cannabis"},
	{code: "00826", weight: 4, theme: ofStreet, violent: true, what: "carrying a knife in town"},
	{code: "00873", weight: 4, theme: ofDrink, violent: true, what: "lashing out at a police officer"},
	{code: "02803", weight: 4, theme: ofNeed, persistent: true, grave: true, what: "going into a house to steal"},
	{code: "03002", weight: 3, theme: ofNeed, persistent: true, what: "going into a shed and a yard to steal"},
	{code: "03401", weight: 2, theme: ofStreet, violent: true, grave: true, what: "taking a phone with threats"},
	{code: "06601", weight: 3, theme: ofTemper, violent: true, what: "a fight outside a pub"},
	{code: "80701", weight: 4, theme: ofStreet, persistent: true, what: "driving while banned"},
	{code: "13001", weight: 2, theme: ofStreet, what: "taking a car that was not theirs"},
	{code: "05340", weight: 3, theme: ofNeed, what: "a false claim for money"},
	{code: "05401", weight: 2, theme: ofNeed, what: "selling on what others had stolen"},
	{code: "12511", weight: 3, theme: ofDrink, violent: true, what: "shouting threats in the street"},
	{code: "00801", weight: 2, theme: ofTemper, violent: true, grave: true, what: "a serious injury in a fight"},
}

var offenceWeights = func() []int {
	var all []int
	for _, o := range offences {
		all = append(all, o.weight)
	}
	return all
}()

// convict passes the sentence that is running now.
func (l *life) convict() {
	t := &l.terms
	t.OffenceCode = l.offence.code
	t.Court = pick(l.random, courts)
	t.FollowUpFrom = workingDay(l.town.Today.Add(-10 - l.random.IntN(320)))
	t.ConvictedOn = t.FollowUpFrom
	months := []int{12, 12, 18, 24}[l.random.IntN(4)]
	switch {
	case l.offence.grave && chance(l.random, 60):
		t.Kind = sentence.Licence
		t.ConvictedOn = workingDayBefore(t.FollowUpFrom.Add(-120 - l.random.IntN(700)))
		months = 10 + l.random.IntN(20)
	case l.offence.grave || chance(l.random, 25):
		t.Kind = sentence.SuspendedSentenceOrder
	default:
		t.Kind = sentence.CommunityOrder
	}
	// Whoever was very young when convicted was convicted later after all.
	if grown := l.details.Born.AddMonths(12 * 17); t.ConvictedOn.Before(grown) {
		t.ConvictedOn = t.FollowUpFrom
	}
	t.EndsOn = t.FollowUpFrom.AddMonths(months).Add(-1)
	if t.EndsOn.Before(l.town.Today.Add(21)) {
		t.EndsOn = l.town.Today.AddMonths(2 + l.random.IntN(4))
	}
	l.asked = l.requirements()
}

func (l *life) requirements() []sentence.Adding {
	from := l.terms.FollowUpFrom
	if l.terms.Kind == sentence.Licence {
		all := slices.Concat(standardLicence, pick(l.random, extraLicence))
		for i := range all {
			all[i].From = from
		}
		return all
	}
	all := []sentence.Adding{{Code: "rehabilitation_activity", Length: 10 + 5*l.random.IntN(6)}}
	if chance(l.random, 45) {
		all = append(all, sentence.Adding{Code: "unpaid_work", Length: 40 + 20*l.random.IntN(9)})
	}
	switch l.offence.theme {
	case ofDrink:
		all = append(all, sentence.Adding{Code: "alcohol_treatment", Length: 6})
	case ofDrugs:
		all = append(all, sentence.Adding{Code: "drug_rehabilitation", Length: 9, Detail: "with a review at court every month"})
	case ofHome:
		all = append(all, sentence.Adding{Code: "programme", Length: 30, Detail: "Building Better Relationships"})
	case ofTemper:
		all = append(all, sentence.Adding{Code: "programme", Length: 19, Detail: "Thinking Skills"})
	}
	if chance(l.random, 15) {
		all = append(all, sentence.Adding{Code: "curfew", Length: 10, Detail: "8pm to 6am, with a tag"})
	}
	for i := range all {
		all[i].From = from
	}
	return all
}

// require adds what the sentence asks.
func (s *story) require(at day.Instant) {
	for i, asked := range s.asked {
		s.actions = append(s.actions, action.Action{At: at.Add(time.Duration(i) * time.Minute), By: action.ThePractitioner, Key: requirementKey(i), What: action.Required{Adding: asked}})
	}
}

func requirementKey(i int) string { return fmt.Sprintf("requirement/%d", i+1) }

// goOn does some of what the sentence asks about a meeting: a day that counted, a shift, a
// session.
func (s *story) goOn(at day.Instant) {
	for i, asked := range s.asked {
		did := sentence.Completed{On: at.Date(), Amount: 1}
		switch asked.Code {
		case "rehabilitation_activity":
			did.Note = pick(s.random, telling.Activities)
		case "unpaid_work":
			did.Amount, did.Note = 5+s.random.IntN(3), pick(s.random, telling.Shifts)
		case "programme":
		default:
			continue
		}
		if chance(s.random, 30) {
			s.actions = append(s.actions, action.Action{At: at.Add(time.Duration(3+i) * time.Minute), By: action.ThePractitioner, What: action.Did{Requirement: requirementKey(i), Completed: did}})
		}
	}
}

// registered is when the person became known to the service.
func (l *life) registered() day.Instant { return l.terms.FollowUpFrom.AtClock(16, 10) }

var (
	courts = []string{
		"Riverside Magistrates' Court", "Hillside Magistrates' Court", "Castle Green Crown Court", "Harbour Justice Centre", "Northgate Crown Court", "Old Market Magistrates' Court",
	}
	standardLicence = []sentence.Adding{{Code: "good_behaviour"}, {Code: "keep_in_touch"}, {Code: "approved_address"}, {Code: "ask_before_work"}, {Code: "ask_before_travel"}}
	extraLicence    = [][]sentence.Adding{
		{{Code: "no_contact", Detail: "the person who was harmed"}}, {{Code: "drug_testing"}}, {{Code: "licence_exclusion", Detail: "the town centre, 8pm to 6am"}},
		{{Code: "tell_of_relationships"}}, {}, {{Code: "one_phone"}},
	}
)
