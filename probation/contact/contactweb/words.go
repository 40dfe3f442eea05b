package contactweb

import "throughline/platform/words"

var say = struct {
	Log, Record, Arrange, NoContacts, Newer, Older, Told, AtPlace, Reason, Served                                                      words.Phrase
	Arranged, OutcomeNeeded, SensitiveTag, Change, SayHow, ExcuseOrMove                                                                words.Phrase
	Kind, Date, DateHint, Time, TimeHint, Place, PlaceHint, PlaceSharedHint, KindKey, WhenKey                                          words.Phrase
	EnterDate, EnterTime, NoSuchTime                                                                                                   words.Phrase
	Outcome, Absence, Note, NoteHint, Sensitive, SensitiveHint, Moment, MomentLegend, NoMoment                                         words.Phrase
	SaveContact, SaveAppointment, SaveOutcome, Back, StillToCome, StandsNow, WrittenBy, SendAgain                                      words.Phrase
	Waiting                                                                                                                            words.Count
	NotesTitle, NotesLabel, NotesHint, NotesButton, NotesWhose, NotesMine, NotesTeam, NotesNothingYet, NotesNone, NotesMany, NotesMore words.Phrase
	NotesCount                                                                                                                         words.Count
	FilterOpen, FilterHeading, FilterSelected, FilterClear, FilterApply, FilterWords, FilterOutcome, FilterFrom, FilterUntil           words.Phrase
	AnyKind, AnyOutcome, NoOutcomeYet, HideHouse, NoneFits, NoSuchDay, UntilBeforeFrom, SeveralTimes                                   words.Phrase
	LogCount                                                                                                                           words.Count
}{
	FilterOpen:      words.Phrase{En: "Search and filter", Cy: "Chwilio a hidlo"},
	FilterHeading:   words.Phrase{En: "Show", Cy: "Dangos"},
	FilterSelected:  words.Phrase{En: "Only", Cy: "Dim ond"},
	FilterClear:     words.Phrase{En: "Show everything", Cy: "Dangos popeth"},
	FilterApply:     words.Phrase{En: "Show these", Cy: "Dangos y rhain"},
	FilterWords:     words.Phrase{En: "Words", Cy: "Geiriau"},
	FilterOutcome:   words.Phrase{En: "Outcome", Cy: "Canlyniad"},
	FilterFrom:      words.Phrase{En: "From", Cy: "O"},
	FilterUntil:     words.Phrase{En: "Until", Cy: "Hyd"},
	AnyKind:         words.Phrase{En: "Any kind", Cy: "Unrhyw fath"},
	AnyOutcome:      words.Phrase{En: "Any outcome", Cy: "Unrhyw ganlyniad"},
	NoOutcomeYet:    words.Phrase{En: "No outcome yet", Cy: "Dim canlyniad eto"},
	HideHouse:       words.Phrase{En: "Hide what the system recorded", Cy: "Cuddio'r hyn a gofnododd y system"},
	NoneFits:        words.Phrase{En: "No contact fits all of that.", Cy: "Nid oes cyswllt yn cyfateb i hynny i gyd."},
	NoSuchDay:       words.Phrase{En: "Enter a real day, like 2026-03-27", Cy: "Rhowch ddiwrnod go iawn, fel 2026-03-27"},
	UntilBeforeFrom: words.Phrase{En: "The last day must not be before the first", Cy: "Ni chaiff y diwrnod olaf fod cyn y cyntaf"},
	SeveralTimes:    words.Phrase{En: "{what} ({n} times)", Cy: "{what} ({n} gwaith)"},
	LogCount:        words.Count{One: "1 contact", Other: "{n} contacts", CyOther: "{n} cyswllt", CyTwo: "2 gyswllt"},
	NotesTitle:      words.Phrase{En: "Search notes", Cy: "Chwilio nodiadau"},
	NotesLabel:      words.Phrase{En: "Words in the note", Cy: "Geiriau yn y nodyn"},
	NotesHint:       words.Phrase{En: "All the words, or the beginnings of them. Words in \u201cquotation marks\u201d must follow one another.", Cy: "Yr holl eiriau, neu eu dechrau. Rhaid i eiriau mewn \u201cdyfynodau\u201d ddilyn ei gilydd."},
	NotesButton:     words.Phrase{En: "Search", Cy: "Chwilio"},
	NotesWhose:      words.Phrase{En: "Whose notes", Cy: "Nodiadau pwy"},
	NotesMine:       words.Phrase{En: "My people", Cy: "Fy mhobl i"},
	NotesTeam:       words.Phrase{En: "My team's people", Cy: "Pobl fy nhîm"},
	NotesNothingYet: words.Phrase{En: "The notes of the people you work with can be searched here.", Cy: "Gellir chwilio yma nodiadau'r bobl rydych yn gweithio gyda nhw."},
	NotesNone:       words.Phrase{En: "No note says \u201c{sought}\u201d", Cy: "Nid oes nodyn yn dweud \u201c{sought}\u201d"},
	NotesMany:       words.Phrase{En: "The newest {n} notes", Cy: "Y {n} nodyn diweddaraf"},
	NotesMore:       words.Phrase{En: "There are older ones. Add a word to see fewer.", Cy: "Mae rhai hŷn. Ychwanegwch air i weld llai."},
	NotesCount:      words.Count{One: "1 note", Other: "{n} notes", CyOther: "{n} nodyn", CyTwo: "2 nodyn"},
	Log:             words.Phrase{En: "Contacts", Cy: "Cysylltiadau"},
	Record:          words.Phrase{En: "Record a contact", Cy: "Cofnodi cyswllt"},
	Arrange:         words.Phrase{En: "Arrange an appointment", Cy: "Trefnu apwyntiad"},
	NoContacts:      words.Phrase{En: "There are no contacts yet. What you arrange or record appears here, newest first.", Cy: "Nid oes cysylltiadau eto. Bydd yr hyn rydych yn ei drefnu neu'n ei gofnodi yn ymddangos yma, y diweddaraf yn gyntaf."},
	Newer:           words.Phrase{En: "Newer contacts", Cy: "Cysylltiadau mwy diweddar"},
	Older:           words.Phrase{En: "Older contacts", Cy: "Cysylltiadau hŷn"},
	Told:            words.Phrase{En: "Written down {when}", Cy: "Ysgrifennwyd {when}"},
	AtPlace:         words.Phrase{En: "Place: {place}", Cy: "Lle: {place}"},
	Reason:          words.Phrase{En: "Reason: {reason}", Cy: "Rheswm: {reason}"},
	Served:          words.Phrase{En: "Moment of change: {moment}", Cy: "Moment newid: {moment}"},

	Arranged:      words.Phrase{En: "Arranged", Cy: "Wedi'i drefnu"},
	OutcomeNeeded: words.Phrase{En: "Outcome needed", Cy: "Angen canlyniad"},
	SensitiveTag:  words.Phrase{En: "Sensitive: not shown to the person", Cy: "Sensitif: nid yw'n cael ei ddangos i'r person"},
	Change:        words.Phrase{En: "Change what was recorded", Cy: "Newid yr hyn a gofnodwyd"},
	SayHow:        words.Phrase{En: "Say how it went", Cy: "Dweud sut aeth"},
	ExcuseOrMove:  words.Phrase{En: "Accept an absence or rearrange", Cy: "Derbyn absenoldeb neu aildrefnu"},

	Kind:            words.Phrase{En: "What kind of contact?", Cy: "Pa fath o gyswllt?"},
	Date:            words.Phrase{En: "Date", Cy: "Dyddiad"},
	DateHint:        words.Phrase{En: "For example, 27 3 2026", Cy: "Er enghraifft, 27 3 2026"},
	Time:            words.Phrase{En: "Time", Cy: "Amser"},
	TimeHint:        words.Phrase{En: "For example, 9:30 or 14:05", Cy: "Er enghraifft, 9:30 neu 14:05"},
	Place:           words.Phrase{En: "Place", Cy: "Lle"},
	PlaceHint:       words.Phrase{En: "You can leave this empty", Cy: "Gallwch adael hwn yn wag"},
	PlaceSharedHint: words.Phrase{En: "The person sees this, so that they know where to go", Cy: "Mae'r person yn gweld hwn, fel eu bod yn gwybod ble i fynd"},
	KindKey:         words.Phrase{En: "Kind", Cy: "Math"},
	WhenKey:         words.Phrase{En: "When", Cy: "Pryd"},
	EnterDate:       words.Phrase{En: "Enter a date", Cy: "Rhowch ddyddiad"},
	EnterTime:       words.Phrase{En: "Enter a time, like 10:30", Cy: "Rhowch amser, fel 10:30"},
	NoSuchTime:      words.Phrase{En: "There is no such time that night: the clocks go forward", Cy: "Nid oes amser o'r fath y noson honno: mae'r clociau'n troi ymlaen"},

	Outcome:       words.Phrase{En: "How did it go?", Cy: "Sut aeth?"},
	Absence:       words.Phrase{En: "Why is the absence accepted?", Cy: "Pam y derbynnir yr absenoldeb?"},
	Note:          words.Phrase{En: "Note", Cy: "Nodyn"},
	NoteHint:      words.Phrase{En: "What you talked about, what went well, what comes next. Write it as if the person will read it.", Cy: "Beth y buoch yn siarad amdano, beth aeth yn dda, beth ddaw nesaf. Ysgrifennwch fel pe bai'r person am ei ddarllen."},
	Sensitive:     words.Phrase{En: "This is sensitive", Cy: "Mae hyn yn sensitif"},
	SensitiveHint: words.Phrase{En: "It is never shown to the person", Cy: "Nid yw byth yn cael ei ddangos i'r person"},
	Moment:        words.Phrase{En: "Which moment of change did it serve? (optional)", Cy: "Pa foment o newid a wasanaethodd? (dewisol)"},
	MomentLegend:  words.Phrase{En: "Choose the one that fits best", Cy: "Dewiswch yr un sy'n gweddu orau"},
	NoMoment:      words.Phrase{En: "None in particular", Cy: "Dim un yn benodol"},

	SaveContact:     words.Phrase{En: "Save contact", Cy: "Cadw'r cyswllt"},
	SaveAppointment: words.Phrase{En: "Save appointment", Cy: "Cadw'r apwyntiad"},
	SaveOutcome:     words.Phrase{En: "Save outcome", Cy: "Cadw'r canlyniad"},
	Back:            words.Phrase{En: "Back to contacts", Cy: "Yn ôl i'r cysylltiadau"},
	StillToCome:     words.Phrase{En: "This appointment is still to come. You can accept an absence, or have it rearranged.", Cy: "Mae'r apwyntiad hwn eto i ddod. Gallwch dderbyn absenoldeb, neu ei aildrefnu."},
	StandsNow:       words.Phrase{En: "What is recorded now", Cy: "Yr hyn sydd wedi'i gofnodi nawr"},
	WrittenBy:       words.Phrase{En: "Written by {name}, {when}", Cy: "Ysgrifennwyd gan {name}, {when}"},
	SendAgain:       words.Phrase{En: "Your own words are below, and nothing is lost. Change them if you need to and save: they will replace what is recorded now, and the history keeps both.", Cy: "Mae eich geiriau eich hun isod, ac ni chollwyd dim. Newidiwch nhw os oes angen a'u cadw: byddant yn disodli'r hyn sydd wedi'i gofnodi nawr, ac mae'r hanes yn cadw'r ddau."},
	Waiting: words.Count{
		One: "1 appointment needs its outcome", Other: "{n} appointments need their outcome",
		CyTwo: "Mae angen canlyniad ar {n} apwyntiad", CyOther: "Mae angen canlyniad ar {n} apwyntiad",
	},
}
