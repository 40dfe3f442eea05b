package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"

	"throughline/platform/problem"
	"throughline/platform/web/shield"
)

// ready is an answer of which nothing has left yet.
type ready struct {
	status int
	kind   string // content type
	body   *bytes.Buffer
	goTo   string
	file   http.Handler
	shows  bool // it puts something before a reader's eyes
}

// pages lends out the memory that pages are written into.
var pages = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// largestKept keeps one giant page from holding its memory for ever, in bytes.
const largestKept = 1 << 20

func giveBack(page *bytes.Buffer) {
	if page.Cap() <= largestKept {
		page.Reset()
		pages.Put(page)
	}
}

// prepare writes an answer out to its last byte, so that what fails fails before
// anything has left.
func (s *Server) prepare(v *Visit, given Response) (ready, error) {
	switch a := given.(type) {
	case Page:
		return s.preparePage(v, a)
	case SeeOther:
		return ready{status: http.StatusSeeOther, goTo: a.URL}, nil
	case JSON:
		return prepareJSON(a.Status, "application/json", a.Body)
	case File:
		return ready{file: a.Handler, shows: true}, nil
	}
	return ready{}, fmt.Errorf("a handler gave no answer (%T)", given)
}

func (s *Server) preparePage(v *Visit, page Page) (ready, error) {
	if v.session.Repeated && v.R.Method == http.MethodGet && !page.Bare {
		v.session.Repeated, v.session.changed = false, true
		page.Body = alreadySaved(page.Body)
	}
	document := plainDocument(page)
	if v.door.site.Frame != nil {
		framed, err := v.door.site.Frame(v, page)
		if err != nil {
			return ready{}, fmt.Errorf("frame: %w", err)
		}
		document = framed
	}
	body := pages.Get().(*bytes.Buffer)
	if err := document.Render(v.Context(), body); err != nil {
		giveBack(body)
		return ready{}, fmt.Errorf("draw the page: %w", err)
	}
	return ready{status: page.Status, kind: "text/html; charset=utf-8", body: body, shows: true}, nil
}

func prepareJSON(status int, kind string, content any) (ready, error) {
	written, err := json.Marshal(content)
	if err != nil {
		return ready{}, fmt.Errorf("write JSON: %w", err)
	}
	return ready{status: status, kind: kind, body: bytes.NewBuffer(append(written, '\n')), shows: true}, nil
}

// A page that sends its form by script stays where it is until it knows that the form
// arrived: it says so in one header and is told in the other where to go on.
const (
	staying = "X-Staying"
	next    = "X-Next"
)

// send lets the answer leave and tells its status.
func (a ready) send(v *Visit) (int, error) {
	if a.file != nil {
		return sendFile(v, a.file)
	}
	if a.status == 0 {
		a.status = http.StatusOK
	}
	v.sent = true
	header := v.W.Header()
	if a.goTo != "" && v.R.Header.Get(staying) != "" {
		header.Set(next, a.goTo)
		a.status = http.StatusNoContent
	} else if a.goTo != "" {
		header.Set("Location", a.goTo)
	}
	if a.body == nil {
		v.W.WriteHeader(a.status)
		return a.status, nil
	}
	header.Set("Content-Type", a.kind)
	header.Set("Content-Length", strconv.Itoa(a.body.Len()))
	v.W.WriteHeader(a.status)
	if v.R.Method != http.MethodHead {
		_, _ = v.W.Write(a.body.Bytes()) // a reader who has gone cannot be told
	}
	giveBack(a.body)
	return a.status, nil
}

// sendFile serves a file; where the file's handler has only an error to show, ours is
// shown in its place.
func sendFile(v *Visit, file http.Handler) (int, error) {
	w := &shield.FileWriter{ResponseWriter: v.W, Sent: &v.sent}
	file.ServeHTTP(w, v.R)
	switch {
	case w.Status == 0: // a file without a byte in it
		return http.StatusOK, nil
	case w.Status < http.StatusBadRequest:
		return w.Status, nil
	case w.Status == http.StatusNotFound:
		return 0, problem.NotFound()
	case w.Status < http.StatusInternalServerError:
		return 0, problem.New(problem.Malformed, "file-"+strconv.Itoa(w.Status), saying.NotUnderstood)
	}
	return 0, fmt.Errorf("the file's handler answered %d", w.Status)
}
