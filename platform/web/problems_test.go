package web_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
)

func TestWhatWentWrongInsideIsNeverShown(t *testing.T) {
	v, _ := signedIn(t)
	for _, path := range []string{"/broken", "/panic"} {
		answer := v.Get(path).Is(500)
		answer.Page().Has("h1", htmlcheck.Text("Sorry, something went wrong on our side")).
			Says("Reference: ", "Try again in a few minutes").SaysNot("secret", "SELECT", "/var", "goroutine", ".go:")
		v.Header.Set("Accept", "application/json")
		if body := v.Get(path).Is(500).Body; strings.Contains(body, "secret") || strings.Contains(body, "/var") {
			t.Errorf("%s as JSON: %s", path, body)
		}
		v.Header.Del("Accept")
	}
}

func TestWhoAsksForJSONGetsProblemsAsJSON(t *testing.T) {
	fields := &problem.Problem{Kind: problem.Invalid, Code: "invalid", Title: words.Phrase{En: "There is a problem", Cy: "Mae problem"},
		Fields: []problem.Field{{Name: "score", Words: words.Phrase{En: "Too high", Cy: "Rhy uchel"}}}}
	v := webtest.Enter(t, webtest.Room{Routes: []web.Route{get("/x", web.Anyone, web.AuditNone, fails(fields)), get("/y", web.SignedIn, web.AuditNone, shows("y"))}})
	for _, accept := range []string{"application/json", "application/problem+json", "application/json, text/plain, */*", "text/html;q=0.5, application/json"} {
		v.Header.Set("Accept", accept)
		answer := v.Get("/x").Is(422)
		var told struct {
			Type, Title, Code, Reference string
			Status                       int
			Fields                       []struct{ Name, Message string }
		}
		if err := json.Unmarshal([]byte(answer.Body), &told); err != nil || answer.Header.Get("Content-Type") != "application/problem+json" {
			t.Fatalf("%s: %v, %v", accept, err, answer.Header)
		}
		if told.Status != 422 || told.Code != "invalid" || told.Title != "There is a problem" || len(told.Reference) != 8 || told.Fields[0].Message != "Too high" {
			t.Errorf("told %+v", told)
		}
	}
	v.Get("/y").Is(401)
	v.Get("/nowhere").Is(404)
	for _, accept := range []string{"text/html", "", "*/*", "text/html, application/json;q=0.9"} {
		v.Header.Set("Accept", accept)
		v.Get("/x").Is(422).Page().Has("a", htmlcheck.Attr("href", "#score"), htmlcheck.Text("Too high"))
	}
}

func TestProblemsSpeakTheVisitorsLanguage(t *testing.T) {
	v, _ := signedIn(t)
	v.Header.Set("Accept-Language", "cy")
	v.Get("/nowhere").Is(404).Page().Has("html", htmlcheck.Attr("lang", "cy")).Says("Heb ddod o hyd i'r dudalen", "Cyfeirnod: ")
	v.Header.Set("Origin", "https://evil.example")
	v.PostPlainly("/note", nil).Is(403).Page().Says("Daeth hwn o wefan arall")
}

func TestTheSitesOwnDrawingOfProblemsIsUsedAndMayFail(t *testing.T) {
	own := func(_ *web.Visit, p *problem.Problem, reference string, typed url.Values) templ.Component {
		if typed.Get("note") == "break" {
			panic("drawing")
		}
		return says("own " + p.Code + " " + typed.Get("note"))
	}
	n := &notes{err: errSecret}
	v := webtest.Enter(t, webtest.Room{Routes: house(n), As: webtest.Ann, Problem: own})
	v.Get("/note")
	v.Post("/note", note("words")).Is(500).Page().Has("h1", htmlcheck.Text("own internal words"))
	v.Get("/note")
	v.Post("/note", note("break")).Is(500).Page().Has("textarea[name=note]", htmlcheck.Text("break"))
}

func TestEveryAnswerOfEveryStatusCarriesTheSecurityHeaders(t *testing.T) {
	guard := &webtest.Guard{}
	n := &notes{}
	v := webtest.Enter(t, webtest.Room{Routes: append(house(n), get("/file", web.Anyone, web.AuditNone, func(*web.Visit) (web.Response, error) {
		return web.File{Handler: http.NotFoundHandler()}, nil
	})), Guard: guard, As: webtest.Ann, Secure: true})
	seen := map[int]bool{}
	check := func(answer *webtest.Response) {
		t.Helper()
		seen[answer.Status] = true
		policy := answer.Header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%d: the policy lacks %s: %q", answer.Status, part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "data:") {
			t.Errorf("%d: the policy is loose: %s", answer.Status, policy)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store",
			"Strict-Transport-Security": "max-age=31536000; includeSubDomains",
		} {
			if answer.Header.Get(name) != want {
				t.Errorf("%d: %s is %q", answer.Status, name, answer.Header.Get(name))
			}
		}
		if !strings.Contains(answer.Header.Get("Permissions-Policy"), "camera=()") {
			t.Errorf("%d: the camera is open", answer.Status)
		}
	}
	for _, path := range []string{"/", "/health", "/nowhere", "/broken", "/panic", "/sign-out", "/file", "//twice", "/a/../b"} {
		check(v.Get(path))
	}
	check(v.Post("/note", note("\xff")))                                                  // 422
	check(v.Post("/note", note("no act")))                                                // 400
	check(v.Post("/note", url.Values{"x": strings.Split(strings.Repeat("x", 1001), "")})) // 413
	guard.Forget = true
	check(v.Get("/")) // 503
	v.Header.Set("Origin", "https://evil.example")
	check(v.PostPlainly("/note", nil)) // 403
	v.Header.Del("Origin")
	v.Forget()
	check(v.Get("/"))                       // 303
	check(v.Post("/note", note("expired"))) // 401
	check(v.Send(httptest.NewRequest(http.MethodOptions, "/", nil)))
	for _, status := range []int{200, 303, 400, 401, 403, 404, 405, 413, 422, 500, 503} {
		if !seen[status] {
			t.Errorf("no answer had the status %d", status)
		}
	}
}

func TestOverHTTPNothingPromisesHTTPS(t *testing.T) {
	v, _ := signedIn(t)
	if got := v.Get("/").Header.Get("Strict-Transport-Security"); got != "" {
		t.Errorf("Strict-Transport-Security: %q", got)
	}
}

func TestLongAnswersAreCompressedForWhoCanReadThat(t *testing.T) {
	v, _ := signedIn(t)
	v.Header.Set("Accept-Encoding", "gzip")
	long := v.Get("/json").Is(200)
	if long.Header.Get("Content-Encoding") != "gzip" || len(long.Body) > 300 {
		t.Errorf("%d bytes, %v", len(long.Body), long.Header)
	}
	if short := v.Get("/").Is(200); short.Header.Get("Content-Encoding") != "" {
		t.Error("a short page was compressed")
	}
	v.Header.Del("Accept-Encoding")
	if plain := v.Get("/json"); plain.Header.Get("Content-Encoding") != "" {
		t.Error("somebody got what they cannot read")
	}
}

func TestTheServerHasLimitsForSlowSenders(t *testing.T) {
	s := web.HTTPServer("127.0.0.1:0", http.NotFoundHandler())
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.WriteTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes > 1<<20 || s.MaxHeaderBytes <= 0 {
		t.Errorf("limits %+v", s)
	}
}

func TestAVisitorWhoHasLeftIsNoErrorOfOurs(t *testing.T) {
	var log strings.Builder
	v := webtest.Enter(t, webtest.Room{
		Routes: []web.Route{get("/{$}", web.SignedIn, web.AuditRead, shows("home"))}, As: webtest.Ann, Log: slog.New(slog.NewTextHandler(&log, nil)),
	})
	gone, leave := context.WithCancel(t.Context())
	leave()
	answer := v.Send(httptest.NewRequest(http.MethodGet, "/", nil).WithContext(gone))
	if answer.Status < 500 {
		t.Errorf("a page that was not drawn was answered with %d", answer.Status)
	}
	if !strings.Contains(log.String(), "level=INFO msg=problem") || strings.Contains(log.String(), "level=ERROR") {
		t.Errorf("the log says %s", log.String())
	}
}

func TestAnIDThatSomethingElseHasIsRefusedAndAnError(t *testing.T) {
	var log strings.Builder
	v := webtest.Enter(t, webtest.Room{
		Routes: []web.Route{get("/{$}", web.SignedIn, web.AuditRead, func(*web.Visit) (web.Response, error) { return nil, ledger.ErrTaken })},
		As:     webtest.Ann, Log: slog.New(slog.NewTextHandler(&log, nil)),
	})
	if answer := v.Get("/"); answer.Status != http.StatusConflict || !strings.Contains(log.String(), "level=ERROR msg=problem") {
		t.Errorf("answered with %d; the log says %s", answer.Status, log.String())
	}
}

func TestAnAlarmIsAnErrorInTheLogAndAPageThatIsNotThereForTheReader(t *testing.T) {
	var log strings.Builder
	anothers := func(*web.Visit) (web.Response, error) { return nil, problem.NotFound().Alarming() }
	v := webtest.Enter(t, webtest.Room{
		Routes: []web.Route{get("/{$}", web.SignedIn, web.AuditRead, anothers)}, As: webtest.Ann, Log: slog.New(slog.NewTextHandler(&log, nil)),
	})
	v.Get("/").Is(http.StatusNotFound)
	if !strings.Contains(log.String(), "level=ERROR msg=problem") {
		t.Errorf("the log says %s", log.String())
	}
}
