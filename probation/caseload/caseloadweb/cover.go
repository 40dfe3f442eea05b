package caseloadweb

import (
	"github.com/a-h/templ"

	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/page"
)

// away is somebody who is or will be away, and who could stand in.
type away struct {
	caseload.Colleague
	others []caseload.Colleague
}

// arrangeCover asks who stands in for somebody, and when.
func (p *Pages) arrangeCover() page.Asked {
	return page.Asking[away, caseload.Cover]{
		Load: func(v *web.Visit) (at away, err error) {
			which, err := v.Name("account")
			if err != nil {
				return at, err
			}
			if at.Colleague, err = p.teams.Colleague(v.Context(), accessweb.Viewer(v), which); err != nil {
				return at, err
			}
			_, at.others, err = p.teams.Mine(v.Context(), accessweb.Viewer(v))
			return at, err
		},
		Page: func(v *web.Visit, at away, f page.Form) (web.Page, error) {
			by := page.Pick{Name: "by", Label: say.CoverBy, Hint: say.CoverByHint.With("name", at.Name), Of: []page.Option{{Words: say.CoverChoose}}}
			for _, one := range at.others {
				if one.Account != at.Account {
					by.Of = append(by.Of, page.Option{Value: string(one.Account), Words: words.Same(one.Name)})
				}
			}
			return page.Plain{
				Title: say.CoverTitle.With("name", at.Name), First: at.standsIn(v), Lead: []words.Phrase{say.CoverLead},
				Boxes: []page.Box{
					by, page.Day{Name: "first", Legend: say.CoverFirst, Value: v.Now.Date()}, page.Day{Name: "last", Legend: say.CoverLast},
					page.Text{Name: "why", Label: say.CoverWhy, Hint: say.CoverWhyHint, Rows: 2},
				},
				Save: say.CoverSave, Cancel: teamURL,
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, _ away, sent *web.Form) caseload.Cover {
			return caseload.Cover{By: id.ID(sent.Text("by")), First: sent.Date("first"), Last: sent.Date("last"), Why: sent.Text("why")}
		},
		Do: func(v *web.Visit, at away, wish caseload.Cover, act ledger.Act) error {
			return p.teams.Cover(v.Context(), accessweb.Viewer(v), at.Account, wish, act)
		},
		Next: func(*web.Visit, away, ledger.Act) string { return teamURL },
	}
}

// standsIn says who stands in already, and until when, with a button to end it; nil when
// nobody does.
func (at away) standsIn(v *web.Visit) templ.Component {
	a, ctx := at.Absence, v.Context()
	if !a.ID.Known() {
		return nil
	}
	now := []string{say.CoverNow.To(ctx, "name", at.Cover, "first", words.Date(ctx, a.From.Date()), "last", words.Date(ctx, a.Until.Date().Add(-1)))}
	if a.Why != "" {
		now = append(now, say.CoverNowWhy.To(ctx, "why", a.Why))
	}
	return standsIn(now, coverURL(at.Account)+"/end", page.Fresh(v))
}

// EndCover says that somebody is back.
func (p *Pages) EndCover(v *web.Visit) (web.Response, error) {
	which, err := v.Name("account")
	if err != nil {
		return nil, err
	}
	return page.Press(v, teamURL, func(_ *web.Form, act ledger.Act) error {
		return p.teams.EndCover(v.Context(), accessweb.Viewer(v), which, act)
	})
}
