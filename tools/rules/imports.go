package rules

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// nouns is the domain in its order of knowledge: a noun knows those above it only.
// Access stands first: it decides on facts handed to it, and every door asks it.
var nouns = []string{
	"access", "person", "sentence", "caseload", "contact", "enforcement", "assessment", "rating", "plan", "safety",
	"review", "network", "community", "referral", "group", "reflection", "journey", "voice", "disclosure", "record",
	"quality", "evaluation",
}

// pageRoom is no noun: it joins the platform's forms to the design system's boxes,
// for the web packages of all nouns.
const pageRoom = "page"

// forTests ends the name of a package that only tests use, as in the standard library.
const forTests = "test"

// Sets of packages that an importer may use. A path ending in "/..." means the
// package and everything below it.
var (
	pureStandard = without("net/http/...", "html/template", "text/template", "database/sql/...", "os/...")
	anyStandard  = without()
	noDatabase   = without("database/sql/...")

	pureHouse = []string{"platform/problem", "platform/day", "platform/id", "platform/words", "platform/spelling", "platform/ledger", "actuarial/...", "spent/..."}
	dbHouse   = []string{"platform/database", "platform/ledger/...", "platform/problem", "platform/day", "platform/id", "platform/words", "platform/spelling"}
	webHouse  = []string{
		"probation/access/accessweb", "probation/page", "platform/web/...", "platform/problem", "platform/day", "platform/id", "platform/words", "platform/spelling",
		"platform/ledger", "govuk/...", "github.com/a-h/templ/...",
	}
)

// importRule keeps every arrow of the house pointing down. Test files, and packages
// whose name ends in "test", may import what they need to prove things with; in return
// nothing that ships may import such a package.
func importRule(t *tree) []string {
	var broken []string
	for _, folder := range roomsOfProbation(t) {
		if folder != pageRoom && !slices.Contains(nouns, folder) && !strings.HasSuffix(folder, forTests) {
			broken = append(broken, fmt.Sprintf("probation/%s is no noun in the order of knowledge: give it its place in the list in tools/rules/imports.go", folder))
		}
	}
	for _, f := range t.files {
		if f.syntax == nil || f.isTest() || strings.HasSuffix(f.folder, forTests) {
			continue
		}
		for _, spec := range f.syntax.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			if in([]string{module + "/tools/..."}, imported) && !within(f.folder, "tools") && !ofTheBench(f) {
				broken = append(broken, fmt.Sprintf("%s imports %s, but tools do not ship: only the benchmark's own build may", f.at(spec), imported))
			}
			if why := refuses(f.folder, imported); why != "" {
				broken = append(broken, fmt.Sprintf("%s imports %s, but %s", f.at(spec), imported, why))
			}
		}
	}
	return broken
}

// ofTheBench reports whether a file is compiled into the benchmark's build only. That
// build measures what the product asks of its database, so it joins the house, which
// is in cmd, with a tool that listens.
func ofTheBench(f *file) bool { return strings.HasPrefix(string(f.text), "//go:build bench\n") }

func roomsOfProbation(t *tree) []string {
	var found []string
	for folder := range t.folders {
		if parent, noun := path.Split(folder); parent == "probation/" {
			found = append(found, noun)
		}
	}
	slices.Sort(found)
	return found
}

// refuses says why a package in the folder may not import a path; nothing when it may.
func refuses(folder, imported string) string {
	house, ours := strings.CutPrefix(imported, module+"/")
	if ours && strings.HasSuffix(house, forTests) && !in([]string{"tools/...", "e2e/..."}, folder) {
		return "that package is for tests only"
	}
	if ours && roomOf(house) == roomOf(folder) {
		return ""
	}
	room := strings.Split(folder, "/")
	switch room[0] {
	case "actuarial", "spent":
		return unless(!ours && anyStandard(imported), room[0]+" is pure arithmetic on the standard library")
	case "platform", "govuk":
		above := []string{"probation/...", "site/...", "cmd/...", "actuarial/...", "spent/..."}
		return unless(!ours || !in(above, house), room[0]+" knows nothing of what stands on it")
	case "schema":
		return unless(anyStandard(imported) || house == "platform/database", "schema holds migrations and knows only the database that takes them")
	case "probation":
		if len(room) > 1 {
			return refusesInProbation(room, imported, house)
		}
	case "site":
		if len(room) > 1 {
			return refusesInSite(room[1], imported, house)
		}
	}
	return "" // cmd, tools and e2e may import anything
}

func refusesInProbation(room []string, imported, house string) string {
	noun := room[1]
	if noun == pageRoom {
		may := noDatabase(imported) || in([]string{"platform/web/...", "platform/problem", "platform/day", "platform/words", "platform/ledger", "govuk/..."}, house) ||
			in([]string{"github.com/a-h/templ/..."}, imported)
		return unless(may, "page joins platform/web and govuk, and knows no noun")
	}
	layer := ""
	if len(room) > 2 {
		layer = strings.TrimPrefix(room[2], noun)
	}
	other, part := nounOf(house)
	switch layer {
	case "db":
		may := anyStandard(imported) || in(dbHouse, house) || house == "probation/access/accessdb" ||
			part == "" && knows(noun, other, true)
		return unless(may, "a db knows its noun, the nouns above, accessdb and platform's database and ledger")
	case "web":
		may := noDatabase(imported) || in(webHouse, house) || in(webHouse, imported) || other != "" && part == ""
		return unless(may, "a web knows nouns, accessweb, platform/web and govuk; never a db, never a site")
	}
	may := pureStandard(imported) || in(pureHouse, house) || part == "" && knows(noun, other, true)
	return unless(may, "a noun knows only the nouns above it in the order of knowledge, and what is pure")
}

func refusesInSite(site, imported, house string) string {
	other, part := nounOf(house)
	may := noDatabase(imported) || in([]string{"github.com/a-h/templ/..."}, imported) || in([]string{"govuk/...", "spent/..."}, house)
	if site == "forpractitioner" {
		may = may || in([]string{"platform/...", "actuarial/..."}, house) || other != "" && part != "db"
		return unless(may, "the staff site knows nouns, their web, govuk, actuarial, spent and platform")
	}
	platform := in([]string{"platform/..."}, house) && !in([]string{"platform/database/..."}, house)
	may = may || platform || other != "" && part == "" || house == "probation/access/accessweb"
	return unless(may, "what is disclosed is decided in the site: it knows nouns, accessweb, govuk, spent and platform without its database")
}

// roomOf names what belongs together and may be laid out freely inside: a noun, its
// db, its web, one site, or a whole floor elsewhere.
func roomOf(folder string) string {
	parts := strings.Split(folder, "/")
	if noun, layer := nounOf(folder); noun != "" {
		return "probation/" + noun + "/" + layer
	}
	if parts[0] == "site" && len(parts) > 1 {
		return "site/" + parts[1]
	}
	return parts[0]
}

// nounOf splits a path of the domain into its noun and the layer: "db", "web", or
// nothing for the noun itself and the pure packages inside it.
func nounOf(house string) (noun, layer string) {
	below, domain := strings.CutPrefix(house, "probation/")
	if !domain {
		return "", ""
	}
	parts := strings.Split(below, "/")
	if len(parts) > 1 && (parts[1] == parts[0]+"db" || parts[1] == parts[0]+"web") {
		return parts[0], strings.TrimPrefix(parts[1], parts[0])
	}
	return parts[0], ""
}

// knows reports whether a noun may know another: one above it, or itself.
func knows(noun, other string, itself bool) bool {
	if noun == other {
		return itself
	}
	at := slices.Index(nouns, other)
	return at >= 0 && at < slices.Index(nouns, noun)
}

func unless(fine bool, why string) string {
	if fine {
		return ""
	}
	return why
}

// without gives a check for the standard library less some packages.
func without(refused ...string) func(string) bool {
	return func(imported string) bool {
		first, _, _ := strings.Cut(imported, "/")
		return first != module && !strings.Contains(first, ".") && !in(refused, imported)
	}
}

func in(allowed []string, name string) bool {
	return slices.ContainsFunc(allowed, func(pattern string) bool {
		if below, all := strings.CutSuffix(pattern, "/..."); all {
			return within(name, below)
		}
		return name == pattern
	})
}

func within(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}
