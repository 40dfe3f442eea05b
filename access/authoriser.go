package access

import (
	"context"
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// CaseAccess is leave to look at one person's record, or to do more with it. Only an Authoriser
// gives it; the zero CaseAccess opens nothing. Every door of every noun asks for one.
type CaseAccess struct {
	viewer   Viewer
	person   id.ID
	relation Relation
	asked    *asked // what is asked again when something is written
}

// Person tells whose record it is.
func (ca CaseAccess) Person() id.ID { return ca.person }

// Viewer tells who is looking.
func (ca CaseAccess) Viewer() Viewer { return ca.viewer }

// Relation tells how the viewer stands to the record.
func (ca CaseAccess) Relation() Relation { return ca.relation }

// Chain names the person's chain in the ledger.
func (ca CaseAccess) Chain() ledger.Chain { return ledger.Of("person", ca.person) }

// May answers whether it covers the act: pages use it to show a button or not.
func (ca CaseAccess) May(act Act) bool {
	return ca.person.Known() && answer(ca.viewer.Role, ca.relation, act) == Allow
}

// Must is May as a problem: what every door asks first.
func (ca CaseAccess) Must(act Act) error {
	if ca.May(act) {
		ca.asked.add(act)
		return nil
	}
	return refusal(ca.viewer.Role, Decision{Relation: ca.relation})
}

// Group is leave to list several people's records at once.
type Group struct {
	viewer Viewer
	act    Act
	people []id.ID
}

// People lists whose records the group covers.
func (g Group) People() []id.ID { return g.people }

// Viewer tells who is looking.
func (g Group) Viewer() Viewer { return g.viewer }

// Has reports whether the group covers the person.
func (g Group) Has(person id.ID) bool {
	for _, p := range g.people {
		if p == person {
			return true
		}
	}
	return false
}

// Scope is the policy as a condition on a list: in which relations the viewer may
// do the act. The accessdb package writes it as SQL.
type Scope struct {
	Viewer    Viewer
	Relations []Relation
	At        day.Instant
}

// Store is what access keeps.
type Store interface {
	// Account finds a login; a Missing problem when there is none.
	Account(ctx context.Context, account id.ID) (Account, error)
	// Facts reads what a decision about the person and the account rests on.
	Facts(ctx context.Context, person, account id.ID) (Facts, error)
	// Among keeps those of the people who lie within the scope.
	Among(ctx context.Context, scope Scope, people []id.ID) ([]id.ID, error)
	// Restrictions lists a case's restrictions, newest first.
	Restrictions(ctx context.Context, person id.ID) ([]Restriction, error)
	// Colleagues lists the staff who can be named in a restriction.
	Colleagues(ctx context.Context) ([]Account, error)
	// Open stores an opening with its event, in one transaction.
	Open(ctx context.Context, person id.ID, act ledger.Act, verb func() (Opening, ledger.Event, error)) error
	// Restrict stores a restriction with its event; verb receives the stored one, or
	// a zero Restriction when the id is new.
	Restrict(ctx context.Context, person, restriction id.ID, act ledger.Act, verb func(Restriction) (Restriction, ledger.Event, error)) error
}

// Authoriser decides who may open which case.
type Authoriser struct {
	store Store
	clock day.Clock
}

// NewDesk opens an authoriser over a store.
func NewAuthoriser(store Store, clock day.Clock) *Authoriser { return &Authoriser{store, clock} }

// Viewer finds who is looking; a closed account looks at nothing.
func (d *Authoriser) Viewer(ctx context.Context, account id.ID) (Viewer, error) {
	found, err := d.store.Account(ctx, account)
	if err != nil {
		return Viewer{}, err
	}
	if found.Closed(d.clock.Now()) {
		return Viewer{}, problem.NotFound()
	}
	return Viewer{found}, nil
}

// CaseAccess gives leave for an act on a record, or the refusal that fits the role.
func (d *Authoriser) CaseAccess(ctx context.Context, v Viewer, person id.ID, act Act) (CaseAccess, error) {
	facts, err := d.store.Facts(ctx, person, v.ID)
	if err != nil {
		return CaseAccess{}, err
	}
	decision := Decide(v, person, facts, act, d.clock.Now())
	if decision.Permission != Allow {
		return CaseAccess{}, refusal(v.Role, decision)
	}
	return CaseAccess{v, person, decision.Relation, &asked{acts: []Act{act}}}, nil
}

// Scope turns the policy for a viewer and an act into a condition on lists.
func (d *Authoriser) Scope(v Viewer, act Act) Scope {
	scope := Scope{Viewer: v, At: d.clock.Now()}
	if !v.Closed(scope.At) {
		scope.Relations = relationsFor(v.Role, act)
	}
	return scope
}

// Among gives leave to list those of the people whom the viewer may see by the act;
// the others drop out without a trace.
func (d *Authoriser) Among(ctx context.Context, v Viewer, act Act, people []id.ID) (Group, error) {
	seen, err := d.store.Among(ctx, d.Scope(v, act), people)
	return Group{v, act, seen}, err
}

// Open opens a case to somebody outside its team who says why. Excluded and
// unlisted accounts cannot open it.
func (d *Authoriser) Open(ctx context.Context, v Viewer, person id.ID, reason string, act ledger.Act) error {
	return d.store.Open(ctx, person, act, func() (Opening, ledger.Event, error) {
		facts, err := d.store.Facts(ctx, person, v.ID)
		if err != nil {
			return Opening{}, ledger.Event{}, err
		}
		if decision := Decide(v, person, facts, OpenWithReason, act.At); decision.Permission != Allow {
			return Opening{}, ledger.Event{}, refusal(v.Role, decision)
		}
		return open(person, v, reason, act)
	})
}

// Restrictions lists a case's restrictions for whoever may set them.
func (d *Authoriser) Restrictions(ctx context.Context, ca CaseAccess) ([]Restriction, error) {
	if err := ca.Must(RestrictCase); err != nil {
		return nil, err
	}
	return d.store.Restrictions(ctx, ca.person)
}

// IsRestricted reports whether anything keeps somebody out of the case now: those who
// see it must know to be careful.
func (d *Authoriser) IsRestricted(ctx context.Context, ca CaseAccess) (bool, error) {
	if err := ca.Must(SeeCase); err != nil {
		return false, err
	}
	all, err := d.store.Restrictions(ctx, ca.person)
	now := d.clock.Now()
	return slices.ContainsFunc(all, func(r Restriction) bool { return r.InForce(now) }), err
}

// Colleagues lists the staff who can be named in a restriction.
func (d *Authoriser) Colleagues(ctx context.Context, ca CaseAccess) ([]Account, error) {
	if err := ca.Must(RestrictCase); err != nil {
		return nil, err
	}
	return d.store.Colleagues(ctx)
}

// KeptOut tells which accounts a restriction keeps out of the case now, for whoever
// chooses its practitioner.
func (d *Authoriser) KeptOut(ctx context.Context, ca CaseAccess) (func(account id.ID) bool, error) {
	if err := ca.Must(Allocate); err != nil {
		return nil, err
	}
	all, err := d.store.Restrictions(ctx, ca.person)
	at := d.clock.Now()
	return func(account id.ID) bool {
		kept, _ := keptOut(account, all, at)
		return kept != nil
	}, err
}

// Restrict sets a restriction on the case.
func (d *Authoriser) Restrict(ctx context.Context, ca CaseAccess, wanted Restriction, act ledger.Act) error {
	if err := ca.Must(RestrictCase); err != nil {
		return err
	}
	wanted.ID, wanted.Person = act.ID, ca.person
	return d.store.Restrict(ctx, ca.person, wanted.ID, act, func(Restriction) (Restriction, ledger.Event, error) {
		if _, err := d.store.Account(ctx, wanted.Account); problem.IsKind(err, problem.Missing) {
			wanted.Account = "" // nobody of that id can be chosen
		}
		return wanted.Restrict(act)
	})
}

// Lift ends a restriction.
func (d *Authoriser) Lift(ctx context.Context, ca CaseAccess, restriction id.ID, act ledger.Act) error {
	if err := ca.Must(RestrictCase); err != nil {
		return err
	}
	return d.store.Restrict(ctx, ca.person, restriction, act, func(stored Restriction) (Restriction, ledger.Event, error) {
		if !stored.ID.Known() || stored.Person != ca.person {
			return stored, ledger.Event{}, problem.NotFound()
		}
		return stored.Lift(act)
	})
}

// Refusal codes tell the page that answers a refusal what to offer.
const (
	CodeNeedsReason = "needs-reason" // the case can be opened with a reason
	CodeKeptOut     = "kept-out"     // a restriction keeps this account out
	CodeNotYourWork = "not-your-work"
)

// refusal says no in the way the role is owed: staff are told and offered a way to
// ask; for everybody else there is nothing there.
func refusal(role Role, d Decision) *problem.Problem {
	if !role.Staff() || d.Relation == Nothing {
		return problem.NotFound()
	}
	switch {
	case d.Relation == Excluded || d.Relation == NotListed:
		p := problem.New(problem.Refused, CodeKeptOut, saying.Refused)
		p.Advice.En, p.Advice.Cy = d.Message, d.Message
		return p
	case d.Permission == WithReason:
		return problem.New(problem.Refused, CodeNeedsReason, saying.NeedsReason)
	}
	return problem.New(problem.Refused, CodeNotYourWork, saying.NotYourWork)
}

// RefuseList is the refusal of a page that concerns no single record.
func RefuseList(role Role) error { return refusal(role, Decision{Relation: Elsewhere}) }
