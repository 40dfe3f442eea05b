package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// packageTimeout is how long the tests of one package may take.
const packageTimeout = "8m"

func (s *suite) goTests(ctx context.Context) {
	reading := newGoReading(&s.tally)
	err := program{
		name: "go", arguments: []string{"test", "-json", "-vet=off", "-timeout", packageTimeout, "./..."},
		environment: s.environment(), out: &lineByLine{handle: reading.line},
	}.run(ctx)
	reading.end(err)
}

// goEvent is a line of `go test -json`: see `go doc test2json`.
type goEvent struct {
	Action, Package, Test, Output, ImportPath, FailedBuild string
	Elapsed                                                float64 // seconds
}

// goReading follows the events of a run of go test.
type goReading struct {
	*tally
	failedBefore int
	packages     map[string]*goPackage // those that run
	builds       map[string]string     // what the compiler said
	shown        map[string]bool       // builds whose faults were shown already
}

type goPackage struct {
	passed, failed, skipped int
	running                 map[string]bool
	said                    map[string]string // by test; "" is the package itself
}

func newGoReading(t *tally) *goReading {
	return &goReading{
		tally: t, failedBefore: t.failed, packages: map[string]*goPackage{},
		builds: map[string]string{}, shown: map[string]bool{},
	}
}

func (r *goReading) line(line []byte) {
	var e goEvent
	if err := json.Unmarshal(line, &e); err != nil {
		r.printf("%s\n", line) // not an event: something go wanted to say
		return
	}
	if e.ImportPath != "" {
		r.builds[e.ImportPath] += e.Output
		return
	}
	p := r.packages[e.Package]
	if p == nil {
		p = &goPackage{running: map[string]bool{}, said: map[string]string{}}
		r.packages[e.Package] = p
	}
	switch {
	case e.Action == "output":
		p.said[e.Test] += e.Output
	case e.Test == "":
		r.packageEvent(p, e)
	default:
		r.testEvent(p, e)
	}
}

func (r *goReading) testEvent(p *goPackage, e goEvent) {
	switch e.Action {
	case "run":
		p.running[e.Test] = true
		return
	case "pass":
		p.passed++
	case "fail":
		p.failed++
		r.fail(e.Package+" "+e.Test, ownWords(p.said[e.Test]))
	case "skip":
		p.skipped++
		r.skip(e.Package+" "+e.Test, strings.Join(strings.Fields(ownWords(p.said[e.Test])), " "))
	default: // paused and continued
		return
	}
	delete(p.running, e.Test)
	delete(p.said, e.Test)
}

func (r *goReading) packageEvent(p *goPackage, e goEvent) {
	switch e.Action {
	case "pass", "fail":
	case "skip": // nothing to test in it
		delete(r.packages, e.Package)
		return
	default:
		return
	}
	r.passed += p.passed
	if e.Action == "fail" {
		r.packageFailed(p, e)
	}
	delete(r.packages, e.Package)
	if e.FailedBuild != "" {
		return // all is said
	}
	how := "ok"
	if p.failed > 0 {
		how = "FAIL"
	}
	counted := fmt.Sprintf("%4d passed", p.passed)
	if p.failed > 0 {
		counted += fmt.Sprintf(", %d failed", p.failed)
	}
	r.progress(how, e.Package, counted, time.Duration(e.Elapsed*float64(time.Second)))
}

// packageFailed counts what failed without an event of its own: a test that was
// running when its binary went down, or a package of which no test says why.
func (r *goReading) packageFailed(p *goPackage, e goEvent) {
	for _, test := range slices.Sorted(maps.Keys(p.running)) {
		p.failed++
		r.fail(e.Package+" "+test+" did not finish", ownWords(p.said[test]))
	}
	said := p.said[""]
	if e.FailedBuild != "" {
		said = "it does not build: see above"
		if !r.shown[e.FailedBuild] {
			said = r.builds[e.FailedBuild]
		}
		r.shown[e.FailedBuild] = true
	}
	if p.failed == 0 {
		p.failed++
		r.fail(e.Package, said)
	}
}

// end counts what the events did not tell: packages that never ended, and a go test
// that failed over something else.
func (r *goReading) end(err error) {
	for _, name := range slices.Sorted(maps.Keys(r.packages)) {
		r.passed += r.packages[name].passed
		r.fail(name+" did not finish", r.packages[name].said[""])
	}
	if err != nil && r.failed == r.failedBefore {
		r.fail("go test", err.Error())
	}
}

// ownWords drops from a test's output what go test itself puts around it.
func ownWords(output string) string {
	var kept strings.Builder
	for line := range strings.Lines(output) {
		if frame := strings.TrimSpace(line); !strings.HasPrefix(frame, "=== ") && !strings.HasPrefix(frame, "--- ") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
