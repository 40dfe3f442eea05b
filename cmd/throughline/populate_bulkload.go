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

// together is how many people are loaded at once: one core prepares them in a scratch
// database, and then they are copied in one transaction. The more there are, the fewer pages are
// written twice; a small town still keeps every core busy.
func together(people int) int { return min(max(people/50, 20), 400) }

// townLoad is the bulk load of everybody: groups are prepared side by side, each in a
// scratch database of its own, and loaded one after another, in the order of the town.
// What becomes of one person does not depend on when the others come.
type townLoad struct {
	*builder
	folder   string
	template string          // the founded town, with nobody in it
	founded  []database.Mark // how far its tables are filled
}

// loadEverybody adds everybody to the founded town.
func (b *builder) loadEverybody(ctx context.Context) (err error) {
	l := townLoad{builder: b}
	if l.folder, err = os.MkdirTemp("", "sample-town-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(l.folder)) }()
	if err := l.prepareTemplate(ctx); err != nil {
		return err
	}
	into, err := b.db.BeginBulkLoad(ctx)
	if err != nil {
		return err
	}
	return errors.Join(l.loadGroups(ctx, into), into.Close())
}

// prepareTemplate founds the template that every group begins from.
func (l *townLoad) prepareTemplate(ctx context.Context) error {
	l.template = filepath.Join(l.folder, "template.db")
	return l.inScratch(ctx, l.template, func(h *house) (err error) {
		founded := newBuilder(h, l.town)
		if err := h.ledger.Together(ctx, founded.found); err != nil {
			return err
		}
		l.founded, err = h.db.Marks(ctx)
		return err
	})
}

// inScratch opens a house over a scratch database, for a while.
func (l *townLoad) inScratch(ctx context.Context, path string, work func(*house) error) error {
	h, err := openScratchHouse(ctx, path, l.clock)
	if err != nil {
		return err
	}
	return errors.Join(work(h), h.close())
}

// group is some people who are loaded together.
type group struct {
	from, to int    // places in the town, to not among them
	path     string // of the scratch database they are prepared in
	prepared chan error
}

// loadGroups prepares groups on every core and loads them in their order. So few lie
// ready at any time that they fill neither the memory nor the disk.
func (l *townLoad) loadGroups(ctx context.Context, into *database.BulkLoad) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	todo, inOrder := make(chan *group), make(chan *group, 2*runtime.NumCPU())
	go l.deal(ctx, todo, inOrder)
	var workers sync.WaitGroup
	defer workers.Wait() // nobody may write to the folder when it is removed
	defer stop()
	for range runtime.NumCPU() {
		workers.Go(func() {
			for g := range todo {
				g.prepared <- l.prepareGroup(ctx, g)
			}
		})
	}
	told := progress("people moved in")
	for g := range inOrder {
		if err := l.load(ctx, into, g); err != nil {
			return err
		}
		if told != nil {
			told(g.to, l.town.People)
		}
	}
	return ctx.Err()
}

// deal gives out the groups, each to be prepared and, in the same order, to be loaded.
func (l *townLoad) deal(ctx context.Context, todo, inOrder chan<- *group) {
	defer close(todo)
	defer close(inOrder)
	size := together(l.town.People)
	for from := 0; from < l.town.People; from += size {
		g := &group{
			from: from, to: min(from+size, l.town.People), prepared: make(chan error, 1),
			path: filepath.Join(l.folder, fmt.Sprintf("from-%d.db", from)),
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

func (l *townLoad) load(ctx context.Context, into *database.BulkLoad, g *group) error {
	select {
	case err := <-g.prepared:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := into.Load(ctx, g.path, l.founded); err != nil {
		return err
	}
	return os.Remove(g.path)
}

// prepareGroup prepares a group in a scratch database. They have a clock and salts of their own.
func (l *townLoad) prepareGroup(ctx context.Context, g *group) error {
	founded, err := os.ReadFile(l.template)
	if err != nil {
		return err
	}
	if err := os.WriteFile(g.path, founded, 0o600); err != nil {
		return err
	}
	return l.inScratch(ctx, g.path, func(h *house) error {
		b := *l.builder
		b.clock = &pastClock{}
		b.house = h.at(b.clock, rand.NewChaCha8(grain(l.town, fmt.Sprint("salts/", g.from))))
		return b.ledger.Together(ctx, func(ctx context.Context) error {
			for i := g.from; i < g.to; i++ {
				if err := b.addPerson(ctx, l.town.Person(i)); err != nil {
					return fmt.Errorf("person %d of the sample town: %w", i, err)
				}
			}
			b.clock.now = l.town.Today.AtClock(0, 0)
			_, err := b.watch.TurnOfDay(ctx, b.clock.now)
			return errors.Join(err, ctx.Err())
		})
	})
}
