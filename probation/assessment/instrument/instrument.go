// Package instrument keeps the questions an assessment asks, version by version.
//
// A version is data: one file of our own wording, in English and Welsh, named after
// the version. Once an assessment has been made with a version, that version stays,
// so that the assessment opens with the words it was made with; changed questions
// come as a new file beside the old one.
package instrument

import (
	"embed"

	"throughline/platform/words"
)

//go:embed *.json
var published embed.FS

// kept is read once, at start: a malformed instrument stops the house before it can
// ask anyone a broken question.
var kept = mustRead(published)

// Instrument is one version of everything an assessment asks. It is shared by all
// readers and is never changed by them.
type Instrument struct {
	Version   string      `json:"version"`   // year and number within it: "2026-1"
	Boxes     []BoxName   `json:"boxes"`     // the four HCAP boxes, in order
	Sources   []Source    `json:"sources"`   // where information may have come from
	Readiness []Readiness `json:"readiness"` // from not ready to change to keeping change up
	Sections  []Section   `json:"sections"`  // the areas of life, in the order they are asked
}

// Box is one of the four boxes of an HCAP entry.
type Box string

// The four boxes, in the order in which they are talked through.
const (
	History    Box = "history"    // what has happened before
	Current    Box = "current"    // what is so now
	Analysis   Box = "analysis"   // what it means for this person, and for the safety of others
	Protective Box = "protective" // what helps, and who
)

// BoxName is what staff call a box.
type BoxName struct {
	Key  Box          `json:"key"`
	Name words.Phrase `json:"name"`
}

// Source is a place from which information may have come, as staff name it.
type Source struct {
	Key  string       `json:"key"`
	Name words.Phrase `json:"name"`
}

// Readiness is one step of being ready to change, in staff's words and the person's.
type Readiness struct {
	Key     string       `json:"key"`
	Name    words.Phrase `json:"name"`
	OwnName words.Phrase `json:"own_name"`
}

// Section is one area of life. Names beginning with Own are said to the person, the
// others to staff; anchors are said to both.
type Section struct {
	Key         string       `json:"key"`
	Name        words.Phrase `json:"name"`
	OwnName     words.Phrase `json:"own_name"`
	Why         words.Phrase `json:"why"`     // why the area matters, one sentence
	OwnWhy      words.Phrase `json:"own_why"` // the same, to the person
	Prompts     []Prompts    `json:"prompts"` // one for each of the four boxes, in their order
	OwnQuestion words.Phrase `json:"own_question"`
	Anchors     []Anchor     `json:"anchors"`   // at 0, 3, 5, 7 and 10, rising
	Questions   []Question   `json:"questions"` // structured questions; often none
}

// Prompts are two or three short questions that help fill a box; they are worded to
// be asked aloud.
type Prompts struct {
	Box Box            `json:"box"`
	Ask []words.Phrase `json:"ask"`
}

// Anchor says in plain words what a score stands for: 0 is very hard right now, 10
// is going really well, in every section alike.
type Anchor struct {
	At    int          `json:"at"`
	Words words.Phrase `json:"words"`
}

// Kind tells how a question is answered.
type Kind string

// The kinds of question.
const (
	Choice  Kind = "choice"  // one of the options
	Several Kind = "several" // any of the options, or None by itself
)

// None is the value by which a question of kind Several is answered with "none of
// these": no answer at all and none are different facts.
const None = "none"

// Question is a structured question, asked once in the whole instrument because
// something is worked out from its answer.
type Question struct {
	Key     string       `json:"key"`
	Text    words.Phrase `json:"text"`
	Hint    words.Phrase `json:"hint"`
	Kind    Kind         `json:"kind"`
	Options []Option     `json:"options"`
	UsedBy  []string     `json:"used_by"` // the predictors that read the answer: "ARP"
}

// Option is one answer that may be given. Value is the word the predictors know.
type Option struct {
	Value string       `json:"value"`
	Text  words.Phrase `json:"text"`
}

// Latest gives the version with which new assessments are made.
func Latest() *Instrument { return kept[len(kept)-1] }

// Version gives the version an assessment was made with; false when there never was
// such a version.
func Version(version string) (*Instrument, bool) { return kept.version(version) }

// Section finds a section by its key.
func (i *Instrument) Section(key string) (Section, bool) { return i.beside(key, 0) }

// Next gives the section after the one named; false after the last and for a key
// that is no section's.
func (i *Instrument) Next(key string) (Section, bool) { return i.beside(key, 1) }

// Previous gives the section before the one named; false before the first and for a
// key that is no section's.
func (i *Instrument) Previous(key string) (Section, bool) { return i.beside(key, -1) }

func (i *Instrument) beside(key string, step int) (Section, bool) {
	for at, s := range i.Sections {
		if s.Key == key && at+step >= 0 && at+step < len(i.Sections) {
			return i.Sections[at+step], true
		}
	}
	return Section{}, false
}

// Source finds a source of information by its key.
func (i *Instrument) Source(key string) (Source, bool) {
	return find(i.Sources, func(s Source) bool { return s.Key == key })
}

// ReadinessOf finds a step of readiness by its key.
func (i *Instrument) ReadinessOf(key string) (Readiness, bool) {
	return find(i.Readiness, func(r Readiness) bool { return r.Key == key })
}

// Question finds a structured question of the section by its key.
func (s Section) Question(key string) (Question, bool) {
	return find(s.Questions, func(q Question) bool { return q.Key == key })
}

// PromptsFor gives the prompts of one box; nothing for a box there is not.
func (s Section) PromptsFor(box Box) []words.Phrase {
	p, _ := find(s.Prompts, func(p Prompts) bool { return p.Box == box })
	return p.Ask
}

// AnchorFor gives the plain words of the anchor at the score or next below it; an
// empty phrase for a score outside 0 to 10.
func (s Section) AnchorFor(score int) words.Phrase {
	var nearest words.Phrase
	if score > 10 {
		return nearest
	}
	for _, a := range s.Anchors {
		if a.At <= score {
			nearest = a.Words
		}
	}
	return nearest
}

// Option finds an answer of the question by its value.
func (q Question) Option(value string) (Option, bool) {
	return find(q.Options, func(o Option) bool { return o.Value == value })
}

// Inputs names the predictor inputs the question answers: its own key, or for a
// question of kind Several each of its options but None.
func (q Question) Inputs() []string {
	if q.Kind == Choice {
		return []string{q.Key}
	}
	var inputs []string
	for _, o := range q.Options {
		if o.Value != None {
			inputs = append(inputs, o.Value)
		}
	}
	return inputs
}

func find[T any](among []T, is func(T) bool) (T, bool) {
	for _, one := range among {
		if is(one) {
			return one, true
		}
	}
	var nothing T
	return nothing, false
}
