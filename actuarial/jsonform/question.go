package jsonform

import (
	"bytes"
	"encoding/json"
	"strings"

	"throughline/actuarial"
	"throughline/actuarial/screen"
)

// RefusalCode says why a line is not answered by a result.
type RefusalCode string

// The refusals. Answers that are possible but missing or contradicting are not among
// them: those stand in a result's "errors".
const (
	Unreadable        RefusalCode = "unreadable"         // the line is no JSON, or no object
	Missing           RefusalCode = "missing"            // it has no input
	UnknownPredictor  RefusalCode = "unknown_predictor"  // nothing goes by this name
	UnknownGeneration RefusalCode = "unknown_generation" // nothing by this name is of this generation
	UnknownField      RefusalCode = "unknown_field"      // no predictor or screen has such an input
	Twice             RefusalCode = "twice"              // one name stands twice in an object
	WrongType         RefusalCode = "wrong_type"         // text where a number should be, and the like
	UnknownValue      RefusalCode = "unknown_value"      // of the right type, but no answer to this question
)

// Refusal is what is said instead of a result. It never repeats what was typed, but for
// the name of a field.
type Refusal struct {
	Code    RefusalCode
	Message string
	Field   string // the name at fault, cut to 60 bytes; empty when it is the line
}

// Error is the code, the field and the message.
func (r *Refusal) Error() string {
	if r.Field == "" {
		return string(r.Code) + ": " + r.Message
	}
	return string(r.Code) + " at " + r.Field + ": " + r.Message
}

// question is one line, read.
type question struct {
	asked      spoken
	generation actuarial.Generation
	input      actuarial.Input
	scores     *screen.Scores // what PNI is to use; nil to work it out
}

// Names of objects within the input.
const (
	scoresName  = "scores"
	weightsName = "offence_weights"
)

// weightFields are the inputs that stand in the object of offence weights only.
var weightFields = []actuarial.Field{actuarial.FieldOGRS3Weight, actuarial.FieldSNSVWeight, actuarial.FieldSNSVViolenceWeight}

func read(line []byte) (*question, *Refusal) {
	if !json.Valid(line) {
		return nil, &Refusal{Unreadable, "The line is not JSON", ""}
	}
	var q question
	said := map[string]string{}
	var input json.RawMessage
	why := eachPair(line, "", func(name string, value json.RawMessage) *Refusal {
		switch name {
		case "predictor", "generation":
			var text *string
			if json.Unmarshal(value, &text) != nil {
				return &Refusal{WrongType, "This is a name in quotation marks", name}
			}
			if text != nil {
				said[name] = *text
			}
		case "input":
			input = value
		}
		return nil
	})
	if why != nil {
		return nil, why
	}
	if q.asked, q.generation, why = find(actuarial.Predictor(said["predictor"]), actuarial.Generation(said["generation"])); why != nil {
		return nil, why
	}
	if input == nil {
		return nil, &Refusal{Missing, "The question has no input", "input"}
	}
	if why := eachPair(input, "input", q.fill); why != nil {
		return nil, why
	}
	if q.asked.predictor == screen.PNI && q.scores == nil && q.generation == Both {
		return nil, &Refusal{UnknownGeneration, "Without scores the programme needs identifier must be told of which generation to work them out", "generation"}
	}
	return &q, nil
}

// eachPair goes through an object in its order and refuses a name that comes twice.
func eachPair(object []byte, called string, visit func(string, json.RawMessage) *Refusal) *Refusal {
	decoder := json.NewDecoder(bytes.NewReader(object))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		if called == "" {
			return &Refusal{Unreadable, "The line is not an object", ""}
		}
		return &Refusal{WrongType, "This is an object of names and answers", called}
	}
	seen := map[string]bool{}
	for decoder.More() {
		token, _ := decoder.Token() // the object is valid JSON: here come a name and a value
		name, _ := token.(string)
		var value json.RawMessage
		_ = decoder.Decode(&value)
		if seen[name] {
			return &Refusal{Twice, "This is answered twice", short(name)}
		}
		seen[name] = true
		if why := visit(name, value); why != nil {
			return why
		}
	}
	return nil
}

func short(name string) string { return name[:min(len(name), 60)] }

// fill takes one answer of the input.
func (q *question) fill(name string, value json.RawMessage) *Refusal {
	null := string(value) == "null"
	switch {
	case name == weightsName && null, name == scoresName && q.asked.predictor == screen.PNI && null:
		return nil
	case name == weightsName:
		return eachPair(value, weightsName, func(name string, value json.RawMessage) *Refusal {
			for _, f := range weightFields {
				if actuarial.Field(name) == f {
					return q.set(f, value)
				}
			}
			return &Refusal{UnknownField, "There is no such weight of an offence", short(name)}
		})
	case name == scoresName && q.asked.predictor == screen.PNI:
		q.scores = &screen.Scores{}
		return eachPair(value, scoresName, q.scoreGiven)
	}
	for _, f := range weightFields {
		if actuarial.Field(name) == f {
			return &Refusal{UnknownField, "This stands in the object " + weightsName, name}
		}
	}
	return q.set(actuarial.Field(name), value)
}

// set fills one answer from a value of its JSON type.
func (q *question) set(f actuarial.Field, value json.RawMessage) *Refusal {
	answer := q.input.Answer(f)
	if answer == nil {
		return &Refusal{UnknownField, "No predictor or screen has such an input", short(string(f))}
	}
	if string(value) == "null" {
		return nil
	}
	text, is, wanted := "", false, ""
	switch answer.(type) {
	case *actuarial.YesNo:
		wanted = "true or false"
		text, is = string(value), string(value) == "true" || string(value) == "false"
	case *actuarial.Number, *actuarial.Decimal:
		wanted = "a number"
		text, is = string(value), value[0] == '-' || value[0] >= '0' && value[0] <= '9'
	case *actuarial.PreviousConvictions:
		wanted = "a list of names in quotation marks"
		var names []string
		is = json.Unmarshal(value, &names) == nil && names != nil
		text = "[" + strings.Join(names, ",") + "]"
		for _, name := range names { // one name, not several run together
			is = is && name != ""
			if strings.ContainsAny(name, ", []") {
				return &Refusal{UnknownValue, "This is no answer to the question", string(f)}
			}
		}
	default:
		wanted = "text in quotation marks"
		is = json.Unmarshal(value, &text) == nil
	}
	if !is {
		return &Refusal{WrongType, "This is " + wanted, string(f)}
	}
	if err := answer.UnmarshalText([]byte(text)); err != nil || !answer.Answered() {
		return &Refusal{UnknownValue, "This is no answer to the question", string(f)}
	}
	return nil
}

// scoreGiven takes one of the scores that PNI is told.
func (q *question) scoreGiven(name string, value json.RawMessage) *Refusal {
	numbers := map[string]*actuarial.Decimal{"all_score": &q.scores.All, "violent_score": &q.scores.Violent, "combined_score": &q.scores.Combined}
	bands := map[string]*actuarial.Band{"direct_contact_band": &q.scores.DirectContact, "indirect_contact_band": &q.scores.Indirect}
	number, band := numbers[name], bands[name]
	switch null := string(value) == "null"; {
	case number == nil && band == nil:
		return &Refusal{UnknownField, "There is no such score", short(name)}
	case null:
	case number != nil:
		var x float64
		if json.Unmarshal(value, &x) != nil {
			return &Refusal{WrongType, "This is a number", name}
		}
		if x < 0 || x > 100 {
			return &Refusal{UnknownValue, "This is 0 to 100 percent", name}
		}
		*number = actuarial.DecimalOf(x)
	default:
		var text string
		if json.Unmarshal(value, &text) != nil {
			return &Refusal{WrongType, "This is text in quotation marks", name}
		}
		switch *band = actuarial.Band(text); *band {
		case actuarial.Low, actuarial.Medium, actuarial.High, actuarial.VeryHigh, actuarial.NotApplicable:
		default:
			return &Refusal{UnknownValue, "There is no such band", name}
		}
	}
	return nil
}
