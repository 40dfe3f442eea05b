package accessdb_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger/ledgerdb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// acts are those that any list of people may be made for.
var acts = []access.Act{
	access.SeeCase, access.SeeHistory, access.CorrectDetails, access.RecordSentence, access.Allocate, access.RecordContact, access.Assess,
	access.JudgeRisk, access.WritePlan, access.RestrictCase, access.OpenWithReason, access.SeeOwnRecord, access.ScoreOwnLife, access.AnswerPlan,
}

// world is a small random one, in which every relation comes about by chance.
type world struct {
	*testing.T
	db      *database.DB
	random  *rand.Rand
	now     day.Instant
	ids     id.Maker
	people  []id.ID
	viewers []access.Viewer
	teams   []id.ID
}

func newWorld(t *testing.T, db *database.DB, seed uint64) *world {
	clock := &probationtest.Clock{}
	clock.Move(1789462800e9)
	w := &world{T: t, db: db, random: rand.New(rand.NewPCG(seed, seed)), now: clock.Now(), ids: id.From(clock, nil)}
	err := db.Change(context.Background(), func(ctx context.Context) error {
		region := w.ids.New()
		w.exec(ctx, `INSERT INTO region (id, name) VALUES ($1, 'Wales')`, region)
		for range 2 {
			team := w.ids.New()
			w.exec(ctx, `INSERT INTO team (id, region_id, name) VALUES ($1, $2, 'Team')`, team, region)
			w.teams = append(w.teams, team)
		}
		for i := range 60 {
			person := w.ids.New()
			w.exec(ctx, `INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
				VALUES ($1, $2, $3, 'A', 'B', '', '1990-01-01', 'male', 'en', '', 1)`, person, region, fmt.Sprintf("X%06d", i))
			w.people = append(w.people, person)
		}
		w.hire(ctx)
		for _, person := range w.people {
			w.supervise(ctx, person)
			w.restrict(ctx, person)
			w.open(ctx, person)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *world) exec(ctx context.Context, query string, args ...any) {
	w.Helper()
	if _, err := w.db.Exec(ctx, query, args...); err != nil {
		w.Fatal(err)
	}
}

func (w *world) chance(outOf int) bool { return w.random.IntN(outOf) == 0 }

func (w *world) viewer() access.Viewer { return w.viewers[w.random.IntN(len(w.viewers))] }

func (w *world) hire(ctx context.Context) {
	add := func(a access.Account) {
		a.ID = w.ids.New()
		w.exec(ctx, `INSERT INTO account (id, name, role, team_id, person_id, closed_at) VALUES ($1, 'N', $2, NULLIF($3, ''), NULLIF($4, ''), $5)`,
			a.ID, a.Role, a.Team, a.Person, a.ClosedAt)
		w.viewers = append(w.viewers, access.Viewer{Account: a})
	}
	for _, team := range append(w.teams, "") {
		add(access.Account{Role: access.Practitioner, Team: team})
		add(access.Account{Role: access.Practitioner, Team: team})
		add(access.Account{Role: access.Manager, Team: team})
	}
	add(access.Account{Role: access.Practitioner, Team: w.teams[0], ClosedAt: w.now})
	add(access.Account{Role: access.Practitioner, Team: w.teams[0], ClosedAt: w.now + 1})
	for _, role := range access.Roles {
		if role != access.Person {
			add(access.Account{Role: role, Team: w.teams[0]})
		}
	}
	add(access.Account{Role: access.Person, Person: w.people[0]})
	add(access.Account{Role: access.Person})
}

// supervise gives most people a practitioner, some of them after another one.
func (w *world) supervise(ctx context.Context, person id.ID) {
	begin := func(until day.Instant) {
		w.exec(ctx, `INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why) VALUES ($1, $2, $3, $4, $5, $6, '')`,
			w.ids.New(), person, w.viewer().ID, w.teams[w.random.IntN(2)], w.now-100, until)
	}
	if w.chance(2) {
		begin(w.now - 50)
	}
	if !w.chance(6) {
		begin(0)
	}
}

// restrict keeps people out and lists them, around this very microsecond.
func (w *world) restrict(ctx context.Context, person id.ID) {
	for w.chance(2) {
		kind := access.Exclusion
		if w.chance(2) {
			kind = access.Restricted
		}
		from := w.now + day.Instant(w.random.IntN(3)-1)
		until := []day.Instant{0, w.now, w.now + 1, w.now + 5}[w.random.IntN(4)]
		for range 1 + w.random.IntN(8) { // a list has several names
			w.exec(ctx, `INSERT INTO restriction (id, person_id, kind, account_id, from_at, until_at, message, by_id) VALUES ($1, $2, $3, $4, $5, $6, 'm', 'x')`,
				w.ids.New(), person, kind, w.viewer().ID, from, until)
		}
	}
}

func (w *world) open(ctx context.Context, person id.ID) {
	for range 6 {
		until := w.now + day.Instant(w.random.IntN(4)-1)
		w.exec(ctx, `INSERT INTO opening (id, person_id, account_id, reason, from_at, until_at) VALUES ($1, $2, $3, 'reason', $4, $5)`,
			w.ids.New(), person, w.viewer().ID, w.now-100, until)
	}
}

func TestAListShowsExactlyWhomADecisionAllows(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := newWorld(t, db, 20260915)
		clock := &probationtest.Clock{}
		clock.Move(w.now.Since(0))
		store := accessdb.New(db, ledgerdb.New(db, nil), clock)
		authoriser := access.NewAuthoriser(store, clock)
		met := map[access.Relation]int{}
		for _, v := range w.viewers {
			facts := map[id.ID]access.Facts{}
			for _, person := range w.people {
				found, err := store.Facts(context.Background(), person, v.ID)
				if err != nil {
					t.Fatal(err)
				}
				facts[person] = found
				met[access.Decide(v, person, found, access.SeeCase, w.now).Relation]++
			}
			for _, act := range acts {
				group, err := authoriser.Among(context.Background(), v, act, w.people)
				if err != nil {
					t.Fatal(err)
				}
				var want []id.ID
				for _, person := range w.people {
					decided := access.Decide(v, person, facts[person], act, w.now)
					if decided.Permission == access.Allow {
						want = append(want, person)
					}
					if (decided.Permission == access.Allow) != group.Has(person) {
						t.Errorf("a %s, %q, to %s: decided %v, listed %v", v.Role, decided.Relation, act, decided.Permission, group.Has(person))
					}
				}
				if fmt.Sprint(want) != fmt.Sprint(group.People()) {
					t.Errorf("a %s to %s: the list is in another order", v.Role, act)
				}
			}
		}
		for _, relation := range []access.Relation{
			access.Self, access.Own, access.Team, access.Opened, access.Elsewhere, access.NotListed, access.Excluded, access.Nothing,
		} {
			if met[relation] == 0 {
				t.Errorf("nobody in this world stands as %q: %v", relation, met)
			}
		}
	})
}

func TestAnEmptyListNeedsNoLeave(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		group, err := town.Authoriser.Among(context.Background(), town.Practitioner, access.SeeCase, nil)
		if err != nil || group.People() != nil || group.Has(town.Person) || group.Viewer().ID != town.Practitioner.ID {
			t.Errorf("it gave %+v: %v", group, err)
		}
	})
}

// A relation that lists do not know of would quietly hide what the policy shows.
func TestEveryRelationOfThePolicyIsAConditionOnLists(t *testing.T) {
	for _, relation := range access.Relations {
		scope := access.Scope{Viewer: access.Viewer{Account: access.Account{ID: "amira", Role: access.Practitioner}}, Relations: []access.Relation{relation}}
		if relation == access.Self {
			scope.Viewer.Account = access.Account{ID: "gareth", Role: access.Person, Person: "gareth"}
		}
		var args accessdb.Args
		if accessdb.Visible(scope, "p.id", &args) == "1 = 0" {
			t.Errorf("a list knows nothing of %q", relation)
		}
	}
}
