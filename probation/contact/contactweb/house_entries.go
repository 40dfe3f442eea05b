package contactweb

import (
	"context"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
)

// HouseEntry is something that was recorded about the person and is no contact.
type HouseEntry struct {
	At    day.Instant
	Title words.Phrase
	By    string // name of who did it; empty for the product itself
	Why   string
}

// HouseEntries reads what was recorded beside the contacts, newest first: at most so many,
// between two instants, each zero for no bound.
type HouseEntries func(ctx context.Context, ca access.CaseAccess, since, until day.Instant, limit int) ([]HouseEntry, error)

// mostHouse is how many entries of the house stand between the contacts of one page.
const mostHouse = 60

// houseEntries reads what the house recorded beside the contacts of a page: between the
// oldest on it and the page before. They stand in a log of everything only, and for those
// who may read the history.
func (p *Pages) houseEntries(v *web.Visit, c choices, log contact.Log) ([]HouseEntry, error) {
	ca := accessweb.CaseAccess(v)
	if c.hide || !c.wanted.All() || !ca.May(access.SeeHistory) || len(log.Entries) == 0 {
		return nil, nil
	}
	var since, until day.Instant
	if log.Older {
		since = log.Entries[len(log.Entries)-1].At
	}
	if log.Newer {
		until = log.Entries[0].At
	}
	return p.beside(v.Context(), ca, since, until, mostHouse)
}

// among puts what the house recorded between the contacts, newest first. Several things
// of one kind in a row are one line.
func among(ctx context.Context, moments []timed, house []HouseEntry) []casework.TimelineItem {
	var all []casework.TimelineItem
	next := 0
	for i := 0; i <= len(moments); i++ {
		for next < len(house) && (i == len(moments) || house[next].At > moments[i].at) {
			run := 1
			for next+run < len(house) && house[next+run].Title == house[next].Title && house[next+run].At.Date() == house[next].At.Date() &&
				(i == len(moments) || house[next+run].At > moments[i].at) {
				run++
			}
			all = append(all, houseMoment(ctx, house[next], run))
			next += run
		}
		if i < len(moments) {
			all = append(all, moments[i].TimelineItem)
		}
	}
	return all
}

// timed is a moment of the log with when it was.
type timed struct {
	casework.TimelineItem
	at day.Instant
}

func houseMoment(ctx context.Context, c HouseEntry, run int) casework.TimelineItem {
	title := c.Title.To(ctx)
	if run > 1 {
		title = say.SeveralTimes.To(ctx, "what", title, "n", run)
	}
	return casework.TimelineItem{
		Title: title, Byline: c.By, When: words.DateTime(ctx, c.At), Datetime: c.At.Time().Format("2006-01-02T15:04"), Text: c.Why, Classes: "tl-moment--house",
	}
}
