package resilience

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// S1. Whatever the scanner finds is mended, or said here by name with the reason why it is
// no fault; no rule is switched off.
func TestTheScannerFindsNothingThatIsNotExplained(t *testing.T) {
	said, err := os.ReadFile("testdata/scanned.txt")
	if err != nil {
		t.Fatal(err)
	}
	explained := map[string]bool{}
	for line := range strings.Lines(string(said)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		finding, why, _ := strings.Cut(strings.TrimSpace(line), ": ")
		parts := strings.Fields(finding)
		if len(parts) != 3 || len(why) < 10 {
			t.Fatalf("%q is no finding with its reason", line)
		}
		if _, err := os.Stat(filepath.Join(root(t), parts[1])); err != nil {
			t.Errorf("explained for a file that is gone: %v", err)
		}
		explained[finding] = true
	}
	if len(explained) < 20 {
		t.Errorf("only %d findings are explained", len(explained))
	}
	if !Night() {
		return // the scanner itself takes minutes to compile
	}
	scanner := filepath.Join(t.TempDir(), "gosec")
	build := exec.CommandContext(t.Context(), "go", "build", "-C", filepath.Join(root(t), "tools", "scanner"), "-o", scanner, "github.com/securego/gosec/v2/cmd/gosec")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	scan := exec.CommandContext(t.Context(), scanner, "-quiet", "-fmt=json", "-exclude-generated", "-exclude-dir=tools", "-exclude-dir=node_modules", "./...")
	scan.Dir = root(t)
	found, err := scan.Output() // it ends with 1 when it finds anything
	var report struct {
		Issues []struct {
			Rule string `json:"rule_id"`
			File string `json:"file"`
			Line string `json:"line"`
		}
		Stats struct{ Files int }
	}
	if json.Unmarshal(found, &report) != nil || report.Stats.Files < 300 {
		t.Fatalf("%v: %d files were scanned", err, report.Stats.Files)
	}
	counts, where := map[string]int{}, map[string]string{}
	for _, issue := range report.Issues {
		file, err := filepath.Rel(root(t), issue.File)
		if err != nil {
			t.Fatal(err)
		}
		key := issue.Rule + " " + filepath.ToSlash(file)
		counts[key]++
		where[key] += " " + issue.Line
	}
	for key, n := range counts {
		finding := fmt.Sprint(key, " ", n)
		if !explained[finding] {
			t.Errorf("%s, in lines%s, is not explained in testdata/scanned.txt", finding, where[key])
		}
		delete(explained, finding)
	}
	for finding := range explained {
		t.Errorf("%s is explained and no longer found: strike it from testdata/scanned.txt", finding)
	}
}
