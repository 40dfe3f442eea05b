package sentence

import "throughline/platform/words"

var kindWords = map[Kind]words.Phrase{
	CommunityOrder:         {En: "Community order", Cy: "Gorchymyn cymunedol"},
	SuspendedSentenceOrder: {En: "Suspended sentence order", Cy: "Gorchymyn dedfryd ohiriedig"},
	Licence:                {En: "Licence", Cy: "Trwydded"},
}

var saying = struct {
	Kind, Court, CourtTooLong, Convicted, ConvictedLater, ConvictedUnborn, From, FromTooEarly, Ends, EndsTooEarly words.Phrase
	Offence, TooMany, TooLong, Changed                                                                            words.Phrase
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

	Total:                words.Phrase{En: "All sanctions must be a number from 1 to 999: the current one counts", Cy: "Rhaid i bob sancsiwn fod yn rhif o 1 i 999: mae'r un presennol yn cyfrif"},
	Violent:              words.Phrase{En: "Violent sanctions must be a number from 0 to 999", Cy: "Rhaid i sancsiynau treisgar fod yn rhif o 0 i 999"},
	ViolentAboveTotal:    words.Phrase{En: "There cannot be more violent sanctions than sanctions", Cy: "Ni all fod mwy o sancsiynau treisgar nag o sancsiynau"},
	First:                words.Phrase{En: "Age at the first sanction must be a number from 0 to 109", Cy: "Rhaid i'r oed ar adeg y sancsiwn cyntaf fod yn rhif o 0 i 109"},
	FirstAfterConviction: words.Phrase{En: "The first sanction cannot be after the current conviction, at {age}", Cy: "Ni all y sancsiwn cyntaf fod ar ôl yr euogfarn bresennol, yn {age} oed"},
}
