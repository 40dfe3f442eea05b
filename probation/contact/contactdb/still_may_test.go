package contactdb_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/contact"
)

var called = contact.Said{Outcome: contact.Attended, Note: "They rang to say that all is well."}

// guarded gives the room as it is in the house: what the guard let in is asked again.
func (r room) guarded() *accessdb.Store {
	r.Ledger.AskAgain(r.Authoriser.StillMay)
	return accessdb.New(r.DB, r.Ledger, r.Clock)
}

// exclude keeps a viewer out of the case, from now on.
func (r room) exclude(accounts *accessdb.Store, v access.Viewer) error {
	act := r.Act(access.Viewer{})
	act.By = ledger.System
	wanted := access.Restriction{ID: act.ID, Person: r.Person, Kind: access.Exclusion, Account: v.ID, From: act.At, Message: "Ask Ruth Bowen"}
	return accounts.Restrict(context.Background(), r.Person, act.ID, act, func(access.Restriction) (access.Restriction, ledger.Event, error) { return wanted.Restrict(act) })
}

// ring records a phone call on behalf of the context.
func (r room) ring(ctx context.Context, act ledger.Act) error {
	return r.door.Record(ctx, r.ca, contact.Appointment{Kind: contact.PhoneCall, At: r.Clock.Now().Add(-time.Hour)}, called, act)
}

// The guard let every one of many in before an exclusion was set. Whoever comes later in
// the person's chain than the exclusion must not be there.
func TestNothingIsWrittenAfterTheExclusionThatForbidsIt(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		accounts := r.guarded()
		const many = 48
		ctx, errs := r.ca.WritingTo(t.Context()), make([]error, many)
		var all sync.WaitGroup
		write := func(from, to int) {
			for i := from; i < to; i++ {
				act := r.Act(r.Practitioner)
				all.Go(func() { errs[i] = r.ring(ctx, act) })
			}
		}
		write(0, 1)
		all.Wait() // one is in time for certain
		write(1, many/2)
		must(t, r.exclude(accounts, r.Practitioner))
		write(many/2, many)
		all.Wait()
		names := r.names(t)
		if last := slices.Index(names, "CaseRestricted"); slices.Contains(names[last:], "ContactAttended") || !slices.Contains(names, "ContactAttended") {
			t.Errorf("contacts came after the exclusion that forbids them: %v", names)
		}
		late := 0
		for _, err := range errs {
			if err == nil {
				continue
			}
			if p := problem.Of(err); p.Kind != problem.Refused || p.Code != access.CodeKeptOut || p.Advice.En != "Ask Ruth Bowen" {
				t.Errorf("one who came too late is told %v", err)
			}
			late++
		}
		if late < many/2 || late == many {
			t.Errorf("%d of %d came too late", late, many)
		}
	})
}

func TestAWriteIsRefusedWhenWhatAllowedItIsGone(t *testing.T) {
	for name, gone := range map[string]func(r room, accounts *accessdb.Store) error{
		"the account was closed": func(r room, _ *accessdb.Store) error {
			return r.say(`UPDATE account SET closed_at = $1 WHERE id = $2`, r.Clock.Now(), r.Practitioner.ID)
		},
		"the case went to another team": func(r room, _ *accessdb.Store) error {
			return r.say(`UPDATE allocation SET practitioner_id = $1, team_id = $2 WHERE person_id = $3`, r.Elsewhere.ID, r.Elsewhere.Team, r.Person)
		},
		"a node whose clock is ahead set an exclusion": func(r room, accounts *accessdb.Store) error {
			r.Clock.Move(2 * time.Second)
			defer r.Clock.Move(-2 * time.Second)
			return r.exclude(accounts, r.Practitioner)
		},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, r room) {
				accounts, ctx := r.guarded(), r.ca.WritingTo(t.Context())
				must(t, r.ring(ctx, r.Act(r.Practitioner)))
				before := len(r.names(t))
				must(t, gone(r, accounts))
				if err := r.ring(ctx, r.Act(r.Practitioner)); !problem.IsKind(err, problem.Refused) && !problem.IsKind(err, problem.Missing) {
					t.Errorf("it is answered with %v", err)
				}
				if now := r.names(t); slices.Contains(now[before:], "ContactAttended") {
					t.Errorf("it was written: %v", now)
				}
			})
		})
	}
}

// A case that goes to a colleague of the same team is still the team's.
func TestAWriteStandsWhenSomethingElseStillAllowsIt(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		r.guarded()
		ctx := r.ca.WritingTo(t.Context())
		must(t, r.say(`UPDATE allocation SET practitioner_id = $1 WHERE person_id = $2`, r.Colleague.ID, r.Person))
		must(t, r.ring(ctx, r.Act(r.Practitioner)))
	})
}

// Somebody let in to read, whose door asks for more, is asked for all of it again.
func TestWhatADoorAskedForIsAskedAgainToo(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		r.guarded()
		ca := r.CaseAccess(t, r.Practitioner, access.SeeCase)
		must(t, ca.Must(access.WritePlan))
		must(t, r.say(`UPDATE allocation SET practitioner_id = $1, team_id = $2 WHERE person_id = $3`, r.Elsewhere.ID, r.Elsewhere.Team, r.Person))
		must(t, r.say(`INSERT INTO opening (id, person_id, account_id, reason, from_at, until_at) VALUES ('opening', $1, $2, 'Duty officer.', $3, $4)`,
			r.Person, r.Practitioner.ID, r.Clock.Now(), r.Clock.Now().Add(time.Hour)))
		nothing := func(context.Context) ([]ledger.Event, error) { return nil, nil }
		chain := ledger.Of("person", r.Person)
		if err := r.Ledger.Change(ca.WritingTo(t.Context()), chain, r.Act(r.Practitioner), nothing); !problem.IsKind(err, problem.Refused) {
			t.Errorf("a plan is written with %v", err)
		}
		must(t, r.Ledger.Change(r.CaseAccess(t, r.Practitioner, access.SeeCase).WritingTo(t.Context()), chain, r.Act(r.Practitioner), nothing))
		must(t, r.say(`DELETE FROM opening`))
	})
}

// No store can forget: who has not been let in to this very record writes nothing to it.
func TestTheLedgerTakesNoWriteThatNobodyWasLetInFor(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		r.guarded()
		others, err := r.Authoriser.CaseAccess(t.Context(), r.Other, r.Other.Account.Person, access.SeeOwnRecord)
		must(t, err)
		colleague := r.CaseAccess(t, r.Colleague, access.RecordContact)
		before := len(r.names(t))
		for name, ctx := range map[string]context.Context{
			"nobody": t.Context(), "another case": others.WritingTo(t.Context()), "another viewer": colleague.WritingTo(t.Context()),
			"a list": r.Practitioner.WritingAs(t.Context(), access.SeeCaseload), "no case at all": access.CaseAccess{}.WritingTo(t.Context()),
		} {
			if err := r.ring(ctx, r.Act(r.Practitioner)); err == nil || errors.As(err, new(*problem.Problem)) {
				t.Errorf("with leave for %s it is answered with %v", name, err)
			}
		}
		if now := r.names(t); len(now) != before {
			t.Errorf("written: %v", now[before:])
		}
		must(t, r.ring(access.Unasked(t.Context()), r.Act(r.Practitioner)))
	})
}

func TestAWriteToNobodysRecordNeedsAnOpenAccountAndItsWork(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		r.guarded()
		write := func(ctx context.Context, by access.Viewer, about id.ID) error {
			return r.Ledger.Change(ctx, ledger.Of("account", about), r.Act(by), func(context.Context) ([]ledger.Event, error) { return nil, nil })
		}
		ctx := r.Manager.WritingAs(t.Context(), access.LeadTeam)
		must(t, write(ctx, r.Manager, r.Colleague.ID))
		must(t, write(t.Context(), r.Colleague, r.Colleague.ID)) // who signs in
		for name, err := range map[string]error{
			"nobody let in":    write(t.Context(), r.Manager, r.Colleague.ID),
			"somebody else in": write(ctx, r.Colleague, r.Practitioner.ID),
			"not their work":   write(r.Colleague.WritingAs(t.Context(), access.LeadTeam), r.Colleague, r.Practitioner.ID),
		} {
			if err == nil {
				t.Errorf("with %s it is written", name)
			}
		}
		must(t, r.say(`UPDATE account SET closed_at = $1 WHERE id = $2`, r.Clock.Now(), r.Manager.ID))
		if err := write(ctx, r.Manager, r.Colleague.ID); !problem.IsKind(err, problem.Missing) {
			t.Errorf("a closed account is answered with %v", err)
		}
	})
}

// names lists what happened to the person, in the order of their chain.
func (r room) names(t *testing.T) (all []string) {
	t.Helper()
	chain, err := r.Ledger.Chain(t.Context(), ledger.Of("person", r.Person))
	must(t, err)
	for _, link := range chain {
		all = append(all, link.Name)
	}
	return all
}

// say changes rows behind the ledger's back.
func (r room) say(statement string, args ...any) error {
	return r.DB.Change(context.Background(), func(ctx context.Context) error {
		_, err := r.DB.Exec(ctx, statement, args...)
		return err
	})
}
