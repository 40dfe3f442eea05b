package accessdb_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

func enter(t *testing.T, db *database.DB) (*probationtest.Town, *accessdb.Store) {
	t.Helper()
	town := probationtest.New(t, db)
	return town, accessdb.New(db, town.Ledger, town.Clock)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func codeOf(err error) string {
	if err == nil {
		return ""
	}
	return problem.Of(err).Code
}

// sees tells the code of the refusal when the viewer wants to see the case.
func sees(town *probationtest.Town, v access.Viewer) string {
	_, err := town.Authoriser.CaseAccess(context.Background(), v, town.Person, access.SeeCase)
	return codeOf(err)
}

func TestADeskGivesSightsByThePolicy(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, _ := enter(t, db)
		missing := problem.NotFound().Code
		for _, c := range []struct {
			who  access.Viewer
			code string
		}{
			{town.Practitioner, ""}, {town.Colleague, ""}, {town.Manager, ""},
			{town.Elsewhere, access.CodeNeedsReason}, {town.PersonOwn, missing}, {town.Other, missing},
		} {
			if got := sees(town, c.who); got != c.code {
				t.Errorf("%s is told %q, not %q", c.who.Name, got, c.code)
			}
		}
		if _, err := town.Authoriser.CaseAccess(context.Background(), town.Practitioner, town.IDs.New(), access.SeeCase); !problem.IsKind(err, problem.Missing) {
			t.Errorf("no such person is %v", err)
		}
		if _, err := town.Authoriser.CaseAccess(context.Background(), town.Other, town.Person, access.SeeOwnRecord); !problem.IsKind(err, problem.Missing) {
			t.Errorf("another person is told %v", err)
		}
	})
}

func TestACaseOpensForAWorkingDayToWhoSaysWhy(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, store := enter(t, db)
		ctx, act := context.Background(), town.Act(town.Elsewhere)
		if err := town.Authoriser.Open(ctx, town.Elsewhere, town.Person, "short", town.Act(town.Elsewhere)); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("a short reason gave %v", err)
		}
		must(t, town.Authoriser.Open(ctx, town.Elsewhere, town.Person, "covering for Amira today", act))
		if err := town.Authoriser.Open(ctx, town.Elsewhere, town.Person, "covering for Amira today", act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit gave %v", err)
		}
		if got := sees(town, town.Elsewhere); got != "" {
			t.Errorf("after opening they are told %q", got)
		}
		town.CheckStoredRows(t, store.StoredRows()[2:])
		town.Clock.Move(8*time.Hour - time.Microsecond)
		if got := sees(town, town.Elsewhere); got != "" {
			t.Errorf("at the last moment they are told %q", got)
		}
		town.Clock.Move(time.Microsecond)
		if got := sees(town, town.Elsewhere); got != access.CodeNeedsReason {
			t.Errorf("after a working day they are told %q", got)
		}
		if err := town.Authoriser.Open(ctx, town.Other, town.Person, "I would like to look", town.Act(town.Other)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("another person opens the case: %v", err)
		}
	})
}

func TestARestrictionIsSetLiftedAndRemembered(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, store := enter(t, db)
		ctx, ca := context.Background(), town.CaseAccess(t, town.Manager, access.RestrictCase)
		act := town.Act(town.Manager)
		wanted := access.Restriction{Kind: access.Exclusion, Account: town.Colleague.ID, From: town.Clock.Now(), Message: "Ask <Ruth> & \"co\""}
		must(t, town.Authoriser.Restrict(ctx, ca, wanted, act))
		if err := town.Authoriser.Restrict(ctx, ca, wanted, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit gave %v", err)
		}
		if got := sees(town, town.Colleague); got != access.CodeKeptOut {
			t.Errorf("the excluded colleague is told %q", got)
		}
		if err := town.Authoriser.Open(ctx, town.Colleague, town.Person, "covering for Amira today", town.Act(town.Colleague)); codeOf(err) != access.CodeKeptOut {
			t.Errorf("the excluded colleague opens the case: %v", err)
		}
		out, err := town.Authoriser.KeptOut(ctx, ca)
		if err != nil || !out(town.Colleague.ID) || out(town.Practitioner.ID) {
			t.Errorf("who is kept out is wrong: %v", err)
		}
		town.CheckStoredRows(t, store.StoredRows())
		town.Clock.Move(time.Hour)
		all, err := town.Authoriser.Restrictions(ctx, ca)
		if err != nil || len(all) != 1 || all[0].ID != act.ID || all[0].By != town.Manager.ID || all[0].Message != wanted.Message {
			t.Fatalf("the restrictions are %+v: %v", all, err)
		}
		must(t, town.Authoriser.Lift(ctx, ca, act.ID, town.Act(town.Manager)))
		if got := sees(town, town.Colleague); got != "" {
			t.Errorf("after it was lifted the colleague is told %q", got)
		}
		if err := town.Authoriser.Lift(ctx, ca, act.ID, town.Act(town.Manager)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("lifting it again gave %v", err)
		}
		if err := town.Authoriser.Lift(ctx, ca, town.IDs.New(), town.Act(town.Manager)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("lifting what is not there gave %v", err)
		}
		town.CheckStoredRows(t, store.StoredRows())
	})
}

func TestOnlyWhoMayRestrictACaseReadsAndSetsRestrictions(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, _ := enter(t, db)
		ctx, ca := context.Background(), town.CaseAccess(t, town.Practitioner, access.SeeCase)
		_, readErr := town.Authoriser.Restrictions(ctx, ca)
		_, namesErr := town.Authoriser.Colleagues(ctx, ca)
		_, outErr := town.Authoriser.KeptOut(ctx, ca)
		restrictErr := town.Authoriser.Restrict(ctx, ca, access.Restriction{}, town.Act(town.Practitioner))
		liftErr := town.Authoriser.Lift(ctx, ca, town.IDs.New(), town.Act(town.Practitioner))
		for i, err := range []error{readErr, namesErr, outErr, restrictErr, liftErr} {
			if !problem.IsKind(err, problem.Refused) {
				t.Errorf("door %d answers %v", i, err)
			}
		}
		manager := town.CaseAccess(t, town.Manager, access.RestrictCase)
		nobody := access.Restriction{Kind: access.Exclusion, Account: town.IDs.New(), From: town.Clock.Now(), Message: "Ask Ruth"}
		if p := problem.Of(town.Authoriser.Restrict(ctx, manager, nobody, town.Act(town.Manager))); p.Kind != problem.Invalid || p.Fields[0].Name != "account" {
			t.Errorf("restricting nobody gave %v", p)
		}
		colleagues, err := town.Authoriser.Colleagues(ctx, manager)
		if err != nil || len(colleagues) != 4 || colleagues[0].Name != "Amira Khan" {
			t.Errorf("the colleagues are %+v: %v", colleagues, err)
		}
	})
}

func TestAClosedAccountLooksAtNothing(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, store := enter(t, db)
		ctx := context.Background()
		leaving := access.Account{ID: town.IDs.New(), Name: "Lea Ving", Role: access.Practitioner, Team: town.Manager.Team, ClosedAt: town.Clock.Now() + 1}
		must(t, store.Add(ctx, leaving, town.Act(town.Manager)))
		must(t, town.Ledger.CheckOwner(ctx, ledger.Of("account", leaving.ID), store.StoredRows()))
		v, err := town.Authoriser.Viewer(ctx, leaving.ID)
		if err != nil || v.Account != leaving || sees(town, v) != "" {
			t.Errorf("a moment before, %+v is told %q: %v", v, sees(town, v), err)
		}
		town.Clock.Move(time.Microsecond)
		if _, err := town.Authoriser.Viewer(ctx, leaving.ID); !problem.IsKind(err, problem.Missing) {
			t.Errorf("a closed account is found: %v", err)
		}
		group, err := town.Authoriser.Among(ctx, v, access.SeeCase, []id.ID{town.Person})
		if err != nil || len(group.People()) != 0 || sees(town, v) != problem.NotFound().Code {
			t.Errorf("a closed account lists %v and is told %q: %v", group.People(), sees(town, v), err)
		}
	})
}

func TestARestrictionIsFoundInItsOwnCaseOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, store := enter(t, db)
		ctx, act := context.Background(), town.Act(town.Manager)
		wanted := access.Restriction{Kind: access.Exclusion, Account: town.Colleague.ID, From: town.Clock.Now(), Message: "Ask Ruth"}
		must(t, town.Authoriser.Restrict(ctx, town.CaseAccess(t, town.Manager, access.RestrictCase), wanted, act))
		for name, person := range map[string]id.ID{"its own": town.Person, "another": town.Other.Person} {
			err := store.Restrict(ctx, person, act.ID, town.Act(town.Manager), func(stored access.Restriction) (access.Restriction, ledger.Event, error) {
				if stored.ID.Known() != (name == "its own") {
					t.Errorf("in %s case it is %+v", name, stored)
				}
				return stored, ledger.Event{}, problem.NotFound()
			})
			if !problem.IsKind(err, problem.Missing) {
				t.Errorf("in %s case: %v", name, err)
			}
		}
	})
}
