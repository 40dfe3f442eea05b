package forperson

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/sentence"
)

// homePage is what matters today, and nothing else.
type homePage struct {
	Hello     string
	Notice    notice
	Next      nextCard
	Who       string // who works with the person
	Call      string // asks them to read their plan; empty when nothing waits
	Heading   string // over the steps
	Steps     []stepView
	NoSteps   string
	Order     string // what the person's order is called
	Days      string
	DaysDone  int
	DaysTotal int
	Life      string
}

// nextCard is the next appointment in words; only None when nothing is arranged.
type nextCard struct {
	When, What, Where, Cannot string
	None                      string
}

// notice says that something was kept, and what to do about it.
type notice struct{ Text, Link, Href string }

// mostSteps is how many steps stand on the first page: more is a list, not a next step.
const mostSteps = 3

// Home shows what comes next.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	ctx, ca, today := v.Context(), accessweb.CaseAccess(v), v.Now.Date()
	me, err := p.People.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	team, err := p.Caseload.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	who := cmp.Or(team.Practitioner, saying.YourPractitioner.To(ctx))
	contacts, err := p.Contacts.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	shared, err := p.Plans.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	order, imposed, err := p.Sentences.SharedWith(ctx, ca, today)
	if err != nil {
		return nil, err
	}
	areas, err := p.Assessments.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	h := homePage{
		Hello: saying.Hello.To(ctx, "name", me.Called), Notice: stepNotice(v, shared, who),
		Next: nextOf(ctx, contacts.Next, who, today), Who: whoWorks(ctx, team), Life: lifeTeaser(ctx, areas),
		Heading: saying.InYourPlan.To(ctx), Steps: mine(v, shared, who),
	}
	if waits(shared) {
		h.Call = planCall(ctx, shared, who)
	}
	if shared.State == plan.InForce {
		h.Heading = saying.WeAgreed.To(ctx)
	}
	if len(h.Steps) == 0 {
		h.NoSteps = noSteps(ctx, shared, who)
	}
	if imposed {
		h.Order, h.Days, h.DaysDone, h.DaysTotal = orderTitle(order.Kind).To(ctx), daysDone(ctx, order), order.Done, order.Total
	}
	return web.Page{Title: saying.Home.To(ctx), Body: h.view(), Active: "home"}, nil
}

func nextOf(ctx context.Context, next *contact.SharedAppointment, who string, today day.Date) nextCard {
	if next == nil {
		return nextCard{None: saying.NothingBooked.To(ctx, "who", who)}
	}
	return nextCard{
		When: nearDay(ctx, next.At.Date(), today) + ", " + next.At.Time().Format("15:04"),
		What: next.Kind.Words().To(ctx), Where: next.Place, Cannot: saying.CannotCome.To(ctx, "who", who),
	}
}

// nearDay says a day as people do: today, tomorrow, else the weekday and date. The
// year is only said when it is another one.
func nearDay(ctx context.Context, d, today day.Date) string {
	switch {
	case d == today:
		return saying.Today.To(ctx)
	case d == today.Add(1):
		return saying.Tomorrow.To(ctx)
	case d.Year() == today.Year():
		return strings.TrimSuffix(words.Weekday(ctx, d), " "+strconv.Itoa(d.Year()))
	}
	return words.Weekday(ctx, d)
}

func whoWorks(ctx context.Context, team caseload.Shared) string {
	if team.Practitioner == "" {
		return saying.NobodyYet.To(ctx)
	}
	return saying.WorksWithYou.To(ctx, "who", team.Practitioner, "team", team.Team)
}

// waits reports whether the plan waits for the person's own answer.
func waits(p plan.Shared) bool {
	if len(p.Goals) == 0 {
		return false
	}
	return p.Answer == nil || p.ChangedSince || !p.Answer.Own
}

func planCall(ctx context.Context, p plan.Shared, who string) string {
	if p.Answer != nil && p.Answer.Own {
		return saying.PlanChangedCall.To(ctx)
	}
	return saying.PlanCall.To(ctx, "who", who)
}

// mine lists the first of the person's own open steps, those with the nearest day first.
func mine(v *web.Visit, p plan.Shared, who string) []stepView {
	var open []stepView
	for _, goal := range p.Goals {
		for _, step := range goal.Steps {
			if view := viewOf(v, goal, step, who); view.Yours {
				open = append(open, view)
			}
		}
	}
	slices.SortStableFunc(open, func(a, b stepView) int { return cmp.Compare(a.due, b.due) })
	return open[:min(len(open), mostSteps)]
}

func noSteps(ctx context.Context, p plan.Shared, who string) string {
	if len(p.Goals) == 0 {
		return saying.NoPlanYet.To(ctx, "who", who)
	}
	return saying.NoStepsNow.To(ctx)
}

func daysDone(ctx context.Context, order sentence.Shared) string {
	switch {
	case order.Ended:
		return saying.OrderEnded.To(ctx, "date", words.Date(ctx, order.Ends))
	case order.Done == 0:
		return saying.OrderBegins.To(ctx, "date", words.Date(ctx, order.From))
	case order.Total == 0:
		return saying.DayOfNoEnd.To(ctx, "done", order.Done)
	}
	return saying.DayOf.To(ctx, "done", order.Done, "total", order.Total)
}

func lifeTeaser(ctx context.Context, areas []assessment.Shared) string {
	answered := answeredIn(areas)
	if answered == 0 {
		return saying.LifeUnanswered.To(ctx)
	}
	return saying.LifeAnswered.To(ctx, "n", answered, "of", len(areas))
}
