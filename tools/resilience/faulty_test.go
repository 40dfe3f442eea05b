package resilience

import (
	"bufio"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// injected is a fault of the machine: from the nth on, a call of the server on its
// database fails so, once or for as long as it lasts.
type injected struct {
	call, fault string
	nth         int
	lasting     bool
}

func (i injected) String() string {
	when := fmt.Sprint(i.nth)
	if i.lasting {
		when += "+"
	}
	return fmt.Sprintf("inject=%s:%s:when=%s", i.call, i.fault, when)
}

// everyFault is every call by which a file is read or comes to differ, with all that can
// become of it, at each of the first calls of every thread.
func everyFault() (all []injected) {
	for call, faults := range map[string][]string{
		"pwrite64":  {"error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL"},
		"fdatasync": {"error=EIO", "error=ENOSPC", "signal=KILL"},
		"fsync":     {"error=EIO", "error=ENOSPC", "signal=KILL"},
		"ftruncate": {"error=EIO", "error=EINTR", "signal=KILL"},
		"pread64":   {"error=EIO", "error=EINTR", "signal=KILL"},
		"openat":    {"error=EIO", "error=EMFILE", "signal=KILL"},
		"unlink":    {"error=EIO", "signal=KILL"},
	} {
		for _, fault := range faults {
			for nth := 1; nth <= 12; nth++ {
				all = append(all, injected{call, fault, nth, false})
				if fault != "error=EINTR" && fault != "signal=KILL" && nth <= 4 { // a call that is interrupted for ever is none
					all = append(all, injected{call, fault, nth, true})
				}
			}
		}
	}
	return all
}

// attach lets a tracer spoil calls of the running server on its database; detach ends it
// and tells how many were spoilt.
func attach(t *testing.T, town *Town, fault injected) (detach func() int) {
	t.Helper()
	tracer := exec.Command("strace", "-f", "-p", fmt.Sprint(town.server.Process.Pid), "-e", "trace="+fault.call, "-e", fault.String(),
		"-e", "signal=none", "-P", town.File(), "-P", town.File()+"-wal", "-P", town.File()+"-shm")
	said, err := tracer.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := tracer.Start(); err != nil {
		t.Fatal(err)
	}
	attached, spoilt := make(chan error, 1), make(chan int, 1)
	go func() {
		lines, count := bufio.NewScanner(said), 0
		lines.Buffer(make([]byte, 1<<16), 1<<22)
		for lines.Scan() {
			switch line := lines.Text(); {
			case strings.Contains(line, "attached"):
				select {
				case attached <- nil:
				default:
				}
			case strings.Contains(line, "(INJECTED)"):
				count++
			case strings.Contains(line, "strace:") && !strings.Contains(line, "Process"):
				select {
				case attached <- errors.New(line):
				default:
				}
			}
		}
		spoilt <- count
	}()
	select {
	case err := <-attached:
		if err != nil {
			t.Fatal(err)
		}
	case <-time.After(readyWithin):
		t.Fatal("the tracer does not attach")
	}
	return func() int {
		// What is traced goes on when its tracer is killed; asked politely, one whose server
		// was killed would wait until somebody has buried that.
		_ = tracer.Process.Kill()
		count := <-spoilt
		_ = tracer.Wait()
		return count
	}
}

// suffer lets writers write while the machine has a fault, lets them press again when it
// is over, and gives what they wrote, how many were refused at first, and whether the
// fault was felt: many calls are rare, a file is opened once.
func (t *Town) suffer(test *testing.T, hands []*Writer, fault injected) (notes []Note, refused int, felt bool) {
	test.Helper()
	detach := attach(test, t, fault)
	notes = Together(test.Context(), hands, 4)
	felt = detach() > 0
	if fault.fault == "signal=KILL" && gone(t) {
		felt = true
		_ = t.server.Wait() // it says that it was killed
		opened(test, t)
	}
	for i := range notes {
		n := &notes[i]
		if !n.AcknowledgedAt.IsZero() {
			continue
		}
		refused++
		if n.Status != 0 && n.Status < http.StatusInternalServerError {
			test.Errorf("%s: an act that is not done is answered %d", fault, n.Status)
		}
		if n.send(test.Context()); n.AcknowledgedAt.IsZero() { // the same act again
			test.Fatalf("%s: afterwards the act is answered %d", fault, n.Status)
		}
	}
	return notes, refused, felt
}

// gone reports whether a server was killed, which takes a moment.
func gone(town *Town) bool {
	killed := false
	await(readyWithin, func() bool {
		state, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", town.server.Process.Pid))
		if killed = err != nil || strings.Contains(string(state), ") Z"); killed {
			return true
		}
		answer, err := http.Get("http://" + town.address + "/health")
		if err != nil {
			return false // it is about to be
		}
		return answer.Body.Close() == nil
	})
	return killed
}

// R4. Whatever becomes of any call of the write path, an act that was answered is there
// once, one that was not is there once or not at all, the ledger holds together, and the
// service goes on, by itself or from a start.
func TestAFaultOfTheMachineLosesNothingAcknowledged(t *testing.T) {
	dice := Dice(t)
	town := &Town{Folder: t.TempDir(), Binary: binary(t)}
	opened(t, town)
	hands := writers(t, town, 4)
	all := everyFault()
	var written []Note
	enough, suffered, refused := Often(12, len(all)), 0, 0
	for _, i := range dice.Perm(len(all)) {
		if suffered == enough {
			break
		}
		notes, refusedNow, felt := town.suffer(t, hands, all[i])
		if err := Look(t.Context(), town.File(), notes); err != nil {
			t.Fatalf("%s: %v", all[i], err)
		}
		if felt {
			suffered++
		}
		refused += refusedNow
		written = append(written, notes...)
	}
	if err := town.Close(); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(Look(t.Context(), town.File(), written), town.Verify(t.Context(), town.File())); err != nil {
		t.Error(err)
	}
	t.Logf("%d faults felt, %d acts, %d of them refused at first", suffered, len(written), refused)
	if suffered < 12 || refused == 0 {
		t.Errorf("only %d faults were felt and %d acts refused: the net caught nothing", suffered, refused)
	}
}

// The control: a server that says yes to a commit that failed must lose something.
func TestAFaultIsNoticedWhereAFailedCommitIsAcknowledged(t *testing.T) {
	careless := filepath.Join(t.TempDir(), "careless")
	built, err := withFaults(t, failedCommit).Command(t.Context(), "build", "-o", careless, "./cmd/throughline").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, built)
	}
	town := &Town{Folder: t.TempDir(), Binary: careless}
	opened(t, town)
	notes, _, felt := town.suffer(t, writers(t, town, 4), injected{"pwrite64", "error=EIO", 1, true})
	if err := Look(t.Context(), town.File(), notes); !felt || !errors.Is(err, ErrLost) {
		t.Errorf("felt %v: %v", felt, err)
	}
	if err := town.Close(); err != nil {
		t.Fatal(err)
	}
}
