package plan

import "throughline/platform/words"

// EventWords says what each event of the plan was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"GoalAchieved":    {En: "A goal was achieved", Cy: "Cyflawnwyd nod"},
	"GoalAdded":       {En: "A goal was added", Cy: "Ychwanegwyd nod"},
	"GoalMoved":       {En: "A goal changed its place", Cy: "Newidiodd nod ei le"},
	"GoalRemoved":     {En: "A goal was removed", Cy: "Tynnwyd nod"},
	"GoalReworded":    {En: "A goal was reworded", Cy: "Aralleiriwyd nod"},
	"PlanAgreed":      {En: "They agreed to the plan", Cy: "Cytunasant â'r cynllun"},
	"PlanDisagreed":   {En: "They did not agree with the plan", Cy: "Ni chytunasant â'r cynllun"},
	"PlanNotAnswered": {En: "They could not answer the plan yet", Cy: "Ni allent ateb y cynllun eto"},
	"StepAdded":       {En: "A step was added", Cy: "Ychwanegwyd cam"},
	"StepFinished":    {En: "A step was done", Cy: "Cwblhawyd cam"},
	"StepStuck":       {En: "They are stuck with a step", Cy: "Maent yn sownd gyda cham"},
}
