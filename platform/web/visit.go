package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web/intake"
	"throughline/platform/words"
)

// Visit is one request on its way through a handler.
type Visit struct {
	W    http.ResponseWriter
	R    *http.Request
	Now  day.Instant
	Site string

	form     *Form
	session  *Session
	sessions map[string]*Session // of other sites, by site, where a handler asked for them
	actor    ledger.Actor
	found    map[any]any
	ids      id.Maker
	drafts   Drafts
	server   *Server
	door     door
	sent     bool               // the first byte has left
	restored *Draft             // what stands in the boxes of the form of this address again
	typed    map[string][]Draft // drafts looked up, by the address of their form
	done     bool               // what was posted is stored
	held     intake.Held        // what the post takes of memory
}

// Context is the request's context, in the visitor's language.
func (v *Visit) Context() context.Context { return v.R.Context() }

// Language is the visitor's.
func (v *Visit) Language() words.Language { return words.Spoken(v.Context()) }

// Name reads a wildcard of the route as an id; anything else is not found.
func (v *Visit) Name(wildcard string) (id.ID, error) {
	found, err := id.Parse(v.R.PathValue(wildcard))
	if err != nil {
		return "", problem.NotFound().Because(err)
	}
	return found, nil
}

// Query reads the question mark's part of the address like a form, so that what
// cannot be stored is a problem here too.
func (v *Visit) Query() *Form { return FormOf(v.R.URL.Query()) }

// Next tells where the visitor wanted to go before signing in: the box or query
// "next" when it is an address of this server, else the fallback.
func (v *Visit) Next(fallback string) string {
	wanted := v.R.URL.Query().Get("next")
	if v.form != nil && v.form.Has("next") {
		wanted = v.form.values.Get("next")
	}
	if IsLocal(wanted) {
		return wanted
	}
	return fallback
}

// IsLocal reports whether an address leads nowhere but to a page of this server.
func IsLocal(address string) bool {
	if !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") || !Storable(address) {
		return false
	}
	if strings.ContainsFunc(address, func(r rune) bool { return r == '\\' || unicode.IsControl(r) }) {
		return false
	}
	parsed, err := url.Parse(address)
	return err == nil && parsed.Host == "" && parsed.Scheme == "" && !strings.HasPrefix(parsed.Path, "//")
}

// NewID makes an id for something a form may create.
func (v *Visit) NewID() id.ID { return v.ids.New() }

// Keep leaves a finding on the visit under a key of the keeper's own type.
func (v *Visit) Keep(key, finding any) {
	if v.found == nil {
		v.found = map[any]any{}
	}
	v.found[key] = finding
}

// Found reads what was kept under the key; nil when nothing was.
func (v *Visit) Found(key any) any { return v.found[key] }

// Pattern is the route's pattern, for logs and navigation: it names no record.
func (v *Visit) Pattern() string { return v.door.Pattern }

// ActAs says who acts; the guard calls it on admission.
func (v *Visit) ActAs(actor ledger.Actor) { v.actor = actor }

// Act gives the act that this form post is: its id was in the form, so that a
// second press of the button is known to be the same act.
func (v *Visit) Act() (ledger.Act, error) {
	form, err := v.Form()
	if err != nil {
		return ledger.Act{}, err
	}
	act, err := id.Parse(form.Text("act"))
	if err != nil {
		return ledger.Act{}, problem.New(problem.Malformed, "act-missing", saying.ActMissing).Because(err)
	}
	return ledger.Act{ID: act, By: v.actor, At: v.Now, Fingerprint: form.Fingerprint(v.R.URL.Path)}, nil
}

// Form gives what was posted. The server has read it before the guard was asked; a
// visit without a post has an empty form.
func (v *Visit) Form() (*Form, error) {
	if v.form == nil {
		v.form = FormOf(nil)
	}
	return v.form, nil
}
