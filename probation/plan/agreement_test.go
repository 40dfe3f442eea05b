package plan

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"throughline/platform/problem"
)

func answerWith(t *testing.T, p Plan, r Reply) Plan {
	t.Helper()
	r.Fingerprint = p.Fingerprint()
	a := must[Agreement](t)(p.Answer(r, by(gareth)))
	return New(p.Person, append(p.Goals, p.Closed...), &a)
}

func TestAPlanIsADraftUntilThePersonAgrees(t *testing.T) {
	p := planned(t)
	if p.State() != Draft || p.ChangedSince() {
		t.Errorf("state %s", p.State())
	}
	act := by(gareth)
	a, happened, err := p.Answer(Reply{Agreed, "It is my plan", p.Fingerprint()}, act)
	if err != nil {
		t.Fatal(err)
	}
	want := Agreement{act.ID, "person", 1, Agreed, "It is my plan", "gareth", "person", act.At, p.Fingerprint()}
	if a != want || !a.Own() || happened.Name != "PlanAgreed" || happened.Thing.Kind != "agreement" {
		t.Errorf("got %+v, %+v", a, happened)
	}
	written, _ := json.Marshal(a)
	var back Agreement
	if err := json.Unmarshal(written, &back); err != nil || back != a {
		t.Errorf("came back as %+v, %v", back, err)
	}
	if agreed := New("person", p.Goals, &a); agreed.State() != InForce {
		t.Errorf("state %s", agreed.State())
	}
}

func TestThePersonIsAskedAgainOnlyWhenWhatTheyAgreedToChanged(t *testing.T) {
	agreed := answerWith(t, planned(t), Reply{Answer: Agreed})
	g := agreed.Goals[0]
	reword := func(change func(*Wording)) Goal {
		w := g.Wording()
		change(&w)
		return must[Goal](t)(g.Reword(Rewording{Base: 1, Wording: w}, by(practitioner)))
	}
	moved := g
	moved.Order = 7
	for name, c := range map[string]struct {
		after Goal
		state State
	}{
		"a step done":                {must[Goal](t)(g.FinishStep("step-1", by(practitioner))), InForce},
		"a step stuck":               {must[Goal](t)(g.SayStuck("step-1", "", by(gareth))), InForce},
		"a goal achieved":            {must[Goal](t)(g.Achieve("", by(practitioner))), InForce},
		"a card moved":               {moved, InForce},
		"what the person cannot see": {reword(func(w *Wording) { w.GetsInTheWay, w.ServesKind = "Rain", Strength }), InForce},
		"a step added":               {must[Goal](t)(g.AddStep(NewStep{Words: "More", Who: ThePerson}, by(practitioner))), Changed},
		"other words":                {reword(func(w *Wording) { w.Words = "My own back door" }), Changed},
		"another area":               {reword(func(w *Wording) { w.Section = "finance" }), Changed},
		"another day":                {reword(func(w *Wording) { w.Target = w.Target.Add(1) }), Changed},
		"a goal removed":             {must[Goal](t)(g.Remove("He moved", by(practitioner))), Changed},
	} {
		if got := New("person", []Goal{c.after}, agreed.Agreement).State(); got != c.state {
			t.Errorf("%s: %s, want %s", name, got, c.state)
		}
	}
	added := must[Goal](t)(agreed.Add(home(), by(practitioner)))
	if got := New("person", []Goal{g, added}, agreed.Agreement).State(); got != Changed {
		t.Errorf("a goal added: %s", got)
	}
}

func TestAnAnswerToAPlanThatChangedIsAConflict(t *testing.T) {
	p := planned(t)
	seen := p.Fingerprint()
	changed := New("person", append(p.Goals, must[Goal](t)(p.Add(home(), by(practitioner)))), nil)
	_, _, err := changed.Answer(Reply{Agreed, "Yes", seen}, by(gareth))
	if got := problem.Of(err); got.Kind != problem.Conflict || got.Code != CodeChanged {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsWrongWithAnAnswerIsSaid(t *testing.T) {
	p := planned(t)
	for name, c := range map[string]struct {
		reply Reply
		own   bool
		boxes string
	}{
		"no answer":                   {Reply{}, true, "answer"},
		"another answer":              {Reply{Answer: "maybe"}, true, "answer"},
		"disagreed without words":     {Reply{Answer: Disagreed}, true, "words"},
		"absent without words":        {Reply{Answer: CouldNotAnswer, Words: " "}, false, "words"},
		"too many words":              {Reply{Answer: Agreed, Words: strings.Repeat("a", 2001)}, true, "words"},
		"agreed on somebody's behalf": {Reply{Answer: Agreed}, false, "answer"},
		"agreed":                      {Reply{Answer: Agreed}, true, ""},
		"disagreed":                   {Reply{Answer: Disagreed, Words: "Too much at once"}, true, ""},
		"disagreed, recorded for him": {Reply{Answer: Disagreed, Words: "Too much at once"}, false, ""},
		"absent, recorded for him":    {Reply{Answer: CouldNotAnswer, Words: "In hospital"}, false, ""},
	} {
		actor := practitioner
		if c.own {
			actor = gareth
		}
		c.reply.Fingerprint = p.Fingerprint()
		_, _, err := p.Answer(c.reply, by(actor))
		if got := boxes(err); got != c.boxes {
			t.Errorf("%s: boxes %q, want %q", name, got, c.boxes)
		}
	}
	empty := New("person", nil, nil)
	if _, _, err := empty.Answer(Reply{Answer: Agreed, Fingerprint: empty.Fingerprint()}, by(gareth)); !problem.IsKind(err, problem.Conflict) {
		t.Errorf("an empty plan was answered: %v", err)
	}
}

func TestAnswersAreAddedAndTheNewestCounts(t *testing.T) {
	p := answerWith(t, planned(t), Reply{Answer: Agreed})
	for _, c := range []struct {
		reply Reply
		state State
	}{
		{Reply{Answer: Disagreed, Words: "Not the dates"}, Contested},
		{Reply{Answer: CouldNotAnswer, Words: "Was ill"}, Awaiting},
		{Reply{Answer: Agreed}, InForce},
	} {
		before := p.Agreement.Number
		p = answerWith(t, p, c.reply)
		if p.State() != c.state || p.Agreement.Number != before+1 {
			t.Errorf("%s: state %s, number %d", c.reply.Answer, p.State(), p.Agreement.Number)
		}
	}
}

func TestWhatThePersonSeesHoldsNoWorkingWords(t *testing.T) {
	p := planned(t)
	g := p.Goals[0]
	g.ServesKind, g.GetsInTheWay = Risk, "HIS-BROTHER"
	g = must[Goal](t)(g.SayStuck("step-2", "At my mum's", by(gareth)))
	g = must[Goal](t)(g.FinishStep("step-1", by(gareth)))
	achieved := must[Goal](t)(must[Goal](t)(p.Add(home(), by(practitioner))).Achieve("PRIVATE-PRAISE", by(practitioner)))
	removed := must[Goal](t)(must[Goal](t)(p.Add(home(), by(practitioner))).Remove("PRIVATE-REASON", by(practitioner)))
	p = answerWith(t, New("person", []Goal{g, achieved, removed}, nil), Reply{Answer: Disagreed, Words: "Too soon"})
	shared := p.shared()
	written, err := json.Marshal(shared)
	if err != nil {
		t.Fatal(err)
	}
	for _, private := range []string{"risk", "HIS-BROTHER", "PRIVATE-PRAISE", "PRIVATE-REASON", "amira", "gareth"} {
		if strings.Contains(string(written), private) {
			t.Errorf("%s is shared: %s", private, written)
		}
	}
	if len(shared.Goals) != 1 || len(shared.Achieved) != 1 || !shared.Achieved[0].Achieved.Known() || shared.Fingerprint != p.Fingerprint() {
		t.Fatalf("got %+v", shared)
	}
	if shared.State != Contested || !reflect.DeepEqual(shared.Answer, &SharedAnswer{Disagreed, "Too soon", true, tuesday}) {
		t.Errorf("got %s, %+v", shared.State, shared.Answer)
	}
	goal := shared.Goals[0]
	if goal.Tag.En != "Where I live" || goal.Words != g.Words || goal.Target != g.Target {
		t.Errorf("got %+v", goal)
	}
	want := []SharedStep{
		{ID: "step-1", Words: "Ring the housing team", Who: ThePractitioner, By: tuesday, Done: tuesday, DoneOwn: true},
		{ID: "step-2", Words: "Find my birth certificate", Who: ThePerson, Stuck: tuesday, StuckWords: "At my mum's"},
	}
	if !reflect.DeepEqual(goal.Steps, want) {
		t.Errorf("got %+v", goal.Steps)
	}
}

func TestProgressIsDistanceTravelled(t *testing.T) {
	p := planned(t)
	g := must[Goal](t)(p.Goals[0].FinishStep("step-1", by(gareth)))
	achieved := must[Goal](t)(g.Achieve("", by(practitioner)))
	removed := must[Goal](t)(g.Remove("Moved", by(practitioner)))
	if got := New("person", []Goal{g, achieved, removed}, nil).Progress(); got != (Progress{StepsDone: 2, Steps: 4, NextDue: g.Progress().NextDue}) {
		t.Errorf("got %+v", got)
	}
}
