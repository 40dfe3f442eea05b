package rating

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Verb makes of the rating in force what follows it. An event without a name says that
// nothing changed and nothing is to be kept.
type Verb func(ctx context.Context, inForce Rating) (Rating, ledger.Event, error)

// Store is what rating keeps. Ratings are only ever added.
type Store interface {
	// Now reads the rating in force; a Missing problem when there is none.
	Now(ctx context.Context, person id.ID) (Rating, error)
	// Mentions reports whether a person has a rating in force, and whether the name of the
	// thing stands anywhere in it.
	Mentions(ctx context.Context, person, thing id.ID) (rated, mentioned bool, err error)
	// Over reads all ratings of a person, oldest first.
	Over(ctx context.Context, person id.ID) ([]Rating, error)
	// LevelsOf reads the levels of many people in one statement; people without a rating
	// are not in the map.
	LevelsOf(ctx context.Context, people []id.ID) (map[id.ID]Levels, error)
	// Add keeps a rating as the one in force, inside the change under way.
	Add(ctx context.Context, r Rating) error
	// Change loads the rating in force (zero when there is none), lets the verb answer,
	// and keeps what it made with its event in one transaction.
	Change(ctx context.Context, person id.ID, act ledger.Act, verb Verb) error
	// Due lists the people whose rating may read differently on the day by its date alone.
	Due(ctx context.Context, on day.Date) ([]id.ID, error)
}

// Move is which way a level went.
type Move string

// The ways.
const (
	Up        Move = "up"
	Down      Move = "down"
	Unchanged Move = "unchanged"
)

// Stand is one rating at a glance.
type Stand struct {
	Level, Before Level    // Before is empty when there was none
	Since         day.Date // the day the level became this
	Held          bool     // it stands above today's reading
}

// Stand is the reading at a glance.
func (r Reading) Stand() Stand { return Stand{r.Level, r.Before, r.Since, r.Held} }

// Moved tells which way the level went within the month before a day; a first rating
// has not moved.
func (s Stand) Moved(on day.Date) Move {
	switch {
	case s.Before.Rank() == 0 || s.Before == s.Level || s.Since.Before(on.AddMonths(-1)):
		return Unchanged
	case s.Level.Rank() > s.Before.Rank():
		return Up
	}
	return Down
}

// Levels are both ratings of one person at a glance.
type Levels struct {
	Reoffending, Harm Stand
}

// Levels is the rating at a glance.
func (r Rating) Levels() Levels { return Levels{r.Reoffending.Stand(), r.Harm.Stand()} }

// Ratings is the door to ratings.
type Ratings struct{ store Store }

// NewRatings opens the door over a store.
func NewRatings(store Store) *Ratings { return &Ratings{store} }

// Now reads the rating in force; the zero Rating when there is none yet.
func (d *Ratings) Now(ctx context.Context, ca access.CaseAccess) (Rating, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Rating{}, err
	}
	r, err := d.store.Now(ctx, ca.Person())
	if problem.IsKind(err, problem.Missing) {
		return Rating{}, nil
	}
	return r, err
}

// Over reads every rating of the person, oldest first: the last is in force.
func (d *Ratings) Over(ctx context.Context, ca access.CaseAccess) ([]Rating, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	return d.store.Over(ctx, ca.Person())
}

// Levels reads both ratings in force at a glance, without their reasons; zero when there
// is none yet.
func (d *Ratings) Levels(ctx context.Context, ca access.CaseAccess) (Levels, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Levels{}, err
	}
	found, err := d.store.LevelsOf(ctx, []id.ID{ca.Person()})
	return found[ca.Person()], err
}

// LevelsOf reads the levels of everybody in the group in one statement. People without a
// rating are not in the map.
func (d *Ratings) LevelsOf(ctx context.Context, g access.Group) (map[id.ID]Levels, error) {
	return d.store.LevelsOf(ctx, g.People())
}

// Confirm lets a held rating come down to today's reading, with the practitioner's reason.
func (d *Ratings) Confirm(ctx context.Context, ca access.CaseAccess, c Confirmation, act ledger.Act) error {
	if err := ca.Must(access.JudgeRisk); err != nil {
		return err
	}
	return d.decide(ctx, ca, act, func(inForce Rating) (Rating, ledger.Event, error) { return inForce.Confirm(c, act) })
}

// Override sets the level of reoffending in the place of today's reading, for a while.
func (d *Ratings) Override(ctx context.Context, ca access.CaseAccess, w Overriding, act ledger.Act) error {
	if err := ca.Must(access.JudgeRisk); err != nil {
		return err
	}
	return d.decide(ctx, ca, act, func(inForce Rating) (Rating, ledger.Event, error) { return inForce.Override(w, act) })
}

// Countersign answers a lower level that waits for a manager.
func (d *Ratings) Countersign(ctx context.Context, ca access.CaseAccess, c Countersigning, act ledger.Act) error {
	if err := ca.Must(access.Countersign); err != nil {
		return err
	}
	return d.decide(ctx, ca, act, func(inForce Rating) (Rating, ledger.Event, error) { return inForce.Countersign(c, act) })
}

// EndOverride takes back a level that a practitioner set, before its time.
func (d *Ratings) EndOverride(ctx context.Context, ca access.CaseAccess, e Ending, act ledger.Act) error {
	if err := ca.Must(access.JudgeRisk); err != nil {
		return err
	}
	return d.decide(ctx, ca, act, func(inForce Rating) (Rating, ledger.Event, error) { return inForce.EndOverride(e, act) })
}

// decide lets somebody decide about the rating in force; before the first there is
// nothing to decide about.
func (d *Ratings) decide(ctx context.Context, ca access.CaseAccess, act ledger.Act, verb func(Rating) (Rating, ledger.Event, error)) error {
	return d.store.Change(ctx, ca.Person(), act, func(_ context.Context, inForce Rating) (Rating, ledger.Event, error) {
		if !inForce.Recorded() {
			return inForce, ledger.Event{}, problem.NotFound()
		}
		return verb(inForce)
	})
}
