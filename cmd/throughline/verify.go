package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger/checkpoint"
	"throughline/probation/record/recorddb"
)

type verifyCommand struct {
	databaseSetting
	Checkpoints string `env:"THROUGHLINE_CHECKPOINTS" help:"Folder of the checkpoints to hold the ledger against."`
}

// Run walks the whole ledger and prints its head; the first bad place is the error.
func (c verifyCommand) Run(ctx context.Context) error {
	if c.DatabaseURL == "" {
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	found, err := h.ledger.Verify(ctx, h.storedRows(), progress("chains verified"))
	if err != nil {
		return err
	}
	fmt.Printf("chains %d, events %d\nhead %s\n", found.Chains, found.Events, found.Head)
	if c.Checkpoints == "" {
		fmt.Println("no checkpoints were named: a cut tail or an older copy would not show")
		return nil
	}
	held, err := checkpoint.Check(ctx, c.Checkpoints, h.ledger.HashAt)
	if err != nil {
		return err
	}
	fmt.Printf("checkpoints hold %d heads, all as remembered\n", held)
	return nil
}

// progress draws a bar on a terminal; a pipe gets none.
func progress(what string) func(done, all int) {
	if about, err := os.Stderr.Stat(); err != nil || about.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	const width = 30
	return func(done, all int) {
		filled := width * done / max(all, 1)
		fmt.Fprintf(os.Stderr, "\r%s [%-*s] %d of %d", what, width, bar(filled), done, all)
		if done == all {
			fmt.Fprintln(os.Stderr)
		}
	}
}

func bar(n int) string {
	full := make([]byte, n)
	for i := range full {
		full[i] = '#'
	}
	return string(full)
}

type asItStoodCommand struct {
	databaseSetting
	Person string `required:"" help:"CRN or id of the person."`
	At     string `required:"" help:"Day (yyyy-mm-dd, its end) or moment (RFC 3339)."`
}

// stoodThing is one thing of the record as it stood, for the command's output.
type stoodThing struct {
	Kind  string          `json:"kind"`
	ID    string          `json:"id"`
	Since string          `json:"since"`
	State json.RawMessage `json:"state"`
}

// Run prints the record as it stood, a thing a line.
func (c asItStoodCommand) Run(ctx context.Context) error {
	at, err := instantOf(c.At)
	if err != nil {
		return usageError{err}
	}
	if c.DatabaseURL == "" {
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	people, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT id FROM person WHERE crn = $1 OR id = $1`, c.Person)
	if err != nil {
		return err
	}
	if len(people) == 0 {
		return fmt.Errorf("nobody here has the CRN or id %s", c.Person)
	}
	states, err := recorddb.New(h.db, h.ledger).AsItStood(ctx, people[0], at)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for _, s := range states {
		if err := out.Encode(stoodThing{s.Kind, s.ID, s.At.String(), s.JSON}); err != nil {
			return err
		}
	}
	return nil
}
