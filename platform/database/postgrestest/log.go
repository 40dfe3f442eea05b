package postgrestest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

var errPortTaken = errors.New("someone else took PostgreSQL's port")

// What the server says, in the words it uses when its messages are not translated.
const (
	saysReady     = "database system is ready to accept connections"
	saysPortTaken = "Address already in use"
	keptLines     = 200
)

// serverLog keeps the last lines that the server said.
type serverLog struct {
	ready chan struct{} // closed when the server takes connections
	ended chan struct{} // closed when there is no more to read

	mu    sync.Mutex
	lines []string
}

func newServerLog() *serverLog {
	return &serverLog{ready: make(chan struct{}), ended: make(chan struct{})}
}

func (l *serverLog) follow(from io.ReadCloser) {
	defer close(l.ended)
	defer func() { _ = from.Close() }() // nothing is lost: it was read to its end
	said := bufio.NewScanner(from)
	said.Buffer(nil, 1<<20)
	ready := false
	for said.Scan() {
		l.mu.Lock()
		l.lines = append(l.lines, said.Text())
		if len(l.lines) > keptLines {
			l.lines = l.lines[1:]
		}
		l.mu.Unlock()
		if !ready && strings.Contains(said.Text(), saysReady) {
			ready = true
			close(l.ready)
		}
	}
	_, _ = io.Copy(io.Discard, from) // a line beyond all measure must not block the server
}

// fault is an error with what the server said last.
func (l *serverLog) fault(what string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	said := strings.Join(l.lines, "\n")
	if strings.Contains(said, saysPortTaken) {
		return fmt.Errorf("%w: %s\n%s", errPortTaken, what, said)
	}
	return fmt.Errorf("%s\n%s", what, said)
}
