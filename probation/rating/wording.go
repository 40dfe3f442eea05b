package rating

import (
	"strings"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// ReasonDetail is what the words of a reason need beside its code, its day and its source. It is
// kept in the place of the words: a rating is written far more often than it is read, in
// one language at a time, and a wording that is mended is mended for the past as well.
type ReasonDetail struct {
	Level      Level      `json:"level,omitempty"`      // the level or band spoken of
	Today      Level      `json:"today,omitempty"`      // what the rule read
	Hundredths int        `json:"hundredths,omitempty"` // of the score, as in Score
	Kind       string     `json:"kind,omitempty"`       // of the score, as in Score
	Step       stepTaken  `json:"step,omitempty"`
	Many       int        `json:"many,omitempty"`    // how many there are of what is spoken of
	Days       []day.Date `json:"days,omitempty"`    // of the contacts spoken of
	Until      day.Date   `json:"until,omitzero"`    // the last day of a level that was set
	Signed     day.Date   `json:"signed,omitzero"`   // the day it was countersigned
	Fault      string     `json:"fault,omitempty"`   // a published code
	Answers    []string   `json:"answers,omitempty"` // published names
	Why        string     `json:"why,omitempty"`     // the beginning of somebody's own words
}

// Codes of reasons; the codes of those that a section gives are followed by a colon and
// the section.
const (
	codeHeld                = "held"
	codeSet                 = "set"
	codeScore               = "arp"
	codeNoScore             = "arp-no-score"
	codeMissing             = "missing"
	codeMissedContacts      = "missed-contacts"
	codeManySections        = "linked-sections"
	codeLinkedToReoffending = "linked-to-reoffending"
	codeLinkedToHarm        = "linked-to-harm"
	codeNewlyLinked         = "newly-linked-to-harm"
	codeStrength            = "strength"
	codeProtective          = "protective"
	codeNotJudged           = "not-judged"
	codeJudged              = "judged"
)

// drugsNow is the question that counts as a no for every drug that is not ticked.
const drugsNow = "drugs_used_now"

// stepTaken is what came of a circumstance that raises.
type stepTaken string

const (
	stepUp      stepTaken = "up"      // it raises the reading one step
	stepAlready stepTaken = "already" // the one step was taken for another circumstance
	stepAtTop   stepTaken = "top"     // there is no higher level
	stepNoBase  stepTaken = "nothing" // there is nothing to raise yet
)

var stepSaid = map[stepTaken]words.Phrase{
	stepUp: saying.StepUp, stepAlready: saying.StepAlready, stepAtTop: saying.StepAtTop, stepNoBase: saying.StepNoBase,
}

// reasonSaid words the reasons by the first part of their code. Every part of a phrase
// that is not named here is filled from what the reason tells.
var reasonSaid = map[string]func(Reason) words.Phrase{
	codeHeld: func(r Reason) words.Phrase {
		if r.Told.Today.Rated() {
			return saying.Held
		}
		return saying.HeldUnread
	},
	codeSet: func(r Reason) words.Phrase {
		if r.Told.Signed.Known() {
			return saying.SetAndSigned
		}
		return saying.Set
	},
	codeScore: func(r Reason) words.Phrase {
		if r.Told.Kind == string(actuarial.Dynamic) {
			return saying.Dynamic
		}
		return saying.Static
	},
	codeNoScore:             func(Reason) words.Phrase { return saying.NoScore },
	codeMissing:             missingSaid,
	codeMissedContacts:      func(r Reason) words.Phrase { return saying.Missed.With(r.Told.Many) },
	codeManySections:        func(r Reason) words.Phrase { return saying.ManySections.With(r.Told.Many) },
	codeLinkedToReoffending: func(Reason) words.Phrase { return saying.LinkedToReoffending },
	codeLinkedToHarm:        func(Reason) words.Phrase { return saying.LinkedToHarm },
	codeNewlyLinked:         func(Reason) words.Phrase { return saying.NewlyLinked },
	codeStrength:            func(Reason) words.Phrase { return saying.Strength },
	codeProtective:          func(Reason) words.Phrase { return saying.Protective },
	codeNotJudged:           func(Reason) words.Phrase { return saying.NotJudged },
	codeJudged:              func(Reason) words.Phrase { return saying.JudgedAs },
}

// Words say the reason in sentences that stand by themselves. A reason of a kind that is
// not known any more is said by its code.
func (r Reason) Words() words.Phrase {
	kind, _, _ := strings.Cut(r.Code, ":")
	said, known := reasonSaid[kind]
	if !known {
		return words.Same(r.Code)
	}
	since := words.DateIn(r.Since)
	return said(r).With(
		"level", r.Told.Level.Words(), "band", r.Told.Level.Words(), "today", r.Told.Today.Words(), "score", actuarial.Percent(r.Told.Hundredths),
		"since", since, "date", since, "until", words.DateIn(r.Told.Until), "signed", words.DateIn(r.Told.Signed),
		"days", missedDays, "dates", join(r.Told.Days, words.DateIn), "step", stepSaid[r.Told.Step],
		"section", sectionName(r.Source.ID), "why", words.Same(r.Told.Why))
}

func missingSaid(r Reason) words.Phrase {
	name := func(field string) words.Phrase {
		name, _ := AnswerOf(field)
		return name
	}
	switch code := actuarial.Code(r.Told.Fault); {
	case code == actuarial.MotivationInconsistent:
		return saying.NoMotivation.With("answer", join(r.Told.Answers, name))
	case code == "" && len(r.Told.Answers) == 1 && r.Told.Answers[0] == drugsNow:
		text, _, _ := question(drugsNow)
		return saying.NoDrugs.With("question", text)
	case code == "":
		return saying.NotAnswered.With("answer", join(r.Told.Answers, name))
	default:
		if said, ok := faultSaid[code]; ok {
			return said
		}
		return saying.Impossible.With("answers", join(r.Told.Answers, name))
	}
}

func join[T any](all []T, say func(T) words.Phrase) words.Phrase {
	var joined words.Phrase
	for i, one := range all {
		if i > 0 {
			joined.En, joined.Cy = joined.En+", ", joined.Cy+", "
		}
		said := say(one)
		joined.En, joined.Cy = joined.En+said.En, joined.Cy+said.Cy
	}
	return joined
}

func sectionName(key string) words.Phrase {
	if section, ok := instrument.Latest().Section(key); ok {
		return section.Name
	}
	return words.Same(key)
}
