package assessment

import (
	"slices"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// HarmLevel is how likely serious harm is judged to be, and how soon.
type HarmLevel string

// The levels, as HM Prison and Probation Service guidance names them.
const (
	LowHarm      HarmLevel = "low"
	MediumHarm   HarmLevel = "medium"
	HighHarm     HarmLevel = "high"
	VeryHighHarm HarmLevel = "very_high"
)

// HarmLevels lists the levels, lowest first.
var HarmLevels = []HarmLevel{LowHarm, MediumHarm, HighHarm, VeryHighHarm}

// Rank is the level's place from 0 for low to 3 for very high; -1 for no level.
func (l HarmLevel) Rank() int { return slices.Index(HarmLevels, l) }

// HarmDraft is what a practitioner writes when judging the risk of serious harm. Each
// text is at most BoxLimit characters.
type HarmDraft struct {
	Level   HarmLevel `json:"level"`
	Reason  string    `json:"reason"`            // why this level
	AtRisk  string    `json:"at_risk"`           // who could be harmed
	Changed string    `json:"changed,omitempty"` // what has changed; required when the level goes down
}

// HarmJudgement is a practitioner's judgement of the risk of serious harm. Judgements
// are only ever added; the newest is in force.
type HarmJudgement struct {
	ID     id.ID `json:"id"`
	Person id.ID `json:"person"`
	HarmDraft
	By id.ID       `json:"by"`
	At day.Instant `json:"at"`
}

// Thing names the judgement in the ledger, on the person's chain.
func (h HarmJudgement) Thing() ledger.Thing { return ledger.Thing{Kind: "harm", ID: string(h.ID)} }

// CodeJudged is the code of the Conflict when somebody else judged first.
const CodeJudged = "harm-judged"

// Names of the boxes of a judgement; problems carry them.
const (
	FieldLevel   = "level"
	FieldReason  = "reason"
	FieldAtRisk  = "at-risk"
	FieldChanged = "changed"
)

// Judge makes the judgement that follows the one in force (zero when there is none).
// Base is the judgement the writer had before them, empty for none: when somebody
// else was quicker it is a Conflict. The level never goes down without words about
// what has changed.
func (h HarmJudgement) Judge(d HarmDraft, base id.ID, act ledger.Act) (HarmJudgement, ledger.Event, error) {
	if base != h.ID {
		return h, ledger.Event{}, problem.New(problem.Conflict, CodeJudged, saying.Judged).Advising(saying.ChangedAdvice)
	}
	var c problem.Checks
	c.Require(d.Level.Rank() >= 0, FieldLevel, saying.Level)
	c.Require(strings.TrimSpace(d.Reason) != "", FieldReason, saying.Reason)
	requireText(&c, FieldReason, d.Reason, BoxLimit)
	c.Require(strings.TrimSpace(d.AtRisk) != "", FieldAtRisk, saying.AtRisk)
	requireText(&c, FieldAtRisk, d.AtRisk, BoxLimit)
	lowered := h.ID.Known() && d.Level.Rank() >= 0 && d.Level.Rank() < h.Level.Rank()
	c.Require(!lowered || strings.TrimSpace(d.Changed) != "", FieldChanged, saying.WhatChanged)
	requireText(&c, FieldChanged, d.Changed, BoxLimit)
	if err := c.Problem(); err != nil {
		return h, ledger.Event{}, err
	}
	judged := HarmJudgement{ID: act.ID, Person: h.Person, HarmDraft: d, By: act.By.ID, At: act.At}
	happened := act.Happened("HarmJudged", ledger.Of("person", h.Person), judged.Thing(), judged)
	return judged, happened.Because(d.Reason), nil
}
