package checkpoint_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/ledger/checkpoint"
)

// chains is a ledger small enough to hold in a hand: the hash of each event by chain.
type chains map[ledger.Chain][]string

func (c chains) heads(_ context.Context, _ day.Instant, after ledger.Chain, most int) ([]checkpoint.Head, error) {
	var all []checkpoint.Head
	for _, chain := range slices.Sorted(maps.Keys(c)) {
		hashes := c[chain]
		if chain <= after || len(all) == most {
			continue
		}
		all = append(all, checkpoint.Head{Chain: chain, Seq: int64(len(hashes)), Hash: hashes[len(hashes)-1]})
	}
	return all, nil
}

func (c chains) at(_ context.Context, chain ledger.Chain, seq int64) (string, error) {
	if hashes := c[chain]; int(seq) <= len(hashes) {
		return hashes[seq-1], nil
	}
	return "", nil
}

func written(t *testing.T, folder string, states ...chains) {
	t.Helper()
	book, err := checkpoint.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for i, state := range states {
		if err := book.Write(context.Background(), state.heads, day.Instant(i+1)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestALedgerThatOnlyGrewIsAsRemembered(t *testing.T) {
	folder := t.TempDir()
	now := chains{"person/a": {"1", "2", "3"}, "person/b": {"9"}}
	written(t, folder, chains{"person/a": {"1"}}, now)
	held, err := checkpoint.Check(context.Background(), folder, now.at)
	if err != nil || held != 3 {
		t.Fatalf("held %d heads with %v, want 3 and no fault", held, err)
	}
}

func TestEveryHeadOfALargeHouseIsRemembered(t *testing.T) {
	for _, many := range []int{999, 1000, 1001, 2500} {
		house := chains{}
		for i := range many {
			house[ledger.Chain(fmt.Sprint("person/", i))] = []string{fmt.Sprint(i)}
		}
		folder := t.TempDir()
		written(t, folder, house)
		if held, err := checkpoint.Check(context.Background(), folder, house.at); err != nil || held != many {
			t.Errorf("held %d of %d heads: %v", held, many, err)
		}
		book, err := os.ReadFile(filepath.Join(folder, "checkpoints.jsonl"))
		if err != nil || strings.Count(string(book), "\n") != many/1000+1 {
			t.Errorf("%d heads in %d lines: %v", many, strings.Count(string(book), "\n"), err)
		}
	}
}

func TestWhatAChainAloneCannotShowIsFound(t *testing.T) {
	for what, now := range map[string]chains{
		"a tail cut":         {"person/a": {"1"}},
		"an older copy":      {"person/a": {}},
		"a chain forgotten":  {},
		"a chain re-hashed":  {"person/a": {"x", "y"}},
		"the newest changed": {"person/a": {"1", "y"}},
	} {
		t.Run(what, func(t *testing.T) {
			folder := t.TempDir()
			written(t, folder, chains{"person/a": {"1", "2"}})
			if _, err := checkpoint.Check(context.Background(), folder, now.at); err == nil {
				t.Fatal("nothing was found")
			}
		})
	}
}

func TestABookThatWasChangedIsNotBelieved(t *testing.T) {
	now := chains{"person/a": {"1", "2"}}
	for what, change := range map[string]func(lines []string) []string{
		"a head edited":  func(lines []string) []string { return []string{strings.Replace(lines[0], `"1"`, `"7"`, 1), lines[1]} },
		"a line taken":   func(lines []string) []string { return lines[1:] },
		"lines reversed": func(lines []string) []string { return []string{lines[1], lines[0]} },
		"a line no line": func(lines []string) []string { return []string{"words\n", lines[1]} },
	} {
		t.Run(what, func(t *testing.T) {
			folder := t.TempDir()
			written(t, folder, chains{"person/a": {"1"}}, now)
			path := filepath.Join(folder, "checkpoints.jsonl")
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.SplitAfter(strings.TrimSuffix(string(text), "\n"), "\n")
			lines[len(lines)-1] += "\n"
			if err := os.WriteFile(path, []byte(strings.Join(change(lines), "")), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := checkpoint.Check(context.Background(), folder, now.at); err == nil {
				t.Fatal("the book was believed")
			}
		})
	}
}

func TestALineCutByAPowerCutHarmsNoOther(t *testing.T) {
	folder := t.TempDir()
	now := chains{"person/a": {"1"}}
	written(t, folder, now)
	file, err := os.OpenFile(filepath.Join(folder, "checkpoints.jsonl"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(`{"at":2,"bef`); err != nil {
		t.Fatal(err)
	}
	file.Close()
	if held, err := checkpoint.Check(context.Background(), folder, now.at); err != nil || held != 1 {
		t.Fatalf("held %d with %v, want the one whole line", held, err)
	}
	written(t, folder, now)
	if held, err := checkpoint.Check(context.Background(), folder, now.at); err != nil || held != 2 {
		t.Fatalf("after going on: held %d with %v, want 2", held, err)
	}
}

func TestAForeignKeyIsNotThisHouses(t *testing.T) {
	folder := t.TempDir()
	now := chains{"person/a": {"1"}}
	written(t, folder, now)
	if err := os.Remove(filepath.Join(folder, "checkpoint.key")); err != nil {
		t.Fatal(err)
	}
	if _, err := checkpoint.Check(context.Background(), folder, now.at); err == nil {
		t.Fatal("lines signed by another key were believed")
	}
}

func TestHeadsThatCannotBeReadAreNotWrittenDown(t *testing.T) {
	folder := t.TempDir()
	book, err := checkpoint.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	lost := errors.New("the database is away")
	if err := book.Write(context.Background(), func(context.Context, day.Instant, ledger.Chain, int) ([]checkpoint.Head, error) { return nil, lost }, 1); !errors.Is(err, lost) {
		t.Fatalf("got %v", err)
	}
	if held, err := checkpoint.Check(context.Background(), folder, chains{}.at); err != nil || held != 0 {
		t.Fatalf("held %d with %v", held, err)
	}
}

func TestTheBookKeepsTheHeadsOfTheLastMoment(t *testing.T) {
	folder := t.TempDir()
	book, err := checkpoint.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	now := chains{"person/a": {"1"}}
	ctx, stop := context.WithCancel(context.Background())
	begun := false
	book.Keep(ctx, func(ctx context.Context, since day.Instant, after ledger.Chain, most int) ([]checkpoint.Head, error) {
		if begun {
			return now.heads(ctx, since, after, most)
		}
		begun = true
		stop()
		first, err := now.heads(ctx, since, after, most)
		now["person/a"] = []string{"1", "2"} // happens after the first checkpoint was read
		return first, err
	}, day.WallClock{}, func(err error) { t.Error(err) })
	if held, err := checkpoint.Check(context.Background(), folder, now.at); err != nil || held != 2 {
		t.Fatalf("held %d with %v, want the first head and the last", held, err)
	}
	if held, err := checkpoint.Check(context.Background(), folder, chains{"person/a": {"1"}}.at); err == nil {
		t.Fatalf("the last head was not remembered (held %d)", held)
	}
}
