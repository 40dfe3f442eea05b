// Package forquality keeps the home of quality reviewers, within the staff's frame: how
// far the work is done, as counts without a name, and the rules behind the ratings. It
// opens no case.
package forquality

import (
	"context"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/drawing"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/quality/evaluation"
)

// HomeURL is where a reviewer's work begins.
const HomeURL = "/quality"

// Pages answers the routes of reviewers.
type Pages struct{ figures *evaluation.Figures }

// New makes the pages over the door to figures.
func New(figures *evaluation.Figures) *Pages { return &Pages{figures} }

// Routes is every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeQuality), Audit: web.AuditNone, Example: HomeURL, Handle: p.Home},
	}
}

// homePage is what a reviewer's home shows.
type homePage struct {
	Name, People string
	Work         drawing.Bars
}

// Home shows how far the work is done in the town.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	town, err := p.figures.Town(ctx, viewer)
	if err != nil {
		return nil, err
	}
	shown := homePage{Name: viewer.Name, People: town.People.To(ctx), Work: work(ctx, town)}
	return web.Page{Title: saying.Title.To(ctx), Body: shown.body()}, nil
}

// work draws what share of the people have what every case should have.
func work(ctx context.Context, town evaluation.Town) drawing.Bars {
	picture := drawing.Bars{Title: saying.Work.To(ctx), Columns: [2]string{saying.What.To(ctx), saying.Share.To(ctx)}, Table: true}
	for _, row := range []struct {
		words words.Phrase
		count evaluation.Count
	}{{saying.Judged, town.Judged}, {saying.Planned, town.Planned}, {saying.Agreed, town.Agreed}} {
		percent, known := row.count.Of(town.People)
		picture.Bars = append(picture.Bars, drawing.Bar{Name: row.words.To(ctx), Percent: percent, Unknown: !known, Text: row.count.ShareTo(ctx, town.People)})
	}
	return picture
}

var saying = struct {
	Title, Lead, People, Work, What, Share, Judged, Planned, Agreed, Rules, RulesLead, Scores, Older, Spent, SpentLead, SpentLink, NoCase words.Phrase
}{
	Title:     words.Phrase{En: "Quality", Cy: "Ansawdd"},
	Lead:      words.Phrase{En: "Signed in as {name}, quality reviewer", Cy: "Wedi mewngofnodi fel {name}, adolygydd ansawdd"},
	People:    words.Phrase{En: "People supervised now: {n}", Cy: "Pobl dan oruchwyliaeth nawr: {n}"},
	Work:      words.Phrase{En: "How far the work is done", Cy: "Pa mor bell y mae'r gwaith wedi'i wneud"},
	What:      words.Phrase{En: "What a case has", Cy: "Beth sydd gan achos"},
	Share:     words.Phrase{En: "Share of the people", Cy: "Cyfran o'r bobl"},
	Judged:    words.Phrase{En: "A judgement of serious harm", Cy: "Barn ar niwed difrifol"},
	Planned:   words.Phrase{En: "A plan with a goal still open", Cy: "Cynllun gyda nod sy'n dal ar agor"},
	Agreed:    words.Phrase{En: "A plan they last said they agree to", Cy: "Cynllun y dywedasant ddiwethaf eu bod yn cytuno ag ef"},
	Rules:     words.Phrase{En: "The rules behind a rating", Cy: "Y rheolau y tu ôl i sgôr"},
	RulesLead: words.Phrase{En: "Each published predictor, its bands, and how it is worked out, to hold against what you find in a case.", Cy: "Pob rhagfynegydd cyhoeddedig, ei fandiau, a sut y caiff ei gyfrifo, i'w gymharu â'r hyn a welwch mewn achos."},
	Scores:    words.Phrase{En: "What the scores mean", Cy: "Beth mae'r sgoriau yn ei olygu"},
	Older:     words.Phrase{En: "Older scores, found in old reports", Cy: "Sgoriau hŷn, a geir mewn hen adroddiadau"},
	Spent:     words.Phrase{En: "When a record is spent", Cy: "Pryd mae cofnod wedi darfod"},
	SpentLead: words.Phrase{En: "The questions a person is asked, and the law each answer rests on.", Cy: "Y cwestiynau a ofynnir i berson, a'r gyfraith y mae pob ateb yn dibynnu arni."},
	SpentLink: words.Phrase{En: "Walk through it", Cy: "Cerdded drwyddo"},
	NoCase:    words.Phrase{En: "Your role opens no case: what you read here names nobody.", Cy: "Nid yw eich rôl yn agor achosion: nid yw'r hyn a ddarllenwch yma yn enwi neb."},
}
