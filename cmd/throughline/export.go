package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"throughline/platform/database"
	"throughline/platform/day"
)

type exportCommand struct {
	databaseSetting
	File string `arg:"" optional:"" help:"File to write; it must not exist yet. Standard output when left out."`
}

// staysBehind are the tables that no export holds: who is signed in, how they prove it,
// what is not sent yet, and what is made again from other rows.
var staysBehind = []string{
	"web_session", "draft", "sign_in_credential", "sign_in_invitation", "sign_in_tally", "sign_in_stranger",
	"person_name", "person_sound", "contact_words",
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
		_, err := h.export(ctx, os.Stdout, nil)
		return err
	}
	file, err := os.OpenFile(c.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return usageError{err}
	}
	rows, err := h.export(ctx, file, progress("rows written"))
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(c.File)) // half an export passes for a whole one
	}
	_, err = fmt.Printf("%d rows in %s\n", rows, c.File)
	return err
}

// exported is one row of an export.
type exported struct {
	Table string         `json:"table"`
	Row   map[string]any `json:"row"` // written in the order of the columns' names
}

// tellEvery is after how many rows the bar moves.
const tellEvery = 5000

// export writes the tables by name, each by its key.
func (h *house) export(ctx context.Context, to io.Writer, told func(done, all int)) (rows int, err error) {
	tables, err := h.db.Tables(ctx)
	if err != nil {
		return 0, err
	}
	tables = slices.DeleteFunc(tables, func(t database.Table) bool { return slices.Contains(staysBehind, t.Name) })
	all := 0
	for _, t := range tables {
		if told == nil {
			break // nobody looks
		}
		count, err := h.db.Count(ctx, t)
		if err != nil {
			return 0, err
		}
		all += count
	}
	out := bufio.NewWriterSize(to, 1<<20)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, t := range tables {
		line := exported{t.Name, map[string]any{}}
		err := h.db.Walk(ctx, t, func(cells []any) error {
			for i, name := range t.Columns {
				line.Row[name] = plain(cells[i])
			}
			if rows++; told != nil && (rows%tellEvery == 0 || rows == all) {
				told(rows, all)
			}
			return lines.Encode(line)
		})
		if err != nil {
			return rows, err
		}
	}
	return rows, out.Flush()
}

// plain is a cell as both engines mean it.
func plain(cell any) any {
	switch cell := cell.(type) {
	case []byte:
		return string(cell)
	case int32:
		return int64(cell)
	case int16:
		return int64(cell)
	}
	return cell
}
