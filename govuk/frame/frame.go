// Package frame keeps what stands around a page: the whole HTML document, header,
// navigation, language switch, breadcrumbs, footer and the way out. It uses the
// design system's generic header and a footer without crest, crown or logotype,
// because this is not an official site unless somebody makes it one.
//
// Field names are the design system's own option names.
package frame

import (
	"context"

	"github.com/a-h/templ"

	"throughline/platform/words"
)

// say is what the frame says by itself. The English is the design system's own.
var say = struct {
	Back, Skip, Menu, Navigation, Language, Breadcrumb words.Phrase
	Pagination, Previous, Next, PageWord, PageNumber   words.Phrase
	Support, Emergency, Exit                           words.Phrase
}{
	Back:       words.Phrase{En: "Back", Cy: "Yn ôl"},
	Skip:       words.Phrase{En: "Skip to main content", Cy: "Neidio i'r prif gynnwys"},
	Menu:       words.Phrase{En: "Menu", Cy: "Dewislen"},
	Navigation: words.Phrase{En: "Service information", Cy: "Gwybodaeth am y gwasanaeth"},
	Language:   words.Phrase{En: "Language", Cy: "Iaith"},
	Breadcrumb: words.Phrase{En: "Breadcrumb", Cy: "Briwsion bara"},
	Pagination: words.Phrase{En: "Pagination", Cy: "Tudaleniad"},
	Previous:   words.Phrase{En: "Previous", Cy: "Blaenorol"},
	Next:       words.Phrase{En: "Next", Cy: "Nesaf"},
	PageWord:   words.Phrase{En: " page", Cy: " tudalen"},
	PageNumber: words.Phrase{En: "Page {number}", Cy: "Tudalen {number}"},
	Support:    words.Phrase{En: "Support links", Cy: "Dolenni cymorth"},
	Emergency:  words.Phrase{En: "Emergency", Cy: "Argyfwng"},
	Exit:       words.Phrase{En: "Exit this page", Cy: "Gadael y dudalen hon"},
}

// exitWelsh is what the way out says in Welsh while it is being used, by the name
// of its attribute. The English is in the design system's script.
var exitWelsh = templ.Attributes{
	"data-i18n.activated":            "Yn llwytho.",
	"data-i18n.timed-out":            "Mae Gadael y dudalen hon wedi dod i ben.",
	"data-i18n.press-two-more-times": "Shift, pwyswch 2 waith eto i adael.",
	"data-i18n.press-one-more-time":  "Shift, pwyswch unwaith eto i adael.",
}

// exitWords are the words the way out needs beside the script's own English.
func exitWords(ctx context.Context) templ.Attributes {
	if words.Spoken(ctx) == words.Welsh {
		return exitWelsh
	}
	return nil
}
