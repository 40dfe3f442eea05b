// Package webtest keeps a visitor for tests: a site served in process on a fixed
// day, with ids that come out the same each time, to somebody signed in.
package webtest

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/intake"
)

// Ann is an account that may be signed in where a test needs somebody.
const Ann = id.ID("01900000-0000-7000-8000-00000000000a")

// Noon is when tests happen unless they say otherwise: 20 November 2026, 12:00.
var Noon = day.MustParse("2026-11-20").AtClock(12, 0)

// Room is what a test serves. Only Routes (or Sites) must be given.
type Room struct {
	Routes  []web.Route // served by a site "staff" without a frame of its own
	Sites   []web.Site  // instead of Routes: whole sites; the first is the visitor's
	Guard   web.Guard   // nil: a Guard that lets everybody in
	As      id.ID       // who is signed in; empty for nobody
	Now     day.Instant // 0 means Noon
	Problem web.ProblemBody
	Log     *slog.Logger
	Watch   func(context.Context, web.Answered)
	Secure  bool
	Bodies  *intake.Budget // nil: the usual one
	Alive   func(context.Context) error
}

// Visitor is somebody with a browser.
type Visitor struct {
	Server   *web.Server
	Clock    *Clock
	Sessions *Sessions
	Drafts   *Drafts
	Header   http.Header // sent along with every request

	t       testing.TB
	cookies map[string]string
	last    *Response
}

// Enter serves the room and lets the visitor in at its door.
func Enter(t testing.TB, room Room) *Visitor {
	t.Helper()
	if room.Sites == nil {
		room.Sites = []web.Site{{Name: "staff", SignIn: "/sign-in", Routes: room.Routes}}
	}
	if room.Guard == nil {
		room.Guard = &Guard{}
	}
	if room.Now == 0 {
		room.Now = Noon
	}
	v := &Visitor{
		Clock: &Clock{now: room.Now}, Sessions: NewSessions(), Drafts: NewDrafts(), Header: http.Header{},
		t: t, cookies: map[string]string{},
	}
	random := rand.NewChaCha8([32]byte{1})
	server, err := web.New(web.Options{
		Sites: room.Sites, Guard: room.Guard, Clock: v.Clock, IDs: id.From(v.Clock, random), Random: random,
		Sessions: v.Sessions, Drafts: v.Drafts, Log: room.Log, Watch: room.Watch, Problem: room.Problem,
		Secure: room.Secure, Bodies: room.Bodies, Version: "test", Engine: "none", Alive: room.Alive,
	})
	if err != nil {
		t.Fatalf("the room cannot be served: %v", err)
	}
	v.Server = server
	if room.As.Known() {
		v.SignIn(room.Sites[0].Name, room.As)
	}
	return v
}

// SignIn signs the visitor in on a site.
func (v *Visitor) SignIn(site string, account id.ID) {
	v.t.Helper()
	cookie, err := v.Server.OpenSession(v.t.Context(), site, account, v.Clock.Now())
	if err != nil {
		v.t.Fatalf("sign in: %v", err)
	}
	v.cookies[cookie.Name] = cookie.Value
}

// Forget throws the visitor's cookies away, as another browser would have none.
func (v *Visitor) Forget() { clear(v.cookies) }

// Cookie gives the value of a cookie the visitor holds.
func (v *Visitor) Cookie(name string) string { return v.cookies[name] }

// SetCookie puts a cookie into the visitor's hands.
func (v *Visitor) SetCookie(name, value string) { v.cookies[name] = value }

// Get asks for a page.
func (v *Visitor) Get(path string) *Response {
	v.t.Helper()
	return v.Send(httptest.NewRequest(http.MethodGet, path, nil))
}

// Post sends a form as a browser would, from our own pages. The hidden boxes that
// seal a form (token, act) are taken from the page got before, unless given.
func (v *Visitor) Post(path string, boxes url.Values) *Response {
	v.t.Helper()
	r := v.form(path, boxes)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Origin", "http://example.com")
	return v.Send(r)
}

// PostPlainly sends a form as a program would, which tells nothing of whence it comes.
func (v *Visitor) PostPlainly(path string, boxes url.Values) *Response {
	v.t.Helper()
	return v.Send(v.form(path, boxes))
}

func (v *Visitor) form(path string, boxes url.Values) *http.Request {
	sent := url.Values{}
	if v.last != nil {
		sent = v.last.sealed(path)
	}
	for name, values := range boxes {
		sent[name] = values
	}
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(sent.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return r
}

// Send sends any request with the visitor's cookies.
func (v *Visitor) Send(r *http.Request) *Response {
	v.t.Helper()
	for name, value := range v.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, values := range v.Header {
		r.Header[name] = values
	}
	recorder := httptest.NewRecorder()
	v.Server.Handler().ServeHTTP(recorder, r)
	answered := recorder.Result()
	for _, cookie := range answered.Cookies() {
		v.cookies[cookie.Name] = cookie.Value
		if cookie.MaxAge < 0 {
			delete(v.cookies, cookie.Name)
		}
	}
	v.last = &Response{
		Status: answered.StatusCode, Header: answered.Header, Body: recorder.Body.String(),
		Cookies: answered.Cookies(), t: v.t, path: r.URL.Path,
	}
	return v.last
}

// Follow goes where the last answer sent the visitor.
func (v *Visitor) Follow() *Response {
	v.t.Helper()
	if v.last == nil || v.last.Location() == "" {
		v.t.Fatal("the last answer led nowhere")
	}
	return v.Get(v.last.Location())
}

// Clock is a clock that stands still until it is moved.
type Clock struct{ now day.Instant }

// Now tells the time.
func (c *Clock) Now() day.Instant { return c.now }

// Move lets time pass.
func (c *Clock) Move(by time.Duration) { c.now = c.now.Add(by) }

// Response is what came back.
type Response struct {
	Status  int
	Header  http.Header
	Body    string
	Cookies []*http.Cookie

	t    testing.TB
	path string
}

// Page is the body as a page about which things can be asserted.
func (a *Response) Page() *htmlcheck.Checked {
	a.t.Helper()
	return htmlcheck.Page(a.t, a.Body)
}

// Location is where the answer leads.
func (a *Response) Location() string { return a.Header.Get("Location") }

// Is asserts the status; a wrong one ends the test.
func (a *Response) Is(status int) *Response {
	a.t.Helper()
	if a.Status != status {
		a.t.Fatalf("%s answered %d, not %d: %s", a.path, a.Status, status, a.Body[:min(len(a.Body), 2000)])
	}
	return a
}

// LeadsTo asserts that the answer sends the reader on to an address; that something was
// saved may be said in it too.
func (a *Response) LeadsTo(address string) *Response {
	a.t.Helper()
	if to := a.Is(http.StatusSeeOther).Location(); to != address && to != web.Saved(address) && web.Saved(to) != address {
		a.t.Errorf("%s leads to %q, not %q", a.path, a.Location(), address)
	}
	return a
}
