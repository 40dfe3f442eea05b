package resilience

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// sector is what a disk writes whole, in bytes.
const sector = 512

// Disk is what a machine's disk holds: what was synced, and what was only asked for. A
// file's sync keeps its name too, as the file systems do on which people run this.
type Disk struct {
	files map[string]*file
}

type file struct {
	synced  []byte
	pending []*Call
	gone    bool
}

// NewDisk begins with the files of a folder, all of them synced.
func NewDisk(folder string) (*Disk, error) {
	d := &Disk{files: map[string]*file{}}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		bytes, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		d.files[path] = &file{synced: bytes}
	}
	return d, nil
}

// Event is the beginning or the end of a call: a sync keeps what was written before it
// began, and not before it ended.
type Event struct {
	*Call
	End bool
	At  time.Time
}

// Take lets an event happen. begun are syncs under way.
func (d *Disk) Take(e Event, begun map[*Call]int) {
	f := d.files[e.Path]
	if f == nil {
		f = &file{}
		d.files[e.Path] = f
	}
	sync := e.Name == "fsync" || e.Name == "fdatasync"
	switch {
	case sync && !e.End:
		begun[e.Call] = len(f.pending)
	case sync && !e.Failed:
		had := min(begun[e.Call], len(f.pending))
		for _, c := range f.pending[:had] {
			f.synced = c.upon(f.synced)
		}
		f.pending = f.pending[had:]
		for other, n := range begun { // what they saw first is kept already
			if other.Path == e.Path {
				begun[other] = max(0, n-had)
			}
		}
		delete(begun, e.Call)
	case sync || e.End:
	case strings.HasPrefix(e.Name, "unlink"):
		f.gone = true
	case strings.HasPrefix(e.Name, "rename"):
		panic("a file of the database was renamed, and the disk here does not know what that does: " + e.Path)
	default:
		f.gone = false
		f.pending = append(f.pending, e.Call)
	}
}

// upon gives the content after a write or a truncation.
func (c *Call) upon(content []byte) []byte {
	end := c.Offset
	if c.Name == "pwrite64" {
		end += int64(len(c.Bytes))
	} else if c.Name != "ftruncate" {
		return content
	}
	for int64(len(content)) < end {
		content = append(content, make([]byte, end-int64(len(content)))...)
	}
	if c.Name == "ftruncate" {
		return content[:end]
	}
	copy(content[c.Offset:], c.Bytes)
	return content
}

// Cut is what becomes of writes that no sync kept when the power goes.
type Cut int

// The ways a cut goes: nothing of them is there; some are, in any order; and one of those
// that are is torn between two sectors.
const (
	Dropped Cut = iota
	Reordered
	Torn
	cuts
)

// After puts what is left after a cut into a folder.
func (d *Disk) After(cut Cut, dice *rand.Rand, folder string) error {
	for path, f := range d.files {
		if strings.HasSuffix(path, "-shm") || f.gone && dice.IntN(2) == 0 { // shared memory dies with the machine; a removal may not have been kept
			continue
		}
		content := append([]byte{}, f.synced...)
		if cut != Dropped {
			for _, i := range dice.Perm(len(f.pending)) {
				if c := *f.pending[i]; dice.IntN(2) == 0 {
					if cut == Torn && len(c.Bytes) > sector && dice.IntN(3) == 0 {
						c.Bytes = c.Bytes[:sector*(1+dice.IntN(len(c.Bytes)/sector))]
					}
					content = c.upon(content)
				}
			}
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(path)), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}
