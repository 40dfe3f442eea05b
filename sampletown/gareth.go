package sampletown

import (
	"fmt"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown/action"
	"throughline/sampletown/stories"
)

// The keys by which a visitor finds things in the story of the person whose part they
// may play.
const (
	KeySentence    = action.KeySentence
	KeyRequirement = "requirement/1"
	KeyDoing       = "doing/1"
	KeyContact     = "contact/next"
	KeyGoal        = "goal/work"
	KeyStep        = 2 // of that goal, counted from 0: the one that is still open
	KeyRestriction = "restriction/over"
)

// written is a story told by hand. Its days are counted back from the last Friday before
// the town's today, so that they fall on the same days of the week whatever today is.
type written struct {
	friday  day.Date
	today   day.Date
	actions []action.Action
}

func write(today day.Date) *written {
	friday := today.Add(-1)
	for friday.Weekday() != time.Friday {
		friday = friday.Add(-1)
	}
	return &written{friday: friday, today: today}
}

// day gives the day so many days before the Friday; a negative number lies ahead of
// today.
func (w *written) day(ago int) day.Date {
	if ago < 0 {
		return workingDay(w.today.Add(-ago))
	}
	return w.friday.Add(-ago)
}

func (w *written) does(by action.Who, at day.Instant, do action.What) {
	w.actions = append(w.actions, action.Action{At: at, By: by, What: do})
}

// gareth tells of Gareth Hughes, five months into an order, supervised by the first
// practitioner.
func gareth(p *Person, t Town) {
	w := write(t.Today)
	start := w.day(171)
	p.Details = person.Details{
		Given: "Gareth", Family: "Hughes", Preferred: "Gaz", Born: day.MustParse("1991-07-17"), Gender: person.Male, Language: words.English,
		AccessNeeds: "Reads well, but slowly when he is tired. Likes to hear a letter read out once before he takes it home.",
	}
	p.Registered = start.AtClock(15, 40)
	w.actions = append(w.actions, action.Action{At: start.AtClock(15, 55), By: action.ThePractitioner, Key: KeySentence, What: action.Sentenced{
		Terms: sentence.Terms{
			Kind: sentence.CommunityOrder, Court: "Riverside Magistrates' Court", ConvictedOn: start, FollowUpFrom: start,
			EndsOn: start.AddMonths(18).Add(-1), OffenceCode: "00806",
		},
		Counts: sentence.Counts{Total: 14, Violent: 4, AgeAtFirst: 15},
	}})
	w.garethIsAsked(start)
	w.garethMeets(t.Teams[0].Office)
	w.garethIsAssessed()
	w.garethPlans()
	w.actions = append(w.actions, action.Action{At: w.day(162).AtClock(9, 5), By: action.TheManager, Key: KeyRestriction, What: action.Restricted{
		Kind: access.Exclusion, Worker: t.colleague(), Until: w.day(63).AtClock(17, 0),
		Message: "You told us that Gareth's former partner is your cousin. Please speak to Ruth Bowen if the family gets in touch with you.",
	}})
	p.Actions = w.actions
}

// garethIsAsked adds what the order asks, and what he did of it: the allotments, the tag,
// and the days that counted.
func (w *written) garethIsAsked(start day.Date) {
	for i, asked := range []sentence.Adding{
		{Code: "rehabilitation_activity", Length: 25, From: start},
		{Code: "alcohol_monitoring", Length: 90, From: start},
		{Code: "unpaid_work", Length: 80, From: start, Detail: "Tir Cae allotments, Tuesdays and Fridays"},
	} {
		w.actions = append(w.actions, action.Action{
			At: start.AtClock(16, i), By: action.ThePractitioner, Key: fmt.Sprintf("requirement/%d", i+1), What: action.Required{Adding: asked},
		})
	}
	did := func(ago, which, amount int, note string) {
		key := ""
		if ago == 98 && which == 1 {
			key = KeyDoing
		}
		on := w.day(ago)
		w.actions = append(w.actions, action.Action{At: on.AtClock(17, 5), By: action.ThePractitioner, Key: key, What: action.Did{
			Requirement: fmt.Sprintf("requirement/%d", which), Completed: sentence.Completed{On: on, Amount: amount, Note: note},
		}})
	}
	did(154, 3, 6, "Cleared the lower beds. On time, good with the others.")
	did(147, 3, 7, "")
	did(133, 3, 7, "Showed two of the group how to felt the shed roof.")
	did(126, 3, 7, "Finished the shed.")
	did(119, 3, 6, "")
	did(98, 1, 1, "Alcohol and triggers, with the group at the chapel.")
	did(91, 3, 7, "Back after the bad fortnight. Apologised to the supervisor without being asked.")
	did(84, 1, 1, "Disclosure: the two lines.")
	did(63, 3, 7, "")
	did(56, 1, 1, "Contact centre meeting with the family worker.")
	did(35, 3, 6, "")
	did(28, 1, 1, "What a good Saturday looks like.")
}

// meeting is one contact of a story told by hand.
type meeting struct {
	ago, hour, minute int
	kind              contact.Kind
	place             string
	said              contact.Said
}

// meets arranges each appointment when the one before was over, and tells it an hour
// after it began.
func (w *written) meets(all []meeting) {
	arranged := w.day(all[0].ago+3).AtClock(16, 20)
	for _, m := range all {
		a := contact.Appointment{Kind: m.kind, At: w.day(m.ago).AtClock(m.hour, m.minute), Place: m.place}
		if m.kind == contact.TextMessage {
			w.does(action.ThePractitioner, a.At.Add(4*time.Minute), action.Recorded{Appointment: a, Said: m.said})
			continue
		}
		key := "contact/" + w.day(m.ago).String()
		if m.ago < 0 && m.ago > -8 {
			key = KeyContact
		}
		w.actions = append(w.actions, action.Action{At: arranged, By: action.ThePractitioner, Key: key, What: action.Arranged{Appointment: a}})
		if m.ago < 0 {
			continue
		}
		arranged = a.At.Add(70 * time.Minute)
		w.does(action.ThePractitioner, a.At.Add(time.Hour), action.OutcomeEntry{Contact: key, Said: m.said})
	}
}

func came(moment contact.ChangeMoment, note string) contact.Said {
	return contact.Said{Outcome: contact.Attended, ChangeMoment: moment, Note: note}
}

func (w *written) garethMeets(office string) {
	const nan = "2 Bethel Terrace"
	w.meets([]meeting{
		{168, 10, 0, contact.OfficeVisit, office, came(contact.Engage, "First meeting. Gaz (he asked me to write it so) sat with one hand on the door for the first ten minutes. He expected to be told off. I asked what he is good at: slate roofs, making his daughter laugh, and staying up too late. Elin is eight and he has not seen her for eight weeks. We went through the order line by line and he took a copy for the fridge.")},
		{161, 10, 0, contact.OfficeVisit, office, came(contact.Assess, "Began the assessment together, on the big sheet. He is on Dai's sofa above the chip shop and has been for ten weeks. Roofing stopped when the firm found out. \"I was a roofer on the Friday and a court case on the Monday.\" He listened to his own scores read back and changed two of them.")},
		{154, 10, 0, contact.OfficeVisit, office, came(contact.Assess, "Talked about drink for an hour without either of us using the word problem. Friday to Sunday, with the lads from the old firm, and the fight was on the third night of one of those. The tag has shown him eleven dry days already; he keeps the count in pencil on the wall.")},
		{147, 10, 0, contact.OfficeVisit, office, came(contact.Reframe, "He told me about the night itself. The other man lost two teeth and a month's work. Gaz knows his name and used it. He said: \"I'd cross the road not to meet him, and I'd like to say sorry, and I don't know how those go together.\" I said that many people start exactly there.")},
		{140, 14, 30, contact.HomeVisit, nan, came(contact.Identify, "Visited Beti, his nan, who has offered him the back bedroom. Ninety minutes, two kinds of cake. She says he was a carer before he was anything: did her shopping from the age of eleven. He looked at the floor and then did the washing up. Moving in on Saturday. We began the plan at her table, in his words.")},
		{126, 11, 0, contact.PhoneCall, "", came(contact.Reinforce, "He is in. Slept eight hours \"in a row, like a baby, but a heavy one\". Unpaid work at the allotments goes well; the supervisor has asked him to show the others how to felt a shed.")},
		{112, 10, 0, contact.OfficeVisit, office, contact.Said{Outcome: contact.DidNotAttend}},
		{109, 9, 30, contact.PhoneCall, "", came(contact.Expect, "He rang before I did. Saw Lowri with somebody new on the high street, went to Dai's, and drank until the morning. Fifty-two days, and he was crying about the fifty-two. We talked about day one of the next lot, which is today. Beti knows. He slept at hers, which is the plan working on its worst day.")},
		{98, 10, 0, contact.OfficeVisit, office, came(contact.Expect, "Two weeks dry again. We wrote down what the warning looked like from inside: not eating, answering in one word, telling Beti he is fine. She has the list, and so have I. He wants it to say \"the lapse\" in the file and not \"the failure\". It does.")},
		{84, 10, 0, contact.OfficeVisit, office, came(contact.Connect, "The safety card for building sites came through; he put it on the desk like a royal flush. We wrote the two lines he will say when they ask, and he practised on the receptionist, who would have hired him.")},
		{70, 10, 0, contact.OfficeVisit, office, contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Employment, Note: "Trial day with Morgan and Daughters, slate and lead. He asked a week ahead and sent a photograph of the ridge."}},
		{56, 14, 0, contact.HomeVisit, nan, came(contact.Connect, "Gaz, Beti and the family worker. The contact centre has a place on Saturdays at ten. He asked what Elin has been told about him and was brave about the answer: that her dad is getting better at being cross. \"That's about right,\" he said.")},
		{42, 10, 0, contact.OfficeVisit, office, came(contact.Reinforce, "Review. We laid the two sheets side by side, the first one and today's, and he looked at them for a long time. Home from 3 to 7, drink from 2 to 6. He gave himself a lower mark than I did for work, because two days a week \"is not a job, it's a promise\". I wrote that down because I like it.")},
		{28, 10, 0, contact.OfficeVisit, office, came(contact.Reframe, "First Saturday with Elin. She brought a drawing of a roof. He told me the whole two hours in order, and at the end: \"I was just her dad. Nobody was watching me be good.\" The under-tens need somebody on Wednesdays and have asked him.")},
		{14, 17, 15, contact.VideoCall, "", came(contact.Reinforce, "From the van, in the rain, after work: three days this week. Third Saturday done. He is worried about the club's tour next month, which was always the worst of the drinking; we will make a plan for it, hour by hour if need be.")},
		{8, 16, 40, contact.TextMessage, "", came(contact.Reinforce, "He sent: \"wed training. 14 kids. i have lost my voice. best thing ive done since elin\". I wrote back that the council could hear him from here.")},
		{-3, 10, 0, contact.OfficeVisit, office, contact.Said{}},
		{-17, 14, 0, contact.HomeVisit, nan, contact.Said{}},
	})
}

func (w *written) garethPlans() {
	made := w.day(140).AtClock(15, 40)
	later := func(days int) day.Date { return workingDay(made.Date().Add(days)) }
	w.actions = append(w.actions,
		action.Action{At: made, By: action.ThePractitioner, Key: KeyGoal, What: action.Planned{NewGoal: plan.NewGoal{
			Wording: plan.Wording{
				Words: "I'm back on the roofs, working for somebody who knows the truth about me", ServesKind: plan.Need, Section: "employment_training_education",
				Target:       made.Date().AddMonths(8),
				GetsInTheWay: "Being asked about convictions and going quiet. Then I say the two lines we wrote. If they say no I ring Amira or go up the mountain, not to Dai's.",
			},
			Steps: []plan.NewStep{
				{Words: "Get my site safety card", Who: plan.ThePerson, By: later(50)},
				{Words: "Write the two lines about my conviction together", Who: plan.ThePractitioner, By: later(60)},
				{Words: "Go from two days a week to four at Morgan and Daughters", Who: plan.ThePerson, By: later(165)},
			},
		}}},
		action.Action{At: made.Add(9 * time.Minute), By: action.ThePractitioner, Key: "goal/elin", What: action.Planned{NewGoal: plan.NewGoal{
			Wording: plan.Wording{
				Words: "Elin sees me every Saturday and I'm the dad who turns up", ServesKind: plan.Strength, Section: "relationships_family",
				Target:       made.Date().AddMonths(7),
				GetsInTheWay: "A bad Friday. Nan has Friday tea with me, every week, no excuses. If I can't be right for Elin I ring the centre before nine and say so.",
			},
			Steps: []plan.NewStep{
				{Words: "Ask the contact centre for a Saturday place", Who: plan.ThePractitioner, By: later(70)},
				{Words: "Write to Lowri, one page, no blaming", Who: plan.ThePerson, By: later(75)},
				{Words: "Six Saturdays in a row", Who: plan.ThePerson, By: later(170)},
			},
		}}},
	)
	w.does(action.ThePerson, w.day(139).AtClock(20, 12), action.Answered{Answer: plan.Agreed, Words: "This is what I said. I read it to my nan and she said it sounds like me. Yes."})
	w.does(action.ThePerson, w.day(104).AtClock(21, 3), action.Stuck{Goal: "goal/elin", Step: 1, Words: "Written it four times. Every time it turns into her fault by line three."})
	w.does(action.ThePerson, w.day(85).AtClock(19, 30), action.Finished{Goal: KeyGoal, Step: 0})
	w.does(action.ThePractitioner, w.day(84).AtClock(11, 25), action.Finished{Goal: KeyGoal, Step: 1})
	w.does(action.ThePerson, w.day(76).AtClock(22, 41), action.Finished{Goal: "goal/elin", Step: 1})
	w.does(action.ThePractitioner, w.day(56).AtClock(15, 20), action.Finished{Goal: "goal/elin", Step: 0})
}

func (w *written) garethIsAssessed() {
	for i, d := range stories.GarethAtFirst {
		at := w.day(161-7*(i/4)).AtClock(11, 15+8*(i%4))
		w.does(action.ThePractitioner, at, action.Wrote{Draft: d})
	}
	w.does(action.ThePractitioner, w.day(147).AtClock(12, 5), action.Judged{HarmDraft: assessment.HarmDraft{
		Level:  assessment.MediumHarm,
		Reason: "Four fights in fifteen years, each on the third day of drinking, the last with a lasting injury. Sober he has hurt nobody. It would take a weekend like that for serious harm to be likely, and we know the signs.",
		AtRisk: "Men of about his age in or outside pubs, on such a weekend. Nobody at home: I asked Lowri's worker and Beti separately.",
	}})
	for i, s := range stories.GarethScoresFirst {
		w.does(action.ThePerson, w.day(153).AtClock(20, 2+3*i), action.Scored{OwnScore: s})
	}
	for i, d := range stories.GarethNow {
		w.does(action.ThePractitioner, w.day(42).AtClock(11, 20+8*i), action.Wrote{Draft: d})
	}
	w.does(action.ThePractitioner, w.day(42).AtClock(11, 58), action.Reread{Section: "thinking_behaviour", Box: instrument.Current})
	for i, s := range stories.GarethScoresNow {
		w.does(action.ThePerson, w.day(41).AtClock(19, 40+3*i), action.Scored{OwnScore: s})
	}
}
