package main

import (
	"context"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
)

// The house that serves asks again inside every change: a write that the guard let nobody
// in for stands nowhere.
func TestTheHouseTakesNoWriteThatNobodyWasLetInFor(t *testing.T) {
	h, err := openHouse(t.Context(), sqliteURL(t), day.WallClock{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	for _, serving := range []*house{h, h.at(day.WallClock{}, nil)} {
		act := ledger.Act{ID: serving.ids.New(), By: ledger.Actor{ID: id.ID("amira"), Role: string(access.Practitioner)}, At: serving.clock.Now()}
		wrote := false
		err := serving.ledger.Change(t.Context(), ledger.Of("person", "gareth"), act, func(context.Context) ([]ledger.Event, error) {
			wrote = true
			return nil, nil
		})
		if err == nil || wrote {
			t.Errorf("a write without leave is answered with %v", err)
		}
	}
}
