package action

import (
	"context"

	"throughline/probation/sentence"
)

// KeySentence is the key of the action that records the sentence.
const KeySentence = "sentence"

// Sentenced records the sentence and the sanctions before it.
type Sentenced struct {
	Terms  sentence.Terms
	Counts sentence.Counts
}

// Do records it.
func (a Sentenced) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Sentences.Record(ctx, t.Access, sentence.Recording{Terms: a.Terms, Counts: a.Counts}, t.Act)
}

// Required adds a requirement to the sentence; its action has a Key.
type Required struct{ sentence.Adding }

// Do adds it.
func (a Required) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Sentences.Require(ctx, t.Access, c.Made[KeySentence], a.Adding, t.Act)
}

// Did is what was done of the requirement with a Key.
type Did struct {
	Requirement string
	sentence.Completed
}

// Do counts it.
func (a Did) Do(ctx context.Context, c *Case, t Turn) error {
	of := sentence.RequirementRef{Sentence: c.Made[KeySentence], Requirement: c.Made[a.Requirement]}
	return c.Sentences.Do(ctx, t.Access, of, a.Completed, t.Act)
}
