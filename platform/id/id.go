// Package id keeps the names of things: UUIDv7, made by whoever acts first, so that
// an act sent twice is known to be the same act.
package id

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"sync"

	"github.com/google/uuid"

	"throughline/platform/day"
)

// ID names one thing for ever. The zero ID names nothing.
type ID string

// Parse reads an id; only the canonical lower-case form of a UUID is taken, so that
// one thing never has two names.
func Parse(text string) (ID, error) {
	parsed, err := uuid.Parse(text)
	if err != nil || parsed.String() != text {
		return "", fmt.Errorf("not an id")
	}
	return ID(text), nil
}

// Known reports whether the id names anything.
func (i ID) Known() bool { return i != "" }

// Maker makes ids.
type Maker interface {
	New() ID
}

// Source makes UUIDv7 ids from a clock and a source of randomness.
type Source struct {
	mu     sync.Mutex
	clock  day.Clock
	random io.Reader
}

// From makes a Source. A nil random means the system's own.
func From(clock day.Clock, random io.Reader) *Source {
	if random == nil {
		random = rand.Reader
	}
	return &Source{clock: clock, random: random}
}

// New makes an id: 48 bits of milliseconds, then 74 random bits. It panics when the
// source of randomness fails, because no id would then be safe.
func (s *Source) New() ID {
	s.mu.Lock()
	defer s.mu.Unlock()
	var u uuid.UUID
	if _, err := io.ReadFull(s.random, u[:]); err != nil {
		panic(fmt.Errorf("no randomness: %w", err))
	}
	ms := uint64(s.clock.Now()) / 1000
	var stamp [8]byte
	binary.BigEndian.PutUint64(stamp[:], ms)
	copy(u[:6], stamp[2:])
	u[6] = u[6]&0x0f | 0x70
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}

// Derive makes the id of something that follows from an act by rule, such as the
// rating after a contact: the same act always gives the same id. It is a UUIDv8.
func (i ID) Derive(name string) ID {
	sum := sha256.Sum256([]byte(string(i) + "/" + name))
	u := uuid.UUID(sum[:16])
	u[6] = u[6]&0x0f | 0x80
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}
