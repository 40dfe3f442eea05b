package personweb

import (
	"throughline/platform/words"
	"throughline/probation/person"
)

var genderWords = map[person.Gender]words.Phrase{
	person.Female: {En: "Female", Cy: "Benyw"},
	person.Male:   {En: "Male", Cy: "Gwryw"},
}

var languageWords = map[words.Language]words.Phrase{
	words.English: {En: "English", Cy: "Saesneg"},
	words.Welsh:   {En: "Welsh", Cy: "Cymraeg"},
}

var say = struct {
	Title, WhoTheyAre, Correct, NotRecorded, FullName, CRN, BornAndAge               words.Phrase
	CorrectTitle, Given, Family, Preferred, PreferredHint, Born, BornHint            words.Phrase
	Gender, GenderWhy, Language, LanguageHint, AccessNeeds, AccessNeedsHint, Save    words.Phrase
	ConflictAdvice                                                                   words.Phrase
	FindTitle, FindLabel, FindHint, FindButton, FindNothingYet                       words.Phrase
	FoundNobody, FoundNobodyAdvice, FoundMore, InYourTeam, InOtherTeams, SoundsAlike words.Phrase
	Name, Practitioner, Team, NobodyYet, CalledShort                                 words.Phrase
	FoundCount                                                                       words.Count
}{
	FindTitle:         words.Phrase{En: "Find a person", Cy: "Dod o hyd i berson"},
	FindLabel:         words.Phrase{En: "Who are you looking for?", Cy: "Am bwy rydych chi'n chwilio?"},
	FindHint:          words.Phrase{En: "Any part of a name, as it is written or as it sounds, a case number or a date of birth", Cy: "Unrhyw ran o enw, fel y'i hysgrifennir neu fel y mae'n swnio, rhif achos neu ddyddiad geni"},
	FindButton:        words.Phrase{En: "Search", Cy: "Chwilio"},
	FindNothingYet:    words.Phrase{En: "Everybody in the service can be found here. A case of another team opens with a reason.", Cy: "Gellir dod o hyd i bawb yn y gwasanaeth yma. Mae achos tîm arall yn agor gyda rheswm."},
	FoundNobody:       words.Phrase{En: "Nobody fits \u201c{sought}\u201d", Cy: "Nid oes neb yn cyfateb i \u201c{sought}\u201d"},
	FoundNobodyAdvice: words.Phrase{En: "Try fewer letters, another name they use, or the case number.", Cy: "Rhowch gynnig ar lai o lythrennau, enw arall maen nhw'n ei ddefnyddio, neu'r rhif achos."},
	FoundMore:         words.Phrase{En: "There are more. Add another name, or the date of birth.", Cy: "Mae rhagor. Ychwanegwch enw arall, neu'r dyddiad geni."},
	InYourTeam:        words.Phrase{En: "In your team", Cy: "Yn eich tîm"},
	InOtherTeams:      words.Phrase{En: "In other teams", Cy: "Mewn timau eraill"},
	SoundsAlike:       words.Phrase{En: "Names that sound alike", Cy: "Enwau sy'n swnio'n debyg"},
	Name:              words.Phrase{En: "Name", Cy: "Enw"},
	Practitioner:      words.Phrase{En: "Practitioner", Cy: "Ymarferydd"},
	Team:              words.Phrase{En: "Team", Cy: "Tîm"},
	NobodyYet:         words.Phrase{En: "Nobody yet", Cy: "Neb eto"},
	CalledShort:       words.Phrase{En: "called {name}", Cy: "gelwir yn {name}"},
	FoundCount: words.Count{
		One: "1 person found", Other: "{n} people found", CyOther: "Daethpwyd o hyd i {n} o bobl", CyOne: "Daethpwyd o hyd i 1 person", CyTwo: "Daethpwyd o hyd i 2 berson",
	},

	Title:       words.Phrase{En: "Details", Cy: "Manylion"},
	WhoTheyAre:  words.Phrase{En: "Who they are", Cy: "Pwy ydyn nhw"},
	Correct:     words.Phrase{En: "Correct these details", Cy: "Cywiro'r manylion hyn"},
	NotRecorded: words.Phrase{En: "Not recorded", Cy: "Heb ei gofnodi"},
	FullName:    words.Phrase{En: "Full name", Cy: "Enw llawn"},
	CRN:         words.Phrase{En: "Case number (CRN)", Cy: "Rhif achos (CRN)"},
	BornAndAge:  words.Phrase{En: "{date} (age {age})", Cy: "{date} ({age} oed)"},

	CorrectTitle:    words.Phrase{En: "Correct details", Cy: "Cywiro manylion"},
	Given:           words.Phrase{En: "First name", Cy: "Enw cyntaf"},
	Family:          words.Phrase{En: "Last name", Cy: "Cyfenw"},
	Preferred:       words.Phrase{En: "What they want to be called", Cy: "Yr enw maen nhw am gael eu galw"},
	PreferredHint:   words.Phrase{En: "Ask them. Leave empty to use the first name.", Cy: "Gofynnwch iddyn nhw. Gadewch yn wag i ddefnyddio'r enw cyntaf."},
	Born:            words.Phrase{En: "Date of birth", Cy: "Dyddiad geni"},
	BornHint:        words.Phrase{En: "For example, 17 7 1991", Cy: "Er enghraifft, 17 7 1991"},
	Gender:          words.Phrase{En: "Gender, as the predictors ask for it", Cy: "Rhywedd, fel y mae'r rhagfynegyddion yn gofyn amdano"},
	GenderWhy:       words.Phrase{En: "The published predictors of reoffending were made with figures for women and for men, and give no score without one of the two. It is used for that and for nothing else.", Cy: "Gwnaed y rhagfynegyddion aildroseddu cyhoeddedig gyda ffigurau ar gyfer menywod ac ar gyfer dynion, ac nid ydynt yn rhoi sgôr heb un o'r ddau. Defnyddir hwn at hynny ac at ddim arall."},
	Language:        words.Phrase{En: "Language they want to be spoken to in", Cy: "Yr iaith maen nhw am i ni siarad â nhw ynddi"},
	LanguageHint:    words.Phrase{En: "Their own site is shown in it too.", Cy: "Dangosir eu safle eu hunain ynddi hefyd."},
	AccessNeeds:     words.Phrase{En: "What helps them take part", Cy: "Beth sy'n eu helpu i gymryd rhan"},
	AccessNeedsHint: words.Phrase{En: "Reading, hearing, memory, getting here, times of day. In their words where you can.", Cy: "Darllen, clywed, cofio, cyrraedd yma, adegau o'r dydd. Yn eu geiriau nhw lle gallwch."},
	Save:            words.Phrase{En: "Save details", Cy: "Cadw'r manylion"},

	ConflictAdvice: words.Phrase{En: "Nothing you typed was lost: it is in the boxes below. Change what should be different, then save again.", Cy: "Ni chollwyd dim a deipiwyd gennych: mae yn y blychau isod. Newidiwch yr hyn a ddylai fod yn wahanol, yna cadwch eto."},
}
