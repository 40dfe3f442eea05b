package signin

import (
	"crypto/sha256"
	"sync/atomic"
)

// Cheaply lets the door hash quickly and counts how often it does.
func Cheaply(s *SignIn) *atomic.Int64 {
	var count atomic.Int64
	s.hashing.derive = func(password, salt []byte, _, _ uint32, _ uint8, _ uint32) []byte {
		count.Add(1)
		sum := sha256.Sum256(append(append([]byte{}, salt...), password...))
		return sum[:]
	}
	return &count
}
