package contact

import "throughline/platform/words"

var saying = struct {
	ChooseKind, NotArranged, WhenMissing, TooFar, NotAhead, NotYet, TooEarly, PlaceTooLong words.Phrase
	ChooseOutcome, ChooseAbsence, AbsenceNotAccepted, NoteTooLong, SayWhy, ChooseMoment    words.Phrase
	Unreadable, Changed                                                                    words.Phrase
}{
	ChooseKind:         words.Phrase{En: "Choose what kind of contact it is", Cy: "Dewiswch pa fath o gyswllt ydyw"},
	NotArranged:        words.Phrase{En: "This kind of contact cannot be arranged ahead", Cy: "Ni ellir trefnu'r math hwn o gyswllt ymlaen llaw"},
	WhenMissing:        words.Phrase{En: "Enter a date and a time", Cy: "Rhowch ddyddiad ac amser"},
	TooFar:             words.Phrase{En: "Check the year: a contact can be up to 10 years back or 2 years ahead", Cy: "Gwiriwch y flwyddyn: gall cyswllt fod hyd at 10 mlynedd yn ôl neu 2 flynedd ymlaen"},
	NotAhead:           words.Phrase{En: "An appointment must be in the future. If it has happened, record a contact", Cy: "Rhaid i apwyntiad fod yn y dyfodol. Os yw wedi digwydd, cofnodwch gyswllt"},
	NotYet:             words.Phrase{En: "This is in the future. If it is still to come, arrange an appointment", Cy: "Mae hyn yn y dyfodol. Os yw eto i ddod, trefnwch apwyntiad"},
	TooEarly:           words.Phrase{En: "The appointment has not happened yet. Before its time you can accept an absence or rearrange it", Cy: "Nid yw'r apwyntiad wedi digwydd eto. Cyn ei amser gallwch dderbyn absenoldeb neu ei aildrefnu"},
	PlaceTooLong:       words.Phrase{En: "Use 200 characters or fewer for the place", Cy: "Defnyddiwch 200 nod neu lai ar gyfer y lle"},
	ChooseOutcome:      words.Phrase{En: "Choose how it went", Cy: "Dewiswch sut aeth"},
	ChooseAbsence:      words.Phrase{En: "Choose why the absence is accepted", Cy: "Dewiswch pam y derbynnir yr absenoldeb"},
	AbsenceNotAccepted: words.Phrase{En: "Only an accepted absence has a reason from this list", Cy: "Dim ond absenoldeb a dderbynnir sydd â rheswm o'r rhestr hon"},
	NoteTooLong:        words.Phrase{En: "Use 12,000 characters or fewer: this note has {n}", Cy: "Defnyddiwch 12,000 nod neu lai: mae gan y nodyn hwn {n}"},
	SayWhy:             words.Phrase{En: "Write in the note what happened: a judgement needs its reason", Cy: "Ysgrifennwch yn y nodyn beth ddigwyddodd: mae angen rheswm ar farn"},
	ChooseMoment:       words.Phrase{En: "Choose one of the seven moments, or none", Cy: "Dewiswch un o'r saith moment, neu ddim un"},
	Unreadable:         words.Phrase{En: "Some characters could not be read: put them right and send again", Cy: "Nid oedd modd darllen rhai nodau: cywirwch nhw ac anfonwch eto"},
	Changed:            words.Phrase{En: "Somebody else wrote about this contact while you were writing", Cy: "Ysgrifennodd rhywun arall am y cyswllt hwn tra oeddech yn ysgrifennu"},
}
