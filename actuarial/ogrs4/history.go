package ogrs4

import "throughline/actuarial"

// The sexes the models have parameters for, as they stand in pairs.
const (
	man = iota
	woman
)

// What the start of follow-up came from.
const (
	fromStart = iota
	fromConviction
)

// The inputs that terms come from; not to be changed.
var (
	fromGender       = []actuarial.Field{actuarial.FieldGender}
	fromOffence      = []actuarial.Field{actuarial.FieldCurrentOffenceCode}
	fromSanctions    = []actuarial.Field{actuarial.FieldTotalSanctions}
	fromRate         = []actuarial.Field{actuarial.FieldTotalSanctions, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction, actuarial.FieldGender}
	fromViolent      = []actuarial.Field{actuarial.FieldViolentSanctions}
	fromViolentBySex = []actuarial.Field{actuarial.FieldViolentSanctions, actuarial.FieldGender}
	fromViolentRate  = []actuarial.Field{actuarial.FieldViolentSanctions, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction, actuarial.FieldAgeAtFirstSanction}

	startsFrom = [2]struct{ age, freeMonths []actuarial.Field }{
		startedBy(actuarial.FieldDateAtStartOfFollowUp), startedBy(actuarial.FieldDateOfCurrentConviction),
	}
)

func startedBy(start actuarial.Field) struct{ age, freeMonths []actuarial.Field } {
	return struct{ age, freeMonths []actuarial.Field }{
		[]actuarial.Field{actuarial.FieldDateOfBirth, start, actuarial.FieldGender},
		[]actuarial.Field{actuarial.FieldAssessmentDate, start},
	}
}

// history is what the static answers come to, once nothing is wrong with them.
type history struct {
	sex                int
	ageAtFollowUp      int            // whole years
	yearsBetween       int            // from first sanction to current conviction, whole years
	sanctions, violent int            // the current one included
	offenceFreeMonths  int            // completed, at most 36
	start              actuarial.Date // of follow-up
	followUp           int            // what that came from
	category           actuarial.Category
}

// longestFreeMonths is where offence-free time stops counting: three years.
const longestFreeMonths = 36

// oldest is the age from which on the models refuse.
const oldest = 110

// check names everything that stops any score and reads the answers. A check whose
// inputs are missing is left out: the missing ones are named already.
func (g *regression) check(r *Result, in *actuarial.Input) history {
	var h history
	if missing := g.always.missing(in); len(missing) > 0 {
		r.fault(actuarial.MissingMandatory, missing...)
	}
	if in.Gender == actuarial.Female {
		h.sex = woman
	}
	if code := in.CurrentOffenceCode; code.Answered() {
		category, known := actuarial.CategoryOf(code)
		switch {
		case !code.FiveDigits():
			r.fault(actuarial.OffenceCodeFormat, actuarial.FieldCurrentOffenceCode)
		case !known || category == actuarial.UnknownCategory:
			r.fault(actuarial.OffenceCodeUnknown, actuarial.FieldCurrentOffenceCode)
		}
		h.category = category
	}
	g.checkSanctions(r, in, &h)
	checkConviction(r, in, &h)
	h.start, h.followUp = in.DateAtStartOfFollowUp, fromStart
	if !h.start.Answered() {
		h.start, h.followUp = in.DateOfCurrentConviction, fromConviction
	}
	if in.DateOfBirth.Answered() && h.start.Answered() {
		h.ageAtFollowUp = in.DateOfBirth.YearsAt(h.start)
	}
	h.offenceFreeMonths = min(h.start.MonthsUntil(in.AssessmentDate), longestFreeMonths)
	if g.checked {
		checkFollowUp(r, in, &h)
	}
	return h
}

func (g *regression) checkSanctions(r *Result, in *actuarial.Input, h *history) {
	total, counted := in.TotalSanctions.Value()
	if counted && !possibleSanctions(total) {
		r.fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions)
	}
	violent, told := in.ViolentSanctions.Value()
	switch {
	case !g.violent || !told:
	case violent < 0:
		r.fault(actuarial.ViolentOutOfRange, actuarial.FieldViolentSanctions)
	case counted && violent > total:
		r.fault(actuarial.ViolentOutOfRange, actuarial.FieldViolentSanctions, actuarial.FieldTotalSanctions)
	}
	h.sanctions, h.violent = total, violent
}

// possibleSanctions is the range of a count of all sanctions, the current one included.
func possibleSanctions(n int) bool { return n >= 1 && n <= 999 }

func checkConviction(r *Result, in *actuarial.Input, h *history) {
	birth, conviction := in.DateOfBirth, in.DateOfCurrentConviction
	known := birth.Answered() && conviction.Answered()
	aged := birth.YearsAt(conviction)
	if first, ok := in.AgeAtFirstSanction.Value(); ok {
		if known && conviction.After(birth) && first > aged {
			r.fault(actuarial.FirstSanctionAfterConvict, actuarial.FieldAgeAtFirstSanction, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction)
		}
		if first < 0 || first >= oldest {
			r.fault(actuarial.FirstSanctionOutOfRange, actuarial.FieldAgeAtFirstSanction)
		}
		h.yearsBetween = aged - first
	}
	if known && !conviction.After(birth) {
		r.fault(actuarial.ConvictionBeforeBirth, actuarial.FieldDateOfCurrentConviction, actuarial.FieldDateOfBirth)
	}
	if assessed := in.AssessmentDate; assessed.Answered() && conviction.After(assessed) && conviction.After(assessed.AddMonths(3)) {
		r.fault(actuarial.ConvictionAfterAssessment, actuarial.FieldDateOfCurrentConviction, actuarial.FieldAssessmentDate)
	}
}

func checkFollowUp(r *Result, in *actuarial.Input, h *history) {
	from := actuarial.FieldDateAtStartOfFollowUp
	switch {
	case !h.start.Answered():
		r.fault(actuarial.FollowUpRequired, from)
		return
	case !in.DateOfBirth.Answered():
		return
	case h.followUp == fromConviction:
		from = actuarial.FieldDateOfCurrentConviction
	case !h.start.After(in.DateOfBirth):
		r.fault(actuarial.FollowUpBeforeBirth, from, actuarial.FieldDateOfBirth)
	}
	if h.ageAtFollowUp >= oldest {
		r.fault(actuarial.FollowUpOutOfRange, from, actuarial.FieldDateOfBirth)
	}
}

// checkDynamic names what only stops the dynamic version.
func (g *regression) checkDynamic(r *Result, in *actuarial.Input) {
	if missing := g.forLife.missing(in); len(missing) > 0 {
		r.fault(actuarial.MissingDynamic, missing...)
	}
	if in.MotivationToTackleDrugMisuse.Answered() {
		return
	}
	var used []actuarial.Field
	for _, drug := range g.drugs {
		if *drug.at(in).(*actuarial.YesNo) == actuarial.Yes {
			used = append(used, drug.Field)
		}
	}
	if len(used) > 0 {
		r.fault(actuarial.MotivationInconsistent, used...)
	}
}
