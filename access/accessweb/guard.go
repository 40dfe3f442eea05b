// Package accessweb keeps the guard at every route, and the pages of access: the
// refusal with a way to ask, and a case's restrictions.
package accessweb

import (
	"context"
	"errors"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
)

// Memory records what happened without changing a record: reads and refusals.
type Memory interface {
	Record(ctx context.Context, happened ledger.Event) error
}

// Guard lets visits pass by the policy table and remembers them.
type Guard struct {
	authoriser *access.Authoriser
	memory     Memory
}

// NewGuard makes the guard of the house.
func NewGuard(authoriser *access.Authoriser, memory Memory) *Guard { return &Guard{authoriser, memory} }

type (
	viewerKey struct{}
	sightKey  struct{}
)

// Viewer tells who is looking; the zero Viewer on a page for anyone.
func Viewer(v *web.Visit) access.Viewer {
	found, _ := v.Found(viewerKey{}).(access.Viewer)
	return found
}

// CaseAccess is the leave the guard gave for the route's record; the zero CaseAccess, which
// opens nothing, on a route without one.
func CaseAccess(v *web.Visit) access.CaseAccess {
	found, _ := v.Found(sightKey{}).(access.CaseAccess)
	return found
}

// Admit lets the visit pass, or says in the right way that it may not.
func (g *Guard) Admit(v *web.Visit, r web.Route) error {
	if v.Session().SignedIn() {
		viewer, err := g.authoriser.Viewer(v.Context(), v.Session().Account)
		switch {
		case problem.IsKind(err, problem.Missing):
			v.Session().End() // the account was closed while its session lived
		case err != nil:
			return err
		default:
			v.Keep(viewerKey{}, viewer)
			v.ActAs(viewer.Actor())
		}
	}
	if r.Policy == web.Anyone {
		return nil
	}
	viewer := Viewer(v)
	if !viewer.ID.Known() {
		return problem.New(problem.SignedOut, "signed-out", saying.SignedOut)
	}
	if r.Policy == web.SignedIn {
		return nil
	}
	return g.admit(v, viewer, access.Act(r.Policy))
}

func (g *Guard) admit(v *web.Visit, viewer access.Viewer, act access.Act) error {
	person, concerns := whose(v, viewer)
	if !concerns {
		if access.MayList(viewer.Role, act) {
			v.R = v.R.WithContext(viewer.WritingAs(v.Context(), act))
			return nil
		}
		return access.RefuseList(viewer.Role)
	}
	ca, err := g.authoriser.CaseAccess(v.Context(), viewer, person, act)
	if err != nil {
		return err
	}
	v.Keep(sightKey{}, ca)
	v.R = v.R.WithContext(ca.WritingTo(v.Context()))
	return nil
}

// whose tells which record a visit concerns: the case in the address for staff, and
// always their own for a person, whatever the address says.
func whose(v *web.Visit, viewer access.Viewer) (id.ID, bool) {
	if viewer.Role == access.Person {
		return viewer.Account.Person, true
	}
	if v.R.PathValue("case") == "" {
		return "", false
	}
	person, err := v.Name("case")
	if err != nil {
		return id.ID("none"), true // no such record, and the authoriser will say so
	}
	return person, true
}

// Remember records reads and refusals of records on the person's chain; a refusal
// of a page without a record goes on the account's own chain.
func (g *Guard) Remember(v *web.Visit, r web.Route, refusal error) error {
	viewer := Viewer(v)
	if !viewer.ID.Known() {
		return nil
	}
	name := "CaseRead"
	if !CaseAccess(v).Person().Known() {
		name = "ListRead" // several people at a glance, on the reader's own chain
	}
	if refusal != nil {
		if name = "VisitRefused"; !problem.IsKind(refusal, problem.Refused) && !problem.IsKind(refusal, problem.Missing) {
			return nil
		}
	}
	chain := ledger.Of("account", viewer.ID)
	if ca := CaseAccess(v); ca.Person().Known() {
		chain = ca.Chain()
	} else if person, err := id.Parse(v.R.PathValue("case")); err == nil && refusal != nil {
		chain = g.chainOf(v, person, viewer)
	}
	act := ledger.Act{ID: v.NewID(), By: viewer.Actor(), At: v.Now}
	return g.memory.Record(v.Context(), act.Happened(name, chain, ledger.Thing{Kind: "page", ID: r.Method + " " + r.Pattern}, nil))
}

// chainOf gives the person's chain when there is such a person, so that a manager
// sees who was turned away; a random id must not start a chain of its own.
func (g *Guard) chainOf(v *web.Visit, person id.ID, viewer access.Viewer) ledger.Chain {
	_, err := g.authoriser.CaseAccess(v.Context(), viewer, person, access.SeeCase)
	var refused *problem.Problem
	if errors.As(err, &refused) && refused.Kind == problem.Missing && viewer.Role.Staff() {
		return ledger.Of("account", viewer.ID)
	}
	if !viewer.Role.Staff() {
		return ledger.Of("account", viewer.ID)
	}
	return ledger.Of("person", person)
}

// Roles lists who gets a page under a policy.
func (g *Guard) Roles(policy string) []string {
	var roles []string
	switch policy {
	case web.Anyone:
		roles = append(roles, "anyone")
	case web.SignedIn:
		for _, role := range access.Roles {
			roles = append(roles, string(role))
		}
	default:
		for _, role := range access.RolesFor(access.Act(policy)) {
			roles = append(roles, string(role))
		}
	}
	return roles
}
