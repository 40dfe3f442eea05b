package actuarial

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

func anyCodeOf(t testing.TB, category Category) string {
	t.Helper()
	for o := range Offences() {
		if o.Category == category {
			return string(o.Code)
		}
	}
	t.Fatalf("there is no offence of %s", category)
	return ""
}

func TestTheTableOfOffencesReadsAsAnyReaderOfCSVReadsIt(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(offenceCodes)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = rows[1:]
	if len(rows) != 3039 {
		t.Errorf("%d offences", len(rows))
	}
	i := 0
	for o := range Offences() {
		flag := func(b bool) string { return map[bool]string{true: "true", false: "false"}[b] }
		got := []string{string(o.Code), string(o.Category), flag(o.Violent), flag(o.ViolentOrSexual), o.Group, o.Class, o.Description}
		if !slices.Equal(got, rows[i]) {
			t.Errorf("row %d reads %q, not %q", i, got, rows[i])
		}
		i++
	}
	if i != len(rows) {
		t.Errorf("the iteration gives %d offences", i)
	}
	if !slices.IsSortedFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) }) {
		t.Error("the table is not sorted by code, so that some would not be found")
	}
}

func TestEveryOffenceInTheTableWorksOrIsRefusedAsUnknown(t *testing.T) {
	scored, refused := 0, 0
	for o := range Offences() {
		found, ok := OffenceOf(o.Code)
		if !ok || found != o {
			t.Errorf("%s is found as %+v", o.Code, found)
		}
		r := ARP(with(func(in *Input) { in.CurrentOffenceCode = o.Code }))
		switch {
		case r.Kind == Dynamic && o.Scorable() && r.Terms[3].Value != 0:
			scored++
		case !r.Scored() && !o.Scorable() && len(r.Errors) == 1 && r.Errors[0].Code == OffenceCodeUnknown:
			refused++
		default:
			t.Errorf("%s: %+v", o.Code, r)
		}
	}
	if scored != 3037 || refused != 2 {
		t.Errorf("%d scored, %d refused", scored, refused)
	}
}

func TestAWithdrawnCodeIsRefusedAndNeverTakenForAnother(t *testing.T) {
	known := map[OffenceCode]bool{}
	for o := range Offences() {
		known[o.Code] = true
	}
	digits := []byte("00000")
	absent := 0
	for {
		code := OffenceCode(digits)
		if !known[code] {
			absent++
			if o, ok := OffenceOf(code); ok || o != (Offence{}) {
				t.Fatalf("%s is not in the table and is found as %+v", code, o)
			}
		}
		i := 4
		for ; i >= 0 && digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		if i < 0 {
			break
		}
		digits[i]++
	}
	if absent != 100_000-3039 {
		t.Errorf("%d codes are absent", absent)
	}
}

func TestThePickerMayStopEarly(t *testing.T) {
	seen := 0
	for range Offences() {
		seen++
		if seen == 3 {
			break
		}
	}
	if seen != 3 {
		t.Errorf("%d offences were seen", seen)
	}
}
