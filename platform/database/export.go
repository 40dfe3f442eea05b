package database

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"slices"
)

// Exported is one row of an export.
type Exported struct {
	Table string         `json:"table"`
	Row   map[string]any `json:"row"` // written in the order of the columns' names
}

// tellEvery is after how many rows the bar moves.
const tellEvery = 5000

// Export writes every row as a line of JSON, the tables by name and each by its key, but
// for those that stay behind. It tells how far it is to whoever listens.
func (db *DB) Export(ctx context.Context, to io.Writer, staysBehind []string, told func(done, all int)) (rows int, err error) {
	tables, err := db.Tables(ctx)
	if err != nil {
		return 0, err
	}
	tables = slices.DeleteFunc(tables, func(t Table) bool { return slices.Contains(staysBehind, t.Name) })
	all := 0
	for _, t := range tables {
		if told == nil {
			break // nobody looks
		}
		count, err := db.Count(ctx, t)
		if err != nil {
			return 0, err
		}
		all += count
	}
	out := bufio.NewWriterSize(to, 1<<20)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, t := range tables {
		line := Exported{t.Name, map[string]any{}}
		err := db.Walk(ctx, t, func(cells []any) error {
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
