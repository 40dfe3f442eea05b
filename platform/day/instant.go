package day

import (
	"time"
	_ "time/tzdata" // Britain's clock changes must be right on a machine without zone files.
)

// Instant is a moment as microseconds since 1970 in UTC. It is stored as a whole
// number because both engines keep whole numbers exactly. Zero means "never".
type Instant int64

// Britain is the zone in which people read clocks and in which a day turns.
var Britain = mustLoad("Europe/London")

func mustLoad(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

// At turns a time into an Instant, dropping anything below a microsecond.
func At(t time.Time) Instant { return Instant(t.UnixMicro()) }

// Time gives the moment in Britain's zone.
func (i Instant) Time() time.Time { return time.UnixMicro(int64(i)).In(Britain) }

// Date gives the day on which the moment falls in Britain.
func (i Instant) Date() Date { return fromTime(i.Time()) }

// Known reports whether the instant was set.
func (i Instant) Known() bool { return i != 0 }

// Add moves the instant by a duration.
func (i Instant) Add(d time.Duration) Instant { return i + Instant(d.Microseconds()) }

// Since gives the duration from an earlier instant.
func (i Instant) Since(earlier Instant) time.Duration {
	return time.Duration(i-earlier) * time.Microsecond
}

// String gives RFC 3339 in UTC with microseconds; for logs and command output.
func (i Instant) String() string {
	if !i.Known() {
		return ""
	}
	return time.UnixMicro(int64(i)).UTC().Format("2006-01-02T15:04:05.000000Z")
}

// AtClock gives the moment when Britain's clocks show hour:minute on the date.
func (d Date) AtClock(hour, minute int) Instant {
	return At(time.Date(d.year, d.month, d.day, hour, minute, 0, 0, Britain))
}

// End gives the last microsecond of the date in Britain: "as it stood on that day"
// means at its end.
func (d Date) End() Instant { return d.Add(1).AtClock(0, 0) - 1 }

// Clock tells the time. cmd holds the real one; tests hold one they can move.
type Clock interface {
	Now() Instant
}

// WallClock is the clock on the wall.
type WallClock struct{}

// Now tells the present moment.
func (WallClock) Now() Instant { return At(time.Now()) }

// ShiftedClock runs at the speed of the wall clock from a chosen moment: the demo
// and the browser journeys use it to live on a chosen day.
type ShiftedClock struct{ shift time.Duration }

// StartingAt makes a clock that shows the given moment now and runs on from there.
func StartingAt(moment Instant) ShiftedClock {
	return ShiftedClock{moment.Since(At(time.Now()))}
}

// Now tells the shifted moment.
func (c ShiftedClock) Now() Instant { return At(time.Now().Add(c.shift)) }
