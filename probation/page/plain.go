package page

import (
	"context"
	"net/url"

	"github.com/a-h/templ"

	"throughline/platform/web"
	"throughline/platform/words"
)

// Plain is the page of a plain form: a heading, what must be known beforehand, the boxes
// and a button. A page that needs more has a template of its own.
type Plain struct {
	Title   words.Phrase
	First   templ.Component // right under the heading; nil for nothing
	Below   templ.Component // under the form; nil for nothing
	Quote   string          // somebody's own words that it is about; empty for none
	Lead    []words.Phrase
	Above   templ.Component // between the lead and the boxes; nil for nothing
	Boxes   []Box
	Save    words.Phrase    // what the button says
	Cancel  string          // the address that leads back
	Instead templ.Component // stands where the form would, when there is nothing (more) to ask
	Base    string          // which version of what is stored the boxes were filled from
	Beside  templ.Component // suggestions beside the form; nil for nothing
	Tab     string
}

// Page draws it.
func (p Plain) Page(ctx context.Context, f Form) web.Page {
	if f.Conflict && f.Differing == nil && p.asksOfWhatStands(ctx) {
		f.Differing = allDiffering(ctx, f, p.Boxes)
	}
	return web.Page{Title: p.Title.To(ctx), Body: plain(p, f.Based(p.Base), drawAll(ctx, f, p.Boxes)), Active: p.Tab}
}

// asksOfWhatStands reports whether any box holds something that is stored already.
func (p Plain) asksOfWhatStands(ctx context.Context) bool {
	return len(allDiffering(ctx, Form{typed: url.Values{}}, p.Boxes)) > 0
}
