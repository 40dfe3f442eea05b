package web_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
)

func TestAPageIsShownAndItsReadIsRememberedBeforeItLeaves(t *testing.T) {
	guard := &webtest.Guard{}
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{}), Guard: guard, As: webtest.Ann})
	v.Get("/").Is(200).Page().Has("h1", htmlcheck.Text("Home")).Has("html", htmlcheck.Attr("lang", "en"))
	v.Get("/note").Is(200)
	if want := []string{"read /{$}"}; !reflect.DeepEqual(guard.Remembered, want) {
		t.Errorf("remembered %v", guard.Remembered)
	}
}

func TestAPageWhoseReadCannotBeRememberedDoesNotLeave(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{}), Guard: &webtest.Guard{Forget: true}, As: webtest.Ann})
	v.Get("/").Is(503).Page().SaysNot("Home", "the disk is full").Has("h1", htmlcheck.Text("This page cannot be shown just now"))
	v.Get("/missing").Is(503)
}

func TestARefusalIsRememberedToo(t *testing.T) {
	guard := &webtest.Guard{Refuse: func(_ *web.Visit, r web.Route) error {
		if r.Pattern == "/note" {
			return problem.New(problem.Refused, "not-yours", words.Same("Not yours"))
		}
		return nil
	}}
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{}), Guard: guard, As: webtest.Ann})
	v.Get("/note").Is(403).Page().Has("h1", htmlcheck.Text("Not yours"))
	v.Get("/missing").Is(404)
	if want := []string{"refused /note", "refused /missing"}; !reflect.DeepEqual(guard.Remembered, want) {
		t.Errorf("remembered %v", guard.Remembered)
	}
}

func TestAFormThatComesBackShowsARecordAndIsRemembered(t *testing.T) {
	guard := &webtest.Guard{}
	n := &notes{}
	v := webtest.Enter(t, webtest.Room{Routes: house(n), Guard: guard, As: webtest.Ann})
	v.Post("/note", note("bad \x00 byte")).Is(422)
	v.Get("/note")
	v.Post("/note", note("good")).LeadsTo("/")
	if want := []string{"read /note"}; !reflect.DeepEqual(guard.Remembered, want) {
		t.Errorf("remembered %v", guard.Remembered)
	}
}

func TestHeadIsAnsweredLikeGetWithoutABody(t *testing.T) {
	v, _ := signedIn(t)
	page := v.Get("/")
	head := v.Send(httptest.NewRequest(http.MethodHead, "/", nil)).Is(200)
	if head.Body != "" || head.Header.Get("Content-Length") != page.Header.Get("Content-Length") {
		t.Errorf("HEAD: %q, %v", head.Body, head.Header)
	}
}

func TestAWrongMethodIsToldWhichOnesAreTaken(t *testing.T) {
	v, _ := signedIn(t)
	for method, allow := range map[string]string{http.MethodPut: "GET, HEAD, POST", "BREW": "GET, HEAD, POST"} {
		answer := v.Send(httptest.NewRequest(method, "/note", nil)).Is(405)
		if answer.Header.Get("Allow") != allow {
			t.Errorf("%s: Allow %q", method, answer.Header.Get("Allow"))
		}
		answer.Page().Has("h1", htmlcheck.Text("This address cannot be used that way"))
	}
	if answer := v.Get("/sign-out").Is(405); answer.Header.Get("Allow") != "POST" {
		t.Errorf("Allow %q", answer.Header.Get("Allow"))
	}
}

// framed draws who is looking and what the guard left, so that a leak would show.
func framed(v *web.Visit, p web.Page) (templ.Component, error) {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		left, _ := v.Found("case").(string)
		_, err := io.WriteString(w, `<!doctype html><html><body><nav>`+string(v.Actor().ID)+left+`</nav><main>`)
		return errors.Join(err, p.Body.Render(ctx, w))
	}), nil
}

var referenceOnPage = regexp.MustCompile(`Reference: \w+`)

func TestARefusedRecordARandomIdAndAnUnknownAddressReadAlike(t *testing.T) {
	guard := &webtest.Guard{Refuse: func(v *web.Visit, r web.Route) error {
		switch v.R.PathValue("case") {
		case "":
			return nil
		case "refused":
			v.Keep("case", "Rhys")
		}
		return problem.NotFound()
	}}
	seen := get("/people/{case}", "see the case", web.AuditRead, shows("Rhys"))
	seen.Example = "/people/{case}"
	v := webtest.Enter(t, webtest.Room{Guard: guard, As: webtest.Ann, Sites: []web.Site{
		{Name: "staff", Frame: framed, Routes: []web.Route{seen}},
	}})
	plain := func(path string) string {
		answer := v.Get(path).Is(404)
		answer.Page().Has("nav", htmlcheck.Text(string(webtest.Ann)))
		return referenceOnPage.ReplaceAllString(answer.Body, "")
	}
	refused := plain("/people/refused")
	if random := plain("/people/random"); random != refused {
		t.Errorf("a random id reads\n%s\na refused record\n%s", random, refused)
	}
	if unknown := plain("/nowhere/at/all"); unknown != refused {
		t.Errorf("an unknown address reads\n%s\na refused record\n%s", unknown, refused)
	}
}

func TestAnUnknownAddressBelongsToTheSiteWhoseRootItIsUnder(t *testing.T) {
	frame := func(name string) web.Frame {
		return func(_ *web.Visit, p web.Page) (templ.Component, error) { return says(name), nil }
	}
	v := webtest.Enter(t, webtest.Room{Sites: []web.Site{
		{Name: "staff", Frame: frame("staff frame")}, {Name: "person", Root: "/my", Frame: frame("person frame")},
	}})
	for path, want := range map[string]string{"/x": "staff frame", "/my": "person frame", "/my/x": "person frame", "/mystery": "staff frame"} {
		v.Get(path).Is(404).Page().Says(want)
	}
}

func TestAFrameThatFailsIsLeftAway(t *testing.T) {
	frames := map[string]web.Frame{
		"error": func(*web.Visit, web.Page) (templ.Component, error) { return nil, errSecret },
		"panic": func(*web.Visit, web.Page) (templ.Component, error) { panic("frame") },
		"draw": func(*web.Visit, web.Page) (templ.Component, error) {
			return templ.ComponentFunc(func(context.Context, io.Writer) error { return errSecret }), nil
		},
	}
	for name, frame := range frames {
		t.Run(name, func(t *testing.T) {
			v := webtest.Enter(t, webtest.Room{As: webtest.Ann, Sites: []web.Site{{Name: "staff", Frame: frame, Routes: house(&notes{})}}})
			v.Get("/").Is(500).Page().Has("h1", htmlcheck.Text("Sorry, something went wrong on our side")).SaysNot("secret", "Home")
		})
	}
}

func TestFilesAreServedAndTheirErrorsAreOurPages(t *testing.T) {
	file := func(status int) web.Handler {
		return func(*web.Visit) (web.Response, error) {
			return web.File{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Cache-Control", "public, max-age=60")
				w.Header().Set("Content-Type", "text/css")
				w.WriteHeader(status)
				_, _ = io.WriteString(w, "body{}")
			})}, nil
		}
	}
	v := webtest.Enter(t, webtest.Room{Routes: []web.Route{
		get("/ok", web.Anyone, web.AuditNone, file(200)), get("/none", web.Anyone, web.AuditNone, file(404)),
		get("/bad", web.Anyone, web.AuditNone, file(416)), get("/ours", web.Anyone, web.AuditNone, file(500)),
	}})
	if answer := v.Get("/ok").Is(200); answer.Body != "body{}" || answer.Header.Get("Cache-Control") != "public, max-age=60" {
		t.Errorf("got %q, %v", answer.Body, answer.Header)
	}
	for path, status := range map[string]int{"/none": 404, "/bad": 400, "/ours": 500} {
		answer := v.Get(path).Is(status)
		answer.Page().SaysNot("body{}").Has("h1")
		if answer.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be cached: %v", path, answer.Header)
		}
	}
}

func TestHealthTellsEngineAndVersionAndWhenTheDatabaseIsAway(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{})
	if got := v.Get("/health").Is(200).Body; got != `{"engine":"none","status":"ok","version":"test"}`+"\n" {
		t.Errorf("health: %s", got)
	}
	away := webtest.Enter(t, webtest.Room{Alive: func(context.Context) error { return errSecret }})
	if got := away.Get("/health").Is(503).Body; !strings.Contains(got, `"status":"unavailable"`) || strings.Contains(got, "secret") {
		t.Errorf("health: %s", got)
	}
}

func TestTheLogNamesPatternsAndReferencesButNoAddressAndNoWords(t *testing.T) {
	var log strings.Builder
	var watched []web.Answered
	broken := get("/people/{case}", web.SignedIn, web.AuditRead, fails(errSecret))
	broken.Example = "/people/{case}"
	v := webtest.Enter(t, webtest.Room{
		Routes: []web.Route{broken, post("/note", web.SignedIn, (&notes{err: errSecret}).take)}, As: webtest.Ann,
		Log: slog.New(slog.NewTextHandler(&log, nil)), Watch: func(_ context.Context, a web.Answered) { watched = append(watched, a) },
	})
	answer := v.Get("/people/rhys-jones?q=rhys").Is(500)
	v.Post("/note", note("Rhys was late")).Is(400)
	if strings.Contains(strings.ToLower(log.String()), "rhys") {
		t.Errorf("the log knows too much: %s", log.String())
	}
	reference := strings.TrimPrefix(referenceOnPage.FindString(answer.Body), "Reference: ")
	if len(reference) != 8 || !strings.Contains(log.String(), "reference="+reference) || !strings.Contains(log.String(), "/people/{case}") {
		t.Errorf("reference %q is not in the log: %s", reference, log.String())
	}
	want := []web.Answered{
		{Site: "staff", Method: "GET", Pattern: "/people/{case}", Status: 500, Reference: reference, Code: "internal"},
		{Site: "staff", Method: "POST", Pattern: "/note", Status: 400, Reference: watched[1].Reference, Code: "act-missing"},
	}
	if !reflect.DeepEqual(watched, want) {
		t.Errorf("watched %+v", watched)
	}
}
