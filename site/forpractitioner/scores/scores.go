// Package scores keeps the staff's page about the published scores: for each predictor
// and screen what it says, what it does not, what it reads, where its bands begin and how
// sure it is. Every figure on it is taken from the code that works the scores out.
package scores

import (
	"slices"

	"throughline/access"
	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/actuarial/screen"
	"throughline/platform/web"
)

// URL is the address of the page, and OlderURL that of the scores before them. Each score
// stands at an anchor named like it, in small letters: #arp, #dc-srp.
const (
	URL      = "/scores"
	OlderURL = "/scores/older"
)

// Title is the page's name, for whoever leads to it.
var Title = say.Title

// Routes is every address of the room. The page is about nobody, so reading it leaves no
// trace.
func Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: URL, Policy: string(access.LearnScores), Audit: web.AuditNone, Example: URL, Handle: explain},
		{Method: "GET", Pattern: OlderURL, Policy: string(access.LearnScores), Audit: web.AuditNone, Example: OlderURL, Handle: explainOlder},
	}
}

// page is all that is explained, in the order in which it stands.
type page struct {
	Current, Older, Screens []explained
	Lead                    []string // how to read a score, a sentence each
}

func explain(v *web.Visit) (web.Response, error) {
	ctx := v.Context()
	high := ogrs4.Score(ogrs4.ARP, &actuarial.Input{}).CutOffs
	p := page{Lead: []string{
		say.ReadGroup.To(ctx), say.ReadArithmetic.To(ctx),
		say.ReadBands.To(ctx, "all", figure(from(actuarial.High, high)), "serious", figure(from(actuarial.High, ogrs4.Score(ogrs4.CSRP, &actuarial.Input{}).CutOffs))),
		say.ReadJudge.To(ctx), say.ReadSure.To(ctx),
	}}
	for _, id := range ogrs4.Predictors() {
		p.Current = append(p.Current, current(ctx, id))
	}
	for _, id := range screen.Screens() {
		p.Screens = append(p.Screens, screened(ctx, id))
	}
	for _, id := range legacy.Predictors() {
		p.Older = append(p.Older, older(ctx, id))
	}
	return web.Page{Title: say.Title.To(ctx), Body: p.view()}, nil
}

// explainOlder explains what older assessments may hold, on a page of its own: few need it,
// and everybody else would carry it.
func explainOlder(v *web.Visit) (web.Response, error) {
	ctx := v.Context()
	var p page
	for _, id := range legacy.Predictors() {
		p.Older = append(p.Older, older(ctx, id))
	}
	return web.Page{Title: say.Older.To(ctx), Body: p.viewOlder()}, nil
}

// where is the address of a score's anchor.
func where(anchored string) string {
	if slices.ContainsFunc(legacy.Predictors(), func(id actuarial.Predictor) bool { return anchor(id) == anchored }) {
		return OlderURL + "#" + anchored
	}
	return URL + "#" + anchored
}

// from is where a band begins; 0 for one that is not there.
func from(band actuarial.Band, cutOffs []actuarial.CutOff) actuarial.Percent {
	for _, c := range cutOffs {
		if c.Band == band {
			return c.From
		}
	}
	return 0
}
