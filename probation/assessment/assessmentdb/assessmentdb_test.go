package assessmentdb_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/assessment/instrument"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

type world struct {
	*probationtest.Town
	store *assessmentdb.Store
	door  *assessment.Assessments
}

// each opens the door on both engines, in a town of its own.
func each(t *testing.T, suite func(t *testing.T, w world)) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		store := assessmentdb.New(db, town.Ledger)
		suite(t, world{town, store, assessment.NewAssessments(store)})
	})
}

func (w world) writer(t *testing.T) access.CaseAccess {
	return w.CaseAccess(t, w.Practitioner, access.Assess)
}

func score(n int) *int { return &n }

func (w world) write(t *testing.T, d assessment.Draft, base int) {
	t.Helper()
	if err := w.door.Write(t.Context(), w.writer(t), d, base, w.Act(w.Practitioner)); err != nil {
		t.Fatal(err)
	}
	w.Clock.Move(time.Hour)
}

func (w world) scoreOwn(t *testing.T, section string, value int, words string) {
	t.Helper()
	own := assessment.OwnScore{Section: section, Value: value, Words: words}
	if err := w.door.ScoreOwn(t.Context(), w.CaseAccess(t, w.PersonOwn, access.ScoreOwnLife), own, w.Act(w.PersonOwn)); err != nil {
		t.Fatal(err)
	}
	w.Clock.Move(time.Hour)
}

func (w world) names(t *testing.T) string {
	t.Helper()
	kept, err := w.Ledger.Chain(context.Background(), ledger.Of("person", w.Person))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, k := range kept[1:] { // after the registration
		names = append(names, k.Name)
	}
	return strings.Join(names, " ")
}

var drugs = assessment.Draft{
	Section: "drug_use", History: "Since he was 15.", Current: "Weekends.", Analysis: "Steals to pay <for> it & more.", Protective: "His brother stopped.",
	Answers:      map[string][]string{"drugs_used_now": {"has_cannabis_usage", "has_crack_cocaine_usage"}, "motivation_to_tackle_drug_misuse": {"partial_motivation"}},
	LinkedToHarm: assessment.No, LinkedToReoffending: assessment.Yes, ReoffendingWhy: "Pays for it by theft", IsNeed: assessment.Yes, NeedWhy: "Treatment",
	Readiness: "thinking_about_it", Sources: []string{"person", "police"}, Score: score(3),
}

func TestAnEntryIsKeptWithItsScoreAndItsEvents(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		w.write(t, drugs, 0)
		entry, err := w.door.Entry(t.Context(), w.CaseAccess(t, w.Manager, access.SeeCase), "drug_use")
		if err != nil {
			t.Fatal(err)
		}
		if entry.Version != 1 || entry.Current != "Weekends." || *entry.Score != 3 || entry.By != w.Practitioner.ID ||
			strings.Join(entry.Answers["drugs_used_now"], " ") != "has_crack_cocaine_usage has_cannabis_usage" {
			t.Errorf("kept as %+v", entry)
		}
		w.write(t, assessment.Draft{Section: "drug_use", Score: score(3)}, 1)
		w.write(t, assessment.Draft{Section: "drug_use", Score: score(6)}, 2)
		w.write(t, assessment.Draft{Section: "finance"}, 0)
		if got := w.names(t); got != "EntryWritten ScoreGiven EntryWritten EntryWritten ScoreGiven EntryWritten" {
			t.Errorf("the chain tells %s", got)
		}
		scores, err := w.door.Scores(t.Context(), w.CaseAccess(t, w.Manager, access.SeeCase))
		trail := scores.Of("drug_use", assessment.Practitioner)
		if err != nil || len(scores) != 2 || trail.Now().Value != 6 || trail.Last().Value != 3 {
			t.Errorf("the scores are %+v, %v", scores, err)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestASecondSubmitStoresNothingTwice(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		act := w.Act(w.Practitioner)
		if err := w.door.Write(t.Context(), w.writer(t), drugs, 0, act); err != nil {
			t.Fatal(err)
		}
		if err := w.door.Write(t.Context(), w.writer(t), drugs, 0, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second submit answered %v", err)
		}
		own, mine := w.Act(w.PersonOwn), w.CaseAccess(t, w.PersonOwn, access.ScoreOwnLife)
		for _, want := range []error{nil, ledger.ErrAlreadyDone} {
			if err := w.door.ScoreOwn(t.Context(), mine, assessment.OwnScore{Section: "finance", Value: 2}, own); !errors.Is(err, want) {
				t.Errorf("scoring answered %v, not %v", err, want)
			}
		}
		scores, _ := w.store.ScoresOf(t.Context(), w.Person)
		entries, _ := w.store.EntriesOf(t.Context(), w.Person)
		if len(scores) != 2 || entries["drug_use"].Version != 1 {
			t.Errorf("kept %d scores and version %d", len(scores), entries["drug_use"].Version)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestAStaleSaveLeavesEverythingAsItStands(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		w.write(t, drugs, 0)
		err := w.door.Write(t.Context(), w.writer(t), assessment.Draft{Section: "drug_use", Current: "None", Score: score(9)}, 0, w.Act(w.Colleague))
		if problem.Of(err).Code != assessment.CodeChanged {
			t.Errorf("the stale save answered %v", err)
		}
		entry, _ := w.door.Entry(t.Context(), w.writer(t), "drug_use")
		if entry.Current != "Weekends." || *entry.Score != 3 {
			t.Errorf("the entry stands as %+v", entry)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestConfirmedWordsStandInTheRowAndTheLedger(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		w.write(t, drugs, 0)
		confirmed := assessment.Confirmed{Section: "drug_use", Box: instrument.Protective, Base: 1}
		if err := w.door.StillTrue(t.Context(), w.writer(t), confirmed, w.Act(w.Practitioner)); err != nil {
			t.Fatal(err)
		}
		entries, _ := w.store.EntriesOf(t.Context(), w.Person)
		if at := entries["drug_use"].ConfirmedAt[instrument.Protective]; at != w.Clock.Now() {
			t.Errorf("confirmed at %s", at)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestTheNewestJudgementOfHarmIsInForce(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		if _, judged, err := w.store.HarmOf(t.Context(), w.Person); judged || err != nil {
			t.Errorf("harm was judged before anybody did: %v", err)
		}
		first := w.Act(w.Practitioner)
		judge := func(d assessment.HarmDraft, base ledger.Act, act ledger.Act) error {
			w.Clock.Move(time.Hour)
			return w.door.JudgeHarm(t.Context(), w.CaseAccess(t, w.Practitioner, access.JudgeRisk), d, base.ID, act)
		}
		high := assessment.HarmDraft{Level: assessment.HighHarm, Reason: "Threats", AtRisk: "A neighbour"}
		if err := judge(high, ledger.Act{}, first); err != nil {
			t.Fatal(err)
		}
		low := assessment.HarmDraft{Level: assessment.LowHarm, Reason: "Quiet", AtRisk: "Nobody"}
		if err := judge(low, first, w.Act(w.Practitioner)); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("lowering silently answered %v", err)
		}
		low.Changed = "The neighbour moved away"
		if err := judge(low, first, w.Act(w.Practitioner)); err != nil {
			t.Fatal(err)
		}
		if err := judge(high, first, w.Act(w.Practitioner)); problem.Of(err).Code != assessment.CodeJudged {
			t.Errorf("judging over one not seen answered %v", err)
		}
		inForce, _, _ := w.store.HarmOf(t.Context(), w.Person)
		harms, err := w.door.Harms(t.Context(), w.CaseAccess(t, w.Manager, access.SeeCase))
		if err != nil || len(harms) != 2 || harms[0] != inForce || inForce.Level != assessment.LowHarm {
			t.Errorf("in force is %+v of %d, %v", inForce, len(harms), err)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestAllElevenAreasAreSeenAtAGlance(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		w.write(t, drugs, 0)
		w.scoreOwn(t, "drug_use", 2, "It has hold of me")
		w.scoreOwn(t, "drug_use", 5, "Better")
		areas, err := w.door.Overview(t.Context(), w.CaseAccess(t, w.Practitioner, access.SeeCase))
		if err != nil || len(areas) != 11 {
			t.Fatalf("%d areas, %v", len(areas), err)
		}
		for _, a := range areas {
			if a.Section.Key != "drug_use" {
				if a.Entry.Begun() || a.Own.Now() != nil || a.Written().Known() {
					t.Errorf("%s was begun by nobody, and stands as %+v", a.Section.Key, a)
				}
				continue
			}
			if a.Own.Now().Value != 5 || a.Own.Last().Value != 2 || a.Practitioner.Now().Value != 3 || a.Practitioner.Last() != nil {
				t.Errorf("scores stand as %+v and %+v", a.Own, a.Practitioner)
			}
			if a.Entry.IsNeed != assessment.Yes || a.Entry.Completeness().Whole() {
				t.Errorf("the entry stands as %+v", a.Entry)
			}
		}
	})
}

func TestThePersonSeesTheirScoresAndTheirStrengthsAndNoAnalysis(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		strong := drugs
		strong.LinkedToHarm, strong.HarmWhy, strong.IsStrength, strong.StrengthWhy = assessment.Yes, "Fights when high", assessment.Yes, "Asked for help himself"
		w.write(t, strong, 0)
		w.scoreOwn(t, "drug_use", 4, "On my way")
		shared, err := w.door.SharedWith(t.Context(), w.CaseAccess(t, w.PersonOwn, access.SeeOwnRecord))
		if err != nil || len(shared) != 11 {
			t.Fatalf("%d sections, %v", len(shared), err)
		}
		for _, s := range shared {
			if s.Key != "drug_use" {
				continue
			}
			if s.Own[0].Words != "On my way" || s.Practitioner[0].Value != 3 || s.Strength != "Asked for help himself" || s.Protective != "His brother stopped." {
				t.Errorf("shared %+v", s)
			}
			all := s.Own[0].Words + s.Strength + s.Protective + s.Practitioner[0].Words
			for _, kept := range []string{strong.Analysis, strong.History, strong.HarmWhy, strong.ReoffendingWhy, strong.NeedWhy} {
				if strings.Contains(all, kept) {
					t.Errorf("%q reached the person", kept)
				}
			}
		}
	})
}

func TestTheDoorOpensOnlyByAFittingSight(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		mine, opened := w.CaseAccess(t, w.PersonOwn, access.SeeOwnRecord), access.CaseAccess{}
		ctx, act := t.Context(), w.Act(w.PersonOwn)
		for name, refused := range map[string]func() error{
			"a person reading the entries":   func() error { _, err := w.door.Entries(ctx, mine); return err },
			"a person reading one entry":     func() error { _, err := w.door.Entry(ctx, mine, "finance"); return err },
			"a person reading the scores":    func() error { _, err := w.door.Scores(ctx, mine); return err },
			"a person reading the overview":  func() error { _, err := w.door.Overview(ctx, mine); return err },
			"a person reading the harm":      func() error { _, err := w.door.Harms(ctx, mine); return err },
			"a person writing":               func() error { return w.door.Write(ctx, mine, drugs, 0, act) },
			"a person confirming":            func() error { return w.door.StillTrue(ctx, mine, assessment.Confirmed{Section: "finance"}, act) },
			"a person judging harm":          func() error { return w.door.JudgeHarm(ctx, mine, assessment.HarmDraft{}, "", act) },
			"nobody reading":                 func() error { _, err := w.door.Entries(ctx, opened); return err },
			"a practitioner's own score":     func() error { return w.door.ScoreOwn(ctx, w.writer(t), assessment.OwnScore{Section: "finance"}, act) },
			"a practitioner as the person":   func() error { _, err := w.door.SharedWith(ctx, w.writer(t)); return err },
			"the person's site for a nobody": func() error { _, err := w.door.SharedWith(ctx, opened); return err },
		} {
			if err := refused(); !problem.IsKind(err, problem.Missing) && !problem.IsKind(err, problem.Refused) {
				t.Errorf("%s was answered with %v", name, err)
			}
		}
		if got := w.names(t); got != "" {
			t.Errorf("something was written: %s", got)
		}
	})
}

// Of two nodes one has a clock that is two seconds behind. What was judged and scored
// there afterwards is the newest all the same.
func TestTheNewestIsWhatComesLaterInTheChain(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		behind := assessment.NewAssessments(assessmentdb.New(w.DB, ledgerdb.New(w.DB, nil)))
		judge := func(door *assessment.Assessments, level assessment.HarmLevel, base id.ID) id.ID {
			act := w.Act(w.Practitioner)
			d := assessment.HarmDraft{Level: level, Reason: "As told.", AtRisk: "A neighbour", Changed: "They moved away."}
			if err := door.JudgeHarm(t.Context(), w.CaseAccess(t, w.Practitioner, access.JudgeRisk), d, base, act); err != nil {
				t.Fatal(err)
			}
			return act.ID
		}
		score := func(door *assessment.Assessments, value int) {
			own := assessment.OwnScore{Section: "drug_use", Value: value}
			if err := door.ScoreOwn(t.Context(), w.CaseAccess(t, w.PersonOwn, access.ScoreOwnLife), own, w.Act(w.PersonOwn)); err != nil {
				t.Fatal(err)
			}
		}
		first := judge(w.door, assessment.HighHarm, "")
		score(w.door, 3)
		w.Clock.Move(-2 * time.Second)
		second := judge(behind, assessment.LowHarm, first)
		score(behind, 7)
		w.Clock.Move(2 * time.Second)
		if inForce, _, err := w.store.HarmOf(t.Context(), w.Person); err != nil || inForce.ID != second {
			t.Errorf("in force is %+v, %v", inForce, err)
		}
		if all, err := w.store.HarmsOf(t.Context(), w.Person); err != nil || len(all) != 2 || all[0].ID != second {
			t.Errorf("the judgements are %+v, %v", all, err)
		}
		scores, err := w.store.ScoresOf(t.Context(), w.Person)
		if now, last := scores.Now(), scores.Last(); err != nil || now == nil || last == nil || now.Value != 7 || last.Value != 3 {
			t.Errorf("the scores are %+v, %v", scores, err)
		}
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}
