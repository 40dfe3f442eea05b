package assessment

import "throughline/platform/words"

// saying is what the noun itself says to people.
var saying = struct {
	Changed, ChangedAdvice, UnknownInstrument, NothingToConfirm, YesOrNo, FromList, OffScale, Unreadable, TooLong,
	Judged, Level, Reason, AtRisk, WhatChanged words.Phrase
	Why map[string]words.Phrase
}{
	Changed:           words.Phrase{En: "Somebody changed this section while you were writing", Cy: "Newidiodd rhywun yr adran hon tra oeddech yn ysgrifennu"},
	ChangedAdvice:     words.Phrase{En: "Nothing of yours is lost. Read what they wrote, change your own if you need to, and send it again.", Cy: "Nid oes dim o'ch gwaith wedi'i golli. Darllenwch yr hyn a ysgrifenasant, newidiwch eich geiriau os oes angen, ac anfonwch eto."},
	UnknownInstrument: words.Phrase{En: "These questions are not known here. Open the page again", Cy: "Nid yw'r cwestiynau hyn yn hysbys yma. Agorwch y dudalen eto"},
	NothingToConfirm:  words.Phrase{En: "There are no words here yet to confirm", Cy: "Nid oes geiriau yma eto i'w cadarnhau"},
	YesOrNo:           words.Phrase{En: "Choose yes or no", Cy: "Dewiswch ie neu na"},
	FromList:          words.Phrase{En: "Choose from the list", Cy: "Dewiswch o'r rhestr"},
	OffScale:          words.Phrase{En: "Choose a number from 0 to 10", Cy: "Dewiswch rif o 0 i 10"},
	Unreadable:        words.Phrase{En: "Some characters could not be read: put them right and send again", Cy: "Nid oedd modd darllen rhai nodau: cywirwch nhw ac anfonwch eto"},
	TooLong:           words.Phrase{En: "Use {limit} characters or fewer: this is {over} too many", Cy: "Defnyddiwch {limit} nod neu lai: mae hyn yn {over} yn ormod"},
	Judged:            words.Phrase{En: "Somebody judged the risk of serious harm while you were writing", Cy: "Barnodd rhywun y risg o niwed difrifol tra oeddech yn ysgrifennu"},
	Level:             words.Phrase{En: "Choose a level", Cy: "Dewiswch lefel"},
	Reason:            words.Phrase{En: "Say why you judge it so", Cy: "Dywedwch pam rydych yn barnu felly"},
	AtRisk:            words.Phrase{En: "Say who could be harmed, or that nobody in particular could", Cy: "Dywedwch pwy allai gael niwed, neu nad oes neb penodol"},
	WhatChanged:       words.Phrase{En: "You judge the risk lower than before: say what has changed", Cy: "Rydych yn barnu bod y risg yn is nag o'r blaen: dywedwch beth sydd wedi newid"},
	Why: map[string]words.Phrase{
		"linked-to-harm":        {En: "Say how this is linked to serious harm", Cy: "Dywedwch sut mae hyn yn gysylltiedig â niwed difrifol"},
		"linked-to-reoffending": {En: "Say how this is linked to reoffending", Cy: "Dywedwch sut mae hyn yn gysylltiedig ag aildroseddu"},
		"is-need":               {En: "Say what the need is", Cy: "Dywedwch beth yw'r angen"},
		"is-strength":           {En: "Say what the strength is", Cy: "Dywedwch beth yw'r cryfder"},
	},
}
