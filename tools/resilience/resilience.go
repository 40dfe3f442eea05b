// Package resilience proves that nothing is lost: it kills the real server at any moment, cuts
// its power, and looks at what is left. It also keeps the faults that
// each net was seen to catch, and plants them again: a net that lets one through is
// broken.
//
// In `make test` a sample runs, in `make night` all of it. What is drawn at random prints
// its seed; NET_SEED repeats it.
package resilience

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// Night reports whether everything is asked for, and not a sample.
func Night() bool { return os.Getenv("NIGHT") != "" }

// Often says how often something is tried: in a sample, and at night.
func Often(sample, night int) int {
	if Night() {
		return night
	}
	return sample
}

// Dice are thrown by a seed that the test prints.
func Dice(t *testing.T) *rand.Rand {
	t.Helper()
	seed, err := strconv.ParseUint(os.Getenv("NET_SEED"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("to repeat: NET_SEED=%d go test ./tools/resilience -run '^%s$'", seed, t.Name())
	return rand.New(rand.NewPCG(seed, 0))
}
