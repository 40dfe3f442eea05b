// Package sentenceweb keeps the staff pages about what was imposed.
package sentenceweb

import (
	"throughline/access"
	"throughline/platform/web"
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
	read := func(pattern string, policy access.Act, handle web.Handler) web.Route {
		return web.Route{Method: "GET", Pattern: pattern, Policy: string(policy), Audit: web.AuditRead, Example: pattern, Handle: handle}
	}
	change := func(pattern string, handle web.Handler) web.Route {
		return web.Route{Method: "POST", Pattern: pattern, Policy: string(access.RecordSentence), Audit: web.AuditChange, Example: pattern, Handle: handle}
	}
	return []web.Route{
		read(base, access.SeeCase, p.ShowSentence),
		read(base+"/record", access.RecordSentence, p.AskSentence), change(base+"/record", p.RecordSentence),
		read(one+"/require", access.RecordSentence, p.AskRequirement), change(one+"/require", p.AddRequirement),
		read(one+"/end", access.RecordSentence, p.AskEnd), change(one+"/end", p.EndSentence),
		read(required+"/done", access.RecordSentence, p.AskDone), change(required+"/done", p.RecordDone),
		read(required+"/lift", access.RecordSentence, p.AskLift), change(required+"/lift", p.LiftRequirement),
		read(one+"/doings/{doing}/strike", access.RecordSentence, p.AskStrike), change(one+"/doings/{doing}/strike", p.StrikeDone),
	}
}

func sentenceURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) + "/sentence" }
