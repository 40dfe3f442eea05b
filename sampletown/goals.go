package sampletown

import (
	"fmt"
	"slices"
	"time"

	"throughline/platform/day"
	"throughline/probation/plan"
	"throughline/sampletown/telling"
)

// planned is a goal of the plan while it is worked on.
type planned struct {
	key  string
	goal telling.Goal
	done int // steps
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
		s.deeds = append(s.deeds, Deed{At: at.Add(time.Duration(5*i) * time.Minute), By: ThePractitioner, Key: key, Do: Planned{new}})
		s.goals = append(s.goals, planned{key: key, goal: g})
	}
	s.answerPlan(at)
}

func (s *story) answerPlan(at day.Instant) {
	when := evening(s.random, at.Date().Add(s.random.IntN(3)))
	if len(s.goals) == 0 || !s.done(when) || chance(s.random, 10) {
		return
	}
	answer := Answered{plan.Agreed, pick(s.random, telling.Agreeing)}
	switch {
	case s.cymraeg:
		answer.Words = pick(s.random, telling.AgreeingInWelsh)
	case chance(s.random, 6):
		answer = Answered{plan.Disagreed, pick(s.random, telling.Disagreeing)}
	}
	s.deeds = append(s.deeds, Deed{At: when, By: ThePerson, Do: answer})
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
		if p.done < 0 || !chance(s.random, 35) {
			continue
		}
		home := evening(s.random, at.Date())
		switch {
		case p.done == len(p.goal.Steps):
			s.deeds = append(s.deeds, Deed{At: at, By: ThePractitioner, Do: Achieved{p.key, s.say(p.goal.How)}})
			p.done = -1 // reached
			continue
		case chance(s.random, 12):
			s.deeds = append(s.deeds, Deed{At: home, By: ThePerson, Do: Stuck{p.key, p.done, s.say(p.goal.Stuck)}})
			continue
		case chance(s.random, 45):
			s.deeds = append(s.deeds, Deed{At: home, By: ThePerson, Do: Finished{p.key, p.done}})
		default:
			s.deeds = append(s.deeds, Deed{At: at, By: ThePractitioner, Do: Finished{p.key, p.done}})
		}
		p.done++
	}
}
