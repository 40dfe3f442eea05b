package stories

import (
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown/telling"
)

var robbie = Story{
	About:   "No fixed address, from a doorway to a room",
	Details: details("Robert Nairn", "Robbie", "1982-01-25", person.Male, "No phone. Leave word at the day centre with Carol, first name only. Reading glasses were stolen: read things to him."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Old Market Magistrates' Court", StartAgo: 178, Months: 12, Offence: "04600", Counts: sentence.Counts{Total: 41, Violent: 3, AgeAtFirst: 15},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 15}, {Code: "alcohol_treatment", Length: 6}},
		Did:  []Did{{140, 0, 1, "Day centre"}, {98, 0, 1, "Day centre, cooked"}, {70, 0, 1, "Tenancy class"}, {42, 0, 1, "Tenancy class"}},
	},
	Contacts: []Contact{
		came(175, 9, contact.OfficeVisit, contact.Engage, "Came at nine because the doorway is swept at seven. We had tea and said little. He asked for the order to be read to him and at the end said: \"So I come here and you don't shout.\" That is about it."),
		missed(161, 9),
		came(158, 10, contact.Other, contact.Engage, "Found him on the bench by the market with Carol from the day centre. He had lost Thursday. We changed his day to the one when the day centre does breakfast next door, so that one thing leads to the other."),
		came(140, 9, contact.Other, contact.Assess, "At the day centre, two areas of life over porridge. He was a joiner. He made the counter that we were leaning on, in 2009, and nobody there knew."),
		came(119, 9, contact.OfficeVisit, contact.Identify, "He has been on the streets for two years and four months, since his brother died and the tenancy was his brother's. He can say it now in that order. Housing interview next week; Carol goes with him."),
		came(98, 9, contact.OfficeVisit, contact.Expect, "Turned down: no local connection, after forty-four years here. We wrote the appeal there and then. His proof is a photograph of him at nine on the steps of the market hall, with the clock in it."),
		came(77, 9, contact.OfficeVisit, contact.Connect, "The appeal is allowed. A room at Alma House from the first. He asked what you do with a key at night: under the pillow or in the door."),
		came(63, 10, contact.HomeVisit, contact.Reframe, "Alma House, second floor. He slept on the floor for four nights because the bed was too high. He has planed the door so that it shuts. The manager has found him more doors."),
		came(42, 9, contact.OfficeVisit, contact.Expect, "Drank on his brother's day, in his room, alone, with the door shut, and came down for breakfast. He thought I would call that a failure. I called it the first time he has done it indoors."),
		came(14, 10, contact.HomeVisit, contact.Reinforce, "Fourteen doors shut at Alma House. Glasses arrived; he read me the tenancy, all of it, with remarks. \"It says I'm the occupier. I've been called some things.\""),
		ahead(4, 9, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Accommodation, 1, sectionWords{"Lived with his brother for nine years. The tenancy ended with the brother.", "The doorway of the old bank, most nights.", "Everything that he is sentenced for is food, drink or shelter.", "Keeps his patch clean and is known as safe by the women who sleep near."}, need("A door."), risk("Each theft this year was within a mile of the doorway."), ready("getting_ready")),
		area(telling.Alcohol, 3, sectionWords{"Drank at weekends as a joiner, and every day since the funeral.", "Cider, from about eleven. Never before porridge, if there is porridge.", "It keeps out the cold and his brother.", "Has cut down by himself, twice."}, need("Somewhere warm that is not a bottle."), risk("He steals to drink and drinks to sleep.")),
		area(telling.Work, 5, sectionWords{"Time-served joiner, twenty years.", "None. His tools were in his brother's flat.", "The counter at the day centre is his and he strokes it in passing.", "The hands are still there."}, strength("A master of something that others can lean on.")),
		area(telling.Family, 2, sectionWords{"One brother, Neil, who died two years ago.", "Nobody. A sister in Fife, not rung since the funeral.", "He stopped everything on the day of it.", "Carol, who is not family and does what family does."}, need("Somebody who knew Neil.")),
	},
	Later: []assessment.Draft{
		area(telling.Accommodation, 8, sectionWords{"A doorway for two years and four months.", "Alma House, eleven weeks.", "Not one theft since the key.", "Fourteen doors that shut because of him."}, strength("He keeps a room, and has mended a house."), ready("keeping_it_up")),
		area(telling.Alcohol, 5, sectionWords{"Every day since the funeral, until this autumn.", "Three days in seven, indoors, after work.", "One bad day, on the day, and then breakfast.", "Says beforehand which days will be hard."}, ready("doing_it")),
	},
	OwnFirst: []assessment.OwnScore{own(telling.Accommodation, 0, "bank"), own(telling.Alcohol, 4, "manageable"), own(telling.Work, 6, "was good")},
	OwnLater: []assessment.OwnScore{own(telling.Accommodation, 8, "occupier"), own(telling.Alcohol, 5, ""), own(telling.Work, 7, "14 doors")},
	FirstAgo: 140, LaterAgo: 14,
	Harm: []Judgement{judged(133, assessment.LowHarm, "Three scuffles in a lifetime, all about a place to sleep. In a room there is nothing to fight for.", "Other men in doorways, in the past.")},
	Plan: Plan{
		Ago: 119, Answer: plan.Agreed, Words: "Carol wrote this. I said it. Aye.",
		Goals: []plan.NewGoal{
			goal("A door, and I'm the one that shuts it", "need", telling.Accommodation, "They say no. Then Carol and me write it down and ask again.", step(plan.APartner, 10, "Carol comes to the interview"), step(plan.ThePractitioner, 25, "The appeal"), step(plan.ThePerson, 60, "Sleep in the bed")),
			goal("Ring our Isla", "strength", telling.Family, "She cries. Then I cry and we've rung.", step(plan.ThePerson, 100, "Get the number off the Christmas card"), step(plan.ThePerson, 125, "Ring")),
		},
		Actions: []StepAction{{112, 0, 0, ThePractitioner, ""}, {98, 0, 1, ThePractitioner, ""}, {56, 0, 2, ThePerson, ""}, {21, 1, 0, ThePerson, ""}, {10, 1, 1, ThePerson, "Dialled it. Hung up when it rang"}},
	},
}

var yonas = Story{
	About:   "From another country, through an interpreter",
	Details: details("Yonas Tesfay", "", "2000-08-11", person.Male, "Tigrinya interpreter, the same one each time (Selam), booked a week ahead. Not by telephone for anything that matters."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Northgate Crown Court", StartAgo: 115, Months: 12, Offence: "00826", Counts: sentence.Counts{Total: 1, Violent: 1, AgeAtFirst: 25},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 15}, {Code: "unpaid_work", Length: 60}},
		Did:  []Did{{98, 1, 6, "Allotments"}, {91, 1, 7, ""}, {77, 1, 7, "Asked to plant the top bed his way"}, {63, 1, 6, ""}, {49, 0, 1, "English conversation"}, {35, 0, 1, "English conversation"}},
	},
	Contacts: []Contact{
		came(112, 13, contact.OfficeVisit, contact.Engage, "With Selam interpreting. He thought that I was the immigration office and answered like it. Selam drew two buildings on a sheet and me in the smaller one. He took the sheet home."),
		came(98, 13, contact.OfficeVisit, contact.Assess, "He carried a kitchen knife to the night bus after being beaten at the stop in March. He did not report that, because where he grew up one does not. He asked what happens here when one does. I said I would go with him."),
		came(84, 13, contact.OfficeVisit, contact.Assess, "The areas of life in Tigrinya. The scale was hard: he gave everything a five until Selam put it as water in a jar. Then twos and nines."),
		came(70, 14, contact.Other, contact.Connect, "At the police station, at his wish, with Selam. Eight months after it happened. The officer thanked him for coming and meant it. Outside he stood in the sun for a while and said a thing that Selam did not translate, and then she did: \"So there is a door.\""),
		excused(56, 13, contact.Religious, "Feast of Mariam. Told us three weeks ahead, in English, in writing."),
		came(49, 13, contact.OfficeVisit, contact.Identify, "The allotment supervisor rang me, which is rare. Yonas terraced the top bed as his grandfather did and it is the only one that did not flood. They have put up a sign with his name on it."),
		came(28, 13, contact.OfficeVisit, contact.Reframe, "The first ten minutes in English, with Selam listening and not helping. He wants to study horticulture and to change his shifts so as not to wait at that stop. The depot agreed the same day; he had never asked."),
		came(10, 13, contact.OfficeVisit, contact.Reinforce, "Twenty minutes in English. He corrected my spelling of Keren. The college place is his from February."),
		ahead(11, 13, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Thinking, 6, sectionWords{"Careful, by need. Crossed a desert and a sea at sixteen.", "Afraid on the way home, and plans for it.", "The knife was a plan made alone, by somebody who did not know that there were others to make.", "Changes course at once with a reason."}, risk("He carried it on the days when the fear was worst."), harm("A knife that is carried can be used."), ready("doing_it")),
		area(telling.Work, 6, sectionWords{"Worked since he was nine: goats, then building, then kitchens.", "Bus depot, cleaning, nights.", "The nights put him at that stop at two in the morning.", "Never late. Growing is what he knows."}, strength("He knows soil, and others have begun to ask him.")),
		area(telling.Family, 5, sectionWords{"Mother and two sisters in Keren. Sends a third of his wages.", "Speaks to them on Sundays. They do not know about the court.", "He bears it alone so as not to worry them.", "His church, eighty strong, forty minutes away by bus."}, need("Somebody here to whom he can say it.")),
		area(telling.Hope, 4, sectionWords{"\"I came to begin.\"", "Feels that it ended in March at the bus stop.", "Being treated as somebody with rights has begun to move it.", "Patience on a scale that I have not met before."}, strength("He has begun again before, from less.")),
	},
	Later:    []assessment.Draft{area(telling.Hope, 8, sectionWords{"\"I came to begin.\"", "College from February, a sign with his name on it, and a report that was believed.", "He now walks in as somebody who lives here.", "Teaches the others to terrace."}, strength("There is a door, and he has found others."), ready("doing_it"))},
	OwnFirst: []assessment.OwnScore{own(telling.Thinking, 5, "Jar is half."), own(telling.Work, 9, "I am strong."), own(telling.Hope, 2, "Little water.")},
	OwnLater: []assessment.OwnScore{own(telling.Hope, 8, "My name is on the garden.")},
	FirstAgo: 84, LaterAgo: 10,
	Harm: []Judgement{judged(77, assessment.MediumHarm, "No harm done and none meant beyond fear. A knife in a frightened hand at two in the morning is enough for medium until the fear has another answer.", "Somebody who frightens him at night, or himself.")},
	Plan: Plan{
		Ago: 70, Answer: plan.Agreed, Words: "Selam read me all. It is true.",
		Goals: []plan.NewGoal{
			goal("I go home from work without fear and without a knife", "risk", telling.Thinking, "Somebody follows. I go into the garage, it is open, I know the man now.", step(plan.ThePractitioner, 0, "Go with me to the police"), step(plan.ThePerson, 40, "Ask the depot for other shifts")),
			goal("I study growing things", "strength", telling.Work, "My English. I speak it first ten minutes every time.", step(plan.ThePerson, 30, "English conversation, every week"), step(plan.ThePractitioner, 45, "College form")),
		},
		Actions: []StepAction{{63, 0, 0, ThePractitioner, ""}, {35, 1, 0, ThePerson, ""}, {28, 0, 1, ThePerson, ""}, {21, 1, 1, ThePractitioner, ""}},
	},
}

var adaeze = Story{
	About:   "A restricted case: somebody in the team is related to the person who was harmed",
	Details: details("Adaeze Okafor", "Ada", "1985-05-27", person.Female, "Nothing by post to the house. Her sister's address is on the card in the safe."),
	Order: Order{
		Kind: sentence.SuspendedSentenceOrder, Court: "Northgate Crown Court", StartAgo: 94, Months: 18, Offence: "00867", Counts: sentence.Counts{Total: 1, Violent: 1, AgeAtFirst: 41},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 20}, {Code: "programme", Length: 26, Detail: "one to one, in her own time"}},
		Did:  []Did{{70, 1, 1, ""}, {56, 1, 1, ""}, {42, 1, 1, "The map of the marriage"}, {28, 1, 1, ""}, {14, 0, 1, "Legal advice about the house"}},
	},
	Contacts: []Contact{
		came(91, 12, contact.OfficeVisit, contact.Engage, "First meeting, with the door to the corridor locked at her asking. She had been told that somebody here knows her husband's family. I said who may open this file, that there are two of us, and that every opening is written down. She read the list of two names twice."),
		came(77, 12, contact.OfficeVisit, contact.Assess, "A nurse for eighteen years. She kept his phone, his bank card and his shoes. She says it began as keeping him alive: he drank, and drove. It did not stay that. She is able to say both."),
		came(63, 12, contact.VideoCall, contact.Assess, "From her sister's. She has left the house of her own will, which nobody ordered. \"If I am there I count things.\""),
		came(49, 12, contact.OfficeVisit, contact.Reframe, "She drew the marriage as a ward chart, with herself as the nurse in charge. And then: \"Nobody was the patient. There wasn't a patient.\""),
		came(28, 12, contact.OfficeVisit, contact.Expect, "He has asked her, through their daughter, to come back. She wants to answer through a lawyer and not at two in the morning. We found her one."),
		came(14, 12, contact.OfficeVisit, contact.Reinforce, "Her professional body will hear her case in spring. She is writing her own statement and will not let it be made softer by friends. Sleeping. Choir on Thursdays."),
		ahead(4, 12, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Family, 3, sectionWords{"Married for sixteen years; a daughter of fifteen.", "At her sister's. Sees her daughter on Sundays, outside.", "Care that became control, over years in which she was never off duty.", "A sister who tells her the truth."}, need("A way to be a mother that is not a shift."), risk("It happened inside the marriage and nowhere else."), harm("He was kept from food and from the door."), ready("doing_it")),
		area(telling.Thinking, 5, sectionWords{"The one who copes, in every story that she tells.", "Counts, plans, checks.", "When she is afraid she takes charge, and when she is in charge she does not stop.", "Notices it now as it begins."}, risk("Fear, and then control, within the hour.")),
		area(telling.Attitudes, 7, sectionWords{"Raised to serve and to be right.", "Says what she did in the words that the court used.", "No excuse left, and some pity, for both of them.", "Will not have it softened."}, strength("She tells the whole of it, and in order.")),
		area(telling.Health, 5, sectionWords{"Eighteen years of nights.", "Sleeps, with help, for the first time in a decade.", "Exhaustion was the room that all of this happened in.", "Choir."}),
	},
	Later:    []assessment.Draft{area(telling.Thinking, 7, sectionWords{"The one who copes.", "Left, found a lawyer, answers by daylight.", "She has put distance where she used to put rules.", "Rings her sister before she counts."}, risk("A return to that house would bring it back."), strength("She left before anybody told her to."), ready("doing_it"))},
	OwnFirst: []assessment.OwnScore{own(telling.Family, 2, ""), own(telling.Thinking, 4, "I count things"), own(telling.Health, 4, "")},
	OwnLater: []assessment.OwnScore{own(telling.Thinking, 6, "fewer things"), own(telling.Health, 7, "sopranos")},
	FirstAgo: 77, LaterAgo: 14,
	Harm: []Judgement{judged(70, assessment.HighHarm, "Sixteen months of control that ended in hospital for him. Serious harm would be likely if they lived together again; apart, with the distance that she keeps, it is not.", "Her husband. Their daughter, by living in it.")},
	Plan: Plan{
		Ago: 49, Answer: plan.Agreed, Words: "Accurate.",
		Goals: []plan.NewGoal{
			goal("My daughter gets a mother who is off duty", "strength", telling.Family, "I start asking what she ate. I ask what she sang instead.", step(plan.ThePerson, 10, "Sundays, outside, one hour"), step(plan.ThePractitioner, 20, "Family worker for the two of us"), step(plan.ThePerson, 60, "A whole Sunday without a list")),
			goal("Nothing is answered at night", "risk", telling.Thinking, "The message comes at two. It goes to my sister's phone, not mine.", step(plan.ThePractitioner, 21, "Find a lawyer"), step(plan.ThePerson, 25, "Change my number")),
		},
		Actions: []StepAction{{42, 0, 0, ThePerson, ""}, {28, 1, 0, ThePractitioner, ""}, {28, 1, 1, ThePerson, ""}, {21, 0, 1, ThePractitioner, ""}},
	},
	KeptTo: "This case is open to the supervising practitioner and the team's manager only, because somebody who works here is related to the person who was harmed. Speak to the manager if you need to know.",
}
