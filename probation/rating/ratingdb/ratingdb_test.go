package ratingdb_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingtest"
	"throughline/schema/schematest"
)

func TestTheRatingChangesInTheSameActAsWhatItRestsOn(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		if w.Now().Recorded() {
			t.Fatal("nothing has happened, and there is a rating")
		}
		w.Sentenced("11618")
		if r := w.Now(); r.ARP.Kind != "static" || r.ARP.String() != "4.27" || r.Reoffending.Level != rating.Low || r.Harm.Level != rating.Unrated {
			t.Errorf("after the sentence: %s %s, %s", r.ARP.Kind, r.ARP, r.Reoffending.Level)
		}
		w.Answered()
		if r := w.Now(); r.ARP.Kind != "dynamic" || r.ARP.String() != "8.81" || len(r.ARP.Missing()) > 0 {
			t.Errorf("after the answers: %s %s, missing %v", r.ARP.Kind, r.ARP, r.ARP.Missing())
		}
		w.Judge(assessment.MediumHarm)
		w.Write("drug_use", func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, "Debts to a dealer" })
		if r := w.Now(); r.Harm.Level != rating.High || r.Harm.Before != rating.Medium {
			t.Errorf("after a new link to harm: %+v", r.Harm)
		}
		w.Miss(3)
		w.Miss(10)
		if r := w.Now(); r.Reoffending.Level != rating.Medium {
			t.Errorf("after two missed contacts: %+v", r.Reoffending)
		}
		w.CheckStoredRows(t, w.Store.StoredRows())
	})
}

func events(t *testing.T, w *ratingtest.World, name string) (found []ledger.Actor) {
	t.Helper()
	chain, err := w.Ledger.Chain(context.Background(), ledger.Of("person", w.Person))
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range chain {
		if link.Name == name {
			found = append(found, link.By)
		}
	}
	return found
}

func TestARatingIsKeptOnlyWhenItSaysSomethingNew(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		w.Sentenced("11618")
		if by := events(t, w, rating.EventChanged); len(by) != 1 || by[0] != ledger.System {
			t.Fatalf("a sentence with its counts is one change, by the rule: %v", by)
		}
		w.Write("finance", func(d *assessment.Draft) { d.Current = "Paid weekly" })
		said := contact.Said{Outcome: contact.Attended}
		act := w.Act(w.Practitioner)
		err := w.Contacts.Record(context.Background(), w.Sighted(access.RecordContact), contact.Appointment{Kind: contact.OfficeVisit, At: act.At}, said, act)
		if err != nil {
			t.Fatal(err)
		}
		if by := events(t, w, rating.EventChanged); len(by) != 1 {
			t.Errorf("words and a visit say nothing new, but there are %d ratings", len(by))
		}
		all, err := w.Ratings.Over(context.Background(), w.Sighted(access.SeeCase))
		if err != nil || len(all) != 1 {
			t.Errorf("%d rows, %v", len(all), err)
		}
	})
}

func TestAnExcusedContactNoLongerCountsButTheLevelIsHeldUntilConfirmed(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		w.Sentenced("11618")
		w.Miss(10)
		second := w.Miss(3)
		w.Excuse(second)
		held := w.Now()
		if !held.Reoffending.Held || held.Reoffending.Level != rating.Medium || held.Reoffending.Today != rating.Low {
			t.Fatalf("it should be held: %+v", held.Reoffending)
		}
		ca := w.Sighted(access.JudgeRisk)
		if err := w.Ratings.Confirm(ctx, ca, rating.Confirmation{Which: rating.OfReoffending, Base: held.ID, Why: "ok"}, w.Act(w.Practitioner)); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("a reason must say something: %v", err)
		}
		stale := rating.Confirmation{Which: rating.OfReoffending, Base: w.IDs.New(), Why: "He was at the hospital with his son"}
		if err := w.Ratings.Confirm(ctx, ca, stale, w.Act(w.Practitioner)); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("confirming what one has not seen: %v", err)
		}
		confirmation, act := stale, w.Act(w.Practitioner)
		confirmation.Base = held.ID
		if err := w.Ratings.Confirm(ctx, ca, confirmation, act); err != nil {
			t.Fatal(err)
		}
		if err := w.Ratings.Confirm(ctx, ca, confirmation, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the same act again: %v", err)
		}
		r := w.Now().Reoffending
		if r.Held || r.Level != rating.Low || r.Before != rating.Medium || r.Confirmed == nil || r.Confirmed.By != w.Practitioner.ID || r.Confirmed.Why != confirmation.Why {
			t.Errorf("it was confirmed: %+v", r)
		}
		if by := events(t, w, rating.EventConfirmed); len(by) != 1 || by[0] != w.Practitioner.Actor() {
			t.Errorf("who confirmed: %v", by)
		}
		w.Write("finance", func(d *assessment.Draft) { d.IsStrength, d.StrengthWhy = assessment.Yes, "Debts paid" })
		if again := w.Now().Reoffending; again.Held || again.Level != rating.Low || again.Confirmed == nil {
			t.Errorf("what was confirmed came up again: %+v", again)
		}
		w.CheckStoredRows(t, w.Store.StoredRows())
	})
}

func TestAJudgementOfHarmMovesTheRatingEitherWay(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		for _, level := range []assessment.HarmLevel{assessment.HighHarm, assessment.LowHarm, assessment.VeryHighHarm} {
			w.Judge(level)
			if got := w.Now().Harm; got.Level != rating.Level(level) || got.Held {
				t.Errorf("judged %s, rated %+v", level, got)
			}
		}
		w.CheckStoredRows(t, w.Store.StoredRows())
	})
}

func TestTheTurnOfTheDayReadsAgainWhatADateCanChange(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		w.Sentenced("11618")
		w.Miss(1)
		w.Miss(0)
		raised := w.Now()
		if read, err := w.Watch.TurnOfDay(ctx, w.Clock.Now()); err != nil || read != 0 {
			t.Errorf("nothing is due today: %d, %v", read, err)
		}
		for range raised.At.Date().Until(raised.RereadOn) {
			w.Clock.Move(24 * time.Hour)
		}
		for range 2 {
			if _, err := w.Watch.TurnOfDay(ctx, w.Clock.Now()); err != nil {
				t.Fatal(err)
			}
		}
		if got := w.Now(); !got.Reoffending.Held || got.Reoffending.Level != rating.Medium || got.At.Date() != raised.RereadOn {
			t.Errorf("28 days on, one missed contact no longer counts: %+v", got.Reoffending)
		}
		if by := events(t, w, rating.EventChanged); by[len(by)-1] != ledger.System {
			t.Errorf("the turn of the day was done by %v", by)
		}
		w.CheckStoredRows(t, w.Store.StoredRows())
	})
}

func TestListsReadTheLevelsOfManyPeopleAtOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		w.Sentenced("11618")
		w.Miss(3)
		w.Miss(2)
		stranger := w.Other.Account.Person
		group, err := w.Authoriser.Among(ctx, w.Practitioner, access.SeeCase, []id.ID{w.Person, stranger})
		if err != nil {
			t.Fatal(err)
		}
		around, err := w.Ratings.LevelsOf(ctx, group)
		today := w.Clock.Now().Date()
		levels, rated := around[w.Person]
		if err != nil || !rated || len(around) != 1 || levels.Harm.Level != rating.Unrated {
			t.Fatalf("%v, %v", around, err)
		}
		if got := levels.Reoffending; got.Level != rating.Medium || got.Since != today || got.Moved(today) != rating.Up || got.Moved(today.Add(40)) != rating.Unchanged {
			t.Errorf("%+v moved %s", got, got.Moved(today))
		}
		if empty, err := w.Store.LevelsOf(ctx, nil); err != nil || len(empty) != 0 {
			t.Errorf("nobody: %v, %v", empty, err)
		}
	})
}

func TestWithoutLeaveNoRatingIsSeenOrConfirmed(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		w.Sentenced("11618")
		own := w.CaseAccess(t, w.PersonOwn, access.SeeOwnRecord)
		for _, ca := range []access.CaseAccess{{}, own} {
			if _, err := w.Ratings.Now(ctx, ca); !problem.IsKind(err, problem.Missing) {
				t.Errorf("Now: %v", err)
			}
			if _, err := w.Ratings.Over(ctx, ca); !problem.IsKind(err, problem.Missing) {
				t.Errorf("Over: %v", err)
			}
			if err := w.Ratings.Confirm(ctx, ca, rating.Confirmation{}, w.Act(w.Practitioner)); !problem.IsKind(err, problem.Missing) {
				t.Errorf("Confirm: %v", err)
			}
		}
	})
}

func TestARatingComesBackFromTheRowAsItWasWritten(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		w.Sentenced("11618")
		w.Write("drug_use", func(d *assessment.Draft) {
			d.IsStrength, d.StrengthWhy = assessment.Yes, "Clean <since> May & proud – \"yes\""
		})
		r := w.Now()
		again, err := w.Store.Now(context.Background(), w.Person)
		first, _ := json.Marshal(r)
		second, _ := json.Marshal(again)
		if err != nil || string(first) != string(second) || len(r.Reoffending.With(rating.Protects)) != 1 {
			t.Errorf("%v\n%s\n%s", err, first, second)
		}
	})
}

func TestACorrectionOfTheRecordIsReadAtOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		w.Sentenced("11618")
		before := w.Now()
		w.Sentenced("03900")
		amended := w.Now()
		if amended.ARP.Total == before.ARP.Total {
			t.Error("another offence, and the same score")
		}
		who, err := w.People.Of(ctx, w.Sighted(access.SeeCase))
		if err != nil {
			t.Fatal(err)
		}
		details := person.Details{Given: who.Given, Family: who.Family, Born: day.MustParse("1985-07-17"), Gender: who.Gender, Language: who.Language}
		if err := w.People.Correct(ctx, w.Sighted(access.CorrectDetails), details, who.Version, w.Act(w.Practitioner)); err != nil {
			t.Fatal(err)
		}
		if w.Now().ARP.Total == amended.ARP.Total {
			t.Error("another date of birth, and the same score")
		}
		w.CheckStoredRows(t, w.Store.StoredRows())
	})
}

func TestSomebodyNewIsNotRatedYetAndOtherChainsAreNotAnswered(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		act := w.Act(access.Viewer{})
		registered := act.Happened("PersonRegistered", ledger.Of("person", w.Person), ledger.Thing{Kind: "person", ID: string(w.Person)}, nil)
		if err := w.Ledger.Record(ctx, registered); err != nil {
			t.Fatal(err)
		}
		if r := w.Now(); !r.Recorded() || r.Reoffending.Level != rating.Unrated || r.Harm.Level != rating.Unrated {
			t.Errorf("%+v", r)
		}
		elsewhere := act.Happened("EntryWritten", ledger.Of("account", w.Practitioner.ID), ledger.Thing{Kind: "entry", ID: "finance"}, nil)
		if answered, err := w.Watch.React(ctx, elsewhere); err != nil || answered != nil {
			t.Errorf("%v, %v", answered, err)
		}
	})
}

func TestTheLevelsAtAGlanceAreThoseOfTheRatingInForce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx, ca := context.Background(), w.Sighted(access.SeeCase)
		w.Sentenced("11618")
		w.Answered()
		now, err := w.Ratings.Now(ctx, ca)
		if err != nil {
			t.Fatal(err)
		}
		levels, err := w.Ratings.Levels(ctx, ca)
		if err != nil || levels != now.Levels() || !levels.Reoffending.Level.Rated() {
			t.Errorf("at a glance %+v, in full %+v, %v", levels, now.Levels(), err)
		}
		if _, err := w.Ratings.Levels(ctx, access.CaseAccess{}); !problem.IsKind(err, problem.Missing) {
			t.Errorf("the zero case access saw levels: %v", err)
		}
	})
}

func TestARatingMentionsTheContactsItCounts(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := ratingtest.New(t, db)
		ctx := context.Background()
		if rated, mentioned, err := w.Store.Mentions(ctx, w.IDs.New(), w.IDs.New()); err != nil || rated || mentioned {
			t.Errorf("somebody unknown: %t, %t, %v", rated, mentioned, err)
		}
		w.Sentenced("11618")
		person := w.Sighted(access.SeeCase).Person()
		for name, want := range map[id.ID]bool{w.IDs.New(): false, person: true} {
			if rated, mentioned, err := w.Store.Mentions(ctx, person, name); err != nil || !rated || mentioned != want {
				t.Errorf("%s: %t, %t, %v", name, rated, mentioned, err)
			}
		}
	})
}
