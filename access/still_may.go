package access

import (
	"context"
	"errors"
	"strings"
	"sync"

	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Between the guard's answer and a write somebody may be excluded, the case may go to
// another team, the account may be closed. So the answer travels with the visit, and is
// asked for again inside the transaction of every write, when the person's chain is held:
// whatever was written to that chain before is then seen.

// leave is what a visit was let in by, and what is asked again.
type leave struct {
	viewer     Viewer
	act        Act        // of the route
	caseAccess CaseAccess // zero for a route that concerns no single record
	unasked    bool
}

type leaveKey struct{}

// asked are the acts that doors asked for with one CaseAccess.
type asked struct {
	mu   sync.Mutex
	acts []Act
}

func (a *asked) add(act Act) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.acts = append(a.acts, act)
}

func (a *asked) all() []Act {
	if a == nil {
		return nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]Act(nil), a.acts...)
}

// WritingTo lets writes on the context's behalf be made to this one record, for as long
// as the policy still allows what was asked for.
func (ca CaseAccess) WritingTo(ctx context.Context) context.Context {
	return context.WithValue(ctx, leaveKey{}, leave{viewer: ca.viewer, caseAccess: ca})
}

// WritingAs lets writes be made that concern no single record, for as long as the viewer
// may do the act.
func (v Viewer) WritingAs(ctx context.Context, act Act) context.Context {
	return context.WithValue(ctx, leaveKey{}, leave{viewer: v, act: act})
}

// Unasked lets everything be written without asking. It is for a town that moves in with
// all its past, and never for a visit.
func Unasked(ctx context.Context) context.Context {
	return context.WithValue(ctx, leaveKey{}, leave{unasked: true})
}

// errNoLeave says that somebody's write reached the ledger without the guard's answer. It
// is a fault of the code, not of theirs.
var errNoLeave = errors.New("a write that nobody asked leave for")

// StillMay answers whether whoever writes may still do so. The ledger asks inside the
// transaction of every change.
func (d *Authoriser) StillMay(ctx context.Context, wish ledger.Wish) error {
	given, _ := ctx.Value(leaveKey{}).(leave)
	switch {
	case wish.Act.By == ledger.System || given.unasked:
		return nil
	case strings.HasPrefix(string(wish.Chain), "person/"):
		if !given.caseAccess.person.Known() || given.caseAccess.Chain() != wish.Chain || given.viewer.Actor() != wish.Act.By {
			return errNoLeave
		}
		return d.stillMay(ctx, given.caseAccess, wish)
	case wish.Chain == ledger.Of("account", wish.Act.By.ID) && !given.viewer.ID.Known():
		return nil // somebody who signs in: nobody is known yet
	case given.viewer.Actor() != wish.Act.By:
		return errNoLeave
	}
	now, err := d.Viewer(ctx, given.viewer.ID)
	if err == nil && given.act != "" && !MayList(now.Role, given.act) {
		err = RefuseList(now.Role)
	}
	return err
}

func (d *Authoriser) stillMay(ctx context.Context, ca CaseAccess, wish ledger.Wish) error {
	facts, err := d.store.Facts(ctx, ca.person, ca.viewer.ID)
	if err != nil {
		return err
	}
	if !facts.Viewer.ID.Known() {
		return problem.NotFound()
	}
	// A node whose clock is behind knows what another one has written to the chain.
	at := max(d.clock.Now(), wish.Latest)
	for _, act := range ca.asked.all() {
		if decision := Decide(Viewer{facts.Viewer}, ca.person, facts, act, at); decision.Permission != Allow {
			return refusal(facts.Viewer.Role, decision)
		}
	}
	return nil
}
