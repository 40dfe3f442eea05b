package assessmentweb

import (
	"context"
	"slices"
	"strconv"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/govuk/drawing"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
)

// sectionPage is one section, ready to draw.
type sectionPage struct {
	Title, Why, Action string
	Sealed             templ.Component // what makes the form safe to send
	Base, Instrument   string
	Problems           []govuk.ErrorItem
	Notices            []templ.Component // saved, restored, changed by somebody else
	Side               casework.SideNavigation
	MayWrite           bool

	Boxes      []boxView
	Questions  []templ.Component
	Judgements []govuk.Radios
	Readiness  govuk.Radios
	Sources    govuk.Checkboxes
	Facts      govuk.SummaryList // all of it, for whoever may only read

	Line       drawing.ScoreLine
	OwnHeading string
	OwnWords   []ownWords // newest first
	Score      govuk.Radios
	Anchors    []anchorView
	Uses       []fact
	SavedLine  string
	Ways       []way // to the sections before and after
	NextButton string
}

// ownWords are what the person wrote beside a score of their own.
type ownWords struct{ Words, From string }

type anchorView struct{ At, Words string }

type way struct{ Text, Href string }

// boxView is one of the four boxes: last time's words, then room for today's.
type boxView struct {
	Name string
	Then thenView
	Room govuk.CharacterCount
}

// thenView is what was written last time, with its dates.
type thenView struct {
	Key, Name, When, Words string
	Buttons                bool // to confirm the words or take them up
}

// told says one section to one reader.
type previousWords struct {
	sectionDraft
	ctx   context.Context
	wrong map[string]string // what is wrong, by field
	may   bool              // the reader may write
}

// sectionOf makes the page of a section.
func sectionOf(ctx context.Context, d sectionDraft) sectionPage {
	t := previousWords{d, ctx, map[string]string{}, d.ca.May(access.Assess)}
	var items []govuk.ErrorItem
	if d.wrong != nil {
		for _, f := range d.wrong.Fields {
			if t.wrong[f.Name] == "" {
				t.wrong[f.Name] = f.Words.To(ctx)
				items = append(items, govuk.ErrorItem{Text: f.Words.To(ctx), Href: "#" + f.Name})
			}
		}
	}
	return sectionPage{
		Title: d.section.Name.To(ctx), Why: d.section.Why.To(ctx), Action: sectionPath(d.ca.Person(), d.section.Key),
		Base: t.base(), Instrument: d.asked.Version, Problems: items, Notices: t.notices(), Side: t.side(), MayWrite: t.may,
		Boxes: t.boxes(), Questions: t.questions(), Judgements: t.judgements(), Readiness: t.readiness(), Sources: t.sources(),
		Facts: t.facts(), Line: t.line(), OwnHeading: say.OwnWords.To(ctx, "name", d.called), OwnWords: t.ownWords(), Score: t.score(), Anchors: t.anchors(), Uses: t.uses(),
		SavedLine: t.savedLine(), Ways: t.ways(), NextButton: t.nextButton(),
	}
}

// base is the version the next save stands on. After a conflict it is the one that is
// now shown, so that the writer who has read it can send again.
func (t previousWords) base() string {
	if t.changed() {
		return strconv.Itoa(t.entry.Version)
	}
	return strconv.Itoa(t.writing.base)
}

func (t previousWords) changed() bool {
	return t.sectionDraft.wrong != nil && t.sectionDraft.wrong.Code == assessment.CodeChanged
}

func (t previousWords) notices() []templ.Component {
	var all []templ.Component
	if !t.saved.Empty() {
		all = append(all, casework.Alert{Variant: casework.Success, Title: say.Saved.To(t.ctx), Text: say.SavedSection.To(t.ctx, "section", t.saved.In(words.Spoken(t.ctx)))})
	}
	if t.confirmed != "" {
		all = append(all, casework.Alert{Variant: casework.Success, Title: say.Saved.To(t.ctx), Text: say.ConfirmedToday.To(t.ctx, "box", t.boxName(t.confirmed))})
	}
	if t.restored.Known() {
		all = append(all, casework.Notice{Kind: casework.Restored, Text: say.Restored.To(t.ctx, "when", words.DateTime(t.ctx, t.restored))})
	}
	if t.changed() {
		all = append(all, conflictView{t.sectionDraft.wrong.Title.To(t.ctx), t.sectionDraft.wrong.Advice.To(t.ctx), t.differences()}.view())
	}
	if latest := instrument.Latest(); t.may && t.asked.Version != latest.Version {
		all = append(all, govuk.InsetText{Content: newerQuestions(sectionPath(t.ca.Person(), t.section.Key) + "?questions=" + latest.Version)})
	}
	return all
}

func (t previousWords) boxName(key instrument.Box) string {
	for _, b := range t.asked.Boxes {
		if b.Key == key {
			return b.Name.To(t.ctx)
		}
	}
	return ""
}

func (t previousWords) side() casework.SideNavigation {
	var items []casework.Link
	for _, s := range instrument.Latest().Sections {
		entry, _ := assessment.EntryAmong(t.entries, t.ca.Person(), s.Key)
		items = append(items, casework.Link{
			Text: s.Name.To(t.ctx), Href: sectionPath(t.ca.Person(), s.Key), Active: s.Key == t.section.Key,
			Count: doneOf(t.ctx, entry.Completeness()),
		})
	}
	return casework.SideNavigation{Label: say.Sections.To(t.ctx), Sections: []casework.SideSection{{Items: items}}}
}

func (t previousWords) boxes() []boxView {
	var all []boxView
	for _, b := range t.asked.Boxes {
		var ask []string
		for _, prompt := range t.section.PromptsFor(b.Key) {
			ask = append(ask, prompt.To(t.ctx))
		}
		name, key := b.Name.To(t.ctx), string(b.Key)
		then := thenView{Key: key, Name: name, Words: t.entry.Box(b.Key), When: t.when(b.Key), Buttons: t.may}
		room := govuk.CharacterCount{
			Name: key, Label: govuk.Label{Text: name, Classes: govuk.MediumLabel}, Hint: spaced(ask), ErrorMessage: t.wrong[key],
			Value: t.writing.Box(b.Key), Rows: 4, MaxLength: assessment.BoxLimit, Threshold: 75,
		}
		if then.Words != "" {
			room.BeforeInput = then.view()
		}
		all = append(all, boxView{name, then, room})
	}
	return all
}

// when says how old the words of a box are, and when they were last confirmed.
func (t previousWords) when(box instrument.Box) string {
	text := say.WrittenOn.To(t.ctx, "date", words.Date(t.ctx, t.entry.WrittenAt[box].Date()))
	if at := t.entry.ConfirmedAt[box]; at.Known() {
		text += ". " + say.ConfirmedOn.To(t.ctx, "date", words.Date(t.ctx, at.Date()))
	}
	return text
}

func (t previousWords) line() drawing.ScoreLine {
	own, beside := t.scores.Of(t.section.Key, assessment.Own), t.scores.Of(t.section.Key, assessment.Practitioner)
	return drawing.ScoreLine{
		Title: t.section.Name.To(t.ctx), Low: say.VeryHard.To(t.ctx), High: say.ReallyWell.To(t.ctx), Table: true,
		Own:   drawing.Side{Name: t.called, Now: mark(own.Now()), Last: mark(own.Last())},
		Other: drawing.Side{Name: say.Practitioner.To(t.ctx), Now: mark(beside.Now()), Last: mark(beside.Last())},
	}
}

// ownWords gives all that the person wrote here: what they said before is what today's
// words are read beside.
func (t previousWords) ownWords() []ownWords {
	var all []ownWords
	for _, s := range slices.Backward(t.scores.Of(t.section.Key, assessment.Own)) {
		if s.Words != "" {
			all = append(all, ownWords{s.Words, say.OwnScoreOn.To(t.ctx, "score", s.Value, "date", words.Date(t.ctx, s.At.Date()))})
		}
	}
	return all
}

func (t previousWords) score() govuk.Radios {
	r := govuk.Radios{
		Name: assessment.FieldScore, Classes: "tl-scale", ErrorMessage: t.wrong[assessment.FieldScore], Hint: say.ScoreHint.To(t.ctx),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.YourScore.To(t.ctx), Classes: govuk.SmallLegend}},
	}
	for n := assessment.Lowest; n <= assessment.Highest; n++ {
		r.Items = append(r.Items, govuk.Choice{Value: strconv.Itoa(n), Text: strconv.Itoa(n)})
	}
	if t.Score != nil {
		r.Value = strconv.Itoa(*t.Score)
	}
	return r
}

func (t previousWords) anchors() []anchorView {
	var all []anchorView
	for _, a := range t.section.Anchors {
		all = append(all, anchorView{strconv.Itoa(a.At), a.Words.To(t.ctx)})
	}
	return all
}

// uses says what the published predictors read here, and what they read now.
func (t previousWords) uses() []fact {
	var all []fact
	for _, q := range t.section.Questions {
		answer := say.UsedBy.To(t.ctx, "answer", t.answer(q, t.entry.Answers[q.Key]), "predictors", joined(q.UsedBy))
		all = append(all, fact{q.Text.To(t.ctx), answer})
	}
	return all
}

func (t previousWords) savedLine() string {
	if !t.entry.Begun() {
		return say.NeverSaved.To(t.ctx)
	}
	return say.SavedAt.To(t.ctx, "when", words.DateTime(t.ctx, t.entry.At))
}

func (t previousWords) ways() []way {
	var all []way
	if s, before := t.asked.Previous(t.section.Key); before {
		all = append(all, way{say.Previous.To(t.ctx, "section", s.Name.To(t.ctx)), sectionPath(t.ca.Person(), s.Key)})
	}
	if s, after := t.asked.Next(t.section.Key); after {
		all = append(all, way{say.Next.To(t.ctx, "section", s.Name.To(t.ctx)), sectionPath(t.ca.Person(), s.Key)})
	}
	return append(all, way{say.BackToAreas.To(t.ctx), path(t.ca.Person())})
}

func (t previousWords) nextButton() string {
	if s, after := t.asked.Next(t.section.Key); after {
		return say.SaveAndNext.To(t.ctx, "section", s.Name.To(t.ctx))
	}
	return say.SaveAndFinish.To(t.ctx)
}
