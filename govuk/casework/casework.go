// Package casework keeps the components that casework adds to the GOV.UK Design
// System: those of the Ministry of Justice (identity bar, sub and side navigation,
// timeline, badge, alert, filter) and our own in the same manner (rating badge,
// marks, tiles, chips, reasons, step checklist). They show what they are given and
// know nothing of what it means.
package casework

import (
	"throughline/platform/words"
)

// say is what these components say by themselves.
var say = struct {
	By, Up, Down, Same, Raises, Protects   words.Phrase
	Begins, Unknown, Holds                 words.Phrase
	Done, Open, Due, Dropped               words.Phrase
	Remove, Apply                          words.Phrase
	Information, Success, Warning, Failure words.Phrase
	Saving, SavedAt, NotSaved, Saved       words.Phrase
}{
	Saving:      words.Phrase{En: "Saving…", Cy: "Yn cadw…"},
	SavedAt:     words.Phrase{En: "What you typed was saved at {time}", Cy: "Cadwyd yr hyn a deipiwyd am {time}"},
	NotSaved:    words.Phrase{En: "Not saved yet. We keep trying; leave this page open.", Cy: "Heb ei gadw eto. Rydym yn dal i geisio; gadewch y dudalen hon ar agor."},
	Saved:       words.Phrase{En: "Saved", Cy: "Wedi'i gadw"},
	By:          words.Phrase{En: "by {name}", Cy: "gan {name}"},
	Up:          words.Phrase{En: "gone up", Cy: "wedi codi"},
	Down:        words.Phrase{En: "gone down", Cy: "wedi gostwng"},
	Same:        words.Phrase{En: "unchanged", Cy: "heb newid"},
	Raises:      words.Phrase{En: "Raises: ", Cy: "Yn codi: "},
	Protects:    words.Phrase{En: "Protects: ", Cy: "Yn amddiffyn: "},
	Begins:      words.Phrase{En: "Starts from: ", Cy: "Yn dechrau o: "},
	Unknown:     words.Phrase{En: "Not known: ", Cy: "Ddim yn hysbys: "},
	Holds:       words.Phrase{En: "Held: ", Cy: "Wedi'i ddal: "},
	Done:        words.Phrase{En: "Done", Cy: "Wedi'i wneud"},
	Open:        words.Phrase{En: "To do", Cy: "I'w wneud"},
	Due:         words.Phrase{En: "Due", Cy: "Yn ddyledus"},
	Dropped:     words.Phrase{En: "Set aside", Cy: "Wedi'i roi o'r neilltu"},
	Information: words.Phrase{En: "information", Cy: "gwybodaeth"},
	Success:     words.Phrase{En: "success", Cy: "llwyddiant"},
	Warning:     words.Phrase{En: "warning", Cy: "rhybudd"},
	Failure:     words.Phrase{En: "error", Cy: "gwall"},
	Remove:      words.Phrase{En: "Remove this filter", Cy: "Tynnu'r hidlydd hwn"},
	Apply:       words.Phrase{En: "Apply filters", Cy: "Defnyddio'r hidlwyr"},
}

func effectWords(e Effect) words.Phrase {
	if said, ok := map[Effect]words.Phrase{Protects: say.Protects, Begins: say.Begins, Unknown: say.Unknown, Holds: say.Holds}[e]; ok {
		return said
	}
	return say.Raises
}
