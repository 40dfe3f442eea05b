package web

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"github.com/a-h/templ"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web/intake"
	"throughline/platform/web/shield"
)

// ProblemBody draws the body of a problem page. The typed boxes are those of a post
// that could not be taken; they are given back so that no word is lost.
type ProblemBody func(v *Visit, p *problem.Problem, reference string, typed url.Values) templ.Component

// Answered is what a log or a counter may know of an answered request: nothing of it
// names a person or a record.
type Answered struct {
	Site, Method, Pattern string
	Status                int
	Took                  time.Duration
	Reference, Code       string // of the problem page; empty when there was none
}

// Options is what a server stands on.
type Options struct {
	Sites    []Site
	Guard    Guard
	Clock    day.Clock
	IDs      id.Maker
	Sessions SessionStore
	Bodies   *intake.Budget                  // nil: the usual one
	Drafts   Drafts                          // nil: nothing is kept before it is sent
	Log      *slog.Logger                    // nil: nothing is logged
	Watch    func(context.Context, Answered) // nil: nobody watches
	Problem  ProblemBody                     // nil: PlainProblem
	Random   io.Reader                       // nil: the system's own
	Secure   bool                            // served over https
	Version  string                          // as GET /health tells it
	Engine   string                          // as GET /health tells it
	Alive    func(ctx context.Context) error // nil: health asks nothing
}

// Server answers for all sites.
type Server struct {
	sites    map[string]*Site
	order    []*Site
	doors    map[string]door // by method and pattern
	mux      *http.ServeMux
	guard    Guard
	clock    day.Clock
	ids      id.Maker
	sessions SessionStore
	bodies   *intake.Budget
	drafts   Drafts
	log      *slog.Logger
	watch    func(context.Context, Answered)
	problem  ProblemBody
	random   io.Reader
	secure   bool
	origin   *http.CrossOriginProtection
	handler  http.Handler
}

// New makes a server, or tells which route or option is not fit to serve.
func New(o Options) (*Server, error) {
	if o.Guard == nil || o.Clock == nil || o.IDs == nil || o.Sessions == nil {
		return nil, errors.New("a server needs a guard, a clock, ids and sessions")
	}
	s := &Server{
		sites: map[string]*Site{}, doors: map[string]door{}, mux: http.NewServeMux(), guard: o.Guard, clock: o.Clock, ids: o.IDs,
		sessions: o.Sessions, bodies: o.Bodies, drafts: o.Drafts, log: o.Log, watch: o.Watch, problem: o.Problem,
		random: o.Random, secure: o.Secure, origin: http.NewCrossOriginProtection(),
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.bodies == nil {
		s.bodies = intake.UsualBudget()
	}
	if s.problem == nil {
		s.problem = PlainProblem
	}
	if s.random == nil {
		s.random = rand.Reader
	}
	for _, site := range append(o.Sites, healthSite(o)) {
		if err := s.mount(site); err != nil {
			return nil, err
		}
	}
	if err := s.checkExamples(); err != nil {
		return nil, err
	}
	s.mux.HandleFunc("/", s.nowhere)
	compressed, err := shield.Compressed(s.mux)
	if err != nil {
		return nil, err
	}
	s.handler = shield.Headers(o.Secure, compressed)
	return s, nil
}

// Handler answers every request, known address or not.
func (s *Server) Handler() http.Handler { return s.handler }

// HTTPServer makes a server that no slow or greedy sender can hold open.
func HTTPServer(addr string, handler http.Handler) *http.Server { return shield.Server(addr, handler) }

const (
	usualIdle     = 30 * time.Minute
	usualAbsolute = 12 * time.Hour
)

func (s *Server) mount(site Site) error {
	if site.Name == "" || s.sites[site.Name] != nil {
		return fmt.Errorf("the site %q has no name of its own", site.Name)
	}
	if site.Idle == 0 {
		site.Idle = usualIdle
	}
	if site.Absolute == 0 {
		site.Absolute = usualAbsolute
	}
	mounted := &site
	s.sites[site.Name] = mounted
	s.order = append(s.order, mounted)
	for _, route := range site.Routes {
		d := door{Route: route, site: mounted}
		if err := s.check(d); err != nil {
			return fmt.Errorf("%s: %s %s: %w", site.Name, route.Method, route.Pattern, err)
		}
		s.doors[route.Method+" "+route.Pattern] = d
	}
	return nil
}
