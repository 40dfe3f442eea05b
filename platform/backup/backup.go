// Package backup writes a whole database into one signed file, and brings it back into
// an empty database of either engine.
//
// The file is a line that names the form, then gzip of lines of JSON (each table's name
// and columns, then its rows in the order of their keys, and last the manifest with the
// number of rows and a digest of every table), then the signature over every byte before
// it. Nobody can take a byte, a row or a table away unnoticed: the signature covers the
// bytes, the manifest covers the rows, and whoever brings the copy back compares what
// then stands in the database with the manifest again.
package backup

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"slices"

	"throughline/platform/database"
	"throughline/platform/day"
)

// form is the first line of every file of this form.
const form = "throughline backup, form 1\n"

// signedAs is how the signature is made: over the SHA-512 of everything before it.
var signedAs = &ed25519.Options{Hash: crypto.SHA512}

// trailer is the length of what follows the signed bytes: signature and public key.
const trailer = ed25519.SignatureSize + ed25519.PublicKeySize

// Manifest is what a copy says of itself.
type Manifest struct {
	Made    day.Instant `json:"made"`
	Product string      `json:"product"` // the version that made the copy
	Engine  string      `json:"engine"`  // the engine it was made from; it returns to either
	Schema  int64       `json:"schema"`  // number of the last migration
	LeftOut []string    `json:"left_out"`
	Tables  []Sum       `json:"tables"`
}

// Rows counts the rows of all tables.
func (m Manifest) Rows() int {
	rows := 0
	for _, t := range m.Tables {
		rows += t.Rows
	}
	return rows
}

// Sum is how much a table holds, and what: the digest is SHA-256, in hexadecimal, over
// its columns and its rows in the order of their key, each as the line it is in the file.
type Sum struct {
	Table  string `json:"table"`
	Rows   int    `json:"rows"`
	Digest string `json:"sha256"`
}

// opening is the line before a table's rows. Only the first line of a table and the
// manifest begin with a brace; every row is a list.
type opening struct {
	Table   string   `json:"table"`
	Columns []string `json:"columns"`
}

// closing is the last line.
type closing struct {
	Manifest Manifest `json:"manifest"`
}

// Progress hears how many of how many rows are done; nil when nobody looks.
type Progress func(done, all int)

// Maker makes copies.
type Maker struct {
	Key   ed25519.PrivateKey // signs them
	About Manifest           // when, by what, and which tables are left out; Write fills in the rest
	Told  Progress
}

// Write writes the database as it stands at one moment, whatever is written meanwhile,
// signs the copy, and gives its manifest.
func (m Maker) Write(ctx context.Context, db *database.DB, to io.Writer) (Manifest, error) {
	about := m.About
	all, prints := bufio.NewWriterSize(to, 1<<20), sha512.New()
	signed := io.MultiWriter(all, prints)
	if _, err := io.WriteString(signed, form); err != nil {
		return about, err
	}
	packed, err := gzip.NewWriterLevel(signed, gzip.BestSpeed)
	if err != nil {
		return about, err
	}
	about.Engine = string(db.Engine())
	if about.Schema, err = db.SchemaVersion(ctx); err != nil {
		return about, err
	}
	if about.Tables, err = sums(ctx, db, about.LeftOut, packed, m.Told); err != nil {
		return about, err
	}
	if err := json.NewEncoder(packed).Encode(closing{about}); err != nil {
		return about, err
	}
	if err := packed.Close(); err != nil {
		return about, err
	}
	signature, err := m.Key.Sign(nil, prints.Sum(nil), signedAs)
	if err != nil {
		return about, err
	}
	if _, err := all.Write(append(signature, m.Key.Public().(ed25519.PublicKey)...)); err != nil {
		return about, err
	}
	return about, all.Flush()
}

// Sums adds up every table of a database but those left out, as the manifest of a copy
// made now would have it.
func Sums(ctx context.Context, db *database.DB, leftOut []string, told Progress) ([]Sum, error) {
	return sums(ctx, db, leftOut, io.Discard, told)
}

// sums writes the lines of every table, and adds them up. Before a table is written its
// rows are counted by another statement: a walk that loses one must not pass.
func sums(ctx context.Context, db *database.DB, leftOut []string, to io.Writer, told Progress) (all []Sum, err error) {
	err = db.Still(ctx, func(ctx context.Context) error {
		tables, err := db.Tables(ctx)
		if err != nil {
			return err
		}
		tables = slices.DeleteFunc(tables, func(t database.Table) bool { return slices.Contains(leftOut, t.Name) })
		counts, rows := make([]int, len(tables)), 0
		for i, t := range tables {
			if counts[i], err = db.Count(ctx, t); err != nil {
				return err
			}
			rows += counts[i]
		}
		done := 0
		for i, t := range tables {
			slices.Sort(t.Columns) // the engines keep them in orders of their own
			sum, err := table(ctx, db, t, to, func() {
				if done++; told != nil && (done%tellEvery == 0 || done == rows) {
					told(done, rows)
				}
			})
			if err != nil {
				return err
			}
			if sum.Rows != counts[i] {
				return fmt.Errorf("%s: %d of %d rows were read", t.Name, sum.Rows, counts[i])
			}
			all = append(all, sum)
		}
		return nil
	})
	return all, err
}

// tellEvery is after how many rows the bar moves.
const tellEvery = 5000

func table(ctx context.Context, db *database.DB, t database.Table, to io.Writer, each func()) (Sum, error) {
	s := newSummer(t.Name)
	begin, err := json.Marshal(opening{t.Name, t.Columns})
	if err != nil {
		return Sum{}, err
	}
	both := io.MultiWriter(to, s)
	if _, err := both.Write(append(begin, '\n')); err != nil {
		return Sum{}, err
	}
	var line []byte
	err = db.Walk(ctx, t, func(cells []any) (err error) {
		if line, err = appendRow(line[:0], cells); err != nil {
			return fmt.Errorf("%s: %w", t.Name, err)
		}
		s.rows++
		each()
		_, err = both.Write(line)
		return err
	})
	return s.sum(), err
}

// summer adds up the lines of a table.
type summer struct {
	hash.Hash
	table string
	rows  int
}

func newSummer(table string) *summer { return &summer{Hash: sha256.New(), table: table} }

func (s *summer) sum() Sum { return Sum{s.table, s.rows, hex.EncodeToString(s.Sum(nil))} }
