package rating

import (
	"throughline/platform/day"
)

// Rule is the version of the rule. Its words are docs/rating-rule.md, and a test
// holds the two against each other.
const Rule = "2026-2"

// The figures of the rule.
const (
	missedDays   = 28 // how long a missed contact counts, in days after it
	missedNeeded = 2  // so many missed contacts raise the reading
	linkedNeeded = 5  // so many sections linked to reoffending raise it
)

// Read reads both ratings from the facts. It is the whole rule. The rating has no
// name and no moment yet, and follows the one in force.
func Read(f Facts) Rating {
	r := Rating{Person: f.Person.ID, Rule: Rule, ARP: scoreOf(Predict(f)), Links: f.links(), Missed: f.missed()}
	r.RereadOn = f.rereadOn(r.ARP.Given())
	if f.Harm.ID.Known() {
		r.Judged = &Judged{f.Harm.ID, Level(f.Harm.Level), f.Harm.By, f.Harm.At}
	}
	var before Rating
	if f.InForce != nil {
		before = *f.InForce
	}
	g := grounds{facts: f, rating: r, before: before}
	r.Reoffending = g.reoffending().under(before.Reoffending, f.Today)
	harm := g.harm()
	if newlyJudged(r.Judged, before.Judged) {
		r.Harm = harm.judged(before.Harm, f.Today)
	} else {
		r.Harm = harm.after(before.Harm, OfHarm, f.Today)
	}
	return r
}

// newlyJudged reports whether a practitioner has judged since the rating before: their
// level is taken as it is, up or down, because it is a judgement.
func newlyJudged(now, before *Judged) bool {
	return now != nil && (before == nil || now.ID != before.ID)
}

// reoffending starts from the predictor's band; circumstances in force raise it one
// step, however many they are.
func (g *grounds) reoffending() Reading {
	today := g.rating.ARP.Band
	reasons := g.predicted()
	step := stepFrom(today)
	if len(g.rating.Missed) >= missedNeeded {
		reasons = append(reasons, g.missedContacts(step.take()))
	}
	if linked := only(g.rating.Links, ToReoffending); len(linked) >= linkedNeeded {
		reasons = append(reasons, manySections(linked, step.take()))
	}
	reasons = append(reasons, g.linked(ToReoffending)...)
	reasons = append(reasons, g.protecting(g.everySection())...)
	return Reading{Today: step.reached(), Reasons: append(reasons, g.unanswered()...)}
}

// harm starts from the judgement in force; sections linked to harm after it raise it
// one step, however many they are, until somebody judges again.
func (g *grounds) harm() Reading {
	today := Unrated
	var judgedAt day.Instant
	if g.rating.Judged != nil {
		today, judgedAt = g.rating.Judged.Level, g.rating.Judged.At
	}
	reasons := []Reason{g.judgement()}
	step := stepFrom(today)
	var linked []string
	for _, link := range only(g.rating.Links, ToHarm) {
		linked = append(linked, link.Section)
		if g.rating.Judged != nil && link.At > judgedAt {
			reasons = append(reasons, g.newlyLinked(link, step.take()))
		} else {
			reasons = append(reasons, g.linkedTo(link))
		}
	}
	return Reading{Today: step.reached(), Reasons: append(reasons, g.protecting(linked)...)}
}

// step is the one step up that a reading may take.
type step struct {
	from  Level
	taken bool
}

func stepFrom(base Level) *step { return &step{from: base} }

// take takes the step for a circumstance in force, and tells what came of it.
func (s *step) take() stepTaken {
	first := !s.taken
	s.taken = true
	switch {
	case !s.from.Rated():
		return stepNoBase
	case s.from.up() == s.from:
		return stepAtTop
	case !first:
		return stepAlready
	}
	return stepUp
}

func (s *step) reached() Level {
	if s.taken {
		return s.from.up()
	}
	return s.from
}

// after puts today's reading behind the one in force: up at once, down never. Where
// today's is lower the level is held until a practitioner confirms.
func (r Reading) after(before Reading, which Which, today day.Date) Reading {
	if r.Today.Rank() >= before.Level.Rank() {
		return r.at(r.Today, before, today)
	}
	since := today
	if before.Held && before.Today == r.Today {
		since = sinceOf(before.Reasons, codeHeld, today)
	}
	r.Held = true
	r.Reasons = append([]Reason{held(which, before.Level, r.Today, since)}, r.Reasons...)
	return r.at(before.Level, before, today)
}

// judged takes the reading as it is, because a practitioner has just judged; what was
// confirmed before that is history.
func (r Reading) judged(before Reading, today day.Date) Reading {
	before.Confirmed = nil
	return r.at(r.Today, before, today)
}

// at sets the level and remembers since when, and what a practitioner confirmed.
func (r Reading) at(level Level, before Reading, today day.Date) Reading {
	r.Level = level
	switch {
	case before.Level == "":
		r.Since = today
	case before.Level == level:
		r.Since, r.Before, r.Confirmed = before.Since, before.Before, before.Confirmed
	default:
		r.Since, r.Before = today, before.Level
	}
	return r
}
