package htmlcheck_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/platform/web/htmlcheck"
)

const page = `<!DOCTYPE html><html lang="cy"><body><header><h1>Not here</h1></header>
<main><h1>Hello
   there</h1><p class="a">one</p><p class="a">two</p><form action="/x"><input name="q" value="v"></form></main></body></html>`

func TestWhatIsThereIsFoundAndWhatIsNotIsMissed(t *testing.T) {
	heard := &listener{TB: t}
	htmlcheck.Page(heard, page).Has("html", htmlcheck.Attr("lang", "cy")).
		In("main").Has("h1", htmlcheck.Text("Hello there")).HasNot("h1", htmlcheck.Text("Not here")).
		HasTimes(2, "p.a").Has("p", htmlcheck.Containing("tw")).Has("input", htmlcheck.With("value")).Says("one two").SaysNot("Not here")
	if len(heard.said) > 0 {
		t.Errorf("a page that is right was blamed: %v", heard.said)
	}
}

func TestEachWishThatFailsIsSaidInASentence(t *testing.T) {
	heard := &listener{TB: t}
	htmlcheck.Page(heard, page).Has("h2").Has("h1", htmlcheck.Text("Bye")).HasNot("form").HasTimes(3, "p").Says("three").SaysNot("/x")
	want := []string{"the page has no h2", `the page has no h1 with the text "Bye"`, "the page has form", "has p 2 times, not 3", `does not say "three"`, `says "/x"`}
	for i, part := range want {
		if i >= len(heard.said) || !strings.Contains(heard.said[i], part) {
			t.Errorf("%q was not said: %v", part, heard.said)
		}
	}
}

func TestTextsAndAttributesCanBeReadOut(t *testing.T) {
	checked := htmlcheck.Page(t, page)
	if got := strings.Join(checked.Texts("p"), ","); got != "one,two" {
		t.Errorf("texts: %s", got)
	}
	if got := checked.Attr("action", "form"); got != "/x" {
		t.Errorf("action: %s", got)
	}
}

// listener hears what would have failed a test.
type listener struct {
	testing.TB
	said []string
}

func (l *listener) Helper() {}

func (l *listener) Errorf(format string, args ...any) {
	l.said = append(l.said, fmt.Sprintf(format, args...))
}
