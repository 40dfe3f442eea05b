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

	"throughline/platform/problem"
)

// The limits of one post.
const (
	MaxBody  = 16 << 20 // bytes
	MaxBoxes = 1000     // fields, repeated ones counted each
)

// urlencoded is the one kind of form taken.
const urlencoded = "application/x-www-form-urlencoded"

// Read reads a posted form. What it refuses is a Malformed or TooLarge problem;
// boxes are counted before they are parsed. When part of a form could not be read,
// what could be read is given beside the problem.
func Read(w http.ResponseWriter, r *http.Request) (url.Values, error) {
	if r.ContentLength > MaxBody {
		refuseRest(w, r)
		return nil, tooLarge()
	}
	if err := checkType(r); err != nil {
		refuseRest(w, r)
		return nil, err
	}
	body, err := readAll(http.MaxBytesReader(w, r.Body, MaxBody), r.ContentLength)
	var over *http.MaxBytesError
	if errors.As(err, &over) {
		return nil, tooLarge()
	}
	if err != nil {
		return nil, problem.New(problem.Malformed, "body-cut-short", saying.CutShort).Because(err)
	}
	if boxes := bytes.Count(body, []byte("&")) + 1; boxes > MaxBoxes {
		return nil, problem.New(problem.TooLarge, "too-many-boxes", saying.TooManyBoxes).Because(fmt.Errorf("%d boxes", boxes))
	}
	values, err := url.ParseQuery(string(body))
	if err != nil {
		return values, problem.New(problem.Malformed, "form-unreadable", saying.Unreadable)
	}
	return values, nil
}

// refuseRest hangs up after the answer: the rest of the body is not worth waiting for.
func refuseRest(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Connection", "close")
	_ = r.Body.Close()
}

func tooLarge() error {
	return problem.New(problem.TooLarge, "body-too-large", saying.TooLarge).Advising(saying.TooLargeAdvice)
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

// readAll reads to the end; a length told beforehand spares the growing.
func readAll(body io.Reader, told int64) ([]byte, error) {
	var read bytes.Buffer
	if told > 0 {
		read.Grow(int(told) + bytes.MinRead)
	}
	_, err := read.ReadFrom(body)
	return read.Bytes(), err
}
