package backup_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/backup"
	"throughline/platform/backup/backuptest"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/schema/schematest"
)

// a key, and one of somebody else.
func keys(t testing.TB) (ours, other ed25519.PrivateKey) {
	t.Helper()
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32)), ed25519.NewKeyFromSeed(bytes.Repeat([]byte{2}, 32))
}

func public(key ed25519.PrivateKey) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

// memos fills a database with two tables and what is hard to keep.
func memos(t testing.TB, db *database.DB) {
	t.Helper()
	err := db.Change(t.Context(), func(ctx context.Context) error {
		for _, s := range tables {
			if _, err := db.Exec(ctx, s); err != nil {
				return err
			}
		}
		if _, err := db.Exec(ctx, `INSERT INTO tenant (id, born) VALUES ($1, $2), ($3, NULL)`, "z", -1<<62, `"quoted" \ 'id'`); err != nil {
			return err
		}
		for i := range 130 {
			words := strings.Repeat("tŷ\u2028</script>\t\r\n€𝄞 {", i%7) + fmt.Sprint(i)
			if _, err := db.Exec(ctx, `INSERT INTO memo (tenant_id, id, body) VALUES ($1, $2, $3)`, "z", fmt.Sprint(i), words); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The name of the table that points comes first, so a copy brings pointers before what
// they point to.
var tables = []string{
	`CREATE TABLE tenant (id TEXT NOT NULL PRIMARY KEY, born BIGINT)`,
	`CREATE TABLE memo (tenant_id TEXT NOT NULL REFERENCES tenant (id), id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tenant_id, id))`,
}

var about = backup.Manifest{Made: day.MustParse("2026-11-29").AtClock(10, 0), Product: "1", LeftOut: []string{"web_session"}}

func written(t testing.TB, db *database.DB, key ed25519.PrivateKey) (string, backup.Manifest) {
	t.Helper()
	var file bytes.Buffer
	manifest, err := backup.Maker{Key: key, About: about}.Write(t.Context(), db, &file)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, manifest
}

// small makes a copy of two tables, and an opened one of it.
func small(t testing.TB) (path string, key ed25519.PrivateKey) {
	t.Helper()
	db, err := database.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "town.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	memos(t, db)
	if err := db.Change(t.Context(), func(ctx context.Context) error {
		_, err := db.Exec(ctx, `CREATE TABLE goose_db_version (version_id BIGINT)`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	key, _ = keys(t)
	path, _ = written(t, db, key)
	return path, key
}

// load brings a copy back into an empty scratch database that has the two tables.
func load(t testing.TB, path string, key ed25519.PrivateKey) (rows int, sums []backup.Sum, err error) {
	t.Helper()
	from, err := backup.Open(path, public(key))
	if err != nil {
		return 0, nil, err
	}
	defer from.Close()
	db, err := database.OpenScratch(t.Context(), filepath.Join(t.TempDir(), "scratch.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Change(t.Context(), func(ctx context.Context) error {
		for _, s := range tables {
			if _, err := db.Exec(ctx, s); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	err = from.Load(t.Context(), db, nil)
	all, counted := database.One(t.Context(), db, database.Value[int], `SELECT (SELECT COUNT(*) FROM tenant) + (SELECT COUNT(*) FROM memo)`)
	sums, summed := backup.Sums(t.Context(), db, nil, nil)
	return all, sums, errors.Join(err, counted, summed)
}

func TestACopyHoldsEveryCellOfEitherEngine(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		memos(t, db)
		key, _ := keys(t)
		path, manifest := written(t, db, key)
		if manifest.Engine != string(db.Engine()) || manifest.Schema < 15 || manifest.Rows() != 132 || slices.ContainsFunc(manifest.Tables, func(s backup.Sum) bool { return s.Table == "web_session" }) {
			t.Errorf("the manifest is %+v", manifest)
		}
		lines := backuptest.Read(t, path)
		for name, at := range lines.Tables() { // the tables of the house are empty here
			if name != "tenant" && name != "memo" && at[1]-at[0] != 1 {
				t.Errorf("%s: %d lines", name, at[1]-at[0])
			}
		}
		kept := backuptest.Lines{}
		for _, name := range []string{"memo", "tenant"} {
			at := lines.Tables()[name]
			kept = append(kept, lines[at[0]:at[1]]...)
		}
		kept = append(kept, lines[len(lines)-1]).Summed(t)
		kept.Write(t, path, key)
		rows, sums, err := load(t, path, key)
		if err != nil || rows != 132 {
			t.Fatalf("%d rows are back: %v", rows, err)
		}
		for _, s := range sums {
			if !slices.Contains(manifest.Tables, s) {
				t.Errorf("%+v is back, and the manifest is %+v", s, manifest.Tables)
			}
		}
	})
}

func TestACopyIsOfOneMomentWhateverIsWrittenMeanwhile(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		memos(t, db)
		key, _ := keys(t)
		written := 0
		meanwhile := backup.Progress(func(done, _ int) { // it is told at the end of a table only: there are few rows
			written++
		})
		err := db.Still(t.Context(), func(ctx context.Context) error {
			if _, err := backup.Sums(ctx, db, nil, nil); err != nil { // the moment has begun
				return err
			}
			if err := db.Change(t.Context(), func(ctx context.Context) error {
				_, err := db.Exec(ctx, `INSERT INTO memo (tenant_id, id, body) VALUES ('z', 'later', 'later')`)
				return err
			}); err != nil {
				return err
			}
			manifest, err := backup.Maker{Key: key, About: about, Told: meanwhile}.Write(ctx, db, &bytes.Buffer{})
			if err == nil && manifest.Rows() != 132 {
				err = fmt.Errorf("%d rows", manifest.Rows())
			}
			return err
		})
		if err != nil || written == 0 {
			t.Errorf("told %d times: %v", written, err)
		}
		if manifest, err := (backup.Maker{Key: key, About: about}).Write(t.Context(), db, &bytes.Buffer{}); err != nil || manifest.Rows() != 133 {
			t.Errorf("afterwards %d rows, %v", manifest.Rows(), err)
		}
	})
}

// B3: cuts of every size, flipped bits, bytes added, other files.
func TestEveryDamagedCopyIsRefused(t *testing.T) {
	path, key := small(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 1))
	damaged := filepath.Join(t.TempDir(), "damaged")
	refused := 0
	for i := range 1000 {
		broken := bytes.Clone(whole)
		switch i % 5 {
		case 0:
			broken = broken[:len(broken)-1-random.IntN(len(broken))]
		case 1, 2:
			broken[random.IntN(len(broken))] ^= 1 << random.IntN(8)
		case 3:
			at := random.IntN(len(broken))
			broken = slices.Concat(broken[:at], []byte{byte(random.Uint32())}, broken[at:])
		case 4:
			from := random.IntN(len(broken))
			broken = slices.Delete(broken, from, from+1+random.IntN(len(broken)-from))
		}
		if bytes.Equal(broken, whole) {
			t.Fatal("nothing was damaged")
		}
		if err := os.WriteFile(damaged, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		if opened, err := backup.Open(damaged, public(key)); err == nil {
			t.Errorf("seed %d, damage %d: it was taken", seed, i)
			opened.Close()
		} else {
			refused++
		}
	}
	if refused != 1000 {
		t.Errorf("%d of 1000 refused", refused)
	}
	for _, n := range []int{0, 1, 27, 28, 27 + 96, 27 + 97} {
		if err := os.WriteFile(damaged, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := backup.Open(damaged, public(key)); err == nil {
			t.Errorf("%d bytes were taken", n)
		}
	}
	if _, err := backup.Open(damaged+"-not-there", public(key)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestACopySignedBySomebodyElseIsRefusedByName(t *testing.T) {
	path, key := small(t)
	_, other := keys(t)
	if _, err := backup.Open(path, public(other)); err == nil || !strings.Contains(err.Error(), backup.Name(public(key))) {
		t.Errorf("opened with another key: %v", err)
	}
	lines := backuptest.Read(t, path)
	lines.Write(t, path, other)
	if _, err := backup.Open(path, public(key)); err == nil || !strings.Contains(err.Error(), backup.Name(public(other))) {
		t.Errorf("signed with another key: %v", err)
	}
}

// B2, the packer's half: what is packed lacks something, and the manifest tells.
func TestACopyThatLacksARowOrATableIsRefusedByName(t *testing.T) {
	path, key := small(t)
	lines := backuptest.Read(t, path)
	where := lines.Tables()
	lacking := filepath.Join(t.TempDir(), "lacking")
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 2))
	for i := range 250 {
		name := []string{"memo", "tenant"}[i%2]
		at := where[name]
		broken, row := lines, at[0]+1+random.IntN(at[1]-at[0]-1)
		switch {
		case i%10 == 0:
			broken = lines.Without(at[0], at[1]) // the whole table
		case i%10 == 1:
			broken = lines.Without(at[1]-1, at[1]) // its tail
		case i%10 == 2:
			broken = slices.Insert(slices.Clone(lines), row, lines[row]) // a row twice
		case i%10 == 3 && name == "memo":
			broken = slices.Clone(lines)
			broken[row], broken[at[1]-1] = lines[at[1]-1], lines[row] // in another order
			if row == at[1]-1 {
				continue
			}
		default:
			broken = lines.Without(row, row+1)
		}
		broken.Write(t, lacking, key)
		if rows, _, err := load(t, lacking, key); err == nil || !strings.Contains(err.Error(), name) || rows != 0 {
			t.Errorf("seed %d, lack %d in %s: %d rows are back, %v", seed, i, name, rows, err)
		}
	}
}

func TestACopyWhoseLinesMakeNoSenseIsRefused(t *testing.T) {
	path, key := small(t)
	lines := backuptest.Read(t, path)
	end := len(lines) - 1
	at := lines.Tables()["memo"]
	edit := func(i int, line string) backuptest.Lines {
		changed := slices.Clone(lines)
		changed[i] = line
		return changed
	}
	for what, broken := range map[string]backuptest.Lines{
		"no manifest":            lines[:end],
		"after the manifest":     append(slices.Clone(lines), "[1]\n"),
		"a row before a table":   lines[1:],
		"not JSON":               edit(at[0]+1, "[1,\n"),
		"a number with a comma":  edit(at[0]+1, "[\"z\",\"1\",1.5]\n").Summed(t),
		"too few cells":          edit(at[0]+1, "[\"z\"]\n").Summed(t),
		"an unknown column":      edit(at[0], "{\"table\":\"memo\",\"columns\":[\"body\",\"id\",\"shoe\"]}\n").Summed(t),
		"a table twice":          slices.Concat(lines[:at[1]], lines[at[0]:at[1]], lines[at[1]:]),
		"an unreadable table":    edit(at[0], "{\"table\":3}\n"),
		"an unreadable manifest": edit(end, "{\"manifest\":3}\n"),
		"pointers to nothing":    lines.Without(lines.Tables()["tenant"][0]+1, lines.Tables()["tenant"][1]).Summed(t),
	} {
		broken.Write(t, path, key)
		if rows, _, err := load(t, path, key); err == nil || rows != 0 {
			t.Errorf("%s: %d rows are back, %v", what, rows, err)
		}
	}
}

func TestTextThatIsNotUTF8IsKeptByteForByte(t *testing.T) {
	db, err := database.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "town.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Change(t.Context(), func(ctx context.Context) error {
		for _, s := range append(tables, `CREATE TABLE goose_db_version (version_id BIGINT)`, `INSERT INTO tenant (id, born) VALUES (CAST(x'ff00fe' AS TEXT), 1)`) {
			if _, err := db.Exec(ctx, s); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	key, _ := keys(t)
	path, manifest := written(t, db, key)
	if rows, sums, err := load(t, path, key); err != nil || rows != 1 || !slices.Equal(sums, manifest.Tables) {
		t.Errorf("%d rows, %+v of %+v, %v", rows, sums, manifest.Tables, err)
	}
}

func TestAKeyIsMadeOnceAndKeptFromOthers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings", "backup.key")
	if _, err := backup.ReadKey(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a key that is not there: %v", err)
	}
	key, made, err := backup.MakeKey(path)
	if err != nil || !made {
		t.Fatal(made, err)
	}
	if about, err := os.Stat(path); err != nil || about.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", about, err)
	}
	again, made, err := backup.MakeKey(path)
	read, failed := backup.ReadKey(path)
	if err != nil || failed != nil || made || !again.Equal(key) || !read.Equal(public(key)) {
		t.Errorf("again: %v, %v, %v", made, err, failed)
	}
	if err := os.WriteFile(path, []byte("no key"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := backup.MakeKey(path); err == nil {
		t.Error("what is no key was taken, or written over")
	}
	if _, err := backup.ReadKey(path); err == nil {
		t.Error("what is no key was read")
	}
}
