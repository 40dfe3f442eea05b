package recordweb

import "throughline/platform/words"

var roles = map[string]words.Phrase{
	"practitioner":  {En: "practitioner", Cy: "ymarferydd"},
	"manager":       {En: "manager", Cy: "rheolwr"},
	"partner":       {En: "partner", Cy: "partner"},
	"person":        {En: "the person", Cy: "y person"},
	"supporter":     {En: "supporter", Cy: "cefnogwr"},
	"reviewer":      {En: "quality reviewer", Cy: "adolygydd ansawdd"},
	"council":       {En: "council member", Cy: "aelod o'r cyngor"},
	"evaluator":     {En: "evaluator", Cy: "gwerthuswr"},
	"administrator": {En: "administrator", Cy: "gweinyddwr"},
	"system":        {En: "the house", Cy: "y tŷ"},
}

func roleWords(role string) words.Phrase { return roles[role] }

func readsLink(shown bool) words.Phrase {
	if shown {
		return saying.HideReads
	}
	return saying.ShowReads
}

var saying = struct {
	Title, AsItStoodOn, AsItStoodHint, AtTime, AtTimeHint, Show, WhatHappened, ShowReads, HideReads words.Phrase
	Nothing, Newest, Older, By, ByTheRule                                                           words.Phrase
}{
	Title:         words.Phrase{En: "History", Cy: "Hanes"},
	AsItStoodOn:   words.Phrase{En: "See this case as it stood on a day", Cy: "Gweld yr achos hwn fel yr oedd ar ddiwrnod"},
	AsItStoodHint: words.Phrase{En: "You see the end of that day. For example, 27 3 2026", Cy: "Byddwch yn gweld diwedd y diwrnod hwnnw. Er enghraifft, 27 3 2026"},
	AtTime:        words.Phrase{En: "At what time (optional)", Cy: "Ar ba amser (dewisol)"},
	AtTimeHint:    words.Phrase{En: "For example, 14:30", Cy: "Er enghraifft, 14:30"},
	Show:          words.Phrase{En: "Show it as it stood", Cy: "Dangos fel yr oedd"},
	WhatHappened:  words.Phrase{En: "What happened", Cy: "Beth ddigwyddodd"},
	ShowReads:     words.Phrase{En: "Show who read it, too", Cy: "Dangos pwy a'i darllenodd hefyd"},
	HideReads:     words.Phrase{En: "Hide who read it", Cy: "Cuddio pwy a'i darllenodd"},
	Nothing:       words.Phrase{En: "Nothing has happened yet.", Cy: "Nid oes dim wedi digwydd eto."},
	Newest:        words.Phrase{En: "Back to the newest", Cy: "Yn ôl i'r diweddaraf"},
	Older:         words.Phrase{En: "Older", Cy: "Hŷn"},
	By:            words.Phrase{En: "{name}, {role}", Cy: "{name}, {role}"},
	ByTheRule:     words.Phrase{En: "the published rule", Cy: "y rheol gyhoeddedig"},
}
