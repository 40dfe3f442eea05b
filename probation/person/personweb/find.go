package personweb

import (
	"context"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/person"
)

// finding is what the page of a search shows.
type finding struct {
	Search casework.Search
	Lists  []foundList
	Empty  string // what to say when there is no list
	More   string
}

// foundList is one part of those who were found.
type foundList struct {
	Title string
	Table govuk.Table
}

// Find looks for people by name, however it is spelt, case number or date of birth.
func (p *Pages) Find(v *web.Visit) (web.Response, error) {
	ctx, sought := v.Context(), v.Query().Text("q")
	found, err := p.finder.Find(ctx, accessweb.Viewer(v), sought)
	if err != nil {
		return nil, err
	}
	f := finding{Search: casework.Search{
		Action: findURL, Name: "q", Value: sought, Label: say.FindLabel.To(ctx), Hint: say.FindHint.To(ctx), Button: say.FindButton.To(ctx), Region: "found",
	}}
	for _, list := range []struct {
		title words.Phrase
		all   []person.Found
	}{{say.InYourTeam, found.Near}, {say.InOtherTeams, found.Far}, {say.SoundsAlike, found.Alike}} {
		if len(list.all) > 0 {
			f.Lists = append(f.Lists, foundList{list.title.To(ctx), foundTable(ctx, list.title.To(ctx), list.all, v.Now.Date())})
		}
	}
	switch shown := len(found.Near) + len(found.Far) + len(found.Alike); {
	case shown > 0:
		f.Search.Count = say.FoundCount.To(ctx, shown)
	case person.Seek(sought).Empty():
		f.Empty = say.FindNothingYet.To(ctx)
	default:
		f.Search.Count = say.FoundNobody.To(ctx, "sought", sought)
		f.Empty = say.FoundNobodyAdvice.To(ctx)
	}
	if found.More {
		f.More = say.FoundMore.To(ctx)
	}
	return web.Page{Title: say.FindTitle.To(ctx), Body: find(f)}, nil
}

func foundTable(ctx context.Context, caption string, all []person.Found, today day.Date) govuk.Table {
	table := govuk.Table{
		Caption: caption, CaptionClasses: "govuk-table__caption--s", FirstCellIsHeader: true, Stack: true, Classes: "tl-cases",
		Attributes: map[string]any{"data-rows": ""},
		Head:       []govuk.Cell{{Text: say.Name.To(ctx)}, {Text: born.To(ctx)}, {Text: say.Practitioner.To(ctx)}, {Text: say.Team.To(ctx)}},
	}
	for _, f := range all {
		table.Rows = append(table.Rows, []govuk.Cell{
			{Content: foundName(f)},
			{Text: bornAndAge.To(ctx, "date", words.Date(ctx, f.Born), "age", f.Age(today))},
			{Text: otherwise(f.Practitioner, say.NobodyYet.To(ctx))},
			{Text: otherwise(f.Team, say.NotRecorded.To(ctx))},
		})
	}
	return table
}

func otherwise(text, empty string) string {
	if text == "" {
		return empty
	}
	return text
}

// moreOf stands under a name: what they want to be called where it is another name, and
// the case number.
func moreOf(ctx context.Context, p person.Person) string {
	if p.Preferred == "" || p.Preferred == p.Given {
		return p.CRN
	}
	return say.CalledShort.To(ctx, "name", p.Preferred) + ", " + p.CRN
}
