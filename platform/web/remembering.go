package web

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web/intake"
	"throughline/platform/words"
)

// seenEvery keeps a busy session from being written at every step.
const seenEvery = time.Minute

// cookieName gives a cookie its name: over https one that only this very host can set.
func (s *Server) cookieName(of string) string {
	if s.secure {
		return "__Host-throughline-" + of
	}
	return "throughline-" + of
}

func (s *Server) cookie(of, value string, seconds int) *http.Cookie {
	return &http.Cookie{
		Name: s.cookieName(of), Value: value, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteLaxMode,
	}
}

// recall finds the session a visit's cookie stands for; none, or one that has run
// out, gives an empty session.
func (s *Server) recall(v *Visit, name string) (*Session, error) {
	site := s.sites[name]
	if site == nil {
		return nil, fmt.Errorf("no site %q", name)
	}
	cookie, err := v.R.Cookie(s.cookieName(name))
	if err != nil {
		return &Session{}, nil
	}
	if len(cookie.Value) != tokenLength {
		return &Session{stale: true}, nil
	}
	found, ok, err := s.sessions.Find(v.Context(), digestOf(name, cookie.Value))
	if err != nil {
		return nil, fmt.Errorf("find the session: %w", err)
	}
	if !ok || v.Now >= found.until(site) {
		return &Session{stale: true, ranOut: ok, Language: found.Language}, nil
	}
	found.token = cookie.Value
	if v.Now.Since(found.Seen) >= seenEvery {
		found.Seen, found.changed = v.Now, true
	}
	return &found, nil
}

// settle keeps what changed about the visit's sessions and hands out the cookies;
// it runs before the first byte of the answer leaves.
func (s *Server) settle(v *Visit) error {
	if err := s.settleOne(v, v.Site, v.session); err != nil {
		return err
	}
	for name, session := range v.sessions {
		if err := s.settleOne(v, name, session); err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) settleOne(v *Visit, name string, session *Session) error {
	if session.spoke {
		http.SetCookie(v.W, s.cookie("language", string(words.Parse(session.Language)), int((365*24*time.Hour).Seconds())))
	}
	before := session.token
	if before != "" && (session.ended || session.renewed) {
		if err := s.sessions.End(v.Context(), digestOf(name, before)); err != nil {
			return fmt.Errorf("end the session: %w", err)
		}
	}
	switch {
	case session.renewed:
		cookie, err := s.begin(v.Context(), name, session)
		if err != nil {
			return err
		}
		http.SetCookie(v.W, cookie)
	case session.ended, session.stale:
		http.SetCookie(v.W, s.cookie(name, "", -1))
	case session.changed && before != "":
		if err := s.sessions.Keep(v.Context(), digestOf(name, before), session.lasting(), session.until(s.sites[name])); err != nil {
			return fmt.Errorf("keep the session: %w", err)
		}
	}
	return nil
}

// begin stores a session under a new token and a new secret for its forms.
func (s *Server) begin(ctx context.Context, name string, session *Session) (*http.Cookie, error) {
	site := s.sites[name]
	if site == nil {
		return nil, fmt.Errorf("no site %q", name)
	}
	var secrets [64]byte
	if _, err := io.ReadFull(s.random, secrets[:]); err != nil {
		return nil, fmt.Errorf("no randomness: %w", err)
	}
	session.token = base64.RawURLEncoding.EncodeToString(secrets[:32])
	session.FormKey = base64.RawURLEncoding.EncodeToString(secrets[32:])
	if err := s.sessions.Begin(ctx, digestOf(name, session.token), session.lasting(), session.until(site)); err != nil {
		return nil, fmt.Errorf("begin a session: %w", err)
	}
	return s.cookie(name, session.token, 0), nil
}

// OpenSession signs an account in on a site outside a visit and gives the cookie
// that stands for it: for tests, benchmarks and journeys.
func (s *Server) OpenSession(ctx context.Context, site string, account id.ID, now day.Instant) (*http.Cookie, error) {
	session := &Session{}
	session.Begin(account, now)
	return s.begin(ctx, site, session)
}

// languageOf finds the language of a visit: the session's, the last one chosen in
// this browser, what the browser asks for; else English.
func (s *Server) languageOf(v *Visit) words.Language {
	if v.session != nil && v.session.Language != "" {
		return words.Parse(v.session.Language)
	}
	if cookie, err := v.R.Cookie(s.cookieName("language")); err == nil {
		return words.Parse(cookie.Value)
	}
	for _, wanted := range intake.Accepted(v.R.Header.Get("Accept-Language")) {
		switch tag, _, _ := strings.Cut(strings.ToLower(wanted), "-"); tag {
		case string(words.Welsh):
			return words.Welsh
		case string(words.English):
			return words.English
		}
	}
	return words.English
}
