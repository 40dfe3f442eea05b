package record_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/rating/ratingtest"
	"throughline/probation/record"
	"throughline/probation/record/recorddb"
	"throughline/probation/record/recordtest"
	"throughline/schema/schematest"
)

var ctx = context.Background()

type world struct {
	*ratingtest.World
	t       *testing.T
	plans   *plan.Plans
	records *record.Records
}

func lived(t *testing.T, db *database.DB) world {
	t.Helper()
	w := world{World: ratingtest.New(t, db), t: t}
	w.plans = plan.NewPlans(plandb.New(db, w.Ledger))
	w.records = record.New(record.Doors{
		People: w.People, Sentences: w.Sentences, Contacts: w.Contacts, Assessments: w.Assessments, Ratings: w.Ratings, Plans: w.plans,
	}, recorddb.New(db, w.Ledger), recordtest.Known(), w.Clock)
	return w
}

func (w world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w world) live() {
	w.Sentenced("11618")
	w.Answered()
	w.must(w.Contacts.Record(ctx, w.Sighted(access.RecordContact), contact.Appointment{Kind: "office_visit", At: w.Clock.Now()},
		contact.Said{Outcome: "attended", Note: "Came early."}, w.Act(w.Practitioner)))
	w.must(w.Assessments.JudgeHarm(ctx, w.Sighted(access.JudgeRisk), assessment.HarmDraft{Level: assessment.MediumHarm, Reason: "Threats in the past", AtRisk: "A neighbour"}, "", w.Act(w.Practitioner)))
	w.must(w.plans.Add(ctx, w.Sighted(access.WritePlan), plan.NewGoal{
		Wording: plan.Wording{Words: "Keep my own front door", ServesKind: plan.Need, Section: "accommodation"},
		Steps:   []plan.NewStep{{ID: w.IDs.New(), Words: "Find my papers", Who: plan.ThePerson}},
	}, w.Act(w.Practitioner)))
}

func plain(t *testing.T, what any) string {
	t.Helper()
	written, err := json.Marshal(what)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

func TestTheRecordAsItStandsIsTheRecordAsItStoodNow(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := lived(t, db)
		w.live()
		w.Clock.Move(time.Second)
		now, err := w.records.Now(ctx, w.Sighted(access.SeeCase))
		w.must(err)
		stood, err := w.records.AsItStood(ctx, w.Sighted(access.SeeHistory), w.Clock.Now())
		w.must(err)
		if one, other := plain(t, now), plain(t, stood); one != other {
			t.Errorf("the record now\n%s\nand as it stood now\n%s", one, other)
		}
	})
}

func TestWhatCameLaterIsNotInTheRecordAsItStood(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := lived(t, db)
		before := w.Clock.Now()
		w.Clock.Move(time.Hour)
		w.live()
		stood, err := w.records.AsItStood(ctx, w.Sighted(access.SeeHistory), before)
		w.must(err)
		if !stood.Known() || stood.Person.Given != "Gareth" {
			t.Fatalf("the person is not in the record: %+v", stood.Person)
		}
		if len(stood.Contacts)+len(stood.Harms)+len(stood.Plan.Goals)+len(stood.Sentences.Sentences) != 0 {
			t.Errorf("later things are in it: %s", plain(t, stood))
		}
		never, err := w.records.AsItStood(ctx, w.Sighted(access.SeeHistory), before.Add(-24*time.Hour))
		w.must(err)
		if never.Known() {
			t.Error("there is a record from before the person was known")
		}
	})
}

func TestNobodyReadsThePastWithoutLeave(t *testing.T) {
	w := lived(t, schematest.SQLite(t))
	if _, err := w.records.AsItStood(ctx, access.CaseAccess{}, w.Clock.Now()); err == nil {
		t.Error("the zero case access read the past")
	}
	if _, err := w.records.Changes(ctx, access.CaseAccess{}, record.Window{Limit: 5}); err == nil {
		t.Error("the zero case access read the history")
	}
}

func TestChangesComeNewestFirstAndPageOnByPlace(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := lived(t, db)
		w.live()
		ca := w.Sighted(access.SeeHistory)
		first, err := w.records.Changes(ctx, ca, record.Window{Limit: 3})
		w.must(err)
		second, err := w.records.Changes(ctx, ca, record.Window{Limit: 3, Before: first[2].Seq})
		w.must(err)
		if first[0].Name != "GoalAdded" || first[0].By != "Amira Khan" || second[0].Seq >= first[2].Seq {
			t.Errorf("pages are %+v and %+v", first, second)
		}
	})
}

func TestAKindThatNobodyReadsIsNotLeftOutInSilence(t *testing.T) {
	states := []record.State{{Kind: "planted", ID: "1", JSON: json.RawMessage(`{}`)}}
	if _, err := record.Assemble("somebody", 0, recordtest.Known().Kinds, states); err == nil {
		t.Error("a record without the planted thing is given as the whole")
	}
	states[0].JSON = nil // its words were erased, or it was only read
	if _, err := record.Assemble("somebody", 0, recordtest.Known().Kinds, states); err != nil {
		t.Error(err)
	}
}
