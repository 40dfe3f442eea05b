package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"throughline/platform/database"
)

// together is how many people move in at once: they are settled in a database aside by
// one core, and then moved in one transaction. The more there are, the fewer pages are
// written twice; a small town still keeps every core busy.
func together(people int) int { return min(max(people/50, 20), 400) }

// moving is everybody moving in: groups are settled side by side, each aside in a file
// of its own, and the files are moved into the house one after another, in the order of
// the town. What becomes of one person does not depend on when the others come.
type moving struct {
	*settling
	folder   string
	template string          // the founded town, with nobody in it
	founded  []database.Mark // how far its tables are filled
}

// moveAllIn lets everybody move in.
func (s *settling) moveAllIn(ctx context.Context) (err error) {
	m := moving{settling: s}
	if m.folder, err = os.MkdirTemp("", "sample-town-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(m.folder)) }()
	if err := m.lay(ctx); err != nil {
		return err
	}
	into, err := s.db.Fill(ctx)
	if err != nil {
		return err
	}
	return errors.Join(m.takeAllIn(ctx, into), into.Close())
}

// lay prepares the template that every group begins from.
func (m *moving) lay(ctx context.Context) error {
	m.template = filepath.Join(m.folder, "template.db")
	return m.aside(ctx, m.template, func(h *house) (err error) {
		founded := settlingIn(h, m.town)
		if err := h.ledger.Together(ctx, founded.found); err != nil {
			return err
		}
		m.founded, err = h.db.Marks(ctx)
		return err
	})
}

// aside opens a house over a file aside, for a while.
func (m *moving) aside(ctx context.Context, path string, work func(*house) error) error {
	h, err := openHouseAside(ctx, path, m.clock)
	if err != nil {
		return err
	}
	return errors.Join(work(h), h.close())
}

// group is some people who move in together.
type group struct {
	from, to int    // places in the town, to not among them
	path     string // of the file they are settled in
	settled  chan error
}

// takeAllIn settles groups on every core and takes them in in their order. So few lie
// ready at any time that they fill neither the memory nor the disk.
func (m *moving) takeAllIn(ctx context.Context, into *database.Filling) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	todo, inOrder := make(chan *group), make(chan *group, 2*runtime.NumCPU())
	go m.deal(ctx, todo, inOrder)
	var settlers sync.WaitGroup
	defer settlers.Wait() // nobody may write to the folder when it is removed
	defer stop()
	for range runtime.NumCPU() {
		settlers.Go(func() {
			for g := range todo {
				g.settled <- m.settleGroup(ctx, g)
			}
		})
	}
	told := progress("people moved in")
	for g := range inOrder {
		if err := m.takeIn(ctx, into, g); err != nil {
			return err
		}
		if told != nil {
			told(g.to, m.town.People)
		}
	}
	return ctx.Err()
}

// deal hands out the groups, each to a settler and, in the same order, to the house.
func (m *moving) deal(ctx context.Context, todo, inOrder chan<- *group) {
	defer close(todo)
	defer close(inOrder)
	size := together(m.town.People)
	for from := 0; from < m.town.People; from += size {
		g := &group{
			from: from, to: min(from+size, m.town.People), settled: make(chan error, 1),
			path: filepath.Join(m.folder, fmt.Sprintf("from-%d.db", from)),
		}
		for _, place := range []chan<- *group{inOrder, todo} {
			select {
			case place <- g:
			case <-ctx.Done():
				return
			}
		}
	}
}

func (m *moving) takeIn(ctx context.Context, into *database.Filling, g *group) error {
	select {
	case err := <-g.settled:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := into.TakeIn(ctx, g.path, m.founded); err != nil {
		return err
	}
	return os.Remove(g.path)
}

// settleGroup settles a group aside. They have a clock and salts of their own.
func (m *moving) settleGroup(ctx context.Context, g *group) error {
	founded, err := os.ReadFile(m.template)
	if err != nil {
		return err
	}
	if err := os.WriteFile(g.path, founded, 0o600); err != nil {
		return err
	}
	return m.aside(ctx, g.path, func(h *house) error {
		s := *m.settling
		s.clock = &pastClock{}
		s.house = h.at(s.clock, rand.NewChaCha8(grain(m.town, fmt.Sprint("salts/", g.from))))
		return s.ledger.Together(ctx, func(ctx context.Context) error {
			for i := g.from; i < g.to; i++ {
				if err := s.settle(ctx, m.town.Person(i)); err != nil {
					return fmt.Errorf("person %d of the sample town: %w", i, err)
				}
			}
			s.clock.now = m.town.Today.AtClock(0, 0)
			_, err := s.watch.TurnOfDay(ctx, s.clock.now)
			return errors.Join(err, ctx.Err())
		})
	})
}
