package forpractitioner

import (
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
)

// stood says that a page shows the past.
type stood struct {
	Text  string
	Today string // address of the record of today
}

// AsItStood shows a case at a glance as it stood at the end of a day, or at a moment
// when a time is given too.
func (s *Shell) AsItStood(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	at, err := instantAsked(v)
	if err != nil {
		return nil, err
	}
	then, err := s.Records.AsItStood(ctx, ca, at)
	if err != nil {
		return nil, err
	}
	if !then.Known() {
		return nil, problem.New(problem.Missing, "before-the-record", saying.BeforeRecord).Advising(saying.BeforeRecordAdvice)
	}
	page := overviewOf(ctx, ca, then)
	page.Stood = &stood{Text: saying.AsItStood.To(ctx, "when", words.DateTime(ctx, at)), Today: caseURL(ca)}
	page.Links.MayArrange = false
	return web.Page{Title: saying.AsItStood.To(ctx, "when", words.DateTime(ctx, at)), Body: page.body(), Active: "record/history"}, nil
}

// momentAsked reads the day (yyyy-mm-dd, or three boxes) and the time of the question;
// never later than now.
func instantAsked(v *web.Visit) (day.Instant, error) {
	query := v.Query()
	on := query.Date("on")
	if !on.Known() && query.Text("on") != "" {
		parsed, err := day.Parse(query.Text("on"))
		query.Checks().Require(err == nil, "on", saying.NotADay)
		on = parsed
	}
	hour, minute, timed := query.Time("at")
	query.Checks().Require(on.Known(), "on", saying.NotADay)
	if err := query.Checks().Problem(); err != nil {
		return 0, problem.New(problem.Malformed, "no-such-day", saying.NotADay).Because(err)
	}
	at := on.End()
	if timed {
		at = on.AtClock(hour, minute)
	}
	return min(at, v.Now), nil
}
