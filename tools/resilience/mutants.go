package resilience

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Mutant is one change that somebody could make by mistake in a pure package: a figure, a
// comparison, a sign. Its own tests should turn red for each.
type Mutant struct {
	File    string // from the root of the project
	Line    int
	Text    string // of the line
	At      int    // where in the file, in bytes
	Was     string
	Becomes string
}

// String says what is changed where.
func (m Mutant) String() string {
	return fmt.Sprintf("%s:%d: %s becomes %s in %s", m.File, m.Line, m.Was, m.Becomes, m.Text)
}

// flips are what each operator is mistaken for.
var flips = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR, token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	token.LAND: token.LOR, token.LOR: token.LAND, token.AND: token.OR, token.OR: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
}

// MutantsOf lists the mutants of a package, in order: its Go files but those left out, and the
// figures of its tables.
func MutantsOf(root, folder string, without ...string) ([]Mutant, error) {
	names, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	if err != nil {
		return nil, err
	}
	tables, err := filepath.Glob(filepath.Join(root, folder, "tables", "*.csv"))
	if err != nil {
		return nil, err
	}
	var all []Mutant
	for _, name := range append(names, tables...) {
		base := filepath.Base(name)
		if strings.HasSuffix(base, "_test.go") || slices.Contains(without, base) {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := filepath.Rel(root, name)
		if err != nil {
			return nil, err
		}
		found := inTable(text)
		if strings.HasSuffix(base, ".go") {
			if found, err = inCode(name, text); err != nil {
				return nil, err
			}
		}
		for i := range found {
			begins := 1 + bytes.LastIndexByte(text[:found[i].At], '\n')
			line, _, _ := strings.Cut(string(text[begins:]), "\n")
			found[i].File, found[i].Line, found[i].Text = file, 1+bytes.Count(text[:begins], []byte("\n")), strings.TrimSpace(line)
		}
		all = append(all, found...)
	}
	return all, nil
}

func inCode(name string, text []byte) ([]Mutant, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var all []Mutant
	add := func(at token.Pos, was, becomes string) {
		all = append(all, Mutant{At: set.Position(at).Offset, Was: was, Becomes: becomes})
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.ImportSpec, *ast.Field, *ast.ArrayType: // room to spare changes nothing, too little does not compile
			return false
		case *ast.BinaryExpr:
			if becomes, is := flips[n.Op]; is && !joinsText(n) {
				add(n.OpPos, n.Op.String(), becomes.String())
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(n.OpPos, "!", " ")
			}
		case *ast.IncDecStmt:
			other := map[token.Token]string{token.INC: "--", token.DEC: "++"}[n.Tok]
			add(n.TokPos, n.Tok.String(), other)
		case *ast.BasicLit:
			if n.Kind == token.INT {
				if value, err := strconv.ParseInt(n.Value, 0, 64); err == nil {
					add(n.Pos(), n.Value, strconv.FormatInt(value+1, 10))
				}
			}
		case *ast.Ident:
			if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
				add(n.Pos(), n.Name, other)
			}
		}
		return true
	})
	return all, nil
}

// joinsText tells a sum of texts, which cannot become a difference.
func joinsText(n *ast.BinaryExpr) bool {
	if n.Op != token.ADD {
		return false
	}
	text := false
	ast.Inspect(n, func(node ast.Node) bool {
		literal, is := node.(*ast.BasicLit)
		text = text || is && literal.Kind == token.STRING
		return true
	})
	return text
}

// figure is a number that fills a cell.
var figure = regexp.MustCompile(`(?m)(?:,|^)(\d+)(?:,|$)`)

func inTable(text []byte) []Mutant {
	var all []Mutant
	for from := 0; ; {
		found := figure.FindSubmatchIndex(text[from:])
		if found == nil {
			return all
		}
		was := string(text[from+found[2] : from+found[3]])
		value, _ := strconv.Atoi(was) // digits, and few
		all = append(all, Mutant{At: from + found[2], Was: was, Becomes: strconv.Itoa(value + 1)})
		from += found[3]
	}
}

// Fate is what became of a mutant.
type Fate string

// The fates.
const (
	Caught    Fate = "caught"    // a test turned red
	Survived  Fate = "survived"  // every test stayed green
	Stillborn Fate = "stillborn" // it does not compile, so nobody could make that mistake
)

// Try runs the tests of packages on the mutant, in a folder for its own files. The first
// package is the mutant's own.
func (m Mutant) Try(ctx context.Context, root, folder string, packages ...string) (Fate, error) {
	planted, err := m.plant(root, folder)
	if err != nil {
		return "", err
	}
	if text, err := planted.Command(ctx, "build", packages[0]).CombinedOutput(); err != nil {
		if ctx.Err() != nil {
			return "", fmt.Errorf("%w: %s", ctx.Err(), text)
		}
		return Stillborn, nil
	}
	err = planted.Command(ctx, "test", append([]string{"-short", "-failfast", "-count=1", "-vet=off", "-timeout", "60s"}, packages...)...).Run()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return Caught, nil
	}
	return Survived, nil
}

// plant lays the changed file over the project's own.
func (m Mutant) plant(root, folder string) (Planted, error) {
	path := filepath.Join(root, m.File)
	text, err := os.ReadFile(path)
	if err != nil {
		return Planted{}, err
	}
	with, overlay := filepath.Join(folder, filepath.Base(m.File)), filepath.Join(folder, "overlay.json")
	listed, err := json.Marshal(map[string]any{"Replace": map[string]string{path: with}})
	if err != nil {
		return Planted{}, err
	}
	changed := slices.Concat(text[:m.At], []byte(m.Becomes), text[m.At+len(m.Was):])
	return Planted{root: root, overlay: overlay}, errors.Join(os.WriteFile(with, changed, 0o600), os.WriteFile(overlay, listed, 0o600))
}
