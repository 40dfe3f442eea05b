package forpractitioner

import (
	"cmp"
	"context"
	"slices"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/rating"
)

// caseLine is one person on the list, with what the other nouns know of them.
type caseLine struct {
	caseload.Line
	contact.LastAndNext
	rating.Levels
	plan.Progress
	Ends day.Date // of the sentence; not known without an end
	due  due
}

// soon is how far ahead, in days, the list looks for what is due, and ending how far for
// the end of a sentence. Somebody is new for a month.
const (
	soon    = 7
	ending  = 28
	newDays = 28
)

// due is the one thing to do first about somebody: what is late before what is to come.
type due struct {
	rank int // smaller is more pressing; 0 for nothing
	days int // until the day; negative when it is past
	text string
	path string // below the case, where it is done
}

// dueOf finds the first thing to do about somebody.
func dueOf(ctx context.Context, l caseLine, today day.Date) due {
	switch {
	case l.OutcomeMissing != nil && !l.OutcomeMissing.At.Date().After(today):
		on := l.OutcomeMissing.At.Date()
		return due{1, today.Until(on), saying.DueOutcome.To(ctx, "date", words.Near(ctx, on, today)), "/contacts/" + string(l.OutcomeMissing.ID) + "/outcome"}
	case l.NextDue.Known() && l.NextDue.Before(today):
		late := l.NextDue.Until(today)
		return due{2, -late, saying.DueStepLate.To(ctx, late), "/plan"}
	case l.Next == nil:
		return due{3, 0, saying.DueNoContact.To(ctx), "/contacts/arrange"}
	case l.Reoffending.Held || l.Harm.Held:
		return due{4, 0, saying.DueHeld.To(ctx), "/rating"}
	case l.Ends.Known() && !l.Ends.Before(today) && today.Until(l.Ends) <= ending:
		left := today.Until(l.Ends)
		return due{5, left, saying.DueEnds.To(ctx, left), "/sentence"}
	case l.NextDue.Known() && today.Until(l.NextDue) <= soon:
		return due{6, today.Until(l.NextDue), saying.DueStep.To(ctx, "date", words.Near(ctx, l.NextDue, today)), "/plan"}
	}
	return due{}
}

// late reports whether the day for it has gone by.
func (d due) late() bool { return d.rank > 0 && d.days < 0 }

// savedFilter is a part of the list that somebody looks at again and again.
type savedFilter struct {
	name  string
	words words.Phrase
	keeps func(l caseLine, today day.Date) bool
}

var savedFilters = []savedFilter{
	{"", saying.Everybody, func(caseLine, day.Date) bool { return true }},
	{"due", saying.DueThisWeek, func(l caseLine, _ day.Date) bool { return l.due.rank > 0 && l.due.days <= soon }},
	{"no-contact", saying.NoNextContact, func(l caseLine, _ day.Date) bool { return l.Next == nil }},
	{"moved-up", saying.MovedUp, func(l caseLine, today day.Date) bool {
		return l.Reoffending.Moved(today) == rating.Up || l.Harm.Moved(today) == rating.Up
	}},
	{"high", saying.HighRated, highRated},
	{"late", saying.Late, func(l caseLine, _ day.Date) bool { return l.due.late() }},
	{"new", saying.NewToMe, func(l caseLine, today day.Date) bool { return l.From.Known() && l.From.Date().Until(today) <= newDays }},
}

// filterOf finds a saved filter by the name in an address; everybody for any other.
func filterOf(name string) savedFilter {
	for _, f := range savedFilters {
		if f.name == name {
			return f
		}
	}
	return savedFilters[0]
}

// order is a way to sort the list. The list comes sorted by family name, and stays so
// among equals.
type order struct {
	name    string
	words   words.Phrase
	compare func(a, b caseLine) int
}

// The columns of the list are its orders. Highest and latest first, but the contact
// longest ago and the next one soonest: whoever sorts by them looks for those.
var orders = []order{
	{"", saying.Name, func(a, b caseLine) int { return 0 }},
	{"rating", saying.Rating, func(a, b caseLine) int {
		return cmp.Or(b.Harm.Level.Rank()-a.Harm.Level.Rank(), b.Reoffending.Level.Rank()-a.Reoffending.Level.Rank())
	}},
	{"due", saying.Due, func(a, b caseLine) int { return cmp.Or(pressing(a)-pressing(b), a.due.days-b.due.days) }},
	{"last", saying.LastContact, func(a, b caseLine) int { return cmp.Compare(instantOr(a.Last, 0), instantOr(b.Last, 0)) }},
	{"next", saying.NextContact, func(a, b caseLine) int { return cmp.Compare(instantOr(a.Next, never), instantOr(b.Next, never)) }},
	{"plan", saying.PlanHeading, func(a, b caseLine) int { return cmp.Compare(share(a.Progress), share(b.Progress)) }},
}

const never = day.Instant(1) << 62

func pressing(l caseLine) int {
	if l.due.rank == 0 {
		return 100 // after everything that is due
	}
	return l.due.rank
}

func instantOr(c *contact.Summary, otherwise day.Instant) day.Instant {
	if c == nil {
		return otherwise
	}
	return c.At
}

func share(p plan.Progress) float64 {
	if p.Steps == 0 {
		return -1
	}
	return float64(p.StepsDone) / float64(p.Steps)
}

func orderOf(name string) order {
	for _, o := range orders {
		if o.name == name {
			return o
		}
	}
	return orders[0]
}

// narrowed keeps what a saved filter keeps, in an order.
func narrowed(all []caseLine, f savedFilter, by order, today day.Date) []caseLine {
	var kept []caseLine
	for _, l := range all {
		if f.keeps(l, today) {
			kept = append(kept, l)
		}
	}
	slices.SortStableFunc(kept, by.compare)
	return kept
}

// joined gives each person on the list what the other nouns know of them.
func joined(ctx context.Context, lines []caseload.Line, b besideName, today day.Date) []caseLine {
	all := make([]caseLine, len(lines))
	for i, line := range lines {
		l := caseLine{Line: line, LastAndNext: b.contacts[line.Person], Levels: b.ratings[line.Person], Progress: b.plans[line.Person], Ends: b.ends[line.Person]}
		l.due = dueOf(ctx, l, today)
		all[i] = l
	}
	return all
}

func idsOf(lines []caseload.Line) []id.ID {
	people := make([]id.ID, len(lines))
	for i, line := range lines {
		people[i] = line.Person
	}
	return people
}
