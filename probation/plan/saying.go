package plan

import "throughline/platform/words"

// saying is what the plan says when something is not right.
var saying = struct {
	WordsMissing, Serves, Section, DatePassed, TooLong                               words.Phrase
	StepMissing, StepWordsMissing, TooManyFirstSteps, TooManySteps, Who              words.Phrase
	WhyMissing, Direction, Closed, StepTwice, StepDone, Reworded, RewordedAdvice     words.Phrase
	Answer, AnswerWords, AgreeingIsTheirs, PlanChanged, PlanChangedAdvice, PlanEmpty words.Phrase
}{
	WordsMissing:      words.Phrase{En: "Write the goal in the person's words", Cy: "Ysgrifennwch y nod yng ngeiriau'r person"},
	Serves:            words.Phrase{En: "Choose whether the goal serves a need, a risk or a strength", Cy: "Dewiswch a yw'r nod yn gwasanaethu angen, risg neu gryfder"},
	Section:           words.Phrase{En: "Choose the area of life the goal is about", Cy: "Dewiswch y maes bywyd y mae'r nod yn ymwneud ag ef"},
	DatePassed:        words.Phrase{En: "Choose today or a later day", Cy: "Dewiswch heddiw neu ddiwrnod diweddarach"},
	TooLong:           words.Phrase{En: "Use {limit} characters or fewer", Cy: "Defnyddiwch {limit} nod neu lai"},
	StepMissing:       words.Phrase{En: "Write at least one small step", Cy: "Ysgrifennwch o leiaf un cam bach"},
	StepWordsMissing:  words.Phrase{En: "Write what will be done in this step", Cy: "Ysgrifennwch beth fydd yn cael ei wneud yn y cam hwn"},
	TooManyFirstSteps: words.Phrase{En: "Begin with six steps or fewer: more can be added later", Cy: "Dechreuwch gyda chwe cham neu lai: gellir ychwanegu mwy yn nes ymlaen"},
	TooManySteps:      words.Phrase{En: "This goal has 20 steps already. Add another goal for what comes next", Cy: "Mae gan y nod hwn 20 cam yn barod. Ychwanegwch nod arall ar gyfer yr hyn sydd nesaf"},
	Who:               words.Phrase{En: "Choose who will do this step", Cy: "Dewiswch pwy fydd yn gwneud y cam hwn"},
	StepTwice:         words.Phrase{En: "One step was sent twice. Open the page again and send it once more", Cy: "Cafodd un cam ei anfon ddwywaith. Agorwch y dudalen eto a'i hanfon unwaith yn rhagor"},
	WhyMissing:        words.Phrase{En: "Say why the goal is removed", Cy: "Dywedwch pam mae'r nod yn cael ei dynnu"},
	Direction:         words.Phrase{En: "Choose up or down", Cy: "Dewiswch i fyny neu i lawr"},
	Closed:            words.Phrase{En: "This goal was closed on {date}", Cy: "Cafodd y nod hwn ei gau ar {date}"},
	StepDone:          words.Phrase{En: "This step was already done on {date}", Cy: "Cafodd y cam hwn ei wneud eisoes ar {date}"},
	Reworded:          words.Phrase{En: "Somebody reworded this goal while you were writing", Cy: "Newidiodd rhywun eiriad y nod hwn tra oeddech yn ysgrifennu"},
	RewordedAdvice:    words.Phrase{En: "Nothing is lost. Both wordings are below: keep yours, take theirs or join them, then save again.", Cy: "Does dim wedi'i golli. Mae'r ddau eiriad isod: cadwch eich un chi, cymerwch eu hun nhw neu unwch nhw, yna cadwch eto."},
	Answer:            words.Phrase{En: "Choose an answer", Cy: "Dewiswch ateb"},
	AnswerWords:       words.Phrase{En: "Write why, in the person's words", Cy: "Ysgrifennwch pam, yng ngeiriau'r person"},
	AgreeingIsTheirs:  words.Phrase{En: "Only the person themself can agree to their plan, on their own page", Cy: "Dim ond y person ei hun all gytuno i'w gynllun, ar ei dudalen ei hun"},
	PlanChanged:       words.Phrase{En: "The plan changed while it was being answered", Cy: "Newidiodd y cynllun tra oedd yn cael ei ateb"},
	PlanChangedAdvice: words.Phrase{En: "Nothing is lost. This is the plan as it is now: read it again, then send the answer.", Cy: "Does dim wedi'i golli. Dyma'r cynllun fel y mae nawr: darllenwch ef eto, yna anfonwch yr ateb."},
	PlanEmpty:         words.Phrase{En: "There is no goal in the plan to answer yet", Cy: "Nid oes nod yn y cynllun i'w ateb eto"},
}
