package jsonform

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestWhatCannotBeAskedIsAnsweredByWhyAndTheFieldAtFault(t *testing.T) {
	long := strings.Repeat("x", 70)
	for _, c := range []struct {
		line  string
		code  RefusalCode
		field string
	}{
		{``, Unreadable, ""}, {`{`, Unreadable, ""}, {`{"predictor":"arp","input":{}} {}`, Unreadable, ""}, {`{"predictor":"arp",}`, Unreadable, ""}, {"\x00", Unreadable, ""},
		{`{"predictor":"arp","input":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}`, Unreadable, ""},
		{`[]`, Unreadable, ""}, {`null`, Unreadable, ""}, {`42`, Unreadable, ""}, {`"arp"`, Unreadable, ""},
		{`{"predictor":"arp"}`, Missing, "input"}, {`{"predictor":"arp","input":null}`, WrongType, "input"}, {`{"predictor":"arp","input":[]}`, WrongType, "input"},
		{`{"input":{}}`, UnknownPredictor, "predictor"}, {`{"predictor":"ogrs5","input":{}}`, UnknownPredictor, "predictor"}, {`{"predictor":null,"input":{}}`, UnknownPredictor, "predictor"},
		{`{"predictor":7,"input":{}}`, WrongType, "predictor"}, {`{"predictor":"arp","generation":4,"input":{}}`, WrongType, "generation"},
		{`{"predictor":"arp","generation":"legacy","input":{}}`, UnknownGeneration, "generation"}, {`{"predictor":"ogp","generation":"ogrs4","input":{}}`, UnknownGeneration, "generation"},
		{`{"predictor":"arp","generation":"both","input":{}}`, UnknownGeneration, "generation"}, {`{"predictor":"mst","generation":"next","input":{}}`, UnknownGeneration, "generation"},
		{`{"predictor":"pni","input":{"supervision_status":"custody"}}`, UnknownGeneration, "generation"},
		{`{"predictor":"arp","predictor":"vrp","input":{}}`, Twice, "predictor"}, {`{"predictor":"arp","input":{"gender":"male","gender":"female"}}`, Twice, "gender"},
		{`{"predictor":"arp","input":{"shoe_size":42}}`, UnknownField, "shoe_size"}, {`{"predictor":"arp","input":{"` + long + `":null}}`, UnknownField, long[:60]},
		{`{"predictor":"arp","input":{"scores":{}}}`, UnknownField, "scores"}, {`{"predictor":"ogrs3","input":{"ogrs3_weight":1}}`, UnknownField, "ogrs3_weight"},
		{`{"predictor":"ogrs3","input":{"offence_weights":{"x":1}}}`, UnknownField, "x"}, {`{"predictor":"ogrs3","input":{"offence_weights":1}}`, WrongType, "offence_weights"},
		{`{"predictor":"ogrs3","input":{"offence_weights":{"ogrs3_weight":"1"}}}`, WrongType, "ogrs3_weight"},
		{`{"predictor":"pni","input":{"scores":[]}}`, WrongType, "scores"}, {`{"predictor":"pni","input":{"scores":{"x":1}}}`, UnknownField, "x"},
		{`{"predictor":"pni","input":{"scores":{"all_score":"1"}}}`, WrongType, "all_score"}, {`{"predictor":"pni","input":{"scores":{"all_score":101}}}`, UnknownValue, "all_score"},
		{`{"predictor":"pni","input":{"scores":{"all_score":-1}}}`, UnknownValue, "all_score"}, {`{"predictor":"pni","input":{"scores":{"all_score":1e999}}}`, WrongType, "all_score"},
		{`{"predictor":"pni","input":{"scores":{"indirect_contact_band":1}}}`, WrongType, "indirect_contact_band"},
		{`{"predictor":"pni","input":{"scores":{"indirect_contact_band":"dire"}}}`, UnknownValue, "indirect_contact_band"},
		{`{"predictor":"arp","input":{"is_unemployed":"yes"}}`, WrongType, "is_unemployed"}, {`{"predictor":"arp","input":{"is_unemployed":1}}`, WrongType, "is_unemployed"},
		{`{"predictor":"arp","input":{"age_at_first_sanction":"21"}}`, WrongType, "age_at_first_sanction"}, {`{"predictor":"arp","input":{"age_at_first_sanction":true}}`, WrongType, "age_at_first_sanction"},
		{`{"predictor":"arp","input":{"age_at_first_sanction":2.5}}`, UnknownValue, "age_at_first_sanction"}, {`{"predictor":"arp","input":{"age_at_first_sanction":99999999999999999999}}`, UnknownValue, "age_at_first_sanction"},
		{`{"predictor":"arp","input":{"current_offence_code":11618}}`, WrongType, "current_offence_code"}, {`{"predictor":"arp","input":{"current_offence_code":""}}`, UnknownValue, "current_offence_code"},
		{`{"predictor":"arp","input":{"gender":true}}`, WrongType, "gender"}, {`{"predictor":"arp","input":{"gender":"other"}}`, UnknownValue, "gender"}, {`{"predictor":"arp","input":{"gender":""}}`, UnknownValue, "gender"},
		{`{"predictor":"arp","input":{"date_of_birth":"2001-02-29"}}`, UnknownValue, "date_of_birth"}, {`{"predictor":"arp","input":{"date_of_birth":{}}}`, WrongType, "date_of_birth"},
		{`{"predictor":"svrp","input":{"previous_convictions":"robbery"}}`, WrongType, "previous_convictions"}, {`{"predictor":"svrp","input":{"previous_convictions":[1]}}`, WrongType, "previous_convictions"},
		{`{"predictor":"svrp","input":{"previous_convictions":[""]}}`, WrongType, "previous_convictions"}, {`{"predictor":"svrp","input":{"previous_convictions":["treason"]}}`, UnknownValue, "previous_convictions"},
		{`{"predictor":"svrp","input":{"previous_convictions":["robbery,arson"]}}`, UnknownValue, "previous_convictions"},
	} {
		out, err := Append([]byte("before"), []byte(c.line))
		var why *Refusal
		if !errors.As(err, &why) || why.Code != c.code || why.Field != c.field || why.Message == "" || string(out) != "before" {
			t.Errorf("%.100s is refused by %v, expected %s %s", c.line, err, c.code, c.field)
		}
		if text := err.Error(); !strings.HasPrefix(text, string(c.code)) || !strings.Contains(text, c.field) || !strings.HasSuffix(text, why.Message) {
			t.Errorf("%.100s: %s", c.line, text)
		}
	}
}

func TestWhatMayBeLeftOutIs(t *testing.T) {
	for line, want := range map[string]string{
		`{"predictor":"arp","input":{}}`: `"generation":"ogrs4"`, `{"predictor":"rsr","input":{}}`: `"generation":"legacy"`, `{"predictor":"lds","input":{}}`: `"generation":"both"`,
		`{"id":7,"predictor":"arp","generation":null,"input":{"gender":null}}`:                                                   `"generation":"ogrs4"`,
		`{"predictor":"pni","input":{"supervision_status":"custody","scores":{"all_score":null}}}`:                               `"pni_pathway":"omission"`,
		`{"predictor":"pni","generation":"ogrs4","input":{"scores":null}}`:                                                       `"fields":["supervision_status"]`,
		`{"predictor":"pni","generation":"legacy","input":{"supervision_status":"community"}}`:                                   `"need":"low"`,
		`{"predictor":"ogrs3","input":{"offence_weights":null}}`:                                                                 `"MISSING_MANDATORY_INPUT"`,
		`{"predictor":"svrp","input":{"previous_convictions":[]}}`:                                                               `"score":null`,
		`{"predictor":"opd","generation":"legacy","input":{}}`:                                                                   `"opd_check":false`,
		` {"predictor" : "arp", "input" : {"age_at_first_sanction":-1, "date_of_birth":"9999-12-31", "has_heroin_usage":true}} `: `"AGE_AT_FIRST_SANCTION_OUT_OF_RANGE"`,
	} {
		if answer, err := Append(nil, []byte(line)); err != nil || !strings.Contains(string(answer), want) {
			t.Errorf("%s is answered by %s, %v", line, answer, err)
		}
	}
}

func FuzzAppend(f *testing.F) {
	for _, line := range []string{`{"predictor":"arp","input":{}}`, `{"predictor":"pni","generation":"legacy","input":{"supervision_status":"custody","scores":{"all_score":3}}}`,
		`{"predictor":"ogrs3","input":{"offence_weights":{"ogrs3_weight":-0.5}}}`, `{"predictor":"svrp","input":{"previous_convictions":["robbery"],"date_of_birth":"2000-02-29"}}`, "", "[]", `{"":`} {
		f.Add([]byte(line))
	}
	for _, e := range examples(f) {
		f.Add(lineFor(f, e))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		answer, err := Append(nil, line)
		var why *Refusal
		switch {
		case err == nil && (!json.Valid(answer) || bytes.Contains(answer, []byte("\n"))):
			t.Errorf("%q is answered by %q", line, answer)
		case err != nil && (!errors.As(err, &why) || !json.Valid(line) && why.Code != Unreadable):
			t.Errorf("%q is refused by %v", line, err)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	for _, e := range examples(b) {
		if e.Predictor != "arp" || e.Expected["score_type"] != "dynamic" {
			continue
		}
		line := lineFor(b, e)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Append(nil, line); err != nil {
				b.Fatal(err)
			}
		}
		return
	}
}
