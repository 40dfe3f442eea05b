package whenspent

import (
	"context"
	"strings"
	"time"

	"throughline/govuk/drawing"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/spent"
)

// telling is the page that says when everything is spent, and why.
type telling struct {
	journey journey
	record  spent.Record
	answer  *spent.Report
}

// resultPage tells the result.
func resultPage(v *web.Visit, j journey, answer *spent.Report) web.Page {
	keep(v, resultURL, j.boxes())
	t := telling{j, j.record(), answer}
	return web.Page{Title: saying.Result.To(v.Context()), Body: t.view()}
}

// told is the result of one entry.
type told struct {
	title, what string
	outcome     string
	spent       bool
	state       string
	steps       []string
	basic, full string
}

func (t telling) all(ctx context.Context) []told {
	language, today := spent.Language(words.Spoken(ctx)), ruled(t.journey.today)
	var all []told
	for i, r := range t.answer.Results {
		one := told{
			title: t.journey.titleOf(i).To(ctx), what: t.what(i, language), outcome: r.Text(language), spent: r.Spent(today),
			basic: showing(spent.BasicCheck(r, today)).To(ctx), full: showing(spent.FullCheck(t.record.Entries[i], r, today)).To(ctx),
		}
		one.state = saying.NotSpent.To(ctx)
		if one.spent {
			one.state = saying.Spent.To(ctx)
		}
		for _, why := range t.answer.Reasons(i) {
			if why.Code != spent.NotLegalAdvice { // said once, for the whole page
				one.steps = append(one.steps, why.Text(language))
			}
		}
		all = append(all, one)
	}
	return all
}

// what names everything that was imposed, in one line.
func (t telling) what(i int, l spent.Language) string {
	e := t.record.Entries[i]
	if e.Kind == spent.Caution {
		return e.Caution.Text(l)
	}
	var named []string
	for _, s := range e.Sentences {
		name := s.Disposal.Text(l)
		if s.Length.Count > 0 {
			name += ", " + s.Length.Text(l)
		}
		named = append(named, name)
	}
	return strings.Join(named, "; ")
}

func showing(s spent.Showing) words.Phrase {
	switch s {
	case spent.Will:
		return saying.WillShow
	case spent.May:
		return saying.MayShow
	}
	return saying.WillNotShow
}

// together says when all of it is spent; nothing when no one can tell.
func (t telling) together(ctx context.Context) string {
	if spent.AllSpent(t.answer.Results, ruled(t.journey.today)) {
		return saying.AllSpent.To(ctx)
	}
	var last spent.Date
	for _, r := range t.answer.Results {
		if r.Outcome != spent.WhenGiven && (r.Outcome != spent.OnDate || r.Provisional) {
			return ""
		}
		if last.Before(r.Date) {
			last = r.Date
		}
	}
	return saying.AllBy.To(ctx, "date", words.Date(ctx, shown(last)))
}

func (t telling) line(ctx context.Context) drawing.LineOfTime {
	l := drawing.LineOfTime{
		Title: saying.LineTitle.To(ctx), Today: noon(t.journey.today), TodayLabel: saying.Today.To(ctx),
		Columns: []string{saying.What.To(ctx), saying.From.To(ctx), saying.Until.To(ctx), saying.State.To(ctx)},
	}
	all := t.all(ctx)
	for i, r := range t.answer.Results {
		from := t.journey.facts(place{questions[0], i, 0}).date
		to := from
		if r.Outcome == spent.OnDate {
			to = shown(r.Date)
		}
		s := drawing.Stretch{
			Name: all[i].title, From: noon(from), To: noon(to), FromLabel: words.Date(ctx, from), ToLabel: words.Date(ctx, to), State: all[i].state,
			Unending: r.Outcome != spent.OnDate && r.Outcome != spent.WhenGiven,
		}
		if s.Unending {
			s.ToLabel = saying.NoDate.To(ctx)
		}
		l.Stretches = append(l.Stretches, s)
	}
	return l
}

func noon(d day.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 12, 0, 0, 0, time.UTC)
}
