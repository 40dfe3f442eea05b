package sentence

import "throughline/platform/words"

var unitWords = map[Unit]words.Count{
	Days:     {One: "1 day", Other: "{n} days", CyOther: "{n} diwrnod", CyTwo: "2 ddiwrnod"},
	Hours:    {One: "1 hour", Other: "{n} hours", CyOther: "{n} awr"},
	Sessions: {One: "1 session", Other: "{n} sessions", CyOther: "{n} sesiwn"},
	Weeks:    {One: "1 week", Other: "{n} weeks", CyOther: "{n} wythnos"},
	Months:   {One: "1 month", Other: "{n} months", CyOther: "{n} mis", CyTwo: "2 fis"},
}

// Of says an amount in the unit: "12 days".
func (u Unit) Of(n int) words.Phrase { return unitWords[u].With(n) }

var saying = struct {
	Kind, Court, CourtTooLong, Convicted, ConvictedLater, ConvictedUnborn, From, FromTooEarly, Ends, EndsTooEarly words.Phrase
	Offence, TooMany, TooLong, Changed                                                                            words.Phrase
	Length, Detailed, ChooseRequirement, SayRequirement, LengthOf, RequiredFrom, LiftedAlready, IsOver            words.Phrase
	ChooseEnding, SayWhere, EndedOn, EndedLate, EndedAlready, Why, WhyTooLong                                     words.Phrase
	NotCounted, DoneOn, DoneBefore, Amount, NoteTooLong, StruckAlready                                            words.Phrase
	Total, Violent, ViolentAboveTotal, First, FirstAfterConviction                                                words.Phrase
}{
	Kind:            words.Phrase{En: "Choose what kind of sentence it is", Cy: "Dewiswch pa fath o ddedfryd ydyw"},
	Court:           words.Phrase{En: "Enter the court that passed the sentence", Cy: "Rhowch y llys a roddodd y ddedfryd"},
	CourtTooLong:    words.Phrase{En: "Use 200 characters or fewer for the court", Cy: "Defnyddiwch 200 nod neu lai ar gyfer y llys"},
	Convicted:       words.Phrase{En: "Enter the date of conviction", Cy: "Rhowch ddyddiad yr euogfarn"},
	ConvictedLater:  words.Phrase{En: "The date of conviction cannot be after today", Cy: "Ni all dyddiad yr euogfarn fod ar ôl heddiw"},
	ConvictedUnborn: words.Phrase{En: "The date of conviction must be after the date of birth, {born}", Cy: "Rhaid i ddyddiad yr euogfarn fod ar ôl y dyddiad geni, {born}"},
	From:            words.Phrase{En: "Enter the day the community sentence began, or the day of release", Cy: "Rhowch y diwrnod y dechreuodd y ddedfryd gymunedol, neu'r diwrnod rhyddhau"},
	FromTooEarly:    words.Phrase{En: "The start cannot be before the conviction", Cy: "Ni all y dechrau fod cyn yr euogfarn"},
	Ends:            words.Phrase{En: "Enter the last day. Only a licence for life has none", Cy: "Rhowch y diwrnod olaf. Dim ond trwydded am oes sydd heb un"},
	EndsTooEarly:    words.Phrase{En: "The last day cannot be before the first", Cy: "Ni all y diwrnod olaf fod cyn y cyntaf"},
	Offence:         words.Phrase{En: "Enter the five digits of an offence in the Home Office list, like 04600", Cy: "Rhowch bum digid trosedd yn rhestr y Swyddfa Gartref, fel 04600"},
	TooMany:         words.Phrase{En: "Use 30 requirements or fewer", Cy: "Defnyddiwch 30 gofyniad neu lai"},
	TooLong:         words.Phrase{En: "Use 300 characters or fewer for each requirement", Cy: "Defnyddiwch 300 nod neu lai ar gyfer pob gofyniad"},
	Changed:         words.Phrase{En: "Somebody changed this sentence while you were writing", Cy: "Newidiodd rhywun y ddedfryd hon tra oeddech yn ysgrifennu"},

	Length:            words.Phrase{En: "{name}, {length}", Cy: "{name}, {length}"},
	Detailed:          words.Phrase{En: "{name}: {detail}", Cy: "{name}: {detail}"},
	ChooseRequirement: words.Phrase{En: "Choose a requirement that this kind of sentence can have", Cy: "Dewiswch ofyniad y gall y math hwn o ddedfryd ei gael"},
	SayRequirement:    words.Phrase{En: "Say in words what is asked", Cy: "Dywedwch mewn geiriau beth a ofynnir"},
	LengthOf:          words.Phrase{En: "Enter a number from {least} to {most}", Cy: "Rhowch rif o {least} i {most}"},
	RequiredFrom:      words.Phrase{En: "Enter the day from which it holds", Cy: "Rhowch y diwrnod y mae'n dal ohono"},
	LiftedAlready:     words.Phrase{En: "This requirement was lifted on {date}", Cy: "Codwyd y gofyniad hwn ar {date}"},
	IsOver:            words.Phrase{En: "This sentence is over", Cy: "Mae'r ddedfryd hon ar ben"},
	ChooseEnding:      words.Phrase{En: "Choose how the sentence ended", Cy: "Dewiswch sut y daeth y ddedfryd i ben"},
	SayWhere:          words.Phrase{En: "Enter the area that takes over", Cy: "Rhowch yr ardal sy'n cymryd drosodd"},
	EndedOn:           words.Phrase{En: "Enter the day it ended: today or earlier", Cy: "Rhowch y diwrnod y daeth i ben: heddiw neu'n gynharach"},
	EndedLate:         words.Phrase{En: "It ended by itself on {date}", Cy: "Daeth i ben ei hun ar {date}"},
	EndedAlready:      words.Phrase{En: "This sentence was ended on {date} already", Cy: "Daeth y ddedfryd hon i ben ar {date} eisoes"},
	Why:               words.Phrase{En: "Say in a few words why", Cy: "Dywedwch mewn ychydig eiriau pam"},
	WhyTooLong:        words.Phrase{En: "Use 1,000 characters or fewer for the reason", Cy: "Defnyddiwch 1,000 nod neu lai ar gyfer y rheswm"},
	NotCounted:        words.Phrase{En: "This requirement is kept, not counted", Cy: "Cedwir y gofyniad hwn, nid ei gyfrif"},
	DoneOn:            words.Phrase{En: "Enter the day it was done: today or earlier", Cy: "Rhowch y diwrnod y'i gwnaed: heddiw neu'n gynharach"},
	DoneBefore:        words.Phrase{En: "It holds from {date}: nothing can be done of it before", Cy: "Mae'n dal o {date}: ni ellir gwneud dim ohono cyn hynny"},
	Amount:            words.Phrase{En: "Enter how much was done that day: a number from 1 to {most}", Cy: "Rhowch faint a wnaed y diwrnod hwnnw: rhif o 1 i {most}"},
	NoteTooLong:       words.Phrase{En: "Use 500 characters or fewer for the note", Cy: "Defnyddiwch 500 nod neu lai ar gyfer y nodyn"},
	StruckAlready:     words.Phrase{En: "This was struck out already", Cy: "Dilëwyd hwn eisoes"},

	Total:                words.Phrase{En: "All sanctions must be a number from 1 to 999: the current one counts", Cy: "Rhaid i bob sancsiwn fod yn rhif o 1 i 999: mae'r un presennol yn cyfrif"},
	Violent:              words.Phrase{En: "Violent sanctions must be a number from 0 to 999", Cy: "Rhaid i sancsiynau treisgar fod yn rhif o 0 i 999"},
	ViolentAboveTotal:    words.Phrase{En: "There cannot be more violent sanctions than sanctions", Cy: "Ni all fod mwy o sancsiynau treisgar nag o sancsiynau"},
	First:                words.Phrase{En: "Age at the first sanction must be a number from 0 to 109", Cy: "Rhaid i'r oed ar adeg y sancsiwn cyntaf fod yn rhif o 0 i 109"},
	FirstAfterConviction: words.Phrase{En: "The first sanction cannot be after the current conviction, at {age}", Cy: "Ni all y sancsiwn cyntaf fod ar ôl yr euogfarn bresennol, yn {age} oed"},
}
