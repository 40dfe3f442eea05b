package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"
)

// graceful is how long a program may take to end in order, or its children to let go
// of what it was writing to.
const graceful = 10 * time.Second

// program is another program that the suite runs in a process group of its own, so
// that it ends with everything that it started.
type program struct {
	name        string
	arguments   []string
	environment []string // the suite's own when nil
	out         io.Writer
}

func (p program) run(ctx context.Context) error {
	command := exec.CommandContext(ctx, p.name, p.arguments...)
	command.Env = p.environment
	if command.Env == nil {
		command.Env = without(os.Environ(), "MAKEFLAGS", "MAKELEVEL", "MFLAGS")
	}
	command.Stdout, command.Stderr = p.out, os.Stderr
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGTERM) }
	command.WaitDelay = graceful
	err := command.Run()
	if command.Process != nil {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL) // whoever is left of its group; mostly nobody
	}
	if errors.Is(err, exec.ErrWaitDelay) {
		return errors.New(p.name + " left something running that held on to its output")
	}
	return err
}

// without drops variables from an environment.
func without(environment []string, names ...string) []string {
	return slices.DeleteFunc(slices.Clone(environment), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return slices.Contains(names, name)
	})
}

// lineByLine hands on what is written to it in whole lines.
type lineByLine struct {
	handle func(line []byte)
	rest   []byte
}

// Write never fails.
func (l *lineByLine) Write(written []byte) (int, error) {
	l.rest = append(l.rest, written...)
	for {
		end := bytes.IndexByte(l.rest, '\n')
		if end < 0 {
			return len(written), nil
		}
		l.handle(l.rest[:end])
		l.rest = l.rest[end+1:]
	}
}
