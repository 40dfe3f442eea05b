package caseload

import "throughline/platform/words"

var saying = struct {
	SayTalked, WaitsAlready, CoverWho, CoverSelf, CoverDays, CoverWhy, CoverEnded, ChooseWho, SameAgain, KeptOut, WhyMissing, WhyTooLong, Changed words.Phrase
}{
	SayTalked:    words.Phrase{En: "Say whether the three of you talked it over", Cy: "Dywedwch a wnaeth y tri ohonoch ei drafod"},
	WaitsAlready: words.Phrase{En: "This person waits for a practitioner already", Cy: "Mae'r person hwn eisoes yn aros am ymarferydd"},
	CoverWho:     words.Phrase{En: "Choose a colleague who stands in", Cy: "Dewiswch gydweithiwr i gymryd eu lle"},
	CoverSelf:    words.Phrase{En: "Nobody stands in for themselves", Cy: "Nid oes neb yn cymryd ei le ei hun"},
	CoverDays:    words.Phrase{En: "Choose the first and the last day: at most a year, and not before today", Cy: "Dewiswch y diwrnod cyntaf a'r olaf: blwyddyn ar y mwyaf, ac nid cyn heddiw"},
	CoverWhy:     words.Phrase{En: "Use 500 characters or fewer for the reason", Cy: "Defnyddiwch 500 nod neu lai ar gyfer y rheswm"},
	CoverEnded:   words.Phrase{En: "This cover is over already", Cy: "Mae'r cyfnod hwn ar ben eisoes"},
	ChooseWho:    words.Phrase{En: "Choose a practitioner who works in a team", Cy: "Dewiswch ymarferydd sy'n gweithio mewn tîm"},
	SameAgain:    words.Phrase{En: "{name} supervises this person already", Cy: "Mae {name} eisoes yn goruchwylio'r person hwn"},
	KeptOut:      words.Phrase{En: "{name} may not see this case, so cannot supervise it", Cy: "Ni chaiff {name} weld yr achos hwn, felly ni all ei oruchwylio"},
	WhyMissing:   words.Phrase{En: "Say why the practitioner changes, in a few words", Cy: "Dywedwch pam mae'r ymarferydd yn newid, mewn ychydig eiriau"},
	WhyTooLong:   words.Phrase{En: "Use 500 characters or fewer to say why", Cy: "Defnyddiwch 500 nod neu lai i ddweud pam"},
	Changed:      words.Phrase{En: "Somebody allocated this person while you were deciding", Cy: "Dyrannodd rhywun y person hwn tra oeddech yn penderfynu"},
}
