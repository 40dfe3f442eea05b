package personweb

import "throughline/platform/words"

var say = struct {
	Title, WhoTheyAre, Correct, NotRecorded                                          words.Phrase
	CorrectTitle                                                                     words.Phrase
	Save                                                                             words.Phrase
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

	CorrectTitle: words.Phrase{En: "Correct details", Cy: "Cywiro manylion"},
	Save:         words.Phrase{En: "Save details", Cy: "Cadw'r manylion"},

	ConflictAdvice: words.Phrase{En: "Nothing you typed was lost: it is in the boxes below. Change what should be different, then save again.", Cy: "Ni chollwyd dim a deipiwyd gennych: mae yn y blychau isod. Newidiwch yr hyn a ddylai fod yn wahanol, yna cadwch eto."},
}
