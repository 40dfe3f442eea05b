package forpractitioner

import (
	"context"
	"strconv"

	"github.com/a-h/templ"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/rating"
)

// teamPage is a manager's team at a glance: every figure opens its list.
type teamPage struct {
	Title   string
	Where   string // unit and region
	Waiting []waitingLine
	Table   govuk.Table
	Note    string
}

// waitingLine is somebody who waits for a practitioner.
type waitingLine struct {
	Name, More, Since string
	Case, Allocate    string
}

// fullList is about how many people one practitioner can work with: the bar is full then.
const fullList = 60

// Team shows who works with how many people, what is due, and who is away.
func (s *Shell) Team(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	place, colleagues, err := s.Teams.Mine(ctx, viewer)
	if err != nil {
		return nil, err
	}
	lines, err := s.Caseload.Mine(ctx, viewer, caseload.Filter{Whose: caseload.TeamWide})
	if err != nil {
		return nil, err
	}
	beside, err := s.beside(ctx, viewer, lines)
	if err != nil {
		return nil, err
	}
	today := v.Now.Date()
	all := joined(ctx, lines, beside, today)
	page := teamPage{Title: saying.TeamTitle.To(ctx, "team", place.Team), Where: place.Region, Note: saying.TeamNote.To(ctx)}
	if place.Unit != "" {
		page.Where = place.Unit + ", " + place.Region
	}
	for _, l := range all {
		if !l.With.Known() {
			page.Waiting = append(page.Waiting, waitingLine{
				l.FullName, moreOf(ctx, l.Line, false), saying.WaitsSince.To(ctx, "date", words.Date(ctx, l.From.Date())),
				"/cases/" + string(l.Person), "/cases/" + string(l.Person) + "/allocate",
			})
		}
	}
	page.Table = teamTable(ctx, colleagues, all, today)
	return web.Page{Title: page.Title, Body: page.body()}, nil
}

// figures are what is counted of one practitioner's people, each with the list it opens.
var figures = []struct {
	words  words.Phrase
	filter string
	counts func(l caseLine, today day.Date) bool
}{
	{saying.TeamPeople, "", func(caseLine, day.Date) bool { return true }},
	{saying.TeamHigh, "high", highRated},
	{saying.TeamMovedUp, "moved-up", filterOf("moved-up").keeps},
	{saying.TeamLate, "late", func(l caseLine, _ day.Date) bool { return l.due.late() }},
	{saying.TeamNoContact, "no-contact", filterOf("no-contact").keeps},
	{saying.TeamNew, "new", filterOf("new").keeps},
}

func highRated(l caseLine, _ day.Date) bool {
	return max(l.Harm.Level.Rank(), l.Reoffending.Level.Rank()) >= rating.High.Rank()
}

func teamTable(ctx context.Context, colleagues []caseload.Colleague, all []caseLine, today day.Date) govuk.Table {
	table := govuk.Table{
		Caption: saying.TeamCaption.To(ctx), CaptionClasses: "govuk-visually-hidden", FirstCellIsHeader: true, Stack: true, Classes: "tl-cases tl-team",
		Attributes: templ.Attributes{"data-rows": ""}, Head: []govuk.Cell{{Text: saying.Practitioner.To(ctx)}},
	}
	for _, f := range figures {
		table.Head = append(table.Head, govuk.Cell{Text: f.words.To(ctx), Format: "numeric"})
	}
	table.Head = append(table.Head, govuk.Cell{Text: saying.TeamCover.To(ctx)})
	for _, c := range colleagues {
		theirs := withOf(all, c.Account)
		row := []govuk.Cell{{Content: teamName(c.Name, casesOf(c.Account, ""), casework.ProgressBar{Done: min(len(theirs), fullList), Total: fullList})}}
		for _, f := range figures {
			count := 0
			for _, l := range theirs {
				if f.counts(l, today) {
					count++
				}
			}
			row = append(row, govuk.Cell{Content: teamFigure(count, casesOf(c.Account, f.filter), f.words.To(ctx)+", "+c.Name), Format: "numeric"})
		}
		table.Rows = append(table.Rows, append(row, govuk.Cell{Content: coverLink(coverWords(ctx, c), "/team/cover/"+string(c.Account), c.Name)}))
	}
	return table
}

func coverWords(ctx context.Context, c caseload.Colleague) string {
	if !c.Absence.ID.Known() {
		return saying.TeamArrange.To(ctx)
	}
	return saying.TeamCovered.To(ctx, "name", c.Cover, "date", words.Date(ctx, c.Absence.Until.Date().Add(-1)))
}

func withOf(all []caseLine, account id.ID) []caseLine {
	var theirs []caseLine
	for _, l := range all {
		if l.With == account {
			theirs = append(theirs, l)
		}
	}
	return theirs
}

// casesOf is the list of one practitioner's people, by a saved filter.
func casesOf(account id.ID, filter string) string {
	return casework.Link{}.To(casesURL, "whose", string(caseload.TeamWide), "with", string(account), "show", filter).Href
}

func figureText(n int) string { return strconv.Itoa(n) }
