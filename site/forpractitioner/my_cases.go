package forpractitioner

import (
	"context"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/access"
	"throughline/probation/access/accessweb"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingweb"
)

// myCases is the table a practitioner lives in.
type myCases struct {
	Sought string
	Whose  caseload.Whose
	Count  string
	Table  govuk.Table
	Empty  string
	Lists  []casework.Link
}

// MyCases lists the people somebody supervises, or the whole team's.
func (s *Shell) MyCases(v *web.Visit) (web.Answer, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	query := v.Query()
	filter := caseload.Filter{Text: query.Text("q"), Whose: caseload.Mine}
	if viewer.Role == access.Manager || query.Text("whose") == string(caseload.TeamWide) {
		filter.Whose = caseload.TeamWide
	}
	lines, err := s.Caseload.Mine(ctx, viewer, filter)
	if err != nil {
		return nil, err
	}
	beside, err := s.beside(ctx, viewer, lines)
	if err != nil {
		return nil, err
	}
	beside.today = v.Now.Date()
	page := myCases{Sought: filter.Text, Whose: filter.Whose, Count: saying.People.To(ctx, len(lines)), Lists: lists(ctx, viewer, filter.Whose)}
	page.Table = casesTable(ctx, lines, beside, filter.Whose == caseload.TeamWide)
	if len(lines) == 0 {
		page.Empty = saying.NoCases.To(ctx)
		if filter.Text != "" {
			page.Empty = saying.NobodyFound.To(ctx, "sought", filter.Text)
		}
	}
	return web.Page{Title: saying.MyCases.To(ctx), Body: page.body()}, nil
}

// besideName is what the other nouns know of each person on the list.
type besideName struct {
	contacts map[id.ID]contact.Around
	ratings  map[id.ID]rating.Levels
	plans    map[id.ID]plan.Progress
	today    day.Date
}

func (s *Shell) beside(ctx context.Context, viewer access.Viewer, lines []caseload.Line) (b besideName, err error) {
	people := make([]id.ID, len(lines))
	for i, line := range lines {
		people[i] = line.Person
	}
	group, err := s.Desk.Among(ctx, viewer, access.SeeCase, people)
	if err != nil {
		return b, err
	}
	if b.contacts, err = s.Contacts.Around(ctx, group); err != nil {
		return b, err
	}
	if b.ratings, err = s.Ratings.Around(ctx, group); err != nil {
		return b, err
	}
	b.plans, err = s.Plans.Progress(ctx, group)
	return b, err
}

func casesTable(ctx context.Context, lines []caseload.Line, beside besideName, team bool) govuk.Table {
	table := govuk.Table{
		Caption: saying.MyCases.To(ctx), CaptionClasses: "govuk-visually-hidden", FirstCellIsHeader: true, Stack: true, Classes: "tl-cases",
		Head: []govuk.Cell{
			{Text: saying.Name.To(ctx)}, {Text: saying.Rating.To(ctx)}, {Text: saying.LastContact.To(ctx)},
			{Text: saying.NextContact.To(ctx)}, {Text: saying.PlanHeading.To(ctx)},
		},
	}
	if team {
		table.Head = append(table.Head, govuk.Cell{Text: saying.Practitioner.To(ctx)})
	}
	for _, line := range lines {
		around := beside.contacts[line.Person]
		row := []govuk.Cell{
			{Content: caseName(line)},
			{Content: badges(ratingweb.LevelBadges(ctx, beside.ratings[line.Person], beside.today))},
			{Text: glance(ctx, around.Last, saying.NoneYet)},
			{Text: glance(ctx, around.Next, saying.NothingArranged)},
			{Content: planDots(ctx, beside.plans[line.Person])},
		}
		if team {
			row = append(row, govuk.Cell{Text: line.Practitioner})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func glance(ctx context.Context, c *contact.Glance, otherwise words.Phrase) string {
	if c == nil {
		return otherwise.To(ctx)
	}
	text := words.Moment(ctx, c.At) + ", " + c.Kind.Words().To(ctx)
	if c.Outcome != "" {
		text += " (" + c.Outcome.Words().To(ctx) + ")"
	}
	return text
}

// moreOf is what stands under a name: the name they want to be called by, and the CRN.
func moreOf(ctx context.Context, line caseload.Line) string {
	if line.Called == "" || strings.HasPrefix(line.FullName, line.Called+" ") {
		return line.CRN
	}
	return saying.CalledShort.To(ctx, "name", line.Called) + ", " + line.CRN
}

func planDots(ctx context.Context, p plan.Progress) templ.Component {
	if p.Steps == 0 {
		return muted(saying.NoPlanYet.To(ctx))
	}
	return drawing.StepDots{
		Done: p.StepsDone, Open: p.Steps - p.StepsDone,
		Text: saying.StepsDone.To(ctx, "done", strconv.Itoa(p.StepsDone), "all", strconv.Itoa(p.Steps)),
	}
}

func lists(ctx context.Context, viewer access.Viewer, whose caseload.Whose) []casework.Link {
	if viewer.Role == access.Manager {
		return nil // a manager's list is the team's
	}
	return []casework.Link{
		{Text: saying.Mine.To(ctx), Href: "/cases", Active: whose == caseload.Mine},
		{Text: saying.TeamsCases.To(ctx), Href: "/cases?whose=team", Active: whose == caseload.TeamWide},
	}
}

// Welcome is the first page of staff whose work is not with cases.
func (s *Shell) Welcome(v *web.Visit) (web.Answer, error) {
	viewer := accessweb.Viewer(v)
	if access.MayList(viewer.Role, access.SeeCaseload) {
		return web.SeeOther{URL: "/cases"}, nil
	}
	return web.Page{Title: saying.Welcome.To(v.Context()), Body: welcome(viewer.Name)}, nil
}
