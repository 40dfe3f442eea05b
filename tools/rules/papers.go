package rules

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// decisionLines is what a decision has room for: longer ones hold more than one.
const decisionLines = 60

var (
	decisionName = regexp.MustCompile(`^(\d{3})-[a-z0-9-]+\.md$`)
	aDate        = regexp.MustCompile(`\b(\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d|20\d\d-\d\d-\d\d)\b`)
	migration    = regexp.MustCompile(`^(\d+)_[a-z0-9_]+\.sql$`)
)

// dateWithin is how far down a decision its date may stand.
const dateWithin = 10

// decisionRule keeps the decisions in order, dated and short.
func decisionRule(t *tree) []string {
	var broken []string
	next := 1
	for _, f := range t.files {
		if f.folder != "docs/decisions" || path.Base(f.path) == "README.md" {
			continue
		}
		name := decisionName.FindStringSubmatch(path.Base(f.path))
		if name == nil {
			broken = append(broken, fmt.Sprintf("%s: a decision is named NNN-its-name.md", f.path))
			continue
		}
		if number, _ := strconv.Atoi(name[1]); number != next { // three digits always read
			broken = append(broken, fmt.Sprintf("%s: its number should be %03d: decisions are counted without gaps", f.path, next))
			next = number
		}
		next++
		lines := strings.Split(string(f.text), "\n")
		if !slices.ContainsFunc(lines[:min(len(lines), dateWithin)], aDate.MatchString) {
			broken = append(broken, fmt.Sprintf("%s: a decision says near its top on which day it was taken", f.path))
		}
		if f.lines() > decisionLines {
			broken = append(broken, fmt.Sprintf("%s: %d lines, and a decision has %d", f.path, f.lines(), decisionLines))
		}
	}
	return broken
}

// Where migrations stand: for either engine, or once for each where they truly differ.
const (
	eitherEngine = "schema/both"
	oneEngine    = "schema/sqlite"
	otherEngine  = "schema/postgres"
)

// migrationRule gives every step of the schema a number of its own, taken on both
// engines alike: by one file, or by one for each engine.
func migrationRule(t *tree) []string {
	var broken []string
	taken := map[string]map[string][]string{} // number, then folder, then files
	for _, f := range t.files {
		name := migration.FindStringSubmatch(path.Base(f.path))
		if name == nil || !within(f.folder, "schema") {
			continue
		}
		if len(name[1]) != 5 {
			broken = append(broken, fmt.Sprintf("%s: a migration's number has five digits", f.path))
		}
		if taken[name[1]] == nil {
			taken[name[1]] = map[string][]string{}
		}
		taken[name[1]][f.folder] = append(taken[name[1]][f.folder], f.path)
	}
	for _, number := range slices.Sorted(maps.Keys(taken)) {
		broken = append(broken, clashes(number, taken[number])...)
	}
	return broken
}

func clashes(number string, at map[string][]string) []string {
	var broken []string
	for _, folder := range slices.Sorted(maps.Keys(at)) {
		switch {
		case len(at[folder]) > 1:
			broken = append(broken, fmt.Sprintf("the number %s is taken more than once: %s", number, strings.Join(at[folder], ", ")))
		case folder == eitherEngine && len(at) > 1:
			broken = append(broken, fmt.Sprintf("the number %s stands in %s and for one engine as well", number, eitherEngine))
		case folder == oneEngine && at[otherEngine] == nil, folder == otherEngine && at[oneEngine] == nil:
			broken = append(broken, fmt.Sprintf("%s stands for one engine only", at[folder][0]))
		}
	}
	return broken
}
