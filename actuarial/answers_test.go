package actuarial

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestAnAnswerIsReadFromItsTextOrRefused(t *testing.T) {
	for field, good := range map[Field]string{
		FieldAssessmentDate: "2026-08-04", FieldGender: "female", FieldTotalSanctions: "12", FieldCurrentOffenceCode: "00100",
		FieldSuitabilityOfAccommodation: "significant_problems", FieldUnemployed: "yes", FieldHeroin: "false",
		FieldCurrentRelationshipStatus: "in_relationship_not_living_together", FieldMotivationToTackleDrugMisuse: "no_motivation",
		FieldAwarenessOfConsequences: "sometimes", FieldQualifications: "no_qualifications", FieldSupervisionStatus: "remand",
		FieldSARAPartner: "medium", FieldOverallRisk: "very_high", FieldSNSVVersion: "dynamic",
		FieldPreviousConvictions: "[robbery, arson]",
	} {
		var in Input
		if err := in.Set(field, good); err != nil || !in.Answer(field).Answered() {
			t.Errorf("%s: %q is not taken: %v", field, good, err)
		}
		kept := in
		for _, bad := range []string{"nonsense", "2026-02-30", "\x00", "1.5", "0000-01-01", strings.Repeat("9", 400)} {
			if field == FieldCurrentOffenceCode {
				continue // any text is an answer there; ARP refuses it
			}
			err := in.Set(field, bad)
			if err == nil || !strings.Contains(err.Error(), string(field)) || strings.Contains(err.Error(), bad) {
				t.Errorf("%s: %.20q gives %v", field, bad, err)
			}
			if in != kept {
				t.Errorf("%s: a refused answer changed the input", field)
			}
		}
		if err := in.Set(field, ""); err != nil || in != (Input{}) {
			t.Errorf("%s: an emptied answer leaves %+v, %v", field, in, err)
		}
	}
	var in Input
	if err := in.Set("shoe_size", "42"); err == nil || in.Answer("shoe_size") != nil {
		t.Error("a question nobody asks is taken")
	}
}

func TestAListOfPastOffencesIsReadEachOnceAndNoneIsAnAnswer(t *testing.T) {
	var in Input
	for text, want := range map[string][]PastOffence{
		"[]": {}, "[robbery]": {PastRobbery}, "[robbery arson]": {PastArson, PastRobbery}, "[arson, robbery,arson]": {PastRobbery, PastArson},
	} {
		if err := in.Set(FieldPreviousConvictions, text); err != nil || in.PreviousConvictions != ConvictedOf(want...) {
			t.Errorf("%s is read as %v, %v", text, in.PreviousConvictions, err)
		}
	}
	kept := in.PreviousConvictions
	for _, bad := range []string{"robbery", "[robbery", "robbery]", "[treason]", "[robbery arson] "} {
		if err := in.Set(FieldPreviousConvictions, bad); err == nil || in.PreviousConvictions != kept {
			t.Errorf("%q is read as %v, %v", bad, in.PreviousConvictions, err)
		}
	}
	if ConvictedOf("treason") != ConvictedOf() || ConvictedOf().Has("treason") || (PreviousConvictions{}).Answered() || !ConvictedOf().Answered() {
		t.Error("none is not told from not answered")
	}
	for _, kind := range PastOffences() {
		if p := ConvictedOf(kind); !p.Has(kind) || p.Has("") || ConvictedOf().Has(kind) {
			t.Errorf("%s is not kept", kind)
		}
	}
}

func TestANumberWithDecimalsIsReadOrRefused(t *testing.T) {
	var d Decimal
	if err := d.UnmarshalText([]byte("-0.6348")); err != nil || d != DecimalOf(-0.6348) {
		t.Errorf("%v, %v", d, err)
	}
	for _, bad := range []string{"x", "NaN", "Inf", "1e999"} {
		if err := d.UnmarshalText([]byte(bad)); err == nil || d != DecimalOf(-0.6348) {
			t.Errorf("%s is read as %v, %v", bad, d, err)
		}
	}
	if x, given := d.Value(); x != -0.6348 || !given || !d.Answered() {
		t.Error("the number is not kept")
	}
	if err := d.UnmarshalText(nil); err != nil || d.Answered() || d != (Decimal{}) {
		t.Errorf("emptied, it is %v, %v", d, err)
	}
}

func TestEveryFieldHasItsOwnAnswer(t *testing.T) {
	var in Input
	places := map[any]Field{}
	for f := range answers {
		place := reflect.ValueOf(in.Answer(f)).Pointer()
		if other, taken := places[place]; taken {
			t.Errorf("%s and %s are one answer", f, other)
		}
		places[place] = f
	}
	boxes := 0
	for _, box := range reflect.VisibleFields(reflect.TypeFor[Input]()) {
		if !box.Anonymous {
			boxes++
		}
	}
	if len(places) != boxes || boxes != 114 {
		t.Errorf("%d names for %d answers, not 114", len(places), boxes)
	}
}

func TestEveryPublishedAnswerIsOneAndNothingElseIs(t *testing.T) {
	for field, published := range map[Field]string{
		FieldGender: "male female", FieldSuitabilityOfAccommodation: "no_problems some_problems significant_problems",
		FieldMotivationToTackleDrugMisuse: "full_motivation partial_motivation no_motivation",
		FieldCurrentRelationshipStatus:    "not_in_relationship in_relationship_living_together in_relationship_not_living_together",
		FieldAwarenessOfConsequences:      "yes sometimes no", FieldQualifications: "any_qualification no_qualifications",
		FieldSupervisionStatus: "custody community remand", FieldSARAPartner: "low medium high",
		FieldOverallRisk: "low medium high very_high", FieldSNSVVersion: "static dynamic", FieldUnemployed: "yes no true false",
	} {
		var in Input
		if in.Answer(field).Answered() {
			t.Errorf("%s is answered from the start", field)
		}
		for answer := range strings.FieldsSeq(published) {
			if err := in.Set(field, answer); err != nil || !in.Answer(field).Answered() {
				t.Errorf("%s: %s is no answer: %v", field, answer, err)
			}
		}
	}
}

func TestPointsFollowThePublishedScales(t *testing.T) {
	if NoProblems.Points() != 0 || SomeProblems.Points() != 1 || SignificantProblems.Points() != 2 || ProblemLevel("").Points() != 0 {
		t.Error("the points of problems are not 0, 1, 2")
	}
	if FullMotivation.Points() != 0 || PartialMotivation.Points() != 1 || NoMotivation.Points() != 2 || Motivation("").Points() != 0 {
		t.Error("the points of motivation are not 0, 1, 2")
	}
	if Aware.Points() != 0 || SometimesAware.Points() != 1 || NotAware.Points() != 2 || Awareness("").Points() != 0 || !Aware.Answered() {
		t.Error("the points of awareness are not 0, 1, 2")
	}
	if AnyQualification.Points() != 0 || NoQualifications.Points() != 2 || Qualifications("").Points() != 0 || !AnyQualification.Answered() {
		t.Error("the points of qualifications are not 0 and 2")
	}
	if !HighHarm.AtLeastHigh() || !VeryHighHarm.AtLeastHigh() || MediumHarm.AtLeastHigh() || !LowHarm.Answered() || !MediumHarm.Answered() {
		t.Error("the risk of serious harm is misread")
	}
	if ProblemLevel("dire").Answered() || Motivation("dire").Answered() || YesNo(7).Answered() || (Number{}).Answered() {
		t.Error("what is no answer counts as answered")
	}
	if n, ok := NumberOf(0).Value(); n != 0 || !ok || YesIf(true) != Yes || YesIf(false) != No {
		t.Error("nought is not an answer")
	}
}

type looseDay struct{ y, m, d int }

func (l looseDay) Year() int         { return l.y }
func (l looseDay) Month() time.Month { return time.Month(l.m) }
func (l looseDay) Day() int          { return l.d }

func TestADayThatIsNotInTheCalendarIsNoAnswer(t *testing.T) {
	for _, l := range []looseDay{{}, {2025, 2, 29}, {2025, 13, 1}, {2025, 0, 1}, {2025, 4, 31}, {2025, 4, 0}, {10000, 1, 1}, {-1, 1, 1}, {2025, -1 << 62, 1}} {
		if d := DateOf(l); d.Answered() || d.String() != "" {
			t.Errorf("%v is taken for %s", l, d)
		}
	}
	if first, err := ParseDate("0001-01-01"); err != nil || !first.Answered() || first != DateOf(looseDay{1, 1, 1}) {
		t.Errorf("the first day there is gives %s, %v", first, err)
	}
	if d := DateOf(looseDay{2024, 2, 29}); d.String() != "2024-02-29" {
		t.Errorf("a leap day is %s", d)
	}
}

func TestDatesCountAsTheCalendarDoes(t *testing.T) {
	must := func(iso string) Date {
		d, err := ParseDate(iso)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from, to      string
		years, months int
	}{
		{"2000-02-29", "2001-02-28", 0, 11}, {"2000-02-29", "2001-03-01", 1, 12}, {"2000-02-29", "2004-02-29", 4, 48},
		{"2025-01-31", "2025-02-28", 0, 0}, {"2025-01-31", "2025-03-01", 0, 1}, {"2025-01-31", "2025-03-31", 0, 2},
		{"1991-07-17", "2021-07-16", 29, 359}, {"1991-07-17", "2021-07-17", 30, 360}, {"2025-05-05", "2025-05-04", -1, 0}, {"2024-05-05", "2025-04-30", 0, 11},
	} {
		if y, m := must(c.from).YearsAt(must(c.to)), must(c.from).MonthsUntil(must(c.to)); y != c.years || m != c.months {
			t.Errorf("from %s to %s: %d years, %d months, expected %d and %d", c.from, c.to, y, m, c.years, c.months)
		}
	}
	for from, want := range map[string]string{"2025-11-30": "2026-02-28", "2023-11-30": "2024-02-29", "2025-12-31": "2026-03-31", "2025-01-31": "2025-04-30"} {
		if got := must(from).AddMonths(3).String(); got != want {
			t.Errorf("three months after %s is %s, not %s", from, got, want)
		}
	}
}
