package rating

import "throughline/platform/words"

// EventWords says what each event of the live rating was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"OverrideCountersigned": {En: "A manager countersigned a lower level", Cy: "Cydlofnododd rheolwr lefel is"},
	"OverrideDeclined":      {En: "A manager did not countersign a lower level", Cy: "Ni chydlofnododd rheolwr lefel is"},
	"OverrideEnded":         {En: "A level set by a practitioner was ended", Cy: "Daeth lefel a osodwyd gan ymarferydd i ben"},
	"RatingChanged":         {En: "The live rating changed", Cy: "Newidiodd y sgôr byw"},
	"RatingConfirmed":       {En: "A lower rating was confirmed", Cy: "Cadarnhawyd sgôr is"},
	"RatingOverridden":      {En: "A practitioner set the level", Cy: "Gosododd ymarferydd y lefel"},
}
