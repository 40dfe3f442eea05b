package sentenceweb

import (
	"context"
	"strconv"
	"strings"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/sentence"
)

// overview is what the page shows.
type overview struct {
	Running   []shown // and those still to begin, the newest conviction first
	Sanctions govuk.SummaryList
	Earlier   govuk.Table
	Record    govuk.Button // for somebody who may record, while nothing is
	Another   string       // address for one more sentence; empty for who may not
}

// shown is one sentence on the page.
type shown struct {
	Days         string               // "Day 112 of 365, 253 days left"
	Progress     casework.ProgressBar // of several that run; of one the case's header has it
	Facts        govuk.SummaryList
	Requirements []asked
	Add          string // address to add a requirement; empty for who may not
}

// asked is one requirement: what it asks, and how far the person is with it.
type asked struct {
	Text     string
	Lifted   string // when and why it no longer holds
	Done     string // "12 of 25 days"; empty when it is not counted
	Progress casework.ProgressBar
	Doings   govuk.Table
	Record   string // address to put down what was done
	Lift     string
}

// ShowSentence shows what was imposed, how far through it the person is, and the
// sanctions that the predictors count.
func (p *Pages) ShowSentence(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	history, err := p.sentences.Of(ctx, ca)
	if err != nil {
		return nil, err
	}
	body := showSentence(overviewOf(ctx, history, v.Now.Date(), recordURL(ca)))
	return web.Page{Title: say.Title.To(ctx), Body: body, Active: "sentence"}, nil
}

// recordURL is empty for somebody who may only look.
func recordURL(ca access.CaseAccess) string {
	if !ca.May(access.RecordSentence) {
		return ""
	}
	return sentenceURL(ca) + "/record"
}

func overviewOf(ctx context.Context, h sentence.History, today day.Date, record string) overview {
	o := overview{Sanctions: sanctionsOf(ctx, h.Sanctions, record)}
	if !h.Current().Recorded() {
		if record != "" {
			o.Record = govuk.Button{Text: say.RecordFirst.To(ctx), Href: record}
		}
		return o
	}
	var over []sentence.Sentence
	for i, s := range h.Sentences {
		if s.Ended(today) && i > 0 { // the newest is shown in full whatever became of it
			over = append(over, s)
			continue
		}
		o.Running = append(o.Running, shownOf(ctx, h, s, today, record))
	}
	if len(over) > 0 {
		o.Earlier = earlierOf(ctx, over)
	}
	if record != "" {
		o.Another = record + "?another=yes"
	}
	return o
}

func shownOf(ctx context.Context, h sentence.History, s sentence.Sentence, today day.Date, record string) shown {
	one := shown{Days: daysOf(s, today).To(ctx)}
	if len(h.Sentences) > 1 {
		one.Progress.Done, one.Progress.Total = s.DaysDone(today)
	}
	amend := ""
	if s.ID == h.Current().ID {
		amend = record
	}
	one.Facts = factsOf(ctx, s, amend)
	may := record != "" && !s.Ended(today)
	base := strings.TrimSuffix(record, "/record") + "/" + string(s.ID)
	if may {
		one.Add = base + "/require"
		one.Facts.Card.Actions = append(one.Facts.Card.Actions, govuk.Action{Text: say.EndLink.To(ctx), Href: base + "/end"})
	}
	for _, r := range s.Requirements {
		one.Requirements = append(one.Requirements, askedOf(ctx, about{history: h, sentence: s, requirement: r}, base, may))
	}
	return one
}

// askedOf shows a requirement; base is the sentence's address, and may whether the viewer
// may put something down.
func askedOf(ctx context.Context, at about, base string, may bool) asked {
	h, s, r := at.history, at.sentence, at.requirement
	kind, known := r.Kind(s.Law())
	a := asked{Text: r.Words(s.Law()).To(ctx)}
	if r.Lifted != nil {
		a.Lifted = say.Lifted.To(ctx, "date", words.Date(ctx, r.Lifted.On), "why", r.Lifted.Why)
	}
	if !known {
		return a
	}
	open := may && r.Lifted == nil
	if open {
		a.Lift = base + "/requirements/" + string(r.ID) + "/lift"
	}
	if !kind.Unit.Counted() {
		return a
	}
	done := h.DoneOf(r.ID)
	a.Done, a.Progress = say.DoneOf.To(ctx, "done", done, "all", kind.Unit.Of(r.Length).To(ctx)), casework.ProgressBar{Done: min(done, r.Length), Total: r.Length}
	if open {
		a.Record = base + "/requirements/" + string(r.ID) + "/done"
	}
	a.Doings = doingsOf(ctx, h.DoingsOf(r.ID), kind.Unit, base, may)
	return a
}

// doingsOf is everything that was put down for a requirement; what was struck out stays
// to be read.
func doingsOf(ctx context.Context, all []sentence.CompletedWork, unit sentence.Unit, base string, may bool) govuk.Table {
	table := govuk.Table{
		Caption: say.DoingsCaption.To(ctx), CaptionClasses: "govuk-visually-hidden", Stack: true,
		Head: []govuk.Cell{{Text: say.DoneOnDay.To(ctx)}, {Text: say.DoneMuch.To(ctx)}, {Text: say.DoneNote.To(ctx)}, {Text: say.Mend.To(ctx)}},
	}
	for _, d := range all {
		row := []govuk.Cell{{Text: words.Date(ctx, d.On)}, {Text: unit.Of(d.Amount).To(ctx)}, {Text: d.Note}, {}}
		switch {
		case d.Struck != nil:
			row[1].Content = struckOut(row[1].Text)
			row[3].Text = say.StruckOut.To(ctx, "date", words.Date(ctx, d.Struck.At.Date()), "why", d.Struck.Why)
		case may:
			row[3].Content = linkTo(say.StrikeLink.To(ctx), base+"/doings/"+string(d.ID)+"/strike")
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// daysOf says how far through the sentence a person is.
func daysOf(s sentence.Sentence, today day.Date) words.Phrase {
	done, total := s.DaysDone(today)
	switch {
	case s.Over != nil && s.Ended(today):
		kind, _ := s.Law().Ending(s.Over.How)
		how := kind.Name
		if s.Over.Where != "" {
			how = say.ToWhere.With("how", how, "where", words.Same(s.Over.Where))
		}
		return say.EndedBy.With("date", words.DateIn(s.Over.On), "how", how, "why", words.Same(s.Over.Why))
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
			{Text: s.Kind.Words().To(ctx)}, {Text: words.Date(ctx, s.ConvictedOn)}, {Text: words.Date(ctx, s.LastDay())}, {Text: offenceOf(s.Terms)},
		})
	}
	return t
}
