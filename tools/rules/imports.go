package rules

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// access decides who may see or change which record. Every wing of the domain stands
// on it: it decides on facts handed to it, and every door asks it.
const access = "access"

// wings are the four parts of the domain, each with its nouns in their order of
// knowledge: a noun knows those before it only. What people say together (voice) and
// what the town offers (place) know of no case, so that nothing can be traced to one.
var wings = map[string][]string{
	"place": {"directory", "community", "opportunity", "grant"},
	"voice": {"council", "inquiry", "feedback", "answers"},
	"probation": {
		"person", "sentence", "caseload", "contact", "enforcement", "assessment", "rating", "plan", "safety",
		"review", "network", "referral", "group", "reflection", "journey", "disclosure", "record",
	},
	"quality": {"standards", "audit", "evaluation", "learning"},
}

// mayKnow says which other wings a wing may import.
var mayKnow = map[string][]string{
	"probation": {"place"},
	"quality":   {"place", "voice", "probation"},
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
		"access/accessweb", "probation/page", "platform/web/...", "platform/problem", "platform/day", "platform/id", "platform/words", "platform/spelling",
		"platform/ledger", "govuk/...", "github.com/a-h/templ/...",
	}
)

// importRule keeps every arrow of the house pointing down. Test files, and packages
// whose name ends in "test", may import what they need to prove things with; in return
// nothing that ships may import such a package.
func importRule(t *tree) []string {
	var broken []string
	for _, folder := range roomsOfTheDomain(t) {
		wing, noun := path.Split(folder)
		if noun != pageRoom && !slices.Contains(wings[path.Clean(wing)], noun) && !strings.HasSuffix(noun, forTests) {
			broken = append(broken, fmt.Sprintf("%s is no noun in the order of knowledge: give it its place in the list in tools/rules/imports.go", folder))
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

func roomsOfTheDomain(t *tree) []string {
	var found []string
	for folder := range t.folders {
		if wing := path.Dir(folder); wings[wing] != nil {
			found = append(found, folder)
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
	if noun := nounOf(folder); noun.name != "" {
		return refusesInDomain(noun, imported, house)
	}
	room := strings.Split(folder, "/")
	switch room[0] {
	case "actuarial", "spent":
		return unless(!ours && anyStandard(imported), room[0]+" is pure arithmetic on the standard library")
	case "platform", "govuk":
		above := []string{"access/...", "place/...", "voice/...", "probation/...", "quality/...", "site/...", "cmd/...", "actuarial/...", "spent/..."}
		return unless(!ours || !in(above, house), room[0]+" knows nothing of what stands on it")
	case "schema":
		return unless(anyStandard(imported) || house == "platform/database", "schema holds migrations and knows only the database that takes them")
	case "site":
		if len(room) > 1 {
			return refusesInSite(room[1], imported, house)
		}
	}
	return "" // cmd, tools and e2e may import anything
}

func refusesInDomain(n noun, imported, house string) string {
	if n.name == pageRoom {
		may := noDatabase(imported) || in([]string{"platform/web/...", "platform/problem", "platform/day", "platform/words", "platform/ledger", "govuk/..."}, house) ||
			in([]string{"github.com/a-h/templ/..."}, imported)
		return unless(may, "page joins platform/web and govuk, and knows no noun")
	}
	other := nounOf(house)
	pure := other.layer == "" && n.knows(other)
	switch n.layer {
	case "db":
		may := anyStandard(imported) || in(dbHouse, house) || house == "access/accessdb" || pure
		return unless(may, "a db knows its noun, the nouns before it, accessdb and platform's database and ledger")
	case "web":
		may := noDatabase(imported) || in(webHouse, house) || in(webHouse, imported) || pure
		return unless(may, "a web knows its noun, the nouns before it, accessweb, platform/web and govuk; never a db, never a site")
	}
	may := pureStandard(imported) || in(pureHouse, house) || pure
	return unless(may, "a noun knows only the nouns before it in the order of knowledge, and what is pure")
}

func refusesInSite(site, imported, house string) string {
	other := nounOf(house)
	may := noDatabase(imported) || in([]string{"github.com/a-h/templ/..."}, imported) || in([]string{"govuk/...", "spent/..."}, house)
	if site == "forpractitioner" {
		may = may || in([]string{"platform/...", "actuarial/..."}, house) || other.name != "" && other.layer != "db"
		return unless(may, "the staff site knows nouns, their web, govuk, actuarial, spent and platform")
	}
	platform := in([]string{"platform/..."}, house) && !in([]string{"platform/database/..."}, house)
	may = may || platform || other.name != "" && other.layer == "" || house == "access/accessweb"
	return unless(may, "what is disclosed is decided in the site: it knows nouns, accessweb, govuk, spent and platform without its database")
}

// roomOf names what belongs together and may be laid out freely inside: a noun, its
// db, its web, one site, or a whole floor elsewhere.
func roomOf(folder string) string {
	if n := nounOf(folder); n.name != "" {
		return path.Join(n.wing, n.name, n.layer)
	}
	parts := strings.Split(folder, "/")
	if parts[0] == "site" && len(parts) > 1 {
		return "site/" + parts[1]
	}
	return parts[0]
}

// noun is a path of the domain, taken apart.
type noun struct {
	wing, name string // the wing of access is empty
	layer      string // "db", "web", or nothing for the noun itself and the pure packages inside it
}

// nounOf takes a path of the domain apart; the zero noun for any other path.
func nounOf(house string) noun {
	parts := strings.Split(house, "/")
	var n noun
	switch {
	case parts[0] == access:
		n, parts = noun{name: access}, parts[1:]
	case wings[parts[0]] != nil && len(parts) > 1:
		n, parts = noun{wing: parts[0], name: parts[1]}, parts[2:]
	default:
		return noun{}
	}
	if len(parts) > 0 && (parts[0] == n.name+"db" || parts[0] == n.name+"web") {
		n.layer = strings.TrimPrefix(parts[0], n.name)
	}
	return n
}

// knows reports whether a noun may know another: itself, access, one before it in its
// wing, or one of a wing that its own may know.
func (n noun) knows(other noun) bool {
	switch {
	case other.name == "":
		return false
	case other.name == access || n.wing == other.wing && n.name == other.name:
		return true
	case n.wing == other.wing:
		order := wings[n.wing]
		at := slices.Index(order, other.name)
		return at >= 0 && at < slices.Index(order, n.name)
	}
	return slices.Contains(mayKnow[n.wing], other.wing)
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
