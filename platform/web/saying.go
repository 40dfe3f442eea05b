package web

import "throughline/platform/words"

// saying is what the platform itself says to people.
var saying = struct {
	Waiting, ActMissing, Unreadable, NotANumber, NotADate, NotATime                words.Phrase
	SignedOut, SignedOutAdvice, SignInAgain, Foreign, ForeignAdvice                words.Phrase
	Token, TokenAdvice, NotAllowed, NotUnderstood, Busy, OursAdvice                words.Phrase
	ActReused, ActReusedAdvice, AlreadyDone                                        words.Phrase
	Reference, YourWords, WordsKept, SendAgain, OpenAgain, DraftTooLarge, DraftOdd words.Phrase
}{
	Waiting:    words.Phrase{En: "The house is being made ready. This page looks again by itself.", Cy: "Mae'r tŷ yn cael ei baratoi. Mae'r dudalen hon yn edrych eto ei hun."},
	ActMissing: words.Phrase{En: "This form is incomplete. Open the page again and send it once more.", Cy: "Mae'r ffurflen hon yn anghyflawn. Agorwch y dudalen eto a'i hanfon unwaith yn rhagor."},
	Unreadable: words.Phrase{En: "Some characters could not be read. They are shown as \uFFFD: put them right and send again", Cy: "Nid oedd modd darllen rhai nodau. Maent i'w gweld fel \uFFFD: cywirwch nhw ac anfonwch eto"},
	NotANumber: words.Phrase{En: "Enter a whole number, like 3", Cy: "Rhowch rif cyfan, fel 3"},
	NotADate:   words.Phrase{En: "Enter a real date, like 27 3 2026", Cy: "Rhowch ddyddiad go iawn, fel 27 3 2026"},
	NotATime:   words.Phrase{En: "Enter a time, like 10:30", Cy: "Rhowch amser, fel 10:30"},

	SignedOut:       words.Phrase{En: "You are not signed in", Cy: "Nid ydych wedi mewngofnodi"},
	SignedOutAdvice: words.Phrase{En: "You may have been away for a while. Nothing is lost: sign in again on a new page, then come back here and send what you wrote.", Cy: "Efallai eich bod wedi bod i ffwrdd am sbel. Does dim wedi'i golli: mewngofnodwch eto ar dudalen newydd, yna dewch yn ôl yma ac anfonwch yr hyn a ysgrifennoch."},
	SignInAgain:     words.Phrase{En: "Sign in (opens in a new tab)", Cy: "Mewngofnodi (yn agor mewn tab newydd)"},
	Foreign:         words.Phrase{En: "This came from another website", Cy: "Daeth hwn o wefan arall"},
	ForeignAdvice:   words.Phrase{En: "We did nothing with it. Forms are only taken from our own pages.", Cy: "Ni wnaethom ddim ag ef. Dim ond o'n tudalennau ni ein hunain y derbynnir ffurflenni."},
	Token:           words.Phrase{En: "We could not tell whether you sent this", Cy: "Nid oedd modd i ni wybod ai chi anfonodd hwn"},
	TokenAdvice:     words.Phrase{En: "Nothing was changed. Read what is below. If you wrote it, send it again.", Cy: "Ni newidiwyd dim. Darllenwch yr hyn sydd isod. Os chi a'i hysgrifennodd, anfonwch ef eto."},
	NotAllowed:      words.Phrase{En: "This address cannot be used that way", Cy: "Ni ellir defnyddio'r cyfeiriad hwn felly"},
	NotUnderstood:   words.Phrase{En: "We could not understand this request", Cy: "Nid oedd modd i ni ddeall y cais hwn"},
	Busy:            words.Phrase{En: "This page cannot be shown just now", Cy: "Ni ellir dangos y dudalen hon ar hyn o bryd"},
	OursAdvice:      words.Phrase{En: "Try again in a few minutes. If it happens again, tell us the reference.", Cy: "Rhowch gynnig arall arni ymhen ychydig funudau. Os bydd yn digwydd eto, rhowch y cyfeirnod i ni."},
	ActReused:       words.Phrase{En: "This form was already sent with other words", Cy: "Anfonwyd y ffurflen hon eisoes gyda geiriau eraill"},
	ActReusedAdvice: words.Phrase{En: "What was sent first is kept. Open the page again to see it, then add what is missing.", Cy: "Mae'r hyn a anfonwyd gyntaf wedi'i gadw. Agorwch y dudalen eto i'w weld, yna ychwanegwch yr hyn sydd ar goll."},
	AlreadyDone:     words.Phrase{En: "This was already saved. You need do nothing more", Cy: "Mae hwn wedi'i gadw eisoes. Nid oes angen i chi wneud dim byd arall"},

	Reference:     words.Phrase{En: "Reference: {reference}", Cy: "Cyfeirnod: {reference}"},
	YourWords:     words.Phrase{En: "What you wrote", Cy: "Yr hyn a ysgrifennoch"},
	WordsKept:     words.Phrase{En: "It was not saved. Here is all of it.", Cy: "Ni chafodd ei gadw. Dyma'r cyfan."},
	SendAgain:     words.Phrase{En: "Send again", Cy: "Anfon eto"},
	OpenAgain:     words.Phrase{En: "Open the page again (opens in a new tab)", Cy: "Agor y dudalen eto (yn agor mewn tab newydd)"},
	DraftTooLarge: words.Phrase{En: "This is too long to keep before it is sent", Cy: "Mae hwn yn rhy hir i'w gadw cyn ei anfon"},
	DraftOdd:      words.Phrase{En: "There is no such form", Cy: "Nid oes ffurflen o'r fath"},
}
