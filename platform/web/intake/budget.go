package intake

import (
	"errors"
	"io"
	"sync"
)

// The usual budget: two of the largest posts at once, in bytes, of which whoever is not
// signed in may take a quarter.
const (
	usualMost      = 2 * MaxBody
	usualStrangers = usualMost / 4
)

// Budget is how much of posts may be in memory at once, whoever sends them. Strangers have
// a share of their own, so that they cannot use up what those signed in need.
type Budget struct {
	most, mostOfStrangers int64

	mu                 sync.Mutex
	taken, byStrangers int64
}

// NewBudget makes a budget of so many bytes, of which strangers may take so many.
func NewBudget(most, strangers int64) *Budget {
	return &Budget{most: most, mostOfStrangers: strangers}
}

// UsualBudget is the budget of a process that says nothing else.
func UsualBudget() *Budget { return NewBudget(usualMost, usualStrangers) }

// InFlight tells how many bytes of posts are in memory now.
func (b *Budget) InFlight() int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.taken
}

// Held is what one post takes of a budget. The zero Held takes nothing.
type Held struct {
	budget   *Budget
	stranger bool
	bytes    int64
}

// take reports whether so many bytes more fit, and takes them if so.
func (h *Held) take(bytes int64) bool {
	b := h.budget
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.taken+bytes > b.most || h.stranger && b.byStrangers+bytes > b.mostOfStrangers {
		return false
	}
	b.taken, h.bytes = b.taken+bytes, h.bytes+bytes
	if h.stranger {
		b.byStrangers += bytes
	}
	return true
}

// GiveBack returns what the post took: when it was answered, and nothing of it is needed.
func (h *Held) GiveBack() {
	if h.budget == nil {
		return
	}
	h.budget.mu.Lock()
	defer h.budget.mu.Unlock()
	h.budget.taken -= h.bytes
	if h.stranger {
		h.budget.byStrangers -= h.bytes
	}
	h.bytes = 0
}

var errNoRoom = errors.New("the bodies in flight fill their budget")

// counted takes of the budget what arrives, as it arrives.
type counted struct {
	from io.Reader
	held *Held
}

// Read reads, and stops when the budget is used up.
func (c counted) Read(into []byte) (int, error) {
	n, err := c.from.Read(into)
	if !c.held.take(int64(n)) {
		return 0, errNoRoom
	}
	return n, err
}
