package assessment

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// Shared is what a person sees of one section of their assessment: their own scores
// and words, the practitioner's score, and what speaks for them. It holds nothing of
// history, current, analysis, needs or links to harm: those boxes may name other
// people, and what they mean is talked through together before it is shown.
type Shared struct {
	Key      string
	Name     words.Phrase // the person's own name for the section: "Where I live"
	Why      words.Phrase
	Question words.Phrase
	Anchors  []instrument.Anchor // at 0, 3, 5, 7 and 10

	Own          []SharedScore // oldest first; the last is today's
	Practitioner []SharedScore // oldest first, without words

	Strength     string // why the practitioner sees a strength here; empty when they do not
	Protective   string // what helps, as the practitioner wrote it
	ProtectiveAt day.Instant
}

// SharedScore is a score as the person sees it.
type SharedScore struct {
	Value int // 0 to 10
	Words string
	At    day.Instant
}

// SharedWith reads a person's own assessment for them, every section in order.
func (d *Assessments) SharedWith(ctx context.Context, ca access.CaseAccess) ([]Shared, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return nil, err
	}
	entries, err := d.store.EntriesOf(ctx, ca.Person())
	if err != nil {
		return nil, err
	}
	scores, err := d.store.ScoresOf(ctx, ca.Person())
	if err != nil {
		return nil, err
	}
	var all []Shared
	for _, section := range instrument.Latest().Sections {
		entry := entries[section.Key]
		shared := Shared{
			Key: section.Key, Name: section.OwnName, Why: section.OwnWhy, Question: section.OwnQuestion, Anchors: section.Anchors,
			Own: scores.Of(section.Key, Own).shared(), Practitioner: scores.Of(section.Key, Practitioner).shared(),
			Protective: entry.Protective, ProtectiveAt: entry.WrittenAt[instrument.Protective],
		}
		if entry.IsStrength == Yes {
			shared.Strength = entry.StrengthWhy
		}
		all = append(all, shared)
	}
	return all, nil
}

func (t Trails) shared() []SharedScore {
	var all []SharedScore
	for _, s := range t {
		shared := SharedScore{Value: s.Value, At: s.At}
		if s.Whose == Own {
			shared.Words = s.Words
		}
		all = append(all, shared)
	}
	return all
}
