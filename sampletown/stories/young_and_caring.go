package stories

import (
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown/telling"
)

var kai = Story{
	About:   "Nineteen and leaving care",
	Details: details("Kai Pritchard", "", "2007-02-14", person.Male, "Has ADHD. Thirty minutes at most, walking if he can, and a text the day before."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Hillside Magistrates' Court", StartAgo: 136, Months: 12, Offence: "05800", Counts: sentence.Counts{Total: 4, Violent: 2, AgeAtFirst: 13},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 20}, {Code: "attendance_centre", Length: 24}},
		Did:  []Did{{112, 1, 3, ""}, {98, 1, 3, "Bike repair"}, {84, 1, 3, "Bike repair: stayed an extra hour"}, {56, 0, 1, "Walk and talk"}, {35, 0, 1, "Walk and talk"}},
	},
	Contacts: []Contact{
		came(133, 15, contact.OfficeVisit, contact.Engage, "Kai, his personal adviser and a skateboard. He has had fourteen addresses and keeps a list of them on his phone, scored out of ten. The office got a four. I asked what a ten would have. \"A lock on the inside.\""),
		came(119, 15, contact.OfficeVisit, contact.Assess, "Walked round the reservoir instead of sitting. He talks when his feet move. The window he broke was the children's home's, the week they told him his room was needed. He was four days from eighteen."),
		missed(105, 15),
		came(102, 16, contact.PhoneCall, contact.Expect, "He answered on the sixth ring from under a bridge with a friend's dog. Had not slept at the shared house since the fight about the fridge. We got him a bed at the Foyer by seven. He said he did not know that you could ring before it goes wrong."),
		came(91, 15, contact.HomeVisit, contact.Connect, "The Foyer, room 12, lock on the inside. It got a nine; the point is off for the curtains. He introduced me to the dog, who lives next door and visits."),
		came(70, 15, contact.OfficeVisit, contact.Identify, "He has mended eleven bikes at the centre. The instructor says he reads a machine the way others read a face. I told Kai in those words, and he asked me to send them to him so that he could keep them."),
		came(49, 15, contact.OfficeVisit, contact.Reframe, "We did the areas of life again in four walks. He wants the page called \"who is Kai when nobody is kicking off\". He gave himself a seven for hope and then looked at me to see if that was allowed."),
		excused(35, 15, contact.Employment, "Trial day at the bike workshop. His adviser rang, then he rang to check that she had."),
		came(21, 15, contact.OfficeVisit, contact.Reinforce, "Apprenticeship offered, level 2, from January. His former foster carer, Joan, came to the office to hear it and brought a cake shaped more or less like a bicycle. He had asked her himself, after three years of not ringing."),
		ahead(4, 15, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Accommodation, 2, sectionWords{"In care from four. Fourteen addresses, the longest with Joan for three years.", "A shared house for care leavers; a fight about a fridge in the second week.", "Every time he has broken something, he was about to be moved.", "Knows exactly what a good place needs."}, need("One door, his, with a lock on the inside."), risk("The damage has come with a move each time."), ready("getting_ready")),
		area(telling.Work, 4, sectionWords{"Two schools let him go. One teacher let him mend the lawnmower.", "Nothing at present. The attendance centre on alternate Saturdays.", "He learns by taking apart.", "Hands, patience with machines and a feel for what is wrong."}, strength("He can hear what is wrong with a machine."), ready("getting_ready")),
		area(telling.Family, 3, sectionWords{"Does not know his father. Sees his mother's name on letters.", "His personal adviser, mostly.", "He lets go before he is let go of.", "Joan still has his height marked on her door."}, need("Somebody who is there in ten years.")),
		area(telling.Thinking, 4, sectionWords{"ADHD, found at twelve, medicine off and on.", "Fast, kind, sorry at once.", "Twenty minutes is a long time in his life. He is well after the twenty minutes.", "Walks it off when somebody walks with him."}, risk("Both assaults were inside the first minute."), harm("A thrown thing can hit anybody.")),
		area(telling.Hope, 5, sectionWords{"\"They all write that I have potential.\"", "Makes lists of what he would have in a flat.", "He plans for a life, in a notebook, in order.", "Thinks other people are interesting."}, strength("He wants to know who he is and is curious about the answer.")),
	},
	Later: []assessment.Draft{
		area(telling.Accommodation, 8, sectionWords{"Fourteen addresses before this one.", "The Foyer, room 12, ten weeks. Rent paid by himself.", "Nothing has been broken since there was a lock.", "Next door's dog."}, strength("Ten weeks in one place, and he cooks for the corridor on Sundays."), ready("keeping_it_up")),
		area(telling.Family, 6, sectionWords{"Fourteen addresses; Joan for three years.", "Rang Joan. She came.", "The first time that he has gone back to anybody.", "His height is still on her door, and she has added a line."}, strength("Joan, and a cake like a bicycle."), ready("doing_it")),
	},
	OwnFirst: []assessment.OwnScore{own(telling.Accommodation, 1, "fridge people"), own(telling.Work, 3, ""), own(telling.Family, 2, ""), own(telling.Hope, 5, "half")},
	OwnLater: []assessment.OwnScore{own(telling.Accommodation, 9, "curtains"), own(telling.Family, 6, "joan"), own(telling.Hope, 7, "is that allowed")},
	FirstAgo: 119, LaterAgo: 21,
	Harm: []Judgement{judged(112, assessment.MediumHarm, "Two assaults in temper, small injuries. What he does is sudden, short and at hand; the older he gets, the harder it lands.", "Whoever stands between him and a door, in the first minute.")},
	Plan: Plan{
		Ago: 91, Answer: plan.Agreed, Words: "ok but call it who is kai",
		Goals: []plan.NewGoal{
			goal("A job where I fix things and don't get shouted at", "strength", telling.Work, "Somebody shouts. I go to the tool store, count the spanners, come back.", step(plan.ThePerson, 20, "Ten bikes"), step(plan.ThePractitioner, 40, "Ask the workshop about a trial"), step(plan.ThePerson, 95, "Say yes to the letter")),
			goal("Ring before it goes wrong", "risk", telling.Thinking, "Phone's dead. There's a phone at the Foyer desk and they said any time.", step(plan.ThePerson, 10, "Put three numbers in"), step(plan.ThePerson, 60, "Ring one of them on a normal day")),
		},
		Actions: []StepAction{{77, 0, 0, ThePerson, ""}, {84, 1, 0, ThePerson, ""}, {49, 0, 1, ThePractitioner, ""}, {28, 1, 1, ThePerson, ""}, {18, 0, 2, ThePerson, ""}},
	},
}

var noreen = Story{
	About:   "Three children, a mother with dementia, and a false claim",
	Details: details("Noreen Blackett", "", "1980-09-02", person.Female, "School hours only, and not on Tuesdays, when her mother's sitter does not come."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Harbour Justice Centre", StartAgo: 150, Months: 12, Offence: "05340", Counts: sentence.Counts{Total: 2, Violent: 0, AgeAtFirst: 44},
		Asks: []sentence.Adding{{Code: "unpaid_work", Length: 60, Detail: "school hours"}, {Code: "rehabilitation_activity", Length: 10}},
		Did:  []Did{{126, 0, 5, "Charity shop"}, {112, 0, 5, "Charity shop"}, {98, 0, 5, ""}, {70, 0, 5, "Runs the till, and two volunteers"}, {56, 1, 1, "Debt morning, with the boxes"}, {42, 0, 5, ""}},
	},
	Contacts: []Contact{
		came(147, 10, contact.OfficeVisit, contact.Engage, "She had cleaned her shoes and brought a folder. In tears before the door closed, and furious with herself for it. Claimed as a single woman for two years while her husband was, on paper, at home. He came and went. She would like it known that she is not a liar, and that she lied."),
		came(133, 10, contact.OfficeVisit, contact.Assess, "Three children, a mother with dementia in the front room, a husband in and out. Forty minutes' sleep at a time. I asked who looks after Noreen. She said that it was not that sort of house."),
		came(119, 10, contact.HomeVisit, contact.Assess, "Her mother thought that I was the piano tuner and was so pleased that I nearly tuned it. There are four carrier bags of unopened letters under the stairs. We agreed that they could stay there until she says."),
		came(105, 10, contact.OfficeVisit, contact.Reframe, "She brought one carrier bag. We opened eleven letters. Six were good news: two refunds and a carer's assessment offered in March. She laughed until she had to sit down."),
		excused(91, 10, contact.Family, "Her mother fell on the stairs. Nothing broken. She rang from the ambulance to say that she would be late, from an ambulance."),
		came(84, 10, contact.PhoneCall, contact.Connect, "A sitter on three mornings, through the carers' centre, from this week. She slept for five hours on Monday and woke up frightened at the quiet."),
		came(56, 10, contact.OfficeVisit, contact.Connect, "All four bags are done. Repayment settled at £9 a week, which she can pay. She has made a wall chart of it for the children, \"so they see how a thing gets put right\"."),
		came(28, 10, contact.OfficeVisit, contact.Reinforce, "The charity shop wants her on the rota, paid, ten hours. She told them about the conviction herself, before they asked, at the till, with a queue. They said: we know, love, you told us in July."),
		came(10, 11, contact.HomeVisit, contact.Reinforce, "Her husband has moved out properly, with a letter to the council to say so, dated and copied. Her mother remembered my name, or the piano tuner's. The children gave me a drawing of the chart."),
		ahead(7, 10, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Finance, 2, sectionWords{"Managed a household on little for twenty years and never owed a penny until her husband's business went.", "£6,200 to repay and four bags of letters unopened.", "Not opening letters is what made a mistake of a month into a crime of two years.", "Keeps accounts in her head to the pound."}, need("The letters opened, and a sum she can pay."), risk("It began with a letter she did not answer."), ready("getting_ready")),
		area(telling.Family, 5, sectionWords{"Eldest of five; brought the others up.", "Children of 8, 11 and 15. Her mother's carer for four years.", "Everybody leans on her and she on nobody.", "They are a loud, loving house."}, strength("Four people are fed, clean and cross with each other every day, through her."), need("Three mornings a week that are hers.")),
		area(telling.Health, 3, sectionWords{"Never ill, by which she means never seen.", "Sleeps in pieces. Has not been to a doctor for nine years.", "Tired past judgement; most of what she regrets was signed after midnight.", "Walks her mother round the block at five each morning and likes the birds."}, need("A night's sleep and a doctor.")),
		area(telling.Work, 5, sectionWords{"School cook until her mother came.", "Carer. Charity shop, by order of the court.", "The shop is the first place in years where she is asked her opinion.", "Runs anything she is put near."}, strength("She has the shop's stockroom in order, and two shy volunteers talking.")),
		area(telling.Attitudes, 8, sectionWords{"Taught to pay her way.", "Says what she did in one sentence and does not dress it.", "Shame, more than she can use.", "Wants the children to see it put right."}, strength("She tells it straight, to everybody, before they ask.")),
	},
	Later:    []assessment.Draft{area(telling.Finance, 7, sectionWords{"Never owed a penny, then a great deal.", "£9 a week, paid each Monday. No letter older than three days.", "The chart on the wall has done what no lecture could.", "Teaches a neighbour how to read hers."}, strength("Four bags of letters, all answered."), ready("doing_it"))},
	OwnFirst: []assessment.OwnScore{own(telling.Finance, 1, "Ashamed."), own(telling.Family, 7, ""), own(telling.Health, 4, "fine"), own(telling.Work, 5, "")},
	OwnLater: []assessment.OwnScore{own(telling.Finance, 7, "£9, every Monday"), own(telling.Health, 6, "Five hours. In a row.")},
	FirstAgo: 133, LaterAgo: 28,
	Harm: []Judgement{judged(126, assessment.LowHarm, "Nothing in her life or record suggests harm to anybody.", "Nobody.")},
	Plan: Plan{
		Ago: 105, Answer: plan.Agreed, Words: "I have shown it to my daughter.",
		Goals: []plan.NewGoal{
			goal("No letter in this house stays shut", "need", telling.Finance, "A brown one, when I'm tired. It goes on the chair and my eldest opens it with me.", step(plan.ThePerson, 30, "One bag"), step(plan.ThePerson, 60, "All four"), step(plan.ThePractitioner, 55, "Settle a sum with the department")),
			goal("Mornings that are mine", "need", telling.Health, "Mum won't have a stranger. We start with the one who plays the piano.", step(plan.ThePractitioner, 20, "Carers' centre"), step(plan.ThePerson, 120, "See the doctor about me")),
		},
		Actions: []StepAction{{98, 0, 0, ThePerson, ""}, {84, 1, 0, ThePractitioner, ""}, {56, 0, 1, ThePerson, ""}, {56, 0, 2, ThePractitioner, ""}},
	},
}

var arthur = Story{
	About:   "Seventy-one, and his heart is failing",
	Details: details("Arthur Penhale", "", "1955-04-18", person.Male, "Heart failure: no stairs, a chair with arms, and time to get his breath. Large print."),
	Order: Order{
		Kind: sentence.SuspendedSentenceOrder, Court: "Castle Green Crown Court", StartAgo: 108, Months: 24, Offence: "00801", Counts: sentence.Counts{Total: 1, Violent: 1, AgeAtFirst: 71},
		Asks: []sentence.Adding{{Code: "rehabilitation_activity", Length: 10}, {Code: "mental_health_treatment", Length: 12}},
		Did:  []Did{{77, 0, 1, "At home, on being the one who is looked after"}, {49, 0, 1, ""}},
	},
	Contacts: []Contact{
		came(105, 11, contact.HomeVisit, contact.Engage, "A bungalow with everything in its place and his wife's coat still in the hall. He struck a neighbour with a spade over a hedge, four months after the funeral, having never been so much as late with a library book. He asked me whether it was usual to be afraid of one's own hands."),
		came(91, 11, contact.HomeVisit, contact.Assess, "Did three areas and rested. Fifty years a signalman. \"You don't get it wrong twice on the railway.\" I said that he had got it wrong once, and that we were here so that it stays once."),
		came(77, 11, contact.HomeVisit, contact.Reframe, "The neighbour, Mr Sayeed, is home and walking. Arthur asked to be told, and then asked not to be told, and then asked again."),
		excused(63, 11, contact.Medical, "In hospital with his breathing, six days. The ward rang; he had given them my name as somebody who should know."),
		came(49, 11, contact.HomeVisit, contact.Expect, "Thinner. The counsellor comes on Mondays and he has begun to say Jean's name in the present tense less. He keeps the spade in the police's custody, he says, with some relief."),
		came(35, 14, contact.VideoCall, contact.Connect, "First go at the tablet from the library service: I saw mostly ceiling. He wants to know if a letter could be given to Mr Sayeed. Restorative services will ask."),
		came(21, 11, contact.HomeVisit, contact.Connect, "Mr Sayeed would like the letter. His reply came within the week, one line: the hedge is only a hedge. Arthur has it beside the bed."),
		came(7, 11, contact.HomeVisit, contact.Reinforce, "His heart is worse and he knows the words for it. We talked about what the order is for, now. He wants to finish it. I will ask for the review to be at home, and for the treatment to go on whatever the order does."),
		ahead(11, 11, contact.HomeVisit),
	},
	First: []assessment.Draft{
		area(telling.Health, 2, sectionWords{"Never off sick in fifty years. Heart failure found the winter that Jean died.", "Breathless on the flat. Weekly nurse.", "Ill, alone and ashamed, all within a year.", "Takes every tablet, in order, at the hour, like trains."}, need("Care that comes to him, and somebody to tell when it is worse."), ready("doing_it")),
		area(telling.Family, 4, sectionWords{"Married for forty-six years. One son, in New Zealand.", "Widowed in January. The son rings on Sundays.", "He had one person, and she died.", "A wall of letters from people whose trains he brought home."}, need("Company in the week.")),
		area(telling.Thinking, 6, sectionWords{"Careful for a living.", "One blow, in grief, in a quarrel about light.", "It is hard to see how it could come again without that year behind it.", "Asked for help with his temper before anybody offered."}, strength("He looks at what he did without flinching."), harm("A spade was to hand, and it could have killed.")),
		area(telling.Hope, 4, sectionWords{"\"I was a man people set their watches by.\"", "Would like it to be said that he put it right.", "There is one thing that he wants to finish.", "Writes a fine letter."}, strength("He wants to put one thing right and has begun.")),
	},
	Later:    []assessment.Draft{area(telling.Hope, 7, sectionWords{"\"I was a man people set their watches by.\"", "The letter was answered.", "What he wanted to finish is nearly finished.", "Mr Sayeed's line beside the bed."}, strength("He wrote, and was answered."), ready("keeping_it_up"))},
	OwnFirst: []assessment.OwnScore{own(telling.Health, 3, "Mustn't grumble."), own(telling.Family, 2, "Jean."), own(telling.Hope, 3, "")},
	OwnLater: []assessment.OwnScore{own(telling.Hope, 8, "The hedge is only a hedge.")},
	FirstAgo: 91, LaterAgo: 7,
	Harm: []Judgement{judged(84, assessment.MediumHarm, "One grave blow, in grief, at seventy-one, and nothing before. Frail now. It would take a quarrel and a tool, and he keeps from both.", "His neighbour, while the quarrel stood.")},
	Plan: Plan{
		Ago: 77, Answer: plan.Agreed, Words: "Quite satisfactory. Thank you.",
		Goals: []plan.NewGoal{
			goal("Mr Sayeed hears from me that I am sorry", "strength", telling.Hope, "I am not well enough. Then it is read to me and I sign it.", step(plan.ThePerson, 30, "Write it"), step(plan.ThePractitioner, 40, "Ask restorative services"), step(plan.APartner, 75, "Take it to him")),
			goal("Somebody knows when I am worse", "need", telling.Health, "Pride. The nurse has said to ring for nothing, and to call it nothing.", step(plan.ThePractitioner, 14, "Agree with the nurse who rings whom"), step(plan.ThePerson, 60, "Ring once for nothing")),
		},
		Actions: []StepAction{{63, 1, 0, ThePractitioner, ""}, {49, 0, 0, ThePerson, ""}, {35, 0, 1, ThePractitioner, ""}, {28, 1, 1, ThePerson, ""}, {21, 0, 2, ThePractitioner, ""}},
	},
}
