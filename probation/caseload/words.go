package caseload

import "throughline/platform/words"

var saying = struct {
	ChooseWho, SameAgain, KeptOut, WhyMissing, WhyTooLong, Changed words.Phrase
}{
	ChooseWho:  words.Phrase{En: "Choose a practitioner who works in a team", Cy: "Dewiswch ymarferydd sy'n gweithio mewn tîm"},
	SameAgain:  words.Phrase{En: "{name} supervises this person already", Cy: "Mae {name} eisoes yn goruchwylio'r person hwn"},
	KeptOut:    words.Phrase{En: "{name} may not see this case, so cannot supervise it", Cy: "Ni chaiff {name} weld yr achos hwn, felly ni all ei oruchwylio"},
	WhyMissing: words.Phrase{En: "Say why the practitioner changes, in a few words", Cy: "Dywedwch pam mae'r ymarferydd yn newid, mewn ychydig eiriau"},
	WhyTooLong: words.Phrase{En: "Use 500 characters or fewer to say why", Cy: "Defnyddiwch 500 nod neu lai i ddweud pam"},
	Changed:    words.Phrase{En: "Somebody allocated this person while you were deciding", Cy: "Dyrannodd rhywun y person hwn tra oeddech yn penderfynu"},
}
