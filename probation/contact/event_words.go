package contact

import "throughline/platform/words"

// EventWords says what each event of a contact was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"ContactArranged":  {En: "A contact was arranged", Cy: "Trefnwyd cysylltiad"},
	"ContactAttended":  {En: "They came to a contact", Cy: "Daethant i gysylltiad"},
	"ContactCalledOff": {En: "A contact fell through on our side", Cy: "Methodd cysylltiad ar ein hochr ni"},
	"ContactCorrected": {En: "The words of a contact were corrected", Cy: "Cywirwyd geiriau cysylltiad"},
	"ContactExcused":   {En: "An absence was accepted", Cy: "Derbyniwyd absenoldeb"},
	"ContactMissed":    {En: "A contact was missed", Cy: "Collwyd cysylltiad"},
	"ContactPostponed": {En: "A contact was postponed", Cy: "Gohiriwyd cysylltiad"},
}
