package sentenceweb

import "throughline/platform/words"

var say = struct {
	Title, NothingYet, RecordFirst, RecordAnother, Amend, AmendSanctions, NotRecorded                words.Phrase
	DayOf, NotBegun, Over, ForLife, NoEnd, NoRequirements, Earlier                                   words.Phrase
	Left                                                                                             words.Count
	Kind, Court, Convicted, From, FromHint, Ends, EndsHint, Offence, OffenceCode, OffenceHint        words.Phrase
	OffenceIs, Requirements, RequirementsHint                                                        words.Phrase
	Sanctions, SanctionsWhy, Before, Total, TotalHint, Violent, First                                words.Phrase
	RecordTitle, AmendTitle, Save, Cancel, BothReadings, Detail, StandsNow, YouTyped, ConflictAdvice words.Phrase
}{
	Title:          words.Phrase{En: "Sentence", Cy: "Dedfryd"},
	NothingYet:     words.Phrase{En: "No sentence is recorded yet.", Cy: "Nid oes dedfryd wedi'i chofnodi eto."},
	RecordFirst:    words.Phrase{En: "Record the sentence", Cy: "Cofnodi'r ddedfryd"},
	RecordAnother:  words.Phrase{En: "Record another sentence", Cy: "Cofnodi dedfryd arall"},
	Amend:          words.Phrase{En: "Amend the sentence", Cy: "Diwygio'r ddedfryd"},
	AmendSanctions: words.Phrase{En: "Amend the counts", Cy: "Diwygio'r niferoedd"},
	NotRecorded:    words.Phrase{En: "Not recorded", Cy: "Heb ei gofnodi"},

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
	Cancel:         words.Phrase{En: "Cancel", Cy: "Canslo"},
	BothReadings:   words.Phrase{En: "What is different", Cy: "Beth sy'n wahanol"},
	Detail:         words.Phrase{En: "Detail", Cy: "Manylyn"},
	StandsNow:      words.Phrase{En: "Stored now", Cy: "Wedi'i gadw nawr"},
	YouTyped:       words.Phrase{En: "You typed", Cy: "Teipiwyd gennych chi"},
	ConflictAdvice: words.Phrase{En: "Nothing you typed was lost: it is in the boxes below. Change what should be different, then save again.", Cy: "Ni chollwyd dim a deipiwyd gennych: mae yn y blychau isod. Newidiwch yr hyn a ddylai fod yn wahanol, yna cadwch eto."},
}
