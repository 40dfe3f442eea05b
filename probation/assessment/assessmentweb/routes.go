// Package assessmentweb keeps the staff pages of an assessment: the areas of life at a
// glance, one section to write, and the judgement of serious harm.
package assessmentweb

import (
	"net/http"

	"throughline/access"
	"throughline/platform/web"
	"throughline/probation/assessment"
	"throughline/probation/person"
)

// Pages answers the visits of this room.
type Pages struct {
	door   *assessment.Assessments
	people *person.People
}

// New makes the pages over their doors.
func New(door *assessment.Assessments, people *person.People) *Pages { return &Pages{door, people} }

// tab is the tab of a case these pages stand under.
const tab = "assessment"

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const overview, section, harm = "/cases/{case}/assessment", "/cases/{case}/assessment/{section}", "/cases/{case}/assessment/harm"
	const accommodation = "/cases/{case}/assessment/accommodation"
	see, assess, judge := string(access.SeeCase), string(access.Assess), string(access.JudgeRisk)
	return []web.Route{
		{Method: http.MethodGet, Pattern: overview, Policy: see, Audit: web.AuditRead, Example: overview, Handle: p.Overview},
		{Method: http.MethodGet, Pattern: section, Policy: see, Audit: web.AuditRead, Example: accommodation, Handle: p.Section},
		{Method: http.MethodPost, Pattern: section, Policy: assess, Audit: web.AuditChange, Example: accommodation, Handle: p.WriteSection},
		{Method: http.MethodGet, Pattern: harm, Policy: see, Audit: web.AuditRead, Example: harm, Handle: p.Harm},
		{Method: http.MethodPost, Pattern: harm, Policy: judge, Audit: web.AuditChange, Example: harm, Handle: p.JudgeHarm},
	}
}
