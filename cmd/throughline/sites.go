package main

import (
	"log/slog"
	"net/netip"
	"net/url"
	"slices"
	"time"

	"github.com/a-h/templ"

	"throughline/access/accessweb"
	"throughline/govuk/assets"
	"throughline/platform/problem"
	"throughline/platform/telemetry"
	"throughline/platform/web"
	"throughline/platform/web/webdb"
	"throughline/probation/caseload"
	"throughline/quality/evaluation"
	"throughline/quality/evaluation/evaluationdb"
	"throughline/site/foradministrator"
	"throughline/site/foranyone"
	"throughline/site/forcouncil"
	"throughline/site/forevaluator"
	"throughline/site/forpartner"
	"throughline/site/forperson"
	"throughline/site/forpractitioner"
	"throughline/site/forpractitioner/scores"
	"throughline/site/forquality"
	"throughline/site/forsupporter"
)

// serving is how the house is shown to the world.
type serving struct {
	secure  bool // behind https
	log     *slog.Logger
	metrics *telemetry.Metrics
	demo    *demo          // nil in production
	proxies []netip.Prefix // whose word on a sender's address is believed
}

// staffAway and personAway are how long somebody may be away before they are signed
// out: a shared phone is left lying about more than an office.
const (
	staffAway  = time.Hour
	personAway = 30 * time.Minute
	longest    = 12 * time.Hour
)

// server mounts every noun's pages in the site of its audience.
func (h *house) server(s serving) (*web.Server, error) {
	d := h.doors
	staff := forpractitioner.New(forpractitioner.Doors{
		Authoriser: d.authoriser, People: d.people, Sentences: d.sentences, Caseload: d.caseload, Teams: d.teams, Contacts: d.contacts,
		Ratings: d.ratings, Plans: d.plans, Records: d.records,
	})
	wayIn := "/sign-in"
	if s.demo != nil {
		wayIn = "/" // where a persona can be chosen
	}
	own := forperson.New(forperson.Doors{
		People: d.people, Sentences: d.sentences, Caseload: d.caseload, Contacts: d.contacts, Assessments: d.assessments, Plans: d.plans, SignIn: wayIn,
	})
	anyone := foranyone.New(s.demo.sells(), foranyone.WayIn{SignIn: d.signIn, Proxies: s.proxies})
	anyoneRoutes := append(anyone.Routes(), web.Route{
		Method: "GET", Pattern: assets.Path + "{file...}", Policy: web.Anyone, Audit: web.AuditNone, Example: assets.URL("icon.svg"),
		Handle: func(*web.Visit) (web.Response, error) { return web.File{Handler: assets.Handler()}, nil },
	})
	if s.demo != nil {
		anyoneRoutes = append(anyoneRoutes, s.demo.routes()...)
	}
	partner, supporter := forpartner.New(), forsupporter.New()
	figures := evaluation.New(evaluationdb.New(h.db), h.clock)
	return web.New(web.Options{
		Sites: []web.Site{
			{Name: "staff", Frame: staff.Frame, SignIn: wayIn, Idle: staffAway, Absolute: longest, Routes: slices.Concat(
				staff.Routes(),
				scores.Routes(),
				h.staffPages(),
				forquality.New(figures).Routes(),
				forevaluator.New(figures).Routes(),
				forcouncil.New(figures).Routes(),
				foradministrator.New(caseload.NewStaff(h.stores.caseload), foradministrator.House{Version: version, Engine: string(h.db.Engine())}).Routes(),
				[]web.Route{web.DraftRoute()},
			)},
			{Name: "person", Root: "/me", Frame: own.Frame, SignIn: wayIn, Idle: personAway, Absolute: longest, Routes: own.Routes()},
			{Name: "partner", Root: forpartner.HomeURL, Frame: partner.Frame, SignIn: wayIn, Idle: personAway, Absolute: longest, Routes: partner.Routes()},
			{Name: "supporter", Root: forsupporter.HomeURL, Frame: supporter.Frame, SignIn: wayIn, Idle: personAway, Absolute: longest, Routes: supporter.Routes()},
			{Name: "anyone", Root: "/demo", Frame: anyone.Frame, SignIn: wayIn, Routes: anyoneRoutes},
		},
		Guard: accessweb.NewGuard(d.authoriser, h.ledger), Clock: h.clock, IDs: h.ids,
		Sessions: webdb.NewSessions(h.db), Drafts: webdb.NewDrafts(h.db),
		Log: s.log, Watch: telemetry.Watch(s.log, s.metrics),
		Problem: func(v *web.Visit, p *problem.Problem, reference string, typed url.Values) templ.Component {
			if v.Site == "person" {
				return own.Problem(v, p, reference, typed)
			}
			return staff.Problem(v, p, reference, typed)
		},
		Secure: s.secure, Version: version, Engine: string(h.db.Engine()), Alive: h.db.Alive,
	})
}
