package ogrs4

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"throughline/actuarial"
)

// fault is an error with its fields, for what tests expect.
func fault(code actuarial.Code, fields ...actuarial.Field) actuarial.InputError {
	return actuarial.InputError{Code: code, Fields: fields}
}

func failure(cause actuarial.Cause) []actuarial.InputError {
	return []actuarial.InputError{{Code: actuarial.Unexpected, Cause: cause}}
}

// wrong is an impossible answer and what a predictor should say of it.
type wrong struct {
	name   string
	change func(*actuarial.Input)
	want   []actuarial.InputError
}

var wrongHistories = []wrong{
	{"a code of four digits", func(in *actuarial.Input) { in.CurrentOffenceCode = "1161" },
		[]actuarial.InputError{fault(actuarial.OffenceCodeFormat, actuarial.FieldCurrentOffenceCode)}},
	{"a code of letters", func(in *actuarial.Input) { in.CurrentOffenceCode = "1161a" },
		[]actuarial.InputError{fault(actuarial.OffenceCodeFormat, actuarial.FieldCurrentOffenceCode)}},
	{"a code of foreign digits", func(in *actuarial.Input) { in.CurrentOffenceCode = "١١٦١٨" },
		[]actuarial.InputError{fault(actuarial.OffenceCodeFormat, actuarial.FieldCurrentOffenceCode)}},
	{"a code not in the table", func(in *actuarial.Input) { in.CurrentOffenceCode = "99999" },
		[]actuarial.InputError{fault(actuarial.OffenceCodeUnknown, actuarial.FieldCurrentOffenceCode)}},
	{"no sanction", func(in *actuarial.Input) {
		in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(0), actuarial.NumberOf(0)
	},
		[]actuarial.InputError{fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions)}},
	{"a thousand sanctions", func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(1000) },
		[]actuarial.InputError{fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions)}},
	{"first sanction a year after the current one", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(35) },
		[]actuarial.InputError{fault(actuarial.FirstSanctionAfterConvict, actuarial.FieldAgeAtFirstSanction, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction)}},
	{"first sanction before birth", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(-1) },
		[]actuarial.InputError{fault(actuarial.FirstSanctionOutOfRange, actuarial.FieldAgeAtFirstSanction)}},
	{"first sanction at 110", func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(110) },
		[]actuarial.InputError{fault(actuarial.FirstSanctionAfterConvict, actuarial.FieldAgeAtFirstSanction, actuarial.FieldDateOfBirth, actuarial.FieldDateOfCurrentConviction),
			fault(actuarial.FirstSanctionOutOfRange, actuarial.FieldAgeAtFirstSanction)}},
	{"convicted at birth", func(in *actuarial.Input) { in.DateOfCurrentConviction = in.DateOfBirth },
		[]actuarial.InputError{fault(actuarial.ConvictionBeforeBirth, actuarial.FieldDateOfCurrentConviction, actuarial.FieldDateOfBirth)}},
	{"convicted three months and a day from now", func(in *actuarial.Input) { in.DateOfCurrentConviction = on(2026, 11, 5) },
		[]actuarial.InputError{fault(actuarial.ConvictionAfterAssessment, actuarial.FieldDateOfCurrentConviction, actuarial.FieldAssessmentDate)}},
	{"a gender without parameters", func(in *actuarial.Input) { in.Gender = "other" },
		[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldGender)}},
	{"a static and a dynamic fault", func(in *actuarial.Input) {
		in.TotalSanctions, in.ViolentSanctions, in.Unemployed = actuarial.NumberOf(0), actuarial.NumberOf(0), 0
	}, []actuarial.InputError{fault(actuarial.SanctionsOutOfRange, actuarial.FieldTotalSanctions), fault(actuarial.MissingDynamic, actuarial.FieldUnemployed)}},
}

// What only those say who check the start of follow-up.
var wrongFollowUps = []wrong{
	{"followed up from birth", func(in *actuarial.Input) { in.DateAtStartOfFollowUp = in.DateOfBirth },
		[]actuarial.InputError{fault(actuarial.FollowUpBeforeBirth, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldDateOfBirth)}},
	{"followed up from 110", func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2101, 7, 17) },
		[]actuarial.InputError{fault(actuarial.FollowUpOutOfRange, actuarial.FieldDateAtStartOfFollowUp, actuarial.FieldDateOfBirth)}},
	{"convicted at 110, no start of follow-up", func(in *actuarial.Input) {
		in.DateOfBirth, in.DateAtStartOfFollowUp = on(1915, 8, 5), actuarial.Date{}
	},
		[]actuarial.InputError{fault(actuarial.FollowUpOutOfRange, actuarial.FieldDateOfCurrentConviction, actuarial.FieldDateOfBirth)}},
	{"neither birth nor anything wrong with follow-up", func(in *actuarial.Input) { in.DateOfBirth = actuarial.Date{} },
		[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldDateOfBirth)}},
	{"no conviction and no start of follow-up", func(in *actuarial.Input) {
		in.DateOfCurrentConviction, in.DateAtStartOfFollowUp = actuarial.Date{}, actuarial.Date{}
	},
		[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldDateOfCurrentConviction), fault(actuarial.FollowUpRequired, actuarial.FieldDateAtStartOfFollowUp)}},
}

var wrongViolence = []wrong{
	{"fewer than no violent sanctions", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(-1) },
		[]actuarial.InputError{fault(actuarial.ViolentOutOfRange, actuarial.FieldViolentSanctions)}},
	{"more violent sanctions than sanctions", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(6) },
		[]actuarial.InputError{fault(actuarial.ViolentOutOfRange, actuarial.FieldViolentSanctions, actuarial.FieldTotalSanctions)}},
	{"violent sanctions not counted", func(in *actuarial.Input) { in.ViolentSanctions = actuarial.Number{} },
		[]actuarial.InputError{fault(actuarial.MissingMandatory, actuarial.FieldViolentSanctions)}},
}

func TestImpossibleAnswersNameEveryFieldAtFault(t *testing.T) {
	for p, cases := range map[actuarial.Predictor][]wrong{
		ARP:  slices.Concat(wrongHistories, wrongFollowUps),
		VRP:  slices.Concat(wrongHistories, wrongFollowUps, wrongViolence),
		SVRP: slices.Concat(wrongHistories, wrongViolence),
	} {
		for _, c := range cases {
			r := scoreOf(p, with(c.change))
			if r.Scored() || len(r.Terms) > 0 || !reflect.DeepEqual(r.Errors, c.want) {
				t.Errorf("%s, %s: score %s, errors %v, expected %v", p, c.name, r.Score, r.Errors, c.want)
			}
		}
	}
}

func TestWhereFollowUpIsNotCheckedNoAgeCanBeReckoned(t *testing.T) {
	r := scoreOf(SVRP, with(func(in *actuarial.Input) { in.DateAtStartOfFollowUp = in.DateOfBirth }))
	if r.Scored() || !reflect.DeepEqual(r.Errors, failure(actuarial.FollowUpNotAfterBirth)) {
		t.Errorf("followed up from birth: %+v", r)
	}
	if r := scoreOf(SVRP, with(func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2101, 7, 17) })); r.Kind != actuarial.Dynamic {
		t.Errorf("SVRP checks the age at follow-up, which the reference does not: %+v", r)
	}
}

func TestTheEdgesOfWhatIsPossibleAreAccepted(t *testing.T) {
	for name, change := range map[string]func(*actuarial.Input){
		"convicted three months from now": func(in *actuarial.Input) { in.DateOfCurrentConviction = on(2026, 11, 4) },
		"first sanction is the current one": func(in *actuarial.Input) {
			in.AgeAtFirstSanction, in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(34), actuarial.NumberOf(1), actuarial.NumberOf(1)
		},
		"first sanction at nought, as old records have": func(in *actuarial.Input) { in.AgeAtFirstSanction = actuarial.NumberOf(0) },
		"999 sanctions":                   func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(999) },
		"all of them violent":             func(in *actuarial.Input) { in.ViolentSanctions = in.TotalSanctions },
		"none of them violent":            func(in *actuarial.Input) { in.ViolentSanctions = actuarial.NumberOf(0) },
		"follow-up on the eve of 110":     func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2101, 7, 16) },
		"follow-up before the conviction": func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(2024, 1, 1) },
		"follow-up the day after birth":   func(in *actuarial.Input) { in.DateAtStartOfFollowUp = on(1991, 7, 18) },
	} {
		for p := range regressions {
			if r := scoreOf(p, with(change)); r.Kind != actuarial.Dynamic {
				t.Errorf("%s, %s: %v", p, name, r.Errors)
			}
		}
	}
}

func TestAScoreThatRoundsToNoughtIsAnErrorWithItsCauseAndForSeriousViolenceNone(t *testing.T) {
	in := with(func(in *actuarial.Input) {
		*in = staticOf(*in)
		in.Gender, in.DateOfBirth, in.TotalSanctions, in.AgeAtFirstSanction = actuarial.Female, on(1917, 1, 1), actuarial.NumberOf(1), actuarial.NumberOf(108)
		in.CurrentOffenceCode, in.ViolentSanctions = anyCodeOf(t, "WELFARE_FRAUD"), actuarial.NumberOf(0)
		in.DateAtStartOfFollowUp = on(2023, 1, 1)
	})
	for p, gender := range map[actuarial.Predictor]actuarial.Gender{ARP: actuarial.Female, VRP: actuarial.Male} {
		in.Gender = gender
		r := scoreOf(p, in)
		if r.Scored() || r.Band != "" || len(r.Terms) > 0 || r.Score != 0 || !reflect.DeepEqual(r.Errors, failure(actuarial.ScoreRoundsToNought)) {
			t.Errorf("%s: %+v", p, r)
		}
		if text := r.Errors[0].Error(); text != "UNEXPECTED_ERROR: score_rounds_to_nought" {
			t.Error(text)
		}
	}
	if r := scoreOf(SVRP, in); !r.Scored() || r.Score != 0 || r.Band != actuarial.Low || len(r.Terms) == 0 {
		t.Errorf("svrp: %+v", r)
	}
}

func TestWithoutAStartOfFollowUpTheConvictionStandsIn(t *testing.T) {
	for p := range regressions {
		without := scoreOf(p, with(func(in *actuarial.Input) { in.DateAtStartOfFollowUp = actuarial.Date{} }))
		same := scoreOf(p, with(func(in *actuarial.Input) { in.DateAtStartOfFollowUp = in.DateOfCurrentConviction }))
		if !without.Scored() || without.Score != same.Score {
			t.Errorf("%s: without a start of follow-up %s, with the conviction's date %s", p, without.Score, same.Score)
		}
		if from := without.Terms[1].From; !slices.Contains(from, actuarial.FieldDateOfCurrentConviction) {
			t.Errorf("%s: the term of age says it comes from %v", p, from)
		}
	}
}

func TestOffenceFreeTimeStopsCountingAfterThreeYears(t *testing.T) {
	for p := range regressions {
		at := func(y int, m time.Month, d int) float64 {
			return scoreOf(p, with(func(in *actuarial.Input) { in.AssessmentDate = on(y, m, d) })).Total
		}
		if at(2028, 12, 12) != at(2035, 1, 1) {
			t.Errorf("%s: time beyond 36 months still counts", p)
		}
		if at(2028, 12, 11) == at(2028, 12, 12) {
			t.Errorf("%s: the last day of the 36th month does not count", p)
		}
		if at(2025, 12, 12) != at(2025, 11, 1) {
			t.Errorf("%s: an assessment before follow-up is not the same as no month yet", p)
		}
	}
}

func TestABirthdayOnALeapDayComesOnTheFirstOfMarch(t *testing.T) {
	for p := range regressions {
		age := func(y int, m time.Month, d int) float64 {
			in := with(func(in *actuarial.Input) { in.DateOfBirth, in.DateAtStartOfFollowUp = on(2000, 2, 29), on(y, m, d) })
			return scoreOf(p, in).Terms[1].Value
		}
		if age(2025, 2, 28) != age(2024, 12, 31) || age(2025, 3, 1) == age(2025, 2, 28) {
			t.Errorf("%s: in a common year the year is not completed on 1 March", p)
		}
		if age(2024, 2, 29) == age(2024, 2, 28) {
			t.Errorf("%s: in a leap year the year is not completed on 29 February", p)
		}
	}
}

func TestEveryOffenceInTheTableIsScoredOrRefusedAsUnknown(t *testing.T) {
	for p := range regressions {
		var r Result
		in := plainRecord()
		scored, refused := 0, 0
		for o := range actuarial.Offences() {
			in.CurrentOffenceCode = o.Code
			ScoreInto(&r, p, &in)
			switch {
			case r.Kind == actuarial.Dynamic && o.Scorable() && r.Terms[3].Value != 0:
				scored++
			case !r.Scored() && !o.Scorable() && len(r.Errors) == 1 && r.Errors[0].Code == actuarial.OffenceCodeUnknown:
				refused++
			default:
				t.Errorf("%s, %s: %+v", p, o.Code, r)
			}
		}
		if scored != 3037 || refused != 2 {
			t.Errorf("%s: %d scored, %d refused", p, scored, refused)
		}
	}
}
