package assessment

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment/instrument"
)

// Written is what one act makes of an entry: the entry, the practitioner's score when
// it brought a new one, and what happened.
type Written struct {
	Entry  Entry
	Score  *Score
	Events []ledger.Event
}

// Store is what assessment keeps.
type Store interface {
	// EntriesOf reads a person's entries by section; those not begun are not among them.
	EntriesOf(ctx context.Context, person id.ID) (map[string]Entry, error)
	// ScoresOf reads a person's scores, oldest first.
	ScoresOf(ctx context.Context, person id.ID) (Trails, error)
	// HarmsOf reads the judgements of serious harm, newest first: the first is in force.
	HarmsOf(ctx context.Context, person id.ID) ([]HarmJudgement, error)
	// ChangeEntry loads the entry (not begun when there is none), lets the verb answer,
	// and stores what it made with its events in one transaction.
	ChangeEntry(ctx context.Context, person id.ID, section string, act ledger.Act, verb func(Entry) (Written, error)) error
	// AddScore stores a score with its event.
	AddScore(ctx context.Context, person id.ID, act ledger.Act, verb func() (Score, ledger.Event, error)) error
	// AddHarm stores a judgement with its event; verb receives the one in force.
	AddHarm(ctx context.Context, person id.ID, act ledger.Act, verb func(HarmJudgement) (HarmJudgement, ledger.Event, error)) error
}

// Assessments is the door to assessments.
type Assessments struct{ store Store }

// NewAssessments opens the door over a store.
func NewAssessments(store Store) *Assessments { return &Assessments{store} }

// Entries reads every entry that was begun, by section.
func (d *Assessments) Entries(ctx context.Context, ca access.CaseAccess) (map[string]Entry, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	return d.store.EntriesOf(ctx, ca.Person())
}

// Entry reads one section's entry, which may not have been begun; a Missing problem
// for a section there never was.
func (d *Assessments) Entry(ctx context.Context, ca access.CaseAccess, section string) (Entry, error) {
	all, err := d.Entries(ctx, ca)
	if err != nil {
		return Entry{}, err
	}
	return EntryAmong(all, ca.Person(), section)
}

// EntryAmong picks a section's entry from those that were begun; a Missing problem for
// a section there never was.
func EntryAmong(all map[string]Entry, person id.ID, section string) (Entry, error) {
	if e, begun := all[section]; begun {
		return e, nil
	}
	if _, asked := instrument.Latest().Section(section); !asked {
		return Entry{}, problem.NotFound()
	}
	return unbegun(person, section), nil
}

func unbegun(person id.ID, section string) Entry {
	return Entry{Person: person, Draft: Draft{Section: section, Instrument: instrument.Latest().Version}}
}

// Scores reads all scores of both sides, oldest first.
func (d *Assessments) Scores(ctx context.Context, ca access.CaseAccess) (Trails, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	return d.store.ScoresOf(ctx, ca.Person())
}

// Harms reads the judgements of serious harm, newest first: the first is in force.
func (d *Assessments) Harms(ctx context.Context, ca access.CaseAccess) ([]HarmJudgement, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return nil, err
	}
	return d.store.HarmsOf(ctx, ca.Person())
}

// Write saves what a practitioner wrote about a section. Base is the version they had
// before them.
func (d *Assessments) Write(ctx context.Context, ca access.CaseAccess, draft Draft, base int, act ledger.Act) error {
	if err := ca.Must(access.Assess); err != nil {
		return err
	}
	return d.store.ChangeEntry(ctx, ca.Person(), draft.Section, act, func(before Entry) (Written, error) {
		after, happened, err := before.Write(draft, base, act)
		written := Written{Entry: after, Events: []ledger.Event{happened}}
		if scored, event := after.scored(before, act); err == nil && scored != nil {
			written.Score, written.Events = scored, append(written.Events, event)
		}
		return written, err
	})
}

// Confirmed names the words that were read again, and the version of their entry that
// was read.
type Confirmed struct {
	Section string
	Box     instrument.Box
	Base    int
}

// StillTrue records that the words of a box still hold today.
func (d *Assessments) StillTrue(ctx context.Context, ca access.CaseAccess, c Confirmed, act ledger.Act) error {
	if err := ca.Must(access.Assess); err != nil {
		return err
	}
	return d.store.ChangeEntry(ctx, ca.Person(), c.Section, act, func(before Entry) (Written, error) {
		after, happened, err := before.StillTrue(c.Box, c.Base, act)
		return Written{Entry: after, Events: []ledger.Event{happened}}, err
	})
}

// ScoreOwn records the person's own score of a section of their life.
func (d *Assessments) ScoreOwn(ctx context.Context, ca access.CaseAccess, own OwnScore, act ledger.Act) error {
	if err := ca.Must(access.ScoreOwnLife); err != nil {
		return err
	}
	return d.store.AddScore(ctx, ca.Person(), act, func() (Score, ledger.Event, error) { return own.Give(ca.Person(), act) })
}

// JudgeHarm records a judgement of serious harm. Base is the judgement the writer had
// before them, empty for none.
func (d *Assessments) JudgeHarm(ctx context.Context, ca access.CaseAccess, draft HarmDraft, base id.ID, act ledger.Act) error {
	if err := ca.Must(access.JudgeRisk); err != nil {
		return err
	}
	return d.store.AddHarm(ctx, ca.Person(), act, func(inForce HarmJudgement) (HarmJudgement, ledger.Event, error) {
		return inForce.Judge(draft, base, act)
	})
}

// Area is one section at a glance.
type Area struct {
	Section      instrument.Section
	Entry        Entry  // may not have been begun
	Own          Trails // oldest first
	Practitioner Trails // oldest first
}

// Written is when the section was saved last; zero before the first time.
func (a Area) Written() day.Instant { return a.Entry.At }

// Overview reads every section of the latest instrument at a glance, in its order.
func (d *Assessments) Overview(ctx context.Context, ca access.CaseAccess) ([]Area, error) {
	entries, err := d.Entries(ctx, ca)
	if err != nil {
		return nil, err
	}
	scores, err := d.store.ScoresOf(ctx, ca.Person())
	if err != nil {
		return nil, err
	}
	return AreasOf(ca.Person(), entries, scores), nil
}

// AreasOf sorts a person's entries and scores by the sections of the latest
// instrument, in its order.
func AreasOf(person id.ID, entries map[string]Entry, scores Trails) []Area {
	var areas []Area
	for _, section := range instrument.Latest().Sections {
		entry, begun := entries[section.Key]
		if !begun {
			entry = unbegun(person, section.Key)
		}
		areas = append(areas, Area{section, entry, scores.Of(section.Key, Own), scores.Of(section.Key, Practitioner)})
	}
	return areas
}
