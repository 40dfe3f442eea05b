// Package caseloadweb keeps the staff page that gives a person a practitioner.
package caseloadweb

import (
	"throughline/platform/web"
	"throughline/probation/access"
	"throughline/probation/caseload"
)

// Pages answers for the page of allocation.
type Pages struct{ caseload *caseload.Caseload }

// New makes the pages over the door to caseloads.
func New(c *caseload.Caseload) *Pages { return &Pages{c} }

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: "/cases/{case}/allocate", Policy: string(access.Allocate), Audit: web.AuditRead, Example: "/cases/{case}/allocate", Handle: p.AskPractitioner},
		{Method: "POST", Pattern: "/cases/{case}/allocate", Policy: string(access.Allocate), Audit: web.AuditChange, Example: "/cases/{case}/allocate", Handle: p.AllocatePractitioner},
	}
}

// home is where a manager goes on who gave a case to another team and sees it no more.
const home = "/staff"

func caseURL(s access.Sight) string { return "/cases/" + string(s.Person()) }
