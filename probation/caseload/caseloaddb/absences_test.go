package caseloaddb_test

import (
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/caseload"
	"throughline/schema/schematest"
)

func (r room) teams() *caseload.Teams { return caseload.NewTeams(r.store, r.Authoriser, r.Clock) }

func (r room) sees(t *testing.T, v access.Viewer) bool {
	t.Helper()
	_, err := r.Authoriser.CaseAccess(t.Context(), v, r.Person, access.Assess)
	return err == nil
}

func TestWhoStandsInSeesAndWorksWithTheCaseForThatTimeOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		today := r.Clock.Now().Date()
		if r.sees(t, r.Elsewhere) || len(r.crns(t, r.Elsewhere, caseload.Filter{})) != 0 {
			t.Fatal("another team works with the case before anybody is away")
		}
		c := caseload.Cover{By: r.Elsewhere.ID, First: today, Last: today.Add(1), Why: "Leave"}
		must(t, r.teams().Cover(t.Context(), r.Manager, r.Practitioner.ID, c, r.Act(r.Manager)))
		must(t, r.Ledger.CheckOwner(t.Context(), ledger.Of("account", r.Practitioner.ID), r.store.StoredRows()[4:5]))
		if !r.sees(t, r.Elsewhere) || len(r.crns(t, r.Elsewhere, caseload.Filter{})) != 1 {
			t.Error("who stands in does not see the case")
		}
		names, err := r.teams().Covering(t.Context(), r.Elsewhere)
		if err != nil || len(names) != 1 || names[0] != "Amira Khan" {
			t.Errorf("they stand in for %q: %v", names, err)
		}
		group, err := r.Authoriser.Among(t.Context(), r.Elsewhere, access.Assess, []id.ID{r.Person})
		if err != nil || !group.Has(r.Person) {
			t.Errorf("the list leaves the case out: %v", err)
		}
		r.Clock.Move(48 * time.Hour)
		if r.sees(t, r.Elsewhere) || len(r.crns(t, r.Elsewhere, caseload.Filter{})) != 0 {
			t.Error("it did not end by itself")
		}
	})
}

func TestARestrictionKeepsOutWhoStandsIn(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		today := r.Clock.Now().Date()
		exclusion := access.Restriction{Kind: access.Exclusion, Account: r.Elsewhere.ID, From: r.Clock.Now(), Message: "Ask Ruth"}
		must(t, r.Authoriser.Restrict(t.Context(), r.CaseAccess(t, r.Manager, access.RestrictCase), exclusion, r.Act(r.Manager)))
		must(t, r.teams().Cover(t.Context(), r.Manager, r.Practitioner.ID, caseload.Cover{By: r.Elsewhere.ID, First: today, Last: today}, r.Act(r.Manager)))
		if r.sees(t, r.Elsewhere) || len(r.crns(t, r.Elsewhere, caseload.Filter{})) != 0 {
			t.Error("whoever is kept out sees the case by standing in")
		}
	})
}

func TestOnlyTheTeamsManagerArrangesCoverAndEndsIt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		teams, today := r.teams(), r.Clock.Now().Date()
		c := caseload.Cover{By: r.Colleague.ID, First: today, Last: today.Add(9)}
		if err := teams.Cover(t.Context(), r.Practitioner, r.Practitioner.ID, c, r.Act(r.Practitioner)); !problem.IsKind(err, problem.Refused) {
			t.Errorf("a practitioner arranges: %v", err)
		}
		if err := teams.Cover(t.Context(), r.Manager, r.Elsewhere.ID, c, r.Act(r.Manager)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("a manager arranges for another team: %v", err)
		}
		if err := teams.EndCover(t.Context(), r.Manager, r.Practitioner.ID, r.Act(r.Manager)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("ends what is not there: %v", err)
		}
		must(t, teams.Cover(t.Context(), r.Manager, r.Practitioner.ID, c, r.Act(r.Manager)))
		place, all, err := teams.Mine(t.Context(), r.Manager)
		if err != nil || place.Team != "Riverside" || place.Region != "Wales" || len(all) != 3 || all[0].Name != "Amira Khan" || all[0].Cover != "Tom Ellis" {
			t.Fatalf("%+v, %+v, %v", place, all, err)
		}
		r.Clock.Move(time.Hour)
		must(t, teams.EndCover(t.Context(), r.Manager, r.Practitioner.ID, r.Act(r.Manager)))
		if _, all, err := teams.Mine(t.Context(), r.Manager); err != nil || all[0].Absence.ID.Known() {
			t.Errorf("it is not over: %+v, %v", all, err)
		}
		must(t, r.Ledger.CheckOwner(t.Context(), ledger.Of("account", r.Practitioner.ID), r.store.StoredRows()[4:5]))
	})
}

func TestWhoWaitsStaysWithTheTeamAndInTheirHistory(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		r.Clock.Move(time.Hour)
		ca := r.CaseAccess(t, r.Manager, access.Allocate)
		must(t, r.caseload.Allocate(t.Context(), ca, caseload.Handover{To: caseload.Nobody, Instead: r.first, Talked: caseload.Together, Why: "Amira left on Friday"}, r.Act(r.Manager)))
		now, err := r.caseload.Practitioner(t.Context(), r.CaseAccess(t, r.Manager, access.SeeCase))
		if err != nil || now.Known() || now.Team != "Riverside" {
			t.Errorf("%+v, %v", now, err)
		}
		team := caseload.Filter{Whose: caseload.TeamWide}
		if mine, teams := r.crns(t, r.Practitioner, caseload.Filter{}), r.crns(t, r.Colleague, team); len(mine) != 0 || len(teams) != 1 {
			t.Errorf("on %v and %v", mine, teams)
		}
		past, err := r.teams().Past(t.Context(), r.CaseAccess(t, r.Manager, access.SeeCase))
		if err != nil || len(past) != 2 || past[0].Name != "" || past[0].TeamName != "Riverside" || past[1].Name != "Amira Khan" || past[0].Talked != caseload.Together {
			t.Errorf("%+v, %v", past, err)
		}
		r.CheckStoredRows(t, r.store.StoredRows())
	})
}

func TestAnAbsenceIsFoundWithWhoIsAwayOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		act, today := r.Act(r.Manager), r.Clock.Now().Date()
		must(t, r.teams().Cover(t.Context(), r.Manager, r.Practitioner.ID, caseload.Cover{By: r.Colleague.ID, First: today, Last: today.Add(9)}, act))
		for _, who := range []id.ID{r.Practitioner.ID, r.Colleague.ID} {
			err := r.store.ChangeAbsence(t.Context(), who, act.ID, r.Act(r.Manager), func(stored caseload.Absence) (caseload.Absence, ledger.Event, error) {
				if stored.ID.Known() != (who == r.Practitioner.ID) {
					t.Errorf("of %s it is %+v", who, stored)
				}
				return stored, ledger.Event{}, problem.NotFound()
			})
			if !problem.IsKind(err, problem.Missing) {
				t.Error(err)
			}
		}
	})
}
