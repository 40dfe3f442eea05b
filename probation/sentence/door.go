package sentence

import (
	"context"
	"slices"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/person"
)

// Ends tells when the current sentence of everybody in the group ends; those without one,
// or whose sentence has no end, are not in the map.
func (d *Sentences) Ends(ctx context.Context, g access.Group) (map[id.ID]day.Date, error) {
	return d.store.Ends(ctx, g.People())
}

// History is all that is kept of one person's sentences and sanctions.
type History struct {
	Person    id.ID
	Sentences []Sentence // the newest conviction first
	Sanctions Sanctions
	Doings    []CompletedWork // of all requirements, the newest day first
}

// Current is the sentence of the newest conviction; the zero Sentence when none is
// recorded. It may have ended.
func (h History) Current() Sentence {
	if len(h.Sentences) == 0 {
		return Sentence{Person: h.Person}
	}
	return h.Sentences[0]
}

// Earlier lists the sentences before the current one.
func (h History) Earlier() []Sentence { return h.Sentences[min(1, len(h.Sentences)):] }

// Recording is what a writer puts down at once: a sentence and the counts of
// sanctions as they are with it.
type Recording struct {
	Sentence   id.ID // the one to amend, which is this person's; without one the act imposes a sentence, under its own id
	Terms      Terms
	Base       int // version of the sentence the writer had before them; 0 for a new one
	Counts     Counts
	CountsBase int // version of the counts the writer had before them
}

// keeping leaves the requirements of the law's list as they stand: whoever amends a
// sentence writes the rest.
func keeping(s Sentence, t Terms) Terms {
	words := slices.DeleteFunc(slices.Clone(t.Requirements), func(r Requirement) bool { return r.Code != InWords })
	t.Requirements = append(s.counted(), words...)
	return t
}

// Record imposes or amends the sentence and counts the sanctions of somebody born on
// a day. What the recording leaves as it was gets no event and no new version. It
// gives the sentence and the counts as they then stand.
func (h History) Record(r Recording, born day.Date, act ledger.Act) (Sentence, Sanctions, []ledger.Event, error) {
	var happened []ledger.Event
	var c problem.Checks
	s, counts := h.find(r.Sentence), h.Sanctions
	switch {
	case !s.Recorded() && (r.Sentence.Known() || r.Base != 0):
		return s, counts, nil, problem.NotFound()
	case r.Base != s.Version || r.CountsBase != counts.Version:
		return s, counts, nil, changedMeanwhile()
	}
	var event ledger.Event
	var err error
	switch {
	case !s.Recorded():
		s, event, err = Sentence{ID: act.ID, Person: h.Person}.Impose(r.Terms, born, act)
		happened = append(happened, event)
	case !s.same(keeping(s, r.Terms)):
		s, event, err = s.Amend(keeping(s, r.Terms), born, r.Base, act)
		happened = append(happened, event)
	}
	if err := c.Add(err); err != nil {
		return s, counts, nil, err
	}
	if !counts.Recorded() || counts.Counts != r.Counts {
		counts, event, err = counts.Count(r.Counts, born, r.Terms.ConvictedOn, r.CountsBase, act)
		happened = append(happened, event)
	} else {
		err = r.Counts.check(born, r.Terms.ConvictedOn)
	}
	if err := c.Add(err); err != nil {
		return s, counts, nil, err
	}
	return s, counts, happened, c.Problem()
}

func (h History) find(sentence id.ID) Sentence {
	at := slices.IndexFunc(h.Sentences, func(s Sentence) bool { return s.ID == sentence })
	if at < 0 {
		return Sentence{Person: h.Person}
	}
	return h.Sentences[at]
}

// Store is what sentence keeps.
type Store interface {
	// Of reads a person's sentences and sanctions; an empty History when nothing is
	// recorded.
	Of(ctx context.Context, person id.ID) (History, error)
	// Ends reads, for many people at once, when the sentence of the newest conviction
	// ends.
	Ends(ctx context.Context, people []id.ID) (map[id.ID]day.Date, error)
	// Change loads the history, lets the verb answer, and stores the sentence and the
	// counts with their events in one transaction.
	Change(ctx context.Context, person id.ID, act ledger.Act,
		verb func(context.Context, History) (Sentence, Sanctions, []ledger.Event, error)) error
	// Do loads the history, lets the verb answer, and stores the doing with its event in
	// one transaction.
	Do(ctx context.Context, person id.ID, act ledger.Act, verb func(History) (CompletedWork, ledger.Event, error)) error
}

// Sentences is the door to sentences.
type Sentences struct {
	store  Store
	people *person.People
}

// NewSentences opens the door over a store. It asks people when somebody was born.
func NewSentences(store Store, people *person.People) *Sentences { return &Sentences{store, people} }

// Of reads the sentences and sanctions of the person whose case the access opens.
func (d *Sentences) Of(ctx context.Context, ca access.CaseAccess) (History, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return History{}, err
	}
	return d.store.Of(ctx, ca.Person())
}

// Record imposes or amends a sentence and counts the sanctions, as one act.
func (d *Sentences) Record(ctx context.Context, ca access.CaseAccess, r Recording, act ledger.Act) error {
	if err := ca.Must(access.RecordSentence); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(ctx context.Context, h History) (Sentence, Sanctions, []ledger.Event, error) {
		who, err := d.people.Of(ctx, ca)
		if err != nil {
			return Sentence{}, Sanctions{}, nil, err
		}
		return h.Record(r, who.Born, act)
	})
}

// Find finds a sentence of the history; the zero Sentence when there is none such.
func (h History) Find(which id.ID) Sentence { return h.find(which) }

// Require adds a requirement to a sentence.
func (d *Sentences) Require(ctx context.Context, ca access.CaseAccess, which id.ID, a Adding, act ledger.Act) error {
	return d.alter(ctx, ca, which, act, func(now Sentence) (Sentence, ledger.Event, error) { return now.Require(a, act) })
}

// Lift ends one requirement of a sentence.
func (d *Sentences) Lift(ctx context.Context, ca access.CaseAccess, at RequirementRef, why string, act ledger.Act) error {
	return d.alter(ctx, ca, at.Sentence, act, func(now Sentence) (Sentence, ledger.Event, error) { return now.Lift(at.Requirement, why, act) })
}

// End ends a sentence.
func (d *Sentences) End(ctx context.Context, ca access.CaseAccess, which id.ID, e Ending, act ledger.Act) error {
	return d.alter(ctx, ca, which, act, func(now Sentence) (Sentence, ledger.Event, error) { return now.End(e, act) })
}

// RequirementRef is where a requirement stands.
type RequirementRef struct{ Sentence, Requirement id.ID }

func (d *Sentences) alter(ctx context.Context, ca access.CaseAccess, which id.ID, act ledger.Act, verb func(Sentence) (Sentence, ledger.Event, error)) error {
	if err := ca.Must(access.RecordSentence); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(_ context.Context, h History) (Sentence, Sanctions, []ledger.Event, error) {
		now := h.find(which)
		if !now.Recorded() {
			return now, h.Sanctions, nil, problem.NotFound()
		}
		after, happened, err := verb(now)
		return after, h.Sanctions, []ledger.Event{happened}, err
	})
}

// Do puts down what was done of a requirement.
func (d *Sentences) Do(ctx context.Context, ca access.CaseAccess, at RequirementRef, did Completed, act ledger.Act) error {
	return d.doing(ctx, ca, act, func(h History) (CompletedWork, ledger.Event, error) {
		return h.find(at.Sentence).Do(at.Requirement, did, act)
	})
}

// Strike strikes out what was put down wrongly.
func (d *Sentences) Strike(ctx context.Context, ca access.CaseAccess, which id.ID, why string, act ledger.Act) error {
	return d.doing(ctx, ca, act, func(h History) (CompletedWork, ledger.Event, error) {
		for _, done := range h.Doings {
			if done.ID == which {
				return done.Strike(why, act)
			}
		}
		return CompletedWork{}, ledger.Event{}, problem.NotFound()
	})
}

func (d *Sentences) doing(ctx context.Context, ca access.CaseAccess, act ledger.Act, verb func(History) (CompletedWork, ledger.Event, error)) error {
	if err := ca.Must(access.RecordSentence); err != nil {
		return err
	}
	return d.store.Do(ctx, ca.Person(), act, verb)
}

// Shared is what a person sees of their own sentence: never a code.
type Shared struct {
	Kind         Kind
	From, Ends   day.Date // Ends is not known on a licence for life
	Done, Total  int      // days; Total is 0 when the sentence has no end
	Ended        bool
	Requirements []words.Phrase // those that hold, as the person reads them
	Counted      []Counted      // those of them that are worked off
}

// Counted is how far somebody is with a requirement.
type Counted struct {
	Words       words.Phrase
	Done, Asked int // in its unit
}

// SharedWith reads the person's current sentence for them, as of a day; false when
// none is recorded.
func (d *Sentences) SharedWith(ctx context.Context, ca access.CaseAccess, on day.Date) (Shared, bool, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return Shared{}, false, err
	}
	h, err := d.store.Of(ctx, ca.Person())
	if err != nil {
		return Shared{}, false, err
	}
	now := h.Current()
	if !now.Recorded() {
		return Shared{}, false, nil
	}
	done, total := now.DaysDone(on)
	return Shared{
		Kind: now.Kind, From: now.FollowUpFrom, Ends: now.LastDay(), Done: done, Total: total, Ended: now.Ended(on),
		Requirements: now.InWords(on), Counted: h.Counted(now, on),
	}, true, nil
}

// Counted lists how far somebody is with what is worked off of a sentence and holds on a
// day.
func (h History) Counted(s Sentence, on day.Date) []Counted {
	var all []Counted
	for _, r := range s.Requirements {
		if kind, known := r.Kind(s.Law()); known && kind.Unit.Counted() && r.Holds(on) {
			all = append(all, Counted{r.Words(s.Law()), h.DoneOf(r.ID), r.Length})
		}
	}
	return all
}
