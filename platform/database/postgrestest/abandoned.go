package postgrestest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// A run that is killed takes its server along but cannot remove its folder, so the
// next run does. A living run holds a lock on this file in its folder; the system
// gives the lock back when the run ends, however it ends.
const (
	folderNames = "throughline-postgres-*"
	livingRun   = "living-run"
)

// held keeps the locks of this run from being collected as rubbish, and so given back,
// when a test keeps nothing of its cluster but the address.
var held sync.Map

// InMemory makes a folder that lives in the machine's memory, for what a test need not
// find again after a power cut: syncs cost nothing there. It gives "" where the machine
// has no such place, or too little room in it. Remove takes it away; a run that is killed
// leaves it to the next run.
func InMemory() (folder string, remove func() error, err error) {
	nothing := func() error { return nil }
	if !roomInMemory() {
		return "", nothing, nil
	}
	folder, lock, err := newFolder(memory)
	if err != nil {
		return "", nothing, err
	}
	remove = func() error { return errors.Join(os.RemoveAll(folder), lock.Close()) }
	// PostgreSQL runs under an account of its own and has to reach its files in here.
	if err := os.Chmod(folder, 0o711); err != nil {
		return "", nothing, errors.Join(err, remove())
	}
	return folder, remove, nil
}

// newFolder makes a folder under dir that is ours until the lock is closed, after
// removing those of runs that are no more.
func newFolder(dir string) (folder string, lock *os.File, err error) {
	if err := removeAbandoned(dir); err != nil {
		return "", nil, err
	}
	folder, err = os.MkdirTemp(dir, folderNames)
	if err != nil {
		return "", nil, fmt.Errorf("no folder for PostgreSQL: %w", err)
	}
	// Locked before it has its name: nobody finds it unlocked while we live.
	name := filepath.Join(folder, livingRun)
	lock, err = os.Create(name + ".new")
	if err == nil {
		err = errors.Join(syscall.Flock(int(lock.Fd()), syscall.LOCK_EX), os.Rename(name+".new", name))
	}
	if err != nil {
		return "", nil, errors.Join(err, os.RemoveAll(folder))
	}
	held.Store(lock, true)
	return folder, lock, nil
}

func removeAbandoned(dir string) error {
	if dir == "" {
		dir = os.TempDir()
	}
	found, err := filepath.Glob(filepath.Join(dir, folderNames, livingRun))
	if err != nil {
		return err
	}
	for _, name := range found {
		lock, err := os.Open(name)
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
			continue // just gone, or somebody else's
		}
		if err != nil {
			return err
		}
		if syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			err = os.RemoveAll(filepath.Dir(name))
		}
		if err := errors.Join(err, lock.Close()); err != nil {
			return fmt.Errorf("an abandoned cluster cannot be removed: %w", err)
		}
	}
	return nil
}

// lockKept takes a folder that is kept for this run alone, making it when it is not there.
func lockKept(folder string) (*os.File, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	lock, err := os.Create(filepath.Join(folder, livingRun))
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("another run uses the cluster in %s: %w", folder, err), lock.Close())
	}
	held.Store(lock, true)
	return lock, nil
}
