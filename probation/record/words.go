package record

import "throughline/platform/words"

// EventWords says what an event was; one that has no words here is said to be something
// else, so that a new event is never left out.
func EventWords(name string) words.Phrase {
	if said, ok := events[name]; ok {
		return said
	}
	return somethingElse
}

var somethingElse = words.Phrase{En: "Something in the record changed", Cy: "Newidiodd rhywbeth yn y cofnod"}

var events = map[string]words.Phrase{
	"AllocationEnded":       {En: "A practitioner's allocation ended", Cy: "Daeth dyraniad ymarferydd i ben"},
	"CaseOpenedWithReason":  {En: "The case was opened with a reason", Cy: "Agorwyd yr achos gyda rheswm"},
	"CaseRead":              {En: "A page was read", Cy: "Darllenwyd tudalen"},
	"CaseRestricted":        {En: "The case was restricted", Cy: "Cyfyngwyd yr achos"},
	"ContactArranged":       {En: "A contact was arranged", Cy: "Trefnwyd cysylltiad"},
	"ContactAttended":       {En: "They came to a contact", Cy: "Daethant i gysylltiad"},
	"ContactCalledOff":      {En: "A contact fell through on our side", Cy: "Methodd cysylltiad ar ein hochr ni"},
	"ContactCorrected":      {En: "The words of a contact were corrected", Cy: "Cywirwyd geiriau cysylltiad"},
	"ContactExcused":        {En: "An absence was accepted", Cy: "Derbyniwyd absenoldeb"},
	"ContactMissed":         {En: "A contact was missed", Cy: "Collwyd cysylltiad"},
	"ContactPostponed":      {En: "A contact was postponed", Cy: "Gohiriwyd cysylltiad"},
	"CoverArranged":         {En: "Cover for an absence was arranged", Cy: "Trefnwyd rhywun i gymryd lle yn ystod absenoldeb"},
	"CoverEnded":            {En: "Cover for an absence ended", Cy: "Daeth y trefniant ar gyfer absenoldeb i ben"},
	"DetailsCorrected":      {En: "Personal details were corrected", Cy: "Cywirwyd manylion personol"},
	"EntryConfirmed":        {En: "Words of the assessment were confirmed as still true", Cy: "Cadarnhawyd bod geiriau'r asesiad yn dal yn wir"},
	"EntryWritten":          {En: "A section of the assessment was written", Cy: "Ysgrifennwyd adran o'r asesiad"},
	"GoalAchieved":          {En: "A goal was achieved", Cy: "Cyflawnwyd nod"},
	"GoalAdded":             {En: "A goal was added", Cy: "Ychwanegwyd nod"},
	"GoalMoved":             {En: "A goal changed its place", Cy: "Newidiodd nod ei le"},
	"GoalRemoved":           {En: "A goal was removed", Cy: "Tynnwyd nod"},
	"GoalReworded":          {En: "A goal was reworded", Cy: "Aralleiriwyd nod"},
	"HarmJudged":            {En: "Serious harm was judged", Cy: "Barnwyd niwed difrifol"},
	"OwnScoreGiven":         {En: "They scored an area of their life", Cy: "Rhoesant sgôr i faes o'u bywyd"},
	"OverrideCountersigned": {En: "A manager countersigned a lower level", Cy: "Cydlofnododd rheolwr lefel is"},
	"OverrideDeclined":      {En: "A manager did not countersign a lower level", Cy: "Ni chydlofnododd rheolwr lefel is"},
	"OverrideEnded":         {En: "A level set by a practitioner was ended", Cy: "Daeth lefel a osodwyd gan ymarferydd i ben"},
	"PersonAllocated":       {En: "A practitioner was allocated", Cy: "Dyrannwyd ymarferydd"},
	"PersonRegistered":      {En: "The record began", Cy: "Dechreuodd y cofnod"},
	"PlanAgreed":            {En: "They agreed to the plan", Cy: "Cytunasant â'r cynllun"},
	"PlanDisagreed":         {En: "They did not agree with the plan", Cy: "Ni chytunasant â'r cynllun"},
	"PlanNotAnswered":       {En: "They could not answer the plan yet", Cy: "Ni allent ateb y cynllun eto"},
	"RatingChanged":         {En: "The live rating changed", Cy: "Newidiodd y sgôr byw"},
	"RatingConfirmed":       {En: "A lower rating was confirmed", Cy: "Cadarnhawyd sgôr is"},
	"RatingOverridden":      {En: "A practitioner set the level", Cy: "Gosododd ymarferydd y lefel"},
	"DoingStruck":           {En: "Something done of a requirement was struck out", Cy: "Dilëwyd rhywbeth a wnaed o ofyniad"},
	"RequirementAdded":      {En: "A requirement was added", Cy: "Ychwanegwyd gofyniad"},
	"RequirementDone":       {En: "Part of a requirement was done", Cy: "Gwnaed rhan o ofyniad"},
	"RequirementLifted":     {En: "A requirement was lifted", Cy: "Codwyd gofyniad"},
	"RestrictionLifted":     {En: "A restriction was lifted", Cy: "Codwyd cyfyngiad"},
	"SanctionsCounted":      {En: "Earlier sanctions were counted", Cy: "Cyfrifwyd sancsiynau cynharach"},
	"ScoreGiven":            {En: "The practitioner scored a section", Cy: "Rhoddodd yr ymarferydd sgôr i adran"},
	"SentenceAmended":       {En: "A sentence was amended", Cy: "Diwygiwyd dedfryd"},
	"SentenceEnded":         {En: "A sentence was ended", Cy: "Daeth dedfryd i ben"},
	"SentenceImposed":       {En: "A sentence was recorded", Cy: "Cofnodwyd dedfryd"},
	"StepAdded":             {En: "A step was added", Cy: "Ychwanegwyd cam"},
	"StepFinished":          {En: "A step was done", Cy: "Cwblhawyd cam"},
	"StepStuck":             {En: "They are stuck with a step", Cy: "Maent yn sownd gyda cham"},
	"VisitRefused":          {En: "Somebody was turned away", Cy: "Trowyd rhywun ymaith"},
}
