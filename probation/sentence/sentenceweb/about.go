package sentenceweb

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// about is what a form is about, as it stands.
type about struct {
	ca          access.CaseAccess
	history     sentence.History
	sentence    sentence.Sentence
	requirement sentence.Requirement   // zero where the address names none
	doing       sentence.CompletedWork // likewise
}

func (a about) ref() sentence.RequirementRef {
	return sentence.RequirementRef{Sentence: a.sentence.ID, Requirement: a.requirement.ID}
}

// of reads what the address names; what is not this person's is not found.
func (p *Pages) of(names ...string) func(*web.Visit) (about, error) {
	return func(v *web.Visit) (at about, err error) {
		at.ca = accessweb.CaseAccess(v)
		if at.history, err = p.sentences.Of(v.Context(), at.ca); err != nil {
			return at, err
		}
		for _, name := range names {
			which, err := v.Name(name)
			if err != nil {
				return at, err
			}
			if !at.find(name, which) {
				return at, problem.NotFound()
			}
		}
		return at, nil
	}
}

func (a *about) find(name string, which id.ID) (found bool) {
	switch name {
	case "sentence":
		a.sentence = a.history.Find(which)
		return a.sentence.Recorded()
	case "requirement":
		a.requirement, found = a.sentence.Requirement(which)
		return found
	}
	for _, d := range a.history.Doings {
		if d.ID == which && d.Sentence == a.sentence.ID {
			a.doing = d
			a.requirement, _ = a.sentence.Requirement(d.Requirement)
			return true
		}
	}
	return false
}

func toSentence(_ *web.Visit, at about, _ ledger.Act) string { return sentenceURL(at.ca) }

// plain draws a form of this room; the button says what the heading does.
func plain(v *web.Visit, at about, f page.Form, p page.Plain) web.Page {
	if p.Save.Empty() {
		p.Save = p.Title
	}
	p.Cancel, p.Tab = sentenceURL(at.ca), tab
	return p.Page(v.Context(), f)
}

func whyBox(label words.Phrase) page.Box {
	return page.Text{Name: sentence.FieldWhy, Label: label, Hint: say.WhyHint, Limit: sentence.WhyLimit}
}

func readWhy(_ *web.Visit, _ about, sent *web.Form) string { return sent.Text(sentence.FieldWhy) }
