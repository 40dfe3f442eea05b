package replay

import (
	"context"
	"database/sql/driver"
	"runtime"
	"strings"
	"sync"
)

// Recorder stands between a database and its driver and remembers every statement.
// It is slow and only for learning.
type Recorder struct {
	mu   sync.Mutex
	seen []Statement
}

// Through is what database.OpenThrough takes.
func (r *Recorder) Through(c driver.Connector) driver.Connector { return connector{c, r} }

func (r *Recorder) take() []Statement {
	r.mu.Lock()
	defer r.mu.Unlock()
	seen := r.seen
	r.seen = nil
	return seen
}

func (r *Recorder) remember(text string, args []driver.NamedValue, query, inChange bool) {
	s := Statement{Text: text, Query: query, InChange: inChange, Of: askedBy()}
	for _, a := range args {
		s.Args = append(s.Args, plain(a.Value))
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.seen = append(r.seen, s)
}

// askers are functions of the product by the part of a request that they do. On SQLite
// changes run elsewhere and are not seen here; InChange tells them.
var askers = map[string]Part{
	"throughline/platform/web.(*Server).recall":      OfSession,
	"throughline/platform/web.(*Server).settle":      OfSession,
	"throughline/access/accessweb.(*Guard).Admit":    OfPolicy,
	"throughline/access/accessweb.(*Guard).Remember": OfAudit,
}

// askedBy finds on the stack on whose behalf a statement runs.
func askedBy() Part {
	var callers [64]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers[:])])
	for {
		frame, more := frames.Next()
		if of, known := askers[frame.Function]; known {
			return of
		}
		if !more {
			return OfPage
		}
	}
}

type connector struct {
	driver.Connector
	recorder *Recorder
}

// Connect opens a connection that is listened to.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	opened, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{Conn: opened, recorder: c.recorder}, nil
}

// conn is a connection that is listened to. Both drivers offer every interface it asks
// them for, but for the two that it asks about first.
type conn struct {
	driver.Conn
	recorder *Recorder
	inChange bool
}

// PrepareContext prepares a statement that is listened to.
func (c *conn) PrepareContext(ctx context.Context, text string) (driver.Stmt, error) {
	prepared, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	return &stmt{prepared, c, text}, nil
}

// QueryContext remembers and asks.
func (c *conn) QueryContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Rows, error) {
	c.hear(text, args, true)
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, text, args)
}

// ExecContext remembers and does.
func (c *conn) ExecContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Result, error) {
	c.hear(text, args, false)
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, text, args)
}

// hear follows where changes begin and end, and remembers everything else.
func (c *conn) hear(text string, args []driver.NamedValue, query bool) {
	switch word, _, _ := strings.Cut(text, " "); word {
	case "BEGIN":
		c.inChange = true
	case "COMMIT":
		c.inChange = false
	case "ROLLBACK":
		c.inChange = c.inChange && strings.HasPrefix(text, "ROLLBACK TO")
	case "SAVEPOINT", "RELEASE":
	default:
		c.recorder.remember(text, args, query, c.inChange)
	}
}

// BeginTx begins a change.
func (c *conn) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	begun, err := c.Conn.(driver.ConnBeginTx).BeginTx(ctx, options)
	if err != nil {
		return nil, err
	}
	c.inChange = true
	return tx{begun, c}, nil
}

// CheckNamedValue lets the driver say which arguments it takes as they are.
func (c *conn) CheckNamedValue(value *driver.NamedValue) error {
	if checker, has := c.Conn.(driver.NamedValueChecker); has {
		return checker.CheckNamedValue(value)
	}
	return driver.ErrSkip
}

// Ping asks whether the database is there.
func (c *conn) Ping(ctx context.Context) error { return c.Conn.(driver.Pinger).Ping(ctx) }

// ResetSession makes the connection ready for the next user.
func (c *conn) ResetSession(ctx context.Context) error {
	return c.Conn.(driver.SessionResetter).ResetSession(ctx)
}

// IsValid reports whether the connection may be used again.
func (c *conn) IsValid() bool {
	validator, has := c.Conn.(driver.Validator)
	return !has || validator.IsValid()
}

type tx struct {
	driver.Tx
	of *conn
}

// Commit ends the change.
func (t tx) Commit() error {
	t.of.inChange = false
	return t.Tx.Commit()
}

// Rollback undoes the change.
func (t tx) Rollback() error {
	t.of.inChange = false
	return t.Tx.Rollback()
}

type stmt struct {
	driver.Stmt
	on   *conn
	text string
}

// QueryContext remembers and asks.
func (s *stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	s.on.hear(s.text, args, true)
	return s.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
}

// ExecContext remembers and does.
func (s *stmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	s.on.hear(s.text, args, false)
	return s.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}
