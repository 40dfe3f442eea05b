package web

import (
	"errors"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// door is a route with the site it belongs to.
type door struct {
	Route
	site *Site
}

// check refuses a route that lacks anything, and one that another route already is.
func (s *Server) check(d door) (err error) {
	switch {
	case d.Method != http.MethodGet && d.Method != http.MethodPost:
		return errors.New("the method is neither GET nor POST")
	case !strings.HasPrefix(d.Pattern, "/"):
		return errors.New("the pattern does not begin with /")
	case strings.HasSuffix(d.Pattern, "/"):
		return errors.New("the pattern would take every address below it; end it with {$} or {rest...}")
	case d.Policy == "":
		return errors.New("there is no policy")
	case !slices.Contains([]Audit{AuditNone, AuditRead, AuditChange}, d.Audit):
		return errors.New("there is no audit kind")
	case d.Method == http.MethodGet && d.Audit == AuditChange:
		return errors.New("a GET changes nothing")
	case !strings.HasPrefix(d.Example, "/"):
		return errors.New("there is no example")
	case d.Handle == nil:
		return errors.New("there is no handler")
	case d.Policy != Anyone && d.Policy != SignedIn && len(s.guard.Roles(d.Policy)) == 0:
		return fmt.Errorf("nobody passes under the policy %q", d.Policy)
	}
	defer func() { // the mux panics on two patterns that take the same address
		if clash := recover(); clash != nil {
			err = errors.New("another route takes the same addresses")
		}
	}()
	s.mux.HandleFunc(d.Method+" "+d.Pattern, func(w http.ResponseWriter, r *http.Request) { s.serve(w, r, d) })
	return nil
}

// checkExamples makes sure that each example leads to its own route.
func (s *Server) checkExamples() error {
	for name, d := range s.doors {
		path := nameInBraces.ReplaceAllString(d.Example, "00000000-0000-7000-8000-000000000000")
		if found := s.patternFor(d.Method, path); found != name {
			return fmt.Errorf("%s: %s %s: its example %s leads elsewhere", d.site.Name, d.Method, d.Pattern, d.Example)
		}
	}
	return nil
}

// patternFor tells which pattern takes an address; "/" means none.
func (s *Server) patternFor(method, address string) string {
	path, _, _ := strings.Cut(address, "?")
	probe, err := http.NewRequest(method, "http://localhost"+path, nil)
	if err != nil {
		return "/"
	}
	_, pattern := s.mux.Handler(probe)
	return pattern
}

// RouteLine describes a route to those outside.
type RouteLine struct {
	Method  string   `json:"method"`
	Pattern string   `json:"pattern"`
	Policy  string   `json:"policy"`
	Audit   Audit    `json:"audit"`
	Example string   `json:"example"`
	Roles   []string `json:"roles"`
	Site    string   `json:"site"`
}

var nameInBraces = regexp.MustCompile(`\{[\w-]+(\.\.\.)?\}`)

// Routes lists every route, its example filled from the sample's names; a name the
// sample lacks is left in braces.
func (s *Server) Routes(sample map[string]string) []RouteLine {
	lines := make([]RouteLine, 0, len(s.doors))
	for _, name := range slices.Sorted(maps.Keys(s.doors)) {
		d := s.doors[name]
		example := nameInBraces.ReplaceAllStringFunc(d.Example, func(braced string) string {
			if value, ok := sample[strings.Trim(braced, "{}")]; ok {
				return value
			}
			return braced
		})
		roles := s.guard.Roles(d.Policy)
		if roles == nil {
			roles = []string{}
		}
		lines = append(lines, RouteLine{d.Method, d.Pattern, d.Policy, d.Audit, example, roles, d.site.Name})
	}
	return lines
}

// allowed lists the methods an address takes.
func (s *Server) allowed(r *http.Request) (methods []string) {
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost} {
		probe := r.Clone(r.Context())
		probe.Method = method
		if _, pattern := s.mux.Handler(probe); pattern != "/" {
			methods = append(methods, method)
		}
	}
	return methods
}

// siteOf finds whose an unknown address is: the site with the longest root above it.
func (s *Server) siteOf(path string) *Site {
	var owner *Site
	for _, site := range s.order {
		below := site.Root == "" || path == site.Root || strings.HasPrefix(path, site.Root+"/")
		if below && (owner == nil || len(site.Root) > len(owner.Root)) {
			owner = site
		}
	}
	return owner
}
