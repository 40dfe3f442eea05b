// Package sentenceweb keeps the staff pages about what was imposed.
package sentenceweb

import (
	"throughline/platform/web"
	"throughline/probation/access"
	"throughline/probation/sentence"
)

// Pages answers for the pages of a sentence.
type Pages struct{ sentences *sentence.Sentences }

// New makes the pages over the door to sentences.
func New(sentences *sentence.Sentences) *Pages { return &Pages{sentences} }

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: "/cases/{case}/sentence", Policy: string(access.SeeCase), Audit: web.AuditRead, Example: "/cases/{case}/sentence", Handle: p.ShowSentence},
		{Method: "GET", Pattern: "/cases/{case}/sentence/record", Policy: string(access.RecordSentence), Audit: web.AuditRead, Example: "/cases/{case}/sentence/record", Handle: p.AskSentence},
		{Method: "POST", Pattern: "/cases/{case}/sentence/record", Policy: string(access.RecordSentence), Audit: web.AuditChange, Example: "/cases/{case}/sentence/record", Handle: p.RecordSentence},
	}
}

func sentenceURL(s access.Sight) string { return "/cases/" + string(s.Person()) + "/sentence" }
