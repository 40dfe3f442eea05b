// Package forpartner keeps the site of partners: agencies and group workers, who see what was
// referred to them and why, and nothing else.
package forpartner

import (
	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/assets"
	"throughline/govuk/frame"
	"throughline/platform/web"
)

// HomeURL is the first page of the site.
const HomeURL = "/partner"

// Pages answers the routes of the site.
type Pages struct{}

// New makes the pages.
func New() *Pages { return &Pages{} }

// Routes is every address of the site.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeReferrals), Audit: web.AuditNone, Example: HomeURL, Handle: p.Home},
		{Method: "POST", Pattern: HomeURL + "/language", Policy: web.Anyone, Audit: web.AuditNone, Example: HomeURL + "/language", Handle: web.Speak(HomeURL)},
		{Method: "POST", Pattern: HomeURL + "/sign-out", Policy: web.Anyone, Audit: web.AuditNone, Example: HomeURL + "/sign-out", Handle: web.SignOut},
	}
}

// Home says what was referred to the visitor. No referral can be made in Throughline yet,
// and the page says so rather than look as if nobody wanted them.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	return web.Page{Title: saying.Title.To(v.Context()), Body: home(accessweb.Viewer(v).Name)}, nil
}

// Frame draws the document round a page.
func (p *Pages) Frame(v *web.Visit, page web.Page) (templ.Component, error) {
	ctx, other := v.Context(), v.Language().Other()
	return frame.Document{
		Lang: string(v.Language()), Title: page.Title + " - " + saying.Product.To(ctx),
		CSS: []string{assets.URL("person.css")}, JS: []string{assets.URL("person.js")}, Icon: assets.URL("icon.svg"),
		ThemeColour: frame.ThemeColour, BodyClasses: "tl-person", Content: page.Body,
		Header: header(frame.Account{
			Name: accessweb.Viewer(v).Name, Token: v.FormToken(), Speak: HomeURL + "/language", Here: HomeURL,
			Language: string(other), LanguageName: other.Name(), SignOut: HomeURL + "/sign-out", SignOutText: saying.SignOut.To(ctx),
		}),
	}, nil
}
