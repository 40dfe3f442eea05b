// Package intake keeps the reading of posted forms within limits, so that a hostile
// or broken sender costs a bounded amount of time and memory.
package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"time"

	"throughline/platform/problem"
)

// The limits of one post.
const (
	MaxBody         = 16 << 20  // bytes
	MaxStrangerBody = 256 << 10 // bytes, of whoever is not signed in: the longest record whose spent dates can be asked
	MaxBoxes        = 1000      // fields, repeated ones counted each
)

// urlencoded is the one kind of form taken.
const urlencoded = "application/x-www-form-urlencoded"

// Post is a form that was sent, and what it takes of the budget until it is answered.
type Post struct {
	Values url.Values
	Held   Held
}

// Read reads a posted form. What it refuses is a Malformed or TooLarge problem, or a
// Busy one when too much of other posts is in memory; boxes are counted before they are
// parsed. When part of a form could not be read, what could be read is given beside the
// problem. Memory is taken as the form arrives, never by the length it announces.
func (b *Budget) Read(w http.ResponseWriter, r *http.Request, stranger bool) (Post, error) {
	post := Post{Held: Held{budget: b, stranger: stranger}}
	most, over := int64(MaxBody), tooLarge
	if stranger {
		most, over = MaxStrangerBody, tooLargeForAStranger
	}
	if r.ContentLength > most {
		refuseRest(w, r)
		return post, over()
	}
	if err := checkType(r); err != nil {
		refuseRest(w, r)
		return post, err
	}
	body, err := io.ReadAll(counted{http.MaxBytesReader(w, r.Body, most), &post.Held})
	var beyond *http.MaxBytesError
	switch {
	case errors.As(err, &beyond):
		return post, over()
	case errors.Is(err, errNoRoom):
		refuseRest(w, r)
		w.Header().Set("Retry-After", askAgain)
		return post, problem.New(problem.Busy, "bodies-in-flight", saying.Crowded).Advising(saying.CrowdedAdvice).Because(err)
	case err != nil:
		return post, problem.New(problem.Malformed, "body-cut-short", saying.CutShort).Because(err)
	}
	if boxes := bytes.Count(body, []byte("&")) + 1; boxes > MaxBoxes {
		return post, problem.New(problem.TooLarge, "too-many-boxes", saying.TooManyBoxes).Because(fmt.Errorf("%d boxes", boxes))
	}
	post.Values, err = url.ParseQuery(string(body))
	if err != nil {
		return post, problem.New(problem.Malformed, "form-unreadable", saying.Unreadable)
	}
	return post, nil
}

// askAgain is after how many seconds somebody who found no room may send again.
const askAgain = "5"

// longAgo is a time by which nothing more can be read.
var longAgo = time.Unix(1, 0)

// refuseRest hangs up after the answer, without waiting for the rest of the body: it may
// never come.
func refuseRest(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Connection", "close")
	_ = http.NewResponseController(w).SetReadDeadline(longAgo) // where there is no connection, nobody waits for it
	_ = r.Body.Close()
}

func tooLarge() error {
	return problem.New(problem.TooLarge, "body-too-large", saying.TooLarge).Advising(saying.TooLargeAdvice)
}

func tooLargeForAStranger() error {
	return problem.New(problem.TooLarge, "body-too-large-signed-out", saying.TooLarge).Advising(saying.StrangerAdvice)
}

func checkType(r *http.Request) error {
	header := r.Header.Get("Content-Type")
	if header == "" && r.ContentLength == 0 {
		return nil
	}
	kind, _, err := mime.ParseMediaType(header)
	switch {
	case err == nil && kind == urlencoded:
		return nil
	case kind == "multipart/form-data":
		return problem.New(problem.Malformed, "files-not-taken", saying.NoFiles).Advising(saying.NoFilesAdvice)
	}
	return problem.New(problem.Malformed, "not-a-form", saying.NotAForm)
}
