package main

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
)

// looked is a clock that tells each of its moments once, and ends the test's time with
// the last.
type looked struct {
	moments []day.Instant
	over    func()
}

func (c *looked) Now() day.Instant {
	now := c.moments[0]
	if len(c.moments) == 1 {
		c.over()
	} else {
		c.moments = c.moments[1:]
	}
	return now
}

func TestATurnOfTheDayThatFailsIsTriedAgainAndOneThatSucceedsIsNot(t *testing.T) {
	ctx, over := context.WithCancel(t.Context())
	one, two := day.MustParse("2026-11-20"), day.MustParse("2026-11-21")
	clock := &looked{over: over}
	for _, date := range []day.Date{one, one, one, one, two, two} {
		clock.moments = append(clock.moments, date.AtClock(0, 1+len(clock.moments)))
	}
	looks := make(chan time.Time)
	close(looks) // the next look is always due
	faults := []error{errors.New("the database is away"), errors.New("it is still away"), nil, nil}
	var tried []day.Date
	var log strings.Builder
	turnings{clock, looks, func(_ context.Context, now day.Instant) (int, error) {
		tried = append(tried, now.Date())
		return 0, faults[len(tried)-1]
	}, slog.New(slog.NewTextHandler(&log, nil))}.run(ctx)
	if want := []day.Date{one, one, one, two}; !slices.Equal(tried, want) {
		t.Errorf("the day was turned on %v, not %v", tried, want)
	}
	if told := log.String(); strings.Count(told, "level=ERROR") != 2 || !strings.Contains(told, "it is still away") {
		t.Errorf("the log says %s", told)
	}
}
