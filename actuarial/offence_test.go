package actuarial

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

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

func TestEveryOffenceInTheTableIsFoundByItsCode(t *testing.T) {
	if (Offence{}).Scorable() {
		t.Error("no offence can be scored")
	}
	scorable, refused := 0, 0
	for o := range Offences() {
		found, ok := OffenceOf(o.Code)
		if !ok || found != o {
			t.Errorf("%s is found as %+v", o.Code, found)
		}
		if category, ok := CategoryOf(o.Code); !ok || category != o.Category {
			t.Errorf("%s is of %s, not of %s", o.Code, category, o.Category)
		}
		if o.Scorable() {
			scorable++
		} else {
			refused++
		}
	}
	if scorable != 3037 || refused != 2 {
		t.Errorf("%d can be scored, %d cannot", scorable, refused)
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
			if category, ok := CategoryOf(code); ok || category != "" {
				t.Fatalf("%s is not in the table and is of %s", code, category)
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

func BenchmarkOffenceOf(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := OffenceOf("11618"); !ok {
			b.Fatal("not found")
		}
	}
}
