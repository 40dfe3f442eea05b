package assessmentweb

import (
	"throughline/platform/words"
	"throughline/probation/assessment"
)

// say is what the pages of an assessment say.
var say = struct {
	Assessment, AreasOfLife, Practitioner, Strengths, NoStrengths, SeriousHarm, JudgeOrRead, NotJudged, JudgedOn, WhoAtRisk,
	HowComplete, Section, FilledIn, LastSaved, NotYet, NotStarted, Complete, DoneOf,
	Sections, Saved, SavedSection, ConfirmedToday, Restored, NewerQuestions, AskNewer, WrittenOn, ConfirmedOn, StillTrue, TakeUp,
	NothingYet, Save, SaveAndNext, SaveAndFinish, NeverSaved, SavedAt, Previous, Next, BackToAreas, Differences, What, InForce, Yours,
	OwnWords, OwnScoreOn, YourScore, ScoreHint, VeryHard, ReallyWell, WhatNumbersMean, Uses, NoUses, UsedBy, Readiness, Sources, Yes, No, Unanswered, Or,
	Harm, HarmLead, Level, Reason, ReasonHint, AtRisk, AtRiskHint, Changed, ChangedHint, Judge, Before, HarmSaved, WhatHadChanged words.Phrase
	GoOnWith      words.Phrase
	WholeSections words.Count
	Judged        map[string]words.Phrase // a judgement that was answered with yes, short
	Judgements    map[string]words.Phrase // the question
	WhyLabels     map[string]words.Phrase
	Levels        map[assessment.HarmLevel]words.Phrase
	LevelHints    map[assessment.HarmLevel]words.Phrase
}{
	Assessment:   words.Phrase{En: "Assessment", Cy: "Asesiad"},
	AreasOfLife:  words.Phrase{En: "Areas of life", Cy: "Meysydd bywyd"},
	Practitioner: words.Phrase{En: "Practitioner", Cy: "Ymarferydd"},
	Strengths:    words.Phrase{En: "What is strong", Cy: "Beth sy'n gryf"},
	NoStrengths:  words.Phrase{En: "No strength is written down yet. Most people have some: ask what has gone well.", Cy: "Nid oes cryfder wedi'i nodi eto. Mae gan y rhan fwyaf o bobl rai: gofynnwch beth sydd wedi mynd yn dda."},
	SeriousHarm:  words.Phrase{En: "Risk of serious harm", Cy: "Risg o niwed difrifol"},
	JudgeOrRead:  words.Phrase{En: "Judge it, or read earlier judgements", Cy: "Ei barnu, neu ddarllen dyfarniadau cynharach"},
	NotJudged:    words.Phrase{En: "Not judged yet", Cy: "Heb ei barnu eto"},
	JudgedOn:     words.Phrase{En: "judged on {date}", Cy: "barnwyd ar {date}"},
	WhoAtRisk:    words.Phrase{En: "Who could be harmed", Cy: "Pwy allai gael niwed"},

	HowComplete: words.Phrase{En: "How much is filled in", Cy: "Faint sydd wedi'i lenwi"},
	Section:     words.Phrase{En: "Section", Cy: "Adran"},
	FilledIn:    words.Phrase{En: "Filled in", Cy: "Wedi'i lenwi"},
	LastSaved:   words.Phrase{En: "Last saved", Cy: "Cadwyd ddiwethaf"},
	NotYet:      words.Phrase{En: "Not yet", Cy: "Dim eto"},
	NotStarted:  words.Phrase{En: "Not started", Cy: "Heb ddechrau"},
	Complete:    words.Phrase{En: "Complete", Cy: "Cyflawn"},
	DoneOf:      words.Phrase{En: "{done} of {of}", Cy: "{done} o {of}"},
	GoOnWith:    words.Phrase{En: "Go on with {section}", Cy: "Ewch ymlaen: {section}"},
	WholeSections: words.Count{
		One: "{n} of {all} sections is complete", Other: "{n} of {all} sections are complete",
		CyOther: "Mae {n} o {all} adran yn gyflawn",
	},

	Sections:       words.Phrase{En: "Sections of the assessment", Cy: "Adrannau'r asesiad"},
	Saved:          words.Phrase{En: "Saved", Cy: "Cadwyd"},
	SavedSection:   words.Phrase{En: "{section} is saved.", Cy: "Mae {section} wedi'i gadw."},
	ConfirmedToday: words.Phrase{En: "{box}: recorded as still true today. What you were writing is below, not saved yet.", Cy: "{box}: cofnodwyd ei fod yn dal yn wir heddiw. Mae'r hyn roeddech yn ei ysgrifennu isod, heb ei gadw eto."},
	Restored:       words.Phrase{En: "This is what you were writing on {when}. It is not saved as part of the record yet.", Cy: "Dyma'r hyn roeddech yn ei ysgrifennu ar {when}. Nid yw wedi'i gadw'n rhan o'r cofnod eto."},
	NewerQuestions: words.Phrase{En: "This section was written with an earlier version of the questions.", Cy: "Ysgrifennwyd yr adran hon gyda fersiwn gynharach o'r cwestiynau."},
	AskNewer:       words.Phrase{En: "Ask today's questions", Cy: "Gofyn cwestiynau heddiw"},
	WrittenOn:      words.Phrase{En: "Written on {date}", Cy: "Ysgrifennwyd ar {date}"},
	ConfirmedOn:    words.Phrase{En: "Still true on {date}", Cy: "Yn dal yn wir ar {date}"},
	StillTrue:      words.Phrase{En: "Still true", Cy: "Yn dal yn wir"},
	TakeUp:         words.Phrase{En: "Change these words", Cy: "Newid y geiriau hyn"},
	NothingYet:     words.Phrase{En: "Nothing is written here yet.", Cy: "Nid oes dim wedi'i ysgrifennu yma eto."},
	Save:           words.Phrase{En: "Save", Cy: "Cadw"},
	SaveAndNext:    words.Phrase{En: "Save and go on to {section}", Cy: "Cadw a mynd ymlaen i {section}"},
	SaveAndFinish:  words.Phrase{En: "Save and see all areas", Cy: "Cadw a gweld pob maes"},
	NeverSaved:     words.Phrase{En: "Nothing is saved in this section yet.", Cy: "Nid oes dim wedi'i gadw yn yr adran hon eto."},
	SavedAt:        words.Phrase{En: "Last saved on {when}.", Cy: "Cadwyd ddiwethaf ar {when}."},
	Previous:       words.Phrase{En: "Back to {section}", Cy: "Yn ôl i {section}"},
	Next:           words.Phrase{En: "On to {section}, without saving", Cy: "Ymlaen i {section}, heb gadw"},
	BackToAreas:    words.Phrase{En: "All areas of life", Cy: "Pob maes bywyd"},
	Differences:    words.Phrase{En: "What differs", Cy: "Beth sy'n wahanol"},
	What:           words.Phrase{En: "What", Cy: "Beth"},
	InForce:        words.Phrase{En: "In the record now", Cy: "Yn y cofnod nawr"},
	Yours:          words.Phrase{En: "What you wrote", Cy: "Yr hyn a ysgrifennoch"},

	OwnWords:        words.Phrase{En: "In {name}’s own words", Cy: "Yng ngeiriau {name}"},
	OwnScoreOn:      words.Phrase{En: "with a score of {score}, {date}", Cy: "gyda sgôr o {score}, {date}"},
	YourScore:       words.Phrase{En: "Practitioner's score", Cy: "Sgôr yr ymarferydd"},
	ScoreHint:       words.Phrase{En: "0 is very hard right now, 10 is going really well", Cy: "0 yw anodd iawn ar hyn o bryd, 10 yw mynd yn dda iawn"},
	VeryHard:        words.Phrase{En: "Very hard right now", Cy: "Anodd iawn ar hyn o bryd"},
	ReallyWell:      words.Phrase{En: "Going really well", Cy: "Yn mynd yn dda iawn"},
	WhatNumbersMean: words.Phrase{En: "What the numbers mean", Cy: "Beth mae'r rhifau'n ei olygu"},
	Uses:            words.Phrase{En: "What predictors use from here", Cy: "Beth mae rhagfynegyddion yn ei ddefnyddio o fan hyn"},
	NoUses:          words.Phrase{En: "Nothing. No published predictor reads this section.", Cy: "Dim byd. Nid oes unrhyw ragfynegydd cyhoeddedig yn darllen yr adran hon."},
	UsedBy:          words.Phrase{En: "{answer} (used by {predictors})", Cy: "{answer} (defnyddir gan {predictors})"},
	Readiness:       words.Phrase{En: "How ready is the person to change something here?", Cy: "Pa mor barod yw'r person i newid rhywbeth yma?"},
	Sources:         words.Phrase{En: "Where does this come from?", Cy: "O ble y daw hyn?"},
	Yes:             words.Phrase{En: "Yes", Cy: "Ydy"},
	No:              words.Phrase{En: "No", Cy: "Nac ydy"},
	Unanswered:      words.Phrase{En: "Not answered", Cy: "Heb ei ateb"},
	Or:              words.Phrase{En: "or", Cy: "neu"},

	Harm:           words.Phrase{En: "Judge the risk of serious harm", Cy: "Barnu'r risg o niwed difrifol"},
	HarmLead:       words.Phrase{En: "Serious harm is life-threatening or traumatic, and recovery from it, in body or mind, is hard or impossible. Judge how likely it is, and how soon.", Cy: "Mae niwed difrifol yn bygwth bywyd neu'n drawmatig, ac mae gwella ohono, o ran corff neu feddwl, yn anodd neu'n amhosibl. Barnwch pa mor debygol ydyw, a pha mor fuan."},
	Level:          words.Phrase{En: "Overall level", Cy: "Lefel gyffredinol"},
	Reason:         words.Phrase{En: "Why do you judge it so?", Cy: "Pam rydych yn barnu felly?"},
	ReasonHint:     words.Phrase{En: "What could happen, when, and what would make it more or less likely?", Cy: "Beth allai ddigwydd, pryd, a beth fyddai'n ei wneud yn fwy neu'n llai tebygol?"},
	AtRisk:         words.Phrase{En: "Who could be harmed?", Cy: "Pwy allai gael niwed?"},
	AtRiskHint:     words.Phrase{En: "A known adult, children, the public, staff, other prisoners, or nobody in particular.", Cy: "Oedolyn hysbys, plant, y cyhoedd, staff, carcharorion eraill, neu neb penodol."},
	Changed:        words.Phrase{En: "What has changed?", Cy: "Beth sydd wedi newid?"},
	ChangedHint:    words.Phrase{En: "Needed when you judge the risk lower than it stands.", Cy: "Mae ei angen pan fyddwch yn barnu bod y risg yn is nag y mae."},
	Judge:          words.Phrase{En: "Record this judgement", Cy: "Cofnodi'r dyfarniad hwn"},
	Before:         words.Phrase{En: "Earlier judgements", Cy: "Dyfarniadau cynharach"},
	HarmSaved:      words.Phrase{En: "Your judgement is recorded.", Cy: "Mae eich dyfarniad wedi'i gofnodi."},
	WhatHadChanged: words.Phrase{En: "What had changed: {words}", Cy: "Beth oedd wedi newid: {words}"},

	Judged: map[string]words.Phrase{
		"linked-to-harm":        {En: "linked to serious harm", Cy: "cysylltiedig â niwed difrifol"},
		"linked-to-reoffending": {En: "linked to reoffending", Cy: "cysylltiedig ag aildroseddu"},
		"is-need":               {En: "need", Cy: "angen"},
		"is-strength":           {En: "strength", Cy: "cryfder"},
	},
	Judgements: map[string]words.Phrase{
		"linked-to-harm":        {En: "Is this linked to serious harm?", Cy: "Ydy hyn yn gysylltiedig â niwed difrifol?"},
		"linked-to-reoffending": {En: "Is this linked to reoffending?", Cy: "Ydy hyn yn gysylltiedig ag aildroseddu?"},
		"is-need":               {En: "Is this a need?", Cy: "Ydy hyn yn angen?"},
		"is-strength":           {En: "Is this a strength?", Cy: "Ydy hyn yn gryfder?"},
	},
	WhyLabels: map[string]words.Phrase{
		"linked-to-harm":        {En: "How is it linked to serious harm?", Cy: "Sut mae'n gysylltiedig â niwed difrifol?"},
		"linked-to-reoffending": {En: "How is it linked to reoffending?", Cy: "Sut mae'n gysylltiedig ag aildroseddu?"},
		"is-need":               {En: "What is the need?", Cy: "Beth yw'r angen?"},
		"is-strength":           {En: "What is the strength? The person will read this.", Cy: "Beth yw'r cryfder? Bydd y person yn darllen hyn."},
	},
	Levels: map[assessment.HarmLevel]words.Phrase{
		assessment.LowHarm:      {En: "Low", Cy: "Isel"},
		assessment.MediumHarm:   {En: "Medium", Cy: "Canolig"},
		assessment.HighHarm:     {En: "High", Cy: "Uchel"},
		assessment.VeryHighHarm: {En: "Very high", Cy: "Uchel iawn"},
	},
	LevelHints: map[assessment.HarmLevel]words.Phrase{
		assessment.LowHarm:      {En: "Nothing known now points to serious harm", Cy: "Nid oes dim sy'n hysbys nawr yn awgrymu niwed difrifol"},
		assessment.MediumHarm:   {En: "There are signs of risk, but serious harm is unlikely unless things change", Cy: "Mae arwyddion o risg, ond mae niwed difrifol yn annhebygol oni bai bod pethau'n newid"},
		assessment.HighHarm:     {En: "There are signs of risk, and serious harm could happen at any time", Cy: "Mae arwyddion o risg, a gallai niwed difrifol ddigwydd ar unrhyw adeg"},
		assessment.VeryHighHarm: {En: "Serious harm is more likely than not to happen, and soon", Cy: "Mae niwed difrifol yn fwy tebygol na pheidio o ddigwydd, a hynny'n fuan"},
	},
}
