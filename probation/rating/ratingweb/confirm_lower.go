package ratingweb

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/rating"
)

// confirm is the form by which a practitioner lets a held rating come down.
type confirm struct {
	Base  string
	Which govuk.Radios // only when both ratings are held
	One   string       // the one rating that is held, when it is only one
	After string       // the reading it stands under
	Lead  []string     // what would change
	Why   govuk.CharacterCount
}

// under reports whether the form belongs under a reading: the last of those it can
// confirm, so that every reason has been read before the question comes.
func (c confirm) under(r reading) bool { return r.ID == c.After }

// ConfirmLower lets a held rating come down, with the practitioner's reason. When the
// rating has changed meanwhile, today's reasons and the words written come back.
func (p *Pages) ConfirmLower(v *web.Visit) (web.Response, error) {
	ca := accessweb.CaseAccess(v)
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	confirmation := rating.Confirmation{
		Which: rating.Which(form.Text("which")), Base: id.ID(form.Text("base")), Why: form.Text(rating.FieldWhy),
	}
	known := confirmation.Which == rating.OfHarm || confirmation.Which == rating.OfReoffending
	form.Checks().Require(known, "which", say.ChooseWhich)
	if err = form.Checks().Problem(); err == nil {
		err = p.ratings.Confirm(v.Context(), ca, confirmation, act)
	}
	if again, back := page.Again(v, err); back {
		return p.show(v, &again)
	}
	return page.Done(v, err, whyPath(ca.Person()))
}

// confirmOf makes the form; nil while nothing is held or the viewer may not judge.
func confirmOf(v *web.Visit, ca access.CaseAccess, now rating.Rating, sent *page.Form) (*confirm, page.Form) {
	ctx := v.Context()
	var held []rating.Which
	for _, which := range []rating.Which{rating.OfHarm, rating.OfReoffending} {
		if now.Of(which).CanBeConfirmed() {
			held = append(held, which)
		}
	}
	if len(held) == 0 || !ca.May(access.JudgeRisk) {
		return nil, page.Form{}
	}
	form := page.Form{Act: string(v.NewID()), Token: v.FormToken(), Action: confirmPath(ca.Person())}
	form.Others = v.OtherDrafts(form.Action)
	why, chosen := "", ""
	if draft, kept := v.DraftFor(form.Action); kept {
		form.Act, form.Restored = string(draft.Act), draft.SavedAt
		why, chosen = draft.Fields.Get(rating.FieldWhy), draft.Fields.Get("which")
	}
	if sent != nil {
		form = *sent
		why, chosen = form.Value(rating.FieldWhy, ""), form.Value("which", "")
	}
	c := &confirm{Base: string(now.ID), Why: govuk.CharacterCount{
		ID: rating.FieldWhy, Name: rating.FieldWhy, Rows: 4, MaxLength: rating.WhyLimit, Value: why, ErrorMessage: form.Error(ctx, rating.FieldWhy),
		Label: govuk.Label{Text: say.ConfirmWhy.To(ctx), Classes: govuk.SmallLabel}, Hint: say.ConfirmWhyHint.To(ctx),
	}}
	choice := govuk.Radios{Name: "which", Value: chosen, ErrorMessage: form.Error(ctx, "which"),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.ChooseWhich.To(ctx), Classes: govuk.SmallLegend}}}
	for _, which := range held {
		reading := now.Of(which)
		c.After = string(which)
		c.Lead = append(c.Lead, say.ConfirmLead.To(ctx, "rating", which.Words().To(ctx), "level", reading.Level.Words().To(ctx), "today", reading.Today.Words().To(ctx)))
		choice.Items = append(choice.Items, govuk.Choice{Value: string(which), Text: which.Words().To(ctx)})
	}
	if len(held) == 1 {
		c.One = string(held[0])
	} else {
		c.Which = choice
	}
	return c, form
}
