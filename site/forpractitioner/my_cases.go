package forpractitioner

import (
	"context"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/govuk/frame"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingweb"
)

// myCases is the table a practitioner lives in.
type myCases struct {
	Covering string // for whom the viewer stands in; empty for nobody
	With     string // whose people alone are listed; empty for all
	Search   casework.Search
	Lists    []casework.Link         // whose cases
	Saved    casework.SideNavigation // the parts of the list, with how many are in each
	Table    govuk.Table
	Empty    string
	Pages    frame.Pagination
	Paged    bool
}

// casesPerPage is how many people are shown without a page turn.
const casesPerPage = 50

// choices are what the address of the list says.
type choices struct {
	text, whose, with, filter, order string
}

func (c choices) link(text words.Phrase, change func(*choices)) func(context.Context) casework.Link {
	change(&c)
	return func(ctx context.Context) casework.Link {
		return casework.Link{Text: text.To(ctx)}.To(casesURL, "q", c.text, "whose", c.whose, "with", c.with, "show", c.filter, "sort", c.order)
	}
}

const casesURL = "/cases"

// MyCases lists the people somebody supervises, or the whole team's.
func (s *Shell) MyCases(v *web.Visit) (web.Response, error) {
	ctx, viewer, query := v.Context(), accessweb.Viewer(v), v.Query()
	chosen := choices{text: query.Text("q"), filter: filterOf(query.Text("show")).name, order: orderOf(query.Text("sort")).name}
	asked := caseload.Filter{Text: chosen.text, Whose: caseload.Mine}
	if viewer.Role == access.Manager || query.Text("whose") == string(caseload.TeamWide) {
		asked.Whose = caseload.TeamWide
		chosen.whose = string(caseload.TeamWide)
		chosen.with = query.Text("with")
	}
	lines, err := s.Caseload.Mine(ctx, viewer, asked)
	if err != nil {
		return nil, err
	}
	beside, err := s.beside(ctx, viewer, lines)
	if err != nil {
		return nil, err
	}
	covering, err := s.covering(ctx, viewer, asked.Whose)
	if err != nil {
		return nil, err
	}
	today := v.Now.Date()
	all := joined(ctx, lines, beside, today)
	if chosen.with != "" {
		all = withOf(all, id.ID(chosen.with))
	}
	kept := narrowed(all, filterOf(chosen.filter), orderOf(chosen.order), today)
	page := myCases{
		Search: casework.Search{
			Action: casesURL, Name: "q", Value: chosen.text, Label: saying.Search.To(ctx), Hint: saying.SearchHint.To(ctx), Button: saying.SearchButton.To(ctx),
			Keep:   []casework.Hidden{{Name: "whose", Value: chosen.whose}, {Name: "with", Value: chosen.with}, {Name: "show", Value: chosen.filter}, {Name: "sort", Value: chosen.order}},
			Region: "cases", Count: saying.People.To(ctx, len(kept)),
		},
		Covering: covering, Lists: lists(ctx, viewer, chosen), Saved: saved(ctx, chosen, all, today),
	}
	if len(all) > 0 && chosen.with != "" {
		page.With = saying.With.To(ctx, "name", all[0].Practitioner)
	}
	number, _ := query.Number("page") // what is no number is the first page
	number = max(number, 1)
	shown, more := turn(kept, number)
	page.turned(ctx, chosen, number, more)
	page.Table = casesTable(ctx, chosen, shown, viewer.ID, today)
	if len(shown) == 0 {
		page.Empty = emptyWords(ctx, chosen)
	}
	return web.Page{Title: saying.MyCases.To(ctx), Body: page.body()}, nil
}

func emptyWords(ctx context.Context, chosen choices) string {
	switch {
	case chosen.text != "":
		return saying.NobodyFound.To(ctx, "sought", chosen.text)
	case chosen.filter != "":
		return saying.NobodyInFilter.To(ctx)
	}
	return saying.NoCases.To(ctx)
}

// turn gives one page of the list, counted from 1, and whether there is another.
func turn(all []caseLine, number int) (shown []caseLine, more bool) {
	from := min(number-1, len(all)) * casesPerPage // a page far beyond the last is empty too
	from = min(from, len(all))
	to := min(from+casesPerPage, len(all))
	return all[from:to], to < len(all)
}

func (p *myCases) turned(ctx context.Context, c choices, number int, more bool) {
	to := func(n int) string {
		return casework.Link{}.To(casesURL, "q", c.text, "whose", c.whose, "with", c.with, "show", c.filter, "sort", c.order, "page", strconv.Itoa(n)).Href
	}
	if number > 1 {
		p.Paged, p.Pages.Previous = true, frame.PageLink{Href: to(number - 1)}
	}
	if more {
		p.Paged, p.Pages.Next = true, frame.PageLink{Href: to(number + 1)}
	}
}

// saved are the parts of the list, with how many people are in each.
func saved(ctx context.Context, chosen choices, all []caseLine, today day.Date) casework.SideNavigation {
	section := casework.SideSection{}
	for _, f := range savedFilters {
		count := 0
		for _, l := range all {
			if f.keeps(l, today) {
				count++
			}
		}
		link := chosen.link(f.words, func(c *choices) { c.filter = f.name })(ctx)
		link.Active, link.Count = f.name == chosen.filter, strconv.Itoa(count)
		section.Items = append(section.Items, link)
	}
	return casework.SideNavigation{Label: saying.PartsOfList.To(ctx), Sections: []casework.SideSection{section}}
}

// covering says for whom the viewer stands in: their people are on the viewer's own list.
func (s *Shell) covering(ctx context.Context, viewer access.Viewer, whose caseload.Whose) (string, error) {
	if whose != caseload.Mine {
		return "", nil
	}
	names, err := s.Teams.Covering(ctx, viewer)
	if err != nil || len(names) == 0 {
		return "", err
	}
	return saying.Covering.To(ctx, "names", strings.Join(names, ", ")), nil
}

// besideName is what the other nouns know of each person on the list.
type besideName struct {
	contacts map[id.ID]contact.LastAndNext
	ratings  map[id.ID]rating.Levels
	plans    map[id.ID]plan.Progress
	ends     map[id.ID]day.Date
}

func (s *Shell) beside(ctx context.Context, viewer access.Viewer, lines []caseload.Line) (b besideName, err error) {
	group, err := s.Authoriser.Among(ctx, viewer, access.SeeCase, idsOf(lines))
	if err != nil {
		return b, err
	}
	if b.contacts, err = s.Contacts.LastAndNext(ctx, group); err != nil {
		return b, err
	}
	if b.ratings, err = s.Ratings.LevelsOf(ctx, group); err != nil {
		return b, err
	}
	if b.ends, err = s.Sentences.Ends(ctx, group); err != nil {
		return b, err
	}
	b.plans, err = s.Plans.Progress(ctx, group)
	return b, err
}

func casesTable(ctx context.Context, chosen choices, lines []caseLine, mine id.ID, today day.Date) govuk.Table {
	team := chosen.whose != ""
	table := govuk.Table{
		Caption: saying.MyCases.To(ctx), CaptionClasses: "govuk-visually-hidden", FirstCellIsHeader: true, Stack: true, Classes: "tl-cases",
		Attributes: templ.Attributes{"data-rows": ""},
	}
	for _, o := range orders {
		cell := govuk.Cell{Text: o.words.To(ctx), Content: sortLink(chosen.link(o.words, func(c *choices) { c.order = o.name })(ctx))}
		if o.name == chosen.order {
			cell.Content, cell.Attributes = nil, templ.Attributes{"aria-sort": "other"}
		}
		table.Head = append(table.Head, cell)
	}
	for _, line := range lines {
		ratings := ratingweb.LevelBadges(ctx, line.Levels, today)
		for i := range ratings {
			ratings[i].Since = "" // the arrow says that it moved
			if ratings[i].Move == casework.Unchanged {
				ratings[i].Move = "" // and stands only where it did: in a list, what changed must catch the eye
			}
		}
		row := []govuk.Cell{
			{Content: caseName(line.Line, team || line.With != mine)},
			{Content: badges(ratings)},
			{Content: dueCell(line), Classes: "tl-cases__due"},
			{Content: lastOrNext(ctx, line.Last, saying.NoneYet, today)},
			{Content: lastOrNext(ctx, line.Next, saying.NothingArranged, today)},
			{Content: planDots(ctx, line.Progress)},
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// glanced is a contact at a glance; what went otherwise than well is said.
func lastOrNext(ctx context.Context, c *contact.Summary, otherwise words.Phrase, today day.Date) templ.Component {
	if c == nil {
		return muted(otherwise.To(ctx))
	}
	when := words.Near(ctx, c.At.Date(), today) + ", " + c.At.Time().Format("15:04")
	what := c.Kind.Words().To(ctx)
	if c.Outcome != "" && c.Outcome != contact.Attended {
		what += ": " + c.Outcome.Tag().To(ctx)
	}
	return twoLines(when, what)
}

// moreOf is what stands under a name: the name they want to be called by, the CRN, and in
// a team's list who works with them.
func moreOf(ctx context.Context, line caseload.Line, whose bool) string {
	more := line.CRN
	if line.Called != "" && !strings.HasPrefix(line.FullName, line.Called+" ") {
		more = saying.CalledShort.To(ctx, "name", line.Called) + ", " + more
	}
	if whose && line.Practitioner == "" {
		return more + ", " + saying.WaitsForOne.To(ctx)
	}
	if whose {
		more += ", " + saying.With.To(ctx, "name", line.Practitioner)
	}
	return more
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

func lists(ctx context.Context, viewer access.Viewer, chosen choices) []casework.Link {
	if viewer.Role == access.Manager {
		return nil // a manager's list is the team's
	}
	mine := chosen.link(saying.Mine, func(c *choices) { c.whose = "" })(ctx)
	team := chosen.link(saying.TeamsCases, func(c *choices) { c.whose = string(caseload.TeamWide) })(ctx)
	mine.Active, team.Active = chosen.whose == "", chosen.whose != ""
	return []casework.Link{mine, team}
}

// Welcome sends everybody of the staff to where their work begins.
func (s *Shell) Welcome(v *web.Visit) (web.Response, error) {
	viewer := accessweb.Viewer(v)
	if access.MayList(viewer.Role, access.SeeCaseload) {
		return web.SeeOther{URL: "/cases"}, nil
	}
	for _, r := range rooms {
		if access.MayList(viewer.Role, r.act) {
			return web.SeeOther{URL: r.path}, nil
		}
	}
	return nil, access.RefuseList(viewer.Role)
}
