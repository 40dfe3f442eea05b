package ratingweb

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/rating"
)

// ofNow is the rating of today, about which somebody decides.
type ofNow struct {
	rating.Rating
	ca access.CaseAccess
}

func (p *Pages) now(v *web.Visit) (at ofNow, err error) {
	at.ca = accessweb.CaseAccess(v)
	at.Rating, err = p.ratings.Now(v.Context(), at.ca)
	return at, err
}

// decision draws a form by which somebody decides about the level: sets it, countersigns
// it or ends what was set. Where there is nothing to decide any more, what was written is
// given back.
func decision(v *web.Visit, at ofNow, f page.Form, p page.Plain) web.Page {
	p.Cancel, p.Tab, p.Base = whyPath(at.Person), tab, string(at.ID)
	if len(p.Boxes) == 0 {
		p.Instead = nothingToDecide(f.Value(rating.FieldWhy, ""), p.Cancel)
	}
	return p.Page(v.Context(), f)
}

// setLevel lets a practitioner set the level of reoffending in the place of the reading.
func (p *Pages) setLevel() page.Asked {
	return page.Asking[ofNow, rating.Overriding]{
		Load: p.now,
		Page: func(v *web.Visit, at ofNow, f page.Form) (web.Page, error) {
			reading, form := at.Reoffending, page.Plain{Title: say.SetTitle, Save: say.SetButton}
			if at.Recorded() && reading.Override == nil {
				level := page.Choice{Name: rating.FieldLevel, Legend: say.SetLevel, Classes: govuk.InlineRadios}
				for _, l := range rating.Ladder {
					if l != reading.Level {
						level.Of = append(level.Of, page.Option{Value: string(l), Words: l.Words()})
					}
				}
				form.Lead = []words.Phrase{say.SetLead.With("level", reading.Level.Words(), "today", reading.Today.Words()), say.SetLeadLower}
				until := say.SetUntilHint.With("date", words.DateIn(v.Now.Date().Add(rating.LongestOverride)))
				form.Boxes = []page.Box{level, page.Day{Name: rating.FieldUntil, Legend: say.SetUntil, Hint: until}, whyBox(say.SetWhy)}
			}
			return decision(v, at, f, form), nil
		},
		Read: func(_ *web.Visit, _ ofNow, sent *web.Form) rating.Overriding {
			return rating.Overriding{
				Base: id.ID(sent.Text("base")), Level: rating.Level(sent.Text(rating.FieldLevel)), Until: sent.Date(rating.FieldUntil), Why: sent.Text(rating.FieldWhy),
			}
		},
		Do: func(v *web.Visit, at ofNow, w rating.Overriding, act ledger.Act) error {
			return p.ratings.Override(v.Context(), at.ca, w, act)
		},
		Next: toWhy,
	}
}

// countersign shows a manager the lower level that waits, and takes the answer.
func (p *Pages) countersign() page.Asked {
	return page.Asking[ofNow, rating.Countersigning]{
		Load: p.now,
		Page: func(v *web.Visit, at ofNow, f page.Form) (web.Page, error) {
			form := page.Plain{Title: say.SignTitle, Save: say.SignButton}
			if o := at.Reoffending.Override; o != nil && o.Waits() {
				form.Lead = []words.Phrase{
					say.SignLead.With("level", o.Level.Words(), "from", o.From.Words(), "date", words.DateIn(o.At.Date()), "until", words.DateIn(o.Until)),
					words.Same("“" + o.Why + "”"), say.SignReads.With("today", at.Reoffending.Today.Words()),
				}
				form.Boxes = []page.Box{
					page.Choice{Name: "answer", Legend: say.SignAnswer, Of: []page.Option{{Value: "agree", Words: say.SignAgree}, {Value: "decline", Words: say.SignDecline}}},
					whyBox(say.SignWhy),
				}
			}
			return decision(v, at, f, form), nil
		},
		Read: func(_ *web.Visit, _ ofNow, sent *web.Form) rating.Countersigning {
			answer := sent.Text("answer")
			sent.Checks().Require(answer == "agree" || answer == "decline", "answer", say.SignChoose)
			return rating.Countersigning{Base: id.ID(sent.Text("base")), Agree: answer == "agree", Why: sent.Text(rating.FieldWhy)}
		},
		Do: func(v *web.Visit, at ofNow, c rating.Countersigning, act ledger.Act) error {
			return p.ratings.Countersign(v.Context(), at.ca, c, act)
		},
		Next: toWhy,
	}
}

// endLevel takes back a level that was set.
func (p *Pages) endLevel() page.Asked {
	return page.Asking[ofNow, rating.Ending]{
		Load: p.now,
		Page: func(v *web.Visit, at ofNow, f page.Form) (web.Page, error) {
			form := page.Plain{Title: say.EndTitle, Save: say.EndButton}
			if o := at.Reoffending.Override; o != nil {
				form.Lead = []words.Phrase{say.EndLead.With("level", o.Level.Words(), "until", words.DateIn(o.Until), "today", at.Reoffending.Today.Words())}
				form.Boxes = []page.Box{whyBox(say.EndWhy)}
			}
			return decision(v, at, f, form), nil
		},
		Read: func(_ *web.Visit, _ ofNow, sent *web.Form) rating.Ending {
			return rating.Ending{Base: id.ID(sent.Text("base")), Why: sent.Text(rating.FieldWhy)}
		},
		Do: func(v *web.Visit, at ofNow, e rating.Ending, act ledger.Act) error {
			return p.ratings.EndOverride(v.Context(), at.ca, e, act)
		},
		Next: toWhy,
	}
}

func toWhy(_ *web.Visit, at ofNow, _ ledger.Act) string { return whyPath(at.Person) }

func whyBox(label words.Phrase) page.Box {
	return page.Text{Name: rating.FieldWhy, Label: label, Hint: say.ConfirmWhyHint, Limit: rating.WhyLimit, Rows: 5}
}
