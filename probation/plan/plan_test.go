package plan

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/assessment/instrument"
)

var (
	tuesday      = day.MustParse("2026-09-15")
	practitioner = ledger.Actor{ID: "amira", Role: "practitioner"}
	gareth       = ledger.Actor{ID: "gareth", Role: "person"}
	counted      = 0
)

// by makes the next act of somebody, a minute after the last.
func by(actor ledger.Actor) ledger.Act {
	counted++
	made := id.ID("act-" + string(rune('a'+counted%26)) + time.Duration(counted).String())
	return ledger.Act{ID: made, By: actor, At: tuesday.AtClock(10, 0).Add(time.Duration(counted) * time.Second)}
}

func home() NewGoal {
	return NewGoal{
		Wording: Wording{Words: "I have my own front door", ServesKind: Need, Section: "accommodation", Target: tuesday.Add(90), GetsInTheWay: "Letters from the council; we open them together"},
		Steps: []NewStep{
			{ID: "step-1", Words: "Ring the housing team", Who: ThePractitioner, By: tuesday},
			{ID: "step-2", Words: "Find my birth certificate", Who: ThePerson},
		},
	}
}

func must[T any](t *testing.T) func(T, ledger.Event, error) T {
	return func(made T, happened ledger.Event, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if happened.Name == "" || happened.State == nil {
			t.Fatalf("nothing was said to have happened: %+v", happened)
		}
		return made
	}
}

func planned(t *testing.T) Plan {
	t.Helper()
	return New("person", []Goal{must[Goal](t)(New("person", nil, nil).Add(home(), by(practitioner)))}, nil)
}

func TestAGoalBeginsWithItsSteps(t *testing.T) {
	act := by(practitioner)
	g, happened, err := New("person", nil, nil).Add(home(), act)
	if err != nil {
		t.Fatal(err)
	}
	if g.ID != act.ID || !g.Open() || g.Version != 1 || g.Order != 1 || g.AddedBy != "amira" || g.AddedAt != act.At {
		t.Errorf("got %+v", g)
	}
	if want := (Progress{Steps: 2, NextDue: g.Steps[0].By}); g.Progress() != want {
		t.Errorf("progress %v", g.Progress())
	}
	if happened.Name != "GoalAdded" || happened.Chain != "person/person" || happened.Thing != (ledger.Thing{Kind: "goal", ID: string(act.ID)}) {
		t.Errorf("got %+v", happened)
	}
	if !reflect.DeepEqual(happened.State, g) {
		t.Error("the event does not hold the whole goal")
	}
}

func TestAGoalSurvivesItsJourneyThroughJSON(t *testing.T) {
	full := planned(t).Goals[0]
	full = must[Goal](t)(full.SayStuck("step-2", "It is at my mum's", by(gareth)))
	full = must[Goal](t)(full.FinishStep("step-2", by(gareth)))
	full = must[Goal](t)(full.Achieve("", by(practitioner)))
	for name, g := range map[string]Goal{"full": full, "bare": {ID: "x", Steps: []Step{{ID: "y"}}}} {
		written, err := json.Marshal(g)
		if err != nil {
			t.Fatal(err)
		}
		var back Goal
		if err := json.Unmarshal(written, &back); err != nil || !reflect.DeepEqual(back, g) {
			t.Errorf("%s came back as %+v, %v", name, back, err)
		}
	}
}

func TestWhatIsWrongWithAGoalIsSaidBoxByBox(t *testing.T) {
	cases := map[string]struct {
		spoil func(*NewGoal)
		boxes string
	}{
		"nothing":                   {func(n *NewGoal) {}, ""},
		"no words":                  {func(n *NewGoal) { n.Words = " \n" }, "words"},
		"500 characters":            {func(n *NewGoal) { n.Words = strings.Repeat("ŵ", 500) }, ""},
		"501 characters":            {func(n *NewGoal) { n.Words = strings.Repeat("ŵ", 501) }, "words"},
		"no kind":                   {func(n *NewGoal) { n.ServesKind = "" }, "serves"},
		"another kind":              {func(n *NewGoal) { n.ServesKind = "wish" }, "serves"},
		"a section there is not":    {func(n *NewGoal) { n.Section = "weather" }, "section"},
		"today":                     {func(n *NewGoal) { n.Target = tuesday }, ""},
		"yesterday":                 {func(n *NewGoal) { n.Target = tuesday.Add(-1) }, "target"},
		"no date":                   {func(n *NewGoal) { n.Target = day.Date{} }, ""},
		"a long way":                {func(n *NewGoal) { n.GetsInTheWay = strings.Repeat("a", 2001) }, "gets-in-the-way"},
		"no step":                   {func(n *NewGoal) { n.Steps = nil }, "step-1"},
		"six steps":                 {func(n *NewGoal) { n.Steps = steps(6) }, ""},
		"seven steps":               {func(n *NewGoal) { n.Steps = steps(7) }, "step-1"},
		"one step twice":            {func(n *NewGoal) { n.Steps[1].ID = "step-1" }, "step-1"},
		"a step without a name":     {func(n *NewGoal) { n.Steps[1].ID = "" }, "step-1"},
		"a step without words":      {func(n *NewGoal) { n.Steps[1].Words, n.Steps[1].Box = "", "step-2" }, "step-2"},
		"a long step":               {func(n *NewGoal) { n.Steps[0].Words = strings.Repeat("a", 301) }, "step"},
		"a step of nobody":          {func(n *NewGoal) { n.Steps[0].Who = "" }, "step-who"},
		"a step by yesterday":       {func(n *NewGoal) { n.Steps[0].By = tuesday.Add(-1) }, "step-by"},
		"nearly everything at once": {func(n *NewGoal) { *n = NewGoal{} }, "words serves section step-1"},
	}
	for name, c := range cases {
		n := home()
		c.spoil(&n)
		_, _, err := New("person", nil, nil).Add(n, by(practitioner))
		if got := boxes(err); got != c.boxes {
			t.Errorf("%s: boxes %q, want %q", name, got, c.boxes)
		}
	}
}

func steps(count int) (all []NewStep) {
	for i := range count {
		all = append(all, NewStep{ID: id.ID(rune('a' + i)), Words: "One more", Who: ThePerson})
	}
	return all
}

func boxes(err error) string {
	if err == nil {
		return ""
	}
	var names []string
	for _, f := range problem.Of(err).Fields {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}

func TestRewordingNeverOverwritesAnothersWords(t *testing.T) {
	g := planned(t).Goals[0]
	other := g.Wording()
	other.Words = "I have a home"
	mine := other
	mine.Words = "I have a flat"
	first := must[Goal](t)(g.Reword(Rewording{Goal: g.ID, Base: 1, Wording: other}, by(practitioner)))
	if first.Version != 2 || first.Words != "I have a home" {
		t.Errorf("got %+v", first)
	}
	_, _, err := first.Reword(Rewording{Goal: g.ID, Base: 1, Wording: mine}, by(practitioner))
	if p := problem.Of(err); p.Kind != problem.Conflict || p.Code != CodeReworded {
		t.Errorf("got %v", err)
	}
	second := must[Goal](t)(first.Reword(Rewording{Goal: g.ID, Base: 2, Wording: mine}, by(practitioner)))
	if second.Words != "I have a flat" || second.Version != 3 {
		t.Errorf("got %+v", second)
	}
}

func TestAStepDoneDoesNotStandInTheWayOfARewording(t *testing.T) {
	g := planned(t).Goals[0]
	done := must[Goal](t)(g.FinishStep("step-1", by(practitioner)))
	if _, _, err := done.Reword(Rewording{Base: 1, Wording: g.Wording()}, by(practitioner)); err != nil {
		t.Error(err)
	}
}

func TestATargetThatHasPassedMayStandWhenOtherWordsChange(t *testing.T) {
	g := planned(t).Goals[0]
	later := by(practitioner)
	later.At = g.Target.Add(10).AtClock(9, 0)
	w := g.Wording()
	w.Words = "Still my own front door"
	if _, _, err := g.Reword(Rewording{Base: 1, Wording: w}, later); err != nil {
		t.Errorf("the old target was refused: %v", err)
	}
	w.Target = w.Target.Add(1)
	if _, _, err := g.Reword(Rewording{Base: 1, Wording: w}, later); boxes(err) != "target" {
		t.Errorf("a new target in the past was taken: %v", err)
	}
}

func TestStepsAreAddedFinishedAndGotStuckWith(t *testing.T) {
	g := planned(t).Goals[0]
	act := by(practitioner)
	more := must[Goal](t)(g.AddStep(NewStep{Words: "View one flat", Who: Family}, act))
	if len(more.Steps) != 3 || more.Steps[2].ID != act.ID || len(g.Steps) != 2 {
		t.Fatalf("got %+v", more.Steps)
	}
	stuck := must[Goal](t)(more.SayStuck("step-2", "It is lost", by(gareth)))
	if s := stuck.Steps[1].Stuck; s == nil || s.Words != "It is lost" || s.By != "gareth" {
		t.Errorf("got %+v", s)
	}
	done := must[Goal](t)(stuck.FinishStep("step-2", by(gareth)))
	if s := done.Steps[1]; s.Done == nil || s.Done.Role != "person" || s.Stuck == nil {
		t.Errorf("got %+v", s)
	}
	if more.Steps[1].Stuck != nil || stuck.Steps[1].Done != nil {
		t.Error("a verb changed the goal it came from")
	}
	for name, err := range map[string]error{
		"done twice":      third(done.FinishStep("step-2", by(practitioner))),
		"stuck when done": third(done.SayStuck("step-2", "", by(gareth))),
	} {
		if !problem.IsKind(err, problem.Conflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := third(done.FinishStep("step-9", by(gareth))); !problem.IsKind(err, problem.Missing) {
		t.Errorf("an unknown step: %v", err)
	}
	if err := third(done.SayStuck("step-1", strings.Repeat("a", 2001), by(gareth))); boxes(err) != "words" {
		t.Errorf("too many words: %v", err)
	}
	for len(done.Steps) < 20 {
		done = must[Goal](t)(done.AddStep(NewStep{Words: "More", Who: ThePerson}, by(practitioner)))
	}
	if err := third(done.AddStep(NewStep{Words: "More", Who: ThePerson}, by(practitioner))); boxes(err) != "step" {
		t.Errorf("a 21st step: %v", err)
	}
}

func third[A, B any](_ A, _ B, err error) error { return err }

func TestAClosedGoalStaysAsItWas(t *testing.T) {
	open := planned(t).Goals[0]
	act := by(practitioner)
	achieved := must[Goal](t)(open.Achieve("I sleep well now", act))
	if c := achieved.Closure; c == nil || *c != (Closure{Achieved, act.At, "amira", "I sleep well now"}) {
		t.Errorf("got %+v", c)
	}
	removed, happened, err := open.Remove("Moved in with his mother", act)
	if err != nil || removed.Closure.Kind != Removed || happened.Why != "Moved in with his mother" || happened.Name != "GoalRemoved" {
		t.Errorf("got %+v, %+v, %v", removed, happened, err)
	}
	if err := third(open.Remove(" ", act)); boxes(err) != "why" {
		t.Errorf("removed without a reason: %v", err)
	}
	if err := third(open.Achieve(strings.Repeat("a", 2001), act)); boxes(err) != "how" {
		t.Errorf("too many words: %v", err)
	}
	for name, err := range map[string]error{
		"reword":   third(achieved.Reword(Rewording{Base: 1, Wording: open.Wording()}, act)),
		"add step": third(achieved.AddStep(NewStep{Words: "More", Who: ThePerson}, act)),
		"finish":   third(achieved.FinishStep("step-1", act)),
		"stuck":    third(achieved.SayStuck("step-1", "", act)),
		"achieve":  third(achieved.Achieve("", act)),
		"remove":   third(achieved.Remove("why", act)),
	} {
		if p := problem.Of(err); p.Kind != problem.Conflict || p.Code != "goal-closed" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestGoalsChangePlacesWithTheirNeighbours(t *testing.T) {
	p := planned(t)
	for _, said := range []string{"Two", "Three"} {
		n := home()
		n.Words = said
		p = New("person", append(p.Goals, must[Goal](t)(p.Add(n, by(practitioner)))), nil)
	}
	moved, events, err := p.Move(p.Goals[2].ID, Up, by(practitioner))
	if err != nil || len(moved) != 2 || len(events) != 2 || events[0].Name != "GoalMoved" {
		t.Fatalf("got %v, %v, %v", moved, events, err)
	}
	after := New("person", append(moved, p.Goals[0]), nil)
	var said []string
	for _, g := range after.Goals {
		said = append(said, g.Words)
	}
	if got := strings.Join(said, ", "); got != "I have my own front door, Three, Two" {
		t.Errorf("order %s", got)
	}
	for _, end := range []struct {
		at int
		to Direction
	}{{0, Up}, {2, Down}} {
		if moved, events, err := p.Move(p.Goals[end.at].ID, end.to, by(practitioner)); err != nil || len(moved)+len(events) != 0 {
			t.Errorf("moved beyond the end: %v, %v", moved, err)
		}
	}
	if _, _, err := p.Move(p.Goals[0].ID, "sideways", by(practitioner)); boxes(err) != "to" {
		t.Errorf("sideways: %v", err)
	}
	if _, _, err := p.Move("unknown", Up, by(practitioner)); !problem.IsKind(err, problem.Missing) {
		t.Errorf("unknown: %v", err)
	}
}

func TestEverySectionHasSuggestionsThatLeadTowardsSomething(t *testing.T) {
	for _, section := range instrument.Latest().Sections {
		s := SuggestedFor(section.Key)
		if len(s.Goals) < 3 || len(s.Goals) > 4 || len(s.Steps) < 2 || len(s.Steps) > 3 {
			t.Errorf("%s: %d goals, %d steps", section.Key, len(s.Goals), len(s.Steps))
		}
		for _, goal := range s.Goals {
			if LeadsAway(goal.En) || LeadsAway(goal.Cy) {
				t.Errorf("%s: %v leads away", section.Key, goal)
			}
			if len([]rune(goal.En)) > WordsLimit || len([]rune(goal.Cy)) > WordsLimit {
				t.Errorf("%s: too long", section.Key)
			}
		}
	}
	if len(suggested) != len(instrument.Latest().Sections) {
		t.Error("suggestions for a section there is not")
	}
}

func TestGoalsThatLeadAwayAreNoticed(t *testing.T) {
	for goal, away := range map[string]bool{
		"Stop drinking":                     true,
		"I will stop taking drugs.":         true,
		"I don’t want to go back":           true,
		"I won't fight":                     true,
		"My goal is to avoid trouble":       true,
		"To never see that crowd again":     true,
		"Stay away from the pub":            true,
		"I want to give up smoking":         true,
		"\"No more debts\"":                 true,
		"Peidio yfed":                       true,
		"Rwyf am beidio ag yfed":            true,
		"Dwi isio rhoi'r gorau i smygu":     true,
		"I will be a dad my kids can trust": false,
		"Stay in my flat":                   false,
		"Notice when I am angry":            false,
		"Give my mum a hand":                false,
		"Cadw fy fflat":                     false,
		"I will":                            false,
		"":                                  false,
	} {
		if LeadsAway(goal) != away {
			t.Errorf("%q: leads away %v", goal, !away)
		}
	}
}
