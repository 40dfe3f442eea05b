// Package postgrestest keeps a private PostgreSQL cluster for as long as one run of
// the tests or of the benchmark needs it, and leaves nothing of it behind: no server,
// no folder, not even when the run itself is killed.
package postgrestest

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// What the cluster may take before we call it a fault.
const (
	startWithin = 30 * time.Second
	stopWithin  = 10 * time.Second
	portTries   = 3
)

// longestSocketName is what a Unix socket's address has room for.
const longestSocketName = 107

// Cluster is a running private server.
type Cluster struct {
	folder string
	lock   *os.File // says that the folder is in use
	kept   bool     // the folder outlives the run
	port   int
	server *exec.Cmd
	log    *serverLog
	gone   <-chan struct{} // closed when the server has ended

	stopping sync.Once
	stopped  error
}

// Option changes how a cluster is started.
type Option func(*options)

type options struct{ durable bool }

// Durable makes the cluster keep its promises through a power cut, as in production.
// Without it commits are quick and only as safe as the machine's memory, which is
// all that a test needs.
func Durable(o *options) { o.durable = true }

// Start makes a cluster in a new folder under dir (the system's temporary folder when
// dir is empty) and returns once it takes connections. The caller must Stop it. It
// fails when PostgreSQL is not installed or did not get ready within half a minute;
// the error then holds what the server said.
func Start(dir string, chosen ...Option) (*Cluster, error) {
	var o options
	for _, choose := range chosen {
		choose(&o)
	}
	programs, err := findPrograms()
	if err != nil {
		return nil, err
	}
	folder, lock, err := newFolder(dir)
	if err != nil {
		return nil, err
	}
	cluster, err := startIn(folder, programs, o)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder), lock.Close())
	}
	cluster.lock = lock
	return cluster, nil
}

// StartKept starts the cluster that a folder keeps, or makes it there first. It outlives
// the run: Stop ends the server and leaves the folder. A second run on the folder waits
// for no one and fails.
func StartKept(folder string, chosen ...Option) (*Cluster, error) {
	var o options
	for _, choose := range chosen {
		choose(&o)
	}
	programs, err := findPrograms()
	if err != nil {
		return nil, err
	}
	lock, err := lockKept(folder)
	if err != nil {
		return nil, err
	}
	cluster, err := startIn(folder, programs, o)
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	cluster.lock, cluster.kept = lock, true
	return cluster, nil
}

func startIn(folder, programs string, o options) (*Cluster, error) {
	if name := filepath.Join(folder, ".s.PGSQL.65535"); len(name) > longestSocketName {
		return nil, fmt.Errorf("the folder's name is too long for a Unix socket: %s", name)
	}
	account, err := unprivileged()
	if err != nil {
		return nil, err
	}
	if account != nil {
		if err := os.Chown(folder, int(account.Uid), int(account.Gid)); err != nil {
			return nil, fmt.Errorf("the folder cannot be given to PostgreSQL's account: %w", err)
		}
	}
	place := filepath.Join(folder, "cluster")
	if err := initialise(folder, place, programs, o, account); err != nil {
		return nil, err
	}
	for try := 1; ; try++ {
		cluster, err := serve(folder, place, programs, serverSettings(o), account)
		if errors.Is(err, errPortTaken) && try < portTries {
			continue
		}
		return cluster, err
	}
}

// initialise makes the cluster's files, unless they are there.
func initialise(folder, place, programs string, o options, account *syscall.Credential) error {
	if _, err := os.Stat(filepath.Join(place, "PG_VERSION")); err == nil {
		return nil
	}
	initdb := exec.Command(filepath.Join(programs, "initdb"), initialSettings(place, o)...)
	initdb.Dir, initdb.SysProcAttr = folder, tiedToUs(account)
	runtime.LockOSThread() // see startTied
	defer runtime.UnlockOSThread()
	if said, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, said)
	}
	return nil
}

// serve starts the server on a port that was free a moment ago, and waits for the
// server's own word that it takes connections.
func serve(folder, place, programs string, settings []string, account *syscall.Credential) (*Cluster, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	arguments := append([]string{"-D", place, "-k", folder, "-p", strconv.Itoa(port)}, settings...)
	server := exec.Command(filepath.Join(programs, "postgres"), arguments...)
	server.Dir, server.SysProcAttr = folder, tiedToUs(account)
	server.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	server.Stdout, server.Stderr = write, write
	gone, err := startTied(server)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("postgres: %w", err), read.Close(), write.Close())
	}
	c := &Cluster{folder: folder, port: port, server: server, log: newServerLog(), gone: gone}
	go c.log.follow(read)
	if err := errors.Join(write.Close(), c.awaitReady()); err != nil {
		return nil, errors.Join(err, c.end())
	}
	return c, nil
}

func (c *Cluster) awaitReady() error {
	patience := time.NewTimer(startWithin)
	defer patience.Stop()
	select {
	case <-c.log.ready:
		return nil
	case <-c.log.ended:
		return c.log.fault("PostgreSQL ended before it was ready")
	case <-patience.C:
		return c.log.fault(fmt.Sprintf("PostgreSQL was not ready within %v", startWithin))
	}
}

// URL is where the cluster's first database answers, for its owner and without a password.
func (c *Cluster) URL() string {
	return fmt.Sprintf("postgres://postgres@127.0.0.1:%d/postgres?sslmode=disable", c.port)
}

// Folder is where the cluster keeps its files and its Unix socket until it is stopped.
func (c *Cluster) Folder() string { return c.folder }

// Stop ends the server with all its connections and removes its folder, unless that is
// kept. It may be called more than once. The error tells what could not be cleared away.
func (c *Cluster) Stop() error {
	c.stopping.Do(func() {
		c.stopped = c.end()
		if !c.kept {
			c.stopped = errors.Join(c.stopped, os.RemoveAll(c.folder))
		}
		c.stopped = errors.Join(c.stopped, c.lock.Close())
	})
	return c.stopped
}

// Break ends the server as a fault would: at once, with nothing tidied up. A cluster that
// is kept can be started again in its folder, and repairs itself then.
func (c *Cluster) Break() error {
	c.stopping.Do(func() {
		err := c.server.Process.Signal(syscall.SIGQUIT)
		<-c.gone
		c.stopped = errors.Join(err, c.lock.Close())
	})
	return c.stopped
}

// end asks the server to leave, more firmly each time.
func (c *Cluster) end() error {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGKILL} {
		if err := c.server.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
			return fmt.Errorf("PostgreSQL could not be told to stop: %w", err)
		}
		patience := time.NewTimer(stopWithin)
		select {
		case <-c.gone:
			patience.Stop()
			return nil
		case <-patience.C:
		}
	}
	return c.log.fault("PostgreSQL does not stop")
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("no free port for PostgreSQL: %w", err)
	}
	defer func(c io.Closer) { _ = c.Close() }(listener) // it was only asked for its number
	return listener.Addr().(*net.TCPAddr).Port, nil
}
