package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The runs in testdata were recorded from `go test -json` over one small package each,
// and from Node's runner over four small files, with reporter.mjs.
func recorded(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestEveryWayToFailIsCounted(t *testing.T) {
	failed := errors.New("exit status 1")
	for _, run := range []struct {
		name     string
		ended    error
		verdict  string
		exitCode int
		shows    string
	}{
		{"passing", nil, "3 passed, 0 failed, 1 skipped", 0, "skip  example/passing TestNobodyIsThere: x_test.go:4: no server here"},
		{"none", nil, "0 passed, 0 failed", 0, ""},
		{"failing", failed, "2 passed, 2 failed", 1, "they are two"},
		{"broken", failed, "0 passed, 1 failed", 1, "x_test.go:3:35: undefined: nothing"},
		{"panicking", failed, "1 passed, 1 failed", 1, "assignment to entry in nil map"},
		{"leaving", failed, "0 passed, 2 failed", 1, "bye"},
		{"late", failed, "0 passed, 1 failed", 1, "test timed out after 1s"},
		{"sour", failed, "1 passed, 1 failed", 1, "FAIL\texample/sour"},
	} {
		t.Run(run.name, func(t *testing.T) {
			var out strings.Builder
			counted := tally{out: &out}
			reading := newGoReading(&counted)
			_, _ = (&lineByLine{handle: reading.line}).Write(recorded(t, run.name))
			reading.end(run.ended)
			expect(t, &counted, &out, run.verdict, run.exitCode)
			if !strings.Contains(out.String(), run.shows) {
				t.Errorf("%q is not shown:\n%s", run.shows, out.String())
			}
			if strings.Contains(out.String(), "quiet") {
				t.Errorf("what passed is shown too:\n%s", out.String())
			}
		})
	}
}

func expect(t *testing.T, counted *tally, out *strings.Builder, verdict string, exitCode int) {
	t.Helper()
	if got := counted.verdict(); got != exitCode {
		t.Errorf("exit code %d where %d was expected", got, exitCode)
	}
	lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	if last := lines[len(lines)-1]; last != verdict {
		t.Errorf("the last line is %q where %q was expected:\n%s", last, verdict, out.String())
	}
}

func TestARunThatWasCutOffFails(t *testing.T) {
	var out strings.Builder
	counted := tally{out: &out}
	reading := newGoReading(&counted)
	text := recorded(t, "passing")
	cut := bytes.LastIndex(text[:len(text)-1], []byte("\n")) + 1
	_, _ = (&lineByLine{handle: reading.line}).Write(text[:cut])
	reading.end(errors.New("signal: killed"))
	expect(t, &counted, &out, "3 passed, 1 failed, 1 skipped", 1)
}

func TestARunThatNeverBeganFails(t *testing.T) {
	var out strings.Builder
	counted := tally{out: &out}
	newGoReading(&counted).end(errors.New("exit status 2"))
	newJourneyReading(&counted).end(errors.New("exit status 9"))
	expect(t, &counted, &out, "0 passed, 2 failed", 1)
}

func TestJourneysAreCountedWithFilesThatWentDown(t *testing.T) {
	var out strings.Builder
	counted := tally{out: &out}
	reading := newJourneyReading(&counted)
	_, _ = (&lineByLine{handle: reading.line}).Write(recorded(t, "journeys"))
	reading.end(errors.New("exit status 1"))
	expect(t, &counted, &out, "4 passed, 3 failed, 1 skipped", 1)
	for _, shown := range []string{"1 == 2", "import crash", "a.test.mjs one fails", "skipped: because"} {
		if !strings.Contains(out.String(), shown) {
			t.Errorf("%q is not shown:\n%s", shown, out.String())
		}
	}
}

func TestTheLineOfAFileSaysNoCountThatIsNotKnownYet(t *testing.T) {
	var out strings.Builder
	counted := tally{out: &out}
	reading := newJourneyReading(&counted)
	for _, event := range []string{ // as Node tells of the second of two files
		`{"type":"test:complete","file":"/b.mjs","name":"/b.mjs","took":1000}`,
		`{"type":"test:complete","file":"/b.mjs","name":"walks","took":900}`,
		`{"type":"test:pass","file":"/b.mjs","name":"walks","took":900}`,
	} {
		reading.line([]byte(event))
	}
	line, _, _ := strings.Cut(out.String(), "\n")
	if !strings.Contains(line, "/b.mjs") || !strings.Contains(line, "1.0 s") || strings.Contains(line, "passed") {
		t.Errorf("the file's line is %q", line)
	}
	reading.end(nil)
	expect(t, &counted, &out, "1 passed, 0 failed", 0)
}

func TestEventsArriveInPiecesOfAnySize(t *testing.T) {
	var lines []string
	split := &lineByLine{handle: func(line []byte) { lines = append(lines, string(line)) }}
	for _, piece := range []string{"o", "ne\ntw", "o\n\nthr"} {
		if n, err := split.Write([]byte(piece)); n != len(piece) || err != nil {
			t.Fatalf("wrote %d of %q: %v", n, piece, err)
		}
	}
	if !slices.Equal(lines, []string{"one", "two", ""}) {
		t.Errorf("lines: %q", lines)
	}
}

func TestAProgramEndsWithEverythingThatItStarted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := read.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(read)
	go func() {
		_, _ = said.ReadString('\n') // nothing said is found below
		interrupt()
	}()
	err = program{name: "sh", arguments: []string{"-c", "sleep 600 & echo started; wait"}, out: write}.run(ctx)
	if err == nil || ctx.Err() == nil {
		t.Errorf("it ended by itself: %v", err)
	}
	// The end can be read only when nobody is left who could still write.
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := said.ReadByte(); err != io.EOF {
		t.Errorf("somebody lives on and holds the output: %v", err)
	}
}

func TestTheSettingsOfADemoStayOutOfTheTests(t *testing.T) {
	t.Setenv("DATABASE_URL", "postgres://someone@example.org/real")
	t.Setenv("KEPT", "yes")
	found := (&suite{}).environment()
	if !slices.Contains(found, "KEPT=yes") || slices.ContainsFunc(found, func(v string) bool { return strings.HasPrefix(v, "DATABASE_URL=") }) {
		t.Errorf("environment: %q", found)
	}
}

func TestOnlyJourneysAreFound(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.test.mjs", "steps.mjs", "b.test.mjs"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found, err := findJourneys(folder)
	if err != nil || len(found) != 2 {
		t.Errorf("found %v, %v", found, err)
	}
}
