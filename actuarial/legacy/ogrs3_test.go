package legacy

import (
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"throughline/actuarial"
)

func TestTheTableOfOffencesReadsAsAnyReaderOfCSVReadsIt(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(offenceCodes)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = rows[1:]
	i := 0
	for o := range Offences() {
		row := rows[i]
		i++
		weights := map[int]float64{2: o.SNSVStatic, 3: o.SNSVDynamic, 4: o.ViolenceStatic, 5: o.ViolenceDynamic}
		if o.OGRS3Known {
			weights[1] = o.OGRS3
		}
		for column, weight := range weights {
			if want, err := strconv.ParseFloat(row[column], 64); err != nil || weight != want {
				t.Errorf("%s: column %d is %v, not %s", o.Code, column, weight, row[column])
			}
		}
		if string(o.Code) != row[0] || o.OGRS3Known == (row[1] == "") || o.NotExact != (row[6] != "") ||
			o.OGRS3Group != row[8] || o.SNSVGroup != row[9] || o.ViolenceGroup != row[10] {
			t.Errorf("%v is read as %+v", row, o)
		}
	}
	if i != 3028 || len(rows) != 3028 {
		t.Errorf("%d offences of %d rows", i, len(rows))
	}
	if !slices.IsSortedFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) }) {
		t.Error("the table is not sorted by code, so that some would not be found")
	}
	for range Offences() {
		break
	}
}

func TestEveryOffenceInTheTableWorksOrIsRefusedByItsType(t *testing.T) {
	outcomes := map[actuarial.Code]int{}
	groups := map[string]float64{}
	for o := range Offences() {
		if found, ok := OffenceOf(o.Code); !ok || found != o {
			t.Errorf("%s is found as %+v", o.Code, found)
		}
		in := with(func(in *actuarial.Input) { in.CurrentOffenceCode = o.Code })
		r := Score(OGRS3, in)
		switch {
		case r.Scored() && len(r.Errors) == 0 && r.Terms[3].Value == o.OGRS3:
			if known, seen := groups[o.OGRS3Group]; seen && known != o.OGRS3 {
				t.Errorf("%s weighs %v, another of %s %v", o.Code, o.OGRS3, o.OGRS3Group, known)
			}
			groups[o.OGRS3Group] = o.OGRS3
			outcomes[""]++
		case !r.Scored() && len(r.Errors) == 1:
			outcomes[r.Errors[0].Code]++
		default:
			t.Errorf("%s: %+v", o.Code, r)
		}
		for _, kind := range []actuarial.Kind{actuarial.Static, actuarial.Dynamic} {
			in.SNSVVersion = kind
			violence := Score(SNSV, in)
			if weights := o.in(kind); violence.Kind != kind || violence.Terms[3].Value != weights.group || violence.Terms[10].Value != weights.violence {
				t.Errorf("%s, %s: %+v", o.Code, kind, violence)
			}
		}
	}
	if outcomes[""] != 3010 || outcomes[OffenceNotExact] != 3 || outcomes[actuarial.OffenceCodeUnknown] != 15 || len(groups) != 20 {
		t.Errorf("outcomes %v in %d groups", outcomes, len(groups))
	}
}

func TestAWithdrawnCodeIsRefusedAndNeverTakenForAnother(t *testing.T) {
	known := map[actuarial.OffenceCode]bool{}
	for o := range Offences() {
		known[o.Code] = true
	}
	absent := 0
	for n := range 100_000 {
		code := actuarial.OffenceCode(strconv.Itoa(n + 100_000)[1:])
		if known[code] {
			continue
		}
		absent++
		if o, ok := OffenceOf(code); ok || o != (Offence{}) {
			t.Fatalf("%s is not in the table and is found as %+v", code, o)
		}
	}
	if absent != 100_000-3028 {
		t.Errorf("%d codes are absent", absent)
	}
}

func TestAWeightThatIsGivenTakesThePlaceOfTheTable(t *testing.T) {
	in := with(func(in *actuarial.Input) {
		in.CurrentOffenceCode, in.OGRS3Weight = "99999", actuarial.DecimalOf(0)
		in.SNSVWeight, in.SNSVViolenceWeight = actuarial.DecimalOf(-0.5), actuarial.DecimalOf(0.25)
	})
	if got := termOf(t, Score(OGRS3, in), "offence_group_parameter"); got != 0 {
		t.Errorf("a weight of nought counts as %v", got)
	}
	violence := Score(SNSV, in)
	if termOf(t, violence, "snsv_weighting") != -0.5 || termOf(t, violence, "snsv_vatp_weight") != 0.25 {
		t.Errorf("the weights given count as %+v", violence.Terms)
	}
	in.CurrentOffenceCode, in.SNSVWeight = "00101", actuarial.Decimal{}
	if o, _ := OffenceOf("00101"); termOf(t, Score(SNSV, in), "snsv_weighting") != o.SNSVDynamic {
		t.Error("the weight that is not given is not the table's")
	}
}

func TestOGRS3RoundsTwiceAndByTheExactValue(t *testing.T) {
	for chance, want := range map[float64]int{0.124996: 13, 0.1249949: 12, 0.205: 20, 0.2049999: 20, 0.375: 38, 0: 1, 0.004: 1, 0.9949999: 99, 1: 99} {
		if got := roundedTwice(chance); got != want {
			t.Errorf("%v becomes %d %%, not %d", chance, got, want)
		}
	}
	if once := wholePercent(0.124996); once != 12 {
		t.Errorf("rounded once, 0.124996 becomes %d %%", once)
	}
}

func TestOGRS3AddsUpAsItSays(t *testing.T) {
	r := Score(OGRS3, with(func(in *actuarial.Input) { in.TotalSanctions = actuarial.NumberOf(1) }))
	sum := 0.0
	for _, term := range r.Terms {
		sum += term.Value
	}
	if sum != r.Total || r.TermsIn != LogOdds || r.Terms[1].Value != 0.12614 {
		t.Errorf("terms %+v, total %v", r.Terms, r.Total)
	}
	for i, percent := range []int{r.OneYear, r.TwoYear} {
		c := r.Curves[i]
		if chance := 1 / (1 + math.Exp(-c.Constant-c.Slope*r.Total)); c.Years != i+1 || math.Abs(100*chance-float64(percent)) > 0.51 {
			t.Errorf("%v gives %v, not %d %%", c, chance, percent)
		}
	}
}

func TestABirthdayOnALeapDayComesOnTheFirstOfMarch(t *testing.T) {
	age := func(p actuarial.Predictor, term string, y int, m time.Month, d int) float64 {
		return termOf(t, Score(p, with(func(in *actuarial.Input) {
			in.DateOfBirth, in.FollowUpCalculated, in.FollowUpUserInput = on(2000, 2, 29), on(y, m, d), on(y, m, d)
			in.DateOfCurrentConviction, in.AgeAtFirstSanction, in.MostRecentSexualOffence = on(2017, 1, 1), actuarial.NumberOf(12), on(2016, 3, 1)
		})), term)
	}
	for p, c := range map[actuarial.Predictor]struct {
		term string
		year int // a common year in which the birthday changes the term
	}{
		OGRS3: {"age_gender_score", 2021}, OVP: {"age_at_follow_up_points", 2022},
		OSPDC: {"age_at_start_of_follow_up_weight", 2021}, SNSV: {"age_gender_polynomial_weight", 2023},
	} {
		if age(p, c.term, c.year, 2, 28) != age(p, c.term, c.year-1, 12, 31) || age(p, c.term, c.year, 3, 1) == age(p, c.term, c.year, 2, 28) {
			t.Errorf("%s: the year is not completed on 1 March %d", p, c.year)
		}
	}
	if age(SNSV, "age_gender_polynomial_weight", 2024, 2, 29) == age(SNSV, "age_gender_polynomial_weight", 2024, 2, 28) {
		t.Error("in a leap year the year is not completed on 29 February")
	}
}

func TestEveryAgeAndSexHasItsPublishedParameter(t *testing.T) {
	for _, sex := range []actuarial.Gender{actuarial.Male, actuarial.Female} {
		steps := ogrs3Published().ages[sex]
		if len(steps) != 11 || steps[0].from != 10 || steps[10].to != math.MaxInt {
			t.Errorf("%s: the scale of ages is %v", sex, steps)
		}
		for age := 10; age <= 115; age++ {
			r := Score(OGRS3, with(func(in *actuarial.Input) { in.Gender, in.FollowUpCalculated = sex, on(1986+age, 3, 1) }))
			if got := termOf(t, r, "age_gender_score"); got != steps.at(age) || got == 0 && age > 11 {
				t.Errorf("%s of %d: %v", sex, age, got)
			}
		}
	}
}
