// Package probationtest keeps a very small town for tests of nouns: two teams, one
// person, and somebody in each role that matters.
package probationtest

import (
	"context"
	"sync"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
)

// Clock is a clock that tests move by hand.
type Clock struct {
	mu  sync.Mutex
	now day.Instant
}

// Now tells the moment it was last moved to.
func (c *Clock) Now() day.Instant {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Move moves the clock forward.
func (c *Clock) Move(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(by)
}

// Town is a world for a test.
type Town struct {
	DB         *database.DB
	Ledger     *ledgerdb.Ledger
	Clock      *Clock
	IDs        id.Maker
	Authoriser *access.Authoriser
	People     *person.People

	Person                                                        id.ID
	Practitioner, Manager, Colleague, Elsewhere, PersonOwn, Other access.Viewer
}

// New builds the town at ten in the morning of 15 September 2026: Gareth Hughes,
// supervised by Amira Khan of the riverside team.
func New(t testing.TB, db *database.DB) *Town {
	t.Helper()
	clock := &Clock{now: day.MustParse("2026-09-15").AtClock(10, 0)}
	l := ledgerdb.New(db, nil)
	accounts := accessdb.New(db, l, clock)
	town := &Town{DB: db, Ledger: l, Clock: clock, IDs: id.From(clock, nil), Authoriser: access.NewAuthoriser(accounts, clock)}
	ctx := context.Background()
	region, riverside, hillside := town.IDs.New(), town.IDs.New(), town.IDs.New()
	must(t, db.Change(ctx, func(ctx context.Context) error {
		for _, insert := range [][]any{
			{`INSERT INTO region (id, name) VALUES ($1, 'Wales')`, region},
			{`INSERT INTO team (id, region_id, name) VALUES ($1, $2, 'Riverside')`, riverside, region},
			{`INSERT INTO team (id, region_id, name) VALUES ($1, $2, 'Hillside')`, hillside, region},
		} {
			if _, err := db.Exec(ctx, insert[0].(string), insert[1:]...); err != nil {
				return err
			}
		}
		return nil
	}))
	people := persondb.New(db, l)
	town.People = person.NewPeople(people)
	register := func(crn, given, family string) id.ID {
		who := town.IDs.New()
		act := town.Act(access.Viewer{})
		must(t, people.Change(ctx, who, act, func(p person.Person) (person.Person, ledger.Event, error) {
			p.Region, p.CRN = region, crn
			return p.Register(person.Details{Given: given, Family: family, Born: day.MustParse("1991-07-17"), Gender: person.Male, Language: words.English}, act)
		}))
		return who
	}
	town.Person = register("X100001", "Gareth", "Hughes")
	other := register("X100002", "Dylan", "Price")
	add := func(a access.Account) access.Viewer {
		a.ID = town.IDs.New()
		must(t, accounts.Add(ctx, a, town.Act(access.Viewer{})))
		return access.Viewer{Account: a}
	}
	town.Practitioner = add(access.Account{Name: "Amira Khan", Role: access.Practitioner, Team: riverside})
	town.Colleague = add(access.Account{Name: "Tom Ellis", Role: access.Practitioner, Team: riverside})
	town.Manager = add(access.Account{Name: "Ruth Bowen", Role: access.Manager, Team: riverside})
	town.Elsewhere = add(access.Account{Name: "Sean Doyle", Role: access.Practitioner, Team: hillside})
	town.PersonOwn = add(access.Account{Name: "Gareth Hughes", Role: access.Person, Person: town.Person})
	town.Other = add(access.Account{Name: "Dylan Price", Role: access.Person, Person: other})
	must(t, db.Change(ctx, func(ctx context.Context) error {
		_, err := db.Exec(ctx, `INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why) VALUES ($1, $2, $3, $4, $5, 0, '')`,
			town.IDs.New(), town.Person, town.Practitioner.ID, riverside, clock.Now())
		return err
	}))
	return town
}

// Act makes a new act of a viewer, now.
func (town *Town) Act(by access.Viewer) ledger.Act {
	return ledger.Act{ID: town.IDs.New(), By: by.Actor(), At: town.Clock.Now()}
}

// CaseAccess gives the viewer's access of the person for an act; the test fails when the
// policy refuses.
func (town *Town) CaseAccess(t testing.TB, v access.Viewer, act access.Act) access.CaseAccess {
	t.Helper()
	ca, err := town.Authoriser.CaseAccess(context.Background(), v, town.Person, act)
	must(t, err)
	return ca
}

// CheckStanding fails the test unless the rows agree with the ledger.
func (town *Town) CheckStoredRows(t testing.TB, standing []ledgerdb.StoredRows) {
	t.Helper()
	must(t, town.Ledger.CheckOwner(context.Background(), ledger.Of("person", town.Person), standing))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
