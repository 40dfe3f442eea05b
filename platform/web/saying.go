package web

import "throughline/platform/words"

// saying is what the platform itself says to people.
var saying = struct {
	ActMissing, Unreadable, NotANumber, NotADate, NotATime words.Phrase
}{
	ActMissing: words.Phrase{En: "This form is incomplete. Open the page again and send it once more.", Cy: "Mae'r ffurflen hon yn anghyflawn. Agorwch y dudalen eto a'i hanfon unwaith yn rhagor."},
	Unreadable: words.Phrase{En: "Some characters could not be read. They are shown as \uFFFD: put them right and send again", Cy: "Nid oedd modd darllen rhai nodau. Maent i'w gweld fel \uFFFD: cywirwch nhw ac anfonwch eto"},
	NotANumber: words.Phrase{En: "Enter a whole number, like 3", Cy: "Rhowch rif cyfan, fel 3"},
	NotADate:   words.Phrase{En: "Enter a real date, like 27 3 2026", Cy: "Rhowch ddyddiad go iawn, fel 27 3 2026"},
	NotATime:   words.Phrase{En: "Enter a time, like 10:30", Cy: "Rhowch amser, fel 10:30"},
}
