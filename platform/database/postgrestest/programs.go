package postgrestest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
)

// debianPrograms is where Debian keeps each version's programs side by side.
const debianPrograms = "/usr/lib/postgresql/*/bin/initdb"

// findPrograms gives the folder of the newest PostgreSQL's programs.
func findPrograms() (string, error) {
	found, err := filepath.Glob(debianPrograms)
	if err != nil {
		return "", err
	}
	if newest := newestOf(found); newest != "" {
		return filepath.Dir(newest), nil
	}
	elsewhere, err := exec.LookPath("initdb")
	if err != nil {
		return "", errors.New("PostgreSQL is not installed: on Debian, apt-get install postgresql")
	}
	return filepath.Dir(elsewhere), nil
}

// newestOf picks the highest version by number, so that 15 comes after 9.
func newestOf(found []string) string {
	newest, highest := "", -1.0
	for _, path := range found {
		version, err := strconv.ParseFloat(filepath.Base(filepath.Dir(filepath.Dir(path))), 64)
		if err == nil && version > highest {
			newest, highest = path, version
		}
	}
	return newest
}

// unprivileged gives the account that runs the server when we are root, because
// PostgreSQL refuses to run as root; nil when we are an ordinary user ourselves.
func unprivileged() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		account, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.ParseUint(account.Uid, 10, 32)
		gid, gidErr := strconv.ParseUint(account.Gid, 10, 32)
		if err := errors.Join(uidErr, gidErr); err != nil {
			return nil, fmt.Errorf("the account %s: %w", name, err)
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL will not run as root and there is no account postgres or nobody")
}

func initialSettings(place string, o options) []string {
	settings := []string{"-D", place, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"}
	if !o.durable {
		settings = append(settings, "--no-sync")
	}
	return settings
}

func serverSettings(o options) []string {
	settings := []string{
		"-c", "listen_addresses=127.0.0.1",
		"-c", "max_connections=200",
		"-c", "shared_buffers=64MB",
		"-c", "wal_level=minimal", "-c", "max_wal_senders=0",
		"-c", "lc_messages=C",
		"-c", "logging_collector=off", "-c", "log_destination=stderr",
	}
	if !o.durable {
		// synchronous_commit stays on: the product refuses to start without it.
		settings = append(settings, "-c", "fsync=off", "-c", "full_page_writes=off")
	}
	return settings
}

// startTied starts a program from a thread that waits for it and for nothing else,
// because the kernel ends a tied program when the *thread* that started it ends. The
// channel is closed when the program has ended.
func startTied(program *exec.Cmd) (<-chan struct{}, error) {
	started, gone := make(chan error), make(chan struct{})
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := program.Start()
		started <- err
		if err == nil {
			_ = program.Wait() // how it ended is told by its log
			close(gone)
		}
	}()
	return gone, <-started
}
