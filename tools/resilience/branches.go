package resilience

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Branch is one way that a condition of a package can go.
type Branch struct {
	File      string // from the root of the project
	Line      int
	Condition string // as written; of && and || each side is a condition of its own
	Holds     bool
}

// String says which way a condition goes, and where.
func (b Branch) String() string {
	return fmt.Sprintf("%s:%d: %s is %t", b.File, b.Line, b.Condition, b.Holds)
}

// noCase stands for the condition that some case of a switch without a default fits.
const noCase = "one of the cases"

// recorder is planted into the package: it writes the first time that a condition goes
// one way, by number.
const recorder = `package %s

import (
	"os"
	"strconv"
	"sync/atomic"
)

var went [2 * %d]atomic.Bool

func goes[B ~bool](condition int, holds B) B {
	way := 2 * condition
	if holds {
		way++
	}
	if !went[way].Swap(true) {
		file, err := os.OpenFile(os.Getenv("BRANCHES"), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			panic(err)
		}
		if _, err := file.WriteString(strconv.Itoa(way) + "\n"); err != nil {
			panic(err)
		}
		if err := file.Close(); err != nil {
			panic(err)
		}
	}
	return holds
}
`

// BranchesOf plants the recorder in a package and lists its branches in the order of
// their numbers.
func BranchesOf(root, folder, with string) (Planted, []Branch, error) {
	names, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	if err != nil {
		return Planted{}, nil, err
	}
	var all []Branch
	replace, of := map[string]string{}, ""
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return Planted{}, nil, err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
		if err != nil {
			return Planted{}, nil, err
		}
		var into []insertion
		at := func(pos token.Pos) int { return set.Position(pos).Offset }
		add := func(pos token.Pos, condition string) int {
			for _, holds := range []bool{false, true} {
				all = append(all, Branch{filepath.Join(folder, filepath.Base(name)), set.Position(pos).Line, condition, holds})
			}
			return len(all)/2 - 1
		}
		for _, c := range conditionsOf(file) {
			from, to := at(c.Pos()), at(c.End())
			into = append(into, insertion{from, fmt.Sprintf("goes(%d, ", add(c.Pos(), string(text[from:to])))}, insertion{to, ")"})
		}
		for _, body := range openSwitches(file) {
			first := fmt.Sprint("goes(", add(body.Pos(), noCase), ", ")
			into = append(into, insertion{at(body.Rbrace), "default: " + first + "false)\n"})
			for _, one := range body.List {
				into = append(into, insertion{at(one.(*ast.CaseClause).Colon) + 1, first + "true);"})
			}
		}
		replace[name], of = filepath.Join(with, filepath.Base(name)), file.Name.Name
		if err := os.WriteFile(replace[name], inserted(text, into), 0o600); err != nil {
			return Planted{}, nil, err
		}
	}
	replace[filepath.Join(root, folder, "recorder.go")] = filepath.Join(with, "recorder.go")
	listed, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return Planted{}, nil, err
	}
	planted := Planted{root: root, overlay: filepath.Join(with, "overlay.json")}
	return planted, all, errors.Join(os.WriteFile(planted.overlay, listed, 0o600),
		os.WriteFile(filepath.Join(with, "recorder.go"), fmt.Appendf(nil, recorder, of, len(all)/2), 0o600))
}

// conditionsOf finds what is decided on: conditions of if, for and cases, and the sides of
// && and || wherever they stand.
func conditionsOf(file *ast.File) []ast.Expr {
	var all []ast.Expr
	known := map[ast.Expr]bool{}
	var take func(ast.Expr)
	take = func(e ast.Expr) {
		if e == nil || known[e] {
			return
		}
		known[e] = true
		switch n := e.(type) {
		case *ast.ParenExpr:
			take(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				take(n.X)
				return
			}
			all = append(all, e)
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				take(n.X)
				take(n.Y)
				return
			}
			all = append(all, e)
		default:
			all = append(all, e)
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.IfStmt:
			take(n.Cond)
		case *ast.ForStmt:
			take(n.Cond)
		case *ast.SwitchStmt:
			for _, one := range n.Body.List {
				for _, e := range one.(*ast.CaseClause).List {
					if n.Tag == nil {
						take(e)
					}
				}
			}
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				take(n)
			}
		}
		return true
	})
	return all
}

// openSwitches are those by value that have no default: none of their cases may fit.
func openSwitches(file *ast.File) []*ast.BlockStmt {
	var all []*ast.BlockStmt
	ast.Inspect(file, func(node ast.Node) bool {
		n, is := node.(*ast.SwitchStmt)
		if is && n.Tag != nil && !slices.ContainsFunc(n.Body.List, func(s ast.Stmt) bool { return s.(*ast.CaseClause).List == nil }) {
			all = append(all, n.Body)
		}
		return true
	})
	return all
}

type insertion struct {
	at   int // in bytes
	text string
}

func inserted(text []byte, into []insertion) []byte {
	slices.SortStableFunc(into, func(a, b insertion) int { return cmp.Compare(a.at, b.at) })
	var all []byte
	from := 0
	for _, i := range into {
		all = append(append(all, text[from:i.at]...), i.text...)
		from = i.at
	}
	return append(all, text[from:]...)
}
