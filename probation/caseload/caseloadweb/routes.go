// Package caseloadweb keeps the staff page that gives a person a practitioner.
package caseloadweb

import (
	"throughline/access"
	"throughline/platform/web"
	"throughline/probation/caseload"
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
	return []web.Route{
		{Method: "GET", Pattern: "/cases/{case}/allocate", Policy: string(access.Allocate), Audit: web.AuditRead, Example: "/cases/{case}/allocate", Handle: p.AskPractitioner},
		{Method: "POST", Pattern: "/cases/{case}/allocate", Policy: string(access.Allocate), Audit: web.AuditChange, Example: "/cases/{case}/allocate", Handle: p.AllocatePractitioner},
		{Method: "GET", Pattern: coverPattern, Policy: string(access.LeadTeam), Audit: web.AuditRead, Example: coverPattern, Handle: p.AskCover},
		{Method: "POST", Pattern: coverPattern, Policy: string(access.LeadTeam), Audit: web.AuditChange, Example: coverPattern, Handle: p.ArrangeCover},
		{Method: "POST", Pattern: coverPattern + "/end", Policy: string(access.LeadTeam), Audit: web.AuditChange, Example: coverPattern + "/end", Handle: p.EndCover},
	}
}

const (
	teamURL      = "/team"
	coverPattern = "/team/cover/{account}"
)

// home is where a manager goes on who gave a case to another team and sees it no more.
const home = "/staff"

func caseURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) }
