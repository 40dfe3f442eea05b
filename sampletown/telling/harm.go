package telling

import "throughline/probation/assessment"

// HarmReasons are why a level of serious harm is judged to be what it is.
var HarmReasons = map[assessment.HarmLevel][2]string{
	assessment.LowHarm: {
		"Nothing in what {name} has done, or in what {he}, {his} family or the records say, points to serious harm now.",
		"No violence against anybody in the past, none threatened, and the people around {name} feel safe.",
	},
	assessment.MediumHarm: {
		"There has been harm before, in circumstances we know. It would take a change in those, such as drink, a break-up or losing the room, for serious harm to be likely.",
		"{name} has hurt somebody once and understands how it came to that. The signs are known and can be seen coming.",
	},
	assessment.HighHarm: {
		"Serious harm could happen at any time. {name} has gone after the same person before, and not every way to them is closed.",
		"The injury was serious, the quarrel is not over, and {name} is not yet able to stay away from it on the worst days.",
	},
	assessment.VeryHighHarm: {
		"Serious harm is more likely than not, and soon: there were threats this month and {name} has been seen near the address.",
		"{name} has said what {he} would do, and to whom, and has the means. The police and the panel know today.",
	},
}

// HarmChanged is what has changed when the level goes down.
var HarmChanged = []string{
	"Four months without an incident, confirmed by the police. {name} has moved away from the street where it happened, and uses the plan {he} made.",
	"The programme is finished and the tutors saw the change in the group. {His} {kin} says the same without having been asked.",
	"Drinking has stopped since the summer, and with it the rows. Nobody has been threatened; I spoke with those who would know.",
}
