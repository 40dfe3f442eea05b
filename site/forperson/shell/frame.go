// Package shell keeps what stands round every page of the person's site: the frame
// with the way out, the places one can go, the two languages, and what is said when
// something goes wrong.
package shell

import (
	"context"
	"strings"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/assets"
	"throughline/govuk/frame"
	"throughline/platform/web"
	"throughline/platform/words"
)

// The places of the site.
const (
	HomeURL    = "/me"
	LifeURL    = "/me/life"
	PlanURL    = "/me/plan"
	OrderURL   = "/me/sentence"
	WrittenURL = "/me/written"
)

// Box is a box of the site that holds the person's own words or choice: what it is
// called, and what its values are called where they were chosen from a list.
type Box struct {
	Label   words.Phrase
	Choices map[string]words.Phrase
}

// Shell draws the frame and the problems of the site.
type Shell struct {
	SignIn string         // where somebody whose session ended signs in again
	Boxes  map[string]Box // by the box's name
}

// outer is what stands round a page.
type outer struct {
	Here  string // where to come back to after changing the language
	Token string
	Other words.Language // the language to change to
	Known bool           // somebody is signed in
	Back  placeLink      // one level up; empty at home
	Links []placeLink
}

// placeLink is a place as a link.
type placeLink struct {
	Text, Href string
	Current    bool
}

// place is one of the few places of the site, with its words.
type place struct {
	name, href string
	words      words.Phrase
}

func (p place) link(ctx context.Context, active string) placeLink {
	return placeLink{p.words.To(ctx), p.href, p.name == active}
}

// above is the place that a page with the pattern lies in.
func above(pattern string) place {
	for _, p := range places[1:] {
		if strings.HasPrefix(pattern, p.href+"/") {
			return p
		}
	}
	return places[0]
}

// places are where one can go, in the order they are offered.
var places = []place{
	{"home", HomeURL, words.Phrase{En: "Home", Cy: "Hafan"}},
	{"life", LifeURL, words.Phrase{En: "My life", Cy: "Fy mywyd"}},
	{"plan", PlanURL, words.Phrase{En: "My plan", Cy: "Fy nghynllun"}},
	{"order", OrderURL, words.Phrase{En: "My order", Cy: "Fy ngorchymyn"}},
	{"written", WrittenURL, words.Phrase{En: "What is written about me", Cy: "Beth sydd wedi'i ysgrifennu amdanaf i"}},
}

// Frame draws the document round a page. Leave quickly stands above everything, the
// places of the site under it: on a phone the page itself comes first.
func (s *Shell) Frame(v *web.Visit, page web.Page) (templ.Component, error) {
	ctx := v.Context()
	o := outer{
		Here: v.R.URL.RequestURI(), Token: v.FormToken(), Other: v.Language().Other(),
		Known: accessweb.Viewer(v).Role == access.Person, Back: above(v.Pattern()).link(ctx, ""),
	}
	if page.Active == "home" {
		o.Back = placeLink{}
	}
	if v.R.Method != "GET" {
		o.Here = HomeURL
	}
	for _, p := range places {
		o.Links = append(o.Links, p.link(ctx, page.Active))
	}
	return o.document(ctx, page, string(v.Language())), nil
}

func (o outer) document(ctx context.Context, page web.Page, language string) frame.Document {
	return frame.Document{
		Lang: language, Title: page.Title + " - " + saying.Product.To(ctx),
		CSS: []string{assets.URL("person.css")}, JS: []string{assets.URL("person.js")}, Icon: assets.URL("icon.svg"),
		ThemeColour: frame.ThemeColour, BodyClasses: "tl-person",
		Header: o.header(), Before: o.before(), Content: page.Body, Footer: o.footer(),
	}
}
