package person

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/spelling"
)

// Most is how many people one search shows, of those near and of all others.
const Most = 25

// Sought is what somebody looks for: the beginnings of names or of a case number,
// folded, the longest first, and a date of birth. A spelling that only sounds like the
// name finds it too.
type Sought struct {
	Words []string
	Born  day.Date
}

// Empty reports whether nothing is looked for.
func (s Sought) Empty() bool { return len(s.Words) == 0 && !s.Born.Known() }

// mostWords is how many words of a search count: nobody has more names than that.
const mostWords = 6

var (
	dayFirst  = regexp.MustCompile(`\b(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\b`)
	yearFirst = regexp.MustCompile(`\b(\d{4})-(\d{1,2})-(\d{1,2})\b`)
)

// Seek reads what was typed. A date is a date of birth, day first or year first; what is
// no date of the calendar is left to be looked for as words.
func Seek(text string) Sought {
	var sought Sought
	for _, written := range []struct {
		as    *regexp.Regexp
		order [3]int // where year, month and day stand
	}{{yearFirst, [3]int{1, 2, 3}}, {dayFirst, [3]int{3, 2, 1}}} {
		found := written.as.FindStringSubmatch(text)
		if found == nil || sought.Born.Known() {
			continue
		}
		if born, ok := dateOf(found[written.order[0]], found[written.order[1]], found[written.order[2]]); ok {
			sought.Born = born
			text = strings.Replace(text, found[0], " ", 1)
		}
	}
	words := spelling.Words(text)
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	sought.Words = slices.Compact(words)
	sought.Words = sought.Words[:min(len(sought.Words), mostWords)]
	return sought
}

func dateOf(year, month, dayOfMonth string) (day.Date, bool) {
	number := func(text string) int {
		n, _ := strconv.Atoi(text) // digits only, by the patterns
		return n
	}
	date, err := day.Of(number(year), time.Month(number(month)), number(dayOfMonth))
	return date, err == nil
}

// Parts lists what somebody is found by, folded: every part of every name they have, and
// the case number.
func (p Person) Parts() []string {
	parts := append(spelling.Words(p.FullName()+" "+p.Preferred), spelling.Fold(p.CRN))
	slices.Sort(parts)
	return slices.Compact(parts)
}

// Sounds lists the keys of how their names sound.
func (p Person) Sounds() []string {
	var sounds []string
	for _, part := range spelling.Words(p.FullName() + " " + p.Preferred) {
		sounds = append(sounds, spelling.Sounds(part)...)
	}
	slices.Sort(sounds)
	return slices.Compact(sounds)
}

// Found is somebody who was looked for, with who works with them.
type Found struct {
	Person
	Practitioner, Team string // empty while nobody works with them
	InTeam             id.ID  // of the practitioner; likewise
}

// Findings are the people found, each once.
type Findings struct {
	Near  []Found // of the viewer's own team
	Far   []Found // of other teams
	Alike []Found // whose names only sound so
	More  bool    // whether there are more than are shown
}

// None reports whether nobody was found.
func (f Findings) None() bool { return len(f.Near)+len(f.Far)+len(f.Alike) == 0 }

// FindStore is what a search reads. Every list is within the scope and at most limit
// long.
type FindStore interface {
	// Near lists, of those whose practitioner is in the viewer's team, who is found by
	// every word and the date.
	Near(ctx context.Context, scope access.Scope, s Sought, limit int) ([]Found, error)
	// All lists who is found by every word and the date.
	All(ctx context.Context, scope access.Scope, s Sought, limit int) ([]Found, error)
	// Alike lists who is found when words may also only sound like a name.
	Alike(ctx context.Context, scope access.Scope, s Sought, limit int) ([]Found, error)
}

// Finder is the door to looking for people.
type Finder struct {
	store      FindStore
	authoriser *access.Authoriser
}

// NewFinder opens the door over a store.
func NewFinder(store FindStore, authoriser *access.Authoriser) *Finder {
	return &Finder{store, authoriser}
}

// Find looks for people in the whole service, those of the viewer's team first: who they
// are and who works with them, and nothing of their case. Whoever the viewer is kept from
// is not found.
func (d *Finder) Find(ctx context.Context, v access.Viewer, text string) (found Findings, err error) {
	if !access.MayList(v.Role, access.FindPeople) {
		return found, access.RefuseList(v.Role)
	}
	sought := Seek(text)
	if sought.Empty() {
		return found, nil
	}
	scope := d.authoriser.Scope(v, access.OpenWithReason)
	all, err := d.store.All(ctx, scope, sought, Most+1)
	if err != nil {
		return found, err
	}
	var near []Found
	if len(all) > Most && v.Team.Known() { // so many that the team's own may not be among them
		if near, err = d.store.Near(ctx, scope, sought, Most+1); err != nil {
			return found, err
		}
	}
	for _, f := range all {
		if f.InTeam.Known() && f.InTeam == v.Team {
			near = append(near, f)
		}
	}
	seen := map[string]bool{}
	var more bool
	found.Near, found.More = fresh(near, seen)
	found.Far, more = fresh(all, seen)
	found.More = found.More || more
	if more || len(found.Near)+len(found.Far) >= Most || !sought.maySound() {
		return found, nil // nobody needs guesses beside so many
	}
	alike, err := d.store.Alike(ctx, scope, sought, Most+len(seen)+1)
	if err != nil {
		return found, err
	}
	found.Alike, more = fresh(alike, seen)
	found.More = found.More || more
	return found, nil
}

// maySound reports whether the longest word may be a name as it sounds; a number is no
// name, and one letter sounds like half the town.
func (s Sought) maySound() bool {
	return len(s.Words) > 0 && len(s.Words[0]) > 1 && !strings.ContainsAny(s.Words[0], "0123456789")
}

// fresh keeps those not seen yet, at most Most of them, and tells whether there are more.
func fresh(all []Found, seen map[string]bool) (kept []Found, more bool) {
	for _, f := range all {
		if seen[f.CRN] {
			continue
		}
		if len(kept) == Most {
			return kept, true
		}
		seen[f.CRN] = true
		kept = append(kept, f)
	}
	return kept, false
}
