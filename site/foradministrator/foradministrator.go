// Package foradministrator keeps the home of administrators, within the staff's frame:
// who has an account and in which team, and whether the house is well. It shows nothing
// of a case, and none of the accounts of people supervised or of their supporters.
package foradministrator

import (
	"context"
	"strconv"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
)

// HomeURL is where an administrator's work begins.
const HomeURL = "/administration"

// House is what there is to know of the running program.
type House struct{ Version, Engine string }

// Pages answers the routes of administrators.
type Pages struct {
	staff *caseload.Staff
	house House
}

// New makes the pages over the door to accounts.
func New(staff *caseload.Staff, house House) *Pages { return &Pages{staff, house} }

// Routes is every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeAccounts), Audit: web.AuditRead, Example: HomeURL, Handle: p.Home},
	}
}

// homePage is what an administrator's home shows.
type homePage struct {
	Name         string
	Open, Closed int
	Roles        []govuk.SummaryRow
	NoManager    []string // teams
	House        []govuk.SummaryRow
	Teams        []teamTable
}

// teamTable is one team with its accounts.
type teamTable struct {
	Name, Where string
	Table       govuk.Table
}

// Home lists the accounts by team.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	teams, err := p.staff.Teams(ctx, viewer)
	if err != nil {
		return nil, err
	}
	shown := homePage{Name: viewer.Name, House: []govuk.SummaryRow{
		{Key: saying.Version.To(ctx), Value: p.house.Version}, {Key: saying.Engine.To(ctx), Value: engineWords(p.house.Engine)},
	}}
	byRole := map[access.Role]int{}
	for _, team := range teams {
		if team.ID.Known() && !team.Led() {
			shown.NoManager = append(shown.NoManager, team.Team)
		}
		for _, m := range team.Members {
			if m.Closed(v.Now) {
				shown.Closed++
			} else {
				shown.Open++
				byRole[m.Role]++
			}
		}
		if team.ID.Known() || len(team.Members) > 0 {
			shown.Teams = append(shown.Teams, teamOf(ctx, team, v.Now))
		}
	}
	for _, role := range access.Roles {
		if byRole[role] > 0 {
			shown.Roles = append(shown.Roles, govuk.SummaryRow{Key: roles[role].To(ctx), Value: strconv.Itoa(byRole[role])})
		}
	}
	return web.Page{Title: saying.Title.To(ctx), Body: shown.body()}, nil
}

func teamOf(ctx context.Context, team caseload.TeamOf, now day.Instant) teamTable {
	shown := teamTable{Name: team.Team, Where: team.Region}
	switch {
	case !team.ID.Known():
		shown.Name = saying.NoTeam.To(ctx)
	case team.Unit != "":
		shown.Where = team.Unit + ", " + team.Region
	}
	shown.Table = govuk.Table{
		Caption: saying.AccountsOf.To(ctx, "team", shown.Name), CaptionClasses: "govuk-visually-hidden", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: saying.Name.To(ctx)}, {Text: saying.Role.To(ctx)}, {Text: saying.Account.To(ctx)}},
	}
	for _, m := range team.Members {
		state := saying.IsOpen.To(ctx)
		if m.Closed(now) {
			state = saying.ClosedOn.To(ctx, "date", words.Date(ctx, m.ClosedAt.Date()))
		}
		shown.Table.Rows = append(shown.Table.Rows, []govuk.Cell{{Text: m.Name}, {Text: roles[m.Role].To(ctx)}, {Text: state}})
	}
	return shown
}

// engineWords is the name of an engine as its makers write it.
func engineWords(engine string) string {
	if name, known := map[string]string{"sqlite": "SQLite", "postgres": "PostgreSQL"}[engine]; known {
		return name
	}
	return engine
}
