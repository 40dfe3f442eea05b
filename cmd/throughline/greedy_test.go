package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// asProduct makes this binary the product, for a test that needs it as a process of its own.
const asProduct = "RUN_AS_PRODUCT"

func TestMain(m *testing.M) {
	if os.Getenv(asProduct) != "" {
		os.Exit(run(context.Background(), os.Args[1:]))
	}
	os.Exit(m.Run())
}

// apart is a server that runs as a process of its own, so that its memory can be told
// from that of those who send to it.
type apart struct {
	address string
	process *exec.Cmd
}

func servedApart(t *testing.T) apart {
	t.Helper()
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	a := apart{address: at.Addr().String(), process: exec.CommandContext(t.Context(), os.Args[0], "serve")}
	if err := at.Close(); err != nil {
		t.Fatal(err)
	}
	a.process.Env = append(os.Environ(), asProduct+"=1", "LISTEN="+a.address, "METRICS_LISTEN=127.0.0.1:0", "DATABASE_URL="+sqliteURL(t),
		"THROUGHLINE_PUBLIC_URL=http://"+a.address, "THROUGHLINE_CHECKPOINTS="+filepath.Join(t.TempDir(), "checkpoints"))
	if err := a.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = a.process.Process.Kill(), a.process.Wait() })
	for began := time.Now(); ; {
		if answer, err := http.Get("http://" + a.address + "/health"); err == nil {
			answer.Body.Close()
			return a
		}
		if time.Since(began) > 30*time.Second {
			t.Fatal("the server does not answer")
		}
	}
}

// resident is how much memory the server holds, in bytes.
func (a apart) resident(t *testing.T) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", a.process.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if told, is := strings.CutPrefix(line, "VmRSS:"); is {
			kilobytes, err := strconv.Atoi(strings.Fields(told)[0])
			if err != nil {
				t.Fatal(err)
			}
			return kilobytes << 10
		}
	}
	t.Fatal("the system tells no memory of the server")
	return 0
}

// answersIn asks for pages that everybody may see and tells how long they take: most of
// them, since another program may hold up the machine once.
func (a apart) answersIn(t *testing.T) time.Duration {
	t.Helper()
	var took []time.Duration
	for i := range 20 {
		began := time.Now()
		answer, err := http.Get("http://" + a.address + []string{"/", "/sign-in"}[i%2])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, answer.Body); err != nil || answer.StatusCode != http.StatusOK {
			t.Errorf("a page is answered %d, %v", answer.StatusCode, err)
		}
		answer.Body.Close()
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	return took[len(took)*9/10]
}

// besieged opens connections, each of which sends what it is given, and waits until the
// server has answered the number awaited with a line that begins so.
func (a apart) besieged(t *testing.T, send string, awaited int, line string) {
	t.Helper()
	answered := make(chan string, strangers)
	for range strangers {
		conn, err := net.Dial("tcp", a.address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		go func() {
			_, _ = io.WriteString(conn, send) // a server that hangs up is what some wait for
			first, _ := bufio.NewReader(conn).ReadString('\n')
			answered <- first
		}()
	}
	enough := time.After(30 * time.Second)
	for n := 0; n < awaited; {
		select {
		case first := <-answered:
			if !strings.HasPrefix(first, line) {
				t.Fatalf("the server answers %q, not %q", first, line)
			}
			n++
		case <-enough:
			t.Fatalf("after 30 seconds %d of %d are answered", n, awaited)
		}
	}
}

const (
	strangers   = 1000
	mostMemory  = 64 << 20 // bytes more than before they came
	mostPatient = 200 * time.Millisecond
)

// Nobody here is signed in. What they announce must cost nothing, and what they send little.
func TestAThousandGreedyStrangersCostLittleAndHoldUpNobody(t *testing.T) {
	head := "POST /sign-in HTTP/1.1\r\nHost: throughline\r\nContent-Type: application/x-www-form-urlencoded\r\n"
	for what, c := range map[string]struct {
		send    string
		awaited int
		line    string
	}{
		"announce 16 MiB and send nothing": {head + "Content-Length: 16777216\r\n\r\n", strangers, "HTTP/1.1 413 "},
		"announce 60 KB and send nothing":  {head + "Expect: 100-continue\r\nContent-Length: 60000\r\n\r\n", strangers, "HTTP/1.1 100 "},
		"announce nothing and send no end": {head + "Transfer-Encoding: chunked\r\n\r\nea60\r\n" + strings.Repeat("a", 60000), strangers * 4 / 5, "HTTP/1.1 503 "},
		"send a head of a thousand lines":  {head + strings.Repeat("a: b\r\n", strangers), strangers, "HTTP/1.1 400 "},
	} {
		t.Run(what, func(t *testing.T) {
			a := servedApart(t)
			a.answersIn(t)
			before := a.resident(t)
			a.besieged(t, c.send, c.awaited, c.line)
			most := a.resident(t)
			took := a.answersIn(t)
			most = max(most, a.resident(t))
			t.Logf("%d MB more than %d, pages in %v", (most-before)>>20, before>>20, took)
			if most-before > mostMemory {
				t.Errorf("they cost %d MB", (most-before)>>20)
			}
			if took > mostPatient {
				t.Errorf("pages take %v beside them", took)
			}
		})
	}
}
