package personweb

import (
	"context"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/person"
)

// details is what the page shows.
type details struct {
	Facts govuk.SummaryList
}

// ShowDetails shows who the person is and what helps them take part.
func (p *Pages) ShowDetails(v *web.Visit) (web.Response, error) {
	ca := accessweb.CaseAccess(v)
	who, err := p.people.Of(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	return web.Page{Title: say.Title.To(ctx), Body: showDetails(detailsOf(ctx, who, v.Now.Date(), correctURL(ca))), Active: "record/details"}, nil
}

// correctURL is empty for somebody who may only look.
func correctURL(ca access.CaseAccess) string {
	if !ca.May(access.CorrectDetails) {
		return ""
	}
	return detailsURL(ca) + "/correct"
}

func detailsOf(ctx context.Context, who person.Person, today day.Date, correct string) details {
	row := func(key words.Phrase, value string) govuk.SummaryRow {
		if value == "" {
			value = say.NotRecorded.To(ctx)
		}
		return govuk.SummaryRow{Key: key.To(ctx), Value: value}
	}
	card := &govuk.SummaryCard{Title: say.WhoTheyAre.To(ctx)}
	if correct != "" {
		card.Actions = []govuk.Action{{Text: say.Correct.To(ctx), Href: correct}}
	}
	return details{Facts: govuk.SummaryList{Card: card, Rows: []govuk.SummaryRow{
		row(say.FullName, who.FullName()),
		row(say.Preferred, who.Preferred),
		row(say.CRN, who.CRN),
		row(say.Born, say.BornAndAge.To(ctx, "date", words.Date(ctx, who.Born), "age", who.Age(today))),
		row(say.Gender, genderWords[who.Gender].To(ctx)),
		row(say.Language, languageWords[who.Language].To(ctx)),
		row(say.AccessNeeds, who.AccessNeeds),
	}}}
}
