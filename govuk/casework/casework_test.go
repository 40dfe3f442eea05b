package casework_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/fixtures"
	"throughline/platform/words"
)

var update = flag.Bool("update", false, "write what is drawn now as what is expected")

func markup(t *testing.T, ctx context.Context, c templ.Component) string {
	t.Helper()
	var b strings.Builder
	if err := c.Render(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The Ministry of Justice ships templates but no examples, so the expected markup
// stands in testdata, once compared by eye with those templates.
func TestComponentsAreDrawnAsExpected(t *testing.T) {
	examples := map[string]templ.Component{
		"identity_bar": casework.IdentityBar{
			Title: "Sam", Href: "/case", Label: "Case", Facts: []casework.Fact{{Name: "CRN", Value: "X1"}, {Value: "27"}},
			Progress: &casework.Progress{Text: "day 112 of 365", Done: 112, Total: 365},
			Badges:   []casework.Badge{{Text: "Restricted", Classes: "moj-badge--red"}},
			Ratings:  []casework.RatingBadge{{Name: "Harm", Level: "Medium", Band: casework.Medium, Move: casework.Up, Since: "12 Nov", Href: "/why"}},
			Actions:  govuk.Button{Text: "Record"},
		},
		"sub_navigation": casework.SubNavigation{Label: "Case", Items: []casework.Link{{Text: "Overview", Href: "/o", Active: true}, {Text: "Plan", Href: "/p", Count: "3"}}},
		"side_navigation": casework.SideNavigation{Label: "Sections", Sections: []casework.SideSection{
			{Heading: "Sections", Items: []casework.Link{{Text: "Finance", Href: "/f", Active: true}, {Text: "Hope", Href: "/h"}}},
		}},
		"timeline": casework.Timeline{Items: []casework.TimelineItem{
			{Title: "Contact", Byline: "Alex", When: "14 November", Datetime: "2026-11-14", Text: "Talked."},
			{Title: "Message", Href: "/m", When: "12 November", Datetime: "2026-11-12", Content: templ.Raw("<p>Hello</p>")},
		}},
		"badge": casework.Badge{Text: "Alert", Classes: "moj-badge--orange"},
		"alert": casework.Alert{Variant: casework.Warning, Title: "Late", ShowTitleAsHeading: true, Text: "Four days."},
		"filter": casework.Filter{Heading: "Filter", Action: "/cases", SelectedHeading: "Selected", ClearText: "Clear", ClearHref: "/cases",
			Selected: []casework.SelectedFilter{{Category: "Due", Text: "This week", Href: "/cases?x"}}},
		"reasons": casework.Reasons{Items: []casework.Reason{
			{Text: "Unstable housing", Since: "since 3 Oct", Source: "contact", Href: "/c"}, {Text: "Partner's support", Does: casework.Protects, Since: "12 Sep", Source: "HCAP"},
		}},
		"goal_card": casework.GoalCard{Title: "A home", Href: "/g", Words: "Sam's words", Serves: casework.Chips{Label: "Serves", Items: []casework.Chip{{Text: "Need", Mark: casework.Ring}}},
			Steps: []casework.Step{{Text: "Ring", State: casework.StepDone, Who: "Sam", Initial: "S", When: "done"}, {Text: "Visit", State: casework.StepDue}, {Text: "Move", State: casework.StepOpen}, {Text: "Old", State: casework.StepDropped}}},
		"agreement": casework.Agreement{Agreed: true, Text: "Agreed by Sam", Quote: "It is mine."},
	}
	for name, c := range examples {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name+".html")
			got := markup(t, context.Background(), c)
			if *update {
				if err := os.WriteFile(file, []byte(got+"\n"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if problem := fixtures.Difference(string(want), got, nil); problem != "" {
				t.Error(problem)
			}
		})
	}
}

func TestARatingSaysWhichWayItMovedToThoseWhoHearThePage(t *testing.T) {
	badge := casework.RatingBadge{Name: "Harm", Level: "High", Band: casework.High, Move: casework.Down}
	for language, want := range map[words.Language]string{words.English: "gone down", words.Welsh: "wedi gostwng"} {
		if got := markup(t, words.Speak(context.Background(), language), badge); !strings.Contains(got, want) {
			t.Errorf("in %s nothing says %q: %s", language, want, got)
		}
	}
}

func TestABandShowsWithoutColour(t *testing.T) {
	for band, want := range map[casework.Band]int{casework.Unrated: 0, casework.Low: 1, casework.Medium: 2, casework.High: 3, casework.VeryHigh: 4} {
		got := strings.Count(markup(t, context.Background(), casework.RatingBadge{Band: band}), "tl-bar--on")
		if got != want {
			t.Errorf("%s fills %d bars, not %d", band, got, want)
		}
	}
}

func TestAProgressBarNeverLeavesItsFrame(t *testing.T) {
	for bar, want := range map[casework.ProgressBar]string{
		{Done: 1, Total: 2}: `width="100"`, {Done: 5, Total: 2}: `width="200" height="8" rx="2"></rect></svg>`, {Done: -1, Total: 2}: `width="0"`, {Done: 1}: `width="0"`,
	} {
		if got := markup(t, context.Background(), bar); !strings.Contains(got, want) {
			t.Errorf("%v is drawn as %s", bar, got)
		}
	}
}

func TestAChecklistWithoutStepsDrawsNothing(t *testing.T) {
	if got := markup(t, context.Background(), casework.Checklist{}); got != "" {
		t.Errorf("it draws %s", got)
	}
}
