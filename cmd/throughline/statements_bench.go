//go:build bench

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	_ "net/http/pprof" // a profile of the product under load, in this build only
	"os"

	"github.com/alecthomas/kong"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/telemetry"
	"throughline/tools/bench/replay"
)

// This file is part of the benchmark's build only: it lets the house answer requests
// with a recorder between it and its database.
func init() {
	beside = append(beside, kong.DynamicCommand("statements", "Answer the requests on standard input and write down the statements they ran.", "", &statementsCommand{}))
	if at := os.Getenv("BENCH_PROFILES"); at != "" {
		go func() { fmt.Fprintln(os.Stderr, http.ListenAndServe(at, nil)) }()
	}
}

type statementsCommand struct{ databaseSetting }

// Run answers every request, in order, as if it had come in through the door.
func (c *statementsCommand) Run(ctx context.Context) (err error) {
	var asked []replay.Request
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		return usageError{fmt.Errorf("read the requests: %w", err)}
	}
	recorder := &replay.Recorder{}
	db, err := database.OpenThrough(ctx, c.DatabaseURL, recorder.Through)
	if err != nil {
		return err
	}
	h := joined(db, day.WallClock{}, nil)
	defer func() { err = errors.Join(err, h.close()) }()
	server, err := h.server(serving{log: slog.New(slog.DiscardHandler), metrics: telemetry.NewMetrics()})
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(recorder.Record(server.Handler(), asked))
}
