package rating

import (
	"throughline/actuarial"
	"throughline/actuarial/ogrs4"
)

// Score is what the predictor answered, kept whole, so that any day's score can be
// shown with its reasons without being worked out again.
type Score struct {
	Version    string   `json:"version"`        // state of the published parameters
	Hundredths int      `json:"hundredths"`     // 881 is 8.81 %; 0 when there is no score
	Kind       string   `json:"kind,omitempty"` // static or dynamic; empty when there is no score
	Band       Level    `json:"band"`           // unrated when there is no score
	CutOffs    []CutOff `json:"cut_offs"`       // from the lowest
	Terms      []Term   `json:"terms,omitempty"`
	Total      float64  `json:"total"` // sum of the terms, in log-odds
	Faults     []Fault  `json:"faults,omitempty"`
}

// CutOff says at which score a band begins.
type CutOff struct {
	Band       Level `json:"band"`
	Hundredths int   `json:"hundredths"`
}

// Term is one addend of the score, in log-odds, by its published name.
type Term struct {
	Name  string   `json:"name"`
	Value float64  `json:"value"`
	From  []string `json:"from,omitempty"` // the published names of the answers it comes from
}

// Fault is something missing or impossible, by its published code.
type Fault struct {
	Code   string   `json:"code"`
	Fields []string `json:"fields,omitempty"` // the published names of the answers that take part
}

// Given reports whether there is a score.
func (s Score) Given() bool { return s.Kind != "" }

// Dynamic reports whether the score counts how life is now.
func (s Score) Dynamic() bool { return s.Kind == string(actuarial.Dynamic) }

// String writes the score exactly as it is published, "8.81"; nothing without one.
func (s Score) String() string {
	if !s.Given() {
		return ""
	}
	return actuarial.Percent(s.Hundredths).String()
}

// String writes where the band begins, "50.00".
func (c CutOff) String() string { return actuarial.Percent(c.Hundredths).String() }

// Missing lists the answers a better score needs, by their published names, those
// without which there is no score first.
func (s Score) Missing() []string {
	var missing []string
	for _, code := range []actuarial.Code{actuarial.MissingMandatory, actuarial.MissingDynamic} {
		for _, f := range s.Faults {
			if f.Code == string(code) {
				missing = append(missing, f.Fields...)
			}
		}
	}
	return missing
}

func scoreOf(r ogrs4.Result) Score {
	s := Score{Version: r.Version, Hundredths: int(r.Score), Kind: string(r.Kind), Band: Unrated, Total: r.Total}
	if r.Scored() {
		s.Band = Level(r.Band)
	}
	for _, c := range r.CutOffs {
		s.CutOffs = append(s.CutOffs, CutOff{Level(c.Band), int(c.From)})
	}
	for _, t := range r.Terms {
		s.Terms = append(s.Terms, Term{t.Name, t.Value, names(t.From)})
	}
	for _, e := range r.Errors {
		s.Faults = append(s.Faults, Fault{string(e.Code), names(e.Fields)})
	}
	return s
}

func names(fields []actuarial.Field) []string {
	var all []string
	for _, f := range fields {
		all = append(all, string(f))
	}
	return all
}
