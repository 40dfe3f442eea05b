// Package personweb keeps the staff pages about who a person is.
package personweb

import (
	"throughline/access"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/person"
)

// Pages answers for the pages of a person's details, and for looking for people.
type Pages struct {
	people *person.People
	finder *person.Finder
}

// New makes the pages over the doors to persons.
func New(people *person.People, finder *person.Finder) *Pages { return &Pages{people, finder} }

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const details = "/cases/{case}/details"
	return append([]web.Route{
		{Method: "GET", Pattern: findURL, Policy: string(access.FindPeople), Audit: web.AuditRead, Example: findURL + "?q=gareth", Handle: p.Find},
		{Method: "GET", Pattern: details, Policy: string(access.SeeCase), Audit: web.AuditRead, Example: details, Handle: p.ShowDetails},
	}, page.Routes(details+"/correct", string(access.CorrectDetails), p.correctDetails())...)
}

const findURL = "/find"

func detailsURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) + "/details" }
