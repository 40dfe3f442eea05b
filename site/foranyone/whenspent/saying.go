package whenspent

import "throughline/platform/words"

// saying is what the pages say around the questions, and what is wrong with an answer.
var saying = struct {
	Title, Lead, NotKept, NotAdvice, Need, Start, Continue, Back, Error, OfMany                                 words.Phrase
	ChooseWhere, ChooseKind, ChooseYesNo, ChooseOne, ChooseUnit, EnterDate, EnterLength                         words.Phrase
	TooEarly, TooLate, InFuture, BeforeConviction, TooLong                                                      words.Phrase
	Check, CheckLead, Change, Remove, AddAnother, ShowResult, TheCaution, TheConviction, SentenceOf             words.Phrase
	Result, AllSpent, AllBy, Spent, NotSpent, Why, LineTitle, Today, What, From, Until, State                   words.Phrase
	Basic, Full, WillShow, MayShow, WillNotShow, ChecksTitle, ChecksLead, NoDate, CheckToday                    words.Phrase
	Print, NotCovered, NotCoveredList, Again, ChangeAnswers, ElsewhereTitle, MostEntries, MostSentences, Approx words.Phrase
}{
	Title:     words.Phrase{En: "When will my record be spent?", Cy: "Pryd bydd fy nghofnod wedi darfod?"},
	Lead:      words.Phrase{En: "After some time a caution or conviction is spent. Then you need not tell most employers, insurers and landlords about it. Answer a few questions, and see when, and why.", Cy: "Ar ôl peth amser mae rhybuddiad neu euogfarn wedi darfod. Yna nid oes angen i chi ddweud amdano wrth y rhan fwyaf o gyflogwyr, yswirwyr a landlordiaid. Atebwch ychydig o gwestiynau, a gwelwch pryd, a pham."},
	NotKept:   words.Phrase{En: "You do not sign in and do not give your name. Your answers are on these pages only: we keep none, and when you close the page they are gone.", Cy: "Nid ydych yn mewngofnodi nac yn rhoi eich enw. Dim ond ar y tudalennau hyn y mae eich atebion: nid ydym yn cadw dim, a phan fyddwch yn cau'r dudalen byddant wedi mynd."},
	NotAdvice: words.Phrase{En: "This is not legal advice. Some jobs, and decisions on immigration and nationality, ask about spent convictions too.", Cy: "Nid cyngor cyfreithiol yw hwn. Mae rhai swyddi, a phenderfyniadau ar fewnfudo a chenedligrwydd, yn gofyn am euogfarnau sydd wedi darfod hefyd."},
	Need:      words.Phrase{En: "Have the court's papers or your police record near, if you can. It is the law of England and Wales.", Cy: "Cadwch bapurau'r llys neu eich cofnod heddlu wrth law, os gallwch. Cyfraith Cymru a Lloegr yw hi."},
	Start:     words.Phrase{En: "Start", Cy: "Dechrau"},
	Continue:  words.Phrase{En: "Continue", Cy: "Parhau"},
	Back:      words.Phrase{En: "Back", Cy: "Yn ôl"},
	Error:     words.Phrase{En: "Error: ", Cy: "Gwall: "},
	OfMany:    words.Phrase{En: "Caution or conviction {n}", Cy: "Rhybuddiad neu euogfarn {n}"},

	ChooseWhere:      words.Phrase{En: "Choose where it was", Cy: "Dewiswch ble oedd hi"},
	ChooseKind:       words.Phrase{En: "Choose caution or conviction", Cy: "Dewiswch rybuddiad neu euogfarn"},
	ChooseYesNo:      words.Phrase{En: "Choose an answer", Cy: "Dewiswch ateb"},
	ChooseOne:        words.Phrase{En: "Choose one from the list", Cy: "Dewiswch un o'r rhestr"},
	ChooseUnit:       words.Phrase{En: "Choose days, weeks, months or years", Cy: "Dewiswch ddiwrnodau, wythnosau, misoedd neu flynyddoedd"},
	EnterDate:        words.Phrase{En: "Enter a date, like 27 3 2019", Cy: "Rhowch ddyddiad, fel 27 3 2019"},
	EnterLength:      words.Phrase{En: "Enter a number from 1 up to 100 years", Cy: "Rhowch nifer o 1 hyd at 100 mlynedd"},
	TooEarly:         words.Phrase{En: "Enter a year from 1900 on", Cy: "Rhowch flwyddyn o 1900 ymlaen"},
	TooLate:          words.Phrase{En: "Enter a year within a person's life", Cy: "Rhowch flwyddyn o fewn oes person"},
	InFuture:         words.Phrase{En: "Enter a date that is not after today", Cy: "Rhowch ddyddiad nad yw ar ôl heddiw"},
	BeforeConviction: words.Phrase{En: "Enter a date that is not before the caution or conviction", Cy: "Rhowch ddyddiad nad yw cyn y rhybuddiad neu'r euogfarn"},
	TooLong:          words.Phrase{En: "{what} cannot be longer than {n} months: check the court's papers", Cy: "Ni all {what} fod yn hwy na {n} mis: gwiriwch bapurau'r llys"},

	Check:         words.Phrase{En: "Check your answers", Cy: "Gwiriwch eich atebion"},
	CheckLead:     words.Phrase{En: "Add every caution and conviction you have: one can lengthen another.", Cy: "Ychwanegwch bob rhybuddiad ac euogfarn sydd gennych: gall un ymestyn un arall."},
	Change:        words.Phrase{En: "Change", Cy: "Newid"},
	Remove:        words.Phrase{En: "Remove", Cy: "Dileu"},
	AddAnother:    words.Phrase{En: "Add another caution or conviction", Cy: "Ychwanegu rhybuddiad neu euogfarn arall"},
	ShowResult:    words.Phrase{En: "See when it is spent", Cy: "Gweld pryd y bydd wedi darfod"},
	TheCaution:    words.Phrase{En: "Caution of {date}", Cy: "Rhybuddiad {date}"},
	TheConviction: words.Phrase{En: "Conviction of {date}", Cy: "Euogfarn {date}"},
	SentenceOf:    words.Phrase{En: "Sentence {n}", Cy: "Dedfryd {n}"},

	Result:      words.Phrase{En: "When your record is spent", Cy: "Pryd bydd eich cofnod wedi darfod"},
	AllSpent:    words.Phrase{En: "All of it is spent today.", Cy: "Mae'r cyfan wedi darfod heddiw."},
	AllBy:       words.Phrase{En: "All of it is spent once {date} is over.", Cy: "Bydd y cyfan wedi darfod unwaith y bydd {date} drosodd."},
	Spent:       words.Phrase{En: "Spent", Cy: "Wedi darfod"},
	NotSpent:    words.Phrase{En: "Not spent", Cy: "Heb ddarfod"},
	Why:         words.Phrase{En: "Why, step by step", Cy: "Pam, gam wrth gam"},
	LineTitle:   words.Phrase{En: "From the day it was given until it is spent", Cy: "O'r diwrnod y'i rhoddwyd nes iddo ddarfod"},
	Today:       words.Phrase{En: "Today", Cy: "Heddiw"},
	What:        words.Phrase{En: "What", Cy: "Beth"},
	From:        words.Phrase{En: "From", Cy: "O"},
	Until:       words.Phrase{En: "Unspent until", Cy: "Heb ddarfod tan"},
	State:       words.Phrase{En: "Today", Cy: "Heddiw"},
	ChecksTitle: words.Phrase{En: "About criminal record checks", Cy: "Ynghylch gwiriadau cofnod troseddol"},
	ChecksLead:  words.Phrase{En: "A basic check is what most employers may ask for. A standard or enhanced check is for some jobs only, such as work with children.", Cy: "Gwiriad sylfaenol yw'r hyn y gall y rhan fwyaf o gyflogwyr ofyn amdano. Dim ond ar gyfer rhai swyddi y mae gwiriad safonol neu fanwl, fel gwaith gyda phlant."},
	Basic:       words.Phrase{En: "Basic check", Cy: "Gwiriad sylfaenol"},
	Full:        words.Phrase{En: "Standard or enhanced check", Cy: "Gwiriad safonol neu fanwl"},
	WillShow:    words.Phrase{En: "Shows it", Cy: "Yn ei ddangos"},
	MayShow:     words.Phrase{En: "May show it: a list of offences decides", Cy: "Gall ei ddangos: rhestr o droseddau sy'n penderfynu"},
	WillNotShow: words.Phrase{En: "Does not show it", Cy: "Nid yw'n ei ddangos"},
	NoDate:      words.Phrase{En: "No date", Cy: "Dim dyddiad"},
	CheckToday:  words.Phrase{En: "In a criminal record check today", Cy: "Mewn gwiriad cofnod troseddol heddiw"},

	Print:          words.Phrase{En: "Print or save this page if you want to keep it. We keep nothing.", Cy: "Argraffwch neu cadwch y dudalen hon os ydych am ei chadw. Nid ydym yn cadw dim."},
	NotCovered:     words.Phrase{En: "What this does not cover", Cy: "Yr hyn nad yw hyn yn ei gynnwys"},
	NotCoveredList: words.Phrase{En: "Confiscation orders that are not paid, breaches of a discharge after it was spent, sentences given abroad, pardons and disregards, and appeals. Ask a solicitor, or a charity that advises on criminal records.", Cy: "Gorchmynion atafaelu heb eu talu, torri rhyddhad ar ôl iddo ddarfod, dedfrydau a roddwyd dramor, pardynau a diystyriadau, ac apeliadau. Gofynnwch i gyfreithiwr, neu elusen sy'n cynghori ar gofnodion troseddol."},
	Again:          words.Phrase{En: "Start again with nothing filled in", Cy: "Dechrau eto heb ddim wedi'i lenwi"},
	ChangeAnswers:  words.Phrase{En: "Change or add answers", Cy: "Newid neu ychwanegu atebion"},
	ElsewhereTitle: words.Phrase{En: "We cannot answer for there", Cy: "Ni allwn ateb ar gyfer y fan honno"},
	MostEntries:    words.Phrase{En: "{n} cautions and convictions are the most this page takes.", Cy: "{n} rhybuddiad ac euogfarn yw'r mwyaf y mae'r dudalen hon yn eu cymryd."},
	MostSentences:  words.Phrase{En: "{n} sentences are the most this page takes for one conviction.", Cy: "{n} dedfryd yw'r mwyaf y mae'r dudalen hon yn eu cymryd ar gyfer un euogfarn."},
	Approx:         words.Phrase{En: "not exact", Cy: "nid yn union"},
}
