package resilience

import (
	"cmp"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// recorded is a piece of a town's life under the tracer: what its disk held before, every
// call since, and what was acknowledged when.
type recorded struct {
	disk   *Disk
	events []Event
	notes  []Note // in the order in which they were acknowledged
}

// record lets writers write into a town whose every write and sync is written down.
func record(t *testing.T, product string) recorded {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Fatal("strace is not installed: on Debian, apt-get install strace")
	}
	town := &Town{Folder: t.TempDir(), Binary: product}
	opened(t, town) // and filled
	if err := town.Close(); err != nil {
		t.Fatal(err)
	}
	disk, err := NewDisk(town.Folder)
	if err != nil {
		t.Fatal(err)
	}
	trace := filepath.Join(t.TempDir(), "trace")
	town.Under = Tracing(trace)
	opened(t, town)
	notes := Together(t.Context(), writers(t, town, 8), 60)
	if err := town.Close(); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(notes, func(a, b Note) int { return a.AcknowledgedAt.Compare(b.AcknowledgedAt) })
	if len(notes) != 8*60 || notes[0].AcknowledgedAt.IsZero() {
		t.Fatalf("%d notes, the first answered %d", len(notes), notes[0].Status)
	}
	read, err := os.Open(trace)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	calls, err := Calls(read)
	if err != nil {
		t.Fatal(err)
	}
	found := recorded{disk: disk, notes: notes}
	for _, c := range calls {
		if !strings.HasPrefix(c.Path, town.File()) {
			continue
		}
		found.events = append(found.events, Event{Call: c, At: c.Begun})
		if !c.Ended.IsZero() {
			found.events = append(found.events, Event{Call: c, At: c.Ended, End: true})
		}
	}
	slices.SortStableFunc(found.events, func(a, b Event) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.part(), b.part()))
	})
	if len(found.events) < 8*60 {
		t.Fatalf("only %d events of the disk were seen", len(found.events))
	}
	return found
}

// part orders the two events of a call.
func (e Event) part() int {
	if e.End {
		return 1
	}
	return 0
}

// cut takes the power away so many times, each at the moment of an acknowledgement, and
// gives what is wrong with what is left.
func (r recorded) cut(t *testing.T, times int, look func(file string, acknowledged []Note) error) (wrong []error) {
	t.Helper()
	dice := Dice(t)
	places := dice.Perm(len(r.notes))[:times]
	slices.Sort(places)
	begun := map[*Call]int{}
	next := 0
	for i, place := range places {
		at := r.notes[place].AcknowledgedAt
		for next < len(r.events) && r.events[next].At.Before(at) {
			r.disk.Take(r.events[next], begun)
			next++
		}
		left := t.TempDir()
		if err := r.disk.After(Cut(i)%cuts, dice, left); err != nil {
			t.Fatal(err)
		}
		if err := look(filepath.Join(left, "town.db"), r.notes[:place+1]); err != nil {
			wrong = append(wrong, err)
		}
		if err := os.RemoveAll(left); err != nil {
			t.Fatal(err)
		}
	}
	return wrong
}

// R2. The kernel is gone with what it had not yet written: what was acknowledged is there.
func TestWhatWasAcknowledgedSurvivesAPowerCut(t *testing.T) {
	product := binary(t)
	verifier := &Town{Binary: product}
	cuts, acts := Often(40, 400), 0
	for range Often(1, 3) {
		life := record(t, product)
		wrong := life.cut(t, cuts, func(file string, acknowledged []Note) error {
			return errors.Join(Look(t.Context(), file, acknowledged), verifier.Verify(t.Context(), file))
		})
		if len(wrong) > 0 {
			t.Errorf("%d of %d cuts: %v", len(wrong), cuts, wrong[0])
		}
		acts += len(life.notes)
	}
	t.Logf("%d cuts, %d acts", Often(1, 3)*cuts, acts)
}

// The control: a server that answers before the disk has it must lose something, or the
// cut is no cut.
func TestAPowerCutIsNoticedWhereTheSyncIsLeftOut(t *testing.T) {
	weak := filepath.Join(t.TempDir(), "weak")
	built, err := withFaults(t, weakerSync...).Command(t.Context(), "build", "-o", weak, "./cmd/throughline").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, built)
	}
	const times = 40
	wrong := record(t, weak).cut(t, times, func(file string, acknowledged []Note) error { return Look(t.Context(), file, acknowledged) })
	lost := 0
	for _, err := range wrong {
		if errors.Is(err, ErrLost) {
			lost++
		}
	}
	if lost < times/2 {
		t.Errorf("only %d of %d cuts lost anything, and every second one should", lost, times)
	}
}
