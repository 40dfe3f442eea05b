package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/backup"
	"throughline/platform/backup/backuptest"
	"throughline/platform/ledger"
	"throughline/schema/schematest"
)

// backupKey signs the copies of these tests.
var backupKey = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32))

// copied makes a copy of a house.
func copied(t *testing.T, h *house) (string, backup.Manifest) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy")
	manifest, err := h.copyTo(t.Context(), path, backupKey)
	if err != nil {
		t.Fatal(err)
	}
	return path, manifest
}

// broughtBack opens a new house and brings a copy back into it.
func broughtBack(t *testing.T, url, path string) (*house, error) {
	t.Helper()
	h, err := openHouse(t.Context(), url, standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.close() })
	from, err := backup.Open(path, backupKey.Public().(ed25519.PublicKey))
	if err != nil {
		return h, err
	}
	defer from.Close()
	manifest, err := from.Check()
	if err != nil {
		return h, err
	}
	return h, h.bringBack(t.Context(), from, manifest)
}

// often says how often something is tried: in a sample, and at night.
func often(sample, night int) int {
	if os.Getenv("NIGHT") != "" {
		return night
	}
	return sample
}

func rowsIn(t *testing.T, h *house) int {
	t.Helper()
	sums, err := backup.Sums(t.Context(), h.db, notCopied, nil)
	if err != nil {
		t.Fatal(err)
	}
	return backup.Manifest{Tables: sums}.Rows()
}

// read records that a case was read, as every page of it does.
func (h *house) read(t *testing.T, of ledger.Chain) {
	t.Helper()
	act := ledger.Act{ID: h.ids.New(), By: ledger.Actor{ID: "somebody", Role: "practitioner"}, At: townNow}
	if err := h.ledger.Record(t.Context(), act.Happened("CaseRead", of, ledger.Thing{Kind: "page", ID: "overview"}, nil)); err != nil {
		t.Fatal(err)
	}
}

// B1 and B4: what was copied while others wrote is what comes back, on either engine,
// and what is written afterwards is in the next copy.
func TestACopyComesBackWholeOnEitherEngineAgainAndAgain(t *testing.T) {
	for engine, url := range engines(t) {
		h := movedIn(t, url, 12)
		before := rowsIn(t, h)
		for round := range often(2, 5) {
			stop, stopped := make(chan bool), make(chan bool)
			go func() { // readers do not stop for a copy
				defer close(stopped)
				for {
					select {
					case <-stop:
						return
					default:
						h.read(t, "person/somebody")
					}
				}
			}()
			path, manifest := copied(t, h)
			close(stop)
			<-stopped
			if manifest.Engine != string(h.db.Engine()) || manifest.Rows() < before {
				t.Errorf("%s, round %d: %+v after %d rows", engine, round, manifest, before)
			}
			before = manifest.Rows()
			for _, to := range []string{sqliteURL(t), schematest.PostgresURL(t)} {
				back, err := broughtBack(t, to, path)
				if err != nil {
					t.Fatalf("%s, round %d: %v", engine, round, err)
				}
				if rows := rowsIn(t, back); rows != manifest.Rows() {
					t.Errorf("%s, round %d: %d rows are back of %d", engine, round, rows, manifest.Rows())
				}
				if _, err := back.ledger.Verify(t.Context(), back.storedRows(), nil); err != nil {
					t.Errorf("%s, round %d: %v", engine, round, err)
				}
				h = back // the next round begins from the copy, by turns on the other engine
			}
			for range 30 {
				h.read(t, "person/somebody")
			}
		}
		site, routes := lines(t, h)
		seen := 0
		for _, line := range routes {
			if line.Method == "GET" && slices.Contains(line.Roles, "practitioner") && strings.HasPrefix(line.Pattern, "/cases/") {
				answer := playing(t, site, "practitioner").send(t, "GET", line.Example, nil)
				if answer.StatusCode == 200 {
					seen++
				}
			}
		}
		if seen < 5 {
			t.Errorf("%s: a practitioner sees %d pages of what came back", engine, seen)
		}
	}
}

func TestACopyIsBroughtBackIntoAnEmptyDatabaseOnly(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 2)
	path, _ := copied(t, h)
	to := sqliteURL(t)
	back, err := broughtBack(t, to, path)
	if err != nil {
		t.Fatal(err)
	}
	rows := rowsIn(t, back)
	if _, err := broughtBack(t, to, path); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("brought back twice: %v", err)
	}
	if again := rowsIn(t, back); again != rows {
		t.Errorf("%d rows became %d", rows, again)
	}
}

// B2: what has lost a row before it is packed does not become a copy, and a copy that was
// packed and signed without one, with a manifest that fits, does not come back.
func TestWhatLacksARowIsNeitherCopiedNorBroughtBack(t *testing.T) {
	trials := often(25, 250)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 3))
	folder := t.TempDir()
	whole := filepath.Join(folder, "whole.db")
	h, err := openHouse(t.Context(), "sqlite:"+whole, standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := populate(t.Context(), h, 2, 7); err != nil {
		t.Fatal(err)
	}
	path, _ := copied(t, h)
	packed := backuptest.Read(t, path)
	if err := h.close(); err != nil { // the file is then whole by itself
		t.Fatal(err)
	}
	town, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for i := range trials {
		table := records[random.IntN(len(records))]
		at := packed.Tables()[table]
		if at[1]-at[0] == 1 {
			continue // empty in so small a town
		}
		row := random.IntN(at[1] - at[0] - 1)
		lacking := filepath.Join(folder, fmt.Sprint("lacking-", i))
		packed.Without(at[0]+1+row, at[0]+2+row).Summed(t).Write(t, lacking, backupKey)
		back, err := broughtBack(t, "sqlite:"+filepath.Join(folder, fmt.Sprint(i, "-back.db")), lacking)
		if err == nil || rowsIn(t, back) != 0 {
			t.Errorf("seed %d, trial %d: row %d of %s is missing and nobody notices", seed, i, row, table)
		}
		robbed := filepath.Join(folder, fmt.Sprint(i, "-robbed.db"))
		if err := os.WriteFile(robbed, town, 0o600); err != nil {
			t.Fatal(err)
		}
		robARow(t, robbed, table, row)
		if err := copyOf(t, robbed, filepath.Join(folder, fmt.Sprint("robbed-", i))); err == nil {
			t.Errorf("seed %d, trial %d: row %d of %s was robbed and copied", seed, i, row, table)
		}
	}
}

func robARow(t *testing.T, path, table string, row int) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	gone, err := db.Exec(fmt.Sprintf(`DELETE FROM "%s" WHERE rowid = (SELECT rowid FROM "%s" LIMIT 1 OFFSET %d)`, table, table, row))
	if err != nil {
		t.Fatal(err)
	}
	if rows, err := gone.RowsAffected(); err != nil || rows != 1 {
		t.Fatalf("%s: %d rows were robbed, %v", table, rows, err)
	}
}

func copyOf(t *testing.T, database, to string) error {
	t.Helper()
	h, err := openHouse(t.Context(), "sqlite:"+database, standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	_, err = h.copyTo(t.Context(), to, backupKey)
	if _, missing := os.Stat(to); err != nil && missing == nil {
		t.Errorf("%s is there all the same", to)
	}
	return err
}

func TestBackupAndRestoreAreCommandsThatSayWhatTheyDid(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("THROUGHLINE_BACKUP_KEY", filepath.Join(folder, "settings", "key"))
	town, copy := "sqlite:"+filepath.Join(folder, "town.db"), filepath.Join(folder, "copy")
	run := func(want int, says string, args ...string) {
		t.Helper()
		if code, out := printed(t, args...); code != want || !strings.Contains(out, says) {
			t.Errorf("%q: exit %d, %q", args, code, out)
		}
	}
	if err := populate(t.Context(), opened(t, town), 2, 7); err != nil {
		t.Fatal(err)
	}
	run(2, "", "restore", "--database-url", "sqlite:"+filepath.Join(folder, "early.db"), copy) // there is no key yet
	run(0, "the key is new", "backup", "--database-url", town, copy)
	run(2, "", "backup", "--database-url", town, copy) // nothing is written over
	run(0, "all as signed", "restore", "--check", copy)
	run(0, "are back", "restore", "--database-url", "sqlite:"+filepath.Join(folder, "back.db"), copy)
	run(2, "", "restore", "--database-url", town, copy)
	run(2, "", "backup", copy+"2")
	run(2, "", "backup", "--database-url", "sqlite:"+filepath.Join(folder, "nothing.db"), copy+"2")
	older := opened(t, "sqlite:"+filepath.Join(folder, "older.db"))
	if err := older.db.Change(t.Context(), func(ctx context.Context) error {
		_, err := older.db.Exec(ctx, `DELETE FROM goose_db_version WHERE version_id = (SELECT MAX(version_id) FROM goose_db_version)`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	run(2, "", "backup", "--database-url", "sqlite:"+filepath.Join(folder, "older.db"), copy+"2")
	run(2, "", "restore", copy)
	run(2, "", "backup", "--database-url", town, filepath.Join(folder, "no", "such", "folder"))
	whole, err := os.ReadFile(copy)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copy, whole[:len(whole)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	run(1, "", "restore", "--check", copy)
	run(1, "", "restore", "--database-url", "sqlite:"+filepath.Join(folder, "short.db"), copy)
	if left, err := filepath.Glob(copy + "*unfinished"); err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
}
