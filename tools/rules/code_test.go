package rules

import (
	"fmt"
	"strings"
	"testing"
)

func TestPackagesWithoutAWordAreFound(t *testing.T) {
	find(t, packageCommentRule, []fault{
		{"explained", map[string]string{"a/a.go": "// Package a keeps things in order.\npackage a\n", "a/b.go": "package a\n"}, nil},
		{"a command", map[string]string{"cmd/bell/m.go": "// Command bell rings when asked.\npackage main\n"}, nil},
		{"silent", map[string]string{"a/a.go": "package a\n", "a/a_test.go": "// Package a is explained by its test only.\npackage a\n"}, []string{"a has no package comment"}},
		{"said twice", map[string]string{"a/a.go": "// Package a keeps one.\npackage a\n", "a/b.go": "// Package a keeps two.\npackage a\n"}, []string{"a has 2 package comments"}},
		{"no sentence", map[string]string{"a/a.go": "// Package a\npackage a\n"}, []string{"should begin like \"Package a keeps"}},
		{"of another", map[string]string{"a/a.go": "// Package b keeps another's things.\npackage a\n"}, []string{"should begin like"}},
	})
}

func TestExportedNamesWithoutAWordAreFound(t *testing.T) {
	find(t, exportedNameRule, []fault{
		{"explained", map[string]string{"a/a.go": `package a

// T is a thing.
type T struct{}

// Do does.
func (T) Do() {}

func (hidden) Do() {}

type hidden struct{}

// The sizes, in metres.
const (
	Small = 1
	Large = 2
)

const (
	// One is one.
	One = 1
	Two = 2 // Two is said beside it.
)
`}, nil},
		{"silent", map[string]string{"a/a.go": `package a

type T[K any] struct{}

func (t *T[K]) Do() {}

func Go() {}

var V, w = 1, 2

const (
	C = 1
)
`}, []string{"a.go:3: T is exported", "a.go:5: Do", "a.go:7: Go", "a.go:9: V", "a.go:12: C"}},
		{"in a command", map[string]string{"a/a.go": "package main\n\nfunc Go() {}\n"}, nil},
	})
}

func lines(of string, count int) string {
	return "package a\n" + strings.Repeat(of+"\n", count-1)
}

func TestWhatOutgrowsItsBudgetIsFound(t *testing.T) {
	crowd, heavy := map[string]string{}, map[string]string{}
	for i := range 21 {
		crowd[fmt.Sprintf("a/f%d.go", i)] = "package a\n"
	}
	for i := range 7 {
		heavy[fmt.Sprintf("a/f%d.go", i)] = lines("", 300)
	}
	find(t, budgetRule(nil), []fault{
		{"just within", map[string]string{"a/a.go": lines("", 300), "a/a_test.go": lines("", 600), "a/b.go": "package a\n\nfunc f(a, b, c, d, e int) {}\n\ntype i interface { A(); B(); C(); D(); E(); F(); G() }\n"}, nil},
		{"a long file", map[string]string{"a/a.go": lines("", 301)}, []string{"a/a.go: 301 where 300 is the budget"}},
		{"a long template", map[string]string{"a/a.templ": lines("", 301)}, []string{"a/a.templ: 301"}},
		{"a long test", map[string]string{"a/a_test.go": lines("", 601)}, []string{"a/a_test.go: 601"}},
		{"a crowded room", crowd, []string{"a: 21 where 20"}},
		{"a heavy room", heavy, []string{"a: 2100 where 2000"}},
		{"a long signature", map[string]string{"a/a.go": "package a\n\nfunc f(a, b, c int, d, e, g string) {}\n"}, []string{"a/a.go f: 6 where 5"}},
		{"a wide interface", map[string]string{"a/a.go": "package a\n\ntype i interface { A(); B(); C(); D(); E(); F(); G(); H(a, b, c, d, e, f int) }\n"}, []string{"a/a.go i: 8 where 7", "a/a.go i.H: 6 where 5"}},
	})
}

func TestARaisedBudgetIsKeptAndStruckWhenNotNeeded(t *testing.T) {
	raised := map[string]exception{"file lines a/a.go": {limit: 310, reason: "one table"}}
	find(t, budgetRule(raised), []fault{
		{"within", map[string]string{"a/a.go": lines("", 310)}, nil},
		{"beyond", map[string]string{"a/a.go": lines("", 311)}, []string{"311 where 310"}},
		{"no longer needed", map[string]string{"a/a.go": lines("", 300)}, []string{"no longer needed"}},
	})
	for place, given := range exceptions {
		if given.reason == "" {
			t.Errorf("%s is an exception without a reason", place)
		}
	}
}

func TestEmptyNamesAreFound(t *testing.T) {
	find(t, nameRule, []fault{
		{"fine", map[string]string{
			"a/a.go":      "package a\n\ntype Shared struct{}\n\ntype Score int\n\nfunc isManager() {}\n\nconst Manager, RoleManager = 1, 2\n\ntype Metadata struct{}\n\ntype ServiceWorker struct{}\n",
			"a/a_test.go": "package a\n\nfunc TestTheDataIsCommon() {}\n",
		}, nil},
		{"a package", map[string]string{"a/util/a.go": "package util\n"}, []string{"package a/util"}},
		{"a run-together package", map[string]string{"a/stringhelpers/a.go": "package stringhelpers\n"}, []string{"package a/stringhelpers"}},
		{"a shared place", map[string]string{"shared/a.go": "package shared\n"}, []string{"package shared"}},
		{"a file", map[string]string{"a/form_helpers.go": "package a\n"}, []string{`a/form_helpers.go: name the file by what is in it, not "helpers"`}},
		{"types and functions", map[string]string{"a/a.go": "package a\n\ntype PlanService struct{}\n\ntype caseManager struct{}\n\ntype HTTPUtil struct{}\n\nfunc (PlanService) loadData() {}\n"},
			[]string{"a.go:3: PlanService", "a.go:5: caseManager", "a.go:7: HTTPUtil", "a.go:9: loadData"}},
	})
}

func TestTestsThatCannotFailAreFound(t *testing.T) {
	imports := "package a\n\nimport (\n\t\"testing\"\n\t\"time\"\n)\n\n"
	find(t, testRule, []fault{
		{"fine", map[string]string{"a/a_test.go": imports + `func TestOneAndOneAreTwo(t *testing.T) {
	t.Run("x", func(t *testing.T) { check(t) })
}

func TestMain(m *testing.M) {}

func TestItStepsAsideWithAReason(t *testing.T) {
	if true {
		t.Skip("no server here")
	}
	t.Fatal("x")
}
`, "e2e/a.test.mjs": "test('x', {skip: 'no camera here'}, () => {})\n"}, nil},
		{"short name", map[string]string{"a/a_test.go": imports + "func TestPlan(t *testing.T) { t.Fail() }\n"}, []string{"TestPlan should be a sentence"}},
		{"no assertion", map[string]string{"a/a_test.go": imports + "func TestOneAndOneAreTwo(t *testing.T) {\n\tt.Run(\"x\", func(t *testing.T) { t.Log(2) })\n}\n"}, []string{"asserts nothing"}},
		{"evasions", map[string]string{"a/a_test.go": imports + "func x(t *testing.T) {\n\tt.Skip()\n\ttime.Sleep(1)\n\tt.SkipNow()\n}\n"}, []string{"a_test.go:9: a test steps aside", "a_test.go:10: a test sleeps", "a_test.go:11: a test steps aside"}},
		{"journeys", map[string]string{"e2e/a.test.mjs": "test.only('x')\ntest.skip('y')\nit('z', {skip: true})\nawait page.waitForTimeout(5)\n"},
			[]string{"a.test.mjs:1: a journey runs alone", "a.test.mjs:2: a journey steps aside", "a.test.mjs:3: a journey steps aside", "a.test.mjs:4: a journey sleeps"}},
	})
}
