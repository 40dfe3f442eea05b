package forperson_test

import (
	"bytes"
	"compress/gzip"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"throughline/govuk/assets"
	"throughline/probation/assessment/instrument"
)

// unsaid are words that make a site cold, or a person small.
var unsaid = []string{
	"failed to", "failure", "compliance", "comply", "intervention", "breach", "enforce", "invalid", "illegal", "forbidden", "denied",
	"points", "badge", "well done", "congratulations", "oops", "cydymffurf", "ymyrraeth", "annilys", "gwaharddedig",
}

func TestTheSiteNeverSpeaksColdly(t *testing.T) {
	said := map[string]string{}
	files := append(glob(t, "*.go"), glob(t, "shell/*.go")...)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		must(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			if text, is := n.(*ast.BasicLit); is && text.Kind == token.STRING {
				if value, err := strconv.Unquote(text.Value); err == nil {
					said[value] = name
				}
			}
			return true
		})
	}
	for _, section := range instrument.Latest().Sections {
		said[section.OwnName.En+section.OwnName.Cy+section.OwnQuestion.En+section.OwnQuestion.Cy+section.OwnWhy.En+section.OwnWhy.Cy] = section.Key
		for _, anchor := range section.Anchors {
			said[anchor.Words.En+anchor.Words.Cy] = section.Key
		}
	}
	if len(said) < 200 {
		t.Fatalf("only %d texts were found", len(said))
	}
	for text, where := range said {
		for _, cold := range unsaid {
			if strings.Contains(strings.ToLower(text), cold) {
				t.Errorf("%s says %q: %q", where, cold, text)
			}
		}
	}
}

func TestNoSentenceIsLong(t *testing.T) {
	var lines []string
	for _, name := range []string{"words.go", "answer_plan.go", "shell/words.go"} {
		raw, err := os.ReadFile(name)
		must(t, err)
		lines = append(lines, strings.Split(string(raw), "\n")...)
	}
	for _, line := range lines {
		_, phrase, is := strings.Cut(line, `words.Phrase{En: "`)
		if !is {
			continue
		}
		english, _, _ := strings.Cut(phrase, `", Cy:`)
		for _, sentence := range strings.FieldsFunc(english, func(r rune) bool { return strings.ContainsRune(".:?!", r) }) {
			if n := len(strings.Fields(sentence)); n > 18 {
				t.Errorf("%d words in a row: %q", n, sentence)
			}
		}
	}
}

// The bars, in bytes as they travel: what a phone with little to spend can bear.
const (
	firstVisit = 32 << 10
	eachPage   = 6 << 10
)

func TestAPageIsLightEnoughForACheapPhone(t *testing.T) {
	r, goal, step := full(t)
	for _, section := range instrument.Latest().Sections {
		r.score(t, section.Key, "3", "Some days are better than others").Is(303)
		r.score(t, section.Key, "6", "It got better when my sister came to stay for a while").Is(303)
	}
	for _, wish := range []string{"Work I am proud of", "I see my children every week", "I know what comes in and what goes out"} {
		r.goal(t, wish)
	}
	travels := map[string]int{"/assets/person.css": 0, "/assets/person.js": 0, "/assets/icon.svg": 0}
	load := 0
	for _, name := range []string{"person.css", "person.js", "icon.svg"} {
		raw, err := os.ReadFile(filepath.Join("../../govuk/assets/built", assets.Names()[name]+".gz"))
		must(t, err)
		load += len(raw)
		travels["/assets/"+name] = len(raw)
	}
	heaviest := 0
	for _, path := range []string{
		"/me", "/me/life", "/me/life/accommodation?both=yes", "/me/plan", "/me/plan/answer", "/me/sentence", "/me/written",
		"/me/plan/" + string(goal) + "/steps/" + string(step) + "/stuck",
	} {
		size := zipped(t, r.Get(path).Is(200).Body)
		travels[path] = size
		if heaviest = max(heaviest, size); size > eachPage {
			t.Errorf("%s weighs %d bytes; the bar is %d", path, size, eachPage)
		}
	}
	if load+heaviest > firstVisit {
		t.Errorf("a first visit weighs up to %d bytes; the bar is %d", load+heaviest, firstVisit)
	}
	t.Logf("as it travels, in bytes: %v; a first visit up to %d", travels, load+heaviest)
}

func zipped(t *testing.T, body string) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(body))
	must(t, err)
	must(t, w.Close())
	return b.Len()
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	must(t, err)
	return names
}
