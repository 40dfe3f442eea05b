package sentenceweb

import (
	"throughline/govuk"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// addRequirement adds one more requirement to a sentence.
func (p *Pages) addRequirement() page.Asked {
	return page.Asking[about, sentence.Adding]{
		Load: p.of("sentence"),
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return plain(v, at, f, page.Plain{
				Title: say.AddTitle, Lead: []words.Phrase{say.AddLead.With("kind", at.sentence.Kind.Words())}, Save: say.AddButton,
				Boxes: []page.Box{
					page.Choice{Name: sentence.FieldCode, Legend: say.WhichRequirement, Of: requirementsOf(at.sentence), Classes: govuk.SmallRadios + " tl-columns"},
					page.Line{Name: sentence.FieldLength, Label: say.HowLong, Hint: say.HowLongHint, Width: 3, Numeric: true},
					page.Line{Name: sentence.FieldDetail, Label: say.InWhichWords, Hint: say.InWhichWordsHint},
					page.Day{Name: sentence.FieldFrom, Legend: say.HoldsFrom, Value: at.sentence.FollowUpFrom},
				},
			}), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) sentence.Adding {
			a := sentence.Adding{Code: sentence.Code(sent.Text(sentence.FieldCode)), Detail: sent.Text(sentence.FieldDetail), From: sent.Date(sentence.FieldFrom)}
			if length, _ := sent.Number(sentence.FieldLength); a.Code != sentence.InWords {
				a.Length = length
			}
			return a
		},
		Do: func(v *web.Visit, at about, a sentence.Adding, act ledger.Act) error {
			return p.sentences.Require(v.Context(), at.ca, at.sentence.ID, a, act)
		},
		Next: toSentence,
	}
}

// requirementsOf lists what the law allows with a sentence of the kind.
func requirementsOf(s sentence.Sentence) []page.Option {
	law := s.Law()
	kind, _ := law.Kind(s.Kind)
	var all []page.Option
	for _, code := range kind.Requirements {
		r, _ := law.Requirement(code)
		option := page.Option{Value: string(code), Words: r.Name}
		if r.Unit != "" {
			option.Hint = say.InUnit.With("unit", unitNames[r.Unit])
		}
		all = append(all, option)
	}
	return append(all, page.Option{Value: string(sentence.InWords), Words: say.AnotherInWords})
}

// recordDone puts down what was done of a requirement.
func (p *Pages) recordDone() page.Asked {
	return page.Asking[about, sentence.Completed]{
		Load: p.of("sentence", "requirement"),
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			kind, _ := at.requirement.Kind(at.sentence.Law())
			return plain(v, at, f, page.Plain{
				Title: say.DoTitle, Save: say.DoButton,
				Lead: []words.Phrase{say.DoneLead.With("requirement", at.requirement.Words(at.sentence.Law()), "done", at.history.DoneOf(at.requirement.ID))},
				Boxes: []page.Box{
					page.Day{Name: sentence.FieldOn, Legend: say.DoneOnDay, Value: v.Now.Date()},
					page.Line{Name: sentence.FieldAmount, Label: say.HowMuch, Value: "1", Width: 3, Numeric: true, Suffix: unitNames[kind.Unit]},
					page.Line{Name: sentence.FieldNote, Label: say.DoneNote, Hint: say.DoneNoteHint},
				},
			}), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) sentence.Completed {
			did := sentence.Completed{On: sent.Date(sentence.FieldOn), Note: sent.Text(sentence.FieldNote)}
			did.Amount, _ = sent.Number(sentence.FieldAmount)
			return did
		},
		Do: func(v *web.Visit, at about, did sentence.Completed, act ledger.Act) error {
			return p.sentences.Do(v.Context(), at.ca, at.ref(), did, act)
		},
		Next: toSentence,
	}
}

// liftRequirement says that a requirement no longer holds, and why.
func (p *Pages) liftRequirement() page.Asked {
	return page.Asking[about, string]{
		Load: p.of("sentence", "requirement"),
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			return plain(v, at, f, page.Plain{
				Title: say.LiftTitle, Lead: []words.Phrase{at.requirement.Words(at.sentence.Law()), say.LiftLead}, Boxes: []page.Box{whyBox(say.LiftWhy)},
			}), nil
		},
		Read: readWhy,
		Do: func(v *web.Visit, at about, why string, act ledger.Act) error {
			return p.sentences.Lift(v.Context(), at.ca, at.ref(), why, act)
		},
		Next: toSentence,
	}
}

// strikeDone strikes out what was put down wrongly.
func (p *Pages) strikeDone() page.Asked {
	return page.Asking[about, string]{
		Load: p.of("sentence", "doing"),
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			kind, _ := at.requirement.Kind(at.sentence.Law())
			what := say.StrikeLead.With("requirement", at.requirement.Words(at.sentence.Law()), "date", words.DateIn(at.doing.On), "amount", kind.Unit.Of(at.doing.Amount))
			return plain(v, at, f, page.Plain{Title: say.StrikeTitle, Lead: []words.Phrase{what, say.StrikeStays}, Boxes: []page.Box{whyBox(say.StrikeWhy)}}), nil
		},
		Read: readWhy,
		Do: func(v *web.Visit, at about, why string, act ledger.Act) error {
			return p.sentences.Strike(v.Context(), at.ca, at.doing.ID, why, act)
		},
		Next: toSentence,
	}
}

// endSentence ends a sentence before, or on, its last day.
func (p *Pages) endSentence() page.Asked {
	return page.Asking[about, sentence.Ending]{
		Load: p.of("sentence"),
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			law := at.sentence.Law()
			kind, _ := law.Kind(at.sentence.Kind)
			how := page.Choice{Name: sentence.FieldHow, Legend: say.HowEnded}
			for _, key := range kind.Endings {
				ending, _ := law.Ending(key)
				option := page.Option{Value: string(key), Words: ending.Name}
				if ending.AsksWhere {
					option.Then = page.Line{Name: sentence.FieldWhere, Label: say.Where}
				}
				how.Of = append(how.Of, option)
			}
			return plain(v, at, f, page.Plain{
				Title: say.EndTitle, Lead: []words.Phrase{say.EndLead},
				Boxes: []page.Box{how, page.Day{Name: sentence.FieldOn, Legend: say.EndedOnDay, Value: v.Now.Date()}, whyBox(say.EndWhy)},
			}), nil
		},
		Read: func(_ *web.Visit, _ about, sent *web.Form) sentence.Ending {
			return sentence.Ending{
				How: sentence.How(sent.Text(sentence.FieldHow)), On: sent.Date(sentence.FieldOn), Where: sent.Text(sentence.FieldWhere), Why: sent.Text(sentence.FieldWhy),
			}
		},
		Do: func(v *web.Visit, at about, e sentence.Ending, act ledger.Act) error {
			return p.sentences.End(v.Context(), at.ca, at.sentence.ID, e, act)
		},
		Next: toSentence,
	}
}
