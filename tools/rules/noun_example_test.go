package rules

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shownFile is a whole file in a worked example: its path stands where the Go begins.
var shownFile = regexp.MustCompile("(?ms)^```go (\\S+\\.go)\n(.*?)^```$")

// Bars of a small noun: lines of Go without tests, and files touched.
const (
	mostLinesOfANoun = 450
	mostFilesOfANoun = 9
)

// TestTheExampleOfANounIsCompiledAndItsTestsPass lays the files that the example shows over
// the house as it is.
func TestTheExampleOfANounIsCompiledAndItsTestsPass(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "docs/add-a-noun.md"))
	if err != nil {
		t.Fatal(err)
	}
	lines, replace, folder := 0, map[string]string{}, t.TempDir()
	for _, shown := range shownFile.FindAllStringSubmatch(string(text), -1) {
		path := filepath.Join(root, shown[1])
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s is there already", shown[1])
		}
		if !strings.HasSuffix(path, "_test.go") {
			lines += strings.Count(shown[2], "\n")
		}
		laid := filepath.Join(folder, filepath.Base(path))
		if err := os.WriteFile(laid, []byte(shown[2]), 0o600); err != nil {
			t.Fatal(err)
		}
		replace[path] = laid
	}
	if len(replace) == 0 || lines > mostLinesOfANoun {
		t.Errorf("%d files with %d lines; the bar is %d lines, and none would be no example", len(replace), lines, mostLinesOfANoun)
	}
	overlay := filepath.Join(folder, "overlay.json")
	written, err := json.Marshal(map[string]any{"Replace": replace})
	if err == nil {
		err = os.WriteFile(overlay, written, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	suite := filepath.Join(folder, "suite")
	build := exec.CommandContext(t.Context(), "go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", suite, "./probation/promise")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if out, err := exec.CommandContext(t.Context(), suite).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	unformatted, err := exec.CommandContext(t.Context(), "gofmt", "-l", folder).CombinedOutput()
	if err != nil || len(unformatted) > 0 {
		t.Errorf("not formatted: %s %v", unformatted, err)
	}
}
