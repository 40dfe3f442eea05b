package sentencedb_test

import (
	"context"
	"errors"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/probationtest"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	store     *sentencedb.Store
	sentences *sentence.Sentences
}

func enter(t *testing.T, db *database.DB) room {
	town := probationtest.New(t, db)
	store := sentencedb.New(db, town.Ledger)
	return room{town, store, sentence.NewSentences(store, town.People)}
}

func recording(which id.ID) sentence.Recording {
	return sentence.Recording{
		Sentence: which,
		Terms: sentence.Terms{
			Kind: sentence.CommunityOrder, Court: "Llys Ynadon Caerdydd", ConvictedOn: day.MustParse("2026-05-27"),
			FollowUpFrom: day.MustParse("2026-05-27"), EndsOn: day.MustParse("2027-05-26"), OffenceCode: "04600",
			Requirements: []sentence.Requirement{sentence.Said("60 hours of \"unpaid\" work"), sentence.Said("<Cwrs> meddwl & gwneud")},
		},
		Counts: sentence.Counts{Total: 3, Violent: 1, AgeAtFirst: 19},
	}
}

func (r room) record(t *testing.T, what sentence.Recording, act ledger.Act) {
	t.Helper()
	if err := r.sentences.Record(context.Background(), r.CaseAccess(t, r.Practitioner, access.RecordSentence), what, act); err != nil {
		t.Fatal(err)
	}
}

func (r room) history(t *testing.T) sentence.History {
	t.Helper()
	h, err := r.sentences.Of(context.Background(), r.CaseAccess(t, r.Practitioner, access.SeeCase))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func (r room) events(t *testing.T) (names []string) {
	t.Helper()
	chain, err := r.Ledger.Chain(context.Background(), ledger.Of("person", r.Person))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range chain[1:] { // the first registered the person
		names = append(names, e.Name)
	}
	return names
}

func TestWhatWasRecordedStandsInRowsAndLedgerAlike(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		if h := r.history(t); h.Current().Recorded() || h.Sanctions.Recorded() {
			t.Fatalf("before anything was recorded it stands as %+v", h)
		}
		act := r.Act(r.Practitioner)
		r.record(t, recording(""), act)
		h := r.history(t)
		if s := h.Current(); s.ID != act.ID || s.Version != 1 || s.Court != "Llys Ynadon Caerdydd" || len(s.Requirements) != 2 || s.EndsOn != day.MustParse("2027-05-26") {
			t.Errorf("the sentence is %+v", s)
		}
		if h.Sanctions.Counts != (sentence.Counts{Total: 3, Violent: 1, AgeAtFirst: 19}) || h.Sanctions.Version != 1 {
			t.Errorf("the counts are %+v", h.Sanctions)
		}
		r.CheckStoredRows(t, r.store.StoredRows())

		amended := recording(act.ID)
		amended.Base, amended.CountsBase, amended.Terms.Requirements = 1, 1, nil
		r.record(t, amended, r.Act(r.Manager))
		if s := r.history(t).Current(); s.Version != 2 || s.Requirements != nil {
			t.Errorf("amended it is %+v", s)
		}
		r.CheckStoredRows(t, r.store.StoredRows())
		if got := r.events(t); len(got) != 3 || got[2] != "SentenceAmended" {
			t.Errorf("the ledger tells %v", got)
		}
	})
}

func TestASecondSubmitStoresNothingTwice(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		act := r.Act(r.Practitioner)
		r.record(t, recording(""), act)
		ca := r.CaseAccess(t, r.Practitioner, access.RecordSentence)
		if err := r.sentences.Record(context.Background(), ca, recording(""), act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit gave %v", err)
		}
		act.Fingerprint = "other words"
		if err := r.sentences.Record(context.Background(), ca, recording(""), act); !errors.Is(err, ledger.ErrActReused) {
			t.Errorf("the act with other words gave %v", err)
		}
		if h := r.history(t); len(h.Sentences) != 1 || h.Current().Version != 1 || len(r.events(t)) != 2 {
			t.Errorf("it stands as %+v after %v", h, r.events(t))
		}
	})
}

func TestAStaleBaseOverwritesNothing(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		act := r.Act(r.Practitioner)
		r.record(t, recording(""), act)
		ca := r.CaseAccess(t, r.Colleague, access.RecordSentence)
		for _, base := range [][2]int{{0, 0}, {0, 1}, {1, 0}, {2, 1}} {
			stale := recording(act.ID)
			stale.Terms.Court, stale.Counts.Total = "Newport", 9
			stale.Base, stale.CountsBase = base[0], base[1]
			if err := r.sentences.Record(context.Background(), ca, stale, r.Act(r.Colleague)); !problem.IsKind(err, problem.Conflict) {
				t.Errorf("on the bases %v it gave %v", base, err)
			}
		}
		if h := r.history(t); h.Current().Court != "Llys Ynadon Caerdydd" || h.Sanctions.Total != 3 {
			t.Errorf("it stands as %+v", h)
		}
		r.CheckStoredRows(t, r.store.StoredRows())
	})
}

func TestTheNewestConvictionIsTheCurrentSentence(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		newest := r.Act(r.Practitioner)
		r.record(t, recording(""), newest)
		older := r.Act(r.Practitioner)
		second := recording("")
		second.CountsBase = 1
		second.Terms.ConvictedOn, second.Terms.FollowUpFrom = day.MustParse("2020-01-02"), day.MustParse("2020-01-03")
		second.Terms.EndsOn = day.MustParse("2021-01-02")
		r.record(t, second, older)
		if h := r.history(t); h.Current().ID != newest.ID || len(h.Earlier()) != 1 || h.Earlier()[0].ID != older.ID {
			t.Errorf("it stands as %+v", h)
		}
	})
}

func TestOnlyASightThatCoversItOpensTheDoor(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx := context.Background()
		own := r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord)
		if _, err := r.sentences.Of(ctx, access.CaseAccess{}); err == nil {
			t.Error("the zero case access reads a sentence")
		}
		if _, err := r.sentences.Of(ctx, own); !problem.IsKind(err, problem.Missing) {
			t.Errorf("the person reads the staff's view: %v", err)
		}
		if err := r.sentences.Record(ctx, own, recording(""), r.Act(r.PersonOwn)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("the person records a sentence: %v", err)
		}
		if _, _, err := r.sentences.SharedWith(ctx, r.CaseAccess(t, r.Practitioner, access.SeeCase), r.Clock.Now().Date()); !problem.IsKind(err, problem.Refused) {
			t.Errorf("staff read the person's view: %v", err)
		}
		if err := r.Authoriser.Open(ctx, r.Elsewhere, r.Person, "covering for a colleague today", r.Act(r.Elsewhere)); err != nil {
			t.Fatal(err)
		}
		opened := r.CaseAccess(t, r.Elsewhere, access.SeeCase)
		if err := r.sentences.Record(ctx, opened, recording(""), r.Act(r.Elsewhere)); !problem.IsKind(err, problem.Refused) {
			t.Errorf("a case opened with a reason is changed: %v", err)
		}
	})
}

func TestThePersonSeesTheirOrderWithoutACode(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		ctx, today := context.Background(), r.Clock.Now().Date()
		own := r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord)
		if _, there, err := r.sentences.SharedWith(ctx, own, today); there || err != nil {
			t.Errorf("before anything was recorded they see something: %v", err)
		}
		act := r.Act(r.Practitioner)
		r.record(t, recording(""), act)
		shared, there, err := r.sentences.SharedWith(ctx, own, today)
		if err != nil || !there || shared.Kind != sentence.CommunityOrder || shared.Done != 112 || shared.Total != 365 || len(shared.Requirements) != 2 || shared.Ended {
			t.Errorf("they see %+v: %v", shared, err)
		}
	})
}

func TestNobodyRecordsOverTheSentenceOfSomebodyElse(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		act := r.Act(r.Practitioner)
		r.record(t, recording(""), act)
		if err := db.Change(context.Background(), func(ctx context.Context) error {
			_, err := db.Exec(ctx, `INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why) VALUES ($1, $2, $3, $4, 1, 0, '')`,
				r.IDs.New(), r.Other.Person, r.Elsewhere.ID, r.Elsewhere.Team)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		elsewhere, err := r.Authoriser.CaseAccess(context.Background(), r.Elsewhere, r.Other.Person, access.RecordSentence)
		if err != nil {
			t.Fatal(err)
		}
		over := recording(act.ID)
		over.Terms.Court = "Newport Crown Court"
		if err := r.sentences.Record(context.Background(), elsewhere, over, r.Act(r.Elsewhere)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("naming it gives %v", err)
		}
		named := r.Act(r.Elsewhere)
		named.ID = act.ID.Derive("never an act")
		if err := db.Change(context.Background(), func(ctx context.Context) error {
			_, err := db.Exec(ctx, `UPDATE sentence SET id = $1`, named.ID)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		err = r.sentences.Record(context.Background(), elsewhere, recording(""), named)
		if p := problem.Of(err); p.Kind != problem.Missing || !p.Alarm {
			t.Errorf("an act of its name gives %v", err)
		}
		if h := r.history(t); len(h.Sentences) != 1 || h.Current().Court != "Llys Ynadon Caerdydd" {
			t.Errorf("it stands as %+v", h)
		}
	})
}
