package rating

import (
	"throughline/actuarial"
	"throughline/platform/words"
)

var levelWords = map[Level]words.Phrase{
	Unrated:  {En: "Not rated yet", Cy: "Heb ei asesu eto"},
	Low:      {En: "Low", Cy: "Isel"},
	Medium:   {En: "Medium", Cy: "Canolig"},
	High:     {En: "High", Cy: "Uchel"},
	VeryHigh: {En: "Very high", Cy: "Uchel iawn"},
}

var whichWords = map[Which]words.Phrase{
	OfReoffending: {En: "Reoffending", Cy: "Aildroseddu"},
	OfHarm:        {En: "Serious harm", Cy: "Niwed difrifol"},
}

var saying = struct {
	Held, HeldUnread, NoScore, Static, Dynamic, NoDrugs, NotAnswered, NoMotivation, Impossible words.Phrase
	StepUp, StepAlready, StepAtTop, StepNoBase                                                 words.Phrase
	LinkedToReoffending, LinkedToHarm, NewlyLinked, Strength, Protective, NotJudged, JudgedAs  words.Phrase
	Why, WhyTooLong, Unreadable, Moved, MovedAdvice, NotHeld                                   words.Phrase
	Set, SetAndSigned, ChooseLevel, SameLevel, ChooseUntil, WhySet, WhySigned, WhyEnded        words.Phrase
	NothingWaits, OwnSignature, NothingSet, SetAlready                                         words.Phrase
	Missed, ManySections                                                                       words.Count
}{
	Held: words.Phrase{En: "Held at {level} since {since}: today's reading is {today}. It stays until a practitioner confirms the lower level.",
		Cy: "Wedi'i gadw ar {level} ers {since}: darlleniad heddiw yw {today}. Mae'n aros nes bydd ymarferydd yn cadarnhau'r lefel is."},
	HeldUnread: words.Phrase{En: "Held at {level} since {since}: there is no reading today ({today}). It stays until the missing answers are given.",
		Cy: "Wedi'i gadw ar {level} ers {since}: nid oes darlleniad heddiw ({today}). Mae'n aros nes rhoddir yr atebion sydd ar goll."},
	NoScore: words.Phrase{En: "The published predictor (ARP) gives no score (since {since}): it needs the answers below.",
		Cy: "Nid yw'r rhagfynegydd cyhoeddedig (ARP) yn rhoi sgôr (ers {since}): mae angen yr atebion isod arno."},
	Static: words.Phrase{En: "The published predictor (ARP) gives {score}%, band {band}, since {since}. It counts age, sanctions and offence only (static), until the answers about life now are complete.",
		Cy: "Mae'r rhagfynegydd cyhoeddedig (ARP) yn rhoi {score}%, band {band}, ers {since}. Mae'n cyfrif oedran, sancsiynau a throsedd yn unig (statig), nes bydd yr atebion am fywyd nawr yn gyflawn."},
	Dynamic: words.Phrase{En: "The published predictor (ARP) gives {score}%, band {band}, since {since}. It counts how life is now (dynamic).",
		Cy: "Mae'r rhagfynegydd cyhoeddedig (ARP) yn rhoi {score}%, band {band}, ers {since}. Mae'n cyfrif sut mae bywyd nawr (deinamig)."},
	NoDrugs: words.Phrase{En: "Not answered: {question} A drug without an answer counts as not used.",
		Cy: "Heb ei ateb: {question} Mae cyffur heb ateb yn cyfrif fel un nas defnyddir."},
	NotAnswered: words.Phrase{En: "Not answered: {answer}", Cy: "Heb ei ateb: {answer}"},
	NoMotivation: words.Phrase{En: "A drug is ticked, and not answered: {answer} Until it is, the score leaves life now out.",
		Cy: "Mae cyffur wedi'i dicio, a heb ei ateb: {answer} Nes bydd ateb, nid yw'r sgôr yn cyfrif bywyd nawr."},
	Impossible: words.Phrase{En: "These answers cannot all be right: {answers}", Cy: "Ni all yr atebion hyn i gyd fod yn gywir: {answers}"},

	StepUp: words.Phrase{En: "This raises the reading one step.", Cy: "Mae hyn yn codi'r darlleniad un cam."},
	StepAlready: words.Phrase{En: "This counts too, but the reading is never raised more than one step.",
		Cy: "Mae hyn yn cyfrif hefyd, ond ni chodir y darlleniad fwy nag un cam byth."},
	StepAtTop:  words.Phrase{En: "The reading is at the highest level already.", Cy: "Mae'r darlleniad ar y lefel uchaf yn barod."},
	StepNoBase: words.Phrase{En: "This will count once there is a reading to raise.", Cy: "Bydd hyn yn cyfrif unwaith y bydd darlleniad i'w godi."},

	LinkedToReoffending: words.Phrase{En: "{section} is linked to reoffending (since {since}): {why}", Cy: "Mae {section} yn gysylltiedig ag aildroseddu (ers {since}): {why}"},
	LinkedToHarm:        words.Phrase{En: "{section} is linked to serious harm (since {since}): {why}", Cy: "Mae {section} yn gysylltiedig â niwed difrifol (ers {since}): {why}"},
	NewlyLinked: words.Phrase{En: "{section} was linked to serious harm on {since}, after the judgement: {why} {step}",
		Cy: "Cysylltwyd {section} â niwed difrifol ar {since}, ar ôl y dyfarniad: {why} {step}"},
	Strength:   words.Phrase{En: "{section} is a strength (since {since}): {why}", Cy: "Mae {section} yn gryfder (ers {since}): {why}"},
	Protective: words.Phrase{En: "Protective factors in {section} (written {since}): {why}", Cy: "Ffactorau amddiffynnol: {section} (ysgrifennwyd {since}): {why}"},
	NotJudged: words.Phrase{En: "Not judged yet (since {since}): no practitioner has judged the risk of serious harm.",
		Cy: "Heb ei farnu eto (ers {since}): nid oes ymarferydd wedi barnu'r risg o niwed difrifol."},
	JudgedAs: words.Phrase{En: "A practitioner judged the risk of serious harm as {level} on {date}: {why}",
		Cy: "Barnodd ymarferydd fod y risg o niwed difrifol yn {level} ar {date}: {why}"},

	Why:        words.Phrase{En: "Say in a few words why the lower level is right", Cy: "Dywedwch mewn ychydig eiriau pam mae'r lefel is yn gywir"},
	WhyTooLong: words.Phrase{En: "Use {limit} characters or fewer: you have {over} too many", Cy: "Defnyddiwch {limit} nod neu lai: mae gennych {over} yn ormod"},
	Unreadable: words.Phrase{En: "Some of this text cannot be read. Type it again", Cy: "Ni ellir darllen rhan o'r testun hwn. Teipiwch ef eto"},
	Moved:      words.Phrase{En: "The rating changed while you were writing", Cy: "Newidiodd y sgôr tra oeddech yn ysgrifennu"},
	MovedAdvice: words.Phrase{En: "Read today's reasons. Your words are still here: send them again if the lower level is still right.",
		Cy: "Darllenwch resymau heddiw. Mae eich geiriau yma o hyd: anfonwch nhw eto os yw'r lefel is yn dal yn gywir."},
	NotHeld: words.Phrase{En: "The rating is not above today's reading, so there is nothing to confirm", Cy: "Nid yw'r sgôr yn uwch na darlleniad heddiw, felly nid oes dim i'w gadarnhau"},

	Set: words.Phrase{En: "A practitioner set the level at {level} on {since}, until {until}; the rule reads {today}: {why}",
		Cy: "Gosododd ymarferydd y lefel ar {level} ar {since}, hyd {until}; mae'r rheol yn darllen {today}: {why}"},
	SetAndSigned: words.Phrase{En: "A practitioner set the level at {level} on {since}, until {until}, and a manager countersigned it on {signed}; the rule reads {today}: {why}",
		Cy: "Gosododd ymarferydd y lefel ar {level} ar {since}, hyd {until}, a chydlofnododd rheolwr ar {signed}; mae'r rheol yn darllen {today}: {why}"},
	ChooseLevel:  words.Phrase{En: "Choose the level you judge to be right", Cy: "Dewiswch y lefel sy'n gywir yn eich barn chi"},
	SameLevel:    words.Phrase{En: "The level is {level} already", Cy: "Mae'r lefel eisoes yn {level}"},
	ChooseUntil:  words.Phrase{En: "Choose its last day: today or later, at most {days} days ahead", Cy: "Dewiswch ei ddiwrnod olaf: heddiw neu'n hwyrach, {days} diwrnod ymlaen ar y mwyaf"},
	WhySet:       words.Phrase{En: "Say in a few words why this level is right and the reading is not", Cy: "Dywedwch mewn ychydig eiriau pam mae'r lefel hon yn gywir ac nad yw'r darlleniad"},
	WhySigned:    words.Phrase{En: "Say in a few words why you agree, or why not", Cy: "Dywedwch mewn ychydig eiriau pam rydych yn cytuno, neu pam ddim"},
	WhyEnded:     words.Phrase{En: "Say in a few words why it is no longer needed", Cy: "Dywedwch mewn ychydig eiriau pam nad oes ei angen mwyach"},
	NothingWaits: words.Phrase{En: "No lower level waits for a countersignature any more", Cy: "Nid oes lefel is yn aros am gydlofnod mwyach"},
	OwnSignature: words.Phrase{En: "You set this level yourself: another manager must countersign it", Cy: "Chi a osododd y lefel hon: rhaid i reolwr arall ei chydlofnodi"},
	SetAlready:   words.Phrase{En: "A practitioner has set a level already: end it first", Cy: "Mae ymarferydd eisoes wedi gosod lefel: dewch â hi i ben yn gyntaf"},
	NothingSet:   words.Phrase{En: "The level is not set by a practitioner any more", Cy: "Nid yw'r lefel wedi'i gosod gan ymarferydd mwyach"},

	Missed: words.Count{One: "{n} contact missed without an acceptable reason in the past {days} days: {dates}. {step}",
		Other:   "{n} contacts missed without an acceptable reason in the past {days} days: {dates}. {step}",
		CyOther: "{n} cyswllt wedi'u methu heb reswm derbyniol yn y {days} diwrnod diwethaf: {dates}. {step}"},
	ManySections: words.Count{One: "{n} section is linked to reoffending (so many since {since}). {step}",
		Other:   "{n} sections are linked to reoffending (so many since {since}). {step}",
		CyOther: "Mae {n} adran yn gysylltiedig ag aildroseddu (cynifer ers {since}). {step}"},
}

// faultSaid words what is wrong with the answers about the past. What is not here is
// said by naming the answers that take part.
var faultSaid = map[actuarial.Code]words.Phrase{
	actuarial.OffenceCodeFormat:  {En: "The offence code is not five digits", Cy: "Nid yw cod y drosedd yn bum digid"},
	actuarial.OffenceCodeUnknown: {En: "The offence code is not in the published table, or cannot be scored", Cy: "Nid yw cod y drosedd yn y tabl cyhoeddedig, neu ni ellir ei sgorio"},
	actuarial.SanctionsOutOfRange: {En: "The number of sanctions, with the current one, must be 1 to 999",
		Cy: "Rhaid i nifer y sancsiynau, gan gynnwys yr un bresennol, fod rhwng 1 a 999"},
	actuarial.FirstSanctionOutOfRange: {En: "The age at first sanction must be 0 to 109 years", Cy: "Rhaid i'r oedran ar y sancsiwn cyntaf fod rhwng 0 a 109 oed"},
	actuarial.ConvictionAfterAssessment: {En: "The date of the current conviction is more than three months ahead",
		Cy: "Mae dyddiad yr euogfarn bresennol fwy na thri mis yn y dyfodol"},
	actuarial.Unexpected: {En: "The predictor could not work out a score from these answers: it comes out below the lowest it can say",
		Cy: "Ni allai'r rhagfynegydd gyfrifo sgôr o'r atebion hyn: mae'n is na'r isaf y gall ei ddweud"},
}

// InShort says the rule in a few sentences, for whoever reads a rating. The whole of it
// is docs/rating-rule.md.
var InShort = []words.Phrase{
	{En: "Reoffending starts from the band of the published predictor (ARP). Serious harm is the level a practitioner has judged.",
		Cy: "Mae aildroseddu yn dechrau o fand y rhagfynegydd cyhoeddedig (ARP). Niwed difrifol yw'r lefel y mae ymarferydd wedi'i barnu."},
	words.Phrase{En: "Reoffending is read one step higher, at most, while {missed} or more contacts were missed without an acceptable reason in the past {days} days, or while {linked} or more sections are linked to reoffending.",
		Cy: "Darllenir aildroseddu un cam yn uwch, ar y mwyaf, tra bo {missed} neu fwy o gysylltiadau wedi'u methu heb reswm derbyniol yn y {days} diwrnod diwethaf, neu tra bo {linked} neu fwy o adrannau yn gysylltiedig ag aildroseddu."}.
		With("missed", missedNeeded, "days", missedDays, "linked", linkedNeeded),
	{En: "Serious harm is read one step higher, at most, while a section has been linked to serious harm after the judgement, until somebody judges again.",
		Cy: "Darllenir niwed difrifol un cam yn uwch, ar y mwyaf, tra bo adran wedi'i chysylltu â niwed difrifol ar ôl y dyfarniad, nes bydd rhywun yn barnu eto."},
	words.Phrase{En: "A practitioner can set another level of reoffending for up to {days} days, with the reason. A higher one counts at once; a lower one only when a manager has countersigned it, and it ends when the rule reads higher than it did then.",
		Cy: "Gall ymarferydd osod lefel arall o aildroseddu am hyd at {days} diwrnod, gyda'r rheswm. Mae un uwch yn cyfrif ar unwaith; un is dim ond pan fydd rheolwr wedi'i chydlofnodi, ac mae'n dod i ben pan fydd y rheol yn darllen yn uwch nag yr oedd bryd hynny."}.
		With("days", LongestOverride),
	{En: "Strengths and protective factors are shown and never lower a level by themselves. A level rises at once and comes down only when a practitioner confirms or judges.",
		Cy: "Dangosir cryfderau a ffactorau amddiffynnol ac nid ydynt byth yn gostwng lefel ar eu pen eu hunain. Mae lefel yn codi ar unwaith ac yn dod i lawr dim ond pan fydd ymarferydd yn cadarnhau neu'n barnu."},
}
