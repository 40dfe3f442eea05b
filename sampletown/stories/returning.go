package stories

import (
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown/telling"
)

var tamsin = Story{
	About:   "A lapse after a hundred and nine days, and the way back",
	Details: details("Tamsin Rowe", "Tam", "1992-03-09", person.Female, "Early appointments are hard on the methadone: after eleven, please. Reads everything and likes to keep a copy."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Riverside Magistrates' Court", StartAgo: 220, Months: 18, Offence: "04600", Counts: sentence.Counts{Total: 23, Violent: 0, AgeAtFirst: 17},
		Asks: []sentence.Adding{{Code: "drug_rehabilitation", Length: 12, Detail: "with a review at court every month"}, {Code: "rehabilitation_activity", Length: 20}},
		Did:  []Did{{178, 1, 1, "Women's centre, first group"}, {150, 1, 1, "Women's centre"}, {122, 1, 1, "Shared a story with the new women"}, {38, 1, 1, "Back at the group, sat by the door"}},
	},
	Contacts: []Contact{
		came(217, 11, contact.OfficeVisit, contact.Engage, "Came with her mum, who waited downstairs. Tam has been in this building nine times in twelve years and said so before I could. \"You'll be the tenth nice one.\" I asked what the others had missed. She thought about it properly: that she is funny when she is well, and nobody has seen it lately."),
		came(203, 11, contact.OfficeVisit, contact.Assess, "Began the areas of life. She scored herself lower than I did on everything except her mum. Shoplifting is coffee and cheese, sold in two pubs, every day she is using and no day she is not."),
		came(182, 12, contact.HomeVisit, contact.Identify, "At her mum's. She showed me the box room with the sewing machine: curtains for half the street. She made her own court jacket from a coat out of a skip. I asked whether she would show the women's centre. Long pause. \"Might.\""),
		came(161, 11, contact.OfficeVisit, contact.Reframe, "Eighty clean days on the script. She is running a mending table at the centre on Wednesdays. \"They call me over. Like I'm the one who knows.\" We wrote that down as it was said."),
		came(133, 11, contact.PhoneCall, contact.Expect, "A hundred and seven days. Her brother is out on Friday and coming to stay. She knows what that is. We planned the weekend hour by hour and she rang the key worker while I was on the line."),
		missed(119, 11),
		came(116, 12, contact.HomeVisit, contact.Expect, "Mum opened the door. Tam was in bed with the light on. Used on the Saturday, and on every day since; the count stopped at a hundred and nine. She would not look at me and then she did. I said that I had come to find out how she is, not whether. She asked if the hundred and nine still count. They do: it is a hundred and nine days longer than any before."),
		came(112, 11, contact.OfficeVisit, contact.Expect, "She came, early, with the review letter for court. We told the court ourselves what had happened and what she had done within the week: script restarted, brother gone to their aunt's, mending table kept warm by two of the women. The bench thanked her for saying it first."),
		came(84, 11, contact.OfficeVisit, contact.Reinforce, "Twenty-eight days. She has put the two counts on one sheet: 109, a red line, 28 and going. \"It's not back to nothing. It's a second go with the instructions.\""),
		came(56, 11, contact.OfficeVisit, contact.Connect, "The centre has asked her to teach a six-week class, paid. The form asks about convictions and she nearly shut the laptop. We wrote the paragraph together, and the manager rang her within the hour to say it changed nothing."),
		came(21, 11, contact.OfficeVisit, contact.Reinforce, "Review. She moved her own mark for drugs from two to six and mine from three to six, leaning over my arm. First class taught: nine women, eleven zips. She laughed telling it, all the way through. So that is what the tenth one gets to see."),
		came(7, 12, contact.PhoneCall, contact.Reinforce, "Short call. Brother rang; she met him in the cafe and not at home, with her mum. Two coffees, forty minutes, home. She wanted me to know that it was hard and that it was fine."),
		ahead(4, 11, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Drugs, 2, sectionWords{"Heroin since nineteen, with a boyfriend who is dead. Three long clean stretches, the longest forty days.", "Every day until the order. Methadone since the second week.", "All of her convictions are the price of it. What comes before each return is company, not sorrow.", "Honest with her key worker, even on bad days. Wants her mum to sleep."},
			need("Treatment that holds through a bad weekend."), risk("Every theft in twelve years paid for that day's heroin."), ready("doing_it")),
		area(telling.Family, 6, sectionWords{"Her dad left when she was nine. Mum has kept the door open through everything and the purse upstairs.", "Lives with mum. A brother who uses comes out of prison this summer.", "Mum is the reason for every start. The brother has been there at every end.", "A mother who says what she means. Two cousins nearby."},
			strength("Her mum would walk to court with her on her knees and has said so to the bench."), need("A way to be his sister somewhere other than at home.")),
		area(telling.Work, 3, sectionWords{"Two years of fashion at college, left at nineteen. Bar work between.", "None. Sews for neighbours, and will not take money while she is using because she knows where it would go.", "She has a trade and hides it.", "Curtains for half of the street; a jacket out of a skip."}, strength("She can make anything from cloth, and others want to learn it."), ready("getting_ready")),
		area(telling.Hope, 3, sectionWords{"\"I'm what people cross the road from.\"", "Says she is tired, and that being tired is new.", "Being asked for what she knows is the strongest thing we have seen.", "Laughs at herself kindly."}, ready("getting_ready")),
		area(telling.Health, 4, sectionWords{"Hepatitis C cleared two years ago. Low in winter.", "Sleeps badly; eats since the script.", "Steadier each month.", "Keeps every clinic appointment that is after eleven."}),
	},
	Later: []assessment.Draft{
		area(telling.Drugs, 6, sectionWords{"Heroin since nineteen. A hundred and nine days this year, a lapse of nine, and ninety-odd since.", "On a lower script. Nothing on top for three months.", "She now names the company and the hour at which it goes wrong, and rings before it.", "The sheet with both counts on the fridge."}, risk("Any return would be paid for in the old way."), strength("She came back in nine days, where it used to be a year."), ready("doing_it")),
		area(telling.Work, 6, sectionWords{"Two years of fashion at college.", "Teaches mending at the women's centre, six weeks, paid.", "The class is the first wage in eleven years, and the first room where she is the one who knows.", "The manager has read her record and has asked for another course."}, strength("Nine women, eleven zips, and all of them came back."), ready("doing_it")),
	},
	OwnFirst: []assessment.OwnScore{own(telling.Drugs, 2, "obviously"), own(telling.Family, 7, "thats mum"), own(telling.Work, 1, ""), own(telling.Hope, 2, "ask me in a year")},
	OwnLater: []assessment.OwnScore{own(telling.Drugs, 6, "109 + 95. do the sum"), own(telling.Work, 7, "they pay me!!"), own(telling.Hope, 6, "its not a year yet but ok")},
	FirstAgo: 203, LaterAgo: 21,
	Harm: []Judgement{judged(196, assessment.LowHarm, "No violence in twenty-three sanctions. She has been hurt far more often than she has hurt.", "Nobody in particular; herself, by an overdose after a clean time.")},
	Plan: Plan{
		Ago: 161, Answer: plan.Agreed, Words: "Mum read it. She says the zip bit is the best.",
		Goals: []plan.NewGoal{
			goal("I run the mending table and get paid for it", "strength", telling.Work, "A bad night before a class. Then Steph opens up and I come for the second hour.", step(plan.ThePerson, 14, "Show the centre three things I made"), step(plan.ThePractitioner, 40, "Ask about the course fund"), step(plan.ThePerson, 110, "Teach the first class")),
			goal("I get through a weekend with my brother about", "risk", telling.Drugs, "Him at the door. I see him in the cafe, with mum, and I ring first.", step(plan.ThePerson, 20, "Tell the key worker when he is out"), step(plan.ThePerson, 60, "One coffee, home by four")),
		},
		Actions: []StepAction{{154, 0, 0, ThePerson, ""}, {126, 0, 1, ThePractitioner, ""}, {116, 1, 1, ThePerson, "He was in the kitchen and I was back in it before the kettle boiled"}, {112, 1, 0, ThePerson, ""}, {28, 0, 2, ThePerson, ""}, {7, 1, 1, ThePerson, ""}},
	},
}

var wesley = Story{
	About:   "Released, recalled and released again",
	Details: details("Wesley Trott", "Wes", "1989-11-30", person.Male, "Deaf in the right ear. Sit on his left, and no meetings by the road."),
	Order: Order{
		Kind: sentence.Licence, Court: "Castle Green Crown Court", StartAgo: 122, ConvictedAgo: 1200, Months: 14, Offence: "02803", Counts: sentence.Counts{Total: 17, Violent: 2, AgeAtFirst: 14},
		Asks: []sentence.Adding{{Code: "good_behaviour"}, {Code: "keep_in_touch"}, {Code: "approved_address", Detail: "Mill House until the panel says otherwise"}, {Code: "licence_exclusion", Detail: "the Larch estate"}, {Code: "licence_programme", Length: 12, Detail: "one to one, on what came before each burglary"}},
		Did:  []Did{{91, 4, 1, "The list of doors, the first time"}, {70, 4, 1, ""}, {49, 4, 1, "Wrote to the family at number nine; not to be sent"}, {28, 4, 1, ""}},
	},
	Contacts: []Contact{
		came(119, 10, contact.OfficeVisit, contact.Engage, "Second release on this sentence. He was out eleven days in the spring, slept at his cousin's on the Larch to be near his boy, and was back inside for seven weeks for it. He is not angry; he is embarrassed. \"I knew. I just wanted to be in the same street as him asleep.\" I said I would rather start from that than from the condition."),
		came(112, 10, contact.HomeVisit, contact.Assess, "Mill House, room six, very tidy. He lines things up when he is anxious and the pens were like soldiers. We drew a map of where he may be and put his boy's school on it: outside the line by two streets. He had thought it was inside. That alone was worth the visit."),
		came(98, 10, contact.OfficeVisit, contact.Reframe, "The family worker was here. Contact with Tyler can be at the library on Saturdays if his mother agrees. He had never asked her, because he thought the answer belonged to the licence."),
		came(84, 10, contact.OfficeVisit, contact.Connect, "She agrees: one hour, she stays in the building. He asked me what people do in libraries."),
		came(70, 10, contact.OfficeVisit, contact.Reinforce, "Three Saturdays. They are reading a book about an owl that is afraid of the dark and Tyler does the voices. He has asked the house for a later return on Saturdays and took the no well: half past four, as before, until the next meeting."),
		excused(56, 10, contact.Medical, "Hearing clinic. Told us a fortnight ahead and brought the card."),
		came(49, 10, contact.OfficeVisit, contact.Expect, "His cousin has asked him to \"mind a bag\". He said no on the phone, and then told me, and then was frightened that he had told me. We talked about what happens to what people tell us. Nothing that puts Tyler's Saturdays at risk happens because somebody said no to a bag."),
		came(28, 10, contact.OfficeVisit, contact.Reinforce, "Hearing aid fitted. He heard the rain in the meeting and stopped talking to listen to it. Asked to move on from Mill House to a flat of his own: papers begun."),
		came(14, 14, contact.HomeVisit, contact.Connect, "Meeting at Mill House with the manager. They will support the flat. Agreed to ask for the estate condition to be drawn smaller, round number nine and not round all of it, with the family's liaison officer asked first."),
		ahead(4, 10, contact.OfficeVisit), ahead(18, 10, contact.HomeVisit),
	},
	First: []assessment.Draft{
		area(telling.Accommodation, 4, sectionWords{"Care from eleven, then cells and sofas. Never a door of his own.", "Mill House, approved. Keeps the rules and keeps himself to himself.", "The recall came out of a sofa. A door of his own within reach of his son is the whole of it.", "Tidy; the staff would have him back as a volunteer."}, need("His own front door, outside the line and near the school."), risk("Two of his burglaries were for people who housed him."), ready("doing_it")),
		area(telling.Family, 5, sectionWords{"His boy Tyler is seven. His mother and Wes parted before the sentence, without a quarrel.", "Not seen him since the recall.", "Wanting to be near him broke the licence; being with him properly could keep it.", "She speaks of him fairly, and says Tyler asks."}, strength("He reads to his son, and the son waits for it."), need("A regular hour that nobody can take away by surprise."), ready("getting_ready")),
		area(telling.Lifestyle, 3, sectionWords{"Burglary with cousins since fourteen. He was the one who fitted through windows.", "Keeps away, for now, from all of them.", "They do not threaten him. They feed him, and then they ask.", "Says no by telephone; not yet face to face."}, risk("Each burglary began as a favour."), need("People who feed him and ask for nothing.")),
		area(telling.Attitudes, 6, sectionWords{"\"You don't rob people who've got nothing.\" He came to see that number nine had nothing.", "Speaks of the children's money box without being asked.", "Shame, and it is pointed the right way.", "Wrote a letter that will not be sent and kept it."}, strength("He says what he took, from whom, and what it was for.")),
	},
	Later:    []assessment.Draft{area(telling.Family, 7, sectionWords{"His boy Tyler is seven.", "Eleven Saturdays at the library without a gap.", "The hour holds the week up.", "Tyler's mother has begun to sit further away."}, strength("Eleven Saturdays, and the owl does all the voices now."), ready("keeping_it_up"))},
	OwnFirst: []assessment.OwnScore{own(telling.Accommodation, 5, "its clean"), own(telling.Family, 3, "cos of me"), own(telling.Lifestyle, 4, "")},
	OwnLater: []assessment.OwnScore{own(telling.Family, 8, "he calls me Dad Owl"), own(telling.Lifestyle, 6, "said no twice now")},
	FirstAgo: 112, LaterAgo: 28,
	Harm: []Judgement{judged(105, assessment.MediumHarm, "One burglary met somebody at home, four years ago; he pushed past and she fell. He plans for empty houses, and plans go wrong.", "Whoever is at home unexpectedly. The family at number nine, who have not slept well since.")},
	Plan: Plan{
		Ago: 98, Answer: plan.Agreed, Words: "OK by me. Put the owl in.",
		Goals: []plan.NewGoal{
			goal("Saturdays with Tyler, and a flat he can come to one day", "strength", telling.Family, "Somebody offers me a sofa on the Larch. I ring Mill House, they have said day or night.", step(plan.ThePractitioner, 14, "Ask Tyler's mum about the library"), step(plan.ThePerson, 60, "Six Saturdays in a row"), step(plan.ThePractitioner, 110, "Papers for a flat outside the line")),
			goal("I can say no to my cousins to their faces", "risk", telling.Lifestyle, "They come with food. I eat before I see anybody.", step(plan.ThePerson, 50, "Say it on the phone"), step(plan.ThePerson, 112, "Say it in the cafe with Mo there")),
		},
		Actions: []StepAction{{84, 0, 0, ThePractitioner, ""}, {49, 1, 0, ThePerson, ""}, {42, 0, 1, ThePerson, ""}, {21, 1, 1, ThePerson, "Saw him across the road and went the long way. Not ready"}},
	},
}

var jerome = Story{
	About:   "A breach that became a way out",
	Details: details("Jerome Baptiste", "", "1997-06-21", person.Male, "Night work at times: text first, ring second."),
	Order: Order{
		Kind: sentence.CommunityOrder, Court: "Old Market Magistrates' Court", StartAgo: 199, Months: 12, Offence: "80701", Counts: sentence.Counts{Total: 9, Violent: 1, AgeAtFirst: 16},
		Asks: []sentence.Adding{{Code: "unpaid_work", Length: 120}, {Code: "rehabilitation_activity", Length: 15}},
		Did:  []Did{{185, 0, 6, ""}, {178, 0, 7, "Good with his hands, silent"}, {91, 0, 7, "Back. Asked for the heavy end"}, {84, 0, 7, ""}, {77, 0, 7, "Mended the mower"}, {63, 0, 7, ""}, {56, 0, 7, ""}, {35, 0, 7, "Supervisor asks if he would lead Saturdays"}, {28, 1, 1, "Theory test class"}},
	},
	Contacts: []Contact{
		came(196, 9, contact.OfficeVisit, contact.Engage, "Polite, quick, already standing up. Drives because his mum's dialysis is at the other end of two buses and he has no licence to drive with. He said it like a sum that does not come out."),
		came(182, 9, contact.OfficeVisit, contact.Assess, "Half of the areas done in forty minutes; he had written his scores on the back of a payslip. Warehouse nights, unpaid work in the mornings, hospital at two. I asked when he sleeps. He laughed."),
		missed(168, 9), missed(161, 9),
		refused(147, 9, "Rang the day after: said he forgot. Asked again and he said \"what's the point, I'm going down for it anyway\". Warned twice already and four shifts missed, so the breach goes to court. I told him so on the phone and told him why, and that I would say to the court what I have seen of him as well."),
		came(133, 9, contact.Court, contact.Expect, "Breach hearing. I gave the bench his week, written by him on the payslip: nights, shifts, dialysis. Nobody had put it in one place before. They kept the order, moved the shifts to weekends and asked us to see about transport for his mother. He sat very still. Outside he said: \"They read it. They actually read it.\""),
		came(126, 9, contact.OfficeVisit, contact.Reframe, "Patient transport begins on Monday: it was one form. Two years of driving banned, for want of one form. He was angry for about a minute and then asked what else there is a form for."),
		came(98, 10, contact.OfficeVisit, contact.Connect, "The ban ends in spring. He wants to sit the theory, do it properly, and drive for the firm. The firm will pay half if he passes first time. We found the class."),
		came(70, 10, contact.PhoneCall, contact.Reinforce, "Seven shifts without a gap. He mended the mower that three groups had sat beside."),
		came(42, 10, contact.OfficeVisit, contact.Reinforce, "Passed the theory, 48 of 50. He has told the others on his shift about patient transport; two have used it. \"I'm like the form man now.\""),
		came(14, 10, contact.OfficeVisit, contact.Reinforce, "Review. He put the payslip beside the new sheet. The supervisor has asked whether he would lead the Saturday group when his own hours are done."),
		ahead(11, 10, contact.OfficeVisit),
	},
	First: []assessment.Draft{
		area(telling.Work, 6, sectionWords{"Warehouse since eighteen, never sacked.", "Nights, four on and three off.", "Work is what he does well; it leaves no hour in which he could do anything else.", "The firm rates him and wants him on the vans."}, strength("Eight years in one job, nights, without a warning."), need("A licence: most of his convictions are the want of one."), ready("doing_it")),
		area(telling.Family, 6, sectionWords{"Only child. His mother raised him alone and drove buses.", "Her carer since her kidneys failed two years ago. Dialysis three days a week.", "Every time he drove he was driving to or from her.", "They speak to each other with great courtesy."}, strength("He has not missed a dialysis day."), need("A way to get her there that is not a crime."), risk("He drove to get her home, and would again.")),
		area(telling.Thinking, 5, sectionWords{"Solves the thing in front of him and leaves the rest.", "Decides alone and fast; does not ask.", "Not asking is the habit under all of this.", "Changes his mind at once when shown a better way."}, need("To ask, before it becomes a secret.")),
		area(telling.Finance, 4, sectionWords{"Paid the household since he was eighteen.", "Fines of £1,400 that he pays at £5, to the day.", "The fines are what he drives for, in his mind: more shifts.", "Never borrowed."}),
	},
	Later:    []assessment.Draft{area(telling.Thinking, 8, sectionWords{"Used to solve what was in front of him.", "Asks. Brings the letter before it is late and says what he does not follow.", "The hearing was the turn: he was read, and has been reading back since.", "Others come to him with their forms."}, strength("He asks now, and shows others how."), ready("keeping_it_up"))},
	OwnFirst: []assessment.OwnScore{own(telling.Work, 7, ""), own(telling.Family, 8, "my mum"), own(telling.Thinking, 5, "dunno what this means")},
	OwnLater: []assessment.OwnScore{own(telling.Thinking, 8, "know what it means now"), own(telling.Finance, 6, "")},
	FirstAgo: 182, LaterAgo: 14,
	Harm: []Judgement{judged(175, assessment.LowHarm, "One scuffle at sixteen. His driving is careful; it is only not allowed.", "Other road users, uninsured.")},
	Plan: Plan{
		Ago: 126, Answer: plan.Agreed, Words: "Yes. And thank the lady on the bench.",
		Goals:   []plan.NewGoal{goal("A licence, a van, and my mum in the front seat, legal", "need", telling.Work, "A bad week at the hospital. I text before I miss, not after.", step(plan.ThePractitioner, 7, "Patient transport form"), step(plan.ThePerson, 80, "Pass the theory test"), step(plan.ThePerson, 150, "Book the practical for the week the ban ends"))},
		Actions: []StepAction{{119, 0, 0, ThePractitioner, ""}, {42, 0, 1, ThePerson, ""}},
	},
}
