// Package web keeps how pages are asked for and answered: the registry of routes,
// handlers that return an error, sessions, forms, and the way from an error to a
// page. It knows nothing of probation.
package web

import (
	"net/http"
	"time"

	"github.com/a-h/templ"

	"throughline/platform/ledger"
)

// Audit says what the ledger remembers of a visit to a route.
type Audit string

// The kinds of audit.
const (
	AuditNone   Audit = "none"   // nothing personal is shown or changed
	AuditRead   Audit = "read"   // a record is shown: remembered before the page leaves
	AuditChange Audit = "change" // a record changes: the change's own event remembers it
)

// Policies that need no record.
const (
	Anyone   = "anyone"    // without sign-in
	SignedIn = "signed in" // any account of the site
)

// Route is one door of a site. All of a room's routes stand on one screen, and a
// route without policy, audit kind or example does not start.
type Route struct {
	Method  string // GET or POST
	Pattern string // path with {wildcards}, as net/http takes it
	Policy  string // the act in the policy table, or Anyone, or SignedIn
	Audit   Audit
	Example string // a path that works in the sample town; {names} are filled from its sample
	Handle  Handler
}

// Handler answers a visit. A *problem.Problem among its errors becomes the page
// that fits; any other error becomes "something went wrong on our side".
type Handler func(*Visit) (Response, error)

// Response is what a visit gets back: a Page, a SeeOther, a JSON or a File.
type Response interface{ answer() }

// Page is a titled body. Who mounts it draws the frame round it.
type Page struct {
	Title  string
	Body   templ.Component
	Status int    // 0 means 200
	Bare   bool   // without the frame of a case: sign-in, problems
	Active string // where it stands in the navigation of its site: "tab/page", or "tab" for its first page
}

// SeeOther sends the reader on after a change, with 303.
type SeeOther struct{ URL string }

// JSON is an answer for machines.
type JSON struct {
	Status int // 0 means 200
	Body   any
}

// File is an answer with a type of its own: a style sheet, a download.
type File struct{ Handler http.Handler }

func (Page) answer()     {}
func (SeeOther) answer() {}
func (JSON) answer()     {}
func (File) answer()     {}

// Site is a group of routes for one audience, with its own session, frame and words.
type Site struct {
	Name     string // "staff", "person": names the cookie and the logs
	Routes   []Route
	Frame    Frame
	SignIn   string        // where somebody without a session is sent
	Root     string        // unknown addresses below it belong to this site; empty takes the rest
	Idle     time.Duration // how long a visitor may be away; 0 means 30 minutes
	Absolute time.Duration // how long a session lasts at most; 0 means 12 hours
}

// Frame draws the whole document round a page.
type Frame func(*Visit, Page) (templ.Component, error)

// Guard decides who passes a route, and remembers who did. The house has one, made
// from the policy table.
type Guard interface {
	// Admit refuses with a problem, or lets pass and leaves on the visit what it
	// learnt (who is looking, and at which record with which access).
	Admit(*Visit, Route) error
	// Remember records a read or a refusal durably. An error stops the page. It is
	// asked for routes that show a record (AuditRead), for routes that change one but
	// answered with a page (a form with a problem), and for every refusal of somebody
	// signed in.
	Remember(v *Visit, r Route, refusal error) error
	// Roles lists who gets a page under a policy.
	Roles(policy string) []string
}

// Actor tells who acts on a visit; the guard sets it on admission.
func (v *Visit) Actor() ledger.Actor { return v.actor }
