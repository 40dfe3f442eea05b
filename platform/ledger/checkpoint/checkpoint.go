// Package checkpoint keeps what the ledger's heads were, minute by minute, in a
// signed file outside the database. A chain proves its own order; only a copy of its
// head held elsewhere shows that its tail was cut, an older copy put back, or the
// whole of it rewritten.
package checkpoint

import (
	"bufio"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"throughline/platform/day"
	"throughline/platform/ledger"
)

// Head is the end of one chain.
type Head struct {
	Chain ledger.Chain `json:"chain"`
	Seq   int64        `json:"seq"`
	Hash  string       `json:"hash"`
}

// line is one checkpoint as it stands in the file. It names the line before it, so
// that the file itself cannot lose a line unnoticed.
type line struct {
	At        day.Instant `json:"at"`
	Before    string      `json:"before"`
	Heads     []Head      `json:"heads"`
	Signature string      `json:"signature,omitempty"`
}

// Heads reads the chains that moved since an instant, zero meaning all of them: so many
// at most, in the order of their names, after the one named.
type Heads func(ctx context.Context, since day.Instant, after ledger.Chain, most int) ([]Head, error)

// headsPerLine keeps a large house's first checkpoint from being one enormous line.
const headsPerLine = 1000

// Book is the file of checkpoints and the key that signs it.
type Book struct {
	mu     sync.Mutex
	file   *os.File
	key    ed25519.PrivateKey
	before string
	since  day.Instant
}

// overlap is read again at every checkpoint, because an event is stamped a little
// before its transaction is on disk.
const overlap = 2 * time.Minute

// Open opens the book in a folder, making folder, key and file when they are not
// there. The folder should lie on another disk, or be copied to another place.
func Open(folder string) (*Book, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	key, err := keyIn(folder)
	if err != nil {
		return nil, err
	}
	b := &Book{key: key}
	whole, err := read(folder, func(l line) error {
		b.before = l.Signature
		return nil
	})
	if err != nil {
		return nil, err
	}
	if b.file, err = os.OpenFile(bookIn(folder), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err != nil {
		return nil, err
	}
	// A line that a power cut left half written was never a checkpoint; the next one
	// must not be glued to it.
	if err := b.file.Truncate(whole); err != nil {
		return nil, errors.Join(err, b.file.Close())
	}
	return b, nil
}

// Close closes the file.
func (b *Book) Close() error { return b.file.Close() }

// Write adds a checkpoint of the heads that moved and syncs it to disk. The first
// of a book's life holds every head.
func (b *Book) Write(ctx context.Context, heads Heads, now day.Instant) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for after, more := ledger.Chain(""), true; more; {
		moved, err := heads(ctx, b.since, after, headsPerLine)
		if err != nil {
			return fmt.Errorf("read the heads: %w", err)
		}
		if err := b.add(line{At: now, Before: b.before, Heads: moved}); err != nil {
			return err
		}
		if more = len(moved) == headsPerLine; more {
			after = moved[len(moved)-1].Chain
		}
	}
	if err := b.file.Sync(); err != nil {
		return fmt.Errorf("sync the checkpoint: %w", err)
	}
	b.since = now.Add(-overlap)
	return nil
}

// add signs a line and writes it.
func (b *Book) add(next line) error {
	unsigned, err := json.Marshal(next)
	if err != nil {
		return err
	}
	next.Signature = hex.EncodeToString(ed25519.Sign(b.key, unsigned))
	signed, err := json.Marshal(next)
	if err != nil {
		return err
	}
	if _, err := b.file.Write(append(signed, '\n')); err != nil {
		return fmt.Errorf("write the checkpoint: %w", err)
	}
	b.before = next.Signature
	return nil
}

// Keep writes a checkpoint every minute until the context ends, and one at the end.
// Failures go to the caller's ear; the next minute tries again.
func (b *Book) Keep(ctx context.Context, heads Heads, clock day.Clock, failed func(error)) {
	every := time.NewTicker(time.Minute)
	defer every.Stop()
	write := func() {
		if err := b.Write(context.WithoutCancel(ctx), heads, clock.Now()); err != nil {
			failed(err)
		}
	}
	for {
		write()
		select {
		case <-ctx.Done():
			write()
			return
		case <-every.C:
		}
	}
}

// HashAt tells the hash of an event, by its place in its chain; empty when the
// chain has no such event.
type HashAt func(ctx context.Context, chain ledger.Chain, seq int64) (string, error)

// Check holds the database against every head the book ever wrote down, and tells
// how many it held. The first that does not match is an error that names it.
func Check(ctx context.Context, folder string, at HashAt) (held int, err error) {
	_, err = read(folder, func(l line) error {
		for _, head := range l.Heads {
			hash, err := at(ctx, head.Chain, head.Seq)
			if err != nil {
				return err
			}
			if hash != head.Hash {
				return fmt.Errorf("chain %s, event %d: the checkpoint of %s remembers it otherwise", head.Chain, head.Seq, l.At)
			}
			held++
		}
		return nil
	})
	return held, err
}

func bookIn(folder string) string { return filepath.Join(folder, "checkpoints.jsonl") }

// read reads the book and checks that every line is signed and follows the one
// before it, and gives each. A last line cut short by a power cut is left out; whole is
// where the last whole line ends, in bytes.
func read(folder string, each func(line) error) (whole int64, err error) {
	file, err := os.Open(bookIn(folder))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer file.Close()
	key, err := keyIn(folder)
	if err != nil {
		return 0, err
	}
	public := key.Public().(ed25519.PublicKey)
	before := ""
	for n, r := 1, bufio.NewReader(file); ; n++ {
		text, err := r.ReadBytes('\n')
		if err != nil {
			return whole, nil // the end, or a line that never got its end
		}
		var l line
		if err := json.Unmarshal(text, &l); err != nil {
			return 0, fmt.Errorf("checkpoint %d cannot be read", n)
		}
		unsigned := l
		unsigned.Signature = ""
		signed, err := json.Marshal(unsigned)
		if err != nil {
			return 0, err
		}
		signature, err := hex.DecodeString(l.Signature)
		if err != nil || !ed25519.Verify(public, signed, signature) {
			return 0, fmt.Errorf("checkpoint %d is not signed by this house", n)
		}
		if l.Before != before {
			return 0, fmt.Errorf("checkpoint %d does not follow the one before it", n)
		}
		before = l.Signature
		if err := each(l); err != nil {
			return whole, err
		}
		whole += int64(len(text))
	}
}

func keyIn(folder string) (ed25519.PrivateKey, error) {
	path := filepath.Join(folder, "checkpoint.key")
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		_, key, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			return nil, err
		}
		return key, os.WriteFile(path, []byte(hex.EncodeToString(key.Seed())), 0o600)
	}
	if err != nil {
		return nil, err
	}
	seed, err := hex.DecodeString(string(text))
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("the checkpoint key cannot be read")
	}
	return ed25519.NewKeyFromSeed(seed), nil
}
