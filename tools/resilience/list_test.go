package resilience

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestEveryNetInTheListIsATestAndEveryFaultHasItsNet(t *testing.T) {
	for _, n := range Nets {
		files, err := filepath.Glob(filepath.Join(root(t), n.Package, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(files, func(file string) bool {
			text, err := os.ReadFile(file)
			return err == nil && strings.Contains(string(text), "\nfunc "+n.Test+"(")
		}) {
			t.Errorf("%s: %s has no %s", n.ID, n.Package, n.Test)
		}
	}
	for _, f := range Faults {
		if !slices.ContainsFunc(Nets, func(n Net) bool { return n.Package == f.Package && n.Test == f.Test && n.ID == f.Net }) {
			t.Errorf("the fault %q turns %s red, which is not in the list as %s", f.Name, f.Test, f.Net)
		}
	}
}
