package resilience

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"throughline/platform/database/postgrestest"
)

// Nodes are several servers of one town on one PostgreSQL, behind one address; each comes
// to its database by a way that can be cut.
type Nodes struct {
	Towns   []*Town
	Front   *Town // what visitors see
	Way     *Way
	cluster *postgrestest.Cluster
	folder  string
	front   *httptest.Server
}

// OpenNodes starts a PostgreSQL and as many servers as there are binaries.
func OpenNodes(ctx context.Context, folder string, binaries ...string) (n *Nodes, err error) {
	n = &Nodes{}
	if n.folder, err = os.MkdirTemp("", "nets-postgres-"); err != nil {
		return nil, err
	}
	if err := os.Chmod(n.folder, 0o755); err != nil { // PostgreSQL runs as somebody else
		return nil, err
	}
	if n.cluster, err = postgrestest.StartKept(n.folder, postgrestest.Durable); err != nil {
		return nil, err
	}
	if n.Way, err = openWay(); err != nil {
		return nil, errors.Join(err, n.cluster.Stop())
	}
	n.lead()
	for i, binary := range binaries {
		town := &Town{Folder: filepath.Join(folder, "node"+strconv.Itoa(i)), Binary: binary, Rows: "postgres://postgres@" + n.Way.address() + "/postgres?sslmode=disable"}
		if _, err := town.Open(ctx); err != nil { // the first fills the town
			return nil, errors.Join(err, n.Close())
		}
		n.Towns = append(n.Towns, town)
	}
	var next atomic.Int64
	n.front = httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			town := n.Towns[int(next.Add(1))%len(n.Towns)]
			r.SetURL(&url.URL{Scheme: "http", Host: town.address})
			r.Out.Host = r.In.Host
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) { w.WriteHeader(http.StatusBadGateway) },
	})
	n.Front = &Town{address: n.front.Listener.Addr().String()}
	return n, nil
}

// Close ends all of it.
func (n *Nodes) Close() (err error) {
	if n.front != nil {
		n.front.Close()
	}
	for _, town := range n.Towns {
		err = errors.Join(err, town.Close())
	}
	return errors.Join(err, n.Way.close(), n.cluster.Stop(), os.RemoveAll(n.folder))
}

// URL is the database itself, not by the way that is cut.
func (n *Nodes) URL() string { return n.cluster.URL() }

// BreakDatabase stops the database at once and starts it again.
func (n *Nodes) BreakDatabase() (err error) {
	if err := n.cluster.Break(); err != nil {
		return err
	}
	if n.cluster, err = postgrestest.StartKept(n.folder, postgrestest.Durable); err != nil {
		return err
	}
	n.lead()
	return nil
}

func (n *Nodes) lead() {
	at, err := url.Parse(n.cluster.URL())
	if err != nil {
		panic(err) // it is ours
	}
	n.Way.to.Store(&at.Host)
}

// Way leads from the servers to their database, and can be cut around a commit.
type Way struct {
	listener net.Listener
	to       atomic.Pointer[string]
	cutting  atomic.Bool
	cuts     atomic.Int64
	mu       sync.Mutex
	dice     *rand.Rand
}

func openWay() (*Way, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	w := &Way{listener: listener}
	go func() {
		for {
			from, err := listener.Accept()
			if err != nil {
				return
			}
			go w.carry(from)
		}
	}()
	return w, nil
}

func (w *Way) address() string { return w.listener.Addr().String() }

func (w *Way) close() error { return w.listener.Close() }

// Cut cuts every third commit or so: before it is sent, when it was sent, or when it was
// done and nobody has been told.
func (w *Way) Cut(dice *rand.Rand) {
	w.mu.Lock()
	w.dice = dice
	w.mu.Unlock()
	w.cutting.Store(true)
}

// Heal ends the cutting and tells how often it was done.
func (w *Way) Heal() int {
	w.cutting.Store(false)
	return int(w.cuts.Load())
}

type cutAt int

const (
	notCut cutAt = iota
	beforeCommit
	afterSending
	afterCommit
)

func (w *Way) draw() cutAt {
	if !w.cutting.Load() {
		return notCut
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.dice.IntN(3) > 0 {
		return notCut
	}
	w.cuts.Add(1)
	return beforeCommit + cutAt(w.dice.IntN(3))
}

// carry carries what both sides say. A commit of the driver is a message of its own.
func (w *Way) carry(from net.Conn) {
	defer from.Close()
	to, err := net.Dial("tcp", *w.to.Load())
	if err != nil {
		return
	}
	defer to.Close()
	var silent atomic.Bool // the answer is not to arrive
	go func() {
		defer from.Close()
		defer to.Close()
		heard := make([]byte, 1<<16)
		for {
			n, err := to.Read(heard)
			if silent.Load() || err != nil {
				return
			}
			if _, err := from.Write(heard[:n]); err != nil {
				return
			}
		}
	}()
	said := make([]byte, 1<<16)
	for {
		n, err := from.Read(said)
		if err != nil {
			return
		}
		cut := notCut
		if bytes.Contains(said[:n], []byte("commit\x00")) {
			cut = w.draw()
		}
		switch cut {
		case beforeCommit:
			return
		case afterCommit:
			silent.Store(true)
		}
		if _, err := to.Write(said[:n]); err != nil || cut == afterSending {
			return
		}
		if cut == afterCommit {
			_, _ = io.Copy(io.Discard, from) // until the answer was swallowed
			return
		}
	}
}

// await waits until what is asked for holds, at most so long, and tells how long it took.
func await(within time.Duration, holds func() bool) (time.Duration, bool) {
	began := time.Now()
	looks := time.NewTicker(10 * time.Millisecond)
	defer looks.Stop()
	for !holds() {
		if time.Since(began) > within {
			return within, false
		}
		<-looks.C
	}
	return time.Since(began), true
}
