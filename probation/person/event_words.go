package person

import "throughline/platform/words"

// EventWords says what each event of a person's details was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"DetailsCorrected": {En: "Personal details were corrected", Cy: "Cywirwyd manylion personol"},
	"PersonRegistered": {En: "The record began", Cy: "Dechreuodd y cofnod"},
}
