package signin

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/crypto/argon2"

	"throughline/platform/problem"
)

// The figures of argon2id: the second choice of the OWASP Password Storage Cheat
// Sheet (November 2026). A guess costs whoever stole the rows as much as it costs us.
const (
	memory  = 19 * 1024 // KiB
	passes  = 2
	lanes   = 1
	saltLen = 16 // bytes
	keyLen  = 32 // bytes
)

// atOnce is how many passwords are hashed at the same time, and inLine how many may
// wait for that: so memory is bounded, whatever knocks at the door.
const (
	atOnce = 2
	inLine = 32
)

// nobodys is compared with when there is no such account, so that the answer takes
// as long as for one. Its key is all zeroes: no password is known to give it.
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// figures are how a hash was made; an old hash keeps the figures of its day.
type figures struct {
	memory, passes uint32
	lanes          uint8
	salt, key      []byte
}

// hashing makes and compares hashes, a few at a time.
type hashing struct {
	line   chan struct{}
	turns  chan struct{}
	random io.Reader
	derive func(password, salt []byte, passes, memory uint32, lanes uint8, keyLen uint32) []byte
}

func newHashing(random io.Reader) *hashing {
	if random == nil {
		random = rand.Reader
	}
	return &hashing{make(chan struct{}, atOnce+inLine), make(chan struct{}, atOnce), random, argon2.IDKey}
}

// turn waits for leave to hash; a line that is too long is a Busy problem.
func (h *hashing) turn(ctx context.Context) (over func(), err error) {
	select {
	case h.line <- struct{}{}:
	default:
		return nil, problem.New(problem.Busy, "sign-in-crowded", saying.Crowded)
	}
	select {
	case h.turns <- struct{}{}:
		return func() { <-h.turns; <-h.line }, nil
	case <-ctx.Done():
		<-h.line
		return nil, ctx.Err()
	}
}

// hash gives the hash under which a password is kept.
func (h *hashing) hash(ctx context.Context, password string) (string, error) {
	f := figures{memory: memory, passes: passes, lanes: lanes, salt: make([]byte, saltLen)}
	if _, err := io.ReadFull(h.random, f.salt); err != nil {
		return "", fmt.Errorf("no randomness: %w", err)
	}
	over, err := h.turn(ctx)
	if err != nil {
		return "", err
	}
	defer over()
	f.key = h.derive([]byte(canonical(password)), f.salt, f.passes, f.memory, f.lanes, keyLen)
	return f.String(), nil
}

// matches reports whether a password is the one that a hash was made of.
func (h *hashing) matches(ctx context.Context, hash, password string) (bool, error) {
	f, err := readFigures(hash)
	if err != nil {
		return false, err
	}
	over, err := h.turn(ctx)
	if err != nil {
		return false, err
	}
	defer over()
	key := h.derive([]byte(canonical(password)), f.salt, f.passes, f.memory, f.lanes, uint32(len(f.key)))
	return subtle.ConstantTimeCompare(key, f.key) == 1, nil
}

var b64 = base64.RawStdEncoding

// String writes the hash in the usual $ notation.
func (f figures) String() string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, f.memory, f.passes, f.lanes, b64.EncodeToString(f.salt), b64.EncodeToString(f.key))
}

func readFigures(hash string) (f figures, err error) {
	version := 0
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return f, errors.New("a kept hash is not argon2id")
	}
	_, versionErr := fmt.Sscanf(parts[2], "v=%d", &version)
	_, figuresErr := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &f.memory, &f.passes, &f.lanes)
	var saltErr, keyErr error
	f.salt, saltErr = b64.DecodeString(parts[4])
	f.key, keyErr = b64.DecodeString(parts[5])
	if err := errors.Join(versionErr, figuresErr, saltErr, keyErr); err != nil {
		return f, fmt.Errorf("a kept hash cannot be read: %w", err)
	}
	if version != argon2.Version || f.passes == 0 || f.lanes == 0 || len(f.key) == 0 {
		return f, errors.New("a kept hash has figures that cannot be")
	}
	return f, nil
}
