package caseload

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Past is one time of a person with a practitioner, or waiting for one.
type Past struct {
	Allocation
	Name, TeamName string // Name is empty for a time of waiting
}

// Colleague is somebody of a team, with who stands in for them now or later.
type Colleague struct {
	Account id.ID
	Name    string
	Absence Absence // zero when none is arranged
	Cover   string  // name of who stands in
}

// TeamHome is where a team stands: its own name, its unit's and its region's.
type TeamHome struct {
	Team, Unit, Region string // Unit is empty where a region has none
}

// TeamStore is what the work with a team reads and keeps.
type TeamStore interface {
	// Past lists a person's allocations, the newest first.
	Past(ctx context.Context, person id.ID) ([]Past, error)
	// TeamHome finds where a team stands.
	TeamHome(ctx context.Context, team id.ID) (TeamHome, error)
	// Colleagues lists the open accounts of a team's practitioners and managers by name,
	// each with the next absence that is not over at an instant.
	Colleagues(ctx context.Context, team id.ID, at day.Instant) ([]Colleague, error)
	// Covering lists the names of those for whom an account stands in at an instant.
	Covering(ctx context.Context, account id.ID, at day.Instant) ([]string, error)
	// ChangeAbsence loads an absence (zero when there is none of that id), lets the verb
	// answer, and stores it with its event on the chain of the account that is away.
	ChangeAbsence(ctx context.Context, account, absence id.ID, act ledger.Act, verb func(Absence) (Absence, ledger.Event, error)) error
}

// Teams is the door to a team: who is in it, who is away, and who had a person before.
type Teams struct {
	store      TeamStore
	authoriser *access.Authoriser
	clock      day.Clock
}

// NewTeams opens the door over a store.
func NewTeams(store TeamStore, authoriser *access.Authoriser, clock day.Clock) *Teams {
	return &Teams{store, authoriser, clock}
}

// Past lists who has worked with the person, the newest first.
func (d *Teams) Past(ctx context.Context, ca access.CaseAccess) ([]Past, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	return d.store.Past(ctx, ca.Person())
}

// Mine tells where the viewer's team stands and who is in it.
func (d *Teams) Mine(ctx context.Context, v access.Viewer) (TeamHome, []Colleague, error) {
	if err := leads(v); err != nil {
		return TeamHome{}, nil, err
	}
	place, err := d.store.TeamHome(ctx, v.Team)
	if err != nil {
		return place, nil, err
	}
	all, err := d.store.Colleagues(ctx, v.Team, d.clock.Now())
	return place, all, err
}

// Covering lists the names of those for whom the viewer stands in now.
func (d *Teams) Covering(ctx context.Context, v access.Viewer) ([]string, error) {
	return d.store.Covering(ctx, v.ID, d.clock.Now())
}

// Colleague finds somebody of the viewer's team; nobody else's absence is theirs to see.
func (d *Teams) Colleague(ctx context.Context, v access.Viewer, account id.ID) (Colleague, error) {
	_, all, err := d.Mine(ctx, v)
	if err != nil {
		return Colleague{}, err
	}
	for _, c := range all {
		if c.Account == account {
			return c, nil
		}
	}
	return Colleague{}, problem.NotFound()
}

// Cover lets somebody stand in for a colleague of the viewer's team.
func (d *Teams) Cover(ctx context.Context, v access.Viewer, account id.ID, c Cover, act ledger.Act) error {
	away, err := d.Colleague(ctx, v, account)
	if err != nil {
		return err
	}
	by, err := d.authoriser.Viewer(ctx, c.By)
	if err != nil && !problem.IsKind(err, problem.Missing) {
		return err
	}
	return d.store.ChangeAbsence(ctx, account, act.ID, act, func(Absence) (Absence, ledger.Event, error) {
		return Away(access.Account{ID: away.Account}, by.Account, c, act)
	})
}

// EndCover ends what stands in for a colleague of the viewer's team: they are back.
func (d *Teams) EndCover(ctx context.Context, v access.Viewer, account id.ID, act ledger.Act) error {
	away, err := d.Colleague(ctx, v, account)
	switch {
	case err != nil:
		return err
	case !away.Absence.ID.Known():
		return problem.New(problem.Conflict, "cover-over", saying.CoverEnded)
	}
	return d.store.ChangeAbsence(ctx, account, away.Absence.ID, act, func(a Absence) (Absence, ledger.Event, error) { return a.End(act) })
}

func leads(v access.Viewer) error {
	if !access.MayList(v.Role, access.LeadTeam) || !v.Team.Known() {
		return access.RefuseList(v.Role)
	}
	return nil
}
