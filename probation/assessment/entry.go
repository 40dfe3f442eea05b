// Package assessment keeps what is known about a person's life, section by section:
// what was, what is, what it means and what protects; both scores over time; and the
// practitioner's judgement of serious harm.
//
// One entry is in force for each section. Its box holds the words that stand, with the
// day they were written; a save with an empty box leaves them standing, so that words
// are replaced or confirmed, and never copied forward without anyone reading them.
package assessment

import (
	"maps"
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/assessment/instrument"
)

// YesNo is an answer to a question of judgement; the zero value is no answer yet.
type YesNo string

// The answers.
const (
	Unanswered YesNo = ""
	Yes        YesNo = "yes"
	No         YesNo = "no"
)

func (y YesNo) known() bool { return y == Unanswered || y == Yes || y == No }

// Limits of what can be written, in characters, and of the scale.
const (
	BoxLimit = 4000 // each of the four boxes
	WhyLimit = 1000 // each reason for a yes
	OwnLimit = 2000 // the person's own words beside a score
	Lowest   = 0    // very hard right now
	Highest  = 10   // going really well
)

// Draft is what a practitioner writes about one section in one go.
type Draft struct {
	Section    string `json:"section"`
	Instrument string `json:"instrument"` // version of the questions asked; the latest when empty

	History    string `json:"history,omitempty"` // each box at most BoxLimit; empty leaves what stands
	Current    string `json:"current,omitempty"`
	Analysis   string `json:"analysis,omitempty"`
	Protective string `json:"protective,omitempty"`

	// Answers to the section's structured questions, by the question's key: the values
	// of its options. A question that is not among them is unanswered.
	Answers map[string][]string `json:"answers,omitempty"`

	LinkedToHarm        YesNo  `json:"linked_to_harm,omitempty"` // a yes needs its why, at most WhyLimit
	HarmWhy             string `json:"harm_why,omitempty"`
	LinkedToReoffending YesNo  `json:"linked_to_reoffending,omitempty"`
	ReoffendingWhy      string `json:"reoffending_why,omitempty"`
	IsNeed              YesNo  `json:"is_need,omitempty"`
	NeedWhy             string `json:"need_why,omitempty"`
	IsStrength          YesNo  `json:"is_strength,omitempty"`
	StrengthWhy         string `json:"strength_why,omitempty"`

	Readiness string   `json:"readiness,omitempty"` // key of a step of readiness in the instrument
	Sources   []string `json:"sources,omitempty"`   // keys of sources in the instrument, in its order
	Score     *int     `json:"score,omitempty"`     // the practitioner's, 0 to 10; nil leaves what stands
}

// Box gives the words of one of the four boxes.
func (d Draft) Box(box instrument.Box) string {
	if words := (&d).box(box); words != nil {
		return *words
	}
	return ""
}

func (d *Draft) box(box instrument.Box) *string {
	switch box {
	case instrument.History:
		return &d.History
	case instrument.Current:
		return &d.Current
	case instrument.Analysis:
		return &d.Analysis
	case instrument.Protective:
		return &d.Protective
	}
	return nil
}

// Judgement is one of the four questions of judgement about a section, with its answer.
type Judgement struct {
	Name   string // of its box in a form and of its problems: "linked-to-harm"
	Answer YesNo
	Why    string // its box is WhyName
}

// WhyName is the name of the box that holds the reason.
func (j Judgement) WhyName() string { return j.Name + "-why" }

// Judgements gives the four in the order they are asked: linked to harm, linked to
// reoffending, a need, a strength.
func (d Draft) Judgements() []Judgement {
	return []Judgement{
		{"linked-to-harm", d.LinkedToHarm, d.HarmWhy},
		{"linked-to-reoffending", d.LinkedToReoffending, d.ReoffendingWhy},
		{"is-need", d.IsNeed, d.NeedWhy},
		{"is-strength", d.IsStrength, d.StrengthWhy},
	}
}

// Entry is one section of a person's assessment as it stands.
type Entry struct {
	Person id.ID `json:"person"`
	Draft
	WrittenAt   map[instrument.Box]day.Instant `json:"written_at,omitempty"`   // when the words of a box were written
	ConfirmedAt map[instrument.Box]day.Instant `json:"confirmed_at,omitempty"` // when they were last said to be still true
	Version     int                            `json:"version"`                // counts saves, to notice two at once; 0 before the first
	By          id.ID                          `json:"by"`                     // the account that saved last
	At          day.Instant                    `json:"at"`                     // when it was saved last
}

// Thing names the entry in the ledger, on the person's chain.
func (e Entry) Thing() ledger.Thing { return ledger.Thing{Kind: "entry", ID: e.Section} }

// Begun reports whether anything was ever saved.
func (e Entry) Begun() bool { return e.Version > 0 }

// Made gives the version of the instrument the entry was made with, and with it the
// words it opens with; the latest for an entry that was not begun.
func (e Entry) Made() *instrument.Instrument {
	if made, ok := instrument.Version(e.Instrument); ok {
		return made
	}
	return instrument.Latest()
}

// Completeness says how much of a section is filled in.
type Completeness struct{ Done, Of int }

// Whole reports whether nothing is left open.
func (c Completeness) Whole() bool { return c.Done == c.Of }

func (c *Completeness) count(done bool) {
	c.Of++
	if done {
		c.Done++
	}
}

// Completeness counts the four boxes, each structured question, the four judgements,
// readiness, sources and the score: an unanswered question is not the same as a no.
func (e Entry) Completeness() Completeness {
	var c Completeness
	made := e.Made()
	for _, box := range made.Boxes {
		c.count(e.Box(box.Key) != "")
	}
	section, _ := made.Section(e.Section)
	for _, q := range section.Questions {
		c.count(len(e.Answers[q.Key]) > 0)
	}
	for _, j := range e.Judgements() {
		c.count(j.Answer != Unanswered)
	}
	c.count(e.Readiness != "")
	c.count(len(e.Sources) > 0)
	c.count(e.Score != nil)
	return c
}

// clone copies what would otherwise be shared with the entry before.
func (e Entry) clone() Entry {
	e.WrittenAt, e.ConfirmedAt = maps.Clone(e.WrittenAt), maps.Clone(e.ConfirmedAt)
	if e.WrittenAt == nil {
		e.WrittenAt = map[instrument.Box]day.Instant{}
	}
	if e.ConfirmedAt == nil {
		e.ConfirmedAt = map[instrument.Box]day.Instant{}
	}
	return e
}

// tidy puts ticks in the instrument's order, once each, and drops empty answers, so
// that the same answers are always written down alike.
func (d Draft) tidy(i *instrument.Instrument, section instrument.Section) Draft {
	var sources []string
	for _, s := range i.Sources {
		if slices.Contains(d.Sources, s.Key) {
			sources = append(sources, s.Key)
		}
	}
	answers := map[string][]string{}
	for _, q := range section.Questions {
		for _, o := range q.Options {
			if slices.Contains(d.Answers[q.Key], o.Value) {
				answers[q.Key] = append(answers[q.Key], o.Value)
			}
		}
	}
	if len(answers) == 0 {
		answers = nil
	}
	d.Sources, d.Answers = sources, answers
	return d
}
