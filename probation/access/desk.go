package access

import (
	"context"
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Sight is leave to look at one person's record, or to do more with it. Only a Desk
// gives it; the zero Sight opens nothing. Every door of every noun asks for one.
type Sight struct {
	viewer   Viewer
	person   id.ID
	relation Relation
}

// Person tells whose record the sight is of.
func (s Sight) Person() id.ID { return s.person }

// Viewer tells who is looking.
func (s Sight) Viewer() Viewer { return s.viewer }

// Relation tells how the viewer stands to the record.
func (s Sight) Relation() Relation { return s.relation }

// Chain names the person's chain in the ledger.
func (s Sight) Chain() ledger.Chain { return ledger.Of("person", s.person) }

// May answers whether the sight covers the act: pages use it to show a button or not.
func (s Sight) May(act Act) bool {
	return s.person.Known() && answer(s.viewer.Role, s.relation, act) == Allow
}

// Must is May as a problem: what every door asks first.
func (s Sight) Must(act Act) error {
	if s.May(act) {
		return nil
	}
	return refusal(s.viewer.Role, Decision{Relation: s.relation})
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

// Desk gives sights.
type Desk struct {
	store Store
	clock day.Clock
}

// NewDesk opens a desk over a store.
func NewDesk(store Store, clock day.Clock) *Desk { return &Desk{store, clock} }

// Viewer finds who is looking; a closed account looks at nothing.
func (d *Desk) Viewer(ctx context.Context, account id.ID) (Viewer, error) {
	found, err := d.store.Account(ctx, account)
	if err != nil {
		return Viewer{}, err
	}
	if found.Closed(d.clock.Now()) {
		return Viewer{}, problem.NotFound()
	}
	return Viewer{found}, nil
}

// Sight gives leave for an act on a record, or the refusal that fits the role.
func (d *Desk) Sight(ctx context.Context, v Viewer, person id.ID, act Act) (Sight, error) {
	facts, err := d.store.Facts(ctx, person, v.ID)
	if err != nil {
		return Sight{}, err
	}
	decision := Decide(v, person, facts, act, d.clock.Now())
	if decision.Answer != Allow {
		return Sight{}, refusal(v.Role, decision)
	}
	return Sight{v, person, decision.Relation}, nil
}

// Scope turns the policy for a viewer and an act into a condition on lists.
func (d *Desk) Scope(v Viewer, act Act) Scope {
	scope := Scope{Viewer: v, At: d.clock.Now()}
	if !v.Closed(scope.At) {
		scope.Relations = relationsFor(v.Role, act)
	}
	return scope
}

// Among gives leave to list those of the people whom the viewer may see by the act;
// the others drop out without a trace.
func (d *Desk) Among(ctx context.Context, v Viewer, act Act, people []id.ID) (Group, error) {
	seen, err := d.store.Among(ctx, d.Scope(v, act), people)
	return Group{v, act, seen}, err
}

// Open opens a case to somebody outside its team who says why. Excluded and
// unlisted accounts cannot open it.
func (d *Desk) Open(ctx context.Context, v Viewer, person id.ID, reason string, act ledger.Act) error {
	return d.store.Open(ctx, person, act, func() (Opening, ledger.Event, error) {
		facts, err := d.store.Facts(ctx, person, v.ID)
		if err != nil {
			return Opening{}, ledger.Event{}, err
		}
		if decision := Decide(v, person, facts, OpenWithReason, act.At); decision.Answer != Allow {
			return Opening{}, ledger.Event{}, refusal(v.Role, decision)
		}
		return open(person, v, reason, act)
	})
}

// Restrictions lists a case's restrictions for whoever may set them.
func (d *Desk) Restrictions(ctx context.Context, s Sight) ([]Restriction, error) {
	if err := s.Must(RestrictCase); err != nil {
		return nil, err
	}
	return d.store.Restrictions(ctx, s.person)
}

// IsRestricted reports whether anything keeps somebody out of the case now: those who
// see it must know to be careful.
func (d *Desk) IsRestricted(ctx context.Context, s Sight) (bool, error) {
	if err := s.Must(SeeCase); err != nil {
		return false, err
	}
	all, err := d.store.Restrictions(ctx, s.person)
	now := d.clock.Now()
	return slices.ContainsFunc(all, func(r Restriction) bool { return r.InForce(now) }), err
}

// Colleagues lists the staff who can be named in a restriction.
func (d *Desk) Colleagues(ctx context.Context, s Sight) ([]Account, error) {
	if err := s.Must(RestrictCase); err != nil {
		return nil, err
	}
	return d.store.Colleagues(ctx)
}

// KeptOut tells which accounts a restriction keeps out of the case now, for whoever
// chooses its practitioner.
func (d *Desk) KeptOut(ctx context.Context, s Sight) (func(account id.ID) bool, error) {
	if err := s.Must(Allocate); err != nil {
		return nil, err
	}
	all, err := d.store.Restrictions(ctx, s.person)
	at := d.clock.Now()
	return func(account id.ID) bool {
		kept, _ := keptOut(account, all, at)
		return kept != nil
	}, err
}

// Restrict sets a restriction on the case.
func (d *Desk) Restrict(ctx context.Context, s Sight, wanted Restriction, act ledger.Act) error {
	if err := s.Must(RestrictCase); err != nil {
		return err
	}
	wanted.ID, wanted.Person = act.ID, s.person
	return d.store.Restrict(ctx, s.person, wanted.ID, act, func(Restriction) (Restriction, ledger.Event, error) {
		if _, err := d.store.Account(ctx, wanted.Account); problem.IsKind(err, problem.Missing) {
			wanted.Account = "" // nobody of that id can be chosen
		}
		return wanted.Restrict(act)
	})
}

// Lift ends a restriction.
func (d *Desk) Lift(ctx context.Context, s Sight, restriction id.ID, act ledger.Act) error {
	if err := s.Must(RestrictCase); err != nil {
		return err
	}
	return d.store.Restrict(ctx, s.person, restriction, act, func(stored Restriction) (Restriction, ledger.Event, error) {
		if !stored.ID.Known() || stored.Person != s.person {
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
	case d.Answer == WithReason:
		return problem.New(problem.Refused, CodeNeedsReason, saying.NeedsReason)
	}
	return problem.New(problem.Refused, CodeNotYourWork, saying.NotYourWork)
}

// RefuseList is the refusal of a page that concerns no single record.
func RefuseList(role Role) error { return refusal(role, Decision{Relation: Elsewhere}) }
