package main

import (
	"context"
	"log/slog"
	"time"

	"throughline/platform/day"
)

// dayCheck is how often the product looks whether a new day has begun.
const dayCheck = time.Minute

// turnDays reads again, at the start and whenever a day has turned, the ratings that
// the date alone may change.
func (h *house) turnDays(ctx context.Context, log *slog.Logger) {
	every := time.NewTicker(dayCheck)
	defer every.Stop()
	turnings{h.clock, every.C, h.watch.TurnOfDay, log}.run(ctx)
}

// turnings does something once on every day, at the first look or the next that succeeds.
type turnings struct {
	clock day.Clock
	looks <-chan time.Time
	turn  func(context.Context, day.Instant) (int, error)
	log   *slog.Logger
}

func (t turnings) run(ctx context.Context) {
	for done := (day.Date{}); ; {
		if now := t.clock.Now(); now.Date() != done {
			_, err := t.turn(ctx, now)
			switch {
			case err == nil:
				done = now.Date()
			case ctx.Err() == nil:
				t.log.Error("the turn of the day, which is tried again", "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-t.looks:
		}
	}
}
