package resilience

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Fault is a fault that somebody could make, and the test that turns red for it.
type Fault struct {
	Net     string // which promise it breaks: an id of docs/assurance.md
	Name    string
	File    string // in which it is planted
	Was     string // stands there exactly once
	Becomes string
	Package string // whose test finds it
	Test    string // by its whole name
}

// Planted lays files with faults in them over the project's own for the Go command. The
// project itself is not touched.
type Planted struct {
	root    string
	overlay string
}

// Plant prepares faults in a folder of their own. Several may stand in one file.
func Plant(root, folder string, faults ...Fault) (Planted, error) {
	changed := map[string][]byte{}
	for _, f := range faults {
		path := filepath.Join(root, f.File)
		text, is := changed[path]
		if !is {
			var err error
			if text, err = os.ReadFile(path); err != nil {
				return Planted{}, err
			}
		}
		if n := bytes.Count(text, []byte(f.Was)); n != 1 {
			return Planted{}, fmt.Errorf("the fault %q would be planted at %d places of %s", f.Name, n, f.File)
		}
		changed[path] = bytes.Replace(text, []byte(f.Was), []byte(f.Becomes), 1)
	}
	replace := map[string]string{}
	for path, text := range changed {
		with := filepath.Join(folder, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(with, text, 0o600); err != nil {
			return Planted{}, err
		}
		replace[path] = with
	}
	listed, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return Planted{}, err
	}
	p := Planted{root: root, overlay: filepath.Join(folder, "overlay.json")}
	return p, os.WriteFile(p.overlay, listed, 0o600)
}

// Command is the Go command with the faults in the project, if there are any.
func (p Planted) Command(ctx context.Context, verb string, arguments ...string) *exec.Cmd {
	if p.overlay != "" {
		arguments = append([]string{"-overlay", p.overlay}, arguments...)
	}
	line := exec.CommandContext(ctx, "go", append([]string{verb}, arguments...)...)
	line.Dir = p.root
	return line
}
