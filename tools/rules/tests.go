package rules

import (
	"fmt"
	"go/ast"
	"regexp"
	"slices"
	"strings"
)

// testName is the name of a function that go test runs.
var testName = regexp.MustCompile(`^(Test|Fuzz|Benchmark|Example)([A-Z_]|$)`)

// What a test may call on its T without proving anything by it.
var provesNothing = []string{"Run", "Parallel", "Helper", "Log", "Logf", "Cleanup", "Setenv", "TempDir", "Context", "Name", "Chdir"}

// wordsInASentence is how many words a test's name must have at least.
const wordsInASentence = 3

// testRule keeps tests worth their time: each is named by a sentence, can fail, does
// not wait for a clock, and does not step aside without saying why.
func testRule(t *tree) []string {
	var broken []string
	for _, f := range t.goFiles(true) {
		if !f.isTest() {
			continue
		}
		for _, declared := range f.syntax.Decls {
			test, is := declared.(*ast.FuncDecl)
			if !is || test.Recv != nil || !strings.HasPrefix(test.Name.Name, "Test") || test.Name.Name == "TestMain" {
				continue
			}
			if len(wordsOf(strings.TrimPrefix(test.Name.Name, "Test"))) < wordsInASentence {
				broken = append(broken, fmt.Sprintf("%s: %s should be a sentence that says what is true", f.at(test), test.Name.Name))
			}
			if !canFail(test) {
				broken = append(broken, fmt.Sprintf("%s: %s asserts nothing, so it cannot fail", f.at(test), test.Name.Name))
			}
		}
		broken = append(broken, evasions(f)...)
	}
	return append(broken, journeyEvasions(t)...)
}

// canFail reports whether a test fails by its T somewhere, or hands its T to someone
// who may.
func canFail(test *ast.FuncDecl) bool {
	found := false
	ast.Inspect(test.Body, func(node ast.Node) bool {
		call, is := node.(*ast.CallExpr)
		if !is {
			return true
		}
		on, is := call.Fun.(*ast.SelectorExpr)
		if is && isT(on.X) && !slices.Contains(provesNothing, on.Sel.Name) {
			found = true
		}
		found = found || slices.ContainsFunc(call.Args, isT)
		return true
	})
	return found
}

func isT(value ast.Expr) bool {
	name, is := value.(*ast.Ident)
	return is && (name.Name == "t" || name.Name == "f" || name.Name == "tb")
}

func evasions(f *file) []string {
	var broken []string
	ast.Inspect(f.syntax, func(node ast.Node) bool {
		call, is := node.(*ast.CallExpr)
		if !is {
			return true
		}
		on, is := call.Fun.(*ast.SelectorExpr)
		if !is {
			return true
		}
		switch of, _ := on.X.(*ast.Ident); {
		case on.Sel.Name == "SkipNow", on.Sel.Name == "Skip" && len(call.Args) == 0:
			broken = append(broken, fmt.Sprintf("%s: a test steps aside without saying why", f.at(call)))
		case on.Sel.Name == "Sleep" && of != nil && of.Name == "time":
			broken = append(broken, fmt.Sprintf("%s: a test sleeps: wait for what you wait for, or move the clock", f.at(call)))
		}
		return true
	})
	return broken
}

// What browser journeys do when they evade.
var (
	runsAlone   = regexp.MustCompile(`\.only\(|\bonly: *true`)
	stepsAside  = regexp.MustCompile(`\.skip\(|\bskip: *true`)
	waitsBlind  = regexp.MustCompile(`\bwaitForTimeout\(`)
	isJourney   = regexp.MustCompile(`^e2e/.*\.m?js$`)
	journeyFlaw = []struct {
		pattern *regexp.Regexp
		says    string
	}{
		{runsAlone, "runs alone, and silences every other journey"},
		{stepsAside, "steps aside without saying why (skip takes a reason)"},
		{waitsBlind, "sleeps: wait for what should appear"},
	}
)

func journeyEvasions(t *tree) []string {
	var broken []string
	for _, f := range t.files {
		if !isJourney.MatchString(f.path) {
			continue
		}
		for number, line := range strings.Split(string(f.text), "\n") {
			for _, flaw := range journeyFlaw {
				if flaw.pattern.MatchString(line) {
					broken = append(broken, fmt.Sprintf("%s:%d: a journey %s", f.path, number+1, flaw.says))
				}
			}
		}
	}
	return broken
}
