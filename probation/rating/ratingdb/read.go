package ratingdb

import (
	"encoding/json"
	"sync"

	"throughline/probation/rating"
)

// mostRead is how many ratings are remembered: a few thousand bytes each.
const mostRead = 2048

// read remembers the ratings that were taken apart lately. What is written is never
// changed, so that it always means the same, and taking it apart costs more than all
// else when a page asks for it.
type read struct {
	mu   sync.Mutex
	them map[string]rating.Rating // by how they are written
}

// apart takes a written rating apart. Its slices are shared and not to be changed.
func (r *read) apart(body string) (known rating.Rating, err error) {
	r.mu.Lock()
	known, is := r.them[body]
	r.mu.Unlock()
	if is {
		return known, nil
	}
	if err := json.Unmarshal([]byte(body), &known); err != nil {
		return known, err
	}
	r.remember(body, known)
	return known, nil
}

// remember keeps what a body says, as if it had been taken apart.
func (r *read) remember(body string, known rating.Rating) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.them == nil || len(r.them) >= mostRead {
		r.them = map[string]rating.Rating{}
	}
	r.them[body] = known
}
