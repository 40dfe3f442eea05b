package drawing_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"throughline/govuk/drawing"
	"throughline/platform/words"
)

func drawn(t *testing.T, ctx context.Context, c templ.Component) *goquery.Document {
	t.Helper()
	var b strings.Builder
	if err := c.Render(ctx, &b); err != nil {
		t.Fatal(err)
	}
	if regexp.MustCompile(`\sstyle=|<style|<script|\son\w+=`).MatchString(b.String()) {
		t.Error("there is inline style or script in the drawing")
	}
	document, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

var line = drawing.ScoreLine{
	Title: "Where I live", Low: "Nowhere", High: "Home", Table: true,
	Own:   drawing.Side{Name: "Sam", Now: drawing.At(7), Last: drawing.At(3)},
	Other: drawing.Side{Name: "Alex", Now: drawing.At(4)},
}

func TestAScoreLineShowsOwnAsACircleAndTheOthersAsARing(t *testing.T) {
	d := drawn(t, context.Background(), line)
	svg := d.Find("svg.tl-score__line")
	if own, _ := svg.Find("circle.tl-dot:not(.tl-faint)").Attr("cx"); own != "244" {
		t.Errorf("own score 7 stands at %s", own)
	}
	if other, _ := svg.Find("circle.tl-ring").Attr("cx"); other != "148" {
		t.Errorf("the other's score 4 stands at %s", other)
	}
	if svg.Find("circle.tl-dot.tl-faint").Length() != 1 {
		t.Error("last time is not drawn faintly")
	}
}

func TestAScoreLineIsReadOutInBothLanguages(t *testing.T) {
	for language, want := range map[words.Language]string{
		words.English: "Where I live: Sam 7 out of 10 (last time 3), Alex 4 out of 10",
		words.Welsh:   "Where I live: Sam 7 allan o 10 (y tro diwethaf 3), Alex 4 allan o 10",
	} {
		d := drawn(t, words.Speak(context.Background(), language), line)
		if got, _ := d.Find("svg[role=img]").Attr("aria-label"); got != want {
			t.Errorf("in %s it is read out as %q", language, got)
		}
	}
}

func TestEveryDrawingHasItsTableOneKeystrokeAway(t *testing.T) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	drawings := map[string]templ.Component{
		"score line": line,
		"areas": drawing.AreasOfLife{Title: "Areas", OwnName: "Sam", OtherName: "Alex", Table: true, Areas: []drawing.Area{
			{Name: "Finance", Own: drawing.At(2), Other: drawing.At(5), LastOwn: drawing.At(1), MarksText: "need"},
		}},
		"over time": drawing.RatingOverTime{Title: "Harm", Bands: []string{"Low", "High"}, From: start, To: start.AddDate(0, 1, 0), Table: true,
			Turns: []drawing.Turn{{At: start, Level: 1, Label: "1 January", Note: "first"}}},
	}
	for name, c := range drawings {
		d := drawn(t, context.Background(), c)
		if d.Find("details > summary").Length() != 1 || d.Find("details table tbody tr").Length() == 0 {
			t.Errorf("%s has no table under it", name)
		}
		if label, _ := d.Find("svg[role=img]").First().Attr("aria-label"); label == "" {
			t.Errorf("%s has no name", name)
		}
	}
}

func TestAMissingScoreIsNotDrawnButSaid(t *testing.T) {
	d := drawn(t, context.Background(), drawing.AreasOfLife{Title: "Areas", OwnName: "You", Areas: []drawing.Area{{Name: "Finance", Other: drawing.At(5)}}})
	row := d.Find(".tl-area__line")
	if row.Find("circle").Length() != 0 {
		t.Error("a score that nobody gave is drawn")
	}
	if got, _ := row.Attr("aria-label"); got != "You not scored yet" {
		t.Errorf("it is read out as %q", got)
	}
}

func TestAScoreBeyondTheEndsStaysOnTheLine(t *testing.T) {
	for score, want := range map[int]string{-3: "20", 0: "20", 10: "340", 11: "340"} {
		d := drawn(t, context.Background(), drawing.ScoreLine{Own: drawing.Side{Name: "You", Now: drawing.At(score)}})
		if got, _ := d.Find(".tl-score__line .tl-dot").Attr("cx"); got != want {
			t.Errorf("score %d stands at %s, not %s", score, got, want)
		}
	}
}

func TestARatingOverTimeStepsFromBandToBand(t *testing.T) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	r := drawing.RatingOverTime{Title: "Harm", Bands: []string{"Low", "High"}, From: start, To: start.AddDate(0, 0, 10),
		Turns: []drawing.Turn{{At: start, Level: 0, Label: "1 January"}, {At: start.AddDate(0, 0, 5), Level: 1, Label: "6 January"}}}
	path, _ := drawn(t, context.Background(), r).Find(".tl-on-phone .tl-over-time__path").Attr("d")
	if path != "M78 62H203V26H328" {
		t.Errorf("the line is %s", path)
	}
	empty := drawn(t, context.Background(), drawing.RatingOverTime{Title: "Harm", Bands: []string{"Low", "High"}})
	if path, _ := empty.Find(".tl-over-time__path").Attr("d"); path != "" {
		t.Errorf("without a turn there is still a line: %s", path)
	}
}

func TestStepDotsAreTenAtMostAndSaidInWords(t *testing.T) {
	d := drawn(t, context.Background(), drawing.StepDots{Done: 2, Due: 1, Open: 30, Text: "2 of 33 steps done"})
	if got := d.Find("circle").Length(); got != 10 {
		t.Errorf("there are %d dots", got)
	}
	if got := d.Find(".govuk-visually-hidden").Text(); got != "2 of 33 steps done" {
		t.Errorf("they are read out as %q", got)
	}
}
