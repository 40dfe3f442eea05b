package sampletown

import (
	"fmt"
	"slices"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/sentence"
	"throughline/sampletown/action"
	"throughline/sampletown/stories"
)

// firstTold is the place of the first story on a practitioner's list: the places before
// it have parts of their own.
const firstTold = 2

// toldIn is the year for which the stories' dates of birth are written.
const toldIn = 2026

// storyAt finds the story that is told of somebody; false for everybody else. The stories
// are dealt out to the first practitioner, their colleague and the one elsewhere.
func (t Town) storyAt(index int) (stories.Story, bool) {
	among := []int{theFirst, t.colleague(), theElsewhere}
	for i, s := range stories.All {
		if at, there := t.caseOf(among[i%len(among)], firstTold+i/len(among)); there && at == index {
			return s, true
		}
	}
	return stories.Story{}, false
}

// tells makes the actions of a story told by hand.
func (t Town) tells(p *Person, s stories.Story, office string) {
	w := write(t.Today)
	start := w.day(s.Order.StartAgo)
	p.Details, p.Registered = s.Details, start.AtClock(15, 40)
	p.Details.Born = p.Details.Born.AddMonths(12 * (t.Today.Year() - toldIn)) // they are as old in any year's town
	w.imposes(s.Order, start, p.Details.Born)
	w.meetsIn(s.Contacts, office)
	for i, d := range s.First {
		w.does(action.ThePractitioner, w.day(s.FirstAgo).AtClock(11, 5+8*i), action.Wrote{Draft: d})
	}
	for i, d := range s.Later {
		w.does(action.ThePractitioner, w.day(s.LaterAgo).AtClock(11, 5+8*i), action.Wrote{Draft: d})
	}
	w.scores(s.OwnFirst, s.FirstAgo)
	w.scores(s.OwnLater, s.LaterAgo)
	for _, j := range s.Harm {
		w.does(action.ThePractitioner, w.day(j.Ago).AtClock(13, 30), action.Judged{HarmDraft: j.HarmDraft})
	}
	w.plans(s.Plan)
	if s.KeptTo != "" {
		w.keepsTo(p, t, s.KeptTo, start)
	}
	p.Actions = w.actions
}

func (w *written) imposes(o stories.Order, start, born day.Date) {
	terms := sentence.Terms{
		Kind: o.Kind, Court: o.Court, ConvictedOn: start, FollowUpFrom: start, EndsOn: start.AddMonths(o.Months).Add(-1), OffenceCode: o.Offence,
	}
	if o.ConvictedAgo > 0 {
		terms.ConvictedOn = w.day(o.ConvictedAgo)
	}
	counts := o.Counts
	counts.AgeAtFirst = min(counts.AgeAtFirst, born.YearsAt(terms.ConvictedOn)) // before or after their birthday that year
	w.actions = append(w.actions, action.Action{At: start.AtClock(15, 55), By: action.ThePractitioner, Key: KeySentence, What: action.Sentenced{Terms: terms, Counts: counts}})
	for i, asked := range o.Asks {
		asked.From = start
		w.actions = append(w.actions, action.Action{At: start.AtClock(16, i), By: action.ThePractitioner, Key: requirementKey(i), What: action.Required{Adding: asked}})
	}
	for _, d := range o.Did {
		on := w.day(d.Ago)
		w.does(action.ThePractitioner, on.AtClock(17, 5), action.Did{Requirement: requirementKey(d.Which), Completed: sentence.Completed{On: on, Amount: d.Amount, Note: d.Note}})
	}
}

func (w *written) meetsIn(all []stories.Contact, office string) {
	meetings := make([]meeting, len(all))
	for i, c := range all {
		meetings[i] = meeting{c.Ago, c.Hour, c.Minute, c.Kind, "", c.Said}
		if c.Kind == contact.OfficeVisit {
			meetings[i].place = office
		}
	}
	w.meets(meetings)
}

func (w *written) scores(all []assessment.OwnScore, ago int) {
	for i, s := range all {
		w.does(action.ThePerson, w.day(ago).AtClock(19, 30+3*i), action.Scored{OwnScore: s})
	}
}

func (w *written) plans(p stories.Plan) {
	made := w.day(p.Ago)
	for i, g := range p.Goals {
		g.Target = workingDay(stories.After(made, g.Target))
		g.Steps = slices.Clone(g.Steps)
		for n := range g.Steps {
			g.Steps[n].By = workingDay(stories.After(made, g.Steps[n].By))
		}
		w.actions = append(w.actions, action.Action{At: made.AtClock(15, 10+9*i), By: action.ThePractitioner, Key: goalKey(i), What: action.Planned{NewGoal: g}})
	}
	if p.Answer != "" {
		w.does(action.ThePerson, made.AtClock(20, 12), action.Answered{Answer: p.Answer, Words: p.Words})
	}
	for _, d := range p.Actions {
		by := action.ThePerson
		if d.By == stories.ThePractitioner {
			by = action.ThePractitioner
		}
		at := w.day(d.Ago).AtClock(18, 20).Add(time.Duration(d.Step) * time.Minute)
		if d.Stuck != "" {
			w.does(by, at, action.Stuck{Goal: goalKey(d.Goal), Step: d.Step, Words: d.Stuck})
			continue
		}
		w.does(by, at, action.Finished{Goal: goalKey(d.Goal), Step: d.Step})
	}
}

func goalKey(i int) string { return fmt.Sprintf("goal/%d", i+1) }

// keepsTo lets only the practitioner and the team's manager into the case.
func (w *written) keepsTo(p *Person, t Town, message string, start day.Date) {
	team := t.Workers[p.Practitioner].Team
	for i, worker := range []int{p.Practitioner, t.ManagerOf(team)} {
		w.does(action.TheManager, start.Add(1).AtClock(9, 5+i), action.Restricted{Kind: access.Restricted, Worker: worker, Message: message})
	}
}
