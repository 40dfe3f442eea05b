package rules

import (
	"strings"
	"testing"
)

func TestDocumentsThatNameWhatIsNotThereAreFound(t *testing.T) {
	there := map[string]string{"probation/plan/goal.go": "package plan\n", "Makefile": "x", "docs/map.md": "see [the plan](../probation/plan/goal.go#L1)\n"}
	with := func(text string) map[string]string {
		files := map[string]string{"README.md": text}
		for name, content := range there {
			files[name] = content
		}
		return files
	}
	find(t, namedPathRule, []fault{
		{"there", with("`probation/plan/goal.go:12` `plan/goal.go` `probation/plan/` `Makefile` `docs/...` `probation/plan.Goal`\n"), nil},
		{"no paths at all", with("`make demo` `bin/throughline` `var/demo` `text/html` `a-h/templ` `https://example.org/x.md` `<noun>db/x.go` `*.csv` `goal_templ.go`\n```\nprobation/nowhere.go `x/y.go`\n```\n"), nil},
		{"gone", with("`probation/plan/gone.go`\n`CONTRIBUTING.md` [x](docs/gone.md) [y](https://example.org)\n`person/edit.templ` `probation/ghost.Plan`\n"),
			[]string{"README.md:1 names probation/plan/gone.go", "README.md:2 names CONTRIBUTING.md", "README.md:2 links to docs/gone.md", "README.md:3 names person/edit.templ", "README.md:3 names probation/ghost.Plan"}},
	})
}

func TestAMapUnlikeTheHouseIsFound(t *testing.T) {
	with := func(readme string) map[string]string {
		return map[string]string{
			"README.md": readme, "cmd/throughline/main.go": "package main\n", "probation/plan/plandb/goal.go": "package plandb\n",
			"probation/person/person.go": "package person\n", "platform/day/day.go": "package day\n", "docs/map.md": "x", ".ci/run": "x",
		}
	}
	good := "# House\n```\nmake demo\n```\n## A map of the house\nWords.\n```\ncmd/throughline/   the binary\nprobation/         the domain\n  person/  plan/   two nouns\nplatform/          below\n  day/             dates\ndocs/              words\n```\n## Next\n```\nnothing/  here\n```\n"
	find(t, mapRule, []fault{
		{"the same", with(good), nil},
		{"whole paths", with(strings.ReplaceAll(good, "  day/", "platform/day/")), nil},
		{"a folder too many", with(strings.ReplaceAll(good, "docs/ ", "dogs/ ")), []string{"lists dogs/, which is not there", "does not list docs/"}},
		{"a room too few", with(strings.ReplaceAll(good, "person/  ", "")), []string{"does not list probation/person/"}},
		{"no map", with("# House\n"), []string{"has no map of the house"}},
		{"no README", map[string]string{"a.txt": "x"}, []string{"README.md is missing"}},
	})
}

func TestDecisionsOutOfOrderAreFound(t *testing.T) {
	dated := "# One binary\n\n21 November 2026\n"
	find(t, decisionRule, []fault{
		{"in order", map[string]string{"docs/decisions/001-one-binary.md": dated, "docs/decisions/002-two-engines.md": "# x\nDate: 2026-11-21\n", "docs/decisions/README.md": "x"}, nil},
		{"a gap", map[string]string{"docs/decisions/001-a.md": dated, "docs/decisions/003-c.md": dated}, []string{"003-c.md: its number should be 002"}},
		{"twice", map[string]string{"docs/decisions/001-a.md": dated, "docs/decisions/001-b.md": dated}, []string{"001-b.md: its number should be 002"}},
		{"no number", map[string]string{"docs/decisions/One.md": dated}, []string{"is named NNN"}},
		{"no date", map[string]string{"docs/decisions/001-a.md": "# A\n"}, []string{"on which day"}},
		{"long", map[string]string{"docs/decisions/001-a.md": dated + strings.Repeat("x\n", 60)}, []string{"63 lines"}},
	})
}

func TestMigrationsWithOneNumberAreFound(t *testing.T) {
	find(t, migrationRule, []fault{
		{"for both, and one for each", map[string]string{"schema/both/00001_person.sql": "x", "schema/sqlite/00002_search.sql": "x", "schema/postgres/00002_search.sql": "x", "schema/snapshot.sql": "x"}, nil},
		{"the same number", map[string]string{"schema/both/00001_person.sql": "x", "schema/both/00001_plan.sql": "x"}, []string{"the number 00001 is taken more than once"}},
		{"the same number elsewhere", map[string]string{"schema/both/00001_person.sql": "x", "schema/sqlite/00001_plan.sql": "x", "schema/postgres/00001_plan.sql": "x"}, []string{"00001 stands in schema/both and for one engine as well"}},
		{"one engine forgotten", map[string]string{"schema/sqlite/00001_person.sql": "x"}, []string{"schema/sqlite/00001_person.sql stands for one engine only"}},
		{"few digits", map[string]string{"schema/both/1_person.sql": "x"}, []string{"five digits"}},
	})
}
