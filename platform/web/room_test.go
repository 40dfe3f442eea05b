package web_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
)

// says makes a body of one paragraph.
func says(text string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, "<h1>"+text+"</h1>")
		return err
	})
}

func get(pattern, policy string, audit web.Audit, handle web.Handler) web.Route {
	return web.Route{Method: http.MethodGet, Pattern: pattern, Policy: policy, Audit: audit, Example: strings.TrimSuffix(pattern, "{$}"), Handle: handle}
}

func post(pattern, policy string, handle web.Handler) web.Route {
	return web.Route{Method: http.MethodPost, Pattern: pattern, Policy: policy, Audit: web.AuditChange, Example: strings.TrimSuffix(pattern, "{$}"), Handle: handle}
}

func shows(text string) web.Handler {
	return func(*web.Visit) (web.Response, error) { return web.Page{Title: text, Body: says(text)}, nil }
}

func fails(err error) web.Handler {
	return func(*web.Visit) (web.Response, error) { return nil, err }
}

var errSecret = errors.New("SELECT secret FROM /var/lib/town.db")

// formPage shows a form, sealed as every form is.
func formPage(v *web.Visit) (web.Response, error) {
	return web.Page{Title: "Form", Body: templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		if _, err := io.WriteString(w, `<form method="post" action="/note">`); err != nil {
			return err
		}
		if err := web.Sealed(v).Render(ctx, w); err != nil {
			return err
		}
		_, err := io.WriteString(w, `<textarea name="note"></textarea></form>`)
		return err
	})}, nil
}

// notes takes notes and remembers what it took.
type notes struct {
	taken []string
	acts  []string
	err   error
}

func (n *notes) take(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	note := form.Text("note")
	if err := form.Checks().Problem(); err != nil {
		return web.Page{Title: "Again", Status: 422, Body: says(templ.EscapeString(note))}, nil
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	if n.err != nil {
		return nil, n.err
	}
	n.taken, n.acts = append(n.taken, note), append(n.acts, string(act.ID)+" "+act.Fingerprint)
	return web.SeeOther{URL: "/"}, v.Sent()
}

// house is a small site with a door of every kind.
func house(n *notes) []web.Route {
	return []web.Route{
		get("/{$}", web.SignedIn, web.AuditRead, shows("Home")),
		get("/note", web.SignedIn, web.AuditNone, formPage),
		post("/note", web.SignedIn, n.take),
		get("/open", web.Anyone, web.AuditNone, shows("Open")),
		post("/open", web.Anyone, n.take),
		get("/sign-in", web.Anyone, web.AuditNone, shows("Sign in")),
		post("/sign-in", web.Anyone, func(v *web.Visit) (web.Response, error) {
			v.Session().Begin(webtest.Ann, v.Now)
			return web.SeeOther{URL: v.Next("/")}, nil
		}),
		post("/sign-out", web.SignedIn, func(v *web.Visit) (web.Response, error) {
			v.Session().End()
			return web.SeeOther{URL: "/sign-in"}, nil
		}),
		post("/language", web.Anyone, func(v *web.Visit) (web.Response, error) {
			v.Session().Speak(string(words.Welsh))
			return web.SeeOther{URL: "/"}, nil
		}),
		get("/broken", web.SignedIn, web.AuditRead, fails(errSecret)),
		get("/panic", web.SignedIn, web.AuditRead, func(*web.Visit) (web.Response, error) { panic("secret /var/lib") }),
		get("/missing", web.SignedIn, web.AuditRead, fails(problem.NotFound())),
		get("/json", web.SignedIn, web.AuditNone, func(*web.Visit) (web.Response, error) {
			return web.JSON{Body: map[string]string{"word": strings.Repeat("hello ", 400)}}, nil
		}),
		web.DraftRoute(),
	}
}

// signedIn enters the house as Ann.
func signedIn(t *testing.T) (*webtest.Visitor, *notes) {
	t.Helper()
	n := &notes{}
	return webtest.Enter(t, webtest.Room{Routes: house(n), As: webtest.Ann}), n
}

func note(text string) url.Values { return url.Values{"note": {text}} }
