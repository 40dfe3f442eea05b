package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"throughline/tools/bench/replay"
)

// measuring is one town with the product and its yardstick beside each other.
type measuring struct {
	*bench
	town     *town
	product  *process
	yard     *process
	plan     plan
	says     *os.File
	profiled string // address of the product's profiles; empty for none
}

// measure takes every figure of one town.
func (b *bench) measure(ctx context.Context, t *town) (lines []line, err error) {
	m := &measuring{bench: b, town: t}
	place := filepath.Join(b.folder, fmt.Sprintf("%s-%d", t.engine, t.people))
	if m.says, err = os.Create(filepath.Join(place, "said.txt")); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, m.says.Close()) }()
	visitors, err := signIn(ctx, t.url, mostVisitors)
	if err != nil {
		return nil, fmt.Errorf("sign in: %w", err)
	}
	if err := m.startProduct(ctx, place); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, m.product.stop()) }()
	if visitors, err = busy(m.product.address, visitors); err != nil {
		return nil, err
	}
	if m.plan, err = planFor(m.product.address, visitors); err != nil {
		return nil, err
	}
	m.plan.keep(b.only)
	if err := m.learn(ctx, place); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, m.yard.stop()) }()
	for _, r := range m.plan.rows {
		profiled := m.profile(r)
		l, err := m.line(r)
		if err = errors.Join(err, profiled()); err != nil {
			return nil, fmt.Errorf("%s on %s: %w", r.name, t.engine, err)
		}
		lines = append(lines, l)
		b.progress(l)
	}
	return m.withTheWhole(lines)
}

// startProduct starts the product as in production, on this machine.
func (m *measuring) startProduct(ctx context.Context, place string) error {
	pages, err := freeAddress()
	if err != nil {
		return err
	}
	figures, err := freeAddress()
	if err != nil {
		return err
	}
	checkpoints := filepath.Join(place, "checkpoints")
	if err := os.RemoveAll(checkpoints); err != nil { // those of another run
		return err
	}
	binary := m.binary
	if m.profiles != "" {
		binary = m.recording
		if m.profiled, err = freeAddress(); err != nil {
			return err
		}
	}
	command := exec.CommandContext(ctx, binary, "serve")
	command.Env = append(without(os.Environ()), profilesSetting+"="+m.profiled, "DATABASE_URL="+m.town.url, "LISTEN="+pages, "METRICS_LISTEN="+figures,
		"THROUGHLINE_PUBLIC_URL=http://"+pages, "THROUGHLINE_CHECKPOINTS="+checkpoints)
	m.product, err = start(command, pages, "/", m.says)
	return err
}

// learn lets the benchmark's build of the product answer every request once, writes
// down which statements they ran, and starts the yardstick with them.
func (m *measuring) learn(ctx context.Context, place string) error {
	learnt := map[string][]replay.Recorded{}
	for _, name := range m.plan.order() {
		asked := m.plan.learn[name]
		recorded, err := m.record(ctx, asked)
		if err != nil {
			return fmt.Errorf("learn the statements of the row %s: %w", name, err)
		}
		for i, r := range recorded {
			if want := map[string]int{http.MethodGet: http.StatusOK, http.MethodPost: http.StatusSeeOther}[asked[i].Method]; r.Status != want {
				return fmt.Errorf("learn the statements of the row %s: %s answers %d", name, asked[i].Path, r.Status)
			}
		}
		learnt[name] = recorded
	}
	written, err := json.Marshal(learnt)
	if err != nil {
		return err
	}
	path := filepath.Join(place, "statements.json")
	if err := os.WriteFile(path, written, 0o600); err != nil {
		return err
	}
	address, err := freeAddress()
	if err != nil {
		return err
	}
	itself, err := os.Executable()
	if err != nil {
		return err
	}
	command := exec.CommandContext(ctx, itself, yardstickName, address, path)
	command.Env = append(without(os.Environ()), "DATABASE_URL="+m.town.url)
	m.yard, err = start(command, address, "/", m.says)
	return err
}

func (m *measuring) record(ctx context.Context, asked []replay.Request) ([]replay.Recorded, error) {
	requests, err := json.Marshal(asked)
	if err != nil {
		return nil, err
	}
	command := exec.CommandContext(ctx, m.recording, "statements")
	command.Env = append(without(os.Environ()), "DATABASE_URL="+m.town.url)
	command.Stdin, command.Stderr = bytes.NewReader(requests), m.says
	answered, err := command.Output()
	if err != nil {
		return nil, err
	}
	return replay.Read(answered)
}

// rounds is how often the product and the yardstick take turns within one row, so that
// whatever else the machine does meanwhile falls on both.
const rounds = 2

// line measures one row, after a warm-up of each.
func (m *measuring) line(r row) (line, error) {
	l := line{Row: r.name, Engine: m.town.engine, People: m.town.people, bar: r.bar, note: r.gone}
	if r.gone != "" {
		return l, nil
	}
	if err := m.sameBytes(r); err != nil {
		return l, err
	}
	product := work{m.product.address, r.connections, r.status(), r.begin}
	yard := work{m.yard.address, r.connections, r.status(), r.beginYard}
	for _, w := range []work{product, yard} {
		if _, err := w.load(m.lasts / 4); err != nil {
			return l, err
		}
	}
	var ours, theirs measured
	var busy time.Duration
	for range rounds {
		before, err := m.product.processor()
		if err != nil {
			return l, err
		}
		one, err := product.load(m.lasts / rounds)
		if err != nil {
			return l, err
		}
		after, err := m.product.processor()
		if err != nil {
			return l, err
		}
		other, err := yard.load(m.lasts / rounds)
		if err != nil {
			return l, fmt.Errorf("the yardstick: %w", err)
		}
		ours, theirs, busy = ours.and(one), theirs.and(other), busy+after-before
	}
	resident, err := m.product.resident()
	l.PerSecond, l.P50, l.P99 = figure(ours.perSecond()), figure(ours.within(0.5)), figure(ours.within(0.99))
	l.CPU = figure(float64(busy.Microseconds()) / 1000 / float64(len(ours.took)))
	l.Yardstick, l.yardP99 = figure(theirs.perSecond()), figure(theirs.within(0.99))
	l.Ratio, l.Resident = figure(ours.perSecond()/theirs.perSecond()), figure(resident)
	return l, err
}

// figure is a figure of the table, to the thousandth.
func figure(f float64) *float64 {
	f = math.Round(f*1000) / 1000
	return &f
}

// compared is how many pages of a row are compared by their size before it is measured.
const compared = 5

// sameBytes makes sure that the yardstick writes as many bytes as the product does.
func (m *measuring) sameBytes(r row) error {
	if r.compressed || len(r.forms) > 0 {
		return nil
	}
	for i := range min(compared, len(r.reads)) {
		_, page, err := fetch(m.product.address, r.reads[i].path, r.reads[i].cookie)
		if err != nil {
			return err
		}
		_, bare, err := fetch(m.yard.address, r.yardPath(i), "")
		if err != nil {
			return err
		}
		if len(page) != len(bare) {
			return fmt.Errorf("%s has %d bytes and the yardstick writes %d", r.reads[i].path, len(page), len(bare))
		}
	}
	return nil
}

// most is what filling a town may take, in seconds for a town of 35,000.
var most = map[string]float64{sqlite: 120, postgres: 180}

// usualTown is the town that the bars speak of.
const usualTown = 35_000

// withTheWhole adds what is not of one page: filling, start, memory.
func (m *measuring) withTheWhole(lines []line) ([]line, error) {
	resident, err := m.product.resident()
	if err != nil {
		return nil, err
	}
	of := line{Engine: m.town.engine, People: m.town.people}
	populate, started, memory := of, of, of
	populate.Row, populate.PerSecond = "populate", figure(float64(m.town.people)/m.town.filled.Seconds)
	populate.note = fmt.Sprintf("people a second; %.0f s on %s", m.town.filled.Seconds, m.town.filled.On)
	if m.town.people == usualTown {
		populate.bar = bar{most: most[m.town.engine], of: "s", seconds: m.town.filled.Seconds}
	}
	started.Row, started.P50 = "start", figure(float64(m.product.started.Microseconds())/1000)
	started.note = "ms from the process's start to its first page"
	memory.Row, memory.Resident, memory.bar = "memory", figure(resident), bar{most: 150, of: "MB"}
	return append(lines, populate, started, memory), nil
}
