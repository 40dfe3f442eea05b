package database

import (
	"context"
	"fmt"
	"strings"

	"throughline/platform/problem"
)

// OnlyNew ends the INSERT of a new thing: nothing that stands under its id already, of
// whomever it is, gives way to it.
const OnlyNew = ` ON CONFLICT (id) DO NOTHING`

// Rewriting ends the INSERT of a thing that is there already: the columns take what the
// INSERT says, where the thing is the owner's whom it names in the column.
func Rewriting(table, owner string, columns ...string) string {
	set := make([]string, len(columns))
	for i, c := range columns {
		set[i] = c + ` = excluded.` + c
	}
	return ` ON CONFLICT (id) DO UPDATE SET ` + strings.Join(set, ", ") + ` WHERE ` + table + `.` + owner + ` = excluded.` + owner
}

// PutOwn is Put for one thing of an owner: a new one (OnlyNew), one that is there already
// (Rewriting), or an UPDATE that names the owner beside the id. A write that meets no row
// of this owner has met somebody else's: it undoes the whole change, and is a Missing
// problem and an alarm.
func (db *DB) PutOwn(ctx context.Context, query string, args ...any) error {
	return put(ctx, write{query: query, args: args, own: true})
}

// write is a statement on its way. An own one must meet exactly one row.
type write struct {
	query string
	args  []any
	own   bool
}

// met looks at how many rows a write met.
func (w write) met(rows int64) error {
	if !w.own || rows == 1 {
		return nil
	}
	return problem.NotFound().Because(fmt.Errorf("%s: %d rows of this owner, and 1 is wanted", firstWords(w.query), rows)).Alarming()
}

func put(ctx context.Context, w write) error {
	t := txOf(ctx)
	if t == nil {
		return errOutside
	}
	if err := t.put(ctx, w); err != nil {
		return fmt.Errorf("%s: %w", firstWords(w.query), err)
	}
	return nil
}
