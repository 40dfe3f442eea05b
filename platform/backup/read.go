package backup

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/ed25519"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"throughline/platform/database"
)

// Copy is a file whose signature holds.
type Copy struct {
	file   *os.File
	packed int64 // bytes of gzip, after the first line
}

// Open opens a copy that was signed with the key, and refuses every other file: one that
// was cut, changed, signed by somebody else, or is something else altogether. It must be
// closed.
func Open(path string, signer ed25519.PublicKey) (*Copy, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	c := &Copy{file: file}
	if err := c.check(signer); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return c, nil
}

// Close closes the file.
func (c *Copy) Close() error { return c.file.Close() }

func (c *Copy) check(signer ed25519.PublicKey) error {
	about, err := c.file.Stat()
	if err != nil {
		return err
	}
	first := make([]byte, len(form))
	if _, err := io.ReadFull(c.file, first); err != nil || string(first) != form {
		return errors.New("this is not a backup of this product, or its beginning is damaged")
	}
	if c.packed = about.Size() - int64(len(form)) - trailer; c.packed <= 0 {
		return errors.New("the backup is cut short: it has no signature")
	}
	prints := sha512.New()
	prints.Write(first)
	if n, err := io.CopyN(prints, c.file, c.packed); err != nil || n != c.packed {
		return fmt.Errorf("the backup cannot be read to its end: %w", err)
	}
	end := make([]byte, trailer)
	if _, err := io.ReadFull(c.file, end); err != nil {
		return fmt.Errorf("the backup cannot be read to its end: %w", err)
	}
	signature, by := end[:ed25519.SignatureSize], ed25519.PublicKey(end[ed25519.SignatureSize:])
	if ed25519.VerifyWithOptions(signer, prints.Sum(nil), signature, signedAs) == nil && by.Equal(signer) {
		return nil
	}
	if !by.Equal(signer) && ed25519.VerifyWithOptions(by, prints.Sum(nil), signature, signedAs) == nil {
		return fmt.Errorf("the backup is whole, but signed with the key %s and not with %s", Name(by), Name(signer))
	}
	return errors.New("the backup is damaged or cut short: its signature does not hold")
}

// Name is how people tell one key from another: the beginning of the public half.
func Name(key ed25519.PublicKey) string { return hex.EncodeToString(key[:8]) }

// longestLine is what a line may measure, in bytes: far more than any row.
const longestLine = 256 << 20

// walk reads every line, adds up each table and compares it with the manifest, which it
// gives. Rows go to each, after their table was told to begin.
func (c *Copy) walk(begin func(opening) error, each func(cells []any) error) (Manifest, error) {
	packed, err := gzip.NewReader(bufio.NewReaderSize(io.NewSectionReader(c.file, int64(len(form)), c.packed), 1<<20))
	if err != nil {
		return Manifest{}, fmt.Errorf("the backup cannot be unpacked: %w", err)
	}
	lines := bufio.NewScanner(packed)
	lines.Buffer(make([]byte, 1<<20), longestLine)
	var found []Sum
	var now *summer
	var cells []any
	for lines.Scan() {
		line := lines.Bytes()
		switch {
		case bytes.HasPrefix(line, []byte(`{"manifest"`)):
			if now != nil {
				found = append(found, now.sum())
			}
			var last closing
			if err := json.Unmarshal(line, &last); err != nil {
				return Manifest{}, errors.New("the manifest cannot be read")
			}
			if lines.Scan() {
				return Manifest{}, errors.New("something follows the manifest")
			}
			return last.Manifest, errors.Join(lines.Err(), Compare(last.Manifest.Tables, found))
		case bytes.HasPrefix(line, []byte(`{`)):
			if now != nil {
				found = append(found, now.sum())
			}
			var next opening
			if err := json.Unmarshal(line, &next); err != nil {
				return Manifest{}, errors.New("the beginning of a table cannot be read")
			}
			now = newSummer(next.Table)
			if err := begin(next); err != nil {
				return Manifest{}, err
			}
		case now == nil:
			return Manifest{}, errors.New("a row stands before any table")
		default:
			now.rows++
			if cells, err = readRow(line, cells[:0]); err != nil {
				return Manifest{}, fmt.Errorf("%s, row %d: %w", now.table, now.rows, err)
			}
			if err := each(cells); err != nil {
				return Manifest{}, fmt.Errorf("%s, row %d: %w", now.table, now.rows, err)
			}
		}
		now.Write(line)
		now.Write([]byte{'\n'})
	}
	return Manifest{}, errors.Join(errors.New("the backup ends without a manifest"), lines.Err())
}

// Compare holds what was found against what there should be; the first table that
// differs is an error that names it.
func Compare(should, found []Sum) error {
	for _, s := range should {
		i := slices.IndexFunc(found, func(f Sum) bool { return f.Table == s.Table })
		switch {
		case i < 0:
			return fmt.Errorf("the table %s is missing", s.Table)
		case found[i].Rows != s.Rows:
			return fmt.Errorf("the table %s has %d rows and should have %d", s.Table, found[i].Rows, s.Rows)
		case found[i].Digest != s.Digest:
			return fmt.Errorf("the table %s has other content than it should", s.Table)
		}
	}
	for i, f := range found {
		if !slices.ContainsFunc(should, func(s Sum) bool { return s.Table == f.Table }) {
			return fmt.Errorf("the table %s should not be there", f.Table)
		}
		if slices.ContainsFunc(found[:i], func(s Sum) bool { return s.Table == f.Table }) {
			return fmt.Errorf("the table %s is there twice", f.Table)
		}
	}
	return nil
}

// Check reads the copy to its end, holds every table against the manifest, and gives it.
func (c *Copy) Check() (Manifest, error) {
	return c.walk(func(opening) error { return nil }, func([]any) error { return nil })
}

// Load fills an empty database, which must have the schema the manifest names, with all
// rows: all of them, or none when anything is wrong.
func (c *Copy) Load(ctx context.Context, db *database.DB, told Progress) error {
	manifest, err := c.Check()
	if err != nil {
		return err
	}
	return db.ChangeInAnyOrder(ctx, func(ctx context.Context) error { // tables come by name
		in := inserting{ctx: ctx, db: db, told: told, all: manifest.Rows()}
		if _, err := c.walk(in.begin, in.row); err != nil {
			return err
		}
		return in.flush()
	})
}

// inserting writes rows many at a time.
type inserting struct {
	ctx       context.Context
	db        *database.DB
	told      Progress
	done, all int
	table     opening
	waiting   []any
}

// together is how many rows are written by one statement.
const together = 50

func (in *inserting) begin(next opening) error {
	if err := in.flush(); err != nil {
		return err
	}
	in.table = next
	return nil
}

func (in *inserting) row(cells []any) error {
	if len(cells) != len(in.table.Columns) {
		return fmt.Errorf("it has %d cells for %d columns", len(cells), len(in.table.Columns))
	}
	in.waiting = append(in.waiting, cells...)
	if in.done++; in.told != nil && (in.done%tellEvery == 0 || in.done == in.all) {
		in.told(in.done, in.all)
	}
	if len(in.waiting) == together*len(in.table.Columns) {
		return in.flush()
	}
	return nil
}

func (in *inserting) flush() error {
	if len(in.waiting) == 0 {
		return nil
	}
	err := in.db.Insert(in.ctx, in.table.Table, in.table.Columns, in.waiting)
	in.waiting = in.waiting[:0]
	return err
}
