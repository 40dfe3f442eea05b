package ratingweb

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/rating"
)

// why is the whole page.
type why struct {
	Form      page.Form // zero when there is nothing to confirm
	Recorded  bool
	Readings  []reading
	Confirm   *confirm
	Overtaken bool   // what was to be confirmed is no longer so
	Kept      string // the words written for it, given back
	Predictor predictor
	Rule      string
	Past      *past
}

// reading is one of the two ratings on the page.
type reading struct {
	ID        string
	Title     string
	Since     string
	Badge     casework.RatingBadge
	Set       string // the level a practitioner set; empty when the rule's stands
	Waiting   string // a lower level that waits for a manager; empty without one
	Ways      []ground
	Held      string // why the level stands above today's reading; empty when it does not
	Confirmed string // what a practitioner confirmed; empty for nothing
	Base      []ground
	Raises    casework.Reasons
	Protects  casework.Reasons
	Missing   []ground
	Drawn     bool
	Over      drawing.RatingOverTime
}

// ground is a reason with a link to what it comes from.
type ground struct{ Text, Link, Href string }

// past asks for a day to read the case as it stood.
type past struct {
	Action string
	On     govuk.Input
}

// WhyThisRating shows both ratings over time, with the reasons in force today.
func (p *Pages) WhyThisRating(v *web.Visit) (web.Response, error) {
	return p.show(v, nil)
}

// show draws the page; sent is the confirmation that comes back, or nil.
func (p *Pages) show(v *web.Visit, sent *page.Form) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	all, err := p.ratings.Over(ctx, ca)
	if err != nil {
		return nil, err
	}
	var now rating.Rating
	if len(all) > 0 {
		now = all[len(all)-1]
	}
	w := why{Recorded: now.Recorded(), Rule: say.Rule.To(ctx, "rule", or(now.Rule, rating.Rule)), Past: pastOf(ctx, v, ca)}
	w.Confirm, w.Form = confirmOf(v, ca, now, sent)
	if sent != nil && w.Confirm == nil {
		w.Overtaken, w.Form, w.Kept = true, *sent, sent.Value(rating.FieldWhy, "")
	}
	for _, which := range []rating.Which{rating.OfHarm, rating.OfReoffending} {
		if w.Recorded {
			w.Readings = append(w.Readings, readingOf(v, all, now, which))
		}
	}
	w.Predictor = predictorOf(ctx, ca.Person(), now.ARP)
	answer := web.Page{Title: w.Form.Title(ctx, say.Title.To(ctx)), Body: w.body(), Active: tab, Status: http.StatusOK}
	if sent != nil {
		answer.Status = sent.Status()
	}
	return answer, nil
}

func readingOf(v *web.Visit, all []rating.Rating, now rating.Rating, which rating.Which) reading {
	ctx, person, r := v.Context(), now.Person, now.Of(which)
	badges := Badges(ctx, now.Levels(), v.Now.Date(), "")
	shown := reading{
		ID: string(which), Title: which.Words().To(ctx), Since: say.Since.To(ctx, "since", words.Date(ctx, r.Since)),
		Badge: badges[map[rating.Which]int{rating.OfHarm: 0, rating.OfReoffending: 1}[which]],
		Base:  grounds(ctx, person, r.With(rating.Base)), Missing: grounds(ctx, person, beyondAnswers(r.With(rating.Missing))),
		Over: overTime(ctx, all, which, v.Now),
	}
	shown.Drawn = len(shown.Over.Turns) > 0
	for _, reason := range r.With(rating.Holds) {
		shown.Held = reason.Words().To(ctx)
	}
	for _, reason := range r.With(rating.Sets) {
		shown.Set = reason.Words().To(ctx)
	}
	if o := r.Override; o != nil && o.Waits() {
		shown.Waiting = say.Waiting.To(ctx, "level", o.Level.Words().To(ctx), "date", words.Date(ctx, o.At.Date()), "until", words.Date(ctx, o.Until), "why", o.Why)
	}
	shown.Ways = waysOf(ctx, accessweb.CaseAccess(v), which, r)
	if c := r.Confirmed; c != nil {
		by := say.ByPractitioner
		if c.By == accessweb.Viewer(v).ID {
			by = say.ByYou
		}
		shown.Confirmed = say.Confirmed.To(ctx, "by", by.To(ctx), "from", c.From.Words().To(ctx), "level", r.Level.Words().To(ctx),
			"date", words.Date(ctx, c.At.Date()), "why", c.Why)
	}
	for _, reason := range r.Reasons {
		list := map[rating.Effect]*casework.Reasons{rating.Raises: &shown.Raises, rating.Protects: &shown.Protects}[reason.Effect]
		if list != nil {
			g := groundOf(ctx, person, reason)
			list.Items = append(list.Items, casework.Reason{Does: Does(reason.Effect), Text: g.Text, Source: g.Link, Href: g.Href})
		}
	}
	return shown
}

// waysOf are what the viewer may do about a level: only reoffending is set, because
// serious harm is judged.
func waysOf(ctx context.Context, ca access.CaseAccess, which rating.Which, r rating.Reading) []ground {
	if which != rating.OfReoffending {
		return nil
	}
	var ways []ground
	base := whyPath(ca.Person())
	if r.Override != nil && r.Override.Waits() && ca.May(access.Countersign) && r.Override.By != ca.Viewer().ID {
		ways = append(ways, ground{Link: say.SignLink.To(ctx), Href: base + "/countersign"})
	}
	switch {
	case !ca.May(access.JudgeRisk):
	case r.Override != nil:
		ways = append(ways, ground{Link: say.EndTitle.To(ctx), Href: base + "/end"})
	default:
		ways = append(ways, ground{Link: say.SetLink.To(ctx), Href: base + "/set"})
	}
	return ways
}

// beyondAnswers leaves out the single answers that the predictor lacks: they are listed
// once, with the predictor.
func beyondAnswers(all []rating.Reason) []rating.Reason {
	return slices.DeleteFunc(slices.Clone(all), func(r rating.Reason) bool { return strings.HasPrefix(r.Code, "missing:") })
}

func grounds(ctx context.Context, person id.ID, all []rating.Reason) []ground {
	var shown []ground
	for _, reason := range all {
		shown = append(shown, groundOf(ctx, person, reason))
	}
	return shown
}

func groundOf(ctx context.Context, person id.ID, reason rating.Reason) ground {
	return ground{reason.Words().To(ctx), sourceName(ctx, reason.Source), sourcePath(person, reason.Source)}
}

// pastOf asks for a day, of those who may read the past.
func pastOf(ctx context.Context, v *web.Visit, ca access.CaseAccess) *past {
	if !ca.May(access.SeeHistory) {
		return nil
	}
	return &past{Action: casePath(ca.Person()) + "/as-it-stood", On: govuk.Input{
		ID: "on", Name: "on", Type: "date", Classes: "govuk-input--width-10", Value: v.Now.Date().String(),
		Label: govuk.Label{Text: say.AsItStood.To(ctx), Classes: govuk.SmallLabel}, Hint: say.AsItStoodHint.To(ctx),
	}}
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
