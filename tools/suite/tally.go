package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// tally counts and tells.
type tally struct {
	out                     io.Writer
	passed, failed, skipped int
	failures                []string // names, in the order in which they failed
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
	t.printf("FAIL  %s\n", name)
	for line := range strings.Lines(strings.TrimRight(said, "\n")) {
		t.printf("        %s\n", strings.TrimRight(line, "\n"))
	}
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
