package rating

import (
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// LongestOverride is for how many days a practitioner may set a level of their own.
const LongestOverride = 183

// Override is a level of reoffending that a practitioner set in the place of the
// reading, for a while. A higher one counts at once; a lower one waits until a manager
// countersigns it. Serious harm has none: there the level is a judgement already.
type Override struct {
	ID     id.ID       `json:"id"` // of the act that set it
	By     id.ID       `json:"by"`
	At     day.Instant `json:"at"`
	Level  Level       `json:"level"`
	From   Level       `json:"from"`  // the level that stood then
	Read   Level       `json:"read"`  // what the rule read then
	Until  day.Date    `json:"until"` // the last day on which it counts
	Why    string      `json:"why"`
	Signed *Signed     `json:"signed,omitempty"`
}

// Signed is a manager's word under a lower level.
type Signed struct {
	By  id.ID       `json:"by"`
	At  day.Instant `json:"at"`
	Why string      `json:"why"`
}

// Lowers reports whether it sets a lower level than stood before it.
func (o Override) Lowers() bool { return o.Level.Rank() < o.From.Rank() }

// Waits reports whether it waits for a manager.
func (o Override) Waits() bool { return o.Lowers() && o.Signed == nil }

// lasts reports whether it still holds on a day on which the rule reads a level. A lower
// level was set knowing what was read then, and a higher one to be the highest: a reading
// above that ends it, and what is read later is held from there as ever.
func (o Override) lasts(reads Level, today day.Date) bool {
	highest := o.Level
	if o.Lowers() {
		highest = o.Read
	}
	return !today.After(o.Until) && reads.Rank() <= highest.Rank()
}

// under puts today's reading under the level that a practitioner set, while it lasts;
// without one it follows the reading in force.
func (r Reading) under(before Reading, today day.Date) Reading {
	o := before.Override
	if o == nil || !o.lasts(r.Today, today) {
		return r.after(before, OfReoffending, today)
	}
	if o.Waits() {
		r = r.after(before, OfReoffending, today)
		r.Override = o
		return r
	}
	r.Override = o
	r.Reasons = append([]Reason{o.reason(r.Today)}, r.Reasons...)
	return r.at(o.Level, before, today)
}

func (o Override) reason(reads Level) Reason {
	told := ReasonDetail{Level: o.Level, Today: reads, Until: o.Until, Why: short(o.Why)}
	if o.Signed != nil {
		told.Signed = o.Signed.At.Date()
	}
	return Reason{codeSet, Sets, o.At.Date(), Source{}, told}
}

// Overriding is a practitioner's wish to set the level of reoffending themselves.
type Overriding struct {
	Base  id.ID // the rating the writer had before them
	Level Level
	Until day.Date // at most LongestOverride days ahead
	Why   string
}

// The boxes of an override; problems carry their names.
const (
	FieldLevel = "level"
	FieldUntil = "until"
)

// Override sets a level in the place of today's reading. One is set at a time: another
// would hide the level and the reading that the first was weighed against. When the
// rating has changed since the writer looked it is a Conflict.
func (r Rating) Override(w Overriding, act ledger.Act) (Rating, ledger.Event, error) {
	switch {
	case w.Base != r.ID:
		return r, ledger.Event{}, moved()
	case r.Reoffending.Override != nil:
		return r, ledger.Event{}, problem.New(problem.Conflict, CodeMoved, saying.SetAlready)
	}
	reading, today := r.Reoffending, act.At.Date()
	var checks problem.Checks
	if checks.Require(w.Level.Rated(), FieldLevel, saying.ChooseLevel) {
		checks.Require(w.Level != reading.Level, FieldLevel, saying.SameLevel.With("level", reading.Level.Words()))
	}
	ahead := w.Until.Known() && !w.Until.Before(today) && today.Until(w.Until) <= LongestOverride
	checks.Require(ahead, FieldUntil, saying.ChooseUntil.With("days", LongestOverride))
	why := checkWhy(&checks, w.Why, saying.WhySet)
	if err := checks.Problem(); err != nil {
		return r, ledger.Event{}, err
	}
	set := &Override{ID: act.ID, By: act.By.ID, At: act.At, Level: w.Level, From: reading.Level, Read: reading.Today, Until: w.Until, Why: why}
	reading.Override = set
	if !set.Waits() {
		reading = reading.set(today)
	}
	next, happened := r.with(reading, EventOverridden, act)
	return next, happened.Because(why), nil
}

// set lets the level follow the override it carries.
func (r Reading) set(today day.Date) Reading {
	before := r
	r.Held, r.Confirmed = false, nil
	r.Reasons = append([]Reason{r.Override.reason(r.Today)}, without(without(r.Reasons, Holds), Sets)...)
	return r.at(r.Override.Level, before, today)
}

// Countersigning is a manager's answer to a lower level that waits.
type Countersigning struct {
	Base  id.ID // the rating the manager had before them
	Agree bool
	Why   string
}

// Countersign answers a lower level that a practitioner set: agreed, it counts from now;
// declined, it is as if it had never been asked. Nobody countersigns their own.
func (r Rating) Countersign(c Countersigning, act ledger.Act) (Rating, ledger.Event, error) {
	reading := r.Reoffending
	switch {
	case c.Base != r.ID:
		return r, ledger.Event{}, moved()
	case reading.Override == nil || !reading.Override.Waits():
		return r, ledger.Event{}, problem.New(problem.Conflict, CodeMoved, saying.NothingWaits)
	case reading.Override.By == act.By.ID:
		return r, ledger.Event{}, problem.FieldProblem(FieldWhy, saying.OwnSignature)
	}
	var checks problem.Checks
	why := checkWhy(&checks, c.Why, saying.WhySigned)
	if err := checks.Problem(); err != nil {
		return r, ledger.Event{}, err
	}
	event := EventDeclined
	if c.Agree {
		event = EventCountersigned
		signed := *reading.Override
		signed.Signed = &Signed{By: act.By.ID, At: act.At, Why: why}
		reading.Override = &signed
		reading = reading.set(act.At.Date())
	} else {
		reading.Override = nil
	}
	next, happened := r.with(reading, event, act)
	return next, happened.Because(why), nil
}

// EndOverride takes a level that was set back before its time; the level is then what
// the rule reads today, because a practitioner says so and why.
func (r Rating) EndOverride(e Ending, act ledger.Act) (Rating, ledger.Event, error) {
	reading := r.Reoffending
	switch {
	case e.Base != r.ID:
		return r, ledger.Event{}, moved()
	case reading.Override == nil:
		return r, ledger.Event{}, problem.New(problem.Conflict, CodeMoved, saying.NothingSet)
	}
	var checks problem.Checks
	why := checkWhy(&checks, e.Why, saying.WhyEnded)
	if err := checks.Problem(); err != nil {
		return r, ledger.Event{}, err
	}
	before, waited := reading, reading.Override.Waits()
	reading.Override, before.Confirmed = nil, nil
	switch {
	case waited: // it never counted, so the level stays
	case reading.Today.Rated():
		reading.Reasons, reading.Confirmed = without(reading.Reasons, Sets), nil
		reading = reading.at(reading.Today, before, act.At.Date())
		if before.Level.Rank() > reading.Level.Rank() {
			reading.Confirmed = &Confirmed{By: act.By.ID, At: act.At, From: before.Level, Why: why}
		}
	default: // there is no reading to go back to: the level is held until there is one
		reading.Reasons, reading.Confirmed = without(reading.Reasons, Sets), nil
		reading = reading.after(before, OfReoffending, act.At.Date())
	}
	next, happened := r.with(reading, EventOverrideEnded, act)
	return next, happened.Because(why), nil
}

// Ending is a practitioner's word that a level they set is no longer needed.
type Ending struct {
	Base id.ID // the rating the writer had before them
	Why  string
}

// with gives the rating a new reading of reoffending, by an act.
func (r Rating) with(reading Reading, event string, act ledger.Act) (Rating, ledger.Event) {
	r.Reoffending = reading
	r.ID, r.At = act.ID, max(act.At, r.At)
	if o := reading.Override; o != nil && (!r.RereadOn.Known() || o.Until.Before(r.RereadOn)) {
		r.RereadOn = o.Until.Add(1)
	}
	return r, act.Happened(event, ledger.Of("person", r.Person), r.Thing(), r)
}
