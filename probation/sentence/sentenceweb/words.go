package sentenceweb

import (
	"throughline/platform/words"
	"throughline/probation/sentence"
)

var unitNames = map[sentence.Unit]words.Phrase{
	sentence.Days:     {En: "days", Cy: "diwrnodau"},
	sentence.Hours:    {En: "hours", Cy: "oriau"},
	sentence.Sessions: {En: "sessions", Cy: "sesiynau"},
	sentence.Weeks:    {En: "weeks", Cy: "wythnosau"},
	sentence.Months:   {En: "months", Cy: "misoedd"},
}

var say = struct {
	Title, NothingYet, RecordFirst, RecordAnother, Amend, AmendSanctions, NotRecorded                                                     words.Phrase
	DayOf, NotBegun, Over, ForLife, NoEnd, NoRequirements, Earlier                                                                        words.Phrase
	Left                                                                                                                                  words.Count
	Kind, Court, Convicted, From, FromHint, Ends, EndsHint, Offence, OffenceCode, OffenceHint                                             words.Phrase
	OffenceIs, Requirements, RequirementsHint                                                                                             words.Phrase
	Sanctions, SanctionsWhy, Before, Total, TotalHint, Violent, First                                                                     words.Phrase
	RecordTitle, AmendTitle, Save, ConflictAdvice                                                                                         words.Phrase
	EndLink, Lifted, DoneOf, DoingsCaption, DoneOnDay, DoneMuch, DoneNote, DoneNoteHint, Mend, StruckOut, StrikeLink, ToWhere, EndedBy    words.Phrase
	AddLink, DoLink, LiftLink, DoingsLink, WhyHint, WhichRequirement, InUnit, AnotherInWords, HoldsFrom, HowLong, HowLongHint             words.Phrase
	InWhichWords, InWhichWordsHint, AddTitle, AddLead, AddButton, HowMuch, DoneLead, DoTitle, DoButton                                    words.Phrase
	LiftTitle, LiftLead, LiftWhy, StrikeTitle, StrikeLead, StrikeStays, StrikeWhy, Where, HowEnded, EndTitle, EndLead, EndedOnDay, EndWhy words.Phrase
}{
	EndLink:          words.Phrase{En: "End it", Cy: "Dod â hi i ben"},
	Lifted:           words.Phrase{En: "Lifted on {date}: {why}", Cy: "Codwyd ar {date}: {why}"},
	DoneOf:           words.Phrase{En: "{done} of {all} done", Cy: "{done} o {all} wedi'u gwneud"},
	DoingsCaption:    words.Phrase{En: "What was done, the newest first", Cy: "Beth a wnaed, y diweddaraf yn gyntaf"},
	DoneOnDay:        words.Phrase{En: "Day", Cy: "Diwrnod"},
	DoneMuch:         words.Phrase{En: "Done", Cy: "Wedi'i wneud"},
	DoneNote:         words.Phrase{En: "Note", Cy: "Nodyn"},
	DoneNoteHint:     words.Phrase{En: "What it was, and how it went. You can leave this empty.", Cy: "Beth oedd, a sut aeth. Gallwch adael hwn yn wag."},
	Mend:             words.Phrase{En: "If it is wrong", Cy: "Os yw'n anghywir"},
	StruckOut:        words.Phrase{En: "Struck out on {date}: {why}", Cy: "Dilëwyd ar {date}: {why}"},
	StrikeLink:       words.Phrase{En: "Strike it out", Cy: "Ei ddileu"},
	ToWhere:          words.Phrase{En: "{how} ({where})", Cy: "{how} ({where})"},
	EndedBy:          words.Phrase{En: "Ended on {date}. {how}: {why}", Cy: "Daeth i ben ar {date}. {how}: {why}"},
	AddLink:          words.Phrase{En: "Add a requirement or condition", Cy: "Ychwanegu gofyniad neu amod"},
	DoLink:           words.Phrase{En: "Put down what was done", Cy: "Nodi'r hyn a wnaed"},
	LiftLink:         words.Phrase{En: "Lift it", Cy: "Ei godi"},
	DoingsLink:       words.Phrase{En: "What was done", Cy: "Beth a wnaed"},
	WhyHint:          words.Phrase{En: "It is kept with the change, in your words.", Cy: "Fe'i cedwir gyda'r newid, yn eich geiriau chi."},
	WhichRequirement: words.Phrase{En: "What does it ask?", Cy: "Beth mae'n ei ofyn?"},
	InUnit:           words.Phrase{En: "In {unit}", Cy: "Mewn {unit}"},
	AnotherInWords:   words.Phrase{En: "Something else, in words", Cy: "Rhywbeth arall, mewn geiriau"},
	HoldsFrom:        words.Phrase{En: "From which day does it hold?", Cy: "O ba ddiwrnod mae'n dal?"},
	HowLong:          words.Phrase{En: "How many?", Cy: "Faint?"},
	HowLongHint:      words.Phrase{En: "Days, hours, sessions, weeks or months, as it says beside the choice. Leave empty where it says none.", Cy: "Diwrnodau, oriau, sesiynau, wythnosau neu fisoedd, fel y dywed wrth y dewis. Gadewch yn wag lle nad oes un."},
	InWhichWords:     words.Phrase{En: "In words the person understands", Cy: "Mewn geiriau y mae'r person yn eu deall"},
	InWhichWordsHint: words.Phrase{En: "Which programme, which street, which hours. They see this.", Cy: "Pa raglen, pa stryd, pa oriau. Maen nhw'n gweld hwn."},
	AddTitle:         words.Phrase{En: "Add a requirement or condition", Cy: "Ychwanegu gofyniad neu amod"},
	AddLead:          words.Phrase{En: "{kind}: these are what its law allows.", Cy: "{kind}: dyma'r hyn y mae ei gyfraith yn ei ganiatáu."},
	AddButton:        words.Phrase{En: "Add it", Cy: "Ei ychwanegu"},
	HowMuch:          words.Phrase{En: "How much was done?", Cy: "Faint a wnaed?"},
	DoneLead:         words.Phrase{En: "{requirement}. So far {done} done.", Cy: "{requirement}. Hyd yma {done} wedi'u gwneud."},
	DoTitle:          words.Phrase{En: "Put down what was done", Cy: "Nodi'r hyn a wnaed"},
	DoButton:         words.Phrase{En: "Put it down", Cy: "Ei nodi"},
	LiftTitle:        words.Phrase{En: "Lift this requirement", Cy: "Codi'r gofyniad hwn"},
	LiftLead:         words.Phrase{En: "It no longer holds from today. What was done of it stays.", Cy: "Nid yw'n dal o heddiw ymlaen. Erys yr hyn a wnaed ohono."},
	LiftWhy:          words.Phrase{En: "Why is it lifted, and who decided?", Cy: "Pam y'i codir, a phwy a benderfynodd?"},
	StrikeTitle:      words.Phrase{En: "Strike it out", Cy: "Ei ddileu"},
	StrikeLead:       words.Phrase{En: "{requirement}: {amount} on {date}.", Cy: "{requirement}: {amount} ar {date}."},
	StrikeStays:      words.Phrase{En: "It stays to be read, struck through, and no longer counts.", Cy: "Erys i'w ddarllen, wedi'i groesi allan, ac nid yw'n cyfrif mwyach."},
	StrikeWhy:        words.Phrase{En: "What was wrong with it?", Cy: "Beth oedd o'i le arno?"},
	Where:            words.Phrase{En: "Which area takes over?", Cy: "Pa ardal sy'n cymryd drosodd?"},
	HowEnded:         words.Phrase{En: "How did it end?", Cy: "Sut y daeth i ben?"},
	EndTitle:         words.Phrase{En: "End the sentence", Cy: "Dod â'r ddedfryd i ben"},
	EndLead:          words.Phrase{En: "A sentence ends by itself on its last day. Use this when it ends earlier, or when another area takes over.", Cy: "Daw dedfryd i ben ei hun ar ei diwrnod olaf. Defnyddiwch hwn pan ddaw i ben yn gynharach, neu pan fydd ardal arall yn cymryd drosodd."},
	EndedOnDay:       words.Phrase{En: "On which day did it end?", Cy: "Ar ba ddiwrnod y daeth i ben?"},
	EndWhy:           words.Phrase{En: "Why, and what does it mean for the person?", Cy: "Pam, a beth mae'n ei olygu i'r person?"},
	Title:            words.Phrase{En: "Sentence", Cy: "Dedfryd"},
	NothingYet:       words.Phrase{En: "No sentence is recorded yet.", Cy: "Nid oes dedfryd wedi'i chofnodi eto."},
	RecordFirst:      words.Phrase{En: "Record the sentence", Cy: "Cofnodi'r ddedfryd"},
	RecordAnother:    words.Phrase{En: "Record another sentence", Cy: "Cofnodi dedfryd arall"},
	Amend:            words.Phrase{En: "Amend the sentence", Cy: "Diwygio'r ddedfryd"},
	AmendSanctions:   words.Phrase{En: "Amend the counts", Cy: "Diwygio'r niferoedd"},
	NotRecorded:      words.Phrase{En: "Not recorded", Cy: "Heb ei gofnodi"},

	DayOf:    words.Phrase{En: "Day {done} of {total}: {left}.", Cy: "Diwrnod {done} o {total}: {left}."},
	Left:     words.Count{One: "1 day left", Other: "{n} days left", CyOne: "1 diwrnod ar ôl", CyTwo: "2 ddiwrnod ar ôl", CyOther: "{n} diwrnod ar ôl"},
	NotBegun: words.Phrase{En: "Begins on {date}.", Cy: "Yn dechrau ar {date}."},
	Over:     words.Phrase{En: "Ended on {date}, all {total} days done.", Cy: "Daeth i ben ar {date}, a phob un o'r {total} diwrnod wedi'i gwblhau."},
	ForLife:  words.Phrase{En: "Day {done}. A licence for life has no last day.", Cy: "Diwrnod {done}. Nid oes diwrnod olaf i drwydded am oes."},
	NoEnd:    words.Phrase{En: "No last day: a licence for life", Cy: "Dim diwrnod olaf: trwydded am oes"},

	Kind:             words.Phrase{En: "Kind of sentence", Cy: "Math o ddedfryd"},
	Court:            words.Phrase{En: "Court", Cy: "Llys"},
	Convicted:        words.Phrase{En: "Date of conviction", Cy: "Dyddiad yr euogfarn"},
	From:             words.Phrase{En: "First day in the community", Cy: "Diwrnod cyntaf yn y gymuned"},
	FromHint:         words.Phrase{En: "The start of a community sentence, or the day of release. Days are counted from here, and so is the predictors' two years.", Cy: "Dechrau dedfryd gymunedol, neu'r diwrnod rhyddhau. Cyfrifir y dyddiau o'r fan hon, a dwy flynedd y rhagfynegyddion hefyd."},
	Ends:             words.Phrase{En: "Last day", Cy: "Diwrnod olaf"},
	EndsHint:         words.Phrase{En: "Leave empty only for a licence for life.", Cy: "Gadewch yn wag ar gyfer trwydded am oes yn unig."},
	Offence:          words.Phrase{En: "Main offence", Cy: "Prif drosedd"},
	OffenceCode:      words.Phrase{En: "Code of the main offence", Cy: "Cod y brif drosedd"},
	OffenceHint:      words.Phrase{En: "Five digits of the Home Office list. We show it in words when you save.", Cy: "Pum digid o restr y Swyddfa Gartref. Dangoswn ef mewn geiriau pan fyddwch yn cadw."},
	OffenceIs:        words.Phrase{En: "Five digits of the Home Office list. This one is: {offence}", Cy: "Pum digid o restr y Swyddfa Gartref. Hwn yw: {offence}"},
	Requirements:     words.Phrase{En: "Requirements or conditions", Cy: "Gofynion neu amodau"},
	RequirementsHint: words.Phrase{En: "One on each line, in words the person would understand: they see this list.", Cy: "Un ar bob llinell, mewn geiriau y byddai'r person yn eu deall: maen nhw'n gweld y rhestr hon."},
	NoRequirements:   words.Phrase{En: "None recorded.", Cy: "Dim wedi'u cofnodi."},
	Earlier:          words.Phrase{En: "Earlier sentences", Cy: "Dedfrydau cynharach"},

	Sanctions:    words.Phrase{En: "Sanctions", Cy: "Sancsiynau"},
	SanctionsWhy: words.Phrase{En: "A sanction is one occasion of being sentenced or cautioned, for however many offences. The predictors take these counts from here.", Cy: "Un achlysur o gael dedfryd neu rybudd yw sancsiwn, faint bynnag o droseddau oedd. Mae'r rhagfynegyddion yn cymryd y niferoedd hyn o'r fan hon."},
	Before:       words.Phrase{En: "Before this one", Cy: "Cyn yr un hwn"},
	Total:        words.Phrase{En: "All sanctions, with this one", Cy: "Pob sancsiwn, gyda'r un hwn"},
	TotalHint:    words.Phrase{En: "At least 1: the current one counts.", Cy: "O leiaf 1: mae'r un presennol yn cyfrif."},
	Violent:      words.Phrase{En: "Of these, for a violent offence", Cy: "O'r rhain, am drosedd dreisgar"},
	First:        words.Phrase{En: "Age at the first sanction", Cy: "Oed ar adeg y sancsiwn cyntaf"},

	RecordTitle:    words.Phrase{En: "Record a sentence", Cy: "Cofnodi dedfryd"},
	AmendTitle:     words.Phrase{En: "Amend the sentence", Cy: "Diwygio'r ddedfryd"},
	Save:           words.Phrase{En: "Save", Cy: "Cadw"},
	ConflictAdvice: words.Phrase{En: "Nothing you typed was lost: it is in the boxes below. Change what should be different, then save again.", Cy: "Ni chollwyd dim a deipiwyd gennych: mae yn y blychau isod. Newidiwch yr hyn a ddylai fod yn wahanol, yna cadwch eto."},
}
