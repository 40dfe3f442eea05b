// Package caseload keeps who supervises whom: regions, teams, and the allocation of
// each person to one practitioner. An allocation lasts until another takes its
// place; the old ones are remembered.
package caseload

import (
	"strings"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Region is a part of the country with teams of its own.
type Region struct {
	ID   id.ID  `json:"id"`
	Name string `json:"name"`
}

// Thing names the region in the ledger.
func (r Region) Thing() ledger.Thing { return ledger.Thing{Kind: "region", ID: string(r.ID)} }

// Unit joins the teams of one place within a region.
type Unit struct {
	ID     id.ID  `json:"id"`
	Region id.ID  `json:"region"`
	Name   string `json:"name"`
}

// Thing names the unit in the ledger.
func (u Unit) Thing() ledger.Thing { return ledger.Thing{Kind: "unit", ID: string(u.ID)} }

// Team is a group of practitioners and managers who share their cases.
type Team struct {
	ID     id.ID  `json:"id"`
	Region id.ID  `json:"region"`
	Unit   id.ID  `json:"unit,omitempty"` // empty where a region has no units
	Name   string `json:"name"`
}

// Thing names the team in the ledger.
func (t Team) Thing() ledger.Thing { return ledger.Thing{Kind: "team", ID: string(t.ID)} }

// Allocation is one person's time with one practitioner.
type Allocation struct {
	ID           id.ID       `json:"id"`
	Person       id.ID       `json:"person"`
	Practitioner id.ID       `json:"practitioner"` // their account; empty while the person waits for one
	Team         id.ID       `json:"team"`
	From         day.Instant `json:"from"`
	Until        day.Instant `json:"until,omitempty"` // zero while it is in force
	Why          string      `json:"why,omitempty"`   // in the words of whoever allocated
	Talked       Talked      `json:"talked,omitempty"`
}

// Talked tells whether a change of practitioner was talked over first by the person and
// both practitioners together.
type Talked string

// The answers.
const (
	Together    Talked = "together"
	NotTogether Talked = "not_together" // and why not is in the reason
)

// Waits reports whether the person is with a team and waits for a practitioner.
func (a Allocation) Waits() bool { return a.InForce() && !a.Practitioner.Known() }

// Thing names the allocation in the ledger.
func (a Allocation) Thing() ledger.Thing { return ledger.Thing{Kind: "allocation", ID: string(a.ID)} }

// InForce reports whether the person is with this practitioner now.
func (a Allocation) InForce() bool { return a.ID.Known() && !a.Until.Known() }

// Begin allocates somebody who is with nobody yet.
func (a Allocation) Begin(act ledger.Act) (Allocation, ledger.Event, error) {
	if err := a.check(); err != nil {
		return a, ledger.Event{}, err
	}
	a.From = act.At
	return a, act.Happened("PersonAllocated", ledger.Of("person", a.Person), a.Thing(), a).Because(a.Why), nil
}

// end closes the allocation because another takes its place.
func (a Allocation) end(act ledger.Act, why string) (Allocation, ledger.Event) {
	a.Until = max(act.At, a.From+1)
	return a, act.Happened("AllocationEnded", ledger.Of("person", a.Person), a.Thing(), a).Because(why)
}

func (a Allocation) check() error {
	var c problem.Checks
	c.Require(a.Team.Known(), "to", saying.ChooseWho)
	c.Require(len([]rune(a.Why)) <= whyLimit, "why", saying.WhyTooLong)
	return c.Problem()
}

// Handover is a manager's wish to give a person another practitioner.
type Handover struct {
	To      id.ID // the practitioner's account, or Nobody
	Instead id.ID // the allocation in force that the manager had before them; zero for none
	Talked  Talked
	Why     string
}

// Nobody is the wish that a person waits for a practitioner, with the team they are with.
const Nobody id.ID = "nobody"

// limits of why a person changes practitioner, in characters.
const (
	whyLeast = 10
	whyLimit = 500
)

// HandOver ends the allocation (the zero one when the person is with nobody) and
// begins another with a practitioner. When somebody else was quicker it is a
// Conflict, and nothing changes.
func (a Allocation) HandOver(h Handover, to access.Account, act ledger.Act) ([]Allocation, []ledger.Event, error) {
	if h.Instead != a.ID {
		return nil, nil, problem.New(problem.Conflict, "allocation-changed", saying.Changed)
	}
	var c problem.Checks
	staff := to.Role == access.Practitioner || to.Role == access.Manager
	switch {
	case h.To == Nobody:
		c.Require(a.InForce() && a.Practitioner.Known(), "to", saying.WaitsAlready)
		to = access.Account{Team: a.Team}
	case c.Require(h.To.Known() && to.ID == h.To && staff && to.Team.Known() && !to.ClosedAt.Known(), "to", saying.ChooseWho):
		c.Require(to.ID != a.Practitioner, "to", saying.SameAgain.With("name", to.Name))
	}
	if a.InForce() && a.Practitioner.Known() { // the first practitioner comes without a change
		c.Require(h.Talked == Together || h.Talked == NotTogether, "talked", saying.SayTalked)
	} else {
		h.Talked = ""
	}
	why := strings.TrimSpace(h.Why)
	c.Require(len([]rune(why)) >= whyLeast, "why", saying.WhyMissing)
	c.Require(len([]rune(why)) <= whyLimit, "why", saying.WhyTooLong)
	if err := c.Problem(); err != nil {
		return nil, nil, err
	}
	next, begun, err := Allocation{ID: act.ID, Person: a.Person, Practitioner: to.ID, Team: to.Team, Why: why, Talked: h.Talked}.Begin(act)
	if err != nil || !a.InForce() {
		return []Allocation{next}, []ledger.Event{begun}, err
	}
	ended, over := a.end(act, why)
	return []Allocation{ended, next}, []ledger.Event{over, begun}, nil
}
