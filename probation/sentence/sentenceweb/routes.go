// Package sentenceweb keeps the staff pages about what was imposed.
package sentenceweb

import (
	"slices"

	"throughline/access"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/sentence"
)

// Pages answers for the pages of a sentence.
type Pages struct{ sentences *sentence.Sentences }

// New makes the pages over the door to sentences.
func New(sentences *sentence.Sentences) *Pages { return &Pages{sentences} }

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const base = "/cases/{case}/sentence"
	const one, required = base + "/{sentence}", base + "/{sentence}/requirements/{requirement}"
	write := string(access.RecordSentence)
	return slices.Concat(
		[]web.Route{{Method: "GET", Pattern: base, Policy: string(access.SeeCase), Audit: web.AuditRead, Example: base, Handle: p.ShowSentence}},
		page.Routes(base+"/record", write, p.recordSentence()),
		page.Routes(one+"/require", write, p.addRequirement()),
		page.Routes(one+"/end", write, p.endSentence()),
		page.Routes(required+"/done", write, p.recordDone()),
		page.Routes(required+"/lift", write, p.liftRequirement()),
		page.Routes(one+"/doings/{doing}/strike", write, p.strikeDone()),
	)
}

// tab is the tab of a case these pages stand under.
const tab = "sentence"

func sentenceURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) + "/sentence" }
