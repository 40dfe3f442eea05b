package plandb_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// room is the small town with the door to plans.
type room struct {
	*probationtest.Town
	plans *plan.Plans
	store *plandb.Store
}

func each(t *testing.T, suite func(t *testing.T, r room)) {
	t.Helper()
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		store := plandb.New(db, town.Ledger)
		suite(t, room{town, plan.NewPlans(store), store})
		town.CheckStoredRows(t, store.StoredRows())
	})
}

var ctx = context.Background()

func (r room) home() plan.NewGoal {
	return plan.NewGoal{
		Wording: plan.Wording{
			Words: "Mae gen i fy nrws ffrynt fy hun 🏠", ServesKind: plan.Need, Section: "accommodation",
			Target: r.Clock.Now().Date().Add(90), GetsInTheWay: "Letters; we open them together",
		},
		Steps: []plan.NewStep{
			{ID: r.IDs.New(), Words: "Ring the housing team", Who: plan.ThePractitioner, By: r.Clock.Now().Date()},
			{ID: r.IDs.New(), Words: "Find my birth certificate", Who: plan.ThePerson},
		},
	}
}

func (r room) writing(t *testing.T) access.CaseAccess {
	return r.CaseAccess(t, r.Practitioner, access.WritePlan)
}

func (r room) answering(t *testing.T) access.CaseAccess {
	return r.CaseAccess(t, r.PersonOwn, access.AnswerPlan)
}

// added puts a goal into the plan and gives it back.
func (r room) added(t *testing.T) plan.Goal {
	t.Helper()
	act := r.Act(r.Practitioner)
	r.must(t, r.plans.Add(ctx, r.writing(t), r.home(), act))
	return r.goal(t, act.ID)
}

func (r room) goal(t *testing.T, goal id.ID) plan.Goal {
	t.Helper()
	g, err := r.plan(t).Goal(goal)
	r.must(t, err)
	return g
}

func (r room) plan(t *testing.T) plan.Plan {
	t.Helper()
	p, err := r.plans.Of(ctx, r.CaseAccess(t, r.Practitioner, access.SeeCase))
	r.must(t, err)
	return p
}

func (r room) must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// events lists what happened to the plan, oldest first.
func (r room) events(t *testing.T) string {
	t.Helper()
	kept, err := r.Ledger.Chain(ctx, ledger.Of("person", r.Person))
	r.must(t, err)
	var names []string
	for _, k := range kept {
		if k.Thing.Kind == "goal" || k.Thing.Kind == "agreement" {
			names = append(names, k.Name)
		}
	}
	return strings.Join(names, " ")
}

func TestAGoalComesBackAsItWasWritten(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		n, act := r.home(), r.Act(r.Practitioner)
		r.must(t, r.plans.Add(ctx, r.writing(t), n, act))
		g := r.goal(t, act.ID)
		if g.Wording() != n.Wording || g.AddedBy != r.Practitioner.ID || g.AddedAt != act.At || !g.Open() || g.Version != 1 {
			t.Errorf("got %+v", g)
		}
		want := []plan.Step{
			{ID: n.Steps[0].ID, Words: "Ring the housing team", Who: plan.ThePractitioner, By: n.Steps[0].By},
			{ID: n.Steps[1].ID, Words: "Find my birth certificate", Who: plan.ThePerson},
		}
		if !reflect.DeepEqual(g.Steps, want) {
			t.Errorf("got %+v", g.Steps)
		}
	})
}

func TestEveryVerbIsStoredWithItsEvent(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		ca := r.writing(t)
		one, two := r.added(t), r.added(t)
		w := one.Wording()
		w.Words = "I keep my flat"
		act := func() ledger.Act { r.Clock.Move(time.Minute); return r.Act(r.Practitioner) }
		own := func() ledger.Act { r.Clock.Move(time.Minute); return r.Act(r.PersonOwn) }
		r.must(t, r.plans.Reword(ctx, ca, plan.Rewording{Goal: one.ID, Base: 1, Wording: w}, act()))
		step := act()
		r.must(t, r.plans.AddStep(ctx, ca, one.ID, plan.NewStep{Words: "View a flat", Who: plan.Family}, step))
		r.must(t, r.plans.SayStuck(ctx, r.answering(t), plan.StepRef{Goal: one.ID, Step: step.ID}, "No car", own()))
		r.must(t, r.plans.FinishStep(ctx, r.answering(t), plan.StepRef{Goal: one.ID, Step: step.ID}, own()))
		r.must(t, r.plans.FinishStep(ctx, ca, plan.StepRef{Goal: one.ID, Step: one.Steps[0].ID}, act()))
		r.must(t, r.plans.Move(ctx, ca, two.ID, plan.Up, act()))
		if p := r.plan(t); p.Goals[0].ID != two.ID || p.Goals[1].Words != "I keep my flat" {
			t.Errorf("got %+v", p.Goals)
		}
		r.must(t, r.plans.AnswerFor(ctx, ca, plan.Reply{Answer: plan.CouldNotAnswer, Words: "In hospital", Fingerprint: r.plan(t).Fingerprint()}, act()))
		r.must(t, r.plans.Answer(ctx, r.answering(t), plan.Reply{Answer: plan.Agreed, Words: "Diolch", Fingerprint: r.plan(t).Fingerprint()}, own()))
		r.must(t, r.plans.Achieve(ctx, ca, one.ID, "He has keys", act()))
		r.must(t, r.plans.Remove(ctx, ca, two.ID, "Said twice", act()))
		want := "GoalAdded GoalAdded GoalReworded StepAdded StepStuck StepFinished StepFinished GoalMoved GoalMoved PlanNotAnswered PlanAgreed GoalAchieved GoalRemoved"
		if got := r.events(t); got != want {
			t.Errorf("got %s", got)
		}
		p := r.plan(t)
		if len(p.Goals) != 0 || len(p.Closed) != 2 || p.Closed[0].Closure.Words != "Said twice" || p.Agreement.Number != 2 || p.Agreement.Words != "Diolch" {
			t.Errorf("got %+v", p)
		}
		last := r.goal(t, one.ID).Steps[2]
		if last.Done == nil || last.Done.By != r.PersonOwn.ID || last.Stuck == nil || last.Stuck.Words != "No car" {
			t.Errorf("got %+v", last)
		}
	})
}

func TestASecondSubmitStoresNothingTwice(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		n, act := r.home(), r.Act(r.Practitioner)
		r.must(t, r.plans.Add(ctx, r.writing(t), n, act))
		if err := r.plans.Add(ctx, r.writing(t), n, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("got %v", err)
		}
		other := act
		other.Fingerprint = "something else"
		if err := r.plans.Add(ctx, r.writing(t), n, other); !errors.Is(err, ledger.ErrActReused) {
			t.Errorf("got %v", err)
		}
		reply, own := plan.Reply{Answer: plan.Agreed, Fingerprint: r.plan(t).Fingerprint()}, r.Act(r.PersonOwn)
		r.must(t, r.plans.Answer(ctx, r.answering(t), reply, own))
		if err := r.plans.Answer(ctx, r.answering(t), reply, own); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("got %v", err)
		}
		if got := r.events(t); got != "GoalAdded PlanAgreed" {
			t.Errorf("got %s", got)
		}
	})
}

func TestAStaleBaseAndAStalePrintAreConflicts(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		g := r.added(t)
		seen := r.plan(t).Fingerprint()
		w := g.Wording()
		w.Words = "First"
		r.must(t, r.plans.Reword(ctx, r.writing(t), plan.Rewording{Goal: g.ID, Base: 1, Wording: w}, r.Act(r.Practitioner)))
		w.Words = "Second"
		err := r.plans.Reword(ctx, r.writing(t), plan.Rewording{Goal: g.ID, Base: 1, Wording: w}, r.Act(r.Manager))
		if !problem.IsKind(err, problem.Conflict) {
			t.Errorf("got %v", err)
		}
		err = r.plans.Answer(ctx, r.answering(t), plan.Reply{Answer: plan.Agreed, Fingerprint: seen}, r.Act(r.PersonOwn))
		if !problem.IsKind(err, problem.Conflict) {
			t.Errorf("got %v", err)
		}
		if p := r.plan(t); p.Goals[0].Words != "First" || p.Agreement != nil {
			t.Errorf("got %+v", p)
		}
	})
}

func TestAnotherPersonsGoalIsNotThere(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		g := r.added(t)
		others, err := r.Authoriser.CaseAccess(ctx, r.Other, r.Other.Account.Person, access.AnswerPlan)
		r.must(t, err)
		at := plan.StepRef{Goal: g.ID, Step: g.Steps[0].ID}
		for name, err := range map[string]error{
			"finish":  r.plans.FinishStep(ctx, others, at, r.Act(r.Other)),
			"stuck":   r.plans.SayStuck(ctx, others, at, "", r.Act(r.Other)),
			"unknown": r.plans.Achieve(ctx, r.writing(t), r.IDs.New(), "", r.Act(r.Practitioner)),
		} {
			if !problem.IsKind(err, problem.Missing) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if done := r.goal(t, g.ID).Progress().StepsDone; done != 0 {
			t.Errorf("%d steps done", done)
		}
	})
}

func TestEveryVerbAsksForItsOwnLeave(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		g := r.added(t)
		at := plan.StepRef{Goal: g.ID, Step: g.Steps[0].ID}
		own, staff, none := r.answering(t), r.writing(t), access.CaseAccess{}
		reply := plan.Reply{Answer: plan.Agreed, Fingerprint: r.plan(t).Fingerprint()}
		mine, theirs := r.Act(r.PersonOwn), r.Act(r.Practitioner)
		_, seeing := r.plans.Of(ctx, own)
		_, sharing := r.plans.SharedWith(ctx, staff)
		for name, err := range map[string]error{
			"the person reads the staff's plan": seeing,
			"staff read as the person":          sharing,
			"the person adds":                   r.plans.Add(ctx, own, r.home(), mine),
			"the person rewords":                r.plans.Reword(ctx, own, plan.Rewording{Goal: g.ID, Base: 1, Wording: g.Wording()}, mine),
			"the person adds a step":            r.plans.AddStep(ctx, own, g.ID, plan.NewStep{Words: "x", Who: plan.ThePerson}, mine),
			"the person achieves":               r.plans.Achieve(ctx, own, g.ID, "", mine),
			"the person removes":                r.plans.Remove(ctx, own, g.ID, "x", mine),
			"the person moves":                  r.plans.Move(ctx, own, g.ID, plan.Up, mine),
			"the person answers for themself":   r.plans.AnswerFor(ctx, own, reply, mine),
			"staff answer as the person":        r.plans.Answer(ctx, staff, reply, theirs),
			"staff say the person is stuck":     r.plans.SayStuck(ctx, staff, at, "", theirs),
			"nobody finishes":                   r.plans.FinishStep(ctx, none, at, mine),
		} {
			if !problem.IsKind(err, problem.Missing) && !problem.IsKind(err, problem.Refused) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := r.events(t); got != "GoalAdded" {
			t.Errorf("got %s", got)
		}
	})
}

func TestProgressOfAGroupIsCountedAtOnce(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		g, closed, gone := r.added(t), r.added(t), r.added(t)
		ca := r.writing(t)
		r.must(t, r.plans.FinishStep(ctx, ca, plan.StepRef{Goal: g.ID, Step: g.Steps[0].ID}, r.Act(r.Practitioner)))
		r.must(t, r.plans.FinishStep(ctx, ca, plan.StepRef{Goal: closed.ID, Step: closed.Steps[1].ID}, r.Act(r.Practitioner)))
		r.must(t, r.plans.Achieve(ctx, ca, closed.ID, "", r.Act(r.Practitioner)))
		r.must(t, r.plans.Remove(ctx, ca, gone.ID, "Said twice", r.Act(r.Practitioner)))
		group, err := r.Authoriser.Among(ctx, r.Practitioner, access.SeeCase, []id.ID{r.Person, r.Other.Account.Person})
		r.must(t, err)
		progress, err := r.plans.Progress(ctx, group)
		r.must(t, err)
		if want := map[id.ID]plan.Progress{r.Person: {StepsDone: 2, Steps: 4}}; !reflect.DeepEqual(progress, want) {
			t.Errorf("got %+v", progress)
		}
		if got := r.plan(t).Progress(); got != progress[r.Person] {
			t.Errorf("the plan counts %+v", got)
		}
		none, err := r.plans.Progress(ctx, access.Group{})
		if err != nil || len(none) != 0 {
			t.Errorf("got %+v, %v", none, err)
		}
	})
}

func TestThePersonReadsTheirOwnPlan(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		g := r.added(t)
		shared, err := r.plans.SharedWith(ctx, r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord))
		r.must(t, err)
		if len(shared.Goals) != 1 || shared.Goals[0].ID != g.ID || shared.State != plan.Draft || shared.Fingerprint != r.plan(t).Fingerprint() {
			t.Errorf("got %+v", shared)
		}
	})
}

func TestTheCaseCanBeReadAsItStoodBeforeTheGoal(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		before := r.Clock.Now()
		r.Clock.Move(time.Hour)
		r.added(t)
		goalsAt := func(at day.Instant) (goals int) {
			stood, err := r.Ledger.AsItStood(ctx, ledger.Of("person", r.Person), at)
			r.must(t, err)
			for _, k := range stood {
				if k.Thing.Kind == "goal" {
					goals++
				}
			}
			return goals
		}
		if then, now := goalsAt(before), goalsAt(r.Clock.Now()); then != 0 || now != 1 {
			t.Errorf("%d goals stood before and %d after", then, now)
		}
	})
}
