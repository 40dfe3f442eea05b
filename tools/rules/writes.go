package rules

import (
	"fmt"
	"go/ast"
	"strings"
)

// writeRule keeps writes going together: a store that says Exec makes PostgreSQL a journey
// of its own for that write, so it must be one whose fault is answered on the spot.
func writeRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		stores := strings.HasSuffix(f.folder, "db") && (within(f.folder, "probation") || within(f.folder, "platform"))
		if f.syntax == nil || f.isTest() || !stores {
			continue
		}
		ast.Inspect(f.syntax, func(node ast.Node) bool {
			function, is := node.(*ast.FuncDecl)
			if !is {
				return true
			}
			if at := calling(function, "Exec"); at != nil && calling(function, "IsDuplicate") == nil {
				broken = append(broken, fmt.Sprintf("%s writes by Exec and does not look at what was wrong: say Put", f.at(at)))
			}
			return false
		})
	}
	return broken
}

// calling finds the first call of a method or function by its name.
func calling(within ast.Node, name string) (found ast.Node) {
	ast.Inspect(within, func(node ast.Node) bool {
		if call, is := node.(*ast.CallExpr); is && found == nil {
			if called, is := call.Fun.(*ast.SelectorExpr); is && called.Sel.Name == name {
				found = call
			}
		}
		return found == nil
	})
	return found
}
