package actuarial

import (
	"errors"
	"slices"
	"strconv"
)

// An Answer is one input of a predictor. Its zero value means "not answered", which
// is never the same as "no": the predictors say what is missing and do not guess.
type Answer interface {
	// Answered reports whether there is an answer the predictors know.
	Answered() bool
	// UnmarshalText reads the answer as it is written in records ("some_problems",
	// "true", "2026-08-04"). Empty text means not answered; text that is no answer
	// gives an error and leaves the answer as it was.
	UnmarshalText(text []byte) error
}

// Gender selects the parameters of age. The published models know these two values
// only; for anyone else they give no score.
type Gender string

// The genders the models have parameters for.
const (
	Male   Gender = "male"
	Female Gender = "female"
)

// Answered reports whether the models have parameters for this gender.
func (g Gender) Answered() bool { return g == Male || g == Female }

// UnmarshalText reads "male" or "female".
func (g *Gender) UnmarshalText(text []byte) error { return choose(g, text, Male, Female) }

// ProblemLevel is how far an area of life is a problem.
type ProblemLevel string

// The problem levels, worth 0, 1 and 2 points.
const (
	NoProblems          ProblemLevel = "no_problems"
	SomeProblems        ProblemLevel = "some_problems"
	SignificantProblems ProblemLevel = "significant_problems"
)

// Answered reports whether a level was chosen.
func (p ProblemLevel) Answered() bool { return p == NoProblems || p.Points() > 0 }

// Points is the level on the published scale, 0 to 2; 0 when not answered.
func (p ProblemLevel) Points() int { return points(p, SomeProblems, SignificantProblems) }

// UnmarshalText reads a level by its name in records, "some_problems".
func (p *ProblemLevel) UnmarshalText(text []byte) error {
	return choose(p, text, NoProblems, SomeProblems, SignificantProblems)
}

// Motivation is how ready someone is to tackle a problem.
type Motivation string

// The motivations, worth 0, 1 and 2 points: more points for less motivation.
const (
	FullMotivation    Motivation = "full_motivation"
	PartialMotivation Motivation = "partial_motivation"
	NoMotivation      Motivation = "no_motivation"
)

// Answered reports whether a motivation was chosen.
func (m Motivation) Answered() bool { return m == FullMotivation || m.Points() > 0 }

// Points is the motivation on the published scale, 0 to 2; 0 when not answered.
func (m Motivation) Points() int { return points(m, PartialMotivation, NoMotivation) }

// UnmarshalText reads a motivation by its name in records, "partial_motivation".
func (m *Motivation) UnmarshalText(text []byte) error {
	return choose(m, text, FullMotivation, PartialMotivation, NoMotivation)
}

// RelationshipStatus is whether someone has a partner and lives with them.
type RelationshipStatus string

// The three answers about a partner.
const (
	NotInRelationship RelationshipStatus = "not_in_relationship"
	LivingTogether    RelationshipStatus = "in_relationship_living_together"
	NotLivingTogether RelationshipStatus = "in_relationship_not_living_together"
)

// Answered reports whether a status was chosen.
func (r RelationshipStatus) Answered() bool {
	return r == NotInRelationship || r == LivingTogether || r == NotLivingTogether
}

// UnmarshalText reads a status by its name in records, "not_in_relationship".
func (r *RelationshipStatus) UnmarshalText(text []byte) error {
	return choose(r, text, NotInRelationship, LivingTogether, NotLivingTogether)
}

// YesNo answers a plain question; its zero value is "not answered".
type YesNo uint8

// The two answers to a plain question.
const (
	No  YesNo = 1
	Yes YesNo = 2
)

// YesIf is Yes when true, No when false.
func YesIf(yes bool) YesNo {
	if yes {
		return Yes
	}
	return No
}

// Answered reports whether the question was answered.
func (y YesNo) Answered() bool { return y == Yes || y == No }

// UnmarshalText reads "yes" or "true", "no" or "false".
func (y *YesNo) UnmarshalText(text []byte) error {
	switch string(text) {
	case "yes", "true":
		*y = Yes
	case "no", "false":
		*y = No
	case "":
		*y = 0
	default:
		return errNotAnAnswer
	}
	return nil
}

// Number is a whole number as an answer: a count of sanctions, an age in years. Its
// zero value is "not answered", which differs from the answer nought.
type Number struct {
	n     int
	given bool
}

// NumberOf is the answer n.
func NumberOf(n int) Number { return Number{n, true} }

// Value gives the number and whether there is one.
func (n Number) Value() (int, bool) { return n.n, n.given }

// Answered reports whether a number was given.
func (n Number) Answered() bool { return n.given }

// UnmarshalText reads a whole number in decimal digits.
func (n *Number) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Number{}
		return nil
	}
	value, err := strconv.Atoi(string(text))
	if err != nil {
		return errNotAnAnswer
	}
	*n = NumberOf(value)
	return nil
}

// OffenceCode is a Home Office offence code: five digits as text, because many begin
// with a nought. Any text counts as answered; a predictor refuses what is no code.
type OffenceCode string

// Answered reports whether a code was given, right or wrong.
func (c OffenceCode) Answered() bool { return c != "" }

// UnmarshalText takes any text; the predictors check the code.
func (c *OffenceCode) UnmarshalText(text []byte) error {
	*c = OffenceCode(text)
	return nil
}

// FiveDigits reports whether the code is written as codes are, known or not.
func (c OffenceCode) FiveDigits() bool {
	for i := range len(c) {
		if c[i] < '0' || c[i] > '9' {
			return false
		}
	}
	return len(c) == 5
}

// points is 1 for the first answer, 2 for the second, nought for any other.
func points[T comparable](answer, one, two T) int {
	switch answer {
	case one:
		return 1
	case two:
		return 2
	}
	return 0
}

func choose[T ~string](into *T, text []byte, choices ...T) error {
	chosen := T(text)
	if chosen != "" && !slices.Contains(choices, chosen) {
		return errNotAnAnswer
	}
	*into = chosen
	return nil
}

// errNotAnAnswer never repeats what was typed: errors end up in logs.
var errNotAnAnswer = errors.New("not an answer to this question")
