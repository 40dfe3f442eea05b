package rules

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
)

var (
	// byID is a condition on the id of a thing.
	byID = regexp.MustCompile(`\bid = \$\d`)
	// byOwner is a condition on whose it is.
	byOwner = regexp.MustCompile(`\b((person|account|team|goal)_id|owner) = \$\d`)
	// owners are the tables whose rows are their own owners.
	owners = regexp.MustCompile(`\bFROM (person|account|region|unit|team)\b`)
)

// ownerRule keeps a thing with its owner: a store that reads or changes a thing by its id
// says whose it is beside it, and lets platform/database say how an INSERT meets a row
// that is there.
func ownerRule(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		stores := strings.HasSuffix(f.folder, "db") && (within(f.folder, "probation") || within(f.folder, "access") || within(f.folder, "quality") || within(f.folder, "platform"))
		if f.syntax == nil || f.isTest() || !stores {
			continue
		}
		ast.Inspect(f.syntax, func(node ast.Node) bool {
			said, is := node.(*ast.BasicLit)
			if !is || said.Kind != token.STRING {
				return true
			}
			sql, err := strconv.Unquote(said.Value)
			switch {
			case err != nil:
			case strings.Contains(sql, "ON CONFLICT (id)"):
				broken = append(broken, fmt.Sprintf("%s says by itself how an INSERT meets a row: say database.OnlyNew or database.Rewriting, by PutOwn", f.at(node)))
			case byID.MatchString(sql) && !byOwner.MatchString(sql) && !owners.MatchString(sql):
				broken = append(broken, fmt.Sprintf("%s finds a thing by its id alone: say whose it is", f.at(node)))
			}
			return true
		})
		for name, must := range map[string]string{"OnlyNew": "database.OnlyNew", "Rewriting": "database.Rewriting"} {
			broken = append(broken, unowned(f, name, must)...)
		}
	}
	return broken
}

// unowned finds an OnlyNew or a Rewriting that is handed to Put, which does not count.
func unowned(f *file, name, must string) (broken []string) {
	ast.Inspect(f.syntax, func(node ast.Node) bool {
		call, is := node.(*ast.CallExpr)
		if !is {
			return true
		}
		if called, is := call.Fun.(*ast.SelectorExpr); !is || called.Sel.Name != "Put" {
			return true
		}
		for _, argument := range call.Args {
			ast.Inspect(argument, func(within ast.Node) bool {
				if used, is := within.(*ast.SelectorExpr); is && used.Sel.Name == name {
					broken = append(broken, fmt.Sprintf("%s hands %s to Put, which does not look whom it met: say PutOwn", f.at(within), must))
				}
				return true
			})
		}
		return true
	})
	return broken
}
