package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web/intake"
)

var statuses = map[problem.Kind]int{
	problem.Internal: http.StatusInternalServerError, problem.Invalid: http.StatusUnprocessableEntity,
	problem.Missing: http.StatusNotFound, problem.Refused: http.StatusForbidden, problem.SignedOut: http.StatusUnauthorized,
	problem.Conflict: http.StatusConflict, problem.Malformed: http.StatusBadRequest,
	problem.TooLarge: http.StatusRequestEntityTooLarge, problem.Busy: http.StatusServiceUnavailable,
	problem.NotAllowed: http.StatusMethodNotAllowed,
}

// StatusOf gives the status a kind of problem is answered with.
func StatusOf(kind problem.Kind) int { return statuses[kind] }

// problemOf finds the problem in an error, with words for those that have none of
// their own.
func problemOf(err error) *problem.Problem {
	var own *problem.Problem
	switch {
	case errors.As(err, &own):
	case errors.Is(err, ledger.ErrActReused):
		return problem.New(problem.Conflict, "act-reused", saying.ActReused).Advising(saying.ActReusedAdvice).Because(err)
	case errors.Is(err, ledger.ErrAlreadyDone):
		return problem.New(problem.Conflict, "already-done", saying.AlreadyDone).Because(err)
	}
	p := problem.Of(err)
	if p.Kind == problem.Internal && p.Advice.Empty() {
		return p.Advising(saying.OursAdvice)
	}
	return p
}

func foreign(cause error) error {
	return problem.New(problem.Refused, "foreign-origin", saying.Foreign).Advising(saying.ForeignAdvice).Because(cause)
}

func notAllowed() error {
	return problem.New(problem.NotAllowed, "method-not-allowed", saying.NotAllowed)
}

func unremembered(cause error) error {
	return problem.New(problem.Busy, "not-remembered", saying.Busy).Advising(saying.OursAdvice).Because(cause)
}

func signedOut(method string) error {
	p := problem.New(problem.SignedOut, "signed-out", saying.SignedOut)
	if method == http.MethodPost {
		return p.Advising(saying.SignedOutAdvice)
	}
	return p
}

// known keeps made-up methods out of counters and logs.
func known(method string) string {
	usual := []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
	if slices.Contains(usual, method) {
		return method
	}
	return "other"
}

// reference makes the short name under which a problem page and its line in the log
// find each other.
func (s *Server) reference() string {
	made := string(s.ids.New())
	return strings.ToUpper(made[max(0, len(made)-8):])
}

// fail answers with the problem an error holds.
func (s *Server) fail(v *Visit, err error, done *Answered) {
	p := problemOf(err)
	status := StatusOf(p.Kind)
	reference := s.reference()
	s.logProblem(v, p, status, reference)
	done.Status, done.Reference, done.Code = status, reference, p.Code
	clean(v.W.Header())
	s.letGo(v, p)
	if intake.WantsJSON(v.R) {
		s.failJSON(v, p, reference)
		return
	}
	read := v.R.Method == http.MethodGet || v.R.Method == http.MethodHead
	if signIn := v.door.site.SignIn; read && p.Kind == problem.SignedOut && signIn != "" && v.R.URL.Path != signIn {
		done.Status, _ = ready{status: http.StatusSeeOther, goTo: signIn + "?next=" + url.QueryEscape(v.R.URL.EscapedPath())}.send(v)
		return
	}
	s.failPage(v, p, reference)
}

// clean takes back what a handler said about an answer that did not come about.
func clean(header http.Header) {
	for _, name := range []string{"Content-Type", "Content-Disposition", "Content-Encoding", "Content-Length", "Etag", "Last-Modified", "Location"} {
		header.Del(name)
	}
	header.Set("Cache-Control", "no-store")
}

// letGo ends a session that the guard no longer honours, and takes back a token that
// stands for nothing.
func (s *Server) letGo(v *Visit, p *problem.Problem) {
	if p.Kind == problem.SignedOut && v.session.SignedIn() {
		v.session.End()
	}
	switch {
	case v.session.ended && p.Kind == problem.SignedOut:
		if err := s.settleOne(v, v.Site, v.session); err != nil {
			s.log.ErrorContext(v.Context(), "session not ended", "problem", err.Error())
		}
	case v.session.stale:
		http.SetCookie(v.W, s.cookie(v.Site, "", -1))
	}
}

func (s *Server) logProblem(v *Visit, p *problem.Problem, status int, reference string) {
	level := slog.LevelInfo
	if p.Alarm || errors.Is(p, ledger.ErrTaken) || status >= http.StatusInternalServerError && !errors.Is(v.Context().Err(), context.Canceled) {
		level = slog.LevelError
	}
	s.log.Log(v.Context(), level, "problem", "reference", reference, "site", v.Site, "method", known(v.R.Method), "pattern", v.door.Pattern, "status", status, "problem", p.Error())
}

// failPage draws the problem in the site's frame; a frame that fails is left away.
func (s *Server) failPage(v *Visit, p *problem.Problem, reference string) {
	err := s.guarded(v, func() error {
		if err := s.reframe(v, p); err != nil {
			return err
		}
		answer, err := s.preparePage(v, problemPage(v, p, reference, s.problem))
		if err != nil {
			return err
		}
		_, err = answer.send(v)
		return err
	})
	if err == nil {
		return
	}
	if !errors.Is(v.Context().Err(), context.Canceled) { // nobody reads what was not drawn
		s.log.ErrorContext(v.Context(), "problem without frame", "reference", reference, "problem", err.Error())
	}
	unframed := *v
	unframed.door.site = &Site{Name: v.Site, SignIn: v.door.site.SignIn}
	page := problemPage(&unframed, p, reference, PlainProblem)
	if answer, err := s.preparePage(&unframed, page); err == nil {
		_, _ = answer.send(&unframed)
		return
	}
	http.Error(v.W, p.Title.To(v.Context())+" ("+reference+")", StatusOf(p.Kind))
}

// reframe readies what the frame needs to know. A record that is not there for this
// reader leaves no trace on the page: the visit looks as at an address unheard of.
func (s *Server) reframe(v *Visit, p *problem.Problem) error {
	if p.Kind == problem.Missing {
		for _, wildcard := range nameInBraces.FindAllString(v.door.Pattern, -1) {
			v.R.SetPathValue(strings.Trim(wildcard, "{.}"), "")
		}
		v.found, v.actor, v.door.Pattern = nil, ledger.Actor{}, "none"
	}
	if !v.session.SignedIn() || v.found != nil {
		return nil
	}
	err := s.guard.Admit(v, Route{Method: http.MethodGet, Pattern: "none", Policy: SignedIn, Audit: AuditNone})
	if problem.IsKind(err, problem.SignedOut) {
		v.session = &Session{Language: v.session.Language}
		return nil
	}
	return err
}

func problemPage(v *Visit, p *problem.Problem, reference string, draw ProblemBody) Page {
	return Page{
		Title: p.Title.To(v.Context()), Status: StatusOf(p.Kind), Bare: true,
		Body: draw(v, p, reference, typedIn(v)),
	}
}

// typedIn gives the words of a post that could not be taken.
func typedIn(v *Visit) url.Values {
	if v.R.Method != http.MethodPost || v.form == nil {
		return nil
	}
	return v.form.Typed()
}

// machineProblem is RFC 9457's form of a problem.
type machineProblem struct {
	Type      string         `json:"type"`
	Title     string         `json:"title"`
	Status    int            `json:"status"`
	Detail    string         `json:"detail,omitempty"`
	Code      string         `json:"code"`
	Reference string         `json:"reference"`
	Fields    []machineField `json:"fields,omitempty"`
}

type machineField struct {
	Name    string `json:"name"`
	Message string `json:"message"`
}

func (s *Server) failJSON(v *Visit, p *problem.Problem, reference string) {
	told := machineProblem{
		Type: "about:blank", Title: p.Title.To(v.Context()), Status: StatusOf(p.Kind),
		Detail: p.Advice.To(v.Context()), Code: p.Code, Reference: reference,
	}
	for _, f := range p.Fields {
		told.Fields = append(told.Fields, machineField{f.Name, f.Words.To(v.Context())})
	}
	answer, err := prepareJSON(told.Status, "application/problem+json", told)
	if err == nil {
		_, _ = answer.send(v)
	}
}
