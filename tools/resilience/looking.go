package resilience

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	_ "modernc.org/sqlite" // the engine that the product has
)

// Look opens a database that nobody uses and holds it against what was acknowledged: each
// note that was is there once, each that was not is there once or not at all, and the file
// is sound.
func Look(ctx context.Context, file string, notes []Note) (err error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_pragma=busy_timeout(5000)")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	for _, check := range []string{"PRAGMA integrity_check", "PRAGMA foreign_key_check"} {
		found, err := firstColumn(ctx, db, check)
		if err != nil {
			return fmt.Errorf("%s: %w", check, err)
		}
		if !slices.Equal(found, []string{"ok"}) && len(found) > 0 {
			return fmt.Errorf("%s: %v", check, found)
		}
	}
	return Found(ctx, db, notes)
}

// Found holds what a database has against what was acknowledged.
func Found(ctx context.Context, db *sql.DB, notes []Note) error {
	written, err := firstColumn(ctx, db, `SELECT note FROM contact WHERE note LIKE 'Net %'`)
	if err != nil {
		return err
	}
	times := map[string]int{}
	for _, words := range written {
		times[words]++
	}
	lost := 0
	for _, n := range notes {
		switch {
		case times[n.Words] > 1:
			return fmt.Errorf("%q is there %d times", n.Words, times[n.Words])
		case times[n.Words] == 0 && !n.AcknowledgedAt.IsZero():
			lost++
		}
	}
	if lost > 0 {
		return fmt.Errorf("%w: %d of %d notes", ErrLost, lost, len(notes))
	}
	return nil
}

// ErrLost says that something acknowledged is not there.
var ErrLost = errors.New("acknowledged and lost")

// firstColumn reads it.
func firstColumn(ctx context.Context, db *sql.DB, query string) (all []string, err error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		row := make([]any, len(columns))
		into := make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		all = append(all, fmt.Sprint(row[0]))
	}
	return all, rows.Err()
}
