// Package rules keeps the rules of the house as tests: what may import what, how
// large a thing may grow, which words are said and which never. Each rule is a
// function over a tree of files, so that a test can plant a fault and see it found.
package rules

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path"
	"slices"
	"strings"
)

// Module is the house's own name in import paths.
const module = "throughline"

// A rule looks at the whole tree and says, one sentence each, what breaks it.
type rule func(*tree) []string

// tree is the house as its rules see it: the files that people wrote, read once.
type tree struct {
	files   []*file // ordered by path
	byPath  map[string]*file
	folders map[string]bool // every folder that holds a file, at any depth
}

// file is one file of the tree. Go files carry their syntax, templates their imports.
type file struct {
	path   string
	text   []byte
	folder string
	set    *token.FileSet
	syntax *ast.File // nil unless the file is Go or a template
}

func (f *file) isGo() bool       { return strings.HasSuffix(f.path, ".go") }
func (f *file) isTemplate() bool { return strings.HasSuffix(f.path, ".templ") }
func (f *file) lines() int       { return bytes.Count(f.text, []byte("\n")) }
func (f *file) isText() bool     { return !bytes.ContainsRune(f.text, 0) }

// isTest reports whether the file only proves things and ships nothing.
func (f *file) isTest() bool {
	return strings.HasSuffix(f.path, "_test.go") || strings.HasSuffix(f.path, ".test.mjs") || strings.HasSuffix(f.path, ".test.js")
}

// at says where a node stands, as path:line.
func (f *file) at(node ast.Node) string {
	return fmt.Sprintf("%s:%d", f.path, f.set.Position(node.Pos()).Line)
}

// goFiles gives the Go files, with their tests when asked for.
func (t *tree) goFiles(withTests bool) []*file {
	var found []*file
	for _, f := range t.files {
		if f.isGo() && (withTests || !f.isTest()) {
			found = append(found, f)
		}
	}
	return found
}

// exists reports whether a path names a file or a folder of the tree.
func (t *tree) exists(name string) bool {
	name = path.Clean(name)
	return t.byPath[name] != nil || t.folders[name]
}

// packages gives the Go files that ship, by folder.
func (t *tree) packages() map[string][]*file {
	found := map[string][]*file{}
	for _, f := range t.goFiles(false) {
		found[f.folder] = append(found[f.folder], f)
	}
	return found
}

// readTree reads the files that people wrote. What git ignores is not among them,
// nor is what a program generated, nor the material that tests feed on.
func readTree(root fs.FS, paths []string) (*tree, error) {
	t := &tree{byPath: map[string]*file{}, folders: map[string]bool{}}
	var faults error
	slices.Sort(paths)
	for _, name := range paths {
		text, err := fs.ReadFile(root, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // git still lists what was deleted a moment ago
		}
		if err != nil {
			faults = errors.Join(faults, err)
			continue
		}
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			t.folders[folder] = true
		}
		f := &file{path: name, text: text, folder: path.Dir(name), set: token.NewFileSet()}
		t.byPath[name] = f
		if strings.Contains(name, "testdata/") {
			continue
		}
		if err := f.parse(); err != nil {
			faults = errors.Join(faults, err)
			continue
		}
		if f.syntax == nil || !ast.IsGenerated(f.syntax) {
			t.files = append(t.files, f)
		}
	}
	return t, faults
}

// parse reads a Go file in full, and of a template the part before its markup.
func (f *file) parse() (err error) {
	switch {
	case f.isGo():
		f.syntax, err = parser.ParseFile(f.set, f.path, f.text, parser.ParseComments|parser.SkipObjectResolution)
	case f.isTemplate():
		f.syntax, err = parser.ParseFile(f.set, f.path, f.text, parser.ImportsOnly)
	}
	return err
}

// listFiles names the files of the checkout at root: what git tracks or would track,
// or everything where there is no git. Reading each folder, too, lets Go's cache of
// test results notice a new file, which a list made by another program would hide.
func listFiles(root string, house fs.FS) ([]string, error) {
	var walked []string
	folders := map[string]bool{".": true}
	listing := exec.Command("git", "ls-files", "-co", "--exclude-standard", "-z")
	listing.Dir = root
	if listed, err := listing.Output(); err == nil {
		for _, name := range strings.Split(strings.TrimRight(string(listed), "\x00"), "\x00") {
			walked = append(walked, name)
			for folder := path.Dir(name); !folders[folder]; folder = path.Dir(folder) {
				folders[folder] = true
			}
		}
		for folder := range folders {
			if _, err := fs.ReadDir(house, folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return nil, err
			}
		}
		return walked, nil
	}
	made := map[string]bool{".git": true, "bin": true, "var": true, "node_modules": true, ".cache": true, "test-results": true, "govuk/assets/built": true}
	err := fs.WalkDir(house, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && made[name]:
			return fs.SkipDir
		case !entry.IsDir() && !strings.HasSuffix(name, "_templ.go"):
			walked = append(walked, name)
		}
		return nil
	})
	return walked, err
}
