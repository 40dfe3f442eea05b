package sampletown

import (
	"math/rand/v2"
	"time"

	"throughline/platform/day"
)

// workingDay gives the day itself or, at a weekend, the Monday after it.
func workingDay(d day.Date) day.Date {
	switch d.Weekday() {
	case time.Saturday:
		return d.Add(2)
	case time.Sunday:
		return d.Add(1)
	}
	return d
}

// workingDayBefore gives the day itself or, at a weekend, the Friday before it.
func workingDayBefore(d day.Date) day.Date {
	switch d.Weekday() {
	case time.Saturday:
		return d.Add(-1)
	case time.Sunday:
		return d.Add(-2)
	}
	return d
}

// slot gives a time of appointment on a day: office hours, by the quarter.
func slot(random *rand.Rand, d day.Date) day.Instant {
	return d.AtClock(9+random.IntN(7), 15*random.IntN(4))
}

// evening gives a moment when people are at home with a telephone in their hand.
func evening(random *rand.Rand, d day.Date) day.Instant {
	return d.AtClock(18+random.IntN(4), random.IntN(60))
}

// weighted picks a place in the list of weights.
func weighted(random *rand.Rand, weights ...int) int {
	all := 0
	for _, w := range weights {
		all += w
	}
	drawn := random.IntN(all)
	for i, w := range weights {
		if drawn < w {
			return i
		}
		drawn -= w
	}
	return len(weights) - 1
}

// chance is true so many times in a hundred.
func chance(random *rand.Rand, inAHundred int) bool { return random.IntN(100) < inAHundred }

// deck deals cards in an order of its own, each once before any comes again.
type deck[T any] struct {
	cards []T
	dealt int
}

func shuffled[T any](random *rand.Rand, cards []T) *deck[T] {
	mixed := append([]T(nil), cards...)
	random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	return &deck[T]{cards: mixed}
}

// deal gives the next card; false when all have been dealt.
func (d *deck[T]) deal() (card T, ok bool) {
	if d.dealt == len(d.cards) {
		return card, false
	}
	d.dealt++
	return d.cards[d.dealt-1], true
}
