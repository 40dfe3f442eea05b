package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/words"
	"throughline/probation/record"
)

// eventName is how events are named: in the past tense, of two words or more.
var eventName = regexp.MustCompile(`^([A-Z][a-z]+){2,}$`)

// spoken is what the source of the house can write into the ledger: the names of events
// and the kinds of things, each with a file that says it.
type spoken struct{ events, kinds map[string]string }

// spokenIn reads the source. A name or a kind may come through a variable or a constant,
// so every literal of the form of a name counts in a package that says Happened at all,
// and every constant that is used as a kind.
func spokenIn(source fs.FS) (spoken, error) {
	packages := map[string]map[string]*ast.File{}
	err := fs.WalkDir(source, ".", func(file string, entry fs.DirEntry, err error) error {
		in, own := path.Split(file)
		switch {
		case err == nil && entry.IsDir() && own == "node_modules":
			return fs.SkipDir
		case err != nil || entry.IsDir() || !strings.HasSuffix(own, ".go") || strings.HasSuffix(own, "_test.go") || own == "event_words.go":
			return err
		}
		text, err := fs.ReadFile(source, file)
		if err != nil {
			return err
		}
		if packages[in] == nil {
			packages[in] = map[string]*ast.File{}
		}
		packages[in][file], err = parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		return err
	})
	all := spoken{map[string]string{}, map[string]string{}}
	for _, files := range packages {
		says, literals := false, map[string]string{}
		for file, syntax := range files {
			ast.Inspect(syntax, func(node ast.Node) bool {
				switch n := node.(type) {
				case *ast.CallExpr:
					called, is := n.Fun.(*ast.SelectorExpr)
					says = says || is && strings.EqualFold(called.Sel.Name, "happened")
				case *ast.BasicLit:
					if name := text(n, nil); eventName.MatchString(name) {
						literals[name] = file
					}
				case *ast.CompositeLit:
					if kind := kindOf(n, files); kind != "" {
						all.kinds[kind] = file
					}
				}
				return true
			})
		}
		if says {
			maps.Copy(all.events, literals)
		}
	}
	return all, err
}

// kindOf gives the kind that a ledger.Thing{Kind: …} is of; nothing for what is none, or
// is of a kind that is only known when the house runs.
func kindOf(made *ast.CompositeLit, files map[string]*ast.File) string {
	if of, is := made.Type.(*ast.SelectorExpr); !is || of.Sel.Name != "Thing" {
		return ""
	}
	for _, field := range made.Elts {
		if pair, is := field.(*ast.KeyValueExpr); is && fmt.Sprint(pair.Key) == "Kind" {
			return text(pair.Value, files)
		}
	}
	return ""
}

// text gives the string that a literal is, or a constant of one of the files.
func text(e ast.Expr, files map[string]*ast.File) string {
	switch n := e.(type) {
	case *ast.BasicLit:
		if said, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
			return said
		}
	case *ast.Ident:
		return constants(files)[n.Name]
	}
	return ""
}

// constants gives the constant strings of the files by name.
func constants(files map[string]*ast.File) map[string]string {
	all := map[string]string{}
	for _, syntax := range files {
		for _, declared := range syntax.Decls {
			group, is := declared.(*ast.GenDecl)
			if !is || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				if value := spec.(*ast.ValueSpec); len(value.Values) == 1 {
					all[value.Names[0].Name] = text(value.Values[0], nil)
				}
			}
		}
	}
	return all
}

// unsaid lists the events that somebody may read of and that have no words.
func unsaid(emitted map[string]string, said map[string]words.Phrase) (all []string) {
	for _, name := range slices.Sorted(maps.Keys(emitted)) {
		if p := said[name]; p.En == "" || p.Cy == "" {
			all = append(all, name+" of "+emitted[name])
		}
	}
	return all
}

// unread lists the kinds of a person's chain that the record as it stood does not know.
func unread(rows []ledgerdb.StoredRows, kinds []record.Kind) (all []string) {
	for _, r := range rows {
		if r.Chain == "person" && !slices.ContainsFunc(kinds, func(k record.Kind) bool { return k.Name == r.Kind }) {
			all = append(all, r.Kind)
		}
	}
	return all
}

// rowless lists the kinds of which no rows are kept, so that nobody could say to whose
// chain they belong. A page that was read, and an event that was erased, have no state.
func rowless(kinds map[string]string, rows []ledgerdb.StoredRows) (all []string) {
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		kept := slices.ContainsFunc(rows, func(r ledgerdb.StoredRows) bool { return r.Kind == kind })
		if !kept && kind != "page" && kind != "event" {
			all = append(all, kind+" of "+kinds[kind])
		}
	}
	return all
}

func emptyHouse(t *testing.T) *house {
	t.Helper()
	h, err := openHouse(t.Context(), sqliteURL(t), standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func TestEveryEventHasWordsInBothLanguages(t *testing.T) {
	h := emptyHouse(t)
	found, err := spokenIn(os.DirFS("../.."))
	if err != nil || len(found.events) < 55 {
		t.Fatalf("%d events, %v", len(found.events), err)
	}
	said := known(h.nouns).Events
	if bare := unsaid(found.events, said); len(bare) > 0 {
		t.Errorf("no words, or not in both languages, for %v", bare)
	}
	for name := range said {
		if found.events[name] == "" {
			t.Errorf("%s has words, and nobody says that it happened", name)
		}
	}
}

func TestAnEventWithoutWordsIsFound(t *testing.T) {
	planted := fstest.MapFS{
		"probation/plan/goal.go": {Data: []byte(`package plan
func (g Goal) Plant(act Act) Event { name := "GoalPlanted"; return act.Happened(name, g) }`)},
		"probation/plan/planweb/form.go": {Data: []byte(`package planweb
var header = "ContentType"`)},
	}
	found, err := spokenIn(planted)
	if bare := unsaid(found.events, known(emptyHouse(t).nouns).Events); err != nil || fmt.Sprint(bare) != "[GoalPlanted of probation/plan/goal.go]" {
		t.Errorf("found %v, %v", bare, err)
	}
	half := map[string]words.Phrase{"GoalPlanted": {En: "A goal was planted"}}
	if bare := unsaid(found.events, half); len(bare) != 1 {
		t.Errorf("words in one language are enough: %v", bare)
	}
}

func TestEveryKindInAPersonsChainIsKnownToTheRecordAsItStood(t *testing.T) {
	h := emptyHouse(t)
	rows, kinds := h.storedRows(), known(h.nouns).Kinds
	found, err := spokenIn(os.DirFS("../.."))
	if err != nil || len(found.kinds) < 18 {
		t.Fatalf("%d kinds, %v", len(found.kinds), err)
	}
	if missing := rowless(found.kinds, rows); len(missing) > 0 {
		t.Errorf("no noun keeps rows of %v", missing)
	}
	if missing := unread(rows, kinds); len(missing) > 0 {
		t.Errorf("the record as it stood does not know %v", missing)
	}
	for _, k := range kinds {
		if !slices.ContainsFunc(rows, func(r ledgerdb.StoredRows) bool { return r.Chain == "person" && r.Kind == k.Name }) {
			t.Errorf("the record can read a %s, of which no rows are kept", k.Name)
		}
	}
}

func TestAKindThatNobodyKnowsIsFound(t *testing.T) {
	h := emptyHouse(t)
	found, err := spokenIn(fstest.MapFS{
		"probation/plan/goal.go": {Data: []byte(`package plan
const kindOfThing = "planted"
func (p Planted) Thing() ledger.Thing { return ledger.Thing{Kind: kindOfThing, ID: p.ID} }
func (g Goal) Thing() ledger.Thing { return ledger.Thing{Kind: "goal", ID: g.ID} }`)},
	})
	if missing := rowless(found.kinds, h.storedRows()); err != nil || fmt.Sprint(missing) != "[planted of probation/plan/goal.go]" {
		t.Errorf("a planted kind: %v, %v", missing, err)
	}
	kept := []ledgerdb.StoredRows{{Chain: "person", Kind: "planted"}, {Chain: "team", Kind: "flag"}, {Chain: "person", Kind: "goal"}}
	if missing := unread(kept, known(h.nouns).Kinds); fmt.Sprint(missing) != "[planted]" {
		t.Errorf("a planted kind with rows: %v", missing)
	}
}

func TestEveryNounIsRegisteredOnceAndClaimsItsOwn(t *testing.T) {
	claimed := map[string]string{}
	for _, n := range emptyHouse(t).nouns {
		claims := []string{"the name " + n.name}
		for _, k := range n.kinds {
			claims = append(claims, "the kind "+k.Name)
		}
		for event := range n.events {
			claims = append(claims, "the event "+event)
		}
		for _, claim := range claims {
			if before := claimed[claim]; before != "" {
				t.Errorf("%s and %s both claim %s", before, n.name, claim)
			}
			claimed[claim] = n.name
		}
	}
	if len(claimed) < 80 {
		t.Errorf("only %d things are claimed", len(claimed))
	}
}
