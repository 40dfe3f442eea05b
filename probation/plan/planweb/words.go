package planweb

import (
	"throughline/access"
	"throughline/govuk/casework"
	"throughline/platform/words"
	"throughline/probation/plan"
)

// say is what the pages of the plan say.
var say = struct {
	Plan, AddGoal, NoGoals, Serves, WantedBy, Progress, GetsInTheWay, LeadsAway        words.Phrase
	Draft, Agreed, Changed, Contested, Awaiting, RecordedFor, ChangedToo, RecordAnswer words.Phrase
	Done, DoneOn, By, StuckSince, AddStep, Reword, Achieve, Remove, MoveUp, MoveDown   words.Phrase
	Achieved, Removed, Sequence, When, What, Who, Goal, GoalReached                    words.Phrase
	WordsLabel, WordsHint, SectionLabel, ChooseSection, ServesLabel, TargetLabel       words.Phrase
	TargetHint, GetsInTheWayHint, FirstSteps, FirstStepsHint, StepNumber, StepLabel    words.Phrase
	WhoLabel, ByLabel, SaveGoal, Suggestions, SuggestionsHint, ReadAssessment          words.Phrase
	SuggestedGoals, SuggestedSteps, RewordTitle, SaveWording                           words.Phrase
	SaveStep, AchieveTitle, AchieveLead, HowLabel, HowHint                             words.Phrase
	SaveAchievement, RemoveTitle, RemoveLead, WhyLabel, SaveRemoval                    words.Phrase
	AnswerTitle, AnswerLead, AnswerLabel, TheyDisagree, TheyCouldNot, AnswerWordsLabel words.Phrase
	AnswerWordsHint, PlanNow, SaveAnswer                                               words.Phrase
}{
	Plan:         words.Phrase{En: "Plan", Cy: "Cynllun"},
	AddGoal:      words.Phrase{En: "Add a goal", Cy: "Ychwanegu nod"},
	NoGoals:      words.Phrase{En: "There are no goals yet. Ask {name} what a good life would look like, and begin with one small step.", Cy: "Nid oes nodau eto. Gofynnwch i {name} sut beth fyddai bywyd da, a dechreuwch gydag un cam bach."},
	Serves:       words.Phrase{En: "Serves", Cy: "Yn gwasanaethu"},
	WantedBy:     words.Phrase{En: "Wanted by {date}", Cy: "I'w gyrraedd erbyn {date}"},
	Progress:     words.Phrase{En: "{done} of {steps} steps done", Cy: "{done} o {steps} cam wedi'u gwneud"},
	GetsInTheWay: words.Phrase{En: "What could get in the way, and what we do then", Cy: "Beth allai fod yn rhwystr, a beth wnawn ni wedyn"},
	LeadsAway:    words.Phrase{En: "These words say what {name} moves away from. What would life look like instead? Goals towards something are easier to reach. These words can stay: it is a suggestion only.", Cy: "Mae'r geiriau hyn yn dweud o beth mae {name} yn symud i ffwrdd. Sut beth fyddai bywyd yn lle hynny? Mae'n haws cyrraedd nodau sy'n arwain at rywbeth. Gall y geiriau hyn aros: awgrym yn unig ydyw."},

	Draft:        words.Phrase{En: "DRAFT: {name} has not answered yet", Cy: "DRAFFT: nid yw {name} wedi ateb eto"},
	Agreed:       words.Phrase{En: "Agreed by {name} on {date}", Cy: "Cytunwyd gan {name} ar {date}"},
	Changed:      words.Phrase{En: "Changed since it was agreed by {name} on {date}", Cy: "Wedi newid ers i {name} gytuno iddo ar {date}"},
	Contested:    words.Phrase{En: "DRAFT: {name} disagreed on {date}.", Cy: "DRAFFT: roedd {name} yn anghytuno ar {date}."},
	Awaiting:     words.Phrase{En: "DRAFT: {name} could not answer on {date}.", Cy: "DRAFFT: ni allai {name} ateb ar {date}."},
	RecordedFor:  words.Phrase{En: "Recorded for {name} by the {role}.", Cy: "Cofnodwyd ar ran {name} gan y {role}."},
	ChangedToo:   words.Phrase{En: "The plan has changed since.", Cy: "Mae'r cynllun wedi newid ers hynny."},
	RecordAnswer: words.Phrase{En: "Record that {name} disagrees or could not answer", Cy: "Cofnodi bod {name} yn anghytuno neu na allai ateb"},

	Done:        words.Phrase{En: "Done", Cy: "Wedi'i wneud"},
	DoneOn:      words.Phrase{En: "done {date}, said {who}", Cy: "gwnaed {date}, meddai {who}"},
	By:          words.Phrase{En: "by {date}", Cy: "erbyn {date}"},
	StuckSince:  words.Phrase{En: "Stuck since {date}", Cy: "Yn sownd ers {date}"},
	AddStep:     words.Phrase{En: "Add a step", Cy: "Ychwanegu cam"},
	Reword:      words.Phrase{En: "Reword", Cy: "Newid y geiriau"},
	Achieve:     words.Phrase{En: "Mark as achieved", Cy: "Nodi ei fod wedi'i gyrraedd"},
	Remove:      words.Phrase{En: "Remove", Cy: "Tynnu"},
	MoveUp:      words.Phrase{En: "Move up", Cy: "Symud i fyny"},
	MoveDown:    words.Phrase{En: "Move down", Cy: "Symud i lawr"},
	Achieved:    words.Phrase{En: "Achieved", Cy: "Wedi'u cyrraedd"},
	Removed:     words.Phrase{En: "Removed goals, and why", Cy: "Nodau a dynnwyd, a pham"},
	Sequence:    words.Phrase{En: "What comes next", Cy: "Beth sy'n dod nesaf"},
	When:        words.Phrase{En: "By", Cy: "Erbyn"},
	What:        words.Phrase{En: "What", Cy: "Beth"},
	Who:         words.Phrase{En: "Who", Cy: "Pwy"},
	Goal:        words.Phrase{En: "Goal", Cy: "Nod"},
	GoalReached: words.Phrase{En: "The goal is reached", Cy: "Cyrhaeddir y nod"},

	WordsLabel:       words.Phrase{En: "The goal, in {name}'s own words", Cy: "Y nod, yng ngeiriau {name}"},
	WordsHint:        words.Phrase{En: "What will life look like then? Say what they move towards.", Cy: "Sut beth fydd bywyd wedyn? Dywedwch at beth maen nhw'n symud."},
	SectionLabel:     words.Phrase{En: "Area of life", Cy: "Maes bywyd"},
	ChooseSection:    words.Phrase{En: "Choose an area", Cy: "Dewiswch faes"},
	ServesLabel:      words.Phrase{En: "What does it serve?", Cy: "Beth mae'n ei wasanaethu?"},
	TargetLabel:      words.Phrase{En: "When do they want to be there? (optional)", Cy: "Pryd maen nhw am fod yno? (dewisol)"},
	TargetHint:       words.Phrase{En: "For example, 27 3 2027", Cy: "Er enghraifft, 27 3 2027"},
	GetsInTheWayHint: words.Phrase{En: "A lapse is expected. Decide now what helps then.", Cy: "Mae disgwyl llithro'n ôl. Penderfynwch nawr beth fydd yn helpu bryd hynny."},
	FirstSteps:       words.Phrase{En: "First steps", Cy: "Camau cyntaf"},
	FirstStepsHint:   words.Phrase{En: "At least one. Small enough to do in a week or two. Leave empty what you do not need.", Cy: "O leiaf un. Digon bach i'w wneud mewn wythnos neu ddwy. Gadewch yn wag yr hyn nad oes ei angen."},
	StepNumber:       words.Phrase{En: "Step {n}", Cy: "Cam {n}"},
	StepLabel:        words.Phrase{En: "What will be done", Cy: "Beth fydd yn cael ei wneud"},
	WhoLabel:         words.Phrase{En: "Who does it", Cy: "Pwy sy'n ei wneud"},
	ByLabel:          words.Phrase{En: "By when (optional)", Cy: "Erbyn pryd (dewisol)"},
	SaveGoal:         words.Phrase{En: "Add the goal", Cy: "Ychwanegu'r nod"},
	Suggestions:      words.Phrase{En: "To start from", Cy: "I ddechrau ohonynt"},
	SuggestionsHint:  words.Phrase{En: "Choose one and make it their own, or write your own.", Cy: "Dewiswch un a'i wneud yn eiddo iddyn nhw, neu ysgrifennwch eich un eich hun."},
	ReadAssessment:   words.Phrase{En: "Read the assessment of this area", Cy: "Darllen asesiad y maes hwn"},
	SuggestedGoals:   words.Phrase{En: "Goals", Cy: "Nodau"},
	SuggestedSteps:   words.Phrase{En: "Small steps", Cy: "Camau bach"},

	RewordTitle: words.Phrase{En: "Reword the goal", Cy: "Newid geiriau'r nod"},
	SaveWording: words.Phrase{En: "Save the wording", Cy: "Cadw'r geiriau"},
	SaveStep:    words.Phrase{En: "Add the step", Cy: "Ychwanegu'r cam"},

	AchieveTitle:    words.Phrase{En: "{name} got there", Cy: "Cyrhaeddodd {name} y nod"},
	AchieveLead:     words.Phrase{En: "The goal moves to what was achieved. Steps that are still open stay as they are.", Cy: "Mae'r nod yn symud i'r hyn a gyrhaeddwyd. Mae camau sy'n dal yn agored yn aros fel y maent."},
	HowLabel:        words.Phrase{En: "What did {name} do that worked, and how has it helped? (optional)", Cy: "Beth wnaeth {name} a weithiodd, a sut mae wedi helpu? (dewisol)"},
	HowHint:         words.Phrase{En: "Be specific. It may be told in the story of the journey.", Cy: "Byddwch yn benodol. Efallai y caiff ei adrodd yn stori'r daith."},
	SaveAchievement: words.Phrase{En: "Mark as achieved", Cy: "Nodi ei fod wedi'i gyrraedd"},
	RemoveTitle:     words.Phrase{En: "Remove the goal", Cy: "Tynnu'r nod"},
	RemoveLead:      words.Phrase{En: "It stays in the record with your reason. If they reached it, mark it as achieved instead.", Cy: "Mae'n aros yn y cofnod gyda'ch rheswm. Os cyrhaeddwyd ef, nodwch hynny yn lle."},
	WhyLabel:        words.Phrase{En: "Why is it removed?", Cy: "Pam mae'n cael ei dynnu?"},
	SaveRemoval:     words.Phrase{En: "Remove the goal", Cy: "Tynnu'r nod"},

	AnswerTitle:      words.Phrase{En: "Record what {name} says to the plan", Cy: "Cofnodi'r hyn mae {name} yn ei ddweud am y cynllun"},
	AnswerLead:       words.Phrase{En: "{name} can agree on their own page. Here you record for them that they disagree or could not answer; it will always say that you recorded it.", Cy: "Gall {name} gytuno ar ei dudalen ei hun. Yma rydych yn cofnodi ar ei ran ei fod yn anghytuno neu na allai ateb; bydd bob amser yn dweud mai chi a'i cofnododd."},
	AnswerLabel:      words.Phrase{En: "What does {name} say?", Cy: "Beth mae {name} yn ei ddweud?"},
	TheyDisagree:     words.Phrase{En: "{name} disagrees with the plan", Cy: "Mae {name} yn anghytuno â'r cynllun"},
	TheyCouldNot:     words.Phrase{En: "{name} could not answer", Cy: "Ni allai {name} ateb"},
	AnswerWordsLabel: words.Phrase{En: "In {name}'s own words, or why they could not answer", Cy: "Yng ngeiriau {name}, neu pam na allai ateb"},
	AnswerWordsHint:  words.Phrase{En: "They will read this.", Cy: "Bydd y person yn darllen hwn."},
	PlanNow:          words.Phrase{En: "The plan as it is now", Cy: "Y cynllun fel y mae nawr"},
	SaveAnswer:       words.Phrase{En: "Record the answer", Cy: "Cofnodi'r ateb"},
}

var kindWords = map[plan.Kind]words.Phrase{
	plan.Need:     {En: "Need", Cy: "Angen"},
	plan.Risk:     {En: "Risk", Cy: "Risg"},
	plan.Strength: {En: "Strength", Cy: "Cryfder"},
}

var kindHints = map[plan.Kind]words.Phrase{
	plan.Need:     {En: "Something missing in their life", Cy: "Rhywbeth sydd ar goll yn eu bywyd"},
	plan.Risk:     {En: "Something that could lead to harm or to reoffending", Cy: "Rhywbeth a allai arwain at niwed neu at aildroseddu"},
	plan.Strength: {En: "Something good, to keep or to build on", Cy: "Rhywbeth da, i'w gadw neu i adeiladu arno"},
}

// kindMarks are the signs of the house. A risk has none of its own: the signs tell
// harm from reoffending, and only the assessment knows which it is.
var kindMarks = map[plan.Kind]casework.MarkKind{plan.Need: casework.Ring, plan.Strength: casework.Leaf}

var whoWords = map[plan.Who]words.Phrase{
	plan.ThePerson:       {En: "The person", Cy: "Y person"},
	plan.ThePractitioner: {En: "Practitioner", Cy: "Ymarferydd"},
	plan.APartner:        {En: "Partner agency", Cy: "Asiantaeth bartner"},
	plan.Family:          {En: "Family", Cy: "Teulu"},
	plan.SomebodyElse:    {En: "Somebody else", Cy: "Rhywun arall"},
}

var roleWords = map[access.Role]words.Phrase{
	access.Practitioner: {En: "practitioner", Cy: "ymarferydd"},
	access.Manager:      {En: "manager", Cy: "rheolwr"},
	access.Person:       {En: "person", Cy: "person"},
}

var endingWords = map[plan.Ending]words.Phrase{
	plan.Achieved: {En: "Achieved on {date}", Cy: "Cyrhaeddwyd ar {date}"},
	plan.Removed:  {En: "Removed on {date}", Cy: "Tynnwyd ar {date}"},
}
