package rules

import (
	"strings"
	"testing"
)

// word is what is never said, in pieces so as not to say it.
const word = "off" + "ender"

func TestTheUnsaidWordIsFound(t *testing.T) {
	find(t, unsaidWordRule, []fault{
		{"in text", map[string]string{"a/a.go": "package a\n\n// The " + strings.ToUpper(word) + "s are people.\n", "b.svg": word}, []string{"a/a.go:3", "b.svg:1"}},
		{"in a name", map[string]string{"a/" + word + ".txt": "x"}, []string{"the file's name"}},
		{"where it may stand", map[string]string{"docs/glossary.md": word, "a.csv": word, "a.json": word, "a.png": "\x00" + word}, nil},
	})
}

func TestPromisesAndMachinePathsAreFound(t *testing.T) {
	find(t, leftoverRule, []fault{
		{"promises", map[string]string{"a.md": "TO" + "DO: x\nfix later: FIX" + "ME\nLorem, lorem " + "ipsum\n"}, []string{"a.md:1", "a.md:2", "a.md:3"}},
		{"paths", map[string]string{"a.sh": "cd /wo" + "rk/main\ncat \"/ro" + "ot/x\"\nls /ho" + "me/someone\n"}, []string{"a.sh:1", "a.sh:2", "a.sh:3"}},
		{"registries", map[string]string{"a.txt": "https://reg" + "istry.npmjs.org/x\nGOPROXY=https://pro" + "xy.go" + "lang.org\n"}, []string{"a.txt:1", "a.txt:2"}},
		{"what only looks alike", map[string]string{"a.md": "photodo, people/{id}/work/plan, https://example.org/home/, the route registry\n", "b.json": "TO" + "DO"}, nil},
	})
}

func TestUnformattedFilesAreFound(t *testing.T) {
	find(t, formatRule, []fault{
		{"fine", map[string]string{"a.go": "package a\n\nvar x = 1\n"}, nil},
		{"gofmt", map[string]string{"a.go": "package a\nvar x=1\n"}, []string{"gofmt would change it"}},
		{"carriage returns", map[string]string{"a.md": "x\r\n"}, []string{"LF alone"}},
	})
}

// speaking is a file that says what is given, after importing words.
func speaking(code string) map[string]string {
	return map[string]string{"a/a.go": "package a\n\nimport \"throughline/platform/words\"\n\n" + code + "\n"}
}

func TestPhrasesInOneLanguageAreFound(t *testing.T) {
	find(t, phraseRule, []fault{
		{"both", speaking(`var x = words.Phrase{En: "{n} of " + "{all}", Cy: "{all}: {n}"}; var none words.Phrase = words.Phrase{}`), nil},
		{"computed", speaking(`var x = words.Phrase{say("en"), say("cy")}`), nil},
		{"by key", speaking(`var x = words.Phrase{En: "Plan"}`), []string{"a/a.go:5: a phrase says nothing in Cy"}},
		{"by place", speaking(`var x = words.Phrase{"Plan", " "}`), []string{"nothing in Cy"}},
		{"blanks", speaking(`var x = &words.Phrase{"By {who}", "Gan {pwy}"}`), []string{"En leaves the blanks [{who}] and Cy [{pwy}]"}},
		{"in a list", speaking(`var x = []words.Phrase{{"a", "b"}, {"c", ""}}`), []string{"nothing in Cy"}},
		{"in a numbered list", speaking(`var x = [3]words.Phrase{1: {"c", ""}}`), []string{"nothing in Cy"}},
		{"in a map", speaking(`var x = map[string]words.Phrase{"k": {En: "c"}}`), []string{"nothing in Cy"}},
		{"in a map of lists", speaking(`var x = map[string][]*words.Phrase{"k": {{En: "c"}}}`), []string{"nothing in Cy"}},
		{"in a list of records", speaking(`type r struct{ n words.Phrase }; var x = []r{{words.Phrase{"", "b"}}}`), []string{"nothing in En"}},
		{"in a named list", speaking(`type all []one; type one = words.Phrase; var x = all{{"c", ""}}`), []string{"nothing in Cy"}},
		{"under another name", map[string]string{"a/a.go": "package a\n\nimport w \"throughline/platform/words\"\n\nvar x = w.Phrase{En: \"x\"}\n"}, []string{"nothing in Cy"}},
		{"at home", map[string]string{"platform/words/dates.go": "package words\n\nvar x = []Phrase{{\"May\", \"\"}}\n"}, []string{"nothing in Cy"}},
		{"another's phrase", map[string]string{"a/a.go": "package a\n\ntype Phrase struct{ En, Cy string }\n\nvar x = Phrase{En: \"x\"}\n"}, nil},
		{"in a test", map[string]string{"a/a_test.go": "package a\n\nimport \"throughline/platform/words\"\n\nvar x = words.Phrase{En: \"x\"}\n"}, nil},
		{"in a template", map[string]string{"a/a.templ": "package a\n\nimport \"throughline/platform/words\"\n\ntempl A() {\n\t<p>It's { words.Phrase{En: \"br{ace}\"}.To(ctx) }</p>\n}\n"}, []string{"a/a.templ:6: a phrase says nothing in Cy"}},
	})
}

func TestCountsWithoutAFormAreFound(t *testing.T) {
	find(t, phraseRule, []fault{
		{"whole", speaking(`var x = words.Count{One: "one goal of {who}", Other: "{n} goals of {who}", CyOne: "un nod {who}", CyOther: "{n} nod {who}"}`), nil},
		{"no Welsh", speaking(`var x = words.Count{One: "one goal", Other: "{n} goals"}`), []string{"a count says nothing in CyOther"}},
		{"no one", speaking(`var x = words.Count{Other: "{n} goals", CyOther: "{n} nod"}`), []string{"a count says nothing in One"}},
		{"number lost", speaking(`var x = words.Count{One: "one goal", Other: "{n} goals", CyOther: "nodau"}`), []string{"Other leaves the blanks [{n}] and CyOther []"}},
		{"blank lost", speaking(`var x = words.Count{One: "one goal", Other: "{n} of {who}", CyOther: "{n} {who}", CyTwo: "dau {who}"}`), []string{"and One []"}},
	})
}
