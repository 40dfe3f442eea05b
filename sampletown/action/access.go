package action

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
)

// Restricted keeps a worker out of the case, or lists one who may come in.
type Restricted struct {
	Kind    access.RestrictionKind
	Worker  int // place in the town
	Until   day.Instant
	Message string
}

// Do restricts the case from now on.
func (a Restricted) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Authoriser.Restrict(ctx, t.Access, access.Restriction{
		Kind: a.Kind, Account: c.Workers[a.Worker].ID, From: t.Act.At, Until: a.Until, Message: a.Message,
	}, t.Act)
}

// Opened opens the case, for a day, to somebody of another team.
type Opened struct{ Reason string }

// Do opens it to whoever acts.
func (a Opened) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Authoriser.Open(ctx, t.Viewer, c.Person, a.Reason, t.Act)
}
