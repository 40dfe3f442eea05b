package personweb

import (
	"cmp"
	"context"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/probation/person"
)

// ShowDetails shows who the person is and what helps them take part.
func (p *Pages) ShowDetails(v *web.Visit) (web.Response, error) {
	ca := accessweb.CaseAccess(v)
	who, err := p.people.Of(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	ctx := v.Context()
	return web.Page{Title: say.Title.To(ctx), Body: showDetails(factsOf(ctx, who, v.Now.Date(), correctURL(ca))), Active: "record/details"}, nil
}

// correctURL is empty for somebody who may only look.
func correctURL(ca access.CaseAccess) string {
	if !ca.May(access.CorrectDetails) {
		return ""
	}
	return detailsURL(ca) + "/correct"
}

func factsOf(ctx context.Context, who person.Person, today day.Date, correct string) govuk.SummaryList {
	card := &govuk.SummaryCard{Title: say.WhoTheyAre.To(ctx)}
	if correct != "" {
		card.Actions = []govuk.Action{{Text: say.Correct.To(ctx), Href: correct}}
	}
	facts := govuk.SummaryList{Card: card}
	for _, d := range details {
		if d.shown != nil {
			facts.Rows = append(facts.Rows, govuk.SummaryRow{Key: d.key.To(ctx), Value: cmp.Or(d.shown(ctx, who, today), say.NotRecorded.To(ctx))})
		}
	}
	return facts
}
