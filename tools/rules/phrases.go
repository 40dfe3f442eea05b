package rules

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const wordsPackage = module + "/platform/words"

var blank = regexp.MustCompile(`\{[A-Za-z_][A-Za-z0-9_]*\}`)

// The fields of the two kinds of words, in their order.
var wordFields = map[string][]string{
	"Phrase": {"En", "Cy"},
	"Count":  {"One", "Other", "CyZero", "CyOne", "CyTwo", "CyFew", "CyMany", "CyOther"},
}

// phraseRule reads every phrase in the house: both languages say something, and leave
// the same blanks. A phrase with nothing at all in it is nothing to say, and fine.
func phraseRule(t *tree) []string {
	var broken []string
	named := namedTypes(t)
	for _, f := range t.files {
		if f.isTest() {
			continue
		}
		switch {
		case f.isGo():
			reader := phrases{at: f.at, types: named[f.folder], words: wordsName(f)}
			reader.read(f.syntax)
			broken = append(broken, reader.broken...)
		case f.isTemplate():
			broken = append(broken, inTemplate(f)...)
		}
	}
	return broken
}

// phrases reads the literals of one file.
type phrases struct {
	at     func(ast.Node) string // where a literal stands
	types  map[string]ast.Expr   // the package's own named types
	words  string                // what the file calls platform/words; "" when it is that package
	broken []string
}

// wordsName is what a file calls platform/words; "-" when it does not import it.
func wordsName(f *file) string {
	if module+"/"+f.folder == wordsPackage {
		return ""
	}
	for _, spec := range f.syntax.Imports {
		if strings.Trim(spec.Path.Value, `"`) == wordsPackage {
			if spec.Name != nil {
				return spec.Name.Name
			}
			return "words"
		}
	}
	return "-"
}

func namedTypes(t *tree) map[string]map[string]ast.Expr {
	found := map[string]map[string]ast.Expr{}
	for _, f := range t.goFiles(false) {
		if found[f.folder] == nil {
			found[f.folder] = map[string]ast.Expr{}
		}
		ast.Inspect(f.syntax, func(node ast.Node) bool {
			if named, is := node.(*ast.TypeSpec); is {
				found[f.folder][named.Name.Name] = named.Type
			}
			return true
		})
	}
	return found
}

func (p *phrases) read(node ast.Node) {
	ast.Inspect(node, func(node ast.Node) bool {
		if literal, is := node.(*ast.CompositeLit); is && literal.Type != nil {
			p.literal(literal, literal.Type)
		}
		return true
	})
}

// literal checks a literal of the kind, and follows the literals in it whose own type
// is left out, as Go allows in lists and maps.
func (p *phrases) literal(literal *ast.CompositeLit, kind ast.Expr) {
	if what := p.kindOfWords(kind); what != "" {
		p.check(literal, what)
		return
	}
	var key, element ast.Expr
	switch of := p.resolve(kind).(type) {
	case *ast.ArrayType:
		element = of.Elt
	case *ast.MapType:
		key, element = of.Key, of.Value
	default:
		return
	}
	for _, each := range literal.Elts {
		if pair, is := each.(*ast.KeyValueExpr); is {
			p.elided(pair.Key, key)
			each = pair.Value
		}
		p.elided(each, element)
	}
}

func (p *phrases) elided(value, kind ast.Expr) {
	if literal, is := value.(*ast.CompositeLit); is && literal.Type == nil && kind != nil {
		if pointed, is := kind.(*ast.StarExpr); is {
			kind = pointed.X
		}
		p.literal(literal, kind)
	}
}

func (p *phrases) resolve(kind ast.Expr) ast.Expr {
	for range 10 { // a type may be named after a named type, but not without end
		name, is := kind.(*ast.Ident)
		if !is || p.types[name.Name] == nil {
			break
		}
		kind = p.types[name.Name]
	}
	return kind
}

// kindOfWords is "Phrase" or "Count" when the type is one of those, else nothing.
func (p *phrases) kindOfWords(kind ast.Expr) string {
	if p.words != "" {
		kind = p.resolve(kind)
	}
	name := ""
	switch of := kind.(type) {
	case *ast.Ident:
		if p.words == "" {
			name = of.Name
		}
	case *ast.SelectorExpr:
		if from, is := of.X.(*ast.Ident); is && from.Name == p.words {
			name = of.Sel.Name
		}
	}
	if wordFields[name] == nil {
		return ""
	}
	return name
}

func (p *phrases) check(literal *ast.CompositeLit, kind string) {
	if len(literal.Elts) == 0 {
		return
	}
	said := map[string]string{} // only what is written out; what is computed cannot be read here
	computed := map[string]bool{}
	for i, each := range literal.Elts {
		field := ""
		if pair, is := each.(*ast.KeyValueExpr); is {
			if name, is := pair.Key.(*ast.Ident); is {
				field = name.Name
			}
			each = pair.Value
		} else if i < len(wordFields[kind]) {
			field = wordFields[kind][i]
		}
		if text, known := constant(each); known {
			said[field] = text
		} else {
			computed[field] = true
		}
	}
	needed, model := []string{"En", "Cy"}, "En"
	if kind == "Count" {
		needed, model = []string{"One", "Other", "CyOther"}, "Other"
	}
	for _, field := range needed {
		if !computed[field] && strings.TrimSpace(said[field]) == "" {
			p.complain(literal, fmt.Sprintf("a %s says nothing in %s", strings.ToLower(kind), field))
		}
	}
	if computed[model] || said[model] == "" {
		return
	}
	for _, field := range slices.Sorted(maps.Keys(said)) {
		if said[field] == "" {
			continue
		}
		// One, two or six of a thing may be said in words where others need the number.
		loose := kind == "Count" && field != "CyOther"
		if want, got := blanks(said[model], loose), blanks(said[field], loose); want != got {
			p.complain(literal, fmt.Sprintf("%s leaves the blanks [%s] and %s [%s]: %q", model, want, field, got, said[field]))
		}
	}
}

func (p *phrases) complain(literal *ast.CompositeLit, what string) {
	p.broken = append(p.broken, fmt.Sprintf("%s: %s", p.at(literal), what))
}

// blanks lists the placeholders of a text, each once, in order of the alphabet.
func blanks(text string, withoutNumber bool) string {
	found := blank.FindAllString(text, -1)
	slices.Sort(found)
	found = slices.DeleteFunc(slices.Compact(found), func(name string) bool { return withoutNumber && name == "{n}" })
	return strings.Join(found, " ")
}

// constant reads a text that is written out, in one piece or added up.
func constant(value ast.Expr) (text string, known bool) {
	switch v := value.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(v.Value)
		return text, err == nil
	case *ast.ParenExpr:
		return constant(v.X)
	case *ast.BinaryExpr:
		left, leftKnown := constant(v.X)
		right, rightKnown := constant(v.Y)
		return left + right, leftKnown && rightKnown && v.Op == token.ADD
	}
	return "", false
}

// inTemplate reads the phrases that stand between the markup of a template.
func inTemplate(f *file) []string {
	var broken []string
	name := wordsName(f)
	for _, kind := range slices.Sorted(maps.Keys(wordFields)) {
		opening := []byte(name + "." + kind + "{")
		for from := 0; ; {
			found := bytes.Index(f.text[from:], opening)
			if found < 0 {
				break
			}
			start := from + found
			from = start + len(opening)
			value, err := parser.ParseExpr(string(f.text[start : start+balanced(f.text[start:])]))
			if err != nil {
				broken = append(broken, fmt.Sprintf("%s: a %s that cannot be read: %v", f.path, strings.ToLower(kind), err))
				continue
			}
			place := fmt.Sprintf("%s:%d", f.path, 1+bytes.Count(f.text[:start], []byte("\n")))
			reader := phrases{at: func(ast.Node) string { return place }, words: name}
			reader.read(value)
			broken = append(broken, reader.broken...)
		}
	}
	return broken
}

// balanced is how long the Go expression is that ends with its outermost brace.
func balanced(text []byte) int {
	var s scanner.Scanner
	set := token.NewFileSet()
	source := set.AddFile("", -1, len(text))
	s.Init(source, text, func(token.Position, string) {}, 0) // what follows the expression is no Go
	for depth := 0; ; {
		at, kind, _ := s.Scan()
		switch kind {
		case token.LBRACE:
			depth++
		case token.RBRACE:
			if depth--; depth == 0 {
				return source.Offset(at) + 1
			}
		case token.EOF:
			return len(text)
		}
	}
}
