package rating

import (
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

const goodWhy = "He told us more than the form asks"

func actBy(who id.ID, at day.Instant) ledger.Act {
	return ledger.Act{ID: id.ID("act-" + who + id.ID(at.String())), By: ledger.Actor{ID: who, Role: "practitioner"}, At: at}
}

// setFrom reads somebody with a score and sets another level for them.
func setFrom(t *testing.T, base, to Level, days int) (Facts, Rating) {
	t.Helper()
	f := withScore(t, scoreIn[base])
	r := Read(f)
	r.ID = "r0"
	at := f.Today.AtClock(10, 0)
	set, happened, err := r.Override(Overriding{Base: "r0", Level: to, Until: f.Today.Add(days), Why: goodWhy}, actBy("amira", at))
	if err != nil || happened.Name != EventOverridden || happened.Why != goodWhy {
		t.Fatalf("%v, %+v", err, happened)
	}
	return f, set
}

// later reads again some days later.
func later(f Facts, before Rating, days int) Rating {
	f.Today, f.InForce = f.Today.Add(days), &before
	r := Read(f)
	r.ID = before.ID + "+"
	return r
}

func signed(t *testing.T, f Facts, r Rating, agree bool) Rating {
	t.Helper()
	next, _, err := r.Countersign(Countersigning{Base: r.ID, Agree: agree, Why: "I read both sides"}, actBy("ruth", f.Today.AtClock(11, 0)))
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestAHigherLevelCountsAtOnceAndSaysSo(t *testing.T) {
	f, r := setFrom(t, Medium, VeryHigh, 30)
	for _, r := range []Rating{r, later(f, r, 1), later(f, r, 30)} {
		reading := r.Reoffending
		if reading.Level != VeryHigh || reading.Today != Medium || reading.Held || reading.CanBeConfirmed() {
			t.Errorf("stands at %s, reads %s", reading.Level, reading.Today)
		}
		if first := reading.Reasons[0]; first.Effect != Sets || !strings.Contains(first.Words().En, goodWhy) || !strings.Contains(first.Words().En, "the rule reads Medium") {
			t.Errorf("the first reason is %+v", first)
		}
	}
	if over := later(f, r, 31).Reoffending; over.Level != VeryHigh || !over.CanBeConfirmed() || over.Override != nil {
		t.Errorf("after its last day the level fell by itself: %s, held %v", over.Level, over.Held)
	}
}

func TestAHigherReadingStandsAboveAHigherLevelThatWasSet(t *testing.T) {
	_, r := setFrom(t, Medium, High, 30)
	f := withScore(t, scoreIn[VeryHigh])
	f.InForce = &r
	if reading := Read(f).Reoffending; reading.Today != VeryHigh || reading.Level != VeryHigh {
		t.Errorf("stands at %s although the rule reads %s", reading.Level, reading.Today)
	}
}

func TestALowerLevelWaitsForAManagerAndThenCounts(t *testing.T) {
	f, r := setFrom(t, High, Low, 30)
	if r.Reoffending.Level != High || !r.Reoffending.Override.Waits() {
		t.Fatalf("it counts unsigned: %s", r.Reoffending.Level)
	}
	if waiting := later(f, r, 5).Reoffending; waiting.Level != High || waiting.Override == nil {
		t.Errorf("five days later it stands at %s, override %v", waiting.Level, waiting.Override)
	}
	agreed := signed(t, f, r, true)
	if agreed.Reoffending.Level != Low || agreed.Reoffending.Before != High || !strings.Contains(agreed.Reoffending.Reasons[0].Words().En, "countersigned") {
		t.Errorf("signed, it stands at %s", agreed.Reoffending.Level)
	}
	if after := later(f, agreed, 20).Reoffending; after.Level != Low || after.Held {
		t.Errorf("on its twentieth day it stands at %s", after.Level)
	}
	if after := later(f, agreed, 31).Reoffending; after.Level != High || after.Override != nil {
		t.Errorf("after its last day it stands at %s", after.Level)
	}
	declined := signed(t, f, r, false)
	if declined.Reoffending.Level != High || declined.Reoffending.Override != nil {
		t.Errorf("declined, it stands at %s", declined.Reoffending.Level)
	}
}

func TestALowerLevelEndsWhenTheRuleReadsHigherThanItDid(t *testing.T) {
	f, r := setFrom(t, Medium, Low, 60)
	agreed := signed(t, f, r, true)
	f.Missed = missedOn(f.Today.Add(3), 0, 1)
	if after := later(f, agreed, 3).Reoffending; after.Level != High || after.Override != nil {
		t.Errorf("two missed contacts later it stands at %s", after.Level)
	}
}

func TestEndingALevelThatWasSetGoesBackToTheReadingWithItsReason(t *testing.T) {
	f, r := setFrom(t, Medium, VeryHigh, 30)
	act := actBy("amira", f.Today.AtClock(12, 0))
	ended, happened, err := r.EndOverride(Ending{Base: r.ID, Why: "The threat has passed now"}, act)
	if err != nil || happened.Name != EventOverrideEnded {
		t.Fatalf("%v, %+v", err, happened)
	}
	if reading := ended.Reoffending; reading.Level != Medium || reading.Confirmed == nil || reading.Confirmed.From != VeryHigh || reading.Reasons[0].Effect == Sets {
		t.Errorf("stands at %s, confirmed %+v", reading.Level, reading.Confirmed)
	}
	_, waiting := setFrom(t, High, Low, 30)
	ended, _, err = waiting.EndOverride(Ending{Base: waiting.ID, Why: "I asked too early"}, act)
	if err != nil || ended.Reoffending.Level != High || ended.Reoffending.Override != nil {
		t.Errorf("taken back before anybody signed: %s, %v", ended.Reoffending.Level, err)
	}
}

func TestWhatMayBeSetIsChecked(t *testing.T) {
	f := withScore(t, scoreIn[Medium])
	r := Read(f)
	r.ID = "r0"
	act := actBy("amira", f.Today.AtClock(10, 0))
	good := Overriding{Base: "r0", Level: High, Until: f.Today.Add(LongestOverride), Why: goodWhy}
	for _, c := range []struct {
		box  string
		make func(*Overriding)
	}{
		{FieldLevel, func(w *Overriding) { w.Level = "enormous" }},
		{FieldLevel, func(w *Overriding) { w.Level = Medium }},
		{FieldUntil, func(w *Overriding) { w.Until = day.Date{} }},
		{FieldUntil, func(w *Overriding) { w.Until = f.Today.Add(-1) }},
		{FieldUntil, func(w *Overriding) { w.Until = f.Today.Add(LongestOverride + 1) }},
		{FieldWhy, func(w *Overriding) { w.Why = "ok" }},
		{FieldWhy, func(w *Overriding) { w.Why = strings.Repeat("a", WhyLimit+1) }},
		{FieldWhy, func(w *Overriding) { w.Why = "torn \x00 words here" }},
	} {
		w := good
		c.make(&w)
		_, _, err := r.Override(w, act)
		if p := problem.Of(err); p.Kind != problem.Invalid || len(p.Fields) != 1 || p.Fields[0].Name != c.box {
			t.Errorf("%+v: %v", w, err)
		}
	}
	if _, _, err := r.Override(good, act); err != nil {
		t.Errorf("the longest is refused: %v", err)
	}
	good.Base = "another"
	if _, _, err := r.Override(good, act); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("set over a rating nobody saw: %v", err)
	}
}

func TestNobodyCountersignsTheirOwnAndNothingIsSignedTwice(t *testing.T) {
	f, r := setFrom(t, High, Medium, 30)
	own := actBy("amira", f.Today.AtClock(11, 0))
	if _, _, err := r.Countersign(Countersigning{Base: r.ID, Agree: true, Why: goodWhy}, own); !problem.IsKind(err, problem.Invalid) {
		t.Errorf("signed by its own author: %v", err)
	}
	agreed := signed(t, f, r, true)
	if _, _, err := agreed.Countersign(Countersigning{Base: agreed.ID, Agree: true, Why: goodWhy}, actBy("ruth", f.Today.AtClock(12, 0))); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("signed twice: %v", err)
	}
	if _, _, err := agreed.Countersign(Countersigning{Base: "r0", Agree: true, Why: goodWhy}, own); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("signed what nobody saw: %v", err)
	}
}

func TestOneLevelIsSetAtATime(t *testing.T) {
	f, r := setFrom(t, Medium, High, 30)
	_, _, err := r.Override(Overriding{Base: r.ID, Level: VeryHigh, Until: f.Today.Add(3), Why: goodWhy}, actBy("amira", f.Today.AtClock(12, 0)))
	if !problem.IsKind(err, problem.Conflict) {
		t.Errorf("set over another: %v", err)
	}
}

func TestALowerLevelThatWasConfirmedMeanwhileWaitsNoLonger(t *testing.T) {
	f := withScore(t, scoreIn[Medium])
	f.Missed = missedOn(f.Today, 0, 1)
	r := Read(f)
	r.ID = "r0"
	f.Missed = nil
	r = later(f, r, 40)
	if !r.Reoffending.CanBeConfirmed() {
		t.Fatal("nothing is held")
	}
	at := f.Today.Add(40).AtClock(10, 0)
	r, _, err := r.Override(Overriding{Base: r.ID, Level: Medium, Until: f.Today.Add(60), Why: goodWhy}, actBy("amira", at))
	if err != nil || !r.Reoffending.Override.Waits() {
		t.Fatalf("%+v, %v", r.Reoffending.Override, err)
	}
	r, _, err = r.Confirm(Confirmation{Which: OfReoffending, Base: r.ID, Why: goodWhy}, actBy("amira", at+1))
	if err != nil || r.Reoffending.Override != nil || r.Reoffending.Level != Medium {
		t.Errorf("%+v, %v", r.Reoffending, err)
	}
}
