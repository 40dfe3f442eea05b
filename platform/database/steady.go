package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

// AtOnce runs work that reads much, a whole page, and sees the database as it stood when
// it began. SQLite looks at its file again whenever a read begins, and throws away what it
// has at hand if anybody has written since: in a house that remembers every page that is
// read somebody always has, so one beginning for a page is far quicker than one for each
// of its questions. PostgreSQL keeps what is at hand for all, and every journey to it
// costs: there each question sees the newest state, as elsewhere.
//
// A change within goes its own way and is not seen by work. What the context is used for
// when AtOnce has returned goes to the database as it is then.
func (db *DB) AtOnce(ctx context.Context, work func(context.Context) error) error {
	if db.steady == nil || txOf(ctx) != nil {
		return work(ctx)
	}
	s, err := db.steady.take(ctx)
	if err != nil {
		return err
	}
	view := &view{prepared: s.ready}
	err = guarded(work, withTx(ctx, view))
	view.over.Store(true)
	return errors.Join(err, db.steady.giveBack(s))
}

// view is one unmoving state of the database, as long as somebody looks.
type view struct {
	*prepared
	over atomic.Bool
}

// steadyReaders are the connections that views look through, each opened when it is first
// needed.
type steadyReaders struct {
	pool    *sql.DB
	free    chan *steadyReader // nil for one that is not open
	closing chan struct{}
	closed  func() error
}

type steadyReader struct {
	conn  *sql.Conn
	ready *prepared
}

func newSteadyReaders(pool *sql.DB, most int) *steadyReaders {
	s := &steadyReaders{pool: pool, free: make(chan *steadyReader, most), closing: make(chan struct{})}
	s.closed = sync.OnceValue(s.closeAll)
	for range most {
		s.free <- nil
	}
	return s
}

func (s *steadyReaders) take(ctx context.Context) (r *steadyReader, err error) {
	select {
	case r = <-s.free:
	case <-s.closing:
		return nil, errors.New("the database is closing")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if r == nil {
		conn, err := s.pool.Conn(context.WithoutCancel(ctx))
		if err != nil {
			s.free <- nil
			return nil, fmt.Errorf("open a reading connection: %w", err)
		}
		r = &steadyReader{conn, &prepared{on: conn}}
	}
	if _, err := r.ready.exec(context.WithoutCancel(ctx), "BEGIN DEFERRED", nil); err != nil {
		return nil, errors.Join(fmt.Errorf("begin: %w", err), s.drop(r))
	}
	return r, nil
}

func (s *steadyReaders) giveBack(r *steadyReader) error {
	if _, err := r.ready.exec(context.Background(), "ROLLBACK", nil); err != nil {
		return errors.Join(fmt.Errorf("end: %w", err), s.drop(r))
	}
	s.free <- r
	return nil
}

// drop closes a connection that is not fit to look through again.
func (s *steadyReaders) drop(r *steadyReader) error {
	r.ready.close()
	err := r.conn.Close()
	s.free <- nil
	return err
}

// closeAll waits for whoever still looks.
func (s *steadyReaders) closeAll() error {
	close(s.closing)
	var all []error
	for range cap(s.free) {
		if r := <-s.free; r != nil {
			r.ready.close()
			all = append(all, r.conn.Close())
		}
	}
	return errors.Join(append(all, s.pool.Close())...)
}
