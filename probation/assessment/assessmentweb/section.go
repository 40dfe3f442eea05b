package assessmentweb

import (
	"errors"
	"slices"
	"strconv"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
)

// opened is a section with everything its page shows.
type opened struct {
	ca      access.CaseAccess
	called  string // how the person is called
	entries map[string]assessment.Entry
	entry   assessment.Entry
	scores  assessment.Trails
	asked   *instrument.Instrument // the version whose questions the page asks
	section instrument.Section
}

// open reads the section a visit names, with everything its page shows.
func (p *Pages) open(v *web.Visit, version string) (opened, error) {
	o, err := p.openToWrite(v, version)
	if err != nil {
		return o, err
	}
	return o, p.lookAround(v, &o)
}

// lookAround reads what stands beside the section on its page. A save that goes well
// shows no page and does without.
func (p *Pages) lookAround(v *web.Visit, o *opened) (err error) {
	if o.scores, err = p.door.Scores(v.Context(), o.ca); err != nil {
		return err
	}
	who, err := p.people.Of(v.Context(), o.ca)
	o.called = who.Called()
	return err
}

// openToWrite reads the section itself. It opens with the version it was made with,
// unless the newest questions were asked for.
func (p *Pages) openToWrite(v *web.Visit, version string) (o opened, err error) {
	ctx := v.Context()
	o.ca = accessweb.CaseAccess(v)
	if o.entries, err = p.door.Entries(ctx, o.ca); err != nil {
		return o, err
	}
	if o.entry, err = assessment.EntryAmong(o.entries, o.ca.Person(), v.R.PathValue("section")); err != nil {
		return o, err
	}
	o.asked = o.entry.Made()
	if named, known := instrument.Version(version); known {
		o.asked = named
	}
	asked := false
	if o.section, asked = o.asked.Section(o.entry.Section); !asked {
		return o, problem.NotFound()
	}
	return o, nil
}

// Section shows one section of the assessment.
func (p *Pages) Section(v *web.Visit) (web.Response, error) {
	o, err := p.open(v, v.R.URL.Query().Get("questions"))
	if err != nil {
		return nil, err
	}
	page := sectionDraft{opened: o, writing: asItStands(o.entry)}
	if draft, found := v.Draft(); found && o.ca.May(access.Assess) {
		page.writing, page.restored = read(web.FormOf(draft.Fields), o.asked, o.section), draft.SavedAt
	}
	if saved, known := o.asked.Section(v.R.URL.Query().Get("saved")); known {
		page.saved = saved.Name
	}
	return page.answer(v), nil
}

// WriteSection saves a section, confirms words of it, or takes words up for changing.
func (p *Pages) WriteSection(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	o, err := p.openToWrite(v, form.Text("instrument"))
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	page := sectionDraft{opened: o, writing: read(form, o.asked, o.section)}
	if err := form.Checks().Problem(); err != nil {
		return p.refused(v, page, err)
	}
	switch {
	case form.Has("take-up"):
		page.takeUp(instrument.Box(form.Text("take-up")))
		if err := p.lookAround(v, &page.opened); err != nil {
			return nil, err
		}
		return page.answer(v), nil
	case form.Has("still-true"):
		return p.stillTrue(v, page, instrument.Box(form.Text("still-true")), act)
	}
	err = p.door.Write(v.Context(), o.ca, page.Draft, page.base, act)
	if err != nil && !errors.Is(err, ledger.ErrAlreadyDone) {
		return p.refused(v, page, err)
	}
	return web.SeeOther{URL: page.afterwards(form.Text("then"))}, v.Sent()
}

// stillTrue confirms the words of a box and gives back everything else that was typed.
func (p *Pages) stillTrue(v *web.Visit, page sectionDraft, box instrument.Box, act ledger.Act) (web.Response, error) {
	err := p.door.StillTrue(v.Context(), page.ca, assessment.Confirmed{Section: page.entry.Section, Box: box, Base: page.base}, act)
	if err != nil && !errors.Is(err, ledger.ErrAlreadyDone) {
		return p.refused(v, page, err)
	}
	if err := v.Sent(); err != nil {
		return nil, err
	}
	now, err := p.open(v, page.asked.Version)
	if err != nil {
		return nil, err
	}
	page.opened, page.confirmed = now, box
	page.base++ // the confirmation itself; a save by somebody else still shows
	return page.answer(v), nil
}

// sectionDraft is a section's page on its way: what is kept, what was typed, and what
// there is to say about it.
type sectionDraft struct {
	opened
	writing
	status    int // 0 means 200
	wrong     *problem.Problem
	restored  day.Instant
	saved     words.Phrase
	confirmed instrument.Box
}

// refused shows the page again with every word typed, and says what stands in the way.
func (p *Pages) refused(v *web.Visit, d sectionDraft, err error) (web.Response, error) {
	said := problem.Of(err)
	if said.Kind != problem.Invalid && said.Code != assessment.CodeChanged {
		return nil, err
	}
	if err := p.lookAround(v, &d.opened); err != nil {
		return nil, err
	}
	d.wrong, d.status = said, web.StatusOf(said.Kind)
	if said.Code == assessment.CodeChanged {
		d.giveWay(d.entry.Draft)
	}
	return d.answer(v), nil
}

func (d sectionDraft) answer(v *web.Visit) web.Page {
	ctx := v.Context()
	page := sectionOf(ctx, d)
	page.Sealed = web.Sealed(v)
	return web.Page{Title: page.Title, Body: page.view(), Status: d.status, Active: tab}
}

// afterwards is where the writer goes on.
func (d sectionDraft) afterwards(then string) string {
	saved := "?saved=" + d.section.Key
	if then != "next" {
		return sectionPath(d.ca.Person(), d.section.Key) + saved
	}
	if next, more := d.asked.Next(d.section.Key); more {
		return sectionPath(d.ca.Person(), next.Key) + saved
	}
	return path(d.ca.Person())
}

// writing is what stands in the boxes of the form.
type writing struct {
	assessment.Draft
	base int // version of the entry the writer had before them; -1 when it cannot be read
}

// asItStands fills the form with what is in force, but for the four boxes: their words
// stand above them, to be confirmed or replaced, never carried on by themselves.
func asItStands(e assessment.Entry) writing {
	w := writing{e.Draft, e.Version}
	w.History, w.Current, w.Analysis, w.Protective = "", "", "", ""
	return w
}

// read takes what was typed into the form of a section.
func read(f *web.Form, asked *instrument.Instrument, section instrument.Section) writing {
	w := writing{base: -1}
	if base, err := strconv.Atoi(f.Text("base")); err == nil {
		w.base = base
	}
	w.Section, w.Instrument = section.Key, asked.Version
	w.History, w.Current = f.Text(string(instrument.History)), f.Text(string(instrument.Current))
	w.Analysis, w.Protective = f.Text(string(instrument.Analysis)), f.Text(string(instrument.Protective))
	w.Answers = map[string][]string{}
	for _, q := range section.Questions {
		if ticked := f.All(q.Key); len(ticked) > 0 {
			w.Answers[q.Key] = slices.Clone(ticked)
		}
	}
	judged := func(name string) (assessment.YesNo, string) {
		return assessment.YesNo(f.Text(name)), f.Text(assessment.Judgement{Name: name}.WhyName())
	}
	w.LinkedToHarm, w.HarmWhy = judged("linked-to-harm")
	w.LinkedToReoffending, w.ReoffendingWhy = judged("linked-to-reoffending")
	w.IsNeed, w.NeedWhy = judged("is-need")
	w.IsStrength, w.StrengthWhy = judged("is-strength")
	w.Readiness, w.Sources = f.Text(assessment.FieldReadiness), slices.Clone(f.All(assessment.FieldSources))
	if score, given := f.Number(assessment.FieldScore); given {
		w.Score = &score
	}
	return w
}

// takeUp puts the words in force into their box, for changing; words already typed
// there come after them.
func (d *sectionDraft) takeUp(box instrument.Box) {
	stands := d.entry.Box(box)
	typed := map[instrument.Box]*string{
		instrument.History: &d.History, instrument.Current: &d.Current,
		instrument.Analysis: &d.Analysis, instrument.Protective: &d.Protective,
	}[box]
	switch {
	case typed == nil || stands == "" || *typed == stands:
	case *typed == "":
		*typed = stands
	default:
		*typed = stands + "\n\n" + *typed
	}
}
