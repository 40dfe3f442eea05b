package assessmentweb

import (
	"context"
	"errors"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
)

// harmPage shows the judgement of serious harm in force, room for the next, and those
// before.
type harmPage struct {
	Sealed   templ.Component
	Action   string
	Base     string
	MayJudge bool
	Problems []govuk.ErrorItem
	Notices  []templ.Component
	InForce  harmInForce
	Level    govuk.Radios
	Boxes    []govuk.CharacterCount
	Before   casework.Timeline
}

// harmDraft is the page on its way.
type harmDraft struct {
	ca       access.CaseAccess
	harms    []assessment.HarmJudgement
	typed    assessment.HarmDraft
	base     id.ID
	status   int // 0 means 200
	wrong    *problem.Problem
	restored bool
	when     string // in words, when a draft was restored
	saved    bool
}

func (p *Pages) openHarm(v *web.Visit) (harmDraft, error) {
	ca := accessweb.CaseAccess(v)
	harms, err := p.door.Harms(v.Context(), ca)
	d := harmDraft{ca: ca, harms: harms}
	if len(harms) > 0 {
		d.base = harms[0].ID
	}
	return d, err
}

// Harm shows the judgement of serious harm.
func (p *Pages) Harm(v *web.Visit) (web.Response, error) {
	d, err := p.openHarm(v)
	if err != nil {
		return nil, err
	}
	if draft, found := v.Draft(); found && d.ca.May(access.JudgeRisk) {
		d.read(web.FormOf(draft.Fields))
		d.restored, d.when = true, words.DateTime(v.Context(), draft.SavedAt)
	}
	d.saved = v.R.URL.Query().Has("saved")
	return d.answer(v), nil
}

// JudgeHarm records a judgement of serious harm.
func (p *Pages) JudgeHarm(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	d, err := p.openHarm(v)
	if err != nil {
		return nil, err
	}
	inForce := d.base
	d.read(form)
	if err = form.Checks().Problem(); err == nil {
		err = p.door.JudgeHarm(v.Context(), d.ca, d.typed, d.base, act)
	}
	if err == nil || errors.Is(err, ledger.ErrAlreadyDone) {
		return web.SeeOther{URL: path(d.ca.Person()) + "/harm?saved=yes"}, v.Sent()
	}
	d.wrong = problem.Of(err)
	if d.wrong.Kind != problem.Invalid && d.wrong.Code != assessment.CodeJudged {
		return nil, err
	}
	if d.wrong.Code == assessment.CodeJudged {
		d.base = inForce
	}
	d.status = web.StatusOf(d.wrong.Kind)
	return d.answer(v), nil
}

func (d *harmDraft) read(f *web.Form) {
	d.base = id.ID(f.Text("base"))
	d.typed = assessment.HarmDraft{
		Level: assessment.HarmLevel(f.Text(assessment.FieldLevel)), Reason: f.Text(assessment.FieldReason),
		AtRisk: f.Text(assessment.FieldAtRisk), Changed: f.Text(assessment.FieldChanged),
	}
}

func (d harmDraft) answer(v *web.Visit) web.Page {
	page := harmOf(v.Context(), d)
	page.Sealed = web.Sealed(v)
	return web.Page{Title: say.SeriousHarm.To(v.Context()), Body: page.view(), Status: d.status, Active: tab + "/harm"}
}

func harmOf(ctx context.Context, d harmDraft) harmPage {
	page := harmPage{
		Action: path(d.ca.Person()) + "/harm", Base: string(d.base), MayJudge: d.ca.May(access.JudgeRisk),
		InForce: inForce(ctx, d.ca.Person(), d.harms), Before: earlier(ctx, d.harms),
	}
	wrong := map[string]string{}
	if d.wrong != nil {
		for _, f := range d.wrong.Fields {
			wrong[f.Name] = f.Words.To(ctx)
			page.Problems = append(page.Problems, govuk.ErrorItem{Text: f.Words.To(ctx), Href: "#" + f.Name})
		}
	}
	if d.saved {
		page.Notices = append(page.Notices, casework.Alert{Variant: casework.Success, Title: say.Saved.To(ctx), Text: say.HarmSaved.To(ctx)})
	}
	if d.restored {
		page.Notices = append(page.Notices, casework.Notice{Kind: casework.Restored, Text: say.Restored.To(ctx, "when", d.when)})
	}
	if d.wrong != nil && d.wrong.Code == assessment.CodeJudged {
		page.Notices = append(page.Notices, casework.Alert{
			Variant: casework.Warning, ShowTitleAsHeading: true, Title: d.wrong.Title.To(ctx), Text: d.wrong.Advice.To(ctx),
		})
	}
	page.Level = govuk.Radios{
		Name: assessment.FieldLevel, Value: string(d.typed.Level), Classes: govuk.SmallRadios, ErrorMessage: wrong[assessment.FieldLevel],
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Level.To(ctx), Classes: govuk.MediumLegend}},
	}
	for _, level := range assessment.HarmLevels {
		page.Level.Items = append(page.Level.Items, govuk.Choice{Value: string(level), Text: say.Levels[level].To(ctx), Hint: say.LevelHints[level].To(ctx)})
	}
	for _, box := range []struct {
		name, typed string
		label, hint words.Phrase
	}{
		{assessment.FieldReason, d.typed.Reason, say.Reason, say.ReasonHint},
		{assessment.FieldAtRisk, d.typed.AtRisk, say.AtRisk, say.AtRiskHint},
		{assessment.FieldChanged, d.typed.Changed, say.Changed, say.ChangedHint},
	} {
		page.Boxes = append(page.Boxes, govuk.CharacterCount{
			Name: box.name, Label: govuk.Label{Text: box.label.To(ctx), Classes: govuk.MediumLabel}, Hint: box.hint.To(ctx),
			ErrorMessage: wrong[box.name], Value: box.typed, Rows: 4, MaxLength: assessment.BoxLimit, Threshold: 75,
		})
	}
	return page
}

// earlier tells the judgements before the one in force, newest first.
func earlier(ctx context.Context, harms []assessment.HarmJudgement) casework.Timeline {
	timeline := casework.Timeline{HeadingLevel: 3}
	for _, h := range harms[min(1, len(harms)):] {
		timeline.Items = append(timeline.Items, casework.TimelineItem{
			Title: say.Levels[h.Level].To(ctx), When: words.Date(ctx, h.At.Date()), Datetime: h.At.Date().String(), Content: earlierWords(h),
		})
	}
	return timeline
}
