package resilience

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What is proved here is about the disk: where the suite keeps the files of tests in
// memory, these are on the disk all the same.
func TestMain(m *testing.M) {
	if disk := os.Getenv("TEST_DISK"); disk != "" {
		if err := os.Setenv("TMPDIR", disk); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// binary is the product under test; the suite built it.
func binary(t *testing.T) string {
	t.Helper()
	if built := os.Getenv("TEST_BINARY"); built != "" {
		return built
	}
	built, err := filepath.Abs("../../bin/throughline")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(built); err != nil {
		t.Fatal("there is no binary: make build")
	}
	return built
}

func opened(t *testing.T, town *Town) time.Duration {
	t.Helper()
	took, err := town.Open(context.WithoutCancel(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	return took
}

func writers(t *testing.T, town *Town, many int) []*Writer {
	t.Helper()
	all, err := town.Writers(t.Context(), many)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// backWithin is how soon a killed server answers again.
const backWithin = 2 * time.Second

// R1. A kill proves that an act is whole or not there, and that the service comes back by
// itself; what the disk has is proved by the power cut, because the kernel survives a kill.
func TestKilledAtAnyMomentNoActIsLostDoubledOrHalved(t *testing.T) {
	dice := Dice(t)
	town := &Town{Folder: t.TempDir(), Binary: binary(t)}
	opened(t, town)
	hands := writers(t, town, 8)
	var all []Note
	var slowest time.Duration
	kills := Often(60, 1000)
	for range kills {
		killed := make(chan error, 1)
		until := time.Duration(5+dice.IntN(90)) * time.Millisecond
		time.AfterFunc(until, func() { killed <- town.Kill() })
		written := Together(t.Context(), hands, 1000)
		if err := <-killed; err != nil {
			t.Fatal(err)
		}
		if err := Look(t.Context(), town.File(), written); err != nil {
			t.Fatalf("killed after %v: %v", until, err)
		}
		slowest = max(slowest, opened(t, town))
		// Whoever was not answered presses again: the same act is still done once.
		for i := range written {
			if n := &written[i]; n.AcknowledgedAt.IsZero() {
				if n.send(t.Context()); n.AcknowledgedAt.IsZero() {
					t.Fatalf("sent again after a kill, the act is answered %d", n.Status)
				}
			}
		}
		all = append(all, written...)
	}
	if err := town.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Look(t.Context(), town.File(), all); err != nil {
		t.Error(err)
	}
	if err := town.Verify(t.Context(), town.File()); err != nil {
		t.Error(err)
	}
	if slowest > backWithin {
		t.Errorf("the service was back only after %v", slowest)
	}
	if len(all) < kills*4 {
		t.Errorf("only %d acts in %d kills: the net caught nothing", len(all), kills)
	}
	t.Logf("%d kills, %d acts, back within %v", kills, len(all), slowest)
}
