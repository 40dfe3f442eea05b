package sentenceweb

import (
	"net/http"
	"strings"

	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// AskSentence shows the form: the current sentence to amend, or a first one, or with
// ?another=yes one more.
func (p *Pages) AskSentence(v *web.Visit) (web.Response, error) {
	history, err := p.sentences.Of(v.Context(), accessweb.CaseAccess(v))
	if err != nil {
		return nil, err
	}
	stored := history.Current()
	if v.R.URL.Query().Get("another") == "yes" {
		stored = sentence.Sentence{}
	}
	return p.ask(v, recordingOf(v.Context(), page.Fresh(v), stored, history.Sanctions), 0), nil
}

// RecordSentence stores the sentence and the counts as one act. When somebody else
// was quicker, both readings come back side by side, and the writer decides.
func (p *Pages) RecordSentence(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	typed, err := read(sent)
	if err != nil {
		return nil, err
	}
	if err = sent.Checks().Problem(); err == nil {
		err = p.sentences.Record(ctx, ca, typed, act)
	}
	changed := problem.IsKind(err, problem.Conflict)
	wrong := err
	if changed {
		wrong = problem.FieldProblem("changed", problem.Of(err).Title)
	}
	form, back := page.Again(v, wrong)
	if !back {
		return page.Done(v, err, sentenceURL(ca))
	}
	history, err := p.sentences.Of(ctx, ca)
	if err != nil {
		return nil, err
	}
	stored := standing(history, typed.Sentence, sent.Text("another") != "")
	again := recordingOf(ctx, form, stored, history.Sanctions)
	if !changed {
		return p.ask(v, again, form.Status()), nil
	}
	return p.ask(v, again.against(ctx, stored, history.Sanctions, typed), http.StatusConflict), nil
}

// standing finds what the writer's sentence stands beside: the stored one of that id,
// or the one somebody else has imposed while a first one was being written.
func standing(h sentence.History, wanted id.ID, another bool) sentence.Sentence {
	for _, s := range h.Sentences {
		if s.ID == wanted {
			return s
		}
	}
	if current := h.Current(); current.Recorded() && !another {
		return current
	}
	return sentence.Sentence{ID: wanted}
}

func (p *Pages) ask(v *web.Visit, r recording, status int) web.Page {
	r.CancelURL = sentenceURL(accessweb.CaseAccess(v))
	r.Another = r.Form.Value("another", v.R.URL.Query().Get("another"))
	return web.Page{Title: r.Form.Title(v.Context(), r.Title), Body: recordSentence(r), Status: status, Active: "sentence"}
}

// read takes the boxes of the form; what cannot be read is in its checks.
func read(sent *web.Form) (sentence.Recording, error) {
	var which id.ID // none for a new sentence
	if text := sent.Text("sentence"); text != "" {
		var err error
		if which, err = id.Parse(text); err != nil {
			return sentence.Recording{}, problem.NotFound().Because(err)
		}
	}
	number := func(box string) int {
		n, ok := sent.Number(box)
		if !ok {
			return -1 // an empty box is not a nought
		}
		return n
	}
	return sentence.Recording{
		Sentence: which,
		Terms: sentence.Terms{
			Kind: sentence.Kind(sent.Text("kind")), Court: sent.Text("court"),
			ConvictedOn: sent.Date("convicted"), FollowUpFrom: sent.Date("from"), EndsOn: sent.Date("ends"),
			OffenceCode:  sentence.OffenceCode(sent.Text("offence")),
			Requirements: inWords(sent.Text("requirements")),
		},
		Base:       number("base"),
		Counts:     sentence.Counts{Total: number("total"), Violent: number("violent"), AgeAtFirst: number("first")},
		CountsBase: number("counts-base"),
	}, nil
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
