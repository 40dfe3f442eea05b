// Package forevaluator keeps the home of evaluators, within the staff's frame: counts over
// the town, never a name.
package forevaluator

import (
	"context"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/drawing"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/quality/evaluation"
)

// HomeURL is where an evaluator's work begins.
const HomeURL = "/evaluation"

// Pages answers the routes of evaluators.
type Pages struct{ figures *evaluation.Figures }

// New makes the pages over the door to figures.
func New(figures *evaluation.Figures) *Pages { return &Pages{figures} }

// Routes is every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeEvaluation), Audit: web.AuditNone, Example: HomeURL, Handle: p.Home},
	}
}

// homePage is what an evaluator's home shows.
type homePage struct {
	Name, People      string
	Harm, Reoffending drawing.Bars
	Attended          drawing.Bars
	Contacts          govuk.Table
}

// Home shows the people of the town by rating, and how their contacts went by month.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	town, err := p.figures.Town(ctx, viewer)
	if err != nil {
		return nil, err
	}
	months, err := p.figures.Contacts(ctx, viewer)
	if err != nil {
		return nil, err
	}
	shown := homePage{
		Name: viewer.Name, People: town.People.To(ctx), Harm: levels(ctx, saying.Harm, town.Harm, town.People),
		Reoffending: levels(ctx, saying.Reoffending, town.Reoffending, town.People), Attended: attended(ctx, months), Contacts: contacts(ctx, months),
	}
	return web.Page{Title: saying.Title.To(ctx), Body: shown.body()}, nil
}

// levels draws how many people are rated at each level, the highest first.
func levels(ctx context.Context, title words.Phrase, all []evaluation.AtLevel, people evaluation.Count) drawing.Bars {
	picture := drawing.Bars{Title: title.To(ctx), Columns: [2]string{saying.Level.To(ctx), saying.People.To(ctx)}, Table: true}
	for i := len(all) - 1; i >= 0; i-- {
		percent, known := all[i].People.Of(people)
		picture.Bars = append(picture.Bars, drawing.Bar{
			Name: all[i].Level.Words().To(ctx), Percent: percent, Unknown: !known, Text: all[i].People.ShareTo(ctx, people),
		})
	}
	return picture
}

// attended draws which share of the contacts of each month were attended, of those that
// were attended or missed.
func attended(ctx context.Context, months []evaluation.Month) drawing.Bars {
	picture := drawing.Bars{Title: saying.AttendedShare.To(ctx)}
	for _, m := range months {
		bar := drawing.Bar{Name: words.Month(ctx, m.From)}
		came, knownCame := m.Attended.About()
		not, knownNot := m.Missed.About()
		if bar.Unknown = !knownCame || !knownNot; bar.Unknown {
			bar.Text = saying.TooFew.To(ctx)
		} else {
			bar.Percent = (100*came + (came+not)/2) / (came + not)
			bar.Text = saying.Percent.To(ctx, "n", bar.Percent)
		}
		picture.Bars = append(picture.Bars, bar)
	}
	return picture
}

// contacts is the table of contacts by month and by how they went.
func contacts(ctx context.Context, months []evaluation.Month) govuk.Table {
	table := govuk.Table{
		Caption: saying.ContactsCaption.To(ctx), CaptionClasses: "govuk-table__caption--s", FirstCellIsHeader: true, Stack: true,
		Head: []govuk.Cell{
			{Text: saying.Month.To(ctx)}, {Text: saying.Attended.To(ctx), Format: "numeric"},
			{Text: saying.Excused.To(ctx), Format: "numeric"}, {Text: saying.Missed.To(ctx), Format: "numeric"},
		},
	}
	for _, m := range months {
		row := []govuk.Cell{{Text: words.Month(ctx, m.From)}}
		for _, count := range []evaluation.Count{m.Attended, m.Excused, m.Missed} {
			row = append(row, govuk.Cell{Text: count.To(ctx), Format: "numeric"})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

var saying = struct {
	Title, Lead, People, PeopleNow, Level, Harm, Reoffending, Contacts, AttendedShare, ContactsCaption, Month words.Phrase
	Attended, Excused, Missed, TooFew, Percent, Rules, RulesLead, Scores                                      words.Phrase
}{
	Title:           words.Phrase{En: "Evaluation", Cy: "Gwerthuso"},
	Lead:            words.Phrase{En: "Signed in as {name}, evaluator. These figures name nobody, and your role opens no case.", Cy: "Wedi mewngofnodi fel {name}, gwerthuswr. Nid yw'r ffigurau hyn yn enwi neb, ac nid yw eich rôl yn agor achosion."},
	People:          words.Phrase{En: "People", Cy: "Pobl"},
	PeopleNow:       words.Phrase{En: "People supervised now: {n}", Cy: "Pobl dan oruchwyliaeth nawr: {n}"},
	Level:           words.Phrase{En: "Rating", Cy: "Sgôr"},
	Harm:            words.Phrase{En: "Serious harm: people by rating", Cy: "Niwed difrifol: pobl yn ôl sgôr"},
	Reoffending:     words.Phrase{En: "Reoffending: people by rating", Cy: "Aildroseddu: pobl yn ôl sgôr"},
	Contacts:        words.Phrase{En: "How contacts went", Cy: "Sut aeth cysylltiadau"},
	AttendedShare:   words.Phrase{En: "Attended, of those attended or missed", Cy: "Yn bresennol, o'r rhai a fynychwyd neu a fethwyd"},
	ContactsCaption: words.Phrase{En: "Contacts of the people supervised now, by month", Cy: "Cysylltiadau'r bobl dan oruchwyliaeth nawr, fesul mis"},
	Month:           words.Phrase{En: "Month", Cy: "Mis"},
	Attended:        words.Phrase{En: "Attended", Cy: "Yn bresennol"},
	Excused:         words.Phrase{En: "Absence accepted", Cy: "Absenoldeb wedi'i dderbyn"},
	Missed:          words.Phrase{En: "Missed", Cy: "Wedi methu"},
	TooFew:          words.Phrase{En: "too few to say", Cy: "rhy ychydig i ddweud"},
	Percent:         words.Phrase{En: "{n}%", Cy: "{n}%"},
	Rules:           words.Phrase{En: "What a rating is made of", Cy: "O beth y gwneir sgôr"},
	RulesLead:       words.Phrase{En: "A rating is today's reading of published predictors and of a practitioner's judgement. Read how each predictor is worked out before you compare.", Cy: "Darlleniad heddiw o ragfynegyddion cyhoeddedig ac o farn ymarferydd yw sgôr. Darllenwch sut y cyfrifir pob rhagfynegydd cyn i chi gymharu."},
	Scores:          words.Phrase{En: "What the scores mean", Cy: "Beth mae'r sgoriau yn ei olygu"},
}
