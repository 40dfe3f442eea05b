package sampletown

import (
	"throughline/access"
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
)

// Person is somebody on probation in the town, with all that was done.
type Person struct {
	Index        int    // place in the town, 0 to Town.People-1
	Persona      string // the part a visitor of the demo may play; empty for none
	CRN          string
	Details      person.Details
	Practitioner int // place in Town.Workers
	Before       int // who had them first, likewise; the same where it never changed
	Changed      day.Instant
	ChangedWhy   string
	Waits        day.Instant // since when they wait for a practitioner; 0 for most
	Registered   day.Instant
	Deeds        []Action // in the order of time, all after Registered and before the town's today
}

// Who does a deed.
type Who int

// Those who do deeds.
const (
	ThePractitioner Who = iota // the person's own
	ThePerson
	TheManager   // of the person's team
	TheElsewhere // the practitioner of another team whose part a visitor may play
)

// Action is something somebody did at a moment.
type Action struct {
	At   day.Instant
	By   Who
	Key  string // names what the deed makes, unique for the person, when a later deed or a visitor has to find it
	What What
}

// What is what was done: one of the types below.
type What interface{ doing() }

// The doings. Each becomes one act at the door of its noun.
type (
	// Sentenced records the sentence and the sanctions before it.
	Sentenced struct {
		Terms  sentence.Terms
		Counts sentence.Counts
	}
	// Required adds a requirement to the sentence, whose deed has the key KeySentence; its
	// deed has a Key.
	Required struct{ sentence.Adding }
	// Did is what was done of the requirement with a Key.
	Did struct {
		Requirement string
		sentence.Completed
	}
	// Arranged makes an appointment; its deed has a Key.
	Arranged struct{ contact.Appointment }
	// OutcomeEntry says how the appointment with a Key went.
	OutcomeEntry struct {
		Contact string
		Said    contact.Said
	}
	// Recorded tells of a contact that nobody arranged.
	Recorded struct {
		contact.Appointment
		Said contact.Said
	}
	// Wrote saves a section of the assessment.
	Wrote struct{ assessment.Draft }
	// Reread says that the words of a box still hold.
	Reread struct {
		Section string
		Box     instrument.Box
	}
	// Scored is the person's own score of a section of their life.
	Scored struct{ assessment.OwnScore }
	// Judged is a judgement of serious harm.
	Judged struct{ assessment.HarmDraft }
	// Planned adds a goal; its deed has a Key.
	Planned struct{ plan.NewGoal }
	// Finished says that a step of the goal with a Key is done. Steps count from 0.
	Finished struct {
		Goal string
		Step int
	}
	// Stuck says that the person is stuck with a step.
	Stuck struct {
		Goal  string
		Step  int
		Words string
	}
	// Achieved closes a goal that the person got to.
	Achieved struct{ Goal, How string }
	// Answered is the person's answer to their plan as it is then.
	Answered struct {
		Answer plan.AgreementAnswer
		Words  string
	}
	// Restricted keeps a worker out of the case, or lists one who may come in.
	Restricted struct {
		Kind    access.RestrictionKind
		Worker  int // place in Town.Workers
		Until   day.Instant
		Message string
	}
	// Opened opens the case, for a day, to somebody of another team.
	Opened struct{ Reason string }
)

func (Sentenced) doing()    {}
func (Required) doing()     {}
func (Did) doing()          {}
func (Arranged) doing()     {}
func (OutcomeEntry) doing() {}
func (Recorded) doing()     {}
func (Wrote) doing()        {}
func (Reread) doing()       {}
func (Scored) doing()       {}
func (Judged) doing()       {}
func (Planned) doing()      {}
func (Finished) doing()     {}
func (Stuck) doing()        {}
func (Achieved) doing()     {}
func (Answered) doing()     {}
func (Restricted) doing()   {}
func (Opened) doing()       {}
