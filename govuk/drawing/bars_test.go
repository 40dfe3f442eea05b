package drawing_test

import (
	"context"
	"testing"

	"throughline/govuk/drawing"
)

func TestBarsAreAsLongAsTheirPartAndOneThatIsNotKnownIsNone(t *testing.T) {
	d := drawn(t, context.Background(), drawing.Bars{
		Title: "Ratings", Columns: [2]string{"Rating", "People"}, Table: true,
		Bars: []drawing.Bar{{Name: "High", Percent: 25, Text: "about 50"}, {Name: "Low", Percent: 140, Text: "all"}, {Name: "Other", Unknown: true, Text: "fewer than 10"}},
	})
	for i, want := range []string{"100", "400"} {
		if got, _ := d.Find(".tl-progress__done").Eq(i).Attr("width"); got != want {
			t.Errorf("bar %d is %s long, not %s", i, got, want)
		}
	}
	if n := d.Find("li").Last().Find("rect").Length(); n != 0 {
		t.Errorf("what is not known has %d bars", n)
	}
	if got := d.Find("table tbody tr").First().Text(); got != "Highabout 50" {
		t.Errorf("the table begins %q", got)
	}
}
