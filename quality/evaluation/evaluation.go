// Package evaluation counts over the whole town without a name: how many people are
// supervised, how they are rated, how their contacts went. It asks for no record, and a
// case that is restricted is in none of its figures.
package evaluation

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/probation/contact"
	"throughline/probation/rating"
)

// Fewest is how many people a group has before it is counted aloud: of fewer somebody
// could be known again.
const Fewest = 10

// step is what figures are rounded to, so that a group that is not counted aloud cannot
// be found by taking the others from their sum.
const step = 5

// Count is a number that tells of no one: about so many, or fewer than ten people.
type Count struct {
	about int
	known bool
}

// Counted makes the count of things that belong to so many people.
func Counted(things, people int) Count {
	if people < Fewest {
		return Count{}
	}
	return Count{(things + step/2) / step * step, true}
}

// About gives the number, rounded; false when there are fewer than ten people behind it.
func (c Count) About() (n int, known bool) { return c.about, c.known }

// Of gives the count as a percentage of another; false when either is not known.
func (c Count) Of(all Count) (percent int, known bool) {
	if !c.known || !all.known {
		return 0, false
	}
	return min(100, (100*c.about+all.about/2)/all.about), true
}

// Town is the people who are supervised now, as counts.
type Town struct {
	People                  Count
	Judged, Planned, Agreed Count // with a judgement of serious harm, with a goal, whose newest answer to the plan is that they agree
	Harm, Reoffending       []AtLevel
}

// AtLevel is how many people are rated at a level.
type AtLevel struct {
	Level  rating.Level
	People Count
}

// Month is how the contacts of a month went.
type Month struct {
	From                      day.Date
	Attended, Excused, Missed Count
}

// Tally is what a store counts of the people who are supervised, before anything is
// rounded or left out.
type Tally struct {
	People, Judged, Planned, Agreed int
	Harm, Reoffending               map[rating.Level]int
}

// Went is a way in which contacts go, as far as figures tell them apart.
type Went string

// The ways.
const (
	Attended Went = "attended"
	Excused  Went = "excused"
	Missed   Went = "missed"
)

// Outcomes are the outcomes behind each way. What the service called off or moved is
// neither.
var Outcomes = map[Went][]contact.Outcome{
	Attended: {contact.Attended, contact.DidNotTakePart},
	Excused:  {contact.AcceptableAbsence},
	Missed:   {contact.UnacceptableAbsence, contact.DidNotAttend},
}

// Contacts is how many contacts of how many people went one way in a period.
type Contacts struct {
	Period           int // 0 for the first
	Went             Went
	Contacts, People int
}

// Store counts. It leaves restricted cases out.
type Store interface {
	// Tally counts the people who are supervised at an instant.
	Tally(ctx context.Context, at day.Instant) (Tally, error)
	// Contacts counts their contacts in periods that begin at each instant but the last and
	// end at the next.
	Contacts(ctx context.Context, at day.Instant, bounds []day.Instant) ([]Contacts, error)
}

// Figures is the door to the counts.
type Figures struct {
	store Store
	clock day.Clock
}

// New opens the door over a store.
func New(store Store, clock day.Clock) *Figures { return &Figures{store, clock} }

// Town counts the people who are supervised now, for whoever reviews, evaluates or sits
// on the council.
func (f *Figures) Town(ctx context.Context, v access.Viewer) (Town, error) {
	if !access.MayList(v.Role, access.SeeQuality) && !access.MayList(v.Role, access.SeeEvaluation) && !access.MayList(v.Role, access.SeeCouncil) {
		return Town{}, access.RefuseList(v.Role)
	}
	t, err := f.store.Tally(ctx, f.clock.Now())
	count := func(people int) Count { return Counted(people, people) }
	town := Town{People: count(t.People), Judged: count(t.Judged), Planned: count(t.Planned), Agreed: count(t.Agreed)}
	for _, level := range rating.Ladder {
		town.Harm = append(town.Harm, AtLevel{level, count(t.Harm[level])})
		town.Reoffending = append(town.Reoffending, AtLevel{level, count(t.Reoffending[level])})
	}
	return town, err
}

// months is how many whole months the contacts are counted over.
const months = 6

// Contacts tells how contacts went in each of the last whole months, the oldest first.
func (f *Figures) Contacts(ctx context.Context, v access.Viewer) ([]Month, error) {
	if !access.MayList(v.Role, access.SeeEvaluation) {
		return nil, access.RefuseList(v.Role)
	}
	now := f.clock.Now()
	today := now.Date()
	first := today.Add(1 - today.Day()).AddMonths(-months)
	all := make([]Month, months)
	var bounds []day.Instant
	for i := range months + 1 {
		bounds = append(bounds, first.AddMonths(i).AtClock(0, 0))
	}
	for i := range all {
		all[i].From = first.AddMonths(i)
	}
	counted, err := f.store.Contacts(ctx, now, bounds)
	for _, c := range counted {
		month, count := &all[c.Period], Counted(c.Contacts, c.People)
		switch c.Went {
		case Attended:
			month.Attended = count
		case Excused:
			month.Excused = count
		case Missed:
			month.Missed = count
		}
	}
	return all, err
}
