package actuarial

import (
	"slices"
	"testing"
)

func TestAnErrorNamesItsFieldsAndItsCause(t *testing.T) {
	for want, e := range map[string]InputError{
		"MISSING_MANDATORY_INPUT gender date_of_birth": {Code: MissingMandatory, Fields: []Field{FieldGender, FieldDateOfBirth}},
		"UNEXPECTED_ERROR: no_such_predictor":          {Code: Unexpected, Cause: NoSuchPredictor},
	} {
		if got := e.Error(); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestMissingInputsAreNamedInTheOrderOfTheNeeds(t *testing.T) {
	needs := []Need{{FieldGender, Always}, {FieldHeroin, IfKnown}, {FieldDateOfBirth, Always}, {FieldUnemployed, ForDynamic}}
	in := Input{Gender: Female}
	if got := in.MissingOf(needs, Always); !slices.Equal(got, []Field{FieldDateOfBirth}) {
		t.Errorf("%v", got)
	}
	if got := (&Input{}).MissingOf(needs, Always); !slices.Equal(got, []Field{FieldGender, FieldDateOfBirth}) {
		t.Errorf("%v", got)
	}
	if in.Unemployed = No; len(in.MissingOf(needs, ForDynamic)) != 0 {
		t.Error("an answer of no is missing")
	}
}

func TestAnAnswerIsFoundByItsPlace(t *testing.T) {
	var in Input
	at := AnswerOf(FieldGender)
	if at(&in) != in.Answer(FieldGender) || AnswerOf("shoe_size") != nil {
		t.Error("the place of an answer is another")
	}
}

func TestABandBeginsAtItsCutOff(t *testing.T) {
	cutOffs := []CutOff{{Low, 0}, {Medium, 100}, {High, 690}}
	for score, want := range map[Percent]Band{0: Low, 99: Low, 100: Medium, 689: Medium, 690: High, 9999: High, -1: ""} {
		if got := BandOf(score, cutOffs); got != want {
			t.Errorf("%s is %s, not %s", score, got, want)
		}
	}
}

func TestTheParametersOfAPredictorAreReadInTheirOrder(t *testing.T) {
	var first []Parameter
	for p := range Parameters("VRP") {
		if first = append(first, p); len(first) == 3 {
			break
		}
	}
	want := []Parameter{{Name: "career_constant", Value: "12"}, {Name: "violent_career_constant", Value: "30"},
		{Name: "band_percent_from_inclusive_to_exclusive", From: "0", To: "30", Value: "low"}}
	if !slices.Equal(first, want) {
		t.Errorf("%+v", first)
	}
	for p := range Parameters("nothing") {
		t.Errorf("nobody has %+v", p)
	}
}

func TestOneDateIsAfterAnother(t *testing.T) {
	days := []Date{{}, {2024, 2, 29}, {2024, 3, 1}, {2024, 3, 2}, {2025, 1, 1}}
	for i, d := range days {
		for j, other := range days {
			if d.After(other) != (i > j) {
				t.Errorf("%s after %s: %v", d, other, d.After(other))
			}
		}
	}
}

func TestWhatIsNoCodeIsNotFound(t *testing.T) {
	for _, code := range []OffenceCode{"", "1161", "116180", "1161a", "/1618", "١١٦١٨", "\xff\xff\xff\xff\xff"} {
		if _, found := OffenceOf(code); found || code.FiveDigits() {
			t.Errorf("%q is taken for a code", code)
		}
		if category, found := CategoryOf(code); found || category != "" {
			t.Errorf("%q is of %s", code, category)
		}
	}
}
