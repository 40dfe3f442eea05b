package form

import (
	"encoding/json"
	"testing"

	"throughline/actuarial"
)

func says(t *testing.T, value any, want string) {
	t.Helper()
	if got, err := json.Marshal(value); err != nil || string(got) != want {
		t.Errorf("%s, %v, expected %s", got, err, want)
	}
}

func TestErrorsHaveCodesAndFieldsAndEverythingUnexpectedIsOne(t *testing.T) {
	says(t, Errors(nil), `[]`)
	says(t, Errors([]actuarial.InputError{
		{Code: actuarial.Unexpected, Cause: "first", Fields: []actuarial.Field{"x"}}, {Code: actuarial.MissingMandatory, Fields: []actuarial.Field{"gender"}},
		{Code: actuarial.Unexpected, Cause: "second"}, {Code: actuarial.ComponentInvalid, Cause: "because"},
	}), `[{"code":"MISSING_MANDATORY_INPUT","fields":["gender"]},{"causes":["because"],"code":"COMPONENT_VALIDATION_ERROR","fields":[]},`+
		`{"causes":["first","second"],"code":"UNEXPECTED_ERROR","fields":[]}]`)
}

func TestTermsNameWhereTheyComeFrom(t *testing.T) {
	terms := []actuarial.Term{{Name: "b", Value: 0.5, From: []actuarial.Field{"gender"}}, {Name: "a", Value: -1}}
	says(t, Terms(terms), `[{"from":["gender"],"name":"b","value":0.5},{"from":[],"name":"a","value":-1}]`)
	says(t, Terms(nil), `[]`)
	says(t, Features(terms), `{"a":-1,"b":0.5}`)
}

func TestFiguresHaveTwoDecimalsOrAreNull(t *testing.T) {
	says(t, CutOffs([]actuarial.CutOff{{Band: actuarial.Low}, {Band: actuarial.High, From: 690}}), `[{"band":"low","from":0.00},{"band":"high","from":6.90}]`)
	says(t, []any{OrNull(true, TwoDecimals(60)), OrNull(false, 1), YesOrNull(actuarial.Yes), YesOrNull(actuarial.No), YesOrNull(0)}, `[0.60,null,true,false,null]`)
}
