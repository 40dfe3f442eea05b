package rules

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// packageComment is a sentence about the package: who it is, then what it does.
var packageComment = regexp.MustCompile(`^(Package|Command) (\S+) \S+ \S+`)

// packageCommentRule asks every package for one comment that says what it keeps.
func packageCommentRule(t *tree) []string {
	var broken []string
	packages := t.packages()
	for _, folder := range slices.Sorted(maps.Keys(packages)) {
		var said []string
		for _, f := range packages[folder] {
			if f.syntax.Doc != nil {
				said = append(said, f.syntax.Doc.Text())
			}
		}
		name := packages[folder][0].syntax.Name.Name
		switch {
		case len(said) == 0:
			broken = append(broken, fmt.Sprintf("%s has no package comment: say in a sentence what package %s keeps", folder, name))
		case len(said) > 1:
			broken = append(broken, fmt.Sprintf("%s has %d package comments: keep one", folder, len(said)))
		case !introduces(said[0], name, path.Base(folder)):
			broken = append(broken, fmt.Sprintf("the package comment of %s should begin like \"Package %s keeps …\" and be a sentence with its full stop", folder, name))
		}
	}
	return broken
}

func introduces(comment, name, folder string) bool {
	found := packageComment.FindStringSubmatch(comment)
	if found == nil || !strings.ContainsAny(comment, ".:") {
		return false
	}
	return found[2] == name || name == "main" && found[2] == folder
}

// exportedNameRule asks every exported name outside a command for a comment. A group
// of constants or variables may be introduced as a whole.
func exportedNameRule(t *tree) []string {
	var broken []string
	for _, f := range t.goFiles(false) {
		if f.syntax.Name.Name == "main" {
			continue
		}
		for _, declared := range f.syntax.Decls {
			for _, name := range undocumented(declared) {
				broken = append(broken, fmt.Sprintf("%s: %s is exported and nothing says what it is (units, range, errors, source)", f.at(name), name.Name))
			}
		}
	}
	return broken
}

func undocumented(declared ast.Decl) []*ast.Ident {
	switch d := declared.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT || d.Doc != nil {
			return nil
		}
		var found []*ast.Ident
		for _, spec := range d.Specs {
			found = append(found, undocumentedSpec(spec)...)
		}
		return found
	}
	return nil
}

func undocumentedSpec(spec ast.Spec) []*ast.Ident {
	var found []*ast.Ident
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Doc == nil && s.Comment == nil && s.Name.IsExported() {
			found = append(found, s.Name)
		}
	case *ast.ValueSpec:
		for _, name := range s.Names {
			if s.Doc == nil && s.Comment == nil && name.IsExported() {
				found = append(found, name)
			}
		}
	}
	return found
}

// receiver names the type that a method belongs to.
func receiver(d *ast.FuncDecl) string {
	of := d.Recv.List[0].Type
	for {
		switch kind := of.(type) {
		case *ast.StarExpr:
			of = kind.X
		case *ast.IndexExpr:
			of = kind.X
		case *ast.IndexListExpr:
			of = kind.X
		case *ast.Ident:
			return kind.Name
		default:
			return ""
		}
	}
}
