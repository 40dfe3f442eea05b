package assessmentweb

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/govuk/casework"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
)

// markKinds are the signs of the judgements that have one.
var markKinds = map[string]casework.MarkKind{
	"linked-to-harm": casework.Triangle, "linked-to-reoffending": casework.Square, "is-strength": casework.Leaf,
}

// questions draws the structured questions: radios for one answer, ticks for several,
// where "none of these" is an answer by itself.
func (t previousWords) questions() []templ.Component {
	var all []templ.Component
	for _, q := range t.section.Questions {
		legend := govuk.Fieldset{Legend: govuk.Legend{Text: q.Text.To(t.ctx), Classes: govuk.SmallLegend}}
		var items []govuk.Choice
		for _, o := range q.Options {
			one := govuk.Choice{Value: o.Value, Text: o.Text.To(t.ctx)}
			if q.Kind == instrument.Several && o.Value == instrument.None {
				items = append(items, govuk.Choice{Divider: say.Or.To(t.ctx)})
				one.Behaviour = "exclusive"
			}
			items = append(items, one)
		}
		hint, wrong, given := q.Hint.To(t.ctx), t.wrong[q.Key], t.Answers[q.Key]
		if q.Kind == instrument.Several {
			all = append(all, govuk.Checkboxes{Name: q.Key, Fieldset: legend, Hint: hint, ErrorMessage: wrong, Items: items, Values: given, Classes: govuk.SmallCheckboxes})
			continue
		}
		all = append(all, govuk.Radios{Name: q.Key, Fieldset: legend, Hint: hint, ErrorMessage: wrong, Items: items, Value: strings.Join(given, " "), Classes: govuk.SmallRadios})
	}
	return all
}

// judgements draws the four questions of judgement; their reason opens on yes, and
// always stands open without script.
func (t previousWords) judgements() []govuk.Radios {
	var all []govuk.Radios
	for _, j := range t.Judgements() {
		reason := govuk.Textarea{
			Name: j.WhyName(), Label: govuk.Label{Text: say.WhyLabels[j.Name].To(t.ctx)}, Rows: 3, Value: j.Why, ErrorMessage: t.wrong[j.WhyName()],
		}
		all = append(all, govuk.Radios{
			Name: j.Name, Value: string(j.Answer), Classes: govuk.SmallRadios + " tl-yes-no", ErrorMessage: t.wrong[j.Name],
			Fieldset: govuk.Fieldset{Legend: govuk.Legend{
				Content: judgementLegend(markKinds[j.Name], say.Judgements[j.Name].To(t.ctx)), Classes: govuk.SmallLegend,
			}},
			Items: []govuk.Choice{
				{Value: string(assessment.Yes), Text: say.Yes.To(t.ctx), Conditional: reason},
				{Value: string(assessment.No), Text: say.No.To(t.ctx)},
			},
		})
	}
	return all
}

func (t previousWords) readiness() govuk.Radios {
	r := govuk.Radios{
		Name: assessment.FieldReadiness, Value: t.Readiness, Classes: govuk.SmallRadios, ErrorMessage: t.wrong[assessment.FieldReadiness],
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Readiness.To(t.ctx), Classes: govuk.SmallLegend}},
	}
	for _, step := range t.asked.Readiness {
		r.Items = append(r.Items, govuk.Choice{Value: step.Key, Text: step.Name.To(t.ctx)})
	}
	return r
}

func (t previousWords) sources() govuk.Checkboxes {
	c := govuk.Checkboxes{
		Name: assessment.FieldSources, Values: t.Sources, Classes: govuk.SmallCheckboxes + " tl-columns", ErrorMessage: t.wrong[assessment.FieldSources],
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Sources.To(t.ctx), Classes: govuk.SmallLegend}},
	}
	for _, s := range t.asked.Sources {
		c.Items = append(c.Items, govuk.Choice{Value: s.Key, Text: s.Name.To(t.ctx)})
	}
	return c
}

// fact is one thing a section says, in words.
type fact struct{ Name, Words string }

// said puts a draft into words, but for its four boxes: for a reader who may not
// write, and to set two drafts beside each other.
func (t previousWords) said(d assessment.Draft) []fact {
	var all []fact
	for _, q := range t.section.Questions {
		all = append(all, fact{q.Text.To(t.ctx), t.answer(q, d.Answers[q.Key])})
	}
	for _, j := range d.Judgements() {
		text := t.yesNo(j.Answer)
		if j.Why != "" {
			text += ": " + j.Why
		}
		all = append(all, fact{say.Judgements[j.Name].To(t.ctx), text})
	}
	step, _ := t.asked.ReadinessOf(d.Readiness)
	all = append(all, fact{say.Readiness.To(t.ctx), t.orUnanswered(step.Name.To(t.ctx))})
	var sources []string
	for _, key := range d.Sources {
		source, _ := t.asked.Source(key)
		sources = append(sources, source.Name.To(t.ctx))
	}
	all = append(all, fact{say.Sources.To(t.ctx), t.orUnanswered(joined(sources))})
	score := ""
	if d.Score != nil {
		score = strconv.Itoa(*d.Score)
	}
	return append(all, fact{say.YourScore.To(t.ctx), t.orUnanswered(score)})
}

func (t previousWords) facts() govuk.SummaryList {
	var list govuk.SummaryList
	for _, f := range t.said(t.entry.Draft) {
		list.Rows = append(list.Rows, govuk.SummaryRow{Key: f.Name, Value: f.Words})
	}
	return list
}

// differences sets what is in force beside what was typed, where the two differ.
func (t previousWords) differences() []difference {
	var all []difference
	for _, b := range t.asked.Boxes {
		theirs, yours := t.entry.Box(b.Key), t.writing.Box(b.Key)
		if yours != "" && yours != theirs {
			all = append(all, difference{b.Name.To(t.ctx), theirs, yours})
		}
	}
	theirs, yours := t.said(t.entry.Draft), t.said(t.writing.Draft)
	for i := range theirs {
		if theirs[i].Words != yours[i].Words {
			all = append(all, difference{theirs[i].Name, theirs[i].Words, yours[i].Words})
		}
	}
	return all
}

func (t previousWords) answer(q instrument.Question, values []string) string {
	var texts []string
	for _, value := range values {
		option, _ := q.Option(value)
		texts = append(texts, option.Text.To(t.ctx))
	}
	return t.orUnanswered(joined(texts))
}

func (t previousWords) yesNo(y assessment.YesNo) string {
	switch y {
	case assessment.Yes:
		return say.Yes.To(t.ctx)
	case assessment.No:
		return say.No.To(t.ctx)
	}
	return say.Unanswered.To(t.ctx)
}

func (t previousWords) orUnanswered(text string) string {
	if text == "" {
		return say.Unanswered.To(t.ctx)
	}
	return text
}

func joined(texts []string) string { return strings.Join(texts, ", ") }

func spaced(texts []string) string { return strings.Join(texts, " ") }

// lines are the lines of a text that say something.
func lines(text string) []string {
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
