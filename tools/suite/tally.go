package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// tally counts and tells.
type tally struct {
	out                     io.Writer
	passed, failed, skipped int
	failures                []string // names, in the order in which they failed
}

// beside makes a tally for what runs at the same time, over the same writer.
func (t *tally) beside() tally { return tally{out: t.out} }

// join adds up what ran at the same time.
func (t *tally) join(other *tally) {
	t.passed, t.failed, t.skipped = t.passed+other.passed, t.failed+other.failed, t.skipped+other.skipped
	t.failures = append(t.failures, other.failures...)
}

// shared lets several tallies write, a piece at a time.
type shared struct {
	mu sync.Mutex
	to io.Writer
}

// Write writes one piece whole.
func (s *shared) Write(piece []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.to.Write(piece)
}

func (t *tally) printf(format string, arguments ...any) {
	_, _ = fmt.Fprintf(t.out, format, arguments...) // who reads us may have gone; the exit code still tells
}

// progress is one line about one thing that ended.
func (t *tally) progress(how, name, counted string, took time.Duration) {
	t.printf("%-5s %-60s %s %5.1f s\n", how, name, counted, took.Seconds())
}

// fail counts one failure and shows what it said.
func (t *tally) fail(name, said string) {
	t.failed++
	t.failures = append(t.failures, name)
	told := "FAIL  " + name + "\n"
	for line := range strings.Lines(strings.TrimRight(said, "\n")) {
		told += "        " + strings.TrimRight(line, "\n") + "\n"
	}
	t.printf("%s", told)
}

// skip counts a test that stepped aside, and shows why.
func (t *tally) skip(name, why string) {
	t.skipped++
	t.printf("skip  %s: %s\n", name, why)
}

// verdict says last what held and gives the exit code that says the same.
func (t *tally) verdict() (exitCode int) {
	if len(t.failures) > 0 {
		t.printf("failed:\n  %s\n", strings.Join(t.failures, "\n  "))
		exitCode = 1
	}
	t.printf("%d passed, %d failed", t.passed, t.failed)
	if t.skipped > 0 {
		t.printf(", %d skipped", t.skipped)
	}
	t.printf("\n")
	return exitCode
}
