package assessment_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
)

const (
	gareth = id.ID("01900000-0000-7000-8000-000000000001")
	amira  = id.ID("01900000-0000-7000-8000-000000000002")
)

var morning = day.MustParse("2026-09-15").AtClock(10, 0)

func act(at day.Instant) ledger.Act {
	return ledger.Act{ID: "01900000-0000-7000-8000-0000000000aa", By: ledger.Actor{ID: amira, Role: "practitioner"}, At: at}
}

func accommodation() assessment.Entry {
	return assessment.Entry{Person: gareth, Draft: assessment.Draft{Section: "accommodation"}}
}

func score(n int) *int { return &n }

// full is a draft with every box filled in.
func full() assessment.Draft {
	return assessment.Draft{
		Section: "accommodation", History: "Two evictions.", Current: "On a friend's sofa.", Analysis: "No base to work from.", Protective: "His aunt.",
		Answers:      map[string][]string{"suitability_of_accommodation": {"some_problems"}},
		LinkedToHarm: assessment.No, LinkedToReoffending: assessment.Yes, ReoffendingWhy: "He stole when homeless.",
		IsNeed: assessment.Yes, NeedWhy: "A tenancy.", IsStrength: assessment.No,
		Readiness: "getting_ready", Sources: []string{"police", "person"}, Score: score(4),
	}
}

func write(t *testing.T, e assessment.Entry, d assessment.Draft, at day.Instant) assessment.Entry {
	t.Helper()
	after, _, err := e.Write(d, e.Version, act(at))
	if err != nil {
		t.Fatal(err)
	}
	return after
}

func fieldsOf(t *testing.T, err error) string {
	t.Helper()
	if !problem.IsKind(err, problem.Invalid) {
		t.Fatalf("want a problem with fields, got %v", err)
	}
	var names []string
	for _, f := range problem.Of(err).Fields {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}

func TestAWrittenSectionIsAnEventWithTheWholeEntry(t *testing.T) {
	after, happened, err := accommodation().Write(full(), 0, act(morning))
	if err != nil {
		t.Fatal(err)
	}
	if after.Version != 1 || after.By != amira || after.At != morning || after.Instrument != instrument.Latest().Version {
		t.Errorf("version, writer, moment or instrument is not recorded: %+v", after)
	}
	if happened.Name != "EntryWritten" || happened.Thing != (ledger.Thing{Kind: "entry", ID: "accommodation"}) || happened.Chain != ledger.Of("person", gareth) {
		t.Errorf("the event is %s of %v on %s", happened.Name, happened.Thing, happened.Chain)
	}
	if state, is := happened.State.(assessment.Entry); !is || state.Current != "On a friend's sofa." {
		t.Error("the event does not hold the whole entry")
	}
	if strings.Join(after.Sources, " ") != "person police" {
		t.Errorf("sources stand as %v, not in the instrument's order", after.Sources)
	}
}

func TestAnEntryReadsBackExactlyAsItWasWrittenDown(t *testing.T) {
	for name, draft := range map[string]assessment.Draft{"full": full(), "empty": {Section: "finance"}} {
		entry := write(t, assessment.Entry{Person: gareth}, draft, morning)
		first, _ := json.Marshal(entry)
		var back assessment.Entry
		if err := json.Unmarshal(first, &back); err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(back); string(again) != string(first) {
			t.Errorf("%s: %s came back as %s", name, first, again)
		}
	}
}

func TestABoxLeftEmptyLeavesItsWordsAndTheirDate(t *testing.T) {
	before := write(t, accommodation(), full(), morning)
	later := morning.Add(24 * time.Hour)
	after := write(t, before, assessment.Draft{Section: "accommodation", Current: "In a hostel."}, later)
	if after.History != "Two evictions." || after.WrittenAt[instrument.History] != morning {
		t.Errorf("history stands as %q of %s", after.History, after.WrittenAt[instrument.History])
	}
	if after.Current != "In a hostel." || after.WrittenAt[instrument.Current] != later {
		t.Errorf("current stands as %q of %s", after.Current, after.WrittenAt[instrument.Current])
	}
	if after.Score == nil || *after.Score != 4 {
		t.Error("a score that was not given again is gone")
	}
	if before.WrittenAt[instrument.Current] != morning {
		t.Error("the save changed the entry before it")
	}
}

func TestWordsAreConfirmedTodayAndKeepTheirDate(t *testing.T) {
	before := write(t, accommodation(), full(), morning)
	later := morning.Add(72 * time.Hour)
	after, happened, err := before.StillTrue(instrument.Protective, 1, act(later))
	if err != nil {
		t.Fatal(err)
	}
	if after.WrittenAt[instrument.Protective] != morning || after.ConfirmedAt[instrument.Protective] != later || after.Protective != "His aunt." {
		t.Errorf("the words stand as %+v", after)
	}
	if happened.Name != "EntryConfirmed" || after.Version != 2 {
		t.Errorf("recorded as %s, version %d", happened.Name, after.Version)
	}
	rewritten := write(t, after, assessment.Draft{Section: "accommodation", Protective: "His aunt moved."}, later.Add(time.Hour))
	if rewritten.ConfirmedAt[instrument.Protective].Known() {
		t.Error("new words carry the confirmation of the old ones")
	}
}

func TestOnlyWordsThatAreThereCanBeConfirmed(t *testing.T) {
	for _, box := range []instrument.Box{instrument.History, "biography"} {
		_, _, err := accommodation().StillTrue(box, 0, act(morning))
		if got := fieldsOf(t, err); got != string(box) {
			t.Errorf("%s: problems of %q", box, got)
		}
	}
}

func TestASecondWriterOverwritesNothing(t *testing.T) {
	stands := write(t, accommodation(), full(), morning)
	_, _, err := stands.Write(assessment.Draft{Section: "accommodation", Current: "In a hostel."}, 0, act(morning))
	if p := problem.Of(err); p.Kind != problem.Conflict || p.Code != assessment.CodeChanged {
		t.Errorf("a stale save answered %v", err)
	}
	if _, _, err := stands.StillTrue(instrument.History, 0, act(morning)); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("a stale confirmation answered %v", err)
	}
}

func TestWhatDoesNotFitIsNamedByItsField(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*assessment.Draft)
		fields string
	}{
		{"a score of 11", func(d *assessment.Draft) { d.Score = score(11) }, "score"},
		{"a score below nothing", func(d *assessment.Draft) { d.Score = score(-1) }, "score"},
		{"a box of 4,001 characters", func(d *assessment.Draft) { d.Analysis = strings.Repeat("ŵ", 4001) }, "analysis"},
		{"a NUL", func(d *assessment.Draft) { d.History = "a\x00b" }, "history"},
		{"broken UTF-8", func(d *assessment.Draft) { d.Current = "a\xff" }, "current"},
		{"a yes without its why", func(d *assessment.Draft) { d.LinkedToHarm = assessment.Yes; d.NeedWhy = "  " }, "linked-to-harm-why is-need-why"},
		{"a why that is too long", func(d *assessment.Draft) { d.StrengthWhy = strings.Repeat("a", 1001) }, "is-strength-why"},
		{"a perhaps", func(d *assessment.Draft) { d.IsStrength = "perhaps" }, "is-strength"},
		{"an answer that is not listed", func(d *assessment.Draft) { d.Answers = map[string][]string{"suitability_of_accommodation": {"lovely"}} }, "suitability_of_accommodation"},
		{"a question of another section", func(d *assessment.Draft) { d.Answers = map[string][]string{"is_unemployed": {"yes"}} }, "accommodation"},
		{"an unknown readiness", func(d *assessment.Draft) { d.Readiness = "perhaps" }, "readiness"},
		{"unknown sources", func(d *assessment.Draft) { d.Sources = []string{"rumour", "gossip"} }, "sources"},
		{"an unknown instrument", func(d *assessment.Draft) { d.Instrument = "1999-1" }, "instrument"},
	} {
		draft := full()
		c.change(&draft)
		_, _, err := accommodation().Write(draft, 0, act(morning))
		if got := fieldsOf(t, err); got != c.fields {
			t.Errorf("%s: problems of %q, not %q", c.name, got, c.fields)
		}
	}
}

func TestABoxMayHoldExactlyItsLimit(t *testing.T) {
	draft := full()
	draft.History, draft.Score = strings.Repeat("ŵ", assessment.BoxLimit), score(assessment.Highest)
	if after := write(t, accommodation(), draft, morning); len([]rune(after.History)) != assessment.BoxLimit {
		t.Error("the words were cut")
	}
}

func TestASectionThereNeverWasIsMissing(t *testing.T) {
	_, _, err := assessment.Entry{Person: gareth}.Write(assessment.Draft{Section: "astrology"}, 0, act(morning))
	if !problem.IsKind(err, problem.Missing) {
		t.Errorf("writing it answered %v", err)
	}
	if _, err := assessment.EntryAmong(nil, gareth, "astrology"); !problem.IsKind(err, problem.Missing) {
		t.Errorf("opening it answered %v", err)
	}
}

func TestCompletenessCountsWhatIsStillOpen(t *testing.T) {
	empty, _ := assessment.EntryAmong(nil, gareth, "accommodation")
	if c := empty.Completeness(); c != (assessment.Completeness{Done: 0, Of: 12}) || c.Whole() {
		t.Errorf("an unbegun section counts %+v", c)
	}
	whole := write(t, accommodation(), full(), morning)
	if c := whole.Completeness(); !c.Whole() {
		t.Errorf("a full section counts %+v", c)
	}
	whole.LinkedToHarm = assessment.Unanswered
	if c := whole.Completeness(); c.Done != 11 {
		t.Errorf("an unanswered judgement is not open: %+v", c)
	}
}

func TestOnesOwnScoreStaysOnTheScale(t *testing.T) {
	given, happened, err := assessment.OwnScore{Section: "finance", Value: 0, Words: "I owe money"}.Give(gareth, act(morning))
	if err != nil || given.Whose != assessment.Own || given.Value != 0 || happened.Name != "OwnScoreGiven" || happened.Thing != given.Thing() {
		t.Errorf("a score of 0 gave %+v, %s, %v", given, happened.Name, err)
	}
	_, _, err = assessment.OwnScore{Section: "finance", Value: 11, Words: strings.Repeat("a", 2001)}.Give(gareth, act(morning))
	if got := fieldsOf(t, err); got != "score words" {
		t.Errorf("a score of 11 with too many words has problems of %q", got)
	}
	if _, _, err = (assessment.OwnScore{Section: "astrology", Value: 3}).Give(gareth, act(morning)); !problem.IsKind(err, problem.Missing) {
		t.Errorf("a section there never was answered %v", err)
	}
}

func TestTheRiskOfHarmIsNeverLoweredSilently(t *testing.T) {
	none := assessment.HarmJudgement{Person: gareth}
	draft := assessment.HarmDraft{Level: assessment.HighHarm, Reason: "Threats with a knife", AtRisk: "His former partner"}
	high, happened, err := none.Judge(draft, "", act(morning))
	if err != nil || happened.Name != "HarmJudged" || happened.Why != "Threats with a knife" || high.Level.Rank() != 2 {
		t.Fatalf("the first judgement gave %+v, %v", high, err)
	}
	draft.Level = assessment.MediumHarm
	_, _, err = high.Judge(draft, high.ID, act(morning))
	if got := fieldsOf(t, err); got != "changed" {
		t.Errorf("a lower level without what has changed has problems of %q", got)
	}
	draft.Changed = "She moved away and he knows nothing of where"
	if lower, _, err := high.Judge(draft, high.ID, act(morning)); err != nil || lower.Level != assessment.MediumHarm {
		t.Errorf("a lower level with what has changed answered %v", err)
	}
	draft.Level, draft.Changed = assessment.VeryHighHarm, ""
	if _, _, err := high.Judge(draft, high.ID, act(morning)); err != nil {
		t.Errorf("a higher level needs nothing more, but answered %v", err)
	}
	if _, _, err := high.Judge(draft, "", act(morning)); problem.Of(err).Code != assessment.CodeJudged {
		t.Errorf("a judgement over one not seen answered %v", err)
	}
}

func TestAJudgementNeedsALevelAReasonAndWhoIsAtRisk(t *testing.T) {
	_, _, err := assessment.HarmJudgement{Person: gareth}.Judge(assessment.HarmDraft{Level: "mild", Changed: "\x00"}, "", act(morning))
	if got := fieldsOf(t, err); got != "level reason at-risk changed" {
		t.Errorf("problems of %q", got)
	}
}
