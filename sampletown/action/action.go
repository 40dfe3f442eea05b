// Package action keeps what people of the sample town do. Each kind of action does itself
// at the door of its noun, as the page of that noun would.
package action

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/sentence"
)

// Action is something somebody did at a moment.
type Action struct {
	At   day.Instant
	By   Who
	Key  string // names what the action makes, unique for the person, when a later one or a visitor has to find it
	What What
}

// Who acts.
type Who int

// Those who act.
const (
	ThePractitioner Who = iota // the person's own
	ThePerson
	TheManager   // of the person's team
	TheElsewhere // the practitioner of another team whose part a visitor may play
)

// What is what was done: one of the types of this package.
type What interface {
	// Do does it in somebody's case, when it is the turn of somebody who may.
	Do(ctx context.Context, c *Case, t Turn) error
}

// Doors are the doors that actions are done at.
type Doors struct {
	Authoriser  *access.Authoriser
	Sentences   *sentence.Sentences
	Contacts    *contact.Contacts
	Assessments *assessment.Assessments
	Plans       *plan.Plans
}

// Turn is who acts, what they may see of the case, and as which act it is remembered.
type Turn struct {
	Viewer access.Viewer
	Access access.CaseAccess
	Act    ledger.Act
}

// Case is somebody's case while their story happens: what later actions need to know of
// earlier ones.
type Case struct {
	*Doors
	Person  id.ID
	Workers []access.Viewer  // by their place in the town
	Made    map[string]id.ID // by the action's key

	written map[string]int // how often, by section
	harm    id.ID          // the judgement in force
}

// Begin begins a story in which nothing has been done.
func Begin(doors *Doors, person id.ID, workers []access.Viewer) *Case {
	return &Case{Doors: doors, Person: person, Workers: workers, Made: map[string]id.ID{}, written: map[string]int{}}
}
