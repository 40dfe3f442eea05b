package page_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// unsaved are the templates with forms that keep no draft, how many, and why: in them
// nobody writes, or what is written must not be kept.
var unsaved = map[string]int{
	"probation/page/form.templ":                  1, // a comment that speaks of forms
	"probation/plan/planweb/show_plan.templ":     1, // a button
	"access/accessweb/pages.templ":               1, // a button
	"probation/caseload/caseloadweb/cover.templ": 1, // a button
	"site/foranyone/front.templ":                 2, // buttons
	"site/foranyone/sign_in.templ":               2, // passwords, and nobody is signed in
	"site/forpractitioner/shell.templ":           2, // buttons
	"site/forpartner/shared.templ":               2, // buttons
	"site/forperson/shell/problem.templ":         1, // gives back what was sent
	"site/forperson/shell/frame.templ":           2, // buttons
	"site/forperson/steps.templ":                 1, // a button
	"platform/web/plain.templ":                   1, // gives back what was sent
	"site/foranyone/whenspent/question.templ":    2, // nobody is signed in and nothing may be kept: answers travel in the page
	"site/foranyone/whenspent/answers.templ":     1, // the same
	"site/foranyone/whenspent/result.templ":      1, // a button
}

var formTag = regexp.MustCompile(`(?s)<form\s+method="post"[^>]*>`)

// Whatever somebody types in a form is kept as they pause, and comes back: a form without
// that is one of the list.
func TestEveryFormInWhichSomebodyWritesSavesItself(t *testing.T) {
	const root = "../.."
	saving, found := 0, map[string]int{}
	for _, room := range []string{"access", "probation", "site", "platform/web"} {
		err := filepath.WalkDir(filepath.Join(root, room), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".templ") {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name := strings.TrimPrefix(filepath.ToSlash(path), root+"/")
			for _, tag := range formTag.FindAllString(string(text), -1) {
				if strings.Contains(tag, "data-autosave") {
					saving++
				} else {
					found[name]++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, count := range found {
		if unsaved[name] != count {
			t.Errorf("%s has %d forms that keep no draft, and the list here %d", name, count, unsaved[name])
		}
	}
	for name, count := range unsaved {
		if found[name] != count {
			t.Errorf("%s has %d forms that keep no draft, and the list here %d", name, found[name], count)
		}
	}
	if saving < 15 {
		t.Errorf("only %d forms save themselves: are they still found?", saving)
	}
}
