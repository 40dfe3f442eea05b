package nets

import (
	"path/filepath"
	"strings"
	"testing"
)

func root(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func withFaults(t *testing.T, faults ...Fault) Planted {
	t.Helper()
	planted, err := Plant(root(t), t.TempDir(), faults...)
	if err != nil {
		t.Fatal(err)
	}
	return planted
}

// Code moves on; a fault that can no longer be planted says nothing about its net.
func TestEveryFaultCanStillBePlanted(t *testing.T) {
	for _, f := range append(append(Faults, weakerSync...), failedCommit) {
		if _, err := Plant(root(t), t.TempDir(), f); err != nil {
			t.Error(err)
		}
		if f.Was == f.Becomes {
			t.Errorf("%q is no fault", f.Name)
		}
	}
}

func TestEveryPlantedFaultTurnsItsTestRed(t *testing.T) {
	dice := Dice(t)
	for _, i := range dice.Perm(len(Faults))[:Often(3, len(Faults))] {
		f := Faults[i]
		t.Run(f.Name, func(t *testing.T) {
			said, err := withFaults(t, f).Command(t.Context(), "test", "-vet=off", "-count=1", "-run", "^"+f.Test+"$", f.Package).CombinedOutput()
			switch red := strings.Contains(string(said), "--- FAIL: "+f.Test); {
			case err == nil:
				t.Errorf("%s: nobody noticed: %s", f.Net, said)
			case !red:
				t.Errorf("%s: something else failed: %s", f.Net, said)
			}
		})
	}
}
