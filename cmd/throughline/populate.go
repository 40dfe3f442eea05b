package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/caseload"
	"throughline/sampletown"
)

type populateCommand struct {
	databaseSetting
	People int    `default:"300" help:"How many people the town has, 2 to 900,000."`
	Seed   uint64 `default:"1" help:"Another seed gives another town."`
	Today  string `help:"Day (yyyy-mm-dd) on which the town stands: everything in it happened before. The clock's day when empty; the same number, seed and day give the same town, byte for byte." placeholder:"DAY"`
}

// Run fills the database and says with what.
func (c populateCommand) Run(ctx context.Context) error {
	today, err := day.Parse(c.Today)
	switch {
	case err != nil:
		return usageError{err}
	case c.DatabaseURL == "":
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	case c.People < sampletown.Fewest || c.People > sampletown.Most:
		return usageError{fmt.Errorf("--people must be %d to %d", sampletown.Fewest, sampletown.Most)}
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	begun, err := h.begun(ctx)
	if err != nil {
		return err
	}
	if begun {
		return usageError{fmt.Errorf("the database has accounts already; a sample town fills an empty one only")}
	}
	if !today.Known() {
		today = h.clock.Now().Date()
	}
	began := h.clock.Now()
	if err := fill(ctx, h, c.People, c.Seed, today); err != nil {
		return err
	}
	_, err = fmt.Printf("a town of %d people, seed %d, as of %s (%.1f s)\n", c.People, c.Seed, today, h.clock.Now().Since(began).Seconds())
	return err
}

// begun reports whether anybody has an account here.
func (h *house) begun(ctx context.Context) (bool, error) {
	found, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT id FROM account LIMIT 1`)
	return len(found) > 0, err
}

// pastClock shows the moment of the act that is being done, so that the doors that ask
// for the time are told the same as everybody else.
type pastClock struct{ now day.Instant }

// Now tells the moment of the act.
func (c *pastClock) Now() day.Instant { return c.now }

// townRoot is what the ids of the sample town that must stay the same are made from.
const townRoot = id.ID("0190b6e2-0000-7000-8000-000000000000")

// sampleID names something in every sample town.
func sampleID(key string) id.ID { return townRoot.Derive(key) }

// builder builds the town: through the doors, at past moments.
type builder struct {
	*house
	clock   *pastClock
	town    sampletown.Town
	regions []id.ID
	teams   []id.ID
	workers []access.Viewer
	ids     id.Maker // of the town's own things; people have makers of their own
}

// rubbish is how much memory may be wasted while the town is built, in per cent of what
// is used.
const rubbish = 400

// fill builds the whole town.
func fill(ctx context.Context, h *house, people int, seed uint64, today day.Date) error {
	ctx = access.Unasked(ctx) // everybody was let in at past moments, by the doors of their nouns
	town, err := sampletown.New(people, seed, today)
	if err != nil {
		return usageError{err}
	}
	// Building makes much rubbish quickly, and nobody else needs the memory meanwhile.
	usual := debug.SetGCPercent(rubbish)
	defer debug.FreeOSMemory()
	defer debug.SetGCPercent(usual)
	b := newBuilder(h, town)
	if err := h.ledger.Together(ctx, b.found); err != nil {
		return err
	}
	if err := b.loadEverybody(ctx); err != nil {
		return err
	}
	return h.ledger.Together(ctx, b.finish)
}

// whole reports whether a sample town was built to the end: the accounts without a team
// are the last.
func (h *house) whole(ctx context.Context) (bool, error) {
	_, err := h.stores.accounts.Account(ctx, accountOf("administrator"))
	if problem.IsKind(err, problem.Missing) {
		return false, nil
	}
	return err == nil, err
}

func newBuilder(h *house, town sampletown.Town) *builder {
	clock := &pastClock{}
	return &builder{
		house: h.at(clock, rand.NewChaCha8(grain(town, "salts"))), clock: clock, town: town,
		ids: id.From(clock, rand.NewChaCha8(grain(town, "town"))),
	}
}

// grain is the key of a source of randomness that the town's own seed decides.
func grain(t sampletown.Town, of string) [32]byte {
	return sha256.Sum256(fmt.Appendf(nil, "%d/%d/%s/%s", t.Seed, t.People, t.Today, of))
}

// act is something done at a moment; the clock is set to it.
func (b *builder) act(as id.ID, by ledger.Actor, at day.Instant) ledger.Act {
	b.clock.now = at
	return ledger.Act{ID: as, By: by, At: at}
}

// found opens the regions, the teams and the accounts of those who work in them, three
// years ago.
func (b *builder) found(ctx context.Context) error {
	b.clock.now = b.town.Today.AddMonths(-36).AtClock(9, 0)
	next := func() ledger.Act {
		return b.act(b.ids.New(), ledger.System, b.clock.now.Add(time.Minute))
	}
	for _, name := range b.town.Regions {
		r := caseload.Region{ID: b.ids.New(), Name: name}
		if err := b.stores.caseload.AddRegion(ctx, r, next()); err != nil {
			return err
		}
		b.regions = append(b.regions, r.ID)
	}
	type unit struct {
		region int
		name   string
	}
	units := map[unit]id.ID{}
	for _, t := range b.town.Teams {
		its := unit{t.Region, t.Unit}
		if units[its] == "" {
			u := caseload.Unit{ID: b.ids.New(), Region: b.regions[t.Region], Name: t.Unit}
			if err := b.stores.caseload.AddUnit(ctx, u, next()); err != nil {
				return err
			}
			units[its] = u.ID
		}
		team := caseload.Team{ID: b.ids.New(), Region: b.regions[t.Region], Unit: units[its], Name: t.Name}
		if err := b.stores.caseload.AddTeam(ctx, team, next()); err != nil {
			return err
		}
		b.teams = append(b.teams, team.ID)
	}
	for _, w := range b.town.Workers {
		if w.Team == sampletown.NoTeam {
			continue
		}
		a := b.account(w)
		a.Team = b.teams[w.Team]
		if err := b.stores.accounts.Add(ctx, a, next()); err != nil {
			return err
		}
		b.workers = append(b.workers, access.Viewer{Account: a})
	}
	return nil
}

// away is who is away these days, and standsIn who covers for them, as places among the
// workers: of two teams, so that the difference shows.
const (
	away     = 2
	standsIn = 3
)

func (b *builder) cover(ctx context.Context) error {
	manager := b.workers[b.town.ManagerOf(b.town.Workers[away].Team)]
	at := b.town.Today.Add(-3).AtClock(8, 50)
	act := b.act(b.ids.New(), manager.Actor(), at)
	c := caseload.Cover{By: b.workers[standsIn].ID, First: at.Date(), Last: b.town.Today.Add(11), Why: "Leave"}
	return b.doors.teams.Cover(ctx, manager, b.workers[away].ID, c, act)
}

func (b *builder) account(w sampletown.Worker) access.Account {
	a := access.Account{ID: b.ids.New(), Name: w.Name, Role: w.Role}
	if w.Persona != "" {
		a.ID = accountOf(w.Persona)
	}
	return a
}

// finish lets somebody stand in for a colleague who is away, and opens the accounts that
// belong to no team: with them the town is whole.
func (b *builder) finish(ctx context.Context) error {
	if err := b.cover(ctx); err != nil {
		return err
	}
	opened := b.town.Today.AddMonths(-36).AtClock(16, 0)
	for _, w := range b.town.Workers {
		if w.Team != sampletown.NoTeam {
			continue
		}
		act := b.act(b.ids.New(), ledger.System, opened)
		if err := b.stores.accounts.Add(ctx, b.account(w), act); err != nil {
			return err
		}
	}
	return nil
}
