package jsonform

import (
	"encoding/json"

	"throughline/spent"
)

// said is an answer as it is written.
type said struct {
	Results []string   `json:"results"` // a day, yyyy-mm-dd, or an outcome's name
	Reasons [][]reason `json:"reasons"` // for each result
}

// reason is one step, by its code, its figures, and in both languages.
type reason struct {
	Code     spent.Code     `json:"code"`
	Sentence *int           `json:"sentence,omitempty"` // which of the entry's, from 0
	Disposal spent.Disposal `json:"disposal,omitempty"`
	Months   int            `json:"months,omitempty"`
	From     string         `json:"from,omitempty"`
	To       string         `json:"to,omitempty"`
	Other    *int           `json:"other,omitempty"` // another entry, from 0
	En       string         `json:"en"`
	Cy       string         `json:"cy"`
}

// Append adds the answer to out as one line of JSON without its end.
func Append(out []byte, answer *spent.Report) ([]byte, error) {
	all := said{Results: make([]string, 0, len(answer.Results)), Reasons: make([][]reason, 0, len(answer.Results))}
	for i, result := range answer.Results {
		all.Results = append(all.Results, result.String())
		var steps []reason
		for _, r := range answer.Reasons(i) {
			step := reason{
				Code: r.Code, Disposal: r.Disposal, Months: r.Months, From: r.From.String(), To: r.To.String(),
				En: r.Text(spent.English), Cy: r.Text(spent.Welsh),
			}
			if r.Sentence >= 0 {
				step.Sentence = &r.Sentence
			}
			if r.OtherDate.Given() {
				step.Other = &r.Other
			}
			steps = append(steps, step)
		}
		all.Reasons = append(all.Reasons, steps)
	}
	text, err := json.Marshal(all)
	return append(out, text...), err
}
