package forpractitioner

import (
	"throughline/platform/words"
	"throughline/probation/plan"
)

var saying = struct {
	Product, Menu, MyCases, SignOut, Health, Footnote, WelshReview                                         words.Phrase
	CaseHeader, CasePages, CRN, Age, OrderDay, Restricted, OpenedBadge, RecordContact                      words.Phrase
	OverviewOf, GoingWell, Next, Areas, OpenAssessment, WhyRating, AllReasons, PlanHeading, OpenPlan       words.Phrase
	Timeline, AllContacts, NoContacts, NothingGoodYet, NothingNext, ArrangeNext, BackToToday, AsItStood    words.Phrase
	BeforeRecord, BeforeRecordAdvice, NotADay                                                              words.Phrase
	GoalAchieved, StepDone, StrengthIn, OwnWordsIn, OutcomeToSay, HeldRating, LowerWaits, StepsDone        words.Phrase
	StepsDue, People                                                                                       words.Count
	PlanStates                                                                                             map[plan.State]words.Phrase
	Due, DueOutcome, DueNoContact, DueHeld, DueStep, NothingDue, Everybody, DueThisWeek, NoNextContact     words.Phrase
	MovedUp, NewToMe, PartsOfList, NobodyInFilter, Keys, KeysOn, KeysOff, SortBy                           words.Phrase
	DueStepLate, DueEnds                                                                                   words.Count
	HighRated, Late, Covering, WholeTeam, WaitsForOne, WaitsSince, WaitingHeading, AllocateLink, MyTeam    words.Phrase
	TeamTitle, TeamNote, TeamPeople, TeamHigh, TeamMovedUp, TeamLate, TeamNoContact, TeamNew, TeamCaption  words.Phrase
	TeamCover, TeamArrange, TeamCovered                                                                    words.Phrase
	FindAPerson, SearchNotes                                                                               words.Phrase
	WhichCases, Mine, TeamsCases, Search, SearchHint, SearchButton, NoCases, NobodyFound                   words.Phrase
	Name, Rating, LastContact, NextContact, Practitioner, NoneYet, NothingArranged, CalledShort, NoPlanYet words.Phrase
	With                                                                                                   words.Phrase
	AskWhy, AskToOpen                                                                                      words.Phrase
}{
	Product:            words.Phrase{En: "Throughline", Cy: "Throughline"},
	Menu:               words.Phrase{En: "Menu", Cy: "Dewislen"},
	MyCases:            words.Phrase{En: "My cases", Cy: "Fy achosion"},
	SignOut:            words.Phrase{En: "Sign out", Cy: "Allgofnodi"},
	Health:             words.Phrase{En: "Is it working?", Cy: "A yw'n gweithio?"},
	Footnote:           words.Phrase{En: "Throughline is open software. Write every page as if the person will read it: most they do.", Cy: "Meddalwedd agored yw Throughline. Ysgrifennwch bob tudalen fel petai'r person am ei darllen: byddant yn darllen y rhan fwyaf."},
	WelshReview:        words.Phrase{En: "The Welsh on these pages awaits review by a Welsh speaker.", Cy: "Mae'r Gymraeg ar y tudalennau hyn yn aros i gael ei hadolygu gan siaradwr Cymraeg."},
	CaseHeader:         words.Phrase{En: "This case", Cy: "Yr achos hwn"},
	CasePages:          words.Phrase{En: "Pages of this case", Cy: "Tudalennau'r achos hwn"},
	CRN:                words.Phrase{En: "CRN", Cy: "CRN"},
	Age:                words.Phrase{En: "Age", Cy: "Oed"},
	OrderDay:           words.Phrase{En: "{order}, day {done} of {total}", Cy: "{order}, diwrnod {done} o {total}"},
	Restricted:         words.Phrase{En: "Restricted", Cy: "Cyfyngedig"},
	OpenedBadge:        words.Phrase{En: "Opened with a reason", Cy: "Agorwyd gyda rheswm"},
	RecordContact:      words.Phrase{En: "Record a contact", Cy: "Cofnodi cysylltiad"},
	OverviewOf:         words.Phrase{En: "{name} at a glance", Cy: "Cipolwg ar {name}"},
	GoingWell:          words.Phrase{En: "What is going well", Cy: "Beth sy'n mynd yn dda"},
	Next:               words.Phrase{En: "Next", Cy: "Nesaf"},
	Areas:              words.Phrase{En: "Areas of life", Cy: "Meysydd bywyd"},
	OpenAssessment:     words.Phrase{En: "Open the assessment", Cy: "Agor yr asesiad"},
	WhyRating:          words.Phrase{En: "Why this rating", Cy: "Pam y sgôr hwn"},
	AllReasons:         words.Phrase{En: "All reasons", Cy: "Pob rheswm"},
	PlanHeading:        words.Phrase{En: "Plan", Cy: "Cynllun"},
	OpenPlan:           words.Phrase{En: "Open the plan", Cy: "Agor y cynllun"},
	Timeline:           words.Phrase{En: "Timeline", Cy: "Llinell amser"},
	AllContacts:        words.Phrase{En: "All contacts", Cy: "Pob cysylltiad"},
	NoContacts:         words.Phrase{En: "No contact has been recorded yet.", Cy: "Ni chofnodwyd unrhyw gysylltiad eto."},
	NothingGoodYet:     words.Phrase{En: "Nothing is written here yet. Ask {name} what is going well.", Cy: "Nid oes dim wedi'i ysgrifennu yma eto. Gofynnwch i {name} beth sy'n mynd yn dda."},
	NothingNext:        words.Phrase{En: "Nothing is arranged.", Cy: "Nid oes dim wedi'i drefnu."},
	ArrangeNext:        words.Phrase{En: "Arrange a contact", Cy: "Trefnu cysylltiad"},
	BackToToday:        words.Phrase{En: "Back to today", Cy: "Yn ôl i heddiw"},
	AsItStood:          words.Phrase{En: "As it stood on {when}", Cy: "Fel yr oedd ar {when}"},
	BeforeRecord:       words.Phrase{En: "There was no record yet", Cy: "Nid oedd cofnod eto"},
	BeforeRecordAdvice: words.Phrase{En: "The record begins later than the day you asked for. Choose a later day.", Cy: "Mae'r cofnod yn dechrau'n hwyrach na'r diwrnod y gofynnoch amdano. Dewiswch ddiwrnod diweddarach."},
	NotADay:            words.Phrase{En: "Choose a real day, like 27 3 2026", Cy: "Dewiswch ddiwrnod go iawn, fel 27 3 2026"},
	GoalAchieved:       words.Phrase{En: "Goal achieved", Cy: "Nod wedi'i gyflawni"},
	StepDone:           words.Phrase{En: "Step done", Cy: "Cam wedi'i gwblhau"},
	StrengthIn:         words.Phrase{En: "Strength in {area}", Cy: "Cryfder yn {area}"},
	OwnWordsIn:         words.Phrase{En: "In their own words, {area}", Cy: "Yn eu geiriau eu hunain, {area}"},
	OutcomeToSay:       words.Phrase{En: "Say how it went: {kind}, {when}", Cy: "Dywedwch sut aeth: {kind}, {when}"},
	HeldRating:         words.Phrase{En: "{rating}: today's reading is lower. Confirm it or leave it", Cy: "{rating}: mae darlleniad heddiw yn is. Cadarnhewch neu gadewch"},
	LowerWaits:         words.Phrase{En: "Reoffending set at {level}: it waits for a manager to countersign", Cy: "Aildroseddu wedi'i osod ar {level}: mae'n aros i reolwr gydlofnodi"},
	StepsDone:          words.Phrase{En: "{done} of {all} steps done", Cy: "{done} o {all} cam wedi'u cwblhau"},
	StepsDue: words.Count{
		One: "1 step due within a week", Other: "{n} steps due within a week",
		CyOther: "{n} cam i'w cwblhau o fewn wythnos", CyTwo: "2 gam i'w cwblhau o fewn wythnos",
	},
	People: words.Count{
		One: "1 person", Other: "{n} people",
		CyOther: "{n} o bobl", CyOne: "1 person", CyTwo: "2 berson",
	},
	PlanStates: map[plan.State]words.Phrase{
		plan.Draft:     {En: "Draft: not yet answered", Cy: "Drafft: heb ei ateb eto"},
		plan.InForce:   {En: "Agreed on {when}", Cy: "Cytunwyd ar {when}"},
		plan.Changed:   {En: "Changed since it was agreed", Cy: "Wedi newid ers cytuno arno"},
		plan.Contested: {En: "They do not agree with the plan", Cy: "Nid ydynt yn cytuno â'r cynllun"},
		plan.Awaiting:  {En: "They could not answer yet", Cy: "Nid oeddent yn gallu ateb eto"},
	},
	Due:             words.Phrase{En: "What is due", Cy: "Beth sydd i'w wneud"},
	DueOutcome:      words.Phrase{En: "Say how {date} went", Cy: "Dywedwch sut aeth {date}"},
	DueNoContact:    words.Phrase{En: "Arrange the next contact", Cy: "Trefnwch y cyswllt nesaf"},
	DueHeld:         words.Phrase{En: "Confirm or leave a lower rating", Cy: "Cadarnhewch neu gadewch sgôr is"},
	DueStep:         words.Phrase{En: "A step by {date}", Cy: "Cam erbyn {date}"},
	NothingDue:      words.Phrase{En: "Nothing this week", Cy: "Dim yr wythnos hon"},
	DueStepLate:     words.Count{One: "A step is 1 day late", Other: "A step is {n} days late", CyOther: "Mae cam {n} diwrnod yn hwyr", CyTwo: "Mae cam 2 ddiwrnod yn hwyr"},
	DueEnds:         words.Count{One: "The order ends in 1 day", Other: "The order ends in {n} days", CyOther: "Daw'r gorchymyn i ben ymhen {n} diwrnod", CyTwo: "Daw'r gorchymyn i ben ymhen 2 ddiwrnod"},
	Everybody:       words.Phrase{En: "Everybody", Cy: "Pawb"},
	DueThisWeek:     words.Phrase{En: "Due this week", Cy: "I'w wneud yr wythnos hon"},
	NoNextContact:   words.Phrase{En: "No next contact", Cy: "Dim cyswllt nesaf"},
	MovedUp:         words.Phrase{En: "Moved up", Cy: "Wedi codi"},
	NewToMe:         words.Phrase{En: "New this month", Cy: "Newydd y mis hwn"},
	PartsOfList:     words.Phrase{En: "Parts of this list", Cy: "Rhannau o'r rhestr hon"},
	NobodyInFilter:  words.Phrase{En: "Nobody is in this part of the list.", Cy: "Nid oes neb yn y rhan hon o'r rhestr."},
	Keys:            words.Phrase{En: "Keys: / search, j and k up and down the list, Enter opens.", Cy: "Bysellau: / chwilio, j a k i fyny ac i lawr y rhestr, Enter i agor."},
	KeysOn:          words.Phrase{En: "Turn the keys on", Cy: "Troi'r bysellau ymlaen"},
	KeysOff:         words.Phrase{En: "Turn the keys off", Cy: "Diffodd y bysellau"},
	SortBy:          words.Phrase{En: ": sort by this", Cy: ": trefnu yn ôl hyn"},
	HighRated:       words.Phrase{En: "High or very high", Cy: "Uchel neu uchel iawn"},
	Late:            words.Phrase{En: "Late", Cy: "Yn hwyr"},
	Covering:        words.Phrase{En: "You stand in for {names}: their people are on your list.", Cy: "Rydych yn cymryd lle {names}: mae eu pobl ar eich rhestr."},
	WholeTeam:       words.Phrase{En: "Show the whole team", Cy: "Dangos y tîm cyfan"},
	WaitsForOne:     words.Phrase{En: "waits for a practitioner", Cy: "yn aros am ymarferydd"},
	WaitsSince:      words.Phrase{En: "since {date}", Cy: "ers {date}"},
	WaitingHeading:  words.Phrase{En: "Waiting for a practitioner", Cy: "Yn aros am ymarferydd"},
	AllocateLink:    words.Phrase{En: "Allocate", Cy: "Dyrannu"},
	MyTeam:          words.Phrase{En: "My team", Cy: "Fy nhîm"},
	TeamTitle:       words.Phrase{En: "{team} team", Cy: "Tîm {team}"},
	TeamNote:        words.Phrase{En: "Every figure opens its list. The bar is full at 60 people. People whose case is closed to you are in none of them.", Cy: "Mae pob ffigur yn agor ei restr. Mae'r bar yn llawn pan fydd 60 o bobl. Nid yw pobl y mae eu hachos ar gau i chi yn yr un ohonynt."},
	TeamPeople:      words.Phrase{En: "People", Cy: "Pobl"},
	TeamHigh:        words.Phrase{En: "High or very high", Cy: "Uchel neu uchel iawn"},
	TeamMovedUp:     words.Phrase{En: "Moved up", Cy: "Wedi codi"},
	TeamLate:        words.Phrase{En: "Late", Cy: "Yn hwyr"},
	TeamNoContact:   words.Phrase{En: "No next contact", Cy: "Dim cyswllt nesaf"},
	TeamNew:         words.Phrase{En: "New this month", Cy: "Newydd y mis hwn"},
	TeamCaption:     words.Phrase{En: "Practitioners of the team", Cy: "Ymarferwyr y tîm"},
	TeamCover:       words.Phrase{En: "Away", Cy: "I ffwrdd"},
	TeamArrange:     words.Phrase{En: "Arrange cover", Cy: "Trefnu rhywun yn ei le"},
	TeamCovered:     words.Phrase{En: "{name} stands in until {date}", Cy: "Mae {name} yn cymryd lle hyd {date}"},
	FindAPerson:     words.Phrase{En: "Find a person", Cy: "Dod o hyd i berson"},
	SearchNotes:     words.Phrase{En: "Search notes", Cy: "Chwilio nodiadau"},
	WhichCases:      words.Phrase{En: "Which cases", Cy: "Pa achosion"},
	Mine:            words.Phrase{En: "Mine", Cy: "Fy rhai i"},
	TeamsCases:      words.Phrase{En: "My team's", Cy: "Rhai fy nhîm"},
	Search:          words.Phrase{En: "Find somebody", Cy: "Dod o hyd i rywun"},
	SearchHint:      words.Phrase{En: "Name or CRN", Cy: "Enw neu CRN"},
	SearchButton:    words.Phrase{En: "Search", Cy: "Chwilio"},
	NoCases:         words.Phrase{En: "Nobody is on this list.", Cy: "Nid oes neb ar y rhestr hon."},
	NobodyFound:     words.Phrase{En: "Nobody here fits \u201c{sought}\u201d. Try part of a name, or look in your team's cases.", Cy: "Nid oes neb yma'n cyfateb i \u201c{sought}\u201d. Rhowch gynnig ar ran o enw, neu edrychwch yn achosion eich tîm."},
	Name:            words.Phrase{En: "Name", Cy: "Enw"},
	Rating:          words.Phrase{En: "Rating", Cy: "Sgôr"},
	LastContact:     words.Phrase{En: "Last contact", Cy: "Cysylltiad diwethaf"},
	NextContact:     words.Phrase{En: "Next contact", Cy: "Cysylltiad nesaf"},
	Practitioner:    words.Phrase{En: "Practitioner", Cy: "Ymarferydd"},
	NoneYet:         words.Phrase{En: "None yet", Cy: "Dim eto"},
	NothingArranged: words.Phrase{En: "Nothing arranged", Cy: "Dim wedi'i drefnu"},
	NoPlanYet:       words.Phrase{En: "No plan yet", Cy: "Dim cynllun eto"},
	With:            words.Phrase{En: "with {name}", Cy: "gyda {name}"},
	CalledShort:     words.Phrase{En: "called {name}", Cy: "gelwir yn {name}"},
	AskWhy:          words.Phrase{En: "If your work needs it, you can open this case. You will be asked why, and what you write is kept in its history.", Cy: "Os oes ei angen ar eich gwaith, gallwch agor yr achos hwn. Gofynnir i chi pam, a chedwir yr hyn a ysgrifennwch yn ei hanes."},
	AskToOpen:       words.Phrase{En: "Open it with a reason", Cy: "Ei agor gyda rheswm"},
}
