package intake

import "throughline/platform/words"

var saying = struct {
	CutShort, TooManyBoxes, TooLarge, TooLargeAdvice, StrangerAdvice words.Phrase
	Crowded, CrowdedAdvice                                           words.Phrase
	Unreadable, NoFiles, NoFilesAdvice, NotAForm                     words.Phrase
}{
	CutShort:       words.Phrase{En: "The connection broke before everything arrived", Cy: "Torrodd y cysylltiad cyn i bopeth gyrraedd"},
	TooManyBoxes:   words.Phrase{En: "This form has more boxes than we can take", Cy: "Mae gan y ffurflen hon fwy o flychau nag y gallwn eu derbyn"},
	TooLarge:       words.Phrase{En: "This is more than we can take at once", Cy: "Mae hyn yn fwy nag y gallwn ei dderbyn ar unwaith"},
	TooLargeAdvice: words.Phrase{En: "Go back: what you wrote is still on the page. Send it in parts of less than 16 megabytes.", Cy: "Ewch yn ôl: mae'r hyn a ysgrifennoch yn dal ar y dudalen. Anfonwch ef mewn rhannau o lai nag 16 megabeit."},
	StrangerAdvice: words.Phrase{En: "You are not signed in, so we take less than 256 kilobytes. Nothing is lost: go back, and what you wrote is still on the page. Sign in on another page, then send it again.", Cy: "Nid ydych wedi mewngofnodi, felly rydym yn derbyn llai na 256 cilobeit. Does dim wedi'i golli: ewch yn ôl, ac mae'r hyn a ysgrifennoch yn dal ar y dudalen. Mewngofnodwch ar dudalen arall, yna anfonwch ef eto."},
	Crowded:        words.Phrase{En: "Too much is being sent to us just now", Cy: "Mae gormod yn cael ei anfon atom ar hyn o bryd"},
	CrowdedAdvice:  words.Phrase{En: "Nothing is lost: go back, and what you wrote is still on the page. Wait a few seconds, then send it again.", Cy: "Does dim wedi'i golli: ewch yn ôl, ac mae'r hyn a ysgrifennoch yn dal ar y dudalen. Arhoswch ychydig eiliadau, yna anfonwch ef eto."},
	Unreadable:     words.Phrase{En: "Part of this form could not be read", Cy: "Nid oedd modd darllen rhan o'r ffurflen hon"},
	NoFiles:        words.Phrase{En: "Files cannot be sent here", Cy: "Ni ellir anfon ffeiliau yma"},
	NoFilesAdvice:  words.Phrase{En: "Go back and send the form without a file.", Cy: "Ewch yn ôl ac anfonwch y ffurflen heb ffeil."},
	NotAForm:       words.Phrase{En: "This address takes forms only", Cy: "Dim ond ffurflenni y mae'r cyfeiriad hwn yn eu derbyn"},
}
