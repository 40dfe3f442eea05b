package action

import (
	"context"

	"throughline/probation/contact"
)

// Arranged makes an appointment; its action has a Key.
type Arranged struct{ contact.Appointment }

// Do makes it.
func (a Arranged) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Contacts.Arrange(ctx, t.Access, a.Appointment, t.Act)
}

// OutcomeEntry says how the appointment with a Key went.
type OutcomeEntry struct {
	Contact string
	Said    contact.Said
}

// Do says so, once.
func (a OutcomeEntry) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Contacts.SayOutcome(ctx, t.Access, contact.Telling{Contact: c.Made[a.Contact], Said: a.Said, Base: 1}, t.Act)
}

// Recorded tells of a contact that nobody arranged.
type Recorded struct {
	contact.Appointment
	Said contact.Said
}

// Do records it.
func (a Recorded) Do(ctx context.Context, c *Case, t Turn) error {
	return c.Contacts.Record(ctx, t.Access, a.Appointment, a.Said, t.Act)
}
