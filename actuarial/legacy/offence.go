package legacy

import (
	_ "embed" // the published table is part of the program
	"iter"
	"math"
	"sync"

	"throughline/actuarial"
)

// Offence is one code of the Home Office classification as this generation weighs it.
// Weights are log-odds, as published.
type Offence struct {
	Code actuarial.OffenceCode
	// OGRS3Known says whether OGRS3 has a weight for the code; 18 codes have none.
	OGRS3Known bool
	OGRS3      float64
	// NotExact says why not, for three of them: the group depends on the exact offence.
	NotExact bool
	// SNSVStatic and SNSVDynamic weigh the group of the offence.
	SNSVStatic, SNSVDynamic float64
	// ViolenceStatic and ViolenceDynamic weigh its group of violence; nought for others.
	ViolenceStatic, ViolenceDynamic float64

	OGRS3Group, SNSVGroup, ViolenceGroup string // in the source's words
}

// OffenceOf finds an offence by its five-digit code in the table of this generation. A
// code that is not in it gives false: never a default.
func OffenceOf(code actuarial.OffenceCode) (Offence, bool) {
	line, ok := offenceTable().Line(code)
	if !ok {
		return Offence{}, false
	}
	return readOffence(line), true
}

// Offences goes through the table in the order of the codes: 3,028 offences.
func Offences() iter.Seq[Offence] {
	return func(yield func(Offence) bool) {
		for line := range offenceTable().Lines() {
			if !yield(readOffence(line)) {
				return
			}
		}
	}
}

//go:embed tables/legacy-offence-codes.csv
var offenceCodes string

// offenceTable is sorted by code, which a test proves.
var offenceTable = sync.OnceValue(func() actuarial.CodeTable { return actuarial.ReadCodeTable(offenceCodes) })

func readOffence(line string) Offence {
	var f [11]string
	actuarial.Cells(line, f[:])
	o := Offence{
		Code: actuarial.OffenceCode(f[0]), OGRS3Known: f[1] != "", NotExact: f[6] == string(OffenceNotExact),
		SNSVStatic: number(f[2]), SNSVDynamic: number(f[3]), ViolenceStatic: number(f[4]), ViolenceDynamic: number(f[5]),
		OGRS3Group: f[8], SNSVGroup: f[9], ViolenceGroup: f[10],
	}
	if o.OGRS3Known {
		o.OGRS3 = number(f[1])
	}
	return o
}

// offenceWeightLimit is 100 in log-odds: beyond any chance that shows in a percentage.
const offenceWeightLimit = 100

// checkOffence finds the current offence. Weights that were given take the place of the
// table's, so that an assessment made with an earlier table can be explained; where they
// are all given, the code need not be in the table.
func (r *Result) checkOffence(in *actuarial.Input, weights ...actuarial.Field) Offence {
	given := 0
	for _, field := range weights {
		if w, ok := in.Answer(field).(*actuarial.Decimal).Value(); ok {
			given++
			if math.Abs(w) > offenceWeightLimit {
				r.unexpected(OffenceWeightOutOfRange, field)
			}
		}
	}
	code := in.CurrentOffenceCode
	offence, known := OffenceOf(code)
	switch {
	case !code.Answered():
	case len(code) != 5:
		r.wrong(actuarial.OffenceCodeFormat, actuarial.FieldCurrentOffenceCode)
	case given == len(weights):
	case !known, r.Predictor == OGRS3 && !offence.OGRS3Known && !offence.NotExact:
		r.wrong(actuarial.OffenceCodeUnknown, actuarial.FieldCurrentOffenceCode)
	case r.Predictor == OGRS3 && offence.NotExact:
		r.wrong(OffenceNotExact, actuarial.FieldCurrentOffenceCode)
	}
	return offence
}

// instead is the weight that was given, or else the table's.
func instead(given actuarial.Decimal, published float64) float64 {
	if w, ok := given.Value(); ok {
		return w
	}
	return published
}
