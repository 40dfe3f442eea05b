package actuarial

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Awareness is whether someone sees what follows from what they do.
type Awareness string

// The three answers about consequences, worth 0, 1 and 2 points.
const (
	Aware          Awareness = "yes"
	SometimesAware Awareness = "sometimes"
	NotAware       Awareness = "no"
)

// Answered reports whether one of the three was chosen.
func (a Awareness) Answered() bool { return a == Aware || a.Points() > 0 }

// Points is the answer on the published scale, 0 to 2; 0 when not answered.
func (a Awareness) Points() int { return points(a, SometimesAware, NotAware) }

// UnmarshalText reads "yes", "sometimes" or "no".
func (a *Awareness) UnmarshalText(text []byte) error {
	return choose(a, text, Aware, SometimesAware, NotAware)
}

// Qualifications is whether someone has any qualification from school or work.
type Qualifications string

// The two answers about qualifications, worth 0 and 2 points.
const (
	AnyQualification Qualifications = "any_qualification"
	NoQualifications Qualifications = "no_qualifications"
)

// Answered reports whether one of the two was chosen.
func (q Qualifications) Answered() bool { return q == AnyQualification || q == NoQualifications }

// Points is 2 without qualifications, else 0.
func (q Qualifications) Points() int {
	if q == NoQualifications {
		return 2
	}
	return 0
}

// UnmarshalText reads an answer by its name in records, "any_qualification".
func (q *Qualifications) UnmarshalText(text []byte) error {
	return choose(q, text, AnyQualification, NoQualifications)
}

// SupervisionStatus is where someone is supervised.
type SupervisionStatus string

// The places of supervision.
const (
	Custody   SupervisionStatus = "custody"
	Community SupervisionStatus = "community"
	Remand    SupervisionStatus = "remand"
)

// Answered reports whether one of the three was chosen.
func (s SupervisionStatus) Answered() bool { return s == Custody || s == Community || s == Remand }

// UnmarshalText reads "custody", "community" or "remand".
func (s *SupervisionStatus) UnmarshalText(text []byte) error {
	return choose(s, text, Custody, Community, Remand)
}

// SARALevel is a risk as the spousal assault risk assessment names it. That instrument
// is not public; its result is taken over.
type SARALevel string

// The levels of SARA, from the lowest.
const (
	LowSARA    SARALevel = "low"
	MediumSARA SARALevel = "medium"
	HighSARA   SARALevel = "high"
)

// Answered reports whether one of the three was chosen.
func (s SARALevel) Answered() bool { return s == LowSARA || s == MediumSARA || s == HighSARA }

// UnmarshalText reads "low", "medium" or "high".
func (s *SARALevel) UnmarshalText(text []byte) error {
	return choose(s, text, LowSARA, MediumSARA, HighSARA)
}

// HarmLevel is a practitioner's judgement of the risk of serious harm.
type HarmLevel string

// The levels of the risk of serious harm, from the lowest.
const (
	LowHarm      HarmLevel = "low"
	MediumHarm   HarmLevel = "medium"
	HighHarm     HarmLevel = "high"
	VeryHighHarm HarmLevel = "very_high"
)

// Answered reports whether one of the four was chosen.
func (h HarmLevel) Answered() bool { return h == LowHarm || h == MediumHarm || h.AtLeastHigh() }

// AtLeastHigh reports whether the risk is high or very high.
func (h HarmLevel) AtLeastHigh() bool { return h == HighHarm || h == VeryHighHarm }

// UnmarshalText reads a level by its name in records, "very_high".
func (h *HarmLevel) UnmarshalText(text []byte) error {
	return choose(h, text, LowHarm, MediumHarm, HighHarm, VeryHighHarm)
}

// Answered reports whether a version was chosen.
func (k Kind) Answered() bool { return k == Static || k == Dynamic }

// UnmarshalText reads "static" or "dynamic".
func (k *Kind) UnmarshalText(text []byte) error { return choose(k, text, Static, Dynamic) }

// PastOffence is a kind of serious offence that counts when someone was convicted of
// it before.
type PastOffence string

// The kinds of past offence, in the published order.
const (
	PastHomicide           PastOffence = "homicide"
	PastWoundingGBH        PastOffence = "wounding_gbh"
	PastKidnapping         PastOffence = "kidnapping"
	PastFirearms           PastOffence = "firearms"
	PastRobbery            PastOffence = "robbery"
	PastAggravatedBurglary PastOffence = "aggravated_burglary"
	PastWeapon             PastOffence = "weapon"
	PastCriminalDamage     PastOffence = "criminal_damage"
	PastArson              PastOffence = "arson"
)

// PastOffences lists the kinds in the published order; it is the caller's own copy.
func PastOffences() []PastOffence { return slices.Clone(pastOffences[:]) }

var pastOffences = [...]PastOffence{
	PastHomicide, PastWoundingGBH, PastKidnapping, PastFirearms, PastRobbery, PastAggravatedBurglary,
	PastWeapon, PastCriminalDamage, PastArson,
}

// PreviousConvictions is the kinds of past offence, each once, in no order. Its zero
// value is "not answered", which differs from the answer that there are none.
type PreviousConvictions struct {
	kinds uint16 // one bit for each kind
	given bool
}

// ConvictedOf is the answer that lists these kinds; without any, that there are none.
// A kind that is not published is passed over: read from text, it is an error.
func ConvictedOf(kinds ...PastOffence) PreviousConvictions {
	p := PreviousConvictions{given: true}
	for _, kind := range kinds {
		if i := slices.Index(pastOffences[:], kind); i >= 0 {
			p.kinds |= 1 << i
		}
	}
	return p
}

// Answered reports whether there is an answer, be it none.
func (p PreviousConvictions) Answered() bool { return p.given }

// Has reports whether a kind is among them.
func (p PreviousConvictions) Has(kind PastOffence) bool {
	i := slices.Index(pastOffences[:], kind)
	return i >= 0 && p.kinds>>i&1 == 1
}

// UnmarshalText reads a list in brackets, its kinds apart by commas or spaces:
// "[robbery, arson]"; "[]" says that there are none.
func (p *PreviousConvictions) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = PreviousConvictions{}
		return nil
	}
	inner, opened := strings.CutPrefix(string(text), "[")
	inner, closed := strings.CutSuffix(inner, "]")
	var kinds []PastOffence
	for kind := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == ',' || r == ' ' }) {
		if !slices.Contains(pastOffences[:], PastOffence(kind)) {
			return errNotAnAnswer
		}
		kinds = append(kinds, PastOffence(kind))
	}
	if !opened || !closed {
		return errNotAnAnswer
	}
	*p = ConvictedOf(kinds...)
	return nil
}

// Decimal is a number with decimals as an answer. Its zero value is "not answered",
// which differs from the answer nought.
type Decimal struct {
	x     float64
	given bool
}

// DecimalOf is the answer x; a number that is not finite is no answer.
func DecimalOf(x float64) Decimal {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return Decimal{}
	}
	return Decimal{x, true}
}

// Value gives the number and whether there is one.
func (d Decimal) Value() (float64, bool) { return d.x, d.given }

// Answered reports whether a number was given.
func (d Decimal) Answered() bool { return d.given }

// UnmarshalText reads a finite number in decimal notation.
func (d *Decimal) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Decimal{}
		return nil
	}
	x, err := strconv.ParseFloat(string(text), 64)
	if read := DecimalOf(x); err == nil && read.given {
		*d = read
		return nil
	}
	return errNotAnAnswer
}
