package sampletown

import (
	"os"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/probation/contact"
	"throughline/sampletown/action"
	"throughline/sampletown/stories"
)

// handTold finds the people of a town whose stories are told by hand, with the two who
// have parts of their own.
func handTold(t *testing.T) map[string]Person {
	t.Helper()
	laid := town(t, 60, friday)
	found := map[string]Person{}
	for i := range laid.People {
		p := laid.Person(i)
		if _, told := laid.storyAt(i); told || i == theFirst || i == theElsewhere {
			found[p.Details.Given+" "+p.Details.Family] = p
		}
	}
	return found
}

func TestADozenStoriesAreToldInATownOfSixty(t *testing.T) {
	found := handTold(t)
	if len(found) != len(stories.All)+2 || len(found) < 12 {
		t.Errorf("%d stories are told", len(found))
	}
	for name, p := range found {
		if last := p.Actions[len(p.Actions)-1].At; last.Date().After(friday) {
			t.Errorf("%s: something is done on %s, which is still to come", name, last.Date())
		}
		for i := 1; i < len(p.Actions); i++ {
			if p.Actions[i].At < p.Actions[i-1].At {
				t.Errorf("%s: action %d comes before the one before it", name, i)
			}
		}
	}
}

func TestNoStoryLacksAStrengthAPlanOrAMeetingInTheLastMonth(t *testing.T) {
	for name, p := range handTold(t) {
		var strength, planned, answered, harm, own, met bool
		moved := map[string]map[int]bool{}
		for _, d := range p.Actions {
			switch do := d.What.(type) {
			case action.Wrote:
				strength = strength || do.IsStrength == "yes"
				if do.Score != nil {
					if moved[do.Section] == nil {
						moved[do.Section] = map[int]bool{}
					}
					moved[do.Section][*do.Score] = true
				}
			case action.Planned:
				planned = true
			case action.Answered:
				answered = true
			case action.Judged:
				harm = true
			case action.Scored:
				own = true
			case action.OutcomeEntry:
				met = met || do.Said.Outcome == contact.Attended && d.At.Date().After(friday.Add(-31))
			}
		}
		moves := false
		for _, scores := range moved {
			moves = moves || len(scores) > 1
		}
		if !strength || !planned || !answered || !harm || !own || !met || !moves {
			t.Errorf("%s: strength %v, plan %v, answer %v, harm %v, own score %v, met %v, a score that moved %v", name, strength, planned, answered, harm, own, met, moves)
		}
	}
}

func TestThePageOfTheTownListsEveryStory(t *testing.T) {
	page, err := os.ReadFile("../docs/sample-town.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories.All {
		for _, part := range []string{s.Details.Given + " " + s.Details.Family, s.About} {
			if !strings.Contains(string(page), part) {
				t.Errorf("docs/sample-town.md does not say %q", part)
			}
		}
	}
}

// The people of the stories are as old in the town of any year, and what is counted of
// their past agrees with it.
func TestTheStoriesCanBeToldOfAnyYear(t *testing.T) {
	for _, today := range []string{"2015-02-20", "2024-02-29", "2026-08-04", "2031-12-31"} {
		laid := town(t, 60, day.MustParse(today))
		for i := range laid.People {
			if _, told := laid.storyAt(i); !told {
				continue
			}
			p := laid.Person(i)
			for _, d := range p.Actions {
				if do, is := d.What.(action.Sentenced); is && (do.Counts.AgeAtFirst > p.Details.Born.YearsAt(do.Terms.ConvictedOn) || p.Details.Born.YearsAt(laid.Today) < 18) {
					t.Errorf("%s: %s is %d, first at %d", today, p.Details.Given, p.Details.Born.YearsAt(laid.Today), do.Counts.AgeAtFirst)
				}
			}
		}
	}
}
