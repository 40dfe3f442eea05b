package backup

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// MakeKey gives the key in a file, and makes both when the file is not there.
func MakeKey(path string) (key ed25519.PrivateKey, made bool, err error) {
	text, err := os.ReadFile(path)
	if err == nil {
		key, err = privateKey(text)
		return key, false, err
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, false, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, false, err
	}
	_, key, err = ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, false, err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, false, err
	}
	_, err = fmt.Fprintln(file, hex.EncodeToString(key.Seed()))
	return key, true, errors.Join(err, file.Sync(), file.Close())
}

// ReadKey gives the public half of the key in a file. Without the key a copy cannot be
// told from one that somebody else made.
func ReadKey(path string) (ed25519.PublicKey, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	key, err := privateKey(text)
	if err != nil {
		return nil, err
	}
	return key.Public().(ed25519.PublicKey), nil
}

func privateKey(text []byte) (ed25519.PrivateKey, error) {
	seed, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, errors.New("the file of the backup key holds no key")
	}
	return ed25519.NewKeyFromSeed(seed), nil
}
