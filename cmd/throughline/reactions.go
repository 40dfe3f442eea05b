package main

import (
	"context"
	"log/slog"
	"time"

	"throughline/probation/rating"
)

// wireReactions joins nouns that answer one another's events inside the transaction
// that made them. Nouns never call downwards; every such arrow of the house is here.
func (h *house) wireReactions() {
	h.stores.watch = rating.NewWatch(rating.Sources{
		People: h.stores.people, Sentences: h.stores.sentences, Assessments: h.stores.assessments, Contacts: h.stores.contacts,
	}, h.stores.ratings)
	for _, name := range rating.Answers {
		h.ledger.React(name, h.stores.watch.React)
	}
}

// dayCheck is how often the product looks whether a new day has begun.
const dayCheck = time.Minute

// turnDays reads again, at the start and whenever a day has turned, the ratings that
// the date alone may change.
func (h *house) turnDays(ctx context.Context, log *slog.Logger) {
	every := time.NewTicker(dayCheck)
	defer every.Stop()
	for last := ""; ; {
		if now := h.clock.Now(); now.Date().String() != last {
			if _, err := h.stores.watch.TurnOfDay(ctx, now); err != nil && ctx.Err() == nil {
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
