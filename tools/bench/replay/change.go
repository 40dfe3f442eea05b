package replay

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"throughline/platform/id"
)

// ownChain begins the names of the chains that the yardstick writes: the product's
// chains stay as they were, so that the town can still be verified.
const ownChain = "yardstick/"

// change is the writing of one request, to be done again and again under new names.
type change struct{ writes []write }

// write is one statement of a change. Its slots are the arguments that must be new
// each time.
type write struct {
	text  string
	args  []any
	table string
	slots []slot
}

type slot struct {
	arg    int
	column string
	was    string // the argument that was recorded
}

var inserting = regexp.MustCompile(`(?s)^INSERT INTO (\w+)\s*\(([^)]*)\)\s*VALUES\s*\((.*)$`)

// changeOf takes what a request wrote inside its changes; what it read there is left out.
func changeOf(statements []Statement) change {
	var c change
	renamed := map[string]bool{}
	for _, s := range statements {
		if !s.InChange || s.Query {
			continue
		}
		w := write{text: s.Text, args: s.Args}
		w.findSlots()
		for _, slot := range w.slots {
			renamed[slot.was] = renamed[slot.was] || slot.column == "id" || slot.column == "act"
		}
		c.writes = append(c.writes, w)
	}
	// A new name is used wherever the old one stood: as the contact that a word is of.
	for i := range c.writes {
		w := &c.writes[i]
		for at, arg := range w.args {
			text, is := arg.(string)
			known := slices.ContainsFunc(w.slots, func(s slot) bool { return s.arg == at })
			if is && !known && renamed[text] && w.table != "" {
				w.slots = append(w.slots, slot{at, w.columnOf(at), text})
			}
		}
	}
	return c
}

// findSlots finds the names and places of an insert.
func (w *write) findSlots() {
	found := inserting.FindStringSubmatch(w.text)
	if found == nil {
		return
	}
	w.table = found[1]
	for at := range w.args {
		column := w.columnOf(at)
		if column == "id" || column == "act" || strings.HasPrefix(w.table, "ledger_") && (column == "chain" || column == "seq") {
			w.slots = append(w.slots, slot{at, column, fmt.Sprint(w.args[at])})
		}
	}
}

// columnOf tells into which column of an insert an argument goes; empty for none.
func (w *write) columnOf(arg int) string {
	found := inserting.FindStringSubmatch(w.text)
	columns := strings.Split(found[2], ",")
	depth, value := 0, 0
	placeholder := fmt.Sprintf("$%d", arg+1)
	rest := found[3]
	for i := range len(rest) {
		switch rest[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return ""
			}
		case ',':
			if depth == 0 {
				value++
			}
		case '$':
			if depth == 0 && (rest[i:] == placeholder || strings.HasPrefix(rest[i:], placeholder) && !isDigit(rest[i+len(placeholder)])) {
				return strings.TrimSpace(columns[value])
			}
		}
	}
	return ""
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// trail is what the yardstick wrote, so that it can be taken away again.
type trail struct {
	mu    sync.Mutex
	ids   id.Maker
	seqs  map[string]int64
	wrote []trace
}

// trace is a row of a table other than the ledger's, by the column that was new.
type trace struct{ table, column, name string }

// renew gives the arguments of every write of a change under new names.
func (t *trail) renew(c change) [][]any {
	t.mu.Lock()
	defer t.mu.Unlock()
	fresh := map[string]string{}
	var places int64
	all := make([][]any, len(c.writes))
	for i, w := range c.writes {
		args := slices.Clone(w.args)
		chain := ""
		for _, s := range w.slots {
			if s.column == "chain" {
				_, whose, _ := strings.Cut(s.was, "/")
				chain = ownChain + whose
				args[s.arg] = chain
			}
		}
		if w.table == "ledger_event" {
			t.seqs[chain]++
			places = t.seqs[chain]
		}
		marked := strings.HasPrefix(w.table, "ledger_")
		for _, s := range w.slots {
			switch {
			case s.column == "chain":
			case s.column == "seq":
				args[s.arg] = places
			default:
				if fresh[s.was] == "" {
					fresh[s.was] = string(t.ids.New())
				}
				args[s.arg] = fresh[s.was]
				if !marked {
					t.wrote, marked = append(t.wrote, trace{w.table, s.column, fresh[s.was]}), true
				}
			}
		}
		all[i] = args
	}
	return all
}

// atOnce is how many rows one statement takes away: no index may lead by the column that
// was new, and then every statement reads the whole table.
const atOnce = 1000

// places writes the placeholders of n arguments.
func places(n int) string {
	var listed strings.Builder
	for i := range n {
		if i > 0 {
			listed.WriteString(", ")
		}
		fmt.Fprintf(&listed, "$%d", i+1)
	}
	return listed.String()
}

// clear takes everything away that the yardstick wrote, and anything that an earlier
// one left in the ledger.
func (t *trail) clear(ctx context.Context, db *sql.DB) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	work, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer work.Rollback()      // after a commit it does nothing
	names := map[trace][]any{} // by table and column
	var order []trace
	for _, row := range slices.Backward(t.wrote) {
		where := trace{table: row.table, column: row.column}
		if names[where] == nil {
			order = append(order, where)
		}
		names[where] = append(names[where], row.name)
	}
	for _, where := range order {
		for some := range slices.Chunk(names[where], atOnce) {
			if _, err := work.ExecContext(ctx, `DELETE FROM `+where.table+` WHERE `+where.column+` IN (`+places(len(some))+`)`, some...); err != nil {
				return fmt.Errorf("clear %s: %w", where.table, err)
			}
		}
	}
	for _, table := range []string{"ledger_body", "ledger_event", "ledger_head"} {
		if _, err := work.ExecContext(ctx, `DELETE FROM `+table+` WHERE chain >= $1 AND chain < $2`, ownChain, "yardstick0"); err != nil {
			return fmt.Errorf("clear %s: %w", table, err)
		}
	}
	t.wrote = nil
	return work.Commit()
}
