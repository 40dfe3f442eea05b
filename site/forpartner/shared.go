// Package forpartner keeps the site of partners and supporters: what was referred to a
// partner, or what a person shares with a supporter, and nothing else.
package forpartner

import (
	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/assets"
	"throughline/govuk/frame"
	"throughline/platform/web"
	"throughline/platform/words"
)

// HomeURL is the first page of the site.
const HomeURL = "/shared"

// Pages answers the routes of partners and supporters.
type Pages struct{}

// New makes the pages.
func New() *Pages { return &Pages{} }

// Routes is every address of the site.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeShared), Audit: web.AuditNone, Example: HomeURL, Handle: p.Shared},
		{Method: "POST", Pattern: HomeURL + "/language", Policy: web.Anyone, Audit: web.AuditNone, Example: HomeURL + "/language", Handle: web.Speak(HomeURL)},
		{Method: "POST", Pattern: HomeURL + "/sign-out", Policy: web.Anyone, Audit: web.AuditNone, Example: HomeURL + "/sign-out", Handle: web.SignOut},
	}
}

// Shared says what is shared with the visitor. A partner sees what was referred to
// them, a supporter what the person shares; until somebody does either, that is nothing,
// and the page says who can change it.
func (p *Pages) Shared(v *web.Visit) (web.Response, error) {
	viewer := accessweb.Viewer(v)
	says := saying.NothingReferred
	if viewer.Role == access.Supporter {
		says = saying.NothingShared
	}
	return web.Page{Title: saying.Title.To(v.Context()), Body: shared(viewer.Name, says)}, nil
}

// outer is what stands round a page.
type outer struct {
	Token string
	Other words.Language // the language to change to
	Known bool
}

// Frame draws the document round a page.
func (p *Pages) Frame(v *web.Visit, page web.Page) (templ.Component, error) {
	o := outer{Token: v.FormToken(), Other: v.Language().Other(), Known: accessweb.Viewer(v).ID.Known()}
	return frame.Document{
		Lang: string(v.Language()), Title: page.Title + " - " + saying.Product.To(v.Context()),
		CSS: []string{assets.URL("person.css")}, JS: []string{assets.URL("person.js")}, Icon: assets.URL("icon.svg"),
		ThemeColour: frame.ThemeColour, BodyClasses: "tl-person", Header: o.header(), Content: page.Body,
	}, nil
}

var saying = struct {
	Product, Title, Hello, NothingReferred, NothingShared, WhoDecides, SignOut words.Phrase
}{
	Product:         words.Phrase{En: "Throughline", Cy: "Throughline"},
	Title:           words.Phrase{En: "Shared with you", Cy: "Wedi'i rannu gyda chi"},
	Hello:           words.Phrase{En: "Hello {name}", Cy: "Helo {name}"},
	NothingReferred: words.Phrase{En: "Nobody has been referred to you, so no record is open to you.", Cy: "Nid oes neb wedi'i gyfeirio atoch, felly nid oes cofnod yn agored i chi."},
	NothingShared:   words.Phrase{En: "Nobody shares anything with you at the moment.", Cy: "Nid oes neb yn rhannu dim gyda chi ar hyn o bryd."},
	WhoDecides:      words.Phrase{En: "You see only what was meant for you, and only while it is.", Cy: "Dim ond yr hyn a fwriadwyd i chi a welwch, a dim ond tra bydd felly."},
	SignOut:         words.Phrase{En: "Sign out", Cy: "Allgofnodi"},
}
