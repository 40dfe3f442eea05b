package rules

import (
	"bytes"
	"fmt"
	"go/format"
	"path"
	"regexp"
	"slices"
	"strings"
)

// The patterns below are put together from pieces, so that this file does not break
// its own rules.
var (
	unsaid = regexp.MustCompile(`(?i)off` + `ender`)

	promise = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X|lorem ` + `ipsum|coming ` + `soon|not ` + `implemented|placeholder ` + `text)\b`)

	machinePath = regexp.MustCompile("(^|[\\s\"'=:(`])/(wo" + "rk|ro" + "ot|ho" + "me)/[A-Za-z0-9]")

	registry = regexp.MustCompile(`(?i)https?://[a-z0-9.-]*\b(reg` + `istry|go` + `proxy|artif` + `actory|nex` + `us)\b` +
		`|\breg` + `istry\.(npm|yarn)|\b(pro` + `xy|sum)\.go` + `lang\.org|\bdeb\.deb` + `ian\.org`)
)

// unsaidWordRule keeps the one word out that the product never uses. Official titles
// stand in the glossary; published material stands in tables of data.
func unsaidWordRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		if !f.isText() || f.path == "docs/glossary.md" || isTable(f) {
			continue
		}
		if unsaid.MatchString(f.path) {
			broken = append(broken, fmt.Sprintf("%s: the file's name holds the word that the product never uses", f.path))
		}
		broken = append(broken, f.linesWith(unsaid, "say person: this word is never used")...)
	}
	return broken
}

// leftoverRule finds what promises instead of doing, and what ties the house to one
// machine or one place to fetch from.
func leftoverRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		if !f.isText() || isTable(f) {
			continue
		}
		broken = append(broken, f.linesWith(promise, "a promise in place of the thing: do it, or write an issue")...)
		broken = append(broken, f.linesWith(machinePath, "a path of one machine")...)
		broken = append(broken, f.linesWith(registry, "where packages are fetched from is the environment's business")...)
	}
	return broken
}

func isTable(f *file) bool {
	return slices.Contains([]string{".csv", ".json"}, path.Ext(f.path))
}

func (f *file) linesWith(pattern *regexp.Regexp, says string) []string {
	if !pattern.Match(f.text) {
		return nil
	}
	var found []string
	for number, line := range strings.Split(string(f.text), "\n") {
		if is := pattern.FindString(line); is != "" {
			found = append(found, fmt.Sprintf("%s:%d: %q: %s", f.path, number+1, strings.TrimSpace(is), says))
		}
	}
	return found
}

// formatRule asks that gofmt has nothing to change, and that texts end their last line.
func formatRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		if f.isGo() {
			if formatted, err := format.Source(f.text); err != nil || !bytes.Equal(formatted, f.text) {
				broken = append(broken, fmt.Sprintf("%s: gofmt would change it", f.path))
			}
		}
		if f.isText() && bytes.Contains(f.text, []byte("\r\n")) {
			broken = append(broken, fmt.Sprintf("%s: lines end with LF alone", f.path))
		}
	}
	return broken
}
