package forperson

import "throughline/platform/words"

// saying is what the site says: short, to the person, about us. The labels of the
// three answers stand beside them in answer_plan.go; what is said round every page, and
// when something goes wrong, in the shell.
var saying = struct {
	YourPractitioner                                                                                               words.Phrase
	Home, Hello, Next, NothingBooked, CannotCome, Today, Tomorrow, NobodyYet, WorksWithYou                         words.Phrase
	PlanCallHeading, PlanCall, PlanChangedCall, ReadPlan, WeAgreed, InYourPlan, NoStepsNow, NoPlanYet              words.Phrase
	You, APartner, YourFamily, SomebodyElse, Done, Stuck, By, StillCounts, YouDidIt, DoneOn                        words.Phrase
	StuckSince, KeptDone, KeptStuck, StuckTitle, StuckHint, StuckSend, OwnWords                                    words.Phrase
	MyLife, LifeLead, LifeUnanswered, LifeAnswered, LifeStart, NoMark, OutOf10, WasAt, KeptMark, SeeBoth           words.Phrase
	AreaOf, ChooseHint, ChooseNumber, ScoreWordsHint, SaveAndGoOn, SaveAndGoBack, Curtain, YourTrail               words.Phrase
	Lowest, Highest, ThePractitioner, SameMark, NearMark, Apart                                                    words.Phrase
	MyPlan, PlanLead, GotThere, Achieved, StepDone, StepOpen, AnswerKept, NotAnswered, AnswerNow                   words.Phrase
	ChangeAnswer, DisagreedFor, CouldNotFor, AgreedThenChanged, AnsweredThenChanged, AgreedOn, DisagreedOn         words.Phrase
	TalkFirstOn, AnswerTitle, AnswerLead, YourAnswer, AnswerWordsHint, AnswerSend, PlanChangedNow                  words.Phrase
	SayWhy, SayWhatAbout, ChooseAnswer                                                                             words.Phrase
	MyOrder, MyLicence, NoOrder, DayOf, DayOfNoEnd, OrderEnded, OrderBegins, Began, LastDay, NoEnd, ToDo           words.Phrase
	SoFar, TodoIntro, NothingElse, Written, WrittenLead, WrittenEmpty, WrittenOn, YourStrength, WhatHelps, TheRest words.Phrase
	WrittenRest, YourRight                                                                                         words.Phrase
	YourMark, Saving, SavedAt, NotSaved                                                                            words.Phrase
}{
	YourPractitioner: words.Phrase{En: "your practitioner", Cy: "eich ymarferydd"},

	Home:            words.Phrase{En: "Home", Cy: "Hafan"},
	Hello:           words.Phrase{En: "Hello {name}", Cy: "Helo {name}"},
	Next:            words.Phrase{En: "Next", Cy: "Nesaf"},
	NothingBooked:   words.Phrase{En: "Nothing is booked yet. We will tell you here when it is. If you need something sooner, tell {who}.", Cy: "Nid oes dim wedi'i drefnu eto. Byddwn yn dweud wrthych yma pan fydd. Os oes angen rhywbeth yn gynt, dywedwch wrth {who}."},
	CannotCome:      words.Phrase{En: "If you cannot make it, tell {who} as soon as you can. We will find another time.", Cy: "Os na allwch ddod, dywedwch wrth {who} cyn gynted ag y gallwch. Byddwn yn dod o hyd i amser arall."},
	Today:           words.Phrase{En: "Today", Cy: "Heddiw"},
	Tomorrow:        words.Phrase{En: "Tomorrow", Cy: "Yfory"},
	NobodyYet:       words.Phrase{En: "We have not said yet who will work with you. We will tell you here.", Cy: "Nid ydym wedi dweud eto pwy fydd yn gweithio gyda chi. Byddwn yn dweud wrthych yma."},
	WorksWithYou:    words.Phrase{En: "{who} works with you ({team}).", Cy: "Mae {who} yn gweithio gyda chi ({team})."},
	PlanCallHeading: words.Phrase{En: "Your plan is waiting for you", Cy: "Mae eich cynllun yn aros amdanoch"},
	PlanCall:        words.Phrase{En: "Read it and say what you think. It matters to {who}, also when you do not agree.", Cy: "Darllenwch ef a dywedwch eich barn. Mae'n bwysig i {who}, hyd yn oed os nad ydych yn cytuno."},
	PlanChangedCall: words.Phrase{En: "It has changed since you answered. Read it again and say what you think.", Cy: "Mae wedi newid ers i chi ateb. Darllenwch ef eto a dywedwch eich barn."},
	ReadPlan:        words.Phrase{En: "Read my plan", Cy: "Darllen fy nghynllun"},
	WeAgreed:        words.Phrase{En: "We agreed", Cy: "Cytunom ni"},
	InYourPlan:      words.Phrase{En: "In your plan", Cy: "Yn eich cynllun"},
	NoStepsNow:      words.Phrase{En: "There is nothing for you to do in your plan right now.", Cy: "Nid oes dim i chi ei wneud yn eich cynllun ar hyn o bryd."},
	NoPlanYet:       words.Phrase{En: "There is no plan yet. You will make it together with {who}.", Cy: "Nid oes cynllun eto. Byddwch yn ei wneud gyda {who}."},

	You:          words.Phrase{En: "You", Cy: "Chi"},
	APartner:     words.Phrase{En: "Somebody who helps us", Cy: "Rhywun sy'n ein helpu"},
	YourFamily:   words.Phrase{En: "Your family", Cy: "Eich teulu"},
	SomebodyElse: words.Phrase{En: "Somebody else", Cy: "Rhywun arall"},
	Done:         words.Phrase{En: "Done", Cy: "Wedi'i wneud"},
	Stuck:        words.Phrase{En: "Stuck", Cy: "Yn sownd"},
	By:           words.Phrase{En: "By {date}", Cy: "Erbyn {date}"},
	StillCounts:  words.Phrase{En: "It was for {date}. It still counts when you do it now.", Cy: "Roedd ar gyfer {date}. Mae'n dal i gyfrif os gwnewch ef nawr."},
	YouDidIt:     words.Phrase{En: "You did this on {date}", Cy: "Gwnaethoch hyn ar {date}"},
	DoneOn:       words.Phrase{En: "Done on {date}", Cy: "Wedi'i wneud ar {date}"},
	StuckSince:   words.Phrase{En: "You told us on {date} that you are stuck", Cy: "Dywedoch wrthym ar {date} eich bod yn sownd"},
	KeptDone:     words.Phrase{En: "Kept, and {who} can see it: you did “{step}”. If you pressed by mistake, tell them.", Cy: "Wedi'i gadw, a gall {who} ei weld: gwnaethoch “{step}”. Os gwasgoch drwy gamgymeriad, dywedwch wrthynt."},
	KeptStuck:    words.Phrase{En: "Thank you for telling us. Now {who} can see that you are stuck with “{step}”. You can sort it out together.", Cy: "Diolch am ddweud wrthym. Gall {who} weld eich bod yn sownd gyda “{step}”. Gallwch ei ddatrys gyda'ch gilydd."},
	StuckTitle:   words.Phrase{En: "What gets in the way?", Cy: "Beth sydd yn y ffordd?"},
	StuckHint:    words.Phrase{En: "It happens. Say as much or as little as you like. We show it to {who}.", Cy: "Mae'n digwydd. Dywedwch gymaint neu gyn lleied ag y mynnwch. Byddwn yn ei ddangos i {who}."},
	StuckSend:    words.Phrase{En: "Tell them I am stuck", Cy: "Dweud wrthynt fy mod yn sownd"},
	OwnWords:     words.Phrase{En: "In your own words", Cy: "Yn eich geiriau eich hun"},

	MyLife:          words.Phrase{En: "My life", Cy: "Fy mywyd"},
	LifeLead:        words.Phrase{En: "Say how things are for you, one area at a time. There are no wrong answers, and {who} will see what you say.", Cy: "Dywedwch sut mae pethau i chi, un maes ar y tro. Nid oes atebion anghywir, a bydd {who} yn gweld yr hyn a ddywedwch."},
	LifeUnanswered:  words.Phrase{En: "Say how things are for you", Cy: "Dywedwch sut mae pethau i chi"},
	LifeAnswered:    words.Phrase{En: "You have marked {n} of {of} areas", Cy: "Rydych wedi marcio {n} o {of} maes"},
	LifeStart:       words.Phrase{En: "Go to the next question", Cy: "Mynd i'r cwestiwn nesaf"},
	NoMark:          words.Phrase{En: "Not marked yet", Cy: "Heb ei farcio eto"},
	OutOf10:         words.Phrase{En: "{value} out of 10", Cy: "{value} allan o 10"},
	WasAt:           words.Phrase{En: "You were at {value} on {date}", Cy: "Roeddech ar {value} ar {date}"},
	KeptMark:        words.Phrase{En: "Kept. {area}: {value} out of 10.", Cy: "Wedi'i gadw. {area}: {value} allan o 10."},
	SeeBoth:         words.Phrase{En: "See both marks side by side", Cy: "Gweld y ddau farc ochr yn ochr"},
	AreaOf:          words.Phrase{En: "{area} ({n} of {of})", Cy: "{area} ({n} o {of})"},
	ChooseHint:      words.Phrase{En: "Choose a number. What they mean is just below.", Cy: "Dewiswch rif. Mae eu hystyr ychydig islaw."},
	ChooseNumber:    words.Phrase{En: "Choose a number from 0 to 10", Cy: "Dewiswch rif o 0 i 10"},
	ScoreWordsHint:  words.Phrase{En: "Why there? You can leave this empty. We show it to {who}.", Cy: "Pam yno? Gallwch adael hwn yn wag. Byddwn yn ei ddangos i {who}."},
	SaveAndGoOn:     words.Phrase{En: "Save and go on", Cy: "Cadw a mynd ymlaen"},
	SaveAndGoBack:   words.Phrase{En: "Save and go back to my life", Cy: "Cadw a mynd yn ôl i fy mywyd"},
	Curtain:         words.Phrase{En: "Your practitioner marks this too. You can see theirs once you have marked yours.", Cy: "Mae eich ymarferydd yn marcio hwn hefyd. Gallwch weld eu marc nhw ar ôl i chi roi eich un chi."},
	YourTrail:       words.Phrase{En: "Where you were before", Cy: "Ble roeddech chi o'r blaen"},
	Lowest:          words.Phrase{En: "very hard right now", Cy: "anodd iawn ar hyn o bryd"},
	Highest:         words.Phrase{En: "going really well", Cy: "yn mynd yn dda iawn"},
	ThePractitioner: words.Phrase{En: "Your practitioner", Cy: "Eich ymarferydd"},
	SameMark:        words.Phrase{En: "You both see it at the same place.", Cy: "Mae'r ddau ohonoch yn ei weld yn yr un lle."},
	NearMark:        words.Phrase{En: "You see this nearly the same: 1 apart.", Cy: "Rydych yn gweld hyn bron yr un fath: 1 ar wahân."},
	Apart:           words.Phrase{En: "You see this {n} apart: what does each of you see? Talk about it when you meet.", Cy: "Rydych yn gweld hyn {n} ar wahân: beth mae pob un ohonoch yn ei weld? Siaradwch amdano pan fyddwch yn cwrdd."},

	MyPlan:              words.Phrase{En: "My plan", Cy: "Fy nghynllun"},
	PlanLead:            words.Phrase{En: "This is what you and {who} work on.", Cy: "Dyma'r hyn rydych chi a {who} yn gweithio arno."},
	GotThere:            words.Phrase{En: "You got there", Cy: "Cyrhaeddoch chi"},
	Achieved:            words.Phrase{En: "Reached on {date}", Cy: "Wedi'i gyrraedd ar {date}"},
	StepDone:            words.Phrase{En: "Done:", Cy: "Wedi'i wneud:"},
	StepOpen:            words.Phrase{En: "To do:", Cy: "I'w wneud:"},
	AnswerKept:          words.Phrase{En: "Thank you. Your answer is kept, and {who} can see it.", Cy: "Diolch. Mae eich ateb wedi'i gadw, a gall {who} ei weld."},
	NotAnswered:         words.Phrase{En: "This plan is not agreed yet. It waits for you.", Cy: "Nid yw'r cynllun hwn wedi'i gytuno eto. Mae'n aros amdanoch chi."},
	AnswerNow:           words.Phrase{En: "Say what I think", Cy: "Dweud fy marn"},
	ChangeAnswer:        words.Phrase{En: "Answer again", Cy: "Ateb eto"},
	DisagreedFor:        words.Phrase{En: "On {date} {who} wrote down that you do not agree. You can say it yourself.", Cy: "Ar {date} nododd {who} nad ydych yn cytuno. Gallwch ddweud hynny eich hun."},
	CouldNotFor:         words.Phrase{En: "On {date} {who} wrote down that you could not answer yet. You can answer now.", Cy: "Ar {date} nododd {who} na allech ateb eto. Gallwch ateb nawr."},
	AgreedThenChanged:   words.Phrase{En: "You agreed on {date}. The plan has changed since.", Cy: "Cytunoch ar {date}. Mae'r cynllun wedi newid ers hynny."},
	AnsweredThenChanged: words.Phrase{En: "You answered on {date}. The plan has changed since.", Cy: "Atebsoch ar {date}. Mae'r cynllun wedi newid ers hynny."},
	AgreedOn:            words.Phrase{En: "You agreed to this plan on {date}.", Cy: "Cytunoch i'r cynllun hwn ar {date}."},
	DisagreedOn:         words.Phrase{En: "You said on {date} that you do not agree.", Cy: "Dywedoch ar {date} nad ydych yn cytuno."},
	TalkFirstOn:         words.Phrase{En: "You said on {date} that you need to talk about it first, and {who} can see that.", Cy: "Dywedoch ar {date} fod angen i chi siarad amdano'n gyntaf, a gall {who} weld hynny."},
	AnswerTitle:         words.Phrase{En: "What do you say to this plan?", Cy: "Beth ydych chi'n ei ddweud am y cynllun hwn?"},
	AnswerLead:          words.Phrase{En: "Read it first. It is your plan, so your answer counts. You can change your answer later.", Cy: "Darllenwch ef yn gyntaf. Eich cynllun chi ydyw, felly mae eich ateb yn cyfrif. Gallwch newid eich ateb yn nes ymlaen."},
	YourAnswer:          words.Phrase{En: "Your answer", Cy: "Eich ateb"},
	AnswerWordsHint:     words.Phrase{En: "We show this to {who}, word for word.", Cy: "Byddwn yn dangos hyn i {who}, air am air."},
	AnswerSend:          words.Phrase{En: "Send my answer", Cy: "Anfon fy ateb"},
	PlanChangedNow:      words.Phrase{En: "The plan changed while you were answering. This is how it is now. Your words are still in the box below. Read the plan again, then send your answer.", Cy: "Newidiodd y cynllun tra oeddech yn ateb. Dyma sut mae nawr. Mae eich geiriau yn dal yn y blwch isod. Darllenwch y cynllun eto, yna anfonwch eich ateb."},
	SayWhy:              words.Phrase{En: "Tell us why you do not agree. A few words are enough", Cy: "Dywedwch wrthym pam nad ydych yn cytuno. Mae ychydig eiriau'n ddigon"},
	SayWhatAbout:        words.Phrase{En: "Tell us what you want to talk about. A few words are enough", Cy: "Dywedwch wrthym beth rydych am siarad amdano. Mae ychydig eiriau'n ddigon"},
	ChooseAnswer:        words.Phrase{En: "Choose one of the three answers", Cy: "Dewiswch un o'r tri ateb"},

	MyOrder:      words.Phrase{En: "My order", Cy: "Fy ngorchymyn"},
	MyLicence:    words.Phrase{En: "My licence", Cy: "Fy nhrwydded"},
	NoOrder:      words.Phrase{En: "There is nothing here yet. If you think there should be, tell {who}.", Cy: "Nid oes dim yma eto. Os ydych yn meddwl y dylai fod, dywedwch wrth {who}."},
	DayOf:        words.Phrase{En: "Day {done} of {total}", Cy: "Diwrnod {done} o {total}"},
	DayOfNoEnd:   words.Phrase{En: "Day {done}", Cy: "Diwrnod {done}"},
	OrderEnded:   words.Phrase{En: "It ended on {date}", Cy: "Daeth i ben ar {date}"},
	OrderBegins:  words.Phrase{En: "It begins on {date}", Cy: "Mae'n dechrau ar {date}"},
	Began:        words.Phrase{En: "First day", Cy: "Diwrnod cyntaf"},
	LastDay:      words.Phrase{En: "Last day", Cy: "Diwrnod olaf"},
	NoEnd:        words.Phrase{En: "No last day is set", Cy: "Nid oes diwrnod olaf wedi'i osod"},
	ToDo:         words.Phrase{En: "What I have to do", Cy: "Beth mae'n rhaid i mi ei wneud"},
	SoFar:        words.Phrase{En: "{done} of {all} done", Cy: "{done} o {all} wedi'u gwneud"},
	TodoIntro:    words.Phrase{En: "If something here is not clear, or is hard to keep to, tell {who} early.", Cy: "Os nad yw rhywbeth yma'n glir, neu'n anodd cadw ato, dywedwch wrth {who} yn gynnar."},
	NothingElse:  words.Phrase{En: "Nothing more is written here. If you are not sure what you have to do, ask {who}.", Cy: "Nid oes dim mwy wedi'i ysgrifennu yma. Os nad ydych yn siŵr beth mae'n rhaid i chi ei wneud, gofynnwch i {who}."},
	Written:      words.Phrase{En: "What is written about me", Cy: "Beth sydd wedi'i ysgrifennu amdanaf i"},
	WrittenLead:  words.Phrase{En: "These are words that {who} wrote about what is good and what helps. If something is not right, say so. We will write down what you say.", Cy: "Dyma eiriau a ysgrifennodd {who} am yr hyn sy'n dda a'r hyn sy'n helpu. Os nad yw rhywbeth yn iawn, dywedwch. Byddwn yn nodi'r hyn a ddywedwch."},
	WrittenEmpty: words.Phrase{En: "Nothing is written here yet. You and {who} will do it together.", Cy: "Nid oes dim wedi'i ysgrifennu yma eto. Byddwch chi a {who} yn ei wneud gyda'ch gilydd."},
	WrittenOn:    words.Phrase{En: "Written on {date}", Cy: "Ysgrifennwyd ar {date}"},
	YourStrength: words.Phrase{En: "Your strength", Cy: "Eich cryfder"},
	WhatHelps:    words.Phrase{En: "What helps", Cy: "Beth sy'n helpu"},
	TheRest:      words.Phrase{En: "What is not shown here", Cy: "Beth nad yw'n cael ei ddangos yma"},
	WrittenRest:  words.Phrase{En: "More is written about you than this page shows. Some of it is about other people. Some of it is best read together, so ask {who} to go through it with you.", Cy: "Mae mwy wedi'i ysgrifennu amdanoch nag y mae'r dudalen hon yn ei ddangos. Mae rhywfaint ohono am bobl eraill. Mae'n well darllen rhywfaint ohono gyda'ch gilydd, felly gofynnwch i {who} fynd drwyddo gyda chi."},
	YourRight:    words.Phrase{En: "You have a right in law to ask for a copy of what is kept about you. Ask us how.", Cy: "Mae gennych hawl yn ôl y gyfraith i ofyn am gopi o'r hyn a gedwir amdanoch. Gofynnwch i ni sut."},

	Saving:   words.Phrase{En: "Keeping your words…", Cy: "Yn cadw eich geiriau…"},
	SavedAt:  words.Phrase{En: "Your words are kept on this page ({time}). Nobody sees them until you send them.", Cy: "Mae eich geiriau wedi'u cadw ar y dudalen hon ({time}). Nid oes neb yn eu gweld nes i chi eu hanfon."},
	NotSaved: words.Phrase{En: "Not kept yet. We will keep trying. Leave this page open.", Cy: "Heb eu cadw eto. Byddwn yn dal i geisio. Cadwch y dudalen hon ar agor."},
	YourMark: words.Phrase{En: "Your number", Cy: "Eich rhif"},
}
