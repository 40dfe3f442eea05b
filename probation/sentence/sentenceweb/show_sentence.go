package sentenceweb

import (
	"context"
	"strconv"

	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/access"
	"throughline/probation/access/accessweb"
	"throughline/probation/sentence"
)

// overview is what the page shows.
type overview struct {
	Recorded     bool
	Days         string // "Day 112 of 365, 253 days left"
	Progress     casework.ProgressBar
	Facts        govuk.SummaryList
	Requirements []string
	Sanctions    govuk.SummaryList
	Earlier      govuk.Table
	Record       govuk.Button // for somebody who may record, while nothing is
	Another      string       // address for one more sentence; empty for who may not
}

// ShowSentence shows what was imposed, how far through it the person is, and the
// sanctions that the predictors count.
func (p *Pages) ShowSentence(v *web.Visit) (web.Answer, error) {
	ctx, sight := v.Context(), accessweb.Sight(v)
	history, err := p.sentences.Of(ctx, sight)
	if err != nil {
		return nil, err
	}
	body := showSentence(overviewOf(ctx, history, v.Now.Date(), recordURL(sight)))
	return web.Page{Title: say.Title.To(ctx), Body: body, Active: "sentence"}, nil
}

// recordURL is empty for somebody who may only look.
func recordURL(s access.Sight) string {
	if !s.May(access.RecordSentence) {
		return ""
	}
	return sentenceURL(s) + "/record"
}

func overviewOf(ctx context.Context, h sentence.History, today day.Date, record string) overview {
	now := h.Current()
	o := overview{Recorded: now.Recorded(), Sanctions: sanctionsOf(ctx, h.Sanctions, record)}
	if !now.Recorded() {
		if record != "" {
			o.Record = govuk.Button{Text: say.RecordFirst.To(ctx), Href: record}
		}
		return o
	}
	done, total := now.DaysDone(today)
	o.Days, o.Progress = daysOf(now, today).To(ctx), casework.ProgressBar{Done: done, Total: total}
	o.Facts = factsOf(ctx, now, record)
	o.Requirements = now.Requirements
	if earlier := h.Earlier(); len(earlier) > 0 {
		o.Earlier = earlierOf(ctx, earlier)
	}
	if record != "" {
		o.Another = record + "?another=yes"
	}
	return o
}

// daysOf says how far through the sentence a person is.
func daysOf(s sentence.Sentence, today day.Date) words.Phrase {
	done, total := s.DaysDone(today)
	switch {
	case s.Ended(today):
		return say.Over.With("date", words.DateIn(s.EndsOn), "total", total)
	case done == 0:
		return say.NotBegun.With("date", words.DateIn(s.FollowUpFrom))
	case total == 0:
		return say.ForLife.With("done", done)
	}
	return say.DayOf.With("done", done, "total", total, "left", say.Left.With(total-done))
}

func factsOf(ctx context.Context, s sentence.Sentence, record string) govuk.SummaryList {
	row := func(key words.Phrase, value string) govuk.SummaryRow {
		return govuk.SummaryRow{Key: key.To(ctx), Value: value}
	}
	ends := words.Date(ctx, s.EndsOn)
	if !s.EndsOn.Known() {
		ends = say.NoEnd.To(ctx)
	}
	return govuk.SummaryList{Card: cardOf(ctx, s.Kind.Words(), say.Amend, record), Rows: []govuk.SummaryRow{
		row(say.Court, s.Court),
		row(say.Convicted, words.Date(ctx, s.ConvictedOn)),
		row(say.From, words.Date(ctx, s.FollowUpFrom)),
		row(say.Ends, ends),
		row(say.Offence, offenceOf(s.Terms)),
	}}
}

func cardOf(ctx context.Context, title, action words.Phrase, href string) *govuk.SummaryCard {
	card := &govuk.SummaryCard{Title: title.To(ctx)}
	if href != "" {
		card.Actions = []govuk.Action{{Text: action.To(ctx), Href: href}}
	}
	return card
}

// offenceOf says an offence in the official words, which exist in English only.
func offenceOf(t sentence.Terms) string {
	offence, known := t.Offence()
	if !known {
		return string(t.OffenceCode)
	}
	return offence.Description + " (" + string(offence.Code) + ")"
}

func sanctionsOf(ctx context.Context, s sentence.Sanctions, record string) govuk.SummaryList {
	value := func(n int) string {
		if !s.Recorded() {
			return say.NotRecorded.To(ctx)
		}
		return strconv.Itoa(n)
	}
	return govuk.SummaryList{Card: cardOf(ctx, say.Sanctions, say.AmendSanctions, record), Rows: []govuk.SummaryRow{
		{Key: say.Before.To(ctx), Value: value(s.Earlier())},
		{Key: say.Total.To(ctx), Value: value(s.Total)},
		{Key: say.Violent.To(ctx), Value: value(s.Violent)},
		{Key: say.First.To(ctx), Value: value(s.AgeAtFirst)},
	}}
}

func earlierOf(ctx context.Context, all []sentence.Sentence) govuk.Table {
	t := govuk.Table{
		Caption: say.Earlier.To(ctx), CaptionClasses: "govuk-table__caption--m", Stack: true,
		Head: []govuk.Cell{{Text: say.Kind.To(ctx)}, {Text: say.Convicted.To(ctx)}, {Text: say.Ends.To(ctx)}, {Text: say.Offence.To(ctx)}},
	}
	for _, s := range all {
		t.Rows = append(t.Rows, []govuk.Cell{
			{Text: s.Kind.Words().To(ctx)}, {Text: words.Date(ctx, s.ConvictedOn)}, {Text: words.Date(ctx, s.EndsOn)}, {Text: offenceOf(s.Terms)},
		})
	}
	return t
}
