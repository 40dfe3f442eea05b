package sampletown

import (
	"fmt"
	"time"

	"throughline/platform/day"
	"throughline/probation/contact"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// diary keeps one person's appointments while their story is told.
type diary struct {
	*life
	actions []action.Action
	told    map[contact.Kind]*deck[telling.Note]
	endings *deck[string]
	count   int
	met     int // how often they came
}

// most is how many appointments a story holds, however long the sentence runs.
const most = 19

// keep tells every contact from the first to the ones ahead. After each one that was
// attended, meeting is called with how many that makes.
func (l *life) keep(meeting func(nth int, at day.Instant)) []action.Action {
	d := diary{life: l, endings: shuffled(l.random, telling.Endings)}
	d.told = map[contact.Kind]*deck[telling.Note]{
		contact.OfficeVisit: d.deck(telling.OfficeNotes), contact.HomeVisit: d.deck(telling.HomeNotes),
		contact.PhoneCall: d.deck(telling.CallNotes), contact.TextMessage: d.deck(telling.TextNotes), contact.Other: d.deck(telling.AfterMissedNotes),
	}
	every := max(7, l.terms.FollowUpFrom.Until(l.town.Today)/most)
	on := workingDay(l.terms.FollowUpFrom.Add(1 + l.random.IntN(3)))
	arranged := l.registered().Add(20 * time.Minute)
	for l.done(on.AtClock(12, 0)) {
		a := contact.Appointment{Kind: d.kind(), At: slot(l.random, on), Place: ""}
		a.Place = d.place(a.Kind)
		if arranged = d.meet(a, arranged, meeting); arranged == 0 {
			arranged = a.At
		}
		on = workingDay(on.Add(every - 1 + l.random.IntN(3)))
	}
	d.ahead(on, arranged)
	return d.actions
}

func (d *diary) deck(notes []telling.Note) *deck[telling.Note] {
	var fitting []telling.Note
	for _, n := range notes {
		if d.concerns(n.About) {
			fitting = append(fitting, n)
		}
	}
	return shuffled(d.random, fitting)
}

func (d *diary) kind() contact.Kind {
	if d.count == 0 {
		return contact.OfficeVisit
	}
	return []contact.Kind{contact.OfficeVisit, contact.PhoneCall, contact.HomeVisit, contact.VideoCall}[weighted(d.random, 68, 16, 10, 6)]
}

func (d *diary) place(k contact.Kind) string {
	switch k {
	case contact.OfficeVisit:
		return d.office
	case contact.HomeVisit:
		return d.say("{street}")
	case contact.Court:
		return d.terms.Court
	}
	return ""
}

// meet arranges one appointment and tells how it went. It gives the moment at which
// the next is arranged; zero when this one is still to be told.
func (d *diary) meet(a contact.Appointment, arranged day.Instant, meeting func(int, day.Instant)) day.Instant {
	d.count++
	key := fmt.Sprintf("contact/%d", d.count)
	d.actions = append(d.actions, action.Action{At: arranged, By: action.ThePractitioner, Key: key, What: action.Arranged{Appointment: a}})
	told := a.At.Add(time.Duration(35+d.random.IntN(50)) * time.Minute)
	if a.At.Date().Add(4).After(d.town.Today) && chance(d.random, 25) {
		return 0 // the latest is often not written up yet
	}
	said := d.outcome(a.Kind)
	d.actions = append(d.actions, action.Action{At: told, By: action.ThePractitioner, What: action.OutcomeEntry{Contact: key, Said: said}})
	if said.Outcome == contact.Attended {
		d.met++
		meeting(d.met, told.Add(12*time.Minute))
	}
	if said.Outcome.Missed() {
		return d.ring(told)
	}
	if chance(d.random, 12) {
		d.message(a.At)
	}
	return told.Add(4 * time.Minute)
}

func (d *diary) outcome(k contact.Kind) contact.Said {
	if d.count == 1 {
		return d.attended(pick(d.random, fitting(d.life, telling.FirstNotes)))
	}
	if chance(d.random, d.reliable) {
		from := d.told[k]
		if k == contact.VideoCall {
			from = d.told[contact.PhoneCall]
		}
		if n, ok := from.deal(); ok {
			return d.attended(n)
		}
		if n, ok := d.told[contact.OfficeVisit].deal(); ok {
			return d.attended(n)
		}
		return contact.Said{Outcome: contact.Attended}
	}
	return d.notKept()
}

// notKept is how an appointment went that was not kept, or kept in body only. Where
// words are needed and all have been said before, nobody knows why yet.
func (d *diary) notKept() contact.Said {
	switch weighted(d.random, 42, 18, 7, 5, 6, 22) {
	case 0:
		why := []contact.Absence{contact.Medical, contact.Employment, contact.Family, contact.AtCourt, contact.Religious}[weighted(d.random, 40, 20, 25, 8, 7)]
		if note := d.fresh(telling.ExcusedNotes[why]); note != "" {
			return contact.Said{Outcome: contact.AcceptableAbsence, Absence: why, Note: note}
		}
	case 1:
		if note := d.fresh(telling.MissedNotes); note != "" {
			return contact.Said{Outcome: contact.UnacceptableAbsence, Note: note}
		}
	case 2:
		if note := d.fresh(telling.WithdrawnNotes); note != "" {
			return contact.Said{Outcome: contact.DidNotTakePart, Note: note}
		}
	case 3:
		if note := d.fresh(telling.SentHomeNotes); note != "" {
			return contact.Said{Outcome: contact.SentHome, Note: note}
		}
	case 4:
		if note := d.fresh(telling.PostponedNotes); note != "" {
			return contact.Said{Outcome: contact.Rescheduled, Note: note}
		}
	}
	return contact.Said{Outcome: contact.DidNotAttend}
}

func fitting(l *life, notes []telling.Note) []telling.Note {
	var all []telling.Note
	for _, n := range notes {
		if l.concerns(n.About) {
			all = append(all, n)
		}
	}
	return all
}

func (d *diary) attended(n telling.Note) contact.Said {
	ending, _ := d.endings.deal()
	s := contact.Said{Outcome: contact.Attended, Note: d.say(n.Text + ending)}
	if chance(d.random, 70) {
		s.ChangeMoment = n.Moment
	}
	return s
}

// ring is the call after somebody did not come, on the next working day.
func (d *diary) ring(missed day.Instant) day.Instant {
	at := workingDay(missed.Date().Add(1)).AtClock(9+d.random.IntN(8), 5*d.random.IntN(12))
	n, some := d.told[contact.Other].deal()
	if !some || !d.done(at) {
		return missed.Add(4 * time.Minute)
	}
	said := contact.Said{Outcome: contact.Attended, Note: d.say(n.Text), ChangeMoment: n.Moment}
	d.actions = append(d.actions, action.Action{At: at.Add(15 * time.Minute), By: action.ThePractitioner, What: action.Recorded{Appointment: contact.Appointment{Kind: contact.PhoneCall, At: at}, Said: said}})
	return at.Add(20 * time.Minute)
}

// message is a text between two meetings.
func (d *diary) message(after day.Instant) {
	at := workingDay(after.Date().Add(2)).AtClock(9+d.random.IntN(8), d.random.IntN(60))
	n, some := d.told[contact.TextMessage].deal()
	if !some || !d.done(at) {
		return
	}
	said := contact.Said{Outcome: contact.Attended, Note: d.say(n.Text), ChangeMoment: n.Moment}
	d.actions = append(d.actions, action.Action{At: at.Add(3 * time.Minute), By: action.ThePractitioner, What: action.Recorded{Appointment: contact.Appointment{Kind: contact.TextMessage, At: at}, Said: said}})
}

// ahead arranges what is to come: one appointment for nearly everybody, sometimes a
// second.
func (d *diary) ahead(on day.Date, arranged day.Instant) {
	if chance(d.random, 6) || !d.done(arranged) {
		return
	}
	k := d.kind()
	next := contact.Appointment{Kind: k, At: slot(d.random, on), Place: d.place(k)}
	d.actions = append(d.actions, action.Action{At: arranged, By: action.ThePractitioner, Key: "contact/next", What: action.Arranged{Appointment: next}})
	if chance(d.random, 25) {
		k = pick(d.random, []contact.Kind{contact.Court, contact.HomeVisit, contact.VideoCall, contact.OfficeVisit})
		later := contact.Appointment{Kind: k, At: slot(d.random, workingDay(on.Add(9+d.random.IntN(12)))), Place: d.place(k)}
		d.actions = append(d.actions, action.Action{At: arranged.Add(3 * time.Minute), By: action.ThePractitioner, Key: "contact/later", What: action.Arranged{Appointment: later}})
	}
}
