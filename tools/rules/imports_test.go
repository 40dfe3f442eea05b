package rules

import (
	"fmt"
	"testing"
)

func importing(folder, imported string) map[string]string {
	return map[string]string{
		folder + "/x.go": fmt.Sprintf("package x\n\nimport _ %q\n", imported),
	}
}

func TestArrowsThatPointDownAreFine(t *testing.T) {
	for folder, imports := range map[string][]string{
		"actuarial":                       {"math", "throughline/actuarial/tables", "embed"},
		"spent":                           {"time"},
		"platform/web":                    {"net/http", "throughline/platform/problem", "throughline/govuk", "github.com/alexedwards/scs/v2"},
		"probation/plan":                  {"fmt", "context", "throughline/access", "throughline/probation/assessment/instrument", "throughline/platform/ledger", "throughline/actuarial"},
		"place/community":                 {"throughline/place/directory", "throughline/access"},
		"quality/audit":                   {"throughline/quality/standards", "throughline/probation/plan", "throughline/place/directory", "throughline/voice/council"},
		"access/accessweb":                {"throughline/access", "throughline/probation/page", "throughline/platform/web"},
		"probation/assessment":            {"throughline/probation/assessment/instrument"},
		"probation/assessment/instrument": {"embed", "throughline/probation/sentence"},
		"probation/plan/plandb":           {"database/sql", "throughline/probation/plan", "throughline/probation/person", "throughline/access/accessdb", "throughline/platform/database", "throughline/platform/ledger/chain"},
		"probation/plan/planweb":          {"net/http", "throughline/probation/plan", "throughline/probation/contact", "throughline/place/directory", "throughline/access/accessweb", "throughline/platform/web/form", "throughline/govuk", "github.com/a-h/templ"},
		"site/forperson":                  {"throughline/probation/plan", "throughline/access/accessweb", "throughline/platform/signin", "throughline/govuk", "throughline/site/forperson/say"},
		"site/forpractitioner":            {"throughline/probation/plan/planweb", "throughline/platform/web", "throughline/actuarial/screen", "throughline/site/forpractitioner/scores"},
		"site/foranyone":                  {"throughline/spent", "throughline/site/foranyone/whenspent"},
		"cmd/throughline":                 {"throughline/probation/plan/plandb", "throughline/site/forperson"},
		"schema":                          {"throughline/platform/database", "embed"},
		"probation/probationtest":         {"throughline/probation/plan/plandb"},
		"tools/anything":                  {"throughline/cmd/throughline", "throughline/platform/database/postgrestest"},
	} {
		for _, imported := range imports {
			find(t, importRule, []fault{{name: folder + " → " + imported, files: importing(folder, imported)}})
		}
	}
}

func TestArrowsThatPointUpAreFound(t *testing.T) {
	for folder, imports := range map[string][]string{
		"actuarial":                    {"throughline/platform/day", "github.com/google/uuid", "throughline/spent"},
		"platform/web":                 {"throughline/probation/person", "throughline/site/forperson", "throughline/spent"},
		"govuk":                        {"throughline/probation/person"},
		"schema":                       {"throughline/platform/web"},
		"place/directory":              {"throughline/probation/person", "throughline/voice/council", "throughline/quality/audit", "throughline/place/grant"},
		"voice/council":                {"throughline/probation/person", "throughline/place/directory", "throughline/voice/inquiry"},
		"access":                       {"throughline/probation/person", "throughline/platform/web"},
		"probation/contact":            {"throughline/probation/rating", "throughline/voice/council", "throughline/quality/audit"},
		"probation/contact/contactweb": {"throughline/probation/record"},
		"quality/audit":                {"throughline/probation/plan/plandb", "throughline/quality/evaluation", "throughline/platform/web"},
		"probation/person":             {"throughline/probation/plan", "net/http", "html/template", "database/sql", "os", "throughline/platform/web", "throughline/probation/person/persondb", "github.com/google/uuid", "throughline/govuk"},
		"probation/plan/plandb":        {"throughline/probation/plan/planweb", "throughline/voice/council", "throughline/platform/web", "throughline/probation/person/persondb", "github.com/jackc/pgx/v5"},
		"probation/plan/planweb":       {"throughline/probation/plan/plandb", "throughline/site/forperson", "database/sql", "throughline/platform/database", "throughline/probation/person/personweb"},
		"site/forperson":               {"throughline/probation/plan/planweb", "throughline/probation/plan/plandb", "throughline/platform/database", "throughline/site/forpractitioner", "database/sql"},
		"site/foranyone":               {"throughline/probation/plan/planweb", "throughline/actuarial"},
		"cmd/throughline":              {"throughline/schema/schematest"},
		"site/forpractitioner":         {"throughline/probation/plan/plandb", "throughline/site/forperson", "database/sql"},
	} {
		for _, imported := range imports {
			find(t, importRule, []fault{{
				name: folder + " → " + imported, files: importing(folder, imported),
				says: []string{folder + "/x.go:3 imports " + imported + ", but "},
			}})
		}
	}
}

func TestTheImportsOfTemplatesAreReadToo(t *testing.T) {
	find(t, importRule, []fault{{
		name:  "a template that knows SQL",
		files: map[string]string{"probation/plan/planweb/goal.templ": "package planweb\n\nimport \"database/sql\"\n\ntempl Goal() {\n\t<p class=\"x\">It's { 1 }</p>\n}\n"},
		says:  []string{"goal.templ:3 imports database/sql"},
	}, {
		name:  "a test may import what it needs",
		files: map[string]string{"probation/plan/goal_test.go": "package plan\n\nimport _ \"os\"\n"},
	}, {
		name:  "a noun without a place in the order",
		files: map[string]string{"probation/weather/weather.go": "package weather\n"},
		says:  []string{"probation/weather is no noun in the order of knowledge"},
	}})
}

func TestToolsThatShipAreFound(t *testing.T) {
	const imports = "package main\n\nimport _ \"throughline/tools/bench/replay\"\n"
	find(t, importRule, []fault{{
		name:  "the product imports a tool",
		files: map[string]string{"cmd/throughline/x.go": imports},
		says:  []string{"x.go:3 imports throughline/tools/bench/replay, but tools do not ship"},
	}, {
		name:  "the benchmark's build listens to the house",
		files: map[string]string{"cmd/throughline/x.go": "//go:build bench\n\n" + imports},
	}, {
		name:  "a tool in parts",
		files: map[string]string{"tools/bench/x.go": imports},
	}})
}
