package sentence

import "throughline/platform/words"

// EventWords says what each event of a sentence was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"DoingStruck":       {En: "Something done of a requirement was struck out", Cy: "Dilëwyd rhywbeth a wnaed o ofyniad"},
	"RequirementAdded":  {En: "A requirement was added", Cy: "Ychwanegwyd gofyniad"},
	"RequirementDone":   {En: "Part of a requirement was done", Cy: "Gwnaed rhan o ofyniad"},
	"RequirementLifted": {En: "A requirement was lifted", Cy: "Codwyd gofyniad"},
	"SanctionsCounted":  {En: "Earlier sanctions were counted", Cy: "Cyfrifwyd sancsiynau cynharach"},
	"SentenceAmended":   {En: "A sentence was amended", Cy: "Diwygiwyd dedfryd"},
	"SentenceEnded":     {En: "A sentence was ended", Cy: "Daeth dedfryd i ben"},
	"SentenceImposed":   {En: "A sentence was recorded", Cy: "Cofnodwyd dedfryd"},
}
