package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
)

// batchLimit keeps one slow batch from holding up everybody: units, not rows.
const batchLimit = 64

// committer lets many changes share one sync to disk. While one batch is being
// synced the next gathers by itself, so nobody waits for a timer.
type committer struct {
	address  string // under which another writing connection is opened
	conn     *sql.Conn
	prepared *prepared
	queue    chan *unit
	stopping sync.RWMutex
	stopped  bool
	done     chan struct{}
	release  func() error
}

// unit is one change waiting for its turn.
type unit struct {
	ctx    context.Context
	work   func(context.Context) error
	answer chan error
}

func startCommitter(address string, conn *sql.Conn, release func() error) *committer {
	c := &committer{
		address: address, conn: conn, prepared: &prepared{on: conn}, release: release,
		queue: make(chan *unit, 1024), done: make(chan struct{}),
	}
	go c.run()
	return c
}

func (c *committer) change(ctx context.Context, work func(context.Context) error) error {
	u := &unit{ctx: ctx, work: work, answer: make(chan error, 1)}
	c.stopping.RLock()
	if c.stopped {
		c.stopping.RUnlock()
		return errors.New("the database is closing")
	}
	c.queue <- u
	c.stopping.RUnlock()
	return <-u.answer
}

func (c *committer) close() error {
	c.stopping.Lock()
	if c.stopped {
		c.stopping.Unlock()
		return nil
	}
	c.stopped = true
	close(c.queue)
	c.stopping.Unlock()
	<-c.done
	c.prepared.close()
	return errors.Join(c.conn.Close(), c.release())
}

func (c *committer) run() {
	defer close(c.done)
	for first := range c.queue {
		c.batch(first)
	}
}

// batch runs the first unit and whatever has gathered behind it in one transaction.
// A unit that fails is undone alone; the others are not touched by it. Until one has
// written there is nothing beside it to spare, and the whole transaction is undone: most
// batches are of one unit and do without a savepoint.
func (c *committer) batch(first *unit) {
	ctx := context.Background()
	if err := c.say(ctx, "BEGIN IMMEDIATE"); err != nil {
		first.answer <- fmt.Errorf("begin: %w", err)
		return
	}
	var written []*unit
	for u, taken := first, 0; u != nil; u, taken = c.next(taken) {
		err := c.attempt(ctx, u, len(written) > 0)
		if err == nil {
			written = append(written, u)
			continue
		}
		u.answer <- err
		if len(written) == 0 && c.beginAgain(ctx) != nil {
			return // nothing was written, and the next batch begins by itself
		}
	}
	err := c.say(ctx, "COMMIT")
	if err != nil {
		err = fmt.Errorf("commit: %w", err)
		if undo := c.say(ctx, "ROLLBACK"); undo != nil {
			err = errors.Join(err, undo)
		}
	}
	for _, u := range written {
		u.answer <- err
	}
}

func (c *committer) next(taken int) (*unit, int) {
	if taken+1 >= batchLimit {
		return nil, taken
	}
	select {
	case u := <-c.queue:
		return u, taken + 1
	default:
		return nil, taken
	}
}

// beginAgain gives up a transaction in which nothing stands, for a new one.
func (c *committer) beginAgain(ctx context.Context) error {
	_ = c.say(ctx, "ROLLBACK") // SQLite may have done so by itself, and says then that there is none
	return c.say(ctx, "BEGIN IMMEDIATE")
}

func (c *committer) attempt(ctx context.Context, u *unit, besideOthers bool) error {
	if err := u.ctx.Err(); err != nil {
		return err
	}
	if !besideOthers {
		return guarded(u.work, withTx(context.WithoutCancel(u.ctx), c.prepared))
	}
	if err := c.say(ctx, "SAVEPOINT unit"); err != nil {
		return err
	}
	err := guarded(u.work, withTx(context.WithoutCancel(u.ctx), c.prepared))
	if err != nil {
		if undo := c.say(ctx, "ROLLBACK TO unit"); undo != nil {
			return errors.Join(err, undo)
		}
	}
	return errors.Join(err, c.say(ctx, "RELEASE unit"))
}

func (c *committer) say(ctx context.Context, statement string) error {
	_, err := c.prepared.exec(ctx, statement, nil)
	return err
}

// guarded turns a panic in somebody's work into that somebody's error: the other
// changes of the batch must not go down with it.
func guarded(work func(context.Context) error, ctx context.Context) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic in a change: %v\n%s", r, debug.Stack())
		}
	}()
	return work(ctx)
}
