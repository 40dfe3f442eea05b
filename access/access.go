// Package access keeps who may see or change which record, and why. It decides on
// facts handed to it, by one policy table that a layman can read (policy.go).
//
// Nothing of a person's record can be loaded without a CaseAccess, and only an Authoriser gives
// granted: so permission cannot be forgotten.
package access

import (
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// Role is the work an account is for.
type Role string

// The roles of the product.
const (
	Practitioner  Role = "practitioner"
	Manager       Role = "manager"
	Partner       Role = "partner"
	Person        Role = "person"
	Supporter     Role = "supporter"
	Reviewer      Role = "reviewer"
	Council       Role = "council"
	Evaluator     Role = "evaluator"
	Administrator Role = "administrator"
)

// Roles lists every role, in the order people are told of them.
var Roles = []Role{Practitioner, Manager, Partner, Person, Supporter, Reviewer, Council, Evaluator, Administrator}

// Staff reports whether the role belongs to the probation service. Staff are told
// when they may not see a record; everybody else sees nothing there at all.
func (r Role) Staff() bool {
	switch r {
	case Practitioner, Manager, Reviewer, Council, Evaluator, Administrator:
		return true
	}
	return false
}

// Account is a login: somebody, in one role.
type Account struct {
	ID       id.ID       `json:"id"`
	Name     string      `json:"name"`
	Role     Role        `json:"role"`
	Team     id.ID       `json:"team,omitempty"`
	Person   id.ID       `json:"person,omitempty"` // whose own account this is, in the role person
	ClosedAt day.Instant `json:"closed_at,omitempty"`
}

// Closed reports whether the account was closed at or before the instant.
func (a Account) Closed(at day.Instant) bool { return a.ClosedAt.Known() && a.ClosedAt <= at }

// Viewer is an account that is looking.
type Viewer struct {
	Account
}

// Actor is how the ledger names the viewer.
func (v Viewer) Actor() ledger.Actor { return ledger.Actor{ID: v.ID, Role: string(v.Role)} }

// Relation is how a viewer stands to a person's record.
type Relation string

// The relations, from nearest to farthest.
const (
	Self      Relation = "own record"
	Own       Relation = "own case"
	Team      Relation = "own team's case"
	Opened    Relation = "opened with a reason"
	Elsewhere Relation = "another team's case"
	NotListed Relation = "restricted and not listed"
	Excluded  Relation = "excluded"
	Nothing   Relation = "no such record"
)

// Relations lists the relations that the policy can speak of, from nearest to farthest.
// Whoever adds one adds it here, to relate, to Visible, and to the lines of the policy that
// are to hold for it; no other line changes.
var Relations = []Relation{Self, Own, Team, Opened, Elsewhere}

// Permission is what the policy says to an act.
type Permission int

// The answers. The zero answer refuses.
const (
	Refuse     Permission = iota // staff are told so, others find nothing there
	Allow                        // go ahead
	WithReason                   // staff may open the case when they write down why
)

// Facts are what a decision rests on, read at the moment of the decision.
type Facts struct {
	Exists       bool
	Viewer       Account // who is looking, as the account is now; zero when there is none
	Practitioner id.ID   // the account that supervises this person now
	Team         id.ID
	StandsIn     bool // the viewer covers for that account now
	Restrictions []Restriction
	Opening      Opening // the viewer's newest; zero when none
}

// Decision is an answer with its grounds.
type Decision struct {
	Permission Permission
	Relation   Relation
	Message    string // written by whoever restricted the case, for those it keeps out
}

// Decide answers whether the viewer may do the act on the record, by the facts.
func Decide(v Viewer, person id.ID, f Facts, act Act, at day.Instant) Decision {
	relation, message := relate(v, person, f, at)
	return Decision{Permission: answer(v.Role, relation, act), Relation: relation, Message: message}
}

func relate(v Viewer, person id.ID, f Facts, at day.Instant) (Relation, string) {
	if !f.Exists || v.Closed(at) {
		return Nothing, ""
	}
	if v.Role == Person {
		if v.Account.Person == person {
			return Self, ""
		}
		return Elsewhere, ""
	}
	if kept, relation := keptOut(v.ID, f.Restrictions, at); kept != nil {
		return relation, kept.Message
	}
	switch {
	case f.Practitioner.Known() && (f.Practitioner == v.ID || f.StandsIn):
		return Own, ""
	case f.Team.Known() && f.Team == v.Team:
		return Team, ""
	case f.Opening.InForce(at):
		return Opened, ""
	}
	return Elsewhere, ""
}

// keptOut finds what keeps an account out: an exclusion that names it, or a
// restriction that is in force while none that is in force lists it.
func keptOut(account id.ID, all []Restriction, at day.Instant) (*Restriction, Relation) {
	var restricting *Restriction
	listed := false
	for i := range all {
		r := &all[i]
		if !r.InForce(at) {
			continue
		}
		switch {
		case r.Kind == Exclusion && r.Account == account:
			return r, Excluded
		case r.Kind == Restricted && r.Account == account:
			listed = true
		case r.Kind == Restricted && (restricting == nil || r.From > restricting.From):
			restricting = r // whoever is kept out is told the newest message
		}
	}
	if restricting != nil && !listed {
		return restricting, NotListed
	}
	return nil, ""
}
