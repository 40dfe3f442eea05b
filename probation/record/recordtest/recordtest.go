// Package recordtest keeps what the record knows of the nouns, for tests that cannot ask
// the house.
package recordtest

import (
	"maps"
	"slices"

	"throughline/access"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/record"
	"throughline/probation/sentence"
)

// Known gives the kinds and the event words of every noun.
func Known() record.Known {
	events := map[string]words.Phrase{}
	for _, of := range []map[string]words.Phrase{
		access.EventWords, person.EventWords, sentence.EventWords, caseload.EventWords, contact.EventWords, assessment.EventWords,
		rating.EventWords, plan.EventWords, record.EventWords,
	} {
		maps.Copy(events, of)
	}
	return record.Known{Events: events, Kinds: slices.Concat(
		record.AccessKinds, record.PersonKinds, record.SentenceKinds, record.CaseloadKinds, record.ContactKinds, record.AssessmentKinds,
		record.RatingKinds, record.PlanKinds,
	)}
}
