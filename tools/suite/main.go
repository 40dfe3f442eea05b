// Command suite runs everything there is to prove, with a PostgreSQL cluster of its
// own, and says last how much of it held: "N passed, N failed". It is what `make test`
// runs. Where something fails it shows that, and of what passes only the count.
package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"throughline/platform/database/postgrestest"
)

func main() {
	// Interrupted, the suite still ends what it started before it goes.
	ctx, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer done()
	os.Exit(run(ctx, os.Stdout))
}

func run(ctx context.Context, out io.Writer) (exitCode int) {
	s := &suite{tally: tally{out: &shared{to: out}}}
	began := time.Now()
	s.step(ctx, "build", s.command("make", "--no-print-directory", "build"))
	memory, forget, err := postgrestest.InMemory()
	if err != nil {
		s.fail("a folder in memory", err.Error())
	}
	defer func() {
		if err := forget(); err != nil {
			_, _ = fmt.Fprintln(os.Stderr, err)
			exitCode = 1
		}
	}()
	s.memory = memory
	s.step(ctx, "PostgreSQL", s.startCluster)
	if s.cluster != nil {
		defer func() {
			if err := s.cluster.Stop(); err != nil {
				_, _ = fmt.Fprintln(os.Stderr, err) // the verdict is already said, and is the last line
				exitCode = 1
			}
		}()
	}
	// A journey waits for its browser half of the time; the other half is the compiler's.
	walking := &suite{tally: s.beside(), cluster: s.cluster, memory: s.memory}
	reading := &suite{tally: s.beside()}
	var beside sync.WaitGroup
	beside.Go(func() { walking.section(ctx, "browser journeys", walking.journeys) })
	beside.Go(func() {
		reading.step(ctx, "go vet", reading.command("nice", "go", "vet", "./..."))
		reading.step(ctx, "staticcheck", reading.command("nice", filepath.Join(".cache", "staticcheck"), "./..."))
	})
	s.section(ctx, "Go tests", s.goTests)
	beside.Wait()
	s.join(&walking.tally)
	s.join(&reading.tally)
	if ctx.Err() != nil {
		s.fail("interrupted", "")
	}
	s.printf("\nin %v\n", time.Since(began).Round(100*time.Millisecond))
	return s.verdict()
}

// suite is one run: what it counted and what it started.
type suite struct {
	tally
	cluster *postgrestest.Cluster
	memory  string // a folder for what need not outlive the run; "" where there is none
}

// step is a part that as a whole passes or fails.
func (s *suite) step(ctx context.Context, name string, do func(context.Context) error) {
	if ctx.Err() != nil {
		return
	}
	began := time.Now()
	if err := do(ctx); err != nil {
		s.fail(name, err.Error())
		return
	}
	s.passed++
	s.progress("ok", name, "", time.Since(began))
}

// section is a part that counts for itself.
func (s *suite) section(ctx context.Context, name string, do func(context.Context)) {
	if ctx.Err() != nil {
		return
	}
	began := time.Now()
	s.printf("%s\n", name)
	do(ctx)
	s.printf("%s took %v\n", name, time.Since(began).Round(100*time.Millisecond))
}

func (s *suite) startCluster(context.Context) (err error) {
	s.cluster, err = postgrestest.Start(s.memory)
	return err
}

// command is a step that is another program; what it says is shown as it says it.
func (s *suite) command(name string, arguments ...string) func(context.Context) error {
	return func(ctx context.Context) error {
		return program{name: name, arguments: arguments, out: s.out}.run(ctx)
	}
}

// environment is what the tests find: the cluster, the built binary and the browser;
// and not the settings of a demo that someone runs beside them.
func (s *suite) environment() []string {
	kept := without(os.Environ(), "DATABASE_URL", "LISTEN", "DATA", "PEOPLE", "MAKEFLAGS", "MAKELEVEL", "MFLAGS")
	if s.cluster != nil {
		kept = append(kept, "TEST_POSTGRES="+s.cluster.URL())
	}
	if s.memory != "" {
		// Files of tests live in memory; what the compiler makes meanwhile, and the tests
		// that are about the disk, stay on it.
		disk := os.TempDir()
		kept = append(without(kept, "TMPDIR"), "TMPDIR="+s.memory, "TEST_DISK="+disk, "GOTMPDIR="+cmp.Or(os.Getenv("GOTMPDIR"), disk))
	}
	if binary, err := filepath.Abs("bin/throughline"); err == nil {
		kept = append(kept, "TEST_BINARY="+binary)
	}
	if browser := findBrowser(); browser != "" {
		kept = append(kept, "CHROMIUM="+browser)
	}
	return kept
}

func findBrowser() string {
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	return ""
}
