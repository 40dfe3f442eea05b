package rating

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/sentence"
)

// The events of ratings.
const (
	EventChanged   = "RatingChanged"   // by the rule
	EventConfirmed = "RatingConfirmed" // by a practitioner, to a lower level

	EventOverridden    = "RatingOverridden"      // a practitioner set a level
	EventCountersigned = "OverrideCountersigned" // a manager agreed to a lower one
	EventDeclined      = "OverrideDeclined"      // a manager did not
	EventOverrideEnded = "OverrideEnded"         // before its time
)

// Answers lists the events that a rating answers: whatever may change what it rests on.
var Answers = append([]string{
	"PersonRegistered", "DetailsCorrected", "SentenceImposed", "SentenceAmended", "SanctionsCounted", "EntryWritten", "HarmJudged",
}, contact.OutcomeEvents...)

// Sources are where a rating finds its facts. It acts for the house and asks no leave.
type Sources struct {
	People interface {
		Find(ctx context.Context, person id.ID) (person.Person, error)
	}
	Sentences interface {
		Of(ctx context.Context, person id.ID) (sentence.History, error)
	}
	Assessments interface {
		EntriesOf(ctx context.Context, person id.ID) (map[string]assessment.Entry, error)
		HarmsOf(ctx context.Context, person id.ID) ([]assessment.HarmJudgement, error)
	}
	Contacts interface {
		Missed(ctx context.Context, person id.ID, since day.Instant) ([]contact.Summary, error)
	}
}

// Watch reads ratings again whenever something they rest on happens, and at the turn
// of the day.
type Watch struct {
	sources Sources
	store   Store
}

// NewWatch makes a Watch.
func NewWatch(sources Sources, store Store) *Watch { return &Watch{sources, store} }

// React reads the rating of the person an event is about, inside the change that made
// the event, and keeps it when it says something new.
func (w *Watch) React(ctx context.Context, happened ledger.Event) ([]ledger.Event, error) {
	who, ours := strings.CutPrefix(string(happened.Chain), "person/")
	if !ours {
		return nil, nil
	}
	if idle, err := w.cannotMatter(ctx, id.ID(who), happened); err != nil || idle {
		return nil, err
	}
	inForce, err := w.inForce(ctx, id.ID(who))
	if err != nil {
		return nil, err
	}
	next, err := w.read(ctx, id.ID(who), inForce, happened.Act.At)
	if err != nil || next.says(inForce) {
		return nil, err
	}
	next, changed := next.changed(happened.Act, happened.Act.ID.Derive("rating/"+happened.Name+"/"+happened.Thing.ID))
	return []ledger.Event{changed}, w.store.Add(ctx, next)
}

// TurnOfDay reads again every rating that the date alone may change, each in a change
// of its own, and tells how many it read. What cannot be read does not stop the others.
func (w *Watch) TurnOfDay(ctx context.Context, now day.Instant) (read int, err error) {
	due, err := w.store.Due(ctx, now.Date())
	if err != nil {
		return 0, err
	}
	var failed []error
	for _, who := range due {
		if err := w.turn(ctx, who, now); err != nil {
			failed = append(failed, fmt.Errorf("read the rating of %s again: %w", who, err))
			continue
		}
		read++
	}
	return read, errors.Join(failed...)
}

func (w *Watch) turn(ctx context.Context, who id.ID, now day.Instant) error {
	act := ledger.Act{ID: who.Derive("rating/turn-of-day/" + now.Date().String()), By: ledger.System, At: now}
	err := w.store.Change(ctx, who, act, func(ctx context.Context, inForce Rating) (Rating, ledger.Event, error) {
		next, err := w.read(ctx, who, inForce, now)
		if err != nil || next.says(inForce) {
			return inForce, ledger.Event{}, err
		}
		next, changed := next.changed(act, act.ID)
		return next, changed, nil
	})
	if errors.Is(err, ledger.ErrAlreadyDone) {
		return nil
	}
	return err
}

// changed names a rating that says something new, and the event of it. The rule did it,
// so the product is who acts.
func (r Rating) changed(act ledger.Act, as id.ID) (Rating, ledger.Event) {
	act.By, act.Fingerprint = ledger.System, ""
	r.ID, r.At = as, max(act.At, r.At)
	return r, act.Happened(EventChanged, ledger.Of("person", r.Person), r.Thing(), r)
}

func (w *Watch) inForce(ctx context.Context, who id.ID) (Rating, error) {
	r, err := w.store.Now(ctx, who)
	if problem.IsKind(err, problem.Missing) {
		return Rating{}, nil
	}
	return r, err
}

// read gathers the facts and reads them. The moment of the rating before comes along,
// so that a rating never lies before it.
func (w *Watch) read(ctx context.Context, who id.ID, inForce Rating, at day.Instant) (Rating, error) {
	f := Facts{Today: max(at, inForce.At).Date()}
	if inForce.Recorded() {
		f.InForce = &inForce
	}
	var err error
	if f.Person, err = w.sources.People.Find(ctx, who); err != nil {
		return Rating{}, err
	}
	history, err := w.sources.Sentences.Of(ctx, who)
	if err != nil {
		return Rating{}, err
	}
	f.Sentence, f.Sanctions = history.Current(), history.Sanctions
	if f.Entries, err = w.sources.Assessments.EntriesOf(ctx, who); err != nil {
		return Rating{}, err
	}
	harms, err := w.sources.Assessments.HarmsOf(ctx, who)
	if err != nil {
		return Rating{}, err
	}
	if len(harms) > 0 {
		f.Harm = harms[0]
	}
	if f.Missed, err = w.sources.Contacts.Missed(ctx, who, f.Today.Add(-missedDays).AtClock(0, 0)); err != nil {
		return Rating{}, err
	}
	next := Read(f)
	next.At = inForce.At
	return next, nil
}

// cannotMatter spares the commonest event, a contact that was attended, the whole
// reading: unless it is counted as missed in the rating in force, it changes nothing. One
// that is told for the first time is counted nowhere yet.
func (w *Watch) cannotMatter(ctx context.Context, who id.ID, happened ledger.Event) (bool, error) {
	told, is := happened.State.(contact.Contact)
	if !is || told.Outcome.Missed() {
		return false, nil
	}
	if told.Version == 1 {
		return true, nil
	}
	rated, counted, err := w.store.Mentions(ctx, who, told.ID)
	return rated && !counted, err
}
