package govuk_test

import (
	"context"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/words"
)

func inWelsh(t *testing.T, c templ.Component) string {
	t.Helper()
	var b strings.Builder
	if err := c.Render(words.Speak(context.Background(), words.Welsh), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestComponentsSpeakWelshToWelshReaders(t *testing.T) {
	for want, c := range map[string]templ.Component{
		"Gwall":                         govuk.ErrorMessage{Text: "x"},
		"Mae problem":                   govuk.ErrorSummary{},
		"Rhybudd":                       govuk.WarningText{Text: "x"},
		"Llwyddiant":                    govuk.NotificationBanner{Type: "success"},
		"Diwrnod":                       govuk.DateInput{ID: "d"},
		"Gallwch roi hyd at 200 nod":    govuk.CharacterCount{Name: "c", MaxLength: 200},
		"data-i18n.characters-at-limit": govuk.CharacterCount{Name: "c", MaxLength: 200},
	} {
		if got := inWelsh(t, c); !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}

func TestWhatPeopleTypedIsNeverMarkup(t *testing.T) {
	const typed = `</textarea><script>alert("x")</script>`
	for name, c := range map[string]templ.Component{
		"textarea": govuk.Textarea{Name: "a", Value: typed, ErrorMessage: typed, Hint: typed},
		"input":    govuk.Input{Name: "a", Value: typed, Label: govuk.Label{Text: typed}},
		"table":    govuk.Table{Stack: true, Head: []govuk.Cell{{Text: typed}}, Rows: [][]govuk.Cell{{{Text: typed}}}},
		"link":     govuk.Button{Text: typed, Href: `javascript:alert("x")`},
	} {
		if got := inWelsh(t, c); strings.Contains(got, "<script>") || strings.Contains(got, "javascript:") {
			t.Errorf("%s lets markup through: %s", name, got)
		}
	}
}

func TestAStackedTableNamesEachCellByItsColumn(t *testing.T) {
	got := inWelsh(t, govuk.Table{Stack: true, FirstCellIsHeader: true, Head: []govuk.Cell{{Text: "Name"}, {Text: "Due"}},
		Rows: [][]govuk.Cell{{{Text: "Sam"}, {Text: "today"}}}})
	for _, want := range []string{`data-label="Due"`, `role="rowheader"`, `role="cell"`, `role="table"`, "tl-stack"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in %s", want, got)
		}
	}
}
