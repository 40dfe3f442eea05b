// Package foranyone keeps the pages without sign-in: the front page, the way in, and in
// the demo the list of personas.
package foranyone

import (
	"context"
	"net/url"

	"github.com/a-h/templ"

	"throughline/govuk/assets"
	"throughline/govuk/frame"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/site/foranyone/whenspent"
)

// Front is what the front page offers.
type Front struct {
	Demo bool // a persona can be taken
}

// Persona is somebody whose place a visitor of the demo may take.
type Persona struct {
	Name   string
	Called string // the account's own name in the town
	Words  words.Phrase
}

// Pages answers the routes for anyone.
type Pages struct {
	front Front
	way   WayIn
}

// New makes the pages.
func New(front Front, way WayIn) *Pages { return &Pages{front, way} }

// Routes is every address of the pages for anyone.
func (p *Pages) Routes() []web.Route {
	return append([]web.Route{
		{Method: "GET", Pattern: "/{$}", Policy: web.Anyone, Audit: web.AuditNone, Example: "/", Handle: p.Front},
		{Method: "POST", Pattern: "/language", Policy: web.Anyone, Audit: web.AuditNone, Example: "/language", Handle: web.Speak("/")},
		{Method: "GET", Pattern: "/sign-in", Policy: web.Anyone, Audit: web.AuditNone, Example: "/sign-in", Handle: p.AskToSignIn},
		{Method: "POST", Pattern: "/sign-in", Policy: web.Anyone, Audit: web.AuditChange, Example: "/sign-in", Handle: p.SignIn},
		{Method: "GET", Pattern: "/welcome/{token}", Policy: web.Anyone, Audit: web.AuditNone, Example: "/welcome/{token}", Handle: p.Welcome},
		{Method: "POST", Pattern: "/welcome/{token}", Policy: web.Anyone, Audit: web.AuditChange, Example: "/welcome/{token}", Handle: p.SetPassword},
	}, whenspent.Routes()...)
}

// Front is the first page: what this is, and the way in.
func (p *Pages) Front(v *web.Visit) (web.Response, error) {
	return web.Page{Title: saying.Product.To(v.Context()), Body: front(p.front, v.Next(""))}, nil
}

// Personas lists who can be taken the place of.
func Personas(v *web.Visit, all []Persona) web.Page {
	return web.Page{Title: saying.Personas.To(v.Context()), Body: personas(all, v.FormToken(), v.Next(""))}
}

// outer is the frame round these pages.
type outer struct {
	token, here string
	other       words.Language
	speak       string          // where the change of language is sent
	carried     []whenspent.Box // what its form must not lose
}

// Frame draws the document: a header, a way to the other language, nothing more.
func (p *Pages) Frame(v *web.Visit, page web.Page) (templ.Component, error) {
	o := outer{token: v.FormToken(), here: v.R.URL.RequestURI(), other: v.Language().Other(), speak: "/language"}
	if c, ok := whenspent.On(v); ok {
		o.speak, o.carried = c.Action, c.Boxes
	}
	return frame.Document{
		Lang: string(v.Language()), Title: title(v.Context(), page.Title), CSS: []string{assets.URL("person.css")}, JS: []string{assets.URL("person.js")},
		Icon: assets.URL("icon.svg"), ThemeColour: frame.ThemeColour, BodyClasses: "tl-person", Header: o.header(), Content: page.Body,
	}, nil
}

func title(ctx context.Context, page string) string {
	product := saying.Product.To(ctx)
	if page == product {
		return product
	}
	return page + " - " + product
}

var saying = struct {
	Product, Lead, ForPerson, ForPractitioner, ForBoth, WhenSpent, TryIt, SignInHere, SignInOwn, Personas, PersonasLead, TakePlace words.Phrase
}{
	Product:         words.Phrase{En: "Throughline", Cy: "Throughline"},
	Lead:            words.Phrase{En: "One living record, made with the person it is about.", Cy: "Un cofnod byw, wedi'i wneud gyda'r person y mae'n ymwneud ag ef."},
	ForPerson:       words.Phrase{En: "If you are on probation: see what is next, what we agreed and what is written. Say how your life is going, in your own words.", Cy: "Os ydych ar brawf: gwelwch beth sydd nesaf, beth y cytunwyd arno a beth sydd wedi'i ysgrifennu. Dywedwch sut mae eich bywyd yn mynd, yn eich geiriau eich hun."},
	ForPractitioner: words.Phrase{En: "If you work in probation: assessment, plan and daily work in one place. Less time typing, more time with people.", Cy: "Os ydych yn gweithio ym maes prawf: asesiad, cynllun a gwaith dyddiol mewn un lle. Llai o amser yn teipio, mwy o amser gyda phobl."},
	ForBoth:         words.Phrase{En: "Strengths stand beside risks, and every judgement explains itself.", Cy: "Mae cryfderau'n sefyll wrth ochr risgiau, ac mae pob barn yn egluro'i hun."},
	WhenSpent:       words.Phrase{En: "When will my record be spent? Find out without signing in", Cy: "Pryd bydd fy nghofnod wedi darfod? Cewch wybod heb fewngofnodi"},
	TryIt:           words.Phrase{En: "Try the sample town", Cy: "Rhowch gynnig ar y dref enghreifftiol"},
	SignInHere:      words.Phrase{En: "Sign in", Cy: "Mewngofnodi"},
	SignInOwn:       words.Phrase{En: "Sign in with an account of your own", Cy: "Mewngofnodi gyda'ch cyfrif eich hun"},
	Personas:        words.Phrase{En: "Whose place do you want to take?", Cy: "Lle pwy hoffech chi ei gymryd?"},
	PersonasLead:    words.Phrase{En: "Everybody in this town is made up. What you change stays until you empty the data folder.", Cy: "Mae pawb yn y dref hon wedi'u dyfeisio. Bydd yr hyn y byddwch yn ei newid yn aros nes i chi wagio'r ffolder ddata."},
	TakePlace:       words.Phrase{En: "Go in as {name}", Cy: "Mynd i mewn fel {name}"},
}

func withNext(address, next string) string {
	if next == "" {
		return address
	}
	return address + "?next=" + url.QueryEscape(next)
}
