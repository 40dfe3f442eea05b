package resilience

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// untaken runs the tests of packages and says which branches of the first none of them took.
func untaken(t *testing.T, root string, packages ...string) (all, left []Branch) {
	t.Helper()
	with := t.TempDir()
	planted, all, err := BranchesOf(root, packages[0], with)
	if err != nil {
		t.Fatal(err)
	}
	record := filepath.Join(with, "went")
	if err := os.WriteFile(record, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	run := planted.Command(t.Context(), "test", append([]string{"-short", "-count=1", "-vet=off"}, packages...)...)
	run.Env = append(os.Environ(), "BRANCHES="+record)
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	text, err := os.ReadFile(record)
	if err != nil {
		t.Fatal(err)
	}
	went := map[int]bool{}
	for way := range strings.Lines(string(text)) {
		n, err := strconv.Atoi(strings.TrimSpace(way))
		if err != nil {
			t.Fatal(err)
		}
		went[n] = true
	}
	for i, b := range all {
		if !went[i] {
			left = append(left, b)
		}
	}
	return all, left
}

func TestEveryBranchOfTheCalculatorsIsTaken(t *testing.T) {
	folders := []string{"./actuarial", "./actuarial/ogrs4", "./actuarial/legacy", "./actuarial/screen", "./spent"}
	branches, drawn := 0, Dice(t).Perm(len(folders))[:Often(2, len(folders))]
	for i, folder := range folders {
		if !slices.Contains(drawn, i) { // by day these are counted only
			_, all, err := BranchesOf(root(t), folder, t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			branches += len(all)
			continue
		}
		all, left := untaken(t, root(t), folder)
		t.Logf("%d branches of %s", len(all), folder)
		branches += len(all)
		for _, b := range left {
			t.Errorf("no test comes where %s", b)
		}
	}
	if branches < 1000 {
		t.Errorf("only %d branches were looked at", branches)
	}
	t.Logf("%d branches", branches)
}

func TestABranchThatNoTestTakesIsNamed(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module m\n\ngo 1.26\n",
		"p/p.go": `package p

type loose bool

func word(a, b int, c loose) (s string) {
	if a > 1 && !(b > 2 || bool(c)) {
		s = "x"
	}
	switch b {
	case 3:
		s += "y"
	}
	for i := 0; i < a; i++ {
		s += "z"
	}
	return s
}
`,
		"p/p_test.go": "package p\n\nimport \"testing\"\n\nfunc TestWord(t *testing.T) {\n\tif word(2, 3, true)+word(0, 3, false) != \"yzzy\" {\n\t\tt.Error(word(2, 3, true))\n\t}\n}\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	all, left := untaken(t, root, "./p")
	var said []string
	for _, b := range left {
		said = append(said, b.String())
	}
	if got, want := strings.Join(said, "; "), "p/p.go:6: b > 2 is false; p/p.go:6: bool(c) is false; p/p.go:6: bool(c) is true; p/p.go:9: one of the cases is false"; got != want || len(all) != 10 {
		t.Errorf("%d branches, and untaken are %s", len(all), got)
	}
}
