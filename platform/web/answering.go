package web

import (
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"

	"throughline/platform/problem"
	"throughline/platform/words"
)

// errPanic marks what a panic was turned into.
var errPanic = errors.New("panic")

// visit starts a visit on a site; nobody is known on it yet.
func (s *Server) visit(w http.ResponseWriter, r *http.Request, d door) *Visit {
	return &Visit{
		W: w, R: r, Now: s.clock.Now(), Site: d.site.Name,
		session: &Session{}, ids: s.ids, drafts: s.drafts, server: s, door: d,
	}
}

// serve takes one request through its route.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, d door) {
	v := s.visit(w, r, d)
	defer func() { v.held.GiveBack() }()
	done := Answered{Site: v.Site, Method: r.Method, Pattern: d.Pattern}
	err := s.guarded(v, func() error {
		status, err := s.answer(v)
		done.Status = status
		return err
	})
	if err != nil && v.sent { // half an answer has left: hang up, so that nobody takes it for whole
		s.log.ErrorContext(v.Context(), "answer cut short", "pattern", d.Pattern, "problem", err.Error())
		panic(http.ErrAbortHandler)
	}
	if err != nil {
		s.fail(v, err, &done)
	}
	s.tell(v, done)
}

// tell lets the watcher know of an answer.
func (s *Server) tell(v *Visit, done Answered) {
	if s.watch != nil {
		done.Took = s.clock.Now().Since(v.Now)
		s.watch(v.Context(), done)
	}
}

// guarded turns a panic into an error; its stack goes to the log and nowhere else.
func (s *Server) guarded(v *Visit, work func() error) (err error) {
	defer func() {
		switch cause := recover(); cause {
		case nil:
		case http.ErrAbortHandler:
			panic(cause)
		default:
			s.log.ErrorContext(v.Context(), "panic", "pattern", v.door.Pattern, "stack", string(debug.Stack()))
			err = fmt.Errorf("%w: %v", errPanic, cause)
		}
	}()
	return work()
}

// answer runs the route: who is there, what was sent, who may, what is answered. The
// read is remembered, and the session settled, before the first byte leaves.
func (s *Server) answer(v *Visit) (status int, err error) {
	if err := s.receive(v); err != nil {
		return 0, err
	}
	if err := s.admit(v); err != nil {
		return 0, s.remembering(v, err)
	}
	given, err := v.door.Handle(v)
	if err != nil {
		return 0, s.remembering(v, err)
	}
	ready, err := s.prepare(v, given)
	if err != nil {
		return 0, err
	}
	if v.door.Audit == AuditRead || v.door.Audit == AuditChange && ready.shows {
		if err := s.guard.Remember(v, v.door.Route, nil); err != nil {
			return 0, unremembered(err)
		}
	}
	if err := s.settle(v); err != nil {
		return 0, err
	}
	return ready.send(v)
}

// receive learns who is there and takes in what they sent. A post from another site
// is refused before its body is read, and of a stranger little is read.
func (s *Server) receive(v *Visit) error {
	posted := v.R.Method == http.MethodPost
	if posted {
		if err := s.origin.Check(v.R); err != nil {
			s.speak(v)
			return foreign(err)
		}
	}
	session, unknown := s.recall(v, v.Site)
	if unknown == nil {
		v.session = session
	}
	s.speak(v)
	if posted {
		// Where it cannot be told who sends, their words are not refused for that.
		post, err := s.bodies.Read(v.W, v.R, unknown == nil && !session.SignedIn() && !session.ranOut)
		if v.held = post.Held; post.Values != nil {
			v.form = FormOf(post.Values)
		}
		if err := errors.Join(err, unknown); err != nil {
			return err
		}
		return s.checkToken(v)
	}
	return unknown
}

// speak sets the visitor's language for everything said from here on.
func (s *Server) speak(v *Visit) {
	v.R = v.R.WithContext(words.Speak(v.Context(), s.languageOf(v)))
}

// admit asks the guard; a route for somebody signed in is not even asked about
// without a session.
func (s *Server) admit(v *Visit) error {
	if v.door.Policy == Anyone || v.session.SignedIn() {
		return s.guard.Admit(v, v.door.Route)
	}
	at, err := s.signedInAt(v)
	if err != nil {
		return err
	}
	if at == nil {
		return signedOut(v.R.Method)
	}
	// Somebody of another site: they are answered there, by the same policy as if they
	// had come in here. A person who tries the staff's addresses finds nothing at any of
	// them, and is not told to sign in. Nobody gets a page of a site they are not in.
	v.Site, v.door.site = at.Name, at
	if err := s.guard.Admit(v, v.door.Route); err != nil {
		return err
	}
	return problem.NotFound()
}

// signedInAt finds another site at which the visitor is signed in, and puts its session
// on the visit; nil when there is none.
func (s *Server) signedInAt(v *Visit) (*Site, error) {
	for _, other := range s.order {
		if other.Name == v.Site {
			continue
		}
		session, err := s.recall(v, other.Name)
		if err != nil {
			return nil, err
		}
		if session.SignedIn() {
			v.session = session
			return other, nil
		}
	}
	return nil, nil
}

// remembering records a refusal of somebody signed in, then passes it on.
func (s *Server) remembering(v *Visit, refusal error) error {
	kinds := []problem.Kind{problem.Refused, problem.Missing}
	if !v.session.SignedIn() || !slices.Contains(kinds, problem.Of(refusal).Kind) {
		return refusal
	}
	if err := s.guard.Remember(v, v.door.Route, refusal); err != nil {
		return unremembered(err)
	}
	return refusal
}

// nowhere answers addresses, and methods, that no route takes.
func (s *Server) nowhere(w http.ResponseWriter, r *http.Request) {
	d := door{Route: Route{Method: r.Method, Pattern: "none"}, site: s.siteOf(r.URL.Path)}
	refusal := error(problem.NotFound())
	if methods := s.allowed(r); len(methods) > 0 {
		w.Header()["Allow"] = []string{strings.Join(methods, ", ")}
		refusal = notAllowed()
	}
	v := s.visit(w, r, d)
	done := Answered{Site: v.Site, Method: known(r.Method), Pattern: d.Pattern}
	err := s.guarded(v, func() error {
		session, err := s.recall(v, v.Site)
		if err != nil {
			return err
		}
		v.session = session
		if !session.SignedIn() {
			at, err := s.signedInAt(v)
			if err != nil {
				return err
			}
			if at != nil {
				v.Site, v.door.site = at.Name, at
			}
		}
		return refusal
	})
	s.speak(v)
	s.fail(v, err, &done)
	s.tell(v, done)
}
