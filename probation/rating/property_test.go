package rating

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
)

// walk changes the facts at random, as life and writers do, and reads them again.
type walk struct {
	*rand.Rand
	facts  Facts
	moment day.Instant
	turns  int
}

func (w *walk) section() string {
	all := instrument.Latest().Sections
	return all[w.IntN(len(all))].Key
}

// turn changes one thing. It tells whether it was a judgement of harm.
func (w *walk) turn() (judged bool) {
	w.turns++
	w.moment = w.moment.Add(1e9)
	f := &w.facts
	f.Entries = maps.Clone(f.Entries)
	switch w.IntN(8) {
	case 0:
		w.moment = day.Instant(int64(w.moment) + int64(w.IntN(40))*24*3600*1e6)
	case 1:
		f.Missed = append(slices.Clone(f.Missed), contact.Summary{ID: id.ID(fmt.Sprint("c", w.turns)), At: w.moment})
	case 2:
		f.Missed = nil
	case 3, 4:
		e := f.Entries[w.section()]
		if !e.Begun() {
			e = entry(w.section(), func(*assessment.Draft) {})
		}
		answers := []assessment.YesNo{assessment.Unanswered, assessment.Yes, assessment.No}
		e.LinkedToHarm, e.LinkedToReoffending, e.IsStrength = answers[w.IntN(3)], answers[w.IntN(3)], answers[w.IntN(3)]
		e.Protective, e.At = "Somebody <who> & cares", w.moment
		e.WrittenAt = map[instrument.Box]day.Instant{instrument.Protective: w.moment}
		e.Version++
		f.Entries[e.Section] = e
	case 5:
		f.Sanctions.Total = w.IntN(30)
		f.Sentence.OffenceCode = []actuarial.OffenceCode{"03900", "11618", "", "07111"}[w.IntN(4)]
	case 6:
		delete(f.Entries, w.section())
	case 7:
		level := assessment.HarmLevels[w.IntN(4)]
		f.Harm = assessment.HarmJudgement{ID: id.ID(fmt.Sprint("h", w.turns)), HarmDraft: assessment.HarmDraft{Level: level, Reason: "Said"}, At: w.moment}
		judged = true
	}
	f.Today = w.moment.Date()
	return judged
}

func TestNoSequenceOfFactsLowersALevelWithoutAJudgementOrAConfirmation(t *testing.T) {
	for seed := range uint64(60) {
		w := &walk{Rand: rand.New(rand.NewPCG(seed, 1)), facts: withScore(t, "54.95")}
		w.moment = w.facts.Today.AtClock(9, 0)
		before := Read(w.facts)
		before.ID = "r0"
		for range 80 {
			judged := w.turn()
			w.facts.InForce = &before
			after := Read(w.facts)
			after.ID = id.ID(fmt.Sprint("r", w.turns))
			if after.Reoffending.Level.Rank() < before.Reoffending.Level.Rank() {
				t.Fatalf("seed %d, turn %d: reoffending fell from %s to %s", seed, w.turns, before.Reoffending.Level, after.Reoffending.Level)
			}
			if !judged && after.Harm.Level.Rank() < before.Harm.Level.Rank() {
				t.Fatalf("seed %d, turn %d: harm fell from %s to %s without a judgement", seed, w.turns, before.Harm.Level, after.Harm.Level)
			}
			for _, which := range []Which{OfReoffending, OfHarm} {
				checkReading(t, after.Of(which))
			}
			before = w.set(t, w.confirm(t, after))
		}
	}
}

func checkReading(t *testing.T, r Reading) {
	t.Helper()
	set := r.Override != nil && !r.Override.Waits()
	if set != (len(r.With(Sets)) == 1) || set && r.Held {
		t.Fatalf("a level that was set and does not say so: %+v", r)
	}
	if !set && r.Held != (r.Level.Rank() > r.Today.Rank()) || r.Held != (len(r.With(Holds)) == 1) || len(r.Reasons) == 0 || !r.Since.Known() {
		t.Fatalf("a reading that contradicts itself: %+v", r)
	}
}

// confirm now and then lets a held rating down, which only a practitioner can.
func (w *walk) confirm(t *testing.T, r Rating) Rating {
	t.Helper()
	for _, which := range []Which{OfReoffending, OfHarm} {
		if !r.Of(which).CanBeConfirmed() || w.IntN(3) > 0 {
			continue
		}
		act := ledger.Act{ID: id.ID(fmt.Sprint("confirm", w.turns, which)), By: ledger.Actor{ID: "a", Role: "practitioner"}, At: w.moment}
		lower, _, err := r.Confirm(Confirmation{Which: which, Base: r.ID, Why: "We talked it through"}, act)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, lower.Of(which))
		r = lower
	}
	return r
}

// set now and then sets a level, signs or declines one that waits, or ends one: a level
// falls by a signature or an ending only.
func (w *walk) set(t *testing.T, r Rating) Rating {
	t.Helper()
	if w.IntN(3) > 0 {
		return r
	}
	act := ledger.Act{ID: id.ID(fmt.Sprint("set", w.turns)), By: ledger.Actor{ID: "a", Role: "practitioner"}, At: w.moment}
	next, mayFall, err := r, false, error(nil)
	switch o := r.Reoffending.Override; {
	case o == nil:
		level := Ladder[w.IntN(len(Ladder))]
		if level == r.Reoffending.Level {
			return r
		}
		next, _, err = r.Override(Overriding{Base: r.ID, Level: level, Until: w.facts.Today.Add(w.IntN(60)), Why: goodWhy}, act)
	case o.Waits() && w.IntN(2) == 0:
		mayFall = true
		act.By.ID = "m"
		next, _, err = r.Countersign(Countersigning{Base: r.ID, Agree: w.IntN(2) == 0, Why: goodWhy}, act)
	case w.IntN(2) == 0:
		mayFall = true
		next, _, err = r.EndOverride(Ending{Base: r.ID, Why: goodWhy}, act)
	}
	if err != nil {
		t.Fatal(err)
	}
	if !mayFall && next.Reoffending.Level.Rank() < r.Reoffending.Level.Rank() {
		t.Fatalf("turn %d: the level fell from %s to %s on one person's word", w.turns, r.Reoffending.Level, next.Reoffending.Level)
	}
	checkReading(t, next.Reoffending)
	return next
}

func TestARatingIsWrittenDownAndReadBackExactly(t *testing.T) {
	w := &walk{Rand: rand.New(rand.NewPCG(7, 7)), facts: withScore(t, "86.19")}
	w.moment = w.facts.Today.AtClock(9, 0)
	before := Read(w.facts)
	for range 200 {
		w.turn()
		w.facts.InForce = &before
		after := Read(w.facts)
		written, err := json.Marshal(after)
		if err != nil {
			t.Fatal(err)
		}
		var back Rating
		if err := json.Unmarshal(written, &back); err != nil {
			t.Fatal(err)
		}
		again, _ := json.Marshal(back)
		if string(again) != string(written) || !back.says(after) {
			t.Fatalf("written %s\nread back %s", written, again)
		}
		after.ID = id.ID(fmt.Sprint("r", w.turns))
		before = w.set(t, after)
	}
}

func TestUntilTheDayItNamesTheDateAloneChangesNothing(t *testing.T) {
	w := &walk{Rand: rand.New(rand.NewPCG(3, 9)), facts: withScore(t, "54.95")}
	w.moment = w.facts.Today.AtClock(9, 0)
	changed := 0
	for range 60 {
		w.turn()
		f := w.facts
		f.InForce = nil
		r := Read(f)
		f.InForce = &r
		for f.Today = w.facts.Today; f.Today.Until(w.facts.Today) > -45; f.Today = f.Today.Add(1) {
			if read := Read(f); !read.says(r) {
				changed++
				if !r.RereadOn.Known() || f.Today.Before(r.RereadOn) {
					t.Fatalf("it reads differently on %s, but was to be read again on %q", f.Today, r.RereadOn)
				}
				break
			}
		}
	}
	if changed == 0 {
		t.Error("no date ever changed anything, so nothing was tested")
	}
}
