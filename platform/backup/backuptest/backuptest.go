// Package backuptest takes copies apart and puts them together again with something
// missing, as a faulty packer or a thief with the key would.
package backuptest

import (
	"bytes"
	"compress/gzip"
	"crypto"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"throughline/platform/backup"
)

// Lines are the lines of a copy, the manifest last.
type Lines []string

// Read takes a copy apart.
func Read(t testing.TB, path string) Lines {
	t.Helper()
	all, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := bytes.Cut(all, []byte("\n"))
	if !found {
		t.Fatal("not a copy")
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(rest[:len(rest)-ed25519.SignatureSize-ed25519.PublicKeySize]))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(strings.TrimSuffix(string(text), "\n"), "\n")
}

// Tables gives where each table begins and ends in the lines, by its name.
func (l Lines) Tables() map[string][2]int {
	found, name := map[string][2]int{}, ""
	for i, line := range l {
		var begin struct{ Table string }
		if !strings.HasPrefix(line, "{") {
			continue
		}
		if name != "" {
			found[name] = [2]int{found[name][0], i}
		}
		if json.Unmarshal([]byte(line), &begin) == nil && begin.Table != "" {
			name = begin.Table
			found[name] = [2]int{i, i}
		}
	}
	return found
}

// Without gives the lines but for some of them.
func (l Lines) Without(from, to int) Lines {
	return append(append(Lines{}, l[:from]...), l[to:]...)
}

// Summed gives the lines with a manifest that fits what is left of them: nothing but the
// content itself can then tell what is missing.
func (l Lines) Summed(t testing.TB) Lines {
	t.Helper()
	var last struct {
		Manifest backup.Manifest `json:"manifest"`
	}
	if err := json.Unmarshal([]byte(l[len(l)-1]), &last); err != nil {
		t.Fatal(err)
	}
	var sums []backup.Sum
	for _, s := range last.Manifest.Tables {
		at, there := l.Tables()[s.Table]
		if !there {
			continue
		}
		digest := sha256.Sum256([]byte(strings.Join(l[at[0]:at[1]], "")))
		sums = append(sums, backup.Sum{Table: s.Table, Rows: at[1] - at[0] - 1, Digest: hex.EncodeToString(digest[:])})
	}
	last.Manifest.Tables = sums
	line, err := json.Marshal(last)
	if err != nil {
		t.Fatal(err)
	}
	return append(l.Without(len(l)-1, len(l)), string(line)+"\n")
}

// Write packs and signs the lines.
func (l Lines) Write(t testing.TB, path string, key ed25519.PrivateKey) {
	t.Helper()
	var file bytes.Buffer
	file.WriteString("throughline backup, form 1\n")
	packed := gzip.NewWriter(&file)
	if _, err := io.WriteString(packed, strings.TrimSuffix(strings.Join(l, ""), "\n")+"\n"); err != nil {
		t.Fatal(err)
	}
	if err := packed.Close(); err != nil {
		t.Fatal(err)
	}
	prints := sha512.Sum512(file.Bytes())
	signature, err := key.Sign(nil, prints[:], &ed25519.Options{Hash: crypto.SHA512})
	if err != nil {
		t.Fatal(err)
	}
	file.Write(signature)
	file.Write(key.Public().(ed25519.PublicKey))
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
