package stories

import (
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown/telling"
)

var darnell = Story{
	About:   "High risk of serious harm, and strengths that hold it",
	Details: details("Darnell Osei", "", "1988-07-07", person.Male, "Does not sit with his back to a door. Prefers to be told bad news standing up."),
	Order: Order{
		Kind: sentence.Licence, Court: "Castle Green Crown Court", StartAgo: 157, ConvictedAgo: 3650, Months: 36, Offence: "00801", Counts: sentence.Counts{Total: 8, Violent: 6, AgeAtFirst: 15},
		Asks: []sentence.Adding{{Code: "good_behaviour"}, {Code: "keep_in_touch"}, {Code: "approved_address"}, {Code: "no_contact", Detail: "anybody named in the trial"}, {Code: "licence_exclusion", Detail: "the E postcode west of the canal"}, {Code: "licence_programme", Length: 20, Detail: "with the psychologist, fortnightly"}},
		Did:  []Did{{126, 5, 1, ""}, {112, 5, 1, "On what respect costs"}, {98, 5, 1, ""}, {84, 5, 1, "The night itself, all of it"}, {56, 5, 1, ""}, {28, 5, 1, "The young men in the gym"}},
	},
	Contacts: []Contact{
		came(154, 10, contact.OfficeVisit, contact.Engage, "Ten years to the month. He asked where the exits were and then where I wanted him to sit. Large, quiet and very courteous. \"I know what's in there about me. It's true. I'd like it if you met me as well.\""),
		came(140, 10, contact.HomeVisit, contact.Assess, "Approved premises. His room has a prayer mat, a Bible (both, he says, \"belt and braces\") and forty letters from his mother in order of date. He goes over the night without being asked to stop or to go on."),
		came(126, 10, contact.OfficeVisit, contact.Assess, "Met with the police lead and the psychologist; he was there for all of it, at his own asking and ours. He disagreed with one line and they changed it, because he was right. He said afterwards that he had never seen that happen."),
		came(112, 14, contact.Other, contact.Expect, "He rang at lunch: had seen a man from the trial across the street, turned round, walked two miles the other way and rang from there. I thanked him, and told the police with his knowledge. That is the plan working, at its hardest point."),
		came(91, 10, contact.OfficeVisit, contact.Identify, "He boxed for the county before. The gym on Weir Lane wants somebody for the under-sixteens, and knows. We spent an hour on what would have to be in place. The answer is not yet, and what would make it yes is written down with dates."),
		came(70, 10, contact.OfficeVisit, contact.Reframe, "His mother is ill. He asked for leave to stay there on two nights, in time, with addresses. Given. He came back early."),
		came(49, 10, contact.OfficeVisit, contact.Connect, "First session at the gym, with the head coach in the room. Twelve lads. He taught them how to stop. \"Anyone can teach you to hit. I did ten years for not knowing how to stop.\""),
		came(28, 10, contact.OfficeVisit, contact.Expect, "One of the lads showed him a knife, to impress. He took it to the head coach with the lad, and then came to us, and the three of them went to the mother. The lad still comes. I asked Darnell how it was for him. He had not slept for two nights."),
		came(14, 10, contact.HomeVisit, contact.Reinforce, "Moved on from the premises to a flat over the bakery. He bakes from four. The baker says that he is the only one who has never been late, and he cries at the radio."),
		came(3, 10, contact.PhoneCall, contact.Reinforce, "Weekly call. Nothing to report but bread."),
		ahead(4, 10, contact.OfficeVisit), ahead(18, 10, contact.HomeVisit),
	},
	First: []assessment.Draft{
		area(telling.Attitudes, 7, sectionWords{"At nineteen, respect was everything, and it was other people's to take away.", "Says that it is his own, now, and has said so for years.", "The change is old and tested inside; out here it is four months old.", "Corrects himself aloud."}, strength("He can tell you the minute when it could have gone otherwise, and what he would do in it."), ready("keeping_it_up")),
		area(telling.Thinking, 6, sectionWords{"Six convictions for violence, each within a minute of being shamed.", "Walks away and rings. Twice so far.", "The minute has become longer. Nobody knows yet how long it is on a bad day.", "Asks for the plan before he needs it."}, risk("Shame, in front of others, came before every one."), harm("When it went wrong a man nearly died; with his strength, it would again."), ready("doing_it")),
		area(telling.Lifestyle, 4, sectionWords{"A crew from thirteen. Most are dead or inside.", "Nobody from then. Some of them know that he is out.", "He cannot choose whether he meets them, only what he does.", "Turns round and walks."}, risk("The old crew would need an answer from him."), harm("And some of theirs carry."), need("New company that fills the week.")),
		area(telling.Family, 8, sectionWords{"His mother visited every month for ten years.", "Sunday lunch, by leave.", "Everything that he has built rests on her having come.", "She is seventy and does not miss."}, strength("A mother who came a hundred and twenty times.")),
		area(telling.Work, 6, sectionWords{"Kitchens inside, up to head baker.", "Nothing yet; two offers fell at the form.", "He is good at early mornings and heat.", "A reference from the prison kitchen that made me cry."}, strength("Ten years of bread.")),
	},
	Later: []assessment.Draft{
		area(telling.Work, 9, sectionWords{"Kitchens inside, up to head baker.", "The bakery on Weir Lane, from four, with a flat over it.", "He is needed at four in the morning, by a whole street.", "Never late."}, strength("The street eats what he makes."), ready("keeping_it_up")),
		area(telling.Thinking, 7, sectionWords{"Each act of violence came within a minute of being shamed.", "A man across the street, a knife in a gym: he walked and rang, both times.", "The plan has held twice at its hardest point. It still costs him two nights' sleep.", "Says so."}, risk("Shame, in front of others."), harm("What he could do has not changed; what he does has."), strength("He has stopped twice, when it counted."), ready("keeping_it_up")),
	},
	OwnFirst: []assessment.OwnScore{own(telling.Attitudes, 8, "mine now"), own(telling.Thinking, 5, "honest"), own(telling.Family, 10, "120 visits"), own(telling.Work, 4, "")},
	OwnLater: []assessment.OwnScore{own(telling.Thinking, 7, "two for two"), own(telling.Work, 9, "bread")},
	FirstAgo: 126, LaterAgo: 14,
	Harm: []Judgement{judged(119, assessment.HighHarm, "He nearly killed a man in front of others, at twenty-eight, after five lesser assaults. Much has changed and it has been tested for four months only. If it happened it would be sudden and could kill; what holds it is named in the plan and is strong.", "Men of the old crews, in public, who shame him. Nobody at home; nobody weaker than he is.")},
	Plan: Plan{
		Ago: 112, Answer: plan.Agreed, Words: "I would put my name to this anywhere.",
		Goals: []plan.NewGoal{
			goal("Teach lads how to stop", "strength", telling.Attitudes, "A lad reminds me of me. I tell the coach, that day, not after.", step(plan.ThePractitioner, 30, "What has to be in place, with dates"), step(plan.ThePerson, 60, "First session, coach in the room"), step(plan.ThePerson, 125, "Six sessions")),
			goal("I see one of them and I'm gone", "risk", telling.Lifestyle, "I'm with somebody and they'd see me run. Then they see me run.", step(plan.ThePractitioner, 7, "A number that is always answered"), step(plan.ThePerson, 30, "Walk the three routes home")),
		},
		Actions: []StepAction{{105, 1, 0, ThePractitioner, ""}, {91, 0, 0, ThePractitioner, ""}, {84, 1, 1, ThePerson, ""}, {49, 0, 1, ThePerson, ""}, {10, 0, 2, ThePerson, ""}},
	},
}

var priya = Story{
	About:   "She does not agree with the plan, and says why",
	Details: details("Priya Raman", "", "1999-12-02", person.Female, "Writes rather than speaks when it matters. Give her the page before the meeting."),
	Order: Order{
		Kind: sentence.SuspendedSentenceOrder, Court: "Harbour Justice Centre", StartAgo: 129, Months: 18, Offence: "19594", Counts: sentence.Counts{Total: 2, Violent: 1, AgeAtFirst: 25},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 20}, {Code: "exclusion", Length: 12, Detail: "Somerset Court and the street it is in"}, {Code: "mental_health_treatment", Length: 6}},
		Did:  []Did{{91, 0, 1, ""}, {63, 0, 1, ""}, {35, 0, 1, "Her own choice of session"}},
	},
	Contacts: []Contact{
		came(126, 16, contact.OfficeVisit, contact.Engage, "She had annotated the order. \"Stalking\" was crossed out, in pencil, and then rubbed out again. We agreed that we need not agree on the word today. There are 214 messages and eleven visits that we do agree on."),
		came(112, 16, contact.OfficeVisit, contact.Assess, "She wrote her answers beforehand: four pages, better than mine. On her former partner she wrote one line: \"I wanted him to finish the conversation.\""),
		came(98, 16, contact.OfficeVisit, contact.Assess, "We showed each other our scores. Six apart on relationships. I asked what she saw. She sees a conversation that was cut off; I see somebody who moved house. It was the first time that she did not write it down."),
		came(84, 16, contact.OfficeVisit, contact.Identify, "Drafted the plan. She would not sign the goal on contact: \"It assumes I would.\" I kept the goal, because it is the order, and put her objection under it in her words. She read it to see whether I had made it smaller. I had not."),
		refused(70, 16, "She did not come and told me afterwards that she would not, until the plan was \"about me and not about him\". I wrote back: half of it now is, if she writes that half; the other half stays. One missed, and explained to her what a second would mean."),
		came(63, 16, contact.OfficeVisit, contact.Reframe, "She brought two goals, typed. They are good, and they are in. The plan now has her disagreement on its first page and her own goals on its second."),
		came(42, 16, contact.OfficeVisit, contact.Expect, "He has a new address and she found it by accident, she says, on a parcel at work. She told me within the hour. I told her what I have to do with that, before I did it. She was angry and she stayed in the room."),
		came(21, 16, contact.OfficeVisit, contact.Connect, "Back in the lab two days a week. Her supervisor has offered a different building from the one where his friend works. She took it."),
		came(10, 16, contact.OfficeVisit, contact.Reinforce, "Review. She still does not agree with goal one, and has kept it for eighteen weeks. We wrote that down exactly so. She asked for a copy."),
		ahead(11, 16, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Family, 4, sectionWords{"Together for two years, apart for one. He ended it by letter and moved.", "Lives alone. A sister who rings, a mother who does not.", "What she calls finishing the conversation, he lived as being hunted.", "Her sister drives up on any day she is asked."}, need("An ending that does not need him."), risk("All of it was towards one man, after one letter."), harm("He lost a home and his sleep by it; what comes by letter may come to a door."), ready("thinking_about_it")),
		area(telling.Thinking, 4, sectionWords{"First in everything, always, by finishing.", "Goes over the same hour again and again, at night.", "What makes her good in a laboratory is what would not let go of him.", "Can change her mind on evidence."}, need("A way to leave a thing unfinished."), risk("The messages came in the hours when she went over it.")),
		area(telling.Work, 7, sectionWords{"Research chemist.", "Suspended from the lab until the hearing.", "Without it there is only the hour that she goes over.", "Her supervisor writes to her each week."}, strength("She is trusted by careful people.")),
		area(telling.Attitudes, 4, sectionWords{"Fairness, very strictly, from a child.", "\"I did it. I do not accept the name.\"", "She accepts each fact and not their sum.", "Says precisely where she stands."}, strength("She does not pretend to agree."), risk("She does not yet see it as he lived it.")),
	},
	Later:    []assessment.Draft{area(telling.Work, 8, sectionWords{"Research chemist.", "Two days in the lab, in another building.", "The week has a shape that is not him.", "Chose the other building herself."}, strength("Back at the bench, and careful."), ready("keeping_it_up"))},
	OwnFirst: []assessment.OwnScore{own(telling.Family, 8, "I disagree with the question."), own(telling.Thinking, 7, ""), own(telling.Work, 3, "Suspended.")},
	OwnLater: []assessment.OwnScore{own(telling.Family, 6, "Revised."), own(telling.Work, 8, "Two days.")},
	FirstAgo: 112, LaterAgo: 10,
	Harm: []Judgement{judged(105, assessment.MediumHarm, "Eleven visits, no touch, no threat. What he suffered was fear, over a year, and it was serious for him. A visit that found him at home with somebody could go further.", "Her former partner, and whoever is with him.")},
	Plan: Plan{
		Ago: 84, Answer: plan.Disagreed, Words: "I do not agree with goal one. It assumes I would contact him. I will keep to it because it is the order. I want this sentence on the first page.",
		Goals: []plan.NewGoal{
			goal("No contact with him, by any road", "risk", telling.Family, "I find something of his by accident. I tell Tom within the hour, and then I go out.", step(plan.ThePerson, 10, "Every number and address out of my phone"), step(plan.ThePractitioner, 21, "Agree what \"by accident\" means, in writing")),
			goal("I can leave a thing unfinished", "need", telling.Thinking, "Night. The crossword stays blank on the table. That is the exercise.", step(plan.ThePerson, 40, "One crossword, one clue left"), step(plan.APartner, 50, "Six sessions with Dr Lowe"), step(plan.ThePerson, 100, "A letter to him that I do not send, and do not finish")),
		},
		Actions: []StepAction{{77, 0, 0, ThePerson, ""}, {63, 0, 1, ThePractitioner, ""}, {49, 1, 0, ThePerson, "It was SERENDIPITY. I filled it in at three in the morning"}, {28, 1, 0, ThePerson, ""}},
	},
}
