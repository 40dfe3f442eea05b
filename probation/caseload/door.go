package caseload

import (
	"context"
	"slices"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Supervisor is who supervises a person now.
type Supervisor struct {
	Allocation id.ID // the one in force; not known when the person is with nobody
	Account    id.ID
	Name       string
	Team       string
	From       day.Instant
}

// Known reports whether anybody supervises the person: a team looks after those who wait.
func (s Supervisor) Known() bool { return s.Allocation.Known() && s.Account.Known() }

// Candidate is somebody a person can be allocated to.
type Candidate struct {
	Account id.ID
	Name    string
	Team    string
}

// Store is what caseload keeps.
type Store interface {
	// Lines lists the people within the scope who are with the practitioner or, when
	// that is not known, with the team. In no order.
	Lines(ctx context.Context, scope access.Scope, practitioner, team id.ID) ([]Line, error)
	// Supervisor finds who supervises a person; the zero Supervisor when nobody does.
	Supervisor(ctx context.Context, person id.ID) (Supervisor, error)
	// Candidates lists the practitioners and managers with a team whose accounts are
	// open, by team and name.
	Candidates(ctx context.Context) ([]Candidate, error)
	// Change loads the person's allocation in force (only Person is set when there is
	// none), lets the verb answer, and stores the allocations with their events in one
	// transaction.
	Change(ctx context.Context, person id.ID, act ledger.Act,
		verb func(context.Context, Allocation) ([]Allocation, []ledger.Event, error)) error
}

// Caseload is the door to who supervises whom.
type Caseload struct {
	store      Store
	authoriser *access.Authoriser
}

// New opens the door over a store. It asks the authoriser whom the viewer may list, and
// whether a practitioner may see the case they are to be given.
func New(store Store, authoriser *access.Authoriser) *Caseload { return &Caseload{store, authoriser} }

// Mine lists the viewer's caseload, or their team's, by family name: at most Most
// people. Whoever the policy hides from the viewer is not on it.
func (d *Caseload) Mine(ctx context.Context, v access.Viewer, f Filter) ([]Line, error) {
	if !access.MayList(v.Role, access.SeeCaseload) {
		return nil, access.RefuseList(v.Role)
	}
	practitioner, team := v.ID, id.ID("")
	if f.Whose == TeamWide {
		practitioner, team = "", v.Team
	}
	lines, err := d.store.Lines(ctx, d.authoriser.Scope(v, access.SeeCase), practitioner, team)
	if err != nil {
		return nil, err
	}
	return narrow(lines, f.Text), nil
}

// Practitioner tells who supervises the person; the zero Supervisor when nobody does.
func (d *Caseload) Practitioner(ctx context.Context, ca access.CaseAccess) (Supervisor, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Supervisor{}, err
	}
	return d.store.Supervisor(ctx, ca.Person())
}

// Candidates lists whom the person can be allocated to: open accounts of practitioners
// and managers, the present one and those a restriction keeps out left aside.
func (d *Caseload) Candidates(ctx context.Context, ca access.CaseAccess) ([]Candidate, error) {
	if err := ca.Must(access.Allocate); err != nil {
		return nil, err
	}
	now, err := d.store.Supervisor(ctx, ca.Person())
	if err != nil {
		return nil, err
	}
	all, err := d.store.Candidates(ctx)
	if err != nil {
		return nil, err
	}
	keptOut, err := d.authoriser.KeptOut(ctx, ca)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(c Candidate) bool { return c.Account == now.Account || keptOut(c.Account) }), nil
}

// Allocate ends the allocation in force and begins another, as one act.
func (d *Caseload) Allocate(ctx context.Context, ca access.CaseAccess, h Handover, act ledger.Act) error {
	if err := ca.Must(access.Allocate); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(ctx context.Context, inForce Allocation) ([]Allocation, []ledger.Event, error) {
		to, err := d.authoriser.Viewer(ctx, h.To)
		if err != nil && !problem.IsKind(err, problem.Missing) {
			return nil, nil, err
		}
		allocations, happened, err := inForce.HandOver(h, to.Account, act)
		if err != nil {
			return nil, nil, err
		}
		keptOut, err := d.authoriser.KeptOut(ctx, ca)
		if err == nil && keptOut(h.To) {
			err = problem.FieldProblem("to", saying.KeptOut.With("name", to.Name))
		}
		return allocations, happened, err
	})
}

// StillSees reports whether somebody may see a case: after giving it to another team
// a manager may not, and is better led elsewhere.
func (d *Caseload) StillSees(ctx context.Context, v access.Viewer, person id.ID) bool {
	_, err := d.authoriser.CaseAccess(ctx, v, person, access.SeeCase)
	return err == nil
}

// Shared is what a person sees of who works with them.
type Shared struct {
	Practitioner string // empty when nobody does yet
	Team         string
}

// SharedWith tells a person who works with them.
func (d *Caseload) SharedWith(ctx context.Context, ca access.CaseAccess) (Shared, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return Shared{}, err
	}
	now, err := d.store.Supervisor(ctx, ca.Person())
	return Shared{now.Name, now.Team}, err
}
