package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/intake"
	"throughline/platform/web/webtest"
)

func TestALongPostOfAStrangerIsRefusedAndNobodyElses(t *testing.T) {
	long := note(strings.Repeat("a long day ", 32<<10))
	v, n := signedIn(t)
	v.Get("/note")
	v.Post("/note", long).LeadsTo("/")
	v.Forget()
	v.Post("/note", long).Is(413).Page().Says("You are not signed in", "Nothing is lost", "Sign in on another page")
	v.SetCookie("throughline-staff", strings.Repeat("x", 43)) // looks like a session, and never was one
	v.Post("/note", long).Is(413)
	if len(n.taken) != 1 {
		t.Errorf("%d notes were taken", len(n.taken))
	}
}

func TestWhoWasAwayTooLongGetsALongNoteBack(t *testing.T) {
	v, _ := signedIn(t)
	v.Get("/note")
	v.Clock.Move(31 * time.Minute)
	text := strings.Repeat("a long day ", 32<<10)
	if got := v.Post("/note", note(text)).Is(401).Page().Raw("textarea[name=note]"); got != text {
		t.Errorf("%d bytes of %d came back", len(got), len(text))
	}
}

// holding is a room whose handler at /hold keeps a post in memory until it is let go.
type holding struct {
	*webtest.Visitor
	bodies    *intake.Budget
	inside    chan struct{}
	mayFinish chan struct{}
}

func heldUp(t *testing.T, most, strangers int64) *holding {
	h := &holding{bodies: intake.NewBudget(most, strangers), inside: make(chan struct{}), mayFinish: make(chan struct{})}
	hold := func(*web.Visit) (web.Response, error) {
		h.inside <- struct{}{}
		<-h.mayFinish
		return web.SeeOther{URL: "/"}, nil
	}
	h.Visitor = webtest.Enter(t, webtest.Room{
		Routes: append(house(&notes{}), post("/hold", web.Anyone, hold)), As: webtest.Ann, Bodies: h.bodies,
	})
	return h
}

// hold lets another of the same visitor's posts come in and stay.
func (h *holding) hold(signedIn bool, boxes string) (letGo func()) {
	r := httptest.NewRequest(http.MethodPost, "/hold", strings.NewReader(boxes))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://example.com")
	if signedIn {
		r.AddCookie(&http.Cookie{Name: "throughline-staff", Value: h.Cookie("throughline-staff")})
	}
	answered := make(chan struct{})
	go func() {
		h.Server.Handler().ServeHTTP(httptest.NewRecorder(), r)
		close(answered)
	}()
	<-h.inside
	return func() {
		h.mayFinish <- struct{}{}
		<-answered
	}
}

func TestAPostThatFindsNoRoomIsToldToComeAgainAndTakenThen(t *testing.T) {
	h := heldUp(t, 100<<10, 50<<10)
	letGo := h.hold(true, "note="+strings.Repeat("a", 60<<10))
	text := note(strings.Repeat("b", 60<<10))
	h.Get("/note")
	refused := h.Post("/note", text).Is(503)
	refused.Page().Has("h1", htmlcheck.Text("Too much is being sent to us just now")).Says("Nothing is lost", "send it again")
	if got := refused.Header.Get("Retry-After"); got != "5" {
		t.Errorf("Retry-After is %q", got)
	}
	h.Header.Set("Accept", "application/json")
	var told struct{ Code, Detail string }
	as := h.Post("/note", text).Is(503)
	if err := json.Unmarshal([]byte(as.Body), &told); err != nil || told.Code != "bodies-in-flight" || !strings.Contains(told.Detail, "Nothing is lost") || as.Header.Get("Retry-After") != "5" {
		t.Errorf("as JSON: %v, %s", err, as.Body)
	}
	h.Header.Del("Accept")
	letGo()
	h.Get("/note")
	h.Post("/note", text).LeadsTo("/")
	if left := h.bodies.InFlight(); left != 0 {
		t.Errorf("%d bytes are never given back", left)
	}
}

func TestStrangersDoNotUseUpWhatThoseSignedInNeed(t *testing.T) {
	h := heldUp(t, 100<<10, 50<<10)
	letGo := h.hold(false, "note="+strings.Repeat("a", 40<<10))
	text := note(strings.Repeat("b", 40<<10))
	h.Get("/note")
	h.Post("/note", text).LeadsTo("/")
	h.Forget()
	h.Post("/note", text).Is(503)
	letGo()
	h.Post("/note", text).Is(401)
	if left := h.bodies.InFlight(); left != 0 {
		t.Errorf("%d bytes are never given back", left)
	}
}
