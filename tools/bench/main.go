// Command bench measures the product beside a yardstick, in the same run and on the
// same town: `make bench`. docs/benchmarks.md explains every row. It measures and does
// not judge: a missed bar is said in the table, and only --hold makes it an error.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"throughline/tools/bench/replay"
)

// The engines, as the table names them.
const (
	sqlite   = "sqlite"
	postgres = "postgres"
)

// yardstickName is the argument that makes this program the yardstick.
const yardstickName = "yardstick"

// bench is one run.
type bench struct {
	binary, recording string // the product, and the build of it that learns
	folder            string // where towns are kept
	only              string // part of the names of the rows that are measured; empty for all
	profiles          string // folder; empty for none
	lasts             time.Duration
	fresh, asIs       bool
	says              io.Writer
}

func main() {
	ctx, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer done()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 && args[0] == yardstickName {
		return yardstick(ctx, args[1:])
	}
	b := &bench{says: out}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	people := flags.Int("people", usualTown, "how many people the town has")
	engines := flags.String("engines", sqlite+","+postgres, "on which engines")
	growth := flags.Int("growth", 0, "measure a second town of so many people, on SQLite, and compare")
	hold := flags.Bool("hold", false, "fail when a row misses its bar")
	results := flags.String("json", "bench.json", "where the lines are kept")
	table := flags.String("table", "", "where the table is kept as text, besides being shown")
	about := flags.String("about", "", "what was measured, for the head of the table")
	flags.StringVar(&b.binary, "binary", "bin/throughline", "the product")
	flags.StringVar(&b.recording, "recording", ".cache/recording", "the product, built with the tag bench")
	flags.StringVar(&b.only, "rows", "", "only rows whose name has this in it")
	flags.StringVar(&b.profiles, "profiles", "", "a folder for a processor profile of each row; the recording build is measured then, which is the product with profiles")
	flags.StringVar(&b.folder, "folder", "var/bench", "where towns are kept between runs")
	flags.DurationVar(&b.lasts, "lasts", 2*time.Second, "how long each row is measured, for each program")
	flags.BoolVar(&b.fresh, "fresh", false, "fill the towns anew")
	flags.BoolVar(&b.asIs, "as-is", false, "take a town that is kept as it is, whatever code and day filled it: to compare before and after")
	if err := flags.Parse(args); err != nil {
		return err
	}
	lines, err := b.everywhere(ctx, strings.Split(*engines, ","), *people)
	if err == nil && *growth > 0 {
		lines, err = b.grown(ctx, lines, *growth)
	}
	if err != nil {
		return err
	}
	if err := writeJSON(*results, lines); err != nil {
		return err
	}
	head := fmt.Sprintf("%s, %s/%s, %d cores, %v a row. %s", time.Now().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), b.lasts, *about)
	if err := keepTable(*table, head, lines); err != nil {
		return err
	}
	if err := print(out, head, lines); err != nil {
		return err
	}
	if *hold {
		return heldAll(lines)
	}
	return nil
}

// everywhere measures a town on each engine.
func (b *bench) everywhere(ctx context.Context, engines []string, people int) (all []line, err error) {
	for _, engine := range engines {
		if engine != sqlite && engine != postgres {
			return nil, fmt.Errorf("%q is no engine: there are %s and %s", engine, sqlite, postgres)
		}
		lines, err := b.one(ctx, engine, people)
		if err != nil {
			return nil, err
		}
		all = append(all, lines...)
	}
	return all, nil
}

func (b *bench) one(ctx context.Context, engine string, people int) (lines []line, err error) {
	t, err := b.openTown(ctx, engine, people)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, t.close()) }()
	return b.measure(ctx, t)
}

// growthBound is how much longer a page may take in the larger town.
const growthBound = 1.3

// grown measures the larger town and adds, for every page, how its middle time grew.
func (b *bench) grown(ctx context.Context, lines []line, people int) ([]line, error) {
	larger, err := b.one(ctx, sqlite, people)
	if err != nil {
		return nil, err
	}
	lines = append(lines, larger...)
	for _, l := range larger {
		for _, before := range lines {
			if before.Row != l.Row || before.Engine != sqlite || before.People == people || l.P50 == nil || before.P50 == nil || l.Yardstick == nil {
				continue
			}
			lines = append(lines, line{
				Row: "growth, " + l.Row, Engine: sqlite, People: people, P50: l.P50, Ratio: figure(*l.P50 / *before.P50),
				bar: bar{most: growthBound, of: "ratio"}, note: fmt.Sprintf("p50 over that of %d people", before.People),
			})
			break
		}
	}
	return lines, nil
}

func (b *bench) progress(l line) {
	fmt.Fprintf(b.says, "%-8s %7d  %-45s %8s/s  ratio %s  %s\n", l.Engine, l.People, l.Row, shown(l.PerSecond, 0), shown(l.Ratio, 2), l.held())
}

func keepTable(path, head string, lines []line) (err error) {
	if path == "" {
		return nil
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return print(file, head, lines)
}

func heldAll(lines []line) error {
	var missed []string
	for _, l := range lines {
		if len(l.missed()) > 0 {
			missed = append(missed, l.Engine+": "+l.Row)
		}
	}
	if len(missed) > 0 {
		return fmt.Errorf("%d rows miss their bar: %s", len(missed), strings.Join(missed, "; "))
	}
	return nil
}

// yardstick serves recorded statements until it is told to leave, and then takes away
// what it wrote.
func yardstick(ctx context.Context, args []string) (err error) {
	if len(args) != 2 {
		return errors.New("the yardstick takes an address and a file of statements")
	}
	rows, err := recordedRows(args[1])
	if err != nil {
		return err
	}
	y, err := replay.OpenBaseline(ctx, os.Getenv("DATABASE_URL"), rows)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, y.Close(context.WithoutCancel(ctx))) }()
	listener, err := net.Listen("tcp", args[0])
	if err != nil {
		return err
	}
	server := &http.Server{Handler: y.Handler()}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		return server.Shutdown(context.WithoutCancel(ctx))
	}
}

func recordedRows(path string) (map[string][]replay.Recorded, error) {
	written, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		return nil, err
	}
	var texts map[string]json.RawMessage
	if err := json.Unmarshal(written, &texts); err != nil {
		return nil, err
	}
	rows := map[string][]replay.Recorded{}
	for name, text := range texts {
		if rows[name], err = replay.Read(text); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return rows, nil
}
