package screen

import "throughline/actuarial"

// Maturity is the answer of MST.
type Maturity struct {
	// Applicable says whether the screen is about this person: men aged 18 to 25 on the
	// day of assessment. It is not answered when that cannot be told.
	Applicable actuarial.YesNo
	// Flag says whether psychosocial maturity should be looked at; no for whoever the
	// screen is not about, not answered when answers are missing.
	Flag   actuarial.YesNo
	Score  actuarial.Number       // 0 to 19 points; not answered without a score
	Terms  []actuarial.Term       // the points of each answer, in the published order
	Errors []actuarial.InputError // what was missing
}

// The ages the screen was made for, and the points at which it asks for a closer look.
const (
	youngest, eldest = 18, 25
	immature         = 10
)

var maturityNeeded = []actuarial.Field{actuarial.FieldAssessmentDate, actuarial.FieldGender, actuarial.FieldDateOfBirth}

var maturityAnswers = []actuarial.Field{
	actuarial.FieldPeerGroupInfluences, actuarial.FieldCriminalAssociates, actuarial.FieldRecklessness, actuarial.FieldDifficultiesCoping,
	actuarial.FieldAttitudesTowardsSelf, actuarial.FieldImpulsivityProblems, actuarial.FieldTemperControl, actuarial.FieldProblemSolving,
	actuarial.FieldAwarenessOfConsequences, actuarial.FieldUnderstandsOthers,
}

// mayLack is how many of the ten answers may be missing; they count nought.
const mayLack = 1

// MaturityOf is MST. Someone known to be of another age is out of its scope, whatever
// else is missing. Wakeling and Barnett described the screen in 2017, for adult men.
func MaturityOf(in *actuarial.Input) Maturity {
	outside := Maturity{Applicable: actuarial.No, Flag: actuarial.No}
	if in.DateOfBirth.Answered() && in.AssessmentDate.Answered() {
		if age := in.DateOfBirth.YearsAt(in.AssessmentDate); age < youngest || age > eldest {
			return outside
		}
	}
	lacking := missing(in, maturityNeeded...)
	if unanswered := missing(in, maturityAnswers...); len(unanswered) > mayLack {
		lacking = append(lacking, unanswered...)
	}
	if len(lacking) > 0 {
		return Maturity{Errors: fault(actuarial.MissingMandatory, lacking)}
	}
	if in.Gender == actuarial.Female {
		return outside
	}
	t := tally{in: in}
	t.problems(actuarial.FieldPeerGroupInfluences)
	t.levels(actuarial.FieldCriminalAssociates, actuarial.FieldRecklessness, actuarial.FieldDifficultiesCoping,
		actuarial.FieldAttitudesTowardsSelf, actuarial.FieldImpulsivityProblems, actuarial.FieldTemperControl, actuarial.FieldProblemSolving)
	t.add(string(actuarial.FieldAwarenessOfConsequences), in.AwarenessOfConsequences.Points(), actuarial.FieldAwarenessOfConsequences)
	t.levels(actuarial.FieldUnderstandsOthers)
	return Maturity{Applicable: actuarial.Yes, Flag: actuarial.YesIf(t.sum >= immature), Score: actuarial.NumberOf(t.sum), Terms: t.terms}
}
