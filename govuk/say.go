package govuk

import "throughline/platform/words"

// say is what the components say by themselves. The English is the design
// system's own.
var say = struct {
	Error, Warning, Success, Important, Problem words.Phrase
	Day, Month, Year                            words.Phrase
	MostCharacters, MostWords                   words.Phrase
}{
	Error:          words.Phrase{En: "Error", Cy: "Gwall"},
	Warning:        words.Phrase{En: "Warning", Cy: "Rhybudd"},
	Success:        words.Phrase{En: "Success", Cy: "Llwyddiant"},
	Important:      words.Phrase{En: "Important", Cy: "Pwysig"},
	Problem:        words.Phrase{En: "There is a problem", Cy: "Mae problem"},
	Day:            words.Phrase{En: "Day", Cy: "Diwrnod"},
	Month:          words.Phrase{En: "Month", Cy: "Mis"},
	Year:           words.Phrase{En: "Year", Cy: "Blwyddyn"},
	MostCharacters: words.Phrase{En: "You can enter up to {count} characters", Cy: "Gallwch roi hyd at {count} nod"},
	MostWords:      words.Phrase{En: "You can enter up to {count} words", Cy: "Gallwch roi hyd at {count} gair"},
}

// countWelsh is what the character count's script says in Welsh, by the name of
// its attribute; `%{count}` is filled by the script. The English is in the script.
var countWelsh = []struct{ attribute, text string }{
	{"data-i18n.characters-under-limit.one", "Mae gennych %{count} nod ar ôl"},
	{"data-i18n.characters-under-limit.two", "Mae gennych %{count} nod ar ôl"},
	{"data-i18n.characters-under-limit.few", "Mae gennych %{count} nod ar ôl"},
	{"data-i18n.characters-under-limit.many", "Mae gennych %{count} nod ar ôl"},
	{"data-i18n.characters-under-limit.other", "Mae gennych %{count} nod ar ôl"},
	{"data-i18n.characters-at-limit", "Nid oes gennych nodau ar ôl"},
	{"data-i18n.characters-over-limit.one", "Mae gennych %{count} nod yn ormod"},
	{"data-i18n.characters-over-limit.two", "Mae gennych %{count} nod yn ormod"},
	{"data-i18n.characters-over-limit.few", "Mae gennych %{count} nod yn ormod"},
	{"data-i18n.characters-over-limit.many", "Mae gennych %{count} nod yn ormod"},
	{"data-i18n.characters-over-limit.other", "Mae gennych %{count} nod yn ormod"},
}
