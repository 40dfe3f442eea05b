package main

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"throughline/platform/backup"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/schema"
)

// backupKeySetting is where the key lies that signs copies and knows them again.
type backupKeySetting struct {
	Key string `name:"key" env:"THROUGHLINE_BACKUP_KEY" help:"File of the key that signs backups (default: throughline/backup.key in the folder for settings of whoever runs this)."`
}

func (s backupKeySetting) path() (string, error) {
	if s.Key != "" {
		return s.Key, nil
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", usageError{fmt.Errorf("there is no place for the backup key; name one in THROUGHLINE_BACKUP_KEY")}
	}
	return filepath.Join(folder, "throughline", "backup.key"), nil
}

// notCopied are the tables that no backup holds: a session brought back would let in
// somebody who has signed out since. Which indexes are away belongs to one database.
var notCopied = []string{"web_session", "index_dropped"}

type backupCommand struct {
	databaseSetting
	backupKeySetting
	File string `arg:"" help:"File to write; it must not exist yet."`
}

// Run writes a copy of everything as it stands at one moment, while others go on working.
// The ledger is verified in that same moment, and the file is read again before it gets
// its name, so that a copy which would be refused is never taken for one.
func (c backupCommand) Run(ctx context.Context) (err error) {
	if c.DatabaseURL == "" {
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	}
	if _, err := os.Lstat(c.File); !errors.Is(err, fs.ErrNotExist) {
		return usageError{fmt.Errorf("%s is there already, and nothing is written over", c.File)}
	}
	path, err := c.path()
	if err != nil {
		return err
	}
	key, made, err := backup.MakeKey(path)
	if err != nil {
		return usageError{err}
	}
	h, err := openAsItIs(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer h.close()
	manifest, err := h.copyTo(ctx, c.File, key)
	if err != nil {
		return err
	}
	fmt.Printf("%d rows of %d tables in %s, signed with the key %s\n",
		manifest.Rows(), len(manifest.Tables), c.File, backup.Name(key.Public().(ed25519.PublicKey)))
	if made {
		fmt.Printf("the key is new and lies in %s: keep a copy of it elsewhere, no backup comes back without it\n", path)
	}
	return nil
}

// openAsItIs opens a house whose tables are those of this version. A copy is often made
// just before another version takes over, and must not be what changes them.
func openAsItIs(ctx context.Context, url string) (*house, error) {
	db, err := database.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	known, err := schema.Newest(db.Engine())
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	now, err := db.SchemaVersion(ctx)
	switch {
	case err != nil:
		return nil, errors.Join(usageError{fmt.Errorf("there is nothing to copy: %w", err)}, db.Close())
	case now != known:
		return nil, errors.Join(usageError{fmt.Errorf("the tables are of number %d and this version (%s) knows %d: copy them with the version that served them last", now, version, known)}, db.Close())
	}
	return joined(db, day.WallClock{}, nil), nil
}

func (h *house) copyTo(ctx context.Context, path string, key ed25519.PrivateKey) (manifest backup.Manifest, err error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.unfinished")
	if err != nil {
		return manifest, usageError{err}
	}
	unfinished := file.Name()
	defer os.Remove(unfinished) // in vain once it has its name
	maker := backup.Maker{
		Key: key, About: backup.Manifest{Made: h.clock.Now(), Product: version, LeftOut: notCopied}, Told: progress("rows copied"),
	}
	err = h.db.Still(ctx, func(ctx context.Context) error {
		if _, err := h.ledger.Verify(ctx, h.storedRows(), progress("chains verified")); err != nil {
			return fmt.Errorf("nothing was copied, because what there is does not hold together: %w", err)
		}
		manifest, err = maker.Write(ctx, h.db, file)
		return err
	})
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return manifest, err
	}
	written, err := backup.Open(unfinished, key.Public().(ed25519.PublicKey))
	if err != nil {
		return manifest, fmt.Errorf("read again at once, %w", err)
	}
	_, err = written.Check()
	if err := errors.Join(err, written.Close()); err != nil {
		return manifest, fmt.Errorf("read again at once, %w", err)
	}
	if err := os.Rename(unfinished, path); err != nil {
		return manifest, err
	}
	return manifest, syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name in a folder outlast a power cut.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

type restoreCommand struct {
	databaseSetting
	backupKeySetting
	Check bool   `help:"Read the copy and hold it against its manifest; bring nothing back."`
	File  string `arg:"" help:"File that backup wrote."`
}

// Run brings a copy back into an empty database, of either engine. Until everything is
// found in order, in a scratch database, the database is not touched; then all of it is
// loaded at once. The file lies in the system's temporary folder (TMPDIR), which needs room for it.
func (c restoreCommand) Run(ctx context.Context) (err error) {
	if c.DatabaseURL == "" && !c.Check {
		return usageError{fmt.Errorf("DATABASE_URL is not set")}
	}
	path, err := c.path()
	if err != nil {
		return err
	}
	signer, err := backup.ReadKey(path)
	if err != nil {
		return usageError{fmt.Errorf("the backup key is needed to know the copy again: %w", err)}
	}
	from, err := backup.Open(c.File, signer)
	if err != nil {
		return err
	}
	defer from.Close()
	manifest, err := from.Check()
	if err != nil {
		return err
	}
	if c.Check {
		fmt.Printf("%d rows of %d tables, made %s, all as signed\n", manifest.Rows(), len(manifest.Tables), manifest.Made)
		return nil
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	if err := h.bringBack(ctx, from, manifest); err != nil {
		return err
	}
	fmt.Printf("%d rows of %d tables are back, as they stood %s\n", manifest.Rows(), len(manifest.Tables), manifest.Made)
	return nil
}

// bringBack fills the house from a copy.
func (h *house) bringBack(ctx context.Context, from *backup.Copy, manifest backup.Manifest) (err error) {
	now, err := h.db.SchemaVersion(ctx)
	if err != nil {
		return err
	}
	if manifest.Schema > now {
		return fmt.Errorf("the copy was made by a newer version (%s): its tables are of number %d and this version knows %d", manifest.Product, manifest.Schema, now)
	}
	if err := h.empty(ctx); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "backup-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	scratch := filepath.Join(folder, "scratch.db")
	marks, sums, err := h.unpack(ctx, from, manifest, scratch)
	if err != nil {
		return err
	}
	into, err := h.db.BeginBulkLoad(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(into.Load(ctx, scratch, marks), into.Close()); err != nil {
		return err
	}
	found, err := backup.Sums(ctx, h.db, notCopied, progress("rows compared"))
	if err != nil {
		return err
	}
	if err := backup.Compare(sums, found); err != nil {
		return fmt.Errorf("throw this database away, it did not take in what it was given: %w", err)
	}
	return nil
}

// empty refuses a database in which there is anything.
func (h *house) empty(ctx context.Context) error {
	tables, err := h.db.Tables(ctx)
	if err != nil {
		return err
	}
	for _, t := range tables {
		rows, err := h.db.Count(ctx, t)
		if err != nil {
			return err
		}
		if rows > 0 {
			return usageError{fmt.Errorf("the database is not empty (%s has %d rows), and nothing is written over", t.Name, rows)}
		}
	}
	return nil
}

// unpack fills a scratch database, in the schema the copy was made from, brings it up to
// date, and verifies the ledger against the rows.
func (h *house) unpack(ctx context.Context, from *backup.Copy, manifest backup.Manifest, path string) (marks []database.Mark, sums []backup.Sum, err error) {
	db, err := database.OpenScratch(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := schema.BringUpTo(ctx, db, manifest.Schema); err != nil {
		return nil, nil, err
	}
	if err := from.Load(ctx, db, progress("rows unpacked")); err != nil {
		return nil, nil, err
	}
	if sums, err = backup.Sums(ctx, db, manifest.LeftOut, nil); err == nil {
		err = backup.Compare(manifest.Tables, sums)
	}
	if err != nil {
		return nil, nil, err
	}
	unpacked, err := upToDate(ctx, db, h.clock, nil)
	if err != nil {
		return nil, nil, err
	}
	if _, err := unpacked.ledger.Verify(ctx, unpacked.storedRows(), progress("chains verified")); err != nil {
		return nil, nil, fmt.Errorf("the copy is as it was signed, but does not hold together: %w", err)
	}
	if sums, err = backup.Sums(ctx, db, notCopied, nil); err != nil {
		return nil, nil, err
	}
	marks, err = db.Beginnings(ctx)
	return marks, sums, err
}
