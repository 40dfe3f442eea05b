package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/caseload"
	"throughline/probation/person"
	"throughline/sampletown"
	"throughline/sampletown/action"
)

// settled is one person while they move in.
type settled struct {
	sampletown.Person
	*action.Case
	id         id.ID
	ids        id.Maker
	own        access.Viewer
	granted    map[action.Who]access.CaseAccess
	allocation id.ID // in force
}

// handing is a change of practitioner at a moment; 0 for none.
type handing struct {
	at  day.Instant
	to  id.ID
	why string
}

// hand gives somebody to another practitioner, or lets them wait for one.
func (s *settling) hand(ctx context.Context, l *settled, h handing) error {
	if !h.at.Known() {
		return nil
	}
	ca, err := s.caseAccess(ctx, l, action.TheManager)
	if err != nil {
		return err
	}
	act := s.act(l.ids.New(), s.workers[s.town.ManagerOf(s.town.Workers[l.Practitioner].Team)].Actor(), h.at)
	wish := caseload.Handover{To: h.to, Instead: l.allocation, Talked: caseload.Together, Why: h.why}
	l.allocation = act.ID
	return s.doors.caseload.Allocate(ctx, ca, wish, act)
}

// settle registers one person and lets every action of their story be done.
func (s *settling) settle(ctx context.Context, p sampletown.Person) error {
	s.clock.now = p.Registered
	l := &settled{
		Person: p, ids: id.From(s.clock, rand.NewChaCha8(grain(s.town, fmt.Sprint("person/", p.Index)))),
		granted: map[action.Who]access.CaseAccess{},
	}
	l.id = l.ids.New()
	if p.Persona != "" {
		l.id = caseOf(p.Persona)
	}
	l.Case = action.Begin(s.townDoors(), l.id, s.workers)
	if err := s.register(ctx, l); err != nil {
		return err
	}
	handed := []handing{{p.Changed, s.workers[p.Practitioner].ID, p.ChangedWhy}, {p.Waits, caseload.Nobody, "Their practitioner has left. The manager has told them, and who to ring."}}
	for i, next := range p.Actions {
		for len(handed) > 0 && handed[0].at <= next.At {
			if err := s.hand(ctx, l, handed[0]); err != nil {
				return err
			}
			handed = handed[1:]
		}
		if err := s.do(ctx, l, next); err != nil {
			return fmt.Errorf("action %d (%T on %s): %w", i, next.What, next.At.Date(), err)
		}
	}
	for _, h := range handed {
		if err := s.hand(ctx, l, h); err != nil {
			return err
		}
	}
	return nil
}

// register makes somebody known: their details, their practitioner, their own account.
func (s *settling) register(ctx context.Context, l *settled) error {
	p := l.Person
	manager, practitioner := s.workers[s.town.ManagerOf(s.town.Workers[p.Practitioner].Team)], s.workers[p.Practitioner]
	act := s.act(l.ids.New(), manager.Actor(), p.Registered)
	region := s.regions[s.town.Teams[s.town.Workers[p.Practitioner].Team].Region]
	err := s.stores.people.Change(ctx, l.id, act, func(new person.Person) (person.Person, ledger.Event, error) {
		new.Region, new.CRN = region, p.CRN
		return new.Register(p.Details, act)
	})
	if err != nil {
		return err
	}
	act = s.act(l.ids.New(), manager.Actor(), p.Registered.Add(time.Minute))
	first := caseload.Allocation{ID: act.ID, Person: l.id, Practitioner: s.workers[p.Before].ID, Team: practitioner.Team}
	l.allocation = act.ID
	if err := s.stores.caseload.Begin(ctx, first, act); err != nil {
		return err
	}
	act = s.act(l.ids.New(), manager.Actor(), p.Registered.Add(4*time.Minute))
	l.own = access.Viewer{Account: access.Account{ID: act.ID, Name: p.Details.Given + " " + p.Details.Family, Role: access.Person, Person: l.id}}
	if p.Persona != "" {
		l.own.ID = accountOf(p.Persona)
	}
	return s.stores.accounts.Add(ctx, l.own.Account, act)
}

// caseOf names the record of a persona on probation, and madeOf what was made in it
// under a key: the same in every sample town.
func caseOf(persona string) id.ID      { return sampleID("case/" + persona) }
func madeOf(persona, key string) id.ID { return caseOf(persona).Derive(key) }

func (s *settling) viewer(l *settled, who action.Who) (access.Viewer, access.Act) {
	switch who {
	case action.ThePerson:
		return l.own, access.SeeOwnRecord
	case action.TheManager:
		return s.workers[s.town.ManagerOf(s.town.Workers[l.Practitioner].Team)], access.SeeCase
	case action.TheElsewhere:
		for i, w := range s.town.Workers {
			if w.Persona == "practitioner-elsewhere" {
				return s.workers[i], access.OpenWithReason
			}
		}
	}
	return s.workers[l.Practitioner], access.SeeCase
}

// caseAccess asks the authoriser once for each who acts in a case: how they stand to it does not
// change in the course of a story.
func (s *settling) caseAccess(ctx context.Context, l *settled, who action.Who) (access.CaseAccess, error) {
	if known, ok := l.granted[who]; ok {
		return known, nil
	}
	v, see := s.viewer(l, who)
	found, err := s.doors.authoriser.CaseAccess(ctx, v, l.id, see)
	l.granted[who] = found
	return found, err
}

// do lets one action be done in somebody's case.
func (s *settling) do(ctx context.Context, l *settled, done action.Action) error {
	v, _ := s.viewer(l, done.By)
	s.clock.now = done.At
	as := l.ids.New()
	if done.Key != "" && l.Persona != "" {
		as = madeOf(l.Persona, done.Key)
	}
	if done.Key != "" {
		l.Made[done.Key] = as
	}
	ca, err := s.caseAccess(ctx, l, done.By)
	if err != nil {
		return err
	}
	return done.What.Do(ctx, l.Case, action.Turn{Viewer: v, Access: ca, Act: s.act(as, v.Actor(), done.At)})
}
