package web

import (
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"

	"throughline/platform/problem"
)

// FormToken gives the token that a form of this visitor carries, masked anew for
// each page so that compression tells nothing of it. Nobody signed in has none. It
// panics when the source of randomness fails.
func (v *Visit) FormToken() string {
	key, err := base64.RawURLEncoding.DecodeString(v.session.FormKey)
	if err != nil || len(key) == 0 {
		return ""
	}
	masked := make([]byte, 2*len(key))
	mask := masked[:len(key)]
	if _, err := io.ReadFull(v.server.random, mask); err != nil {
		panic(fmt.Errorf("no randomness: %w", err))
	}
	subtle.XORBytes(masked[len(key):], mask, key)
	return base64.RawURLEncoding.EncodeToString(masked)
}

// checkToken asks for the form's token where the browser does not tell by itself
// whence a post comes. A visitor without a session has nothing a forger could use.
func (s *Server) checkToken(v *Visit) error {
	told := v.R.Header.Get("Sec-Fetch-Site") != "" || v.R.Header.Get("Origin") != ""
	if told || !v.session.SignedIn() || tokenFits(v.form.values.Get("token"), v.session.FormKey) {
		return nil
	}
	return problem.New(problem.Refused, "form-token", saying.Token).Advising(saying.TokenAdvice).Because(errors.New("no origin and no token"))
}

func tokenFits(token, formKey string) bool {
	key, err := base64.RawURLEncoding.DecodeString(formKey)
	if err != nil || len(key) == 0 {
		return false
	}
	masked, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil || len(masked) != 2*len(key) {
		return false
	}
	subtle.XORBytes(masked[len(key):], masked[:len(key)], masked[len(key):])
	return subtle.ConstantTimeCompare(masked[len(key):], key) == 1
}
