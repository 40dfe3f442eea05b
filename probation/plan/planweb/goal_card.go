package planweb

import (
	"context"
	"strings"

	"throughline/access"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/page"
	"throughline/probation/plan"
)

// goalCard is one goal as it is drawn.
type goalCard struct {
	ID, Title    string
	Level        int
	When         string
	Serves       casework.Chips
	Steps        []casework.Step
	State        string
	Dots         drawing.StepDots
	Closing      []string // how it helped, or why it was removed
	GetsInTheWay string
	Hint         string // when the words lead away from something
	Links        []link
	Moves        []press
}

type link struct{ URL, Text string }

// press is a form that is only a button.
type press struct {
	Form        page.Form
	Text, About string
	Name, Value string // a hidden box; none when Name is empty
}

// drawer turns goals into cards for one reader on one day.
type drawer struct {
	ctx    context.Context
	ca     access.CaseAccess
	called string
	today  day.Date
	token  string
	newID  func() id.ID
}

func (d drawer) press(action, text, about string) press {
	return press{Form: page.Form{Act: string(d.newID()), Token: d.token, Action: action}, Text: text, About: about}
}

// open draws a goal that is being worked on, with its verbs for who may use them.
func (d drawer) open(g plan.Goal, up, down bool) goalCard {
	card := d.card(g, 2)
	if plan.LeadsAway(g.Words) {
		card.Hint = say.LeadsAway.To(d.ctx, "name", d.called)
	}
	if !d.ca.May(access.WritePlan) {
		return card
	}
	for i, s := range g.Steps {
		if s.Done == nil {
			card.Steps[i].Actions = d.press(goalURL(d.ca, g.ID, "steps/"+string(s.ID)+"/finish"), say.Done.To(d.ctx), s.Words).view()
		}
	}
	for _, l := range []struct {
		verb string
		text words.Phrase
	}{{"step", say.AddStep}, {"reword", say.Reword}, {"achieve", say.Achieve}, {"remove", say.Remove}} {
		card.Links = append(card.Links, link{goalURL(d.ca, g.ID, l.verb), l.text.To(d.ctx)})
	}
	for _, m := range []struct {
		may  bool
		to   plan.Direction
		text words.Phrase
	}{{up, plan.Up, say.MoveUp}, {down, plan.Down, say.MoveDown}} {
		if m.may {
			button := d.press(goalURL(d.ca, g.ID, "move"), m.text.To(d.ctx), g.Words)
			button.Name, button.Value = "to", string(m.to)
			card.Moves = append(card.Moves, button)
		}
	}
	return card
}

// closed draws a goal that came to its end.
func (d drawer) closed(g plan.Goal) goalCard {
	card := d.card(g, 3)
	ended := endingWords[g.Closure.Kind].To(d.ctx, "date", words.Date(d.ctx, g.Closure.At.Date()))
	if g.Closure.Kind == plan.Achieved {
		card.State = ended
	} else {
		card.When = ended
	}
	card.Closing = lines(g.Closure.Words)
	return card
}

func (d drawer) card(g plan.Goal, level int) goalCard {
	section, _ := instrument.Latest().Section(g.Section)
	progress := g.Progress()
	card := goalCard{
		ID: cardID(g.ID), Title: g.Words, Level: level, GetsInTheWay: g.GetsInTheWay,
		Serves: casework.Chips{Label: say.Serves.To(d.ctx), Items: []casework.Chip{{
			Text: kindWords[g.ServesKind].To(d.ctx) + ": " + section.Name.To(d.ctx), Href: sectionURL(d.ca, g.Section), Mark: kindMarks[g.ServesKind],
		}}},
	}
	if g.Target.Known() {
		card.When = say.WantedBy.To(d.ctx, "date", words.Date(d.ctx, g.Target))
	}
	late := 0
	for _, s := range g.Steps {
		step := d.step(s)
		if step.State == casework.StepDue {
			late++
		}
		card.Steps = append(card.Steps, step)
	}
	card.Dots = drawing.StepDots{
		Done: progress.StepsDone, Due: late, Open: progress.Steps - progress.StepsDone - late, ShowText: true,
		Text: say.Progress.To(d.ctx, "done", progress.StepsDone, "steps", progress.Steps),
	}
	return card
}

func (d drawer) step(s plan.Step) casework.Step {
	who := d.doer(s.Who)
	step := casework.Step{Text: s.Words, State: casework.StepOpen, Who: who, Initial: initials(who)}
	switch {
	case s.Done != nil:
		step.State = casework.StepDone
		step.When = say.DoneOn.To(d.ctx, "date", words.Date(d.ctx, s.Done.At.Date()), "who", d.sayer(s.Done.Role))
		return step
	case s.Late(d.today):
		step.State = casework.StepDue
	}
	var when []string
	if s.By.Known() {
		when = append(when, say.By.To(d.ctx, "date", words.Date(d.ctx, s.By)))
	}
	if s.Stuck != nil {
		when = append(when, strings.TrimSpace(say.StuckSince.To(d.ctx, "date", words.Date(d.ctx, s.Stuck.At.Date()))+" "+quoted(s.Stuck.Words)))
	}
	step.When = strings.Join(when, ". ")
	return step
}

// doer names who does a step; the person is called by their name.
func (d drawer) doer(who plan.Who) string { return doerWords(who, d.called).To(d.ctx) }

// sayer names who said that a step is done.
func (d drawer) sayer(role string) string {
	if access.Role(role) == access.Person {
		return d.called
	}
	return roleWords[access.Role(role)].To(d.ctx)
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return "“" + text + "”"
}

// initials are the first letters of the first two words.
func initials(name string) string {
	made := ""
	for i, word := range strings.Fields(name) {
		if i < 2 {
			made += strings.ToUpper(string([]rune(word)[:1]))
		}
	}
	return made
}

func lines(text string) (all []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			all = append(all, line)
		}
	}
	return all
}
