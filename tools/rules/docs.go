package rules

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

var (
	inBackticks  = regexp.MustCompile("`([^`\n]+)`")
	linkTarget   = regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)
	pathLetters  = regexp.MustCompile(`^\.?[A-Za-z0-9][A-Za-z0-9._\-/]*$`)
	lineNumber   = regexp.MustCompile(`:\d+$`)
	goName       = regexp.MustCompile(`\.[A-Z]\w*(\.\w+)*$`) // platform/web.Handler means the folder
	sourceEnding = regexp.MustCompile(`\.(go|templ|md|sql|mjs|css|csv|mod)$`)
	rootFile     = regexp.MustCompile(`^(Makefile|LICENSE|NOTICE|\.editorconfig|\.gitignore|[A-Za-z][A-Za-z_-]*\.(md|mod|sum|json))$`)
	madeByMake   = regexp.MustCompile(`^(bin|var|node_modules|\.cache|test-results|govuk/assets/built)(/|$)|_templ\.go$|^bench\.json$`)
)

// isDoc reports whether a file is written for readers of the repository.
func isDoc(f *file) bool {
	return path.Ext(f.path) == ".md" && (f.folder == "." || within(f.folder, "docs"))
}

// namedPathRule asks that the documents name only paths that exist, in backticks and
// in links. Fenced blocks are for commands and examples and are not read.
func namedPathRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		if !isDoc(f) {
			continue
		}
		eachLine(f, func(number int, line string, fenced bool) {
			if fenced {
				return
			}
			for _, found := range inBackticks.FindAllStringSubmatch(line, -1) {
				if name, is := t.looksLikePath(found[1]); is && !t.existsFor(f, name) {
					broken = append(broken, fmt.Sprintf("%s:%d names %s, which is not there", f.path, number, found[1]))
				}
			}
			for _, found := range linkTarget.FindAllStringSubmatch(line, -1) {
				target := found[1]
				if !strings.Contains(target, ":") && !t.exists(path.Join(f.folder, target)) {
					broken = append(broken, fmt.Sprintf("%s:%d links to %s, which is not there", f.path, number, target))
				}
			}
		})
	}
	return broken
}

// looksLikePath tells a path of the repository from a command, an address, a module or
// a media type, and gives it without what was added for the reader.
func (t *tree) looksLikePath(text string) (name string, is bool) {
	name = lineNumber.ReplaceAllString(strings.TrimSuffix(text, "/..."), "")
	if !pathLetters.MatchString(name) || madeByMake.MatchString(name) {
		return "", false
	}
	if !strings.Contains(name, "/") {
		return name, rootFile.MatchString(name)
	}
	first, _, _ := strings.Cut(name, "/")
	if t.folders[first] && goName.MatchString(name) {
		name = goName.ReplaceAllString(name, "")
	}
	return name, t.folders[first] || sourceEnding.MatchString(name) || strings.HasSuffix(name, "/")
}

// existsFor looks for a path from the root, from the document's own folder, and from
// the domain, because `plan/planweb` is how one speaks of it.
func (t *tree) existsFor(f *file, name string) bool {
	return slices.ContainsFunc([]string{"", f.folder, "probation", "platform", "site"}, func(from string) bool {
		return t.exists(path.Join(from, name))
	})
}

func eachLine(f *file, read func(number int, line string, fenced bool)) {
	fenced := false
	for i, line := range strings.Split(string(f.text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
			continue
		}
		read(i+1, line, fenced)
	}
}

// mapped are the floors whose rooms the map lists one by one.
var mapped = []string{"probation", "platform", "site"}

// mapRule asks that the map in the README and the house are the same: the block under
// the heading with the word "map", a line per folder, its name, two spaces, its words;
// a folder inside another is indented or written with its whole path.
func mapRule(t *tree) []string {
	readme := t.byPath["README.md"]
	if readme == nil {
		return []string{"README.md is missing"}
	}
	listed := readMap(readme)
	if len(listed) == 0 {
		return []string{"README.md has no map of the house: a fenced block under a heading with the word map"}
	}
	var broken []string
	for _, name := range listed {
		if !t.folders[name] {
			broken = append(broken, fmt.Sprintf("the map in README.md lists %s/, which is not there", name))
		}
	}
	for folder := range t.folders {
		parent, _, deeper := strings.Cut(folder, "/")
		known := slices.ContainsFunc(listed, func(name string) bool {
			return name == folder || !deeper && strings.HasPrefix(name, folder+"/")
		})
		hidden := strings.HasPrefix(folder, ".")
		if deeper && (!slices.Contains(mapped, parent) || strings.Count(folder, "/") > 1) || hidden || known {
			continue
		}
		broken = append(broken, fmt.Sprintf("the map in README.md does not list %s/", folder))
	}
	slices.Sort(broken)
	return broken
}

// readMap gives the folders that the map lists, each as a whole path.
func readMap(readme *file) []string {
	type level struct {
		indent int
		path   string
	}
	var (
		listed      []string
		above       []level
		after, done bool
	)
	eachLine(readme, func(_ int, line string, fenced bool) {
		if !fenced {
			done = done || len(listed) > 0
			if strings.HasPrefix(line, "#") {
				after = slices.Contains(strings.Fields(strings.ToLower(line)), "map")
			}
			return
		}
		if !after || done {
			return
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		for len(above) > 0 && above[len(above)-1].indent >= indent {
			above = above[:len(above)-1]
		}
		parent := ""
		if len(above) > 0 {
			parent = above[len(above)-1].path
		}
		for i, word := range strings.Fields(line) {
			name, is := strings.CutSuffix(word, "/")
			if !is {
				break
			}
			listed = append(listed, path.Join(parent, name))
			if i == 0 {
				above = append(above, level{indent, path.Join(parent, name)})
			}
		}
	})
	return listed
}
