package screen

import "throughline/actuarial"

// Learning is the answer of LDS.
type Learning struct {
	// Score is 0, 1 or 2: the higher, the likelier are learning disability or challenges.
	// It is not answered when there are errors.
	Score  actuarial.Number
	Points int              // 0 to 11, what the score is read from; nought without a score
	Terms  []actuarial.Term // the points of each answer
	Errors []actuarial.InputError
}

// learningAnswers are the four main answers, of which three are needed.
var learningAnswers = []actuarial.Field{
	actuarial.FieldWorkRelatedSkills, actuarial.FieldReadingWritingNumeracy, actuarial.FieldLearningDifficulties, actuarial.FieldQualifications,
}

const learningNeeded = 3

// The points from which the score is 1 and 2.
const (
	someLearning, muchLearning = 3, 5
)

// LearningOf is LDS. The questions about reading and about numbers belong to the one
// about both: answering them alone is an error that names them.
func LearningOf(in *actuarial.Input) Learning {
	var l Learning
	if !in.ReadingWritingNumeracy.Answered() {
		var alone []actuarial.Field
		for _, f := range []actuarial.Field{actuarial.FieldReading, actuarial.FieldNumeracy} {
			if in.Answer(f).Answered() {
				alone = append(alone, f)
			}
		}
		l.Errors = fault(actuarial.MissingMandatory, alone)
	}
	if unanswered := missing(in, learningAnswers...); len(learningAnswers)-len(unanswered) < learningNeeded {
		l.Errors = append(l.Errors, actuarial.InputError{Code: actuarial.LearningTooLittle, Fields: learningAnswers})
	}
	if len(l.Errors) > 0 {
		return l
	}
	t := tally{in: in}
	t.problems(actuarial.FieldNoFixedAbode)
	t.levels(actuarial.FieldWorkRelatedSkills, actuarial.FieldReadingWritingNumeracy)
	t.problems(actuarial.FieldReading, actuarial.FieldNumeracy)
	t.levels(actuarial.FieldLearningDifficulties)
	t.add(string(actuarial.FieldQualifications), in.Qualifications.Points(), actuarial.FieldQualifications)
	l.Points, l.Terms = t.sum, t.terms
	l.Score = actuarial.NumberOf(once(t.sum >= someLearning) + once(t.sum >= muchLearning))
	return l
}
