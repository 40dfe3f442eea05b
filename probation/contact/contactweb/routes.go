// Package contactweb keeps the staff pages of contacts: the log, recording what
// happened, arranging what comes next, and saying how an appointment went.
package contactweb

import (
	"net/http"
	"slices"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/probation/contact"
	"throughline/probation/page"
)

// Pages answers the visits of this room.
type Pages struct {
	contacts *contact.Contacts
	beside   HouseEntries
}

// New makes the pages over their door; beside tells what else was recorded meanwhile.
func New(contacts *contact.Contacts, beside HouseEntries) *Pages {
	return &Pages{contacts, beside}
}

// tab is the tab of a case these pages stand under.
const tab = "contacts"

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const log, record, arrange = "/cases/{case}/contacts", "/cases/{case}/contacts/record", "/cases/{case}/contacts/arrange"
	const outcome = "/cases/{case}/contacts/{contact}/outcome"
	see, write := string(access.SeeCase), string(access.RecordContact)
	return slices.Concat(
		[]web.Route{{Method: http.MethodGet, Pattern: log, Policy: see, Audit: web.AuditRead, Example: log, Handle: p.SeeContacts}},
		page.Routes(record, write, p.recordContact()),
		page.Routes(arrange, write, p.arrangeContact()),
		page.Routes(outcome, write, p.sayOutcome()),
	)
}

func logPath(person id.ID) string     { return "/cases/" + string(person) + "/contacts" }
func arrangePath(person id.ID) string { return logPath(person) + "/arrange" }

func outcomePath(person, which id.ID) string {
	return logPath(person) + "/" + string(which) + "/outcome"
}

// entryPath leads to a contact within the log.
func entryPath(person, which id.ID) string { return logPath(person) + "#" + anchor(which) }

func anchor(which id.ID) string { return "contact-" + string(which) }
