package ledger

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// HashBody gives the digest of a body under its salt. Without the salt a short body
// (a score of 3) could be guessed from its digest after the words were erased.
func HashBody(salt string, parts ...string) string {
	return digest(append([]string{salt}, parts...)...)
}

// HashLink gives the digest of a link: it covers the link before it, the hash of
// its body and every column beside it.
func HashLink(l Link) string {
	var numbers [16]byte
	binary.BigEndian.PutUint64(numbers[:8], uint64(l.Seq))
	binary.BigEndian.PutUint64(numbers[8:], uint64(l.At))
	return digest(l.Before, string(l.Chain), string(numbers[:]), l.Name, l.Thing.Kind, l.Thing.ID,
		string(l.Act), string(l.By.ID), l.By.Role, l.Body)
}

// digest writes each part with its length first, so that no two lists of parts
// give the same bytes.
func digest(parts ...string) string {
	h := sha256.New()
	var length [8]byte
	for _, part := range parts {
		binary.BigEndian.PutUint64(length[:], uint64(len(part)))
		h.Write(length[:])
		h.Write([]byte(part))
	}
	return hex.EncodeToString(h.Sum(nil))
}
