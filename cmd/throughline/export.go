package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"throughline/platform/day"
)

type exportCommand struct {
	databaseSetting
	File string `arg:"" optional:"" help:"File to write; it must not exist yet. Standard output when left out."`
}

// staysBehind are the tables that no export holds: who is signed in, how they prove it,
// what is not sent yet, what is made again from other rows, and notes of the house's own.
var staysBehind = []string{
	"web_session", "draft", "sign_in_credential", "sign_in_invitation", "sign_in_tally", "sign_in_stranger",
	"person_name", "person_sound", "contact_words", "index_dropped",
}

// Run writes every record as a line of JSON. The same records give the same bytes, on
// either engine. The file holds people's lives: only its owner may read it.
func (c exportCommand) Run(ctx context.Context) (err error) {
	if c.DatabaseURL == "" {
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	if c.File == "" {
		_, err := h.db.Export(ctx, os.Stdout, staysBehind, nil)
		return err
	}
	file, err := os.OpenFile(c.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return usageError{err}
	}
	rows, err := h.db.Export(ctx, file, staysBehind, progress("rows written"))
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(c.File)) // half an export passes for a whole one
	}
	_, err = fmt.Printf("%d rows in %s\n", rows, c.File)
	return err
}
