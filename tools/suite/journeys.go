package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// journeyTimeout is how long one journey may take, in milliseconds.
const journeyTimeout = "300000"

// journeysAtOnce is how many test files walk at a time: two, because each browser
// waits about as long as it works.
const journeysAtOnce = "2"

func (s *suite) journeys(ctx context.Context) {
	files, err := findJourneys("site/script", "e2e")
	if err != nil {
		s.fail("journeys", err.Error())
		return
	}
	if len(files) == 0 {
		return // without files to run, Node would look for some elsewhere
	}
	if findBrowser() == "" {
		s.fail("journeys", "Chromium is not installed: on Debian, apt-get install chromium")
		return
	}
	reading := newJourneyReading(&s.tally)
	err = program{
		name: "node", arguments: append([]string{
			"--test", "--test-concurrency=" + journeysAtOnce, "--test-timeout=" + journeyTimeout,
			"--test-reporter=./tools/suite/reporter.mjs", "--test-reporter-destination=stdout",
		}, files...),
		environment: s.environment(), out: &lineByLine{handle: reading.line},
	}.run(ctx)
	reading.end(err)
}

// findJourneys finds what Node runs: the browser journeys, and the tests of the
// scripts that browsers load.
func findJourneys(folders ...string) (files []string, err error) {
	for _, folder := range folders {
		err = errors.Join(err, filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
			if strings.HasSuffix(name, ".test.mjs") {
				files = append(files, name)
			}
			return err
		}))
	}
	return files, err
}

// journeyEvent is a line of reporter.mjs.
type journeyEvent struct {
	Type, File, Name, Failure, Said string
	Group                           bool
	Skip                            any     // true, or the reason
	Took                            float64 // milliseconds
}

// journeyReading follows the events of a run of Node's tests.
type journeyReading struct {
	*tally
	failedBefore int
	said         map[string]string // by file, since its last test ended
}

func newJourneyReading(t *tally) *journeyReading {
	return &journeyReading{tally: t, failedBefore: t.failed, said: map[string]string{}}
}

func (r *journeyReading) line(line []byte) {
	var e journeyEvent
	if err := json.Unmarshal(line, &e); err != nil {
		r.printf("%s\n", line)
		return
	}
	name := strings.TrimSpace(shorten(e.File) + " " + e.Name)
	switch {
	case e.Type == "test:stdout" || e.Type == "test:stderr":
		r.said[e.File] += e.Said
	case e.Name == e.File: // the file itself, which Node treats as a test
		r.fileEvent(e)
	case e.Group && (e.Type == "test:pass" || e.Failure == "subtestsFailed"): // its tests count
	case e.Type == "test:fail":
		r.fail(name, e.Said+"\n"+r.said[e.File])
		delete(r.said, e.File)
	case e.Type == "test:pass" && e.Skip != nil && e.Skip != false:
		r.skip(name, fmt.Sprint(e.Skip))
	case e.Type == "test:pass":
		r.passed++
		delete(r.said, e.File)
	}
}

// fileEvent takes a file's own events. Node tells at once that a file is done, but what
// became of its tests only when its turn in the order of files has come: so the line
// says how long it took, and no count.
func (r *journeyReading) fileEvent(e journeyEvent) {
	switch {
	case e.Type == "test:fail": // it went down, or could not be read at all
		r.fail(shorten(e.File), e.Said+"\n"+r.said[e.File])
	case e.Type == "test:complete":
		how := "ok"
		if e.Failure != "" {
			how = "FAIL"
		}
		r.progress(how, shorten(e.File), "", time.Duration(e.Took*float64(time.Millisecond)))
	}
}

func (r *journeyReading) end(err error) {
	if err != nil && r.failed == r.failedBefore {
		r.fail("node --test", err.Error())
	}
}

// shorten gives a file's path from here, as people know it.
func shorten(file string) string {
	here, err := filepath.Abs(".")
	if err != nil {
		return file
	}
	if short, err := filepath.Rel(here, file); err == nil && !strings.HasPrefix(short, "..") {
		return short
	}
	return file
}
