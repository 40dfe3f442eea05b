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

// tells makes the deeds of a story told by hand.
func (t Town) tells(p *Person, s stories.Story, office string) {
	w := write(t.Today)
	start := w.day(s.Order.StartAgo)
	p.Details, p.Registered = s.Details, start.AtClock(15, 40)
	p.Details.Born = p.Details.Born.AddMonths(12 * (t.Today.Year() - toldIn)) // they are as old in any year's town
	w.imposes(s.Order, start, p.Details.Born)
	w.meetsIn(s.Contacts, office)
	for i, d := range s.First {
		w.does(ThePractitioner, w.day(s.FirstAgo).AtClock(11, 5+8*i), Wrote{d})
	}
	for i, d := range s.Later {
		w.does(ThePractitioner, w.day(s.LaterAgo).AtClock(11, 5+8*i), Wrote{d})
	}
	w.scores(s.OwnFirst, s.FirstAgo)
	w.scores(s.OwnLater, s.LaterAgo)
	for _, j := range s.Harm {
		w.does(ThePractitioner, w.day(j.Ago).AtClock(13, 30), Judged{j.HarmDraft})
	}
	w.plans(s.Plan)
	if s.KeptTo != "" {
		w.keepsTo(p, t, s.KeptTo, start)
	}
	p.Deeds = w.deeds
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
	w.deeds = append(w.deeds, Action{At: start.AtClock(15, 55), By: ThePractitioner, Key: KeySentence, What: Sentenced{terms, counts}})
	for i, asked := range o.Asks {
		asked.From = start
		w.deeds = append(w.deeds, Action{At: start.AtClock(16, i), By: ThePractitioner, Key: requirementKey(i), What: Required{asked}})
	}
	for _, d := range o.Did {
		on := w.day(d.Ago)
		w.does(ThePractitioner, on.AtClock(17, 5), Did{requirementKey(d.Which), sentence.Completed{On: on, Amount: d.Amount, Note: d.Note}})
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
		w.does(ThePerson, w.day(ago).AtClock(19, 30+3*i), Scored{s})
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
		w.deeds = append(w.deeds, Action{At: made.AtClock(15, 10+9*i), By: ThePractitioner, Key: goalKey(i), What: Planned{g}})
	}
	if p.Answer != "" {
		w.does(ThePerson, made.AtClock(20, 12), Answered{p.Answer, p.Words})
	}
	for _, d := range p.Actions {
		by := ThePerson
		if d.By == stories.ThePractitioner {
			by = ThePractitioner
		}
		at := w.day(d.Ago).AtClock(18, 20).Add(time.Duration(d.Step) * time.Minute)
		if d.Stuck != "" {
			w.does(by, at, Stuck{goalKey(d.Goal), d.Step, d.Stuck})
			continue
		}
		w.does(by, at, Finished{goalKey(d.Goal), d.Step})
	}
}

func goalKey(i int) string { return fmt.Sprintf("goal/%d", i+1) }

// keepsTo lets only the practitioner and the team's manager into the case.
func (w *written) keepsTo(p *Person, t Town, message string, start day.Date) {
	team := t.Workers[p.Practitioner].Team
	for i, worker := range []int{p.Practitioner, t.ManagerOf(team)} {
		w.does(TheManager, start.Add(1).AtClock(9, 5+i), Restricted{Kind: access.Restricted, Worker: worker, Message: message})
	}
}
