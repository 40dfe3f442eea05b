// Package recordweb keeps the page of a case's history: what happened to the record,
// who read it, and the way to see it as it stood on a past day.
package recordweb

import (
	"context"
	"fmt"
	"strconv"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/record"
)

// Pages answers the routes of the record.
type Pages struct{ records *record.Records }

// New makes the pages over the door.
func New(records *record.Records) *Pages { return &Pages{records} }

// Routes is every address of this room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: "/cases/{case}/history", Policy: string(access.SeeHistory), Audit: web.AuditRead, Example: "/cases/{case}/history", Handle: p.History},
	}
}

// perPage is how much of the history one page holds.
const perPage = 25

// history is everything the page shows.
type history struct {
	Moments []casework.TimelineItem
	Older   string // address of what is older; empty when this is all
	Newest  string // address of the newest; empty on the first page
	Other   string // address with reads shown, or hidden
	Reads   bool
	Stood   string // where the question "as it stood" is sent
	Today   govuk.DateInput
}

// History shows what happened to the record, newest first.
func (p *Pages) History(v *web.Visit) (web.Response, error) {
	ctx, ca, query := v.Context(), accessweb.CaseAccess(v), v.Query()
	window := record.Window{Limit: perPage + 1, Reads: query.Text("reads") == "yes"}
	if before, asked := query.Number("before"); asked {
		window.Before = int64(before)
	}
	if err := query.Checks().Problem(); err != nil {
		return nil, err
	}
	changes, err := p.records.Changes(ctx, ca, window)
	if err != nil {
		return nil, err
	}
	base := "/cases/" + string(ca.Person())
	shown := history{Reads: window.Reads, Stood: base + "/as-it-stood", Today: asOn(ctx, v)}
	here := base + "/history?reads=" + yesNo(window.Reads)
	shown.Other = base + "/history?reads=" + yesNo(!window.Reads)
	if window.Before != 0 {
		shown.Newest = here
	}
	if len(changes) > perPage {
		changes = changes[:perPage]
		shown.Older = here + "&before=" + strconv.FormatInt(changes[perPage-1].Seq, 10)
	}
	for _, c := range changes {
		shown.Moments = append(shown.Moments, p.moment(ctx, base, c))
	}
	return web.Page{Title: saying.Title.To(ctx), Body: shown.body(), Active: "record/history"}, nil
}

func (p *Pages) moment(ctx context.Context, base string, c record.Change) casework.TimelineItem {
	m := casework.TimelineItem{
		Title: p.records.EventWords(c.Name).To(ctx), When: words.DateTime(ctx, c.At), Datetime: c.At.String(), Text: c.Why,
		Byline: saying.By.To(ctx, "name", c.By, "role", roleWords(c.Role).To(ctx)),
	}
	if c.By == "" {
		m.Byline = saying.ByTheRule.To(ctx)
	}
	if c.Kind != "page" {
		m.Href = fmt.Sprintf("%s/as-it-stood?on=%s&at=%s", base, c.At.Date(), c.At.Time().Format("15:04"))
	}
	return m
}

// asOn offers yesterday's end as the first question, because today is on every page.
func asOn(ctx context.Context, v *web.Visit) govuk.DateInput {
	yesterday := v.Now.Date().Add(-1)
	return govuk.DateInput{
		ID: "on", NamePrefix: "on",
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: saying.AsItStoodOn.To(ctx), Classes: govuk.MediumLegend}}, Hint: saying.AsItStoodHint.To(ctx),
		Day:   govuk.DatePart{Value: strconv.Itoa(yesterday.Day())},
		Month: govuk.DatePart{Value: strconv.Itoa(int(yesterday.Month()))},
		Year:  govuk.DatePart{Value: strconv.Itoa(yesterday.Year())},
	}
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
