package caseloaddb_test

import (
	"context"
	"errors"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	store    *caseloaddb.Store
	caseload *caseload.Caseload
	first    id.ID // Gareth's allocation to Amira
}

// enter builds the town and lets its allocation begin as it would in life, with an event.
func enter(t *testing.T, db *database.DB) room {
	t.Helper()
	town := probationtest.New(t, db)
	store := caseloaddb.New(db, town.Ledger)
	r := room{town, store, caseload.New(store, town.Authoriser), town.IDs.New()}
	ctx := context.Background()
	must(t, db.Change(ctx, func(ctx context.Context) error {
		_, err := db.Exec(ctx, `DELETE FROM allocation WHERE person_id = $1`, town.Person)
		return err
	}))
	must(t, store.Begin(ctx, caseload.Allocation{ID: r.first, Person: town.Person, Practitioner: town.Practitioner.ID, Team: town.Practitioner.Team}, town.Act(town.Manager)))
	return r
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (r room) handOver(t *testing.T, to access.Viewer, act ledger.Act) error {
	t.Helper()
	ca := r.CaseAccess(t, r.Manager, access.Allocate)
	return r.caseload.Allocate(context.Background(), ca, caseload.Handover{To: to.ID, Instead: r.first, Talked: caseload.Together, Why: "Amira is away until spring"}, act)
}

func (r room) crns(t *testing.T, v access.Viewer, f caseload.Filter) (all []string) {
	t.Helper()
	lines, err := r.caseload.Mine(context.Background(), v, f)
	must(t, err)
	for _, l := range lines {
		all = append(all, l.CRN)
	}
	return all
}

func TestACaseloadListsOnesOwnPeopleOrTheTeams(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		team := caseload.Filter{Whose: caseload.TeamWide}
		for _, c := range []struct {
			who    access.Viewer
			filter caseload.Filter
			want   int
		}{
			{r.Practitioner, caseload.Filter{}, 1}, {r.Practitioner, team, 1},
			{r.Colleague, caseload.Filter{}, 0}, {r.Colleague, team, 1},
			{r.Manager, caseload.Filter{Whose: caseload.Mine}, 0}, {r.Manager, team, 1},
			{r.Elsewhere, caseload.Filter{}, 0}, {r.Elsewhere, team, 0},
			{r.Practitioner, caseload.Filter{Text: "hugh"}, 1}, {r.Practitioner, caseload.Filter{Text: "price"}, 0},
		} {
			if got := r.crns(t, c.who, c.filter); len(got) != c.want {
				t.Errorf("%s with %+v sees %v", c.who.Name, c.filter, got)
			}
		}
		lines, err := r.caseload.Mine(context.Background(), r.Practitioner, caseload.Filter{})
		must(t, err)
		l := lines[0]
		if l.Person != r.Person || l.CRN != "X100001" || l.Called != "Gareth" || l.FullName != "Gareth Hughes" || l.Family != "Hughes" ||
			l.Born.String() != "1991-07-17" || l.Practitioner != "Amira Khan" || l.From != r.Clock.Now() {
			t.Errorf("the line is %+v", l)
		}
	})
}

func TestARestrictedPersonIsOnNoListOfThoseKeptOut(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx, ca := context.Background(), r.CaseAccess(t, r.Manager, access.RestrictCase)
		must(t, r.Authoriser.Restrict(ctx, ca, access.Restriction{
			Kind: access.Exclusion, Account: r.Colleague.ID, From: r.Clock.Now(), Message: "Ask Ruth Bowen",
		}, r.Act(r.Manager)))
		team := caseload.Filter{Whose: caseload.TeamWide}
		if got := r.crns(t, r.Colleague, team); len(got) != 0 {
			t.Errorf("the excluded colleague sees %v", got)
		}
		if got := r.crns(t, r.Colleague, caseload.Filter{Whose: caseload.TeamWide, Text: "X100001"}); len(got) != 0 {
			t.Errorf("the excluded colleague finds %v", got)
		}
		if got := r.crns(t, r.Manager, team); len(got) != 1 {
			t.Errorf("the manager sees %v", got)
		}
	})
}

func TestOnlyWhoHasCaseloadsListsThem(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		if _, err := r.caseload.Mine(context.Background(), r.PersonOwn, caseload.Filter{}); !problem.IsKind(err, problem.Missing) {
			t.Errorf("a person asks for a caseload: %v", err)
		}
		reviewer := access.Viewer{Account: access.Account{ID: r.IDs.New(), Role: access.Reviewer}}
		if _, err := r.caseload.Mine(context.Background(), reviewer, caseload.Filter{}); !problem.IsKind(err, problem.Refused) {
			t.Errorf("a reviewer asks for a caseload: %v", err)
		}
	})
}

func TestAHandoverMovesTheCaseAndIsRemembered(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx := context.Background()
		must(t, r.handOver(t, r.Elsewhere, r.Act(r.Manager)))
		facts, err := r.caseload.Practitioner(ctx, r.CaseAccess(t, r.Elsewhere, access.SeeCase))
		if err != nil || facts.Name != "Sean Doyle" || facts.Team != "Hillside" || facts.From != r.Clock.Now() {
			t.Errorf("now it is with %+v: %v", facts, err)
		}
		if r.caseload.StillSees(ctx, r.Manager, r.Person) || !r.caseload.StillSees(ctx, r.Elsewhere, r.Person) {
			t.Error("the case did not move with its team")
		}
		shared, err := r.caseload.SharedWith(ctx, r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord))
		if err != nil || shared != (caseload.Shared{Practitioner: "Sean Doyle", Team: "Hillside"}) {
			t.Errorf("the person is told %+v: %v", shared, err)
		}
		chain, err := r.Ledger.Chain(ctx, ledger.Of("person", r.Person))
		must(t, err)
		last := chain[len(chain)-2:]
		if last[0].Name != "AllocationEnded" || last[1].Name != "PersonAllocated" || last[1].Why != "Amira is away until spring" || last[1].By.ID != r.Manager.ID {
			t.Errorf("the ledger tells %+v", last)
		}
		r.CheckStoredRows(t, r.store.StoredRows())
	})
}

func TestASecondSubmitHandsOverOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		act := r.Act(r.Manager)
		must(t, r.handOver(t, r.Colleague, act))
		if err := r.handOver(t, r.Colleague, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit gave %v", err)
		}
		if err := r.handOver(t, r.Elsewhere, r.Act(r.Manager)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("a handover of what was handed over gave %v", err)
		}
		r.CheckStoredRows(t, r.store.StoredRows())
	})
}

func TestNobodyKeptOutOfACaseIsGivenIt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx := context.Background()
		names := func() (all []string) {
			found, err := r.caseload.Candidates(ctx, r.CaseAccess(t, r.Manager, access.Allocate))
			must(t, err)
			for _, c := range found {
				all = append(all, c.Name+", "+c.Team)
			}
			return all
		}
		if got := names(); len(got) != 3 || got[0] != "Sean Doyle, Hillside" || got[1] != "Ruth Bowen, Riverside" || got[2] != "Tom Ellis, Riverside" {
			t.Errorf("the candidates are %v", got)
		}
		must(t, r.Authoriser.Restrict(ctx, r.CaseAccess(t, r.Manager, access.RestrictCase), access.Restriction{
			Kind: access.Exclusion, Account: r.Colleague.ID, From: r.Clock.Now(), Message: "Ask Ruth Bowen",
		}, r.Act(r.Manager)))
		if got := names(); len(got) != 2 {
			t.Errorf("the candidates are %v", got)
		}
		err := r.handOver(t, r.Colleague, r.Act(r.Manager))
		if p := problem.Of(err); p.Kind != problem.Invalid || p.Fields[0].Name != "to" {
			t.Errorf("the excluded colleague is given the case: %v", err)
		}
		if err := r.handOver(t, access.Viewer{Account: access.Account{ID: r.IDs.New()}}, r.Act(r.Manager)); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("nobody is given the case: %v", err)
		}
	})
}

func TestOnlyManagersAllocate(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx := context.Background()
		for _, ca := range []access.CaseAccess{r.CaseAccess(t, r.Practitioner, access.SeeCase), r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord), {}} {
			h := caseload.Handover{To: r.Colleague.ID, Instead: r.first, Talked: caseload.Together, Why: "Amira is away until spring"}
			if err := r.caseload.Allocate(ctx, ca, h, r.Act(ca.Viewer())); err == nil {
				t.Errorf("%q allocates", ca.Viewer().Role)
			}
			if _, err := r.caseload.Candidates(ctx, ca); err == nil {
				t.Errorf("%q lists the candidates", ca.Viewer().Role)
			}
		}
		if _, err := r.caseload.Practitioner(ctx, access.CaseAccess{}); err == nil {
			t.Error("the zero case access reads who supervises")
		}
		if _, err := r.caseload.SharedWith(ctx, r.CaseAccess(t, r.Manager, access.SeeCase)); !problem.IsKind(err, problem.Refused) {
			t.Errorf("staff read the person's view: %v", err)
		}
	})
}

func TestAPersonBeginsWithOnePractitionerOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		again := caseload.Allocation{ID: r.IDs.New(), Person: r.Person, Practitioner: r.Colleague.ID, Team: r.Colleague.Team}
		if err := r.store.Begin(context.Background(), again, r.Act(r.Manager)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("a second beginning gave %v", err)
		}
		other := caseload.Allocation{ID: r.IDs.New(), Person: r.Other.Account.Person, Practitioner: r.Colleague.ID, Team: r.Colleague.Team}
		must(t, r.store.Begin(context.Background(), other, r.Act(r.Manager)))
		if got := r.crns(t, r.Manager, caseload.Filter{Whose: caseload.TeamWide}); len(got) != 2 || got[0] != "X100001" || got[1] != "X100002" {
			t.Errorf("the team has %v", got)
		}
	})
}

func TestRegionsAndTeamsStandOnChainsOfTheirOwn(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx := context.Background()
		region := caseload.Region{ID: r.IDs.New(), Name: "Gogledd"}
		team := caseload.Team{ID: r.IDs.New(), Region: region.ID, Name: "Môn"}
		act := r.Act(r.Manager)
		must(t, r.store.AddRegion(ctx, region, act))
		must(t, r.store.AddTeam(ctx, team, r.Act(r.Manager)))
		if err := r.store.AddRegion(ctx, region, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the same region again gave %v", err)
		}
		for _, chain := range []ledger.Chain{ledger.Of("region", region.ID), ledger.Of("team", team.ID)} {
			if err := r.Ledger.CheckOwner(ctx, chain, r.store.StoredRows()); err != nil {
				t.Error(err)
			}
		}
	})
}

func TestAnAllocationIsFoundWithItsPersonOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		for _, who := range []id.ID{r.Person, r.Other.Person} {
			err := r.store.Change(t.Context(), who, r.Act(r.Manager), func(_ context.Context, inForce caseload.Allocation) ([]caseload.Allocation, []ledger.Event, error) {
				if inForce.InForce() != (who == r.Person) {
					t.Errorf("of %s it is %+v", who, inForce)
				}
				return nil, nil, problem.NotFound()
			})
			if !problem.IsKind(err, problem.Missing) {
				t.Error(err)
			}
		}
	})
}
