package resilience

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var fuzzTarget = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(f \*testing\.F\)`)

// fuzzTargets finds every target there is, by its package.
func fuzzTargets(t *testing.T) (all [][2]string) {
	t.Helper()
	err := filepath.WalkDir(root(t), func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "var" || strings.HasPrefix(d.Name(), ".") && path != root(t)):
			return filepath.SkipDir
		case !strings.HasSuffix(path, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root(t), filepath.Dir(path))
		for _, target := range fuzzTarget.FindAllSubmatch(text, -1) {
			all = append(all, [2]string{"./" + filepath.ToSlash(folder), string(target[1])})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Every parser that faces the outside is fed at random: by day what is known already runs
// with its package, and one target drawn by lot runs for seconds; at night each for minutes. FUZZ_FOR says for how long.
func TestWhateverIsFedToAParserItHoldsItsPromise(t *testing.T) {
	all := fuzzTargets(t)
	if len(all) < 10 {
		t.Fatalf("only %d targets were found: %v", len(all), all)
	}
	long := os.Getenv("FUZZ_FOR")
	switch {
	case long != "":
	case Night():
		long = "3m"
	default:
		long = "5s"
	}
	t.Logf("%d of %d targets, %s each", Often(1, len(all)), len(all), long)
	for _, i := range Dice(t).Perm(len(all))[:Often(1, len(all))] {
		target := all[i]
		t.Run(target[1], func(t *testing.T) {
			said, err := Planted{root: root(t)}.Command(t.Context(), "test", "-run", "^$", "-fuzz", "^"+target[1]+"$", "-fuzztime", long, target[0]).CombinedOutput()
			if err != nil || !strings.Contains(string(said), "fuzz: elapsed") {
				t.Errorf("%v: %s", err, said)
			}
		})
	}
}
