package scores

import (
	"context"
	"strconv"
	"strings"

	"throughline/actuarial"
	"throughline/actuarial/screen"
	"throughline/govuk/drawing"
	"throughline/platform/words"
	"throughline/probation/rating"
)

// hundred is where a scale of percent ends.
const hundred = 100

// pointTables are the published tables of the predictors whose bands are set in points.
var pointTables = map[actuarial.Predictor]string{"dc_srp": "OSP_DC", "osp_dc": "OSP_DC"}

// scalesOf draws where the bands of a predictor begin: in percent, and before that in
// points where that is what is published.
func scalesOf(ctx context.Context, s score, id actuarial.Predictor, cutOffs []actuarial.CutOff) []drawing.BandsOfScale {
	if len(cutOffs) == 0 {
		return nil
	}
	var scales []drawing.BandsOfScale
	if table, in := pointTables[id]; in {
		scales = append(scales, inPoints(ctx, s, table))
	}
	percent := drawing.BandsOfScale{Title: say.BandsOf.To(ctx, "score", s.Short), Columns: [2]string{say.Band.To(ctx), say.Percent.To(ctx)}, Highest: hundred}
	for _, c := range cutOffs {
		label := c.From.String()
		if s.Whole {
			label = figure(c.From)
		}
		percent.Bands = append(percent.Bands, drawing.BandStart{Name: bandName(ctx, c.Band), From: float64(c.From) / 100, Label: label + "%"})
	}
	return append(scales, percent)
}

func bandName(ctx context.Context, b actuarial.Band) string { return rating.Level(b).Words().To(ctx) }

// inPoints reads the bands, and the most points there are, from a published table.
func inPoints(ctx context.Context, s score, table string) drawing.BandsOfScale {
	points := drawing.BandsOfScale{Title: say.PointsOf.To(ctx, "score", s.Short), Columns: [2]string{say.Band.To(ctx), say.Points.To(ctx)}}
	most := map[string]float64{}
	for row := range actuarial.Parameters(table) {
		from, value := number(row.From), number(row.Value)
		switch {
		case row.Name == "band_points":
			points.Bands = append(points.Bands, drawing.BandStart{Name: bandName(ctx, actuarial.Band(row.Value)), From: from, Label: row.From})
		case strings.HasSuffix(row.Name, "_points"):
			most[row.Name] = max(most[row.Name], value)
		}
	}
	for _, value := range most {
		points.Highest += value
	}
	return points
}

// number reads a cell of a published table; what is no number counts nought.
func number(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0
	}
	return n
}

// screenScale draws what the points of a screen say.
func screenScale(ctx context.Context, s score, says scaleWords, scale screen.Scale) drawing.BandsOfScale {
	title := say.PointsOf.To(ctx, "score", s.Short)
	if !says.List.Empty() {
		title += ", " + says.List.To(ctx)
	}
	drawn := drawing.BandsOfScale{Title: title, Columns: [2]string{say.Says.To(ctx), say.Points.To(ctx)}, Highest: float64(scale.Highest)}
	for i, from := range append([]int{0}, scale.From...) {
		drawn.Bands = append(drawn.Bands, drawing.BandStart{Name: says.Answers[i].To(ctx), From: float64(from), Label: strconv.Itoa(from)})
	}
	return drawn
}

// scaleWords say what a scale of a screen means.
type scaleWords struct {
	List    words.Phrase   // which list it is; empty where there is one
	Answers []words.Phrase // from the lowest
}
