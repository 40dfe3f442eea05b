package sentence

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

func running() Sentence { return Sentence{ID: order, Person: gareth, Terms: terms(), Version: 1} }

func later(s string) ledger.Act {
	a := act("2026-09-15")
	a.ID = id.ID("01900000-0000-7000-8000-00000000000" + s)
	return a
}

func asking() Adding {
	return Adding{Code: "unpaid_work", Length: 80, From: day.MustParse("2026-05-27")}
}

// with gives a sentence that asks for 80 hours of unpaid work.
func with(t *testing.T) (Sentence, id.ID) {
	t.Helper()
	s, happened, err := running().Require(asking(), later("5"))
	if err != nil || happened.Name != "RequirementAdded" || s.Version != 2 {
		t.Fatalf("%+v, %v", happened, err)
	}
	return s, s.Requirements[len(s.Requirements)-1].ID
}

func TestEveryLawSaysEverythingInBothLanguagesAndNamesOnlyWhatItHas(t *testing.T) {
	for _, l := range laws {
		said := []words.Phrase{l.Name}
		for _, r := range l.Requirements {
			said = append(said, r.Name)
			if r.Unit != "" && (r.Most < max(r.Least, 1) || unitWords[r.Unit].With(2).Empty()) {
				t.Errorf("%s: %s has no measure", l.Key, r.Key)
			}
		}
		for _, e := range l.Endings {
			said = append(said, e.Name)
		}
		for _, k := range l.Kinds {
			said = append(said, k.Name)
			for _, code := range k.Requirements {
				if _, known := l.Requirement(code); !known {
					t.Errorf("%s: %s may ask for %s, which is nowhere", l.Key, k.Key, code)
				}
			}
			for _, how := range k.Endings {
				if _, known := l.Ending(how); !known {
					t.Errorf("%s: %s may end as %s, which is nowhere", l.Key, k.Key, how)
				}
			}
			if len(k.Requirements) == 0 || len(k.Endings) == 0 {
				t.Errorf("%s: %s asks for nothing or never ends", l.Key, k.Key)
			}
		}
		for _, p := range said {
			if p.En == "" || p.Cy == "" {
				t.Errorf("%s: %q is said in one language", l.Key, p.En+p.Cy)
			}
		}
		if l.Source == "" {
			t.Errorf("%s does not say where it comes from", l.Key)
		}
	}
	if LawOf("nowhere").Key != "england_and_wales" || (Terms{}).Law().Key != "england_and_wales" {
		t.Error("a sentence that names no law is under another")
	}
}

func TestARequirementIsSaidAsThePersonReadsIt(t *testing.T) {
	l := laws[0]
	for _, c := range []struct {
		r      Requirement
		en, cy string
	}{
		{Requirement{Code: "unpaid_work", Length: 80}, "Unpaid work, 80 hours", "Gwaith di-dâl, 80 awr"},
		{Requirement{Code: "programme", Length: 19, Detail: "Thinking Skills"}, "Programme, 19 sessions: Thinking Skills", "Rhaglen, 19 sesiwn: Thinking Skills"},
		{Requirement{Code: "residence"}, "Living at an address", "Byw mewn cyfeiriad"},
		{Said("See {name}"), "See {name}", "See {name}"},
	} {
		if said := c.r.Words(l); said.En != c.en || said.Cy != c.cy {
			t.Errorf("%+v is said %+v", c.r, said)
		}
	}
}

func TestARequirementIsWrittenDownAndReadBack(t *testing.T) {
	lifted := Requirement{ID: order, Code: "curfew", Length: 10, From: day.MustParse("2026-05-27"), Lifted: &Lifted{day.MustParse("2026-06-01"), "amira", "tag broken"}}
	all := []Requirement{Said("See your practitioner"), {ID: gareth, Code: InWords, Detail: "later", From: day.MustParse("2026-05-27")}, lifted}
	written, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	var back []Requirement
	if err := json.Unmarshal(written, &back); err != nil || len(back) != 3 || back[0] != all[0] || back[1] != all[1] || *back[2].Lifted != *lifted.Lifted {
		t.Errorf("%s is read as %+v, %v", written, back, err)
	}
	if !strings.HasPrefix(string(written), `["See your practitioner",`) {
		t.Errorf("words are written as %s", written)
	}
}

func TestOnlyWhatTheLawAllowsIsAdded(t *testing.T) {
	for box, change := range map[string]func(*Adding){
		FieldCode: func(a *Adding) { a.Code = "recalled" }, FieldLength: func(a *Adding) { a.Length = 39 },
		FieldFrom: func(a *Adding) { a.From = day.MustParse("2026-05-26") }, FieldDetail: func(a *Adding) { a.Code, a.Detail = InWords, "  " },
	} {
		a := asking()
		change(&a)
		_, _, err := running().Require(a, later("5"))
		if p := problem.Of(err); p.Kind != problem.Invalid || !slices.ContainsFunc(p.Fields, func(f problem.Field) bool { return f.Name == box }) {
			t.Errorf("%s: %v", box, err)
		}
	}
	ofLicence := asking()
	ofLicence.Code = "good_behaviour"
	if _, _, err := running().Require(ofLicence, later("5")); err == nil {
		t.Error("a community order has a condition of a licence")
	}
	over := running()
	over.Over = &Ending{On: day.MustParse("2026-09-01")}
	if _, _, err := over.Require(asking(), later("5")); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("a sentence that is over gets another requirement: %v", err)
	}
}

func TestWhatWasDoneIsAddedUpAndStruckOutButNeverLost(t *testing.T) {
	s, which := with(t)
	first, happened, err := s.Do(which, Completed{day.MustParse("2026-06-02"), 7, " shed "}, later("6"))
	if err != nil || happened.Name != "RequirementDone" || first.Note != "shed" || first.Requirement != which {
		t.Fatalf("%+v, %v", first, err)
	}
	second, _, err := s.Do(which, Completed{day.MustParse("2026-06-03"), 6, ""}, later("7"))
	if err != nil {
		t.Fatal(err)
	}
	struck, _, err := second.Strike("typed twice", later("8"))
	if err != nil || struck.Struck == nil || struck.Amount != 6 {
		t.Fatalf("%+v, %v", struck, err)
	}
	h := History{Sentences: []Sentence{s}, Doings: []CompletedWork{first, struck}}
	if done := h.DoneOf(which); done != 7 || len(h.DoingsOf(which)) != 2 {
		t.Errorf("%d done", done)
	}
	if counted := h.Counted(s, day.MustParse("2026-07-01")); len(counted) != 1 || counted[0].Done != 7 || counted[0].Asked != 80 {
		t.Errorf("%+v", counted)
	}
	if _, _, err := struck.Strike("again", later("9")); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("struck out twice: %v", err)
	}
	if _, _, err := first.Strike("  ", later("9")); !problem.IsKind(err, problem.Invalid) {
		t.Errorf("struck out without a reason: %v", err)
	}
}

func TestNothingIsDoneAheadOrBeforeItWasAskedOrTwentyHoursADay(t *testing.T) {
	s, which := with(t)
	for name, did := range map[string]Completed{
		"tomorrow": {day.MustParse("2026-09-16"), 1, ""}, "before": {day.MustParse("2026-05-26"), 1, ""}, "no day": {day.Date{}, 1, ""},
		"nothing": {day.MustParse("2026-06-02"), 0, ""}, "too much": {day.MustParse("2026-06-02"), 17, ""}, "too long": {day.MustParse("2026-06-02"), 1, strings.Repeat("x", 501)},
	} {
		if _, _, err := s.Do(which, did, later("6")); !problem.IsKind(err, problem.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := s.Do("nothing", Completed{}, later("6")); !problem.IsKind(err, problem.Missing) {
		t.Errorf("nothing is done: %v", err)
	}
	kept, _, err := running().Require(Adding{Code: "residence", From: day.MustParse("2026-05-27")}, later("5"))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := kept.Do("01900000-0000-7000-8000-000000000005", Completed{day.MustParse("2026-06-02"), 1, ""}, later("6")); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("living somewhere is counted: %v", err)
	}
}

func TestARequirementIsLiftedOnceAndWithItsReason(t *testing.T) {
	s, which := with(t)
	if _, _, err := s.Lift(which, "", later("6")); !problem.IsKind(err, problem.Invalid) {
		t.Errorf("lifted without a reason: %v", err)
	}
	s, happened, err := s.Lift(which, "The court lifted it", later("6"))
	r, _ := s.Requirement(which)
	if err != nil || happened.Name != "RequirementLifted" || happened.Why != "The court lifted it" || r.Holds(day.MustParse("2026-09-15")) || !r.Holds(day.MustParse("2026-09-14")) {
		t.Errorf("%+v, %v", r, err)
	}
	if _, _, err := s.Lift(which, "Again", later("7")); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("lifted twice: %v", err)
	}
}

func TestASentenceIsEndedOnceAsItsLawAllows(t *testing.T) {
	good := Ending{On: day.MustParse("2026-09-01"), How: "revoked_progress", Why: "Everything done, and more"}
	s, happened, err := running().End(good, later("6"))
	if err != nil || happened.Name != "SentenceEnded" || !s.Ended(day.MustParse("2026-09-01")) || s.Ended(day.MustParse("2026-08-31")) || s.LastDay() != good.On {
		t.Fatalf("%+v, %v", s, err)
	}
	if _, _, err := s.End(good, later("7")); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("ended twice: %v", err)
	}
	for box, change := range map[string]func(*Ending){
		FieldHow: func(e *Ending) { e.How = "recalled" }, FieldOn: func(e *Ending) { e.On = day.MustParse("2026-09-16") },
		FieldWhy: func(e *Ending) { e.Why = "" }, FieldWhere: func(e *Ending) { e.How = "transferred" },
	} {
		e := good
		change(&e)
		_, _, err := running().End(e, later("6"))
		if p := problem.Of(err); p.Kind != problem.Invalid || p.Fields[0].Name != box {
			t.Errorf("%s: %v", box, err)
		}
	}
	moved, _, err := running().End(Ending{On: good.On, How: "transferred", Where: "The Fens", Why: "Moved to his sister"}, later("6"))
	if err != nil || moved.Over.Where != "The Fens" {
		t.Errorf("%+v, %v", moved.Over, err)
	}
}

func TestAmendingTheTermsLeavesWhatIsCountedAsItStands(t *testing.T) {
	s, which := with(t)
	h := History{Person: gareth, Sentences: []Sentence{s}, Sanctions: Sanctions{Person: gareth, Counts: Counts{Total: 1, AgeAtFirst: 20}, Version: 1}}
	changed := terms()
	changed.Court = "Swansea Crown Court"
	after, _, happened, err := h.Record(Recording{Sentence: order, Terms: changed, Base: 2, Counts: h.Sanctions.Counts, CountsBase: 1}, born, later("6"))
	if _, kept := after.Requirement(which); err != nil || !kept || len(happened) != 1 || after.Court != "Swansea Crown Court" || len(after.Texts()) != 2 {
		t.Errorf("%+v, %v", after, err)
	}
}
