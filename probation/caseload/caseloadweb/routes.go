// Package caseloadweb keeps the staff page that gives a person a practitioner.
package caseloadweb

import (
	"slices"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/probation/caseload"
	"throughline/probation/page"
)

// Pages answers for the pages of allocation and of cover.
type Pages struct {
	caseload *caseload.Caseload
	teams    *caseload.Teams
}

// New makes the pages over the doors to caseloads and teams.
func New(c *caseload.Caseload, t *caseload.Teams) *Pages { return &Pages{c, t} }

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const end = coverPattern + "/end"
	return slices.Concat(
		page.Routes("/cases/{case}/allocate", string(access.Allocate), p.allocatePractitioner()),
		page.Routes(coverPattern, string(access.LeadTeam), p.arrangeCover()),
		[]web.Route{{Method: "POST", Pattern: end, Policy: string(access.LeadTeam), Audit: web.AuditChange, Example: end, Handle: p.EndCover}},
	)
}

const (
	teamURL      = "/team"
	coverPattern = "/team/cover/{account}"
)

// home is where a manager goes on who gave a case to another team and sees it no more.
const home = "/staff"

func caseURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) }

func coverURL(account id.ID) string { return teamURL + "/cover/" + string(account) }
