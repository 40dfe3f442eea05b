package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
)

// Session is what the server remembers of one visitor on one site. The browser
// holds only an unguessable token; what the token stands for can be ended here.
type Session struct {
	Account  id.ID
	Language string
	Since    day.Instant // when they signed in
	Seen     day.Instant // the last time they were here, to about a minute
	FormKey  string      // secret of this session's form tokens
	Repeated bool        // what was sent last had been saved before: the next page says so

	token   string
	changed bool
	ended   bool
	renewed bool
	spoke   bool
	ranOut  bool // the token was good once: whoever was away has words to give back
	stale   bool // the browser holds a token that stands for nothing any more
}

// SignedIn reports whether somebody is signed in.
func (s *Session) SignedIn() bool { return s.Account.Known() }

// Begin signs an account in, under a new token.
func (s *Session) Begin(account id.ID, now day.Instant) {
	s.Account, s.Since, s.Seen, s.renewed, s.changed = account, now, now, true, true
}

// End signs out: the token is worthless from now on.
func (s *Session) End() { s.Account, s.ended, s.renewed = "", true, false }

// Speak remembers the language chosen.
func (s *Session) Speak(language string) { s.Language, s.changed, s.spoke = language, true, true }

// Repeat remembers that what was just sent had been saved before; the next page says so.
func (s *Session) Repeat() { s.Repeated, s.changed = true, true }

// SessionStore keeps sessions by the digest of their token; it never sees a token.
type SessionStore interface {
	Find(ctx context.Context, digest string) (Session, bool, error)
	// Begin keeps a new session until the instant, and forgets those that ended before now.
	Begin(ctx context.Context, digest string, session Session, until day.Instant) error
	// Keep changes a session that is there. One that was ended meanwhile stays ended.
	Keep(ctx context.Context, digest string, session Session, until day.Instant) error
	End(ctx context.Context, digest string) error
}

// tokenLength is the length of a token as the cookie carries it: 32 bytes in base64.
const tokenLength = 43

// digestOf names a session to the store. A token is good on its own site only.
func digestOf(site, token string) string {
	sum := sha256.Sum256([]byte(site + ":" + token))
	return hex.EncodeToString(sum[:])
}

// lasting is what of a session outlives the visit.
func (s *Session) lasting() Session {
	return Session{Account: s.Account, Language: s.Language, Since: s.Since, Seen: s.Seen, FormKey: s.FormKey, Repeated: s.Repeated}
}

// until is the instant from which the session counts for nothing on the site.
func (s *Session) until(site *Site) day.Instant {
	return min(s.Since.Add(site.Absolute), s.Seen.Add(site.Idle))
}

// Session is the visitor's session on this site.
func (v *Visit) Session() *Session { return v.session }

// SessionAt is the visitor's session on another site: the sample town's sign-in page
// opens all of them. Changes to it are kept like those of the site's own.
func (v *Visit) SessionAt(site string) (*Session, error) {
	if site == v.Site {
		return v.session, nil
	}
	if found := v.sessions[site]; found != nil {
		return found, nil
	}
	found, err := v.server.recall(v, site)
	if err != nil {
		return nil, err
	}
	if v.sessions == nil {
		v.sessions = map[string]*Session{}
	}
	v.sessions[site] = found
	return found, nil
}

// Speak answers the change of language: it is remembered, and the visitor goes back to
// where they were, or to the given page.
func Speak(otherwise string) Handler {
	return func(v *Visit) (Response, error) {
		form, err := v.Form()
		if err != nil {
			return nil, err
		}
		v.session.Speak(string(words.Parse(form.Text("language"))))
		return SeeOther{URL: v.Next(otherwise)}, nil
	}
}

// SignOut ends the session and leads to the front page.
func SignOut(v *Visit) (Response, error) {
	v.session.End()
	return SeeOther{URL: "/"}, nil
}
