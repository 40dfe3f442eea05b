// Package stories keeps the lives of the sample town that are told by hand, each for a
// hard situation. They are invented, and nobody in them was ever on probation.
//
// Days are counted back from a Friday, so that 3 is a Tuesday and 7 the Friday before;
// 5 and 6 past a multiple of 7 fall on a weekend.
package stories

import (
	"strings"

	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
)

// Story is one life, as far as the service knows it.
type Story struct {
	About    string // the hard situation, for the page that lists them
	Details  person.Details
	Order    Order
	Contacts []Contact // in the order of time; the first is three days after the order began
	First    []assessment.Draft
	Later    []assessment.Draft
	OwnFirst []assessment.OwnScore
	OwnLater []assessment.OwnScore
	FirstAgo int // when the first sections were written
	LaterAgo int
	Harm     []Judgement
	Plan     Plan
	KeptTo   string // the message to others, when only the practitioner and a manager may see the case
}

// Order is what was imposed.
type Order struct {
	Kind         sentence.Kind
	Court        string
	StartAgo     int // a Tuesday
	ConvictedAgo int // 0 for the day it began
	Months       int
	Offence      sentence.OffenceCode
	Counts       sentence.Counts
	Asks         []sentence.Adding // their first day is the order's
	Did          []Did
}

// Did is what was done of what the order asks.
type Did struct {
	Ago, Which, Amount int // Which counts from 0
	Note               string
}

// Contact is one meeting, kept or not.
type Contact struct {
	Ago, Hour, Minute int // a negative day lies ahead
	Kind              contact.Kind
	Said              contact.Said
}

// Judgement is a judgement of serious harm on a day.
type Judgement struct {
	Ago int
	assessment.HarmDraft
}

// Plan is the plan and what became of it.
type Plan struct {
	Ago     int
	Goals   []plan.NewGoal // a step's day is counted from the plan's, in days: see In
	Answer  plan.AgreementAnswer
	Words   string
	Actions []StepAction
}

// StepAction is something that was done about a step.
type StepAction struct {
	Ago, Goal, Step int // counted from 0
	By              Who
	Stuck           string // what they said; empty when the step was done
}

// Who did it.
type Who int

// Those who do.
const (
	ThePerson Who = iota
	ThePractitioner
)

// epoch is the day from which the days of steps are counted until the plan is made.
var epoch = day.MustOf(2000, 1, 1)

// In is a day so many days after the plan was made.
func In(days int) day.Date { return epoch.Add(days) }

// After moves a day of a step behind the day of its plan.
func After(made, step day.Date) day.Date { return made.Add(epoch.Until(step)) }

// All lists the stories in the order in which they are given places in the town.
var All = []Story{tamsin, jerome, robbie, wesley, kai, noreen, arthur, darnell, priya, yonas, adaeze}

// details takes the name as it is on the order, first name first.
func details(name, preferred, birth string, g person.Gender, needs string) person.Details {
	given, family, _ := strings.Cut(name, " ")
	return person.Details{Given: given, Family: family, Preferred: preferred, Born: day.MustParse(birth), Gender: g, Language: words.English, AccessNeeds: needs}
}

func came(ago, hour int, k contact.Kind, m contact.ChangeMoment, note string) Contact {
	return Contact{ago, hour, 0, k, contact.Said{Outcome: contact.Attended, ChangeMoment: m, Note: note}}
}

func missed(ago, hour int) Contact {
	return Contact{ago, hour, 0, contact.OfficeVisit, contact.Said{Outcome: contact.DidNotAttend}}
}

func refused(ago, hour int, note string) Contact {
	return Contact{ago, hour, 0, contact.OfficeVisit, contact.Said{Outcome: contact.UnacceptableAbsence, Note: note}}
}

func excused(ago, hour int, why contact.Absence, note string) Contact {
	return Contact{ago, hour, 0, contact.OfficeVisit, contact.Said{Outcome: contact.AcceptableAbsence, Absence: why, Note: note}}
}

func ahead(days, hour int, k contact.Kind) Contact { return Contact{Ago: -days, Hour: hour, Kind: k} }

// feature is something said about an area of life beside its four boxes.
type feature func(*assessment.Draft)

func need(why string) feature {
	return func(d *assessment.Draft) { d.IsNeed, d.NeedWhy = assessment.Yes, why }
}

func risk(why string) feature {
	return func(d *assessment.Draft) { d.LinkedToReoffending, d.ReoffendingWhy = assessment.Yes, why }
}

func harm(why string) feature {
	return func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, why }
}

func strength(why string) feature {
	return func(d *assessment.Draft) { d.IsStrength, d.StrengthWhy = assessment.Yes, why }
}

func ready(step string) feature { return func(d *assessment.Draft) { d.Readiness = step } }

// told are the four boxes of an area, in their order.
type sectionWords struct{ history, current, analysis, protective string }

func area(section string, score int, boxes sectionWords, more ...feature) assessment.Draft {
	d := assessment.Draft{
		Section: section, Score: &score, History: boxes.history, Current: boxes.current, Analysis: boxes.analysis, Protective: boxes.protective,
		IsNeed: assessment.No, LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.No,
		Readiness: "thinking_about_it", Sources: []string{"person"},
	}
	for _, add := range more {
		add(&d)
	}
	return d
}

func own(section string, value int, said string) assessment.OwnScore {
	return assessment.OwnScore{Section: section, Value: value, Words: said}
}

func judged(ago int, level assessment.HarmLevel, reason, atRisk string) Judgement {
	return Judgement{ago, assessment.HarmDraft{Level: level, Reason: reason, AtRisk: atRisk}}
}

func goal(said, serves, section, way string, steps ...plan.NewStep) plan.NewGoal {
	return plan.NewGoal{Wording: plan.Wording{Words: said, ServesKind: plan.Kind(serves), Section: section, GetsInTheWay: way, Target: In(180)}, Steps: steps}
}

func step(who plan.Who, days int, said string) plan.NewStep {
	return plan.NewStep{Words: said, Who: who, By: In(days)}
}
