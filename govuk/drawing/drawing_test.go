package drawing_test

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
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

func TestALineOfTimeShowsWhatIsOverOpenAndWhatHasNoEndAsAnArrow(t *testing.T) {
	on := func(year int) time.Time { return time.Date(year, 1, 1, 12, 0, 0, 0, time.UTC) }
	l := drawing.LineOfTime{Title: "Spent", Today: on(2026), TodayLabel: "Today", Columns: []string{"What", "From", "Until", "Today"}, Stretches: []drawing.Stretch{
		{Name: "First", From: on(2001), To: on(2010), FromLabel: "1 January 2001", ToLabel: "1 January 2010", State: "Over"},
		{Name: "Second, with a name that is too long to begin where its bar does", From: on(2020), To: on(2020), Unending: true, FromLabel: "1 January 2020", ToLabel: "No date", State: "Lasting"},
	}}
	d := drawn(t, context.Background(), l)
	for _, size := range []string{".tl-on-phone", ".tl-on-wide"} {
		bars := d.Find(size + " .tl-stretch")
		first, last := bars.First(), bars.Last()
		if !first.HasClass("tl-stretch--over") || last.HasClass("tl-stretch--over") || bars.Length() != 2 {
			t.Errorf("%s does not tell what is over", size)
		}
		if path, _ := last.Attr("d"); !strings.Contains(path, "L") {
			t.Errorf("%s has no arrow: %s", size, path)
		}
		if anchor, _ := d.Find(size + " .tl-line-of-time__name").Last().Attr("text-anchor"); anchor != "end" {
			t.Errorf("a long name begins at its bar and leaves %s", size)
		}
		if n := d.Find(size + " .tl-line-of-time__year").Length(); n < 3 || n > 7 {
			t.Errorf("%s marks %d years", size, n)
		}
	}
	if heard, _ := d.Find("svg").First().Attr("aria-label"); heard != "Spent. First: 1 January 2001 – 1 January 2010; Second, with a name that is too long to begin where its bar does: 1 January 2020 – No date" {
		t.Errorf("it is read out as %q", heard)
	}
	if rows := d.Find("table tbody tr"); rows.Length() != 2 || rows.Last().Find("td").Last().Text() != "Lasting" {
		t.Errorf("the table has %d rows", rows.Length())
	}
}

func TestALineOfTimeMarksSixYearsOrFewerHoweverLongItIs(t *testing.T) {
	for _, first := range []int{2025, 2020, 2000, 1980, 1900, 1700} {
		at := func(year int) time.Time { return time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC) }
		d := drawn(t, context.Background(), drawing.LineOfTime{Today: at(2026), Stretches: []drawing.Stretch{{Name: "a", From: at(first), To: at(2027)}}})
		if n := d.Find(".tl-on-wide .tl-line-of-time__year").Length(); n < 1 || n > 7 {
			t.Errorf("from %d on %d years are marked", first, n)
		}
	}
}

func bandsOf(highest float64, from ...float64) drawing.BandsOfScale {
	b := drawing.BandsOfScale{Title: "ARP", Highest: highest, Columns: [2]string{"Band", "Score"}}
	for i, f := range from {
		b.Bands = append(b.Bands, drawing.BandStart{Name: string(rune('a' + i)), From: f, Label: strconv.FormatFloat(f, 'f', 2, 64) + "%"})
	}
	return b
}

func TestBandsAreTrueToSizeAndSaidInWordsAndInATable(t *testing.T) {
	d := drawn(t, context.Background(), bandsOf(100, 0, 50, 75, 90))
	wide := d.Find(".tl-on-wide .tl-stretch")
	for i, want := range []string{"M92 7H277V21H92Z", "M277 31H369V45H277Z"} { // 185 for fifty, half of it for twenty-five
		if got, _ := wide.Eq(i).Attr("d"); got != want {
			t.Errorf("band %d is drawn as %s, not %s", i, got, want)
		}
	}
	if got := d.Find(".tl-on-wide .tl-number").Text(); got != "0507590100" {
		t.Errorf("under the line stands %s", got)
	}
	if heard, _ := d.Find("svg").First().Attr("aria-label"); heard != "ARP. a: below 50.00%; b: 50.00% to below 75.00%; c: 75.00% to below 90.00%; d: 90.00% and above" {
		t.Errorf("it is read out as %q", heard)
	}
	if rows := d.Find("table tbody tr"); rows.Length() != 4 || rows.Last().Find("td").Text() != "90.00% and above" {
		t.Errorf("the table has %d rows", rows.Length())
	}
}

func TestBandsThatBeginLowAreDrawnLargeAndEndInAnArrow(t *testing.T) {
	d := drawn(t, context.Background(), bandsOf(100, 0, 1, 3, 6.9))
	if last, _ := d.Find(".tl-on-wide .tl-stretch").Last().Attr("d"); !strings.Contains(last, "L") {
		t.Errorf("the last band seems to end: %s", last)
	}
	if got := d.Find(".tl-on-phone .tl-number").Text(); got != "0136.9" {
		t.Errorf("under the line stands %s", got)
	}
}

func TestAScoreOnItsBandsStaysInThePictureHoweverHigh(t *testing.T) {
	for _, at := range []float64{0, 4.2, 50, 99.99, 100} {
		b := bandsOf(100, 0, 1, 3, 6.9)
		b.At, b.AtLabel = at, "here"
		d := drawn(t, context.Background(), b)
		path, _ := d.Find(".tl-on-phone .tl-line-of-time__today").Attr("d")
		var x, top, foot int
		if n, err := fmt.Sscanf(path, "M%d %dV%d", &x, &top, &foot); n != 3 || x < 92 || x > 310 {
			t.Errorf("%v stands at %q (%v)", at, path, err)
		}
		if heard, _ := d.Find("svg").First().Attr("aria-label"); !strings.HasSuffix(heard, "; here") {
			t.Errorf("the score is not read out: %q", heard)
		}
	}
}

func TestAScaleWithoutBandsIsNoBreakdown(t *testing.T) {
	for _, b := range []drawing.BandsOfScale{bandsOf(100), bandsOf(100, 0)} {
		if drawn(t, context.Background(), b).Find("svg").Length() != 2 {
			t.Errorf("%d bands are not drawn", len(b.Bands))
		}
	}
}
