package main

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// next gives a connection's next request, as it goes over the wire.
type next func() []byte

// work is what is asked of a program: from whom, over how many connections, and what a
// good answer is.
type work struct {
	address     string
	connections int
	status      int                       // anything else is a fault, and no answer
	begin       func(connection int) next // called once for each connection
}

// measured is what came of it.
type measured struct {
	took  []time.Duration // of each answer
	lasts time.Duration
	bytes int // of one body: the last
}

// load asks for as long as it lasts. Every answer counts; one that is not good ends
// the measurement with an error.
func (w work) load(lasts time.Duration) (measured, error) {
	faults := make([]error, w.connections)
	took := make([][]time.Duration, w.connections)
	sizes := make([]int, w.connections)
	began := time.Now()
	until := began.Add(lasts)
	var all sync.WaitGroup
	for i := range w.connections {
		all.Go(func() {
			took[i], sizes[i], faults[i] = w.keepAsking(w.begin(i), until)
		})
	}
	all.Wait()
	return measured{took: slices.Concat(took...), lasts: time.Since(began), bytes: sizes[0]}, errors.Join(faults...)
}

func (w work) keepAsking(next next, until time.Time) (took []time.Duration, size int, err error) {
	on, err := dial(w.address)
	if err != nil {
		return nil, 0, err
	}
	defer on.close()
	took = make([]time.Duration, 0, 4096)
	for at := time.Now(); at.Before(until) || len(took) == 0; {
		request := next()
		status, answered, err := on.ask(request)
		if err != nil {
			return nil, 0, err
		}
		if status != w.status {
			return nil, 0, fmt.Errorf("answer %d where %d is good, to %.120s", status, w.status, request)
		}
		now := time.Now()
		took, size = append(took, now.Sub(at)), answered
		at = now
	}
	return took, size, nil
}

// and joins what was measured in two turns.
func (m measured) and(other measured) measured {
	return measured{append(m.took, other.took...), m.lasts + other.lasts, other.bytes}
}

func (m measured) perSecond() float64 { return float64(len(m.took)) / m.lasts.Seconds() }

// within tells the time within which a share of the answers came, in milliseconds.
func (m measured) within(share float64) float64 {
	if len(m.took) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(m.took))
	at := min(int(share*float64(len(sorted))), len(sorted)-1)
	return float64(sorted[at].Microseconds()) / 1000
}
