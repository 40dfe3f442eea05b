package forpractitioner

import (
	"cmp"
	"context"
	"slices"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentweb"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingweb"
	"throughline/probation/record"
)

// overview answers four questions in ten seconds: who is this, what is going well,
// what could go wrong, what happens next.
type overview struct {
	Called   string
	Stood    *stood // when the record is shown as it stood
	Good     []goodThing
	Next     []nextThing
	Areas    drawing.AreasOfLife
	Reasons  []sideReasons
	Goals    []goalLine
	Plan     string
	Timeline []casework.TimelineItem
	Links    overviewLinks
}

type overviewLinks struct {
	Assessment, Plan, Rating, Contacts, Arrange string
	MayArrange                                  bool
}

type goodThing struct {
	Words, From string
	On          day.Date
	Own         bool // in the person's own words
}

type nextThing struct {
	When        string // of what has a day and an hour; stands out
	Words, Href string
}

type sideReasons struct {
	Name, Level string
	Reasons     casework.Reasons
}

type goalLine struct {
	Words string
	Dots  drawing.StepDots
}

// atAGlance is how many of a kind the overview shows; the pages behind show all.
const atAGlance = 3

// Overview shows a case at a glance, as it is now.
func (s *Shell) Overview(v *web.Visit) (web.Response, error) {
	ca := accessweb.CaseAccess(v)
	now, err := s.Records.Now(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	v.Keep(recordKey{}, now)
	page := overviewOf(v.Context(), ca, now)
	return web.Page{Title: now.Person.FullName(), Body: page.body(), Active: "overview"}, nil
}

func overviewOf(ctx context.Context, ca access.CaseAccess, r record.Record) overview {
	base := caseURL(ca)
	return overview{
		Called:   r.Person.Called(),
		Good:     goodThings(ctx, r),
		Next:     nextThings(ctx, base, r),
		Areas:    areasOf(ctx, r),
		Reasons:  reasons(ctx, r.InForce),
		Goals:    goals(ctx, r),
		Plan:     planState(ctx, r.Plan),
		Timeline: timeline(ctx, base, r),
		Links: overviewLinks{
			Assessment: base + "/assessment", Plan: base + "/plan", Rating: base + "/rating", Contacts: base + "/contacts",
			Arrange: base + "/contacts/arrange", MayArrange: ca.May(access.RecordContact),
		},
	}
}

func areasOf(ctx context.Context, r record.Record) drawing.AreasOfLife {
	picture := assessmentweb.AreasDrawing(ctx, r.Person.ID, r.Areas)
	picture.OwnName = r.Person.Called()
	return picture
}

// goodThings gathers what is going well, newest first: goals achieved, steps done,
// strengths, what protects, and the person's own words beside a good score.
func goodThings(ctx context.Context, r record.Record) []goodThing {
	var all []goodThing
	for _, g := range r.Plan.Closed {
		if g.Closure.Kind == plan.Achieved {
			all = append(all, goodThing{Words: g.Words, From: saying.GoalAchieved.To(ctx), On: g.Closure.At.Date(), Own: true})
		}
	}
	for _, g := range r.Plan.Goals {
		for _, step := range g.Steps {
			if step.Done != nil {
				all = append(all, goodThing{Words: step.Words, From: saying.StepDone.To(ctx), On: step.Done.At.Date()})
			}
		}
	}
	for _, a := range r.Areas {
		name := a.Section.Name.To(ctx)
		if a.Entry.IsStrength == assessment.Yes {
			all = append(all, goodThing{Words: a.Entry.StrengthWhy, From: saying.StrengthIn.To(ctx, "area", name), On: a.Entry.At.Date()})
		}
		if own := a.Own.Now(); own != nil && own.Value >= 7 && own.Words != "" {
			all = append(all, goodThing{Words: own.Words, From: saying.OwnWordsIn.To(ctx, "area", name), On: own.At.Date(), Own: true})
		}
	}
	slices.SortStableFunc(all, func(a, b goodThing) int { return cmp.Compare(b.On.String(), a.On.String()) })
	return all[:min(len(all), atAGlance+1)]
}

func nextThings(ctx context.Context, base string, r record.Record) []nextThing {
	var all []nextThing
	for _, c := range r.Contacts {
		if c.Waiting(r.At) {
			all = append(all, nextThing{Words: saying.OutcomeToSay.To(ctx, "kind", c.Kind.Words().To(ctx), "when", words.DateTime(ctx, c.At)), Href: base + "/contacts/" + string(c.ID) + "/outcome"})
		}
	}
	if next := r.Next(); next != nil {
		when, text := words.Weekday(ctx, next.At.Date())+", "+next.At.Time().Format("15:04"), next.Kind.Words().To(ctx)
		if next.Place != "" {
			text += ", " + next.Place
		}
		all = append(all, nextThing{when, text, base + "/contacts"})
	}
	if due := stepsDue(r); due > 0 {
		all = append(all, nextThing{Words: saying.StepsDue.To(ctx, due), Href: base + "/plan"})
	}
	if r.Plan.State() != plan.InForce && len(r.Plan.Goals) > 0 {
		all = append(all, nextThing{Words: planState(ctx, r.Plan), Href: base + "/plan"})
	}
	for _, which := range []rating.Which{rating.OfHarm, rating.OfReoffending} {
		if r.InForce.Of(which).CanBeConfirmed() {
			all = append(all, nextThing{Words: saying.HeldRating.To(ctx, "rating", which.Words().To(ctx)), Href: base + "/rating"})
		}
	}
	if o := r.InForce.Reoffending.Override; o != nil && o.Waits() {
		all = append(all, nextThing{Words: saying.LowerWaits.To(ctx, "level", o.Level.Words().To(ctx)), Href: base + "/rating"})
	}
	return all
}

// stepsDue counts the open steps whose day has come within a week, or gone by.
func stepsDue(r record.Record) int {
	due, week := 0, r.At.Date().Add(7)
	for _, g := range r.Plan.Goals {
		for _, step := range g.Steps {
			if step.Done == nil && step.By.Known() && !step.By.After(week) {
				due++
			}
		}
	}
	return due
}

func reasons(ctx context.Context, now rating.Rating) []sideReasons {
	var sides []sideReasons
	for _, which := range []rating.Which{rating.OfHarm, rating.OfReoffending} {
		reading := now.Of(which)
		side := sideReasons{Name: which.Words().To(ctx), Level: reading.Level.Words().To(ctx)}
		for _, reason := range reading.Reasons[:min(len(reading.Reasons), atAGlance)] {
			side.Reasons.Items = append(side.Reasons.Items, casework.Reason{
				Text: reason.Words().To(ctx), Does: ratingweb.Does(reason.Effect),
			})
		}
		sides = append(sides, side)
	}
	return sides
}

func goals(ctx context.Context, r record.Record) []goalLine {
	var lines []goalLine
	today := r.At.Date()
	for _, g := range r.Plan.Goals {
		dots := drawing.StepDots{ShowText: true}
		for _, step := range g.Steps {
			switch {
			case step.Done != nil:
				dots.Done++
			case step.By.Known() && step.By.Before(today):
				dots.Due++
			default:
				dots.Open++
			}
		}
		dots.Text = saying.StepsDone.To(ctx, "done", dots.Done, "all", len(g.Steps))
		lines = append(lines, goalLine{g.Words, dots})
	}
	return lines
}

// planSays is how the plan stands, or that there is none yet.
func (o overview) planSays(ctx context.Context) string {
	if len(o.Goals) == 0 {
		return saying.NoPlanYet.To(ctx)
	}
	return o.Plan
}

func planState(ctx context.Context, p plan.Plan) string {
	if p.Agreement != nil && p.State() == plan.InForce {
		return saying.PlanStates[plan.InForce].To(ctx, "when", words.Date(ctx, p.Agreement.At.Date()))
	}
	return saying.PlanStates[p.State()].To(ctx)
}

func timeline(ctx context.Context, base string, r record.Record) []casework.TimelineItem {
	var moments []casework.TimelineItem
	for _, c := range r.Contacts {
		if c.Outcome == "" {
			continue
		}
		moments = append(moments, casework.TimelineItem{
			Title: c.Kind.Words().To(ctx), Href: base + "/contacts", Datetime: c.At.String(), Text: shorten(c.Note),
			When: words.DateTime(ctx, c.At) + ", " + c.Outcome.Words().To(ctx),
		})
	}
	return moments[:min(len(moments), atAGlance+2)]
}

// shorten keeps the beginning of a long note, up to a whole word.
func shorten(note string) string {
	const most = 220
	letters := []rune(note)
	if len(letters) <= most {
		return note
	}
	cut := most
	for cut > most-30 && letters[cut] != ' ' {
		cut--
	}
	return string(letters[:cut]) + "…"
}
