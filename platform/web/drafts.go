package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
)

// Draft is what was typed and not yet sent.
type Draft struct {
	Fields  url.Values
	SavedAt day.Instant
}

// Drafts keeps what people have typed and not yet sent, by account and form.
type Drafts interface {
	Save(ctx context.Context, account id.ID, form string, draft Draft) error
	Find(ctx context.Context, account id.ID, form string) (Draft, bool, error)
	Discard(ctx context.Context, account id.ID, form string) error
}

// Draft finds what the visitor had typed at this address and not sent.
func (v *Visit) Draft() (Draft, bool) { return v.DraftFor(v.R.URL.Path) }

// DraftFor finds what the visitor had typed in a form that is sent to an address.
func (v *Visit) DraftFor(address string) (Draft, bool) {
	if v.drafts == nil || !v.session.SignedIn() {
		return Draft{}, false
	}
	found, ok, err := v.drafts.Find(v.Context(), v.session.Account, address)
	return found, ok && err == nil
}

// Sent forgets the draft of this address: call it after the form was stored.
func (v *Visit) Sent() error {
	if v.drafts == nil || !v.session.SignedIn() {
		return nil
	}
	return v.drafts.Discard(v.Context(), v.session.Account, v.R.URL.Path)
}

// draftOf is the box in which a draft names the address its form is sent to.
const draftOf = "draft-of"

// largestDraft is the most that is kept of one form before it is sent, in bytes.
const largestDraft = 1 << 20

// DraftRoute takes what a page saves by itself while somebody types: at /draft, or
// at the address given. Each site that saves drafts has a route of its own.
func DraftRoute(at ...string) Route {
	pattern := "/draft"
	if len(at) > 0 {
		pattern = at[0]
	}
	return Route{
		Method: http.MethodPost, Pattern: pattern, Policy: SignedIn, Audit: AuditNone,
		Example: pattern, Handle: saveDraft,
	}
}

func saveDraft(v *Visit) (Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	if weight(form.values) > largestDraft {
		return nil, problem.New(problem.TooLarge, "draft-too-large", saying.DraftTooLarge)
	}
	address := form.values.Get(draftOf)
	if !IsLocal(address) || strings.Contains(address, "?") || !v.server.isForm(v.Site, address) {
		return nil, problem.New(problem.Missing, "no-such-form", saying.DraftOdd)
	}
	fields := form.Typed()
	delete(fields, draftOf)
	if v.drafts == nil || isBlank(fields) {
		return savedAt(v.Now), v.discard(address)
	}
	err = v.drafts.Save(v.Context(), v.session.Account, address, Draft{Fields: fields, SavedAt: v.Now})
	return savedAt(v.Now), err
}

func (v *Visit) discard(address string) error {
	if v.drafts == nil {
		return nil
	}
	return v.drafts.Discard(v.Context(), v.session.Account, address)
}

// savedAt tells a script when; "clock" is the time of day in Britain, ready to be said.
func savedAt(now day.Instant) JSON {
	return JSON{Body: map[string]string{"saved_at": now.String(), "clock": now.Time().Format("15:04")}}
}

// isForm reports whether an address of the site takes posts.
func (s *Server) isForm(site, address string) bool {
	found, ok := s.doors[s.patternFor(http.MethodPost, address)]
	return ok && found.site.Name == site
}

func weight(values url.Values) (bytes int) {
	for name, all := range values {
		for _, text := range all {
			bytes += len(name) + len(text)
		}
	}
	return bytes
}

func isBlank(values url.Values) bool {
	for _, all := range values {
		if strings.TrimSpace(strings.Join(all, "")) != "" {
			return false
		}
	}
	return true
}
