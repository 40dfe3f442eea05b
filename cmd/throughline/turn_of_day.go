package main

import (
	"context"
	"log/slog"
	"time"
)

// dayCheck is how often the product looks whether a new day has begun.
const dayCheck = time.Minute

// turnDays reads again, at the start and whenever a day has turned, the ratings that
// the date alone may change.
func (h *house) turnDays(ctx context.Context, log *slog.Logger) {
	every := time.NewTicker(dayCheck)
	defer every.Stop()
	for last := ""; ; {
		if now := h.clock.Now(); now.Date().String() != last {
			if _, err := h.watch.TurnOfDay(ctx, now); err != nil && ctx.Err() == nil {
				log.Error("the turn of the day", "error", err)
			}
			last = now.Date().String()
		}
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
	}
}
