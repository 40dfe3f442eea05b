package contactweb

import (
	"context"

	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/access"
	"throughline/probation/access/accessweb"
	"throughline/probation/contact"
	"throughline/probation/record"
)

// mostHouse is how many entries of the house stand between the contacts of one page.
const mostHouse = 60

// houseEntries reads what the house recorded beside the contacts of a page: between the
// oldest on it and the page before. They stand in a log of everything only, and for those
// who may read the history.
func (p *Pages) houseEntries(v *web.Visit, c choices, log contact.Log) ([]record.Change, error) {
	sight := accessweb.Sight(v)
	if c.hide || !c.wanted.All() || !sight.May(access.SeeHistory) || len(log.Entries) == 0 {
		return nil, nil
	}
	window := record.Window{Limit: mostHouse, But: "contact"}
	if log.Older {
		window.Since = log.Entries[len(log.Entries)-1].At
	}
	if log.Newer {
		window.Until = log.Entries[0].At
	}
	return p.records.Changes(v.Context(), sight, window)
}

// among puts what the house recorded between the contacts, newest first. Several things
// of one kind in a row are one line.
func among(ctx context.Context, moments []timed, house []record.Change) []casework.Moment {
	var all []casework.Moment
	next := 0
	for i := 0; i <= len(moments); i++ {
		for next < len(house) && (i == len(moments) || house[next].At > moments[i].at) {
			run := 1
			for next+run < len(house) && house[next+run].Name == house[next].Name && house[next+run].At.Date() == house[next].At.Date() &&
				(i == len(moments) || house[next+run].At > moments[i].at) {
				run++
			}
			all = append(all, houseMoment(ctx, house[next], run))
			next += run
		}
		if i < len(moments) {
			all = append(all, moments[i].Moment)
		}
	}
	return all
}

// timed is a moment of the log with when it was.
type timed struct {
	casework.Moment
	at day.Instant
}

func houseMoment(ctx context.Context, c record.Change, run int) casework.Moment {
	title := record.EventWords(c.Name).To(ctx)
	if run > 1 {
		title = say.SeveralTimes.To(ctx, "what", title, "n", run)
	}
	return casework.Moment{
		Title: title, Byline: c.By, When: words.Moment(ctx, c.At), Datetime: c.At.Time().Format("2006-01-02T15:04"), Text: c.Why, Classes: "tl-moment--house",
	}
}
