package rules

import (
	"fmt"
	"go/ast"
	"maps"
	"path"
	"slices"
)

// The budgets of the house. What outgrows one should be split along its subject.
const (
	fileLines        = 300
	testFileLines    = 600
	roomFiles        = 20
	roomLines        = 2000
	parameters       = 5
	interfaceMethods = 7
)

// exception raises one budget in one place, because there it would make code worse.
type exception struct {
	limit  int
	reason string
}

// exceptions to the budgets: by "what place", for example "room lines probation/plan"
// or "parameters platform/web/form.go Read".
var exceptions = map[string]exception{
	"room lines cmd/throughline": {2500, "every command stands on the house, and the house meets nowhere else: rooms of their own would only hand its parts around"},
}

// budgetRule keeps files, rooms, signatures and interfaces small enough to hold in
// one's head.
func budgetRule(raised map[string]exception) rule {
	return func(t *tree) []string {
		b := budget{raised: raised, needed: map[string]bool{}}
		files, lines := map[string]int{}, map[string]int{}
		for _, f := range t.files {
			if !isCode(f) {
				continue
			}
			limit := fileLines
			if f.isTest() {
				limit = testFileLines
			} else {
				files[f.folder]++
				lines[f.folder] += f.lines()
			}
			if f.isGo() || f.isTemplate() {
				b.spend("file lines", f.path, f.lines(), limit)
			}
			if f.isGo() {
				b.signatures(f)
			}
		}
		for _, room := range slices.Sorted(maps.Keys(files)) {
			b.spend("room files", room, files[room], roomFiles)
			b.spend("room lines", room, lines[room], roomLines)
		}
		for _, name := range slices.Sorted(maps.Keys(raised)) {
			if !b.needed[name] {
				b.broken = append(b.broken, fmt.Sprintf("the exception %q is no longer needed: strike it from tools/rules/budgets.go", name))
			}
		}
		return b.broken
	}
}

// isCode reports whether a file is written by hand in a language that a room is made of.
func isCode(f *file) bool {
	return slices.Contains([]string{".go", ".templ", ".js", ".mjs", ".css"}, path.Ext(f.path))
}

type budget struct {
	raised map[string]exception
	needed map[string]bool
	broken []string
}

func (b *budget) spend(what, place string, spent, limit int) {
	name := what + " " + place
	if spent <= limit {
		return
	}
	b.needed[name] = true
	if raised, is := b.raised[name]; is {
		limit = raised.limit
	}
	if spent > limit {
		b.broken = append(b.broken, fmt.Sprintf("%s: %d where %d is the budget (%s); split it by its subject", place, spent, limit, what))
	}
}

func (b *budget) signatures(f *file) {
	ast.Inspect(f.syntax, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.FuncDecl:
			b.spend("parameters", f.path+" "+n.Name.Name, n.Type.Params.NumFields(), parameters)
		case *ast.TypeSpec:
			if contract, is := n.Type.(*ast.InterfaceType); is {
				b.spend("interface methods", f.path+" "+n.Name.Name, contract.Methods.NumFields(), interfaceMethods)
				for _, method := range contract.Methods.List {
					if signature, is := method.Type.(*ast.FuncType); is && len(method.Names) == 1 {
						b.spend("parameters", f.path+" "+n.Name.Name+"."+method.Names[0].Name, signature.Params.NumFields(), parameters)
					}
				}
			}
		}
		return true
	})
}
