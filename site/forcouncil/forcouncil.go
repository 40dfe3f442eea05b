// Package forcouncil keeps the home of members of the council, within the staff's frame:
// what the council's part is, how many people it speaks for, and what anybody may read.
package forcouncil

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/quality/evaluation"
)

// HomeURL is where a member begins.
const HomeURL = "/council"

// Pages answers the routes of the council.
type Pages struct{ figures *evaluation.Figures }

// New makes the pages over the door to figures.
func New(figures *evaluation.Figures) *Pages { return &Pages{figures} }

// Routes is every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: HomeURL, Policy: string(access.SeeCouncil), Audit: web.AuditNone, Example: HomeURL, Handle: p.Home},
	}
}

// homePage is what a member's home shows.
type homePage struct{ Name, People string }

// Home says what the council is for and what a member can read today.
func (p *Pages) Home(v *web.Visit) (web.Response, error) {
	ctx, viewer := v.Context(), accessweb.Viewer(v)
	town, err := p.figures.Town(ctx, viewer)
	if err != nil {
		return nil, err
	}
	shown := homePage{Name: viewer.Name, People: town.People.To(ctx)}
	return web.Page{Title: saying.Title.To(ctx), Body: shown.body()}, nil
}

var saying = struct {
	Title, Lead, Part, PartLead, PartNow, People, PeopleLead, Spent, SpentLead, SpentLink, Scores, ScoresLead, ScoresLink words.Phrase
}{
	Title:      words.Phrase{En: "The council", Cy: "Y cyngor"},
	Lead:       words.Phrase{En: "Signed in as {name}, member of the council", Cy: "Wedi mewngofnodi fel {name}, aelod o'r cyngor"},
	Part:       words.Phrase{En: "What the council's part is", Cy: "Beth yw rhan y cyngor"},
	PartLead:   words.Phrase{En: "The council speaks for the people on probation together: what gets in their way, and what would help. It never speaks about one person's case, and can open none.", Cy: "Mae'r cyngor yn siarad ar ran y bobl ar brawf gyda'i gilydd: beth sydd yn eu ffordd, a beth fyddai'n helpu. Nid yw byth yn siarad am achos un person, ac ni all agor yr un."},
	PartNow:    words.Phrase{En: "Propositions and votes are kept where your council keeps them now. Throughline has no place for them.", Cy: "Cedwir cynigion a phleidleisiau lle mae eich cyngor yn eu cadw nawr. Nid oes gan Throughline le ar eu cyfer."},
	People:     words.Phrase{En: "Whom you speak for", Cy: "Ar ran pwy rydych yn siarad"},
	PeopleLead: words.Phrase{En: "People on probation here now: {n}.", Cy: "Pobl ar brawf yma nawr: {n}."},
	Spent:      words.Phrase{En: "When is a record spent?", Cy: "Pryd mae cofnod wedi darfod?"},
	SpentLead:  words.Phrase{En: "Anybody can ask, without signing in and without giving a name. Worth showing to others.", Cy: "Gall unrhyw un ofyn, heb fewngofnodi a heb roi enw. Mae'n werth ei ddangos i eraill."},
	SpentLink:  words.Phrase{En: "Ask the questions", Cy: "Gofyn y cwestiynau"},
	Scores:     words.Phrase{En: "What the scores mean", Cy: "Beth mae'r sgoriau yn ei olygu"},
	ScoresLead: words.Phrase{En: "Scores decide much in people's lives. Here is what each one counts, and what it cannot know.", Cy: "Mae sgoriau yn penderfynu llawer ym mywydau pobl. Dyma beth mae pob un yn ei gyfrif, a beth na all ei wybod."},
	ScoresLink: words.Phrase{En: "Read about the scores", Cy: "Darllen am y sgoriau"},
}
