package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/database"
)

func exportOf(t *testing.T, h *house) []byte {
	t.Helper()
	var out bytes.Buffer
	told := 0
	rows, err := h.db.Export(t.Context(), &out, staysBehind, func(done, all int) {
		if told = done; done > all {
			t.Errorf("%d of %d rows", done, all)
		}
	})
	if err != nil || rows == 0 || told != rows {
		t.Fatalf("%d rows, %d told: %v", rows, told, err)
	}
	return out.Bytes()
}

func TestTheSameTownIsExportedByteForByteFromBothEngines(t *testing.T) {
	var all []string
	for engine, url := range engines(t) {
		out := exportOf(t, movedInAnew(t, url, 9, standingClock(townNow)))
		all = append(all, fmt.Sprintf("%x", sha256.Sum256(out)))
		if lines := bytes.Count(out, []byte("\n")); lines < 500 {
			t.Errorf("%s: %d lines", engine, lines)
		}
	}
	if again := fmt.Sprintf("%x", sha256.Sum256(exportOf(t, movedInAnew(t, sqliteURL(t), 9, standingClock(townNow))))); all[0] != all[1] || again != all[0] {
		t.Errorf("three exports of one town: %s, %s", all, again)
	}
}

// records says a second time, by itself, which tables hold what must never be lost: a new
// table belongs here or to what stays behind, and somebody has to say to which.
var records = []string{
	"absence", "account", "allocation", "assessment_entry", "assessment_score", "contact", "goal", "goal_step",
	"harm_judgement", "ledger_body", "ledger_event", "ledger_head", "opening", "person", "rating_in_force",
	"region", "requirement_doing", "restriction", "sanctions", "sentence", "team", "thing", "unit",
}

func TestAnExportHoldsEveryTableButThoseThatStayBehind(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 3)
	tables, err := h.db.Tables(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]bool{}
	for line := range strings.Lines(string(exportOf(t, h))) {
		var row database.Exported
		if err := json.Unmarshal([]byte(line), &row); err != nil || len(row.Row) == 0 {
			t.Fatalf("%s: %v", line, err)
		}
		held[row.Table] = true
	}
	for _, table := range tables {
		rows, err := h.db.Count(t.Context(), table)
		if err != nil {
			t.Fatal(err)
		}
		if stays := slices.Contains(staysBehind, table.Name); rows > 0 && held[table.Name] == stays {
			t.Errorf("%s: %d rows, exported %v", table.Name, rows, held[table.Name])
		}
	}
	names := make([]string, len(tables))
	for i, table := range tables {
		names[i] = table.Name
	}
	slices.Sort(names)
	if told := slices.Sorted(slices.Values(slices.Concat(records, staysBehind))); !slices.Equal(names, told) {
		t.Errorf("the tables are\n%q\nand these are told of\n%q", names, told)
	}
}

func TestAnExportOverwritesNothingAndIsItsOwnersAlone(t *testing.T) {
	url := sqliteURL(t)
	h, err := openHouse(t.Context(), url, standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := populate(t.Context(), h, 2, seed); err != nil {
		t.Fatal(err)
	}
	if err := h.close(); err != nil {
		t.Fatal(err)
	}
	command := exportCommand{File: filepath.Join(t.TempDir(), "town.jsonl")}
	command.DatabaseURL = url
	if err := command.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	about, err := os.Stat(command.File)
	if err != nil || about.Mode().Perm() != 0o600 || about.Size() < 10_000 {
		t.Errorf("%v, %v", about, err)
	}
	if err := command.Run(t.Context()); err == nil {
		t.Error("it wrote over an export")
	}
}
