package record

import "throughline/platform/words"

// EventWords says what each event was that belongs to no one noun, in the history of a
// record.
var EventWords = map[string]words.Phrase{
	"WordsErased": {En: "Words were erased by law", Cy: "Dilëwyd geiriau yn ôl y gyfraith"},
}

var somethingElse = words.Phrase{En: "Something in the record changed", Cy: "Newidiodd rhywbeth yn y cofnod"}
