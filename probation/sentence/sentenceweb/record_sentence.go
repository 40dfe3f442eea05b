package sentenceweb

import (
	"strconv"
	"strings"

	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// recordSentence stores a sentence and the counts of earlier sanctions as one act: the
// current sentence amended, a first one, or with ?another=yes one more.
func (p *Pages) recordSentence() page.Asked {
	return page.Asking[about, sentence.Recording]{
		Load: p.amended,
		Page: func(v *web.Visit, at about, f page.Form) (web.Page, error) {
			title := say.RecordTitle
			if at.sentence.Version > 0 {
				title = say.AmendTitle
			}
			if f.Conflict {
				f.Advice = say.ConflictAdvice
			}
			return plain(v, at, f, page.Plain{Title: title, Boxes: recordingBoxes(v, at, f), Base: strconv.Itoa(at.sentence.Version), Save: say.Save}), nil
		},
		Read: func(_ *web.Visit, at about, sent *web.Form) sentence.Recording { return read(sent, at) },
		Do: func(v *web.Visit, at about, r sentence.Recording, act ledger.Act) error {
			return p.sentences.Record(v.Context(), at.ca, r, act)
		},
		Next: toSentence,
	}
}

// amended finds the sentence that is amended: the one the form names among this person's,
// the current one, or none yet.
func (p *Pages) amended(v *web.Visit) (about, error) {
	at, err := p.of()(v)
	if err != nil {
		return at, err
	}
	sent, err := v.Form()
	if err != nil {
		return at, err
	}
	switch named := sent.Text("sentence"); {
	case named != "":
		at.sentence = at.history.Find(id.ID(named))
		if !at.sentence.Recorded() {
			err = problem.NotFound() // of nobody, or of somebody else
		}
	case another(v, sent) == "":
		at.sentence = at.history.Current()
	}
	return at, err
}

// another says whether one more sentence is wanted: in the address, then in the form.
func another(v *web.Visit, sent *web.Form) string {
	if sent.Has("another") {
		return sent.Text("another")
	}
	return v.Query().Text("another")
}

func recordingBoxes(v *web.Visit, at about, f page.Form) []page.Box {
	s, counted := at.sentence, at.history.Sanctions
	kind := page.Choice{Name: "kind", Legend: say.Kind, Value: string(s.Kind)}
	for _, k := range sentence.LawOf("").Kinds {
		kind.Of = append(kind.Of, page.Option{Value: string(k.Key), Words: k.Name})
	}
	return []page.Box{
		page.Hidden{Name: "sentence", Value: string(s.ID)},
		page.Hidden{Name: "counts-base", Value: strconv.Itoa(counted.Version)},
		page.Hidden{Name: "another", Value: v.Query().Text("another")},
		kind,
		page.Line{Name: "court", Label: say.Court, Value: s.Court},
		page.Day{Name: "convicted", Legend: say.Convicted, Value: s.ConvictedOn},
		page.Day{Name: "from", Legend: say.From, Hint: say.FromHint, Value: s.FollowUpFrom},
		page.Day{Name: "ends", Legend: say.Ends, Hint: say.EndsHint, Value: s.EndsOn},
		page.Line{Name: "offence", Label: say.OffenceCode, Hint: offenceHint(f.Value("offence", string(s.OffenceCode))), Value: string(s.OffenceCode), Width: 5, Numeric: true},
		page.Text{Name: "requirements", Label: say.Requirements, Hint: say.RequirementsHint, Value: strings.Join(s.Texts(), "\n")},
		page.Heading{Words: say.Sanctions, Lead: say.SanctionsWhy},
		countBox("total", say.Total, say.TotalHint, counted, counted.Total),
		countBox("violent", say.Violent, words.Phrase{}, counted, counted.Violent),
		countBox("first", say.First, words.Phrase{}, counted, counted.AgeAtFirst),
	}
}

func countBox(name string, label, hint words.Phrase, counted sentence.Sanctions, n int) page.Box {
	box := page.Line{Name: name, Label: label, Hint: hint, Width: 3, Numeric: true}
	if counted.Recorded() {
		box.Value = strconv.Itoa(n)
	}
	return box
}

// offenceHint says in words what a code that stands in the box means.
func offenceHint(code string) words.Phrase {
	typed := sentence.Terms{OffenceCode: sentence.OffenceCode(code)}
	if _, known := typed.Offence(); known {
		return say.OffenceIs.With("offence", offenceOf(typed))
	}
	return say.OffenceHint
}

// read takes the boxes of the form; what cannot be read is in its checks.
func read(sent *web.Form, at about) sentence.Recording {
	number := func(box string) int {
		n, ok := sent.Number(box)
		if !ok {
			return -1 // an empty box is not a nought
		}
		return n
	}
	return sentence.Recording{
		Sentence: at.sentence.ID,
		Terms: sentence.Terms{
			Kind: sentence.Kind(sent.Text("kind")), Court: sent.Text("court"),
			ConvictedOn: sent.Date("convicted"), FollowUpFrom: sent.Date("from"), EndsOn: sent.Date("ends"),
			OffenceCode:  sentence.OffenceCode(sent.Text("offence")),
			Requirements: inWords(sent.Text("requirements")),
		},
		Base:       number("base"),
		Counts:     sentence.Counts{Total: number("total"), Violent: number("violent"), AgeAtFirst: number("first")},
		CountsBase: number("counts-base"),
	}
}

// inWords makes a requirement of every line that is not blank.
func inWords(text string) []sentence.Requirement {
	var kept []sentence.Requirement
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, sentence.Said(line))
		}
	}
	return kept
}
