package assessment

import "throughline/platform/words"

// EventWords says what each event of the assessment was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"EntryConfirmed": {En: "Words of the assessment were confirmed as still true", Cy: "Cadarnhawyd bod geiriau'r asesiad yn dal yn wir"},
	"EntryWritten":   {En: "A section of the assessment was written", Cy: "Ysgrifennwyd adran o'r asesiad"},
	"HarmJudged":     {En: "Serious harm was judged", Cy: "Barnwyd niwed difrifol"},
	"OwnScoreGiven":  {En: "They scored an area of their life", Cy: "Rhoesant sgôr i faes o'u bywyd"},
	"ScoreGiven":     {En: "The practitioner scored a section", Cy: "Rhoddodd yr ymarferydd sgôr i adran"},
}
