// Package schema keeps the numbered migrations, in the order that foreign keys
// demand. Files in both/ run on either engine; where the engines truly differ the
// same number stands in sqlite/ and in postgres/.
package schema

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"throughline/platform/database"
)

//go:embed both sqlite postgres
var files embed.FS

// Migrations gives the files for an engine as one folder.
func Migrations(engine database.Engine) (fs.FS, error) {
	both, err := fs.Sub(files, "both")
	if err != nil {
		return nil, err
	}
	own, err := fs.Sub(files, string(engine))
	return joined{both, own}, err
}

// joined shows two folders as one.
type joined struct{ both, own fs.FS }

// Open finds a file in either folder.
func (j joined) Open(name string) (fs.File, error) {
	if file, err := j.own.Open(name); err == nil && name != "." {
		return file, nil
	}
	return j.both.Open(name)
}

// ReadDir lists both folders in the order of the numbers.
func (j joined) ReadDir(name string) ([]fs.DirEntry, error) {
	both, err := fs.ReadDir(j.both, name)
	if err != nil {
		return nil, err
	}
	own, err := fs.ReadDir(j.own, name)
	if err != nil {
		return nil, err
	}
	all := append(both, own...)
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, nil
}

// BringUpToDate applies the migrations the database lacks and tells how many. Indexes that
// a move cut short left behind are made again.
func BringUpToDate(ctx context.Context, db *database.DB) (int, error) {
	applied, err := BringUpTo(ctx, db, Last)
	if err != nil {
		return applied, err
	}
	return applied, db.MakeDroppedIndexes(ctx)
}

// Newest is the number of the last migration that this version of the product knows.
func Newest(engine database.Engine) (int64, error) {
	migrations, err := Migrations(engine)
	if err != nil {
		return 0, err
	}
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("there are no migrations: %w", err)
	}
	number, _, _ := strings.Cut(slices.Max(names), "_")
	return strconv.ParseInt(number, 10, 64)
}

// Last is further than any migration.
const Last int64 = math.MaxInt64

// BringUpTo applies the migrations the database lacks, up to a number, and tells how many.
func BringUpTo(ctx context.Context, db *database.DB, number int64) (int, error) {
	migrations, err := Migrations(db.Engine())
	if err != nil {
		return 0, err
	}
	applied, err := db.Migrate(ctx, migrations, number)
	if err != nil {
		return applied, fmt.Errorf("bring the schema up to date: %w", err)
	}
	return applied, nil
}
