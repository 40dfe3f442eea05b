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

// story is one person's story while it happens.
type story struct {
	sampletown.Person
	*action.Case
	id         id.ID
	ids        id.Maker
	own        access.Viewer
	granted    map[action.Who]access.CaseAccess
	allocation id.ID // in force
}

// handover is a change of practitioner at a moment; 0 for none.
type handover struct {
	at  day.Instant
	to  id.ID
	why string
}

// handOver gives somebody to another practitioner, or lets them wait for one.
func (b *builder) handOver(ctx context.Context, st *story, h handover) error {
	if !h.at.Known() {
		return nil
	}
	ca, err := b.caseAccess(ctx, st, action.TheManager)
	if err != nil {
		return err
	}
	act := b.act(st.ids.New(), b.workers[b.town.ManagerOf(b.town.Workers[st.Practitioner].Team)].Actor(), h.at)
	wish := caseload.Handover{To: h.to, Instead: st.allocation, Talked: caseload.Together, Why: h.why}
	st.allocation = act.ID
	return b.doors.caseload.Allocate(ctx, ca, wish, act)
}

// addPerson registers one person and lets every action of their story be done.
func (b *builder) addPerson(ctx context.Context, p sampletown.Person) error {
	b.clock.now = p.Registered
	st := &story{
		Person: p, ids: id.From(b.clock, rand.NewChaCha8(grain(b.town, fmt.Sprint("person/", p.Index)))),
		granted: map[action.Who]access.CaseAccess{},
	}
	st.id = st.ids.New()
	if p.Persona != "" {
		st.id = caseOf(p.Persona)
	}
	st.Case = action.Begin(b.townDoors(), st.id, b.workers)
	if err := b.register(ctx, st); err != nil {
		return err
	}
	handovers := []handover{{p.Changed, b.workers[p.Practitioner].ID, p.ChangedWhy}, {p.Waits, caseload.Nobody, "Their practitioner has left. The manager has told them, and who to ring."}}
	for i, next := range p.Actions {
		for len(handovers) > 0 && handovers[0].at <= next.At {
			if err := b.handOver(ctx, st, handovers[0]); err != nil {
				return err
			}
			handovers = handovers[1:]
		}
		if err := b.do(ctx, st, next); err != nil {
			return fmt.Errorf("action %d (%T on %s): %w", i, next.What, next.At.Date(), err)
		}
	}
	for _, h := range handovers {
		if err := b.handOver(ctx, st, h); err != nil {
			return err
		}
	}
	return nil
}

// register makes somebody known: their details, their practitioner, their own account.
func (b *builder) register(ctx context.Context, st *story) error {
	p := st.Person
	manager, practitioner := b.workers[b.town.ManagerOf(b.town.Workers[p.Practitioner].Team)], b.workers[p.Practitioner]
	act := b.act(st.ids.New(), manager.Actor(), p.Registered)
	region := b.regions[b.town.Teams[b.town.Workers[p.Practitioner].Team].Region]
	err := b.stores.people.Change(ctx, st.id, act, func(new person.Person) (person.Person, ledger.Event, error) {
		new.Region, new.CRN = region, p.CRN
		return new.Register(p.Details, act)
	})
	if err != nil {
		return err
	}
	act = b.act(st.ids.New(), manager.Actor(), p.Registered.Add(time.Minute))
	first := caseload.Allocation{ID: act.ID, Person: st.id, Practitioner: b.workers[p.Before].ID, Team: practitioner.Team}
	st.allocation = act.ID
	if err := b.stores.caseload.Begin(ctx, first, act); err != nil {
		return err
	}
	act = b.act(st.ids.New(), manager.Actor(), p.Registered.Add(4*time.Minute))
	st.own = access.Viewer{Account: access.Account{ID: act.ID, Name: p.Details.Given + " " + p.Details.Family, Role: access.Person, Person: st.id}}
	if p.Persona != "" {
		st.own.ID = accountOf(p.Persona)
	}
	return b.stores.accounts.Add(ctx, st.own.Account, act)
}

// caseOf names the record of a persona on probation, and madeOf what was made in it
// under a key: the same in every sample town.
func caseOf(persona string) id.ID      { return sampleID("case/" + persona) }
func madeOf(persona, key string) id.ID { return caseOf(persona).Derive(key) }

func (b *builder) viewer(st *story, who action.Who) (access.Viewer, access.Act) {
	switch who {
	case action.ThePerson:
		return st.own, access.SeeOwnRecord
	case action.TheManager:
		return b.workers[b.town.ManagerOf(b.town.Workers[st.Practitioner].Team)], access.SeeCase
	case action.TheElsewhere:
		for i, w := range b.town.Workers {
			if w.Persona == "practitioner-elsewhere" {
				return b.workers[i], access.OpenWithReason
			}
		}
	}
	return b.workers[st.Practitioner], access.SeeCase
}

// caseAccess asks the authoriser once for each who acts in a case: how they stand to it does not
// change in the course of a story.
func (b *builder) caseAccess(ctx context.Context, st *story, who action.Who) (access.CaseAccess, error) {
	if known, ok := st.granted[who]; ok {
		return known, nil
	}
	v, see := b.viewer(st, who)
	found, err := b.doors.authoriser.CaseAccess(ctx, v, st.id, see)
	st.granted[who] = found
	return found, err
}

// do lets one action be done in somebody's case.
func (b *builder) do(ctx context.Context, st *story, done action.Action) error {
	v, _ := b.viewer(st, done.By)
	b.clock.now = done.At
	as := st.ids.New()
	if done.Key != "" && st.Persona != "" {
		as = madeOf(st.Persona, done.Key)
	}
	if done.Key != "" {
		st.Made[done.Key] = as
	}
	ca, err := b.caseAccess(ctx, st, done.By)
	if err != nil {
		return err
	}
	return done.What.Do(ctx, st.Case, action.Turn{Viewer: v, Access: ca, Act: b.act(as, v.Actor(), done.At)})
}
