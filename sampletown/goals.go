package sampletown

import (
	"fmt"
	"slices"
	"time"

	"throughline/platform/day"
	"throughline/probation/plan"
	"throughline/sampletown/action"
	"throughline/sampletown/telling"
)

// planned is a goal of the plan while it is worked on.
type planned struct {
	key  string
	goal telling.Goal
	done int        // steps
	due  []day.Date // of the steps
}

// late reports whether the next step should have been done before a day.
func (p planned) late(on day.Date) bool { return p.done < len(p.due) && p.due[p.done].Before(on) }

// likely is how likely the plan moves on at a meeting, in per cent: what is overdue is
// what people talk about.
func (p planned) likely(on day.Date) int {
	if p.late(on) {
		return 85
	}
	return 35
}

// makePlan adds two or three goals for what is hardest, and lets the person answer.
func (s *story) makePlan(at day.Instant) {
	for i, g := range s.goalsWanted() {
		key := fmt.Sprintf("goal/%d", i+1)
		new := plan.NewGoal{Wording: plan.Wording{
			Words: s.say(g.Words), ServesKind: s.serves(g.Section), Section: g.Section,
			Target: at.Date().AddMonths(3 + s.random.IntN(5)), GetsInTheWay: s.say(g.Way),
		}}
		for n, step := range g.Steps {
			by := workingDay(at.Date().Add(10 + 18*n + s.random.IntN(12)))
			new.Steps = append(new.Steps, plan.NewStep{Words: s.say(step.Words), Who: step.Who, By: by})
		}
		s.actions = append(s.actions, action.Action{At: at.Add(time.Duration(5*i) * time.Minute), By: action.ThePractitioner, Key: key, What: action.Planned{NewGoal: new}})
		p := planned{key: key, goal: g}
		for _, step := range new.Steps {
			p.due = append(p.due, step.By)
		}
		s.goals = append(s.goals, p)
	}
	s.answerPlan(at)
}

func (s *story) answerPlan(at day.Instant) {
	when := evening(s.random, at.Date().Add(s.random.IntN(3)))
	if len(s.goals) == 0 || !s.done(when) || chance(s.random, 10) {
		return
	}
	answer := action.Answered{Answer: plan.Agreed, Words: pick(s.random, telling.Agreeing)}
	switch {
	case s.cymraeg:
		answer.Words = pick(s.random, telling.AgreeingInWelsh)
	case chance(s.random, 6):
		answer = action.Answered{Answer: plan.Disagreed, Words: pick(s.random, telling.Disagreeing)}
	}
	s.actions = append(s.actions, action.Action{At: when, By: action.ThePerson, What: answer})
}

// goalsWanted picks goals for the hardest sections that were written about, and
// something good to build on.
func (s *story) goalsWanted() []telling.Goal {
	all := telling.Goals
	if s.cymraeg {
		all = telling.GoalsInWelsh
	}
	mixed := shuffled(s.random, all).cards
	slices.SortStableFunc(mixed, func(a, b telling.Goal) int { return int(s.levels[b.Section]) - int(s.levels[a.Section]) })
	var wanted []telling.Goal
	for _, g := range mixed {
		taken := slices.ContainsFunc(wanted, func(w telling.Goal) bool { return w.Section == g.Section })
		needless := s.levels[g.Section] == fine && !slices.Contains(worthBuildingOn, g.Section)
		if _, written := s.wrote[g.Section]; written && !taken && !needless {
			wanted = append(wanted, g)
		}
		if len(wanted) == 2 {
			break
		}
	}
	return wanted
}

// worthBuildingOn are the sections in which people want to get further even when all is
// well.
var worthBuildingOn = []string{telling.Hope, telling.Work, telling.Family, telling.Lifestyle, telling.Health}

func (s *story) serves(section string) plan.Kind {
	switch d := s.wrote[section]; {
	case d.LinkedToReoffending == "yes":
		return plan.Risk
	case d.IsStrength == "yes":
		return plan.Strength
	}
	return plan.Need
}

// work moves the plan on after a meeting: a step done by either, sometimes a step that
// will not go, in the end a goal that is reached.
func (s *story) work(at day.Instant) {
	for i := range s.goals {
		p := &s.goals[i]
		for p.done >= 0 && chance(s.random, p.likely(at.Date())) {
			there := s.moveOn(p, at)
			if !there || !p.late(at.Date()) {
				break // what is done at home comes later in the day
			}
		}
	}
}

// moveOn does the next thing about a goal, and tells whether it was done there and then.
func (s *story) moveOn(p *planned, at day.Instant) bool {
	home := evening(s.random, at.Date())
	switch {
	case p.done == len(p.goal.Steps):
		s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Achieved{Goal: p.key, How: s.say(p.goal.How)}})
		p.done = -1 // reached
		return false
	case chance(s.random, 12):
		s.actions = append(s.actions, action.Action{At: home, By: action.ThePerson, What: action.Stuck{Goal: p.key, Step: p.done, Words: s.say(p.goal.Stuck)}})
		return false
	case chance(s.random, 45):
		s.actions = append(s.actions, action.Action{At: home, By: action.ThePerson, What: action.Finished{Goal: p.key, Step: p.done}})
		p.done++
		return false
	}
	s.actions = append(s.actions, action.Action{At: at, By: action.ThePractitioner, What: action.Finished{Goal: p.key, Step: p.done}})
	p.done++
	return true
}
