package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/platform/web"
	"throughline/platform/web/webtest"
)

func TestWhatIsTypedIsKeptUntilItIsSent(t *testing.T) {
	v, _ := signedIn(t)
	v.Get("/note")
	saved := v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half a sen"}, "tick": {"a", "b"}, "password": {"hunter2"}}).Is(200)
	if saved.Body != `{"clock":"12:00","saved_at":"2026-11-20T12:00:00.000000Z"}`+"\n" {
		t.Errorf("answered %s", saved.Body)
	}
	draft, ok, _ := v.Drafts.Find(t.Context(), webtest.Ann, "/note")
	if !ok || draft.Fields.Encode() != "note=half+a+sen&tick=a&tick=b" || draft.SavedAt != webtest.Noon {
		t.Fatalf("kept %+v, %v", draft, ok)
	}
	v.Get("/note")
	v.Post("/note", note("half a sentence")).LeadsTo("/")
	if _, ok, _ := v.Drafts.Find(t.Context(), webtest.Ann, "/note"); ok {
		t.Error("the draft outlived its form")
	}
}

func TestAHandlerFindsTheDraftOfItsAddress(t *testing.T) {
	var found web.Draft
	routes := append(house(&notes{}), get("/look", web.SignedIn, web.AuditNone, func(v *web.Visit) (web.Response, error) {
		found, _ = v.DraftFor("/note")
		return web.Page{Title: "Look"}, nil
	}))
	v := webtest.Enter(t, webtest.Room{Routes: routes, As: webtest.Ann})
	v.Clock.Move(time.Minute)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(200)
	v.Get("/look").Is(200)
	if found.Fields.Get("note") != "half" || found.SavedAt != webtest.Noon.Add(time.Minute) {
		t.Errorf("found %+v", found)
	}
}

func TestAFormEmptiedAgainLeavesNoDraft(t *testing.T) {
	v, _ := signedIn(t)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(200)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {" \n"}}).Is(200)
	if _, ok, _ := v.Drafts.Find(t.Context(), webtest.Ann, "/note"); ok {
		t.Error("an empty draft is kept")
	}
}

func TestDraftsAreKeptOnlyForFormsOfThisSiteAndOnlySoLong(t *testing.T) {
	v, _ := signedIn(t)
	v.Header.Set("Accept", "application/json")
	for _, address := range []string{"", "/nowhere", "//evil.example/note", "https://evil.example/note", "/note?q=1", "/json", "/health"} {
		v.Post("/draft", url.Values{"draft-of": {address}, "note": {"half"}}).Is(404)
	}
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {strings.Repeat("x", 1<<20)}}).Is(413)
	v.Forget()
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(401)
	if _, ok, _ := v.Drafts.Find(t.Context(), webtest.Ann, "/note"); ok {
		t.Error("a draft was kept")
	}
}
