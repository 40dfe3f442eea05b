package rules

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
)

// emptyNames say nothing about probation, so that anything may be put under them.
var emptyNames = []string{
	"service", "services", "manager", "managers", "util", "utils", "utility", "utilities",
	"helper", "helpers", "common", "core", "data",
}

// emptyPackages are those names, and one that is a fine name for a type (what the
// person is shown of a plan is plan.Shared) but not for a place.
var emptyPackages = append([]string{"shared"}, emptyNames...)

// sayable are names that look empty and are not, with what they mean.
var sayable = map[string]string{
	"Helper":        "the method of testing.TB, for whoever stands in for one",
	"ServiceWorker": "the browser's own word for the script that serves pages without signal",
}

// nameRule keeps the field's words in the names: no package, type or function is
// called after nothing. "Manager" is also a role, so it is only refused where it
// stands for code: as a package and at the end of a type's name.
func nameRule(t *tree) []string {
	var broken []string
	packages := t.packages()
	for _, folder := range slices.Sorted(maps.Keys(packages)) {
		for _, name := range slices.Compact([]string{path.Base(folder), packages[folder][0].syntax.Name.Name}) {
			if slices.Contains(emptyPackages, name) || endsEmpty(name) {
				broken = append(broken, fmt.Sprintf("package %s: name it by what it keeps, in the field's words, not %q", folder, name))
			}
		}
	}
	for _, f := range t.goFiles(true) {
		stem, _, _ := strings.Cut(path.Base(f.path), ".")
		if word := emptyWord(strings.Split(stem, "_")); word != "" && stem != "service_worker" {
			broken = append(broken, fmt.Sprintf("%s: name the file by what is in it, not %q", f.path, word))
		}
		for _, declared := range f.syntax.Decls {
			for _, name := range emptyDeclared(declared) {
				broken = append(broken, fmt.Sprintf("%s: %s: the field has a word for it, and it is not %q", f.at(name), name.Name, emptyWord(wordsOf(name.Name))))
			}
		}
	}
	return broken
}

// endsEmpty finds an empty word at the end of a package's run-together name.
func endsEmpty(name string) bool {
	return slices.ContainsFunc([]string{"service", "manager", "util", "utils", "helper", "helpers", "common"}, func(word string) bool {
		return strings.HasSuffix(name, word)
	})
}

func emptyWord(words []string) string {
	for _, word := range words {
		if slices.Contains(emptyNames, strings.ToLower(word)) {
			return word
		}
	}
	return ""
}

// wordsOf splits a name in camel case, keeping initials together: URLHelper is URL, Helper.
func wordsOf(name string) []string {
	var words []string
	letters, from := []rune(name), 0
	for i := 1; i < len(letters); i++ {
		begins := unicode.IsUpper(letters[i]) && (!unicode.IsUpper(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1]))
		if begins {
			words, from = append(words, string(letters[from:i])), i
		}
	}
	return append(words, string(letters[from:]))
}

func emptyDeclared(declared ast.Decl) []*ast.Ident {
	var found []*ast.Ident
	switch d := declared.(type) {
	case *ast.FuncDecl:
		if testName.MatchString(d.Name.Name) {
			return nil // a sentence may hold any word
		}
		words := slices.DeleteFunc(wordsOf(d.Name.Name), isManager)
		if emptyWord(words) != "" && sayable[d.Name.Name] == "" {
			found = append(found, d.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if s, is := spec.(*ast.TypeSpec); is && d.Tok == token.TYPE && emptyType(s.Name.Name) {
				found = append(found, s.Name)
			}
		}
	}
	return found
}

func emptyType(name string) bool {
	if sayable[name] != "" {
		return false
	}
	words := wordsOf(name)
	if len(words) > 0 && isManager(words[len(words)-1]) {
		return true
	}
	return emptyWord(slices.DeleteFunc(words, isManager)) != ""
}

func isManager(word string) bool { return strings.EqualFold(word, "manager") }
