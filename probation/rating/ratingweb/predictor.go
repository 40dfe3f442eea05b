package ratingweb

import (
	"context"
	"strconv"
	"strings"

	"throughline/govuk"
	"throughline/govuk/drawing"
	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
	"throughline/probation/rating"
)

// explained is the page that explains every published score, at an anchor for each.
const explained = "/scores"

// predictor is the published arithmetic, shown whole.
type predictor struct {
	Given   bool
	Score   govuk.SummaryList
	Means   string // what the score says
	Terms   govuk.Table
	Version string
	Missing []ground
	Bands   drawing.BandsOfScale
	About   string // where the page stands that explains it
}

func predictorOf(ctx context.Context, person id.ID, s rating.Score) predictor {
	p := predictor{Given: s.Given(), Version: say.PredictorVersion.To(ctx, "version", s.Version), Missing: missingOf(ctx, person, s), About: explained + "#arp"}
	if !p.Given {
		return p
	}
	kind := say.StaticKind
	if s.Dynamic() {
		kind = say.DynamicKind
	}
	p.Score = govuk.SummaryList{Rows: []govuk.SummaryRow{
		{Key: say.ScoreName.To(ctx), Value: s.String() + "%"},
		{Key: say.KindName.To(ctx), Value: kind.To(ctx)},
		{Key: say.BandName.To(ctx), Value: s.Band.Words().To(ctx)},
	}}
	p.Means = say.Means.With((s.Hundredths + 50) / 100).To(ctx)
	p.Bands = bandsOf(ctx, s)
	p.Terms = termsOf(ctx, person, s)
	return p
}

func bandsOf(ctx context.Context, s rating.Score) drawing.BandsOfScale {
	bands := drawing.BandsOfScale{
		Title: say.BandsCaption.To(ctx), Columns: [2]string{say.BandName.To(ctx), say.ScoreName.To(ctx)}, Highest: hundred,
		At: float64(s.Hundredths) / 100, AtLabel: s.String() + "%",
	}
	for _, c := range s.CutOffs {
		bands.Bands = append(bands.Bands, drawing.BandStart{Name: c.Band.Words().To(ctx), From: float64(c.Hundredths) / 100, Label: c.String() + "%"})
	}
	return bands
}

// hundred is where a scale of percent ends.
const hundred = 100

// decimals are enough to follow the sum, and few enough to read.
const decimals = 6

func termsOf(ctx context.Context, person id.ID, s rating.Score) govuk.Table {
	table := govuk.Table{
		Caption: say.TermsCaption.To(ctx), CaptionClasses: "govuk-table__caption--s", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{{Text: say.TermName.To(ctx)}, {Text: say.TermDoes.To(ctx)}, {Text: say.TermFrom.To(ctx)}, {Text: say.TermValue.To(ctx), Format: "numeric"}},
	}
	for _, t := range s.Terms {
		table.Rows = append(table.Rows, []govuk.Cell{
			{Text: termName(t.Name).To(ctx)}, {Text: does(t.Value).To(ctx)}, {Content: places(placesOf(ctx, person, t.From))},
			{Text: number(t.Value), Format: "numeric"},
		})
	}
	table.Rows = append(table.Rows, []govuk.Cell{
		{Text: say.Total.To(ctx)}, {Text: say.TotalMeans.To(ctx, "score", s)}, {}, {Text: number(s.Total), Format: "numeric"},
	})
	return table
}

func does(value float64) words.Phrase {
	switch {
	case value > 0:
		return say.RaisesScore
	case value < 0:
		return say.LowersScore
	}
	return say.NoEffect
}

func number(value float64) string {
	said := strconv.FormatFloat(value, 'f', decimals, 64)
	return strings.Replace(said, "-", "−", 1)
}

// placesOf names where the answers of a term are asked, each place once.
func placesOf(ctx context.Context, person id.ID, fields []string) []ground {
	var found []ground
	for _, field := range fields {
		_, source := rating.AnswerOf(field)
		place := ground{Link: sourceName(ctx, source), Href: sourcePath(person, source)}
		known := place.Href == ""
		for _, f := range found {
			known = known || f == place
		}
		if !known {
			found = append(found, place)
		}
	}
	return found
}

func missingOf(ctx context.Context, person id.ID, s rating.Score) []ground {
	var missing []ground
	for _, field := range s.Missing() {
		name, source := rating.AnswerOf(field)
		missing = append(missing, ground{name.To(ctx), sourceName(ctx, source), sourcePath(person, source)})
	}
	return missing
}

// sourceName names the place a link leads to.
func sourceName(ctx context.Context, s rating.Source) string {
	switch s.Kind {
	case rating.FromSection:
		section, _ := instrument.Latest().Section(s.ID)
		return section.Name.To(ctx)
	case rating.FromJudgement:
		return say.ToJudgement.To(ctx)
	case rating.FromContact:
		return say.ToContact.To(ctx)
	case rating.FromSentence:
		return say.ToSentence.To(ctx)
	case rating.FromDetails:
		return say.ToDetails.To(ctx)
	}
	return ""
}
