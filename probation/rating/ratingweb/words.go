package ratingweb

import "throughline/platform/words"

var say = struct {
	Title, Lead, NoRating, OverTime, Since, NothingCounts, ReasonsHeading, RaisesHeading, ProtectsHeading, MissingHeading words.Phrase
	Harm, Reoffending, NotJudged, HeldLevel, Confirmed, ConfirmedNote, ByYou, ByPractitioner                              words.Phrase
	ConfirmHeading, ConfirmLead, ConfirmWhy, ConfirmWhyHint, ChooseWhich, ConfirmButton, KeptHeading                      words.Phrase
	PredictorHeading, PredictorLead, NoScore, ScoreName, KindName, BandName, StaticKind, DynamicKind, NotMeans            words.Phrase
	BandsCaption, PredictorVersion, MissingAnswers, BandsSummary, AboutScore                                              words.Phrase
	TermsSummary, TermsLead, TermsCaption, TermName, TermDoes, TermFrom, TermValue, Total, TotalMeans                     words.Phrase
	RaisesScore, LowersScore, NoEffect, ToJudgement, ToContact, ToSentence, ToDetails                                     words.Phrase
	Rule, RuleSummary, AsItStoodHeading, AsItStood, AsItStoodHint, AsItStoodButton                                        words.Phrase
	SetTitle, SetLead, SetLeadLower, SetLevel, SetUntil, SetUntilHint, SetWhy, SetButton                                  words.Phrase
	SignTitle, SignLead, SignReads, SignAnswer, SignAgree, SignDecline, SignChoose, SignWhy, SignButton                   words.Phrase
	EndTitle, EndLead, EndWhy, EndButton, NothingToDecide, BackToWhy, SetLink, SetNote                                    words.Phrase
	Waiting, SignedNote, SignLink                                                                                         words.Phrase
	Means                                                                                                                 words.Count
}{
	Title:           words.Phrase{En: "Why this rating", Cy: "Pam y sgôr hwn"},
	Lead:            words.Phrase{En: "Every rating here explains itself: what it starts from, what raises it, what protects, and since when.", Cy: "Mae pob sgôr yma yn ei esbonio ei hun: o ble mae'n dechrau, beth sy'n ei godi, beth sy'n amddiffyn, ac ers pryd."},
	NoRating:        words.Phrase{En: "There is no rating yet. One is made as soon as a sentence, an assessment or a contact is recorded.", Cy: "Nid oes sgôr eto. Gwneir un cyn gynted ag y cofnodir dedfryd, asesiad neu gyswllt."},
	OverTime:        words.Phrase{En: "{rating} over time", Cy: "{rating} dros amser"},
	Since:           words.Phrase{En: "At this level since {since}", Cy: "Ar y lefel hon ers {since}"},
	NothingCounts:   words.Phrase{En: "Nothing written so far raises it or protects.", Cy: "Nid oes dim a ysgrifennwyd hyd yn hyn yn ei godi nac yn amddiffyn."},
	ReasonsHeading:  words.Phrase{En: "Reasons in force today", Cy: "Rhesymau mewn grym heddiw"},
	RaisesHeading:   words.Phrase{En: "What raises it", Cy: "Beth sy'n ei godi"},
	ProtectsHeading: words.Phrase{En: "What protects", Cy: "Beth sy'n amddiffyn"},
	MissingHeading:  words.Phrase{En: "What is not known yet", Cy: "Beth nad yw'n hysbys eto"},

	Harm:           words.Phrase{En: "Harm", Cy: "Niwed"},
	Reoffending:    words.Phrase{En: "Reoffending", Cy: "Aildroseddu"},
	NotJudged:      words.Phrase{En: "Not judged yet", Cy: "Heb ei farnu eto"},
	HeldLevel:      words.Phrase{En: "{level}, held", Cy: "{level}, wedi'i gadw"},
	Confirmed:      words.Phrase{En: "Confirmed at {level} (was {from}) by {by} on {date}: {why}", Cy: "Cadarnhawyd ar {level} ({from} o'r blaen) gan {by} ar {date}: {why}"},
	ConfirmedNote:  words.Phrase{En: "Lower level confirmed: {why}", Cy: "Cadarnhawyd lefel is: {why}"},
	ByYou:          words.Phrase{En: "you", Cy: "chi"},
	ByPractitioner: words.Phrase{En: "a practitioner", Cy: "ymarferydd"},

	ConfirmHeading: words.Phrase{En: "Confirm the lower level", Cy: "Cadarnhau'r lefel is"},
	ConfirmLead:    words.Phrase{En: "{rating} is held at {level}. Today's reading is {today}. If that is right, confirm it and say why. If not, leave it as it is.", Cy: "Mae {rating} wedi'i gadw ar {level}. Darlleniad heddiw yw {today}. Os yw hynny'n gywir, cadarnhewch a dywedwch pam. Os nad yw, gadewch fel y mae."},
	ConfirmWhy:     words.Phrase{En: "Why is the lower level right?", Cy: "Pam mae'r lefel is yn gywir?"},
	ConfirmWhyHint: words.Phrase{En: "The person could read this. Say what has changed and how you know.", Cy: "Gallai'r person ddarllen hyn. Dywedwch beth sydd wedi newid a sut rydych yn gwybod."},
	ChooseWhich:    words.Phrase{En: "Choose which rating you confirm", Cy: "Dewiswch pa sgôr rydych yn ei gadarnhau"},
	ConfirmButton:  words.Phrase{En: "Confirm the lower level", Cy: "Cadarnhau'r lefel is"},
	KeptHeading:    words.Phrase{En: "What you wrote", Cy: "Yr hyn a ysgrifennwyd gennych"},

	PredictorHeading: words.Phrase{En: "The published predictor: ARP", Cy: "Y rhagfynegydd cyhoeddedig: ARP"},
	PredictorLead:    words.Phrase{En: "ARP is the All Reoffending Predictor: the same answers give everyone the same number. It is not a judgement and does not know the person.", Cy: "ARP yw'r Rhagfynegydd Pob Aildroseddu: mae'r un atebion yn rhoi'r un rhif i bawb. Nid yw'n ddyfarniad ac nid yw'n adnabod y person."},
	NoScore:          words.Phrase{En: "There is no score: it needs the answers below.", Cy: "Nid oes sgôr: mae angen yr atebion isod."},
	ScoreName:        words.Phrase{En: "Score", Cy: "Sgôr"},
	KindName:         words.Phrase{En: "What it counts", Cy: "Beth mae'n ei gyfrif"},
	BandName:         words.Phrase{En: "Band", Cy: "Band"},
	StaticKind:       words.Phrase{En: "Static: age, sanctions and offence only", Cy: "Statig: oedran, sancsiynau a throsedd yn unig"},
	DynamicKind:      words.Phrase{En: "Dynamic: age, sanctions and offence, and how life is now", Cy: "Deinamig: oedran, sancsiynau a throsedd, a sut mae bywyd nawr"},
	NotMeans:         words.Phrase{En: "It does not say whether this person will reoffend, how serious it would be, or what would help. It knows nothing of strengths or hopes.", Cy: "Nid yw'n dweud a fydd y person hwn yn aildroseddu, pa mor ddifrifol fyddai hynny, na beth fyddai'n helpu. Nid yw'n gwybod dim am gryfderau na gobeithion."},
	BandsCaption:     words.Phrase{En: "Where the bands begin", Cy: "Lle mae'r bandiau'n dechrau"},
	BandsSummary:     words.Phrase{En: "What the bands are", Cy: "Beth yw'r bandiau"},
	AboutScore:       words.Phrase{En: "What ARP means, what it reads and how sure it is", Cy: "Beth mae ARP yn ei olygu, beth mae'n ei ddarllen a pha mor sicr ydyw"},
	PredictorVersion: words.Phrase{En: "Published parameters: {version}", Cy: "Paramedrau cyhoeddedig: {version}"},
	MissingAnswers:   words.Phrase{En: "Answers it still needs", Cy: "Atebion sydd eu hangen arno o hyd"},

	TermsSummary: words.Phrase{En: "Every part of the score", Cy: "Pob rhan o'r sgôr"},
	TermsLead:    words.Phrase{En: "The parts add up in log-odds, and the sum is turned into a percentage. A part that raises the score went with reoffending among many people; it need not be its cause here.", Cy: "Mae'r rhannau'n adio mewn log-ods, a throir y cyfanswm yn ganran. Roedd rhan sy'n codi'r sgôr yn cyd-fynd ag aildroseddu ymhlith llawer o bobl; nid yw o reidrwydd yn achos yma."},
	TermsCaption: words.Phrase{En: "Parts of the score", Cy: "Rhannau'r sgôr"},
	TermName:     words.Phrase{En: "Part", Cy: "Rhan"},
	TermDoes:     words.Phrase{En: "What it does", Cy: "Beth mae'n ei wneud"},
	TermFrom:     words.Phrase{En: "Where it is asked", Cy: "Lle gofynnir amdano"},
	TermValue:    words.Phrase{En: "Log-odds", Cy: "Log-ods"},
	Total:        words.Phrase{En: "Sum", Cy: "Cyfanswm"},
	TotalMeans:   words.Phrase{En: "gives {score}%", Cy: "yn rhoi {score}%"},
	RaisesScore:  words.Phrase{En: "raises the score", Cy: "yn codi'r sgôr"},
	LowersScore:  words.Phrase{En: "lowers the score", Cy: "yn gostwng y sgôr"},
	NoEffect:     words.Phrase{En: "makes no difference", Cy: "nid yw'n gwneud gwahaniaeth"},

	ToJudgement: words.Phrase{En: "Judgement of serious harm", Cy: "Dyfarniad niwed difrifol"},
	ToContact:   words.Phrase{En: "Contacts", Cy: "Cysylltiadau"},
	ToSentence:  words.Phrase{En: "Sentence", Cy: "Dedfryd"},
	ToDetails:   words.Phrase{En: "Personal details", Cy: "Manylion personol"},

	Rule:             words.Phrase{En: "Read by rule {rule}", Cy: "Darllenwyd yn ôl rheol {rule}"},
	RuleSummary:      words.Phrase{En: "The rule in short", Cy: "Y rheol yn gryno"},
	AsItStoodHeading: words.Phrase{En: "As it stood", Cy: "Fel yr oedd"},
	AsItStood:        words.Phrase{En: "Read the case as it stood on", Cy: "Darllen yr achos fel yr oedd ar"},
	AsItStoodHint:    words.Phrase{En: "A day in the past, for example 2026-09-12", Cy: "Diwrnod yn y gorffennol, er enghraifft 2026-09-12"},
	AsItStoodButton:  words.Phrase{En: "Read that day", Cy: "Darllen y diwrnod hwnnw"},

	SetTitle:        words.Phrase{En: "Set the level yourself", Cy: "Gosod y lefel eich hun"},
	SetLead:         words.Phrase{En: "Reoffending stands at {level}; the rule reads {today}. If you know something the rule does not count, set the level you judge to be right, and until when.", Cy: "Mae aildroseddu ar {level}; mae'r rheol yn darllen {today}. Os ydych yn gwybod rhywbeth nad yw'r rheol yn ei gyfrif, gosodwch y lefel sy'n gywir yn eich barn chi, a than pryd."},
	SetLeadLower:    words.Phrase{En: "A higher level counts at once. A lower level waits until a manager countersigns it.", Cy: "Mae lefel uwch yn cyfrif ar unwaith. Mae lefel is yn aros nes bydd rheolwr yn ei chydlofnodi."},
	SetLevel:        words.Phrase{En: "Which level is right?", Cy: "Pa lefel sy'n gywir?"},
	SetUntil:        words.Phrase{En: "What is its last day?", Cy: "Beth yw ei diwrnod olaf?"},
	SetUntilHint:    words.Phrase{En: "At the latest {date}. Then the rule's reading stands again.", Cy: "{date} fan hwyraf. Yna bydd darlleniad y rheol yn sefyll eto."},
	SetWhy:          words.Phrase{En: "Why is this level right and the reading not?", Cy: "Pam mae'r lefel hon yn gywir ac nid y darlleniad?"},
	SetButton:       words.Phrase{En: "Set this level", Cy: "Gosod y lefel hon"},
	SignTitle:       words.Phrase{En: "Countersign a lower level", Cy: "Cydlofnodi lefel is"},
	SignLead:        words.Phrase{En: "On {date} the practitioner set reoffending at {level}. It stood at {from}. It would count until {until}. They wrote:", Cy: "Ar {date} gosododd yr ymarferydd aildroseddu ar {level}. Roedd ar {from}. Byddai'n cyfrif hyd {until}. Ysgrifennwyd:"},
	SignReads:       words.Phrase{En: "The rule reads {today} today. Read the reasons before you answer.", Cy: "Mae'r rheol yn darllen {today} heddiw. Darllenwch y rhesymau cyn ateb."},
	SignAnswer:      words.Phrase{En: "Do you agree?", Cy: "A ydych yn cytuno?"},
	SignAgree:       words.Phrase{En: "Yes: the lower level counts from now", Cy: "Ydw: mae'r lefel is yn cyfrif o nawr ymlaen"},
	SignDecline:     words.Phrase{En: "No: the level stays as it is", Cy: "Nac ydw: mae'r lefel yn aros fel y mae"},
	SignChoose:      words.Phrase{En: "Choose whether you agree", Cy: "Dewiswch a ydych yn cytuno"},
	SignWhy:         words.Phrase{En: "Why, or why not?", Cy: "Pam, neu pam ddim?"},
	SignButton:      words.Phrase{En: "Send my answer", Cy: "Anfon fy ateb"},
	EndTitle:        words.Phrase{En: "End the level that was set", Cy: "Dod â'r lefel a osodwyd i ben"},
	EndLead:         words.Phrase{En: "A practitioner set reoffending at {level} until {until}. The rule reads {today}. If you end it, the rule's reading stands.", Cy: "Gosododd ymarferydd aildroseddu ar {level} hyd {until}. Mae'r rheol yn darllen {today}. Os dewch â hi i ben, bydd darlleniad y rheol yn sefyll."},
	EndWhy:          words.Phrase{En: "Why is it no longer needed?", Cy: "Pam nad oes ei hangen mwyach?"},
	EndButton:       words.Phrase{En: "End it", Cy: "Dod â hi i ben"},
	NothingToDecide: words.Phrase{En: "There is nothing to decide here now. Somebody may have been quicker, or the rule may have read again.", Cy: "Nid oes dim i'w benderfynu yma nawr. Efallai bod rhywun yn gynt, neu fod y rheol wedi darllen eto."},
	BackToWhy:       words.Phrase{En: "Back to why this rating", Cy: "Yn ôl i pam y sgôr hwn"},
	SetLink:         words.Phrase{En: "Set the level yourself", Cy: "Gosod y lefel eich hun"},
	SignLink:        words.Phrase{En: "Countersign it, or say why not", Cy: "Ei chydlofnodi, neu ddweud pam ddim"},
	SetNote:         words.Phrase{En: "Set by a practitioner: {why}", Cy: "Gosodwyd gan ymarferydd: {why}"},
	SignedNote:      words.Phrase{En: "Countersigned by a manager: {why}", Cy: "Cydlofnodwyd gan reolwr: {why}"},
	Waiting:         words.Phrase{En: "A practitioner set {level} on {date}, until {until}. It waits for a manager: {why}", Cy: "Gosododd ymarferydd {level} ar {date}, hyd {until}. Mae'n aros am reolwr: {why}"},

	Means: words.Count{One: "Of a hundred people with these answers, about one was proven to have reoffended within two years.",
		Other:   "Of a hundred people with these answers, about {n} were proven to have reoffended within two years.",
		CyOther: "O gant o bobl gyda'r atebion hyn, profwyd bod tua {n} wedi aildroseddu o fewn dwy flynedd."},
}
