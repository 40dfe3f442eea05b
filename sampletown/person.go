package sampletown

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/person"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// Person is somebody on probation in the town, with all that was done.
type Person struct {
	Index        int    // place in the town, 0 to Town.People-1
	Persona      string // the part a visitor of the demo may play; empty for none
	CRN          string
	Details      person.Details
	Practitioner int // place in Town.Workers
	Before       int // who had them first, likewise; the same where it never changed
	Changed      day.Instant
	ChangedWhy   string
	Waits        day.Instant // since when they wait for a practitioner; 0 for most
	Registered   day.Instant
	Actions      []action.Action // in the order of time, all after Registered and before the town's today
}

// Person tells the story of one person of the town, 0 to People-1. Each is told from
// the seed and the place alone, so people can be told in any order.
func (t Town) Person(index int) Person {
	practitioner := index % t.practitioners()
	p := Person{Index: index, CRN: crn(index), Practitioner: practitioner}
	team := t.Workers[practitioner].Team
	told, byHand := t.storyAt(index)
	switch index {
	case theFirst:
		p.Persona = "person"
		gareth(&p, t)
	case theElsewhere:
		p.Persona = "person-other"
		l := cerys(t)
		l.office = t.Teams[team].Office
		l.tell(&p)
	default:
		if byHand {
			t.tells(&p, told, t.Teams[team].Office)
			break
		}
		l := newLife(t, index)
		l.office = t.Teams[team].Office
		l.tell(&p)
	}
	p.Actions = append(p.Actions, t.kept(p)...)
	t.changePractitioner(&p, byHand || index == theFirst || index == theElsewhere)
	slices.SortStableFunc(p.Actions, func(a, b action.Action) int { return cmp.Compare(a.At, b.At) })
	return p
}

// changePractitioner tells who had somebody before, and lets a few wait for a practitioner. Those whose
// stories are told by hand stay with one.
func (t Town) changePractitioner(p *Person, stays bool) {
	p.Before = p.Practitioner
	changed := p.Registered.Add(40 * 24 * time.Hour)
	switch {
	case stays:
	case p.Index%9 == 4 && changed.Date().Before(t.Today):
		if before, other := t.besides(p.Practitioner); other {
			p.Before, p.Changed, p.ChangedWhy = before, changed, telling.ChangedWhy[p.Index%len(telling.ChangedWhy)]
		}
	case p.Index%97 == 50:
		p.Waits = workingDayBefore(t.Today.Add(-4)).AtClock(16, 40)
	}
}

// besides finds another practitioner of the same team.
func (t Town) besides(practitioner int) (another int, there bool) {
	for i := range t.practitioners() {
		if other := (practitioner + 1 + i) % t.practitioners(); other != practitioner && t.Workers[other].Team == t.Workers[practitioner].Team {
			return other, true
		}
	}
	return practitioner, false
}

// crn spreads the case numbers, so that neighbours in the town are not neighbours in a
// list: the step has no factor in common with the number of numbers.
func crn(index int) string {
	const step = 7919
	return fmt.Sprintf("X%06d", 100_000+(index*step+41_337)%Most)
}

// tell makes the actions of an ordinary story.
func (l *life) tell(p *Person) {
	s := &story{life: l, scores: map[string]int{}, wrote: map[string]assessment.Draft{}}
	p.Details, p.Registered = l.details, l.registered()
	s.actions = append(s.actions, action.Action{At: p.Registered.Add(10 * time.Minute), By: action.ThePractitioner, Key: KeySentence, What: action.Sentenced{Terms: l.terms, Counts: l.counts}})
	s.require(p.Registered.Add(12 * time.Minute))
	kept := l.keep(func(nth int, at day.Instant) {
		s.goOn(at)
		switch {
		case nth <= len(sittings) && (l.whole || nth == 1):
			s.sit(nth-1, at)
			if nth == len(sittings) {
				s.judgeHarm(at.Add(30 * time.Minute))
			}
		case nth == len(sittings)+1 && l.whole:
			s.makePlan(at)
		case nth == 6 || nth == 9:
			s.review(at)
			s.judgeHarmAgain(at.Add(40 * time.Minute))
		case nth > len(sittings)+1:
			s.work(at)
		}
	})
	p.Actions = append(kept, s.actions...)
}

// kept are the actions that keep somebody out of a case, or let somebody in. They stand in
// the cases of the first practitioner's team, where the difference shows.
func (t Town) kept(p Person) []action.Action {
	colleague := t.colleague()
	recent := max(workingDayBefore(t.Today.Add(-20)).AtClock(15, 5), p.Registered.Add(25*time.Hour))
	manager := t.ManagerOf(t.Workers[theFirst].Team)
	by := func(at day.Instant, do action.What) action.Action {
		return action.Action{At: at, By: action.TheManager, What: do}
	}
	is := func(practitioner, which int) bool {
		index, there := t.caseOf(practitioner, which)
		return there && p.Index == index
	}
	switch {
	case is(colleague, 0):
		const message = "This case is open to the supervising practitioner and the team's manager only. Speak to the manager if you need to know."
		return []action.Action{
			by(recent, action.Restricted{Kind: access.Restricted, Worker: colleague, Message: message}),
			by(recent.Add(2*time.Minute), action.Restricted{Kind: access.Restricted, Worker: manager, Message: message}),
		}
	case is(colleague, 1):
		message := fmt.Sprintf("You told us that you know this family. %s supervises the case; please speak to %s if they get in touch with you.", t.Workers[colleague].Name, t.Workers[manager].Name)
		return []action.Action{by(recent, action.Restricted{Kind: access.Exclusion, Worker: theFirst, Message: message})}
	case is(theFirst, 1):
		return []action.Action{{At: recent.Add(time.Hour), By: action.TheElsewhere, What: action.Opened{Reason: "Came to our office in distress while theirs was closed. I need the phone numbers and the last few contacts."}}}
	}
	return nil
}
