package persondb_test

import (
	"context"
	"errors"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

func corrected() person.Details {
	return person.Details{
		Given: "Gareth Siôn", Family: "Hughes", Preferred: "Gaz <\"Hughesy\"> & co", Born: day.MustParse("1991-07-18"), Gender: person.Male,
		Language: words.Welsh, AccessNeeds: "Large print,\nand mornings",
	}
}

func TestACorrectionStandsInRowsAndLedgerAlike(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		store := persondb.New(db, town.Ledger)
		town.CheckStoredRows(t, store.StoredRows())
		ca := town.CaseAccess(t, town.Practitioner, access.CorrectDetails)
		if err := town.People.Correct(context.Background(), ca, corrected(), 1, town.Act(town.Practitioner)); err != nil {
			t.Fatal(err)
		}
		p, err := town.People.Of(context.Background(), ca)
		want := corrected()
		if err != nil || p.Version != 2 || p.Given != want.Given || p.Preferred != want.Preferred || p.Born != want.Born ||
			p.Language != words.Welsh || p.AccessNeeds != want.AccessNeeds || p.CRN != "X100001" || p.Gender != person.Male {
			t.Errorf("it stands as %+v: %v", p, err)
		}
		town.CheckStoredRows(t, store.StoredRows())
		chain, err := town.Ledger.Chain(context.Background(), ledger.Of("person", town.Person))
		if err != nil || chain[len(chain)-1].Name != "DetailsCorrected" || chain[len(chain)-1].By.ID != town.Practitioner.ID {
			t.Errorf("the ledger tells %+v: %v", chain[len(chain)-1], err)
		}
	})
}

func TestASecondSubmitCorrectsOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		ca, act := town.CaseAccess(t, town.Practitioner, access.CorrectDetails), town.Act(town.Practitioner)
		if err := town.People.Correct(context.Background(), ca, corrected(), 1, act); err != nil {
			t.Fatal(err)
		}
		if err := town.People.Correct(context.Background(), ca, corrected(), 1, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit gave %v", err)
		}
		stale := corrected()
		stale.Given = "Gary"
		if err := town.People.Correct(context.Background(), ca, stale, 1, town.Act(town.Practitioner)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("a stale base gave %v", err)
		}
		if p, err := town.People.Of(context.Background(), ca); err != nil || p.Version != 2 || p.Given != "Gareth Siôn" {
			t.Errorf("it stands as %+v: %v", p, err)
		}
	})
}

func TestTwoPeopleNeverShareACaseNumber(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		store := persondb.New(db, town.Ledger)
		first, err := store.Find(context.Background(), town.Person)
		if err != nil {
			t.Fatal(err)
		}
		act := town.Act(town.Practitioner)
		register := func(p person.Person) (person.Person, ledger.Event, error) {
			p.Region, p.CRN = first.Region, first.CRN
			return p.Register(corrected(), act)
		}
		err = store.Change(context.Background(), act.ID, act, register)
		if p := problem.Of(err); p.Kind != problem.Invalid || p.Fields[0].Name != "crn" {
			t.Errorf("a case number taken gave %v", err)
		}
		if err := store.Change(context.Background(), town.Person, act, register); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("registering somebody again gave %v", err)
		}
		if _, err := store.Find(context.Background(), act.ID); !problem.IsKind(err, problem.Missing) {
			t.Errorf("somebody was stored: %v", err)
		}
		town.CheckStoredRows(t, store.StoredRows())
	})
}

func TestThePersonSeesOwnDetailsAndCorrectsNone(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		ctx, own := context.Background(), town.CaseAccess(t, town.PersonOwn, access.SeeOwnRecord)
		if shared, err := town.People.SharedWith(ctx, own); err != nil || shared != (person.Shared{Called: "Gareth", Language: words.English}) {
			t.Errorf("they see %+v: %v", shared, err)
		}
		if err := town.People.Correct(ctx, own, corrected(), 1, town.Act(town.PersonOwn)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("they correct: %v", err)
		}
		if _, err := town.People.Of(ctx, own); !problem.IsKind(err, problem.Missing) {
			t.Errorf("they read the staff's view: %v", err)
		}
		if _, err := town.People.SharedWith(ctx, town.CaseAccess(t, town.Practitioner, access.SeeCase)); !problem.IsKind(err, problem.Refused) {
			t.Errorf("staff read the person's view: %v", err)
		}
	})
}
