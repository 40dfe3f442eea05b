package signin

import (
	"slices"
	"time"

	"throughline/platform/day"
)

// Window is how far back attempts count.
const Window = 15 * time.Minute

// How many failures within the window make the next attempt wait: by e-mail against
// guessing one account's password, by the sender's address against trying many.
const (
	MostPerEmail  = 5
	MostPerSource = 30
)

// Tally is the recent attempts about one e-mail, or from one address, that did not
// (or not yet) succeed. An attempt counts from its beginning, so that many at once
// get no further than many in a row.
type Tally struct {
	Tries []day.Instant // oldest first
}

// Until is the instant from which the tally says nothing any more; zero when it is empty.
func (t Tally) Until() day.Instant {
	if len(t.Tries) == 0 {
		return 0
	}
	return t.Tries[len(t.Tries)-1].Add(Window)
}

// Try adds an attempt. When there were too many it adds none and tells from when the
// next may be made.
func (t Tally) Try(most int, at day.Instant) (Tally, day.Instant) {
	recent := slices.DeleteFunc(slices.Clone(t.Tries), func(try day.Instant) bool { return at >= try.Add(Window) })
	if over := len(recent) - most; over >= 0 {
		return Tally{recent}, recent[over].Add(Window)
	}
	recent = append(recent, at)
	slices.Sort(recent)
	return Tally{recent}, 0
}

// Forgive takes back the attempt of an instant, because it succeeded.
func (t Tally) Forgive(at day.Instant) Tally {
	kept := slices.Clone(t.Tries)
	if i := slices.Index(kept, at); i >= 0 {
		kept = slices.Delete(kept, i, i+1)
	}
	return Tally{kept}
}
