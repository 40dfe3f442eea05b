package postgrestest

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// inTheChild tells this test binary to start a cluster, say where, and hang.
const inTheChild = "POSTGRESTEST_START_AND_HANG"

func TestMain(m *testing.M) {
	if os.Getenv(inTheChild) != "" {
		startAndHang()
	}
	os.Exit(m.Run())
}

func startAndHang() {
	c, err := Start("")
	if err != nil {
		panic(err)
	}
	println(c.URL(), c.Folder(), c.server.Process.Pid)
	select {}
}

func ask(t *testing.T, url, question string) string {
	t.Helper()
	connection, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatalf("the cluster does not answer: %v", err)
	}
	defer connection.Close(t.Context())
	var answer string
	if err := connection.QueryRow(t.Context(), question).Scan(&answer); err != nil {
		t.Fatalf("%s: %v", question, err)
	}
	return answer
}

func start(t *testing.T, chosen ...Option) *Cluster {
	t.Helper()
	if _, err := findPrograms(); err != nil {
		t.Skipf("no cluster can be started here: %v", err)
	}
	c, err := Start("", chosen...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Stop(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func TestAClusterStartsAnswersAndLeavesNothingBehind(t *testing.T) {
	c := start(t)
	if answer := ask(t, c.URL(), "select 1::text"); answer != "1" {
		t.Errorf("select 1 answered %q", answer)
	}
	if fsync := ask(t, c.URL(), "show fsync"); fsync != "off" {
		t.Errorf("a quick cluster has fsync %s", fsync)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(-c.server.Process.Pid, 0); !errors.Is(err, syscall.ESRCH) {
		t.Errorf("a process of the cluster is left: %v", err)
	}
	if _, err := os.Stat(c.Folder()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the cluster's folder is left: %v", err)
	}
}

func TestADurableClusterKeepsItsPromises(t *testing.T) {
	c := start(t, Durable)
	for _, setting := range []string{"fsync", "synchronous_commit", "full_page_writes"} {
		if value := ask(t, c.URL(), "show "+setting); value != "on" {
			t.Errorf("%s is %s", setting, value)
		}
	}
}

func TestTwoClustersLiveSideBySide(t *testing.T) {
	one, other := start(t), start(t)
	if _, err := os.Stat(one.Folder()); err != nil {
		t.Errorf("the second took the first's folder away: %v", err)
	}
	if one.URL() == other.URL() || one.Folder() == other.Folder() {
		t.Errorf("both are at %s in %s", one.URL(), one.Folder())
	}
}

func TestNoServerOutlivesARunThatWasKilled(t *testing.T) {
	if _, err := findPrograms(); err != nil {
		t.Skipf("no cluster can be started here: %v", err)
	}
	run := exec.Command(os.Args[0])
	run.Env = append(os.Environ(), inTheChild+"=yes")
	said, err := run.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	told := strings.Fields(line)
	if len(told) != 3 {
		t.Fatalf("the run did not say where its cluster is: %s", line)
	}
	url, folder := told[0], told[1]
	connection, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = run.Wait() // killed, as it had to be

	patient, done := context.WithTimeout(t.Context(), 20*time.Second)
	defer done()
	if _, err := connection.WaitForNotification(patient); err == nil || patient.Err() != nil {
		t.Errorf("the server still serves: %v", err)
	}
	if _, err := pgx.Connect(patient, url); err == nil {
		t.Error("the server still takes connections")
	}
	if _, err := os.Stat(folder); err != nil {
		t.Errorf("the killed run's folder: %v", err)
	}
	start(t)
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the next run leaves the killed run's folder behind: %v", err)
	}
}

func TestAClusterThatIsKeptIsFoundAgainWithWhatWasInIt(t *testing.T) {
	if _, err := findPrograms(); err != nil {
		t.Skipf("no cluster can be started here: %v", err)
	}
	folder, err := os.MkdirTemp("", "kept-") // a test's own folder has too long a name for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	first, err := StartKept(folder, Durable)
	if err != nil {
		t.Fatal(err)
	}
	connection, err := pgx.Connect(t.Context(), first.URL())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := connection.Exec(t.Context(), "create table kept as select 1 as one"); err != nil {
		t.Fatal(err)
	}
	connection.Close(t.Context())
	if _, err := StartKept(folder); err == nil {
		t.Error("two runs share one folder")
	}
	if err := first.Stop(); err != nil {
		t.Fatal(err)
	}
	again, err := StartKept(folder, Durable)
	if err != nil {
		t.Fatal(err)
	}
	if answer := ask(t, again.URL(), "select one::text from kept"); answer != "1" {
		t.Errorf("what was kept is %q", answer)
	}
	if err := again.Stop(); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderOfALivingRunStaysWhenTheRunForgetsItsCluster(t *testing.T) {
	dir := t.TempDir()
	folder, _, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 { // whoever is not held by anything is collected, and what it held closed
		runtime.GC()
		runtime.Gosched()
	}
	if _, _, err := newFolder(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(folder); err != nil {
		t.Errorf("another run took the folder away: %v", err)
	}
}

func TestTheNewestVersionIsChosenByNumber(t *testing.T) {
	found := []string{"/usr/lib/postgresql/9.6/bin/initdb", "/usr/lib/postgresql/15/bin/initdb", "/usr/lib/postgresql/14/bin/initdb"}
	if newest := newestOf(found); newest != found[1] {
		t.Errorf("chosen: %s", newest)
	}
	if none := newestOf(nil); none != "" {
		t.Errorf("chosen out of nothing: %s", none)
	}
}

func TestAFolderTooLongForASocketIsRefusedWithAReason(t *testing.T) {
	if _, err := findPrograms(); err != nil {
		t.Skipf("no cluster can be started here: %v", err)
	}
	long := filepath.Join(t.TempDir(), strings.Repeat("l", 90))
	if err := os.Mkdir(long, 0o755); err != nil {
		t.Fatal(err)
	}
	c, err := Start(long)
	if err == nil {
		t.Fatal(errors.Join(errors.New("it started"), c.Stop()))
	}
	if !strings.Contains(err.Error(), "too long for a Unix socket") {
		t.Errorf("the reason given: %v", err)
	}
	if left, _ := os.ReadDir(long); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAServerThatCannotStartSaysWhy(t *testing.T) {
	c := start(t)
	account, err := unprivileged()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := findPrograms()
	if err != nil {
		t.Fatal(err)
	}
	_, err = serve(c.Folder(), filepath.Join(c.Folder(), "cluster"), programs, serverSettings(options{}), account)
	if err == nil || !strings.Contains(err.Error(), "ended before it was ready") || !strings.Contains(err.Error(), strconv.Itoa(c.server.Process.Pid)) {
		t.Errorf("a second server in one folder: %v", err)
	}
}

func TestAFolderInMemoryTakesAClusterAndIsTakenAway(t *testing.T) {
	folder, remove, err := InMemory()
	if err != nil {
		t.Fatal(err)
	}
	if folder == "" {
		if roomInMemory() {
			t.Error("there is room in memory, and no folder")
		}
		return // this machine keeps no files in memory
	}
	c, err := Start(folder)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(c.Stop(), remove()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is left: %v", err)
	}
}
