package resilience

import (
	"os"
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
	t.Logf("%d of %d faults planted", Often(2, len(Faults)), len(Faults))
	for _, i := range dice.Perm(len(Faults))[:Often(2, len(Faults))] {
		f := Faults[i]
		t.Run(f.Name, func(t *testing.T) {
			with := withFaults(t, f)
			test := with.Command(t.Context(), "test", "-vet=off", "-count=1", "-run", "^"+f.Test+"$", f.Package)
			if f.Package == "./tools/resilience" { // which runs the product
				product := filepath.Join(t.TempDir(), "faulty")
				if said, err := with.Command(t.Context(), "build", "-o", product, "./cmd/throughline").CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, said)
				}
				test.Env = append(os.Environ(), "TEST_BINARY="+product, "NIGHT=")
			}
			said, err := test.CombinedOutput()
			switch red := strings.Contains(string(said), "--- FAIL: "+f.Test); {
			case err == nil:
				t.Errorf("%s: nobody noticed: %s", f.Net, said)
			case !red:
				t.Errorf("%s: something else failed: %s", f.Net, said)
			}
		})
	}
}
