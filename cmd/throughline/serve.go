package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"throughline/platform/day"
	"throughline/platform/ledger/checkpoint"
	"throughline/platform/telemetry"
	"throughline/platform/web"
	"throughline/platform/web/shield"
)

type serveCommand struct {
	databaseSetting
	Listen        string         `env:"LISTEN" default:"127.0.0.1:8080" help:"Address to listen on, behind whatever ends TLS."`
	MetricsListen string         `env:"METRICS_LISTEN" default:"127.0.0.1:9090" help:"Address for GET /metrics, out of the public's reach."`
	PublicURL     string         `env:"THROUGHLINE_PUBLIC_URL" help:"The address people use, https://…"`
	Checkpoints   string         `env:"THROUGHLINE_CHECKPOINTS" help:"Folder for the ledger's checkpoints, outside the database."`
	Proxies       []netip.Prefix `env:"THROUGHLINE_PROXIES" help:"Networks (10.0.0.5/32) of what ends TLS on other machines: what they say in X-Forwarded-For of a sender's address is believed." placeholder:"NETWORK,…"`
	Log           string         `env:"THROUGHLINE_LOG" enum:"json,text" default:"json" help:"How log lines are written."`
}

// Run serves until it is told to stop.
func (c serveCommand) Run(ctx context.Context) error {
	if err := c.refuseUnsafe(); err != nil {
		return err
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	log, err := telemetry.NewLog(os.Stderr, c.Log, slog.LevelInfo)
	if err != nil {
		return errors.Join(err, h.close())
	}
	return h.run(ctx, running{
		listen: c.Listen, metricsListen: c.MetricsListen, checkpoints: c.Checkpoints,
		serving: serving{secure: strings.HasPrefix(c.PublicURL, "https:"), log: log, metrics: telemetry.NewMetrics(), proxies: c.Proxies},
	})
}

// running is everything that lives while the product serves.
type running struct {
	listen, metricsListen, checkpoints string
	serving                            serving
	ready                              func(pages, figures string) error // told both addresses; nil: nobody waits
}

// rubbishWhileServing is how much memory may wait to be cleared up, in per cent of what is
// used. What is used is little, so that the usual 100 would clear up dozens of times a
// second; the resident memory stays far below its bar.
const gcPercent = 400

// roomWhileServing is where the clearing up begins to hurry, in bytes: a house of 35,000
// is to stay below 150 MB resident, with what the engine takes for itself.
const roomWhileServing = 96 << 20

// run serves, writes a checkpoint every minute and re-reads the ratings when a day
// turns, until the context ends; then it lets those inside finish.
func (h *house) run(ctx context.Context, r running) (err error) {
	defer func() { err = errors.Join(err, h.close()) }()
	if os.Getenv("GOGC") == "" { // whoever runs it may decide otherwise
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(roomWhileServing)
	}
	server, err := h.server(r.serving)
	if err != nil {
		return err
	}
	book, err := checkpoint.Open(r.checkpoints)
	if err != nil {
		return fmt.Errorf("open the checkpoints: %w", err)
	}
	defer book.Close()
	tracing, err := telemetry.StartTracing(ctx, version)
	if err != nil {
		return err
	}
	defer tracing.Stop(context.WithoutCancel(ctx))
	pages, err := net.Listen("tcp", r.listen)
	if err != nil {
		return err
	}
	figures, err := net.Listen("tcp", r.metricsListen)
	if err != nil {
		return errors.Join(err, pages.Close())
	}
	if r.ready != nil {
		if err := r.ready(pages.Addr().String(), figures.Addr().String()); err != nil {
			return errors.Join(err, pages.Close(), figures.Close())
		}
	}
	r.serving.metrics.Gauge("throughline_changes_undone", "Changes that the database undid for the sake of others, and that were run again.",
		func() float64 { return float64(h.db.Undone()) })
	living, die := context.WithCancel(ctx)
	var inside sync.WaitGroup
	inside.Go(func() {
		book.Keep(living, h.ledger.Heads, h.clock, func(err error) { r.serving.log.Error("checkpoint", "error", err) })
	})
	inside.Go(func() { h.turnDays(living, r.serving.log) })
	metrics := http.NewServeMux()
	metrics.Handle("GET /metrics", r.serving.metrics.Handler())
	err = serveUntil(ctx, []*http.Server{
		web.HTTPServer(r.listen, tracing.Handler(server.Handler())), web.HTTPServer(r.metricsListen, metrics),
	}, []net.Listener{pages, figures})
	die()
	inside.Wait()
	return err
}

// patience is how long requests under way may take when the product is told to stop.
const patience = 10 * time.Second

func serveUntil(ctx context.Context, servers []*http.Server, on []net.Listener) error {
	failed := make(chan error, len(servers))
	for i, server := range servers {
		go func() { failed <- server.Serve(shield.Limited(on[i], shield.MostConnections)) }()
	}
	var err error
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	leaving, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for _, server := range servers {
		err = errors.Join(err, server.Shutdown(leaving))
	}
	return err
}
