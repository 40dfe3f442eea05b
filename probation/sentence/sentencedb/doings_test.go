package sentencedb_test

import (
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/probation/sentence"
	"throughline/schema/schematest"
)

func TestRequirementsDoingsAndEndingsStandInRowsAndLedgerAlike(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		r := enter(t, db)
		imposed := r.Act(r.Practitioner)
		order := imposed.ID
		r.record(t, recording(""), imposed)
		ca := r.CaseAccess(t, r.Practitioner, access.RecordSentence)
		add := r.Act(r.Practitioner)
		must(t, r.sentences.Require(t.Context(), ca, order, sentence.Adding{Code: "unpaid_work", Length: 60, Detail: "\"Tir\" & <cae>", From: day.MustParse("2026-05-27")}, add))
		at := sentence.RequirementRef{Sentence: order, Requirement: add.ID}
		did := r.Act(r.Practitioner)
		must(t, r.sentences.Do(t.Context(), ca, at, sentence.Completed{On: day.MustParse("2026-06-02"), Amount: 7, Note: "shed"}, did))
		must(t, r.sentences.Do(t.Context(), ca, at, sentence.Completed{On: day.MustParse("2026-06-03"), Amount: 6}, r.Act(r.Practitioner)))
		must(t, r.sentences.Strike(t.Context(), ca, did.ID, "It was the third", r.Act(r.Practitioner)))
		r.CheckStoredRows(t, r.store.StoredRows())
		h := r.history(t)
		if done := h.DoneOf(add.ID); done != 6 || len(h.Doings) != 2 || h.Doings[0].On != day.MustParse("2026-06-03") {
			t.Errorf("%d done of %+v", done, h.Doings)
		}
		must(t, r.sentences.Lift(t.Context(), ca, at, "Lifted on review", r.Act(r.Practitioner)))
		group, err := r.Authoriser.Among(t.Context(), r.Practitioner, access.SeeCase, []id.ID{r.Person})
		must(t, err)
		if ends, err := r.sentences.Ends(t.Context(), group); err != nil || !ends[r.Person].Known() {
			t.Errorf("it ends on %v, %v", ends, err)
		}
		must(t, r.sentences.End(t.Context(), ca, order, sentence.Ending{On: day.MustParse("2026-09-01"), How: "revoked_progress", Why: "All done"}, r.Act(r.Practitioner)))
		r.CheckStoredRows(t, r.store.StoredRows())
		if now := r.history(t).Current(); now.Over == nil || now.Over.Why != "All done" || now.Requirements[len(now.Requirements)-1].Lifted == nil {
			t.Errorf("%+v", now)
		}
		if ends, err := r.sentences.Ends(t.Context(), group); err != nil || len(ends) != 0 {
			t.Errorf("what ended ends on %v, %v", ends, err)
		}
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
