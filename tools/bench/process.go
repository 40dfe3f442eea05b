package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// What a program may take before it is a fault.
const (
	readyWithin = time.Minute
	leaveWithin = time.Minute
)

// process is a program that is being measured.
type process struct {
	command *exec.Cmd
	address string
	gone    chan struct{}
	ended   error
	started time.Duration // from its beginning to its first answer
}

// start runs a program that listens on an address, and waits for its first answer to a
// GET of the path. What it says goes to the file.
func start(command *exec.Cmd, address, path string, says io.Writer) (*process, error) {
	command.Stdout, command.Stderr = says, says
	command.SysProcAttr = tiedToUs()
	p := &process{command: command, address: address, gone: make(chan struct{})}
	began := time.Now()
	if err := p.startTied(); err != nil {
		return nil, err
	}
	for time.Since(began) < readyWithin {
		if answered(address, path) {
			p.started = time.Since(began)
			return p, nil
		}
		select {
		case <-p.gone:
			return nil, fmt.Errorf("%s ended before it answered: %w", command.Path, p.ended)
		case <-time.After(time.Millisecond):
		}
	}
	return nil, errors.Join(fmt.Errorf("%s did not answer within %v", command.Path, readyWithin), p.stop())
}

// startTied starts the program from a thread that waits for it and for nothing else,
// because the kernel ends a tied program when the thread that started it ends.
func (p *process) startTied() error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.command.Start()
		started <- err
		if err == nil {
			p.ended = p.command.Wait()
			close(p.gone)
		}
	}()
	return <-started
}

func answered(address, path string) bool {
	on, err := dial(address)
	if err != nil {
		return false
	}
	defer on.close()
	_, _, err = on.ask(asGet(path, "", false))
	return err == nil
}

// stop asks the program to leave and waits for it.
func (p *process) stop() error {
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-p.gone:
		return p.ended
	case <-time.After(leaveWithin):
		return errors.Join(fmt.Errorf("%s did not leave", p.command.Path), p.command.Process.Kill())
	}
}

// tick is the unit in which Linux counts a process's time on the processor.
const tick = 10 * time.Millisecond

// processor tells how long the program was on the processor so far.
func (p *process) processor() (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	var ticks int
	for _, field := range fields[11:13] { // utime and stime, the 14th and 15th of all
		n, err := strconv.Atoi(field)
		if err != nil {
			return 0, err
		}
		ticks += n
	}
	return time.Duration(ticks) * tick, nil
}

// resident tells how much memory the program holds, in MB.
func (p *process) resident() (float64, error) {
	file, err := os.Open(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if kb, is := strings.CutPrefix(lines.Text(), "VmRSS:"); is {
			n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(kb, "kB")))
			return float64(n) / 1024, err
		}
	}
	return 0, errors.New("the kernel does not tell the resident memory")
}

// freeAddress gives an address of this machine where nobody listens just now.
func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}
