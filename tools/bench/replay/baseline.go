package replay

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
)

// Baseline is the bare program beside the product: it runs recorded statements over the
// same driver and settings, and answers with as many bytes.
type Baseline struct {
	db     *database.DB
	writes *sql.DB
	trail  *trail
	ready  map[string]*sql.Stmt // on SQLite, as the product has them
	rows   map[string][]part
	page   []byte
}

// part is a recorded request, ready to be run.
type part struct {
	page   []Statement // what the page itself reads
	before []Statement // everything read outside of changes
	change change
	bytes  int
	status int
}

// OpenBaseline opens the database for the recorded requests of each row.
func OpenBaseline(ctx context.Context, url string, rows map[string][]Recorded) (*Baseline, error) {
	db, err := database.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	y := &Baseline{
		db: db, writes: db.Pool(), trail: &trail{ids: id.From(day.WallClock{}, nil), seqs: map[string]int64{}},
		ready: map[string]*sql.Stmt{}, rows: map[string][]part{},
	}
	if path, is := strings.CutPrefix(url, "sqlite:"); is {
		if y.writes, err = sql.Open("sqlite", database.SQLiteWriting(path)); err != nil {
			return nil, errors.Join(err, db.Close())
		}
		y.writes.SetMaxOpenConns(1)
	}
	for row, recorded := range rows {
		for _, r := range recorded {
			if err := y.add(ctx, row, r); err != nil {
				return nil, errors.Join(fmt.Errorf("%s: %w", row, err), y.Close(ctx))
			}
		}
	}
	return y, nil
}

func (y *Baseline) add(ctx context.Context, row string, r Recorded) error {
	p := part{bytes: r.Bytes, status: r.Status, change: changeOf(r.Statements)}
	for _, s := range r.Statements {
		if s.InChange {
			continue
		}
		p.before = append(p.before, s)
		if s.Of == OfPage {
			p.page = append(p.page, s)
		}
		if err := y.prepare(ctx, y.db.Pool(), s.Text); err != nil {
			return err
		}
	}
	for _, w := range p.change.writes {
		if err := y.prepare(ctx, y.writes, w.text); err != nil {
			return err
		}
	}
	y.rows[row] = append(y.rows[row], p)
	y.page = append(y.page, make([]byte, max(0, r.Bytes-len(y.page)))...)
	return nil
}

// prepare keeps a statement ready on SQLite; PostgreSQL's driver does so by itself.
func (y *Baseline) prepare(ctx context.Context, on *sql.DB, text string) (err error) {
	if y.db.Engine() == database.SQLite && y.ready[text] == nil {
		y.ready[text], err = on.PrepareContext(ctx, text)
	}
	return err
}

// Handler answers at /page/{row}/{number} with what the page itself reads, at
// /whole/{row}/{number} with every statement of the request, and at
// /change/{row}/{number} with what it wrote, durably.
func (y *Baseline) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /page/{row}/{number}", y.answering(func(ctx context.Context, p part) error { return y.read(ctx, p.page) }))
	mux.HandleFunc("GET /whole/{row}/{number}", y.answering(func(ctx context.Context, p part) error {
		if err := y.read(ctx, p.before); err != nil {
			return err
		}
		return y.write(ctx, p.change)
	}))
	mux.HandleFunc("POST /change/{row}/{number}", y.answering(func(ctx context.Context, p part) error { return y.write(ctx, p.change) }))
	return mux
}

func (y *Baseline) answering(work func(context.Context, part) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		parts := y.rows[r.PathValue("row")]
		number, err := strconv.Atoi(r.PathValue("number"))
		if err != nil || number < 0 || len(parts) == 0 {
			http.NotFound(w, r)
			return
		}
		p := parts[number%len(parts)]
		if err := work(r.Context(), p); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Length", strconv.Itoa(p.bytes))
		w.WriteHeader(p.status)
		_, _ = w.Write(y.page[:p.bytes]) // a reader who has gone cannot be told
	}
}

func (y *Baseline) read(ctx context.Context, statements []Statement) error {
	for _, s := range statements {
		var rows *sql.Rows
		var err error
		if ready := y.ready[s.Text]; ready != nil {
			rows, err = ready.QueryContext(ctx, s.Args...)
		} else {
			rows, err = y.db.Pool().QueryContext(ctx, s.Text, s.Args...)
		}
		if err == nil {
			err = drain(rows)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.Text, err)
		}
	}
	return nil
}

// drain takes every value of every row, as a page does.
func drain(rows *sql.Rows) error {
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	into := make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// write does a change in one durable transaction.
func (y *Baseline) write(ctx context.Context, c change) error {
	renewed := y.trail.renew(c)
	work, err := y.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer work.Rollback() // after a commit it does nothing
	for i, w := range c.writes {
		if ready := y.ready[w.text]; ready != nil {
			_, err = work.StmtContext(ctx, ready).ExecContext(ctx, renewed[i]...)
		} else {
			_, err = work.ExecContext(ctx, w.text, renewed[i]...)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", w.text, err)
		}
	}
	return work.Commit()
}

// Close takes away what was written and closes the database.
func (y *Baseline) Close(ctx context.Context) error {
	err := y.trail.clear(ctx, y.writes)
	for _, ready := range y.ready {
		err = errors.Join(err, ready.Close())
	}
	if y.writes != y.db.Pool() {
		err = errors.Join(err, y.writes.Close())
	}
	return errors.Join(err, y.db.Close())
}
